// SPDX-License-Identifier: MPL-2.0

#include "catalogue/plain.hpp"

#include <algorithm>
#include <cctype>

namespace catalogue {

namespace {

bool isWordCharacter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
}

/// Hands every piece of a formula to `visit`: words (names and numbers), texts in quotes, and single characters.
template <class Visit>
void eachToken(std::string_view formula, Visit visit) {
  for (std::size_t at = 0; at < formula.size();) {
    std::size_t end = at + 1;
    if (formula[at] == '"') {
      end = formula.find('"', at + 1);
      end = end == std::string_view::npos ? formula.size() : end + 1;
    } else if (isWordCharacter(formula[at])) {
      while (end < formula.size() && isWordCharacter(formula[end])) {
        ++end;
      }
    }
    visit(formula.substr(at, end - at), end < formula.size() ? formula[end] : '\0');
    at = end;
  }
}

bool isName(std::string_view token) {
  return std::isalpha(static_cast<unsigned char>(token.front())) != 0;
}

const Argument* argumentNamed(const Function& function, std::string_view label) {
  const auto found = std::ranges::find(function.arguments, label, &Argument::label);
  return found == function.arguments.end() ? nullptr : &*found;
}

/// What stands for an argument in the plain formula.
std::optional<std::string> inserted(const Argument& argument, const std::string& text) {
  const auto* number = std::get_if<double>(&argument.defaultValue);
  if (!text.empty()) {
    const std::string given = "(" + text + ")";
    // An empty cell counts as 0, which means the default here.
    return argument.zeroMeansDefault && number != nullptr
               ? "IF(" + given + "=0;" + shortest(*number) + ";" + given + ")"
               : given;
  }
  if (!argument.optional) {
    return std::nullopt;
  }
  if (number != nullptr) {
    return shortest(*number);
  }
  if (argument.kind == Kind::text) {
    return "\"" + std::get<std::string>(argument.defaultValue) + "\"";
  }
  const bool isRange = argument.kind == Kind::range || argument.kind == Kind::dates;
  return isRange ? std::nullopt : std::optional<std::string>("0");
}

} // namespace

std::optional<std::vector<std::string>> argumentsOfCall(std::string_view formula, std::string_view name) {
  const std::string start = "=" + std::string(name) + "(";
  if (!formula.starts_with(start) || !formula.ends_with(')')) {
    return std::nullopt;
  }
  const std::string_view inside = formula.substr(start.size(), formula.size() - start.size() - 1);
  std::vector<std::string> arguments(1);
  int depth = 0;
  bool closed = false;
  eachToken(inside, [&](std::string_view token, char) {
    depth += token == "(" || token == "{" ? 1 : 0;
    depth -= token == ")" || token == "}" ? 1 : 0;
    closed = closed || depth < 0;
    if (token == ";" && depth == 0) {
      arguments.emplace_back();
    } else {
      arguments.back() += token;
    }
  });
  return closed ? std::nullopt : std::optional(arguments);
}

std::optional<std::string> plainFormula(const Function& function, const std::vector<std::string>& arguments) {
  if (function.plain.formula.empty()) {
    return std::nullopt;
  }
  std::string result;
  bool complete = true;
  eachToken(function.plain.formula, [&](std::string_view token, char) {
    const Argument* argument = isName(token) ? argumentNamed(function, token) : nullptr;
    if (argument == nullptr) {
      result += token;
      return;
    }
    const auto index = static_cast<std::size_t>(argument - function.arguments.data());
    const auto text = inserted(*argument, index < arguments.size() ? arguments[index] : std::string());
    complete = complete && text.has_value();
    result += text.value_or("");
  });
  return complete ? std::optional(result) : std::nullopt;
}

std::string plainMistake(const Function& function, const std::vector<std::string>& builtIns) {
  std::string mistake;
  eachToken(function.plain.formula, [&](std::string_view token, char next) {
    if (!isName(token) || !mistake.empty()) {
      return;
    }
    const bool known =
        next == '(' ? std::ranges::find(builtIns, token) != builtIns.end() : argumentNamed(function, token) != nullptr;
    if (!known) {
      mistake = "its plain formula has " + std::string(token) + ", which is no " +
                (next == '(' ? "function that Calc and Excel both have" : "argument");
    }
  });
  return mistake;
}

} // namespace catalogue
