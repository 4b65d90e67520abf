// SPDX-License-Identifier: MPL-2.0
//
// The plain formulas of the functions: what the tests, the reference and "Save a copy for others" say in built-in
// functions.  The part of the catalogue that is there at run time; the build generates the table from the entries.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace catalogue {

/// What the plain formula of a function has to know of an argument.
struct PlainArgument {
  std::string_view label;
  /// It takes a range as a whole.  Any other argument repeats the function over the cells of a range.
  bool takesRange = false;
  /// What stands for it when it is left out, as a formula; empty where nothing can.
  std::string_view whenLeftOut = {};
  /// What 0, and therefore an empty cell, means; empty where 0 is 0.
  std::string_view whenZero = {};
};

struct PlainFunction {
  std::string_view name;
  std::span<const PlainArgument> arguments;
  /// In built-in functions over the labels of the arguments, `;` between arguments; empty where there is none.
  std::string_view formula;
  /// Whether it also repeats over ranges in an array formula.
  bool arraySafe = false;
  /// Why there is none, where there is none.
  std::string_view whyNot = {};
};

/// All functions, in the order of the catalogue (generated).
std::span<const PlainFunction> plainFunctions();

/// The plain formula with the texts of the arguments put in, each in parentheses, without a leading "=".  What is left
/// out or empty takes its default.  Nothing where the function has no plain formula, or where a range is left out whose
/// default is in words.
std::optional<std::string> plainFormula(const PlainFunction& function, std::span<const std::string> arguments);

/// A piece of a formula: a word (a name or a number), a text in quotes or a single character.
struct FormulaToken {
  std::string_view text;
  /// The character after it, or 0.
  char next = '\0';

  bool isName() const;
};

/// The piece that starts at `at`.
FormulaToken formulaToken(std::string_view formula, std::size_t at);

/// Hands every piece of a formula to `visit`.
template <class Visit>
void eachFormulaToken(std::string_view formula, Visit visit) {
  for (std::size_t at = 0; at < formula.size();) {
    const FormulaToken token = formulaToken(formula, at);
    visit(token);
    at += token.text.size();
  }
}

} // namespace catalogue
