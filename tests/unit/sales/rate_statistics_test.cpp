// SPDX-License-Identifier: MPL-2.0

#include "sales/rate_statistics.hpp"

#include <algorithm>

#include "sales/support.hpp"

namespace {

using sales::fisherExactTest;

struct WilsonCase {
  double hits, total, confidence, low, high;
};

TEST(WilsonInterval, AgreesWithPublishedAndPreciseValues) {
  // Newcombe 1998, Table I, method 3 publishes the first four to four places: 0.2553 0.3662, 0.0624 0.1605,
  // 0 0.1611, 0.0061 0.1718.  All were computed to 40 digits from the formula.
  const WilsonCase cases[] = {
      {81, 263, 0.95, 0.25528851987827423, 0.36620957698280007},
      {15, 148, 0.95, 0.06238639953073628, 0.16048724172330804},
      {0, 20, 0.95, 0, 0.16112515805281939},
      {1, 29, 0.95, 0.0061132142927626605, 0.17175521879320288},
      {29, 29, 0.95, 0.88303020150025923, 1},
      {81, 263, 0.99, 0.24013690268760769, 0.38528250231822985},
      {81, 263, 0.5, 0.28912925755582081, 0.32750347147458231},
      {1, 1e9, 0.95, 1.7652455495696313e-10, 5.6649342432974394e-9},
  };
  for (const auto& c : cases) {
    const auto interval = sales::wilsonInterval(c.hits, c.total, c.confidence);
    EXPECT_NEAR(interval.low, c.low, 1e-13 * c.low) << c.hits << " of " << c.total;
    EXPECT_NEAR(interval.high, c.high, 1e-13 * c.high) << c.hits << " of " << c.total;
  }
}

TEST(WilsonInterval, EndsAreExact) {
  for (const double total : {1.0, 3.0, 7.0, 29.0, 1e6, 1e300}) {
    EXPECT_EQ(sales::wilsonInterval(0, total, 0.95).low, 0) << total;
    EXPECT_EQ(sales::wilsonInterval(total, total, 0.95).high, 1) << total;
  }
}

struct NewcombeCase {
  double hits1, total1, hits2, total2, low, high;
};

TEST(NewcombeInterval, AgreesWithPublishedAndPreciseValues) { // Newcombe 1998, Table II, method 10, (a) to (h)
  const NewcombeCase cases[] = {
      {56, 70, 48, 80, 0.0524314724023649, 0.333872654036906},
      {9, 10, 3, 10, 0.170522723934503, 0.809017973535488},
      {6, 7, 2, 7, 0.0582279274823122, 0.806249637524228},
      {5, 56, 0, 29, -0.0381371479035369, 0.192560013855112},
      {0, 10, 0, 20, -0.161125158052819, 0.277532799862889},
      {0, 10, 0, 10, -0.277532799862889, 0.277532799862889},
      {10, 10, 0, 20, 0.679086037141915, 1},
      {10, 10, 0, 10, 0.607509350430524, 1},
  };
  for (const auto& c : cases) {
    const auto interval = sales::newcombeInterval(c.hits1, c.total1, c.hits2, c.total2, 0.95);
    EXPECT_NEAR(interval.low, c.low, 1e-13) << c.hits1 << "/" << c.total1;
    EXPECT_NEAR(interval.high, c.high, 1e-13) << c.hits1 << "/" << c.total1;
  }
}

struct TestCase {
  double hits1, total1, hits2, total2, p;
};

TEST(FisherExactTest, AgreesWithExactFractions) {
  // 3 of 4 against 1 of 4: Fisher's tea, 0.4857.  All were summed in whole numbers.
  const TestCase cases[] = {
      {3, 4, 1, 4, 34.0 / 70},
      {1, 10, 11, 14, 0.0027594561852200836},
      {11, 14, 1, 10, 0.0027594561852200836},
      {0, 29, 5, 56, 0.16062144320947108},
      {5, 56, 0, 29, 0.16062144320947108},
      {56, 70, 48, 80, 0.012521129749209154},
      {10, 100, 20, 100, 0.07342758972137638},
      {0, 5, 5, 5, 2.0 / 252},
      {500, 1000, 550, 1000, 0.028203568904234012},
      {2, 1000, 20, 1100, 0.00015443761223536833},
      {30, 40, 10, 40, 1.4874803071085417e-05},
      {3, 15, 1, 30, 0.10077519379844961},
      {300, 3000, 400, 3000, 6.696042816747062e-05},
      {0, 50, 40, 50, 1.4945588822428829e-18},
      {30000, 100000, 30500, 100000, 0.01513474540455159},
  };
  for (const auto& c : cases) {
    EXPECT_NEAR(fisherExactTest(c.hits1, c.total1, c.hits2, c.total2) / c.p, 1, 1e-12) << c.hits1 << "/" << c.total1;
  }
}

TEST(FisherExactTest, IsOneWhereTheObservedTableIsTheLikeliest) {
  EXPECT_EQ(fisherExactTest(7, 12, 7, 12), 1);
  EXPECT_EQ(fisherExactTest(0, 7, 0, 9), 1); // one table only
  EXPECT_EQ(fisherExactTest(7, 7, 9, 9), 1);
  EXPECT_EQ(fisherExactTest(1, 1, 0, 1), 1); // two that are equally likely
  EXPECT_EQ(fisherExactTest(5, 1000, 0, 10), 1);
}

/// The definition, term by term.
double definition(int hits1, int total1, int hits2, int total2) {
  const auto choose = [](int n, int k) {
    double result = 1;
    for (int i = 1; i <= k; ++i) {
      result *= static_cast<double>(n - k + i) / i;
    }
    return result;
  };
  const int hits = hits1 + hits2;
  const auto ways = [&](int first) { return choose(total1, first) * choose(total2, hits - first); };
  double sum = 0;
  for (int first = std::max(0, hits - total2); first <= std::min(total1, hits); ++first) {
    sum += ways(first) <= ways(hits1) * (1 + 1e-7) ? ways(first) : 0;
  }
  return sum / choose(total1 + total2, hits);
}

TEST(FisherExactTest, AgreesWithItsDefinitionOnAllSmallTables) {
  for (int total1 = 1; total1 <= 12; ++total1) {
    for (int total2 = 1; total2 <= 18; total2 += 2) {
      for (int hits1 = 0; hits1 <= total1; ++hits1) {
        for (int hits2 = 0; hits2 <= total2; ++hits2) {
          const double expected = definition(hits1, total1, hits2, total2);
          ASSERT_NEAR(fisherExactTest(hits1, total1, hits2, total2), expected, 1e-12 * expected)
              << hits1 << "/" << total1 << " " << hits2 << "/" << total2;
        }
      }
    }
  }
}

TEST(FisherExactTest, LargeTotalsTakeNoLonger) {
  // Summed term by term from a first term of 50 digits.
  const TestCase cases[] = {
      {5e7, 1e8, 5e7 + 1e4, 1e8, 0.15734071970258182},  {2e8, 4e8, 2e8 + 3e4, 4e8, 0.03390079991831697},
      {5e8, 1e9, 5e8 + 4e4, 1e9, 0.07364547432044168},  {1e8, 1e9, 1e8 + 3e4, 1e9, 0.025361965638393623},
      {1e8 + 3e4, 1e9, 1e8, 1e9, 0.025361965638393623}, {5e11, 1e12, 5e11 + 1e6, 1e12, 0.15729962215757531},
  };
  for (const auto& c : cases) {
    EXPECT_NEAR(fisherExactTest(c.hits1, c.total1, c.hits2, c.total2) / c.p, 1, 1e-10) << c.hits1 << "/" << c.total1;
  }
  const double most = 4503599627370496; // 2^52
  EXPECT_NEAR(fisherExactTest(most / 2, most, most / 2 + 1e8, most),
              sales::pooledTest(most / 2, most, most / 2 + 1e8, most), 1e-7);
  EXPECT_EQ(fisherExactTest(0, most, most, most), 0);
}

TEST(PooledTest, AgreesWithPreciseValues) {
  EXPECT_NEAR(sales::pooledTest(10, 100, 20, 100), 0.047670380656161448, 1e-15);
  EXPECT_NEAR(sales::pooledTest(20, 100, 10, 100), 0.047670380656161448, 1e-15);
  EXPECT_NEAR(sales::pooledTest(56, 70, 48, 80), 0.0080450813681965847, 1e-15);
  EXPECT_NEAR(sales::pooledTest(3, 4, 1, 4), 0.15729920705028513, 1e-15);
  EXPECT_EQ(sales::pooledTest(5, 10, 50, 100), 1);
}

} // namespace
