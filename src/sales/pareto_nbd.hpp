// SPDX-License-Identifier: MPL-2.0
//
// The Pareto/NBD model with given parameters; see customer_base.hpp.

#pragma once

#include "sales/customer_history.hpp"
#include "sales/trust_region.hpp"

namespace sales {

struct ParetoNbd {
  double r;
  double alpha;
  double s;
  double beta;
};

/// The mean log-likelihood of a customer, and its derivatives by r, alpha, s and beta.
Evaluation<4> meanLogLikelihood(const CustomerBase& base, const ParetoNbd& model);

} // namespace sales
