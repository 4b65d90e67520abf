// SPDX-License-Identifier: MPL-2.0

#include "engine/notation.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <stdexcept>

#include "engine/theme.hpp"

namespace templates {

namespace {

constexpr char lineBreak = '\n'; // within a part, until it is known whether a formula or a text is broken there

std::string quoted(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

bool isBlank(char c) {
  return c == ' ' || c == lineBreak;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isBlank(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && isBlank(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find(separator);
    parts.emplace_back(trimmed(text.substr(0, end)));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return parts;
}

/// Takes what stands before `end` from the front of a text.
std::string_view take(std::string_view& text, std::size_t end) {
  const auto taken = text.substr(0, end);
  text.remove_prefix(std::min(end, text.size()));
  text = trimmed(text);
  return taken;
}

bool isWordCharacter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' || c == '$';
}

/// The next piece of a formula: a text, the quoted name of a sheet, a word or a single character.
std::string_view nextPiece(std::string_view formula) {
  const char c = formula.front();
  if (c == '"' || c == '\'') {
    const auto end = formula.find(c, 1);
    return formula.substr(0, end == std::string_view::npos ? end : end + 1);
  }
  if (isWordCharacter(c) && !formula.starts_with("_\"")) {
    const auto* const end = std::ranges::find_if_not(formula, isWordCharacter);
    return formula.substr(0, static_cast<std::size_t>(end - formula.begin()));
  }
  return formula.substr(0, 1);
}

/// Takes "(a;b)" from the front of a formula.
std::vector<std::string> takeArguments(std::string_view& formula, std::string_view name) {
  std::vector<std::string> arguments(1);
  formula.remove_prefix(1);
  for (int open = 1; !formula.empty();) {
    const auto piece = nextPiece(formula);
    formula.remove_prefix(piece.size());
    open += piece == "(" ? 1 : piece == ")" ? -1 : 0;
    if (open == 0) {
      return arguments;
    }
    if (open == 1 && piece == ";") {
      arguments.emplace_back();
    } else {
      arguments.back() += piece;
    }
  }
  refuse("the arguments of " + std::string(name) + " have no end");
}

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<Date> date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day) {
    return std::nullopt;
  }
  return Date{static_cast<int>(*year), static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
}

/// "Input Text", "Label 3x1" or "Input Text 38".
void readRole(std::string_view text, Entry& entry) {
  const auto blank = text.rfind(' ');
  const auto last = blank == std::string_view::npos ? std::string_view{} : text.substr(blank + 1);
  if (last.empty() || std::isdigit(static_cast<unsigned char>(last.front())) == 0) {
    entry.role = text;
    return;
  }
  entry.role = text.substr(0, blank);
  const auto cross = last.find('x');
  if (cross == std::string_view::npos) {
    entry.width = numberOf(last);
    return;
  }
  entry.columns = static_cast<int>(numberOf(last.substr(0, cross)));
  entry.rows = static_cast<int>(numberOf(last.substr(cross + 1)));
  if (entry.columns < 1 || entry.rows < 1) {
    refuse("\"" + std::string(last) + "\" is no extent");
  }
}

bool isName(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return std::islower(static_cast<unsigned char>(c)) != 0 || std::isdigit(static_cast<unsigned char>(c)) != 0 ||
           c == '_';
  });
}

/// "name" or "name@C6:C9"
bool namesBlock(std::string_view text) {
  const auto at = text.find('@');
  return isName(text.substr(0, at)) &&
         (at == std::string_view::npos || parseReference(text.substr(at + 1, text.find(':') - at - 1)));
}

/// Takes " {rule}" and " #name" from the end of what a cell holds.
void takeNotes(std::string& text, Entry& entry) {
  if (const auto open = text.rfind(" {"); text.ends_with('}') && open != std::string::npos && text[open + 2] != '=') {
    entry.rule = ruleOf(std::string_view(text).substr(open + 2, text.size() - open - 3));
    text.resize(open);
  }
  for (auto sign = text.rfind(" #"); sign != std::string::npos && namesBlock(text.substr(sign + 2));
       sign = text.rfind(" #")) {
    entry.names.insert(entry.names.begin(), text.substr(sign + 2));
    text.resize(sign);
  }
  text = trimmed(text);
}

/// A content without the breaks of its lines.
std::string joined(std::string_view text) {
  const bool formula = text.starts_with('=') || text.starts_with("{=");
  std::string joined;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool noteFollows = i + 1 < text.size() && (text[i + 1] == '#' || text[i + 1] == '{');
    if (text[i] != lineBreak) {
      joined += text[i];
    } else if (!formula || noteFollows) {
      joined += ' ';
    }
  }
  return joined;
}

} // namespace

void refuse(const std::string& reason) {
  throw std::invalid_argument(reason);
}

void Shorthands::define(std::string_view definition) {
  const auto equals = definition.find(" = ");
  if (equals == std::string_view::npos) {
    refuse("a shorthand is written name(parameter;…) = formula");
  }
  auto head = definition.substr(0, equals);
  const auto name = std::string(head.substr(0, head.find('(')));
  Shorthand shorthand;
  head.remove_prefix(name.size());
  if (!head.empty()) {
    shorthand.parameters = takeArguments(head, name);
  }
  auto known = *this;
  for (const auto& parameter : shorthand.parameters) {
    known.all_.erase(parameter);
  }
  shorthand.formula = formulaOf("=" + std::string(trimmed(definition.substr(equals + 3))), known).substr(1);
  if (!isName(name) || !all_.emplace(name, std::move(shorthand)).second) {
    refuse(quoted(name) + " is no new name for a shorthand");
  }
}

std::string Shorthands::expanded(std::string_view formula) const {
  std::string written;
  while (!formula.empty()) {
    const auto piece = nextPiece(formula);
    formula.remove_prefix(piece.size());
    const auto found = all_.find(piece);
    if (found == all_.end()) {
      written += piece;
      continue;
    }
    const auto& [parameters, text] = found->second;
    const auto arguments = formula.starts_with('(') ? takeArguments(formula, piece) : std::vector<std::string>();
    if (arguments.size() != parameters.size()) {
      refuse(std::string(piece) + " takes " + std::to_string(parameters.size()) + " arguments");
    }
    Shorthands given;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      given.all_[parameters[i]] = {{}, expanded(arguments[i])};
    }
    written += given.expanded(text);
  }
  return written;
}

std::string_view Line::word() const {
  const std::string_view first = parts.front();
  return first.substr(0, first.find_first_of(" \n"));
}

std::string_view Line::rest() const {
  return trimmed(std::string_view(parts.front()).substr(word().size()));
}

std::vector<Line> linesOf(std::string_view text) {
  std::vector<std::pair<int, std::string>> whole;
  int number = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (trimmed(line).empty() || line.starts_with("//")) {
      continue;
    }
    if (line.front() != ' ') {
      whole.emplace_back(number, trimmed(line));
    } else if (whole.empty()) {
      refuse("the first line goes on with none");
    } else {
      whole.back().second += lineBreak + std::string(trimmed(line));
    }
  }
  std::vector<Line> lines;
  lines.reserve(whole.size());
  for (const auto& [at, line] : whole) {
    lines.push_back({at, split(line, '|')});
  }
  return lines;
}

std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> words;
  for (text = trimmed(text); !text.empty();) {
    words.emplace_back(take(text, text.find_first_of(" \n")));
  }
  return words;
}

std::string flowing(std::string_view text) {
  std::string flowing(text);
  std::ranges::replace(flowing, lineBreak, ' ');
  return flowing;
}

const Line& expected(const Line& line, std::size_t parts) {
  if (line.parts.size() != parts) {
    refuse("expected " + std::to_string(parts) + " parts, and found " + std::to_string(line.parts.size()));
  }
  return line;
}

std::optional<Block> takeBlock(std::string_view& text) {
  const auto word = text.substr(0, text.find_first_of(" \n"));
  const auto* const digit = std::ranges::find_if(word, [](char c) { return c >= '0' && c <= '9'; });
  if (digit == word.end() || !parseReference(word.substr(0, word.find(':')))) {
    return std::nullopt;
  }
  const auto block = parseBlock(word);
  take(text, word.size());
  return block;
}

Entry entryOf(std::string_view part) {
  Entry entry;
  const auto open = part.starts_with('=') ? std::string_view::npos : part.find('[');
  if (open != std::string_view::npos) {
    const auto close = part.find(']', open);
    if (close == std::string_view::npos) {
      refuse("the role has no end");
    }
    entry.label = flowing(trimmed(part.substr(0, open)));
    readRole(part.substr(open + 1, close - open - 1), entry);
    part.remove_prefix(close + 1);
  }
  auto text = " " + joined(trimmed(part));
  takeNotes(text, entry);
  entry.text = text;
  if (findRole(entry.role) == nullptr) {
    const auto whole = (text.starts_with('=') || entry.isArray() ? "Calc " : "Input ") + entry.role;
    entry.role = findRole(whole) == nullptr ? entry.role : whole;
  }
  return entry;
}

Content contentOf(std::string_view text, const Shorthands& shorthands) {
  if (text.starts_with("eg ")) {
    text.remove_prefix(3);
    const auto otherwise = text.find(" else ");
    return otherwise == std::string_view::npos ? example(contentOf(text, shorthands))
                                               : example(contentOf(text.substr(0, otherwise), shorthands),
                                                         contentOf(text.substr(otherwise + 6), shorthands));
  }
  if (text.empty()) {
    return {};
  }
  if (text.starts_with('=')) {
    return formulaOf(text, shorthands);
  }
  if (text.size() > 1 && text.starts_with('"') && text.ends_with('"')) {
    return Verbatim{std::string(text.substr(1, text.size() - 2))};
  }
  if (const auto value = number(text)) {
    return *value;
  }
  if (const auto day = date(text)) {
    return *day;
  }
  std::string plain(text);
  for (auto at = plain.find("\\n"); at != std::string::npos; at = plain.find("\\n")) {
    plain.replace(at, 2, "\n");
  }
  return plain;
}

std::string formulaOf(std::string_view text, const Shorthands& shorthands) {
  if (!text.starts_with('=')) {
    refuse("expected a formula, and found " + quoted(text));
  }
  return shorthands.expanded(joined(text));
}

double numberOf(std::string_view text) {
  if (const auto value = number(text)) {
    return *value;
  }
  refuse("expected a number, and found " + quoted(text));
}

Rule ruleOf(std::string_view text) {
  if (text == "any amount") {
    return anyAmount();
  }
  if (text == "share of quota") {
    return shareOfQuota();
  }
  if (text.starts_with("in ")) {
    return oneIn(std::string(text.substr(3)));
  }
  if (text.starts_with("like ")) {
    return suggested(std::string(text.substr(5)));
  }
  if (text.find(',') != std::string_view::npos) {
    return oneOf(split(text, ','));
  }
  const auto kind = text.starts_with("whole ")    ? text.substr(0, 6)
                    : text.starts_with("growth ") ? text.substr(0, 7)
                                                  : "";
  const auto limits = text.substr(kind.size());
  const auto dots = limits.find("..");
  if (dots == std::string_view::npos) {
    refuse(quoted(text) + " is no rule");
  }
  const auto least = numberOf(limits.substr(0, dots));
  const auto most = numberOf(limits.substr(dots + 2));
  return kind.empty() ? templates::number(least, most) : kind == "whole " ? whole(least, most) : growth(least, most);
}

} // namespace templates
