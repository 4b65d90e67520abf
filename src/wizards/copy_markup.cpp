// SPDX-License-Identifier: MPL-2.0

#include "wizards/copy_markup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace wizards {

namespace {

// --- Text in XML --------------------------------------------------------------------------------------------------

constexpr auto namedCharacters = std::to_array<std::pair<std::string_view, char>>(
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}});

std::string utf8(unsigned character) {
  const auto byte = [](unsigned value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  const auto following = [&](unsigned shift) { return byte(0x80U | ((character >> shift) & 0x3FU)); };
  if (character < 0x80U) {
    return {byte(character)};
  }
  if (character < 0x800U) {
    return {byte(0xC0U | (character >> 6U)), following(0)};
  }
  if (character < 0x10000U) {
    return {byte(0xE0U | (character >> 12U)), following(6), following(0)};
  }
  return {byte(0xF0U | (character >> 18U)), following(12), following(6), following(0)};
}

/// What the name between `&` and `;` stands for.
std::string character(std::string_view name) {
  if (name.starts_with('#')) {
    const bool hexadecimal = name.starts_with("#x");
    const auto digits = name.substr(hexadecimal ? 2 : 1);
    unsigned number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
    return utf8(number);
  }
  const auto found = std::ranges::find(namedCharacters, name, &std::pair<std::string_view, char>::first);
  return found == namedCharacters.end() ? "" : std::string(1, found->second);
}

std::string decoded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      result += text[at++];
    } else {
      result += character(text.substr(at + 1, end - at - 1));
      at = end + 1;
    }
  }
  return result;
}

std::string encoded(std::string_view text) {
  constexpr unsigned char firstVisible = 0x20;
  std::string result;
  for (const char c : text) {
    const auto* const named = std::ranges::find(namedCharacters, c, &std::pair<std::string_view, char>::second);
    if (named != namedCharacters.end()) {
      result += "&" + std::string(named->first) + ";";
    } else if (static_cast<unsigned char>(c) < firstVisible) { // the end of a line, which an attribute would lose
      result += "&#" + std::to_string(static_cast<int>(c)) + ";";
    } else {
      result += c;
    }
  }
  return result;
}

// --- Tags ---------------------------------------------------------------------------------------------------------

/// The start of an element, from `<` to `>`.
struct Tag {
  std::string_view text;

  std::string_view name() const {
    const auto end = text.find_first_of(" \t\r\n/>", 1);
    return text.substr(1, end - 1);
  }
  bool closed() const { return text.ends_with("/>"); }

  /// Where the value of an attribute stands in the tag, as it is written.
  std::optional<std::string_view> written(std::string_view attribute) const {
    for (auto at = text.find(attribute); at != std::string_view::npos; at = text.find(attribute, at + 1)) {
      const auto equals = at + attribute.size();
      if (text[at - 1] == ' ' && text.substr(equals).starts_with("=\"")) {
        const auto start = equals + 2;
        return text.substr(start, text.find('"', start) - start);
      }
    }
    return std::nullopt;
  }
  std::optional<std::string> value(std::string_view attribute) const {
    const auto found = written(attribute);
    return found ? std::optional(decoded(*found)) : std::nullopt;
  }
  int number(std::string_view attribute, int usual) const {
    const auto found = written(attribute);
    int result = usual;
    if (found) {
      std::from_chars(found->data(), found->data() + found->size(), result);
    }
    return result;
  }
};

/// The next tag from `at` on; empty at the end.  Comments and the like count as tags, too.
Tag nextTag(std::string_view markup, std::size_t at) {
  const auto start = markup.find('<', at);
  if (start == std::string_view::npos) {
    return {};
  }
  for (const auto& [opening, closing] :
       {std::pair<std::string_view, std::string_view>{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}) {
    if (markup.substr(start).starts_with(opening)) {
      const auto end = markup.find(closing, start);
      return {markup.substr(start, end == std::string_view::npos ? end : end + closing.size() - start)};
    }
  }
  std::size_t end = start;
  while (end < markup.size() && markup[end] != '>') { // which may stand in the value of an attribute
    end = markup[end] == '"' || markup[end] == '\'' ? markup.find(markup[end], end + 1) : end;
    end = end == std::string_view::npos ? end : end + 1;
  }
  return {markup.substr(start, end == std::string_view::npos ? end : end + 1 - start)};
}

template <class Visit>
void eachTag(std::string_view markup, Visit visit) {
  for (Tag tag = nextTag(markup, 0); !tag.text.empty();) {
    visit(tag);
    tag = nextTag(markup, static_cast<std::size_t>(tag.text.data() + tag.text.size() - markup.data()));
  }
}

void replaceAttribute(std::string& tag, std::string_view attribute, std::string_view value) {
  const auto old = Tag{tag}.written(attribute);
  if (old) {
    const auto start = static_cast<std::size_t>(old->data() - tag.data());
    tag.replace(start, old->size(), encoded(value));
  } else {
    const auto end = tag.find_first_of(" />", 1);
    tag.insert(end, " " + std::string(attribute) + "=\"" + encoded(value) + "\"");
  }
}

void removeAttribute(std::string& tag, std::string_view attribute) {
  if (const auto old = Tag{tag}.written(attribute)) {
    const auto start = static_cast<std::size_t>(old->data() - tag.data()) - attribute.size() - 3; // ` name="`
    tag.erase(start, attribute.size() + old->size() + 4);
  }
}

// --- Formulas in them ---------------------------------------------------------------------------------------------

/// The part of an attribute in front of the formula: "of:=", "of:", or nothing.
std::string_view prefixOf(std::string_view formula) {
  for (const std::string_view prefix : {"of:=", "of:", "="}) {
    if (formula.starts_with(prefix)) {
      return prefix;
    }
  }
  return {};
}

PlainText said(std::string_view formula, const DocumentNames& names) {
  const auto prefix = prefixOf(formula);
  auto result = withoutOurFunctions(formula.substr(prefix.size()), names);
  result.text.insert(0, prefix);
  return result;
}

/// How a file writes an error as a constant.
std::string errorFormula(int code) {
  switch (code) {
  case 502: // Excel has no constant for it
    return "of:=SQRT(-1)";
  case 503:
    return "of:=#NUM!";
  case 519:
    return "of:=#VALUE!";
  case 524:
    return "of:=#REF!";
  case 525:
    return "of:=#NAME?";
  case 532:
    return "of:=#DIV/0!";
  case 32767:
    return "of:=NA()";
  default:
    return "of:=#ERR" + std::to_string(code) + "!";
  }
}

class Copier {
public:
  Copier(std::string_view markup, const DocumentNames& names, const CopyChoices& choices)
      : markup_(markup), names_(names), choices_(choices) {}

  CopiedMarkup run() {
    result_.text.reserve(markup_.size() + markup_.size() / 4);
    eachTag(markup_, [&](const Tag& tag) {
      if (!tag.text.starts_with("<!") && !tag.text.starts_with("<?")) {
        copy(tag);
      }
    });
    result_.text += markup_.substr(copied_);
    return std::move(result_);
  }

private:
  std::size_t offset(const char* position) const { return static_cast<std::size_t>(position - markup_.data()); }

  /// Puts `text` in the place of the tag.
  void replace(const Tag& tag, std::string_view text) {
    result_.text += markup_.substr(copied_, offset(tag.text.data()) - copied_);
    result_.text += text;
    copied_ = offset(tag.text.data()) + tag.text.size();
  }

  void copy(const Tag& tag) {
    const auto name = tag.name();
    if (name == "table:table") {
      at_ = {at_.sheet + 1, 0, 0};
      nextRow_ = 0;
      kept_.clear();
    } else if (name == "table:table-row") {
      row(tag);
    } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
      const int columns = tag.number("table:number-columns-repeated", 1);
      cell(tag, columns);
      at_.column += columns;
    } else if (tag.text.find(functionPrefix) != std::string_view::npos) {
      elsewhere(tag, name);
    }
  }

  void row(const Tag& tag) {
    at_.row = nextRow_;
    at_.column = 0;
    nextRow_ = at_.row + tag.number("table:number-rows-repeated", 1);
  }

  void cell(const Tag& tag, int columns) {
    const auto written = tag.written("table:formula");
    if (!written) {
      keepError(tag);
      return;
    }
    const std::string formula = decoded(*written);
    const auto plain = said(formula, names_);
    if (!plain.ours && !plain.throughName && !plain.reason) {
      return;
    }
    CopiedCell copiedCell{at_, tag.number("table:number-matrix-rows-spanned", 1),
                          tag.number("table:number-matrix-columns-spanned", 1), plain.ours, plain.reason};
    for (int i = 0; i < columns && !copiedCell.reason; ++i) {
      if (choices_.keepValue.contains({at_.sheet, at_.row, at_.column + i})) {
        copiedCell.reason = {Reason::Why::differs};
      }
    }
    std::string text(tag.text);
    if (!copiedCell.reason) {
      replaceAttribute(text, "table:formula", plain.text);
      replace(tag, text);
    } else {
      keepValue(tag, text, copiedCell);
    }
    for (int i = 0; i < columns; ++i, ++copiedCell.place.column) {
      result_.cells.push_back(copiedCell);
    }
  }

  void keepValue(const Tag& tag, std::string& text, const CopiedCell& copiedCell) {
    for (const char* const attribute :
         {"table:formula", "table:number-matrix-rows-spanned", "table:number-matrix-columns-spanned"}) {
      removeAttribute(text, attribute);
    }
    if (const int error = choices_.errorOf(at_)) {
      replaceAttribute(text, "table:formula", errorFormula(error));
    }
    if (copiedCell.rows * copiedCell.columns > 1) {
      kept_.push_back(copiedCell);
    }
    const std::string paragraph = "<text:p>" + encoded(choices_.note(copiedCell.reason)) + "</text:p>";
    addNote(tag, text, paragraph);
  }

  /// A cell may have a note already: it goes on.
  void addNote(const Tag& tag, std::string& text, const std::string& paragraph) {
    const std::string note = "<office:annotation>" + paragraph + "</office:annotation>";
    if (tag.closed()) {
      text.replace(text.size() - 2, 2, ">");
      replace(tag, text + note + "</" + std::string(tag.name()) + ">");
      return;
    }
    const auto start = offset(tag.text.data()) + tag.text.size();
    const auto content = markup_.substr(start, markup_.find("</" + std::string(tag.name()) + ">", start) - start);
    const auto end = content.find("</office:annotation>");
    replace(tag, end == std::string_view::npos ? text + note : text);
    if (end != std::string_view::npos) {
      result_.text += content.substr(0, end);
      result_.text += paragraph;
      copied_ = start + end;
    }
  }

  /// The other cells of an array formula whose values are kept: numbers and texts stand there, errors do not.
  void keepError(const Tag& tag) {
    const bool inBlock = std::ranges::any_of(kept_, [&](const CopiedCell& block) {
      return at_.row >= block.place.row && at_.row < block.place.row + block.rows && at_.column >= block.place.column &&
             at_.column < block.place.column + block.columns;
    });
    if (const int error = inBlock ? choices_.errorOf(at_) : 0) {
      std::string text(tag.text);
      replaceAttribute(text, "table:formula", errorFormula(error));
      replace(tag, text);
    }
  }

  void elsewhere(const Tag& tag, std::string_view name) {
    std::string text(tag.text);
    for (const char* const attribute :
         {"table:formula", "table:expression", "table:condition", "style:condition", "calcext:value"}) {
      const auto formula = tag.value(attribute);
      const auto plain = formula ? said(*formula, names_) : PlainText{};
      if (!plain.ours) {
        continue;
      }
      CopiedElsewhere copiedThere{CopiedElsewhere::Kind::other, *formula, plain.reason};
      if (name == "table:named-expression") {
        copiedThere.kind = CopiedElsewhere::Kind::name;
        copiedThere.what = tag.value("table:name").value_or("");
      } else if (name == "table:content-validation") {
        copiedThere.kind = CopiedElsewhere::Kind::validation;
      } else if (name == "calcext:condition") {
        copiedThere.kind = CopiedElsewhere::Kind::conditionalFormat;
      }
      if (!plain.reason) {
        replaceAttribute(text, attribute, plain.text);
      }
      if (name != "style:map") { // the conditional formats once more, for older offices
        result_.elsewhere.push_back(std::move(copiedThere));
      }
    }
    if (text != tag.text) {
      replace(tag, text);
    }
  }

  std::string_view markup_;
  const DocumentNames& names_;
  const CopyChoices& choices_;
  CopiedMarkup result_;
  /// How much of the markup has gone into the result.
  std::size_t copied_ = 0;
  CellPlace at_{-1, 0, 0};
  int nextRow_ = 0;
  /// The blocks of this sheet whose values are kept.
  std::vector<CopiedCell> kept_;
};

} // namespace

DocumentNames namesIn(std::string_view content) {
  DocumentNames names;
  std::vector<std::pair<std::string, std::string>> expressions;
  eachTag(content, [&](const Tag& tag) {
    const auto element = tag.name();
    if (element == "table:named-range") {
      const auto range = tag.value("table:cell-range-address").value_or(":");
      names[foldedName(tag.value("table:name").value_or(""))].severalCells =
          withoutOurFunctions("[" + range + "]", {}).severalValues;
    } else if (element == "table:named-expression") {
      auto name = foldedName(tag.value("table:name").value_or(""));
      names[name].severalCells = false;
      expressions.emplace_back(std::move(name), tag.value("table:expression").value_or(""));
    }
  });
  // Names may use each other, in any order.
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& [name, expression] : expressions) {
      const auto plain = said(expression, names);
      auto& meaning = names[name];
      const MeaningOfName now{meaning.severalCells || plain.severalValues,
                              meaning.ours || plain.ours || plain.throughName,
                              meaning.unsayable || static_cast<bool>(plain.reason)};
      changed = changed || now != meaning;
      meaning = now;
    }
  }
  return names;
}

CopiedMarkup withoutOurFunctions(std::string_view markup, const DocumentNames& names, const CopyChoices& choices) {
  return Copier(markup, names, choices).run();
}

} // namespace wizards
