// SPDX-License-Identifier: MPL-2.0

#include "wizards/words.hpp"

#include "sales/cell.hpp"

namespace wizards {

bool isBlank(const std::string& text) {
  return sales::trimmed(text).empty();
}

std::string visible(const std::string& text) {
  return std::string(sales::trimmed(text));
}

std::string shortened(const std::string& text, std::size_t characters) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80; // a character of UTF-8
    if (begins && count++ == characters) {
      return text.substr(0, i) + "…";
    }
  }
  return text;
}

std::string counted(std::size_t count, const char* one, const char* several) {
  return std::to_string(count) + " " + (count == 1 ? one : several);
}

std::string numbered(const std::string& text, std::size_t place) {
  return text + std::to_string(place + 1);
}

} // namespace wizards
