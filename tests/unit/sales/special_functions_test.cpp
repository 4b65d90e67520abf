// SPDX-License-Identifier: MPL-2.0
//
// Values to 17 digits, computed with 30 digits by mpmath.

#include "sales/special_functions.hpp"

#include "sales/quadrature.hpp"
#include "sales/support.hpp"

namespace {

using support::IsNear;

void expectNear(double computed, double expected, double tolerance) {
  EXPECT_THAT(sales::Result<double>(computed), IsNear(expected, tolerance));
}

TEST(NormalQuantile, SpotValues) {
  EXPECT_NEAR(sales::normalQuantile(0.975), 1.9599639845400542, 1e-15);
  EXPECT_NEAR(sales::normalQuantile(0.5), 0, 1e-16);
  EXPECT_NEAR(sales::normalQuantile(1e-10), -6.3613409024040562, 1e-14);
}

TEST(GammaRatio, SpotValues) {
  const struct {
    double base, step, log, slope, curvature;
  } values[] = {{0.25, 3, -0.3522205935893521, 5.2444444444444444, -16.837530864197532},
                {0.25, 0.5, -1.0847415732667821, 3.1415926535897932, -14.655449506835504},
                {0.25, 20, 38.796088073219272, 7.2107137973515732, -17.14670705069269},
                {1e6, 5, 69.077562789806371, 4.9999900000299999e-6, -4.9999800000899998e-12},
                {1e6, 50, 690.77675287800171, 4.9998775040423499e-5, -4.9997550121268997e-11},
                {3.5, 100.5, 376.41322427157158, 3.5364188616245592, -0.32069599551087918},
                {50, 1000, 6107.2477165395085, 3.0540795036617034, -0.019248498615604036},
                {7, 0, 0, 0, 0},
                {1e21, 3, 145.06286085862488, 3e-21, -3e-42}};
  for (const auto& v : values) {
    const auto ratio = sales::gammaRatio(v.base, v.step);
    expectNear(ratio.log, v.log, 1e-14);
    expectNear(ratio.slope, v.slope, 1e-13);
    expectNear(ratio.curvature, v.curvature, 1e-13);
  }
}

TEST(RisingFactorial, IsTheGammaRatioStepByStep) {
  for (const double base : {0.25, 7.0, 1e6}) {
    sales::RisingFactorial rising(base);
    for (const double step : {0.0, 1.0, 1.0, 5.0, 40.0, 1000.0}) {
      const auto& reached = rising.to(step);
      const auto ratio = sales::gammaRatio(base, step);
      expectNear(reached.log, ratio.log, 1e-13);
      expectNear(reached.slope, ratio.slope, 1e-13);
      expectNear(reached.curvature, ratio.curvature, 1e-13);
    }
  }
}

TEST(Trigamma, SpotValues) {
  expectNear(sales::trigamma(0.5), 4.934802200544679, 1e-14); // pi^2 / 2
  expectNear(sales::trigamma(30), 0.033895060357739946, 1e-14);
}

TEST(GammaRatio, MeetsItselfWhereTheMethodsChange) {
  for (const double base : {15.9999, 16.0001}) {
    for (const double step : {11.9999, 12.0, 12.0001, 13.0}) {
      const auto ratio = sales::gammaRatio(base, step);
      expectNear(ratio.log, sales::logGamma(base + step) - sales::logGamma(base), 1e-13);
      const double h = 1e-4;
      const double slope = (sales::gammaRatio(base + h, step).log - sales::gammaRatio(base - h, step).log) / (2 * h);
      expectNear(ratio.slope, slope, 1e-8);
      const double curvature =
          (sales::gammaRatio(base + h, step).slope - sales::gammaRatio(base - h, step).slope) / (2 * h);
      expectNear(ratio.curvature, curvature, 1e-8);
    }
  }
}

TEST(LogBeta, SpotValues) {
  expectNear(sales::logBeta(0.5, 2), 0.28768207245178093, 1e-14);
  expectNear(sales::logBeta(2, 0.5), 0.28768207245178093, 1e-14);
  expectNear(sales::logBeta(1e6, 0.3), -3.0488550675711995, 1e-14);
  expectNear(sales::logBeta(1e6, 1e6), -1386300.0033629211, 1e-14);
  expectNear(sales::logBeta(30, 40), -48.301749095916125, 1e-14);
}

TEST(ScaledExponentialIntegral, SpotValues) {
  const struct {
    double s, z, value;
  } values[] = {{0.5, 0.001, 54.104656243624254}, {0.6, 0.2, 2.2687671622652246},  {3, 0.5, 0.36536382906046631},
                {0.5, 1, 0.75787215614131211},    {2.5, 10, 0.081154839070356359}, {1000, 0.01, 0.0010009909710314522},
                {0.7, 300, 0.0033255992377799649}};
  for (const auto& v : values) {
    expectNear(sales::scaledExponentialIntegral(v.s, v.z), v.value, 1e-13);
  }
  // Both methods where they meet
  expectNear(sales::scaledExponentialIntegral(0.5, 1 - 1e-12), 0.75787215614131211, 1e-11);
}

/// The integral of exp(log) over [from, to].
template <class Log, class Slope>
double integral(double from, double to, const Log& log, const Slope& slope) {
  double sum = 0;
  sales::overPanels(from, to, log, slope, [&](double u, double weight) { sum += weight * std::exp(log(u)); });
  return sum;
}

TEST(OverPanels, KeepsEveryDigit) {
  for (const double rate : {0.5, 2.0, 5.0, 30.0, 1000.0, 1e6}) {
    for (const double end : {0.1, 0.9, 1.9, 10.0, 300.0}) {
      const double computed = integral(
          0, end, [&](double u) { return -rate * u; }, [&](double) { return -rate; });
      expectNear(computed, -std::expm1(-rate * end) / rate, 1e-13);
    }
  }
  // The normal distribution, whose top lies inside
  const double bell = integral(
      -3, 40, [](double u) { return -u * u / 2; }, [](double u) { return -u; });
  expectNear(bell, 2.5066282746310002 * (1 - 0.0013498980316300946), 1e-13);
  EXPECT_EQ(integral(
                1, 1, [](double) { return 0.0; }, [](double) { return 0.0; }),
            0);
}

} // namespace
