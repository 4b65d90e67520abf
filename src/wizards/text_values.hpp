// SPDX-License-Identifier: MPL-2.0
//
// Numbers and days in texts that were pasted or exported, which rarely come in the writing of this office.

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wizards {

/// How a column of texts writes numbers and days.
struct Writing {
  char decimal = '.';    ///< before the fraction; the other one of "." and "," stands between thousands
  bool dayFirst = false; ///< 4/3 is the fourth of March
};

/// The number of a text: digits, alone or in groups of three by the mark for thousands, a blank or an apostrophe; a
/// fraction; a minus before or after, or parentheses, for a refund; a currency by its symbol or code ("$1,200.50",
/// "1.200,50 EUR").  A percent sign divides by 100.  Nothing for any other text.
std::optional<double> numberIn(std::string_view text, const Writing& writing);

/// The day of a text: 2027-03-15 (ISO 8601), 15.3.2027, and 3/15/2027 or 15/3/2027 as the writing says; a time of day
/// after it does not count.  Nothing for any other text, and where there is no such day.
std::optional<std::chrono::sys_days> dayIn(std::string_view text, const Writing& writing);

/// "2027-03-15"
std::string isoDay(std::chrono::sys_days day);

/// The writing in which more of the texts are numbers, or days, than in `usual`, that of the office; else `usual`.
Writing writingOf(const std::vector<std::string_view>& texts, const Writing& usual);

} // namespace wizards
