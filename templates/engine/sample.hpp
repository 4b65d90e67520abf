// SPDX-License-Identifier: MPL-2.0
//
// The data of the sample company, as the examples of the workbooks show them.

#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "engine/workbook.hpp"

namespace templates {

/// The first rows of a file with comma-separated values, with these columns in this order: numbers as numbers, days
/// (2027-03-31) as days, all else as text that is not translated, unless "_" stands before the name of its column.
/// Throws Mistake for a column that is not there.
std::vector<std::vector<Content>> sample(const std::filesystem::path& file,
                                         const std::vector<std::string_view>& columns,
                                         std::size_t atMost = static_cast<std::size_t>(-1));

} // namespace templates
