// SPDX-License-Identifier: MPL-2.0
//
// Numbers and days as in "1.200,5", "12,5%" and "15.03.2027", for tests without an office.

#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>

#include "wizards/english_texts.hpp"

namespace wizards {

class GermanTexts : public EnglishTexts {
public:
  std::optional<Read> number(const std::string& text) const override { return EnglishTexts::number(swapped(text)); }
  std::optional<std::chrono::sys_days> day(const std::string& text) const override {
    int day = 0, month = 0, year = 0;
    const bool isDay = std::sscanf(text.c_str(), "%2d.%2d.%4d", &day, &month, &year) == 3;
    return isDay ? std::optional<std::chrono::sys_days>(std::chrono::year(year) / month / day) : std::nullopt;
  }

  std::string amount(double value) const override { return swapped(EnglishTexts::amount(value)); }
  std::string number(double value) const override { return swapped(EnglishTexts::number(value)); }
  std::string percent(double value) const override { return swapped(EnglishTexts::percent(value)); }
  std::string day(std::chrono::sys_days day) const override {
    const std::chrono::year_month_day date(day);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%02u.%02u.%04d", static_cast<unsigned>(date.day()),
                  static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
    return text.data();
  }

private:
  static std::string swapped(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c == '.' ? ',' : c == ',' ? '.' : c; });
    return text;
  }
};

} // namespace wizards
