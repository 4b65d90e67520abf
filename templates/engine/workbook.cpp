// SPDX-License-Identifier: MPL-2.0

#include "engine/workbook.hpp"

#include <algorithm>
#include <stdexcept>

#include "engine/theme.hpp"

namespace templates {

namespace {

constexpr double usualHeight = 5.4;
constexpr double usualWidth = 22;

/// What a role accepts where the description says nothing else.
Rule ruleOf(std::string_view role) {
  if (role == "Input Amount") {
    return amount();
  }
  if (role == "Input Count") {
    return whole(0, 1e9);
  }
  if (role == "Input Score") {
    return whole(1, 5);
  }
  if (role == "Input Percent" || role == "Input Rate") {
    return share();
  }
  if (role == "Input Date") {
    return date();
  }
  if (role == "Input Tick") {
    return tick();
  }
  return {};
}

double heightFor(std::string_view role) {
  if (role == "Title" || role == "Headline Amount" || role == "Headline Percent" || role == "Headline Ratio" ||
      role == "Headline Number" || role == "Headline Text") {
    return 10.5;
  }
  if (role == "Section" || role == "Headline Sentence") {
    return 8;
  }
  if (role == "Header" || role == "Header Right" || role == "Header Center" || role == "Header Month" ||
      role == "Header Short Month") {
    return 9.6;
  }
  if (role.starts_with("List Header") || role == "Input Sentence") {
    return 9.6;
  }
  return usualHeight;
}

std::string plainNumber(double value) {
  auto text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

bool sameRule(const Rule& a, const Rule& b) {
  return a.kind == b.kind && a.values == b.values && a.range == b.range && a.verbatim == b.verbatim &&
         a.least == b.least && a.most == b.most && a.title == b.title && a.message == b.message &&
         a.suggestion == b.suggestion;
}

} // namespace

Rule oneOf(std::vector<std::string> values) {
  return {.kind = Rule::Kind::list,
          .values = std::move(values),
          .title = "Please choose",
          .message = "Choose one of the entries of the list."};
}

Rule oneIn(std::string range) {
  return {.kind = Rule::Kind::listed,
          .range = std::move(range),
          .title = "Please choose",
          .message = "Choose one of the entries of the list."};
}

Rule suggested(std::string range) {
  auto rule = oneIn(std::move(range));
  rule.suggestion = true;
  return rule;
}

Rule amount() {
  return {.kind = Rule::Kind::decimal,
          .title = "An amount, please",
          .message = "Enter an amount of 0 or more, without a currency sign."};
}

Rule anyAmount() {
  return {.kind = Rule::Kind::decimal,
          .least = -1e15,
          .title = "An amount, please",
          .message = "Enter an amount, without a currency sign."};
}

Rule whole(double least, double most) {
  const bool open = most >= 1e9;
  return {.kind = Rule::Kind::whole,
          .least = least,
          .most = most,
          .title = "A whole number, please",
          .message = open ? "Enter a whole number of " + plainNumber(least) + " or more."
                          : "Enter a whole number from " + plainNumber(least) + " to " + plainNumber(most) + "."};
}

Rule number(double least, double most) {
  return {.kind = Rule::Kind::decimal,
          .least = least,
          .most = most,
          .title = "A number, please",
          .message = "Enter a number from " + plainNumber(least) + " to " + plainNumber(most) + "."};
}

Rule share() {
  return {.kind = Rule::Kind::decimal,
          .most = 1,
          .title = "A share, please",
          .message = "Enter a share from 0% to 100%: 5% or 0.05 for five in a hundred."};
}

Rule growth(double least, double most) {
  return {.kind = Rule::Kind::decimal,
          .least = least,
          .most = most,
          .title = "A growth, please",
          .message = "Enter a growth as a percentage: 20% or 0.2 for a fifth more, -5% for less."};
}

Rule shareOfQuota() {
  return {.kind = Rule::Kind::decimal,
          .most = 10,
          .title = "A share, please",
          .message = "Enter a share of the quota: 125% or 1.25."};
}

Rule date() {
  return {.kind = Rule::Kind::date, .title = "A date, please", .message = "Enter a date, for example 2027-03-31."};
}

Rule tick() {
  return {.kind = Rule::Kind::list,
          .values = {"x"},
          .verbatim = true, // formulas count it
          .title = "x or nothing",
          .message = "Enter x where it is so, and leave the cell empty where it is not."};
}

Sheet& Sheet::columns(std::vector<double> widths) {
  widths_ = std::move(widths);
  return *this;
}

Sheet& Sheet::freeze(int header, int rows, int columnCount) {
  frozen_ = {rows, columnCount, header};
  return *this;
}

Sheet& Sheet::cursor(std::string_view cell) {
  cursor_ = parseCell(cell);
  return *this;
}

Sheet& Sheet::rowHeight(int row, double millimetres) {
  heights_[row - 1] = millimetres;
  return *this;
}

Sheet& Sheet::rowHeights(int first, int last, double millimetres) {
  for (int row = first; row <= last; ++row) {
    rowHeight(row, millimetres);
  }
  return *this;
}

Sheet& Sheet::heading(Content title, Content subtitle) {
  rowHeight(1, 3);
  put("B2", "Title", std::move(title));
  put("B3", "Subtitle", std::move(subtitle));
  return *this;
}

Sheet& Sheet::section(std::string_view block, Content title) {
  const auto cells = parseBlock(block);
  place(cells, "Section", {});
  place({cells.first, cells.first}, "Section", title);
  return *this;
}

void Sheet::place(const Block& block, std::string_view role, const Content& content) {
  const auto rule = ruleOf(role);
  const int index = rule.kind == Rule::Kind::any ? -1 : book_.addRule(rule);
  const auto height = heightFor(role);
  for (int row = block.first.row; row <= block.last.row; ++row) {
    auto& tallest = heights_.try_emplace(row, usualHeight).first->second;
    if (height > usualHeight) {
      tallest = std::max(tallest, height);
    }
    for (int column = block.first.column; column <= block.last.column; ++column) {
      const Cell cell{row, column};
      auto& s = slot(cell);
      s = Slot{};
      s.role = role;
      s.content = content;
      s.rule = index;
      s.span = {cell, cell};
      s.origin = block.first;
    }
  }
}

Sheet& Sheet::put(std::string_view block, std::string_view role, Content content) {
  place(parseBlock(block), role, content);
  return *this;
}

Sheet& Sheet::row(std::string_view first, std::string_view role, const std::vector<Content>& contents) {
  auto cell = parseCell(first);
  for (const auto& content : contents) {
    place({cell, cell}, role, content);
    ++cell.column;
  }
  return *this;
}

Sheet& Sheet::column(std::string_view first, std::string_view role, const std::vector<Content>& contents) {
  auto cell = parseCell(first);
  for (const auto& content : contents) {
    place({cell, cell}, role, content);
    ++cell.row;
  }
  return *this;
}

namespace {

/// The parts of a block that are `height` rows high; the whole where no height is given.
std::vector<Block> strips(const Block& block, int height) {
  std::vector<Block> parts;
  const int step = height > 0 ? height : block.rows();
  for (int row = block.first.row; row <= block.last.row; row += step) {
    parts.push_back({{row, block.first.column}, {row + step - 1, block.last.column}});
  }
  return parts;
}

} // namespace

Sheet& Sheet::merge(std::string_view block, std::string_view role, Content content, int height) {
  const auto all = parseBlock(block);
  place(all, role, {});
  for (const auto& cells : strips(all, height)) {
    for (int row = cells.first.row; row <= cells.last.row; ++row) {
      for (int column = cells.first.column; column <= cells.last.column; ++column) {
        slot({row, column}).covered = true;
      }
    }
    auto& first = slot(cells.first);
    first.covered = false;
    first.content = content;
    first.span = cells;
  }
  return *this;
}

Sheet& Sheet::array(std::string_view block, std::string_view role, std::string formula, int height) {
  const auto all = parseBlock(block);
  place(all, role, {});
  for (const auto& cells : strips(all, height)) {
    for (int row = cells.first.row; row <= cells.last.row; ++row) {
      for (int column = cells.first.column; column <= cells.last.column; ++column) {
        slot({row, column}).array = cells;
      }
    }
    slot(cells.first).content = Content(formula);
  }
  return *this;
}

Sheet& Sheet::field(std::string_view label, Content text, std::string_view role, Content value, std::string_view name,
                    Content hint) {
  auto cell = parseCell(label);
  place({cell, cell}, "Label", text);
  ++cell.column;
  place({cell, cell}, role, value);
  if (!name.empty()) {
    this->name(nameOf(cell), name);
  }
  ++cell.column;
  if (!hint.isEmpty()) {
    place({cell, cell}, "Hint", hint);
  }
  return *this;
}

Sheet& Sheet::link(std::string_view cell, std::string_view role, Content text, std::string target) {
  put(cell, role, std::move(text));
  slot(parseCell(cell)).link = std::move(target);
  return *this;
}

Sheet& Sheet::allow(std::string_view block, Rule rule) {
  const auto cells = parseBlock(block);
  const int index = book_.addRule(rule);
  for (int row = cells.first.row; row <= cells.last.row; ++row) {
    for (int column = cells.first.column; column <= cells.last.column; ++column) {
      placed({row, column}, "a rule").rule = index;
    }
  }
  return *this;
}

Slot& Sheet::placed(Cell cell, std::string_view what) {
  const auto found = cells_.find(cell);
  if (found == cells_.end()) {
    throw Mistake(name_ + "." + nameOf(cell), std::string(what) + " for a cell that nothing was put into");
  }
  return found->second;
}

Sheet& Sheet::fill(std::string_view first, const std::vector<Content>& contents) {
  auto cell = parseCell(first);
  for (const auto& content : contents) {
    placed(cell, "a record").content = content;
    ++cell.row;
  }
  return *this;
}

Sheet& Sheet::name(std::string_view block, std::string_view name) {
  book_.addName({std::string(name), name_, parseBlock(block)});
  return *this;
}

Sheet& Sheet::when(std::string_view block, std::string condition, std::string_view role) {
  conditions_.push_back({parseBlock(block), std::move(condition), std::string(role)});
  return *this;
}

Sheet& Sheet::status(std::string_view block) {
  const auto first = nameOf(parseBlock(block).first);
  const auto sign = [&](std::string_view signs) {
    return "AND(ISTEXT(" + first + ");LEN(" + first + ")>0;ISNUMBER(FIND(LEFT(" + first + ";1);\"" +
           std::string(signs) + "\")))";
  };
  when(block, sign("▲√"), "Status Good");
  when(block, sign("●"), "Status Warn");
  return when(block, sign("▼!"), "Status Bad");
}

Sheet& Sheet::bar(std::string_view block) {
  bars_.push_back({parseBlock(block)});
  return *this;
}

Sheet& Sheet::chart(Chart chart) {
  charts_.push_back(std::move(chart));
  return *this;
}

Sheet& Sheet::list(std::string_view header, int count, const std::vector<ListColumn>& columns,
                   const std::vector<std::vector<Content>>& examples, bool filter) {
  const auto start = parseCell(header);
  auto column = start.column;
  std::size_t typed = 0; // the number of columns so far that are not calculated
  for (const auto& description : columns) {
    if (widths_.size() <= static_cast<std::size_t>(column)) {
      widths_.resize(static_cast<std::size_t>(column) + 1, usualWidth);
    }
    if (description.width > 0) {
      widths_[static_cast<std::size_t>(column)] = description.width;
    }
    const Role* const role = findRole(description.role);
    const auto align = role == nullptr ? std::string_view{} : resolved(*role).align;
    const std::string heading = std::string(filter ? "List Header" : "Header") + (align == "end"      ? " Right"
                                                                                  : align == "center" ? " Center"
                                                                                                      : "");
    place({{start.row, column}, {start.row, column}}, heading, Content(description.title));
    const Block body{{start.row + 1, column}, {start.row + count, column}};
    place(body, description.role, description.formula.empty() ? Content() : Content(description.formula));
    if (description.rule) {
      allow(nameOf(body), *description.rule);
    }
    if (description.formula.empty()) {
      for (std::size_t i = 0; i < examples.size(); ++i) {
        if (typed < examples[i].size() && !examples[i][typed].isEmpty()) {
          slot({start.row + 1 + static_cast<int>(i), column}).content = example(examples[i][typed]);
        }
      }
      ++typed;
    }
    ++column;
  }
  if (filter) {
    filters_.push_back({start, {start.row + count, column - 1}});
  }
  return *this;
}

double Sheet::heightOf(int row) const {
  const auto found = heights_.find(row);
  return found == heights_.end() ? usualHeight : found->second;
}

Cell Sheet::last() const {
  Cell last;
  for (const auto& [cell, slot] : cells_) {
    last = {std::max(last.row, cell.row), std::max(last.column, cell.column)};
  }
  for (const auto& chart : charts_) {
    auto cell = parseCell(chart.at);
    for (double height = chart.height; height > heightOf(cell.row); ++cell.row) {
      height -= heightOf(cell.row);
    }
    for (double width = chart.width; static_cast<std::size_t>(cell.column) + 1 < widths_.size() &&
                                     width > widths_[static_cast<std::size_t>(cell.column)];
         ++cell.column) {
      width -= widths_[static_cast<std::size_t>(cell.column)];
    }
    last = {std::max(last.row, cell.row), std::max(last.column, cell.column)};
  }
  return last;
}

Sheet& Workbook::sheet(std::string name) {
  if (find(name) != nullptr) {
    throw Mistake(name, "there are two sheets of this name");
  }
  return sheets_.emplace_back(*this, std::move(name));
}

const Sheet* Workbook::find(std::string_view name) const {
  const auto found = std::ranges::find_if(sheets_, [&](const Sheet& sheet) { return sheet.name() == name; });
  return found == sheets_.end() ? nullptr : &*found;
}

const DefinedName* Workbook::findName(std::string_view name) const {
  const auto found = std::ranges::find(names_, name, &DefinedName::name);
  return found == names_.end() ? nullptr : &*found;
}

int Workbook::addRule(const Rule& rule) {
  const auto found = std::ranges::find_if(rules_, [&](const Rule& other) { return sameRule(rule, other); });
  if (found != rules_.end()) {
    return static_cast<int>(found - rules_.begin());
  }
  rules_.push_back(rule);
  return static_cast<int>(rules_.size()) - 1;
}

void Workbook::addName(DefinedName name) {
  if (findName(name.name) != nullptr) {
    throw Mistake(name.sheet + "." + nameOf(name.block), "the name " + name.name + " is given twice");
  }
  names_.push_back(std::move(name));
}

} // namespace templates
