// SPDX-License-Identifier: MPL-2.0
//
// Fits by functions whose maxima are known.

#include "sales/likelihood.hpp"

#include <functional>
#include <limits>
#include <vector>

#include "sales/curvature.hpp"
#include "sales/support.hpp"

namespace {

using sales::Error;
using sales::Estimate;
using sales::Evaluation;
using sales::Maxima;
using sales::Point;
using support::Fails;

constexpr std::array<Point<2>, 2> starts{{{1, 1}, {5, 0.2}}};

using LogLikelihood = sales::LogLikelihood<2>;
using Agree = std::function<bool(const Estimate<2>&, const Estimate<2>&)>;

const Agree always = [](const Estimate<2>&, const Estimate<2>&) { return true; };
const Agree never = [](const Estimate<2>&, const Estimate<2>&) { return false; };

/// Fits where the sample holds all.
sales::Result<Estimate<2>> fit(const LogLikelihood& logLikelihood, const Agree& agree, Maxima maxima = Maxima::one) {
  const auto all = support::withCurvatureByLogs<2>(logLikelihood);
  return sales::mostLikely<2>({all, all, all, true}, {starts, {}}, maxima, agree);
}

/// -(ln p - ln first)^2 - (ln q - ln second)^2
LogLikelihood hill(double first, double second) {
  return [=](const Point<2>& p) {
    const double x = std::log(p[0] / first);
    const double y = std::log(p[1] / second);
    return Evaluation<2>{-x * x - y * y, {-2 * x / p[0], -2 * y / p[1]}};
  };
}

/// Rises for ever with both, ever less.
Evaluation<2> level(const Point<2>& p) {
  return {-1 / p[0] - 1 / p[1], {1 / (p[0] * p[0]), 1 / (p[1] * p[1])}};
}

TEST(MostLikely, FindsTheMaximum) {
  const auto found = fit(hill(3, 0.02), never); // a maximum inside needs no agreement
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->parameters[0], 3, 1e-8);
  EXPECT_NEAR(found->parameters[1], 0.02, 1e-10);
  EXPECT_NEAR(found->logLikelihood, 0, 1e-14);
}

TEST(MostLikely, ReachesTheTopOfAHillThatIsQuadraticInLogsInOneStep) {
  const auto curved = support::withCurvatureByLogs<2>(hill(3, 0.02));
  std::vector<Point<2>> seen;
  const LogLikelihood watched = [&](const Point<2>& p) {
    seen.push_back(p);
    return curved(p);
  };
  const std::array<Point<2>, 1> near{{{2, 0.03}}};
  ASSERT_TRUE(sales::mostLikely<2>({curved, watched, curved, true}, {near, {}}, Maxima::one, never));
  ASSERT_GE(seen.size(), 2U);
  EXPECT_NEAR(seen[1][0], 3, 1e-6);
  EXPECT_NEAR(seen[1][1], 0.02, 1e-8);
}

TEST(MostLikely, StartsFromTheMaximumOfTheSample) {
  const auto all = support::withCurvatureByLogs<2>(hill(3, 0.02));
  const auto some = support::withCurvatureByLogs<2>(hill(2.9, 0.021));
  const auto found = sales::mostLikely<2>({some, some, all}, {starts, {}}, Maxima::one, never);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->parameters[0], 3, 1e-8);
}

TEST(MostLikely, TakesTheHighestOfSeveral) {
  // Two hills: at 0.1, and a higher one at 10, which no start is near.
  const auto hills = [](const Point<2>& p) {
    const double x = std::log(p[0]) / std::log(10.0);
    const double y = std::log(p[1]);
    const double value = -(x * x - 1) * (x * x - 1) + 0.1 * x - y * y;
    return Evaluation<2>{value, {(-4 * x * (x * x - 1) + 0.1) / (std::log(10.0) * p[0]), -2 * y / p[1]}};
  };
  const auto found = fit(hills, never, Maxima::several);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->parameters[0], 10, 0.5);
}

TEST(MostLikely, TriesFurtherStartsWhereTheUsualOnesEndAtABound) {
  const auto hills = [](const Point<2>& p) { // at e^5, and beyond the bound at e^-20
    const double x = std::log(p[0]);
    const double y = std::log(p[1]);
    const double q = (x - 5) * (x + 20);
    return Evaluation<2>{-q * q / 1e4 - y * y, {-2 * q * (2 * x + 15) / 1e4 / p[0], -2 * y / p[1]}};
  };
  const auto all = support::withCurvatureByLogs<2>(hills);
  const std::array<Point<2>, 1> near{{{std::exp(4.0), 1}}};
  const std::array<Point<2>, 1> far{{{std::exp(-9.0), 1}}};
  const auto from = [&](const sales::Starts<2>& begin) {
    return sales::mostLikely<2>({all, all, all, true}, begin, Maxima::one, never);
  };
  EXPECT_THAT(from({far, {}}), Fails(Error::convergence));
  for (const auto& found : {from({near, far}), from({far, near})}) {
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->parameters[0], std::exp(5.0), 1e-6);
  }
}

TEST(MostLikely, PrefersWhatHasSettledWhereRoundingDecides) {
  const auto rank = [](double value, bool converged) {
    return sales::detail::rank(sales::Minimum<2>{{}, value, converged, 2});
  };
  EXPECT_LT(rank(3 + 1e-10, true), rank(3, false));
  EXPECT_LT(rank(3, false), rank(3 + 1e-7, true));
  EXPECT_LT(rank(3, true), rank(3 + 1e-10, true));
}

TEST(MostLikely, AtOneBoundTheEstimatesHaveToAgree) {
  for (const double top : {1e9, 1e-9}) {
    EXPECT_THAT(fit(hill(top, 1), never), Fails(Error::convergence));
    // Held a hundredth inside, whichever side the bound is on.
    double held = 0;
    const auto found = fit(hill(top, 1), [&](const Estimate<2>& best, const Estimate<2>& other) {
      held = other.parameters[0] / best.parameters[0];
      return other.logLikelihood < best.logLikelihood;
    });
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->parameters[0], top > 1 ? 1e6 : 1e-6, 1e-9 * found->parameters[0]);
    EXPECT_NEAR(held, top > 1 ? 1 / 1.01 : 1.01, 1e-9);
  }
}

TEST(MostLikely, OfSeveralAtBoundsOneIsGivenThere) {
  const auto found = fit(level, always);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->parameters[0], 1e6 / 1.1, 1e-3);
  EXPECT_NEAR(found->parameters[1], 1e6, 1e-3);
  EXPECT_THAT(fit(level, never), Fails(Error::convergence));
}

TEST(MostLikely, WhatTheDataDoNotDetermineHasToAgree) {
  const auto ridge = [](const Point<2>& p) { // only the product is known
    const double z = std::log(p[0] * p[1]);
    return Evaluation<2>{-z * z, {-2 * z / p[0], -2 * z / p[1]}};
  };
  EXPECT_THAT(fit(ridge, never), Fails(Error::convergence));
  EXPECT_TRUE(fit(ridge, always));
}

TEST(MostLikely, GivesUpWhereThereIsNoLikelihood) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const auto nowhere = [](const Point<2>&) { return Evaluation<2>{nan, {nan, nan}}; };
  EXPECT_THAT(fit(nowhere, always), Fails(Error::convergence));
}

} // namespace
