// SPDX-License-Identifier: MPL-2.0

#include "sales/pipeline_total.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

#include "sales/support.hpp"

namespace {

using sales::Deal;
using sales::PipelineTotal;
using support::infinity;

constexpr double points = PipelineTotal::gridPoints;

double totalOf(const std::vector<Deal>& deals) {
  return std::accumulate(deals.begin(), deals.end(), 0.0,
                         [](double sum, const Deal& deal) { return sum + deal.amount; });
}

/// The probability that the total is at least `amount`, from all combinations.
double reached(const std::vector<Deal>& deals, double amount, std::size_t next = 0) {
  if (next == deals.size()) {
    return amount <= 0 ? 1 : 0;
  }
  const Deal& deal = deals[next];
  return deal.probability * reached(deals, amount - deal.amount, next + 1) +
         (1 - deal.probability) * reached(deals, amount, next + 1);
}

std::vector<Deal> randomDeals(std::size_t count, double step, int most, std::mt19937& random) {
  std::vector<Deal> deals;
  for (std::size_t i = 0; i < count; ++i) {
    deals.push_back({step * static_cast<double>(1 + random() % static_cast<unsigned>(most)),
                     static_cast<double>(1 + random() % 99) / 100});
  }
  return deals;
}

/// Amounts without a common step.
std::vector<Deal> oddDeals(std::size_t count) {
  std::vector<Deal> deals;
  for (std::size_t i = 0; i < count; ++i) {
    deals.push_back({1000 * std::sqrt(static_cast<double>(2 * i + 3)), 0.2 + 0.03 * static_cast<double>(i % 20)});
  }
  return deals;
}

TEST(PipelineTotal, OfNoDealsIsNothing) {
  const PipelineTotal none;
  EXPECT_EQ(none.reaches(0, 0), 1);
  EXPECT_EQ(none.reaches(1e-300, 0), 0);
  EXPECT_EQ(none.quantile(0), 0);
  EXPECT_EQ(none.quantile(0.5), 0);
  EXPECT_EQ(none.quantile(1), 0);
}

TEST(PipelineTotal, CertainDealsMoveTheWholeDistribution) {
  const PipelineTotal certain(std::vector<Deal>{{100, 1}, {50, 0}, {30, 1}});
  EXPECT_EQ(certain.reaches(130, 0), 1);
  EXPECT_EQ(certain.reaches(130.1, 0), 0);
  EXPECT_EQ(certain.quantile(0.5), 130);
  const PipelineTotal mixed(std::vector<Deal>{{100, 1}, {50, 0.25}, {0, 0.5}, {7, 0}});
  EXPECT_EQ(mixed.reaches(100, 0), 1);
  EXPECT_EQ(mixed.reaches(100.1, 0), 0.25);
  EXPECT_EQ(mixed.reaches(150.1, 0), 0);
  EXPECT_EQ(mixed.quantile(0), 100);
  EXPECT_EQ(mixed.quantile(0.75), 100);
  EXPECT_EQ(mixed.quantile(0.751), 150);
  EXPECT_EQ(mixed.quantile(1), 150);
}

TEST(PipelineTotal, OfEqualDealsIsBinomial) {
  // 1,000 deals; the tails were summed to 40 digits.
  const PipelineTotal half(std::vector<Deal>(1000, Deal{2500, 0.5}));
  EXPECT_NEAR(half.reaches(520 * 2500.0, 0), 0.10872414660207047, 1e-14);
  EXPECT_EQ(half.quantile(0.5), 500 * 2500);
  const PipelineTotal third(std::vector<Deal>(1000, Deal{0.1, 0.3}));
  EXPECT_NEAR(third.reaches(35, 1e-9) / 0.00037387010544038939, 1, 1e-12);
  EXPECT_NEAR(third.reaches(60, 1e-9) / 1.4238533945032652e-85, 1, 1e-12); // far out in the tail
}

TEST(PipelineTotal, AgreesWithAllCombinations) {
  std::mt19937 random(1);
  for (const double step : {1.0, 0.01, 1.0 / 3, 1e-300, 1e300}) {
    for (std::size_t count = 1; count <= 9; ++count) {
      const auto deals = randomDeals(count, step, 5000, random);
      const PipelineTotal total(deals);
      for (int i = 1; i <= 20; ++i) {
        const double amount = totalOf(deals) * i / 20 + step / 3; // between the possible totals
        ASSERT_NEAR(total.reaches(amount, 0), reached(deals, amount), 1e-13) << step << ": " << count;
      }
    }
  }
}

TEST(PipelineTotal, EnumeratesDealsWithoutACommonStep) {
  for (std::size_t count = 1; count <= 12; ++count) {
    const auto deals = oddDeals(count);
    const PipelineTotal total(deals);
    for (int i = 0; i <= 40; ++i) {
      const double amount = totalOf(deals) * i / 40 + 1e-6;
      ASSERT_NEAR(total.reaches(amount, 0), reached(deals, amount), 1e-13) << count;
    }
    EXPECT_NEAR(total.quantile(1), totalOf(deals), 1e-9);
  }
}

TEST(PipelineTotal, AmountsThatDifferALittleHaveNoCommonStep) {
  const PipelineTotal total(std::vector<Deal>{{500, 0.5}, {499.9999999, 0.5}});
  EXPECT_EQ(total.quantile(0.5), 499.9999999);
  EXPECT_EQ(total.quantile(0.75), 500);
}

TEST(PipelineTotal, QuantilesInvertTheProbabilities) {
  const std::vector<Deal> deals{{100, 0.5}, {50, 0.3}, {80, 0.6}};
  const PipelineTotal total(deals);
  // 0: 0.14, 50: 0.20, 80: 0.41, 100: 0.55, 130: 0.64, 150: 0.70, 180: 0.91, 230: 1
  const std::map<double, double> cumulated{{0, 0.14},   {50, 0.20},  {80, 0.41},  {100, 0.55},
                                           {130, 0.64}, {150, 0.70}, {180, 0.91}, {230, 1}};
  double before = 0;
  for (const auto& [amount, p] : cumulated) {
    EXPECT_NEAR(total.quantile(p), amount, 1e-12) << p; // although sums of probabilities are rounded
    EXPECT_NEAR(total.quantile(before + 1e-9), amount, 1e-12) << p;
    before = p;
  }
  EXPECT_EQ(total.quantile(0), 0);
}

TEST(PipelineTotal, IsExactUpToTheGrid) {
  // 20 deals of 1 and one of the rest: a total of 65,536 steps is exact, one step more is rounded.
  std::vector<Deal> deals(20, Deal{1, 0.5});
  deals.push_back({points - 20, 0.5});
  const double one = 0.5 * std::pow(0.5, 20) * 1.5; // between nothing and one deal of 1
  EXPECT_EQ(PipelineTotal(deals).quantile(one), 1);
  deals.back().amount = points - 19;
  EXPECT_EQ(PipelineTotal(deals).quantile(one), (points + 1) / points);
}

TEST(PipelineTotal, IsExactUpToTwentyDeals) {
  // Nothing is won but the smallest deal: quantiles just above the probability of nothing.
  for (const std::size_t count : {PipelineTotal::enumerated, PipelineTotal::enumerated + 1}) {
    std::vector<Deal> deals = oddDeals(count);
    double nothing = 1;
    for (Deal& deal : deals) {
      deal.probability = 0.01;
      nothing *= 0.99;
    }
    const double smallest = PipelineTotal(deals).quantile(nothing * 1.001);
    const double step = totalOf(deals) / points;
    const double exact = deals.front().amount;
    if (count == PipelineTotal::enumerated) {
      EXPECT_NEAR(smallest, exact, 1e-9);
    } else {
      EXPECT_NEAR(smallest, step * std::round(exact / step), 1e-9);
      EXPECT_GT(std::abs(smallest - exact), 1e-3);
    }
  }
}

TEST(PipelineTotal, RoundingStaysWithinItsBound) {
  const auto deals = oddDeals(22);
  const PipelineTotal total(deals);
  const double bound = static_cast<double>(deals.size()) / (2 * points) * totalOf(deals);
  for (const double part : {0.2, 0.5, 0.7}) {
    const double amount = totalOf(deals) * part;
    const double p = total.reaches(amount, 0);
    EXPECT_LE(p, reached(deals, amount - bound) + 1e-12);
    EXPECT_GE(p, reached(deals, amount + bound) - 1e-12);
    const double quantile = total.quantile(p);
    EXPECT_GE(1 - reached(deals, quantile + bound), p - 1e-12);
    EXPECT_LE(1 - reached(deals, quantile - bound), p + 1e-12);
  }
}

TEST(PipelineTotal, DoesNotDependOnTheOrderOfTheDeals) {
  std::mt19937 random(2);
  for (const std::size_t count : {8U, 40U}) {
    auto deals = oddDeals(count);
    const PipelineTotal total(deals);
    std::ranges::shuffle(deals, random);
    const PipelineTotal shuffled(deals);
    for (int i = 1; i < 10; ++i) {
      EXPECT_EQ(total.quantile(i / 10.0), shuffled.quantile(i / 10.0));
      EXPECT_EQ(total.reaches(5000.0 * i, 0), shuffled.reaches(5000.0 * i, 0));
    }
  }
}

TEST(PipelineTotal, AThousandDealsOfCents) {
  std::mt19937 random(3);
  const auto deals = randomDeals(1000, 0.01, 1'000'000, random);
  double mean = 0;
  double variance = 0;
  for (const Deal& deal : deals) {
    mean += deal.amount * deal.probability;
    variance += deal.amount * deal.amount * deal.probability * (1 - deal.probability);
  }
  const double deviation = std::sqrt(variance);
  const PipelineTotal total(deals);
  EXPECT_NEAR(total.quantile(0.5), mean, deviation / 20);
  EXPECT_NEAR(total.quantile(0.975), mean + 1.96 * deviation, deviation / 20); // the normal limit
  EXPECT_NEAR(total.reaches(mean + deviation, 0), 0.1587, 0.005);
  EXPECT_EQ(total.reaches(0, 0), 1);
  EXPECT_NEAR(total.quantile(1), totalOf(deals), 1e-6);
}

TEST(PipelineTotal, AmountsOfVeryDifferentSize) {
  const PipelineTotal two(std::vector<Deal>{{1e12, 0.5}, {0.01, 0.5}});
  EXPECT_EQ(two.quantile(0.5), 0.01);
  EXPECT_EQ(two.quantile(0.75), 1e12);
  const PipelineTotal extreme(std::vector<Deal>{{1e308, 0.5}, {5e-324, 0.5}});
  EXPECT_EQ(extreme.quantile(0.5), 0); // beside the other one it is nothing
  EXPECT_EQ(extreme.quantile(0.6), 1e308);
  const PipelineTotal tiny(std::vector<Deal>{{5e-324, 0.5}, {1e-323, 0.5}});
  EXPECT_EQ(tiny.quantile(0.5), 5e-324);
}

TEST(PipelineTotal, TotalsBeyondTheLargestNumberAreInfinite) {
  const PipelineTotal total(std::vector<Deal>(3, Deal{1e308, 0.5}));
  EXPECT_EQ(total.quantile(0.5), 1e308);
  EXPECT_EQ(total.quantile(0.6), infinity);
  EXPECT_EQ(total.reaches(1.7e308, 0), 0.5);
}

TEST(PipelineTotal, LeavesOutWhatNoResultCanShow) {
  const std::vector<Deal> deals(3, Deal{1, 1e-100});
  const PipelineTotal total(deals);
  EXPECT_NEAR(total.reaches(2, 0) / 3e-200, 1, 1e-12);
  EXPECT_EQ(total.reaches(3, 0), 0); // 1e-300
  EXPECT_EQ(total.quantile(1), 3);   // but it is possible
  const std::vector<Deal> likely(3, Deal{1, 1 - 1e-10});
  EXPECT_EQ(PipelineTotal(likely).quantile(0), 0);
}

TEST(PipelineTotal, ToleranceCountsBelowTheAmountOnly) {
  const PipelineTotal total(std::vector<Deal>{{10, 0.5}});
  EXPECT_EQ(total.reaches(10.5, 0.5), 0.5);
  EXPECT_EQ(total.reaches(10.6, 0.5), 0);
  EXPECT_EQ(total.reaches(-1, 0), 1);
}

} // namespace
