// SPDX-License-Identifier: MPL-2.0
//
// How calls are repeated over ranges, which defaults arguments take and which error counts, on functions of the
// catalogue and on small ones of our own.

#include "addin/invoke.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include "catalogue/evaluate.hpp"
#include "sales/range.hpp"

namespace {

using addin::Argument;
using addin::Kind;
using addin::NumberTable;
using addin::Parameter;
using addin::Value;
using sales::Cell;
using sales::Empty;
using sales::Error;
using testing::ElementsAre;

Argument cell(Cell value) {
  return Argument(std::move(value));
}
Argument column(std::vector<Cell> cells) {
  const std::size_t rows = cells.size();
  return {rows, 1, std::move(cells)};
}

/// What a cell shows: a number, a text, or the name of an error.
std::string shown(const Cell& value) {
  if (const auto* error = std::get_if<Error>(&value)) {
    return addin::errorName(*error);
  }
  const auto text = sales::text(value);
  return text ? *text : "?";
}

std::vector<std::string> shown(const Value& value) {
  const Argument cells = catalogue::cellsOf(value);
  std::vector<std::string> result;
  for (const Cell& element : cells.cells()) {
    result.push_back(shown(element));
  }
  return result;
}

std::vector<std::string> computed(const char* formula) {
  return shown(catalogue::evaluate(formula));
}

TEST(Broadcast, FollowsSpreadsheetArrays) {
  EXPECT_THAT(computed("=ACV({1;2;3})"), ElementsAre("12", "24", "36"));
  EXPECT_THAT(computed("=ACV({1|2};{10;20})"), ElementsAre("22", "32", "34", "44"));
  EXPECT_THAT(computed("=ACV({1;2|3;4};{10;20})"), ElementsAre("22", "44", "46", "68"));
  EXPECT_THAT(computed("=ACV({1;2;3};{1;2})"), ElementsAre("Err:502"));
}

TEST(Broadcast, EveryElementHasItsOwnError) {
  EXPECT_THAT(computed("=WINRATE({1|\"x\"|5|\"\"};{2|2|2|0})"), ElementsAre("0.5", "#VALUE!", "Err:502", "#DIV/0!"));
}

TEST(Broadcast, ErrorsOfAComputedArrayPassThrough) { // where the office hands them over: 7.4 refuses the call
  EXPECT_THAT(computed("=LTVCAC(LTV(100;{0|0.05});50)"), ElementsAre("#DIV/0!", "40"));
}

TEST(Broadcast, LimitsTheSizeOfTheResult) {
  const addin::Entry* acv = *std::ranges::find(addin::allEntries(), "ACV", [](const auto* e) { return e->name; });
  std::vector<Argument> arguments{Argument(2001, 1, {1.0}), Argument(1, 1000, {1.0})};
  EXPECT_THAT(shown(acv->call(arguments, {})), ElementsAre("Err:502"));
  arguments = {Argument(2000, 1, {1.0}), Argument(1, 1000, {1.0})};
  EXPECT_EQ(std::get<NumberTable>(acv->call(arguments, {})).values.size(), 2'000'000U);
}

TEST(Broadcast, EmptyEndsOfColumnsCountAsZero) {
  const addin::Entry* acv = *std::ranges::find(addin::allEntries(), "ACV", [](const auto* e) { return e->name; });
  std::vector<Argument> arguments{Argument(5, 1, {1.0, 2.0}), Argument(5, 1, {1.0, 1.0, 7.0})};
  EXPECT_THAT(shown(acv->call(arguments, {})), ElementsAre("13", "25", "7", "0", "0"));
}

TEST(Defaults, StandForOmittedArgumentsAndZeroWhereItMeansSo) {
  EXPECT_THAT(computed("=COMMISSION(300000;0.02;270000)"), ElementsAre("6000"));
  EXPECT_THAT(computed("=COMMISSION(300000;0.02;270000;;1)"), ElementsAre("6000"));
  EXPECT_THAT(computed("=COMMISSION(300000;0.02;;0.5)"), ElementsAre("6000"));
  EXPECT_THAT(computed("=TIER(0.9;;0)"), ElementsAre("Tier 2")); // 0 means Tier 1 from 1 on
  EXPECT_THAT(computed("=LTV(100;0.05;0)"), ElementsAre("0"));   // an empty margin is a margin of 0
  EXPECT_THAT(computed("=COMMISSION(;0.02)"), ElementsAre("Err:502"));
}

TEST(Errors, RankByKindThenByArgument) {
  const addin::Entry* ltv = *std::ranges::find(addin::allEntries(), "LTV", [](const auto* e) { return e->name; });
  const auto call = [&](Cell arpa, Cell churn, Cell margin) {
    std::vector<Argument> arguments{column({arpa, 1.0}), cell(churn), cell(margin), Argument()};
    return shown(ltv->call(arguments, {})).front();
  };
  EXPECT_EQ(call("text", static_cast<Error>(524), 5.0), "#REF!"); // an error handed in before text
  EXPECT_EQ(call(Error::unavailable, static_cast<Error>(524), 5.0), "#N/A");
  EXPECT_EQ(call(1.0, 5.0, "text"), "#VALUE!"); // text before the domain
  EXPECT_EQ(call(1.0, 0.0, 5.0), "Err:502");    // the domain before the zero
  EXPECT_EQ(call(1.0, 0.0, 0.5), "#DIV/0!");
}

/// The office takes a time that grows with the square of a table of texts: a minute for the texts of a whole column.
TEST(Errors, TooManyLabels) {
  const auto tiers = [](std::size_t rows) {
    const auto entry = std::ranges::find(addin::allEntries(), "TIER", &addin::Entry::name);
    std::array<Argument, 5> arguments{Argument(rows, 1, {0.7})};
    return (*entry)->call(arguments, {});
  };
  EXPECT_EQ(std::get<sales::Labels>(tiers(100'000)).values.size(), 100'000U);
  EXPECT_EQ(std::get<Cell>(tiers(100'001)), Cell(Error::domain));

  constexpr std::size_t customers = 100'001;
  std::vector<Cell> ids;
  for (std::size_t i = 1; i <= customers; ++i) {
    ids.emplace_back("C-" + std::to_string(i));
  }
  const auto table = [&](double what) {
    const auto entry = std::ranges::find(addin::allEntries(), "RFMTABLE", &addin::Entry::name);
    std::array<Argument, 6> arguments{column(ids),
                                      column(std::vector<Cell>(customers, 46023.0)),
                                      column(std::vector<Cell>(customers, 1.0)),
                                      cell(46058.0),
                                      Argument(),
                                      cell(what)};
    return (*entry)->call(arguments, {});
  };
  EXPECT_EQ(catalogue::cellsOf(table(0)).rows(), customers);
  EXPECT_EQ(std::get<Cell>(table(1)), Cell(Error::domain));
}

TEST(Errors, InLabelsAreTheirNames) {
  EXPECT_THAT(computed("=TIER({0.5|5|\"x\"})"), ElementsAre("Tier 3", "Err:502", "#VALUE!"));
  EXPECT_TRUE(std::holds_alternative<sales::Labels>(catalogue::evaluate("=TIER({0.5|5})")));
  EXPECT_TRUE(std::holds_alternative<Cell>(catalogue::evaluate("=TIER(5)")));
}

TEST(Errors, CodesSurviveTheWayThroughANumber) {
  for (const int code : {502, 503, 519, 523, 524, 525, 532, 32767}) {
    const double coded = addin::codedError(static_cast<Error>(code));
    EXPECT_TRUE(std::isnan(coded));
    EXPECT_EQ(addin::decoded(coded).error(), static_cast<Error>(code));
  }
  EXPECT_EQ(addin::decoded(std::numeric_limits<double>::infinity()).error(), Error::number);
  EXPECT_EQ(addin::decoded(std::numeric_limits<double>::quiet_NaN()).error(), Error::number);
}

// --- Shapes of results, on functions of our own -------------------------------------------------------------------

sales::Result<sales::Row<2>> bounds(double middle, double width) {
  if (width < 0) {
    return Error::domain;
  }
  return sales::Row<2>{middle - width, middle + width};
}

constexpr Parameter boundsParameters[] = {{.kind = Kind::number},
                                          {.kind = Kind::number},
                                          {.kind = Kind::select, .optional = true, .defaultNumber = 0, .count = 2}};
static_assert(addin::fitsCatalogue<&bounds>(boundsParameters));

Value callBounds(Argument middle, Argument width, Argument which = {}) {
  std::vector<Argument> arguments{std::move(middle), std::move(width), std::move(which)};
  return addin::invoke<&bounds>(arguments, boundsParameters, {});
}

TEST(Rows, OneForEachElementOfAColumn) {
  EXPECT_THAT(shown(callBounds(cell(5.0), cell(1.0))), ElementsAre("4", "6"));
  EXPECT_THAT(shown(callBounds(column({5.0, 7.0}), column({1.0, -1.0}))), ElementsAre("4", "6", "Err:502", "Err:502"));
  EXPECT_THAT(shown(callBounds(Argument(1, 2, {5.0, 7.0}), cell(1.0))), ElementsAre("Err:502"));
}

TEST(Rows, SelectChoosesOneValue) {
  EXPECT_THAT(shown(callBounds(column({5.0, 7.0}), cell(1.0), cell(2.0))), ElementsAre("6", "8"));
  EXPECT_THAT(shown(callBounds(Argument(1, 2, {5.0, 7.0}), cell(1.0), cell(1.0))), ElementsAre("4", "6"));
  EXPECT_THAT(shown(callBounds(cell(5.0), cell(1.0), Argument(1, 2, {1.0, 2.0}))), ElementsAre("4", "6"));
  EXPECT_THAT(shown(callBounds(cell(5.0), cell(1.0), Argument(1, 2, {1.0, 0.0}))), ElementsAre("Err:502"));
  EXPECT_THAT(shown(callBounds(cell(5.0), cell(1.0), cell(3.0))), ElementsAre("Err:502"));
  EXPECT_THAT(shown(callBounds(cell(5.0), cell(1.0), cell(0.5))), ElementsAre("Err:502"));
}

sales::Result<sales::Elements> plus(const sales::Column& values, double added) {
  sales::Elements result;
  for (const auto& value : values) {
    result.values.push_back(value ? sales::Result<double>(*value + added) : value);
  }
  return result;
}

constexpr Parameter plusParameters[] = {{.kind = Kind::range}, {.kind = Kind::number}};
static_assert(addin::fitsCatalogue<&plus>(plusParameters));

Value callPlus(Argument values, Argument added) {
  std::vector<Argument> arguments{std::move(values), std::move(added)};
  return addin::invoke<&plus>(arguments, plusParameters, {});
}

TEST(Elements, TakeTheShapeOfTheRange) {
  EXPECT_THAT(shown(callPlus(column({1.0, Empty{}, "?"}), cell(1.0))), ElementsAre("2", "1", "#VALUE!"));
  const auto row = std::get<NumberTable>(callPlus(Argument(1, 2, {1.0, 2.0}), cell(1.0)));
  EXPECT_EQ(row.rows, 1U);
  EXPECT_EQ(row.columns, 2U);
}

TEST(Elements, OneColumnForEachElementOfARow) {
  EXPECT_THAT(shown(callPlus(column({1.0, 2.0}), Argument(1, 3, {0.0, 10.0, 20.0}))),
              ElementsAre("1", "11", "21", "2", "12", "22"));
  EXPECT_THAT(shown(callPlus(Argument(1, 2, {1.0, 2.0}), column({0.0, 10.0}))), ElementsAre("1", "2", "11", "12"));
  EXPECT_THAT(shown(callPlus(column({1.0, 2.0}), column({0.0, 10.0}))), ElementsAre("Err:502"));
}

sales::Result<double> spanned(std::optional<sales::Date> day, const sales::Aligned<2>& days) {
  return (day ? day->days : -1) + (days.empty() ? 0 : days[1][0] - days[0][0]);
}

constexpr Parameter spannedParameters[] = {
    {.kind = Kind::date, .optional = true, .zeroMeansDefault = true}, {.kind = Kind::dates}, {.kind = Kind::dates}};
static_assert(addin::fitsCatalogue<&spanned>(spannedParameters));

TEST(Dates, CountFromTheNullDateOfTheDocument) {
  const auto call = [](Cell day, sales::Epoch epoch) {
    std::vector<Argument> arguments{cell(std::move(day)), column({"2026-01-01"}), cell(44571.0)};
    return shown(addin::invoke<&spanned>(arguments, spannedParameters, epoch)).front();
  };
  EXPECT_EQ(call(100.0, {1462}), "1572"); // 1562 + 10 days from 1 to 11 January 2026
  EXPECT_EQ(call(0.0, {1462}), "9");      // 0 means the default, -1 here
  EXPECT_EQ(call("2026-01-01", {1462}), "46033");
}

sales::Result<double> given(const sales::Aligned<1>& days, const sales::Range& others) {
  return static_cast<double>(10 * days.rows() + others.used());
}
constexpr Parameter givenParameters[] = {{.kind = Kind::dates}, {.kind = Kind::dates, .optional = true}};
static_assert(addin::fitsCatalogue<&given>(givenParameters));

TEST(Dates, ASingleEmptyCellIsNoDay) { // it arrives as 0
  const auto call = [](Argument days, Argument others) {
    std::vector<Argument> arguments{std::move(days), std::move(others)};
    return shown(addin::invoke<&given>(arguments, givenParameters, {1462})).front();
  };
  EXPECT_EQ(call(cell(0.0), cell(0.0)), "0");
  EXPECT_EQ(call(cell(1.0), cell(1.0)), "11");
  EXPECT_EQ(call(column({0.0, Empty{}}), column({0.0, 0.0})), "12"); // among several cells 0 is what it says
  EXPECT_EQ(call(Argument(1, 1, {}), Argument(1, 1, {})), "0");
}

/// What a family may compute of ranges, once for all elements.
struct Product {
  static constexpr std::size_t arity = 2;
  static inline int made = 0;
  double value = 0;

  static sales::Result<Product> of(const std::array<const sales::Range*, 2>& ranges) {
    ++made;
    const auto aligned = sales::Aligned<2>::of(ranges);
    if (!aligned) {
      return aligned.error();
    }
    Product product;
    for (std::size_t i = 0; i < aligned->rows(); ++i) {
      product.value += (*aligned)[0][i] * (*aligned)[1][i];
    }
    return product.value < 0 ? sales::Result<Product>(Error::domain) : product;
  }
};
static_assert(addin::detail::MadeOfRanges<Product>);
static_assert(addin::detail::MadeOfRanges<sales::Aligned<3>>);

sales::Result<double> share(const Product& product, double of) {
  return of == 0 ? sales::Result<double>(Error::division) : product.value / of;
}
constexpr Parameter shareParameters[] = {{.kind = Kind::range}, {.kind = Kind::range}, {.kind = Kind::number}};
static_assert(addin::fitsCatalogue<&share>(shareParameters));

TEST(MadeOfRanges, IsComputedOnceForAllElements) {
  const auto call = [](Argument first, Argument second, Argument of) {
    std::vector<Argument> arguments{std::move(first), std::move(second), std::move(of)};
    return shown(addin::invoke<&share>(arguments, shareParameters, {}));
  };
  Product::made = 0;
  EXPECT_THAT(call(column({1.0, 2.0}), column({3.0, 4.0}), column({1.0, 2.0, 0.0})),
              ElementsAre("11", "5.5", "#DIV/0!"));
  EXPECT_EQ(Product::made, 1);
  EXPECT_THAT(call(column({1.0, 2.0}), column({3.0, -4.0}), column({1.0, "x"})), ElementsAre("Err:502", "#VALUE!"));
  EXPECT_THAT(call(column({1.0, Error::unavailable}), column({3.0, -4.0}), cell("x")), ElementsAre("#N/A"));
  EXPECT_THAT(call({}, column({3.0, -4.0}), cell(1.0)), ElementsAre("Err:502"));
}

sales::Result<double> huge(double value) {
  return value * 1e308;
}
constexpr Parameter hugeParameters[] = {{.kind = Kind::number}};

TEST(Results, ThatAreNoFiniteNumbersAreErrors) {
  std::vector<Argument> arguments{column({1.0, 10.0, -10.0})};
  EXPECT_THAT(shown(addin::invoke<&huge>(arguments, hugeParameters, {})), ElementsAre("1e+308", "#NUM!", "#NUM!"));
}

} // namespace
