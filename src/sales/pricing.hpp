// SPDX-License-Identifier: MPL-2.0
//
// Willingness to pay and pricing.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Van Westendorp price sensitivity meter: four prices at which the answers of a survey balance.
/// Respondents: one row each, over the four ranges; one value stands for every row; a row with an empty or
/// non-numeric cell is left out, and so is one whose prices do not rise: tooCheap < cheap < expensive < tooExpensive.
/// Curves, known at every distinct price p of a valid respondent and straight between: too cheap and cheap are the
/// shares that answer more than p, expensive and too expensive the shares that answer at most p.
///   PMC, point of marginal cheapness:      too cheap meets not cheap (1 - cheap)
///   IDP, indifference price point:         cheap meets expensive
///   OPP, optimal price point:              too cheap meets too expensive
///   PME, point of marginal expensiveness:  not expensive (1 - expensive) meets too expensive
/// Where two curves are equal over an interval its left end counts.  Method 0 returns the crossing, method 1 the first
/// surveyed price at or past it.
/// Returns {PMC, IDP, OPP, PME} in the unit of the prices.  Effort: O(n log n).
/// Errors: domain for ranges of different size; unavailable without a valid respondent.
/// Source: van Westendorp 1976; conventions of the R package pricesensitivitymeter.
Result<Row<4>> psm(const Range& tooCheap, const Range& cheap, const Range& expensive, const Range& tooExpensive,
                   Choice<2> method);

/// Newton-Miller-Smith extension: the surveyed prices of the most trial and of the most revenue.
/// Respondents as `psm`; one without an intent is left out too.  Each buys with a probability that runs straight from 0
/// at tooCheap to intentCheap at cheap, to intentExpensive at expensive and to 0 at tooExpensive, and is 0 outside.
/// Trial is its mean over the respondents, revenue price * trial.  The lowest price counts among equal maxima (within
/// one part in 10^12).
/// Returns {price of most trial, trial there, price of most revenue, revenue per respondent there}.
/// Effort: O(n log n).
/// Errors: domain for an intent outside [0, 1] (also of a respondent who is left out) or ranges of different size;
/// unavailable without a valid respondent.
/// Source: Newton, Miller and Smith 1993.
Result<Row<4>> psmNms(const Range& tooCheap, const Range& cheap, const Range& expensive, const Range& tooExpensive,
                      const Range& intentCheap, const Range& intentExpensive);

/// Price of the most revenue or profit in a table of stated demand (Gabor and Granger).
///   the price where (price - unitCost) * buyers is greatest; what 1: that amount
/// Demand: column 0 the prices, column 1 how many (or which share) would buy at each.  The first row counts among equal
/// maxima (within one part in 10^12).
/// Errors: domain for a negative price, number of buyers or unit cost; unavailable without a row.
/// Source: Gabor and Granger 1966.
Result<double> gaborGranger(const Aligned<2>& demand, double unitCost, Choice<2> what);

/// Price elasticity of demand between two points.
///   method 0, from point 1:  ((qty2 - qty1) / qty1) / ((price2 - price1) / price1)
///   method 1, midpoint:      ((qty2 - qty1) / (qty1 + qty2)) / ((price2 - price1) / (price1 + price2))
/// Errors: domain for a negative price or quantity; division for equal prices or a base of 0.
Result<double> priceElast(double price1, double qty1, double price2, double qty2, Choice<2> method);

} // namespace sales
