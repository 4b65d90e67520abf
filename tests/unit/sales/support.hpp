// SPDX-License-Identifier: MPL-2.0
//
// Short ways to write ranges, and comparisons that say what came instead.

#pragma once

#include <cmath>
#include <initializer_list>
#include <limits>
#include <ostream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "sales/range.hpp"

namespace sales {

inline std::ostream& operator<<(std::ostream& out, Error error) {
  return out << static_cast<int>(error);
}

// Found by argument-dependent lookup, in place of the printer of Boost, which only knows values that can be streamed.
template <class T>
void PrintTo(const Result<T>& result, std::ostream* out) {
  if (result) {
    *out << testing::PrintToString(*result);
  } else {
    *out << "error " << result.error();
  }
}

} // namespace sales

namespace support {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// A column of cells.
inline sales::Range column(std::initializer_list<sales::Cell> cells) {
  return {cells.size(), 1, cells};
}

/// A row of cells.
inline sales::Range row(std::initializer_list<sales::Cell> cells) {
  return {1, cells.size(), cells};
}

/// A column of days.
inline sales::Range days(std::initializer_list<sales::Cell> cells, sales::Epoch epoch = {}) {
  return {cells.size(), 1, cells, sales::Range::Kind::dates, epoch};
}

/// The numbers of a range that is summed.
inline sales::Numbers numbers(std::initializer_list<double> values) {
  return sales::Numbers(std::vector<double>(values));
}

/// Ranges that belong together, each a list of numbers.
template <class... Lists>
sales::Aligned<sizeof...(Lists)> aligned(const Lists&... lists) {
  return sales::Aligned<sizeof...(Lists)>({std::vector<double>(lists)...});
}

using List = std::vector<double>;

/// A result within the relative tolerance (absolute below 1e-3) of the expected number.
MATCHER_P2(IsNear, expected, tolerance, "is " + testing::PrintToString(expected)) {
  if (!arg) {
    *result_listener << "which is error " << static_cast<int>(arg.error());
    return false;
  }
  *result_listener << "which is " << *arg;
  return std::abs(*arg - expected) <= tolerance * std::max(std::abs(double(expected)), 1e-3);
}

inline auto Is(double expected) {
  return IsNear(expected, 1e-12);
}

/// A result that is this error.
MATCHER_P(Fails, expected, "is error " + std::to_string(static_cast<int>(expected))) {
  if (arg) {
    *result_listener << "which has a value";
    return false;
  }
  *result_listener << "which is error " << static_cast<int>(arg.error());
  return arg.error() == expected;
}

/// A result that is this label.
MATCHER_P(IsLabel, expected, "is " + testing::PrintToString(expected)) {
  return arg && *arg == expected;
}

} // namespace support
