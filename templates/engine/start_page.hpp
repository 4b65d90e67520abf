// SPDX-License-Identifier: MPL-2.0
//
// The first sheet of every workbook: what it is, the few inputs, the headline figures, the steps with their state,
// checks that speak, and a key of the kinds of cells.

#pragma once

#include <string>
#include <vector>

#include "engine/workbook.hpp"

namespace templates {

class StartPage {
public:
  /// Makes the sheet "Start".  `title` and `summary` are its first lines, `prepared` a formula for the third.
  StartPage(Workbook& book, Content title, Content summary, Content prepared);

  struct Field {
    Content label;
    std::string role;
    Content value;
    std::string name; ///< of the input, for formulas
    Content hint = {};
    std::optional<Rule> rule = {};
  };
  struct Tile {
    Content label;
    std::string role;
    std::string formula;
    Content note;
    std::string name = {};
  };
  struct Step {
    Content title;
    std::string target; ///< the cell where it begins
    Content text;
    std::string done; ///< a condition, without "="
  };
  struct Check {
    Content text;
    std::string problems; ///< a formula for their number, without "="
    Content where;
  };

  StartPage& fields(Content title, const std::vector<Field>& fields);
  /// Four figures.
  StartPage& tiles(Content title, const std::vector<Tile>& tiles);
  StartPage& steps(Content title, const std::vector<Step>& steps);
  /// How many of the steps are done, as a bar; behind the steps.
  StartPage& progress(Content label);
  StartPage& checks(Content title, const std::vector<Check>& checks);
  StartPage& key();

  Sheet& sheet() { return sheet_; }

private:
  std::string at(char column, int row) const { return column + std::to_string(row); }
  void section(const Content& title);

  Sheet& sheet_;
  int row_ = 6;        ///< the next free row, from 1
  std::string states_; ///< of the steps
  bool cursorSet_ = false;
};

/// The sheet of words: what the labels that functions return are shown as.  `status_words` maps those of KPISTATUS.
/// Returns the hidden sheet "Lists", whose columns from D on are free.
Sheet& addLists(Workbook& book);
/// A formula for the words of a KPISTATUS call, with a sign in front.
std::string statusOf(const std::string& call);

} // namespace templates
