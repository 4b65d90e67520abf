// SPDX-License-Identifier: MPL-2.0
//
// The sheets of a spreadsheet document.

#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

namespace office {

/// Throws where there is no sheet of this number.
com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>
sheetAt(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document, sal_Int32 index);

/// From A1 to the last cell that holds something.
com::sun::star::table::CellRangeAddress
usedArea(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);

} // namespace office
