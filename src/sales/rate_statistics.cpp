// SPDX-License-Identifier: MPL-2.0

#include "sales/rate_statistics.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include <boost/math/policies/policy.hpp>
#include <boost/math/quadrature/gauss.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/log1p.hpp>

namespace sales {

namespace {

namespace math = boost::math;

/// Double only: a document computes the same on platforms with a longer long double.
using Policy = math::policies::policy<math::policies::promote_double<false>>;

/// ln(y!) - (y ln y - y): what is left of the logarithm of a factorial when its leading terms are taken out.
double factorialRemainder(double y) {
  if (y == 0) {
    return 0;
  }
  if (y < 16) {
    return math::lgamma(y + 1, Policy()) - y * std::log(y) + y;
  }
  // Stirling's series; the first term left out is below 1e-13.
  const double square = y * y;
  return std::log(2 * std::numbers::pi * y) / 2 +
         (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / y;
}

/// y ln(y / expected) + expected - y without the loss of digits where the two are close.
double deviance(double y, double expected) {
  if (y == 0) {
    return expected;
  }
  const double excess = (y - expected) / expected;
  if (std::abs(excess) > 0.1) {
    return y * std::log(y / expected) + expected - y;
  }
  return expected * ((1 + excess) * math::log1pmx(excess, Policy()) + excess * excess);
}

/// The two-by-two tables that share their margins; one of them is known by its first cell, the hits of the first group.
class Tables {
public:
  Tables(double total1, double total2, double hits)
      : total1_(total1), total2_(total2), hits_(hits), misses_(total1 + total2 - hits) {
    const double all = total1 + total2;
    expected_ = {total1 * (hits / all), total1 * (misses_ / all), total2 * (hits / all), total2 * (misses_ / all)};
    margins_ = factorialRemainder(total1) + factorialRemainder(total2) + factorialRemainder(hits) +
               factorialRemainder(misses_) - factorialRemainder(all);
    variance_ = expected_[0] * (misses_ / all) * (total2 / all);
  }

  double lowest() const { return std::max(0.0, hits_ - total2_); }
  double highest() const { return std::min(total1_, hits_); }
  double mode() const {
    const double likely = std::floor((total1_ + 1) * ((hits_ + 1) / (total1_ + total2_ + 2)));
    return std::clamp(likely, lowest(), highest());
  }

  /// Of one table.  C. Loader (2000) splits the binomial probability in the same way: the large terms of the factorials
  /// cancel by themselves, not by subtraction.
  double logProbability(double first) const {
    const std::array cells = cellsOf(first);
    double result = margins_;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      result -= factorialRemainder(cells[i]) + deviance(cells[i], expected_[i]);
    }
    return result;
  }

  /// The probability of the tables from `first` on, outwards: `direction` is 1 for more hits in the first group, else
  /// -1.  Their probabilities must fall from there on.
  double tail(double first, double direction) const {
    const double edge = std::exp(logProbability(first));
    const bool dense = variance_ > denseVariance && edge > 0;
    return edge * (dense ? integratedTail(first, direction) : summedTail(first, direction));
  }

private:
  /// Above this variance neighbouring tables differ so little that their sum is an integral.
  static constexpr double denseVariance = 1e8;
  static constexpr double negligible = 1e-17;

  std::array<double, 4> cellsOf(double first) const {
    return {first, total1_ - first, hits_ - first, total2_ - hits_ + first};
  }

  /// The cells that grow and those that shrink outwards.
  struct Outwards {
    double grow1, grow2, shrink1, shrink2;
  };
  Outwards outwards(double first, double direction) const {
    const auto [a, b, c, d] = cellsOf(first);
    return direction > 0 ? Outwards{a, d, b, c} : Outwards{b, c, a, d};
  }

  /// Relative to the probability at the edge.
  double summedTail(double first, double direction) const {
    auto [grow1, grow2, shrink1, shrink2] = outwards(first, direction);
    double sum = 1;
    for (double term = 1; term > negligible * sum;) {
      term *= shrink1-- * shrink2-- / (++grow1 * ++grow2);
      sum += term;
    }
    return sum;
  }

  /// The same as a midpoint sum: the integral from half a step before the edge, with the first term of Euler and
  /// Maclaurin's correction, in pieces of a standard deviation.
  double integratedTail(double first, double direction) const {
    const auto [grow1, grow2, shrink1, shrink2] = outwards(first, direction);
    const double atEdge = logProbability(first);
    const double width = std::sqrt(variance_);
    const auto density = [&](double distance) {
      return std::exp(logProbability(first + direction * distance) - atEdge);
    };
    const double inner = grow1 * grow2 / ((shrink1 + 1) * (shrink2 + 1)); // the table before the edge
    double sum = (1 - inner) / 24;
    double piece = 0;
    double from = -0.5;
    do {
      piece = math::quadrature::gauss<double, 30>::integrate(density, from, from + width);
      sum += piece;
      from += width;
    } while (piece > negligible * sum);
    return sum;
  }

  double total1_;
  double total2_;
  double hits_;
  double misses_;
  double variance_ = 0;
  double margins_ = 0;
  std::array<double, 4> expected_{};
};

/// The table closest to `mode` on the way to `end` of which the logarithm of the probability is at most `limit`; `end`
/// itself must be one.
double closestWithin(const Tables& tables, double mode, double end, double limit) {
  double outside = mode; // more likely than the limit
  double inside = end;
  while (std::abs(inside - outside) > 1) {
    const double middle = std::floor((inside + outside) / 2);
    (tables.logProbability(middle) <= limit ? inside : outside) = middle;
  }
  return inside;
}

} // namespace

Interval wilsonInterval(double hits, double total, double confidence) {
  const double z = std::numbers::sqrt2 * math::erf_inv(confidence, Policy());
  const double centre = hits + z * z / 2;
  const double width = z * std::sqrt(hits * ((total - hits) / total) + z * z / 4);
  const double scale = total + z * z;
  return {hits == 0 ? 0.0 : (centre - width) / scale, hits == total ? 1.0 : (centre + width) / scale};
}

namespace {

/// The length of a vector; std::hypot would need a newer C library than the office does.
double distance(double a, double b) {
  return std::sqrt(a * a + b * b);
}

} // namespace

Interval newcombeInterval(double hits1, double total1, double hits2, double total2, double confidence) {
  const double p1 = hits1 / total1;
  const double p2 = hits2 / total2;
  const Interval first = wilsonInterval(hits1, total1, confidence);
  const Interval second = wilsonInterval(hits2, total2, confidence);
  const double difference = p1 - p2;
  return {difference - distance(p1 - first.low, second.high - p2),
          difference + distance(first.high - p1, p2 - second.low)};
}

double fisherExactTest(double hits1, double total1, double hits2, double total2) {
  constexpr double tolerance = 1e-7;
  const Tables tables(total1, total2, hits1 + hits2);
  const double limit = tables.logProbability(hits1) + tolerance;
  const double mode = tables.mode();
  if (tables.logProbability(mode) <= limit) {
    return 1;
  }
  double sum = 0;
  if (const double end = tables.lowest(); tables.logProbability(end) <= limit) {
    sum += tables.tail(closestWithin(tables, mode, end, limit), -1);
  }
  if (const double end = tables.highest(); tables.logProbability(end) <= limit) {
    sum += tables.tail(closestWithin(tables, mode, end, limit), 1);
  }
  return std::min(sum, 1.0);
}

double pooledTest(double hits1, double total1, double hits2, double total2) {
  const double pooled = (hits1 + hits2) / (total1 + total2);
  const double deviation = std::sqrt(pooled * (1 - pooled) * (1 / total1 + 1 / total2));
  const double z = (hits1 / total1 - hits2 / total2) / deviation;
  return math::erfc(std::abs(z) / std::numbers::sqrt2, Policy());
}

} // namespace sales
