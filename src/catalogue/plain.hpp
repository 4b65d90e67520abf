// SPDX-License-Identifier: MPL-2.0
//
// Says a call of one of our functions in built-in functions, from the plain formula of its entry.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace catalogue {

/// The texts of the arguments when `formula` ("=NAME(...)") is one call of `name` and nothing else.
std::optional<std::vector<std::string>> argumentsOfCall(std::string_view formula, std::string_view name);

/// The plain formula with the texts of the arguments put in, each in parentheses, without a leading "=".  What is left
/// out or empty takes its default.  Nothing where the entry has no plain formula, or where a range is left out whose
/// default is in words.
std::optional<std::string> plainFormula(const Function& function, const std::vector<std::string>& arguments);

/// What is wrong with the plain formula of an entry: a name that is no argument or no built-in function; empty when
/// nothing is.
std::string plainMistake(const Function& function, const std::vector<std::string>& builtIns);

} // namespace catalogue
