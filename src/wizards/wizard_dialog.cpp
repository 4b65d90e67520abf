// SPDX-License-Identifier: MPL-2.0

#include "wizards/wizard_dialog.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XComboBox.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XItemEventBroadcaster.hpp>
#include <com/sun/star/awt/XItemList.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XSingleServiceFactory.hpp>
#include <cppuhelper/implbase5.hxx>
#include <rtl/ref.hxx>
#include <salhelper/simplereferenceobject.hxx>

#include "office/cell_picker.hpp"
#include "office/days.hpp"
#include "office/documents.hpp"
#include "office/help.hpp"
#include "office/messages.hpp"
#include "office/modal_dialog.hpp"
#include "office/progress.hpp"
#include "office/settings.hpp"
#include "office/strings.hpp"
#include "wizards/controls.hpp"
#include "wizards/document_sheet.hpp"
#include "wizards/insert_formula.hpp"
#include "wizards/layout.hpp"
#include "wizards/locale_texts.hpp"
#include "wizards/page_texts.hpp"
#include "wizards/range_reader.hpp"
#include "wizards/session.hpp"
#include "wizards/wizards.hpp"
#include "wizards/workbook.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using Context = css::uno::Reference<css::uno::XComponentContext>;
using Frame = css::uno::Reference<css::frame::XFrame>;
using Properties = css::uno::Reference<css::beans::XPropertySet>;

/// What the dialog ends with besides 0, which Cancel and Escape give, and office::pointingAtCells.
constexpr sal_Int32 finished = 1;

/// The answers of a workbook in the document.
class DocumentAnswers : public WorkbookAnswers {
public:
  DocumentAnswers(const css::uno::Reference<css::frame::XModel>& document, const Workbook& workbook)
      : reader_(document, workbook) {}
  CellValue at(const std::string& name, int row, int column) const override { return reader_.at(name, row, column); }
  int rows(const std::string& name) const override { return reader_.rows(name); }

private:
  WorkbookReader reader_;
};

class WizardWindow;

/// Where the result goes.
enum class Place { newWorkbook, newSheets, thisWorkbook };

/// What happens to the controls, told to the window as long as it is there.  No exception gets out.
class Events : public cppu::WeakImplHelper5<css::awt::XTextListener, css::awt::XItemListener, css::awt::XActionListener,
                                            css::awt::XFocusListener, css::awt::XKeyHandler> {
public:
  explicit Events(WizardWindow& window) : window_(&window) {}
  void forget() { window_ = nullptr; }

  void SAL_CALL textChanged(const css::awt::TextEvent& event) override;
  void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override;
  void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override;
  void SAL_CALL focusGained(const css::awt::FocusEvent& event) override;
  void SAL_CALL focusLost(const css::awt::FocusEvent& event) override;
  /// F1 would look for the office's own help, which knows nothing of us.
  sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override;
  sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent& /*event*/) override { return false; }
  void SAL_CALL disposing(const css::lang::EventObject& /*event*/) override {}

private:
  template <class Action>
  void tell(const css::lang::EventObject& event, const Action& action) noexcept;

  WizardWindow* window_;
};

/// Counted, because it lives on while the user points at cells.  (std::shared_ptr would need a newer C library.)
class WizardWindow : public salhelper::SimpleReferenceObject {
public:
  WizardWindow(Context context, Frame frame, std::string_view name);
  WizardWindow(const WizardWindow&) = delete;
  WizardWindow& operator=(const WizardWindow&) = delete;
  ~WizardWindow() override;

  /// Shows the window until the user is done or goes to the sheet.
  void run();

  void typed(const std::string& id, const std::string& text);
  void chosen(const std::string& id, sal_Int32 item);
  void pressed(const std::string& id);
  void entered(const std::string& id);
  void left(const std::string& id);
  /// While the window shows answers of its own accord, what its controls tell is no news.
  bool isShowing() const { return showing_; }

private:
  sal_Int16 execute();
  void offerPlaces();
  void addRoadmap();
  void listen();
  void listenTo(const ControlReference& control);
  void goTo(std::size_t page);
  void markLetters();
  void focusFirst();
  void focus(const std::string& id);
  void showAnswers();
  void showAnswer(const Field& field);
  void showMeaning(const Field& field);
  void showState();
  void showHints();
  void showElement(const Element& element);
  void showFoot(const Page& page);
  void showButtons();
  void pointAtCells(std::function<void(const rtl::OUString&)> take);
  void pointed(const office::Pick& pick);
  std::optional<Table> read(const css::table::CellRangeAddress& range) const;
  void take(const Button& button, const rtl::OUString& text);
  bool finish();
  void fillWorkbook();

  /// Ends the guard that `isShowing` tells of.
  struct Showing {
    explicit Showing(bool& flag) : flag_(flag), before_(flag) { flag_ = true; }
    Showing(const Showing&) = delete;
    Showing& operator=(const Showing&) = delete;
    ~Showing() { flag_ = before_; }
    bool& flag_;
    bool before_;
  };

  Context context_;
  Frame frame_;
  css::uno::Reference<css::frame::XModel> document_;
  LocaleTexts texts_;
  DocumentSheet sheet_;
  std::unique_ptr<Wizard> wizard_;
  std::optional<Workbook> revised_; ///< the workbook of the document whose answers were read
  std::vector<Place> places_;       ///< that are offered, in their order
  std::size_t place_ = 0;
  std::unique_ptr<Session> session_;
  std::vector<Step> steps_; ///< the entries of the roadmap
  office::ModalDialog dialog_;
  Properties roadmap_;
  Controls controls_;
  std::map<std::string, const List*> lists_;
  rtl::Reference<Events> events_;
  std::map<std::string, const Button*> buttons_;
  std::map<std::string, Control> lettered_;        ///< that Alt and a letter lead to, besides the buttons below
  std::function<void(const rtl::OUString&)> take_; ///< while the user points at cells
  css::awt::Rectangle corner_;                     ///< where the window stood before
  std::string focused_;
  bool showing_ = false;
  css::uno::Any mistakeColor_;
};

// --- Events ----------------------------------------------------------------------------------------------------------

template <class Action>
void Events::tell(const css::lang::EventObject& event, const Action& action) noexcept {
  try {
    if (window_ != nullptr && !window_->isShowing()) {
      const rtl::Reference<WizardWindow> window(window_); // it may end within
      action(*window, nameOf(ControlReference(event.Source, css::uno::UNO_QUERY)));
    }
  } catch (...) { // a control that goes away while it tells of a change has nothing more to tell
  }
}

void Events::textChanged(const css::awt::TextEvent& event) {
  tell(event, [&](WizardWindow& window, const std::string& id) {
    const css::uno::Reference<css::awt::XTextComponent> component(event.Source, css::uno::UNO_QUERY_THROW);
    window.typed(id, office::utf8(component->getText()));
  });
}

void Events::itemStateChanged(const css::awt::ItemEvent& event) {
  tell(event, [&](WizardWindow& window, const std::string& id) {
    const css::uno::Reference<css::awt::XCheckBox> tick(event.Source, css::uno::UNO_QUERY);
    const css::uno::Reference<css::awt::XListBox> list(event.Source, css::uno::UNO_QUERY);
    window.chosen(id, tick.is() ? tick->getState() : list.is() ? list->getSelectedItemPos() : event.ItemId);
  });
}

void Events::actionPerformed(const css::awt::ActionEvent& event) {
  tell(event, [](WizardWindow& window, const std::string& id) { window.pressed(id); });
}

void Events::focusGained(const css::awt::FocusEvent& event) {
  tell(event, [](WizardWindow& window, const std::string& id) { window.entered(id); });
}

void Events::focusLost(const css::awt::FocusEvent& event) {
  tell(event, [](WizardWindow& window, const std::string& id) { window.left(id); });
}

sal_Bool Events::keyPressed(const css::awt::KeyEvent& event) {
  if (event.KeyCode != css::awt::Key::F1 || event.Modifiers != 0 || window_ == nullptr) {
    return false;
  }
  try {
    window_->pressed("help");
  } catch (...) { // no browser: nothing to show
  }
  return true;
}

// --- WizardWindow ----------------------------------------------------------------------------------------------------

WizardWindow::WizardWindow(Context context, Frame frame, std::string_view name)
    : context_(std::move(context)), frame_(std::move(frame)), document_(office::documentOf(frame_)), texts_(context_),
      sheet_(context_, frame_), dialog_(context_, frame_, office::ustring(name)), events_(new Events(*this)) {
  const auto settings = office::readSettings(context_);
  wizard_ = makeWizard(name, {&texts_, office::today(), settings.currency, settings.fiscalYearStart, &sheet_});
  auto& form = wizard_->form;
  offerPlaces();
  session_ = std::make_unique<Session>(form, texts_);
  steps_ = stepsOf(form);

  controls_ = Controls({dialog_.get(), css::uno::UNO_QUERY_THROW});
  addRoadmap();
  for (auto& control : layOut(form)) {
    if (!control.name.empty()) {
      controls_.setAccessibleName(control.id, control.name);
    }
    if (control.page > 0 && control.letter != '\0') {
      auto id = control.id;
      lettered_.emplace(std::move(id), std::move(control));
    }
  }
  const css::uno::Reference<css::awt::XStyleSettingsSupplier> styles(dialog_.get(), css::uno::UNO_QUERY);
  const sal_Int32 background = styles.is() ? styles->getStyleSettings()->getDialogColor() : 0xffffff;
  const bool dark = (background >> 16 & 0xff) * 3 + (background >> 8 & 0xff) * 6 + (background & 0xff) < 1280;
  mistakeColor_ <<= sal_Int32(dark ? 0xff9c9c : 0xa8001c);
  listen();
  goTo(0);
}

WizardWindow::~WizardWindow() {
  events_->forget();
}

/// The last page asks where the result goes; a workbook of this wizard that is open is read, to be revised.
void WizardWindow::offerPlaces() {
  auto& form = wizard_->form;
  if (!form.entries) {
    return;
  }
  const auto workbooks = workbooksIn(document_);
  const auto found = std::ranges::find(workbooks, form.name, &Workbook::name);
  std::vector<std::string> words;
  const auto offer = [&](Place place, const char* inWords) {
    places_.push_back(place);
    words.emplace_back(inWords);
  };
  offer(Place::newWorkbook, "A new workbook");
  const bool canChange = !office::isReadOnly(document_);
  if (canChange) {
    offer(Place::newSheets, "New sheets in this document");
  }
  if (found != workbooks.end() && form.read) {
    revised_ = *found;
    form.read(DocumentAnswers(document_, *found));
    if (canChange) {
      offer(Place::thisWorkbook, "This workbook");
      place_ = places_.size() - 1;
    }
  }
  form.pages.back().elements.emplace_back(placeField(place_, std::move(words)));
}

void WizardWindow::addRoadmap() {
  const css::uno::Reference<css::lang::XMultiServiceFactory> factory(dialog_.model(), css::uno::UNO_QUERY_THROW);
  roadmap_.set(factory->createInstance("com.sun.star.awt.UnoControlRoadmapModel"), css::uno::UNO_QUERY_THROW);
  const auto set = [this](const char* name, const css::uno::Any& value) {
    roadmap_->setPropertyValue(rtl::OUString::createFromAscii(name), value);
  };
  set("PositionX", css::uno::Any(sal_Int32(0)));
  set("PositionY", css::uno::Any(sal_Int32(0)));
  set("Width", css::uno::Any(sal_Int32(roadmapSize.width)));
  set("Height", css::uno::Any(sal_Int32(roadmapSize.height)));
  set("TabIndex", css::uno::Any(sal_Int16(0)));
  set("Text", css::uno::Any(rtl::OUString("Steps")));
  set("HelpURL", css::uno::Any(office::ustring("HID:org.salesplanner." + wizard_->form.name + ".roadmap")));
  set("Complete", css::uno::Any(true));
  set("Activated", css::uno::Any(true));
  const css::uno::Reference<css::container::XNameContainer> controls(dialog_.model(), css::uno::UNO_QUERY_THROW);
  controls->insertByName("roadmap", css::uno::Any(roadmap_));
  const css::uno::Reference<css::lang::XSingleServiceFactory> items(roadmap_, css::uno::UNO_QUERY_THROW);
  const css::uno::Reference<css::container::XIndexContainer> list(roadmap_, css::uno::UNO_QUERY_THROW);
  for (std::size_t step = 0; step < steps_.size(); ++step) {
    // The roadmap makes its items itself, in the only way that it offers.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    const Properties item(items->createInstance(), css::uno::UNO_QUERY_THROW);
#pragma GCC diagnostic pop
    item->setPropertyValue("Label", css::uno::Any(office::ustring(steps_[step].title)));
    item->setPropertyValue("ID", css::uno::Any(static_cast<sal_Int32>(step)));
    list->insertByIndex(static_cast<sal_Int32>(step), css::uno::Any(item));
  }
  controls_.setAccessibleName("roadmap", "Steps");
}

void WizardWindow::listen() {
  for (const auto& page : wizard_->form.pages) {
    for (const auto& element : page.elements) {
      if (const auto* list = std::get_if<List>(&element)) {
        lists_[list->id] = list;
      } else if (const auto* button = std::get_if<Button>(&element)) {
        buttons_[button->id] = button;
      } else if (const auto* together = std::get_if<Together>(&element)) {
        for (const auto& part : together->parts) {
          if (const auto* beside = std::get_if<Button>(&part)) {
            buttons_[beside->id] = beside;
          }
        }
      }
    }
  }
  const css::uno::Reference<css::awt::XControlContainer> container(dialog_.get(), css::uno::UNO_QUERY_THROW);
  for (const auto& control : container->getControls()) {
    listenTo(control);
  }
}

void WizardWindow::listenTo(const ControlReference& control) {
  if (const css::uno::Reference<css::awt::XTextComponent> text(control, css::uno::UNO_QUERY); text.is()) {
    text->addTextListener(events_.get());
    css::uno::Reference<css::awt::XWindow>(control, css::uno::UNO_QUERY_THROW)->addFocusListener(events_.get());
  }
  if (const css::uno::Reference<css::awt::XCheckBox> tick(control, css::uno::UNO_QUERY); tick.is()) {
    tick->addItemListener(events_.get());
  }
  if (const css::uno::Reference<css::awt::XListBox> list(control, css::uno::UNO_QUERY); list.is()) {
    list->addItemListener(events_.get());
  }
  if (const css::uno::Reference<css::awt::XButton> button(control, css::uno::UNO_QUERY); button.is()) {
    button->addActionListener(events_.get());
  }
  if (const css::uno::Reference<css::awt::XItemEventBroadcaster> roadmap(control, css::uno::UNO_QUERY);
      roadmap.is() && nameOf(control) == "roadmap") {
    roadmap->addItemListener(events_.get());
  }
}

sal_Int16 WizardWindow::execute() {
  // There is no other way to hear of keys wherever the focus is.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
  const css::uno::Reference<css::awt::XExtendedToolkit> toolkit(css::awt::Toolkit::create(context_),
                                                                css::uno::UNO_QUERY_THROW);
  toolkit->addKeyHandler(events_.get());
  const auto ended = dialog_->execute();
  toolkit->removeKeyHandler(events_.get());
#pragma GCC diagnostic pop
  return ended;
}

void WizardWindow::run() {
  for (;;) {
    const auto ended = execute();
    if (ended == office::pointingAtCells && take_) {
      office::pickRange(context_, frame_, office::ustring(wizard_->form.title), {},
                        [self = rtl::Reference<WizardWindow>(this)](const office::Pick& pick) { self->pointed(pick); });
      return;
    }
    if (ended != finished || finish()) {
      return;
    }
  }
}

bool WizardWindow::finish() {
  bool done = false;
  office::guarded(context_, frame_, [&] {
    const auto& form = wizard_->form;
    if (form.insertion) {
      done = insertFormula(context_, frame_, sheet_.cell(), form.insertion(), form.title);
    } else {
      fillWorkbook();
      done = true;
    }
  });
  return done; // else the answers are still in the window
}

void WizardWindow::fillWorkbook() {
  const auto& form = wizard_->form;
  const auto entries = form.entries();
  switch (places_.at(place_)) {
  case Place::newWorkbook:
    newWorkbook(context_, form.name, entries);
    break;
  case Place::newSheets:
    addWorkbook(context_, document_, form.name, entries, form.title);
    break;
  case Place::thisWorkbook:
    reviseWorkbook(document_, *revised_, entries, form.title);
    break;
  }
}

/// Goes to the sheet; `take` gets the range that the user points at there, and then the window comes back.
void WizardWindow::pointAtCells(std::function<void(const rtl::OUString&)> take) {
  take_ = std::move(take);
  corner_ = dialog_.window()->getPosSize();
  dialog_->endDialog(office::pointingAtCells);
}

void WizardWindow::pointed(const office::Pick& pick) {
  if (pick.end == office::Pick::End::closed) {
    return;
  }
  const auto take = std::exchange(take_, nullptr);
  office::guarded(context_, frame_, [&] {
    if (pick.end == office::Pick::End::busy) {
      office::tell(context_, frame_, "Another window waits for cells to be pointed at: finish there first.");
    } else if (pick.end == office::Pick::End::chosen) {
      take(pick.text);
    }
    focused_.clear(); // also the field that has the focus shows what was pointed at
    showAnswers();
    showState();
    dialog_.moveTo(corner_.X, corner_.Y);
    run();
  });
}

/// Nothing where the user stops it.
std::optional<Table> WizardWindow::read(const css::table::CellRangeAddress& range) const {
  // Most lists are read before a window that says so could be.
  const auto quick = std::chrono::steady_clock::now() + std::chrono::milliseconds(300);
  auto table = readRange(document_, range, [&](auto, auto) { return std::chrono::steady_clock::now() < quick; });
  if (!table) {
    office::workStoppably(context_, frame_, office::ustring(wizard_->form.title), "Reading the cells",
                          [&](const office::Report& report) {
                            table = readRange(document_, range, [&](std::size_t done, std::size_t rows) {
                              return report(static_cast<int>(100 * done / rows));
                            });
                          });
  }
  return table;
}

void WizardWindow::take(const Button& button, const rtl::OUString& text) {
  const auto range = office::resolve(context_, document_, text);
  const auto table = range ? read(*range) : std::nullopt;
  const auto said = table   ? button.took(*table)
                    : range ? "Reading the cells was stopped; nothing was taken from them."
                            : "That is no range of cells. Point at the table with the mouse.";
  if (!said.empty()) {
    office::tell(context_, frame_, office::ustring(said));
  }
}

void WizardWindow::typed(const std::string& id, const std::string& text) {
  if (text != session_->text(id)) { // else the window has written it, in as many digits as it shows
    session_->type(id, text);
    if (session_->field(id).changed) {
      showAnswers();
    }
    showState();
  }
}

void WizardWindow::chosen(const std::string& id, sal_Int32 item) {
  if (id == "roadmap") {
    if (const auto step = static_cast<std::size_t>(item); step < steps_.size()) {
      goTo(steps_[step].firstPage);
    }
    return;
  }
  if (item < 0) {
    return;
  }
  if (const auto list = lists_.find(id); list != lists_.end()) {
    *list->second->selected = static_cast<std::size_t>(item);
    if (list->second->changed) {
      list->second->changed();
    }
    showAnswers();
    showState();
    return;
  }
  if (session_->field(id).kind == Kind::tick) {
    session_->tick(id, item == 1);
  } else {
    session_->choose(id, static_cast<std::size_t>(item));
  }
  if (session_->field(id).changed) {
    showAnswers();
  }
  showState();
}

void WizardWindow::entered(const std::string& id) {
  focused_ = id;
  if (session_->field(id).entered) {
    session_->enter(id);
    showState();
  }
}

void WizardWindow::left(const std::string& id) {
  focused_.clear();
  session_->leave(id);
  const Showing guard(showing_);
  controls_.setText(id, session_->text(id)); // as the language writes it
  showState();
}

void WizardWindow::pressed(const std::string& id) {
  if (id == "next") {
    goTo(session_->next());
  } else if (id == "back") {
    goTo(session_->previous());
  } else if (id == "finish") {
    dialog_->endDialog(finished);
  } else if (id == "cancel") {
    dialog_->endDialog(0);
  } else if (id == "help") {
    // The guide with the plain name is that of the workbook.
    office::openHelp(context_, wizard_->form.name + (wizard_->form.entries ? "-wizard" : ""));
  } else if (id.ends_with("_point")) {
    focus(id.substr(0, id.rfind('_'))); // where the user goes on afterwards
    pointAtCells([this, field = id.substr(0, id.rfind('_'))](const rtl::OUString& text) {
      const auto& written = session_->field(field).written;
      session_->type(field, written ? written(office::utf8(text)) : office::utf8(text));
      session_->leave(field);
    });
  } else if (const auto found = buttons_.find(id); found != buttons_.end()) {
    if (found->second->took) {
      pointAtCells([this, button = found->second](const rtl::OUString& text) { take(*button, text); });
      return;
    }
    found->second->pressed();
    showAnswers();
    showState();
  }
}

void WizardWindow::goTo(std::size_t page) {
  session_->goTo(page);
  const Showing guard(showing_);
  markLetters();
  dialog_.model()->setPropertyValue("Step", css::uno::Any(static_cast<sal_Int32>(session_->page() + 1)));
  roadmap_->setPropertyValue("CurrentItemID", css::uno::Any(static_cast<sal_Int16>(stepAt(steps_, session_->page()))));
  showAnswers();
  showState();
  focusFirst();
}

/// On the page that is shown only, so that no letter stands twice in the dialog.
void WizardWindow::markLetters() {
  for (const auto& [id, control] : lettered_) {
    const bool isShown = control.page == static_cast<int>(session_->page() + 1);
    controls_.setLabel(id, withLetter(control.text, isShown ? control.letter : '\0'));
  }
}

void WizardWindow::focusFirst() {
  for (const auto* const field : session_->fieldsOf(session_->page())) {
    if (session_->applies(field->id)) {
      focus(field->id);
      return;
    }
  }
}

void WizardWindow::focus(const std::string& id) {
  if (const auto window = controls_.as<css::awt::XWindow>(id); window.is()) {
    window->setFocus();
  }
}

void WizardWindow::showAnswers() {
  const Showing guard(showing_);
  for (const auto* const field : session_->fieldsOf(session_->page())) {
    showAnswer(*field);
  }
}

void WizardWindow::showAnswer(const Field& field) {
  if (field.kind == Kind::tick) {
    controls_.setTicked(field.id, session_->ticked(field.id));
  } else if (field.kind == Kind::choice) {
    controls_.setChoices(field.id, field.options());
    controls_.select(field.id, session_->choice(field.id));
  } else if (field.id != focused_) {
    if (field.listed) {
      controls_.setChoices(field.id, field.listed());
    }
    controls_.setText(field.id, session_->text(field.id));
  }
}

/// Whether the other answers leave the field a meaning, and which.
void WizardWindow::showMeaning(const Field& field) {
  const bool applies = session_->applies(field.id);
  for (const auto* const part : {"", "_label", "_hint", "_point"}) {
    controls_.setEnabled(field.id + part, applies);
    if (field.hides) {
      controls_.setVisible(field.id + part, applies);
    }
  }
  if (field.called) {
    const auto label = field.id + (field.kind == Kind::tick ? "" : "_label");
    const auto lettered = lettered_.find(label);
    controls_.setLabel(label, withLetter(field.called(), lettered == lettered_.end() ? '\0' : lettered->second.letter));
    controls_.setAccessibleName(field.id + "_point", pointingName(field.called()));
  }
}

void WizardWindow::showState() {
  const Showing guard(showing_);
  const auto& page = wizard_->form.pages[session_->page()];
  if (page.titled) {
    controls_.setLabel("title" + std::to_string(session_->page() + 1), page.titled());
  }
  for (const auto* const field : session_->fieldsOf(session_->page())) {
    showMeaning(*field);
  }
  for (const auto& [id, button] : buttons_) {
    controls_.setEnabled(id, !button->applies || button->applies());
  }
  showHints();
  for (const auto& element : page.elements) {
    showElement(element);
  }
  showFoot(page);
  showButtons();
}

void WizardWindow::showHints() {
  for (const auto& [id, text, isMistake] : hintsOf(*session_)) {
    controls_.setLabel(id + "_hint", text);
    controls_.setColor(id + "_hint", isMistake ? mistakeColor_ : css::uno::Any());
  }
}

void WizardWindow::showElement(const Element& element) {
  if (const auto* note = std::get_if<Note>(&element)) {
    controls_.setLabel(note->id, note->text());
  } else if (const auto* matrix = std::get_if<Matrix>(&element)) {
    for (std::size_t row = 0; matrix->caption && row < matrix->rows.size(); ++row) {
      controls_.setLabel(matrix->id + "_row" + std::to_string(row + 1), matrix->caption(row));
    }
  } else if (const auto* list = std::get_if<List>(&element)) {
    controls_.setLines(list->id, list->rows());
    controls_.select(list->id, *list->selected);
  } else if (const auto* bars = std::get_if<Bars>(&element)) {
    const auto shown = bars->bars();
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const auto n = std::to_string(i + 1);
      controls_.setLabel(bars->id + "_label" + n, shown[i].label);
      controls_.setBar(bars->id + n, shown[i].share);
      controls_.setLabel(bars->id + "_figure" + n, shown[i].figure);
      controls_.setAccessibleName(bars->id + n, shown[i].label + ": " + shown[i].figure);
    }
  }
}

void WizardWindow::showFoot(const Page& page) {
  const auto number = std::to_string(session_->page() + 1);
  if (page.preview) {
    const auto figures = page.preview();
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const auto n = number + "_" + std::to_string(i + 1);
      controls_.setLabel("headline" + n, figures[i].label);
      controls_.setLabel("figure" + n, figures[i].value);
    }
  }
  controls_.setLabel("advice" + number, adviceOf(*session_));
}

void WizardWindow::showButtons() {
  const auto page = session_->page();
  controls_.setEnabled("back", session_->previous() != page);
  controls_.setEnabled("next", session_->next() != page && session_->canGoTo(session_->next()));
  controls_.setEnabled("finish", session_->canFinish());
  const bool last = session_->next() == page;
  const auto setDefault = [this](const char* id, bool isDefault) {
    Properties(controls_.find(id)->getModel(), css::uno::UNO_QUERY_THROW)
        ->setPropertyValue("DefaultButton", css::uno::Any(isDefault));
  };
  setDefault("next", !last);
  setDefault("finish", last);
  const css::uno::Reference<css::container::XIndexAccess> items(roadmap_, css::uno::UNO_QUERY_THROW);
  for (sal_Int32 i = 0; i < items->getCount(); ++i) {
    const Properties item(items->getByIndex(i), css::uno::UNO_QUERY_THROW);
    item->setPropertyValue("Enabled", css::uno::Any(session_->canGoTo(steps_[static_cast<std::size_t>(i)].firstPage)));
  }
}

} // namespace

void openWizard(const Context& context, const Frame& frame, std::string_view name) {
  const rtl::Reference<WizardWindow> window(new WizardWindow(context, frame, name));
  window->run();
}

} // namespace wizards
