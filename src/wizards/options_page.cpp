// SPDX-License-Identifier: MPL-2.0

#include "wizards/options_page.hpp"

#include <algorithm>

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/resource/XStringResourceResolver.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "office/component.hpp"
#include "office/desktop.hpp"
#include "office/log.hpp"
#include "office/messages.hpp"
#include "office/sequence.hpp"
#include "office/settings.hpp"
#include "office/strings.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using Context = css::uno::Reference<css::uno::XComponentContext>;
using Window = css::uno::Reference<css::awt::XWindow>;

template <class Interface>
css::uno::Reference<Interface> control(const Window& window, const char* id) {
  const css::uno::Reference<css::awt::XControlContainer> container(window, css::uno::UNO_QUERY_THROW);
  return {container->getControl(rtl::OUString::createFromAscii(id)), css::uno::UNO_QUERY_THROW};
}

void show(const office::Settings& settings, const Window& window) {
  control<css::awt::XTextComponent>(window, "currency")->setText(office::ustring(settings.currency));
  control<css::awt::XListBox>(window, "fiscalYear")
      ->selectItemPos(static_cast<sal_Int16>(settings.fiscalYearStart - 1), true);
  control<css::awt::XListBox>(window, "logLevel")->selectItemPos(static_cast<sal_Int16>(settings.logLevel), true);
}

office::Settings shown(const Window& window) {
  office::Settings settings;
  settings.currency = office::utf8(control<css::awt::XTextComponent>(window, "currency")->getText().trim());
  // -1 where nothing is selected: the default stays.
  const auto month = control<css::awt::XListBox>(window, "fiscalYear")->getSelectedItemPos();
  if (month >= 0) {
    settings.fiscalYearStart = static_cast<unsigned>(month) + 1;
  }
  const auto level = control<css::awt::XListBox>(window, "logLevel")->getSelectedItemPos();
  if (level >= 0) {
    settings.logLevel = static_cast<office::LogLevel>(level);
  }
  return settings;
}

rtl::OUString text(const Window& window, const char* name) {
  const css::uno::Reference<css::awt::XControl> page(window, css::uno::UNO_QUERY_THROW);
  const css::uno::Reference<css::beans::XPropertySet> model(page->getModel(), css::uno::UNO_QUERY_THROW);
  const css::uno::Reference<css::resource::XStringResourceResolver> texts(model->getPropertyValue("ResourceResolver"),
                                                                          css::uno::UNO_QUERY_THROW);
  return texts->resolveString(rtl::OUString::createFromAscii(name));
}

void openLogFolder(const Context& context, const Window& window) {
  const auto file = office::logFile(context);
  if (css::ucb::SimpleFileAccess::create(context)->exists(file)) {
    office::openWithDesktop(context, file.copy(0, file.lastIndexOf('/')));
    return;
  }
  const css::uno::Reference<css::awt::XControl> page(window, css::uno::UNO_QUERY_THROW);
  office::tell(context, page->getPeer(), text(window, "noLog"));
}

void handle(const Context& context, const Window& window, const rtl::OUString& event) {
  if (event == "ok") {
    office::writeSettings(context, shown(window));
  } else if (event == "initialize" || event == "back") {
    show(office::readSettings(context), window);
  }
}

} // namespace

sal_Bool OptionsPage::callHandlerMethod(const Window& window, const css::uno::Any& event, const rtl::OUString& method) {
  try {
    if (method == "external_event") {
      rtl::OUString name;
      event >>= name;
      handle(context_, window, name);
      return true;
    }
    if (method == "openLogFolder") {
      openLogFolder(context_, window);
      return true;
    }
  } catch (...) { // a page that cannot be filled shows the defaults; what cannot be stored stays as it was
  }
  return false;
}

css::uno::Sequence<rtl::OUString> OptionsPage::getSupportedMethodNames() {
  return office::sequence<rtl::OUString>({"external_event", "openLogFolder"});
}

rtl::OUString OptionsPage::getImplementationName() {
  return "org.salesplanner.comp.OptionsPage";
}

sal_Bool OptionsPage::supportsService(const rtl::OUString& name) {
  return cppu::supportsService(this, name);
}

css::uno::Sequence<rtl::OUString> OptionsPage::getSupportedServiceNames() {
  return office::sequence<rtl::OUString>({"org.salesplanner.OptionsPage"});
}

} // namespace wizards

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
salesplanner_OptionsPage_get_implementation(css::uno::XComponentContext* context,
                                            const css::uno::Sequence<css::uno::Any>& /*arguments*/) noexcept {
  return office::newService<wizards::OptionsPage>(context);
}
