// SPDX-License-Identifier: MPL-2.0

#include "sales/trust_region.hpp"

#include <limits>

#include "sales/curvature.hpp"
#include "sales/support.hpp"

namespace {

using sales::Box;
using sales::Evaluation;
using sales::Point;
using testing::DoubleNear;
using testing::ElementsAre;

/// The search needs second derivatives as well.
template <std::size_t N, class F>
sales::Minimum<N> minimumOf(const F& function, const Point<N>& start, const Box<N>& box) {
  return sales::minimum<N>(support::withCurvature<N>(function), start, box);
}

template <std::size_t N>
Box<N> cube(double from, double to) {
  Box<N> box;
  box.lower.fill(from);
  box.upper.fill(to);
  return box;
}

template <std::size_t N>
void expectAt(const sales::Minimum<N>& found, const Point<N>& point) {
  EXPECT_TRUE(found.converged);
  for (std::size_t i = 0; i < N; ++i) {
    EXPECT_NEAR(found.point[i], point[i], 1e-6);
  }
}

Evaluation<2> rosenbrock(const Point<2>& p) {
  const double x = p[0];
  const double y = p[1];
  return {100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x),
          {-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)}};
}

TEST(Minimum, OfABentValley) { // H. Rosenbrock, 1960: 0 at (1, 1)
  expectAt(minimumOf<2>(rosenbrock, {-1.2, 1}, cube<2>(-10, 10)), {1, 1});
  expectAt(minimumOf<2>(rosenbrock, {8, -9}, cube<2>(-10, 10)), {1, 1});
  expectAt(minimumOf<2>(rosenbrock, {1, 1}, cube<2>(-10, 10)), {1, 1});
}

Evaluation<4> powell(const Point<4>& p) {
  const auto [a, b, c, d] = p;
  const double k = a + 10 * b;
  const double l = c - d;
  const double m = b - 2 * c;
  const double n = a - d;
  return {k * k + 5 * l * l + std::pow(m, 4) + 10 * std::pow(n, 4),
          {2 * k + 40 * std::pow(n, 3), 20 * k + 4 * std::pow(m, 3), 10 * l - 8 * std::pow(m, 3),
           -10 * l - 40 * std::pow(n, 3)}};
}

TEST(Minimum, WhereTheCurvatureVanishes) { // M. Powell, 1962: 0 at the origin, with a singular curvature
  const auto found = minimumOf<4>(powell, {3, -1, 0, 1}, cube<4>(-10, 10));
  EXPECT_TRUE(found.converged);
  EXPECT_LT(found.value, 1e-11);
}

Evaluation<2> hills(const Point<2>& p) { // minima where sin is -1
  return {std::sin(p[0]) + std::sin(p[1]), {std::cos(p[0]), std::cos(p[1])}};
}

TEST(Minimum, FromATopAndASaddle) {
  constexpr double quarter = 1.5707963267948966;
  expectAt(minimumOf<2>(hills, {quarter - 0.01, quarter - 0.02}, cube<2>(-3, 3)), {-quarter, -quarter});
  expectAt(minimumOf<2>(hills, {-quarter, quarter - 0.1}, cube<2>(-3, 3)), {-quarter, -quarter});
}

TEST(Minimum, AtTheBoundsOfTheBox) {
  const auto bowl = [](const Point<2>& p) { // with a strong tie between the two; free minimum at (3, -2)
    const double x = p[0] - 3;
    const double y = p[1] + 2;
    return Evaluation<2>{x * x + 1.8 * x * y + y * y, {2 * x + 1.8 * y, 1.8 * x + 2 * y}};
  };
  expectAt(minimumOf<2>(bowl, {0, 0}, cube<2>(-5, 5)), {3, -2});
  expectAt(minimumOf<2>(bowl, {0, 0}, cube<2>(-5, 1)), {1, -0.2});
  expectAt(minimumOf<2>(bowl, {0, 0}, cube<2>(-1, 5)), {2.1, -1});
  expectAt(minimumOf<2>(bowl, {-9, 9}, cube<2>(-1, 1)), {1, -0.2}); // the start is brought inside
  const auto held = minimumOf<2>(bowl, {0, 0}, {{0.5, -5}, {0.5, 5}});
  expectAt(held, {0.5, 0.25});
  EXPECT_EQ((cube<2>(-1, 1).touching({0, 1})), 1);
  EXPECT_EQ((cube<2>(-1, 1).touching({-1, 0})), 1);
  EXPECT_EQ((cube<2>(-1, 1).touching({-1, 1})), 2);
  EXPECT_EQ((cube<2>(-1, 1).touching({0.9, -0.9})), 0);
  const auto slope = [](const Point<2>& p) { return Evaluation<2>{p[0] - p[1], {1, -1}}; };
  expectAt(minimumOf<2>(slope, {0, 0}, cube<2>(-1, 1)), {-1, 1});
}

TEST(Minimum, FollowsARidgeToItsEnd) {
  const auto ridge = [](const Point<2>& p) {
    const double d = p[0] - p[1];
    return Evaluation<2>{d * d + std::exp(-p[0]), {2 * d - std::exp(-p[0]), -2 * d}};
  };
  const auto found = minimumOf<2>(ridge, {0, 0}, cube<2>(-13, 13));
  EXPECT_TRUE(found.converged);
  EXPECT_NEAR(found.point[0], 13, 1e-3);
}

TEST(Minimum, SaysWhichVariableIsLoose) {
  const auto trench = [](const Point<3>& p) { // y and z may move together
    const double d = p[1] - 2 * p[2];
    return Evaluation<3>{p[0] * p[0] + d * d, {2 * p[0], 2 * d, -4 * d}};
  };
  const auto found = minimumOf<3>(trench, {1, 1, 1}, cube<3>(-10, 10));
  EXPECT_TRUE(found.converged);
  EXPECT_EQ(found.loose, 1U);
  EXPECT_EQ((minimumOf<2>(rosenbrock, {-1.2, 1}, cube<2>(-10, 10)).loose), 2U);
}

TEST(Minimum, GivesUpAfterManySteps) {
  const auto slope = [](const Point<2>& p) { return Evaluation<2>{p[0] + p[1], {1, 1}}; };
  const auto found = minimumOf<2>(slope, {0, 0}, cube<2>(-1e5, 1e5));
  EXPECT_FALSE(found.converged);
  EXPECT_LT(found.value, -1000);
}

TEST(Minimum, GivesUpWhereThereIsNoFunction) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const auto nowhere = [](const Point<2>&) { return Evaluation<2>{nan, {nan, nan}}; };
  EXPECT_FALSE((minimumOf<2>(nowhere, {0, 0}, cube<2>(-1, 1)).converged));
  const auto cliff = [](const Point<2>& p) { // falls towards a line beyond which there is nothing
    return p[0] > 0.5 ? Evaluation<2>{nan, {nan, nan}} : Evaluation<2>{p[1] * p[1] - p[0], {-1, 2 * p[1]}};
  };
  const auto found = minimumOf<2>(cliff, {0, 0}, cube<2>(-1, 1));
  EXPECT_FALSE(found.converged);
  EXPECT_NEAR(found.point[0], 0.5, 1e-3);
  const auto wrong = [](const Point<2>& p) { // uphill
    return Evaluation<2>{p[0] * p[0] + p[1] * p[1], {-2 * p[0], -2 * p[1]}};
  };
  EXPECT_FALSE((minimumOf<2>(wrong, {0.5, 0.2}, cube<2>(-1, 1)).converged));
}

} // namespace
