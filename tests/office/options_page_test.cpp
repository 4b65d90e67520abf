// SPDX-License-Identifier: MPL-2.0
//
// The page Tools > Options > Sales Planner, and what its settings do.

#include <algorithm>
#include <cctype>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <thread>
#include <utility>

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/resource/XStringResourceResolver.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "desktop_test.hpp"
#include "harness/dialog.hpp"
#include "harness/main_thread.hpp"
#include "office/documents.hpp"
#include "office/log.hpp"
#include "office/settings.hpp"

using namespace harness;

namespace {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using office::LogLevel;
using office::planYearStart;
using office::readSettings;
using office::Settings;
using office::writeSettings;

constexpr const char* page = "vnd.sun.star.extension://org.salesplanner.SalesPlanner/dialogs/options.xdl";

class OptionsPageTest : public DesktopTest {
protected:
  void SetUp() override {
    writeSettings(office().context(), {});
    const Reference<css::frame::XModel> model(document_.emplace(office()).model(), UNO_QUERY_THROW);
    frame_ = model->getCurrentController()->getFrame();
    handler_ = office().create<css::awt::XContainerWindowEventHandler>("org.salesplanner.OptionsPage");
    const Reference<css::awt::XWindowPeer> parent(frame_->getContainerWindow(), UNO_QUERY_THROW);
    window_ = css::awt::ContainerWindowProvider::create(office().context())
                  ->createContainerWindow(rtl::OUString::createFromAscii(page), "", parent, handler_);
  }

  void TearDown() override {
    Reference<css::lang::XComponent>(window_, UNO_QUERY_THROW)->dispose();
    writeSettings(office().context(), {});
  }

  bool happens(const char* event) {
    return handler_->callHandlerMethod(window_, Any(rtl::OUString::createFromAscii(event)), "external_event");
  }

  template <class Interface>
  Reference<Interface> control(const char* id) {
    const Reference<css::awt::XControlContainer> controls(window_, UNO_QUERY_THROW);
    return {controls->getControl(rtl::OUString::createFromAscii(id)), UNO_QUERY_THROW};
  }

  Settings shown() {
    return {.currency = utf8(control<css::awt::XTextComponent>("currency")->getText()),
            .fiscalYearStart =
                static_cast<unsigned>(control<css::awt::XListBox>("fiscalYear")->getSelectedItemPos() + 1),
            .logLevel = static_cast<LogLevel>(control<css::awt::XListBox>("logLevel")->getSelectedItemPos())};
  }

  void choose(const Settings& settings) {
    control<css::awt::XTextComponent>("currency")->setText(unoString(settings.currency));
    control<css::awt::XListBox>("fiscalYear")
        ->selectItemPos(static_cast<sal_Int16>(settings.fiscalYearStart - 1), true);
    control<css::awt::XListBox>("logLevel")->selectItemPos(static_cast<sal_Int16>(settings.logLevel), true);
  }

  /// The label of a control, with its letter; empty where it has none.
  std::string label(const Reference<css::awt::XControl>& of) {
    const auto model = propertiesOf(of);
    if (!model->getPropertySetInfo()->hasPropertyByName("Label")) {
      return {};
    }
    const Reference<css::awt::XControl> whole(window_, UNO_QUERY_THROW);
    const Reference<css::resource::XStringResourceResolver> texts(
        propertiesOf(whole)->getPropertyValue("ResourceResolver"), UNO_QUERY_THROW);
    rtl::OUString name; // "&currency.label"
    model->getPropertyValue("Label") >>= name;
    return utf8(texts->resolveString(name.copy(1)));
  }

  static Reference<css::beans::XPropertySet> propertiesOf(const Reference<css::awt::XControl>& control) {
    return {control->getModel(), UNO_QUERY_THROW};
  }

  std::optional<Document> document_;
  Reference<css::frame::XFrame> frame_;
  Reference<css::awt::XContainerWindowEventHandler> handler_;
  Reference<css::awt::XWindow> window_;
};

const Settings chosen{.currency = "₹ lakh", .fiscalYearStart = 4, .logLevel = LogLevel::trace};

TEST_F(OptionsPageTest, ShowsWhatIsSet) {
  ASSERT_TRUE(happens("initialize"));
  EXPECT_EQ(shown(), Settings{});
  writeSettings(office().context(), chosen);
  EXPECT_EQ(shown(), Settings{});
  ASSERT_TRUE(happens("back"));
  EXPECT_EQ(shown(), chosen);
}

TEST_F(OptionsPageTest, StoresWhatIsChosenWithOk) {
  ASSERT_TRUE(happens("initialize"));
  choose(chosen);
  EXPECT_EQ(readSettings(office().context()), Settings{});
  ASSERT_TRUE(happens("ok"));
  EXPECT_EQ(readSettings(office().context()), chosen);

  choose({.currency = "  "});
  ASSERT_TRUE(happens("ok"));
  EXPECT_EQ(readSettings(office().context()), Settings{});
}

TEST_F(OptionsPageTest, EachSettingHasALabelWithALetterOfItsOwn) {
  std::map<char, std::string> taken;
  for (const char letter : {'A', 'C', 'H', 'O', 'R'}) { // Apply, Cancel, Help, OK, Reset
    taken[letter] = "a button of the window";
  }
  for (const auto& each : Reference<css::awt::XControlContainer>(window_, UNO_QUERY_THROW)->getControls()) {
    const auto text = label(each);
    if (const auto mark = text.find('~'); mark != std::string::npos) {
      const auto letter = static_cast<char>(std::toupper(static_cast<unsigned char>(text.at(mark + 1))));
      EXPECT_TRUE(taken.emplace(letter, text).second) << text << " and " << taken[letter];
    }
  }
  EXPECT_EQ(taken.size(), 5U + 4U);
  // The office names a control by the label before it.
  const auto nameOf = [&](const char* id) {
    const Reference<css::accessibility::XAccessible> accessible(control<css::awt::XControl>(id)->getPeer(),
                                                                UNO_QUERY_THROW);
    return utf8(accessible->getAccessibleContext()->getAccessibleName());
  };
  EXPECT_EQ(nameOf("currency"), "Currency label:");
  EXPECT_EQ(nameOf("fiscalYear"), "Fiscal year starts in:");
  EXPECT_EQ(nameOf("logLevel"), "Write to the log:");
  EXPECT_EQ(nameOf("openLogFolder"), "Open Log Folder");
}

TEST_F(OptionsPageTest, OpensTheFolderOfTheLog) {
  const auto file = filePath(office::logFile(office().context()));
  std::ofstream(file) << "a line\n";
  EXPECT_TRUE(handler_->callHandlerMethod(window_, {}, "openLogFolder"));
  EXPECT_EQ(opened(), std::vector{utf8(fileUrl(file.parent_path()))});
  std::filesystem::remove(file);
}

TEST_F(OptionsPageTest, SaysThatThereIsNoLog) {
  std::thread waits([&] { EXPECT_TRUE(handler_->callHandlerMethod(window_, {}, "openLogFolder")); });
  const Message message(office());
  EXPECT_EQ(message.text(), "There is no log yet: nothing that is written to it has happened.");
  message.press("OK");
  waits.join();
}

// --- The window of options -------------------------------------------------------------------------------------------

using Accessible = Reference<css::accessibility::XAccessibleContext>;

/// The first part of a window that has this name.
Accessible part(const Accessible& within, const rtl::OUString& name) {
  if (within->getAccessibleName() == name) {
    return within;
  }
  constexpr sal_Int32 sheet = 1000; // has a child for each of its cells
  const auto children = within->getAccessibleChildCount();
  for (sal_Int32 i = 0; children < sheet && i < children; ++i) {
    if (const auto child = within->getAccessibleChild(i); child.is()) {
      if (const auto found = part(child->getAccessibleContext(), name); found.is()) {
        return found;
      }
    }
  }
  return {};
}

/// The part of this name in any window that is shown.
Accessible shownPart(const Office& office, const char* name) {
  return fromMainThread(office, "looking for a part of a window", [&] {
    const auto toolkit = office.create<css::awt::XExtendedToolkit>("com.sun.star.awt.Toolkit");
    Accessible found;
    for (sal_Int32 i = 0; i < toolkit->getTopWindowCount() && !found.is(); ++i) {
      const Reference<css::awt::XWindow2> window(toolkit->getTopWindow(i), UNO_QUERY);
      const Reference<css::accessibility::XAccessible> accessible(window, UNO_QUERY);
      if (accessible.is() && window->isVisible()) {
        found = part(accessible->getAccessibleContext(), rtl::OUString::createFromAscii(name));
      }
    }
    return found;
  });
}

TEST_F(OptionsPageTest, IsInTheWindowOfOptions) {
  writeSettings(office().context(), chosen);
  dispatch(office(), *document_, "org.salesplanner:Options");
  await([&] { return shownPart(office(), "Fiscal year starts in:").is(); }, [] { return "the page of options"; });
  EXPECT_TRUE(shownPart(office(), "April").is());
  const auto cancel = shownPart(office(), "Cancel");
  onMainThread(office(), "pressing Cancel", [&] {
    Reference<css::accessibility::XAccessibleAction>(cancel, UNO_QUERY_THROW)->doAccessibleAction(0);
  });
  await([&] { return !shownPart(office(), "Cancel").is(); }, [] { return "the end of the window of options"; });
  EXPECT_EQ(readSettings(office().context()), chosen);
}

// --- What the settings do -------------------------------------------------------------------------------------------

void set(const Office& office, const char* group, const char* name, const Any& value) {
  css::uno::Sequence<Any> arguments(1);
  arguments[0] <<=
      office::property("nodepath", Any("/org.salesplanner.SalesPlanner/" + rtl::OUString::createFromAscii(group)));
  const auto provider =
      office.create<css::lang::XMultiServiceFactory>("com.sun.star.configuration.ConfigurationProvider");
  const Reference<css::container::XNameReplace> node(
      provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", arguments),
      UNO_QUERY_THROW);
  node->replaceByName(rtl::OUString::createFromAscii(name), value);
  Reference<css::util::XChangesBatch>(node, UNO_QUERY_THROW)->commitChanges();
}

TEST_F(OptionsPageTest, WhatMakesNoSenseIsTheDefault) {
  set(office(), "Defaults", "FiscalYearStart", Any(sal_Int32(13)));
  set(office(), "Logging", "Level", Any(rtl::OUString("verbose")));
  EXPECT_EQ(readSettings(office().context()), Settings{});
  set(office(), "Defaults", "FiscalYearStart", Any(sal_Int32(0)));
  EXPECT_EQ(readSettings(office().context()), Settings{});
}

TEST_F(OptionsPageTest, TheLogHoldsWhatIsSetAndIsMadeWithItsFirstLine) {
  const auto file = filePath(office::logFile(office().context()));
  // How many of an error, a warning, an information and a detail are written.
  const std::pair<LogLevel, int> levels[] = {{LogLevel::off, 0},  {LogLevel::error, 1}, {LogLevel::warn, 2},
                                             {LogLevel::info, 3}, {LogLevel::debug, 4}, {LogLevel::trace, 4}};
  for (const auto& [level, lines] : levels) {
    writeSettings(office().context(), {.logLevel = level});
    office::Log log(office().context());
    for (const auto severity : {office::Level::error, office::Level::warn, office::Level::info, office::Level::debug}) {
      log.write(severity, "here", "severity " + std::to_string(static_cast<int>(severity)));
    }
    std::ifstream stream(file);
    const auto written = std::count(std::istreambuf_iterator<char>(stream), {}, '\n');
    EXPECT_EQ(written, lines) << nameOf(level);
    EXPECT_EQ(std::filesystem::exists(file), lines > 0) << nameOf(level);
    std::filesystem::remove(file);
  }
}

TEST(SettingsTest, PlanYears) {
  using namespace std::chrono;
  const auto start = [](unsigned month, sys_days day) { return planYearStart({.fiscalYearStart = month}, day); };
  EXPECT_EQ(start(1, 2027y / 1 / 1), sys_days(2027y / 1 / 1));
  EXPECT_EQ(start(1, 2027y / 12 / 31), sys_days(2027y / 1 / 1));
  EXPECT_EQ(start(4, 2027y / 3 / 31), sys_days(2026y / 4 / 1));
  EXPECT_EQ(start(4, 2027y / 4 / 1), sys_days(2027y / 4 / 1));
  EXPECT_EQ(start(12, 2027y / 11 / 30), sys_days(2026y / 12 / 1));
}

/// A new document from a template of the package.
class NewWorkbook {
public:
  NewWorkbook(Office& office, const Profile& profile, const char* name) {
    css::uno::Sequence<css::beans::PropertyValue> how(2);
    how[0] = office::property("Hidden", Any(true));
    how[1] = office::property("AsTemplate", Any(true));
    const auto file = profile.unpacked(product::extension().filename().string()) / "template/common/salesplanner" /
                      (std::string(name) + ".ots");
    model_.set(office.desktop()->loadComponentFromURL(fileUrl(file), "_blank", 0, how), UNO_QUERY_THROW);
  }
  NewWorkbook(const NewWorkbook&) = delete;
  NewWorkbook& operator=(const NewWorkbook&) = delete;
  ~NewWorkbook() { Reference<css::lang::XComponent>(model_, UNO_QUERY_THROW)->dispose(); }

  Reference<css::table::XCell> cell(const char* name) const {
    const Reference<css::container::XNameAccess> names(
        Reference<css::beans::XPropertySet>(model_, UNO_QUERY_THROW)->getPropertyValue("NamedRanges"), UNO_QUERY_THROW);
    const Reference<css::sheet::XCellRangeReferrer> range(names->getByName(rtl::OUString::createFromAscii(name)),
                                                          UNO_QUERY_THROW);
    return range->getReferredCells()->getCellByPosition(0, 0);
  }
  std::string text(const char* name) const {
    return utf8(Reference<css::text::XTextRange>(cell(name), UNO_QUERY_THROW)->getString());
  }
  bool modified() const { return Reference<css::util::XModifiable>(model_, UNO_QUERY_THROW)->isModified(); }
  bool undoable() const {
    return Reference<css::document::XUndoManagerSupplier>(model_, UNO_QUERY_THROW)->getUndoManager()->isUndoPossible();
  }

private:
  Reference<css::frame::XModel> model_;
};

TEST_F(OptionsPageTest, NewWorkbooksStartWithTheDefaults) {
  for (const char* const name : {"sales-plan", "swot", "commission-plan"}) {
    EXPECT_EQ(NewWorkbook(office(), profile(), name).cell("currency")->getType(), css::table::CellContentType_EMPTY)
        << name;
  }
  writeSettings(office().context(), {.currency = "=1+1", .fiscalYearStart = 4});
  for (const char* const name : {"sales-plan", "swot", "commission-plan"}) {
    const NewWorkbook workbook(office(), profile(), name);
    EXPECT_EQ(workbook.text("currency"), "=1+1") << name;
    EXPECT_EQ(workbook.cell("currency")->getType(), css::table::CellContentType_TEXT) << name;
    EXPECT_FALSE(workbook.modified()) << name;
    EXPECT_FALSE(workbook.undoable()) << name;
  }
  // The sheets count days from the end of 1899.
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const auto year = planYearStart({.fiscalYearStart = 4}, now);
  const auto days = year - std::chrono::sys_days(std::chrono::year(1899) / 12 / 30);
  EXPECT_EQ(NewWorkbook(office(), profile(), "sales-plan").cell("plan_start")->getValue(),
            static_cast<double>(days.count()));

  // Examples are complete.
  EXPECT_EQ(NewWorkbook(office(), profile(), "sales-plan-example").text("currency"), "EUR");
}

} // namespace
