// SPDX-License-Identifier: MPL-2.0

#include "wizards/text_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "sales/cell.hpp"

namespace wizards {

namespace {

using Text = std::string_view;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool allDigits(Text text) {
  return std::ranges::all_of(text, isDigit);
}

/// Takes one of the marks off the front or the end of a text.
template <std::size_t N>
bool stripped(Text& text, const std::array<Text, N>& marks) {
  for (const Text mark : marks) {
    if (text.starts_with(mark)) {
      text = sales::trimmed(text.substr(mark.size()));
      return true;
    }
    if (text.ends_with(mark)) {
      text = sales::trimmed(text.substr(0, text.size() - mark.size()));
      return true;
    }
  }
  return false;
}

/// As they stand beside amounts; the longer of two with the same beginning comes first.
constexpr std::array<Text, 43> currencies{"EUR", "USD", "GBP", "CHF", "JPY", "CNY", "INR", "CAD", "AUD", "NZD", "SEK",
                                          "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BRL", "MXN", "ZAR", "SGD", "HKD",
                                          "KRW", "TRY", "ILS", "AED", "R$",  "A$",  "C$",  "US$", "$",   "€",   "£",
                                          "¥",   "₹",   "₩",   "₺",   "₪",   "zł",  "Kč",  "Fr.", "kr.", "kr"};
constexpr std::array<Text, 2> minuses{"-", "\xE2\x88\x92"};
constexpr std::array<Text, 1> percents{"%"};
/// Between thousands in any country: blank, no-break space, narrow no-break space, apostrophes.
constexpr std::array<Text, 5> groupMarks{" ", "\xC2\xA0", "\xE2\x80\xAF", "'", "\xE2\x80\x99"};

/// The length of the mark between thousands at the front of a text; 0 where there is none.
std::size_t groupMark(Text text, char usual) {
  if (text.front() == usual) {
    return 1;
  }
  const auto found = std::ranges::find_if(groupMarks, [&](Text mark) { return text.starts_with(mark); });
  return found == groupMarks.end() ? 0 : found->size();
}

/// The digits of a whole number, with its groups put together: three digits each, or two before the last one as in
/// India.  Nothing for other texts.
std::optional<std::string> wholeDigits(Text text, char usualMark) {
  std::string digits;
  std::size_t group = 0; // digits since the last mark
  bool grouped = false;
  while (!text.empty()) {
    if (isDigit(text.front())) {
      digits += text.front();
      ++group;
      text.remove_prefix(1);
      continue;
    }
    const auto mark = groupMark(text, usualMark);
    const bool fits = grouped ? group == 2 || group == 3 : group >= 1 && group <= 3;
    if (mark == 0 || !fits) {
      return std::nullopt;
    }
    grouped = true;
    group = 0;
    text.remove_prefix(mark);
  }
  return grouped && group != 3 ? std::nullopt : std::optional(digits);
}

std::optional<double> plainNumber(Text text, char decimal) {
  const auto point = text.find(decimal);
  const auto whole = wholeDigits(text.substr(0, point), decimal == '.' ? ',' : '.');
  const Text fraction = point == Text::npos ? Text() : text.substr(point + 1);
  if (!whole || !allDigits(fraction) || whole->size() + fraction.size() == 0) {
    return std::nullopt;
  }
  const std::string digits = *whole + "." + std::string(fraction);
  double value = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return failure == std::errc{} && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

/// What comes before a time of day ("2027-03-15T10:00", "3/15/2027 10:00"), else the whole text.
Text withoutTime(Text text) {
  const auto blank = text.find_first_of("T ");
  const bool time = blank != Text::npos && blank + 1 < text.size() && isDigit(text[blank + 1]);
  return time ? text.substr(0, blank) : text;
}

std::optional<unsigned> part(Text text) {
  unsigned value = 0;
  if (text.empty() || text.size() > 4 || !allDigits(text)) {
    return std::nullopt;
  }
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Years in two digits are of this century.
unsigned fullYear(unsigned year, std::size_t digits) {
  return digits == 2 ? 2000 + year : year;
}

std::optional<std::chrono::sys_days> dayOf(unsigned year, unsigned month, unsigned day) {
  const std::chrono::year_month_day stated{std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                                           std::chrono::day(day)};
  return year >= 1900 && stated.ok() ? std::optional(std::chrono::sys_days(stated)) : std::nullopt;
}

template <class Read>
std::ptrdiff_t readable(const std::vector<Text>& texts, Read read) {
  return std::ranges::count_if(texts, [&](Text text) { return read(text).has_value(); });
}

} // namespace

std::optional<double> numberIn(std::string_view text, const Writing& writing) {
  constexpr std::size_t longest = 60;
  if (text.size() > longest || std::ranges::none_of(text, isDigit)) {
    return std::nullopt;
  }
  text = sales::trimmed(text);
  bool negative = text.starts_with('(') && text.ends_with(')');
  if (negative) {
    text = sales::trimmed(text.substr(1, text.size() - 2));
  }
  // The minus may stand outside the currency or inside.
  const bool outside = !negative && stripped(text, minuses);
  const bool percent = stripped(text, percents);
  const bool currency = !percent && stripped(text, currencies);
  const bool inside = !negative && !outside && currency && stripped(text, minuses);
  negative = negative || outside || inside;
  if (text.starts_with('+') && !negative) {
    text.remove_prefix(1);
  }
  const auto value = plainNumber(text, writing.decimal);
  if (!value) {
    return std::nullopt;
  }
  return (negative ? -*value : *value) / (percent ? 100 : 1);
}

std::optional<std::chrono::sys_days> dayIn(std::string_view text, const Writing& writing) {
  text = withoutTime(sales::trimmed(text));
  const auto mark = text.find_first_of("./-");
  const auto next = mark == Text::npos ? mark : text.find(text[mark], mark + 1);
  if (next == Text::npos) {
    return std::nullopt;
  }
  const Text third = text.substr(next + 1);
  const auto a = part(text.substr(0, mark));
  const auto b = part(text.substr(mark + 1, next - mark - 1));
  const auto c = part(third);
  if (!a || !b || !c) {
    return std::nullopt;
  }
  if (mark == 4) {
    return dayOf(*a, *b, *c);
  }
  if (third.size() != 2 && third.size() != 4) {
    return std::nullopt;
  }
  const bool dayFirst = text[mark] == '.' || writing.dayFirst;
  return dayOf(fullYear(*c, third.size()), dayFirst ? *b : *a, dayFirst ? *a : *b);
}

std::string isoDay(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  const auto padded = [](auto value, std::size_t width) {
    auto digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  return padded(static_cast<int>(date.year()), 4) + "-" + padded(static_cast<unsigned>(date.month()), 2) + "-" +
         padded(static_cast<unsigned>(date.day()), 2);
}

Writing writingOf(const std::vector<std::string_view>& texts, const Writing& usual) {
  const Writing other{usual.decimal == '.' ? ',' : '.', !usual.dayFirst};
  const auto numbers = [&](const Writing& writing) {
    return readable(texts, [&](Text text) { return numberIn(text, writing); });
  };
  const auto days = [&](const Writing& writing) {
    return readable(texts, [&](Text text) { return dayIn(text, writing); });
  };
  return {numbers(other) > numbers(usual) ? other.decimal : usual.decimal,
          days(other) > days(usual) ? other.dayFirst : usual.dayFirst};
}

} // namespace wizards
