// SPDX-License-Identifier: MPL-2.0

#include "generated_calls.hpp"

#include <stdexcept>

#include "catalogue/plain.hpp"
#include "whole_catalogue.hpp"

using catalogue::Function;

std::vector<const Function*> allFunctions() {
  std::vector<const Function*> functions;
  for (const auto& family : wholeCatalogue().families) {
    for (const auto& function : family.functions) {
      functions.push_back(&function);
    }
  }
  return functions;
}

std::vector<std::string> acceptedArguments(const Function& function) {
  for (const auto& example : function.examples) {
    const auto texts = catalogue::argumentsOfCall(example.formula, function.name);
    if (example.data.empty() && texts) {
      return *texts;
    }
  }
  throw std::runtime_error(function.name + " has no example that is one call");
}

std::string callOf(const Function& function, const std::vector<std::string>& arguments) {
  std::string call = function.name + "(";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    call += (i > 0 ? ";" : "") + arguments[i];
  }
  return call + ")";
}
