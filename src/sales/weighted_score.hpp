// SPDX-License-Identifier: MPL-2.0
//
// Scores of accounts and leads: points for each criterion, weighted, as a share of the most points possible.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sales/range.hpp"

namespace sales {

/// How the cell of a criterion is read as points.
using ReadPoints = Result<double> (*)(const Cell& cell, double maxPoints);

/// The weights of criteria.
struct Weights {
  /// One for each criterion; one without a weight does not count and is not read.
  std::vector<std::optional<double>> values;
  /// Whether there are as many as criteria and none is negative.
  bool valid = true;
};

/// The number of criteria: the columns of a block of several rows and columns, else all cells.
std::size_t criteriaOf(const Range& points);

/// The weights of `count` criteria.  Left out they are all 1; one value stands for every criterion; an empty cell is
/// `whereEmpty`.
/// Errors: text for text that is no number, or the error in a cell.
Result<Weights> weightsOf(const Range& weights, std::size_t count, std::optional<double> whereEmpty);

/// One score for each row of a block of several rows and columns, else a single one.
///   score = sum(weight * points) / (sum(weight) * maxPoints), in [0, 1]
/// Errors, of each row: those of `read`; domain for points outside [0, maxPoints], maxPoints <= 0 or weights that are
/// not valid; division for weights that sum to 0.
Scores weightedScores(const Range& points, const Weights& weights, double maxPoints, ReadPoints read);

} // namespace sales
