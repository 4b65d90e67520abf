// SPDX-License-Identifier: MPL-2.0

#include "sales/pipeline.hpp"

namespace sales {

Result<double> winRate(double won, double total) {
  if (won < 0 || total < 0) {
    return Error::domain;
  }
  if (total == 0) {
    return Error::division;
  }
  if (won > total) {
    return Error::domain;
  }
  return won / total;
}

} // namespace sales
