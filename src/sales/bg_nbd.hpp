// SPDX-License-Identifier: MPL-2.0
//
// The BG/NBD model with given parameters; see customer_base.hpp.

#pragma once

#include "sales/customer_history.hpp"

namespace sales {

struct BgNbd {
  double r;
  double alpha;
  double a;
  double b;

  /// Probability that the customer is still active.
  double alive(const Customer& customer) const;

  /// Orders that a customer who is known to be active is expected to place within a time.
  double ordersOfActive(const Customer& customer, double time) const;
};

} // namespace sales
