// SPDX-License-Identifier: MPL-2.0
//
// The start page of a workbook as its description says it; describe.hpp has the words.

#pragma once

#include <string>
#include <vector>

#include "engine/notation.hpp"
#include "engine/start_page.hpp"
#include "engine/workbook.hpp"

namespace templates {

class StartText {
public:
  /// Makes the sheet from a line of three parts, with the shorthands that are known so far.
  StartText(Workbook& book, const Line& line, const Shorthands& shorthands);
  void add(const Line& line) { lines_.push_back(line); }
  /// Puts the lines on the page, once the sheets to which its steps lead are there.  Throws Mistake.
  void finish();

private:
  void read(const Line& line);
  void item(const Line& line);
  void labelled(const std::vector<std::string>& parts);
  void endGroup();
  /// The sheet of a step, "Goals" or "1 Goals" for "1  Goals".
  std::string sheetOf(const std::string& title) const;
  /// Where a step leads: the cell of the sheet in which the cursor waits.
  std::string target(const std::string& sheet) const;
  Content content(std::string_view text) const { return contentOf(flowing(text), shorthands_); }
  std::string condition(std::string_view text) const { return formulaOf(text, shorthands_).substr(1); }

  Workbook& book_;
  Shorthands shorthands_;
  StartPage page_;
  std::vector<Line> lines_;
  std::string group_; ///< the one whose lines are read, and what they say
  std::string title_;
  std::vector<StartPage::Field> fields_;
  std::vector<StartPage::Tile> tiles_;
  std::vector<StartPage::Step> steps_;
  std::vector<StartPage::Check> checks_;
};

} // namespace templates
