// SPDX-License-Identifier: MPL-2.0
//
// The notation in which sheets are described: lines of parts with "|" between them, most parts a cell.  A line that
// begins with a blank goes on with the line before it, one that begins with "//" is a remark.  What the words at the
// beginning of a line mean is said in describe.hpp.
//
// A cell is its role in brackets, what it holds, names for formulas and what it accepts, all but the role optional:
//
//   [Input Percent] eg 0.7 #direct_share #shares@C6:C9 {0..1}
//
// "#name" is the name of the cells themselves, "#name@C6:C9" of others.  [Amount] is short for [Calc Amount] where a
// formula stands and for [Input Amount] elsewhere, and so are all roles of these two kinds.
//
// A cell holds a number, a day (2027-03-31), a formula (=…; {=…} is an array formula), a text, or a text "in quotation
// marks" that is the same in every language; "\n" in a text begins a new line.  After "eg" it stands in the workbook
// with example data only, and "else" what the empty one has in its place.  Where a content is broken over lines, a
// formula goes on without a blank, a text with one.

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/workbook.hpp"

namespace templates {

/// Formulas that a description uses again and again, with parameters: given(cell;value) = IF(cell="";"";value).
class Shorthands {
public:
  /// "name(parameter;…) = formula" or "name = formula"; the formula may use what was defined before it.
  void define(std::string_view definition);
  bool contains(std::string_view name) const { return all_.contains(name); }
  /// The formula with every shorthand written out.
  std::string expanded(std::string_view formula) const;

private:
  struct Shorthand {
    std::vector<std::string> parameters;
    std::string formula;
  };
  std::map<std::string, Shorthand, std::less<>> all_;
};

struct Line {
  int number = 0; ///< in its text, from 1
  std::vector<std::string> parts;

  /// What it begins with.
  std::string_view word() const;
  /// The first part without this word.
  std::string_view rest() const;
};

std::vector<Line> linesOf(std::string_view text);

/// The words between blanks.
std::vector<std::string> wordsOf(std::string_view text);

/// A text that was broken over lines.
std::string flowing(std::string_view text);

/// A cell as a part of a line says it.
struct Entry {
  std::string label; ///< before the role: the title of a column of a list
  std::string role;
  int columns = 0; ///< "[Label 3x1]": how far one merged cell or array formula reaches; 0 where nothing is said
  int rows = 0;
  double width = 0;               ///< "[Label 38]": of a column, in millimetres
  std::string text;               ///< what it holds
  std::vector<std::string> names; ///< "name" for its own cells, "name@C6:C9" for others
  std::optional<Rule> rule;

  bool isArray() const { return text.starts_with("{="); }
};

// All of these throw std::invalid_argument with the reason.

[[noreturn]] void refuse(const std::string& reason);

/// The line, which must have this number of parts.
const Line& expected(const Line& line, std::size_t parts);

/// Takes a block from the front of a text; nothing where the text does not begin with one.
std::optional<Block> takeBlock(std::string_view& text);
Entry entryOf(std::string_view part);
Content contentOf(std::string_view text, const Shorthands& shorthands);
/// The formula that a text holds, with its "=".
std::string formulaOf(std::string_view text, const Shorthands& shorthands);
double numberOf(std::string_view text);

/// What a cell accepts: "1..5", "whole 1..5", "growth -0.9..5", "any amount", "share of quota", "in Team.B6:B30" (one
/// of these), "like Team.B6:B30" (one of these or another), "yes, no" (one of these words).
Rule ruleOf(std::string_view text);

} // namespace templates
