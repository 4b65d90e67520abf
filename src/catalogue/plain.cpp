// SPDX-License-Identifier: MPL-2.0

#include "catalogue/plain.hpp"

#include <algorithm>
#include <list>

namespace catalogue {

std::optional<std::vector<std::string>> argumentsOfCall(std::string_view formula, std::string_view name) {
  const std::string start = "=" + std::string(name) + "(";
  if (!formula.starts_with(start) || !formula.ends_with(')')) {
    return std::nullopt;
  }
  const std::string_view inside = formula.substr(start.size(), formula.size() - start.size() - 1);
  std::vector<std::string> arguments(1);
  int depth = 0;
  bool closed = false;
  eachFormulaToken(inside, [&](const FormulaToken& token) {
    depth += token.text == "(" || token.text == "{" ? 1 : 0;
    depth -= token.text == ")" || token.text == "}" ? 1 : 0;
    closed = closed || depth < 0;
    if (token.text == ";" && depth == 0) {
      arguments.emplace_back();
    } else {
      arguments.back() += token.text;
    }
  });
  return closed ? std::nullopt : std::optional(arguments);
}

bool takesRange(const Argument& argument) {
  return argument.kind == Kind::range || argument.kind == Kind::dates;
}

std::string whenLeftOut(const Argument& argument) {
  if (!argument.optional) {
    return {};
  }
  if (const auto* number = std::get_if<double>(&argument.defaultValue)) {
    return shortest(*number);
  }
  if (argument.kind == Kind::text) {
    return "\"" + std::get<std::string>(argument.defaultValue) + "\"";
  }
  return takesRange(argument) ? "" : "0";
}

std::string whenZero(const Argument& argument) {
  const auto* number = std::get_if<double>(&argument.defaultValue);
  return argument.zeroMeansDefault && number != nullptr ? shortest(*number) : "";
}

std::optional<std::string> plainFormula(const Function& function, const std::vector<std::string>& arguments) {
  std::list<std::string> texts; // stay where they are
  std::vector<PlainArgument> plainArguments;
  for (const auto& argument : function.arguments) {
    const auto& leftOut = texts.emplace_back(whenLeftOut(argument));
    plainArguments.push_back({argument.label, takesRange(argument), leftOut, texts.emplace_back(whenZero(argument))});
  }
  return plainFormula(PlainFunction{.name = function.name,
                                    .arguments = plainArguments,
                                    .formula = function.plain.formula,
                                    .arraySafe = function.plain.arraySafe},
                      arguments);
}

std::string plainMistake(const Function& function, const std::vector<std::string>& builtIns) {
  std::string mistake;
  eachFormulaToken(function.plain.formula, [&](const FormulaToken& token) {
    if (!token.isName() || !mistake.empty()) {
      return;
    }
    const bool known = token.next == '(' ? std::ranges::find(builtIns, token.text) != builtIns.end()
                                         : std::ranges::find(function.arguments, token.text, &Argument::label) !=
                                               function.arguments.end();
    if (!known) {
      mistake = "its plain formula has " + std::string(token.text) + ", which is no " +
                (token.next == '(' ? "function that Calc and Excel both have" : "argument");
    }
  });
  return mistake;
}

} // namespace catalogue
