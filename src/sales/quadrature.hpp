// SPDX-License-Identifier: MPL-2.0
//
// Integrals of functions whose logarithm is smooth and has one maximum.

#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <boost/math/quadrature/gauss.hpp>

namespace sales {

/// What is this much smaller on the logarithmic scale does not count beside a double.
inline constexpr double exponentialRange = 45;

namespace detail {

/// Gauss and Legendre's rule with Points points on one panel.
template <unsigned Points, class Visit>
void overPanel(double from, double width, Visit& visit) {
  using Rule = boost::math::quadrature::gauss<double, Points>;
  constexpr std::size_t odd = Points % 2; // then the first node is the middle
  const double half = width / 2;
  const double middle = from + half;
  if constexpr (odd == 1) {
    visit(middle, half * Rule::weights()[0]);
  }
  for (std::size_t i = odd; i < Rule::abscissa().size(); ++i) {
    const double offset = half * Rule::abscissa()[i];
    visit(middle - offset, half * Rule::weights()[i]);
    visit(middle + offset, half * Rule::weights()[i]);
  }
}

} // namespace detail

/// Calls `visit(u, weight)` at the nodes of a quadrature over [from, to]: the integral is the sum of integrand *
/// weight. Given are the logarithm of the integrand, with at most one maximum, and its derivative.  The interval is cut
/// into panels that are short beside the distance of the singularities (pi from the real axis, for the functions here)
/// and over which the logarithm changes little enough for every digit; it ends where nothing more counts.
template <class Log, class Slope, class Visit>
void overPanels(double from, double to, const Log& logIntegrand, const Slope& slope, Visit visit) {
  constexpr double widest = 3;
  constexpr double steepest = 12; // change of the logarithm over a panel
  constexpr int most = 200;
  double highest = logIntegrand(from);
  double u = from;
  for (int panel = 0; panel < most && u < to; ++panel) {
    double width = std::min(widest, to - u);
    const double here = std::abs(slope(u));
    double change = width * std::max(here, std::abs(slope(u + width)));
    for (int i = 0; i < 8 && change > steepest; ++i) {
      // The square root, because the slope falls with the width: the panel shall not become too short.
      width *= change > 10 * steepest ? steepest / change : std::sqrt(0.9 * steepest / change);
      change = width * std::max(here, std::abs(slope(u + width)));
    }
    // As many points as the panel needs for 15 digits.
    if (width <= 1 && change <= 2) {
      detail::overPanel<7>(u, width, visit);
    } else if (width <= 2 && change <= 5) {
      detail::overPanel<10>(u, width, visit);
    } else {
      detail::overPanel<15>(u, width, visit);
    }
    u += width;
    if (u >= to) {
      return;
    }
    const double level = logIntegrand(u);
    if (level < highest - exponentialRange) {
      return;
    }
    highest = std::max(highest, level);
  }
}

} // namespace sales
