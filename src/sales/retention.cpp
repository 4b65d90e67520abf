// SPDX-License-Identifier: MPL-2.0

#include "sales/retention.hpp"

#include <algorithm>
#include <cmath>

#include "sales/share.hpp"

namespace sales {

Result<double> churnRate(double lost, double start) {
  return shareOf(lost, start);
}

Result<double> retention(double start, double end, double newCustomers) {
  if (start < 0 || end < 0 || newCustomers < 0) {
    return Error::domain;
  }
  if (start == 0) {
    return Error::division;
  }
  if (newCustomers > end) {
    return Error::domain;
  }
  return (end - newCustomers) / start;
}

Result<double> nrr(double startMrr, double expansion, double contraction, double churn) {
  if (startMrr < 0 || expansion < 0 || contraction < 0 || churn < 0) {
    return Error::domain;
  }
  if (startMrr == 0) {
    return Error::division;
  }
  return (startMrr + expansion - contraction - churn) / startMrr;
}

Result<double> grr(double startMrr, double contraction, double churn) {
  if (startMrr < 0 || contraction < 0 || churn < 0) {
    return Error::domain;
  }
  if (startMrr == 0) {
    return Error::division;
  }
  // Where everything is lost, the sum of the losses may exceed the start by the rounding of cents.
  constexpr double rounding = 1e-12;
  const double lost = (contraction + churn) / startMrr;
  if (lost > 1 + rounding) {
    return Error::domain;
  }
  return std::max(1 - lost, 0.0);
}

Result<double> churnConvert(double rate, double fromMonths, double toMonths) {
  if (rate < 0 || rate > 1 || fromMonths <= 0 || toMonths <= 0) {
    return Error::domain;
  }
  return -std::expm1(toMonths / fromMonths * std::log1p(-rate));
}

} // namespace sales
