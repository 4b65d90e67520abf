// SPDX-License-Identifier: MPL-2.0
//
// The wizard for sales plans in the office, with the sample company.

#include <gmock/gmock.h>

#include "wizards/desk.hpp"

using namespace harness;

namespace {

class SalesPlanWizard : public WizardTest {};

TEST_F(SalesPlanWizard, EndsInAFilledWorkbookAndReadsItBack) {
  {
    const auto dialog = open("SalesPlan", "sales-plan");
    answerThrough(dialog, samples::with(samples::salesPlan(), {{"rep_3", "=1+1"}}));
    finish(dialog);
  }
  const auto workbook = made();
  expectGolden(*workbook, "sales-plan");
  EXPECT_EQ(named(*workbook, "rep_names", 2), Value("=1+1"));

  const auto before = undoTitles(*workbook).size();
  const auto dialog = open(*workbook, "SalesPlan", "sales-plan");
  EXPECT_EQ(dialog.text("revenue_target"), "1,200,000");
  answer(dialog, {{"revenue_target", "1300000"}});
  finish(dialog); // into the same workbook: that is what it offers first
  EXPECT_EQ(named(*workbook, "revenue_target"), Value(1300000.0));
  EXPECT_EQ(named(*workbook, "rep_names", 0), Value("Amara Osei"));
  EXPECT_EQ(undoTitles(*workbook).size(), before + 1);
}

} // namespace
