// SPDX-License-Identifier: MPL-2.0

#include "wizards/list_rows.hpp"

#include "wizards/words.hpp"

namespace wizards {

CellValue cellWith(const Number& number) {
  return number ? CellValue(*number) : CellValue();
}

CellValue cellWith(const Day& day) {
  return day ? CellValue(*day) : CellValue();
}

CellValue cellWith(const std::string& text) {
  return isBlank(text) ? CellValue() : CellValue(visible(text));
}

bool isNothing(const CellValue& value) {
  return std::holds_alternative<std::monostate>(value);
}

void ListRows::take(const std::optional<int>& row) {
  if (row) {
    taken_.insert(*row);
  }
}

int ListRows::rowFor(const std::optional<int>& row) {
  if (row) {
    return *row;
  }
  while (taken_.contains(next_)) {
    ++next_;
  }
  taken_.insert(next_);
  return next_;
}

std::vector<int> ListRows::free() const {
  std::vector<int> rows;
  for (int row = 0; row < count_; ++row) {
    if (!taken_.contains(row)) {
      rows.push_back(row);
    }
  }
  return rows;
}

} // namespace wizards
