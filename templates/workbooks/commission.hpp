// SPDX-License-Identifier: MPL-2.0
//
// What the two parts of the commission plan share: the formulas of its pay.

#pragma once

#include <filesystem>
#include <string>

#include "engine/workbook.hpp"

namespace templates {

/// What the plan pays for the sales of a month, before floor and cap: `bonus` is the variable pay at quota, `byPart`
/// whether a higher rate is paid on the part above its threshold only.
std::string pay(const std::string& sales, const std::string& quota, const std::string& bonus,
                const std::string& byPart = "by_part");

/// The same within floor and cap; nothing while the plan is not complete.
std::string limited(const std::string& pay);

/// The conditions of a sum over the days of the month of `day`.
std::string monthOf(const std::string& days, const std::string& day);

/// 0 to ten times the quota.
Rule shareOfQuota();
Rule yesOrNo();

/// The sheets from Team to Cost.
void describeMonths(Workbook& book, const std::filesystem::path& data);

} // namespace templates
