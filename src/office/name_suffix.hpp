// SPDX-License-Identifier: MPL-2.0
//
// Names in the text of a formula: no office here.

#pragma once

#include <set>
#include <string>
#include <string_view>

namespace office {

/// Small letters for comparing names, as far as they are ASCII: the names of our ranges are.
std::string lowerCase(std::string_view text);

/// A formula in which each of the names (in small letters) ends in a suffix; texts, names of sheets and functions stay.
std::string withSuffix(std::string_view formula, const std::set<std::string>& names, std::string_view suffix);

} // namespace office
