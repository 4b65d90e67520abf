// SPDX-License-Identifier: MPL-2.0
//
// The words of headers and statuses, however a system writes them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sales/pipeline.hpp"

namespace wizards {

/// A header as it is compared with others: "Close_Date", "closeDate" and "Close dates (UTC)" have the same words.
struct Label {
  std::vector<std::string> words; ///< in lower case, without an s at their end
  bool bracketed = false;         ///< there was more, in brackets
};

Label labelOf(std::string_view text);

/// What a status says has become of a deal: "Closed - Won" and "closed_won" are "Closed Won".
sales::Outcome outcomeIn(std::string_view status);

} // namespace wizards
