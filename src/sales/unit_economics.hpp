// SPDX-License-Identifier: MPL-2.0
//
// Acquisition cost and unit economics: what a customer costs and what a customer is worth.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Customer acquisition cost: everything spent on sales and marketing, divided by the customers won by it.
///   CAC = sum(costs) / newCustomers
/// Units: money per customer.  Negative items are rebates.
/// Errors: domain for newCustomers < 0 or a negative total; division for newCustomers = 0.
Result<double> cac(const Numbers& costs, double newCustomers);

/// Customer lifetime value under constant churn.
///   LTV = arpa * grossMargin * min(1 / churn, maxPeriods), without the cap where maxPeriods is 0
/// Units: arpa in money per customer and period, churn per the same period; the result is money.
/// Domain: churn in [0, 1], grossMargin <= 1, maxPeriods >= 0.
/// Errors: domain outside; division for churn = 0 without a cap.
/// Source: ChartMogul, "Customer Lifetime Value" (100 / 5% = 2,000).
Result<double> ltv(double arpa, double churn, double grossMargin, double maxPeriods);

} // namespace sales
