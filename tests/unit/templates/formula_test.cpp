// SPDX-License-Identifier: MPL-2.0
//
// Formulas as descriptions write them, and as OpenDocument files hold them.

#include "engine/formula.hpp"

#include <gmock/gmock.h>

#include "templates/described.hpp"

using namespace templates;
using testing::ElementsAre;

namespace {

constexpr const char* ours = "ORG.SALESPLANNER.FUNCTIONS.";

/// A workbook with sheets of every kind of name.
class FormulaTest : public testing::Test {
protected:
  FormulaTest() : sheet_(book_.sheet("Plan")) {
    sheet_.put("A1:F20", "Text", 1).name("B2", "target").name("B3:B9", "quota_by_rep");
    book_.sheet("1 Goals").put("B2:B20", "Text", 1);
    book_.sheet("Sales and marketing").put("A1:B9", "Text", 1);
  }

  StoredFormula read(
      std::string_view formula, std::string_view origin = "A1", std::string_view target = "A1",
      const Translate& translate = [](std::string_view text) { return std::string(text); }) const {
    return templates::stored(formula, book_, sheet_, parseCell(origin), parseCell(target), described::functions(),
                             translate);
  }
  std::string mistakeOf(std::string_view formula) const {
    try {
      const auto stored = read(formula, "C4", "C4");
      return "none: " + stored.text;
    } catch (const Mistake& mistake) {
      return mistake.what();
    }
  }

  Workbook book_{"plan", "Plan", "A plan."};
  Sheet& sheet_;
};

TEST_F(FormulaTest, BecomesThatOfOpenDocument) {
  const struct {
    const char* formula;
    std::string stored;
  } facts[] = {
      {"=1+2*3", "1+2*3"},
      {"1.5", "1.5"},
      {"=B6", "[.B6]"},
      {"=$B$6+B$6-$B6", "[.$B$6]+[.B$6]-[.$B6]"},
      {"=SUM(B6:D9)", "SUM([.B6:.D9])"},
      {"=SUM(quota_by_rep)/target", "SUM(quota_by_rep)/target"},
      {"=ACV(B1;B2)", ours + std::string("ACV([.B1];[.B2])")},
      {"=IF(ISERROR(ACV(1));\"no\";MAX(1;2))", "IF(ISERROR(" + std::string(ours) + "ACV(1));\"no\";MAX(1;2))"},
      {"=Plan.B6", "[$Plan.B6]"},
      {"='1 Goals'.$B$6", "[$'1 Goals'.$B$6]"},
      {"=SUM('1 Goals'.B6:B9)", "SUM([$'1 Goals'.B6:.B9])"},
      {"=COUNTA('Sales and marketing'.$A$1:$B$9)", "COUNTA([$'Sales and marketing'.$A$1:.$B$9])"},
      {"=A1&\": \"&B1", "[.A1]&\": \"&[.B1]"},
      {"=A1<>\"\"", "[.A1]<>\"\""},
      {"=MMULT({1;2|3;4};{1|2})", "MMULT({1;2|3;4};{1|2})"},
      {"=50%*A1", "50%*[.A1]"},
      {"=\"she said \"\"yes\"\"\"", "\"she said \"\"yes\"\"\""},
  };
  for (const auto& [formula, stored] : facts) {
    EXPECT_EQ(read(formula).text, stored) << formula;
  }
}

TEST_F(FormulaTest, MovesWithItsCell) {
  const struct {
    const char* formula;
    const char* origin;
    const char* target;
    const char* stored;
  } facts[] = {
      {"=B6", "C6", "C9", "[.B9]"},
      {"=B6", "C6", "E6", "[.D6]"},
      {"=$B6+B$6", "C6", "E9", "[.$B9]+[.D$6]"},
      {"=$B$6", "C6", "E9", "[.$B$6]"},
      {"=SUM(B$6:B6)", "C6", "C8", "SUM([.B$6:.B8])"},
      {"='1 Goals'.B6", "C6", "C7", "[$'1 Goals'.B7]"},
      {"=target", "C6", "C7", "target"},
      {"=B6", "C6", "C4", "[.B4]"},
  };
  for (const auto& [formula, origin, target, stored] : facts) {
    EXPECT_EQ(read(formula, origin, target).text, stored) << formula << " from " << origin << " to " << target;
  }
}

TEST_F(FormulaTest, SaysWhatItRefersTo) {
  const auto formula = read("=B6+SUM('1 Goals'.B2:B9)*target", "A6", "A7");
  ASSERT_EQ(formula.references.size(), 3U);
  EXPECT_EQ(formula.references[0].sheet, &sheet_);
  EXPECT_EQ(nameOf(formula.references[0].block), "B7");
  EXPECT_EQ(formula.references[1].sheet->name(), "1 Goals");
  EXPECT_EQ(nameOf(formula.references[1].block), "B3:B10");
  EXPECT_EQ(formula.references[2].sheet, &sheet_);
  EXPECT_EQ(nameOf(formula.references[2].block), "B2");
}

TEST_F(FormulaTest, TranslatesWhatIsMarked) {
  const Translate german = [](std::string_view text) {
    return text == "done" ? std::string("\"fertig\"") : text == "1 Goals" ? std::string("1 Ziele") : std::string(text);
  };
  const auto formula = read("=IF('1 Goals'.B2=\"x\";_\"done\";_\"to do\")", "A1", "A1", german);
  EXPECT_EQ(formula.text, "IF([$'1 Ziele'.B2]=\"x\";\"\"\"fertig\"\"\";\"to do\")");
  EXPECT_THAT(formula.texts, ElementsAre("done", "to do"));
}

TEST_F(FormulaTest, MistakesNameSheetAndCell) {
  const struct {
    const char* formula;
    const char* mistake;
  } facts[] = {
      {"=FROBNICATE(1)", "Plan.C4: there is no function FROBNICATE"},
      {"=acv(1)", "Plan.C4: there is no function acv"},
      {"=targets", "Plan.C4: there is no name targets"},
      {"=Goals.B6", "Plan.C4: there is no sheet Goals"},
      {"='2 Goals'.B6", "Plan.C4: there is no sheet 2 Goals"},
      {"='1 Goals'", "Plan.C4: expected a cell after '1 Goals'"},
      {"='1 Goals'.x", "Plan.C4: \"x\" is no cell"},
      {"=SUM(B6:target)", "Plan.C4: \"target\" is no cell"},
      {"=SUM(B6", "Plan.C4: a parenthesis has no counterpart"},
      {"=SUM(B6))", "Plan.C4: a parenthesis has no counterpart"},
      {"=\"done", "Plan.C4: a text has no end"},
      {"=_\"done", "Plan.C4: a text has no end"},
      {"='1 Goals.B6", "Plan.C4: a text has no end"},
      {"=A1,B1", "Plan.C4: the character \",\" has no meaning in a formula"},
      {"=A1!B1", "Plan.C4: the character \"!\" has no meaning in a formula"},
  };
  for (const auto& [formula, mistake] : facts) {
    EXPECT_EQ(mistakeOf(formula), mistake) << formula;
  }
}

TEST_F(FormulaTest, BlocksOfOtherSheets) {
  const auto used = blockNamed("'1 Goals'.B6:B9", book_, sheet_);
  EXPECT_EQ(used.sheet->name(), "1 Goals");
  EXPECT_EQ(nameOf(used.block), "B6:B9");
  EXPECT_EQ(blockNamed("B6", book_, sheet_).sheet, &sheet_);
  EXPECT_THROW(blockNamed("Goals.B6", book_, sheet_), Mistake);
}

TEST_F(FormulaTest, QuotesTheNamesOfSheetsThatNeedIt) {
  EXPECT_EQ(quotedSheet("Plan"), "Plan");
  EXPECT_EQ(quotedSheet("plan_2"), "plan_2");
  EXPECT_EQ(quotedSheet("1 Goals"), "'1 Goals'");
  EXPECT_EQ(quotedSheet("Über"), "'Über'");
  EXPECT_EQ(quotedSheet("Plan d'action"), "'Plan d''action'"); // as a translation may be
}

} // namespace
