// SPDX-License-Identifier: MPL-2.0
//
// Cells that a wizard takes from a document: pointing at them, naming them, reading them as a table.

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XToolkitRobot.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XRangeSelection.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <gmock/gmock.h>

#include "harness/dialog.hpp"
#include "harness/document.hpp"
#include "harness/main_thread.hpp"
#include "harness/office.hpp"
#include "harness/sheet_mouse.hpp"
#include "office/cell_picker.hpp"
#include "wizards/import_lists.hpp"
#include "wizards/range_reader.hpp"

using namespace harness;
using namespace com::sun::star;
using testing::ElementsAre;
using testing::IsEmpty;
using wizards::CellValue;
namespace chrono = std::chrono;

namespace {

using Model = uno::Reference<frame::XModel>;
using Address = table::CellRangeAddress;
using End = office::Pick::End;

class CellsTest : public testing::Test {
protected:
  static void SetUpTestSuite() {
    profile_ = std::make_unique<Profile>();
    office_ = std::make_unique<Office>(*profile_, OfficeOptions{.headless = false});
  }
  static void TearDownTestSuite() {
    office_.reset();
    profile_.reset();
  }

  static Office& office() { return *office_; }

  static inline std::unique_ptr<Profile> profile_;
  static inline std::unique_ptr<Office> office_;
};

Model modelOf(const Document& document) {
  return {document.model(), uno::UNO_QUERY_THROW};
}

// ---- naming ----

class NamedCells : public CellsTest {
protected:
  std::optional<Address> resolve(const char* text) {
    return office::resolve(office().context(), modelOf(document_), unoString(text));
  }

  Document document_{office()};
};

TEST_F(NamedCells, AreReadInEverySyntax) {
  document_.addSheet("Deals 2027");
  const Address first(0, 0, 0, 2, 8);
  const Address second(1, 0, 0, 2, 8);
  for (const char* const text : {"A1:C9", "$A$1:$C$9", " a1:c9 ", "C9:A1", "R1C1:R9C3"}) {
    EXPECT_EQ(resolve(text), first) << text;
  }
  for (const char* const text : {"$'Deals 2027'.A1:C9", "'Deals 2027'!A1:C9", "$'Deals 2027'.$A$1:$C$9"}) {
    EXPECT_EQ(resolve(text), second) << text;
  }
  EXPECT_EQ(resolve("B2"), Address(0, 1, 1, 1, 1));
  EXPECT_EQ(resolve("B:B"), Address(0, 1, 0, 1, 1048575));
}

TEST_F(NamedCells, AreReadByName) {
  document_.addNamedRange("our_deals", "$Sheet1.$B$2:$C$5");
  document_.addNamedRange("a_number", "12");
  EXPECT_EQ(resolve("our_deals"), Address(0, 1, 1, 2, 4));
  EXPECT_EQ(resolve("a_number"), std::nullopt);
}

TEST_F(NamedCells, AreNothingElse) {
  document_.addSheet("Second");
  for (const char* const text : {"", " ", "12", "\"A1\"", "no_name", "A1;B2", "A1:B2~C3:D4", "A1+1", "SUM(A1:A9)",
                                 "$None.A1", "#REF!", "$Sheet1.A1:$Second.B2", "'file:///x.ods'#$Sheet1.A1"}) {
    EXPECT_EQ(resolve(text), std::nullopt) << text;
  }
}

TEST_F(NamedCells, AreWrittenAsFormulasHaveThem) {
  document_.addSheet("Deals 2027");
  document_.addNamedRange("our_deals", "$Sheet1.$B$2:$C$5");
  const auto model = modelOf(document_);
  const table::CellAddress d7(0, 3, 6);
  struct Case {
    const char* text;
    const char* formula;  ///< nothing where it names none
    const char* relative; ///< after it was pointed at
  };
  for (const auto& [text, formula, relative] :
       {Case{"b2:b5", "B2:B5", "B2:B5"},
        {"$Sheet1.$B$2:$B$5", "$Sheet1.$B$2:$B$5", "B2:B5"},
        {"$B2", "$B2", "B2"},
        {"'Deals 2027'!A1:C9", "$'Deals 2027'.A1:C9", "'Deals 2027'!A1:C9"},
        {"$'Deals 2027'.$A$1:$C$9", "$'Deals 2027'.$A$1:$C$9", "$'Deals 2027'.A1:C9"},
        {"our_deals", "our_deals", "our_deals"},
        {"SUM(A1:A9)", "", "SUM(A1:A9)"},
        {"12", "", "12"}}) {
    const auto found = office::referenceIn(office().context(), model, unoString(text), d7);
    EXPECT_EQ(found ? utf8(*found) : "", formula) << text;
    EXPECT_EQ(utf8(office::relativeReference(office().context(), model, unoString(text), d7)), relative) << text;
  }
  EXPECT_EQ(office::resolve(office().context(), model, "B2", {1, 3, 6}), Address(1, 1, 1, 1, 1));
  EXPECT_EQ(utf8(office::localFormula(office().context(), model, "=SUM(B2:B5;0.5)", d7)), "SUM(B2:B5,0.5)");
}

// ---- reading ----

class ReadCells : public CellsTest {
protected:
  wizards::Table read(const char* range) {
    const auto address = office::resolve(office().context(), modelOf(document_), unoString(range));
    EXPECT_TRUE(address) << range;
    return *wizards::readRange(modelOf(document_), *address);
  }

  Document document_{office()};
  Sheet sheet_ = document_.sheet();
};

TEST_F(ReadCells, AreATable) {
  sheet_.write("B2", {{"Rep", "Amount", "Note"}, {"Ann", 1200, Empty{}}, {"=1+1", -5.5, " x "}});
  sheet_.setFormula("C5", "=1/0");
  sheet_.setFormula("B5", "=\"a\"&1");
  EXPECT_EQ(read("B2:D5"), (wizards::Table{{"Rep", "Amount", "Note"},
                                           {"Ann", 1200.0, CellValue()},
                                           {"=1+1", -5.5, " x "},
                                           {"a1", CellValue(), CellValue()}}));
  EXPECT_EQ(read("A:XFD").size(), 5U) << "up to what is used";
  EXPECT_EQ(read("A:XFD")[1].size(), 4U);
  EXPECT_THAT(read("Z90:Z99"), IsEmpty());
}

TEST_F(ReadCells, AreDaysWhereTheyShowDays) {
  sheet_.setLocalFormula("A1", "As of");
  sheet_.setLocalFormula("B1", "2027-04-01");
  sheet_.write("A3", {{"Date", "Amount"}, {Empty{}, 1200}, {Empty{}, 900}});
  sheet_.setLocalFormula("A4", "2027-03-15");
  sheet_.setLocalFormula("A5", "2027-03-16 10:00");
  const auto day = [](unsigned month, unsigned date) {
    return CellValue(chrono::sys_days(chrono::year(2027) / chrono::month(month) / chrono::day(date)));
  };
  const auto table = read("A1:B5");
  EXPECT_EQ(table[0][1], day(4, 1));
  EXPECT_EQ(table[3], (std::vector<CellValue>{day(3, 15), 1200.0}));
  EXPECT_EQ(table[4], (std::vector<CellValue>{day(3, 16), 900.0}));

  document_.setNullDate(1904, 1, 1);
  EXPECT_EQ(read("B1:B1")[0][0], CellValue(chrono::sys_days(chrono::year(2031) / 4 / 2))) << "as the cell shows then";
}

TEST_F(ReadCells, CanBeStopped) {
  sheet_.fillSeries("A1:A12000", 1);
  sheet_.write("A1", {{1}});
  sheet_.fillSeries("A1:A12000", 1);
  std::vector<std::size_t> told;
  const auto stopped =
      wizards::readRange(modelOf(document_), Address(0, 0, 0, 0, 20000), [&](std::size_t done, std::size_t rows) {
        told.push_back(done);
        EXPECT_EQ(rows, 12000U);
        return done < 10000;
      });
  EXPECT_EQ(stopped, std::nullopt);
  EXPECT_THAT(told, ElementsAre(5000, 10000));
}

TEST_F(ReadCells, AreTenThousandDealsAtOnce) {
  sheet_.write("A1", {{"Rep", "Date", "Customer", "Amount"}, {"Ann", 46461, "Acme", 1200}});
  sheet_.repeatDown("A2", {1, 4}, 10000);
  const auto start = chrono::steady_clock::now();
  const auto table = read("A:D");
  const auto spent = chrono::steady_clock::now() - start;
  RecordProperty("milliseconds", static_cast<int>(chrono::duration_cast<chrono::milliseconds>(spent).count()));
  EXPECT_EQ(table.size(), 10001U);
  EXPECT_EQ(table.back(), (std::vector<CellValue>{"Ann", 46461.0, "Acme", 1200.0}));
  EXPECT_LT(spent, chrono::seconds(5)); // over the bridge of the tests; inside the office it takes a tenth of it
}

TEST_F(ReadCells, AreWrittenAsTheLanguageOfTheDocumentDoes) {
  const auto writing = [&](const char* language, const char* country) {
    const lang::Locale locale(unoString(language), unoString(country), {});
    uno::Reference<beans::XPropertySet>(document_.model(), uno::UNO_QUERY_THROW)
        ->setPropertyValue("CharLocale", uno::Any(locale));
    const auto found = wizards::writingOf(office().context(), modelOf(document_));
    return std::string(1, found.decimal) + (found.dayFirst ? " day first" : " month first");
  };
  EXPECT_EQ(writing("en", "US"), ". month first");
  EXPECT_EQ(writing("en", "GB"), ". day first");
  EXPECT_EQ(writing("de", "DE"), ", day first");
}

// ---- pointing ----

/// What was told of the end of pointing.
struct Told {
  std::atomic<int> times = 0;
  office::Pick pick;
};

/// A document in a window.
class Pointing : public CellsTest {
protected:
  /// Starts to point, as a wizard does whose dialog has just ended.
  std::shared_ptr<Told> point(const char* initial = "") {
    const auto told = std::make_shared<Told>();
    onMainThread(office(), "pointing begins", [&, told] {
      office::pickRange(office().context(), frame_, "Deals", unoString(initial), [told](const office::Pick& pick) {
        told->pick = pick;
        ++told->times;
      });
    });
    return told;
  }

  /// The end, which is told once.
  office::Pick endOf(const std::shared_ptr<Told>& told) {
    await([&] { return told->times > 0; }, [] { return std::string("the end of pointing"); });
    settle(office());
    EXPECT_EQ(told->times, 1);
    return told->pick;
  }

  /// Presses Escape in the window that lies over that of the document.
  void leaveWindow() {
    onMainThread(office(), "Escape", [&] {
      const auto toolkit = awt::Toolkit::create(office().context());
      const uno::Reference<awt::XToolkitRobot> robot(toolkit, uno::UNO_QUERY_THROW);
      awt::KeyEvent event;
      event.Source = windowOver(uno::Reference<awt::XExtendedToolkit>(toolkit, uno::UNO_QUERY_THROW));
      event.KeyCode = awt::Key::ESCAPE;
      event.KeyChar = u'\x1b';
      robot->keyPress(event);
      robot->keyRelease(event);
    });
    settle(office());
  }

  uno::Reference<awt::XWindow2> windowOver(const uno::Reference<awt::XExtendedToolkit>& toolkit) {
    for (sal_Int32 i = 0; i < toolkit->getTopWindowCount(); ++i) {
      const uno::Reference<awt::XWindow2> window(toolkit->getTopWindow(i), uno::UNO_QUERY);
      if (window.is() && window->isVisible() && window != frame_->getContainerWindow()) {
        return window;
      }
    }
    return {};
  }

  std::optional<Document> document_{std::in_place, office(), Document::View::shown};
  Model model_ = modelOf(*document_);
  uno::Reference<frame::XFrame> frame_ = model_->getCurrentController()->getFrame();
};

TEST_F(Pointing, TellsWhatWasDraggedOver) {
  const auto told = point("$A$1");
  drag(office(), *document_, {2, 1}, {6, 3});
  const auto pick = endOf(told);
  EXPECT_EQ(pick.end, End::chosen);
  EXPECT_EQ(office::resolve(office().context(), model_, pick.text), Address(0, 1, 2, 3, 6)) << utf8(pick.text);
}

TEST_F(Pointing, EndsWithTheDocument) {
  const auto told = point();
  document_.reset();
  EXPECT_EQ(endOf(told).end, End::closed);
}

TEST_F(Pointing, DoesNotBeginWhileAnotherWindowWaits) {
  dispatch(office(), *document_, ".uno:GoalSeekDialog");
  EXPECT_EQ(endOf(point("A1")).end, End::busy);
  leaveWindow();
}

TEST_F(Pointing, DoesNotBeginTwice) {
  const auto first = point("A1");
  EXPECT_EQ(endOf(point("B2")).end, End::busy);
  EXPECT_EQ(first->times, 0);
  document_.reset();
  EXPECT_EQ(endOf(first).end, End::closed);
}

TEST_F(Pointing, DoesNotBeginWhereNoSheetIsShown) {
  dispatch(office(), *document_, ".uno:PrintPreview");
  EXPECT_EQ(endOf(point()).end, End::busy);
}

TEST_F(Pointing, ChangesNothingWhereItIsLeftWithEscape) {
  const auto told = point("$A$1:$B$2");
  leaveWindow();
  const auto pick = endOf(told);
  EXPECT_THAT(pick.end, testing::AnyOf(End::cancelled, End::chosen)); // as the office draws its windows
  EXPECT_EQ(utf8(pick.text), pick.end == End::chosen ? "$A$1:$B$2" : "");
}

TEST_F(Pointing, IsGivenUp) {
  const auto told = point();
  onMainThread(office(), "pointing is given up", [&] {
    uno::Reference<sheet::XRangeSelection>(frame_->getController(), uno::UNO_QUERY_THROW)->abortRangeSelection();
  });
  EXPECT_EQ(endOf(told).end, End::cancelled);
}

} // namespace
