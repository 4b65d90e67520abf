// SPDX-License-Identifier: MPL-2.0
//
// What a wizard writes into a workbook, cell by cell: no office here.

#pragma once

#include <chrono>
#include <string>
#include <variant>

namespace wizards {

/// What a cell holds: nothing, a number, a text (never a formula, whatever it begins with) or a day.
using CellValue = std::variant<std::monostate, double, std::string, std::chrono::sys_days>;

/// A cell by its place within a named range of the workbook.
struct Entry {
  std::string name;
  int row = 0; ///< from the first cell of the range
  int column = 0;
  CellValue value;
};

} // namespace wizards
