// SPDX-License-Identifier: MPL-2.0

#include "sales/dashboard.hpp"

#include "sales/support.hpp"

namespace {

using sales::Error;
using support::Fails;
using support::Is;
using support::IsLabel;
using support::numbers;

TEST(KpiStatus, MoreIsBetter) {
  EXPECT_THAT(sales::kpiStatus(0.31, 0.3, false, 0.9), IsLabel("Green"));
  EXPECT_THAT(sales::kpiStatus(0.3, 0.3, false, 0.9), IsLabel("Green"));
  EXPECT_THAT(sales::kpiStatus(0.299, 0.3, false, 0.9), IsLabel("Amber"));
  EXPECT_THAT(sales::kpiStatus(0.269, 0.3, false, 0.9), IsLabel("Red"));
  EXPECT_THAT(sales::kpiStatus(-5, 0.3, false, 0.9), IsLabel("Red"));
  EXPECT_THAT(sales::kpiStatus(0.299, 0.3, false, 1), IsLabel("Red")); // no amber at all
}

TEST(KpiStatus, LessIsBetter) {
  EXPECT_THAT(sales::kpiStatus(2300, 2400, true, 0.9), IsLabel("Green"));
  EXPECT_THAT(sales::kpiStatus(2400, 2400, true, 0.9), IsLabel("Green"));
  EXPECT_THAT(sales::kpiStatus(2600, 2400, true, 0.9), IsLabel("Amber")); // up to 2,666.67
  EXPECT_THAT(sales::kpiStatus(2667, 2400, true, 0.9), IsLabel("Red"));
}

TEST(KpiStatus, MeetsItsLimitsWithinRounding) {
  EXPECT_THAT(sales::kpiStatus(0.27, 0.3, false, 0.9), IsLabel("Amber")); // 0.3 * 0.9 > 0.27 in binary
  EXPECT_THAT(sales::kpiStatus(0.3, 0.1 + 0.2, false, 0.9), IsLabel("Green"));
  EXPECT_THAT(sales::kpiStatus(0.1 + 0.2, 0.3, true, 0.9), IsLabel("Green"));
  EXPECT_THAT(sales::kpiStatus(3 * (1 - 2e-9), 3, false, 0.9), IsLabel("Amber"));
  EXPECT_THAT(sales::kpiStatus(3 * (1 + 2e-9), 3, true, 0.9), IsLabel("Amber"));
}

TEST(KpiStatus, TargetOfZero) {
  EXPECT_THAT(sales::kpiStatus(0, 0, true, 0.9), IsLabel("Green"));
  EXPECT_THAT(sales::kpiStatus(-1, 0, true, 0.9), IsLabel("Green"));
  EXPECT_THAT(sales::kpiStatus(3, 0, true, 0.9), IsLabel("Red"));
  EXPECT_THAT(sales::kpiStatus(5, 0, false, 0.9), Fails(Error::division));
}

TEST(KpiStatus, OutOfRange) {
  EXPECT_THAT(sales::kpiStatus(5, -1, false, 0.9), Fails(Error::domain));
  EXPECT_THAT(sales::kpiStatus(5, 10, false, 0), Fails(Error::domain));
  EXPECT_THAT(sales::kpiStatus(5, 10, false, 1.01), Fails(Error::domain));
  EXPECT_THAT(sales::kpiStatus(5, 0, false, 1.01), Fails(Error::domain)); // the domain before the zero
}

TEST(Csat, IsTheShareOfSatisfiedRatings) { // sales glossary, "Customer Satisfaction": 80%
  EXPECT_THAT(sales::csat(numbers({5, 4, 4, 5, 3}), 4), Is(0.8));
  EXPECT_THAT(sales::csat(numbers({5, 4, 4, 5, 3}), 5), Is(0.4));
  EXPECT_THAT(sales::csat(numbers({5, 3.99}), 4), Is(0.5));
  EXPECT_THAT(sales::csat(numbers({1, 2}), 4), Is(0));
  EXPECT_THAT(sales::csat(numbers({}), 4), Fails(Error::division));
}

TEST(Nps, IsPromotersLessDetractors) {
  EXPECT_THAT(sales::nps(numbers({10, 9, 8, 7, 6})), Is(20));
  EXPECT_THAT(sales::nps(numbers({10, 9, 3})), Is(100.0 / 3));
  EXPECT_THAT(sales::nps(numbers({0, 6})), Is(-100));
  EXPECT_THAT(sales::nps(numbers({9, 10})), Is(100));
  EXPECT_THAT(sales::nps(numbers({7, 8, 6.5, 8.5})), Is(0)); // passive
}

TEST(Nps, OutOfRange) {
  EXPECT_THAT(sales::nps(numbers({10, 10.5})), Fails(Error::domain));
  EXPECT_THAT(sales::nps(numbers({10, -1})), Fails(Error::domain));
  EXPECT_THAT(sales::nps(numbers({})), Fails(Error::division));
}

TEST(Dso, IsTheRevenueThatIsOwedInDays) {
  EXPECT_THAT(sales::dso(45000, 90000, 30), Is(15));
  EXPECT_THAT(sales::dso(82000, 300000, 90), Is(24.6));
  EXPECT_THAT(sales::dso(0, 300000, 90), Is(0));
}

TEST(Dso, OutOfRange) {
  EXPECT_THAT(sales::dso(-1, 90000, 30), Fails(Error::domain));
  EXPECT_THAT(sales::dso(45000, -1, 30), Fails(Error::domain));
  EXPECT_THAT(sales::dso(45000, 90000, 0), Fails(Error::domain));
  EXPECT_THAT(sales::dso(45000, 0, 0), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::dso(45000, 0, 30), Fails(Error::division));
}

} // namespace
