// SPDX-License-Identifier: MPL-2.0

#include "harness/examples.hpp"

#include <fstream>
#include <iterator>
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

} // namespace harness
