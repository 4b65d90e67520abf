// SPDX-License-Identifier: MPL-2.0

#include "sales/weighted_score.hpp"

namespace sales {

namespace {

/// The score of the criteria from cell `first` on.
Result<double> score(const Range& points, std::size_t first, const Weights& weights, double maxPoints,
                     ReadPoints read) {
  double sum = 0;
  double total = 0;
  bool valid = weights.valid && maxPoints > 0;
  for (std::size_t i = 0; i < weights.values.size(); ++i) {
    const Cell& cell = points[first + i];
    const auto& weight = weights.values[i];
    if (!weight && !std::holds_alternative<Error>(cell)) {
      continue;
    }
    const auto value = read(cell, maxPoints);
    if (!value) {
      return value.error(); // counts before what is wrong with the weights
    }
    valid = valid && *value >= 0 && *value <= maxPoints;
    sum += *weight * *value; // what has no weight is an error, and has returned it
    total += *weight;
  }
  if (!valid) {
    return Error::domain;
  }
  if (total == 0) {
    return Error::division;
  }
  return sum / (total * maxPoints);
}

} // namespace

std::size_t criteriaOf(const Range& points) {
  return points.block() ? points.columns() : points.size();
}

Result<Weights> weightsOf(const Range& weights, std::size_t count, std::optional<double> whereEmpty) {
  const bool fits = weights.omitted() || weights.single() || weights.size() == count;
  Weights result;
  result.valid = fits;
  // Where the sizes differ every criterion is read, because text counts before the sizes.
  result.values.assign(count, fits ? whereEmpty : 0.0);
  if (weights.omitted()) {
    result.values.assign(count, 1.0);
  }
  for (std::size_t i = 0; i < weights.used(); ++i) {
    const auto value = weights.number(i);
    if (!value) {
      return value.error();
    }
    result.valid = result.valid && *value >= 0;
    if (weights.single()) {
      result.values.assign(count, *value);
    } else if (i < count && !isEmpty(weights[i])) {
      result.values[i] = *value;
    }
  }
  return result;
}

Scores weightedScores(const Range& points, const Weights& weights, double maxPoints, ReadPoints read) {
  const std::size_t count = criteriaOf(points);
  const std::size_t rows = points.size() / count;
  Scores scores;
  scores.values.reserve(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    scores.values.push_back(score(points, row * count, weights, maxPoints, read));
  }
  return scores;
}

} // namespace sales
