// SPDX-License-Identifier: MPL-2.0
//
// Rounding of counts that come out of divisions.

#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace sales {

/// The smallest whole number that covers `value`: leads or people that are needed are whole.
/// 500,000 / 10,000 / 0.02 is a hair above 2,500 in binary and needs no lead more: what lies within 1e-9 (or, of large
/// numbers, within a few rounding errors) above a whole number counts as that number.
inline double roundedUp(double value) {
  constexpr double roundingErrors = 4 * std::numeric_limits<double>::epsilon();
  const double least = std::min(value - 1e-9, value * (1 - roundingErrors));
  return std::ceil(least) + 0.0; // plus 0, because the ceiling of -1e-9 is a negative zero
}

} // namespace sales
