// SPDX-License-Identifier: MPL-2.0

#include "sales/special_functions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include <boost/math/policies/policy.hpp>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>

#include "sales/quadrature.hpp"

namespace sales {

namespace {

namespace policies = boost::math::policies;

/// Nothing is thrown and no global error state is set: what has no value is NaN or infinite.
using Quiet =
    policies::policy<policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
                     policies::overflow_error<policies::ignore_error>,
                     policies::underflow_error<policies::ignore_error>, policies::denorm_error<policies::ignore_error>,
                     policies::evaluation_error<policies::ignore_error>,
                     policies::rounding_error<policies::ignore_error>,
                     policies::indeterminate_result_error<policies::ignore_error>, policies::promote_double<false>>;

/// From here on five terms of the asymptotic series below give every digit.
constexpr double asymptotic = 16;

/// ln Gamma(z) - ((z - 1/2) ln z - z + ln(2 pi) / 2), the rest of Stirling's formula (Abramowitz and Stegun 6.1.41).
double stirlingRest(double z) {
  const double q = 1 / (z * z);
  return (1.0 / 12 - q * (1.0 / 360 - q * (1.0 / 1260 - q * (1.0 / 1680 - q / 1188)))) / z;
}

/// psi(z) - (ln z - 1 / (2 z)), likewise (6.3.18).
double digammaRest(double z) {
  const double q = 1 / (z * z);
  return -q * (1.0 / 12 - q * (1.0 / 120 - q * (1.0 / 252 - q * (1.0 / 240 - q / 132))));
}

/// psi'(z) - (1 / z + 1 / (2 z^2)), likewise (6.4.12).
double trigammaRest(double z) {
  const double q = 1 / (z * z);
  return q / z * (1.0 / 6 - q * (1.0 / 30 - q * (1.0 / 42 - q * (1.0 / 30 - q * 5 / 66))));
}

/// The continued fraction of exp(z) E_s(z) (Abramowitz and Stegun 5.1.22 in its even form), by Lentz's method; quick
/// from z = 1 on.
double exponentialIntegralFraction(double s, double z) {
  constexpr int most = 1000;
  double b = z + s;
  double c = std::numeric_limits<double>::infinity();
  double d = 1 / b;
  double value = d;
  for (int i = 1; i < most; ++i) {
    const double a = -i * (s - 1 + i);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const double factor = c * d;
    value *= factor;
    if (std::abs(factor - 1) < std::numeric_limits<double>::epsilon()) {
      break;
    }
  }
  return value;
}

} // namespace

double normalQuantile(double probability) {
  return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * probability, Quiet());
}

double logGamma(double value) {
  return boost::math::lgamma(value, Quiet());
}

double trigamma(double value) {
  return boost::math::trigamma(value, Quiet());
}

GammaRatio gammaRatio(double base, double step) {
  constexpr double few = 12;
  const double sum = base + step;
  if (step <= few && step == std::floor(step) && sum < 1e20) {
    double product = 1;
    double slope = 0;
    double curvature = 0;
    for (int i = 0; i < static_cast<int>(step); ++i) {
      const double factor = base + i;
      const double inverse = 1 / factor;
      product *= factor;
      slope += inverse;
      curvature -= inverse * inverse;
    }
    return {std::log(product), slope, curvature};
  }
  if (base < asymptotic) {
    return {logGamma(sum) - logGamma(base), boost::math::digamma(sum, Quiet()) - boost::math::digamma(base, Quiet()),
            trigamma(sum) - trigamma(base)};
  }
  const double growth = std::log1p(step / base);
  const double gap = step / base / sum;
  return {(base - 0.5) * growth + step * (std::log(sum) - 1) + (stirlingRest(sum) - stirlingRest(base)),
          growth + gap / 2 + (digammaRest(sum) - digammaRest(base)),
          -gap * (1 + (1 / base + 1 / sum) / 2) + (trigammaRest(sum) - trigammaRest(base))};
}

double logBeta(double a, double b) {
  return logGamma(std::min(a, b)) - gammaRatio(std::max(a, b), std::min(a, b)).log;
}

double scaledExponentialIntegral(double s, double z) {
  if (z >= 1) {
    return exponentialIntegralFraction(s, z);
  }
  // With t = exp(u) - 1 the integrand is free of singularities and falls at last as exp(-z exp(u)).
  const double furthest = std::log(1 + exponentialRange / z);
  const auto logIntegrand = [&](double u) { return (1 - s) * u - z * std::expm1(u); };
  double sum = 0;
  overPanels(
      0, furthest, logIntegrand, [&](double u) { return 1 - s - z * std::exp(u); },
      [&](double u, double weight) { sum += weight * std::exp(logIntegrand(u)); });
  return sum;
}

} // namespace sales
