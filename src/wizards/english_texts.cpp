// SPDX-License-Identifier: MPL-2.0

#include "wizards/english_texts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <string_view>

#include "wizards/text_values.hpp"

namespace wizards {

namespace {

std::string fixed(double value, int digits) {
  std::array<char, 400> buffer{}; // the largest number has 309 digits
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", digits, value);
  std::string text(buffer.data(), static_cast<std::size_t>(length));
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
      text.pop_back();
    }
  }
  return text == "-0" ? "0" : text;
}

} // namespace

std::optional<Texts::Read> EnglishTexts::number(const std::string& text) const {
  std::string plain;
  std::ranges::copy_if(text, std::back_inserter(plain), [](char c) { return c != ',' && c != ' '; });
  const bool percent = plain.ends_with('%');
  if (percent) {
    plain.pop_back();
  }
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc() || end != plain.data() + plain.size()) {
    return std::nullopt;
  }
  return Read{percent ? value / 100 : value, percent};
}

std::optional<std::chrono::sys_days> EnglishTexts::day(const std::string& text) const {
  int year = 0;
  unsigned month = 0, day = 0;
  int read = 0;
  if (std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &read) != 3 ||
      static_cast<std::size_t>(read) != text.size()) {
    return std::nullopt;
  }
  const auto date = std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day);
  return date.ok() ? std::optional(std::chrono::sys_days{date}) : std::nullopt;
}

std::string EnglishTexts::amount(double value) const {
  auto text = fixed(value, 2);
  const auto point = std::min(text.find('.'), text.size());
  const std::size_t first = text.front() == '-' ? 1 : 0;
  for (auto at = point; at > first + 3; at -= 3) {
    text.insert(at - 3, ",");
  }
  return text;
}

std::string EnglishTexts::number(double value) const {
  return fixed(value, 6);
}

std::string EnglishTexts::percent(double value) const {
  return fixed(value * 100, 4) + "%";
}

std::string EnglishTexts::day(std::chrono::sys_days day) const {
  return isoDay(day);
}

} // namespace wizards
