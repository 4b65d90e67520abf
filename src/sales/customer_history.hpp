// SPDX-License-Identifier: MPL-2.0
//
// What the models of customers take: the customers, checked, and the parameters of a fit.

#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "sales/range.hpp"

namespace sales {

/// The orders of a customer; see customer_base.hpp.
struct Customer {
  double repeats = 0;
  double recency = 0;
  double age = 0;
  friend auto operator<=>(const Customer&, const Customer&) = default;
};

/// Whether there can be such a customer.
bool isPossible(const Customer& customer);

/// So many customers tell where to look for the best fit of all: a hundredth, but 1,500 at least.  A search among all
/// that begins where they lead to takes few steps.
inline double enoughToSearch(double customers) {
  return std::max(1500.0, std::floor(customers / 100));
}

/// So many tell which of a few starts lies nearest.
inline constexpr double enoughToBegin = 100;

/// Counted rows that stand for `enough` of the customers, evenly spread over all; all rows where these are no more.
template <class Row>
std::vector<Row> evenly(const std::vector<Row>& rows, double customers, double enough) {
  if (static_cast<double>(rows.size()) <= enough) {
    return rows;
  }
  std::vector<Row> part;
  part.reserve(static_cast<std::size_t>(enough));
  double passed = 0;
  double taken = 0;
  for (const Row& row : rows) {
    passed += row.count;
    const double due = std::floor(passed / customers * enough + 0.5);
    if (due > taken) {
      part.push_back(row);
      part.back().count = due - taken;
      taken = due;
    }
  }
  return part;
}

/// Equal customers, counted.
struct CustomerCount {
  Customer customer;
  double count = 0;
};

/// The customers of a fit, equal ones merged, sorted by repeat orders, recency and age.
struct CustomerBase {
  std::vector<CustomerCount> rows;
  double customers = 0;
  double repeats = 0;
  double ages = 0;
  double oldest = 0;

  /// Errors: domain for an impossible customer; unavailable for fewer than 10 customers, without repeat orders
  /// or without any time.
  static Result<CustomerBase> of(const Aligned<3>& columns);

  /// Customers evenly spread over the rows, `enough` in number; all where there are fewer rows.
  CustomerBase sample(double enough) const;
};

/// What two models say of one customer: the chance of being active, and the orders that are expected.
struct Predictions {
  double alive;
  double otherAlive;
  double orders;
  double otherOrders;
};

/// Whether two estimates of a model come to the same: they are as likely, and predict the same for the customers.
/// `compare` gives the predictions for one customer.  Predictions alone do not tell: where parameters as they are
/// needed lie far outside the bounds, all customers may have left with whatever is inside.
template <class Estimate, class Compare>
bool comeToTheSame(const CustomerBase& base, const Estimate& one, const Estimate& other, const Compare& compare) {
  constexpr std::size_t most = 2000; // that many customers tell
  constexpr double tolerance = 1e-6;
  if (!(std::abs(one.logLikelihood - other.logLikelihood) < tolerance)) {
    return false;
  }
  const std::size_t stride = 1 + base.rows.size() / most;
  for (std::size_t i = 0; i < base.rows.size(); i += stride) {
    const Predictions p = compare(base.rows[i].customer);
    if (!(std::abs(p.alive - p.otherAlive) < tolerance) ||
        !(std::abs(p.orders - p.otherOrders) < tolerance * std::max(1.0, p.orders))) {
      return false;
    }
  }
  return true;
}

namespace detail {
Result<void> readParameters(const Range& cells, double* values, std::size_t count);
}

/// The first N cells of a row or column of parameters, all above 0 (see customer_base.hpp for the errors).
template <std::size_t N>
Result<std::array<double, N>> parametersOf(const Range& cells) {
  std::array<double, N> values{};
  if (const auto read = detail::readParameters(cells, values.data(), N); !read) {
    return read.error();
  }
  return values;
}

} // namespace sales
