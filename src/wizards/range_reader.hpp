// SPDX-License-Identifier: MPL-2.0
//
// Cells of a document as a table.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "wizards/table.hpp"
#include "wizards/text_values.hpp"

namespace wizards {

/// Told now and then how many rows of how many are read; false stops.
using ReadProgress = std::function<bool(std::size_t done, std::size_t rows)>;

/// The cells of a range within the used area of its sheet, hidden rows included.  Numbers in cells that are formatted
/// as dates are days; a cell that shows an error is empty.  Nothing when it was stopped.
/// Throws what the document throws: a sheet that is gone.
std::optional<Table> readRange(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document,
                               const com::sun::star::table::CellRangeAddress& range, const ReadProgress& progress = {});

/// The range that is selected in the window, or the list around the cell that is, within the used area of its sheet;
/// nothing where several ranges are selected, a drawing, or one cell that stands alone.
std::optional<com::sun::star::table::CellRangeAddress>
selectedRange(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

/// How a document's language writes numbers and days, for the texts among its cells.
Writing writingOf(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

} // namespace wizards
