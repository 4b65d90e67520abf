// SPDX-License-Identifier: MPL-2.0
//
// Leads, the funnel before the sale and the hourglass around it.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Conversion between two stages.
///   rate = converted / entered, both counts
/// Returns a fraction.
/// Errors: domain for a negative count; division for entered = 0; domain for converted > entered.
Result<double> convRate(double converted, double entered);

/// What a lead costs: the costs of a campaign, an event or a channel divided by the leads that it brought.
///   cost per lead = sum(costs) / leads
/// Costs: money; negative items (refunds) are allowed as long as the sum is not negative.
/// Errors: domain for a negative sum or leads < 0; division for leads = 0.
Result<double> costPerLead(const Numbers& costs, double leads);

/// Conversion of each stage of a funnel: from the stage before (mode 0) or from the top (mode 1).
///   1 at the top, below it count / (count of the stage before), or count / (count at the top)
/// Shapes: a column or a row is one funnel; of a block of several rows and columns each column is a funnel.
/// Returns fractions, above 1 for a stage that holds more than the one that it is compared with.
/// Errors, of each stage: text for text in it or in the stage that it is compared with; domain for a negative count in
/// either; division where the stage that it is compared with is 0.
Result<Elements> funnelConv(const Column& counts, Choice<2> mode);

/// Leads that a revenue target needs, worked back through the conversion rates of the stages.
///   leads = target / dealSize / product(rates), rounded up to whole leads unless `exact` (see `roundedUp`)
/// Units: target and dealSize in money; rates are fractions.
/// Errors: domain for a negative target or dealSize or a rate outside [0, 1]; division for dealSize = 0, a rate of 0 or
/// no rate at all.
Result<double> leadsNeeded(double target, double dealSize, const Numbers& rates, bool exact);

/// Qualification of a lead: points for each criterion, weighted, as a share of the most points possible.
///   score = sum(weight * value) / (sum(weight) * maxPoints)
/// Shapes: a row or a column of values is one lead; a block of several rows and columns is one lead a row, with one
/// weight for each column, and gives one score for each row.
/// An empty value is 0; a criterion with an empty weight is skipped; one value stands for every criterion.  Where
/// values and weights of one lead both begin with words, these are headers. Returns fractions in [0, 1]. Errors, of
/// each lead: text for text; domain for a value outside [0, maxPoints], a negative weight, maxPoints <= 0 or another
/// number of weights than criteria; division for weights that sum to 0.
Result<Scores> leadScore(const Range& values, const Range& weights, double maxPoints);

/// Expected revenue of a batch of leads, through the steps before the sale and what customers buy after it.
///   revenue = leads * product(topRates) * sum(value * take rate)
/// With `chained` each take rate holds for those who took the offer before, so that the rates multiply.
/// Sold: the values in money and the shares of customers who buy, row by row.  No top rate at all counts as 0, as in
/// PRODUCT.
/// Errors: domain for leads < 0 or a rate outside [0, 1].
Result<double> hourglass(double leads, const Numbers& topRates, const Aligned<2>& sold, bool chained);

} // namespace sales
