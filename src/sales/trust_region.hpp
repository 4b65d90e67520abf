// SPDX-License-Identifier: MPL-2.0
//
// Minimum of a smooth function of a few variables in a box, given the function, its gradient and its second
// derivatives: Newton's method in a region that is trusted (Nocedal and Wright, "Numerical Optimization", chapter 4).

#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace sales {

template <std::size_t N>
using Point = std::array<double, N>;

template <std::size_t N>
using Matrix = std::array<Point<N>, N>;

/// A function value, its gradient and its second derivatives.
template <std::size_t N>
struct Evaluation {
  double value = 0;
  Point<N> gradient{};
  Matrix<N> curvature{};
};

template <std::size_t N>
struct Minimum {
  Point<N> point{};
  double value = std::numeric_limits<double>::infinity();
  /// Whether it is a minimum: no step that the curvature suggests lowers the value any more.
  bool converged = false;
  /// The variable that can move a long way, others with it, while the value hardly changes; N where there is none.
  std::size_t loose = N;
};

/// The box in which a minimum is sought.
template <std::size_t N>
struct Box {
  Point<N> lower{};
  Point<N> upper{};

  /// Whether a variable stands at a bound and `direction` leads out there.
  bool blocks(const Point<N>& point, std::size_t variable, double direction) const {
    return (point[variable] <= lower[variable] && direction < 0) ||
           (point[variable] >= upper[variable] && direction > 0);
  }

  /// The part of the step, up to 1, that stays inside.
  double share(const Point<N>& point, const Point<N>& step) const {
    double share = 1;
    for (std::size_t i = 0; i < N; ++i) {
      const double room = step[i] < 0 ? lower[i] - point[i] : upper[i] - point[i];
      if (step[i] != 0) {
        share = std::min(share, room / step[i]);
      }
    }
    return share;
  }

  /// Whether a variable stands at a bound.
  bool touches(const Point<N>& point, std::size_t variable) const {
    return point[variable] <= lower[variable] || point[variable] >= upper[variable];
  }

  /// How many variables stand at a bound.
  std::size_t touching(const Point<N>& point) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < N; ++i) {
      count += touches(point, i) ? 1 : 0;
    }
    return count;
  }

  Point<N> inside(Point<N> point) const {
    for (std::size_t i = 0; i < N; ++i) {
      point[i] = std::clamp(point[i], lower[i], upper[i]);
    }
    return point;
  }
};

namespace detail {

template <std::size_t N>
double dot(const Point<N>& a, const Point<N>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < N; ++i) {
    sum += a[i] * b[i];
  }
  return sum;
}

template <std::size_t N>
Point<N> times(const Matrix<N>& matrix, const Point<N>& vector) {
  Point<N> result{};
  for (std::size_t i = 0; i < N; ++i) {
    result[i] = dot(matrix[i], vector);
  }
  return result;
}

/// Eigenvalues of a symmetric matrix, and their vectors as rows.
template <std::size_t N>
struct Eigen {
  Point<N> values{};
  Matrix<N> vectors{};
};

/// Jacobi's method.
template <std::size_t N>
Eigen<N> eigen(Matrix<N> a) {
  Eigen<N> result;
  for (std::size_t i = 0; i < N; ++i) {
    result.vectors[i][i] = 1;
  }
  constexpr int sweeps = 30;
  constexpr double negligible = 1e-17;
  for (int sweep = 0; sweep < sweeps; ++sweep) {
    double rest = 0;
    for (std::size_t p = 0; p < N; ++p) {
      for (std::size_t q = p + 1; q < N; ++q) {
        // What rounding would leave of the values beside it is nothing.
        if (std::abs(a[p][q]) <= negligible * std::sqrt(std::abs(a[p][p])) * std::sqrt(std::abs(a[q][q]))) {
          continue;
        }
        rest += std::abs(a[p][q]);
        const double cot = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        // No std::hypot: it would need a newer C library than the office does.
        const double tan = std::copysign(1.0, cot) / (std::abs(cot) + std::sqrt(cot * cot + 1));
        const double cos = 1 / std::sqrt(tan * tan + 1);
        const double sin = tan * cos;
        for (std::size_t k = 0; k < N; ++k) {
          const double kp = a[k][p];
          const double kq = a[k][q];
          a[k][p] = cos * kp - sin * kq;
          a[k][q] = sin * kp + cos * kq;
        }
        for (std::size_t k = 0; k < N; ++k) {
          const double pk = a[p][k];
          const double qk = a[q][k];
          a[p][k] = cos * pk - sin * qk;
          a[q][k] = sin * pk + cos * qk;
          const double vp = result.vectors[p][k];
          const double vq = result.vectors[q][k];
          result.vectors[p][k] = cos * vp - sin * vq;
          result.vectors[q][k] = sin * vp + cos * vq;
        }
      }
    }
    if (rest == 0) {
      break;
    }
  }
  for (std::size_t i = 0; i < N; ++i) {
    result.values[i] = a[i][i];
  }
  return result;
}

template <std::size_t N>
struct Step {
  Point<N> change{};
  /// Whether it leads to the minimum of the model and not only to the edge of the region that is trusted.
  bool whole = false;
  /// How much it lowers the model.
  double gain = 0;
  /// The largest derivative by a variable that may move.
  double slope = 0;
  /// The variable that moves most in the direction of the smallest curvature, and that curvature.
  std::size_t loosest = 0;
  double smallestCurvature = 0;
};

/// The step within `radius` that lowers the model gradient * s + s * curvature * s / 2 most.
template <std::size_t N>
Step<N> bestStep(const Eigen<N>& curvature, const Point<N>& gradient, double radius) {
  const Point<N> g = times(curvature.vectors, gradient);
  const auto stepAt = [&](double shift) {
    Point<N> s{};
    for (std::size_t i = 0; i < N; ++i) {
      s[i] = g[i] == 0 ? 0 : -g[i] / (curvature.values[i] + shift);
    }
    return s;
  };
  const double smallest = *std::ranges::min_element(curvature.values);
  Point<N> s = stepAt(0);
  const bool whole = smallest > 0 && dot(s, s) <= radius * radius;
  if (!whole) {
    double low = std::max(0.0, -smallest);
    double high = low + std::sqrt(dot(g, g)) / radius;
    constexpr int halvings = 60;
    for (int i = 0; i < halvings; ++i) {
      const double middle = (low + high) / 2;
      s = stepAt(middle);
      (dot(s, s) > radius * radius ? low : high) = middle;
    }
    s = stepAt(high);
  }
  Step<N> step;
  step.whole = whole;
  step.smallestCurvature = smallest;
  const Point<N>& flattest =
      curvature
          .vectors[static_cast<std::size_t>(std::ranges::min_element(curvature.values) - curvature.values.begin())];
  step.loosest = static_cast<std::size_t>(
      std::ranges::max_element(flattest, {}, [](double part) { return std::abs(part); }) - flattest.begin());
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t k = 0; k < N; ++k) {
      step.change[k] += curvature.vectors[i][k] * s[i];
    }
  }
  return step;
}

/// The step from `point` that lowers the model most, within `radius` and the box.  A variable that stands at a bound
/// and would leave the box is held there.
template <std::size_t N>
Step<N> bestStep(Matrix<N> curvature, Point<N> gradient, double radius, const Point<N>& point, const Box<N>& box) {
  const auto hold = [&](std::size_t v) {
    for (std::size_t k = 0; k < N; ++k) {
      curvature[v][k] = curvature[k][v] = 0;
    }
    curvature[v][v] = 1;
    gradient[v] = 0;
  };
  for (std::size_t v = 0; v < N; ++v) {
    if (box.blocks(point, v, -gradient[v])) {
      hold(v);
    }
  }
  Step<N> step;
  bool blocked = true;
  while (blocked) {
    step = bestStep(eigen(curvature), gradient, radius);
    blocked = false;
    for (std::size_t v = 0; v < N; ++v) {
      if (gradient[v] != 0 && box.blocks(point, v, step.change[v])) {
        hold(v);
        blocked = true;
      }
    }
  }
  for (const double each : gradient) {
    step.slope = std::max(step.slope, std::abs(each));
  }
  const double share = box.share(point, step.change);
  step.whole = step.whole && share == 1;
  for (double& change : step.change) {
    change *= share;
  }
  step.gain = -dot(gradient, step.change) - dot(step.change, times(curvature, step.change)) / 2;
  return step;
}

} // namespace detail

/// The minimum of `function`, which gives an `Evaluation<N>`, in a box, found from `start`.
/// The variables should be scaled alike, so that a step of 1 is a large one; the value should be of the order of 1.
template <std::size_t N, class F>
Minimum<N> minimum(const F& function, const Point<N>& start, const Box<N>& box) {
  constexpr int mostSteps = 400;
  constexpr double negligible = 1e-12; // of the value: far below what data can tell, far above rounding
  constexpr double exact = 1e-18;      // likewise: a step that gains less changes no digit
  constexpr int mostRefined = 3;
  constexpr double levelSlope = 1e-8;
  constexpr double levelCurvature = 1e-8;
  constexpr double largestRadius = 4;
  constexpr double smallestRadius = 1e-9;
  Minimum<N> best;
  best.point = box.inside(start);
  Evaluation<N> here = function(best.point);
  if (!std::isfinite(here.value)) {
    return best;
  }
  best.value = here.value;
  double radius = 1;

  int refined = 0;
  for (int i = 0; i < mostSteps && radius > smallestRadius; ++i) {
    const auto step = detail::bestStep(here.curvature, here.gradient, radius, best.point, box);
    const double scale = 1 + std::abs(best.value);
    const bool settled = step.gain <= negligible * scale && (step.whole || step.slope <= levelSlope);
    if (settled) {
      best.converged = true;
      best.loose = step.smallestCurvature < levelCurvature ? step.loosest : N;
      if (!step.whole || step.gain <= exact * scale || refined == mostRefined) {
        return best;
      }
      ++refined; // a few steps more cost little, and each doubles the digits
    }
    Point<N> trial = best.point;
    for (std::size_t v = 0; v < N; ++v) {
      trial[v] += step.change[v];
    }
    trial = box.inside(trial);
    const Evaluation<N> there = function(trial);
    const double gain = best.value - there.value;
    if (settled && !(gain >= -negligible * scale)) {
      return best;
    }
    if (!settled && !(gain >= 0.25 * step.gain)) {
      radius = std::sqrt(detail::dot(step.change, step.change)) / 4;
    } else if (gain > 0.75 * step.gain && !step.whole) {
      radius = std::min(2 * radius, largestRadius);
    }
    if (gain > 0 || settled) { // the value of a small step may seem to rise by rounding
      best.point = trial;
      best.value = there.value;
      here = there;
    }
  }
  return best;
}

} // namespace sales
