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
  EXPECT_THAT(one(row({0.0, 0.0}), {}, 0), Fails(Error::domain)); // a scale without points
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
  EXPECT_THAT(sales::tier(0.8 - 0.9e-9, false, 0.8, 0.5, 0.2), IsLabel("Tier 1"));
  EXPECT_THAT(sales::tier(0.8 - 1.1e-9, false, 0.8, 0.5, 0.2), IsLabel("Tier 2"));
  // What lies 1e-9 from a limit counts as the limit.
  EXPECT_THAT(sales::tier(1 + 1e-9, false, 0.8, 0.5, 0.2), IsLabel("Tier 1"));
  EXPECT_THAT(sales::tier(0.8 - 1e-9, false, 0.8, 0.5, 0.2), IsLabel("Tier 1"));
  EXPECT_THAT(sales::tier(0.5 + 1e-9, false, 0.8, 0.5, 0.2), IsLabel("Tier 3"));
  EXPECT_THAT(sales::tier(0.2 + 1e-9, false, 0.8, 0.5, 0.2), IsLabel("Tier 4"));
  EXPECT_THAT(sales::tier(1e-9, false, 0.8, 0.5, 0.2), IsLabel("No fit"));
  EXPECT_THAT(sales::tier(-1e-9, false, 0.8, 0.5, 0.2), IsLabel("No fit"));
}

TEST(Tier, AllowsEqualLimits) {
  EXPECT_THAT(sales::tier(0.5, false, 0.5, 0.5, 0.5), IsLabel("Tier 1"));
  EXPECT_THAT(sales::tier(0.4, false, 0.5, 0.5, 0.5), IsLabel("Tier 4"));
}

TEST(Tier, OutOfRange) {
  EXPECT_THAT(sales::tier(1.1, false, 1, 0.5, 0.3), Fails(Error::domain));
  EXPECT_THAT(sales::tier(-0.1, true, 1, 0.5, 0.3), Fails(Error::domain));
  EXPECT_THAT(sales::tier(0.5, false, 0.4, 0.5, 0.3), Fails(Error::domain));
  EXPECT_THAT(sales::tier(0.5, false, 1, 0.5, 0.6), Fails(Error::domain));
}

constexpr sales::FocusMode balanced{0};
constexpr sales::FocusMode low{1};
constexpr sales::FocusMode high{2};
constexpr sales::FocusMode middle{3};

TEST(TierFocus, TakesTheEndsAndTheMiddleOfTheRanges) { // "Account Management Strategy 101"
  struct Focus {
    const char* tier;
    double low, high;
  };
  for (const auto& [tier, from, to] : {Focus{"Tier 1", 0.6, 0.7}, Focus{"Tier 2", 0.1, 0.2}, Focus{"Tier 3", 0.05, 0.1},
                                       Focus{"Tier 4", 0, 0}, Focus{"Global", 0.2, 0.25}, Focus{"No fit", 0, 0}}) {
    EXPECT_THAT(sales::tierFocus(tier, low, false), Is(from)) << tier;
    EXPECT_THAT(sales::tierFocus(tier, high, false), Is(to)) << tier;
    EXPECT_THAT(sales::tierFocus(tier, middle, false), Is((from + to) / 2)) << tier;
    EXPECT_THAT(sales::tierFocus(tier, balanced, false), Is(from + (to - from) / 6)) << tier;
  }
}

TEST(TierFocus, BalancesWithoutGlobalAccounts) {
  EXPECT_THAT(sales::tierFocus("Tier 1", balanced, true), Is(0.7));
  EXPECT_THAT(sales::tierFocus("Tier 2", balanced, true), Is(0.2));
  EXPECT_THAT(sales::tierFocus("Tier 3", balanced, true), Is(0.1));
  EXPECT_THAT(sales::tierFocus("Tier 4", balanced, true), Is(0));
  EXPECT_THAT(sales::tierFocus("Global", balanced, true), Is(0));
  EXPECT_THAT(sales::tierFocus("Global", high, true), Is(0));
  EXPECT_THAT(sales::tierFocus("Tier 1", low, true), Is(0.6)); // only the balance depends on other tiers
}

TEST(TierFocus, ReadsLabelsAndNumbers) {
  EXPECT_THAT(sales::tierFocus("1", low, false), Is(0.6));
  EXPECT_THAT(sales::tierFocus("2", low, false), Is(0.1));
  EXPECT_THAT(sales::tierFocus("3", low, false), Is(0.05));
  EXPECT_THAT(sales::tierFocus("4", low, false), Is(0));
  EXPECT_THAT(sales::tierFocus(" GLOBAL ", low, false), Is(0.2));
  EXPECT_THAT(sales::tierFocus("tier 1", low, false), Is(0.6));
}

TEST(TierFocus, OutOfRange) {
  EXPECT_THAT(sales::tierFocus("Tier 5", low, false), Fails(Error::domain));
  EXPECT_THAT(sales::tierFocus("5", low, false), Fails(Error::domain));
  EXPECT_THAT(sales::tierFocus("1.5", low, false), Fails(Error::domain));
  EXPECT_THAT(sales::tierFocus("", low, false), Fails(Error::domain));
}

/// The hours of the five tiers, and of an account in each.
std::vector<double> hours(double capacity, const Range& counts, sales::FocusMode mode) {
  const auto table = sales::focusAlloc(capacity, sales::Column(counts), mode);
  EXPECT_TRUE(table);
  EXPECT_EQ(table->rows, 5U);
  EXPECT_EQ(table->columns, 2U);
  std::vector<double> values;
  for (const auto& value : table->values) {
    values.push_back(*value);
  }
  return values;
}

/// Numbers within rounding.
auto Near(const std::vector<double>& expected) {
  return testing::Pointwise(testing::DoubleNear(1e-9), expected);
}

TEST(FocusAlloc, SplitsTheHoursOverTiersAndAccounts) {
  EXPECT_THAT(hours(160, column({10.0, 20.0, 30.0, 50.0, 5.0}), balanced),
              Near({296.0 / 3, 29.6 / 3, 56.0 / 3, 2.8 / 3, 28.0 / 3, 2.8 / 9, 0, 0, 100.0 / 3, 20.0 / 3}));
  EXPECT_THAT(hours(160, row({10.0, 20.0, 30.0, 50.0, 0.0}), balanced),
              Near({112, 11.2, 32, 1.6, 16, 1.6 / 3, 0, 0, 0, 0}));
  EXPECT_THAT(hours(0, column({1.0, 1.0, 1.0, 1.0, 1.0}), balanced), Near(std::vector<double>(10)));
}

TEST(FocusAlloc, HandsOnTheHoursOfEmptyTiers) {
  EXPECT_THAT(hours(100, column({1.0, Empty{}, 2.0, 0.0, 4.0}), balanced), // 60-70, 5-10, 20-25: level 3/4
              Near({67.5, 67.5, 0, 0, 8.75, 4.375, 0, 0, 23.75, 5.9375}));
  EXPECT_THAT(hours(110, column({0.0, 1.0, 2.0, 3.0, 4.0}), balanced), // the high ends sum to 55%
              Near({0, 0, 40, 40, 20, 10, 0, 0, 50, 12.5}));
  EXPECT_THAT(hours(100, column({0.0, 0.0, 4.0, 9.0, 0.0}), balanced), Near({0, 0, 0, 0, 100, 25, 0, 0, 0, 0}));
}

TEST(FocusAlloc, TakesTheEndsAsTheyAre) {
  EXPECT_THAT(hours(160, column({10.0, 20.0, Empty{}, 50.0, 5.0}), low), Near({96, 9.6, 16, 0.8, 0, 0, 0, 0, 32, 6.4}));
  EXPECT_THAT(hours(100, column({0.0, 1.0, 0.0, 0.0, 0.0}), high), Near({0, 0, 20, 20, 0, 0, 0, 0, 0, 0}));
  EXPECT_THAT(hours(100, column({0.0, 1.0, 0.0, 0.0, 0.0}), middle), Near({0, 0, 15, 15, 0, 0, 0, 0, 0, 0}));
}

TEST(FocusAlloc, OutOfRange) {
  const auto fails = [](double capacity, const Range& counts) {
    return sales::focusAlloc(capacity, sales::Column(counts), balanced);
  };
  EXPECT_THAT(fails(100, column({1.0, 1.0, 1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(fails(100, column({1.0, 1.0, 1.0, 1.0, 1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(fails(100, column({1.0, 1.0, 1.0, 1.0, -1.0})), Fails(Error::domain));
  EXPECT_THAT(fails(-1, column({0.0, 0.0, 0.0, 1.0, 0.0})), Fails(Error::domain)); // before no answer
  EXPECT_THAT(fails(-1, column({"many", 0.0})), Fails(Error::text));               // text before the domain
  EXPECT_THAT(fails(100, column({0.0, 0.0, 0.0, 1.0, 0.0})), Fails(Error::unavailable));
  EXPECT_THAT(fails(100, column({0.0, 0.0, 0.0, 0.0, Empty{}})), Fails(Error::unavailable));
}

TEST(NameGap, SumsWhatIsMissing) { // "a minimum of five to ten names per account"
  EXPECT_THAT(sales::nameGap(column({0.0, 3.0, 5.0, 12.0}), 5), Is(7));
  EXPECT_THAT(sales::nameGap(column({0.0, Empty{}, 5.0, 12.0}), 10), Is(25));
  EXPECT_THAT(sales::nameGap(row({4.0, 6.0, Empty{}, Empty{}}), 5), Is(11)); // accounts without names at the end
  EXPECT_THAT(sales::nameGap(column({"4", 1.0}), 5), Is(5));
  EXPECT_THAT(sales::nameGap(column({4.0, Empty{}}), 0), Is(0));
}

TEST(NameGap, OutOfRange) {
  EXPECT_THAT(sales::nameGap(column({"Names", 4.0, -1.0}), -5), Fails(Error::text));
  EXPECT_THAT(sales::nameGap(column({Error::number}), 5), Fails(Error::number));
  EXPECT_THAT(sales::nameGap(column({4.0, -1.0}), 5), Fails(Error::domain));
  EXPECT_THAT(sales::nameGap(column({4.0}), -1), Fails(Error::domain));
}

TEST(ShareOfWallet, IsOurPartOfTheSpend) {
  EXPECT_THAT(sales::shareOfWallet(70000, 1000000), Is(0.07)); // sales glossary, target
  EXPECT_THAT(sales::shareOfWallet(5, 5), Is(1));
  EXPECT_THAT(sales::shareOfWallet(0, 5), Is(0));       // buys from others only
  EXPECT_THAT(sales::shareOfWallet(0.2, 0.5), Is(0.4)); // in millions
}

TEST(ShareOfWallet, OutOfRange) {
  EXPECT_THAT(sales::shareOfWallet(1, 0), Fails(Error::division));
  EXPECT_THAT(sales::shareOfWallet(6, 5), Fails(Error::domain));
  EXPECT_THAT(sales::shareOfWallet(-1, 5), Fails(Error::domain));
  EXPECT_THAT(sales::shareOfWallet(0, -5), Fails(Error::domain));
}

TEST(WalletRule, FollowsTheRank) { // Keiningham and others: two suppliers 66.7% and 33.3%
  EXPECT_THAT(sales::walletRule(1, 2), Is(2.0 / 3));
  EXPECT_THAT(sales::walletRule(2, 2), Is(1.0 / 3));
  EXPECT_THAT(sales::walletRule(1, 1), Is(1));
  EXPECT_THAT(sales::walletRule(1.5, 2), Is(0.5)); // a tie
}

TEST(WalletRule, SharesSumToOne) {
  for (int suppliers = 1; suppliers <= 12; ++suppliers) {
    double sum = 0;
    for (int rank = 1; rank <= suppliers; ++rank) {
      sum += *sales::walletRule(rank, suppliers);
    }
    EXPECT_NEAR(sum, 1, 1e-12) << suppliers;
  }
}

TEST(WalletRule, OutOfRange) {
  EXPECT_THAT(sales::walletRule(0.5, 2), Fails(Error::domain));
  EXPECT_THAT(sales::walletRule(0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::walletRule(1, -1), Fails(Error::domain));
  EXPECT_THAT(sales::walletRule(1, 0), Fails(Error::division));
  EXPECT_THAT(sales::walletRule(3, 2), Fails(Error::domain));
}

} // namespace
