// SPDX-License-Identifier: MPL-2.0

#include "wizards/insert_formula.hpp"

#include <algorithm>
#include <vector>

#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "office/documents.hpp"
#include "office/messages.hpp"
#include "office/spreadsheet.hpp"
#include "office/strings.hpp"
#include "office/undo.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using css::uno::UNO_QUERY_THROW;
using Document = css::uno::Reference<css::frame::XModel>;
using Cells = css::table::CellRangeAddress;

/// The cells that hold something.
std::vector<Cells> filledCells(const office::Range& range) {
  std::vector<Cells> filled;
  const auto first = office::addressOf(range);
  const auto rows = css::uno::Reference<css::sheet::XCellRangeFormula>(range, UNO_QUERY_THROW)->getFormulaArray();
  for (sal_Int32 r = 0; r < rows.getLength(); ++r) {
    for (sal_Int32 c = 0; c < rows[r].getLength(); ++c) {
      if (!rows[r][c].isEmpty()) {
        const auto column = first.StartColumn + c;
        const auto row = first.StartRow + r;
        filled.emplace_back(first.Sheet, column, row, column, row);
      }
    }
  }
  return filled;
}

/// Whether the cell belongs to an array formula that goes on outside of the cells.  The office would write into it
/// nevertheless, and leave its other cells without what they show.
bool isTiedOutside(const office::Sheet& sheet, const Cells& cell, const Cells& cells) {
  const css::uno::Reference<css::sheet::XSheetCellRange> start(office::rangeOf(sheet, cell), UNO_QUERY_THROW);
  const auto cursor = sheet->createCursorByRange(start);
  cursor->collapseToCurrentArray();
  const auto all = css::uno::Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
  return all.StartColumn < cells.StartColumn || all.EndColumn > cells.EndColumn || all.StartRow < cells.StartRow ||
         all.EndRow > cells.EndRow;
}

/// The cells of the formula; throws where the sheet ends before them.
Cells cellsOf(const office::Sheet& sheet, const css::table::CellAddress& first, const Insertion& insertion) {
  const css::uno::Reference<css::table::XColumnRowRange> whole(sheet, UNO_QUERY_THROW);
  const auto columns = static_cast<std::size_t>(whole->getColumns()->getCount() - first.Column);
  const auto rows = static_cast<std::size_t>(whole->getRows()->getCount() - first.Row);
  if (insertion.columns > columns || insertion.rows > rows) {
    throw office::Failure("The result has " + std::to_string(insertion.rows) + " rows and " +
                          std::to_string(insertion.columns) + " columns, and the sheet ends before them. Insert it " +
                          "further up or to the left.");
  }
  return {first.Sheet, first.Column, first.Row, first.Column + static_cast<sal_Int32>(insertion.columns) - 1,
          first.Row + static_cast<sal_Int32>(insertion.rows) - 1};
}

void write(const office::Range& range, const Insertion& insertion) {
  const auto formula = office::ustring(insertion.formula);
  if (insertion.rows * insertion.columns > 1) {
    css::uno::Reference<css::sheet::XArrayFormulaRange>(range, UNO_QUERY_THROW)->setArrayFormula(formula);
  } else {
    range->getCellByPosition(0, 0)->setFormula(formula);
  }
}

} // namespace

std::string cellsNamed(const Cells& cells) {
  const auto first = office::cellName(cells.StartColumn, cells.StartRow);
  const auto last = office::cellName(cells.EndColumn, cells.EndRow);
  return first == last ? first : first + ":" + last;
}

std::string obstacleAt(const Document& document, const Cells& cells) {
  if (office::isReadOnly(document)) {
    return "This document cannot be changed: save it under another name first.";
  }
  const auto sheet = office::sheetAt(document, cells.Sheet);
  if (office::isProtected(sheet) && office::isLocked(office::rangeOf(sheet, cells))) {
    return cellsNamed(cells) + " is protected: choose Tools > Protect Sheet, or another cell.";
  }
  return {};
}

bool insertFormula(const css::uno::Reference<css::uno::XComponentContext>& context,
                   const css::uno::Reference<css::frame::XFrame>& frame,
                   const std::optional<css::table::CellAddress>& cell, const Insertion& insertion,
                   const std::string& title) {
  if (!cell) {
    throw office::Failure("Select the cell for the formula first.");
  }
  const auto document = office::documentOf(frame);
  const auto sheet = office::sheetAt(document, cell->Sheet);
  const auto cells = cellsOf(sheet, *cell, insertion);
  if (const auto obstacle = obstacleAt(document, cells); !obstacle.empty()) {
    throw office::Failure(obstacle);
  }
  const auto range = office::rangeOf(sheet, cells);
  const auto filled = filledCells(range);
  if (std::ranges::any_of(filled, [&](const Cells& one) { return isTiedOutside(sheet, one, cells); })) {
    throw office::Failure(cellsNamed(cells) +
                          " cannot be changed: an array formula fills more cells than these. Choose "
                          "others, or delete it first.");
  }
  if (!filled.empty() &&
      !office::ask(context, frame, office::ustring(cellsNamed(cells) + " holds something. Write over it?"))) {
    return false;
  }
  const office::UndoStep step(document, title);
  write(range, insertion);
  return true;
}

} // namespace wizards
