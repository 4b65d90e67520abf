// SPDX-License-Identifier: MPL-2.0
//
// Account tiering: how well an account fits the ideal profile, and the tier that follows.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Alignment of an account with the ideal profile: the share of the factor boxes ticked, weighted and graded where
/// asked.
///   score = sum(weight * factor) / (sum(weight) * maxPoints)
/// Shapes: a row or a column of factors is one account; a block of several rows and columns is one account a row,
/// with one weight for each column, and gives one score for each row.
/// Factors: a number of points in [0, maxPoints]; a tick word ("x", "yes" ...) is maxPoints, a no word and an empty
/// cell are 0.  Weights: omitted means equal; one value stands for every factor; an empty weight is 0.
/// Returns fractions in [0, 1].
/// Errors, of each account: text for other text; domain for points outside [0, maxPoints], a negative weight,
/// maxPoints <= 0 or another number of weights than factors; division for weights that are all 0.
Result<Scores> tierScore(const Range& factors, const Range& weights, double maxPoints);

/// Tier of an account by its score: "Tier 1" from tier1From on, "Tier 2" above tier2Above, "Tier 3" above tier3Above,
/// "Tier 4" above 0, else "No fit"; "Global" for an account of global size whatever its score.  Scores within 1e-9 of
/// a limit count as the limit.
/// Errors: domain for a score outside [0, 1] or limits that are not in descending order.
Result<Label> tier(double score, bool isGlobal, double tier1From, double tier2Above, double tier3Above);

} // namespace sales
