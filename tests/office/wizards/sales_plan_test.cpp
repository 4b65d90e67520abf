// SPDX-License-Identifier: MPL-2.0
//
// The wizard for sales plans in the office, with the sample company.

#include <gmock/gmock.h>

#include "wizards/desk.hpp"

using namespace harness;

namespace {

class SalesPlanWizard : public WizardTest {
protected:
  static std::vector<Answer> sample() {
    return {{"company", "Northwind Software"},
            {"plan_start", "2027-01-01"},
            {"revenue_last_year", "1,000,000"},
            {"revenue_target", "1,200,000"},
            {"mrr", "60000"},
            {"churn", "2%"},
            {"arpa", "1500"},
            {"gross_margin", "75%"},
            {"direct_share", "70%"},
            {"deal_size", "20000"},
            {"lead_rate", "25%"},
            {"win_rate", "30%"},
            {"cycle_days", "21"},
            {"open_deals", "45"},
            {"rep_1", "Amara Osei"},
            {"rep_1_weight", "3"},
            {"rep_1_full", "250000"},
            {"rep_2", "Ben Lindqvist"},
            {"rep_2_weight", "2"},
            {"rep_2_full", "250000"},
            {"rep_3", "=1+1"},
            {"rep_3_full", "200000"},
            {"rep_3_ramp", "50%"},
            {"cost_1", "180000"},
            {"cost_2", "24000"},
            {"cost_3", "36000"},
            {"cost_4", "18000"}};
  }
};

TEST_F(SalesPlanWizard, EndsInAFilledWorkbookAndReadsItBack) {
  {
    const auto dialog = open("SalesPlan", "sales-plan");
    answerThrough(dialog, sample());
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
