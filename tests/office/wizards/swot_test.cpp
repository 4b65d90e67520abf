// SPDX-License-Identifier: MPL-2.0
//
// The wizard for SWOT in the office.  Golden values: S {5,4,3} x {4,4,3}, W {5,3} x {4,2}, O {5,4} x {4,3}, T {5,3} x
// {4,3} give 3.75, 3.25, 3.555556, 3.625 and the posture ST.

#include <gmock/gmock.h>

#include "wizards/desk.hpp"

using namespace harness;

namespace {

class SwotWizard : public WizardTest {
protected:
  static std::vector<Answer> sample() {
    return {{"company", "Northwind Software"},
            {"strength_1", "Validated software"},
            {"strength_1_importance", "5"},
            {"strength_1_rating", "4"},
            {"strength_2", "=1+1"},
            {"strength_2_importance", "4"},
            {"strength_2_rating", "4"},
            {"strength_3", "Support team"},
            {"strength_3_importance", "3"},
            {"strength_3_rating", "3"},
            {"weakness_1", "One industry"},
            {"weakness_1_importance", "5"},
            {"weakness_1_rating", "4"},
            {"weakness_2", "No marketing"},
            {"weakness_2_importance", "3"},
            {"weakness_2_rating", "2"},
            {"opportunity_1", "Old systems"},
            {"opportunity_1_importance", "5"},
            {"opportunity_1_rating", "4"},
            {"opportunity_2", "Digital teaching"},
            {"opportunity_2_importance", "4"},
            {"opportunity_2_rating", "3"},
            {"threat_1", "Large suites"},
            {"threat_1_importance", "5"},
            {"threat_1_rating", "4"},
            {"threat_2", "Budgets are cut"},
            {"threat_2_importance", "3"},
            {"threat_2_rating", "3"},
            {"action_1", "Show the validation"}};
  }
};

TEST_F(SwotWizard, EndsInAFilledWorkbook) {
  const auto dialog = open("Swot", "swot");
  answerThrough(dialog, sample());
  finish(dialog);
  const auto workbook = made();
  expectGolden(*workbook, "swot", {"internal_evaluation", "external_evaluation"});
  EXPECT_EQ(named(*workbook, "factors", 1), Value("=1+1"));
}

TEST_F(SwotWizard, AddsItsSheetsInOneStepOfUndo) {
  const auto before = undoTitles(document()).size();
  const auto dialog = open("Swot", "swot");
  auto answers = sample();
  answers.push_back(entry("place", "New sheets in this document"));
  answerThrough(dialog, answers);
  finish(dialog);
  expectGolden(document(), "swot", {"internal_evaluation", "external_evaluation"});
  EXPECT_EQ(undoTitles(document()).size(), before + 1);
  undo(document());
  EXPECT_EQ(undoTitles(document()).size(), before);
  redo(document());
  expectGolden(document(), "swot", {"internal_evaluation", "external_evaluation"});
}

TEST_F(SwotWizard, ReadsItsWorkbookBackAndChangesOnlyWhatWasAsked) {
  {
    const auto dialog = open("Swot", "swot");
    answerThrough(dialog, sample());
    finish(dialog);
  }
  const auto workbook = made();
  const auto before = undoTitles(*workbook).size();
  const auto dialog = open(*workbook, "Swot", "swot");
  dialog.press("next");
  EXPECT_EQ(dialog.text("strength_1"), "Validated software");
  EXPECT_EQ(dialog.text("strength_3_rating"), "3");
  answerThrough(dialog, {{"strength_3_rating", "5"}});
  EXPECT_EQ(dialog.text("place"), "This workbook");
  finish(dialog);
  EXPECT_EQ(named(*workbook, "ratings", 2), Value(5.0));
  EXPECT_EQ(undoTitles(*workbook).size(), before + 1);
}

} // namespace
