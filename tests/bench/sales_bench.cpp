// SPDX-License-Identifier: MPL-2.0
//
// The functions of the domain on 100,000 rows, through the adapter that the office calls, without the office.

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "addin/call.hpp"

namespace {

using addin::Argument;
using sales::Cell;

constexpr std::size_t rows = 100'000;

const addin::Entry& entry(std::string_view name) {
  return **std::ranges::find(addin::allEntries(), name, [](const addin::Entry* each) { return each->name; });
}

/// A column of numbers from `first` on, `step` apart, that starts again after 1,000 rows.
Argument column(double first, double step) {
  std::vector<Cell> cells;
  cells.reserve(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    cells.emplace_back(first + step * static_cast<double>(i % 1000));
  }
  return {rows, 1, std::move(cells)};
}

Argument constant(double value) {
  return Argument(Cell(value));
}

Argument block(std::size_t columns) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < rows * columns; ++i) {
    cells.emplace_back(i % 3 == 0 ? Cell("x") : Cell(1.0));
  }
  return {rows, columns, std::move(cells)};
}

/// Calls a function over and over; reports the time of a row.
void run(benchmark::State& state, std::string_view name, const std::vector<Argument>& arguments) {
  const addin::Entry& function = entry(name);
  for (auto _ : state) {
    std::vector<Argument> copy = arguments; // ranges are moved into the call
    copy.resize(function.parameters.size());
    benchmark::DoNotOptimize(function.call(copy, {}));
  }
  state.counters["per_row"] = benchmark::Counter(
      static_cast<double>(rows), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

BENCHMARK_CAPTURE(run, cac, "CAC", {column(100, 1), constant(40)})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, ltv, "LTV", {column(100, 1), constant(0.05)})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, acv, "ACV", {column(100, 1), column(0, 10)})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, win_rate, "WINRATE", {column(1, 1), constant(2000)})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, tier_score, "TIERSCORE", {block(6)})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, tier, "TIER", {column(0, 0.001)})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, commission, "COMMISSION",
                  {column(100'000, 400), constant(0.02), constant(270'000), constant(0.04)})
    ->Unit(benchmark::kMillisecond);

} // namespace
