// SPDX-License-Identifier: MPL-2.0

#include "engine/address.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace templates {

bool Block::contains(Cell cell) const {
  return first.row <= cell.row && cell.row <= last.row && first.column <= cell.column && cell.column <= last.column;
}

std::optional<Reference> parseReference(std::string_view text) {
  Reference reference;
  const auto dollar = [&] {
    const bool found = text.starts_with('$');
    text.remove_prefix(found ? 1 : 0);
    return found;
  };
  reference.fixedColumn = dollar();
  int column = 0;
  std::size_t letters = 0;
  for (; letters < text.size() && letters < 3 && text[letters] >= 'A' && text[letters] <= 'Z'; ++letters) {
    column = column * 26 + (text[letters] - 'A' + 1);
  }
  text.remove_prefix(letters);
  reference.fixedRow = dollar();
  int row = 0;
  const auto* const end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, row);
  if (letters == 0 || text.empty() || text.front() < '1' || text.front() > '9' || parsed.ec != std::errc{} ||
      parsed.ptr != end) {
    return std::nullopt;
  }
  reference.cell = {row - 1, column - 1};
  return reference;
}

Cell parseCell(std::string_view text) {
  const auto reference = parseReference(text);
  if (!reference) {
    throw std::invalid_argument("\"" + std::string(text) + "\" is no cell");
  }
  return reference->cell;
}

Block parseBlock(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) {
    const auto cell = parseCell(text);
    return {cell, cell};
  }
  const Block block{parseCell(text.substr(0, colon)), parseCell(text.substr(colon + 1))};
  if (block.rows() < 1 || block.columns() < 1) {
    throw std::invalid_argument("\"" + std::string(text) + "\" runs backwards");
  }
  return block;
}

std::string columnName(int column) {
  std::string name;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return name;
}

std::string nameOf(Cell cell) {
  return columnName(cell.column) + std::to_string(cell.row + 1);
}

std::string nameOf(const Block& block) {
  return block.first == block.last ? nameOf(block.first) : nameOf(block.first) + ":" + nameOf(block.last);
}

std::string nameOf(const Reference& reference) {
  return (reference.fixedColumn ? "$" : "") + columnName(reference.cell.column) + (reference.fixedRow ? "$" : "") +
         std::to_string(reference.cell.row + 1);
}

std::string fixedNameOf(Cell cell) {
  return nameOf(Reference{cell, true, true});
}

} // namespace templates
