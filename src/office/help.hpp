// SPDX-License-Identifier: MPL-2.0
//
// The help that comes with the extension: pages for the browser of the desktop, read from the disk.

#pragma once

#include <string_view>

#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

/// The function reference, at a function ("cac") where one is named.
void openReference(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   std::string_view function = {});

/// A guide of docs/workbooks or docs/wizards by the name of its file ("sales-plan"), at one of its headings
/// ("fifteen-minutes") where one is named.  The guide "index" lists them all.
void openHelp(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
              std::string_view guide, std::string_view heading = {});

} // namespace office
