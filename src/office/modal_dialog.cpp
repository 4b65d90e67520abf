// SPDX-License-Identifier: MPL-2.0

#include "office/modal_dialog.hpp"

#include <algorithm>

#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "office/package.hpp"
#include "office/sequence.hpp"

namespace css = com::sun::star;

namespace office {

ModalDialog::ModalDialog(const css::uno::Reference<css::uno::XComponentContext>& context,
                         const css::uno::Reference<css::frame::XFrame>& frame, const rtl::OUString& name) {
  const auto parent = frame->getContainerWindow();
  const auto arguments = sequence({css::beans::NamedValue(
      "ParentWindow", css::uno::Any(css::uno::Reference<css::awt::XWindowPeer>(parent, css::uno::UNO_QUERY_THROW)))});
  const auto url = packageLocation(context) + "/dialogs/" + name + ".xdl";
  dialog_.set(css::awt::DialogProvider2::create(context)->createDialogWithArguments(url, arguments),
              css::uno::UNO_QUERY_THROW);
  model_.set(css::uno::Reference<css::awt::XControl>(dialog_, css::uno::UNO_QUERY_THROW)->getModel(),
             css::uno::UNO_QUERY_THROW);
  // The office leaves a dialog where its description says.
  const auto around = parent->getPosSize();
  const auto size = window()->getPosSize();
  moveTo((around.Width - size.Width) / 2, (around.Height - size.Height) / 2);
}

ModalDialog::~ModalDialog() {
  try {
    // A model that is left alone stays in memory for as long as the office runs.
    css::uno::Reference<css::lang::XComponent>(dialog_, css::uno::UNO_QUERY_THROW)->dispose();
    css::uno::Reference<css::lang::XComponent>(model_, css::uno::UNO_QUERY_THROW)->dispose();
  } catch (...) { // it went with the office
  }
}

css::uno::Reference<css::awt::XWindow> ModalDialog::window() const {
  return {dialog_, css::uno::UNO_QUERY_THROW};
}

void ModalDialog::moveTo(sal_Int32 x, sal_Int32 y) const {
  window()->setPosSize(std::max(sal_Int32(0), x), std::max(sal_Int32(0), y), 0, 0, css::awt::PosSize::POS);
}

} // namespace office
