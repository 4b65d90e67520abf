// SPDX-License-Identifier: MPL-2.0
//
// What a wizard asks: pages of fields that are bound to the members of a plain struct, its answers.  The dialog, its
// layout and the tests all read this description; nothing here knows an office.
//
// Texts are English.  A label may hold "~" before the letter that reaches its field with Alt; where it holds none, the
// layout picks one.

#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "wizards/entry.hpp"
#include "wizards/table.hpp"

namespace wizards {

using Number = std::optional<double>;
using Day = std::optional<std::chrono::sys_days>;

/// The member of the answers behind a field; it outlives the form.  A choice is the place in the list.
using Binding = std::variant<std::string*, Number*, Day*, std::size_t*, bool*>;

enum class Kind {
  text,
  longText, ///< several lines
  number,
  amount,  ///< a number of money or units, shown in groups of thousands
  count,   ///< a whole number
  percent, ///< 0.05 in the answers, "5%" in the field
  day,
  choice, ///< one of a list
  offer,  ///< a text, with a list to choose from
  tick,
};

struct Field {
  std::string id; ///< unique in the wizard; the name of its control
  std::string label;
  Kind kind = Kind::text;
  Binding value;
  std::string hint = {}; ///< beside the field, until there is something to put right
  bool required = false;
  std::optional<double> least = {};
  std::optional<double> most = {};
  std::vector<std::string> choices = {};                 ///< of a choice or an offer
  std::function<std::vector<std::string>()> listed = {}; ///< the choices where they follow the other answers
  std::function<bool()> applies = {};       ///< whether the other answers leave it a meaning; else it is disabled
  std::size_t characters = 0;               ///< of a text: 0 for the usual width
  std::function<void()> changed = {};       ///< after its answer has changed; other answers may change here
  std::function<std::string()> said = {};   ///< in place of the hint, where it follows the answers
  std::function<std::string()> called = {}; ///< in place of the label, where it follows the answers
  bool pointed = false; ///< of a text: a button beside it lets the user point at cells, whose name it then holds
  std::function<std::string(const std::string&)> written = {}; ///< that name as the field shows it, if not as it comes
  bool hides = false;                                          ///< where it has no meaning it is not shown at all
  std::function<void()> entered = {};                          ///< it has the focus
  std::function<void()> left = {};                             ///< it had the focus; the answer is what it will be

  std::vector<std::string> options() const { return listed ? listed() : choices; }

  Field needed() && {
    required = true;
    return std::move(*this);
  }
  Field hinted(std::string text) && {
    hint = std::move(text);
    return std::move(*this);
  }
  Field from(double limit) && {
    least = limit;
    return std::move(*this);
  }
  Field within(double lowest, double highest) && {
    least = lowest;
    most = highest;
    return std::move(*this);
  }
  Field when(std::function<bool()> condition) && {
    applies = std::move(condition);
    return std::move(*this);
  }
  Field wide(std::size_t usualLength) && {
    characters = usualLength;
    return std::move(*this);
  }
  Field then(std::function<void()> action) && {
    changed = std::move(action);
    return std::move(*this);
  }
  Field listing(std::function<std::vector<std::string>()> list) && {
    listed = std::move(list);
    return std::move(*this);
  }
  Field calling(std::function<std::string()> words) && {
    called = std::move(words);
    return std::move(*this);
  }
  Field pointing(std::function<std::string(const std::string&)> inOtherWords = {}) && {
    pointed = true;
    written = std::move(inOtherWords);
    return std::move(*this);
  }
  Field shownWhen(std::function<bool()> condition) && {
    hides = true;
    return std::move(*this).when(std::move(condition));
  }
  Field visited(std::function<void()> begin, std::function<void()> end) && {
    entered = std::move(begin);
    left = std::move(end);
    return std::move(*this);
  }
  Field saying(std::function<std::string()> words) && {
    said = std::move(words);
    return std::move(*this);
  }
};

/// The fields of a page: ask::amount("quota", "Quota of one person", plan.quota).needed()
namespace ask {

inline Field text(std::string id, std::string label, std::string& value) {
  return {std::move(id), std::move(label), Kind::text, &value};
}
inline Field longText(std::string id, std::string label, std::string& value) {
  return {std::move(id), std::move(label), Kind::longText, &value};
}
inline Field number(std::string id, std::string label, Number& value) {
  return {std::move(id), std::move(label), Kind::number, &value};
}
inline Field amount(std::string id, std::string label, Number& value) {
  return {std::move(id), std::move(label), Kind::amount, &value};
}
inline Field count(std::string id, std::string label, Number& value) {
  return {std::move(id), std::move(label), Kind::count, &value};
}
inline Field percent(std::string id, std::string label, Number& value) {
  return {std::move(id), std::move(label), Kind::percent, &value};
}
inline Field day(std::string id, std::string label, Day& value) {
  return {std::move(id), std::move(label), Kind::day, &value};
}
inline Field tick(std::string id, std::string label, bool& value) {
  return {std::move(id), std::move(label), Kind::tick, &value};
}
inline Field choice(std::string id, std::string label, std::size_t& value, std::vector<std::string> list) {
  Field field{std::move(id), std::move(label), Kind::choice, &value};
  field.choices = std::move(list);
  return field;
}
inline Field offer(std::string id, std::string label, std::string& value, std::vector<std::string> list) {
  Field field{std::move(id), std::move(label), Kind::offer, &value};
  field.choices = std::move(list);
  return field;
}

} // namespace ask

/// Fields side by side, row by row, under common headings: factors with their scores, tiers with their rates.
struct Matrix {
  struct Column {
    std::string title;
    int width = 0; ///< in dialog units
  };
  std::string id; ///< what is wrong in it is told below it, in a line with this name
  std::vector<Column> columns;
  std::vector<std::vector<Field>> rows; ///< labels are not shown: they name the fields for those who do not see them
  std::string hint = {};
  std::vector<std::string> aside = {}; ///< paragraphs beside the rows: what to think of while they are filled in
  /// What a row is about, in two lines before its fields; the first column is theirs.
  std::function<std::string(std::size_t row)> caption = {};
};

/// A text across the page, which may follow the answers.
struct Note {
  std::string id;
  std::function<std::string()> text;
  int lines = 1;
};

/// Amounts as bars with their figures, following the answers.
struct Bars {
  struct Bar {
    std::string label;
    double share = 0; ///< of the longest bar
    std::string figure;
  };
  std::string id;
  std::size_t count = 0;
  std::function<std::vector<Bar>()> bars;
};

/// Makes shares of the longest of what they came with.
void scaleToLongest(std::vector<Bars::Bar>& bars);

/// Records to choose one from, a line each; what can be changed of them stands in other elements.  (The office's grid
/// control crashes LibreOffice 7.4 as soon as a screen reader has looked at it.)
struct List {
  std::string id;
  std::string label;
  int height = 80; ///< in dialog units
  std::function<std::vector<std::string>()> rows;
  std::size_t* selected = nullptr;    ///< in the answers
  std::function<void()> changed = {}; ///< after another one was selected
};

/// What a button of a page asks of the dialog.
struct Button {
  std::string id;
  std::string label;
  std::function<void()> pressed = {};
  /// The user points at cells of the sheet, and this takes what they hold; returns what to tell the user, if anything.
  std::function<std::string(const Table&)> took = {};
  std::function<bool()> applies = {};
};

/// Small fields and buttons that share a row.
struct Together {
  std::vector<std::variant<Field, Button>> parts; ///< ticks and buttons
};

using Element = std::variant<Field, Matrix, Note, Bars, List, Button, Together>;

/// Something to put right before going on.
struct Problem {
  std::string id; ///< of the field or matrix that it is told at; empty for the page as a whole
  std::string message;
  bool missing = false; ///< nothing is entered yet: not a mistake until the user has been there
};

/// A figure that the answers lead to, shown at the foot of the page while they are given.
struct Headline {
  std::string label;
  std::string value;
};

struct Page {
  std::string title;
  std::function<std::string()> titled = {}; ///< in place of the title, where it follows the answers
  std::string step = {}; ///< its entry in the roadmap, which pages in a row share; its title where there is none
  std::string why = {};  ///< why it is asked, in one sentence or two
  std::vector<Element> elements = {};
  std::function<std::vector<Problem>()> check = {};    ///< what fields cannot know alone
  std::function<std::vector<Headline>()> preview = {}; ///< three at most
  int figures = 3; ///< for how many of them there is room: each has a third of the width, the last what is left
  std::function<std::string()> warning = {}; ///< what to think over; it stops nobody
  std::function<bool()> applies = {};        ///< whether it is asked at all; else it is passed over
};

/// Reads a workbook that the wizard has made.
class WorkbookAnswers {
public:
  virtual ~WorkbookAnswers() = default;
  /// The cell at this place of a named range; nothing for cells that are empty or not there.
  virtual CellValue at(const std::string& name, int row, int column) const = 0;
  CellValue at(const std::string& name) const { return at(name, 0, 0); }
  /// It as an answer: see textIn, numberIn and dayIn.
  std::string textAt(const std::string& name, int row = 0, int column = 0) const;
  Number numberAt(const std::string& name, int row = 0, int column = 0) const;
  Day dayAt(const std::string& name, int row = 0, int column = 0) const;
  /// Of a named range; 0 where it is gone.  Lists grow when people insert rows.
  virtual int rows(const std::string& /*name*/) const { return 0; }
};

/// The text of a cell, also that of a number; empty where it holds none.
std::string textIn(const CellValue& value);
Number numberIn(const CellValue& value);
Day dayIn(const CellValue& value);
/// Where a text stands in a list; the first place for any other text.
std::size_t placeOf(const std::string& text, const std::vector<std::string>& list);

/// A formula for the cell that the wizard was opened over.
struct Insertion {
  std::string formula; ///< as XCell.setFormula takes it
  std::size_t rows = 1;
  std::size_t columns = 1; ///< of an array formula, where they are not 1 by 1
};

struct Form {
  std::string name;  ///< of its dialog, its workbook template and its page of help: "commission-plan"
  std::string title; ///< of the window
  std::vector<Page> pages;
  std::function<std::vector<Entry>()> entries = {};      ///< what Finish writes into a workbook
  std::function<Insertion()> insertion = {};             ///< or the formula that Insert writes, in its place
  std::function<void(const WorkbookAnswers&)> read = {}; ///< answers of a workbook, for a revision
};

/// An entry of the roadmap.
struct Step {
  std::string title;
  std::size_t firstPage = 0;
};
std::vector<Step> stepsOf(const Form& form);
/// The step that a page belongs to.
std::size_t stepAt(const std::vector<Step>& steps, std::size_t page);

} // namespace wizards
