// SPDX-License-Identifier: MPL-2.0

#include "engine/sample.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>

namespace templates {

namespace {

/// The fields of a line; a field in quotes may hold commas.
std::vector<std::string> fieldsOf(std::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

std::optional<double> numberIn(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Content contentOf(const std::string& field, bool translatable) {
  if (field.empty()) {
    return {};
  }
  if (const auto number = numberIn(field)) {
    return *number;
  }
  if (field.size() == 10 && field[4] == '-' && field[7] == '-') {
    const auto part = [&](std::size_t start, std::size_t count) {
      return static_cast<unsigned>(numberIn(std::string_view(field).substr(start, count)).value_or(0));
    };
    return Date{static_cast<int>(part(0, 4)), part(5, 2), part(8, 2)};
  }
  return translatable ? Content(field) : Content(Verbatim{field});
}

} // namespace

std::vector<std::vector<Content>> sample(const std::filesystem::path& file,
                                         const std::vector<std::string_view>& columns, std::size_t atMost) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  const auto header = fieldsOf(line);
  std::vector<std::size_t> places;
  for (auto column : columns) {
    column.remove_prefix(column.starts_with('_') ? 1 : 0);
    const auto found = std::ranges::find(header, column);
    if (found == header.end()) {
      throw Mistake(file.string(), "there is no column " + std::string(column));
    }
    places.push_back(static_cast<std::size_t>(found - header.begin()));
  }
  std::vector<std::vector<Content>> rows;
  while (rows.size() < atMost && std::getline(stream, line)) {
    const auto fields = fieldsOf(line);
    std::vector<Content> row;
    for (std::size_t i = 0; i < places.size(); ++i) {
      row.push_back(places[i] < fields.size() ? contentOf(fields[places[i]], columns[i].starts_with('_')) : Content());
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace templates
