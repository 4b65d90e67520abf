// SPDX-License-Identifier: MPL-2.0
//
// Records and their rows in a list of a workbook.  A record that was read stays in its row, new ones take those that
// are free, and rows that hold something else are left alone.

#pragma once

#include <optional>
#include <set>
#include <vector>

#include "wizards/form.hpp"

namespace wizards {

/// What is written for an answer; nothing for none, and for a text without a visible character.
CellValue cellWith(const Number& number);
CellValue cellWith(const Day& day);
CellValue cellWith(const std::string& text);

/// Whether a cell is empty.  (One with a blank is not: somebody has typed it.)
bool isNothing(const CellValue& value);

class ListRows {
public:
  /// A list of `count` rows; `others` are not the wizard's.
  ListRows(int count, std::set<int> others) : taken_(std::move(others)), count_(count) {}

  /// The row of a record that has one already; to be told of all of them before new ones get theirs.
  void take(const std::optional<int>& row);
  /// That row, else the next one that is free; beyond its end where the list has to grow.
  int rowFor(const std::optional<int>& row);
  /// The rows of the list that no record has.
  std::vector<int> free() const;

private:
  std::set<int> taken_;
  int count_;
  int next_ = 0;
};

} // namespace wizards
