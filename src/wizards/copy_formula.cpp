// SPDX-License-Identifier: MPL-2.0

#include "wizards/copy_formula.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "catalogue/plain_formula.hpp"

namespace wizards {

namespace {

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char capital(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string capitals(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), capital);
  return result;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// Letters beyond ASCII are bytes from 0x80 in UTF-8.
bool isWordCharacter(char c) {
  return (capital(c) >= 'A' && capital(c) <= 'Z') || isDigit(c) || c == '_' || c == '.' || c == '$' || c == '\\' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool isSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isSpace(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && isSpace(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

/// The end of a text in quotes that starts at `at`; a quote in it is doubled.
std::size_t endOfQuoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size(); ++at) {
    if (text[at] == quote) {
      if (at + 1 < text.size() && text[at + 1] == quote) {
        ++at;
      } else {
        return at + 1;
      }
    }
  }
  return text.size();
}

/// The end of a reference in brackets that starts at `at`; names of sheets and files in it may be in quotes.
std::size_t endOfReference(std::string_view text, std::size_t at) {
  int depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '\'') {
      at = endOfQuoted(text, at);
      continue;
    }
    ++at;
    depth += c == '[' ? 1 : 0;
    depth -= c == ']' ? 1 : 0;
    if (depth == 0) {
      break;
    }
  }
  return at;
}

bool isRange(std::string_view reference) {
  for (std::size_t at = 0; at < reference.size();) {
    if (reference[at] == '\'') {
      at = endOfQuoted(reference, at);
    } else if (reference[at++] == ':') {
      return true;
    }
  }
  return false;
}

// Functions that give one value whatever they are given.
constexpr auto giveOneValue = std::to_array<std::string_view>({"AND",         "AVEDEV",
                                                               "AVERAGE",     "AVERAGEA",
                                                               "COLUMNS",     "CORREL",
                                                               "COUNT",       "COUNTA",
                                                               "COUNTBLANK",  "DEVSQ",
                                                               "GCD",         "GEOMEAN",
                                                               "HARMEAN",     "IRR",
                                                               "ISREF",       "LCM",
                                                               "MAX",         "MAXA",
                                                               "MEDIAN",      "MIN",
                                                               "MINA",        "MODE",
                                                               "MULTINOMIAL", "NPV",
                                                               "OR",          "PRODUCT",
                                                               "ROWS",        "SHEETS",
                                                               "SKEW",        "SLOPE",
                                                               "STDEV",       "STDEVA",
                                                               "STDEVP",      "SUBTOTAL",
                                                               "SUM",         "SUMPRODUCT",
                                                               "SUMSQ",       "SUMX2MY2",
                                                               "SUMXMY2",     "TEXTJOIN",
                                                               "TRIMMEAN",    "VAR",
                                                               "VARP",        "XOR",
                                                               "AGGREGATE",   "COM.MICROSOFT.TEXTJOIN"});

// Functions that look into a range: given one value to look for, they give one.
constexpr auto lookInto = std::to_array<std::string_view>(
    {"AVERAGEIF", "AVERAGEIFS", "COM.MICROSOFT.MAXIFS", "COM.MICROSOFT.MINIFS", "COUNTIF", "COUNTIFS", "HLOOKUP",
     "INDEX", "LARGE", "LOOKUP", "MATCH", "PERCENTILE", "PERCENTRANK", "QUARTILE", "RANK", "SMALL", "SUMIF", "SUMIFS",
     "VLOOKUP"});

template <class List>
bool contains(const List& list, std::string_view name) {
  return std::ranges::find(list, name) != list.end();
}

/// The names of functions in OpenFormula where they are others than in the catalogue, which has those of Calc's API.
std::string nameInFiles(std::string_view name) {
  for (const std::string_view legacy : {"NORMSDIST", "NORMSINV"}) {
    if (name == legacy) {
      return "LEGACY." + std::string(name);
    }
  }
  return std::string(name);
}

const catalogue::PlainFunction* functionNamed(std::string_view name) {
  const auto all = catalogue::plainFunctions();
  const auto found = std::ranges::find(all, name, &catalogue::PlainFunction::name);
  return found == all.end() ? nullptr : &*found;
}

/// A part of a formula: what is between brackets or separators.
struct Part {
  std::string text;
  bool severalValues = false;
  /// A reference to cells, or a name, and nothing else.
  bool bareReference = false;
};

class Rewriter {
public:
  Rewriter(std::string_view formula, const DocumentNames& names) : formula_(formula), names_(names) {}

  PlainText run() {
    PlainText result;
    std::string text;
    while (at_ < formula_.size()) {
      const Part part = sequence();
      text += part.text;
      result.severalValues = result.severalValues || part.severalValues;
      if (at_ < formula_.size()) {
        text += formula_[at_++]; // a bracket too many, or a separator of a condition
      }
    }
    if (ours_ && !reason_ && text.size() > longestFormula) {
      fail(Reason::Why::tooLong);
    }
    result.ours = ours_;
    result.throughName = throughName_;
    result.reason = reason_;
    result.text = ours_ && !reason_ ? text : std::string(formula_);
    return result;
  }

private:
  void fail(Reason::Why why, std::string_view name = {}) {
    if (!reason_) {
      reason_ = {why, std::string(name)};
    }
  }

  std::string_view take(std::size_t end) {
    const auto taken = formula_.substr(at_, end - at_);
    at_ = end;
    return taken;
  }

  std::string_view word() {
    std::size_t end = at_ + 1;
    while (end < formula_.size() && isWordCharacter(formula_[end])) {
      ++end;
    }
    return take(end);
  }

  /// Up to a separator or a closing bracket.
  Part sequence() {
    Part part;
    std::size_t pieces = 0;
    bool reference = false;
    while (at_ < formula_.size()) {
      const char c = formula_[at_];
      if (c == ';' || c == ')') {
        break;
      }
      if (isSpace(c)) {
        part.text += c;
        ++at_;
        continue;
      }
      ++pieces;
      if (c == '"' || c == '\'') {
        part.text += take(endOfQuoted(formula_, at_));
      } else if (c == '[') {
        const auto text = take(endOfReference(formula_, at_));
        part.severalValues = part.severalValues || isRange(text);
        part.text += text;
        reference = true;
      } else if (c == '{') {
        part.text += inlineArray();
        part.severalValues = true;
      } else if (c == '~') { // cells of several references
        part.text += c;
        part.severalValues = true;
        ++at_;
      } else if (c == '(') {
        append(part, bracketed());
      } else if (isWordCharacter(c)) {
        const Part added = nameOrCall();
        append(part, added);
        reference = reference || added.bareReference;
      } else {
        part.text += c;
        ++at_;
      }
    }
    part.bareReference = reference && pieces == 1;
    return part;
  }

  static void append(Part& part, const Part& added) {
    part.text += added.text;
    part.severalValues = part.severalValues || added.severalValues;
  }

  std::string inlineArray() {
    const std::size_t start = at_;
    while (at_ < formula_.size() && formula_[at_] != '}') {
      at_ = formula_[at_] == '"' ? endOfQuoted(formula_, at_) : at_ + 1;
    }
    at_ = std::min(at_ + 1, formula_.size());
    return std::string(formula_.substr(start, at_ - start));
  }

  /// What stands between "(" and ")", split at its separators.
  std::vector<Part> parts() {
    ++at_;
    std::vector<Part> parts{sequence()};
    while (at_ < formula_.size() && formula_[at_] == ';') {
      ++at_;
      parts.push_back(sequence());
    }
    closed_ = at_ < formula_.size();
    at_ += closed_ ? 1 : 0;
    return parts;
  }

  std::string joined(const std::vector<Part>& parts) const {
    std::string text = "(";
    for (std::size_t i = 0; i < parts.size(); ++i) {
      text += (i > 0 ? ";" : "") + parts[i].text;
    }
    return text + (closed_ ? ")" : "");
  }

  Part bracketed() {
    const auto inside = parts();
    return {joined(inside), std::ranges::any_of(inside, &Part::severalValues)};
  }

  Part nameOrCall() {
    const std::string_view name = word();
    const std::size_t afterName = at_;
    while (at_ < formula_.size() && isSpace(formula_[at_])) {
      ++at_;
    }
    if (at_ == formula_.size() || formula_[at_] != '(') {
      at_ = afterName;
      const bool isNumber = isDigit(name.front()) || name.front() == '.';
      return {std::string(name), !isNumber && severalCells(name), !isNumber};
    }
    const std::string spaces(formula_.substr(afterName, at_ - afterName));
    const std::string plainName = capitals(name);
    const auto arguments = parts();
    if (plainName.starts_with(functionPrefix)) {
      ours_ = true;
      return ourCall(plainName.substr(functionPrefix.size()), arguments);
    }
    bool several = false;
    if (contains(lookInto, plainName)) {
      several = std::ranges::any_of(arguments, [](const Part& a) { return a.severalValues && !a.bareReference; });
    } else if (plainName == "OFFSET" || plainName == "INDIRECT") {
      several = true;
    } else if (!contains(giveOneValue, plainName)) {
      several = std::ranges::any_of(arguments, &Part::severalValues);
    }
    return {std::string(name) + spaces + joined(arguments), several};
  }

  bool severalCells(std::string_view name) {
    const auto found = names_.find(foldedName(name));
    if (found == names_.end()) {
      return true; // a range of the database, or a name of another document
    }
    throughName_ = throughName_ || found->second.ours;
    if (found->second.unsayable) {
      fail(Reason::Why::usesName, name);
    }
    return found->second.severalCells;
  }

  Part ourCall(const std::string& name, const std::vector<Part>& given) {
    const auto* const function = functionNamed(name);
    if (function == nullptr || given.size() > std::max<std::size_t>(function->arguments.size(), 1)) {
      fail(Reason::Why::unknownFunction, name);
      return {};
    }
    if (function->formula.empty()) {
      fail(Reason::Why::noPlainFormula, name);
      return {};
    }
    bool several = false;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < given.size() && i < function->arguments.size(); ++i) {
      several = several || (given[i].severalValues && !function->arguments[i].takesRange);
      texts.emplace_back(trimmed(given[i].text));
    }
    if (several && !function->arraySafe) {
      fail(Reason::Why::takesList, name);
    }
    if (reason_) {
      return {};
    }
    const auto plain = catalogue::plainFormula(inFiles(*function), texts);
    if (!plain) {
      fail(Reason::Why::argumentMissing, name);
      return {};
    }
    if (plain->size() > longestFormula) { // before it grows on, by every call around it
      fail(Reason::Why::tooLong);
      return {};
    }
    return {"(" + *plain + ")", several};
  }

  /// The function with its plain formula in the names of files.
  catalogue::PlainFunction inFiles(const catalogue::PlainFunction& function) {
    auto& text = translated_[function.name];
    if (text.empty()) {
      catalogue::eachFormulaToken(function.formula, [&](const catalogue::FormulaToken& token) {
        text += token.next == '(' ? nameInFiles(token.text) : std::string(token.text);
      });
    }
    auto result = function;
    result.formula = text;
    return result;
  }

  std::string_view formula_;
  const DocumentNames& names_;
  std::size_t at_ = 0;
  bool closed_ = true;
  bool ours_ = false;
  bool throughName_ = false;
  Reason reason_;
  std::map<std::string_view, std::string> translated_;
};

} // namespace

std::string foldedName(std::string_view name) {
  std::string result(name);
  std::ranges::transform(result, result.begin(), small);
  return result;
}

std::string sentence(const Reason& reason) {
  switch (reason.why) {
  case Reason::Why::none:
    return {};
  case Reason::Why::noPlainFormula:
    return reason.name + " cannot be said in built-in functions.";
  case Reason::Why::unknownFunction:
    return reason.name + " is not known with these arguments.";
  case Reason::Why::argumentMissing:
    return reason.name + " lacks an argument that it needs in built-in functions.";
  case Reason::Why::takesList:
    return reason.name + " takes one value at a time in built-in functions, and here it is given several.";
  case Reason::Why::tooLong:
    return "In built-in functions the formula would be longer than 8,192 characters.";
  case Reason::Why::usesName:
    return "The name " + reason.name + " cannot be said in built-in functions.";
  case Reason::Why::differs:
    return "In built-in functions the formula gives another result here.";
  }
  return {};
}

PlainText withoutOurFunctions(std::string_view formula, const DocumentNames& names) {
  return Rewriter(formula, names).run();
}

} // namespace wizards
