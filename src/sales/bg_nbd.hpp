// SPDX-License-Identifier: MPL-2.0
//
// The BG/NBD model with given parameters; see customer_base.hpp.

#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "sales/customer_history.hpp"
#include "sales/trust_region.hpp"

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

/// The same for several times at once: what depends on the customer alone is computed once, and the times side by side.
class OrdersOfActive {
public:
  static constexpr std::size_t lanes = 4;
  using Lanes = std::array<double, lanes>;

  OrdersOfActive(const BgNbd& model, const Customer& customer);

  Lanes within(const Lanes& times);

private:
  /// What the n-th term of the series has whatever the time.
  struct Term {
    double ratio;  ///< to the probability of one order less, but for z
    double growth; ///< a bound of the ratio of the next term to this one, but for z
    double placed; ///< how many of the n orders are still placed
  };

  Lanes bySeries(const Lanes& u, const Lanes& none);
  void addTerms();

  double orders_;
  double a_;
  double stay_;
  double time_; ///< alpha + age
  double chance_ = 1;
  std::vector<Term> terms_;
};

/// The mean log-likelihood of a customer, and its derivatives by r, alpha, a and b.
Evaluation<4> meanLogLikelihood(const CustomerBase& base, const BgNbd& model);

} // namespace sales
