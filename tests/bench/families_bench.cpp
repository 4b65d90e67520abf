// SPDX-License-Identifier: MPL-2.0
//
// One or more functions of each family, through the adapter that the office calls, without the office: a call with the
// values of single cells, and a call over ranges of many rows.

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "addin/call.hpp"

namespace {

using addin::Argument;
using sales::Cell;

constexpr std::size_t manyRows = 100'000;
constexpr std::size_t deals = 200;
constexpr std::size_t respondents = 10'000;

/// A column whose cell in row `i` is `cell(i)`.
Argument column(std::size_t rows, const std::function<Cell(std::size_t)>& cell) {
  std::vector<Cell> cells;
  cells.reserve(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    cells.push_back(cell(i));
  }
  return {rows, 1, std::move(cells)};
}

/// A column of numbers from `first` on, `step` apart, that starts again after 1,000 rows.
Argument numbers(std::size_t rows, double first, double step) {
  return column(rows, [=](std::size_t i) { return Cell(first + step * static_cast<double>(i % 1000)); });
}

/// A column that repeats these cells.
Argument repeated(std::size_t rows, const std::vector<Cell>& cells) {
  return column(rows, [&](std::size_t i) { return cells[i % cells.size()]; });
}

/// A column of customers, each with ten orders in a row.
Argument customers(std::size_t rows) {
  return column(rows, [](std::size_t i) { return Cell("customer " + std::to_string(i / 10)); });
}

/// The cells of a small range.
Argument cells(std::initializer_list<double> values) {
  return {values.size(), 1, {values.begin(), values.end()}};
}

/// The value of a single cell.
Argument one(Cell value) {
  return Argument(std::move(value));
}

struct Case {
  std::string_view family;
  std::string_view function;
  std::vector<Argument> arguments;
  std::size_t rows = 1;
};

/// Calls the function over and over: the time is that of a call, the counter that of a row.
void run(benchmark::State& state, const Case& measured) {
  const auto& entry =
      **std::ranges::find(addin::allEntries(), measured.function, [](const addin::Entry* each) { return each->name; });
  const bool many = measured.rows > 1;
  for (auto _ : state) {
    if (many) {
      state.PauseTiming();
    }
    std::vector<Argument> arguments = measured.arguments; // ranges are moved into the call
    arguments.resize(entry.parameters.size());
    if (many) {
      state.ResumeTiming();
    }
    const addin::Value value = entry.call(arguments, {});
    benchmark::DoNotOptimize(&value);
    const auto* cell = std::get_if<Cell>(&value);
    if (cell != nullptr && std::holds_alternative<sales::Error>(*cell)) {
      state.SkipWithError("the function gives an error");
      return;
    }
  }
  state.counters["per_row"] = benchmark::Counter(
      static_cast<double>(measured.rows), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

std::vector<Case> cases() {
  const std::size_t n = manyRows;
  const Argument omitted;
  const Argument tiers = cells({0, 150'000, 250'000, 400'000});
  const Argument rates = cells({0.04, 0.06, 0.08, 0.1});
  const Argument days = numbers(n, 45'000, 1);
  return {
      {"unit_economics", "LTV", {one(100.0), one(0.05), one(0.8)}},
      {"unit_economics", "LTV", {numbers(n, 100, 1), one(0.05), one(0.8)}, n},
      {"recurring_revenue", "ACV", {one(7000.0), one(48'000.0)}},
      {"recurring_revenue", "MRRMOVE", {numbers(n, 0, 1), numbers(n, 500, -0.5), one("new")}, n},
      {"retention", "CHURNCONVERT", {one(0.03), one(1.0), one(12.0)}},
      {"retention", "CHURNCONVERT", {numbers(n, 0, 0.001), one(1.0), one(12.0)}, n},
      {"retention", "COHORTTABLE", {customers(n), days}, n},
      {"pipeline", "WINRATE", {one(30.0), one(100.0)}},
      {"pipeline", "WINRATEOF", {repeated(n, {"Won", "Closed Lost", "Open"})}, n},
      {"pipeline", "CYCLETIME", {days, numbers(n, 45'030, 1.5)}, n},
      {"pipeline", "PIPEPROB", {numbers(deals, 1000, 500), numbers(deals, 0.1, 0.004), one(5e6)}, deals},
      {"funnel", "CONVRATE", {one(2.0), one(100.0)}},
      {"funnel",
       "LEADSCORE",
       {Argument(n, 4, repeated(4 * n, {5.0, 3.0, "x", 0.0}).takeCells()), cells({30, 30, 20, 20}), one(5.0)},
       n},
      {"account_tiering", "TIER", {one(0.6)}},
      {"account_tiering", "TIER", {numbers(n, 0, 0.001)}, n},
      {"account_tiering",
       "TIERSCORE",
       {Argument(n, 6, repeated(6 * n, {"x", 1.0, sales::Empty{}, "no"}).takeCells())},
       n},
      {"quota", "ATTAINMENT", {one(132'000.0), one(400'000.0)}},
      {"quota", "QUOTAALLOC", {one(5e9), numbers(n, 1, 0.7), one(1000.0)}, n},
      {"margin", "DEALMARGIN", {one(1000.0), one(600.0), one(0.1), one(0.05)}},
      {"margin", "DEALROUTE", {numbers(n, 0, 0.001)}, n},
      {"commission", "COMMTIERED", {one(180'000.0), tiers, rates}},
      {"commission", "COMMTIERED", {numbers(n, 0, 500), tiers, rates}, n},
      {"commission", "COMMRETRO", {numbers(n, 0, 500), tiers, rates}, n},
      {"swot", "SWOTSCORE", {cells({10, 15, 10, 10, 20, 15, 5, 15}), cells({2, 4, 3, 3, 2, 3, 2, 1})}},
      {"pricing", "PRICEELAST", {one(1000.0), one(54.0), one(1500.0), one(40.0)}},
      {"pricing",
       "PSM",
       {numbers(respondents, 5, 0.01), numbers(respondents, 10, 0.01), numbers(respondents, 20, 0.01),
        numbers(respondents, 30, 0.01)},
       respondents},
      {"segment", "SEGSHARE", {numbers(n, 100, 1), numbers(n, -0.1, 0.0005), one(2.0)}, n},
      {"segment", "HHI", {numbers(n, 100, 1)}, n},
      {"operations_planning", "SAFETYSTOCK", {one(100.0), one(4.0)}},
      {"operations_planning", "SOPBALANCE", {one(0.0), numbers(n, 100, 1), numbers(n, 100, 1)}, n},
      {"customer_base", "BGNBDALIVE", {cells({0.243, 4.414, 0.793, 2.426}), one(2.0), one(30.43), one(38.86)}},
      {"customer_base",
       "BGNBDALIVE",
       {cells({0.243, 4.414, 0.793, 2.426}), one(2.0), numbers(n, 0, 0.038), one(38.86)},
       n},
      {"customer_base", "RFMTABLE", {customers(n), days, numbers(n, 10, 1), one(46'000.0)}, n},
      {"dashboard", "KPISTATUS", {numbers(n, 0, 0.001), one(0.7)}, n},
      {"dashboard", "NPS", {repeated(n, {10.0, 9.0, 8.0, 7.0, 6.0})}, n},
  };
}

/// Registers every case before the main function of the library looks for them.
const bool registered = [] {
  for (const Case& measured : cases()) {
    const std::string name = std::string(measured.family) + "/" + std::string(measured.function) +
                             (measured.rows > 1 ? "/" + std::to_string(measured.rows) + " rows" : "/a call");
    benchmark::RegisterBenchmark(name.c_str(), [measured](benchmark::State& state) { run(state, measured); });
  }
  return true;
}();

} // namespace
