// SPDX-License-Identifier: MPL-2.0
//
// What a spreadsheet cell can hold, and the rules by which it is read as a number, a date, a flag or a text.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "sales/error.hpp"

namespace sales {

struct Empty {
  friend bool operator==(Empty, Empty) = default;
};

/// The content of one cell or array element.
using Cell = std::variant<Empty, double, std::string, Error>;

/// A day, counted from 1899-12-30; the fraction is the time of day.
struct Date {
  double days = 0;
  friend auto operator<=>(Date, Date) = default;
};

/// The day that the document counts as 0: what is added to one of its serial numbers to count from 1899-12-30
/// (0 by default, 1462 under the null date of 1904).
struct Epoch {
  double offset = 0;
};

/// `text` without the blanks around it (also no-break spaces, as web pages and CRM exports have them).
std::string_view trimmed(std::string_view text);

/// Whether two labels are the same: blanks around them and upper or lower case do not count.
/// Letters beyond ASCII are compared in their simple lower case for the Latin, Greek and Cyrillic alphabets.
bool sameLabel(std::string_view a, std::string_view b);

/// The form of a label that `sameLabel` compares: trimmed and in lower case.
std::string labelKey(std::string_view text);

/// The number that a text states where it can mean one thing only: an optional sign, digits, and at most one "."
/// that is not followed by exactly three digits ("1.234" is 1234 in one country and not in the next).
std::optional<double> numberFromText(std::string_view text);

/// The day that a text states as YYYY-MM-DD (ISO 8601), where there is such a day.
std::optional<Date> dateFromText(std::string_view text);

/// The cell as a number.  Empty and empty text count as 0; other text converts by `numberFromText`.
/// Errors: `Error::text` for text that is no number; an error in the cell is returned as it is.
Result<double> number(const Cell& cell);

/// The cell as a day: a serial number of the document, as a number or as text, or an ISO date.
/// Empty counts as the serial number 0.  Errors as `number`.
Result<Date> date(const Cell& cell, Epoch epoch);

/// The cell as yes or no: a number (0 or not), or a word: "x", "yes", "y", "true", "✓" and "no", "n", "false", "-"
/// (any case, trimmed).  Empty is no.  Errors: `Error::text` for other text; an error in the cell as it is.
Result<bool> flag(const Cell& cell);

/// The cell as text: a number in its shortest form that reads back the same, empty as "".
/// Errors: an error in the cell as it is.
Result<std::string> text(const Cell& cell);

/// Whether the cell holds nothing, or text without a visible character.
bool isEmpty(const Cell& cell);

} // namespace sales
