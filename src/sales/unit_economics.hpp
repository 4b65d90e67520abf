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

/// Months until the gross profit of a customer has paid for winning them; with churn, until the gross profit of all
/// customers won has, while some of them leave.  The margin m = arpa * grossMargin comes at the start of each month.
///   without churn   cac / m
///   with churn c    ln(1 - cac c / m) / ln(1 - c), the n at which m (1 - (1 - c)^n) / c = cac
/// Units: cac in money, arpa in money per customer and month, monthlyChurn per month; the result is months.
/// Domain: cac >= 0, grossMargin <= 1, monthlyChurn in [0, 1].
/// Errors: domain outside; division for m = 0; unavailable for m < 0, and where the customers are gone before they
/// have paid back (cac c >= m).
Result<double> cacPayback(double cac, double arpa, double grossMargin, double monthlyChurn);

/// Customer lifetime value, discounted, over `periods` periods (0: for ever).  With q = (1 - churn) / (1 + discount):
///   timing 0, paid at the end of each period     margin * q (1 - q^periods) / (1 - q)
///   timing 1, paid at the start of each period   margin * (1 - q^periods) / (1 - q)
/// Units: margin in money per period, churn and discount per the same period; the result is money.
/// Domain: churn in [0, 1], discount > -1, periods >= 0.
/// Errors: domain outside; for ever: division for q = 1 and domain for q > 1, whose sum has no end.
/// Source: Gupta and Lehmann's margin multiple r / (1 + d - r), which is timing 0 for ever.
Result<double> ltvDcf(double margin, double churn, double discount, double periods, Choice<2> timing);

/// Customer lifetime value of a shop or service without subscriptions, from orders.
///   LTV = orderValue * ordersPerPeriod * periods * margin - acquisitionCost
/// Units: money; negative where a customer costs more than they bring.
/// Domain: nothing negative, margin <= 1.  Errors: domain outside.
Result<double> ltvOrders(double orderValue, double ordersPerPeriod, double periods, double margin,
                         double acquisitionCost);

/// Lifetime value for each unit of money spent on winning customers: ltv / cac (3 is "3:1").
/// Errors: domain for cac < 0; division for cac = 0.
Result<double> ltvCac(double ltv, double cac);

/// Average recurring revenue per account: mrr / customers, in money per account and month.
/// Errors: domain for customers < 0; division for customers = 0.
Result<double> arpa(double mrr, double customers);

/// Expected lifetime of a customer under constant churn: 1 / churn, in the periods of the churn.
/// Errors: domain for a churn outside [0, 1]; division for churn = 0.
Result<double> custLife(double churn);

/// Units to sell until the fixed cost is covered: fixedCost / (price - unitCost).
/// Units: money, and money per unit; the result is units, not rounded.
/// Errors: domain for anything negative; division for price = unitCost; unavailable for price < unitCost, where each
/// unit sold adds to the loss.
Result<double> breakEven(double fixedCost, double price, double unitCost);

/// Return on marketing investment: the gross profit that a campaign brought less its cost, for each unit of cost.
///   ROMI = (revenue * margin - cost) / cost
/// Units: revenue and cost in money, margin and result are fractions (1: the money came back twice).
/// Errors: domain for margin > 1 or cost < 0; division for cost = 0.
Result<double> romi(double revenue, double margin, double cost);

} // namespace sales
