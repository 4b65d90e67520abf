// SPDX-License-Identifier: MPL-2.0

#include "wizards/controls.hpp"

#include <algorithm>
#include <cmath>

#include <com/sun/star/awt/XItemList.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/awt/XWindow2.hpp>

#include "office/sequence.hpp"
#include "office/strings.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using Properties = css::uno::Reference<css::beans::XPropertySet>;

Properties modelOf(const ControlReference& control) {
  return Properties(control.is() ? control->getModel() : nullptr, css::uno::UNO_QUERY);
}

css::uno::Sequence<rtl::OUString> ustrings(const std::vector<std::string>& texts) {
  css::uno::Sequence<rtl::OUString> converted(static_cast<sal_Int32>(texts.size()));
  std::ranges::transform(texts, converted.getArray(), [](const std::string& text) { return office::ustring(text); });
  return converted;
}

} // namespace

std::string nameOf(const ControlReference& control) {
  rtl::OUString name;
  if (const auto model = modelOf(control); model.is()) {
    model->getPropertyValue("Name") >>= name;
  }
  return office::utf8(name);
}

ControlReference Controls::find(const std::string& id) const {
  return container_->getControl(office::ustring(id));
}

void Controls::set(const std::string& id, const char* property, const css::uno::Any& value) const {
  const auto model = modelOf(find(id));
  const auto name = rtl::OUString::createFromAscii(property);
  if (model.is() && model->getPropertyValue(name) != value) {
    model->setPropertyValue(name, value);
  }
}

void Controls::setLabel(const std::string& id, const std::string& text) const {
  set(id, "Label", css::uno::Any(office::ustring(text)));
}

void Controls::setText(const std::string& id, const std::string& text) const {
  set(id, "Text", css::uno::Any(office::ustring(text)));
}

void Controls::setEnabled(const std::string& id, bool enabled) const {
  set(id, "Enabled", css::uno::Any(enabled));
}

void Controls::setVisible(const std::string& id, bool visible) const {
  const auto window = as<css::awt::XWindow2>(id);
  if (window.is() && (window->isVisible() != 0) != visible) {
    window->setVisible(visible);
  }
}

void Controls::setColor(const std::string& id, const css::uno::Any& color) const {
  set(id, "TextColor", color);
}

void Controls::setTicked(const std::string& id, bool ticked) const {
  set(id, "State", css::uno::Any(sal_Int16(ticked ? 1 : 0)));
}

void Controls::setChoices(const std::string& id, const std::vector<std::string>& choices) const {
  set(id, "StringItemList", css::uno::Any(ustrings(choices)));
}

void Controls::select(const std::string& id, std::size_t choice) const {
  set(id, "SelectedItems", css::uno::Any(office::sequence({static_cast<sal_Int16>(choice)})));
}

void Controls::setLines(const std::string& id, const std::vector<std::string>& lines) const {
  const auto list = as<css::awt::XListBox>(id);
  if (!list.is()) {
    return;
  }
  const auto shown = list->getItems();
  const auto wanted = ustrings(lines);
  // A list that is filled anew begins at its top again, whatever part of it the user looks at.
  constexpr int few = 20;
  int different = shown.getLength() == wanted.getLength() ? 0 : few;
  for (sal_Int32 i = 0; i < wanted.getLength() && different < few; ++i) {
    different += shown[i] == wanted[i] ? 0 : 1;
  }
  if (different == few) {
    setChoices(id, lines);
    return;
  }
  // The control would fill itself anew for every item; its model tells it of the one that has changed.
  const css::uno::Reference<css::awt::XItemList> items(modelOf(find(id)), css::uno::UNO_QUERY_THROW);
  for (sal_Int32 i = 0; i < wanted.getLength(); ++i) {
    if (shown[i] != wanted[i]) {
      items->setItemText(i, wanted[i]);
    }
  }
}

void Controls::setBar(const std::string& id, double share) const {
  set(id, "ProgressValue", css::uno::Any(static_cast<sal_Int32>(std::lround(1000 * std::clamp(share, 0.0, 1.0)))));
}

void Controls::setAccessibleName(const std::string& id, const std::string& name) const {
  const auto control = find(id);
  const css::uno::Reference<css::awt::XVclWindowPeer> peer(control.is() ? control->getPeer() : nullptr,
                                                           css::uno::UNO_QUERY);
  if (peer.is()) {
    // There is no other way to name a control that has no label before it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    peer->setProperty("AccessibleName", css::uno::Any(office::ustring(name)));
#pragma GCC diagnostic pop
  }
}

std::string Controls::text(const std::string& id) const {
  const auto component = as<css::awt::XTextComponent>(id);
  return component.is() ? office::utf8(component->getText()) : std::string();
}

} // namespace wizards
