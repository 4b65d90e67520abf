// SPDX-License-Identifier: MPL-2.0

#include "sales/account_tiering.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "sales/share.hpp"
#include "sales/weighted_score.hpp"

namespace sales {

namespace {

/// Scores are quotients: 4 of 6 boxes must meet a limit of 2/3.
constexpr double tolerance = 1e-9;

/// Points of one factor: a number, or a tick.
Result<double> points(const Cell& cell, double maxPoints) {
  if (const auto value = number(cell)) {
    return value;
  }
  const auto ticked = flag(cell);
  if (!ticked) {
    return ticked.error();
  }
  return *ticked ? maxPoints : 0.0;
}

/// The tiers that get selling time, in the order in which FOCUSALLOC lists them.
enum Tier : std::size_t { tier1, tier2, tier3, tier4, global };
constexpr std::size_t tiers = 5;

/// The share of the selling effort that a tier should get, from and to.
struct FocusRange {
  double low;
  double high;
};

/// "Account Management Strategy 101": Tier 1 60-70%, Tier 2 10-20%, Tier 3 5-10%, Tier 4 none, Global 20-25%.
constexpr std::array<FocusRange, tiers> focusRanges{{{0.6, 0.7}, {0.1, 0.2}, {0.05, 0.1}, {0, 0}, {0.2, 0.25}}};

/// The tier that a label names; `tiers` for "No fit".
Result<std::size_t> tierNamed(std::string_view label) {
  struct Name {
    std::string_view label;
    std::size_t tier;
  };
  constexpr std::array<Name, 10> names{{{"Tier 1", tier1},
                                        {"Tier 2", tier2},
                                        {"Tier 3", tier3},
                                        {"Tier 4", tier4},
                                        {"Global", global},
                                        {"No fit", tiers},
                                        {"1", tier1},
                                        {"2", tier2},
                                        {"3", tier3},
                                        {"4", tier4}}};
  for (const Name& name : names) {
    if (sameLabel(name.label, label)) {
      return name.tier;
    }
  }
  return Error::domain;
}

/// The shares of the tiers that are present.  Balanced shares sum to 1: every range is used up to the same level; where
/// even the high ends sum to less than 1 these are stretched.  (The low ends of all five sum to 0.95, so that no level
/// lies below 0.)
/// Errors: unavailable where no tier that gets selling time is present.
Result<std::array<double, tiers>> focusShares(const std::array<bool, tiers>& present, FocusMode mode) {
  double low = 0;
  double high = 0;
  for (std::size_t i = 0; i < tiers; ++i) {
    low += present[i] ? focusRanges[i].low : 0;
    high += present[i] ? focusRanges[i].high : 0;
  }
  if (high == 0) {
    return Error::unavailable;
  }
  const std::array levels{std::min(1.0, (1 - low) / (high - low)), 0.0, 1.0, 0.5};
  const double level = levels[static_cast<std::size_t>(mode.value)];
  const double stretch = mode == 0 && high < 1 ? 1 / high : 1;
  std::array<double, tiers> shares{};
  for (std::size_t i = 0; i < tiers; ++i) {
    const auto [from, to] = focusRanges[i];
    shares[i] = present[i] ? (from + level * (to - from)) * stretch : 0;
  }
  return shares;
}

} // namespace

Result<Scores> tierScore(const Range& factors, const Range& weights, double maxPoints) {
  const auto importance = weightsOf(weights, criteriaOf(factors), 0.0);
  if (!importance) {
    return importance.error();
  }
  return weightedScores(factors, *importance, maxPoints, points);
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

Result<double> tierFocus(const Text& tier, FocusMode mode, bool noGlobal) {
  const auto named = tierNamed(tier);
  if (!named) {
    return named.error();
  }
  const auto shares = focusShares({true, true, true, true, !noGlobal}, mode);
  return *named == tiers ? 0.0 : (*shares)[*named];
}

Result<Table> focusAlloc(double capacity, const Column& counts, FocusMode mode) {
  if (const auto checked = counts.check(); !checked) {
    return checked.error();
  }
  const auto isNegative = [](const Result<double>& count) { return *count < 0; };
  if (capacity < 0 || std::ranges::any_of(counts, isNegative) || counts.size() != tiers) {
    return Error::domain;
  }
  std::array<bool, tiers> present{};
  std::ranges::transform(counts, present.begin(), [](const Result<double>& count) { return *count > 0; });
  const auto shares = focusShares(present, mode);
  if (!shares) {
    return shares.error();
  }
  Table table{tiers, 2, {}};
  for (std::size_t i = 0; i < tiers; ++i) {
    const double effort = capacity * (*shares)[i];
    table.values.emplace_back(effort);
    table.values.emplace_back(present[i] ? effort / *counts[i] : 0.0);
  }
  return table;
}

Result<double> nameGap(const Range& names, double minimum) {
  double gap = minimum * static_cast<double>(names.size() - names.used());
  bool valid = minimum >= 0;
  for (std::size_t i = 0; i < names.used(); ++i) {
    const auto known = names.number(i);
    if (!known) {
      return known.error();
    }
    valid = valid && *known >= 0;
    gap += std::max(0.0, minimum - *known);
  }
  if (!valid) {
    return Error::domain;
  }
  return gap;
}

Result<double> shareOfWallet(double ourSales, double categorySpend) {
  return shareOf(ourSales, categorySpend);
}

Result<double> walletRule(double rank, double suppliers) {
  if (rank < 1 || suppliers < 0) {
    return Error::domain;
  }
  if (suppliers == 0) {
    return Error::division;
  }
  if (rank > suppliers) {
    return Error::domain;
  }
  return (1 - rank / (suppliers + 1)) * (2 / suppliers);
}

} // namespace sales
