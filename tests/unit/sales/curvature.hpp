// SPDX-License-Identifier: MPL-2.0
//
// The second derivatives of functions that give a value and a gradient, for the tests of the search.

#pragma once

#include <cmath>
#include <cstddef>

#include "sales/trust_region.hpp"

namespace support {

/// The same function with its second derivatives, from differences of the gradient.
template <std::size_t N, class F>
auto withCurvature(const F& function) {
  return [function](const sales::Point<N>& point) {
    constexpr double step = 1e-4;
    sales::Evaluation<N> here = function(point);
    for (std::size_t i = 0; i < N; ++i) {
      sales::Point<N> below = point;
      sales::Point<N> above = point;
      below[i] -= step;
      above[i] += step;
      const auto left = function(below).gradient;
      const auto right = function(above).gradient;
      for (std::size_t k = 0; k < N; ++k) {
        here.curvature[i][k] += (right[k] - left[k]) / (4 * step);
        here.curvature[k][i] += (right[k] - left[k]) / (4 * step);
      }
    }
    return here;
  };
}

/// The same for a function of variables above 0: the differences are those by their logarithms.
template <std::size_t N, class F>
auto withCurvatureByLogs(const F& function) {
  return [function](const sales::Point<N>& point) {
    const auto byLogs = withCurvature<N>([&](sales::Point<N> logs) {
      for (double& each : logs) {
        each = std::exp(each);
      }
      sales::Evaluation<N> there = function(logs);
      for (std::size_t i = 0; i < N; ++i) {
        there.gradient[i] *= logs[i];
      }
      return there;
    });
    sales::Point<N> logs = point;
    for (double& each : logs) {
      each = std::log(each);
    }
    sales::Evaluation<N> here = function(point);
    here.curvature = byLogs(logs).curvature;
    for (std::size_t i = 0; i < N; ++i) {
      here.curvature[i][i] -= here.gradient[i] * point[i];
      for (std::size_t k = 0; k < N; ++k) {
        here.curvature[i][k] /= point[i] * point[k];
      }
    }
    return here;
  };
}

} // namespace support
