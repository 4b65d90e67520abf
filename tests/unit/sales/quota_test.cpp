// SPDX-License-Identifier: MPL-2.0

#include "sales/quota.hpp"

#include <cstdint>
#include <limits>
#include <numeric>

#include "sales/support.hpp"

namespace {

using sales::Choice;
using sales::Column;
using sales::Date;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::aligned;
using support::column;
using support::Fails;
using support::infinity;
using support::Is;
using support::List;
using testing::ElementsAre;

TEST(Attainment, IsTheShareOfTheQuota) { // sales glossary: 400,000 a month, 20 cars a quarter
  EXPECT_THAT(sales::attainment(132000, 400000), Is(0.33));
  EXPECT_THAT(sales::attainment(18, 20), Is(0.9));
  EXPECT_THAT(sales::attainment(30, 20), Is(1.5));
  EXPECT_THAT(sales::attainment(-2, 20), Is(-0.1)); // credit notes
}

TEST(Attainment, OutOfRange) {
  EXPECT_THAT(sales::attainment(1, 0), Fails(Error::division));
  EXPECT_THAT(sales::attainment(1, -1), Fails(Error::domain));
}

/// The shares, expected to be numbers.
List shares(double total, const List& weights, double unit) {
  const auto result =
      sales::quotaAlloc(total, Column(std::vector<sales::Result<double>>(weights.begin(), weights.end())), unit);
  List values;
  if (result) {
    for (const auto& share : result->values) {
      values.push_back(share ? *share : -1.0 * static_cast<int>(share.error()));
    }
  }
  return values;
}

TEST(QuotaAlloc, FollowsTheWeights) {
  EXPECT_THAT(shares(900, {1, 2}, 0), ElementsAre(300, 600));
  EXPECT_THAT(shares(-900, {1, 2, 0}, 0), ElementsAre(-300, -600, 0));
  EXPECT_THAT(shares(0, {1, 2}, 0), ElementsAre(0, 0));
  EXPECT_THAT(shares(100, {1e308, 1e308}, 0), ElementsAre(50, 50));
  EXPECT_THAT(shares(1.5e308, {1e308, 0}, 0), ElementsAre(1.5e308, 0));
  EXPECT_THAT(shares(100, {5e-324, 5e-324}, 0), ElementsAre(50, 50));
  EXPECT_THAT(shares(100, {7}, 0), ElementsAre(100));
}

TEST(QuotaAlloc, RoundsToUnitsThatAddUp) {
  EXPECT_THAT(shares(1000, {1, 1, 1}, 1), ElementsAre(334, 333, 333));
  EXPECT_THAT(shares(50e6, {3, 2, 1}, 1000), ElementsAre(25e6, 16667e3, 8333e3));
  EXPECT_THAT(shares(100, {1, 1, 1}, 0.01), ElementsAre(3334 * 0.01, 3333 * 0.01, 3333 * 0.01));
  EXPECT_THAT(shares(2500, {1, 1}, 1000), ElementsAre(2000, 1000)); // halves up
  EXPECT_THAT(shares(2499, {1, 1}, 1000), ElementsAre(1000, 1000));
  EXPECT_THAT(shares(0.5, {1}, 1), ElementsAre(1));
  EXPECT_THAT(shares(0.4, {1, 1}, 1), ElementsAre(0, 0));
  EXPECT_THAT(shares(0, {1, 1}, 1), ElementsAre(0, 0));
  EXPECT_THAT(shares(100, {0, 1, 0}, 60), ElementsAre(0, 120, 0)); // what weighs nothing gets nothing
}

TEST(QuotaAlloc, RoundsNegativeTotalsTheSameWay) {
  EXPECT_THAT(shares(-1000, {1, 1, 1}, 1), ElementsAre(-333, -333, -334));
  EXPECT_THAT(shares(-2500, {1}, 1000), ElementsAre(-2000)); // halves up
}

TEST(QuotaAlloc, GivesTheRestToTheLargestRemainders) {
  // Five seats by votes, from the usual account of the method: 47,000 | 16,000 | 15,900 | 12,000 | 6,000 | 3,100.
  EXPECT_THAT(shares(10, {47000, 16000, 15900, 12000, 6000, 3100}, 1), ElementsAre(5, 2, 1, 1, 1, 0));
  EXPECT_THAT(shares(3, {3, 1, 4, 2}, 1), ElementsAre(1, 0, 1, 1));  // remainders 0.9, 0.3, 0.2 and 0.6
  EXPECT_THAT(shares(2, {1, 2, 1}, 1), ElementsAre(1, 1, 0));        // 0.5 each of the outer ones: the first
  EXPECT_THAT(shares(10, {0.1, 0.2, 0.7}, 1), ElementsAre(1, 2, 7)); // 0.1 + 0.2 + 0.7 is not 1 in binary
}

TEST(QuotaAlloc, TakesSmallDifferencesForEqual) {
  // Remainders of 0.5 - d, 0.5 + d and 0: within 1e-9 the first gets the unit, beyond it the larger one.
  EXPECT_THAT(shares(3, {0.5 - 0.2e-9, 1.5 + 0.2e-9, 1}, 1), ElementsAre(1, 1, 1));
  EXPECT_THAT(shares(3, {0.5 - 0.8e-9, 1.5 + 0.8e-9, 1}, 1), ElementsAre(0, 2, 1));
  // A share within 1e-9 of a whole unit is whole.
  EXPECT_THAT(shares(3, {1 - 0.5e-9, 2 + 0.5e-9}, 1), ElementsAre(1, 2));
  EXPECT_THAT(shares(2.5 - 0.5e-9, {1}, 1), ElementsAre(3));
  EXPECT_THAT(shares(2.5 - 2e-9, {1}, 1), ElementsAre(2));
}

TEST(QuotaAlloc, StaysExactForManyWeights) {
  // The largest remainders in whole numbers: total * weight = quotient * sum + remainder.
  constexpr std::size_t count = 100000;
  constexpr std::uint64_t total = 987654321;
  std::vector<std::uint64_t> whole(count);
  std::uint64_t random = 42;
  for (auto& weight : whole) {
    random = random * 6364136223846793005U + 1442695040888963407U;
    weight = (random >> 33U) % 9000;
  }
  const std::uint64_t sum = std::accumulate(whole.begin(), whole.end(), std::uint64_t{0});
  std::vector<std::uint64_t> expected(count);
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint64_t given = 0;
  for (std::size_t i = 0; i < count; ++i) {
    expected[i] = total * whole[i] / sum;
    given += expected[i];
  }
  std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return total * whole[i] % sum; });
  for (std::size_t i = 0; given < total; ++i, ++given) {
    ++expected[order[i]];
  }

  const List computed = shares(static_cast<double>(total), List(whole.begin(), whole.end()), 1);
  EXPECT_EQ(computed, List(expected.begin(), expected.end()));
}

TEST(QuotaAlloc, StaysExactForLargeTotals) {
  // 4e15 units over weights of seven digits: 10^7 weights in all, so that the remainders are whole ten-millionths.
  const List computed = shares(4e15 + 1, {3333333, 3333334, 3333333}, 1);
  EXPECT_THAT(computed, ElementsAre(1333333200000000, 1333333600000001, 1333333200000000));
  EXPECT_THAT(shares(4503599627370495, {1, 1}, 1), ElementsAre(2251799813685248, 2251799813685247));
}

TEST(QuotaAlloc, OutOfRange) {
  const auto fails = [](double total, const Range& weights, double unit) {
    return sales::quotaAlloc(total, Column(weights), unit);
  };
  EXPECT_THAT(fails(100, column({1.0, "?", -1.0}), -1), Fails(Error::text));
  EXPECT_THAT(fails(100, column({1.0, Error::unavailable}), 0), Fails(Error::unavailable));
  EXPECT_THAT(fails(100, column({0.0, -1.0}), 0), Fails(Error::domain));
  EXPECT_THAT(fails(100, column({0.0, 0.0}), -1), Fails(Error::domain));
  EXPECT_THAT(fails(100, column({0.0, Empty{}}), 1), Fails(Error::division));
  EXPECT_THAT(sales::quotaAlloc(100, Column(), 0), Fails(Error::division));
  EXPECT_THAT(fails(4503599627370496, column({1.0}), 1), Fails(Error::number));
  EXPECT_THAT(fails(-4503599627370496, column({1.0}), 1), Fails(Error::number));
  EXPECT_THAT(fails(1, column({1.0}), 5e-324), Fails(Error::number));
}

TEST(QuotaCapacity, CountsPeopleAsFarAsTheyAreRampedUp) {
  EXPECT_THAT(sales::quotaCapacity(aligned(List{6e5, 6e5, 6e5}, List{1, 1, 0.5}), 0.8), Is(1.2e6));
  EXPECT_THAT(sales::quotaCapacity(aligned(List{6e5, 5e5}, List{1, 0}), 1.5), Is(9e5));
  EXPECT_THAT(sales::quotaCapacity(aligned(List{}, List{}), 1), Is(0));
  EXPECT_THAT(sales::quotaCapacity(aligned(List{6e5}, List{1}), 0), Is(0));
}

TEST(QuotaCapacity, OutOfRange) {
  EXPECT_THAT(sales::quotaCapacity(aligned(List{6e5, -1}, List{1, 1}), 1), Fails(Error::domain));
  EXPECT_THAT(sales::quotaCapacity(aligned(List{6e5, 1}, List{1, 1.1}), 1), Fails(Error::domain));
  EXPECT_THAT(sales::quotaCapacity(aligned(List{6e5, 1}, List{1, -0.1}), 1), Fails(Error::domain));
  EXPECT_THAT(sales::quotaCapacity(aligned(List{6e5}, List{1}), -0.1), Fails(Error::domain));
}

TEST(RepsNeeded, IsTheCapacityTheOtherWayRound) {
  EXPECT_THAT(sales::repsNeeded(5e6, 6e5, 1, 1), Is(9));
  EXPECT_THAT(sales::repsNeeded(5e6, 6e5, 0.8, 0.75), Is(14));
  EXPECT_THAT(sales::repsNeeded(6e5, 6e5, 1, 1), Is(1));
  EXPECT_THAT(sales::repsNeeded(6e5, 6e5, 1.5, 1), Is(1));
  EXPECT_THAT(sales::repsNeeded(3, 0.1, 1, 1), Is(30)); // 3 / 0.1 is 30 and a little in binary
  EXPECT_THAT(sales::repsNeeded(0, 6e5, 1, 1), Is(0));
  // Of a billion, four rounding errors above a whole number are that number, and one more is not.
  constexpr double epsilon = std::numeric_limits<double>::epsilon();
  EXPECT_EQ(*sales::repsNeeded(0x1p30 * (1 + 4 * epsilon), 1, 1, 1), 0x1p30);
  EXPECT_EQ(*sales::repsNeeded(0x1p30 * (1 + 5 * epsilon), 1, 1, 1), 0x1p30 + 1);
}

TEST(RepsNeeded, OutOfRange) {
  EXPECT_THAT(sales::repsNeeded(-1, 6e5, 1, 1), Fails(Error::domain));
  EXPECT_THAT(sales::repsNeeded(1, -1, 1, 1), Fails(Error::domain));
  EXPECT_THAT(sales::repsNeeded(1, 1, -0.1, 1), Fails(Error::domain));
  EXPECT_THAT(sales::repsNeeded(1, 0, 1, 1.1), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::repsNeeded(1, 1, 1, -0.1), Fails(Error::domain));
  EXPECT_THAT(sales::repsNeeded(1, 0, 1, 1), Fails(Error::division));
  EXPECT_THAT(sales::repsNeeded(1, 1, 0, 1), Fails(Error::division));
  EXPECT_THAT(sales::repsNeeded(1, 1, 1, 0), Fails(Error::division));
  EXPECT_EQ(*sales::repsNeeded(1e300, 1e-300, 1, 1), infinity);
}

TEST(QuotaGap, IsShortOrOverAssigned) {
  constexpr Choice<2> money{0};
  constexpr Choice<2> share{1};
  EXPECT_THAT(sales::quotaGap(1.5e6, 1.2e6, money), Is(3e5));
  EXPECT_THAT(sales::quotaGap(1.5e6, 1.2e6, share), Is(0.25));
  EXPECT_THAT(sales::quotaGap(1e6, 1.2e6, money), Is(-2e5));
  EXPECT_THAT(sales::quotaGap(1e6, 1.2e6, share), Is(-1.0 / 6));
  EXPECT_THAT(sales::quotaGap(100, 0, money), Is(100));
  EXPECT_THAT(sales::quotaGap(0, 100, share), Is(-1));
}

TEST(QuotaGap, OutOfRange) {
  EXPECT_THAT(sales::quotaGap(100, 0, Choice<2>{1}), Fails(Error::division));
  EXPECT_THAT(sales::quotaGap(-1, 0, Choice<2>{1}), Fails(Error::domain));
  EXPECT_THAT(sales::quotaGap(1, -1, Choice<2>{0}), Fails(Error::domain));
}

// 1 January (a Thursday), 30 January and 31 March 2026.
constexpr Date start{46023};
constexpr Date today{46052};
constexpr Date end{46112};

TEST(QuotaPace, ComparesWithTheTimeElapsed) {
  EXPECT_THAT(sales::quotaPace(120000, 400000, start, today, end, false), Is(0.9));          // day 30 of 90
  EXPECT_THAT(sales::quotaPace(120000, 400000, start, today, end, true), Is(0.3 * 64 / 22)); // 22 of 64 weekdays
  EXPECT_THAT(sales::quotaPace(400000, 400000, start, end, end, false), Is(1));
  EXPECT_THAT(sales::quotaPace(1, 90, start, start, end, false), Is(1));
  EXPECT_THAT(sales::quotaPace(400000, 400000, start, Date{46112.75}, end, false), Is(1)); // the time does not count
  EXPECT_THAT(sales::quotaPace(-40, 400, start, end, end, false), Is(-0.1));
}

TEST(QuotaPace, OutOfRange) {
  EXPECT_THAT(sales::quotaPace(0, 0, start, Date{46022}, end, false), Fails(Error::domain)); // before the zero quota
  EXPECT_THAT(sales::quotaPace(0, 0, start, Date{46113}, end, false), Fails(Error::domain));
  EXPECT_THAT(sales::quotaPace(0, -1, start, today, end, false), Fails(Error::domain));
  EXPECT_THAT(sales::quotaPace(0, 1, end, today, start, false), Fails(Error::domain));
  EXPECT_THAT(sales::quotaPace(1, 0, start, today, end, false), Fails(Error::division));
  // Saturday and Sunday, 3 and 4 January 2026.
  EXPECT_THAT(sales::quotaPace(1, 1, Date{46025}, Date{46026}, end, true), Fails(Error::division));
  EXPECT_THAT(sales::quotaPace(1, 1, Date{46025}, Date{46026}, Date{46026}, true), Fails(Error::division));
}

} // namespace
