// SPDX-License-Identifier: MPL-2.0

#include "sales/commission.hpp"

namespace sales {

Result<double> commission(double sales, double rate, double quota, std::optional<double> overRate, Choice<2> method,
                          bool strict) {
  if (quota < 0) {
    return Error::domain;
  }
  const bool met = quota > 0 && (strict ? sales > quota : sales >= quota);
  if (!met) {
    return sales * rate;
  }
  const double higher = overRate.value_or(rate);
  return method == 0 ? sales * higher : quota * rate + (sales - quota) * higher;
}

} // namespace sales
