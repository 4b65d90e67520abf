// SPDX-License-Identifier: MPL-2.0

#include "wizards/form.hpp"

#include <algorithm>

namespace wizards {

std::string textIn(const CellValue& value) {
  const auto* const text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

Number numberIn(const CellValue& value) {
  const auto* const number = std::get_if<double>(&value);
  return number == nullptr ? std::nullopt : Number(*number);
}

Day dayIn(const CellValue& value) {
  const auto* const day = std::get_if<std::chrono::sys_days>(&value);
  return day == nullptr ? std::nullopt : Day(*day);
}

std::size_t placeOf(const std::string& text, const std::vector<std::string>& list) {
  const auto found = std::ranges::find(list, text);
  return found == list.end() ? 0 : static_cast<std::size_t>(found - list.begin());
}

} // namespace wizards
