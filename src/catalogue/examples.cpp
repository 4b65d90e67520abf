// SPDX-License-Identifier: MPL-2.0

#include "catalogue/examples.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

#include <boost/json.hpp>

#include "catalogue/evaluate.hpp"

namespace catalogue {

namespace {

ExampleCase::Element elementOf(const boost::json::value& value) {
  if (value.is_string()) {
    return std::string(value.get_string());
  }
  return value.to_number<double>();
}

std::string shown(const sales::Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) {
    std::ostringstream out;
    out.precision(17);
    out << *number;
    return out.str();
  }
  if (const auto* error = std::get_if<sales::Error>(&cell)) {
    return addin::errorName(*error);
  }
  const auto* words = std::get_if<std::string>(&cell);
  return words != nullptr ? *words : "";
}

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> result;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, ',');) {
    result.push_back(field);
  }
  return result;
}

/// The columns of a file of numbers separated by commas, by the names in its first line.
Columns columnsOf(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::string line;
  if (!std::getline(stream, line)) {
    throw FormulaError("there is no file of data " + file.string());
  }
  const auto names = fields(line);
  std::vector<std::vector<sales::Cell>> cells(names.size());
  while (std::getline(stream, line)) {
    const auto row = fields(line);
    for (std::size_t i = 0; i < names.size(); ++i) {
      cells[i].emplace_back(std::stod(row.at(i)));
    }
  }
  Columns columns;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t rows = cells[i].size();
    columns.emplace(names[i], addin::Argument(rows, 1, std::move(cells[i])));
  }
  return columns;
}

/// A zero is met within an absolute tolerance: sums of cancelling terms.
constexpr double smallest = 1e-3;

bool holds(const sales::Cell& cell, const ExampleCase::Element& expected, double tolerance) {
  if (const auto* number = std::get_if<double>(&expected)) {
    const auto* computed = std::get_if<double>(&cell);
    return computed != nullptr && std::abs(*computed - *number) <= tolerance * std::max(std::abs(*number), smallest);
  }
  return !std::holds_alternative<double>(cell) && shown(cell) == std::get<std::string>(expected);
}

} // namespace

std::vector<ExampleCase> readExamples(const std::string& json) {
  std::vector<ExampleCase> examples;
  const boost::json::value list = boost::json::parse(json);
  for (const auto& value : list.as_array()) {
    const auto& object = value.as_object();
    ExampleCase example;
    example.function = object.at("function").as_string();
    example.formula = object.at("formula").as_string();
    example.tolerance = object.at("tolerance").to_number<double>();
    if (const auto* data = object.if_contains("data")) {
      example.data = data->as_string();
    }
    const auto& expected = object.at("expected");
    if (expected.is_array()) {
      for (const auto& row : expected.get_array()) {
        auto& elements = example.expected.emplace_back();
        std::ranges::transform(row.as_array(), std::back_inserter(elements), elementOf);
      }
    } else {
      example.expected = {{elementOf(expected)}};
    }
    examples.push_back(std::move(example));
  }
  return examples;
}

std::string difference(const ExampleCase& example, const std::filesystem::path& dataFolder) {
  const Columns columnsOfData = example.data.empty() ? Columns() : columnsOf(dataFolder / example.data);
  const addin::Argument computed = cellsOf(evaluate(example.formula, {}, columnsOfData));
  const std::size_t rows = example.expected.size();
  const std::size_t columns = example.expected.front().size();
  std::ostringstream out;
  if (computed.rows() != rows || computed.columns() != columns) {
    out << "gives " << computed.rows() << " x " << computed.columns() << " cells, not " << rows << " x " << columns;
    return out.str();
  }
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      const std::size_t index = r * columns + c;
      const sales::Cell cell = index < computed.cells().size() ? computed.cells()[index] : sales::Cell();
      const auto& expected = example.expected[r][c];
      if (!holds(cell, expected, example.tolerance)) {
        const auto* number = std::get_if<double>(&expected);
        out << "element " << r + 1 << ", " << c + 1 << " is " << shown(cell) << ", not "
            << shown(number != nullptr ? sales::Cell(*number) : sales::Cell(std::get<std::string>(expected)));
        return out.str();
      }
    }
  }
  return {};
}

} // namespace catalogue
