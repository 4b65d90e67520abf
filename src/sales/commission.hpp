// SPDX-License-Identifier: MPL-2.0
//
// Commission and compensation.

#pragma once

#include <optional>

#include "sales/range.hpp"

namespace sales {

/// Commission at a flat rate, or at a higher rate once the quota is met.
///   without a quota (0), below it, and for sales < 0 (credit notes):  sales * rate
///   method 0, the whole amount:                                       sales * overRate
///   method 1, only the part above:                                    quota * rate + (sales - quota) * overRate
/// The quota is met at sales >= quota; with `strict` only above it.  Without overRate the rate stays the same.
/// Units: sales and quota in money of the same period, rates as fractions; the result is money.
/// Errors: domain for quota < 0.
Result<double> commission(double sales, double rate, double quota, std::optional<double> overRate, Choice<2> method,
                          bool strict);

} // namespace sales
