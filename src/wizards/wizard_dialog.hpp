// SPDX-License-Identifier: MPL-2.0
//
// The window of a wizard.

#pragma once

#include <string_view>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace wizards {

/// Runs the wizard of that name ("commission-plan") over a window of the office.  Returns when it is closed, or when
/// the user goes off to point at cells: then it comes back by itself.  Throws what the office throws when it cannot
/// open.
void openWizard(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, std::string_view name);

} // namespace wizards
