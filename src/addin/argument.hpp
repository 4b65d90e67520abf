// SPDX-License-Identifier: MPL-2.0
//
// What the office hands to a cell function and what it gets back, in types of our own: everything between the UNO
// boundary and the domain works on these and can be tested without an office.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "sales/range.hpp"

namespace addin {

/// The largest number of elements that a result may have; decided before anything is allocated.
inline constexpr std::size_t maxElements = 2'000'000;
/// The largest number of texts in a table of texts.  The time that the office takes for one grows with its square: a
/// second for this many, a minute for a whole column.
inline constexpr std::size_t maxLabels = 100'000;

/// One argument of a call: left out, a single cell, or the cells of a range or array.
class Argument {
public:
  /// Left out.
  Argument() = default;
  /// A single value.
  explicit Argument(sales::Cell value) : rows_(1), columns_(1) { cells_.push_back(std::move(value)); }
  /// A range or an array, row by row.  The empty cells at its end may be missing.
  Argument(std::size_t rows, std::size_t columns, std::vector<sales::Cell> cells)
      : rows_(rows), columns_(columns), cells_(std::move(cells)) {}

  bool omitted() const { return rows_ == 0 || columns_ == 0; }
  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  bool single() const { return rows_ == 1 && columns_ == 1; }
  const std::vector<sales::Cell>& cells() const { return cells_; }
  std::vector<sales::Cell> takeCells() { return std::move(cells_); }

private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<sales::Cell> cells_;
};

/// Numbers, row by row; an error is a coded NaN (see `codedError`).
struct NumberTable {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<double> values;
};

/// What a call gives back: a single cell, or a table of numbers, of labels or of both.
using Value = std::variant<sales::Cell, NumberTable, sales::Labels, sales::Grid>;

/// The NaN by which the office shows an error: its low 32 bits are the code.
double codedError(sales::Error error);

/// The number in a cell or array element of the office: a finite number, or the error that a NaN stands for.
sales::Result<double> decoded(double value);

/// The name of an error as the office shows it, which stands for it in a table of labels.
std::string errorName(sales::Error error);

} // namespace addin
