// SPDX-License-Identifier: MPL-2.0

#include "wizards/table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "sales/cell.hpp"

namespace wizards {

namespace {

bool endsLine(char c) {
  return c == '\n' || c == '\r';
}

/// A field and where it ends: at a separator, at the end of a line or of the text.
struct Field {
  std::string text;
  std::size_t end = 0;
};

/// The field in quotes that starts at `at`; nothing where the quote is only a character of a text.
std::optional<Field> quotedField(std::string_view text, std::size_t at, char separator) {
  Field field;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] != '"') {
      field.text += text[i];
    } else if (i + 1 < text.size() && text[i + 1] == '"') {
      field.text += text[i++];
    } else {
      field.end = i + 1;
      const bool complete = field.end == text.size() || text[field.end] == separator || endsLine(text[field.end]);
      return complete ? std::optional(std::move(field)) : std::nullopt;
    }
  }
  return std::nullopt;
}

Field plainField(std::string_view text, std::size_t at, char separator) {
  std::size_t end = at;
  while (end < text.size() && text[end] != separator && !endsLine(text[end])) {
    ++end;
  }
  return {std::string(text.substr(at, end - at)), end};
}

Field fieldAt(std::string_view text, std::size_t at, char separator) {
  if (at < text.size() && text[at] == '"') {
    if (auto field = quotedField(text, at, separator)) {
      return *std::move(field);
    }
  }
  return plainField(text, at, separator);
}

CellValue valueOf(std::string_view text) {
  const auto visible = sales::trimmed(text);
  return visible.empty() ? CellValue() : CellValue(std::string(visible));
}

Table split(std::string_view text, char separator) {
  Table table;
  std::vector<CellValue> row;
  for (std::size_t at = 0; at < text.size();) {
    const Field field = fieldAt(text, at, separator);
    row.push_back(valueOf(field.text));
    at = field.end + 1;
    const bool lineEnds = field.end >= text.size() || text[field.end] != separator;
    if (!lineEnds) {
      if (at == text.size()) {
        row.emplace_back(); // the separator was the last character
      }
      continue;
    }
    if (!isBlankRow(row)) {
      table.push_back(std::move(row));
    }
    row.clear();
  }
  if (!isBlankRow(row)) {
    table.push_back(std::move(row));
  }
  return table;
}

/// Whether a separator makes a table of a text: most rows have the same number of fields.  A single line of a list of
/// names may hold any of them but a tab.
bool isTable(const Table& rows, char separator) {
  if (separator == '\t') {
    return widthOf(rows) > 1;
  }
  std::map<std::size_t, std::size_t> widths;
  for (const auto& row : rows) {
    ++widths[row.size()];
  }
  const auto most =
      std::ranges::max_element(widths, {}, [](const auto& width) { return std::pair(width.second, width.first); });
  return rows.size() > 1 && most->first > 1 && 5 * most->second >= 4 * rows.size();
}

} // namespace

const CellValue& cellOf(const Table& table, std::size_t row, std::size_t column) {
  static const CellValue nothing;
  return row < table.size() && column < table[row].size() ? table[row][column] : nothing;
}

std::size_t widthOf(const Table& table) {
  std::size_t width = 0;
  for (const auto& row : table) {
    width = std::max(width, row.size());
  }
  return width;
}

bool isBlank(const CellValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::holds_alternative<std::monostate>(value) : sales::trimmed(*text).empty();
}

bool isBlankRow(const std::vector<CellValue>& row) {
  return std::ranges::all_of(row, [](const CellValue& cell) { return isBlank(cell); });
}

Table tableFromText(std::string_view text) {
  constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(byteOrderMark)) {
    text.remove_prefix(byteOrderMark.size());
  }
  for (const char separator : {'\t', ';', ','}) {
    if (text.find(separator) == std::string_view::npos) {
      continue;
    }
    auto table = split(text, separator);
    if (isTable(table, separator)) {
      return table;
    }
  }
  return split(text, '\0'); // one field for each line
}

} // namespace wizards
