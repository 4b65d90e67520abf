// SPDX-License-Identifier: MPL-2.0
//
// What a pipeline brings: the distribution of the sum of independent deals, each won or lost as a whole.

#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "sales/range.hpp"

namespace sales {

/// One deal of the pipeline: what it brings, and the probability that it is won.
struct Deal {
  double amount = 0;
  double probability = 0;
};

/// The distribution of the total of a pipeline.
///
/// It is exact (but for the rounding of double numbers) where the amounts are multiples of a common step and their
/// total is at most `gridPoints` steps, and for up to `enumerated` deals.  Else amounts are rounded to steps of
/// total / gridPoints: each deal moves by half a step at most, so that a total is off by
/// deals / (2 * gridPoints) of the total of the amounts at most.  Deals that are certain (0 or 1) do not count here.
/// Totals with a probability below 1e-280 beyond all others are left out.
class PipelineTotal {
public:
  static constexpr std::size_t gridPoints = 65536;
  static constexpr std::size_t enumerated = 20;
  static constexpr std::size_t arity = 2;

  /// The total of no deals: nothing.
  PipelineTotal();

  /// Of amounts >= 0 and probabilities in [0, 1].
  explicit PipelineTotal(std::span<const Deal> deals);

  /// Of a range of amounts and a range of probabilities (see Aligned).
  /// Errors: as Aligned; domain for a negative amount or a probability outside [0, 1].
  static Result<PipelineTotal> of(const std::array<const Range*, 2>& ranges);

  /// The probability that the total is at least `amount`; a total that is less by `tolerance` counts.
  double reaches(double amount, double tolerance) const;

  /// The smallest total that is not exceeded with probability `p`, from 0 to 1: the total of the deals that are certain
  /// for 0, that of all possible deals for 1.
  double quantile(double p) const;

private:
  struct Point {
    double total = 0;
    double atMost = 1;  ///< the probability of this total or less
    double atLeast = 1; ///< the probability of this total or more
  };

  std::vector<Point> points_; ///< in ascending order, one at least
  double least_ = 0;
  double most_ = 0;
};

} // namespace sales
