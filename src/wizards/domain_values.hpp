// SPDX-License-Identifier: MPL-2.0
//
// Answers as the domain takes them, and its results as answers.

#pragma once

#include <array>
#include <functional>
#include <utility>
#include <vector>

#include "sales/error.hpp"
#include "sales/range.hpp"
#include "wizards/form.hpp"

namespace wizards {

/// Nothing for an error.
template <class T>
Number valueOf(const sales::Result<T>& result) {
  return result ? Number(*result) : std::nullopt;
}

/// Two columns of numbers, with the rows in which both are given.  `first` and `second` are members of a row, or what
/// makes a Number of it.
template <class Rows, class First, class Second>
sales::Aligned<2> bothOf(const Rows& rows, First first, Second second) {
  std::array<std::vector<double>, 2> columns;
  for (const auto& row : rows) {
    const Number one = std::invoke(first, row);
    const Number other = std::invoke(second, row);
    if (one && other) {
      columns[0].push_back(*one);
      columns[1].push_back(*other);
    }
  }
  return sales::Aligned<2>(std::move(columns));
}

} // namespace wizards
