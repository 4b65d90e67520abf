// SPDX-License-Identifier: MPL-2.0

#include "sales/unit_economics.hpp"

#include <algorithm>
#include <numeric>

namespace sales {

Result<double> cac(const Numbers& costs, double newCustomers) {
  const double total = std::accumulate(costs.begin(), costs.end(), 0.0);
  if (total < 0 || newCustomers < 0) {
    return Error::domain;
  }
  if (newCustomers == 0) {
    return Error::division;
  }
  return total / newCustomers;
}

Result<double> ltv(double arpa, double churn, double grossMargin, double maxPeriods) {
  if (churn < 0 || churn > 1 || grossMargin > 1 || maxPeriods < 0) {
    return Error::domain;
  }
  if (churn == 0 && maxPeriods == 0) {
    return Error::division;
  }
  const double expected = 1 / churn;
  const double periods = maxPeriods > 0 ? std::min(expected, maxPeriods) : expected;
  return arpa * grossMargin * periods;
}

} // namespace sales
