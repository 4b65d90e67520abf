// SPDX-License-Identifier: MPL-2.0

#include "harness/value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ostream>
#include <utility>

namespace harness {

namespace {

constexpr std::array<std::pair<int, std::string_view>, 7> named{{{503, "#NUM!"},
                                                                 {519, "#VALUE!"},
                                                                 {521, "#NULL!"},
                                                                 {524, "#REF!"},
                                                                 {525, "#NAME?"},
                                                                 {532, "#DIV/0!"},
                                                                 {32767, "#N/A"}}};
constexpr std::string_view numbered = "Err:";

struct Writer {
  std::ostream& stream;
  void operator()(Empty) const { stream << "(empty)"; }
  void operator()(double number) const {
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    stream << (error == std::errc() ? std::string_view(digits.data(), end) : "?");
  }
  void operator()(const std::string& text) const { stream << '"' << text << '"'; }
  void operator()(CellError error) const { stream << errorName(error); }
};

} // namespace

std::string errorName(CellError error) {
  const auto* const found = std::ranges::find(named, error.code, &std::pair<int, std::string_view>::first);
  return found != named.end() ? std::string(found->second) : std::string(numbered) + std::to_string(error.code);
}

std::optional<CellError> errorNamed(std::string_view text) {
  const auto* const found = std::ranges::find(named, text, &std::pair<int, std::string_view>::second);
  if (found != named.end()) {
    return CellError{found->first};
  }
  if (!text.starts_with(numbered)) {
    return std::nullopt;
  }
  CellError error;
  const char* const end = text.data() + text.size();
  const auto [next, problem] = std::from_chars(text.data() + numbered.size(), end, error.code);
  return problem == std::errc() && next == end ? std::optional(error) : std::nullopt;
}

std::ostream& operator<<(std::ostream& stream, const Value& value) {
  std::visit(Writer{stream}, value);
  return stream;
}

std::ostream& operator<<(std::ostream& stream, const Table& table) {
  std::string_view rowSeparator = "{";
  for (const auto& row : table) {
    stream << std::exchange(rowSeparator, " | ");
    std::string_view separator = "";
    for (const auto& value : row) {
      stream << std::exchange(separator, " ; ") << value;
    }
  }
  return stream << "}";
}

bool agree(const Value& actual, const Value& expected, double tolerance) {
  const auto* const a = std::get_if<double>(&actual);
  const auto* const e = std::get_if<double>(&expected);
  if (a == nullptr || e == nullptr) {
    return actual == expected;
  }
  constexpr double nearZero = 1e-12; // what cancellation may leave where 0 is expected
  const double difference = std::fabs(*a - *e);
  return difference <= tolerance * std::fabs(*e) || difference <= nearZero;
}

testing::AssertionResult agree(const Table& actual, const Table& expected, double tolerance) {
  const auto columns = [](const Table& table) { return table.empty() ? 0 : table.front().size(); };
  if (actual.size() != expected.size() || columns(actual) != columns(expected)) {
    return testing::AssertionFailure() << actual.size() << " rows x " << columns(actual) << " columns instead of "
                                       << expected.size() << " x " << columns(expected);
  }
  for (std::size_t r = 0; r < expected.size(); ++r) {
    for (std::size_t c = 0; c < expected[r].size(); ++c) {
      if (!agree(actual[r][c], expected[r][c], tolerance)) {
        return testing::AssertionFailure()
               << "row " << r + 1 << ", column " << c + 1 << ": " << actual[r][c] << " instead of " << expected[r][c];
      }
    }
  }
  return testing::AssertionSuccess();
}

Table errorsAsText(Table table) {
  for (auto& row : table) {
    for (auto& value : row) {
      if (const auto* const error = std::get_if<CellError>(&value)) {
        value = Value(errorName(*error));
      }
    }
  }
  return table;
}

} // namespace harness
