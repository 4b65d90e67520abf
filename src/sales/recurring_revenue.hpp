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

/// Total contract value over the whole term: mrr * months + oneTime, in money.
/// Errors: domain for mrr < 0 or months < 0.
Result<double> tcv(double mrr, double months, double oneTime);

/// The annual contract value of a signed total contract value: its recurring part for twelve months, and the one-time
/// part added again where asked.
///   ACV = (tcv - oneTime) / months * 12, + oneTime with `includeOneTime`
/// Units: tcv and oneTime (which is part of it) in money, the term in months; the result is money per year.
/// Errors: domain for months < 0; division for months = 0.
Result<double> tcvToAcv(double tcv, double months, double oneTime, bool includeOneTime);

/// Monthly recurring revenue of one invoice: amount / months, in money per month.
/// Errors: domain for months < 0; division for months = 0.
Result<double> mrr(double amount, double months);

/// Annual run rate of monthly recurring revenue: 12 * mrr, in money per year.
Result<double> arr(double mrr);

/// Closing monthly recurring revenue from the opening one and the movements of the month, all of them positive.
///   start + newMrr + expansion + reactivation - contraction - churn
/// Errors: domain for anything negative (a sign typed twice).
Result<double> mrrBridge(double start, double newMrr, double expansion, double contraction, double churn,
                         double reactivation);

/// The sum of one movement of monthly recurring revenue over all customers, from what each paid last month (p) and
/// pays this month (c).
///   "new"            c where p = 0 < c, and the customer has not paid before
///   "reactivation"   c where p = 0 < c, and the customer has paid before (`everActive`; omitted: nobody has)
///   "expansion"      c - p where c > p > 0
///   "contraction"    p - c where p > c > 0
///   "churn"          p where p > 0 = c
///   "net"            c - p of all
/// Shapes: the ranges are read row by row, an empty cell is 0, a first row of texts is the header; one value stands for
/// every row.  Units: money per month.
/// Errors: an error in a cell; text for text that is no number (no flag in `everActive`); domain for a negative amount,
/// an unknown movement or ranges of different size.
Result<double> mrrMove(const Range& previous, const Range& current, const Text& movement, const Range& everActive);

/// Quick ratio of recurring revenue: what was gained for each unit of what was lost.
///   (newMrr + expansion + reactivation) / (contraction + churn)
/// Errors: domain for anything negative; division for no losses.
Result<double> mrrQuickRatio(double newMrr, double expansion, double contraction, double churn, double reactivation);

/// Magic number of subscription software: the growth of revenue within a period, as a yearly rate, for each unit of
/// sales and marketing cost of the period before.
///   (revenueNow - revenuePrev) * periodsPerYear / smCostPrev
/// Errors: domain for smCostPrev < 0 or periodsPerYear <= 0; division for smCostPrev = 0.
/// Source: Scale Venture Partners, for quarters.
Result<double> magicNumber(double revenueNow, double revenuePrev, double smCostPrev, double periodsPerYear);

} // namespace sales
