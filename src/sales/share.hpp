// SPDX-License-Identifier: MPL-2.0
//
// The share that a part is of its whole.

#pragma once

#include "sales/error.hpp"

namespace sales {

/// part / whole, both counts or both money, a fraction in [0, 1].
/// Errors: domain for a negative part or whole; division for a whole of 0; domain for part > whole.
inline Result<double> shareOf(double part, double whole) {
  if (part < 0 || whole < 0) {
    return Error::domain;
  }
  if (whole == 0) {
    return Error::division;
  }
  if (part > whole) {
    return Error::domain;
  }
  return part / whole;
}

/// Whether a rate, share or probability lies in [0, 1].
inline bool isFraction(double value) {
  return value >= 0 && value <= 1;
}

} // namespace sales
