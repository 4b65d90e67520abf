// SPDX-License-Identifier: MPL-2.0

#include "office/messages.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "office/strings.hpp"

namespace css = com::sun::star;

namespace office {

namespace {

sal_Int16 show(const css::uno::Reference<css::uno::XComponentContext>& context,
               const css::uno::Reference<css::awt::XWindowPeer>& parent, css::awt::MessageBoxType type,
               sal_Int32 buttons, const rtl::OUString& text) {
  const css::uno::Reference<css::awt::XMessageBoxFactory> factory(css::awt::Toolkit::create(context),
                                                                  css::uno::UNO_QUERY_THROW);
  const auto box = factory->createMessageBox(parent, type, buttons, "Sales Planner", text);
  const auto answer = box->execute();
  css::uno::Reference<css::lang::XComponent>(box, css::uno::UNO_QUERY_THROW)->dispose();
  return answer;
}

css::uno::Reference<css::awt::XWindowPeer> windowOf(const css::uno::Reference<css::frame::XFrame>& frame) {
  return {frame->getContainerWindow(), css::uno::UNO_QUERY_THROW};
}

} // namespace

void tell(const css::uno::Reference<css::uno::XComponentContext>& context,
          const css::uno::Reference<css::frame::XFrame>& frame, const rtl::OUString& text) {
  tell(context, windowOf(frame), text);
}

void tell(const css::uno::Reference<css::uno::XComponentContext>& context,
          const css::uno::Reference<css::awt::XWindowPeer>& parent, const rtl::OUString& text) {
  show(context, parent, css::awt::MessageBoxType_INFOBOX, css::awt::MessageBoxButtons::BUTTONS_OK, text);
}

bool ask(const css::uno::Reference<css::uno::XComponentContext>& context,
         const css::uno::Reference<css::frame::XFrame>& frame, const rtl::OUString& question) {
  return show(context, windowOf(frame), css::awt::MessageBoxType_QUERYBOX, css::awt::MessageBoxButtons::BUTTONS_YES_NO,
              question) == css::awt::MessageBoxResults::YES;
}

void guarded(const css::uno::Reference<css::uno::XComponentContext>& context,
             const css::uno::Reference<css::frame::XFrame>& frame, const std::function<void()>& action) noexcept {
  try {
    try {
      action();
    } catch (const Failure& failure) {
      tell(context, frame, ustring(failure.what()));
    } catch (const css::lang::DisposedException&) {
      tell(context, frame, "This did not work: the document was closed meanwhile.");
    } catch (const css::uno::Exception& error) {
      tell(context, frame, "This did not work; nothing was changed. LibreOffice says: " + error.Message);
    } catch (...) {
      tell(context, frame, "This did not work; nothing was changed.");
    }
  } catch (...) { // the window is gone: there is nobody to tell
  }
}

} // namespace office
