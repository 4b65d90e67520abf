// SPDX-License-Identifier: MPL-2.0
//
// The answers of a commission plan in the cells of its workbook.

#pragma once

#include <string>
#include <vector>

#include "wizards/commission_plan.hpp"

namespace wizards {

/// The words of the workbook's lists, in the order of the choices.
namespace lists {
inline const std::vector<std::string> bases{"revenue", "MRR", "ACV", "units", "gross margin"};
inline const std::vector<std::string> kinds{"Flat rate",   "Two rates",           "Tiers",
                                            "Accelerator", "Bonus in proportion", "Bonus, all or nothing"};
inline const std::vector<std::string> methods{"to everything", "to the part above"};
inline const std::vector<std::string> quotaRules{"exceeded", "reached"};
inline const std::vector<std::string> tierUnits{"amounts", "shares of the quota"};
} // namespace lists

std::vector<Entry> commissionEntries(const CommissionPlan& plan);
void readCommission(CommissionPlan& plan, const WorkbookAnswers& workbook);

} // namespace wizards
