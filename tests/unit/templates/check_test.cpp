// SPDX-License-Identifier: MPL-2.0
//
// What stops the build: each kind of mistake in a workbook that makes it and nothing else.

#include "engine/check.hpp"

#include <functional>

#include <gmock/gmock.h>

#include "templates/described.hpp"

using namespace templates;
using testing::Contains;
using testing::Field;
using testing::Not;

namespace {

/// A workbook in order: an input with a name, a result, a list and a chart.
void describe(Workbook& book) {
  auto& sheet = book.sheet("Plan");
  sheet.columns({4, 40, 30, 30, 30}).cursor("C4");
  sheet.heading("Plan", "What is planned.");
  sheet.field("B4", "Target", "Input Amount", 100, "target");
  sheet.field("B5", "Half of it", "Calc Amount", "=target/2", "half");
  sheet.row("B7", "Header", {"Rep", "Quota"});
  sheet.column("B8", "Input Text", {example("Ann"), example("Ben")});
  sheet.put("C8:C9", "Calc Amount", "=half/2");
}

Chart chart() {
  return {.at = "B11",
          .width = 50,
          .height = 20,
          .title = "Quota by rep",
          .description = "A column for each rep.",
          .categories = "B8:B9",
          .series = {{"C7", "C8:C9"}}};
}

std::string mistakeIn(const std::function<void(Workbook&, Sheet&)>& change) {
  Workbook book("plan", "Plan", "A plan.");
  describe(book);
  auto& sheet = const_cast<Sheet&>(*book.find("Plan"));
  try {
    change(book, sheet);
    check(book, described::functions());
  } catch (const Mistake& mistake) {
    return mistake.what();
  }
  return "none";
}

TEST(CheckTest, FindsNothingInAWorkbookInOrder) {
  EXPECT_EQ(mistakeIn([](auto&, auto& sheet) { sheet.chart(chart()); }), "none");
}

TEST(CheckTest, EveryMistakeIsNamedWithItsPlace) {
  const struct {
    const char* mistake;
    std::function<void(Workbook&, Sheet&)> change;
  } facts[] = {
      {"Plan.D4: there is no function FROBNICATE", [](auto&, auto& s) { s.put("D4", "Calc", "=FROBNICATE(1)"); }},
      {"Plan.D4: there is no name targets", [](auto&, auto& s) { s.put("D4", "Calc", "=targets"); }},
      {"Plan.D4: there is no role \"Sparkling\"", [](auto&, auto& s) { s.put("D4", "Sparkling", 1); }},
      {"Plan.D4: is calculated, but its role \"Input Amount\" is not locked",
       [](auto&, auto& s) { s.put("D4", "Input Amount", "=target"); }},
      {"Plan.D4: is calculated, but its role \"Input\" is not locked",
       [](auto&, auto& s) { s.array("D4:D5", "Input", "=ACV(C8:C9)"); }},
      {"Plan.D4: is an input, but its role \"Calc\" is locked",
       [](auto&, auto& s) { s.put("D4", "Calc", 1).allow("D4", amount()); }},
      {"Plan.D4: is an input, but its role \"Text\" is locked",
       [](auto&, auto& s) { s.put("D4", "Text", example("Ann")); }},
      {"Plan.D4: refers to Plan.E9, where nothing was put", [](auto&, auto& s) { s.put("D4", "Calc", "=E9"); }},
      {"Plan.D5: refers to Plan.D8, where nothing was put",
       [](auto&, auto& s) { s.put("D4:D5", "Calc", "=C8").put("D5", "Calc", "=D8"); }},
      {"Plan.D4: refers to Plan.E8:E9, where nothing was put",
       [](auto&, auto& s) { s.put("D4", "Calc", "=SUM(E8:E9)"); }},
      {"Plan.D4: refers to Plan.E9, where nothing was put",
       [](auto&, auto& s) { s.link("D4", "Link", "there", "Plan.E9"); }},
      {"Plan.D4: refers to Plan.E8:E9, where nothing was put",
       [](auto&, auto& s) { s.put("D4", "Input List").allow("D4", oneIn("Plan.E8:E9")); }},
      {"Plan.B8: refers to Plan.E8, where nothing was put",
       [](auto&, auto& s) { s.when("B8:B9", "$E8>0", "Status Good"); }},
      {"Plan.B8: there is no role \"Sparkling\"", [](auto&, auto& s) { s.when("B8:B9", "$C8>0", "Sparkling"); }},
      {"the name empty: refers to Plan.E8, where nothing was put", [](auto&, auto& s) { s.name("E8", "empty"); }},
      {"Plan.E9: the name target is given twice", [](auto&, auto& s) { s.name("E9", "target"); }},
      {"Plan.E9: a rule for a cell that nothing was put into", [](auto&, auto& s) { s.allow("E9", amount()); }},
      {"Plan.B11: a chart needs a title, a description and a series",
       [](auto&, auto& s) {
         auto untitled = chart();
         untitled.title.clear();
         s.chart(untitled);
       }},
      {"Plan.B11: a chart needs a title, a description and a series",
       [](auto&, auto& s) {
         auto undescribed = chart();
         undescribed.description.clear();
         s.chart(undescribed);
       }},
      {"Plan.B11: a chart needs a title, a description and a series",
       [](auto&, auto& s) {
         auto empty = chart();
         empty.series.clear();
         s.chart(empty);
       }},
      {"Plan.B11: refers to Plan.E8:E9, where nothing was put",
       [](auto&, auto& s) {
         auto gone = chart();
         gone.series = {{"C7", "E8:E9"}};
         s.chart(gone);
       }},
      {"Plan: the cursor waits in an empty cell", [](auto&, auto& s) { s.cursor("E9"); }},
      {"Plan: column F has no width", [](auto&, auto& s) { s.put("F4", "Text", "far out"); }},
      {"Next: the sheet is empty", [](auto& book, auto&) { book.sheet("Next"); }},
      {"Plan: there are two sheets of this name", [](auto& book, auto&) { book.sheet("Plan"); }},
  };
  for (const auto& [mistake, change] : facts) {
    EXPECT_EQ(mistakeIn(change), mistake);
  }
}

TEST(CheckTest, MessagesAreAllThatPeopleRead) {
  Workbook book("plan", "Plan of sales", "What it is for.");
  describe(book);
  auto& sheet = const_cast<Sheet&>(*book.find("Plan"));
  sheet.chart(chart());
  sheet.put("D4", "Calc Text", "=IF(target>0;_\"set\";\"\")");
  sheet.put("D8", "Input List").allow("D8", oneOf({"Open", "Done"}));
  sheet.put("D9", "Text", Verbatim{"Northwind"});
  const auto found = messages(book, described::functions());
  for (const char* const text :
       {"Plan of sales", "What it is for.", "Plan", "What is planned.", "Target", "Half of it", "Quota", "Ann", "set",
        "Quota by rep", "A column for each rep.", "Open", "Done", "An amount, please"}) {
    EXPECT_THAT(found, Contains(Field(&Message::text, text))) << text;
  }
  EXPECT_THAT(found, Not(Contains(Field(&Message::text, "Northwind"))));
  EXPECT_THAT(found, Not(Contains(Field(&Message::text, "target"))));
}

/// The build runs the same; here it is seen that it would.
TEST(CheckTest, EveryWorkbookIsInOrder) {
  for (const auto& name : described::names()) {
    EXPECT_NO_THROW(check(*described::workbook(name), described::functions())) << name;
  }
}

} // namespace
