// SPDX-License-Identifier: MPL-2.0

#include "wizards/label_words.hpp"

#include <algorithm>

#include "sales/cell.hpp"

namespace wizards {

namespace {

// Not those of the C library, which ask the locale.
bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}

/// Letters beyond ASCII are parts of words.
bool isWordCharacter(char c) {
  return isUpper(c) || isLower(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// The words outside brackets, as they are written.
Label splitLabel(std::string_view text) {
  Label label;
  bool within = false; // a word
  int brackets = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool opens = c == '(' || c == '[';
    brackets += opens ? 1 : 0;
    label.bracketed = label.bracketed || opens;
    if (brackets > 0 || !isWordCharacter(c)) {
      brackets -= brackets > 0 && (c == ')' || c == ']') ? 1 : 0;
      within = within && c == '\''; // "customer's" is one word
      continue;
    }
    const bool hump = within && isUpper(c) && isLower(text[i - 1]);
    if (!within || hump) {
      label.words.emplace_back();
    }
    label.words.back() += c;
    within = true;
  }
  return label;
}

} // namespace

Label labelOf(std::string_view text) {
  Label label = splitLabel(sales::trimmed(text));
  for (auto& word : label.words) {
    word = sales::labelKey(word);
    if (word.size() > 3 && word.ends_with('s')) {
      word.pop_back();
    }
  }
  return label;
}

sales::Outcome outcomeIn(std::string_view status) {
  std::string words;
  for (const auto& word : splitLabel(status).words) {
    words += words.empty() ? word : " " + word;
  }
  return sales::outcomeOf(words);
}

} // namespace wizards
