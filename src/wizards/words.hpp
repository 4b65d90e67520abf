// SPDX-License-Identifier: MPL-2.0
//
// Texts that people type, as wizards look at them and show them.

#pragma once

#include <cstddef>
#include <string>

namespace wizards {

/// Whether it holds no visible character.
bool isBlank(const std::string& text);

/// Without the blanks around it.
std::string visible(const std::string& text);

/// Its beginning, where it has more than so many characters: "Support answers …".
std::string shortened(const std::string& text, std::size_t characters);

/// "1 account", "2 accounts"
std::string counted(std::size_t count, const char* one, const char* several);

/// A text and the number, from 1, of what stands at a place: "Tier 1".
std::string numbered(const std::string& text, std::size_t place);

} // namespace wizards
