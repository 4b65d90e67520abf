// SPDX-License-Identifier: MPL-2.0
//
// The gamma-gamma model of spend with given parameters; see customer_base.hpp.

#pragma once

#include "sales/error.hpp"

namespace sales {

struct GammaGamma {
  double p;
  double q;
  double v;

  /// Mean value of the orders to expect after `repeats` orders of `spend` on average.
  /// Errors: domain for repeats that are no count or spend < 0; division and unavailable where there is no mean.
  Result<double> expectedSpend(double repeats, double spend) const;
};

} // namespace sales
