// SPDX-License-Identifier: MPL-2.0
//
// "Insert metric" in the office, from the menu to the formula in the sheet.  B2:B5 holds costs of 10,300 in all: 29 new
// customers cost 355.17 each.

#include <chrono>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <gmock/gmock.h>

#include "harness/main_thread.hpp"
#include "harness/sheet_mouse.hpp"
#include "wizards/desk.hpp"

using namespace harness;
using testing::IsEmpty;
using testing::StartsWith;

namespace {

namespace uno = com::sun::star::uno;

constexpr double perCustomer = 10300.0 / 29;

class InsertMetric : public WizardTest {
protected:
  void SetUp() override {
    WizardTest::SetUp();
    document().sheet().write("A1", {{"Cost", "Amount"}, {"Ads", 4000}, {"Fairs", 3500}, {"Events", 2800}});
    document().sheet().write("B5", {{Empty{}}, {29}, {0}});
    select("D7");
  }

  void select(std::string_view cells) {
    const uno::Reference<com::sun::star::view::XSelectionSupplier> selection(document().frame()->getController(),
                                                                             uno::UNO_QUERY_THROW);
    selection->select(uno::Any(document().sheet().range(cells)));
  }

  /// The wizard on the page of the arguments of a function.
  Dialog openAt(std::string_view function) {
    auto dialog = open("InsertMetric", "insert-metric");
    answer(dialog, {{"words", function}, next});
    return dialog;
  }

  /// Comes back when the formula is written, which happens after the window is closed.
  static void insert(const Dialog& dialog) {
    dialog.press("finish");
    dialog.awaitClosed();
    settle(office());
  }

  static void cancel(const Dialog& dialog) {
    dialog.press("cancel");
    dialog.awaitClosed();
  }

  /// What the result at the foot is for these arguments.
  static std::string result(const Dialog& dialog, std::initializer_list<Answer> arguments) {
    answer(dialog, arguments);
    return dialog.text("figure2_1");
  }
};

TEST_F(InsertMetric, GoesFromAQuestionToAFormula) {
  const auto undoBefore = undoTitles(document());
  const auto dialog = open("InsertMetric", "insert-metric");
  EXPECT_EQ(dialog.title(), "Insert Metric");
  EXPECT_THAT(dialog.unnamed(), IsEmpty());
  answer(dialog, {{"words", "what does a customer cost"}});
  EXPECT_EQ(dialog.text("functions"), "CAC · What does a new customer cost us?");
  EXPECT_THAT(dialog.text("summary"), StartsWith("Customer acquisition cost"));
  dialog.press("next");
  EXPECT_EQ(dialog.text("title2"), "What does a new customer cost us?");
  EXPECT_EQ(dialog.text("argument1_label"), "~1. costs");
  EXPECT_TRUE(dialog.visible("argument2"));
  EXPECT_FALSE(dialog.visible("argument3_label"));
  EXPECT_FALSE(dialog.visible("argument3_point"));
  EXPECT_FALSE(dialog.enabled("finish"));
  EXPECT_EQ(dialog.text("advice2"), "To go on: enter “1. costs”.");
  answer(dialog, {{"argument1", "b2:b5"}, {"argument2", "29"}});
  EXPECT_EQ(dialog.text("figure2_1"), "355.172414");
  EXPECT_EQ(dialog.text("figure2_2"), "=CAC(B2:B5,29)");
  EXPECT_EQ(dialog.text("advice2"), "Insert writes the formula into D7.");
  EXPECT_FALSE(dialog.enabled("next"));
  EXPECT_THAT(dialog.unnamed(), IsEmpty());
  EXPECT_EQ(dialog.accessibleName("argument2_point"), "Point at the cells of 2. new customers");
  insert(dialog);
  EXPECT_EQ(document().sheet().value("D7"), Value(perCustomer));
  EXPECT_EQ(document().sheet().formula("D7"), "=ORG.SALESPLANNER.FUNCTIONS.CAC(B2:B5;29)");
  EXPECT_EQ(undoTitles(document()).size(), undoBefore.size() + 1);
  EXPECT_EQ(undoTitles(document()).front(), "Insert Metric");
  undo(document());
  EXPECT_EQ(document().sheet().formula("D7"), "");
  EXPECT_EQ(undoTitles(document()), undoBefore);
  redo(document());
  EXPECT_EQ(document().sheet().value("D7"), Value(perCustomer));
}

TEST_F(InsertMetric, ChoosesFromTheList) {
  const auto dialog = open("InsertMetric", "insert-metric");
  answer(dialog, {entry("family", "Margin and deal desk")});
  EXPECT_THAT(dialog.entries("functions"), testing::Each(testing::Not(StartsWith("CAC"))));
  answer(
      dialog,
      {entry("family", "All families"), {"words", "customer"}, entry("functions", "LTV · What is a customer worth?")});
  dialog.press("next");
  EXPECT_EQ(dialog.text("argument1_label"), "~1. arpa");
  answer(dialog, {{"argument1", "zebra"}});
  EXPECT_EQ(dialog.text("argument1_hint"), "! Enter a number or a cell such as B2.");
  dialog.press("back");
  answer(dialog, {{"words", "zebra"}});
  EXPECT_FALSE(dialog.enabled("next"));
  EXPECT_EQ(dialog.text("advice1"), "To go on: find a function first.");
  cancel(dialog);
}

TEST_F(InsertMetric, ShowsWhatTheCellWillShow) {
  auto sheet = document().sheet();
  sheet.setFormula("B9", "=1/0");
  sheet.setText("B10", "many");
  document().addNamedRange("our_costs", "$Sheet1.$B$2:$B$4");
  struct Case {
    const char* costs;
    const char* customers;
    const char* shown;
  };
  const auto dialog = openAt("CAC");
  for (const auto& [costs, customers, shown] : {Case{"10300", "29", "355.172414"},
                                                {"B2:B5", "B6", "355.172414"},
                                                {"$B$2:$B$4", "$Sheet1.B6", "355.172414"},
                                                {"our_costs", "29", "355.172414"},
                                                {"B2", "29", "137.931034"},
                                                {"B2:B4", "B7", "#DIV/0!"},
                                                {"B2:B4", "B5", "#DIV/0!"},
                                                {"B2:B4", "B9", "#DIV/0!"},
                                                {"B2:B10", "29", "Err:504"},
                                                {"B2:B4", "B10", "#VALUE!"},
                                                {"B2:B4", "-1", "Err:502"}}) {
    SCOPED_TRACE(std::string(costs) + ", " + customers);
    EXPECT_EQ(result(dialog, {{"argument1", costs}, {"argument2", customers}}), shown);
    // As the cell does.
    sheet.setFormula("F1", "=TEXT(CAC(" + std::string(costs) + ";" + customers + ");\"0.000000\")");
    const auto cell = sheet.value("F1");
    const auto error = errorNamed(shown);
    EXPECT_EQ(cell, error ? Value(*error) : Value(shown));
  }
  cancel(dialog);
}

TEST_F(InsertMetric, ExplainsErrors) {
  const auto dialog = openAt("CAC");
  EXPECT_EQ(result(dialog, {{"argument1", "B2:B4"}, {"argument2", "0"}}), "#DIV/0!");
  EXPECT_EQ(dialog.text("advice2"), "● #DIV/0!: new_customers is 0.");
  insert(dialog);
  EXPECT_EQ(document().sheet().value("D7"), Value(divisionError));
}

TEST_F(InsertMetric, TakesCellsThatArePointedAt) {
  const auto dialog = openAt("CAC");
  dialog.press("argument1_point");
  dialog.awaitClosed();
  drag(office(), document(), {1, 1}, {3, 1});
  const Dialog back(office(), "insert-metric");
  EXPECT_EQ(back.text("argument1"), "B2:B4");
  EXPECT_EQ(result(back, {{"argument2", "29"}}), "355.172414");
  insert(back);
  EXPECT_EQ(document().sheet().formula("D7"), "=ORG.SALESPLANNER.FUNCTIONS.CAC(B2:B4;29)");
}

/// Newcombe's interval for the difference of 30 and 45 of 100, from Wilson's of each, computed apart.
TEST_F(InsertMetric, FillsAllCellsOfATable) {
  const auto dialog = openAt("WINRATEDIFF");
  EXPECT_EQ(result(dialog, {{"argument1", "30"}, {"argument2", "100"}, {"argument3", "45"}, {"argument4", "100"}}),
            "-0.15 · -0.276831 · -0.015852");
  EXPECT_THAT(dialog.text("advice2"), StartsWith("Insert fills 1 row and 3 columns from D7 on"));
  const auto before = undoTitles(document());
  insert(dialog);
  const auto sheet = document().sheet();
  EXPECT_EQ(sheet.arrayFormula("D7:F7"), "{=WINRATEDIFF(30,100,45,100)}");
  EXPECT_EQ(sheet.value("D7"), Value(0.3 - 0.45));
  EXPECT_EQ(undoTitles(document()).size(), before.size() + 1);
  undo(document());
  EXPECT_EQ(sheet.value("F7"), Value(Empty{}));
}

TEST_F(InsertMetric, AsksBeforeItWritesOverCells) {
  document().sheet().setText("E7", "mine");
  const auto before = stateOf(document());
  const auto dialog = openAt("WINRATEDIFF");
  answer(dialog, {{"argument1", "30"}, {"argument2", "100"}, {"argument3", "45"}, {"argument4", "100"}});
  dialog.press("finish");
  {
    const Message message(office());
    EXPECT_EQ(message.text(), "D7:F7 holds something. Write over it?");
    message.press("No");
  }
  const Dialog back(office(), "insert-metric");
  EXPECT_EQ(back.text("argument1"), "30");
  EXPECT_EQ(stateOf(document()), before);
  back.press("finish");
  Message(office()).press("Yes");
  settle(office());
  EXPECT_EQ(document().sheet().value("D7"), Value(0.3 - 0.45));
  undo(document());
  EXPECT_EQ(stateOf(document()), before);
}

TEST_F(InsertMetric, WritesNothingIntoAPartOfAnArrayFormula) {
  document().sheet().setArrayFormula("D7:E7", "={1;2}");
  const auto before = undoTitles(document());
  const auto dialog = openAt("CAC");
  answer(dialog, {{"argument1", "B2:B4"}, {"argument2", "29"}});
  dialog.press("finish");
  {
    const Message message(office());
    EXPECT_THAT(message.text(), StartsWith("D7 cannot be changed"));
    message.press("OK");
  }
  cancel(Dialog(office(), "insert-metric"));
  EXPECT_EQ(document().sheet().value("D7"), Value(1.0));
  EXPECT_EQ(undoTitles(document()), before);
}

TEST_F(InsertMetric, SaysWhereTheSheetIsProtected) {
  const auto sheet = document().sheet();
  const uno::Reference<com::sun::star::beans::XPropertySet> open(sheet.range("C7"), uno::UNO_QUERY_THROW);
  open->setPropertyValue("CellProtection", uno::Any(com::sun::star::util::CellProtection(false, false, false, false)));
  const uno::Reference<com::sun::star::util::XProtectable> protection(
      document().model()->getSheets()->getByName("Sheet1"), uno::UNO_QUERY_THROW);
  protection->protect("");
  {
    const auto dialog = InsertMetric::open("InsertMetric", "insert-metric");
    EXPECT_EQ(dialog.text("advice1"), "To go on: D7 is protected: choose Tools > Protect Sheet, or another cell.");
    EXPECT_FALSE(dialog.enabled("next"));
    cancel(dialog);
  }
  select("C7");
  const auto dialog = openAt("CAC");
  answer(dialog, {{"argument1", "B2:B4"}, {"argument2", "29"}});
  insert(dialog);
  EXPECT_EQ(document().sheet().value("C7"), Value(perCustomer));
}

TEST_F(InsertMetric, SaysWhereTheSheetWasProtectedMeanwhile) {
  const auto dialog = openAt("CAC");
  answer(dialog, {{"argument1", "B2:B4"}, {"argument2", "29"}});
  const uno::Reference<com::sun::star::util::XProtectable> protection(
      document().model()->getSheets()->getByName("Sheet1"), uno::UNO_QUERY_THROW);
  protection->protect("");
  const auto before = stateOf(document());
  dialog.press("finish");
  {
    const Message message(office());
    EXPECT_EQ(message.text(), "D7 is protected: choose Tools > Protect Sheet, or another cell.");
    message.press("OK");
  }
  const Dialog back(office(), "insert-metric");
  EXPECT_EQ(back.text("argument1"), "B2:B4");
  cancel(back);
  EXPECT_EQ(stateOf(document()), before);
}

TEST_F(InsertMetric, TheDocumentCannotBeClosedMeanwhile) {
  const auto dialog = openAt("CAC");
  answer(dialog, {{"argument1", "B2:B5"}, {"argument2", "29"}});
  const uno::Reference<com::sun::star::util::XCloseable> closeable(document().model(), uno::UNO_QUERY_THROW);
  EXPECT_THROW(onMainThread(office(), "closing the document", [&] { closeable->close(false); }),
               com::sun::star::util::CloseVetoException);
  insert(dialog);
  EXPECT_EQ(document().sheet().value("D7"), Value(perCustomer));
}

TEST_F(InsertMetric, CancelLeavesTheDocumentAsItWas) {
  const auto before = stateOf(document());
  cancel(open("InsertMetric", "insert-metric"));
  const auto dialog = openAt("CAC");
  EXPECT_EQ(result(dialog, {{"argument1", "B2:B4"}, {"argument2", "29"}}), "355.172414");
  cancel(dialog);
  EXPECT_EQ(stateOf(document()), before);
}

TEST_F(InsertMetric, WhatPeopleTypeNeverBecomesAFormula) {
  const auto dialog = openAt("MRRMOVE"); // of which the third argument is a text
  answer(dialog, {{"argument1", "B2:B4"}, {"argument2", "B2:B4"}});
  for (const char* const typed : {"=1+1", "WEBSERVICE(\"http://localhost/\")", "{1;2}", "B2:B4;3"}) {
    answer(dialog, {{"argument2", typed}});
    EXPECT_EQ(dialog.text("argument2_hint"), "! Enter cells such as B2:B9.") << typed;
  }
  answer(dialog, {{"argument2", "B2:B4"}, {"argument3", "\")+WEBSERVICE(\"http://localhost/\""}});
  insert(dialog);
  EXPECT_EQ(document().sheet().formula("D7"), "=ORG.SALESPLANNER.FUNCTIONS.MRRMOVE(B2:B4;B2:B4;\"\"\")+WEBSERVICE("
                                              "\"\"http://localhost/\"\"\")");
}

TEST_F(InsertMetric, IsQuickOverManyCells) {
  auto sheet = document().sheet();
  sheet.write("H1", {{1}});
  sheet.fillSeries("H1:H100000", 1);
  const auto dialog = openAt("CAC");
  answer(dialog, {{"argument2", "29"}, {"argument1", "H1:H100000"}});
  EXPECT_EQ(dialog.text("figure2_1"), "…");
  EXPECT_EQ(dialog.text("advice2"), "With so many cells the result comes when you leave the field.");
  const auto start = std::chrono::steady_clock::now();
  dialog.focus("argument2");
  dialog.await("the result", [&] { return dialog.text("figure2_1") == "172,415,517.24"; });
  const auto spent = std::chrono::steady_clock::now() - start;
  RecordProperty("milliseconds", static_cast<int>(spent / std::chrono::milliseconds(1)));
  EXPECT_LT(spent, std::chrono::seconds(1));
  answer(dialog, {{"argument1", "H:H"}});
  dialog.focus("argument1");
  dialog.focus("argument2");
  dialog.await("the result of a whole column", [&] { return dialog.text("figure2_1") == "172,415,517.24"; });
  cancel(dialog);
}

} // namespace
