// SPDX-License-Identifier: MPL-2.0

#include "sales/commission.hpp"

#include "sales/support.hpp"

namespace {

using sales::Choice;
using sales::Error;
using support::Fails;
using support::Is;

constexpr Choice<2> whole{0};
constexpr Choice<2> above{1};

TEST(Commission, FlatWithoutQuota) {
  EXPECT_THAT(sales::commission(1000, 0.05, 0, {}, whole, false), Is(50));
  EXPECT_THAT(sales::commission(1000, 0.05, 0, 0.5, whole, false), Is(50)); // the higher rate needs a quota
}

TEST(Commission, HigherRateOnceTheQuotaIsMet) { // sales glossary, "Revenue" and "Monthly Recurring Revenue"
  EXPECT_THAT(sales::commission(250000, 0.02, 270000, 0.04, whole, false), Is(5000));
  EXPECT_THAT(sales::commission(300000, 0.02, 270000, 0.04, whole, false), Is(12000));
  EXPECT_THAT(sales::commission(300000, 0.02, 270000, 0.04, above, false), Is(6600));
  EXPECT_THAT(sales::commission(18000, 0.1, 20000, 0.5, whole, false), Is(1800));
  EXPECT_THAT(sales::commission(20000, 0.1, 20000, 0.5, whole, false), Is(10000));
}

TEST(Commission, StrictMustExceedTheQuota) {
  EXPECT_THAT(sales::commission(270000, 0.02, 270000, 0.04, whole, true), Is(5400));
  EXPECT_THAT(sales::commission(270001, 0.02, 270000, 0.04, whole, true), Is(10800.04));
  EXPECT_THAT(sales::commission(270000, 0.02, 270000, 0.04, whole, false), Is(10800));
}

TEST(Commission, WithoutHigherRateTheRateStays) {
  EXPECT_THAT(sales::commission(300000, 0.02, 270000, {}, whole, false), Is(6000));
  EXPECT_THAT(sales::commission(300000, 0.02, 270000, {}, above, false), Is(6000));
}

TEST(Commission, CreditNotesTakeTheRateBack) {
  EXPECT_THAT(sales::commission(-1000, 0.02, 0, 0.04, whole, false), Is(-20));
  EXPECT_THAT(sales::commission(-1000, 0.02, 500, 0.04, above, false), Is(-20));
}

TEST(Commission, OutOfRange) {
  EXPECT_THAT(sales::commission(1000, 0.02, -1, 0.04, whole, false), Fails(Error::domain));
}

} // namespace
