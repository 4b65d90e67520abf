// SPDX-License-Identifier: MPL-2.0

#include "sales/account_tiering.hpp"

namespace sales {

namespace {

/// Scores are quotients: 4 of 6 boxes must meet a limit of 2/3.
constexpr double tolerance = 1e-9;

/// Points of one factor: a number, or a tick.
Result<double> points(const Cell& cell, double maxPoints) {
  if (const auto value = number(cell); value || value.error() != Error::text) {
    return value;
  }
  const auto ticked = flag(cell);
  if (!ticked) {
    return ticked.error();
  }
  return *ticked ? maxPoints : 0.0;
}

/// The score of `count` factors from `first` on.
Result<double> score(const Range& factors, std::size_t first, std::size_t count, std::span<const double> weights,
                     double maxPoints) {
  double sum = 0;
  double total = 0;
  bool inside = true;
  for (std::size_t i = 0; i < count; ++i) {
    const auto value = points(factors[first + i], maxPoints);
    if (!value) {
      return value.error();
    }
    inside = inside && *value >= 0 && *value <= maxPoints;
    sum += weights[i] * *value;
    total += weights[i];
  }
  if (!inside) {
    return Error::domain;
  }
  if (total == 0) {
    return Error::division;
  }
  return sum / (total * maxPoints);
}

} // namespace

Result<Scores> tierScore(const Range& factors, const Range& weights, double maxPoints) {
  const std::size_t count = factors.block() ? factors.columns() : factors.size();
  const std::size_t accounts = factors.size() / count;
  std::vector<double> weight(count, 1.0);
  bool valid = maxPoints > 0 && (weights.omitted() || weights.single() || weights.size() == count);
  for (std::size_t i = 0; i < weights.used(); ++i) {
    const auto value = weights.number(i);
    if (!value) {
      return value.error();
    }
    valid = valid && *value >= 0;
  }
  if (valid && !weights.omitted()) {
    for (std::size_t i = 0; i < count; ++i) {
      weight[i] = *weights.number(weights.single() ? 0 : i);
    }
  }
  Scores scores;
  scores.values.reserve(accounts);
  for (std::size_t account = 0; account < accounts; ++account) {
    auto result = score(factors, account * count, count, weight, maxPoints);
    // Text that is no tick and errors handed in count before what is wrong with the weights.
    const bool unread = !result && result.error() != Error::domain && result.error() != Error::division;
    scores.values.push_back(valid || unread ? result : Result<double>(Error::domain));
  }
  return scores;
}

Result<Label> tier(double score, bool isGlobal, double tier1From, double tier2Above, double tier3Above) {
  if (score < -tolerance || score > 1 + tolerance || tier1From < tier2Above || tier2Above < tier3Above) {
    return Error::domain;
  }
  if (isGlobal) {
    return Label("Global");
  }
  if (score >= tier1From - tolerance) {
    return Label("Tier 1");
  }
  if (score > tier2Above + tolerance) {
    return Label("Tier 2");
  }
  if (score > tier3Above + tolerance) {
    return Label("Tier 3");
  }
  return Label(score > tolerance ? "Tier 4" : "No fit");
}

} // namespace sales
