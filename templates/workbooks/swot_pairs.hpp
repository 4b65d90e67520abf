// SPDX-License-Identifier: MPL-2.0
//
// The pairs of a SWOT analysis: every factor inside against every factor outside, the strongest five with what to do.

#pragma once

#include <filesystem>

#include "engine/workbook.hpp"

namespace templates {

/// Makes the sheet "TOWS".
void addPairs(Workbook& book, const std::filesystem::path& data);
/// Puts the words for pairs, and their order by impact, on the sheet "Lists": its columns E to N.
void addPairWords(Sheet& lists);

} // namespace templates
