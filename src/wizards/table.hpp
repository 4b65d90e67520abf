// SPDX-License-Identifier: MPL-2.0
//
// A table as people paste it or point at it: rows of cells, before anybody knows what its columns mean.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "wizards/entry.hpp"

namespace wizards {

/// Row by row; a row that ends earlier than others has empty cells there.
using Table = std::vector<std::vector<CellValue>>;

/// The cell at a place, empty where the row ends before it.
const CellValue& cellOf(const Table& table, std::size_t row, std::size_t column);

/// The number of columns of the widest row.
std::size_t widthOf(const Table& table);

/// Whether the cell holds nothing, or a text without a visible character.
bool isBlank(const CellValue& value);

/// Whether all cells of a row are blank.
bool isBlankRow(const std::vector<CellValue>& row);

/// A pasted text: one row for each line, its fields apart by tab, else by semicolon, else by comma, whichever the text
/// uses as a table does; else one field for each line.  Fields in quotes may hold separators, line ends and, doubled,
/// quotes.  Every field is a text as it stands there, without blanks around it, also "=1+1" and "12"; an empty one is
/// no value.  Lines without anything are left out.
Table tableFromText(std::string_view text);

} // namespace wizards
