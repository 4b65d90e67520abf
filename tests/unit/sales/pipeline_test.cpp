// SPDX-License-Identifier: MPL-2.0

#include "sales/pipeline.hpp"

#include "sales/support.hpp"

namespace {

using sales::Error;
using support::Fails;
using support::Is;

TEST(WinRate, IsTheShareWon) {
  EXPECT_THAT(sales::winRate(30, 100), Is(0.3)); // sales glossary
  EXPECT_THAT(sales::winRate(0, 10), Is(0));
  EXPECT_THAT(sales::winRate(10, 10), Is(1));
}

TEST(WinRate, OutOfRange) {
  EXPECT_THAT(sales::winRate(1, 0), Fails(Error::division)); // the zero before the relation
  EXPECT_THAT(sales::winRate(-1, 0), Fails(Error::domain));  // the domain before the zero
  EXPECT_THAT(sales::winRate(1, -1), Fails(Error::domain));
  EXPECT_THAT(sales::winRate(11, 10), Fails(Error::domain));
}

} // namespace
