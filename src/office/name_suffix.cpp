// SPDX-License-Identifier: MPL-2.0

#include "office/name_suffix.hpp"

#include <algorithm>

namespace office {

namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// Of names, functions, references and numbers; every character beyond ASCII may be part of a name.
bool isWordCharacter(char c) {
  return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

std::string lowerCase(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

std::string withSuffix(std::string_view formula, const std::set<std::string>& names, std::string_view suffix) {
  std::string result;
  for (std::size_t i = 0; i < formula.size();) {
    std::size_t end = i + 1;
    const bool word = isWordCharacter(formula[i]);
    if (formula[i] == '"' || formula[i] == '\'') {
      // A doubled quote inside counts as the end of one text and the beginning of the next.
      end = std::min(formula.find(formula[i], end), formula.size() - 1) + 1;
    } else if (word) {
      while (end < formula.size() && isWordCharacter(formula[end])) {
        ++end;
      }
    }
    const auto token = formula.substr(i, end - i);
    result += token;
    const bool isFunction = end < formula.size() && formula[end] == '(';
    if (word && !isFunction && names.contains(lowerCase(token))) {
      result += suffix;
    }
    i = end;
  }
  return result;
}

} // namespace office
