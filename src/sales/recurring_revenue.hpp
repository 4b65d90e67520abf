// SPDX-License-Identifier: MPL-2.0
//
// Contract value and recurring revenue.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Annual contract value: twelve months of recurring revenue, and one-time sales simply added, so that one target
/// covers both.
///   ACV = 12 * mrr + oneTime
/// Units: mrr in money per month; the result is money per year.
/// Errors: domain for mrr < 0.
Result<double> acv(double mrr, double oneTime);

} // namespace sales
