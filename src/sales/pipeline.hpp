// SPDX-License-Identifier: MPL-2.0
//
// Pipeline, win rate, sales cycle and forecast.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Share of opportunities that are won.
///   win rate = won / total
/// Units: counts or money, the same for both; the result is a fraction.
/// Errors: domain for won < 0 or total < 0; division for total = 0; domain for won > total.
Result<double> winRate(double won, double total);

} // namespace sales
