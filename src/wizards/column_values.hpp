// SPDX-License-Identifier: MPL-2.0
//
// The cells of a column, read as what it holds.

#pragma once

#include <cstddef>
#include <vector>

#include "wizards/columns.hpp"

namespace wizards {

/// The value as its kind; nothing where it cannot be read so.
CellValue readAs(ColumnKind kind, const CellValue& value, const Writing& writing);

/// The cells of a column that hold something, from `firstRow` on, every `step` rows.
std::vector<const CellValue*> cellsOf(const Table& table, std::size_t firstRow, std::size_t column, std::size_t step);

/// The writing of their texts; `usual` where both could be meant.
Writing writingOfCells(const std::vector<const CellValue*>& cells, const Writing& usual);

} // namespace wizards
