// SPDX-License-Identifier: MPL-2.0
//
// All sheets of a document added to another, in one step of undo.
//
// The office copies a sheet to another document without a step of undo, and of what refers to other sheets it makes
// links to a file, or references to whatever has the same number there (LibreOffice 7.4: formulas of cells and names,
// conditional formats, validations).  Page styles, repeated rows, database ranges and the state of the view stay
// behind.  So this copies the sheets, then says anew what refers to others, and does and undoes it all as one action.

#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

/// Gives sheets, names and styles of a document that nobody sees other names where another document has such ones
/// already; formulas, conditional formats and links follow.  Returns what all names end in then: "" or "_2".
rtl::OUString avoidNamesOf(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& target,
                           const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

/// A property of the document that is added and goes with the sheets.
struct Mark {
  rtl::OUString name;
  rtl::OUString value;
};

/// A document that nobody sees, whose sheets are added, and their mark.
struct SheetsToAdd {
  com::sun::star::uno::Reference<com::sun::star::frame::XModel> document;
  Mark mark;
};
/// Makes the document, which is closed afterwards.  It is called at first and at each redo, when the target is as it
/// was before: so nothing is kept meanwhile, in memory or on the disk.
using MakeSheets = std::function<SheetsToAdd()>;

/// Adds all sheets of a document behind those of the target, with names and styles, and shows the first of them.  Where
/// it fails, the target is as it was.
void addSheets(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& target, const MakeSheets& make,
               std::string_view undoTitle);

} // namespace office
