// SPDX-License-Identifier: MPL-2.0

#include <cmath>

#include "sales/customer_base.hpp"
#include "sales/support.hpp"

namespace {

using sales::Cell;
using sales::Date;
using sales::Empty;
using sales::Error;
using sales::Labels;
using sales::Range;
using sales::Table;
using support::column;
using support::days;
using support::List;
using support::row;
using testing::ElementsAre;

constexpr sales::Choice<2> table{0};
constexpr sales::Choice<2> idsAlone{1};

/// The rows of the table one after the other; the code of the error where there is none.
List numbers(const Range& ids, const Range& dates, const Range& amounts, double asOf, double unitDays = 7,
             sales::Choice<2> what = table) {
  const auto result = sales::rfmTable(ids, dates, amounts, Date{asOf}, unitDays, what);
  if (!result) {
    return {-static_cast<double>(result.error())};
  }
  List values;
  for (const auto& value : std::get<Table>(*result).values) {
    values.push_back(*value);
  }
  return values;
}

double failed(Error error) {
  return -static_cast<double>(error);
}

TEST(RfmTable, SummarisesTheOrdersOfEachCustomer) { // lifetimes, tests/test_utils.py, lines 311 to 330
  const auto ids = column({1.0, 1.0, 2.0, 3.0, 3.0, 3.0, 4.0, 4.0, 4.0, 5.0, 5.0, 5.0, 6.0});
  const auto dates = days({42005.0, 42041.0, 42005.0, 42005.0, 42006.0, 42009.0, 42020.0, 42037.0, 42040.0, 42020.0,
                           42021.0, 42022.0, 42037.0});
  const auto amounts = column({1.0, 2.0, 2.0, 3.0, 1.0, 5.0, 6.0, 3.0, 3.0, 3.0, 1.0, 8.0, 5.0});
  EXPECT_THAT(numbers(ids, dates, amounts, 42042, 1), ElementsAre(1, 1, 36, 37, 2,  //
                                                                  2, 0, 0, 37, 0,   //
                                                                  3, 2, 4, 37, 3,   //
                                                                  4, 2, 20, 22, 3,  //
                                                                  5, 2, 2, 22, 4.5, //
                                                                  6, 0, 0, 5, 0));
}

TEST(RfmTable, NumbersCustomersWithTextIds) {
  const auto ids = column({"C-1", " C-2", "c-1 ", "", "C-2", "C-1"});
  const auto dates = days({46023.0, 46030.0, 46037.0, 46040.0, 46051.0, 46051.0});
  const auto amounts = column({100.0, 50.0, 80.0, 70.0, 60.0, 40.0});
  EXPECT_THAT(numbers(ids, dates, amounts, 46058), ElementsAre(1, 2, 4, 5, 60, 2, 1, 3, 4, 60));
  const auto labels = sales::rfmTable(ids, dates, amounts, Date{46058}, 7, idsAlone);
  ASSERT_TRUE(labels);
  EXPECT_THAT(std::get<Labels>(*labels).values, ElementsAre("C-1", "C-2"));
  EXPECT_EQ(std::get<Labels>(*labels).columns, 1U);
}

TEST(RfmTable, MixedIdsAreTexts) {
  const auto ids = column({7.0, "7", "C-8"});
  const auto dates = days({46023.0, 46030.0, 46030.0});
  const auto amounts = column({10.0, 20.0, 30.0});
  EXPECT_THAT(numbers(ids, dates, amounts, 46030), ElementsAre(1, 1, 1, 1, 20, 2, 0, 0, 0, 0));
  const auto labels = sales::rfmTable(ids, dates, amounts, Date{46030}, 7, idsAlone);
  EXPECT_THAT(std::get<Labels>(*labels).values, ElementsAre("7", "C-8"));
  EXPECT_THAT(numbers(column({7.0, 9.0, 8.0}), dates, amounts, 46030, 7, idsAlone), ElementsAre(7, 9, 8));
}

TEST(RfmTable, OneDayIsOneOrder) {
  // Times of day do not count; the first day is worth nothing here, whatever was ordered later on it.
  EXPECT_THAT(numbers(column({1.0, 1.0, 1.0, 1.0, 1.0}), days({100.9, 100.1, 107.2, 107.8, 114.0}),
                      column({5.0, 6.0, 10.0, 20.0, 50.0}), 114.5),
              ElementsAre(1, 2, 2, 2, 40));
  EXPECT_THAT(numbers(column({1.0, 1.0, 1.0}), days({114.0, 100.0, 107.0}), column({5.0, 6.0, 10.0}), 121),
              ElementsAre(1, 2, 2, 3, 7.5)); // in any order
}

TEST(RfmTable, LeavesOutWhatIsNoOrder) {
  EXPECT_THAT(numbers(column({7.0, 7.0, 7.0, 8.0}), days({46023.0, 46030.0, 46037.0, 46037.0}),
                      column({100.0, -100.0, 0.0, 50.0}), 46058),
              ElementsAre(7, 0, 0, 5, 0, 8, 0, 0, 3, 0));
  EXPECT_THAT(numbers(column({7.0, 7.0, 7.0}), days({46023.0, 46030.0, 46031.0}), column({1.0, 2.0, 3.0}), 46030),
              ElementsAre(7, 1, 1, 1, 2)); // the day of observation counts, the next does not
  EXPECT_THAT(numbers(column({"gone", 7.0}), days({46023.0, 46030.0}), column({-1.0, 2.0}), 46030, 7, idsAlone),
              ElementsAre(7)); // a customer without an order is none
  EXPECT_THAT(numbers(column({7.0, Empty{}, 7.0, 7.0}), days({46023.0, 46024.0, Empty{}, 46030.0}),
                      column({1.0, 1.0, 1.0, Empty{}}), 46030),
              ElementsAre(7, 0, 0, 1, 0));
}

TEST(RfmTable, ReadsExportsAsTheyAre) {
  // A header, text dates, a range that goes on below the data
  const Range ids(1000, 1, {"Customer", 1.0, 1.0});
  const Range dates(1000, 1, {"Date", "2026-01-01", "2026-01-15"}, Range::Kind::dates);
  const Range amounts(1000, 1, {"Amount", "10", 30.0});
  EXPECT_THAT(numbers(ids, dates, amounts, 46037), ElementsAre(1, 1, 2, 2, 30));
  // 1904
  const Range late(3, 1, {"Date", 44561.0, "2026-01-15"}, Range::Kind::dates, {1462});
  EXPECT_THAT(numbers(Range(3, 1, {"Customer", 1.0, 1.0}), late, Range(3, 1, {"Amount", "10", 30.0}), 46037),
              ElementsAre(1, 1, 2, 2, 30));
  // One value for all rows; rows and columns
  EXPECT_THAT(numbers(row({1.0, 1.0, 2.0}), days({46023.0, 46030.0, 46030.0}), column({5.0}), 46037),
              ElementsAre(1, 1, 1, 2, 5, 2, 0, 0, 1, 0));
  EXPECT_THAT(numbers(column({1.0}), days({46023.0}), column({5.0}), 46037), ElementsAre(1, 0, 0, 2, 0));
}

TEST(RfmTable, OutOfRange) {
  const auto ids = column({1.0, 1.0});
  const auto dates = days({46023.0, 46030.0});
  const auto amounts = column({5.0, 5.0});
  EXPECT_THAT(numbers(ids, dates, amounts, 46037, -1), ElementsAre(failed(Error::domain)));
  EXPECT_THAT(numbers(ids, dates, amounts, 46037, 0), ElementsAre(failed(Error::domain)));
  EXPECT_THAT(numbers(ids, dates, column({5.0, 5.0, 5.0}), 46037), ElementsAre(failed(Error::domain)));
  EXPECT_THAT(numbers(column({1.0, 1.0, 1.0}), dates, amounts, 46037), ElementsAre(failed(Error::domain)));
  EXPECT_THAT(numbers(ids, dates, amounts, 46022), ElementsAre(failed(Error::unavailable)));
  EXPECT_THAT(numbers(column({Empty{}, Empty{}}), dates, amounts, 46037), ElementsAre(failed(Error::unavailable)));
  EXPECT_THAT(numbers(column({Empty{}, Empty{}}), dates, amounts, 46037, -1), ElementsAre(failed(Error::domain)));
  EXPECT_THAT(numbers(ids, days({46023.0, "?"}), amounts, 46037, -1), ElementsAre(failed(Error::text)));
  EXPECT_THAT(numbers(ids, dates, column({5.0, "?"}), 46037), ElementsAre(failed(Error::text)));
  EXPECT_THAT(numbers(ids, dates, column({"?", "?", 1.0}), 46037), ElementsAre(failed(Error::text)));
  EXPECT_THAT(numbers(ids, days({46023.0, "?"}), column({5.0, Error::division}), 46037),
              ElementsAre(failed(Error::division)));
}

TEST(RfmTable, LimitsTheNumberOfCustomers) {
  const auto rows = [](std::size_t count) {
    std::vector<Cell> ids;
    for (std::size_t i = 0; i < count; ++i) {
      ids.emplace_back(static_cast<double>(i));
    }
    const auto result =
        sales::rfmTable(Range(count, 1, std::move(ids)), days({100.0}), column({1.0}), Date{101}, 7, table);
    return result ? std::get<Table>(*result).rows : 0;
  };
  EXPECT_EQ(rows(400'000), 400'000U);
  EXPECT_EQ(rows(400'001), 0U);
}

} // namespace
