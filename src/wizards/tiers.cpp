// SPDX-License-Identifier: MPL-2.0

#include "wizards/tiers.hpp"

#include "wizards/domain_values.hpp"

namespace wizards {

sales::Aligned<2> filledIn(std::span<const Tier> tiers) {
  return bothOf(tiers, &Tier::from, &Tier::rate);
}

std::optional<TierFault> faultIn(std::span<const Tier> tiers) {
  double last = 0;
  bool ended = false;
  for (std::size_t i = 0; i < tiers.size(); ++i) {
    const auto& [from, rate] = tiers[i];
    if (i == 0 && !rate) {
      return TierFault{TierFault::noFirstRate, i};
    }
    if (from.has_value() != rate.has_value()) {
      return TierFault{from ? TierFault::noRate : TierFault::noBegin, i};
    }
    if (from && ended) {
      return TierFault{TierFault::gap, i};
    }
    if (from && i > 0 && *from <= last) {
      return TierFault{TierFault::notAbove, i};
    }
    last = from.value_or(last);
    ended = !from;
  }
  return std::nullopt;
}

} // namespace wizards
