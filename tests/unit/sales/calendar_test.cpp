// SPDX-License-Identifier: MPL-2.0

#include "sales/calendar.hpp"

#include "sales/support.hpp"

namespace {

using sales::countDays;
using sales::Date;
using sales::Error;
using support::Fails;

constexpr Date newYear{46023}; // Thursday, 1 January 2026

TEST(CountDays, CountsBothEnds) {
  EXPECT_EQ(countDays(newYear, newYear, false), 1);
  EXPECT_EQ(countDays(newYear, {46112}, false), 90); // the first quarter of 2026
  EXPECT_EQ(countDays(newYear, {46022}, false), 0);
}

TEST(CountDays, WorkingDaysAreMondayToFriday) {
  const int expected[] = {1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 0}; // from Thursday to Sunday of the next week
  for (int day = 0; day < 11; ++day) {
    EXPECT_EQ(countDays({46023.0 + day}, {46023.0 + day}, true), expected[day]) << day;
  }
  EXPECT_EQ(countDays(newYear, {46052}, true), 22); // January 2026, less Saturday the 31st
  EXPECT_EQ(countDays(newYear, {46112}, true), 64); // the first quarter
  EXPECT_EQ(countDays(newYear, {46387}, true), 261);
  EXPECT_EQ(countDays(newYear, {46022}, true), 0);
}

TEST(CountDays, AgreesWithCountingOneByOneOnBothSidesOfDayZero) {
  for (int first = -20; first <= 20; ++first) {
    double counted = 0;
    for (int last = first; last <= 20; ++last) {
      const int weekday = ((last % 7) + 7) % 7; // 30 December 1899 was a Saturday
      counted += weekday >= 2 ? 1 : 0;
      ASSERT_EQ(countDays({double(first)}, {double(last)}, true), counted) << first << " to " << last;
    }
  }
}

TEST(CountDays, TimesOfDayDoNotCount) {
  EXPECT_EQ(countDays({46023.9}, {46024.1}, false), 2);
  EXPECT_EQ(countDays({46023.9}, {46025.5}, true), 2);
}

TEST(Progress, CountsTheDaysGoneAndAll) {
  const auto calendar = sales::progress(newYear, {46052}, {46112}, false);
  ASSERT_TRUE(calendar);
  EXPECT_EQ(calendar->elapsed, 30);
  EXPECT_EQ(calendar->total, 90);
  const auto working = sales::progress(newYear, {46052}, {46112}, true);
  ASSERT_TRUE(working);
  EXPECT_EQ(working->elapsed, 22);
  EXPECT_EQ(working->total, 64);
}

TEST(Progress, TheDayMustLieInThePeriod) {
  EXPECT_TRUE(sales::progress(newYear, newYear, {46112}, false));
  EXPECT_TRUE(sales::progress({46023.9}, {46023.1}, {46112}, false)); // on the first day, whatever the time
  EXPECT_TRUE(sales::progress(newYear, {46112.9}, {46112}, false));   // on the last day
  EXPECT_THAT(sales::progress(newYear, {46022.9}, {46112}, false), Fails(Error::domain));
  EXPECT_THAT(sales::progress(newYear, {46113}, {46112}, true), Fails(Error::domain));
  EXPECT_THAT(sales::progress({46112}, {46050}, newYear, true), Fails(Error::domain)); // the ends in the wrong order
}

} // namespace
