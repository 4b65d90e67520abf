// SPDX-License-Identifier: MPL-2.0

#include "sales/recurring_revenue.hpp"

#include "sales/support.hpp"

namespace {

using sales::Error;
using support::Fails;
using support::Is;

TEST(Acv, IsTwelveMonthsAndOneTimeSales) {
  EXPECT_THAT(sales::acv(7000, 0), Is(84000)); // sales glossary
  EXPECT_THAT(sales::acv(7000, 48000), Is(132000));
  EXPECT_THAT(sales::acv(0, 48000), Is(48000));
  EXPECT_THAT(sales::acv(0, -500), Is(-500)); // a credit
}

TEST(Acv, OutOfRange) {
  EXPECT_THAT(sales::acv(-1, 0), Fails(Error::domain));
}

} // namespace
