// SPDX-License-Identifier: MPL-2.0

#include "sales/unit_economics.hpp"

#include "sales/support.hpp"

namespace {

using sales::Error;
using support::Fails;
using support::Is;
using support::numbers;

TEST(Cac, DividesAllCostsByNewCustomers) {
  EXPECT_THAT(sales::cac(numbers({60000, 12000, 24000}), 40), Is(2400)); // target of the sales glossary
  EXPECT_THAT(sales::cac(numbers({5000, -1000}), 4), Is(1000));          // a rebate
  EXPECT_THAT(sales::cac(numbers({}), 4), Is(0));
}

TEST(Cac, OutOfRange) {
  EXPECT_THAT(sales::cac(numbers({96000}), 0), Fails(Error::division));
  EXPECT_THAT(sales::cac(numbers({96000}), -1), Fails(Error::domain));
  EXPECT_THAT(sales::cac(numbers({10, -20}), 1), Fails(Error::domain));
  EXPECT_THAT(sales::cac(numbers({10, -20}), 0), Fails(Error::domain)); // the domain before the zero
}

TEST(Ltv, IsMarginOverChurn) {
  EXPECT_THAT(sales::ltv(100, 0.05, 1, 0), Is(2000)); // ChartMogul
  EXPECT_THAT(sales::ltv(100, 0.05, 0.8, 0), Is(1600));
  EXPECT_THAT(sales::ltv(0, 0.05, 1, 0), Is(0));
}

TEST(Ltv, CapsTheLifetime) {
  EXPECT_THAT(sales::ltv(100, 0.05, 1, 12), Is(1200));
  EXPECT_THAT(sales::ltv(100, 0.05, 1, 60), Is(2000)); // the cap lies beyond the lifetime
  EXPECT_THAT(sales::ltv(100, 0, 1, 60), Is(6000));    // nobody leaves
}

TEST(Ltv, OutOfRange) {
  EXPECT_THAT(sales::ltv(100, 0, 1, 0), Fails(Error::division));
  EXPECT_THAT(sales::ltv(100, 5, 1, 0), Fails(Error::domain)); // 5 typed for 5%
  EXPECT_THAT(sales::ltv(100, -0.01, 1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::ltv(100, 0.05, 1.01, 0), Fails(Error::domain));
  EXPECT_THAT(sales::ltv(100, 0.05, 1, -1), Fails(Error::domain));
  EXPECT_THAT(sales::ltv(100, 0, 2, 0), Fails(Error::domain)); // the domain before the zero
}

} // namespace
