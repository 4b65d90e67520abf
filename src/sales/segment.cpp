// SPDX-License-Identifier: MPL-2.0

#include "sales/segment.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>
#include <vector>

namespace sales {

namespace {

/// Counts and growth are computed: 0.95 - 1 is level within 0.05, and 0.29 * 100 customers are 29.
constexpr double rounding = 1e-9;

/// A sum of which shares are taken.
Result<double> wholeOf(double sum) {
  if (sum == 0) {
    return Error::division;
  }
  if (!std::isfinite(sum)) {
    return Error::number;
  }
  return sum;
}

double sumOf(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace

Result<Elements> segShare(const Column& revenues, const Column& growth, double periods) {
  if (const auto checked = check({&revenues, &growth}); !checked) {
    return checked.error();
  }
  const auto below = [](double limit) { return [limit](const Result<double>& element) { return *element < limit; }; };
  if (std::ranges::any_of(revenues, below(0)) || std::ranges::any_of(growth, below(-1)) || periods < 0 ||
      (growth.size() != 1 && growth.size() != revenues.size())) {
    return Error::domain;
  }
  std::vector<double> projected;
  projected.reserve(revenues.size());
  for (std::size_t i = 0; i < revenues.size(); ++i) {
    projected.push_back(*revenues[i] * std::pow(1 + *growth[growth.size() == 1 ? 0 : i], periods));
  }
  const auto total = wholeOf(sumOf(projected));
  if (!total) {
    return total.error();
  }
  Elements shares;
  shares.values.reserve(projected.size());
  for (const double revenue : projected) {
    shares.values.emplace_back(revenue / *total);
  }
  return shares;
}

Result<double> segRebalance(double segment, double total, double targetShare, double segmentGrowth, Choice<3> what) {
  if (segment < 0 || targetShare <= 0 || targetShare > 1 || segmentGrowth < -1) {
    return Error::domain;
  }
  if (what == 1 && total == segment) {
    return Error::division;
  }
  if (segment > total) {
    return Error::domain;
  }
  const double next = segment * (1 + segmentGrowth);
  const double others = next * (1 - targetShare) / targetShare;
  switch (what) {
  case 0:
    return others;
  case 1:
    return others / (total - segment) - 1;
  default:
    return next / targetShare;
  }
}

Result<double> segYears(double share, double targetShare, double segmentGrowth, double otherGrowth) {
  const auto isShare = [](double value) { return value > 0 && value < 1; };
  if (!isShare(share) || !isShare(targetShare) || segmentGrowth <= -1 || otherGrowth <= -1) {
    return Error::domain;
  }
  const double faster = std::log1p(segmentGrowth) - std::log1p(otherGrowth);
  if (faster == 0) {
    return Error::division;
  }
  if (share == targetShare) {
    return 0.0;
  }
  const auto logOdds = [](double value) { return std::log(value) - std::log1p(-value); };
  const double periods = (logOdds(targetShare) - logOdds(share)) / faster;
  if (periods < 0) {
    return Error::unavailable;
  }
  return periods;
}

Result<Label> marketSignal(double salesGrowth, double demandGrowth, bool changed, double tolerance) {
  if (tolerance < 0) {
    return Error::domain;
  }
  const double level = tolerance + rounding;
  const bool demandFalls = demandGrowth < -level;
  if (salesGrowth < -level) {
    if (changed) {
      return Label("Check changes first");
    }
    return Label(demandFalls ? "Contracting market" : "Losing share");
  }
  if (demandFalls) {
    return Label("Gaining share");
  }
  if (salesGrowth <= level && demandGrowth <= level) {
    return Label("Stable");
  }
  return Label(salesGrowth < demandGrowth - level ? "Growing slower than demand" : "Growing");
}

RankedRevenues::RankedRevenues(const Numbers& revenues) {
  std::vector<double> sorted(revenues.begin(), revenues.end());
  std::ranges::sort(sorted, std::ranges::greater{});
  anyNegative_ = !sorted.empty() && sorted.back() < 0;
  sums_.reserve(sorted.size() + 1);
  for (const double revenue : sorted) {
    sums_.push_back(sums_.back() + revenue);
  }
}

Result<RankedRevenues> RankedRevenues::of(const std::array<const Range*, 1>& ranges) {
  const auto revenues = Numbers::of(*ranges[0]);
  if (!revenues) {
    return revenues.error();
  }
  return RankedRevenues(*revenues);
}

Result<double> topShare(const RankedRevenues& revenues, double n) {
  if (revenues.anyNegative() || n < 0) {
    return Error::domain;
  }
  const auto total = wholeOf(revenues.total());
  if (!total) {
    return total.error();
  }
  const double counted = std::min(std::floor(n + rounding), static_cast<double>(revenues.customers()));
  return revenues.largest(static_cast<std::size_t>(counted)) / *total;
}

Result<double> hhi(const Numbers& revenues) {
  if (std::ranges::any_of(revenues, [](double revenue) { return revenue < 0; })) {
    return Error::domain;
  }
  const auto total = wholeOf(sumOf(revenues.values()));
  if (!total) {
    return total.error();
  }
  double sum = 0;
  for (const double revenue : revenues) {
    sum += (revenue / *total) * (revenue / *total);
  }
  return sum;
}

} // namespace sales
