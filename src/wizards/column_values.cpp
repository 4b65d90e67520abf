// SPDX-License-Identifier: MPL-2.0

#include "wizards/column_values.hpp"

#include <string_view>

#include "sales/cell.hpp"

namespace wizards {

namespace {

/// A cell as the domain reads it.
sales::Cell domainCell(const CellValue& value) {
  if (const auto* number = std::get_if<double>(&value)) {
    return *number;
  }
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? sales::Cell() : sales::Cell(*text);
}

CellValue asText(const CellValue& value) {
  if (const auto* day = std::get_if<std::chrono::sys_days>(&value)) {
    return isoDay(*day);
  }
  const auto text = sales::text(domainCell(value));
  return text ? CellValue(std::string(sales::trimmed(*text))) : CellValue();
}

template <class T>
CellValue orNothing(const std::optional<T>& value) {
  return value ? CellValue(*value) : CellValue();
}

CellValue asNumber(const CellValue& value, const Writing& writing) {
  const auto* text = std::get_if<std::string>(&value);
  if (text != nullptr) {
    return orNothing(numberIn(*text, writing));
  }
  return std::holds_alternative<double>(value) ? value : CellValue();
}

CellValue asDay(const CellValue& value, const Writing& writing) {
  const auto* text = std::get_if<std::string>(&value);
  if (text != nullptr) {
    return orNothing(dayIn(*text, writing));
  }
  return std::holds_alternative<std::chrono::sys_days>(value) ? value : CellValue();
}

/// A number of employees is no yes.
CellValue asFlag(const CellValue& value) {
  const auto cell = domainCell(value);
  const auto flag = sales::flag(cell);
  const auto number = sales::number(cell);
  const bool count = number && *number != 0 && *number != 1;
  return flag && !count ? CellValue(*flag ? 1.0 : 0.0) : CellValue();
}

} // namespace

CellValue readAs(ColumnKind kind, const CellValue& value, const Writing& writing) {
  switch (kind) {
  case ColumnKind::number:
    return asNumber(value, writing);
  case ColumnKind::date:
    return asDay(value, writing);
  case ColumnKind::flag:
    return asFlag(value);
  case ColumnKind::text:
  case ColumnKind::status:
    return asText(value);
  }
  return {};
}

std::vector<const CellValue*> cellsOf(const Table& table, std::size_t firstRow, std::size_t column, std::size_t step) {
  std::vector<const CellValue*> cells;
  for (std::size_t row = firstRow; row < table.size(); row += step) {
    const auto& cell = cellOf(table, row, column);
    if (!isBlank(cell)) {
      cells.push_back(&cell);
    }
  }
  return cells;
}

Writing writingOfCells(const std::vector<const CellValue*>& cells, const Writing& usual) {
  std::vector<std::string_view> texts;
  for (const auto* cell : cells) {
    if (const auto* text = std::get_if<std::string>(cell)) {
      texts.push_back(*text);
    }
  }
  return writingOf(texts, usual);
}

} // namespace wizards
