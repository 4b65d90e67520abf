// SPDX-License-Identifier: MPL-2.0

#include "engine/formula.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace templates {

namespace {

bool isWordCharacter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' || c == '$';
}

bool isDigit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// Reads a formula from left to right.
class Reader {
public:
  Reader(std::string_view formula, const Workbook& book, const Sheet& sheet, Cell origin, Cell target,
         const Functions& functions, const Translate& translate)
      : rest_(formula), book_(book), sheet_(sheet), rows_(target.row - origin.row),
        columns_(target.column - origin.column), where_(sheet.name() + "." + nameOf(target)), functions_(functions),
        translate_(translate) {}

  StoredFormula read() {
    while (!rest_.empty()) {
      next();
    }
    if (open_ != 0) {
      fail("a parenthesis has no counterpart");
    }
    return std::move(result_);
  }

private:
  void next() {
    const char c = rest_.front();
    if (c == '"') {
      result_.text += '"' + take(endOfText('"')).substr(1);
    } else if (rest_.starts_with("_\"")) {
      rest_.remove_prefix(1);
      translated(take(endOfText('"')));
    } else if (c == '\'') {
      const auto quotedName = take(endOfText('\''));
      if (!rest_.starts_with('.')) {
        fail("expected a cell after " + quotedName);
      }
      rest_.remove_prefix(1);
      reference(sheetNamed(quotedName.substr(1, quotedName.size() - 2)), takeWord());
    } else if (isDigit(c)) {
      const auto end = std::ranges::find_if_not(rest_, [](char d) { return isDigit(d) || d == '.'; });
      result_.text += take(static_cast<std::size_t>(end - rest_.begin()));
    } else if (isWordCharacter(c)) {
      word(takeWord());
    } else if (std::string_view("+-*/^&=<>();{}|% ").find(c) != std::string_view::npos) {
      open_ += c == '(' ? 1 : c == ')' ? -1 : 0;
      result_.text += take(1);
    } else {
      fail("the character \"" + std::string(1, c) + "\" has no meaning in a formula");
    }
  }

  void word(const std::string& text) {
    if (rest_.starts_with('(')) {
      const auto name = functions_.storedName(text);
      if (name.empty()) {
        fail("there is no function " + text);
      }
      result_.text += name;
    } else if (parseReference(text)) {
      reference(nullptr, text);
    } else if (const auto dot = text.rfind('.'); dot != std::string::npos && parseReference(text.substr(dot + 1))) {
      reference(sheetNamed(text.substr(0, dot)), text.substr(dot + 1));
    } else if (const auto* name = book_.findName(text)) {
      result_.text += text;
      result_.references.push_back({book_.find(name->sheet), name->block});
    } else {
      fail("there is no name " + text);
    }
  }

  void reference(const Sheet* sheet, const std::string& first) {
    const auto from = moved(first);
    auto to = from;
    const std::string prefix = sheet == nullptr ? "." : "$" + quotedSheet(translate_(sheet->name())) + ".";
    result_.text += "[" + prefix + nameOf(from);
    if (rest_.starts_with(':')) {
      rest_.remove_prefix(1);
      to = moved(takeWord());
      result_.text += ":." + nameOf(to);
    }
    result_.text += "]";
    result_.references.push_back({sheet == nullptr ? &sheet_ : sheet, {from.cell, to.cell}});
  }

  Reference moved(const std::string& text) const {
    auto reference = parseReference(text);
    if (!reference) {
      fail("\"" + text + "\" is no cell");
    }
    reference->cell.row += reference->fixedRow ? 0 : rows_;
    reference->cell.column += reference->fixedColumn ? 0 : columns_;
    return *reference;
  }

  void translated(const std::string& quoted) {
    std::string text = quoted.substr(1, quoted.size() - 2);
    result_.texts.push_back(text);
    std::string stored;
    for (const char c : translate_(text)) {
      stored += c;
      if (c == '"') {
        stored += c;
      }
    }
    result_.text += '"' + stored + '"';
  }

  const Sheet* sheetNamed(std::string_view name) const {
    const auto* found = book_.find(name);
    if (found == nullptr) {
      fail("there is no sheet " + std::string(name));
    }
    return found;
  }

  /// Behind the closing quote of the text at the front.
  std::size_t endOfText(char quote) const {
    const auto end = rest_.find(quote, 1);
    if (end == std::string_view::npos) {
      fail("a text has no end");
    }
    return end + 1;
  }

  std::string take(std::size_t count) {
    std::string taken(rest_.substr(0, count));
    rest_.remove_prefix(count);
    return taken;
  }

  std::string takeWord() {
    const auto end = std::ranges::find_if_not(rest_, isWordCharacter);
    return take(static_cast<std::size_t>(end - rest_.begin()));
  }

  [[noreturn]] void fail(const std::string& reason) const { throw Mistake(where_, reason); }

  std::string_view rest_;
  const Workbook& book_;
  const Sheet& sheet_;
  int rows_;
  int columns_;
  std::string where_;
  const Functions& functions_;
  const Translate& translate_;
  int open_ = 0; ///< parentheses
  StoredFormula result_;
};

} // namespace

std::string Functions::storedName(std::string_view name) const {
  if (const auto* function = catalogue_.find(name)) {
    return "ORG.SALESPLANNER.FUNCTIONS." + function->name;
  }
  return std::ranges::find(builtIns_, name) == builtIns_.end() ? std::string() : std::string(name);
}

StoredFormula stored(std::string_view formula, const Workbook& book, const Sheet& sheet, Cell origin, Cell target,
                     const Functions& functions, const Translate& translate) {
  formula.remove_prefix(formula.starts_with('=') ? 1 : 0);
  return Reader(formula, book, sheet, origin, target, functions, translate).read();
}

Used blockNamed(std::string_view text, const Workbook& book, const Sheet& sheet) {
  const auto dot = text.rfind('.');
  if (dot == std::string_view::npos) {
    return {&sheet, parseBlock(text)};
  }
  auto name = text.substr(0, dot);
  if (name.starts_with('\'') && name.ends_with('\'')) {
    name = name.substr(1, name.size() - 2);
  }
  const auto* found = book.find(name);
  if (found == nullptr) {
    throw Mistake(sheet.name(), "there is no sheet " + std::string(name));
  }
  return {found, parseBlock(text.substr(dot + 1))};
}

std::string quotedSheet(std::string_view name) {
  const bool plain = !name.empty() && !isDigit(name.front()) && std::ranges::all_of(name, [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  });
  if (plain) {
    return std::string(name);
  }
  std::string quoted = "'";
  for (const char c : name) {
    quoted += c;
    quoted += c == '\'' ? "'" : ""; // as translations have them: d'action
  }
  return quoted + "'";
}

} // namespace templates
