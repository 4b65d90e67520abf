// SPDX-License-Identifier: MPL-2.0

#include "harness/examples.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include <boost/json.hpp>

namespace harness {

namespace json = boost::json;

namespace {

std::string_view textOf(const json::value& value) {
  const auto& text = value.as_string();
  return {text.data(), text.size()};
}

Value valueOf(const json::value& value) {
  if (value.is_number()) {
    return value.to_number<double>();
  }
  const auto text = textOf(value);
  if (const auto error = errorNamed(text)) {
    return *error;
  }
  return text;
}

Row rowOf(const json::value& values) {
  Row row;
  for (const auto& value : values.as_array()) {
    row.push_back(valueOf(value));
  }
  return row;
}

Example exampleOf(const json::object& entry) {
  Example example;
  example.function = textOf(entry.at("function"));
  example.formula = textOf(entry.at("formula"));
  if (const auto* const tolerance = entry.if_contains("tolerance")) {
    example.tolerance = tolerance->to_number<double>();
  }
  if (const auto* const data = entry.if_contains("data")) {
    example.data = textOf(*data);
    for (const auto& column : entry.at("columns").as_array()) {
      example.columns.emplace_back(textOf(column));
    }
  }
  const auto& expected = entry.at("expected");
  example.block = expected.is_array();
  if (!example.block) {
    example.expected = {{valueOf(expected)}};
    return example;
  }
  for (const auto& row : expected.as_array()) {
    example.expected.push_back(rowOf(row));
  }
  return example;
}

} // namespace

std::vector<Example> readExamples(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw std::runtime_error("no examples: " + file.string());
  }
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const json::value list = json::parse(text);
  std::vector<Example> examples;
  for (const auto& entry : list.as_array()) {
    examples.push_back(exampleOf(entry.as_object()));
  }
  if (examples.empty()) {
    throw std::runtime_error("no examples in " + file.string());
  }
  return examples;
}

Table readColumn(const std::filesystem::path& file, std::string_view name) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  const auto fields = [&line] {
    std::vector<std::string> result;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, ',');) {
      result.push_back(field);
    }
    return result;
  };
  const auto names = fields();
  const auto at = static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
  if (at == names.size()) {
    throw std::runtime_error("no column " + std::string(name) + " in " + file.string());
  }
  Table column;
  while (std::getline(stream, line)) {
    column.push_back({std::stod(fields().at(at))});
  }
  return column;
}

} // namespace harness
