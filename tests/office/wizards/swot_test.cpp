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
  static samples::Answers sample() {
    auto answers = samples::with(samples::factors(), {{"strength_2", "=1+1"}});
    answers.insert(answers.begin(), {"company", "Northwind Software"});
    answers.push_back({"action_1", "Show the validation"});
    return answers;
  }
};

TEST_F(SwotWizard, EndsInAFilledWorkbook) {
  const auto dialog = open("Swot", "swot");
  answerThrough(dialog, sample());
  finish(dialog);
  const auto workbook = made();
  expectGolden(*workbook, "swot");
  EXPECT_EQ(named(*workbook, "factors", 1), Value("=1+1"));
}

TEST_F(SwotWizard, AddsItsSheetsInOneStepOfUndo) {
  const auto before = undoTitles(document()).size();
  const auto dialog = open("Swot", "swot");
  auto answers = sample();
  answers.push_back(entry("place", "New sheets in this document"));
  answerThrough(dialog, answers);
  finish(dialog);
  expectGolden(document(), "swot");
  EXPECT_EQ(undoTitles(document()).size(), before + 1);
  undo(document());
  EXPECT_EQ(undoTitles(document()).size(), before);
  redo(document());
  expectGolden(document(), "swot");
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
  EXPECT_EQ(dialog.text("strength_1"), "Support answers within the hour");
  EXPECT_EQ(dialog.text("strength_3_rating"), "3");
  answerThrough(dialog, {{"strength_3_rating", "5"}});
  EXPECT_EQ(dialog.text("place"), "This workbook");
  finish(dialog);
  EXPECT_EQ(named(*workbook, "ratings", 2), Value(5.0));
  EXPECT_EQ(undoTitles(*workbook).size(), before + 1);
}

} // namespace
