// SPDX-License-Identifier: MPL-2.0
//
// The mouse over the cells of a document that is shown.

#pragma once

#include <cstdint>

#include "harness/document.hpp"
#include "harness/main_thread.hpp"

namespace harness {

/// A cell in the window by its row and column, from 0; the sheet must not have been scrolled.
struct CellInWindow {
  std::int32_t row = 0;
  std::int32_t column = 0;
};

/// Presses the left button in one cell and lets it go in another.
void drag(const Office& office, const Document& document, CellInWindow from, CellInWindow to);

} // namespace harness
