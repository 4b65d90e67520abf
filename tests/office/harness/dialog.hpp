// SPDX-License-Identifier: MPL-2.0
//
// A dialog in a running office, driven by the ids of its controls, in whatever language it shows.
//
//   Office office(profile, {.headless = false});           // a headless office cancels a modal dialog at once
//   Document document(office, Document::View::shown);
//   dispatch(office, document, "org.salesplanner:CommissionPlan");   // as the menu does; comes back at once
//   Dialog dialog(office, "CommissionPlan");               // waits until it is there
//   dialog.setText("planName", "Field sales");             // as typed: the listeners of the dialog hear of it
//   EXPECT_FALSE(dialog.visible("planNameError"));
//   dialog.press("next");
//   EXPECT_EQ(dialog.step(), "Tiers");
//   dialog.press("cancel");
//   dialog.awaitClosed();
//
// A dialog can be driven when it says who it is.  Its window has the help URL "HID:org.salesplanner.<Dialog>", each of
// its controls "HID:org.salesplanner.<Dialog>.<id>", with the id that the control has in the dialog: in an .xdl file
//
//   <dlg:window dlg:id="CommissionPlan" dlg:help-url="HID:org.salesplanner.CommissionPlan" ...>
//    <dlg:textfield dlg:id="planName" dlg:help-url="HID:org.salesplanner.CommissionPlan.planName" ...>
//
// and as the property HelpURL of the model of a control that is added in code, such as the roadmap (id "roadmap").  The
// ids of its items count from 1.
//
// A field with a border tells its id only once it has been shown: until its page is there, it counts as missing.  A
// table (com.sun.star.awt.grid.UnoControlGrid) cannot be driven and should not be used: as soon as anybody, a screen
// reader for one, has asked for its accessible object, LibreOffice 7.4 crashes when it takes the focus.
//
// The windows of LibreOffice 26.8 have no accessible objects for UNO.  There a press is a click, and a field with a
// border is found by the focus while it can take it; the focus is then where it was, or in the first field of the page.
// What needs accessible objects throws: what they tell, the steps of a roadmap, messages.

// Whatever a person cannot do throws: to write into a field that is disabled, hidden or read-only, to press a button
// that is disabled, to choose what is not in the list.  Every wait has an end, and says what it waited for.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XWindow2.hpp>

#include "harness/accessible_object.hpp"
#include "harness/document.hpp"
#include "harness/main_thread.hpp"
#include "harness/office.hpp"

namespace harness {

/// Carries out a command in the window of a document, as its menu does.  Throws when it is not offered there.
void dispatch(const Office& office, const Document& document, std::string_view command);

/// What those who cannot see a control are told of it.
struct Accessible {
  std::string role; ///< "push button"
  std::string name;
  std::string description;
  bool visible = false;
  bool focusable = false;
  bool focused = false;
  std::string id = {}; ///< of a control of a dialog
  std::size_t depth = 0;
};

/// A key of the keyboard, as com.sun.star.awt.Key counts, with those held down meanwhile
/// (com.sun.star.awt.KeyModifier).
struct Key {
  std::int16_t code;
  char16_t character = 0;
  std::int16_t held = 0;
};

namespace keys {
Key tab();
Key backwards(); ///< Shift and Tab
Key enter();
Key escape();
Key space();
Key f1();
Key down();
Key selectAll(); ///< Control and A
/// Alt and a letter: the mnemonic of a control.
Key mnemonic(char letter);
} // namespace keys

class Dialog {
public:
  /// Waits until the dialog is shown.  Throws when it is not, in time, and says what is shown instead.
  Dialog(const Office& office, std::string_view name, std::chrono::milliseconds patience = shortPatience());

  /// The names of the dialogs of ours that are shown now.
  static std::vector<std::string> open(const Office& office);

  const std::string& name() const { return name_; }
  std::string title() const;
  /// Whether it is no longer shown.
  bool closed() const;
  void awaitClosed(std::chrono::milliseconds patience = shortPatience()) const;
  /// Waits until something holds, such as a preview that follows a little later.
  void await(std::string_view what, const std::function<bool()>& holds) const;

  /// What a control shows: the text of a field, the chosen entry of a list, the label of anything else.
  std::string text(std::string_view id) const;
  bool enabled(std::string_view id) const;
  /// Whether it is shown: not on another page, and not hidden.
  bool visible(std::string_view id) const;
  /// Whether a box is ticked or a radio button is the chosen one.
  bool ticked(std::string_view id) const;
  /// The entries of a list.
  std::vector<std::string> entries(std::string_view id) const;
  /// What a roadmap shows, and the label of the current step in it ("" while none is marked).
  std::vector<std::string> steps(std::string_view id = "roadmap") const;
  std::string step(std::string_view id = "roadmap") const;

  /// Replaces the text of a field, as if typed.
  void setText(std::string_view id, std::string_view text) const;
  /// Chooses an entry of a list; that of a combo box becomes its text.
  void choose(std::string_view id, std::string_view entry) const;
  /// Sets a check box, or chooses a radio button.
  void tick(std::string_view id, bool ticked = true) const;
  /// Presses a button, as a click does.  Comes back when what it does is done, or has opened or closed a dialog.
  void press(std::string_view id) const;
  void focus(std::string_view id) const;
  /// The id of the control that has the focus; empty when none of the dialog has.
  std::string focused() const;
  /// Presses and releases a key; it goes to the control that has the focus.
  void type(Key key) const;
  /// Types a text there, letter by letter.
  void type(std::string_view text) const;
  /// The ids of the controls in the order in which Tab leads through them, once around from the one that has the focus.
  std::vector<std::string> tabOrder() const;

  /// The ids of all controls, shown or not, in the order of their numbers.
  std::vector<std::string> controls() const;
  /// Whether there is such a control, on a page that is shown.
  bool shows(std::string_view id) const;
  Accessible accessible(std::string_view id) const;
  std::string accessibleName(std::string_view id) const { return accessible(id).name; }
  /// The window with everything in it, as a screen reader walks through.
  std::vector<Accessible> accessibleTree() const;
  /// What can take the focus now and has no name.
  std::vector<std::string> unnamed() const;

private:
  using Peer = com::sun::star::uno::Reference<com::sun::star::awt::XWindow2>;

  const Peer& peer(std::string_view id) const;
  /// The control, where a person could change it.
  const Peer& changeable(std::string_view id) const;
  template <class Interface>
  com::sun::star::uno::Reference<Interface> as(std::string_view id) const;
  void change(std::string_view id, const std::function<void()>& action) const;
  /// The controls with their ids, "" for one that does not tell, in the order in which they were made.
  std::vector<std::pair<std::string, Peer>> look() const;
  std::vector<std::pair<std::string, Peer>> lookThere() const; ///< on the main thread
  /// The same in a bare window.
  std::pair<std::string, Peer>
  knownHere(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& window) const;
  template <class Function>
  auto reading(Function function) const;
  void findControls() const;
  /// Finds the fields within borders where nothing but the focus tells them.
  void findFields() const;
  void act(std::string_view id) const;

  const Office& office_;
  Accessibility accessibility_;
  std::string name_;
  Peer window_;
  bool bare_ = false; ///< without accessible objects
  mutable std::map<std::string, Peer, std::less<>> controls_;
  mutable std::vector<std::pair<Peer, Peer>> fields_; ///< in a bare window: borders, and what lies within
};

/// A box of the office that tells or asks something.
class Message {
public:
  /// Waits until one is shown; of several, this is the last.
  explicit Message(const Office& office, std::chrono::milliseconds patience = shortPatience());

  const std::string& text() const { return text_; }
  /// What its buttons show.
  std::vector<std::string> buttons() const;
  /// Presses one of them, and waits until the box is gone.
  void press(std::string_view button) const;

private:
  using Window = com::sun::star::uno::Reference<com::sun::star::awt::XWindow2>;

  const Office& office_;
  Accessibility accessibility_;
  Window window_;
  std::string text_;
  std::vector<std::pair<std::string, AccessibleObject>> buttons_;
};

/// A dialog that is known by its title: one of the office itself, or one whose work keeps the office busy.  It is
/// reached on the main thread only, which such work lets in now and then.
class TitledDialog {
public:
  /// Waits until it is shown.
  TitledDialog(const Office& office, std::string_view title, std::chrono::milliseconds patience = shortPatience());

  /// What it shows as texts and buttons, as a screen reader says it.
  std::vector<Accessible> parts() const;
  /// The key or the text goes to what has the focus.
  void type(Key key) const;
  void type(std::string_view text) const;
  /// Presses a button, and does not wait for what comes of it.
  void press(std::string_view button) const;
  void awaitClosed(std::chrono::milliseconds patience = shortPatience()) const;

private:
  bool closed() const;

  const Office& office_;
  std::string title_;
  Accessibility accessibility_;
  com::sun::star::uno::Reference<com::sun::star::awt::XWindow2> window_;
};

} // namespace harness
