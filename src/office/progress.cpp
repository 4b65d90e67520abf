// SPDX-License-Identifier: MPL-2.0

#include "office/progress.hpp"

#include <exception>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "office/modal_dialog.hpp"

namespace css = com::sun::star;

namespace office {

Progress::Progress(const css::uno::Reference<css::frame::XFrame>& frame, const char* text) {
  const css::uno::Reference<css::task::XStatusIndicatorFactory> factory(frame, css::uno::UNO_QUERY);
  if (factory.is()) {
    indicator_ = factory->createStatusIndicator();
    indicator_->start(rtl::OUString::createFromAscii(text), 100);
  }
}

Progress::~Progress() {
  try {
    if (indicator_.is()) {
      indicator_->end();
    }
  } catch (...) { // it went with its window
  }
}

namespace {

/// The window.
class ProgressWindow {
public:
  ProgressWindow(const css::uno::Reference<css::uno::XComponentContext>& context,
                 const css::uno::Reference<css::frame::XFrame>& frame, const rtl::OUString& title,
                 const rtl::OUString& text)
      : toolkit_(css::awt::Toolkit::create(context)), dialog_(context, frame, "progress"),
        window_(css::uno::Reference<css::awt::XControl>(dialog_.get(), css::uno::UNO_QUERY_THROW)->getPeer(),
                css::uno::UNO_QUERY_THROW) {
    dialog_.model()->setPropertyValue("Title", css::uno::Any(title));
    set("what", "Label", css::uno::Any(text));
  }

  void execute() const { dialog_->execute(); }
  void end() const { dialog_->endDialog(1); }

  /// Lets the window be painted and its button be pressed; false once it is closed.
  bool show(int percent) const {
    if (isOpen()) {
      set("bar", "ProgressValue", css::uno::Any(static_cast<sal_Int32>(percent)));
      // There is no other way for what is on the stack to let the office paint and hear of the mouse.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
      toolkit_->reschedule();
#pragma GCC diagnostic pop
    }
    return isOpen();
  }

private:
  bool isOpen() const {
    return window_->isVisible();
  }

  void set(const char* id, const char* property, const css::uno::Any& value) const {
    const css::uno::Reference<css::awt::XControlContainer> controls(dialog_.get(), css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::beans::XPropertySet> model(
        controls->getControl(rtl::OUString::createFromAscii(id))->getModel(), css::uno::UNO_QUERY_THROW);
    model->setPropertyValue(rtl::OUString::createFromAscii(property), value);
  }

  css::uno::Reference<css::awt::XToolkit2> toolkit_;
  ModalDialog dialog_;
  css::uno::Reference<css::awt::XWindow2> window_;
};

/// The work, which begins when the window is shown.
class Work : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
  Work(const ProgressWindow& window, const std::function<void(const Report&)>& work) : window_(window), work_(work) {}

  void SAL_CALL notify(const css::uno::Any& /*data*/) override {
    if (begun_) {
      return; // and over: the window was closed before the office came to this
    }
    begun_ = true;
    try {
      work_([this](int percent) { return window_.show(percent); });
    } catch (...) {
      failure_ = std::current_exception();
    }
    try {
      window_.end();
    } catch (...) { // it went with the window below it
    }
  }

  /// Where the window was closed at once, the work hears that it is to stop.
  void finish() {
    notify({});
    if (failure_) {
      std::rethrow_exception(failure_);
    }
  }

private:
  const ProgressWindow& window_;
  const std::function<void(const Report&)>& work_;
  bool begun_ = false;
  std::exception_ptr failure_;
};

} // namespace

void workStoppably(const css::uno::Reference<css::uno::XComponentContext>& context,
                   const css::uno::Reference<css::frame::XFrame>& frame, const rtl::OUString& title,
                   const rtl::OUString& text, const std::function<void(const Report&)>& work) {
  const ProgressWindow window(context, frame, title, text);
  const rtl::Reference<Work> running(new Work(window, work));
  css::awt::AsyncCallback::create(context)->addCallback(running.get(), css::uno::Any());
  window.execute();
  running->finish();
}

} // namespace office
