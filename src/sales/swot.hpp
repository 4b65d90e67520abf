// SPDX-License-Identifier: MPL-2.0
//
// SWOT and TOWS: strengths, weaknesses, opportunities and threats, scored and confronted.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Weighted score of the factors of one SWOT quadrant, or of an IFE or EFE matrix (internal or external factor
/// evaluation).
///   sum(weight * rating) / sum(weight)
/// Factors: column 0 their weights, column 1 their ratings, on any scale.  Returns a score on the scale of the ratings.
/// Errors: domain for a negative weight; division for weights that sum to 0, also of no factors.
/// Source: David, IFE and EFE matrix.
Result<double> swotScore(const Aligned<2>& factors);

/// The quadrant of TOWS in which the business acts: "SO", "ST", "WO" or "WT".
///   S where strengths >= weaknesses, else W; then O where opportunities >= threats, else T
/// Scores are averages: a difference of 1e-9 or less is a tie, which counts as positive.  Defined for every input.
/// Source: Weihrich 1982, the TOWS matrix.
Result<Label> swotPosture(double strengths, double weaknesses, double opportunities, double threats);

/// Cross-impact of every internal with every external factor.
///   internal_i * external_j * relation_ij
/// Shapes: one row for each element of `internal`, one column for each of `external`; `relation` has as many rows and
/// columns, or is one value for all.
/// Errors, of each element: text; domain for a relation outside [0, 1].  Of the whole: domain for a relation of another
/// size, or for more than 2,000,000 elements.
Result<Table> towsMatrix(const Column& internal, const Column& external, const Column& relation);

} // namespace sales
