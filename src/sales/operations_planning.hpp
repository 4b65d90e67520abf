// SPDX-License-Identifier: MPL-2.0
//
// Sales and operations planning: what operations must deliver to meet what sales expects to sell.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Stock at the end of each period; a backlog is negative.
///   stock_t = stock_(t-1) + supply_t - demand_t, with stock_0 = opening
/// Units: all three in units of the same thing, supply and demand for each period.  The ranges hold as many periods;
/// whether they lie in a row or a column does not matter.  The result has the shape of `supply`.
/// An empty cell is 0 units and keeps its place.  An error, and text (Error::text), shows in its period and in all
/// later ones, because their stock is unknown.
/// Errors: domain for ranges of different size (text in them counts before that).
Result<Elements> sopBalance(double opening, const Column& supply, const Column& demand);

/// What must be produced, bought or installed in each period to meet the demand and keep the safety stock.
///   required_t = max(0, demand_t + safety - stock_(t-1)), rounded up to whole lots
///   stock_t    = stock_(t-1) + required_t - demand_t, with stock_0 = opening
/// Units: units, `lot` units in one lot; 0 means no lots.  What lies within a billionth of a lot above a whole number
/// of lots needs no lot more.  The result has the shape of `demand`; empty cells, text and errors as `sopBalance`.
/// Errors, of each period that has a demand: domain for a negative safety or lot.
Result<Elements> sopRequired(double opening, const Column& demand, double safety, double lot);

/// Safety stock that covers the demand during the lead time at a service level, when demand varies by chance.
///   quantile of the normal distribution at serviceLevel * demandSd * sqrt(leadTime)
/// Units: demandSd in units of one period, leadTime in the same periods, serviceLevel a fraction; the result is units.
/// Below a service level of 0.5 it is negative.
/// Errors: domain for demandSd or leadTime < 0 or a service level outside (0, 1).
Result<double> safetyStock(double demandSd, double leadTime, double serviceLevel);

} // namespace sales
