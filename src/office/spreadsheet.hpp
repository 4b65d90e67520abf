// SPDX-License-Identifier: MPL-2.0
//
// The parts of a spreadsheet: its sheets, its names, its styles.

#pragma once

#include <string>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/document/XActionLockable.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheets2.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

namespace office {

using Document = com::sun::star::uno::Reference<com::sun::star::frame::XModel>;
using Sheet = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>;
using Range = com::sun::star::uno::Reference<com::sun::star::table::XCellRange>;

com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheets2> sheetsOf(const Document& document);
Sheet sheetNamed(const Document& document, const rtl::OUString& name);
Sheet sheetAt(const Document& document, sal_Int32 index);
/// From left to right.
std::vector<Sheet> allSheets(const Document& document);
rtl::OUString nameOf(const Sheet& sheet);

bool isProtected(const Sheet& sheet);
/// Whether all of the cells, or some, cannot be changed once their sheet is protected.
bool isLocked(const Range& cells);
/// Without a password.
void protect(const Sheet& sheet, bool protect);

com::sun::star::uno::Reference<com::sun::star::sheet::XNamedRanges> namesOf(const Document& document);
com::sun::star::uno::Reference<com::sun::star::sheet::XDatabaseRanges> databaseRangesOf(const Document& document);
/// The cells that a name stands for; empty where it is gone, or stands for something else.
Range rangeNamed(const Document& document, const rtl::OUString& name);

/// While it lives, many names change at once: the formulas of the document are compiled anew at its end only.
class ManyNames {
public:
  explicit ManyNames(const Document& document);
  ManyNames(const ManyNames&) = delete;
  ManyNames& operator=(const ManyNames&) = delete;
  ~ManyNames();

private:
  com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> names_;
  com::sun::star::uno::Reference<com::sun::star::document::XActionLockable> lock_;
};

/// "CellStyles", "PageStyles"
com::sun::star::uno::Reference<com::sun::star::container::XNameContainer> stylesOf(const Document& document,
                                                                                   const char* family);

com::sun::star::table::CellRangeAddress addressOf(const Range& range);
/// "B7"
std::string cellName(sal_Int32 column, sal_Int32 row);
/// From A1 to the last cell that holds something.
com::sun::star::table::CellRangeAddress usedArea(const Sheet& sheet);
/// A part of a sheet, wherever the address says that the sheet is.
Range rangeOf(const Sheet& sheet, const com::sun::star::table::CellRangeAddress& address);

} // namespace office
