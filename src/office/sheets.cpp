// SPDX-License-Identifier: MPL-2.0

#include "office/sheets.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

namespace css = com::sun::star;

namespace office {

css::uno::Reference<css::sheet::XSpreadsheet> sheetAt(const css::uno::Reference<css::frame::XModel>& document,
                                                      sal_Int32 index) {
  const css::uno::Reference<css::sheet::XSpreadsheetDocument> spreadsheet(document, css::uno::UNO_QUERY_THROW);
  const css::uno::Reference<css::container::XIndexAccess> sheets(spreadsheet->getSheets(), css::uno::UNO_QUERY_THROW);
  return {sheets->getByIndex(index), css::uno::UNO_QUERY_THROW};
}

css::table::CellRangeAddress usedArea(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet) {
  const auto cursor = sheet->createCursor();
  css::uno::Reference<css::sheet::XUsedAreaCursor>(cursor, css::uno::UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
  auto area =
      css::uno::Reference<css::sheet::XCellRangeAddressable>(cursor, css::uno::UNO_QUERY_THROW)->getRangeAddress();
  area.StartColumn = 0;
  area.StartRow = 0;
  return area;
}

} // namespace office
