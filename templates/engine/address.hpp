// SPDX-License-Identifier: MPL-2.0
//
// Cells and blocks of a sheet, by the names that people use: "B6", "B6:D9".

#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace templates {

/// A cell; row 0, column 0 is A1.
struct Cell {
  int row = 0;
  int column = 0;
  friend auto operator<=>(const Cell&, const Cell&) = default;
};

/// A rectangle of cells, both corners included.
struct Block {
  Cell first;
  Cell last;
  int rows() const { return last.row - first.row + 1; }
  int columns() const { return last.column - first.column + 1; }
  bool contains(Cell cell) const;
};

/// A reference as a formula writes it, with "$" where row or column stays in place.
struct Reference {
  Cell cell;
  bool fixedRow = false;
  bool fixedColumn = false;
};

/// "$B6"; nothing where the text is no cell.
std::optional<Reference> parseReference(std::string_view text);
/// "B6:D9" or "B6".  Throws std::invalid_argument.
Block parseBlock(std::string_view text);
Cell parseCell(std::string_view text);

std::string columnName(int column);
std::string nameOf(Cell cell);
std::string nameOf(const Block& block);
std::string nameOf(const Reference& reference);
/// "$B$6"
std::string fixedNameOf(Cell cell);

} // namespace templates
