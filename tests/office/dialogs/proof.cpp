// SPDX-License-Identifier: MPL-2.0

#include "dialogs/proof.hpp"

#include <array>

#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XSingleServiceFactory.hpp>

#include "harness/main_thread.hpp"
#include "harness/strings.hpp"

namespace awt = com::sun::star::awt;
namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

using Properties = Reference<css::beans::XPropertySet>;

constexpr std::array pages{"The plan", "Tiers"};

void set(const Reference<css::uno::XInterface>& object, const char* property, const Any& value) {
  Properties(object, UNO_QUERY_THROW)->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

Reference<css::uno::XInterface> model(const Reference<awt::XControl>& dialog, const char* control) {
  const Reference<css::container::XNameAccess> models(dialog->getModel(), UNO_QUERY_THROW);
  return {models->getByName(rtl::OUString::createFromAscii(control)), UNO_QUERY_THROW};
}

void addRoadmap(const Reference<awt::XControl>& dialog) {
  const Reference<css::lang::XMultiServiceFactory> factory(dialog->getModel(), UNO_QUERY_THROW);
  const auto roadmap = factory->createInstance("com.sun.star.awt.UnoControlRoadmapModel");
  constexpr sal_Int32 width = 90;
  constexpr sal_Int32 height = 140;
  set(roadmap, "Name", Any(rtl::OUString("roadmap")));
  set(roadmap, "HelpURL", Any(rtl::OUString("HID:org.salesplanner.Proof.roadmap")));
  set(roadmap, "Width", Any(width));
  set(roadmap, "Height", Any(height));
  set(roadmap, "Text", Any(rtl::OUString("Steps")));
  // The items only after it is in the dialog.
  Reference<css::container::XNameContainer>(dialog->getModel(), UNO_QUERY_THROW)
      ->insertByName("roadmap", Any(Reference<awt::XControlModel>(roadmap, UNO_QUERY_THROW)));
  const Reference<css::lang::XSingleServiceFactory> items(roadmap, UNO_QUERY_THROW);
  const Reference<css::container::XIndexContainer> list(roadmap, UNO_QUERY_THROW);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto item = items->createInstance();
    set(item, "Label", Any(rtl::OUString::createFromAscii(pages.at(i))));
    set(item, "ID", Any(static_cast<sal_Int32>(i + 1)));
    list->insertByIndex(static_cast<sal_Int32>(i), Any(item));
  }
}

/// Only a roadmap that is shown marks its current step, and only when the model is told something new.
void markFirstStep(const Reference<awt::XControl>& dialog) {
  for (const auto step : std::array<sal_Int16, 2>{0, 1}) {
    set(model(dialog, "roadmap"), "CurrentItemID", Any(step));
  }
}

void showPage(const Reference<awt::XControl>& dialog, sal_Int32 page) {
  set(dialog->getModel(), "Step", Any(page));
  set(model(dialog, "roadmap"), "CurrentItemID", Any(static_cast<sal_Int16>(page)));
  set(model(dialog, "back"), "Enabled", Any(page > 1));
  set(model(dialog, "next"), "Enabled", Any(page < static_cast<sal_Int32>(pages.size())));
}

/// Without a name no plan.
void judge(const Reference<awt::XControl>& dialog) {
  rtl::OUString name;
  sal_Int32 page = 0;
  Properties(model(dialog, "planName"), UNO_QUERY_THROW)->getPropertyValue("Text") >>= name;
  Properties(dialog->getModel(), UNO_QUERY_THROW)->getPropertyValue("Step") >>= page;
  if (page == 1) {
    set(model(dialog, "error"), "EnableVisible", Any(name.isEmpty()));
    set(model(dialog, "next"), "Enabled", Any(!name.isEmpty()));
  }
}

} // namespace

int Proof::Wizard::told(const std::string& what) const {
  const std::lock_guard lock(mutex_);
  const auto found = told_.find(what);
  return found == told_.end() ? 0 : found->second;
}

sal_Bool Proof::Wizard::callHandlerMethod(const Reference<awt::XDialog>& dialog, const Any& /*event*/,
                                          const rtl::OUString& method) {
  {
    const std::lock_guard lock(mutex_);
    ++told_[harness::utf8(method)];
  }
  const Reference<awt::XControl> control(dialog, UNO_QUERY_THROW);
  if (method == "changed") {
    judge(control);
  } else if (method == "next") {
    showPage(control, 2);
  } else if (method == "back") {
    showPage(control, 1);
  }
  return true;
}

css::uno::Sequence<rtl::OUString> Proof::Wizard::getSupportedMethodNames() {
  const std::array<rtl::OUString, 4> names{"changed", "next", "back", "help"};
  return {names.data(), static_cast<sal_Int32>(names.size())};
}

Proof::Proof(harness::Office& office, const harness::Document& document) : office_(office) {
  const auto provider = awt::DialogProvider2::create(office.context());
  const Any parent(Reference<awt::XWindow>(document.frame()->getContainerWindow()));
  const std::array<css::beans::NamedValue, 2> arguments{
      {{"ParentWindow", parent}, {"EventHandler", Any(Reference<awt::XDialogEventHandler>(wizard_.get()))}}};
  const auto dialog = provider->createDialogWithArguments(
      harness::fileUrl(std::filesystem::path(SALESPLANNER_DIALOGS) / "proof.xdl"), {arguments.data(), 2});
  dialog_.set(dialog, UNO_QUERY_THROW);
  addRoadmap(dialog_);
  const Reference<awt::XWindow2> window(dialog, UNO_QUERY_THROW);
  const auto show = [dialog, ended = ended_] {
    dialog->execute();
    *ended = true;
  };
  harness::onMainThread(office, "the dialog is shown", show, [&] { return window->isVisible(); });
  harness::onMainThread(office, "the first step is marked", [dialog = dialog_] { markFirstStep(dialog); });
}

Proof::~Proof() {
  try {
    harness::onMainThread(office_, "the dialog is closed",
                          [dialog = dialog_] { Reference<awt::XDialog>(dialog, UNO_QUERY_THROW)->endExecute(); });
    // Without its window it must not be while it is still shown.
    harness::await([&] { return ended_->load(); }, [] { return "the dialog has ended"; });
    // The model keeps itself alive through its controls: undisposed, it stays for ever.
    const Reference<css::lang::XComponent> model(dialog_->getModel(), UNO_QUERY_THROW);
    dialog_->dispose();
    model->dispose();
  } catch (const std::exception&) { // the case has failed for that reason already
  } catch (const css::uno::Exception&) {
  }
}

Any Proof::known(const char* control, const char* property) const {
  return Properties(model(dialog_, control), UNO_QUERY_THROW)
      ->getPropertyValue(rtl::OUString::createFromAscii(property));
}

std::string Proof::knownText(const char* control) const {
  rtl::OUString text;
  known(control, "Text") >>= text;
  return harness::utf8(text);
}
