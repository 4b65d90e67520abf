// SPDX-License-Identifier: MPL-2.0

#include "wizards/range_reader.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/i18n/LocaleData2.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/days.hpp"
#include "office/documents.hpp"
#include "office/spreadsheet.hpp"
#include "office/strings.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using Document = css::uno::Reference<css::frame::XModel>;
using Sheet = css::uno::Reference<css::sheet::XSpreadsheet>;
using Address = css::table::CellRangeAddress;

constexpr sal_Int32 rowsAtOnce = 5000;

/// Within the used area of the sheet; nothing where none of it is.
std::optional<Address> used(const Sheet& sheet, Address range) {
  const auto area = office::usedArea(sheet);
  range.EndColumn = std::min(range.EndColumn, area.EndColumn);
  range.EndRow = std::min(range.EndRow, area.EndRow);
  return range.StartColumn <= range.EndColumn && range.StartRow <= range.EndRow ? std::optional(range) : std::nullopt;
}

/// Turns the numbers into days that are formatted as such.
class Days {
public:
  explicit Days(const Document& document)
      : nullDate_(office::nullDateOf(document)),
        formats_(css::uno::Reference<css::util::XNumberFormatsSupplier>(document, css::uno::UNO_QUERY_THROW)
                     ->getNumberFormats()) {}

  /// `rows` of one column of the sheet are column `index` of the table, from row `offset` of it on.
  void find(Table& table, const Sheet& sheet, const Address& rows, std::size_t index, std::size_t offset) const {
    std::vector<Address> parts{rows};
    while (!parts.empty()) {
      auto part = parts.back();
      parts.pop_back();
      const css::uno::Reference<css::beans::XPropertyState> states(
          sheet->getCellRangeByPosition(part.StartColumn, part.StartRow, part.StartColumn, part.EndRow),
          css::uno::UNO_QUERY_THROW);
      if (states->getPropertyState("NumberFormat") == css::beans::PropertyState_AMBIGUOUS_VALUE) {
        // Titles above a list, or totals below it, have formats of their own.
        const auto middle = part.StartRow + (part.EndRow - part.StartRow) / 2;
        parts.push_back(part);
        parts.back().StartRow = middle + 1;
        part.EndRow = middle;
        parts.push_back(part);
      } else if (showsDays(states)) {
        convert(table, index, offset + static_cast<std::size_t>(part.StartRow - rows.StartRow),
                static_cast<std::size_t>(part.EndRow - part.StartRow) + 1);
      }
    }
  }

private:
  bool showsDays(const css::uno::Reference<css::beans::XPropertyState>& cells) const {
    sal_Int32 key = 0;
    sal_Int16 type = 0;
    css::uno::Reference<css::beans::XPropertySet>(cells, css::uno::UNO_QUERY_THROW)
        ->getPropertyValue("NumberFormat") >>= key;
    formats_->getByKey(key)->getPropertyValue("Type") >>= type;
    return (type & css::util::NumberFormat::DATE) != 0;
  }

  void convert(Table& table, std::size_t column, std::size_t first, std::size_t rows) const {
    constexpr double farthest = 3e6; // some eight thousand years
    for (std::size_t row = first; row < first + rows; ++row) {
      auto& cell = table[row][column];
      const auto* number = std::get_if<double>(&cell);
      if (number != nullptr && std::abs(*number) < farthest) {
        cell = nullDate_ + std::chrono::days(static_cast<int>(std::floor(*number)));
      }
    }
  }

  std::chrono::sys_days nullDate_;
  css::uno::Reference<css::util::XNumberFormats> formats_;
};

/// An empty cell is an empty text here, a cell with an error is nothing.
CellValue valueOf(const css::uno::Any& content) {
  double number = 0;
  rtl::OUString text;
  if (content >>= number) {
    return number;
  }
  return (content >>= text) && !text.isEmpty() ? CellValue(office::utf8(text)) : CellValue();
}

void append(Table& table, const css::uno::Sequence<css::uno::Sequence<css::uno::Any>>& rows) {
  for (const auto& row : rows) {
    auto& values = table.emplace_back();
    values.reserve(static_cast<std::size_t>(row.getLength()));
    std::transform(row.begin(), row.end(), std::back_inserter(values), valueOf);
  }
}

/// The list around a cell.
Address regionAround(const Sheet& sheet, const Address& cell) {
  const css::uno::Reference<css::sheet::XSheetCellRange> range(
      sheet->getCellRangeByPosition(cell.StartColumn, cell.StartRow, cell.StartColumn, cell.StartRow),
      css::uno::UNO_QUERY_THROW);
  const auto cursor = sheet->createCursorByRange(range);
  cursor->collapseToCurrentRegion();
  return css::uno::Reference<css::sheet::XCellRangeAddressable>(cursor, css::uno::UNO_QUERY_THROW)->getRangeAddress();
}

bool isOneCell(const Address& range) {
  return range.StartColumn == range.EndColumn && range.StartRow == range.EndRow;
}

} // namespace

std::optional<Table> readRange(const Document& document, const Address& range, const ReadProgress& progress) {
  const auto sheet = office::sheetAt(document, range.Sheet);
  const auto area = used(sheet, range);
  Table table;
  if (!area) {
    return table;
  }
  const Days days(document);
  const auto rows = static_cast<std::size_t>(area->EndRow - area->StartRow) + 1;
  for (auto part = *area; part.StartRow <= area->EndRow; part.StartRow += rowsAtOnce) {
    part.EndRow = std::min(part.StartRow + rowsAtOnce - 1, area->EndRow);
    const auto offset = table.size();
    const css::uno::Reference<css::sheet::XCellRangeData> data(
        sheet->getCellRangeByPosition(part.StartColumn, part.StartRow, part.EndColumn, part.EndRow),
        css::uno::UNO_QUERY_THROW);
    append(table, data->getDataArray());
    for (auto column = part; column.StartColumn <= area->EndColumn; ++column.StartColumn) {
      days.find(table, sheet, column, static_cast<std::size_t>(column.StartColumn - area->StartColumn), offset);
    }
    if (progress && !progress(table.size(), rows)) {
      return std::nullopt;
    }
  }
  return table;
}

std::optional<Address> selectedRange(const css::uno::Reference<css::frame::XFrame>& frame) {
  const css::uno::Reference<css::view::XSelectionSupplier> supplier(frame->getController(), css::uno::UNO_QUERY);
  const css::uno::Reference<css::sheet::XCellRangeAddressable> selection(
      supplier.is() ? supplier->getSelection() : css::uno::Any(), css::uno::UNO_QUERY);
  if (!selection.is()) {
    return std::nullopt;
  }
  auto range = selection->getRangeAddress();
  const auto sheet = office::sheetAt(office::documentOf(frame), range.Sheet);
  if (isOneCell(range)) {
    range = regionAround(sheet, range);
  }
  const auto area = used(sheet, range);
  return area && !isOneCell(*area) ? area : std::nullopt;
}

Writing writingOf(const css::uno::Reference<css::uno::XComponentContext>& context, const Document& document) {
  css::lang::Locale locale;
  css::uno::Reference<css::beans::XPropertySet>(document, css::uno::UNO_QUERY_THROW)->getPropertyValue("CharLocale") >>=
      locale;
  const auto data = css::i18n::LocaleData2::create(context);
  const auto patterns = data->getDateAcceptancePatterns(locale);
  return {data->getLocaleItem(locale).decimalSeparator == "," ? ',' : '.',
          patterns.getLength() > 0 && patterns[0].startsWith("D")};
}

} // namespace wizards
