// SPDX-License-Identifier: MPL-2.0

#include <optional>
#include <string>
#include <vector>

#include "sales/retention.hpp"
#include "sales/support.hpp"

namespace {

using sales::Cell;
using sales::Date;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::column;
using support::days;
using support::Fails;
using support::row;
using testing::ElementsAre;

constexpr double january = 46023; // 2026-01-01
constexpr double february = 46054;
constexpr double march = 46082;

/// The rows of a table as text: cells apart by blanks, empty text as "-".
sales::Result<std::vector<std::string>> table(const Range& ids, const Range& dates, double months = 1,
                                              bool asCount = false, std::optional<Date> asOf = {}) {
  const auto grid = sales::cohortTable(ids, dates, months, asCount, asOf);
  if (!grid) {
    return grid.error();
  }
  EXPECT_EQ(grid->cells.size(), grid->rows * grid->columns);
  EXPECT_THAT(grid->dateColumns, ElementsAre(0));
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < grid->cells.size(); ++i) {
    if (i % grid->columns == 0) {
      rows.emplace_back();
    }
    const std::string shown = *sales::text(grid->cells[i]);
    rows.back() += (i % grid->columns == 0 ? "" : " ") + (shown.empty() ? "-" : shown);
  }
  return rows;
}

const Range ids = column({"A", "A", "A", "B", "B", "C"});
const Range dates = days({january, february, march, 46030.0, 46085.0, 46060.0});

TEST(CohortTable, FollowsCustomersFromTheirFirstOrder) {
  EXPECT_THAT(*table(ids, dates), ElementsAre("46023 2 1 0.5 1", "46054 1 1 0 -"));
  EXPECT_THAT(*table(ids, dates, 1, true), ElementsAre("46023 2 2 1 2", "46054 1 1 0 -"));
}

TEST(CohortTable, TakesOrdersInAnyOrderAndCountsCustomersOnce) {
  EXPECT_THAT(
      *table(row({"B", "A", "A", "A", "B", "A"}), days({march, march, 46090.0, january, february, january}), 1, true),
      ElementsAre("46023 1 1 0 1", "46054 1 1 1 -"));
}

TEST(CohortTable, ComparesCustomersAsLabels) {
  EXPECT_THAT(*table(column({"a", "A ", "7", 7.0, "7.0"}), days({january, january, january, january, january})),
              ElementsAre("46023 3 1"));
}

TEST(CohortTable, LeavesOutHeadersAndIncompleteOrders) {
  EXPECT_THAT(*table(column({"Customer", "a", "A ", "", "B", "C", Empty{}, "D"}),
                     days({"Date", january, february, 46060.0, 46030.0, 46060.0, "?", Empty{}}), 1, true),
              ElementsAre("46023 2 2 1", "46054 1 1 -"));
  EXPECT_THAT(*table(Range(9, 1, {"A"}), Range(9, 1, {january, february}, Range::Kind::dates)),
              ElementsAre("46023 1 1"));
}

TEST(CohortTable, OneValueStandsForEveryOrder) {
  EXPECT_THAT(*table(column({"A"}), days({january, february})), ElementsAre("46023 1 1 1"));
  EXPECT_THAT(*table(column({"A", "B"}), days({january})), ElementsAre("46023 2 1"));
}

TEST(CohortTable, RunsToTheLastDayAskedFor) {
  EXPECT_THAT(*table(column({7.0, 7.0, 8.0}), days({january, february, 46060.0}), 1, false, Date{46053}),
              ElementsAre("46023 1 1"));
  EXPECT_THAT(*table(column({7.0, 7.0}), days({january, february + 0.9}), 1, false, Date{february}),
              ElementsAre("46023 1 1 1")); // the whole day counts
  EXPECT_THAT(*table(column({7.0, 7.0}), days({january, february + 1}), 1, false, Date{february + 0.5}),
              ElementsAre("46023 1 1 0"));
  EXPECT_THAT(*table(column({7.0}), days({january}), 1, true, Date{march}), ElementsAre("46023 1 1 0 0"));
}

TEST(CohortTable, SkipsMonthsWithoutNewCustomers) {
  EXPECT_THAT(*table(column({"A", "B"}), days({"2025-11-30", "2026-01-31"})),
              ElementsAre("45962 1 1 0 0", "46023 1 1 - -"));
}

TEST(CohortTable, CountsPeriodsFromJanuary) {
  const Range customers = column({"A", "A", "A", "B"});
  const Range orders = days({"2025-02-15", "2025-03-31", "2026-01-01", "2025-04-01"});
  EXPECT_THAT(*table(customers, orders, 3), ElementsAre("45658 1 1 0 0 0 1", "45748 1 1 0 0 0 -")); // quarters
  EXPECT_THAT(*table(customers, orders, 12), ElementsAre("45658 2 1 0.5"));                         // years
  EXPECT_THAT(*table(customers, orders, 5), ElementsAre("45658 2 1 0 0.5"));
  EXPECT_THAT(*table(customers, orders, 24), ElementsAre("45658 2 1"));
  EXPECT_THAT(*table(customers, orders, 1e300), ElementsAre("45658 2 1"));
}

TEST(CohortTable, ReadsDaysUnderEveryNullDate) {
  EXPECT_THAT(*table(column({"A", "A"}), days({january - 1462, "2026-02-01"}, {1462})), ElementsAre("46023 1 1 1"));
}

TEST(CohortTable, KnowsTheCalendar) {
  EXPECT_THAT(*table(column({"A", "A"}), days({"2024-02-29", "2024-03-01"})), ElementsAre("45323 1 1 1"));
  EXPECT_THAT(*table(column({"A"}), days({0.0})), ElementsAre("-29 1 1"));           // 1899-12-30, in December 1899
  EXPECT_THAT(*table(column({"A"}), days({-693593.0})), ElementsAre("-693593 1 1")); // the first day of year 1
  EXPECT_THAT(*table(column({"A"}), days({2958465.5})), ElementsAre("2958435 1 1")); // the last of year 9999
}

TEST(CohortTable, HasAtMostTwelveHundredAges) {
  EXPECT_EQ(table(column({"A", "A"}), days({"1926-01-31", "2025-12-01"}))->size(), 1U);
  EXPECT_THAT(table(column({"A", "A"}), days({"1926-01-31", "2026-01-01"})), Fails(Error::domain));
  EXPECT_EQ(table(column({"A", "A"}), days({"1926-01-31", "2026-01-01"}), 2)->size(), 1U);
  EXPECT_THAT(table(column({"A"}), days({1.0}), 1, false, Date{january}), Fails(Error::domain));
}

TEST(CohortTable, OutOfRange) {
  EXPECT_THAT(table(ids, days({january, february})), Fails(Error::domain));
  EXPECT_THAT(table(ids, dates, 0.5), Fails(Error::domain));
  EXPECT_THAT(table(ids, dates, 1.5), Fails(Error::domain));
  EXPECT_THAT(table(ids, dates, 0), Fails(Error::domain));
  EXPECT_THAT(table(ids, dates, -1), Fails(Error::domain));
  EXPECT_THAT(table(ids, dates, 1, false, Date{1e300}), Fails(Error::domain));
  EXPECT_THAT(table(ids, dates, 1, false, Date{-1e300}), Fails(Error::domain));
  EXPECT_THAT(table(column({"A"}), days({2958466.0})), Fails(Error::domain));
  EXPECT_THAT(table(column({"A"}), days({-693594.0})), Fails(Error::domain));
  EXPECT_THAT(*table(column({Empty{}, "A"}), days({1e300, january})), ElementsAre("46023 1 1")); // left out
  EXPECT_THAT(table(ids, dates, 1, false, Date{january - 1}), Fails(Error::unavailable));
  EXPECT_THAT(table(column({Empty{}}), days({Empty{}})), Fails(Error::unavailable));
  EXPECT_THAT(table(column({Empty{}}), days({Empty{}}), -1), Fails(Error::domain)); // the domain before no answer
  EXPECT_THAT(table(column({"A", "B"}), days({january, "soon"}), -1), Fails(Error::text));
  EXPECT_THAT(table(column({7.0, "B"}), days({"soon", january})), Fails(Error::text)); // no header: 7 is a number
  EXPECT_THAT(table(column({"A", "B", "C"}), days({1e300, "soon"})), Fails(Error::text));
  EXPECT_THAT(table(column({"A", Error::division}), days({"soon", january})), Fails(Error::division));
  EXPECT_THAT(table(column({"A", "B"}), days({january, Error::unavailable})), Fails(Error::unavailable));
}

} // namespace
