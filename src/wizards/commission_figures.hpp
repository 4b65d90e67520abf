// SPDX-License-Identifier: MPL-2.0
//
// What follows from the answers of a commission plan: for its pages and for what they write.

#pragma once

#include <array>
#include <string>
#include <vector>

#include "wizards/commission_plan.hpp"

namespace wizards {

/// An amount of the period of the quota, for a month.
double perMonth(const CommissionPlan& plan, const Number& amount);

/// Of the months to try: 80, 100 and 120% of the quota where nothing is entered.
std::array<double, 3> salesToTry(const CommissionPlan& plan);

/// Who the deals belong to, in the order in which they come.
std::vector<std::string> repsOf(const std::vector<ListedDeal>& deals);

} // namespace wizards
