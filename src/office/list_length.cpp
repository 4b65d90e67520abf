// SPDX-License-Identifier: MPL-2.0

#include "office/list_length.hpp"

#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

namespace css = com::sun::star;

namespace office {

void lengthen(const Range& list, sal_Int32 rows) {
  using css::uno::Reference;
  using css::uno::UNO_QUERY_THROW;
  const Sheet sheet = Reference<css::sheet::XSheetCellRange>(list, UNO_QUERY_THROW)->getSpreadsheet();
  auto inserted = addressOf(list);
  const sal_Int32 above = inserted.EndRow - 1;
  inserted.StartRow = inserted.EndRow;
  inserted.EndRow += rows - 1;
  Reference<css::sheet::XCellRangeMovement>(sheet, UNO_QUERY_THROW)
      ->insertCells(inserted, css::sheet::CellInsertMode_ROWS);
  for (sal_Int32 column = usedArea(sheet).EndColumn; column >= 0; --column) {
    if (sheet->getCellByPosition(column, above)->getType() == css::table::CellContentType_FORMULA) {
      const auto filled = sheet->getCellRangeByPosition(column, above, column, inserted.EndRow);
      Reference<css::sheet::XCellSeries>(filled, UNO_QUERY_THROW)->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    }
  }
}

} // namespace office
