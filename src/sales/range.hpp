// SPDX-License-Identifier: MPL-2.0
//
// Ranges as the functions of the domain take them.  What a function declares as its parameter says how the cells of
// a range are read: `Numbers`, `Aligned<N>`, `Column` or the `Range` itself.

#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sales/cell.hpp"

namespace sales {

/// The cells of a range, row by row.  The empty cells at its end are not kept: whole columns stay short.
class Range {
public:
  enum class Kind { numbers, dates };

  /// A range that was left out.
  Range() = default;

  /// `cells` row by row, at most `rows` x `columns` of them; those that are missing at the end are empty.
  Range(std::size_t rows, std::size_t columns, std::vector<Cell> cells, Kind kind = Kind::numbers, Epoch epoch = {});

  bool omitted() const { return rows_ == 0; }
  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  /// The number of cells with which the range arrived, empty ones included.
  std::size_t size() const { return rows_ * columns_; }
  /// The number of cells up to the last one that is not empty.
  std::size_t used() const { return cells_.size(); }
  /// Whether it is one value, which stands for every row where ranges belong together.
  bool single() const { return size() == 1; }
  /// Whether it has several rows and several columns.
  bool block() const { return rows_ > 1 && columns_ > 1; }

  const Cell& operator[](std::size_t index) const { return index < cells_.size() ? cells_[index] : empty_; }
  const Cell& at(std::size_t row, std::size_t column) const { return (*this)[row * columns_ + column]; }

  /// The cell as a number; in a range of dates as a day (see `Date::days`).
  Result<double> number(std::size_t index) const;

  /// The first error that one of the cells holds.
  Result<void> check() const;

private:
  static const Cell empty_;
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<Cell> cells_;
  Kind kind_ = Kind::numbers;
  Epoch epoch_;
};

/// The numbers of a range that is plainly summed, counted or multiplied: text and empty cells are ignored, as SUM
/// does.
class Numbers {
public:
  Numbers() = default;
  explicit Numbers(std::vector<double> values) : values_(std::move(values)) {}

  /// Errors: the first error in a cell.
  static Result<Numbers> of(const Range& range);

  std::span<const double> values() const { return values_; }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }
  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }

private:
  std::vector<double> values_;
};

/// Whether the first row of ranges that belong together is a header: all its cells are text and no numbers (in a range
/// of dates, no days).  Single values have no header.
bool hasHeader(std::span<const Range* const> ranges);

/// Reads ranges that belong together row by row, into one column of numbers for each.  A row with an empty cell is
/// skipped; text that converts counts as its number; a first row whose cells are all text and no numbers is the header
/// and is skipped; one value stands for every row; the orientation of a one-dimensional range does not matter.
/// Errors, the first that applies: an error in a cell; `Error::text` for other text; `Error::domain` for ranges of
/// different size.
Result<std::vector<std::vector<double>>> align(std::span<const Range* const> ranges);

/// N ranges that belong together, as N columns of equally many numbers (see `align`).
template <std::size_t N>
class Aligned {
public:
  /// The number of arguments that it is made of.
  static constexpr std::size_t arity = N;

  Aligned() = default;
  explicit Aligned(std::array<std::vector<double>, N> columns) : columns_(std::move(columns)) {}

  static Result<Aligned> of(const std::array<const Range*, N>& ranges) {
    auto columns = align(ranges);
    if (!columns) {
      return columns.error();
    }
    Aligned aligned;
    for (std::size_t i = 0; i < N; ++i) {
      aligned.columns_[i] = std::move((*columns)[i]);
    }
    return aligned;
  }

  /// The number of rows that are complete.
  std::size_t rows() const { return columns_[0].size(); }
  bool empty() const { return rows() == 0; }
  /// Column `i`, in the order of the arguments.
  std::span<const double> operator[](std::size_t i) const { return columns_[i]; }

private:
  std::array<std::vector<double>, N> columns_;
};

/// A range of which no element may be dropped: each is a number, 0 where the cell is empty, or the error of its cell
/// (`Error::text` for text that is no number).  Functions that return one element for each input element take it.
class Column {
public:
  Column() = default;
  explicit Column(const Range& range);
  explicit Column(std::vector<Result<double>> elements)
      : rows_(elements.size()), columns_(1), elements_(std::move(elements)) {}

  /// Whether the range was left out.
  bool omitted() const { return rows_ == 0; }
  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  std::size_t size() const { return elements_.size(); }
  const Result<double>& operator[](std::size_t i) const { return elements_[i]; }
  auto begin() const { return elements_.begin(); }
  auto end() const { return elements_.end(); }

  /// The error that counts among the elements (one handed in before text): for functions whose elements depend on each
  /// other.
  Result<void> check() const;

private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<Result<double>> elements_;
};

/// The error that counts among the elements of all `columns`: the first one handed in, else `Error::text`.
Result<void> check(std::initializer_list<const Column*> columns);

/// One element for each element of a `Column`, in its order; the result takes the shape of the range.
struct Elements {
  std::vector<Result<double>> values;
};

/// One value for each row of a block of rows (a column of results), or a single value.
struct Scores {
  std::vector<Result<double>> values;
};

/// A table of numbers, row by row; an element may be an error of its own.
struct Table {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<Result<double>> values;
};

/// A table of cells of any kind, row by row.
struct Grid {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<Cell> cells;
  /// The columns that hold days (see `Date::days`), to be shown as serial numbers of the document.
  std::vector<std::size_t> dateColumns;
};

/// A table of texts, row by row.
struct Labels {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<std::string> values;
};

/// A number argument that lists its values: one of 0, 1, ... Count - 1, else `Error::domain`.
template <int Count>
struct Choice {
  int value = 0;
  // A choice stands for its number wherever one is compared with it.
  operator int() const { return value; } // NOLINT(google-explicit-constructor)
};

/// A text argument that functions compare (see `sameLabel`); empty text has been replaced by the default.
using Text = std::string;

/// A label that a function returns; in English in every language, because it is part of the file format.
using Label = std::string_view;

/// N values that belong together, a row in the sheet.
template <std::size_t N>
using Row = std::array<double, N>;

} // namespace sales
