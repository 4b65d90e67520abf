// SPDX-License-Identifier: MPL-2.0
//
// What people read of the functions, for "Insert metric".  Like the plain formulas a part of the catalogue that is
// there at run time; the build generates the table from the entries.

#pragma once

#include <span>
#include <string_view>

namespace catalogue {

enum class Kind { number, flag, date, text, choice, select, range, dates };

struct ArgumentTexts {
  std::string_view title;       ///< "new customers"
  std::string_view description; ///< with what follows from kind and default
  Kind kind = Kind::number;
  bool optional = false;
  /// What 0, 1, ... mean (choice and select).
  std::span<const std::string_view> values = {};
};

struct ErrorTexts {
  std::string_view error; ///< as a cell shows it: "#DIV/0!"
  std::string_view when;
};

struct FunctionTexts {
  std::string_view name;
  std::string_view family;
  std::string_view summary;
  std::string_view returns; ///< the unit of the result
  std::span<const ArgumentTexts> arguments;
  std::span<const ErrorTexts> errors;
  std::span<const std::string_view> questions;
  /// The result takes several cells, as an array formula.
  bool severalCells = false;
};

/// All functions, in the order of the catalogue (generated).
std::span<const FunctionTexts> functionTexts();

} // namespace catalogue
