// SPDX-License-Identifier: MPL-2.0
//
// Windows that have no accessible objects: those of LibreOffice 26.8 give none to UNO.  They are clicked, and what lies
// within the border of a field is found by the focus.

#pragma once

#include <com/sun/star/awt/XWindow2.hpp>

#include "harness/office.hpp"

namespace harness {

using BareWindow = com::sun::star::uno::Reference<com::sun::star::awt::XWindow2>;

/// Whether a window is such a one.
bool isBare(const BareWindow& window);

/// Sends a click of the left mouse button to the left end of a window: a button, or the box of a text that is ticked.
void click(const Office& office, const BareWindow& window);

/// The window within a border that takes the focus for it; none where nothing does.  The focus rests on another window
/// before, and stays within the border.
BareWindow focusedWithin(const Office& office, const BareWindow& border, const BareWindow& resting);

} // namespace harness
