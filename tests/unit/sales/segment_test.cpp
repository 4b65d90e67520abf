// SPDX-License-Identifier: MPL-2.0

#include "sales/segment.hpp"

#include "sales/support.hpp"

namespace {

using sales::Choice;
using sales::Column;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::column;
using support::Fails;
using support::Is;
using support::IsLabel;
using support::numbers;
using support::row;

constexpr Choice<3> elsewhere{0};
constexpr Choice<3> growthThere{1};
constexpr Choice<3> newTotal{2};

sales::Result<sales::Elements> shares(const Range& revenues, const Range& growth, double periods = 1) {
  return sales::segShare(Column(revenues), Column(growth), periods);
}

TEST(SegShare, ProjectsTheMix) { // article on market segments, step 6
  const auto mix = shares(column({600.0, 250.0, 150.0}), column({-0.05, 0.2, 0.2}));
  ASSERT_TRUE(mix);
  ASSERT_EQ(mix->values.size(), 3U);
  EXPECT_THAT(mix->values[0], Is(570.0 / 1050));
  EXPECT_THAT(mix->values[1], Is(300.0 / 1050));
  EXPECT_THAT(mix->values[2], Is(180.0 / 1050));
  EXPECT_THAT(shares(row({1.0, 1.0}), column({1.0, 0.0}), 3)->values[0], Is(8.0 / 9));
  EXPECT_THAT(shares(row({1.0, 1.0}), column({1.0, 0.0}), 0)->values[0], Is(0.5));
  EXPECT_THAT(shares(row({1.0, 1.0}), column({3.0, 0.0}), 0.5)->values[0], Is(2.0 / 3)); // half a period
}

TEST(SegShare, KeepsGapsAndTakesOneGrowthForAll) {
  const auto mix = shares(row({600.0, Empty{}, 150.0}), column({0.3}), 4);
  ASSERT_TRUE(mix);
  EXPECT_THAT(mix->values[0], Is(0.8));
  EXPECT_THAT(mix->values[1], Is(0));
  EXPECT_THAT(mix->values[2], Is(0.2));
  EXPECT_THAT(shares(column({600.0, 600.0}), Range(2, 1, {1.0}))->values[0], Is(2.0 / 3)); // an empty growth is 0
  EXPECT_THAT(shares(column({600.0, 600.0}), column({-1.0, 0.0}))->values[1], Is(1));
}

TEST(SegShare, OutOfRange) {
  const Range two = column({1.0, 2.0});
  EXPECT_THAT(shares(column({1.0, "?"}), two), Fails(Error::text));
  EXPECT_THAT(shares(two, column({"?", Error::unavailable})), Fails(Error::unavailable)); // handed in before text
  EXPECT_THAT(shares(column({-1.0, "?"}), two), Fails(Error::text));                      // text before the domain
  EXPECT_THAT(shares(column({-1.0, 2.0}), two), Fails(Error::domain));
  EXPECT_THAT(shares(two, column({-1.01, 0.0})), Fails(Error::domain));
  EXPECT_THAT(shares(two, two, -0.5), Fails(Error::domain));
  EXPECT_THAT(shares(two, column({0.1, 0.1, 0.1})), Fails(Error::domain));
  EXPECT_THAT(shares(column({1.0}), two), Fails(Error::domain));
  EXPECT_THAT(shares(column({0.0, 0.0}), column({0.1, 0.1, 0.1})), Fails(Error::domain)); // sizes before the zero
  EXPECT_THAT(shares(column({0.0, 0.0}), two), Fails(Error::division));
  EXPECT_THAT(shares(two, column({-1.0})), Fails(Error::division));
  EXPECT_THAT(shares(two, column({1.0, 0.0}), 2000), Fails(Error::number)); // in every element
}

TEST(SegRebalance, SaysWhatTheOthersMustDeliver) { // article on market segments, step 6: down to 45%
  EXPECT_THAT(sales::segRebalance(600000, 1000000, 0.45, -0.05, elsewhere), Is(570000 / 0.45 - 570000));
  EXPECT_THAT(sales::segRebalance(600000, 1000000, 0.45, -0.05, growthThere),
              Is((570000 / 0.45 - 570000) / 400000 - 1));
  EXPECT_THAT(sales::segRebalance(600000, 1000000, 0.45, -0.05, newTotal), Is(570000 / 0.45));
  EXPECT_THAT(sales::segRebalance(600000, 1000000, 1, 0, elsewhere), Is(0));
  EXPECT_THAT(sales::segRebalance(0, 1000000, 0.5, 0, growthThere), Is(-1));
  EXPECT_THAT(sales::segRebalance(600000, 600000, 0.5, 0, elsewhere), Is(600000));
  EXPECT_THAT(sales::segRebalance(600000, 600000, 0.5, -1, newTotal), Is(0));
}

TEST(SegRebalance, OutOfRange) {
  EXPECT_THAT(sales::segRebalance(-1, 10, 0.5, 0, elsewhere), Fails(Error::domain));
  EXPECT_THAT(sales::segRebalance(11, 10, 0.5, 0, elsewhere), Fails(Error::domain));
  EXPECT_THAT(sales::segRebalance(0, -10, 0.5, 0, elsewhere), Fails(Error::domain));
  EXPECT_THAT(sales::segRebalance(5, 10, 0, 0, elsewhere), Fails(Error::domain));
  EXPECT_THAT(sales::segRebalance(5, 10, 1.01, 0, elsewhere), Fails(Error::domain));
  EXPECT_THAT(sales::segRebalance(5, 10, 0.5, -1.01, elsewhere), Fails(Error::domain));
  EXPECT_THAT(sales::segRebalance(10, 10, 0.5, 0, growthThere), Fails(Error::division));
  EXPECT_THAT(sales::segRebalance(10, 10, 0, 0, growthThere), Fails(Error::domain)); // the domain before the zero
}

TEST(SegYears, CountsPeriodsToTheTarget) {
  EXPECT_THAT(sales::segYears(0.6, 0.45, -0.05, 0.2), Is(2.594594481064832));
  EXPECT_THAT(sales::segYears(0.5, 0.8, 1, 0), Is(2)); // odds 1 to 4, doubling
  EXPECT_THAT(sales::segYears(0.6, 0.6, -0.05, 0.2), Is(0));
  EXPECT_FALSE(std::signbit(*sales::segYears(0.6, 0.6, -0.05, 0.2)));
}

TEST(SegYears, AgreesWithTheProjectedMix) {
  const double years = *sales::segYears(0.3, 0.1, -0.1, 0.25);
  EXPECT_THAT(shares(row({30.0, 70.0}), row({-0.1, 0.25}), years)->values[0], Is(0.1));
}

TEST(SegYears, OutOfRange) {
  for (const double share : {-0.1, 0.0, 1.0, 1.1}) {
    EXPECT_THAT(sales::segYears(share, 0.5, 0.1, 0.2), Fails(Error::domain)) << share;
    EXPECT_THAT(sales::segYears(0.5, share, 0.1, 0.2), Fails(Error::domain)) << share;
  }
  EXPECT_THAT(sales::segYears(0.5, 0.4, -1, 0.2), Fails(Error::domain));
  EXPECT_THAT(sales::segYears(0.5, 0.4, 0.1, -1), Fails(Error::domain));
  EXPECT_THAT(sales::segYears(0, 0.4, 0.1, 0.1), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::segYears(0.5, 0.4, 0.1, 0.1), Fails(Error::division));
  EXPECT_THAT(sales::segYears(0.5, 0.5, 0.1, 0.1), Fails(Error::division));
  EXPECT_THAT(sales::segYears(0.6, 0.7, -0.05, 0.2), Fails(Error::unavailable));
  EXPECT_THAT(sales::segYears(0.6, 0.5, 0.2, -0.05), Fails(Error::unavailable));
}

TEST(MarketSignal, ReadsSalesBesideDemand) { // article on market segments, step 4
  EXPECT_THAT(sales::marketSignal(-0.05, -0.3, false, 0), IsLabel("Contracting market"));
  EXPECT_THAT(sales::marketSignal(-0.05, -0.3, true, 0), IsLabel("Check changes first"));
  EXPECT_THAT(sales::marketSignal(-0.05, 0.1, true, 0), IsLabel("Check changes first"));
  EXPECT_THAT(sales::marketSignal(-0.05, 0.1, false, 0), IsLabel("Losing share"));
  EXPECT_THAT(sales::marketSignal(-0.05, 0, false, 0), IsLabel("Losing share"));
  EXPECT_THAT(sales::marketSignal(0, 0, true, 0), IsLabel("Stable"));
  EXPECT_THAT(sales::marketSignal(0, -0.2, false, 0), IsLabel("Gaining share"));
  EXPECT_THAT(sales::marketSignal(0.1, -0.2, true, 0), IsLabel("Gaining share"));
  EXPECT_THAT(sales::marketSignal(0.02, 0.3, false, 0), IsLabel("Growing slower than demand"));
  EXPECT_THAT(sales::marketSignal(0, 0.3, false, 0), IsLabel("Growing slower than demand"));
  EXPECT_THAT(sales::marketSignal(0.02, 0.02, false, 0), IsLabel("Growing"));
  EXPECT_THAT(sales::marketSignal(0.02, 0, false, 0), IsLabel("Growing"));
}

TEST(MarketSignal, LeavesOutWhatIsWithinTheTolerance) {
  EXPECT_THAT(sales::marketSignal(-0.05, -0.05, false, 0.05), IsLabel("Stable"));
  EXPECT_THAT(sales::marketSignal(0.05, 0.05, false, 0.05), IsLabel("Stable"));
  EXPECT_THAT(sales::marketSignal(-0.06, -0.05, false, 0.05), IsLabel("Losing share"));
  EXPECT_THAT(sales::marketSignal(-0.05, -0.06, false, 0.05), IsLabel("Gaining share"));
  EXPECT_THAT(sales::marketSignal(0.06, 0.05, false, 0.05), IsLabel("Growing"));
  EXPECT_THAT(sales::marketSignal(0.05, 0.1, false, 0.05), IsLabel("Growing")); // a difference of 0.05 is none
  EXPECT_THAT(sales::marketSignal(0.05, 0.11, false, 0.05), IsLabel("Growing slower than demand"));
}

TEST(MarketSignal, MeetsTheToleranceWithinRounding) {
  EXPECT_THAT(sales::marketSignal(0.95 - 1, 1.05 - 1, false, 0.05), IsLabel("Stable")); // both beyond 0.05 in binary
  EXPECT_THAT(sales::marketSignal(-1e-8, 0, false, 0), IsLabel("Losing share"));
  EXPECT_THAT(sales::marketSignal(0, -1e-8, false, 0), IsLabel("Gaining share"));
  EXPECT_THAT(sales::marketSignal(0, 1e-8, false, 0), IsLabel("Growing slower than demand"));
  EXPECT_THAT(sales::marketSignal(1e-8, 0, false, 0), IsLabel("Growing"));
}

TEST(MarketSignal, OutOfRange) {
  EXPECT_THAT(sales::marketSignal(0, 0, false, -0.01), Fails(Error::domain));
}

sales::Result<double> top(const sales::Numbers& revenues, double n) {
  return sales::topShare(sales::RankedRevenues(revenues), n);
}

TEST(TopShare, AddsUpTheLargest) {
  EXPECT_THAT(top(numbers({10, 50, 10, 30}), 2), Is(0.8));
  EXPECT_THAT(top(numbers({10, 50, 10, 30}), 1), Is(0.5));
  EXPECT_THAT(top(numbers({10, 50, 10, 30}), 3), Is(0.9));
  EXPECT_THAT(top(numbers({10, 50, 10, 30}), 0), Is(0));
  std::vector<double> clients(110, 4); // the article: 60% of revenue from 10 clients
  std::fill_n(clients.begin() + 50, 10, 60);
  EXPECT_THAT(top(sales::Numbers(clients), 10), Is(0.6));
}

TEST(TopShare, CountsWholeCustomers) {
  EXPECT_THAT(top(numbers({10, 50, 10, 30}), 2.9), Is(0.8));
  EXPECT_THAT(top(numbers({10, 50, 10, 30}), 2 - 1e-12), Is(0.8));
  EXPECT_EQ(*top(numbers({0.1, 0.2, 0.3}), 3), 1); // exactly, whatever the order of the sum
  EXPECT_EQ(*top(numbers({0.1, 0.2, 0.3}), 1e300), 1);
}

TEST(TopShare, ReadsNumbersOnly) {
  const Range cells = column({"Revenue", 30.0, Empty{}, 10.0});
  const auto revenues = sales::RankedRevenues::of({&cells});
  ASSERT_TRUE(revenues);
  EXPECT_EQ(revenues->customers(), 2U);
  EXPECT_THAT(sales::topShare(*revenues, 1), Is(0.75));
  const Range errors = column({30.0, Error::unavailable});
  EXPECT_THAT(sales::RankedRevenues::of({&errors}), Fails(Error::unavailable));
}

TEST(TopShare, OutOfRange) {
  EXPECT_THAT(top(numbers({1, -1, 5}), 1), Fails(Error::domain));
  EXPECT_THAT(top(numbers({1, 5}), -0.5), Fails(Error::domain));
  EXPECT_THAT(top(numbers({0, 0}), -1), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(top(numbers({0, 0}), 1), Fails(Error::division));
  EXPECT_THAT(top(numbers({}), 1), Fails(Error::division));
  EXPECT_THAT(top(numbers({1e308, 1e308}), 1), Fails(Error::number));
}

TEST(Hhi, SumsSquaredShares) {
  EXPECT_THAT(sales::hhi(numbers({60, 40})), Is(0.52));
  EXPECT_THAT(sales::hhi(numbers({1, 1, 1, 1})), Is(0.25));
  EXPECT_THAT(sales::hhi(numbers({7})), Is(1));
  EXPECT_THAT(sales::hhi(numbers({7, 0})), Is(1));
  EXPECT_THAT(sales::hhi(numbers({1e200, 1e200})), Is(0.5)); // squares of shares, not of revenues
}

TEST(Hhi, OutOfRange) {
  EXPECT_THAT(sales::hhi(numbers({60, -40})), Fails(Error::domain));
  EXPECT_THAT(sales::hhi(numbers({0, 0})), Fails(Error::division));
  EXPECT_THAT(sales::hhi(numbers({})), Fails(Error::division));
  EXPECT_THAT(sales::hhi(numbers({1e308, 1e308})), Fails(Error::number));
}

} // namespace
