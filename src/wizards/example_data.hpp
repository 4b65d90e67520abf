// SPDX-License-Identifier: MPL-2.0
//
// The example data in the workbooks of a document that were made from our templates.

#pragma once

#include <vector>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace wizards {

/// The cells for input that hold what the template with example data holds, and the empty one does not: examples that
/// nobody has changed.  Of all workbooks of the document, those that were added as well.
std::vector<com::sun::star::table::CellAddress>
exampleData(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

/// Empties the cells, in one step of undo.
void clear(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document,
           const std::vector<com::sun::star::table::CellAddress>& cells);

} // namespace wizards
