// SPDX-License-Identifier: MPL-2.0
//
// The installed extension: where it lies, and its version.

#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

/// The URL of the folder into which the office has unpacked the extension, without a slash at its end; empty where it
/// is not installed.
rtl::OUString packageLocation(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// "1.0.0"
rtl::OUString packageVersion(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

} // namespace office
