// SPDX-License-Identifier: MPL-2.0

#include "wizards/protocol_handler.hpp"

#include <algorithm>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/supportsservice.hxx>

#include "office/component.hpp"
#include "office/documents.hpp"
#include "office/sequence.hpp"
#include "office/strings.hpp"
#include "wizards/commands.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using Context = css::uno::Reference<css::uno::XComponentContext>;
using Frame = css::uno::Reference<css::frame::XFrame>;

bool showsSpreadsheet(const Frame& frame) {
  return css::uno::Reference<css::sheet::XSpreadsheetDocument>(office::documentOf(frame), css::uno::UNO_QUERY).is();
}

/// Runs a command when the office is back in its event loop: a dispatch must not block.
class Later : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
  Later(Context context, Frame frame, Command command)
      : context_(std::move(context)), frame_(std::move(frame)), command_(command) {}

  void SAL_CALL notify(const css::uno::Any& /*data*/) override { run(command_, context_, frame_); }

private:
  Context context_;
  Frame frame_;
  Command command_;
};

/// One command in one window.
class Dispatch : public cppu::WeakImplHelper1<css::frame::XDispatch> {
public:
  Dispatch(Context context, Frame frame, Command command)
      : context_(std::move(context)), frame_(std::move(frame)), command_(command) {}

  void SAL_CALL dispatch(const css::util::URL& /*url*/,
                         const css::uno::Sequence<css::beans::PropertyValue>& /*arguments*/) override {
    try {
      if (isEnabled(command_, frame_)) {
        css::awt::AsyncCallback::create(context_)->addCallback(new Later(context_, frame_, command_), css::uno::Any());
      }
    } catch (...) { // nobody to tell: the window is closing
    }
  }

  /// The office asks again whenever it shows a menu: the state is told once, and nothing is kept.
  void SAL_CALL addStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener,
                                  const css::util::URL& url) override {
    try {
      css::frame::FeatureStateEvent state;
      state.FeatureURL = url;
      state.Source.set(static_cast<cppu::OWeakObject*>(this));
      state.IsEnabled = isEnabled(command_, frame_);
      state.Requery = false;
      listener->statusChanged(state);
    } catch (...) { // a listener that fails stays without a state
    }
  }

  void SAL_CALL removeStatusListener(const css::uno::Reference<css::frame::XStatusListener>& /*listener*/,
                                     const css::util::URL& /*url*/) override {}

private:
  Context context_;
  Frame frame_;
  Command command_;
};

} // namespace

void ProtocolHandler::initialize(const css::uno::Sequence<css::uno::Any>& arguments) {
  if (arguments.getLength() > 0) {
    arguments[0] >>= frame_;
  }
}

css::uno::Reference<css::frame::XDispatch>
ProtocolHandler::queryDispatch(const css::util::URL& url, const rtl::OUString& /*target*/, sal_Int32 /*flags*/) {
  try {
    if (url.Protocol == "org.salesplanner:" && showsSpreadsheet(frame_)) {
      if (const auto command = commandNamed(office::utf8(url.Path))) {
        return new Dispatch(context_, frame_, *command);
      }
    }
  } catch (...) { // a window that is closing has no commands
  }
  return {};
}

css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>>
ProtocolHandler::queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& requests) {
  css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> dispatches(requests.getLength());
  std::transform(requests.begin(), requests.end(), dispatches.getArray(), [&](const auto& request) {
    return queryDispatch(request.FeatureURL, request.FrameName, request.SearchFlags);
  });
  return dispatches;
}

rtl::OUString ProtocolHandler::getImplementationName() {
  return "org.salesplanner.comp.ProtocolHandler";
}

sal_Bool ProtocolHandler::supportsService(const rtl::OUString& name) {
  return cppu::supportsService(this, name);
}

css::uno::Sequence<rtl::OUString> ProtocolHandler::getSupportedServiceNames() {
  return office::sequence<rtl::OUString>({"com.sun.star.frame.ProtocolHandler", "org.salesplanner.ProtocolHandler"});
}

} // namespace wizards

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
salesplanner_ProtocolHandler_get_implementation(css::uno::XComponentContext* context,
                                                const css::uno::Sequence<css::uno::Any>& /*arguments*/) noexcept {
  return office::newService<wizards::ProtocolHandler>(context);
}
