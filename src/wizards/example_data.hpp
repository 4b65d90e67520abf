// SPDX-License-Identifier: MPL-2.0
//
// The example data in a workbook that was made from one of our templates.

#pragma once

#include <vector>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace wizards {

/// The name of the template that a document was made from ("sales-plan"); empty where it is none of ours.
rtl::OUString workbookOf(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

/// The cells for input that hold what the template with example data holds, and the empty one does not: examples that
/// nobody has changed.
std::vector<com::sun::star::table::CellAddress>
exampleData(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

/// Empties the cells, in one step of undo.
void clear(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document,
           const std::vector<com::sun::star::table::CellAddress>& cells);

} // namespace wizards
