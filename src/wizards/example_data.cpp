// SPDX-License-Identifier: MPL-2.0

#include "wizards/example_data.hpp"

#include <map>

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include "office/documents.hpp"
#include "office/spreadsheet.hpp"
#include "office/strings.hpp"
#include "office/undo.hpp"
#include "wizards/workbook.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using office::Document;
using office::Sheet;
using Rows = css::uno::Sequence<css::uno::Sequence<css::uno::Any>>;

/// The contents from A1 to the last cell of an area.
Rows contents(const Sheet& sheet, const css::table::CellRangeAddress& area) {
  return Reference<css::sheet::XCellRangeData>(office::rangeOf(sheet, area), UNO_QUERY_THROW)->getDataArray();
}

bool isInput(const Sheet& sheet, sal_Int32 column, sal_Int32 row) {
  return !office::isLocked(sheet->getCellRangeByPosition(column, row, column, row));
}

bool isEmpty(const css::uno::Any& content) {
  return !content.hasValue() || content == css::uno::Any(rtl::OUString());
}

sal_Int32 sheetOf(const office::Range& range) {
  return office::addressOf(range).Sheet;
}

using Places = std::map<sal_Int32, sal_Int32>;

/// By the names of their ranges, whatever the sheets are called by now.
Places namedSheets(const Workbook& workbook, const Document& document, const Document& blank) {
  Places places;
  for (const auto& name : office::namesOf(blank)->getElementNames()) {
    const auto there = office::rangeNamed(blank, name);
    const auto here = rangeOf(document, workbook, office::utf8(name));
    if (there.is() && here.is()) {
      places.try_emplace(sheetOf(there), sheetOf(here));
    }
  }
  return places;
}

/// Where the sheets of a template are in a document.  One without named ranges is behind that which it follows in the
/// template, and called as there, "Focus" or "Focus 2".
Places placesOf(const Workbook& workbook, const Document& document, const Document& blank) {
  auto places = namedSheets(workbook, document, blank);
  const auto ours = office::allSheets(blank);
  const auto all = office::allSheets(document);
  for (std::size_t i = 1; i < ours.size(); ++i) {
    const auto there = static_cast<sal_Int32>(i);
    const auto before = places.find(there - 1);
    if (places.contains(there) || before == places.end()) {
      continue;
    }
    const auto here = static_cast<std::size_t>(before->second) + 1;
    if (here < all.size() && office::nameOf(all[here]).startsWith(office::nameOf(ours[i]))) {
      places.emplace(there, static_cast<sal_Int32>(here));
    }
  }
  return places;
}

/// The examples of one sheet; the sheets of both templates are those of the same place.
void addExamples(const Sheet& sheet, const Sheet& filled, const Sheet& blank,
                 std::vector<css::table::CellAddress>& found) {
  const auto area = office::usedArea(filled);
  const auto examples = contents(filled, area);
  const auto empty = contents(blank, area);
  const auto now = contents(sheet, area);
  const auto index = static_cast<sal_Int16>(sheetOf(office::Range(sheet, UNO_QUERY_THROW)));
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

} // namespace

std::vector<css::table::CellAddress> exampleData(const Reference<css::uno::XComponentContext>& context,
                                                 const Document& document) {
  std::vector<css::table::CellAddress> found;
  for (const auto& workbook : workbooksIn(document)) {
    const office::HiddenDocument filled(openTemplate(context, workbook.name + "-example"));
    const office::HiddenDocument blank(openTemplate(context, workbook.name));
    for (const auto& [there, here] : placesOf(workbook, document, blank.model())) {
      addExamples(office::sheetAt(document, here), office::sheetAt(filled.model(), there),
                  office::sheetAt(blank.model(), there), found);
    }
  }
  return found;
}

void clear(const Document& document, const std::vector<css::table::CellAddress>& cells) {
  const office::UndoStep step(document, "Clear example data");
  for (const auto& cell : cells) {
    const Reference<css::sheet::XSheetOperation> operation(
        office::sheetAt(document, cell.Sheet)->getCellRangeByPosition(cell.Column, cell.Row, cell.Column, cell.Row),
        UNO_QUERY_THROW);
    operation->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                             css::sheet::CellFlags::STRING);
  }
}

} // namespace wizards
