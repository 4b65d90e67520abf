// SPDX-License-Identifier: MPL-2.0

#include "sales/dashboard.hpp"

#include <algorithm>

namespace sales {

Result<Label> kpiStatus(double actual, double target, bool lowerIsBetter, double amberFrom) {
  if (target < 0 || amberFrom <= 0 || amberFrom > 1) {
    return Error::domain;
  }
  if (target == 0 && !lowerIsBetter) {
    return Error::division;
  }
  // 0.27 of 0.3 is exactly 90%, but not in binary.
  constexpr double tolerance = 1e-9;
  const auto meets = [&](double limit) {
    return lowerIsBetter ? actual <= limit * (1 + tolerance) : actual >= limit * (1 - tolerance);
  };
  if (meets(target)) {
    return Label("Green");
  }
  return Label(meets(lowerIsBetter ? target / amberFrom : target * amberFrom) ? "Amber" : "Red");
}

Result<double> csat(const Numbers& ratings, double threshold) {
  if (ratings.empty()) {
    return Error::division;
  }
  const auto satisfied = std::ranges::count_if(ratings.values(), [&](double rating) { return rating >= threshold; });
  return static_cast<double>(satisfied) / static_cast<double>(ratings.size());
}

Result<double> nps(const Numbers& ratings) {
  if (std::ranges::any_of(ratings.values(), [](double rating) { return rating < 0 || rating > 10; })) {
    return Error::domain;
  }
  if (ratings.empty()) {
    return Error::division;
  }
  const auto promoters = std::ranges::count_if(ratings.values(), [](double rating) { return rating >= 9; });
  const auto detractors = std::ranges::count_if(ratings.values(), [](double rating) { return rating <= 6; });
  return 100 * static_cast<double>(promoters - detractors) / static_cast<double>(ratings.size());
}

Result<double> dso(double receivables, double revenue, double days) {
  if (receivables < 0 || revenue < 0 || days <= 0) {
    return Error::domain;
  }
  if (revenue == 0) {
    return Error::division;
  }
  return receivables / revenue * days;
}

} // namespace sales
