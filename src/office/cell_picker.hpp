// SPDX-License-Identifier: MPL-2.0
//
// Pointing at cells from a modal dialog.
//
// A dialog that hides while it runs would leave the sheet disabled for ever.  So it ends instead, with the code
// `pointingAtCells`; its owner then calls `pickRange` and executes the same dialog, which keeps all it shows, again
// when it is told of the end.

#pragma once

#include <functional>
#include <optional>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

/// What a dialog ends with (XDialog2.endDialog) for the user to point at cells.
inline constexpr sal_Int32 pointingAtCells = 77;

struct Pick {
  enum class End {
    chosen,    ///< also where the user left with Escape, with the initial text then
    cancelled, ///< the small window was closed
    busy,      ///< did not begin: another window waits for cells to be pointed at
    closed     ///< the document was closed meanwhile; the dialog must not be executed again
  };

  End end = End::cancelled;
  /// The range in the formula syntax of the user (see `resolve`); empty unless chosen.
  rtl::OUString text = {};
};

/// Lets the user point at cells.  `done` is called once, from the event loop of the office and never before this
/// function has returned; what it throws is dropped.
void pickRange(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, const rtl::OUString& title,
               const rtl::OUString& initial, std::function<void(const Pick&)> done);

/// The range that a text names in any of the syntaxes in which the user may have formulas, "$Deals.A1:C9" or
/// "Deals!A1:C9" or "A1:C9" (on the active sheet), also a named range.  Nothing for any other text.
std::optional<com::sun::star::table::CellRangeAddress>
resolve(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
        const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document, const rtl::OUString& text);

/// The same as if the text stood in the formula of a cell.
std::optional<com::sun::star::table::CellRangeAddress>
resolve(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
        const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document, const rtl::OUString& text,
        const com::sun::star::table::CellAddress& at);

/// Such a text as XCell.setFormula of that cell takes it: "$Deals.A1:C9", a name as it stands.
std::optional<rtl::OUString>
referenceIn(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document, const rtl::OUString& text,
            const com::sun::star::table::CellAddress& at);

/// A reference as one that moves with that cell, without its sheet where it is the same; any other text as it is.
rtl::OUString relativeReference(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                                const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document,
                                const rtl::OUString& text, const com::sun::star::table::CellAddress& at);

/// A formula of that cell in English as one in the user's language and syntax, without the "=" before it.
rtl::OUString localFormula(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                           const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document,
                           const rtl::OUString& formula, const com::sun::star::table::CellAddress& at);

} // namespace office
