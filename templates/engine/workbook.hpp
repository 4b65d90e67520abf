// SPDX-License-Identifier: MPL-2.0
//
// A workbook: its sheets, cell by cell, with a role of the theme for each cell.  It is made from the descriptions in
// templates/workbooks (describe.hpp), checked (check.hpp) and written as an OpenDocument template (document.hpp).
//
// Texts are English and translatable, those in formulas where they are marked: =IF(B6="";_"to do";"").  A content that
// starts with "=" is a formula, with our functions and the built-in ones by their display names, ";" between arguments
// and Sheet.A1 or 'Sheet name'.A1 for other sheets.

#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/address.hpp"

namespace templates {

enum class Paper { a4, letter };

/// The forms in which a workbook is written from its one description.
struct Variant {
  bool example = false; ///< filled with the sample company
  Paper paper = Paper::a4;
};

/// A text that is the same in every language: a name, a figure of a data file.
struct Verbatim {
  std::string text;
};

/// The day of an example.
struct Date {
  int year = 0;
  unsigned month = 1;
  unsigned day = 1;
};

/// What a cell holds.  Text is translatable; text that starts with "=" is a formula.
class Content {
public:
  Content() = default;
  Content(const char* text) : value_(std::string(text)) {}
  Content(std::string text) : value_(std::move(text)) {}
  Content(double number) : value_(number) {}
  Content(int number) : value_(static_cast<double>(number)) {}
  Content(Verbatim text) : value_(std::move(text)) {}
  Content(Date date) : value_(date) {}

  bool isEmpty() const { return std::holds_alternative<std::monostate>(value_); }
  const double* number() const { return std::get_if<double>(&value_); }
  const std::string* text() const { return isFormula() ? nullptr : std::get_if<std::string>(&value_); }
  const Verbatim* verbatim() const { return std::get_if<Verbatim>(&value_); }
  const Date* date() const { return std::get_if<Date>(&value_); }
  const std::string* formula() const { return isFormula() ? std::get_if<std::string>(&value_) : nullptr; }
  /// Whether it stands in the workbook with example data only.
  bool exampleOnly() const { return exampleOnly_; }
  /// What stands in this variant, nullptr for nothing.
  const Content* in(const Variant& variant) const { return !exampleOnly_ || variant.example ? this : otherwise_.get(); }
  friend Content example(Content content);
  friend Content example(Content content, Content otherwise);

private:
  bool isFormula() const {
    const auto* text = std::get_if<std::string>(&value_);
    return text != nullptr && text->starts_with('=');
  }

  std::variant<std::monostate, double, std::string, Verbatim, Date> value_;
  bool exampleOnly_ = false;
  std::shared_ptr<const Content> otherwise_;
};

/// A content of the workbook with example data; the empty one has an empty cell there.
inline Content example(Content content) {
  content.exampleOnly_ = true;
  return content;
}

/// A content of the workbook with example data, and the one that the empty workbook begins with.
inline Content example(Content content, Content otherwise) {
  content.exampleOnly_ = true;
  content.otherwise_ = std::make_shared<const Content>(std::move(otherwise));
  return content;
}

/// What a cell accepts, and what the office says otherwise.
struct Rule {
  enum class Kind { any, list, listed, decimal, whole, date };
  Kind kind = Kind::any;
  std::vector<std::string> values = {}; ///< list: translatable
  std::string range = {};               ///< listed: the block that holds the values, 'Sheet'.A1:A9
  bool verbatim = false;                ///< list: the same in every language
  double least = 0;
  std::optional<double> most = {};
  std::string title = {};
  std::string message = {};
  bool suggestion = false; ///< the list is an offer: everything else is accepted as well
};

/// One of these words.
Rule oneOf(std::vector<std::string> values);
/// One of the values of a block.
Rule oneIn(std::string range);
/// One of the values of a block, or anything else.
Rule suggested(std::string range);
Rule amount();                         ///< 0 or more
Rule anyAmount();                      ///< a number, also a negative one
Rule whole(double least, double most); ///< a whole number
Rule number(double least, double most);
Rule share(); ///< 0% to 100%
Rule growth(double least, double most);
/// 0 to ten times a quota.
Rule shareOfQuota();
Rule date();
/// "x" or empty.
Rule tick();

/// A cell as it is written.
struct Slot {
  std::string role;
  Content content;
  int rule = -1;        ///< index in Workbook::rules
  Block span;           ///< more than the cell itself where cells are merged
  bool covered = false; ///< lies under a merged cell
  std::string link;     ///< where a click leads: "'1 Goals'.B6"
  std::optional<Block> array;
  Cell origin; ///< the cell for which a formula was written; references move from there
};

/// Formats by condition, each the name of a role.
struct Condition {
  Block block;
  std::string formula; ///< without "=", for the first cell of the block
  std::string role;
};

/// The bar in a cell that shows a share of 1.
struct DataBar {
  Block block;
};

struct Series {
  std::string label = {};  ///< the cell that names it; empty for none
  std::string values = {}; ///< the block
  bool line = false;       ///< a line in a chart of columns
};

struct Chart {
  enum class Kind { column, stackedColumn, bar, line, pie, net };
  Kind kind = Kind::column;
  std::string at; ///< the cell at its upper left corner
  double width = 0;
  double height = 0;       ///< millimetres
  std::string title;       ///< translatable; says what is shown
  std::string description; ///< for those who do not see it
  std::string categories;  ///< the block of the labels
  std::vector<Series> series;
  bool decimals = false;            ///< the axis counts in steps below 1
  std::optional<double> least = {}; ///< where the axis begins, if not where the office thinks best
  bool legend = true;
};

/// A column of a list.
struct ListColumn {
  std::string title;
  double width = 0; ///< 0 leaves the column as it is
  std::string role;
  std::string formula = {};      ///< for its first row, where the column is calculated
  std::optional<Rule> rule = {}; ///< else that of the role
};

class Workbook;

class Sheet {
public:
  Sheet(Workbook& book, std::string name) : book_(book), name_(std::move(name)) {}

  /// Widths in millimetres, from column A, which is the narrow left margin.
  Sheet& columns(std::vector<double> widths);
  Sheet& landscape() {
    landscape_ = true;
    return *this;
  }
  /// One page high as well as one wide.
  Sheet& onePage() {
    onePage_ = true;
    return *this;
  }
  /// People sort and extend it: no protection.
  Sheet& open() {
    protected_ = false;
    return *this;
  }
  Sheet& hide() {
    hidden_ = true;
    return *this;
  }
  /// The rows above stay in view; those from `header` on are repeated on every page.
  Sheet& freeze(int header, int rows, int columnCount = 0);
  Sheet& cursor(std::string_view cell);
  Sheet& rowHeight(int row, double millimetres);
  Sheet& rowHeights(int first, int last, double millimetres);

  /// Title and subtitle, in B2 and B3.
  Sheet& heading(Content title, Content subtitle);
  /// A rule with a word above, over the columns of the block.
  Sheet& section(std::string_view block, Content title);
  /// The same content in every cell of the block; a formula is written for the first cell and moves with the others.
  Sheet& put(std::string_view block, std::string_view role, Content content = {});
  /// One content for each cell, to the right.
  Sheet& row(std::string_view first, std::string_view role, const std::vector<Content>& contents);
  /// One content for each cell, downwards.
  Sheet& column(std::string_view first, std::string_view role, const std::vector<Content>& contents);
  /// One cell over the whole block, or over each `height` rows of it.
  Sheet& merge(std::string_view block, std::string_view role, Content content, int height = 0);
  /// One array formula over the block, or over each `height` rows of it.
  Sheet& array(std::string_view block, std::string_view role, std::string formula, int height = 0);
  /// A label, an input or result with a name beside it, and a hint in the third column.
  Sheet& field(std::string_view label, Content text, std::string_view role, Content value, std::string_view name = {},
               Content hint = {});
  /// A cell that leads to another one: "'1 Goals'.B6".
  Sheet& link(std::string_view cell, std::string_view role, Content text, std::string target);
  /// What cells accept, in place of what their role does.
  Sheet& allow(std::string_view block, Rule rule);
  /// What cells that were put hold, downwards.
  Sheet& fill(std::string_view first, const std::vector<Content>& contents);
  Sheet& name(std::string_view block, std::string_view name);
  Sheet& when(std::string_view block, std::string condition, std::string_view role);
  /// Colours words by the sign in front of them: ▲ √ good, ● mind, ▼ ! bad.
  Sheet& status(std::string_view block);
  Sheet& bar(std::string_view block);
  Sheet& chart(Chart chart);
  /// A table of records: its header in `header` (1 for the first row), then `count` rows of which the first hold the
  /// examples, given for the columns that are not calculated.
  Sheet& list(std::string_view header, int count, const std::vector<ListColumn>& columns,
              const std::vector<std::vector<Content>>& examples = {}, bool filter = true);

  const std::string& name() const { return name_; }
  const std::map<Cell, Slot>& cells() const { return cells_; }

  // What the writer reads.
  struct Frozen {
    int rows = 0;
    int columns = 0;
    int header = 0; ///< the first repeated row, from 1; 0 for none
  };
  const std::vector<double>& widths() const { return widths_; }
  double heightOf(int row) const;
  bool isLandscape() const { return landscape_; }
  bool isOnePage() const { return onePage_; }
  bool isProtected() const { return protected_; }
  bool isHidden() const { return hidden_; }
  const Frozen& frozen() const { return frozen_; }
  std::optional<Cell> cursor() const { return cursor_; }
  const std::vector<Condition>& conditions() const { return conditions_; }
  const std::vector<DataBar>& bars() const { return bars_; }
  const std::vector<Chart>& charts() const { return charts_; }
  const std::vector<Block>& filters() const { return filters_; }
  /// The last cell that is used, charts included.
  Cell last() const;

private:
  Slot& slot(Cell cell) { return cells_[cell]; }
  void place(const Block& block, std::string_view role, const Content& content);
  Slot& placed(Cell cell, std::string_view what);

  Workbook& book_;
  std::string name_;
  std::vector<double> widths_;
  std::map<int, double> heights_;
  std::map<Cell, Slot> cells_;
  std::vector<Condition> conditions_;
  std::vector<DataBar> bars_;
  std::vector<Chart> charts_;
  std::vector<Block> filters_;
  Frozen frozen_;
  std::optional<Cell> cursor_;
  bool landscape_ = false;
  bool onePage_ = false;
  bool protected_ = true;
  bool hidden_ = false;
};

/// A name for a cell or block, usable in every formula of the workbook.
struct DefinedName {
  std::string name;
  std::string sheet;
  Block block;
};

class Workbook {
public:
  /// `file` is the name of the template without its extension.
  Workbook(std::string file, std::string title, std::string description)
      : file_(std::move(file)), title_(std::move(title)), description_(std::move(description)) {}
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  Sheet& sheet(std::string name);

  const std::string& file() const { return file_; }
  const std::string& title() const { return title_; }
  const std::string& description() const { return description_; }
  const std::deque<Sheet>& sheets() const { return sheets_; }
  const Sheet* find(std::string_view name) const;
  const std::vector<DefinedName>& names() const { return names_; }
  const DefinedName* findName(std::string_view name) const;
  const std::vector<Rule>& rules() const { return rules_; }

  int addRule(const Rule& rule);
  void addName(DefinedName name);

private:
  std::string file_;
  std::string title_;
  std::string description_;
  std::deque<Sheet> sheets_; // whose references stay valid
  std::vector<DefinedName> names_;
  std::vector<Rule> rules_;
};

/// What a workbook gets wrong: where, and the reason.
class Mistake : public std::runtime_error {
public:
  Mistake(std::string_view where, std::string_view reason)
      : std::runtime_error(std::string(where) + ": " + std::string(reason)) {}
};

} // namespace templates
