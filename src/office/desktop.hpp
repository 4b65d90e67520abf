// SPDX-License-Identifier: MPL-2.0
//
// What the desktop opens for us.

#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

/// Opens a page or a folder with the program that the desktop has for it.
void openWithDesktop(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const rtl::OUString& url);

} // namespace office
