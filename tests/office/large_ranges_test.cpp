// SPDX-License-Identifier: MPL-2.0
//
// How long calls over many rows take: never more than a second.  What is measured is the processor time of the office,
// which other programs on the machine hardly change; a call that exceeds the limit is measured again.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "catalogue/plain.hpp"
#include "generated_calls.hpp"
#include "harness/examples.hpp"
#include "office_test.hpp"
#include "product.hpp"
#include "whole_catalogue.hpp"

using namespace harness;

namespace {

using catalogue::Function;
using catalogue::Kind;
using std::chrono::milliseconds;

/// What the user is promised: a second for 100,000 rows, and for a fit of this many customers.
constexpr std::size_t manyCustomers = 20'000;
/// To fill so many cells takes longer than to compute with them, so fewer rows are given a part of the second.
constexpr std::size_t manyRows = 50'000;
constexpr std::size_t fewerRows = 20'000;
constexpr milliseconds promised(std::size_t rows) {
  return milliseconds(rows / 100);
}

/// How the many cells of a range come from the few of an example.
enum class Filling {
  repeated, ///< the cells of the example again and again
  distinct, ///< from the least to the greatest of them in equal steps
};

Table asColumn(const Table& cells) {
  if (cells.size() > 1) {
    return cells;
  }
  Table column;
  for (const Value& value : cells.at(0)) {
    column.push_back({value});
  }
  return column;
}

std::pair<double, double> extremes(const Table& cells) {
  double least = INFINITY;
  double greatest = -INFINITY;
  for (const auto& row : cells) {
    if (const auto* const number = std::get_if<double>(&row[0])) {
      least = std::min(least, *number);
      greatest = std::max(greatest, *number);
    }
  }
  return least < greatest ? std::pair(least, greatest) : std::pair(1.0, static_cast<double>(manyRows));
}

class LargeRangesTest : public OfficeTest {
protected:
  LargeRangesTest() { large_.fixRowHeights(); }

  /// Writes the cells of an example's argument, many times, in the next free columns.  Returns their range, which is
  /// the same for the same cells.
  std::string enlarge(const Table& example, std::size_t rows, Filling filling, bool days = false) {
    std::ostringstream key;
    key << example << rows << (filling == Filling::distinct) << days;
    auto& range = ranges_[key.str()];
    if (range.empty()) {
      range = written(example, rows, filling, days);
    }
    return "$Large." + range;
  }

  std::string written(const Table& example, std::size_t rows, Filling filling, bool days) {
    const Table cells = asColumn(example);
    const Shape pattern{cells.size(), cells[0].size()};
    const auto first = cellName(0, usedColumns_);
    const auto range = blockName(0, usedColumns_, {rows, pattern.columns});
    usedColumns_ += pattern.columns;
    if (filling == Filling::distinct && pattern.columns == 1) {
      const auto [least, greatest] = extremes(cells);
      constexpr double yearsOfDays = 2000;
      large_.setNumber(first, least);
      large_.fillSeries(range, (days ? yearsOfDays : greatest - least) / static_cast<double>(rows));
    } else {
      large_.write(first, cells);
      large_.repeatDown(first, pattern, rows);
    }
    return range;
  }

  void expectQuick(const std::string& formula, milliseconds limit) {
    if (runtimeSlowsDown) {
      limit *= slowdownOfRuntimes;
    }
    const auto time = leastTime(office(), limit, [&] {
      sheet_.clear("A1");
      sheet_.setFormula("A1", formula);
      value_ = sheet_.value("A1");
    });
    EXPECT_LE(time, limit) << formula << " takes " << time.count() << " ms and shows " << value_;
    if (time > slowest_) {
      slowest_ = time;
      RecordProperty("slowest", formula);
      RecordProperty("milliseconds", static_cast<int>(time.count()));
    }
    ++measured_;
    sheet_.clear("A1");
    office().beat();
  }

  Document document_{office()};
  Sheet sheet_ = document_.sheet();
  Sheet large_ = document_.addSheet("Large");
  std::map<std::string, std::string> ranges_;
  std::size_t usedColumns_ = 0;
  milliseconds slowest_{-1};
  int measured_ = 0;
  Value value_;
};

/// SUM makes a plain cell compute the whole result, and not its first element only.
std::string sumOf(const Function& function, const std::vector<std::string>& arguments) {
  return "=SUM(" + callOf(function, arguments) + ")";
}

void enlargeRanges(const Function& function, std::vector<std::string>& arguments, const auto& enlarge) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (takesRange(function.arguments[i]) && isInlineArray(arguments[i])) {
      arguments[i] = enlarge(cellsOf(arguments[i]), function.arguments[i].kind == Kind::dates);
    }
  }
}

TEST_F(LargeRangesTest, RangesOfDistinctValues) {
  for (const Function* const function : allFunctions()) {
    if (std::ranges::any_of(function->arguments, catalogue::takesRange)) {
      auto arguments = acceptedArguments(*function);
      enlargeRanges(*function, arguments, [this](const Table& cells, bool days) {
        return enlarge(cells, manyRows, Filling::distinct, days);
      });
      expectQuick(sumOf(*function, arguments), promised(manyRows));
    }
  }
  EXPECT_GT(measured_, 0);
}

TEST_F(LargeRangesTest, RangesOfRepeatedValues) {
  for (const Function* const function : allFunctions()) {
    if (std::ranges::any_of(function->arguments, catalogue::takesRange)) {
      auto arguments = acceptedArguments(*function);
      enlargeRanges(*function, arguments,
                    [this](const Table& cells, bool /*days*/) { return enlarge(cells, fewerRows, Filling::repeated); });
      expectQuick(sumOf(*function, arguments), promised(fewerRows));
    }
  }
  EXPECT_GT(measured_, 0);
}

/// Whether the argument is a number, or numbers in an inline array.
bool isNumeric(const std::string& argument) {
  return !argument.empty() && argument.find_first_not_of("{}|;-.0123456789") == std::string::npos;
}

TEST_F(LargeRangesTest, ManyElements) {
  for (const Function* const function : allFunctions()) {
    if (!function->broadcasts()) {
      continue;
    }
    auto arguments = acceptedArguments(*function);
    std::size_t columns = 0;
    constexpr std::size_t mostColumns = 2;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      if (!takesRange(function->arguments[i]) && isNumeric(arguments[i]) && columns < mostColumns) {
        const auto cells = isInlineArray(arguments[i]) ? cellsOf(arguments[i]) : Table{{std::stod(arguments[i])}};
        arguments[i] = enlarge(cells, fewerRows, Filling::repeated);
        ++columns;
      }
    }
    expectQuick(sumOf(*function, arguments), promised(fewerRows));
  }
  EXPECT_GT(measured_, 0);
}

/// A column of customers repeated, no two of them equal: all measures of a row change by the same small factor, except
/// in columns of counts.
Table distinctCustomers(const Table& column) {
  const bool counts = std::ranges::all_of(column, [](const Row& row) {
    const double value = std::get<double>(row[0]);
    return value == std::floor(value);
  });
  Table customers;
  for (std::size_t i = 0; i < manyCustomers; ++i) {
    constexpr double step = 1e-6;
    const double value = std::get<double>(column[i % column.size()][0]);
    customers.push_back({counts ? value : value * (1 + step * static_cast<double>(i))});
  }
  return customers;
}

TEST_F(LargeRangesTest, FitsOfManyCustomers) {
  int fits = 0;
  for (const Function* const function : allFunctions()) {
    const auto found = std::ranges::find_if(function->examples, [](const auto& one) { return !one.data.empty(); });
    if (!function->remembered || found == function->examples.end()) {
      continue; // no fit, or that of a table of survivors, which has a row for each age
    }
    ++fits;
    std::vector<std::string> arguments;
    for (const auto& name : catalogue::dataColumns(*found)) {
      const auto customers = distinctCustomers(readColumn(product::data() / found->data, name));
      large_.write(cellName(0, usedColumns_), customers);
      arguments.push_back("$Large." + blockName(0, usedColumns_++, {manyCustomers, 1}));
    }
    expectQuick(sumOf(*function, arguments), milliseconds(1000));
    EXPECT_TRUE(std::holds_alternative<double>(value_)) << function->name << " shows " << value_;
  }
  EXPECT_EQ(fits, 3);
}

/// A million cells, of which a few are used.  To hand them over takes the office most of the time, so here are only as
/// many functions as there are ways to take a range; the unit tests hand whole columns to every function.
TEST_F(LargeRangesTest, WholeColumns) {
  large_.write("A1", {{0.5, 46023, "a"}, {0.25, 46054, "b"}, {0.25, 46085, "a"}});
  for (const char* const formula : {
           "LTV($Large.A:A;0.05)",
           "TIER($Large.A:A)",
           "TIERSCORE($Large.A:A)",
           "CAC($Large.A:A;40)",
           "WEIGHTEDPIPE($Large.A:A;$Large.A:A)",
           "COHORTTABLE($Large.C:C;$Large.B:B)",
           "RFMTABLE($Large.C:C;$Large.B:B;$Large.A:A;46143)",
           "SEGSHARE($Large.A:A;0.1)",
           "WINRATEOF($Large.C:C;\"a\";\"b\")",
           "BGNBDFIT($Large.A:A;$Large.A:A;$Large.B:B)",
       }) {
    expectQuick(std::string("=") + formula, milliseconds(2000));
  }
}

} // namespace
