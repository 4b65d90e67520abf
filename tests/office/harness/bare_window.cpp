// SPDX-License-Identifier: MPL-2.0

#include "harness/bare_window.hpp"

#include <algorithm>
#include <mutex>

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XToolkitRobot.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "harness/main_thread.hpp"

namespace harness {

namespace awt = com::sun::star::awt;
namespace uno = com::sun::star::uno;

namespace {

/// Hears where the focus goes from a window.
class LostFocus : public cppu::WeakImplHelper1<awt::XFocusListener> {
public:
  BareWindow next() const {
    const std::lock_guard lock(mutex_);
    return next_;
  }

  void SAL_CALL focusGained(const awt::FocusEvent& /*event*/) override {}
  void SAL_CALL focusLost(const awt::FocusEvent& event) override {
    const std::lock_guard lock(mutex_);
    next_.set(event.NextFocus, uno::UNO_QUERY);
  }
  void SAL_CALL disposing(const com::sun::star::lang::EventObject& /*event*/) override {}

private:
  mutable std::mutex mutex_;
  BareWindow next_;
};

} // namespace

bool isBare(const BareWindow& window) {
  return !uno::Reference<com::sun::star::accessibility::XAccessible>(window, uno::UNO_QUERY).is();
}

void click(const Office& office, const BareWindow& window) {
  const uno::Reference<awt::XToolkitRobot> robot(awt::Toolkit::create(office.context()), uno::UNO_QUERY_THROW);
  const auto size = window->getPosSize();
  awt::MouseEvent event;
  event.Source = window;
  event.X = std::min(size.Width, size.Height) / 2;
  event.Y = size.Height / 2;
  event.Buttons = awt::MouseButton::LEFT;
  event.ClickCount = 1;
  robot->mousePress(event);
  robot->mouseRelease(event);
}

BareWindow focusedWithin(const Office& office, const BareWindow& border, const BareWindow& resting) {
  const rtl::Reference<LostFocus> listener(new LostFocus);
  onMainThread(office, "the focus comes to rest", [&] { resting->setFocus(); });
  settle(office);
  resting->addFocusListener(listener.get());
  onMainThread(office, "the focus is set", [&] { border->setFocus(); });
  settle(office);
  resting->removeFocusListener(listener.get());
  return listener->next();
}

} // namespace harness
