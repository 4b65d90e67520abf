// SPDX-License-Identifier: MPL-2.0

#include "sales/range.hpp"

#include <algorithm>

namespace sales {

const Cell Range::empty_{};

Range::Range(std::size_t rows, std::size_t columns, std::vector<Cell> cells, Kind kind, Epoch epoch)
    : rows_(rows), columns_(columns), cells_(std::move(cells)), kind_(kind), epoch_(epoch) {
  cells_.resize(std::min(cells_.size(), size()));
  while (!cells_.empty() && isEmpty(cells_.back())) {
    cells_.pop_back();
  }
}

Result<double> Range::number(std::size_t index) const {
  const Cell& cell = (*this)[index];
  if (kind_ == Kind::numbers) {
    return sales::number(cell);
  }
  const auto day = date(cell, epoch_);
  if (!day) {
    return day.error();
  }
  return day->days;
}

Result<void> Range::check() const {
  for (const Cell& cell : cells_) {
    if (const auto* error = std::get_if<Error>(&cell)) {
      return *error;
    }
  }
  return {};
}

Result<Numbers> Numbers::of(const Range& range) {
  if (const auto checked = range.check(); !checked) {
    return checked.error();
  }
  std::vector<double> values;
  values.reserve(range.used());
  for (std::size_t i = 0; i < range.used(); ++i) {
    if (const auto* value = std::get_if<double>(&range[i])) {
      values.push_back(*value);
    }
  }
  return Numbers(std::move(values));
}

namespace {

/// Whether the cell holds text that states no number (or, in a range of dates, no day).
bool isWords(const Range& range, std::size_t index) {
  return std::holds_alternative<std::string>(range[index]) && !range.number(index);
}

} // namespace

bool hasHeader(std::span<const Range* const> ranges) {
  const auto isRows = [](const Range* range) { return !range->single(); };
  return std::ranges::any_of(ranges, isRows) &&
         std::ranges::all_of(ranges, [&](const Range* range) { return !isRows(range) || isWords(*range, 0); });
}

Result<std::vector<std::vector<double>>> align(std::span<const Range* const> ranges) {
  std::size_t size = 1;
  bool sameSize = true;
  std::size_t used = 0;
  for (const Range* range : ranges) {
    if (const auto checked = range->check(); !checked) {
      return checked.error();
    }
    if (!range->single()) {
      sameSize = sameSize && (size == 1 || size == range->size());
      size = range->size();
      used = std::max(used, range->used());
    }
  }
  const std::size_t first = hasHeader(ranges) ? 1 : 0;
  if (!sameSize) {
    for (const Range* range : ranges) {
      for (std::size_t i = range->single() ? 0 : first; i < range->used(); ++i) {
        if (isWords(*range, i)) {
          return Error::text;
        }
      }
    }
    return Error::domain;
  }
  const std::size_t rows = size == 1 ? 1 : used;

  std::vector<std::vector<double>> columns(ranges.size());
  for (auto& column : columns) {
    column.reserve(rows);
  }
  std::vector<double> row(ranges.size());
  for (std::size_t i = first; i < rows; ++i) {
    const auto cellOf = [&](const Range* range) { return range->single() ? 0 : i; };
    if (std::ranges::any_of(ranges, [&](const Range* range) { return isEmpty((*range)[cellOf(range)]); })) {
      continue;
    }
    for (std::size_t c = 0; c < ranges.size(); ++c) {
      const auto value = ranges[c]->number(cellOf(ranges[c]));
      if (!value) {
        return value.error();
      }
      row[c] = *value;
    }
    for (std::size_t c = 0; c < ranges.size(); ++c) {
      columns[c].push_back(row[c]);
    }
  }
  return columns;
}

Column::Column(const Range& range) : rows_(range.rows()), columns_(range.columns()) {
  elements_.reserve(range.size());
  for (std::size_t i = 0; i < range.size(); ++i) {
    elements_.push_back(range.number(i));
  }
}

Result<void> Column::check() const {
  return sales::check({this});
}

Result<void> check(std::initializer_list<const Column*> columns) {
  bool text = false;
  for (const Column* column : columns) {
    for (const auto& element : *column) {
      if (!element && element.error() != Error::text) {
        return element.error();
      }
      text = text || !element;
    }
  }
  return text ? Result<void>(Error::text) : Result<void>();
}

} // namespace sales
