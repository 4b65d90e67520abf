// SPDX-License-Identifier: MPL-2.0

#include "wizards/example_data.hpp"

#include <algorithm>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/CellProtection.hpp>

#include "office/documents.hpp"
#include "office/package.hpp"
#include "office/spreadsheet.hpp"
#include "office/strings.hpp"
#include "office/undo.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using Document = css::uno::Reference<css::frame::XModel>;
using Range = css::uno::Reference<css::table::XCellRange>;
using Rows = css::uno::Sequence<css::uno::Sequence<css::uno::Any>>;

constexpr const char* property = "Sales Planner workbook";

css::uno::Reference<css::container::XNameAccess> sheetsOf(const Document& document) {
  const css::uno::Reference<css::sheet::XSpreadsheetDocument> spreadsheet(document, css::uno::UNO_QUERY_THROW);
  return {spreadsheet->getSheets(), css::uno::UNO_QUERY_THROW};
}

Range sheetNamed(const Document& document, const rtl::OUString& name) {
  return {sheetsOf(document)->getByName(name), css::uno::UNO_QUERY_THROW};
}

css::table::CellRangeAddress usedArea(const Range& sheet) {
  return office::usedArea({sheet, css::uno::UNO_QUERY_THROW});
}

/// The contents from A1 to the last cell of an area.
Rows contents(const Range& sheet, const css::table::CellRangeAddress& area) {
  const css::uno::Reference<css::sheet::XCellRangeData> data(
      sheet->getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow), css::uno::UNO_QUERY_THROW);
  return data->getDataArray();
}

bool isInput(const Range& sheet, sal_Int32 column, sal_Int32 row) {
  const css::uno::Reference<css::beans::XPropertySet> cell(sheet->getCellByPosition(column, row),
                                                           css::uno::UNO_QUERY_THROW);
  css::util::CellProtection protection;
  cell->getPropertyValue("CellProtection") >>= protection;
  return !protection.IsLocked;
}

bool isEmpty(const css::uno::Any& content) {
  return !content.hasValue() || content == css::uno::Any(rtl::OUString());
}

} // namespace

rtl::OUString workbookOf(const Document& document) {
  const css::uno::Reference<css::document::XDocumentPropertiesSupplier> supplier(document, css::uno::UNO_QUERY);
  if (!supplier.is()) {
    return {};
  }
  const css::uno::Reference<css::beans::XPropertySet> properties(
      supplier->getDocumentProperties()->getUserDefinedProperties(), css::uno::UNO_QUERY_THROW);
  const auto name = rtl::OUString::createFromAscii(property);
  rtl::OUString workbook;
  if (properties->getPropertySetInfo()->hasPropertyByName(name)) {
    properties->getPropertyValue(name) >>= workbook;
  }
  // A document may say anything of itself; the name becomes part of a path.
  return std::ranges::all_of(office::utf8(workbook), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; })
             ? workbook
             : rtl::OUString();
}

std::vector<css::table::CellAddress> exampleData(const css::uno::Reference<css::uno::XComponentContext>& context,
                                                 const Document& document) {
  const auto path = office::packageLocation(context) + "/template/common/salesplanner/" + workbookOf(document);
  const office::HiddenDocument filled(office::openHidden(context, path + "-example.ots"));
  const office::HiddenDocument blank(office::openHidden(context, path + ".ots"));
  std::vector<css::table::CellAddress> found;
  for (const auto& name : sheetsOf(document)->getElementNames()) {
    if (!sheetsOf(filled.model())->hasByName(name) || !sheetsOf(blank.model())->hasByName(name)) {
      continue; // a sheet of the user's own
    }
    const auto sheet = sheetNamed(document, name);
    const auto area = usedArea(sheetNamed(filled.model(), name));
    const auto examples = contents(sheetNamed(filled.model(), name), area);
    const auto empty = contents(sheetNamed(blank.model(), name), area);
    const auto now = contents(sheet, area);
    const auto index = usedArea(sheet).Sheet;
    for (sal_Int32 row = 0; row < examples.getLength(); ++row) {
      for (sal_Int32 column = 0; column < examples[row].getLength(); ++column) {
        const auto& example = examples[row][column];
        if (!isEmpty(example) && isEmpty(empty[row][column]) && now[row][column] == example &&
            isInput(sheet, column, row)) {
          found.emplace_back(index, column, row);
        }
      }
    }
  }
  return found;
}

void clear(const Document& document, const std::vector<css::table::CellAddress>& cells) {
  const office::UndoStep step(document, "Clear example data");
  const css::uno::Reference<css::sheet::XSpreadsheetDocument> spreadsheet(document, css::uno::UNO_QUERY_THROW);
  const css::uno::Reference<css::container::XIndexAccess> sheets(spreadsheet->getSheets(), css::uno::UNO_QUERY_THROW);
  for (const auto& cell : cells) {
    const Range sheet(sheets->getByIndex(cell.Sheet), css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::sheet::XSheetOperation> operation(
        sheet->getCellRangeByPosition(cell.Column, cell.Row, cell.Column, cell.Row), css::uno::UNO_QUERY_THROW);
    operation->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                             css::sheet::CellFlags::STRING);
  }
}

} // namespace wizards
