// SPDX-License-Identifier: MPL-2.0
//
// The wizard for commission plans in the office, from the menu to the filled workbook.  Golden values: 2% of revenue,
// 4% on everything in a month above 270,000, pays 5,000, 5,400 and 12,000 at 250, 270 and 300 thousand.

#include <gmock/gmock.h>

#include "wizards/desk.hpp"

using namespace harness;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class CommissionPlanWizard : public WizardTest {
protected:
  /// Every answer of the source's plan, up to the last page.
  static void answerAll(const Dialog& dialog) { answerThrough(dialog, samples::commissionPlan()); }

  static void expectGoldenValues(const Document& workbook) {
    for (const auto& [name, value] : std::initializer_list<std::pair<const char*, double>>{
             {"pays_below_quota", 5000},
             {"pays_at_quota", 5400},
             {"pays_above_quota", 12000},
             {"pays_other_way", 6600},
             {"all_or_nothing_at_95", 0},
             {"proportional_at_95", 9500},
             {"all_or_nothing_at_140", 10000},
             {"proportional_at_140", 14000},
             {"capped_at_140", 12500},
         }) {
      EXPECT_EQ(named(workbook, name), Value(value)) << name;
    }
    EXPECT_EQ(named(workbook, "plan_sentence"),
              Value("2% of revenue; 4% on everything in a month in which revenue exceeds 270,000."));
  }
};

TEST_F(CommissionPlanWizard, EndsInAFilledWorkbook) {
  const auto dialog = open("CommissionPlan", "commission-plan");
  EXPECT_EQ(dialog.title(), "Commission Plan");
  EXPECT_THAT(dialog.unnamed(), IsEmpty());
  answerAll(dialog);
  EXPECT_EQ(dialog.text("results_figure3"), "12,000");
  EXPECT_TRUE(dialog.text("advice9").starts_with("● A cliff"));
  dialog.press("finish");
  dialog.awaitClosed();
  const auto workbook = made();
  expectGoldenValues(*workbook);
  EXPECT_EQ(named(*workbook, "company"), Value("Northwind Software"));
}

TEST_F(CommissionPlanWizard, AnotherPlanPaysWhatItSays) {
  const auto dialog = open("CommissionPlan", "commission-plan");
  answerThrough(dialog, {{"company", "Northwind Software"},
                         entry("basis", "MRR"),
                         {"quota", "20000"},
                         {"target_pay", "10000"},
                         entry("kind", "Two rates"),
                         {"base_rate", "10%"},
                         {"over_rate", "50%"},
                         entry("quota_rule", "reached"),
                         {"test_1", "18000"},
                         {"test_2", "20000"}});
  finish(dialog);
  const auto workbook = made();
  EXPECT_EQ(named(*workbook, "pays_below_quota"), Value(1800.0));
  EXPECT_EQ(named(*workbook, "pays_at_quota"), Value(10000.0));
}

TEST_F(CommissionPlanWizard, LettersLeadToTheFieldsOfThePageThatIsShown) {
  const auto dialog = open("CommissionPlan", "commission-plan");
  answer(dialog, {{"company", "Northwind Software"}, {"currency", "EUR"}, next, {"quota", "270000"}});
  for (const auto* const field : {"target_pay", "quota"}) {
    const auto label = dialog.text(std::string(field) + "_label");
    const auto marked = label.find('~');
    ASSERT_LT(marked, label.size() - 1) << label;
    dialog.type(keys::mnemonic(label[marked + 1]));
    EXPECT_EQ(dialog.focused(), field) << label;
  }
  // No letter stands twice in the dialog.
  EXPECT_THAT(dialog.text("company_label"), Not(HasSubstr("~")));
  dialog.press("back");
  EXPECT_THAT(dialog.text("company_label"), HasSubstr("~"));
  EXPECT_THAT(dialog.text("quota_label"), Not(HasSubstr("~")));
  dialog.press("cancel");
  dialog.awaitClosed();
}

TEST_F(CommissionPlanWizard, TheKeyboardAloneIsEnough) {
  const auto dialog = open("CommissionPlan", "commission-plan");
  const auto type = [&](std::initializer_list<const char*> texts) {
    for (const auto* const text : texts) {
      dialog.type(text);
      dialog.type(keys::tab());
    }
  };
  EXPECT_EQ(dialog.focused(), "company");
  type({"Northwind Software"});
  EXPECT_EQ(dialog.focused(), "currency");
  dialog.type(keys::mnemonic('n'));
  EXPECT_EQ(dialog.focused(), "quota");
  type({"270000", "", "10000"}); // the period is a list: a month
  dialog.type(keys::mnemonic('n'));
  EXPECT_EQ(dialog.focused(), "kind"); // two rates
  dialog.type(keys::enter());          // Next is the button that Enter presses
  EXPECT_EQ(dialog.focused(), "base_rate");
  type({"2%", "4%"});
  dialog.type(keys::mnemonic('n'));
  dialog.type(keys::mnemonic('b'));
  EXPECT_EQ(dialog.text("over_rate"), "4%");
  for (int page = 0; page < 3; ++page) {
    dialog.type(keys::mnemonic('n'));
  }
  EXPECT_EQ(dialog.focused(), "test_1");
  type({"250000", "270000", "300000"});
  EXPECT_EQ(dialog.focused(), "place");
  EXPECT_TRUE(dialog.enabled("finish"));
  // Not by a key: the office's robot would send the release of the key to the window that is gone.
  finish(dialog);
  expectGoldenValues(*made());
}

TEST_F(CommissionPlanWizard, EscapeIsCancel) {
  const auto before = stateOf(document());
  const auto dialog = open("CommissionPlan", "commission-plan");
  dialog.type("Northwind");
  dialog.type(keys::escape());
  dialog.awaitClosed();
  EXPECT_EQ(stateOf(document()), before);
}

TEST_F(CommissionPlanWizard, SaysBesideTheFieldWhatToEnter) {
  const auto dialog = open("CommissionPlan", "commission-plan");
  dialog.press("next");
  EXPECT_FALSE(dialog.enabled("next"));
  EXPECT_EQ(dialog.text("advice2"), "To go on: enter “Quota of one person”.");
  answer(dialog, {{"quota", "much"}});
  EXPECT_EQ(dialog.text("quota_hint"), "! Enter a number.");
  answer(dialog, {{"quota", "-5"}});
  EXPECT_EQ(dialog.text("quota_hint"), "! Enter 0.01 or more.");
  answer(dialog, {{"quota", "270000"}, {"target_pay", "10000"}});
  EXPECT_EQ(dialog.text("quota_hint"), "");
  EXPECT_TRUE(dialog.enabled("next"));
  EXPECT_EQ(dialog.text("figure2_3"), "3.7%");
  dialog.press("back");
  dialog.press("next");
  EXPECT_EQ(dialog.text("quota"), "270,000"); // as the language writes it
  dialog.press("cancel");
  dialog.awaitClosed();
}

TEST_F(CommissionPlanWizard, AsksOnlyWhatTheKindNeeds) {
  const auto dialog = open("CommissionPlan", "commission-plan");
  answer(dialog, {next, {"quota", "100"}, {"target_pay", "10"}, next, entry("kind", "Accelerator"), next});
  EXPECT_TRUE(dialog.enabled("accelerator"));
  EXPECT_FALSE(dialog.enabled("over_rate"));
  EXPECT_FALSE(dialog.enabled("finish"));
  answer(dialog, {{"base_rate", "5"}, {"accelerator", "1.5"}});
  EXPECT_TRUE(dialog.enabled("finish"));
  dialog.press("cancel");
  dialog.awaitClosed();
}

TEST_F(CommissionPlanWizard, AddsItsSheetsInOneStepOfUndo) {
  document().sheet().setText("A1", "mine");
  const auto before = undoTitles(document());
  const auto dialog = open("CommissionPlan", "commission-plan");
  answerAll(dialog);
  answer(dialog, {entry("place", "New sheets in this document")});
  dialog.press("finish");
  dialog.awaitClosed();
  expectGoldenValues(document());
  EXPECT_EQ(undoTitles(document()).size(), before.size() + 1);
  EXPECT_EQ(undoTitles(document()).front(), "Commission Plan");
  EXPECT_EQ(document().sheet(0).value("A1"), Value("mine"));
  undo(document());
  EXPECT_EQ(undoTitles(document()), before);
  redo(document());
  expectGoldenValues(document());
}

TEST_F(CommissionPlanWizard, ReadsItsWorkbookBackAndChangesOnlyWhatWasAsked) {
  {
    const auto dialog = open("CommissionPlan", "commission-plan");
    answerAll(dialog);
    dialog.press("finish");
    dialog.awaitClosed();
  }
  const auto workbook = made();
  auto deals = workbook->sheet("Deals");
  deals.setText("E6", "A customer");
  const auto before = undoTitles(*workbook).size();
  const auto dialog = open(*workbook, "CommissionPlan", "commission-plan");
  EXPECT_EQ(dialog.text("company"), "Northwind Software");
  dialog.press("next");
  EXPECT_EQ(dialog.text("quota"), "270,000");
  answer(dialog, {next, next, {"over_rate", "5%"}, next, next, next});
  EXPECT_EQ(dialog.text("place"), "This workbook");
  dialog.press("finish");
  dialog.awaitClosed();
  EXPECT_EQ(named(*workbook, "pays_above_quota"), Value(15000.0));
  EXPECT_EQ(deals.value("E6"), Value("A customer"));
  EXPECT_EQ(undoTitles(*workbook).size(), before + 1);
  undo(*workbook);
  EXPECT_EQ(named(*workbook, "pays_above_quota"), Value(12000.0));
}

TEST_F(CommissionPlanWizard, WhatPeopleTypeNeverBecomesAFormula) {
  struct Typed {
    const char* company;
    const char* currency;
    const char* role;
  };
  for (const auto& [company, currency, role] :
       {Typed{"=1+1", "+1", "@x"}, {"{=1}", "=WEBSERVICE(\"http://localhost/\")", "=DDE(\"a\";\"b\";\"c\")"}}) {
    const auto dialog = open("CommissionPlan", "commission-plan");
    answerAll(dialog);
    for (int page = 0; page < 6; ++page) {
      dialog.press("back");
    }
    answer(dialog, {{"company", company}, {"currency", currency}, {"role", role}});
    dialog.press("finish");
    dialog.awaitClosed();
    const auto workbook = made();
    EXPECT_EQ(named(*workbook, "company"), Value(company));
    EXPECT_EQ(named(*workbook, "currency"), Value(currency));
    EXPECT_EQ(named(*workbook, "role"), Value(role));
  }
}

TEST_F(CommissionPlanWizard, EveryPageNamesItsControls) {
  const auto dialog = open("CommissionPlan", "commission-plan");
  answerAll(dialog);
  for (int page = 7; page > 0; --page) {
    EXPECT_THAT(dialog.unnamed(), IsEmpty()) << page;
    if (dialog.enabled("back")) {
      dialog.press("back");
    }
  }
  EXPECT_EQ(dialog.accessibleName("roadmap"), "Steps");
  dialog.press("cancel");
  dialog.awaitClosed();
}

} // namespace
