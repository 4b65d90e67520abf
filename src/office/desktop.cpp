// SPDX-License-Identifier: MPL-2.0

#include "office/desktop.hpp"

#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

namespace css = com::sun::star;

namespace office {

void openWithDesktop(const css::uno::Reference<css::uno::XComponentContext>& context, const rtl::OUString& url) {
  css::system::SystemShellExecute::create(context)->execute(url, {}, css::system::SystemShellExecuteFlags::URIS_ONLY);
}

} // namespace office
