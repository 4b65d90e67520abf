// SPDX-License-Identifier: MPL-2.0
//
// Segment performance: the mix of segments, how it shifts, and how much hangs on a few customers.

#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "sales/range.hpp"

namespace sales {

/// Mix of the segments after some periods of growth, each at its own rate.
///   revenue_i * (1 + growth_i)^periods / sum of these
/// One growth stands for every segment; an empty element is 0.  Returns fractions, one for each element of `revenues`.
/// Errors, of all elements because they depend on each other: text; domain for a negative revenue, growth < -1,
/// periods < 0 or ranges of different size; division for a total of 0; number where the growth is too large.
/// Source: the article on market segments in the buying process, step 6.
Result<Elements> segShare(const Column& revenues, const Column& growth, double periods);

/// What the other segments must deliver in the next period so that one segment falls to a target share.  With
/// next = segment * (1 + segmentGrowth):
///   what 0: next * (1 - targetShare) / targetShare, the revenue needed elsewhere
///   what 1: that / (total - segment) - 1, the growth needed there
///   what 2: next / targetShare, the total that follows
/// Errors: domain for segment < 0, a target outside (0, 1], growth < -1 or a segment above the total; division with
/// what 1 where there is nothing but the segment.
Result<double> segRebalance(double segment, double total, double targetShare, double segmentGrowth, Choice<3> what);

/// Periods until the share of a segment reaches the target while it and the others grow at constant rates.
///   ln(target / (1 - target) * (1 - share) / share) / ln((1 + segmentGrowth) / (1 + otherGrowth))
/// Errors: domain for a share outside (0, 1) or growth <= -1; division for equal growth; unavailable where the share
/// moves away from the target.
Result<double> segYears(double share, double targetShare, double segmentGrowth, double otherGrowth);

/// What the sales of a segment say beside its demand (search volume), both as growth on the year before.
///   sales fall:      "Check changes first" after changes of our own, else "Contracting market" where demand falls
///                    too, else "Losing share"
///   both are level:  "Stable"
///   else:            "Gaining share" where demand falls, "Growing slower than demand" where it grows faster than
///                    sales, else "Growing"
/// Growth up to `tolerance` either way is level, and so is a difference up to it (1e-9 more, for rounding).
/// Errors: domain for tolerance < 0.
/// Source: the article on market segments in the buying process, step 4.
Result<Label> marketSignal(double salesGrowth, double demandGrowth, bool changed, double tolerance);

/// The revenues of customers, added up from the largest on.  Sorted once for however many questions are asked of them.
class RankedRevenues {
public:
  static constexpr std::size_t arity = 1;

  RankedRevenues() = default;
  explicit RankedRevenues(const Numbers& revenues);

  /// Of a range, read as Numbers.
  static Result<RankedRevenues> of(const std::array<const Range*, 1>& ranges);

  std::size_t customers() const { return sums_.size() - 1; }
  bool anyNegative() const { return anyNegative_; }
  /// The sum of the n largest, for n up to the number of customers.
  double largest(std::size_t n) const { return sums_[n]; }
  double total() const { return sums_.back(); }

private:
  std::vector<double> sums_{0.0};
  bool anyNegative_ = false;
};

/// Share of the n largest customers in all revenue; the fraction of n does not count.
///   sum of the n largest / sum of all
/// Returns a fraction in [0, 1]; 1 for n beyond the number of customers.
/// Errors: domain for a negative revenue or n < 0; division for a total of 0.
Result<double> topShare(const RankedRevenues& revenues, double n);

/// Herfindahl-Hirschman index of concentration: the sum of the squared shares, from 1/n for n equal customers to 1
/// for a single one.
/// Errors: domain for a negative revenue; division for a total of 0.
/// Source: Herfindahl 1950, Hirschman 1945.
Result<double> hhi(const Numbers& revenues);

} // namespace sales
