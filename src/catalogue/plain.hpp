// SPDX-License-Identifier: MPL-2.0
//
// The plain formulas of the entries: checked, put in for a call, and written as the table that is used at run time.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/plain_formula.hpp"

namespace catalogue {

/// The texts of the arguments when `formula` ("=NAME(...)") is one call of `name` and nothing else.
std::optional<std::vector<std::string>> argumentsOfCall(std::string_view formula, std::string_view name);

/// The plain formula of an entry with the texts of the arguments put in (see plain_formula.hpp).
std::optional<std::string> plainFormula(const Function& function, const std::vector<std::string>& arguments);

/// What stands for an argument that is left out, and what 0 means, as formulas; empty where nothing does.
std::string whenLeftOut(const Argument& argument);
std::string whenZero(const Argument& argument);
bool takesRange(const Argument& argument);

/// What is wrong with the plain formula of an entry: a name that is no argument or no built-in function; empty when
/// nothing is.
std::string plainMistake(const Function& function, const std::vector<std::string>& builtIns);

} // namespace catalogue
