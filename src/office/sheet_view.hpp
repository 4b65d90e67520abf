// SPDX-License-Identifier: MPL-2.0
//
// How the window of a document shows its sheets: a hidden document is stored without it, and a sheet that is copied
// comes without it.

#pragma once

#include <optional>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "office/spreadsheet.hpp"

namespace office {

/// The view of a document, if it has one: documents that nobody sees may have none.
com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetView> viewOf(const Document& document);

bool isVisible(const Sheet& sheet);

/// How a view shows a sheet.
struct Look {
  sal_Int32 frozenColumns = 0;
  sal_Int32 frozenRows = 0;
  std::optional<com::sun::star::table::CellRangeAddress> cursor;
  bool grid = true;
};

/// Of all sheets, from left to right.
std::vector<Look> looksOf(const Document& document);

/// Turns the view to the sheet.
void show(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
          const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetView>& view, const Sheet& sheet,
          const Look& look);

} // namespace office
