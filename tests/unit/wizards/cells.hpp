// SPDX-License-Identifier: MPL-2.0
//
// A workbook for tests of wizards: the cells that one of them has written, or that somebody has changed since.

#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "wizards/form.hpp"

namespace wizards {

class Cells : public WorkbookAnswers {
public:
  Cells() = default;
  explicit Cells(const std::vector<Entry>& entries) { write(entries); }

  void write(const std::vector<Entry>& entries) {
    for (const auto& entry : entries) {
      set(entry.name, entry.row, entry.column, entry.value);
    }
  }
  void set(const std::string& name, int row, int column, CellValue value) {
    rows_[name] = std::max(rows_[name], row + 1);
    cells_[{name, row, column}] = std::move(value);
  }

  using WorkbookAnswers::at;
  CellValue at(const std::string& name, int row, int column) const override {
    const auto found = cells_.find({name, row, column});
    return found == cells_.end() ? CellValue() : found->second;
  }
  int rows(const std::string& name) const override {
    const auto found = rows_.find(name);
    return found == rows_.end() ? 0 : found->second;
  }
  /// The texts of a column, as long as there are any.
  std::vector<std::string> texts(const std::string& name, int column = 0) const {
    std::vector<std::string> found;
    for (int row = 0; !textIn(at(name, row, column)).empty(); ++row) {
      found.push_back(textIn(at(name, row, column)));
    }
    return found;
  }
  friend bool operator==(const Cells& one, const Cells& other) { return one.cells_ == other.cells_; }

private:
  std::map<std::tuple<std::string, int, int>, CellValue> cells_;
  std::map<std::string, int> rows_;
};

} // namespace wizards
