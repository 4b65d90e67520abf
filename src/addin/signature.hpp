// SPDX-License-Identifier: MPL-2.0
//
// What the catalogue says of a function's arguments, as the generated code states it for the compiler.

#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

namespace addin {

enum class Kind : std::uint8_t {
  number, ///< a number; broadcasts, as the kinds up to `select` do
  flag,   ///< yes or no
  date,   ///< a day
  text,   ///< text
  choice, ///< a number that lists its values, 0 to count - 1
  select, ///< which value of a row to return, 1 to count, or 0 for the row
  range,  ///< a range of numbers or texts
  dates,  ///< a range of days
};

struct Parameter {
  Kind kind = Kind::number;
  bool optional = false;
  /// 0 lies outside the domain and stands for the default, because an empty cell arrives as 0.
  bool zeroMeansDefault = false;
  /// The default of an optional number, date, flag, choice or range; NaN where the function itself supplies it.
  double defaultNumber = std::numeric_limits<double>::quiet_NaN();
  std::string_view defaultText = {};
  /// How many values a choice or a select has.
  int count = 0;
};

} // namespace addin
