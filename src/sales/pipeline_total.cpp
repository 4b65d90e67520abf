// SPDX-License-Identifier: MPL-2.0

#include "sales/pipeline_total.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace sales {

namespace {

/// A possible total and its probability.
struct Mass {
  double total = 0;
  double probability = 0;
};

double sumOf(std::span<const Deal> deals) {
  double sum = 0;
  for (const Deal& deal : deals) {
    sum += deal.amount;
  }
  return sum;
}

/// The greatest common divisor of two real numbers; remainders up to `tolerance` are rounding.
double commonDivisor(double a, double b, double tolerance) {
  while (b > tolerance) {
    double rest = std::fmod(a, b);
    if (b - rest <= tolerance) {
      rest = 0;
    }
    a = b;
    b = rest;
  }
  return a;
}

/// The step of which all amounts are multiples, where their total is at most `PipelineTotal::gridPoints` steps.
std::optional<double> commonStep(std::span<const Deal> deals) {
  const double total = sumOf(deals);
  const double smallest = total / PipelineTotal::gridPoints * (1 - 1e-9);
  double step = 0;
  double sum = 0;
  for (const Deal& deal : deals) {
    step = commonDivisor(deal.amount, step, 1e-9 * total);
    if (step < smallest) {
      return std::nullopt;
    }
    // The sum so far is a multiple too, and a longer lever: rounding does not add up from deal to deal.
    sum += deal.amount;
    step = sum / std::round(sum / step);
  }
  const auto isMultiple = [&](const Deal& deal) {
    return std::abs(deal.amount - step * std::round(deal.amount / step)) <= 1e-10 * deal.amount;
  };
  return std::ranges::all_of(deals, isMultiple) ? std::optional(step) : std::nullopt;
}

/// Probabilities of the multiples of a step, from `first` up to before `end`.
struct Grid {
  std::vector<double> probabilities;
  std::size_t first = 0;
  std::size_t end = 0;

  double operator[](std::size_t i) const { return probabilities[i]; }

  /// Leaves out the points at both ends that no result can show.
  void trim() {
    constexpr double negligible = 1e-280;
    while (probabilities[first] < negligible) {
      ++first;
    }
    while (probabilities[end - 1] < negligible) {
      --end;
    }
  }
};

/// Adds a deal of `steps` steps to `from`, into `to`.
void addDeal(const Grid& from, std::size_t steps, double won, Grid& to) {
  const double lost = 1 - won;
  const std::size_t firstWon = from.first + steps;
  const bool overlap = firstWon < from.end;
  const std::size_t lower = std::min(firstWon, from.end);
  const std::size_t upper = std::max(firstWon, from.end);
  for (std::size_t i = from.first; i < lower; ++i) {
    to.probabilities[i] = lost * from[i];
  }
  for (std::size_t i = lower; i < upper; ++i) {
    to.probabilities[i] = overlap ? lost * from[i] + won * from[i - steps] : 0;
  }
  for (std::size_t i = upper; i < from.end + steps; ++i) {
    to.probabilities[i] = won * from[i - steps];
  }
  to.first = from.first;
  to.end = from.end + steps;
  to.trim();
}

/// The distribution where each amount is rounded to a multiple of `step`.
std::vector<Mass> onGrid(std::span<const Deal> deals, double step) {
  const auto stepsOf = [&](const Deal& deal) { return static_cast<std::size_t>(std::round(deal.amount / step)); };
  std::size_t size = 1;
  for (const Deal& deal : deals) {
    size += stepsOf(deal);
  }
  Grid grid{std::vector<double>(size), 0, 1};
  grid.probabilities[0] = 1;
  Grid next = grid;
  for (const Deal& deal : deals) {
    addDeal(grid, stepsOf(deal), deal.probability, next);
    std::swap(grid, next);
  }
  std::vector<Mass> masses;
  for (std::size_t i = grid.first; i < grid.end; ++i) {
    if (grid[i] > 0) {
      masses.push_back({static_cast<double>(i) * step, grid[i]});
    }
  }
  return masses;
}

/// The distribution from all combinations of deals.
std::vector<Mass> combined(std::span<const Deal> deals) {
  std::vector<Mass> masses{{0, 1}};
  std::vector<Mass> next;
  const auto put = [&](Mass mass) {
    constexpr double rounding = 1e-12;
    if (!next.empty() && mass.total - next.back().total <= rounding * mass.total) {
      next.back().probability += mass.probability;
    } else {
      next.push_back(mass);
    }
  };
  for (const Deal& deal : deals) {
    next.clear();
    next.reserve(2 * masses.size());
    // The totals without the deal and those with it, merged in order.
    auto with = masses.begin();
    for (const Mass& mass : masses) {
      for (; with->total + deal.amount < mass.total; ++with) {
        put({with->total + deal.amount, with->probability * deal.probability});
      }
      put({mass.total, mass.probability * (1 - deal.probability)});
    }
    for (; with != masses.end(); ++with) {
      put({with->total + deal.amount, with->probability * deal.probability});
    }
    std::swap(masses, next);
  }
  return masses;
}

std::vector<Mass> distribution(std::span<const Deal> deals) {
  if (const auto step = commonStep(deals)) {
    return onGrid(deals, *step);
  }
  if (deals.size() <= PipelineTotal::enumerated) {
    return combined(deals);
  }
  return onGrid(deals, sumOf(deals) / PipelineTotal::gridPoints);
}

} // namespace

PipelineTotal::PipelineTotal() : points_(1) {}

PipelineTotal::PipelineTotal(std::span<const Deal> deals) : PipelineTotal() {
  std::vector<Deal> open;
  for (const Deal& deal : deals) {
    if (deal.probability == 1) {
      least_ += deal.amount;
    } else if (deal.probability > 0 && deal.amount > 0) {
      open.push_back(deal);
    }
  }
  most_ = least_ + sumOf(open);
  points_.front().total = least_;
  if (open.empty()) {
    return;
  }
  // In ascending order the grid grows slowly, and the result does not depend on the order of the rows.
  std::ranges::sort(open, {}, [](const Deal& deal) { return std::tuple(deal.amount, deal.probability); });
  // Amounts below 2, scaled exactly, so that sums neither overflow nor lose digits.
  const double scale = std::scalbn(1.0, std::ilogb(open.back().amount));
  for (Deal& deal : open) {
    deal.amount /= scale;
  }
  const std::vector<Mass> masses = distribution(open);
  points_.resize(masses.size());
  double atMost = 0;
  for (std::size_t i = 0; i < masses.size(); ++i) {
    atMost += masses[i].probability;
    points_[i].total = least_ + masses[i].total * scale;
    points_[i].atMost = atMost;
  }
  double atLeast = 0;
  for (std::size_t i = masses.size(); i-- > 0;) {
    atLeast += masses[i].probability;
    points_[i].atLeast = atLeast;
  }
}

Result<PipelineTotal> PipelineTotal::of(const std::array<const Range*, 2>& ranges) {
  const auto aligned = Aligned<2>::of(ranges);
  if (!aligned) {
    return aligned.error();
  }
  std::vector<Deal> deals;
  deals.reserve(aligned->rows());
  for (std::size_t i = 0; i < aligned->rows(); ++i) {
    const Deal deal{(*aligned)[0][i], (*aligned)[1][i]};
    if (deal.amount < 0 || deal.probability < 0 || deal.probability > 1) {
      return Error::domain;
    }
    deals.push_back(deal);
  }
  return PipelineTotal(deals);
}

double PipelineTotal::reaches(double amount, double tolerance) const {
  const auto point = std::ranges::lower_bound(points_, amount - tolerance, {}, &Point::total);
  if (point == points_.begin()) {
    return 1;
  }
  return point == points_.end() ? 0 : std::min(point->atLeast, 1.0);
}

double PipelineTotal::quantile(double p) const {
  if (p == 0) {
    return least_;
  }
  // Sums of probabilities fall short of the exact ones by rounding.
  const auto point = std::ranges::lower_bound(points_, p * (1 - 1e-12), {}, &Point::atMost);
  return p == 1 || point == points_.end() ? most_ : point->total;
}

} // namespace sales
