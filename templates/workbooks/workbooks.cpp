// SPDX-License-Identifier: MPL-2.0

#include "workbooks/workbooks.hpp"

#include <array>

namespace templates {

std::span<const Description> workbooks() {
  static const auto all = std::to_array<Description>({
      {"sales-plan", "Sales plan",
       "From the target of a year to leads, quotas, commission, tactics, budget and a monthly review.", salesPlan},
      {"account-tiering", "Account tiering",
       "Sorts accounts into tiers by what you know of them, and splits your selling hours between the tiers.",
       accountTiering},
      {"swot", "SWOT and TOWS",
       "Weighs strengths, weaknesses, opportunities and threats, pairs them, and turns the best pairs into actions.",
       swot},
      {"commission-plan", "Commission plan",
       "Designs a commission plan, says it in one sentence, and shows what it pays for every deal, month and person.",
       commissionPlan},
  });
  return all;
}

} // namespace templates
