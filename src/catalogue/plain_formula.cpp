// SPDX-License-Identifier: MPL-2.0

#include "catalogue/plain_formula.hpp"

#include <algorithm>

namespace catalogue {

namespace {

// Not those of the C library, which ask the locale.
bool isLetter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isWordCharacter(char c) {
  return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

/// What stands for an argument in the plain formula.
std::optional<std::string> inserted(const PlainArgument& argument, std::string_view text) {
  if (text.empty()) {
    return argument.whenLeftOut.empty() ? std::nullopt : std::optional(std::string(argument.whenLeftOut));
  }
  const std::string given = "(" + std::string(text) + ")";
  return argument.whenZero.empty() ? given : "IF(" + given + "=0;" + std::string(argument.whenZero) + ";" + given + ")";
}

} // namespace

bool FormulaToken::isName() const {
  return isLetter(text.front());
}

FormulaToken formulaToken(std::string_view formula, std::size_t at) {
  std::size_t end = at + 1;
  if (formula[at] == '"') {
    end = formula.find('"', at + 1);
    end = end == std::string_view::npos ? formula.size() : end + 1;
  } else if (isWordCharacter(formula[at])) {
    while (end < formula.size() && isWordCharacter(formula[end])) {
      ++end;
    }
  }
  return {formula.substr(at, end - at), end < formula.size() ? formula[end] : '\0'};
}

std::optional<std::string> plainFormula(const PlainFunction& function, std::span<const std::string> arguments) {
  if (function.formula.empty()) {
    return std::nullopt;
  }
  std::string result;
  bool complete = true;
  eachFormulaToken(function.formula, [&](const FormulaToken& token) {
    const auto argument = token.isName() ? std::ranges::find(function.arguments, token.text, &PlainArgument::label)
                                         : function.arguments.end();
    if (argument == function.arguments.end()) {
      result += token.text;
      return;
    }
    const auto index = static_cast<std::size_t>(argument - function.arguments.begin());
    const auto text = inserted(*argument, index < arguments.size() ? std::string_view(arguments[index]) : "");
    complete = complete && text.has_value();
    result += text.value_or("");
  });
  return complete ? std::optional(result) : std::nullopt;
}

} // namespace catalogue
