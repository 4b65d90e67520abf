// SPDX-License-Identifier: MPL-2.0
//
// What a cell shows, and how it is compared with what a test expects.

#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

namespace harness {

struct Empty {
  friend bool operator==(Empty, Empty) = default;
};

/// An error by the office's number for it.
struct CellError {
  int code = 0;
  friend bool operator==(CellError, CellError) = default;
};

inline constexpr CellError argumentError{502};
inline constexpr CellError numberError{503};
inline constexpr CellError parameterError{504};
inline constexpr CellError valueError{519};
inline constexpr CellError convergenceError{523};
inline constexpr CellError nameError{525};
inline constexpr CellError divisionError{532};
inline constexpr CellError notAvailable{32767};

/// How the office shows the error: "#DIV/0!", "Err:502" ...
std::string errorName(CellError error);
/// The error that a text names, if it does.
std::optional<CellError> errorNamed(std::string_view text);

/// The content of one cell.
struct Value : std::variant<Empty, double, std::string, CellError> {
  using variant::variant;
  Value(int number) : variant(static_cast<double>(number)) {}
  Value(std::string_view text) : variant(std::string(text)) {}
};

using Row = std::vector<Value>;
using Table = std::vector<Row>;

std::ostream& operator<<(std::ostream& stream, const Value& value);
/// As in an inline array: `;` between columns, `|` between rows.
std::ostream& operator<<(std::ostream& stream, const Table& table);

inline constexpr double usualTolerance = 1e-9;

/// Whether two cells agree: numbers within a relative tolerance, all else exactly.
bool agree(const Value& actual, const Value& expected, double tolerance = usualTolerance);

/// The same for tables, with the first element that differs in the message.
testing::AssertionResult agree(const Table& actual, const Table& expected, double tolerance = usualTolerance);

/// For a table of labels, in which the failing element is the name of its error as text.
Table errorsAsText(Table table);

} // namespace harness
