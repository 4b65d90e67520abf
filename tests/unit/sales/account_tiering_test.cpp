// SPDX-License-Identifier: MPL-2.0

#include "sales/account_tiering.hpp"

#include "sales/support.hpp"

namespace {

using sales::Cell;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::column;
using support::Fails;
using support::Is;
using support::IsLabel;
using support::row;

/// The score of one account.
sales::Result<double> one(const Range& factors, const Range& weights = {}, double maxPoints = 1) {
  const auto scores = sales::tierScore(factors, weights, maxPoints);
  return scores ? scores->values.at(0) : scores.error();
}

TEST(TierScore, IsTheShareOfBoxesTicked) {
  EXPECT_THAT(one(row({1.0, 1.0, 1.0, 1.0, 1.0, 1.0})), Is(1));
  EXPECT_THAT(one(column({"x", "x", Empty{}, "yes", "no", 1.0})), Is(4.0 / 6));
  EXPECT_THAT(one(column({"X", " Yes ", "TRUE", "-", "n", "✓"})), Is(4.0 / 6));
  EXPECT_THAT(one(column({1.0, 1.0, Empty{}, Empty{}})), Is(0.5)); // boxes left empty at the end count
}

TEST(TierScore, GradesAndWeighs) {
  EXPECT_THAT(one(column({5.0, 4.0, 3.0, 5.0, 0.0, 2.0}), {}, 5), Is(19.0 / 30));
  EXPECT_THAT(one(column({"3", "x", 0.0, "1"}), {}, 5), Is(9.0 / 20)); // a tick is every point
  EXPECT_THAT(one(column({1.0, 1.0, 0.0}), column({2.0, Empty{}, 2.0})), Is(0.5));
  EXPECT_THAT(one(row({1.0, 0.0}), column({3.0, 1.0})), Is(0.75)); // the orientation does not matter
  EXPECT_THAT(one(row({1.0, 0.0}), row({2.0})), Is(0.5));          // one weight for all
}

TEST(TierScore, ScoresABlockRowByRow) {
  const Range block(3, 3, {1.0, "x", Empty{}, Empty{}, "no", "y", "?", 1.0, 1.0});
  const auto scores = sales::tierScore(block, {}, 1);
  ASSERT_TRUE(scores);
  ASSERT_EQ(scores->values.size(), 3U);
  EXPECT_THAT(scores->values[0], Is(2.0 / 3));
  EXPECT_THAT(scores->values[1], Is(1.0 / 3));
  EXPECT_THAT(scores->values[2], Fails(Error::text));
}

TEST(TierScore, OutOfRange) {
  EXPECT_THAT(one(row({2.0, 0.0})), Fails(Error::domain));
  EXPECT_THAT(one(row({-1.0, 0.0})), Fails(Error::domain));
  EXPECT_THAT(one(row({1.0, 0.0}), row({-1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(one(row({1.0, 0.0}), row({1.0, 1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(one(row({1.0, 0.0}), {}, -1), Fails(Error::domain));
  EXPECT_THAT(one(row({1.0, 0.0}), row({0.0, 0.0})), Fails(Error::division));
  EXPECT_THAT(one(row({1.0, 0.0}), row({"heavy", 0.0})), Fails(Error::text));
  EXPECT_THAT(one(row({"?", 7.0})), Fails(Error::text));                       // text before the domain
  EXPECT_THAT(one(row({"?", 0.0}), row({1.0, 1.0, 1.0})), Fails(Error::text)); // ... also that of the weights
  EXPECT_THAT(one(row({Error::unavailable, 0.0})), Fails(Error::unavailable));
}

TEST(Tier, FollowsTheBoxesTicked) {
  const char* const expected[] = {"No fit", "Tier 4", "Tier 4", "Tier 3", "Tier 2", "Tier 2", "Tier 1"};
  for (int boxes = 0; boxes <= 6; ++boxes) {
    EXPECT_THAT(sales::tier(boxes / 6.0, false, 1, 0.5, 1.0 / 3), IsLabel(expected[boxes])) << boxes << " of 6";
  }
}

TEST(Tier, GlobalAccountsAreGlobal) {
  EXPECT_THAT(sales::tier(0, true, 1, 0.5, 1.0 / 3), IsLabel("Global"));
  EXPECT_THAT(sales::tier(1, true, 1, 0.5, 1.0 / 3), IsLabel("Global"));
}

TEST(Tier, MeetsItsLimitsWithinRounding) {
  EXPECT_THAT(sales::tier(0.7 + 0.1, false, 0.8, 0.5, 0.2), IsLabel("Tier 1")); // 0.7 + 0.1 < 0.8 in binary
  EXPECT_THAT(sales::tier(0.1 + 0.2, false, 1, 0.3, 0.2), IsLabel("Tier 3"));   // 0.1 + 0.2 > 0.3 in binary
  EXPECT_THAT(sales::tier(0.8 - 1e-6, false, 0.8, 0.5, 0.2), IsLabel("Tier 2"));
}

TEST(Tier, OutOfRange) {
  EXPECT_THAT(sales::tier(1.1, false, 1, 0.5, 0.3), Fails(Error::domain));
  EXPECT_THAT(sales::tier(-0.1, true, 1, 0.5, 0.3), Fails(Error::domain));
  EXPECT_THAT(sales::tier(0.5, false, 0.4, 0.5, 0.3), Fails(Error::domain));
  EXPECT_THAT(sales::tier(0.5, false, 1, 0.5, 0.6), Fails(Error::domain));
}

} // namespace
