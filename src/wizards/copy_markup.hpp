// SPDX-License-Identifier: MPL-2.0
//
// Says the formulas in the XML of a stored spreadsheet (content.xml and styles.xml of an .ods file) without our
// functions: in cells and array formulas, named expressions, conditional formats and validations.

#pragma once

#include <compare>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "wizards/copy_formula.hpp"

namespace wizards {

/// A cell, counted from 0.
struct CellPlace {
  int sheet = 0;
  int row = 0;
  int column = 0;
  friend auto operator<=>(const CellPlace&, const CellPlace&) = default;
};

/// A cell, or a block of cells with one array formula, whose formula depends on our functions.
struct CopiedCell {
  CellPlace place;
  int rows = 1;
  int columns = 1;
  /// It calls our functions itself; otherwise a name that it uses does.
  bool ours = true;
  /// Why it keeps its value; none where it is a formula still.
  Reason reason = {};
};

/// A formula outside cells.
struct CopiedElsewhere {
  enum class Kind { name, conditionalFormat, validation, other };
  Kind kind = Kind::other;
  /// The name, or the formula as it was.
  std::string what;
  /// Why it stays as it was; none where it was replaced.
  Reason reason = {};
};

struct CopiedMarkup {
  std::string text;
  std::vector<CopiedCell> cells;
  std::vector<CopiedElsewhere> elsewhere;
};

struct CopyChoices {
  /// Cells that keep their value although their formula can be said.
  std::set<CellPlace> keepValue;
  /// The number of the error that a cell shows, or 0.
  std::function<int(const CellPlace&)> errorOf;
  /// The note at a cell that keeps its value.
  std::function<std::string(const Reason&)> note;
};

/// The names that content.xml defines.
DocumentNames namesIn(std::string_view content);

CopiedMarkup withoutOurFunctions(std::string_view markup, const DocumentNames& names, const CopyChoices& choices);

} // namespace wizards
