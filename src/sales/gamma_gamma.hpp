// SPDX-License-Identifier: MPL-2.0
//
// The gamma-gamma model of spend with given parameters; see customer_base.hpp.

#pragma once

#include <vector>

#include "sales/error.hpp"
#include "sales/trust_region.hpp"

namespace sales {

struct GammaGamma {
  double p;
  double q;
  double v;

  /// Mean value of the orders to expect after `repeats` orders of `spend` on average.
  /// Errors: domain for repeats that are no count or spend < 0; division and unavailable where there is no mean.
  Result<double> expectedSpend(double repeats, double spend) const;
};

struct Spender {
  double repeats = 0;
  double spend = 0;
  double count = 0;
};

/// The customers with repeat orders, equal ones merged, sorted by orders and spend; spend in units of its mean.
struct Spenders {
  std::vector<Spender> rows;
  double customers = 0;
  double mean = 0;
  double logSpends = 0; ///< sum over the customers
};

/// The mean log-likelihood of a customer, and its derivatives by p, q and v; of the spend in units of its mean.
Evaluation<3> meanLogLikelihood(const Spenders& spenders, const GammaGamma& model);

} // namespace sales
