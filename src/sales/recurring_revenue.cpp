// SPDX-License-Identifier: MPL-2.0

#include "sales/recurring_revenue.hpp"

namespace sales {

Result<double> acv(double mrr, double oneTime) {
  if (mrr < 0) {
    return Error::domain;
  }
  return 12 * mrr + oneTime;
}

} // namespace sales
