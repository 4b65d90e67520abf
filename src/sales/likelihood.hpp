// SPDX-License-Identifier: MPL-2.0
//
// How the models of customers are fitted: maximum likelihood over parameters above 0.

#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "sales/error.hpp"
#include "sales/trust_region.hpp"

namespace sales {

/// Where the parameters are sought.
inline constexpr double smallestParameter = 1e-6;
inline constexpr double largestParameter = 1e6;

/// Parameters, and the mean log-likelihood of a customer with them.
template <std::size_t N>
struct Estimate {
  Point<N> parameters{};
  double logLikelihood = 0;
};

/// Whether the likelihood may have several maxima inside its bounds.
enum class Maxima { one, several };

namespace detail {

/// The minima of `function` that the starts lead to, the lowest first, each once.  Where there is but one inside the
/// box, the search ends with it; the best of the starts comes first.
template <std::size_t N, class F>
std::vector<Minimum<N>> minimaFrom(const F& function, std::span<const Point<N>> starts, const Box<N>& box,
                                   Maxima maxima) {
  std::vector<std::pair<double, Point<N>>> ranked;
  for (const Point<N>& start : starts) {
    const double value = function(start).value;
    ranked.emplace_back(std::isfinite(value) ? value : std::numeric_limits<double>::infinity(), start);
  }
  std::ranges::sort(ranked);
  std::vector<Minimum<N>> found;
  for (const auto& [value, start] : ranked) {
    const Minimum<N> next = minimum<N>(function, start, box);
    const bool known = std::ranges::any_of(found, [&](const Minimum<N>& other) {
      double distance = 0;
      for (std::size_t i = 0; i < N; ++i) {
        distance = std::max(distance, std::abs(next.point[i] - other.point[i]));
      }
      return distance < 0.05;
    });
    if (!known) {
      found.push_back(next);
    }
    if (maxima == Maxima::one && next.converged && box.touching(next.point) == 0) {
      break;
    }
  }
  std::ranges::sort(found, {}, &Minimum<N>::value);
  return found;
}

} // namespace detail

/// The parameters between `smallestParameter` and `largestParameter` that maximise the likelihood.
/// `all` gives the mean log-likelihood of a customer and its derivatives by the parameters; `some` the same for a
/// sample of the customers, which tells where to look.  A parameter at a bound, or one that the data do not determine,
/// must not matter: `agree(estimate, other)` must say that the best fit with it held a hundredth away from there comes
/// to the same.  Where several stand at bounds they must matter less still: each is held a tenth away, and all but the
/// last are given there, so that at most one parameter of the estimate stands at a bound.
/// Errors: convergence.
template <std::size_t N, class All, class Some, class Agree>
Result<Estimate<N>> mostLikely(const All& all, const Some& some, std::span<const Point<N>> starts, Maxima maxima,
                               const Agree& agree) {
  const auto parametersAt = [](const Point<N>& logs) {
    Point<N> parameters{};
    std::ranges::transform(logs, parameters.begin(), [](double log) { return std::exp(log); });
    return parameters;
  };
  // In logarithms the parameters are scaled alike and cannot become negative.
  const auto negated = [&](const auto& logLikelihood) {
    return [&](const Point<N>& logs) {
      const Point<N> parameters = parametersAt(logs);
      Evaluation<N> evaluation = logLikelihood(parameters);
      evaluation.value = -evaluation.value;
      for (std::size_t i = 0; i < N; ++i) {
        evaluation.gradient[i] *= -parameters[i];
      }
      return evaluation;
    };
  };
  Box<N> box;
  box.lower.fill(std::log(smallestParameter));
  box.upper.fill(std::log(largestParameter));
  std::vector<Point<N>> logs;
  for (Point<N> start : starts) {
    for (double& value : start) {
      value = std::clamp(std::log(value), box.lower[0] + 1, box.upper[0] - 1);
    }
    logs.push_back(start);
  }

  Minimum<N> best;
  const auto candidates = detail::minimaFrom<N>(negated(some), logs, box, maxima);
  for (const Minimum<N>& candidate : candidates) {
    constexpr double hopeless = 0.05; // that much less likely, a customer, in the sample
    if (!(candidate.value <= candidates.front().value + hopeless)) {
      continue;
    }
    // Where the sample holds all customers, the search is over.
    const bool same = negated(all)(candidate.point).value == candidate.value;
    const Minimum<N> found = same ? candidate : minimum<N>(negated(all), candidate.point, box);
    if (found.value < best.value) {
      best = found;
    }
  }
  if (!best.converged) {
    return Error::convergence;
  }
  const auto estimateAt = [&](const Minimum<N>& found) { return Estimate<N>{parametersAt(found.point), -found.value}; };
  const double away = std::log(box.touching(best.point) > 1 ? 1.1 : 1.01);
  Box<N> left = box;
  std::array<bool, N> tried{};
  const auto next = [&] {
    std::size_t i = 0;
    while (i < N && (tried[i] || !(box.touches(best.point, i) || i == best.loose))) {
      ++i;
    }
    return i;
  };
  for (std::size_t i = next(); i < N; i = next()) {
    tried[i] = true;
    Box<N> inside = left;
    inside.lower[i] = inside.upper[i] = best.point[i] + (best.point[i] <= box.lower[i] ? away : -away);
    const Minimum<N> other = minimum<N>(negated(all), best.point, inside);
    // Whether the search settled does not count: at such an end rounding may keep it from that.
    if (!agree(estimateAt(best), estimateAt(other))) {
      return Error::convergence;
    }
    if (box.touches(best.point, i) && box.touching(best.point) > 1) {
      best = other;
      left = inside;
    }
  }
  return estimateAt(best);
}

} // namespace sales
