// SPDX-License-Identifier: MPL-2.0

#include "catalogue/examples.hpp"

#include <algorithm>
#include <cmath>
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

std::string difference(const ExampleCase& example) {
  const addin::Argument computed = cellsOf(evaluate(example.formula));
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
