// SPDX-License-Identifier: MPL-2.0

#include "sales/cell.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <system_error>

namespace sales {

namespace {

constexpr std::string_view noBreakSpace = "\xC2\xA0";

bool isBlank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// The simple lower case of a code point of the Latin, Greek and Cyrillic blocks, else the code point itself.
/// (No locale: a document must compute the same everywhere.)
char32_t lower(char32_t c) {
  if (c < 0x80) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }
  if (c >= 0xC0 && c <= 0xDE) {
    return c == 0xD7 ? c : c + 32;
  }
  if ((c >= 0x100 && c <= 0x137 && c != 0x130) || (c >= 0x14A && c <= 0x177)) {
    return c | 1U;
  }
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) {
    return c % 2 == 1 ? c + 1 : c;
  }
  if (c == 0x178) {
    return 0xFF;
  }
  if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2) {
    return c + 32;
  }
  if (c >= 0x410 && c <= 0x42F) {
    return c + 32;
  }
  if (c >= 0x400 && c <= 0x40F) {
    return c + 80;
  }
  return c;
}

void appendLower(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const bool pair = (lead & 0xE0U) == 0xC0U && i + 1 < text.size();
    if (!pair) {
      out += static_cast<char>(lead < 0x80 ? lower(lead) : lead);
      continue;
    }
    const auto trail = static_cast<unsigned char>(text[++i]);
    const char32_t folded = lower((static_cast<char32_t>(lead & 0x1FU) << 6U) | (trail & 0x3FU));
    // Every code point that `lower` maps stays within two bytes.
    out += static_cast<char>(0xC0U | (folded >> 6U));
    out += static_cast<char>(0x80U | (folded & 0x3FU));
  }
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size() || !isDigit(text.front())) {
    return std::nullopt;
  }
  return value;
}

} // namespace

std::string_view trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    while (!text.empty() && isBlank(text.front())) {
      text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
      text.remove_suffix(1);
    }
    if (text.starts_with(noBreakSpace)) {
      text.remove_prefix(noBreakSpace.size());
      again = true;
    }
    if (text.ends_with(noBreakSpace)) {
      text.remove_suffix(noBreakSpace.size());
      again = true;
    }
  }
  return text;
}

std::string labelKey(std::string_view text) {
  std::string key;
  text = trimmed(text);
  key.reserve(text.size());
  appendLower(key, text);
  return key;
}

bool sameLabel(std::string_view a, std::string_view b) {
  a = trimmed(a);
  b = trimmed(b);
  return a.size() == b.size() && (a == b || labelKey(a) == labelKey(b));
}

std::optional<double> numberFromText(std::string_view text) {
  text = trimmed(text);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) {
    text.remove_prefix(1);
  }
  const auto point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  const auto allDigits = [](std::string_view part) { return std::ranges::all_of(part, isDigit); };
  if ((whole.empty() && fraction.empty()) || !allDigits(whole) || !allDigits(fraction) || fraction.size() == 3) {
    return std::nullopt;
  }
  double value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return negative ? -value : value;
}

std::optional<Date> dateFromText(std::string_view text) {
  namespace chrono = std::chrono;
  text = trimmed(text);
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) {
    return std::nullopt;
  }
  const chrono::year_month_day stated{chrono::year{*year}, chrono::month{static_cast<unsigned>(*month)},
                                      chrono::day{static_cast<unsigned>(*day)}};
  if (!stated.ok()) {
    return std::nullopt;
  }
  constexpr chrono::sys_days origin = chrono::year{1899} / chrono::December / 30;
  return Date{static_cast<double>((chrono::sys_days{stated} - origin).count())};
}

bool isEmpty(const Cell& cell) {
  if (const auto* words = std::get_if<std::string>(&cell)) {
    return trimmed(*words).empty();
  }
  return std::holds_alternative<Empty>(cell);
}

Result<double> number(const Cell& cell) {
  if (const auto* value = std::get_if<double>(&cell)) {
    return *value;
  }
  if (const auto* error = std::get_if<Error>(&cell)) {
    return *error;
  }
  if (isEmpty(cell)) {
    return 0.0;
  }
  if (const auto value = numberFromText(std::get<std::string>(cell))) {
    return *value;
  }
  return Error::text;
}

Result<Date> date(const Cell& cell, Epoch epoch) {
  if (const auto* words = std::get_if<std::string>(&cell)) {
    if (const auto stated = dateFromText(*words)) {
      return *stated;
    }
  }
  const auto serial = number(cell);
  if (!serial) {
    return serial.error();
  }
  return Date{*serial + epoch.offset};
}

Result<bool> flag(const Cell& cell) {
  const auto* words = std::get_if<std::string>(&cell);
  if (words == nullptr) {
    const auto value = number(cell);
    if (!value) {
      return value.error();
    }
    return *value != 0;
  }
  constexpr std::array<std::string_view, 5> yes{"x", "yes", "y", "true", "✓"};
  constexpr std::array<std::string_view, 4> no{"no", "n", "false", "-"};
  const std::string word = labelKey(*words);
  if (std::ranges::find(yes, word) != yes.end()) {
    return true;
  }
  if (word.empty() || std::ranges::find(no, word) != no.end()) {
    return false;
  }
  const auto value = numberFromText(word);
  if (!value) {
    return Error::text;
  }
  return *value != 0;
}

Result<std::string> text(const Cell& cell) {
  if (const auto* words = std::get_if<std::string>(&cell)) {
    return *words;
  }
  if (const auto* error = std::get_if<Error>(&cell)) {
    return *error;
  }
  if (const auto* value = std::get_if<double>(&cell)) {
    std::array<char, 24> buffer{}; // the longest number, "-2.2250738585072014e-308", has 24 characters
    const auto shortest = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value);
    return std::string(buffer.data(), shortest.ptr);
  }
  return std::string{};
}

} // namespace sales
