// SPDX-License-Identifier: MPL-2.0
//
// Figures as pages show them, in the user's language: a dash while they are not known.

#pragma once

#include <string>

#include "wizards/form.hpp"
#include "wizards/texts.hpp"

namespace wizards {

inline constexpr const char* unknown = "–";

/// An amount in few digits: nobody plans in cents, except of small sums.
std::string money(const Texts& texts, const Number& value);
/// An amount, or how many.
std::string whole(const Texts& texts, const Number& value);
/// "47.3%"
std::string share(const Texts& texts, const Number& value);
/// "3.56"
std::string score(const Texts& texts, const Number& value);

} // namespace wizards
