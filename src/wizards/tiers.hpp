// SPDX-License-Identifier: MPL-2.0
//
// The tiers of a commission plan: from where on each is paid, and its rate.

#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "sales/range.hpp"
#include "wizards/form.hpp"

namespace wizards {

struct Tier {
  Number from;
  Number rate;
};

/// Those that are filled in.
sales::Aligned<2> filledIn(std::span<const Tier> tiers);

/// Why tiers do not rise without gaps from the first sale.
struct TierFault {
  enum What : std::size_t { noFirstRate, noRate, noBegin, gap, notAbove };
  What what;
  std::size_t tier = 0;
};

/// The first fault, if there is one.
std::optional<TierFault> faultIn(std::span<const Tier> tiers);

} // namespace wizards
