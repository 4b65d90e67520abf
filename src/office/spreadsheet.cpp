// SPDX-License-Identifier: MPL-2.0

#include "office/spreadsheet.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace css = com::sun::star;

namespace office {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

css::uno::Any propertyOf(const Document& document, const char* name) {
  return Reference<css::beans::XPropertySet>(document, UNO_QUERY_THROW)
      ->getPropertyValue(rtl::OUString::createFromAscii(name));
}

} // namespace

Reference<css::sheet::XSpreadsheets2> sheetsOf(const Document& document) {
  return {Reference<css::sheet::XSpreadsheetDocument>(document, UNO_QUERY_THROW)->getSheets(), UNO_QUERY_THROW};
}

Sheet sheetNamed(const Document& document, const rtl::OUString& name) {
  return {sheetsOf(document)->getByName(name), UNO_QUERY_THROW};
}

Sheet sheetAt(const Document& document, sal_Int32 index) {
  return {Reference<css::container::XIndexAccess>(sheetsOf(document), UNO_QUERY_THROW)->getByIndex(index),
          UNO_QUERY_THROW};
}

std::vector<Sheet> allSheets(const Document& document) {
  std::vector<Sheet> sheets;
  for (const auto& name : sheetsOf(document)->getElementNames()) {
    sheets.push_back(sheetNamed(document, name));
  }
  return sheets;
}

rtl::OUString nameOf(const Sheet& sheet) {
  return Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName();
}

bool isProtected(const Sheet& sheet) {
  return Reference<css::util::XProtectable>(sheet, UNO_QUERY_THROW)->isProtected();
}

bool isLocked(const Range& cells) {
  const Reference<css::beans::XPropertyState> states(cells, UNO_QUERY_THROW);
  if (states->getPropertyState("CellProtection") == css::beans::PropertyState_AMBIGUOUS_VALUE) {
    return true;
  }
  const Reference<css::beans::XPropertySet> properties(cells, UNO_QUERY_THROW);
  return properties->getPropertyValue("CellProtection").get<css::util::CellProtection>().IsLocked;
}

void protect(const Sheet& sheet, bool protect) {
  const Reference<css::util::XProtectable> protectable(sheet, UNO_QUERY_THROW);
  if (protect) {
    protectable->protect({});
  } else {
    protectable->unprotect({});
  }
}

Reference<css::sheet::XNamedRanges> namesOf(const Document& document) {
  return {propertyOf(document, "NamedRanges"), UNO_QUERY_THROW};
}

Reference<css::sheet::XDatabaseRanges> databaseRangesOf(const Document& document) {
  return {propertyOf(document, "DatabaseRanges"), UNO_QUERY_THROW};
}

Range rangeNamed(const Document& document, const rtl::OUString& name) {
  const auto names = namesOf(document);
  if (!names->hasByName(name)) {
    return {};
  }
  const Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(name), css::uno::UNO_QUERY);
  return referrer.is() ? referrer->getReferredCells() : nullptr;
}

ManyNames::ManyNames(const Document& document)
    : names_(namesOf(document), UNO_QUERY_THROW), lock_(names_, UNO_QUERY_THROW) {
  lock_->addActionLock();
  names_->setPropertyValue("ModifyAndBroadcast", css::uno::Any(false));
}

ManyNames::~ManyNames() {
  try {
    names_->setPropertyValue("ModifyAndBroadcast", css::uno::Any(true));
    lock_->removeActionLock();
  } catch (...) { // the document is gone
  }
}

Reference<css::container::XNameContainer> stylesOf(const Document& document, const char* family) {
  const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
  return {supplier->getStyleFamilies()->getByName(rtl::OUString::createFromAscii(family)), UNO_QUERY_THROW};
}

css::table::CellRangeAddress addressOf(const Range& range) {
  return Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

std::string cellName(sal_Int32 column, sal_Int32 row) {
  constexpr sal_Int32 letters = 26;
  std::string name;
  for (auto rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
  }
  return name + std::to_string(row + 1);
}

Range rangeOf(const Sheet& sheet, const css::table::CellRangeAddress& address) {
  return sheet->getCellRangeByPosition(address.StartColumn, address.StartRow, address.EndColumn, address.EndRow);
}

css::table::CellRangeAddress usedArea(const Sheet& sheet) {
  const auto cursor = sheet->createCursor();
  Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
  auto area = addressOf(Range(cursor, UNO_QUERY_THROW));
  area.StartColumn = 0;
  area.StartRow = 0;
  return area;
}

} // namespace office
