// SPDX-License-Identifier: MPL-2.0
//
// How lines, cells, contents, rules and shorthands of a description are read.

#include "engine/notation.hpp"

#include <functional>
#include <stdexcept>

#include <gmock/gmock.h>

using namespace templates;
using testing::ElementsAre;
using testing::Optional;

namespace {

std::string mistakeIn(const std::function<void()>& action) {
  try {
    action();
  } catch (const std::invalid_argument& mistake) {
    return mistake.what();
  }
  return "none";
}

TEST(NotationTest, LinesGoOnWhereTheNextBeginsWithABlank) {
  const auto lines = linesOf("\n// a remark\nB6 North | South\n  | East\n\nchart line\n");
  ASSERT_EQ(lines.size(), 2);
  EXPECT_EQ(lines[0].number, 3);
  EXPECT_THAT(lines[0].parts, ElementsAre("B6 North", "South", "East"));
  EXPECT_EQ(lines[0].word(), "B6");
  EXPECT_EQ(lines[0].rest(), "North");
  EXPECT_EQ(lines[1].number, 6);
  EXPECT_EQ(mistakeIn([] { linesOf("  | East"); }), "the first line goes on with none");
}

TEST(NotationTest, ACellSaysItsRoleContentNamesAndRule) {
  const auto entry = entryOf("[Input Percent] eg 0.7 #direct_share #shares@C6:C9 {0..1}");
  EXPECT_EQ(entry.role, "Input Percent");
  EXPECT_EQ(entry.text, "eg 0.7");
  EXPECT_THAT(entry.names, ElementsAre("direct_share", "shares@C6:C9"));
  EXPECT_THAT(entry.rule, Optional(testing::Field(&Rule::most, Optional(1.0))));
}

TEST(NotationTest, ARoleOfInputsOrResultsGoesByWhatTheCellHolds) {
  const std::pair<const char*, const char*> facts[] = {
      {"[Amount] =SUM(B6:B9)", "Calc Amount"}, {"[Amount] {=A1:A2}", "Calc Amount"}, {"[Amount] 5", "Input Amount"},
      {"[Amount] #target", "Input Amount"},    {"[Calc Percent] 0", "Calc Percent"}, {"[Text] =B6", "Text"},
      {"[Total Amount] =B6", "Total Amount"},  {"[Sparkling] 1", "Sparkling"},
  };
  for (const auto& [cell, role] : facts) {
    EXPECT_EQ(entryOf(cell).role, role) << cell;
  }
}

TEST(NotationTest, ARoleMayHaveAnExtentOrAWidth) {
  const auto merged = entryOf("[Label 3x2] North");
  EXPECT_EQ(merged.role, "Label");
  EXPECT_EQ(merged.columns, 3);
  EXPECT_EQ(merged.rows, 2);
  const auto column = entryOf("Base pay [Amount 24.5] #base");
  EXPECT_EQ(column.label, "Base pay");
  EXPECT_EQ(column.role, "Input Amount");
  EXPECT_EQ(column.width, 24.5);
}

TEST(NotationTest, AFormulaGoesOnWithoutABlankAndATextWithOne) {
  EXPECT_EQ(entryOf("[Calc] =IF(A1;\n2;3)\n#name").text, "=IF(A1;2;3)");
  EXPECT_EQ(entryOf("[Calc] {=A1:A2\n+1}").text, "{=A1:A2+1}");
  EXPECT_EQ(entryOf("[Note] One and\ntwo").text, "One and two");
}

TEST(NotationTest, ContentsAreWhatTheyLookLike) {
  const Shorthands none;
  EXPECT_TRUE(contentOf("", none).isEmpty());
  EXPECT_EQ(*contentOf("-0.5", none).number(), -0.5);
  EXPECT_EQ(*contentOf("5 deals", none).text(), "5 deals");
  EXPECT_EQ(*contentOf("1 to 5\\nor none", none).text(), "1 to 5\nor none");
  EXPECT_EQ(contentOf("\"EUR\"", none).verbatim()->text, "EUR");
  EXPECT_EQ(*contentOf("=A1+1", none).formula(), "=A1+1");
  const auto date = contentOf("2027-03-31", none);
  ASSERT_NE(date.date(), nullptr);
  EXPECT_EQ(date.date()->year, 2027);
  EXPECT_EQ(date.date()->month, 3u);
  EXPECT_EQ(date.date()->day, 31u);
}

TEST(NotationTest, ExamplesStandInTheWorkbookWithExampleDataOnly) {
  const Shorthands none;
  const Variant empty{}, filled{.example = true};
  const auto share = contentOf("eg 0.7", none);
  EXPECT_EQ(share.in(empty), nullptr);
  EXPECT_EQ(*share.in(filled)->number(), 0.7);
  const auto rival = contentOf("eg \"LabSuite\" else Rival A", none);
  EXPECT_EQ(*rival.in(empty)->text(), "Rival A");
  EXPECT_EQ(rival.in(filled)->verbatim()->text, "LabSuite");
}

TEST(NotationTest, RulesAreNamed) {
  EXPECT_THAT(ruleOf("yes, no").values, ElementsAre("yes", "no"));
  EXPECT_EQ(ruleOf("in Team.B6:B30").range, "Team.B6:B30");
  EXPECT_FALSE(ruleOf("in Team.B6:B30").suggestion);
  EXPECT_TRUE(ruleOf("like 'My team'.B6:B30").suggestion);
  EXPECT_EQ(ruleOf("0.05..1").kind, Rule::Kind::decimal);
  EXPECT_EQ(ruleOf("0.05..1").least, 0.05);
  EXPECT_EQ(ruleOf("whole 1..53").kind, Rule::Kind::whole);
  EXPECT_EQ(ruleOf("growth -0.9..5").least, -0.9);
  EXPECT_LT(ruleOf("any amount").least, 0);
  EXPECT_THAT(ruleOf("share of quota").most, Optional(10.0));
}

TEST(NotationTest, ShorthandsAreWrittenOut) {
  Shorthands shorthands;
  shorthands.define(R"(given(cell;value) = IF(cell="";"";value))");
  shorthands.define("half = new_business/2");
  shorthands.define("needed(deal) = given(deal;half/deal)");
  const std::pair<const char*, const char*> facts[] = {
      {"=given($B6;1)", R"(=IF($B6="";"";1))"},
      {"=given(MAX(A1;A2);given(B1;2))", R"(=IF(MAX(A1;A2)="";"";IF(B1="";"";2)))"},
      {"=needed(C6)", R"(=IF(C6="";"";new_business/2/C6))"},
      {"=\"given(1;2) half\"&_\"half\"&'half'.A1", "=\"given(1;2) half\"&_\"half\"&'half'.A1"},
      {"=given(A1;\"a;b)\")", "=IF(A1=\"\";\"\";\"a;b)\")"},
      {"=halfway+half_of", "=halfway+half_of"},
  };
  for (const auto& [formula, written] : facts) {
    EXPECT_EQ(shorthands.expanded(formula), written);
  }
}

TEST(NotationTest, AParameterHidesAShorthandOfItsName) {
  Shorthands shorthands;
  shorthands.define("pay = base*2");
  shorthands.define("limited(pay) = MIN(pay;cap)");
  EXPECT_EQ(shorthands.expanded("=limited(pay)"), "=MIN(base*2;cap)");
}

TEST(NotationTest, EveryMistakeHasItsReason) {
  Shorthands shorthands;
  shorthands.define("given(cell;value) = IF(cell;value)");
  const std::pair<const char*, std::function<void()>> facts[] = {
      {"the role has no end", [] { entryOf("[Label North"); }},
      {"\"0x2\" is no extent", [] { entryOf("[Label 0x2] North"); }},
      {"expected a number, and found \"3y\"", [] { entryOf("[Label 3y] North"); }},
      {"\"sometimes\" is no rule", [] { entryOf("[List] {sometimes}"); }},
      {"expected a number, and found \"a\"", [] { ruleOf("a..b"); }},
      {"expected a formula, and found \"5\"", [&] { formulaOf("5", shorthands); }},
      {"given takes 2 arguments", [&] { shorthands.expanded("=given(1)"); }},
      {"given takes 2 arguments", [&] { shorthands.expanded("=given"); }},
      {"the arguments of given have no end", [&] { shorthands.expanded("=given(1;2"); }},
      {"\"given\" is no new name for a shorthand", [&] { shorthands.define("given(a) = a"); }},
      {"\"Big\" is no new name for a shorthand", [&] { shorthands.define("Big = 1"); }},
      {"a shorthand is written name(parameter;…) = formula", [&] { shorthands.define("half"); }},
      {"expected 2 parts, and found 1", [] { expected(linesOf("title Plan").front(), 2); }},
      {"\"B9:B6\" runs backwards",
       [] {
         std::string_view text = "B9:B6 [Label]";
         takeBlock(text);
       }},
  };
  for (const auto& [reason, action] : facts) {
    EXPECT_EQ(mistakeIn(action), reason);
  }
}

} // namespace
