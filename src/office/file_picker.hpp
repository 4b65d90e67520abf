// SPDX-License-Identifier: MPL-2.0
//
// The office's own windows for choosing a file and a password.

#pragma once

#include <optional>
#include <vector>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

struct FileType {
  const char* title;
  const char* pattern; ///< "*.ods"
};

/// Where to save; nothing when the user cancels.  The name ends as the chosen type says.
std::optional<rtl::OUString>
chooseTarget(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const rtl::OUString& suggestedName, const std::vector<FileType>& types);

/// A password for a file that is to be written, typed twice; nothing when the user cancels.
std::optional<rtl::OUString>
chooseNewPassword(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame,
                  const rtl::OUString& fileName);

} // namespace office
