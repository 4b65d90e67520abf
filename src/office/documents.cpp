// SPDX-License-Identifier: MPL-2.0

#include "office/documents.hpp"

#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "office/sequence.hpp"

namespace css = com::sun::star;

namespace office {

css::uno::Reference<css::frame::XModel> documentOf(const css::uno::Reference<css::frame::XFrame>& frame) {
  const auto controller = frame.is() ? frame->getController() : nullptr;
  return controller.is() ? controller->getModel() : nullptr;
}

bool isReadOnly(const css::uno::Reference<css::frame::XModel>& document) {
  const css::uno::Reference<css::frame::XStorable> storable(document, css::uno::UNO_QUERY);
  return storable.is() && storable->isReadonly();
}

void dispatch(const css::uno::Reference<css::uno::XComponentContext>& context,
              const css::uno::Reference<css::frame::XFrame>& frame, const char* command,
              const std::vector<css::beans::PropertyValue>& arguments) {
  const css::uno::Reference<css::frame::XDispatchProvider> provider(frame, css::uno::UNO_QUERY_THROW);
  css::frame::DispatchHelper::create(context)->executeDispatch(provider, rtl::OUString::createFromAscii(command), {}, 0,
                                                               sequence(arguments));
}

css::beans::PropertyValue property(const char* name, const css::uno::Any& value) {
  return {rtl::OUString::createFromAscii(name), -1, value, css::beans::PropertyState_DIRECT_VALUE};
}

css::uno::Reference<css::frame::XModel> openHidden(const css::uno::Reference<css::uno::XComponentContext>& context,
                                                   const rtl::OUString& url) {
  const auto arguments =
      sequence({property("Hidden", css::uno::Any(true)), property("AsTemplate", css::uno::Any(true)),
                property("MacroExecutionMode", css::uno::Any(css::document::MacroExecMode::NEVER_EXECUTE))});
  return {css::frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0, arguments),
          css::uno::UNO_QUERY_THROW};
}

void show(const css::uno::Reference<css::frame::XModel>& document) {
  const auto window = document->getCurrentController()->getFrame()->getContainerWindow();
  window->setVisible(true);
  const css::uno::Reference<css::awt::XTopWindow> top(window, css::uno::UNO_QUERY);
  if (top.is()) {
    top->toFront();
  }
}

Unpainted::Unpainted(const css::uno::Reference<css::frame::XModel>& document)
    : document_(document, css::uno::UNO_QUERY_THROW) {
  document_->addActionLock();
}

Unpainted::~Unpainted() {
  try {
    document_->removeActionLock();
  } catch (...) { // the document is gone
  }
}

HiddenDocument::~HiddenDocument() {
  if (!model_.is()) {
    return;
  }
  try {
    css::uno::Reference<css::util::XCloseable>(model_, css::uno::UNO_QUERY_THROW)->close(true);
  } catch (...) { // it stays open until the office ends
  }
}

} // namespace office
