// SPDX-License-Identifier: MPL-2.0
//
// How the models of customers are fitted: maximum likelihood over parameters above 0.

#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
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

/// The mean over customers, from the sums of their log-likelihoods and of the derivatives; of the second ones those are
/// needed that stand on the diagonal and above.
template <std::size_t N>
Evaluation<N> meanOf(double sum, const Point<N>& slope, const Matrix<N>& curvature, double customers) {
  Evaluation<N> mean{sum / customers, {}, {}};
  for (std::size_t i = 0; i < N; ++i) {
    mean.gradient[i] = slope[i] / customers;
    for (std::size_t k = i; k < N; ++k) {
      mean.curvature[i][k] = mean.curvature[k][i] = curvature[i][k] / customers;
    }
  }
  return mean;
}

/// The mean log-likelihood of a customer, and its first and second derivatives by the parameters.
template <std::size_t N>
using LogLikelihood = std::function<Evaluation<N>(const Point<N>&)>;

/// That of all customers; of some of them, which tells where to look; and of a few, which tells where to begin.
template <std::size_t N>
struct LogLikelihoods {
  LogLikelihood<N> few;
  LogLikelihood<N> some;
  LogLikelihood<N> all;
  bool someAreAll = false; ///< then the search among some is the search among all
};

/// Where a search begins.
template <std::size_t N>
struct Starts {
  std::span<const Point<N>> usual;
  std::span<const Point<N>> further; ///< after these
};

/// Whether the likelihood may have several maxima inside its bounds.
enum class Maxima { one, several };

namespace detail {

/// By what minima are compared: their values, but where rounding decides, one that has settled comes first.
template <std::size_t N>
double rank(const Minimum<N>& minimum) {
  constexpr double rounding = 1e-9;
  return minimum.value + (minimum.converged ? 0 : rounding * (1 + std::abs(minimum.value)));
}

/// The minima of `function` that the starts lead to, the lowest first, each once.  Where there is but one inside the
/// box, the search ends with it (a variable that is loose would be at home at a bound); the best of the usual starts
/// comes first, by `glance`, which is like `function`.
template <std::size_t N, class Glance, class F>
std::vector<Minimum<N>> minimaFrom(const Glance& glance, const F& function, const Starts<N>& starts, const Box<N>& box,
                                   Maxima maxima) {
  std::vector<std::pair<double, Point<N>>> ranked;
  for (const Point<N>& start : starts.usual) {
    const double value = glance(start).value;
    ranked.emplace_back(std::isfinite(value) ? value : std::numeric_limits<double>::infinity(), start);
  }
  std::ranges::sort(ranked);
  for (const Point<N>& start : starts.further) {
    ranked.emplace_back(std::numeric_limits<double>::infinity(), start);
  }
  std::vector<Minimum<N>> found;
  for (const auto& [value, start] : ranked) {
    const Minimum<N> next = minimum<N>(function, start, box);
    const auto known = std::ranges::find_if(found, [&](const Minimum<N>& other) {
      double distance = 0;
      for (std::size_t i = 0; i < N; ++i) {
        distance = std::max(distance, std::abs(next.point[i] - other.point[i]));
      }
      return distance < 0.05;
    });
    if (known == found.end()) {
      found.push_back(next);
    } else if (rank(next) < rank(*known)) {
      *known = next;
    }
    if (maxima == Maxima::one && next.converged && next.loose == N && box.touching(next.point) == 0) {
      break;
    }
  }
  std::ranges::sort(found, {}, rank<N>);
  return found;
}

} // namespace detail

/// The parameters between `smallestParameter` and `largestParameter` that maximise the likelihood.
/// A parameter at a bound, or one that the data do not determine, must not matter: `agree(estimate, other)` must say
/// that the best fit with it held a hundredth away from there comes to the same.  Where several stand at bounds they
/// must matter less still: each is held a tenth away, and all but the last are given there, so that at most one
/// parameter of the estimate stands at a bound.
/// Errors: convergence.
template <std::size_t N, class Agree>
Result<Estimate<N>> mostLikely(const LogLikelihoods<N>& likelihoods, const Starts<N>& starts, Maxima maxima,
                               const Agree& agree) {
  const auto parametersAt = [](const Point<N>& logs) {
    Point<N> parameters{};
    std::ranges::transform(logs, parameters.begin(), [](double log) { return std::exp(log); });
    return parameters;
  };
  // In logarithms the parameters are scaled alike and cannot become negative.
  const auto negated = [&](const LogLikelihood<N>& logLikelihood) {
    return [&](const Point<N>& logs) {
      const Point<N> parameters = parametersAt(logs);
      Evaluation<N> evaluation = logLikelihood(parameters);
      evaluation.value = -evaluation.value;
      for (std::size_t i = 0; i < N; ++i) {
        evaluation.gradient[i] *= -parameters[i];
        for (std::size_t k = 0; k < N; ++k) {
          evaluation.curvature[i][k] *= -parameters[i] * parameters[k];
        }
        evaluation.curvature[i][i] += evaluation.gradient[i];
      }
      return evaluation;
    };
  };
  Box<N> box;
  box.lower.fill(std::log(smallestParameter));
  box.upper.fill(std::log(largestParameter));
  const auto inLogs = [&](std::span<const Point<N>> points) {
    std::vector<Point<N>> logs(points.begin(), points.end());
    for (Point<N>& point : logs) {
      for (double& value : point) {
        value = std::clamp(std::log(value), box.lower[0] + 1, box.upper[0] - 1);
      }
    }
    return logs;
  };
  const auto usual = inLogs(starts.usual);
  const auto further = inLogs(starts.further);

  const auto all = negated(likelihoods.all);
  Minimum<N> best;
  const auto candidates =
      detail::minimaFrom<N>(negated(likelihoods.few), negated(likelihoods.some), {usual, further}, box, maxima);
  for (const Minimum<N>& candidate : candidates) {
    constexpr double hopeless = 0.05; // that much less likely, a customer, in the sample
    if (!(candidate.value <= candidates.front().value + hopeless)) {
      continue;
    }
    const Minimum<N> found = likelihoods.someAreAll ? candidate : minimum<N>(all, candidate.point, box);
    if (detail::rank(found) < detail::rank(best)) {
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
    const Minimum<N> other = minimum<N>(all, best.point, inside);
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
