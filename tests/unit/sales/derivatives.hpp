// SPDX-License-Identifier: MPL-2.0
//
// Whether first and second derivatives are those of the function that gives them.

#pragma once

#include <cmath>
#include <cstddef>
#include <string>

#include <gmock/gmock.h>

#include "sales/trust_region.hpp"

namespace support {

/// The value and the derivatives of a function of variables above 0, from central differences of fourth order: the
/// first ones of its values, the second ones of its gradients.  Each is multiplied by the variables by which it is
/// taken, so that all are of like size.
template <std::size_t N, class F>
sales::Evaluation<N> differences(const F& function, const sales::Point<N>& point) {
  constexpr double step = 2e-3;
  sales::Evaluation<N> result = function(point);
  for (std::size_t i = 0; i < N; ++i) {
    const auto at = [&](double away) {
      sales::Point<N> moved = point;
      moved[i] *= std::exp(away);
      return function(moved);
    };
    const auto below = at(-step);
    const auto above = at(step);
    const auto farBelow = at(-2 * step);
    const auto farAbove = at(2 * step);
    const auto slope = [&](const auto& part) {
      return (8 * (part(above) - part(below)) - (part(farAbove) - part(farBelow))) / (12 * step);
    };
    result.gradient[i] = slope([](const auto& there) { return there.value; });
    for (std::size_t k = 0; k < N; ++k) {
      result.curvature[i][k] = slope([&](const auto& there) { return there.gradient[k] * point[k]; });
    }
  }
  return result;
}

/// Expects that the derivatives that `function` gives at a point are those of what it gives around it.
template <std::size_t N, class F>
void expectDerivatives(const F& function, const sales::Point<N>& point) {
  const auto given = function(point);
  const auto expected = differences<N>(function, point);
  const auto expectNear = [&](double derivative, double difference) {
    const double rounding = 1e-9 + 1e-12 * std::abs(given.value);
    EXPECT_NEAR(derivative, difference, rounding + 1e-6 * std::abs(difference));
  };
  for (std::size_t i = 0; i < N; ++i) {
    SCOPED_TRACE("by parameter " + std::to_string(i) + " at " + testing::PrintToString(point));
    expectNear(point[i] * given.gradient[i], expected.gradient[i]);
    for (std::size_t k = 0; k < N; ++k) {
      SCOPED_TRACE("and by parameter " + std::to_string(k));
      expectNear(point[i] * point[k] * given.curvature[i][k], expected.curvature[i][k]);
    }
  }
}

} // namespace support
