// SPDX-License-Identifier: MPL-2.0

#include "harness/dialog.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <utility>

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XComboBox.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XToolkitRobot.hpp>
#include <com/sun/star/awt/XVclContainer.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/util/XURLTransformer.hpp>

#include "harness/bare_window.hpp"

namespace harness {

namespace accessibility = com::sun::star::accessibility;
namespace awt = com::sun::star::awt;
namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

/// What stands before the names of our dialogs in the help URLs; the office keeps them without "HID:".
constexpr std::string_view prefix = "org.salesplanner.";
constexpr const char* toolkitService = "com.sun.star.awt.Toolkit";

std::string inQuotes(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

std::string joined(const std::vector<std::string>& texts) {
  std::string result;
  for (const auto& text : texts) {
    result += (result.empty() ? "" : ", ") + text;
  }
  return result.empty() ? "none" : result;
}

Any property(const Reference<css::uno::XInterface>& peer, const char* name) {
  const Reference<awt::XVclWindowPeer> properties(peer, UNO_QUERY);
  return properties.is() ? properties->getProperty(rtl::OUString::createFromAscii(name)) : Any();
}

std::string textProperty(const Reference<css::uno::XInterface>& peer, const char* name) {
  rtl::OUString text;
  property(peer, name) >>= text;
  return utf8(text);
}

std::string helpId(const Reference<css::uno::XInterface>& peer) {
  auto id = textProperty(peer, "HelpURL");
  return id.starts_with(prefix) ? id.substr(prefix.size()) : "";
}

/// A control as it is known, with its id: a field lies in a window that draws its border and is known by nothing, and
/// shows what is within while it is shown.
std::pair<std::string, Reference<awt::XWindow2>> known(const Accessibility& parts,
                                                       const Reference<awt::XWindow>& window) {
  Reference<awt::XWindow2> control(window, UNO_QUERY_THROW);
  auto id = helpId(window);
  if (!id.empty() || !control->isVisible()) {
    return {std::move(id), std::move(control)};
  }
  const auto border = parts.of(window);
  for (int i = 0, count = border.childCount(); i < count; ++i) {
    const auto child = border.childPeer(i);
    if (auto within = helpId(child); !within.empty()) {
      return {std::move(within), Reference<awt::XWindow2>(child, UNO_QUERY_THROW)};
    }
  }
  return {std::string(), std::move(control)};
}

/// The windows of the office that lie on the desktop and are shown.
std::vector<Reference<awt::XWindow2>> topWindows(const Office& office) {
  const auto toolkit = office.create<awt::XExtendedToolkit>(toolkitService);
  std::vector<Reference<awt::XWindow2>> windows;
  for (sal_Int32 i = 0; i < toolkit->getTopWindowCount(); ++i) {
    try {
      if (const Reference<awt::XWindow2> window(toolkit->getTopWindow(i), UNO_QUERY);
          window.is() && window->isVisible()) {
        windows.push_back(window);
      }
    } catch (const css::uno::Exception&) { // it was closed meanwhile
    }
  }
  return windows;
}

/// Whether a window is gone, or the object behind it has none any more.
bool hidden(const Reference<awt::XWindow2>& window) {
  try {
    return !window->isVisible();
  } catch (const css::lang::DisposedException&) {
    return true;
  }
}

std::string shownNow(const Office& office) {
  std::vector<std::string> titles;
  for (const auto& window : topWindows(office)) {
    titles.push_back(inQuotes(textProperty(window, "Title")) + " (" + helpId(window) + ")");
  }
  return joined(titles);
}

css::util::URL url(const Office& office, std::string_view command) {
  css::util::URL result;
  result.Complete = unoString(command);
  office.create<css::util::XURLTransformer>("com.sun.star.util.URLTransformer")->parseStrict(result);
  return result;
}

Reference<css::frame::XDispatch> dispatchFor(const Document& document, const css::util::URL& command) {
  const Reference<css::frame::XDispatchProvider> provider(document.frame(), UNO_QUERY_THROW);
  return provider->queryDispatch(command, "_self", 0);
}

std::string roleName(sal_Int16 role) {
  using namespace accessibility::AccessibleRole;
  static const std::map<sal_Int16, const char*> names{
      {ALERT, "alert"},
      {CHECK_BOX, "check box"},
      {COLUMN_HEADER, "column header"},
      {COMBO_BOX, "combo box"},
      {DATE_EDITOR, "date editor"},
      {DIALOG, "dialog"},
      {FILLER, "filler"},
      {GRAPHIC, "graphic"},
      {GROUP_BOX, "group box"},
      {HYPER_LINK, "hyper link"},
      {LABEL, "label"},
      {LIST, "list"},
      {LIST_ITEM, "list item"},
      {PAGE_TAB, "page tab"},
      {PAGE_TAB_LIST, "page tab list"},
      {PANEL, "panel"},
      {PARAGRAPH, "paragraph"},
      {PROGRESS_BAR, "progress bar"},
      {PUSH_BUTTON, "push button"},
      {RADIO_BUTTON, "radio button"},
      {ROW_HEADER, "row header"},
      {SCROLL_BAR, "scroll bar"},
      {SCROLL_PANE, "scroll pane"},
      {SEPARATOR, "separator"},
      {SPIN_BOX, "spin box"},
      {STATIC, "static"},
      {TABLE, "table"},
      {TABLE_CELL, "table cell"},
      {TEXT, "text"},
      {TREE, "tree"},
      {TREE_ITEM, "tree item"},
      {UNKNOWN, "unknown"},
      {WINDOW, "window"},
  };
  const auto found = names.find(role);
  return found == names.end() ? "role " + std::to_string(role) : found->second;
}

Accessible told(const AccessibleObject& object) {
  using State = AccessibleObject::State;
  const auto states = object.states();
  return {roleName(object.role()),
          object.name(),
          object.description(),
          states.contain(State::showing),
          states.contain(State::focusable),
          states.contain(State::focused)};
}

/// A control and what it is made of: the field inside a combo box, the entries of a list.
void walk(const AccessibleObject& object, std::size_t depth,
          const std::function<void(const AccessibleObject&, std::size_t)>& visit) {
  constexpr std::size_t bottom = 20;
  if (!object || depth > bottom) {
    return;
  }
  visit(object, depth);
  for (int i = 0, count = object.childCount(); i < count; ++i) {
    walk(object.child(i), depth + 1, visit);
  }
}

bool hasFocus(const AccessibleObject& object) {
  bool found = false;
  walk(object, 0, [&](const AccessibleObject& part, std::size_t) {
    found = found || part.states().contain(AccessibleObject::State::focused);
  });
  return found;
}

awt::KeyEvent eventOf(const Reference<awt::XWindow2>& window, Key key) {
  awt::KeyEvent event;
  event.Source = window;
  event.KeyCode = key.code;
  event.KeyChar = static_cast<sal_Unicode>(key.character);
  event.Modifiers = key.held;
  return event;
}

std::vector<Key> keysOf(std::string_view text) {
  std::vector<Key> typed;
  const auto letters = unoString(text);
  for (sal_Int32 i = 0; i < letters.getLength(); ++i) {
    typed.push_back({0, static_cast<char16_t>(letters[i])});
  }
  return typed;
}

} // namespace

// --- Commands -----------------------------------------------------------------------------------------------------

void dispatch(const Office& office, const Document& document, std::string_view command) {
  const auto parsed = url(office, command);
  const auto target = dispatchFor(document, parsed);
  if (!target.is()) {
    throw std::runtime_error("not offered in this window: " + std::string(command));
  }
  onMainThread(office, "the command " + std::string(command), [target, parsed] { target->dispatch(parsed, {}); });
}

// --- Keys ---------------------------------------------------------------------------------------------------------

namespace keys {

Key tab() {
  return {awt::Key::TAB, u'\t'};
}

Key backwards() {
  return {awt::Key::TAB, u'\t', awt::KeyModifier::SHIFT};
}

Key enter() {
  return {awt::Key::RETURN, u'\r'};
}

Key escape() {
  return {awt::Key::ESCAPE, u'\x1b'};
}

Key space() {
  return {awt::Key::SPACE, u' '};
}

Key f1() {
  return {awt::Key::F1};
}

Key down() {
  return {awt::Key::DOWN};
}

Key selectAll() {
  return {awt::Key::A, u'\1', awt::KeyModifier::MOD1};
}

Key mnemonic(char letter) {
  const auto small = static_cast<char>(letter | 0x20);
  return {static_cast<std::int16_t>(awt::Key::A + (small - 'a')), static_cast<char16_t>(small), awt::KeyModifier::MOD2};
}

} // namespace keys

// --- Dialog -------------------------------------------------------------------------------------------------------

Dialog::Dialog(const Office& office, std::string_view name, std::chrono::milliseconds patience)
    : office_(office), accessibility_(office), name_(name) {
  harness::await(
      [&] {
        for (const auto& window : topWindows(office_)) {
          if (helpId(window) == name_) {
            window_ = window;
          }
        }
        return window_.is();
      },
      [&] { return "the dialog " + inQuotes(name_) + " is shown; shown are: " + shownNow(office_); }, patience);
  settle(office_);
  bare_ = isBare(window_);
  findControls();
}

std::vector<std::string> Dialog::open(const Office& office) {
  std::vector<std::string> names;
  for (const auto& window : topWindows(office)) {
    if (auto name = helpId(window); !name.empty()) {
      names.push_back(std::move(name));
    }
  }
  return names;
}

std::string Dialog::title() const {
  return textProperty(window_, "Title");
}

bool Dialog::closed() const {
  return hidden(window_);
}

void Dialog::awaitClosed(std::chrono::milliseconds patience) const {
  harness::await([&] { return closed(); }, [&] { return "the dialog " + inQuotes(name_) + " is closed"; }, patience);
}

void Dialog::await(std::string_view what, const std::function<bool()>& holds) const {
  harness::await(holds, [&] { return std::string(what) + " (in the dialog " + inQuotes(name_) + ")"; });
}

template <class Function>
auto Dialog::reading(Function function) const {
  return fromMainThread(office_, "the dialog " + inQuotes(name_) + " is read", function);
}

std::vector<std::pair<std::string, Dialog::Peer>> Dialog::look() const {
  return reading([this] { return lookThere(); });
}

std::vector<std::pair<std::string, Dialog::Peer>> Dialog::lookThere() const {
  std::vector<std::pair<std::string, Peer>> found;
  const Reference<awt::XVclContainer> container(window_, UNO_QUERY_THROW);
  const auto start = name_ + ".";
  for (const auto& window : container->getWindows()) {
    auto [id, control] = bare_ ? knownHere(window) : known(accessibility_, window);
    found.emplace_back(id.starts_with(start) ? id.substr(start.size()) : "", std::move(control));
  }
  return found;
}

std::pair<std::string, Dialog::Peer> Dialog::knownHere(const Reference<awt::XWindow>& window) const {
  const auto found = std::ranges::find(fields_, Peer(window, UNO_QUERY_THROW), &std::pair<Peer, Peer>::first);
  const Peer control(found == fields_.end() ? Peer(window, UNO_QUERY_THROW) : found->second);
  return {helpId(control), control};
}

void Dialog::findFields() const {
  Peer resting;
  Peer before;
  std::vector<Peer> borders;
  for (const auto& [id, control] : look()) {
    if (control->hasFocus()) {
      before = control;
    }
    if (!control->isVisible() || !control->isEnabled()) {
      continue;
    }
    if (id.empty()) {
      borders.push_back(control);
    } else if (Reference<awt::XButton>(control, UNO_QUERY).is()) {
      resting = control;
    }
  }
  for (const auto& border : resting.is() ? borders : std::vector<Peer>()) {
    if (const auto field = focusedWithin(office_, border, resting); !helpId(field).empty()) {
      fields_.emplace_back(border, field);
      before = before.is() ? before : field; // a page starts in its first field
    }
  }
  if (before.is() && !borders.empty()) {
    before->setFocus();
    settle(office_);
  }
  findControls();
}

void Dialog::findControls() const {
  for (const auto& [id, control] : look()) {
    if (!id.empty()) {
      controls_.insert_or_assign(id, control);
    }
  }
}

const Dialog::Peer& Dialog::peer(std::string_view id) const {
  auto found = controls_.find(id);
  if (found == controls_.end()) {
    findControls(); // it may have been added meanwhile
    found = controls_.find(id);
  }
  if (found == controls_.end() && bare_) {
    findFields();
    found = controls_.find(id);
  }
  if (found == controls_.end()) {
    throw std::runtime_error("no control " + inQuotes(id) + " in the dialog " + inQuotes(name_) +
                             "; it has: " + joined(controls()));
  }
  return found->second;
}

const Dialog::Peer& Dialog::changeable(std::string_view id) const {
  const auto& control = peer(id);
  const auto where = inQuotes(id) + " of the dialog " + inQuotes(name_);
  if (!control->isVisible()) {
    throw std::runtime_error(where + " is not shown");
  }
  if (!control->isEnabled()) {
    throw std::runtime_error(where + " is disabled");
  }
  return control;
}

template <class Interface>
Reference<Interface> Dialog::as(std::string_view id) const {
  const Reference<Interface> result(peer(id), UNO_QUERY);
  if (!result.is()) {
    throw std::runtime_error(inQuotes(id) + " of the dialog " + inQuotes(name_) + " is no " +
                             utf8(cppu::UnoType<Interface>::get().getTypeName()));
  }
  return result;
}

void Dialog::change(std::string_view id, const std::function<void()>& action) const {
  changeable(id);
  const auto before = topWindows(office_).size();
  onMainThread(office_, inQuotes(id) + " of the dialog " + inQuotes(name_) + " is changed", action,
               [&] { return topWindows(office_).size() != before; });
  settle(office_);
}

std::string Dialog::text(std::string_view id) const {
  const auto& control = peer(id);
  if (const Reference<awt::XListBox> list(control, UNO_QUERY); list.is()) {
    return utf8(list->getSelectedItem());
  }
  if (const Reference<awt::XTextComponent> field(control, UNO_QUERY); field.is()) {
    return utf8(field->getText());
  }
  return textProperty(control, "Label");
}

bool Dialog::enabled(std::string_view id) const {
  return peer(id)->isEnabled();
}

bool Dialog::visible(std::string_view id) const {
  return peer(id)->isVisible();
}

bool Dialog::ticked(std::string_view id) const {
  if (const Reference<awt::XRadioButton> radio(peer(id), UNO_QUERY); radio.is()) {
    return radio->getState();
  }
  return as<awt::XCheckBox>(id)->getState() == 1;
}

std::vector<std::string> Dialog::entries(std::string_view id) const {
  const Reference<awt::XListBox> list(peer(id), UNO_QUERY);
  const auto items = list.is() ? list->getItems() : as<awt::XComboBox>(id)->getItems();
  std::vector<std::string> result;
  for (const auto& item : items) {
    result.push_back(utf8(item));
  }
  return result;
}

std::vector<std::string> Dialog::steps(std::string_view id) const {
  return reading([this, control = peer(id)] {
    constexpr int labels = 2; // each step is a label for its number and one for its text
    std::vector<std::string> result;
    const auto object = accessibility_.of(control);
    for (int i = 1, count = object.childCount(); i < count; i += labels) {
      result.push_back(object.child(i).name());
    }
    return result;
  });
}

std::string Dialog::step(std::string_view id) const {
  sal_Int16 current = 0;
  property(peer(id), "CurrentItemID") >>= current;
  const auto labels = steps(id);
  const auto place = static_cast<std::size_t>(current - 1);
  return current > 0 && place < labels.size() ? labels[place] : "";
}

void Dialog::setText(std::string_view id, std::string_view text) const {
  const auto field = as<awt::XTextComponent>(id);
  changeable(id);
  if (!field->isEditable()) {
    throw std::runtime_error(inQuotes(id) + " of the dialog " + inQuotes(name_) + " is read-only");
  }
  change(id, [field, content = unoString(text)] { field->setText(content); });
}

void Dialog::choose(std::string_view id, std::string_view entry) const {
  const auto list = entries(id);
  const auto found = std::ranges::find(list, entry);
  if (found == list.end()) {
    throw std::runtime_error("no entry " + inQuotes(entry) + " in " + inQuotes(id) + " of the dialog " +
                             inQuotes(name_) + "; it has: " + joined(list));
  }
  if (const Reference<awt::XListBox> box(peer(id), UNO_QUERY); box.is()) {
    change(id, [box, place = static_cast<sal_Int16>(found - list.begin())] { box->selectItemPos(place, true); });
  } else {
    setText(id, entry);
  }
}

void Dialog::act(std::string_view id) const {
  change(id, [this, control = peer(id)] {
    if (bare_) {
      click(office_, control);
    } else {
      accessibility_.of(control).act();
    }
  });
}

void Dialog::tick(std::string_view id, bool ticked) const {
  changeable(id);
  if (this->ticked(id) == ticked) {
    return;
  }
  if (!ticked && Reference<awt::XRadioButton>(peer(id), UNO_QUERY).is()) {
    throw std::runtime_error(inQuotes(id) + " is a radio button: choose another one of its group");
  }
  act(id);
}

void Dialog::press(std::string_view id) const {
  act(id);
}

void Dialog::focus(std::string_view id) const {
  change(id, [control = peer(id)] { control->setFocus(); });
}

std::string Dialog::focused() const {
  return reading([this]() -> std::string {
    for (const auto& [id, control] : lookThere()) {
      if (control->isVisible() && (bare_ ? control->hasFocus() : hasFocus(accessibility_.of(control)))) {
        return id;
      }
    }
    return "";
  });
}

void Dialog::type(Key key) const {
  const auto robot = office_.create<awt::XToolkitRobot>(toolkitService);
  const auto event = eventOf(window_, key);
  robot->keyPress(event);
  robot->keyRelease(event);
  settle(office_);
}

void Dialog::type(std::string_view text) const {
  for (const auto& key : keysOf(text)) {
    type(key);
  }
}

std::vector<std::string> Dialog::tabOrder() const {
  std::vector<std::string> order;
  const auto first = focused();
  auto current = first;
  do {
    order.push_back(current);
    type(keys::tab());
    current = focused();
    // A trap would lead round for ever, without the first one.
  } while (current != first && order.size() <= controls_.size());
  return order;
}

std::vector<std::string> Dialog::controls() const {
  std::vector<std::string> ids;
  for (const auto& [id, control] : look()) {
    ids.push_back(id);
  }
  return ids;
}

bool Dialog::shows(std::string_view id) const {
  if (!controls_.contains(id)) {
    findControls();
  }
  if (bare_ && !controls_.contains(id)) {
    findFields();
  }
  return controls_.contains(id) && visible(id);
}

Accessible Dialog::accessible(std::string_view id) const {
  auto result = reading([this, control = peer(id)] { return told(accessibility_.of(control)); });
  result.id = id;
  return result;
}

std::vector<Accessible> Dialog::accessibleTree() const {
  return reading([this] {
    std::vector<Accessible> tree;
    walk(accessibility_.of(window_), 0, [&](const AccessibleObject& object, std::size_t depth) {
      tree.push_back(told(object));
      tree.back().depth = depth;
    });
    return tree;
  });
}

std::vector<std::string> Dialog::unnamed() const {
  return reading([this] {
    std::vector<std::string> result;
    for (const auto& [id, control] : lookThere()) {
      if (const auto about = told(accessibility_.of(control)); about.visible && about.focusable && about.name.empty()) {
        result.push_back(id);
      }
    }
    return result;
  });
}

// --- Message ------------------------------------------------------------------------------------------------------

Message::Message(const Office& office, std::chrono::milliseconds patience) : office_(office), accessibility_(office) {
  const auto find = [this] {
    for (const auto& window : topWindows(office_)) {
      if (accessibility_.of(window).role() == accessibility::AccessibleRole::ALERT) {
        return window;
      }
    }
    return Window();
  };
  harness::await(
      [&] {
        window_ = fromMainThread(office_, "a message is looked for", find);
        return window_.is();
      },
      [&] { return "a message is shown; shown are: " + shownNow(office_); }, patience);
  onMainThread(office_, "a message is read", [this] {
    walk(accessibility_.of(window_), 0, [this](const AccessibleObject& object, std::size_t) {
      const auto part = told(object);
      if (part.role == "static" || part.role == "label") {
        text_ += (text_.empty() ? "" : "\n") + part.name;
      } else if (part.role == "push button") {
        buttons_.emplace_back(part.name, object);
      }
    });
  });
}

std::vector<std::string> Message::buttons() const {
  std::vector<std::string> labels;
  for (const auto& [label, object] : buttons_) {
    labels.push_back(label);
  }
  return labels;
}

void Message::press(std::string_view button) const {
  const auto found = std::ranges::find(buttons_, button, &std::pair<std::string, AccessibleObject>::first);
  if (found == buttons_.end()) {
    throw std::runtime_error("no button " + inQuotes(button) + " in the message; it has: " + joined(buttons()));
  }
  const auto gone = [this] { return hidden(window_); };
  onMainThread(
      office_, "the message is answered", [object = found->second] { object.act(); }, gone);
  harness::await(gone, [] { return "the message is gone"; });
}

// --- TitledDialog -------------------------------------------------------------------------------------------------

TitledDialog::TitledDialog(const Office& office, std::string_view title, std::chrono::milliseconds patience)
    : office_(office), title_(title), accessibility_(office) {
  const auto find = [this] {
    for (const auto& window : topWindows(office_)) {
      if (textProperty(window, "Title") == title_) {
        return window;
      }
    }
    return Reference<awt::XWindow2>();
  };
  harness::await(
      [&] {
        window_ = fromMainThread(office_, "a dialog is looked for", find);
        return window_.is();
      },
      [&] { return "the dialog " + inQuotes(title_) + " is shown; shown are: " + shownNow(office_); }, patience);
}

std::vector<Accessible> TitledDialog::parts() const {
  return fromMainThread(office_, "the dialog " + inQuotes(title_) + " is read", [this] {
    std::vector<Accessible> parts;
    walk(accessibility_.of(window_), 0,
         [&](const AccessibleObject& object, std::size_t /*depth*/) { parts.push_back(told(object)); });
    return parts;
  });
}

void TitledDialog::type(Key key) const {
  // It is not released: where the key closes the window at once, that would crash the office.
  onMainThread(office_, "a key is pressed in the dialog " + inQuotes(title_),
               [this, key] { office_.create<awt::XToolkitRobot>(toolkitService)->keyPress(eventOf(window_, key)); });
  settle(office_);
}

void TitledDialog::type(std::string_view text) const {
  for (const auto& key : keysOf(text)) {
    type(key);
  }
}

void TitledDialog::press(std::string_view button) const {
  const auto found = fromMainThread(office_, "a button is looked for", [this, button] {
    std::optional<AccessibleObject> result;
    walk(accessibility_.of(window_), 0, [&](const AccessibleObject& object, std::size_t /*depth*/) {
      if (object.role() == accessibility::AccessibleRole::PUSH_BUTTON && object.name() == button) {
        result = object;
      }
    });
    return result;
  });
  if (!found) {
    throw std::runtime_error("no button " + inQuotes(button) + " in the dialog " + inQuotes(title_));
  }
  onMainThread(
      office_, inQuotes(button) + " is pressed", [found] { found->act(); }, [] { return true; });
}

bool TitledDialog::closed() const {
  return fromMainThread(office_, "whether the dialog " + inQuotes(title_) + " is closed",
                        [this] { return hidden(window_); });
}

void TitledDialog::awaitClosed(std::chrono::milliseconds patience) const {
  harness::await([this] { return closed(); }, [this] { return "the dialog " + inQuotes(title_) + " is closed"; },
                 patience);
}

} // namespace harness
