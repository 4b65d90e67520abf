// SPDX-License-Identifier: MPL-2.0
//
// A formula that a wizard puts into the sheet.

#pragma once

#include <optional>
#include <string>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "wizards/form.hpp"

namespace wizards {

/// "C7", "C7:E9"
std::string cellsNamed(const com::sun::star::table::CellRangeAddress& cells);

/// Why the cells cannot be written, in a sentence; empty where they can.
std::string obstacleAt(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document,
                       const com::sun::star::table::CellRangeAddress& cells);

/// Writes the formula into the cell, or as an array formula into the cells from there on, as one step of undo.  Asks
/// before it writes over cells that hold something; false where the user wants to keep them.
/// Throws office::Failure where the cells cannot be written.
bool insertFormula(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame,
                   const std::optional<com::sun::star::table::CellAddress>& cell, const Insertion& insertion,
                   const std::string& title);

} // namespace wizards
