// SPDX-License-Identifier: MPL-2.0
//
// The wizard for commission plans.  Amounts are those of the source's plan: 2% of revenue, 4% on everything in a month
// above 270,000; and of the fairness rules of "The Morale Killing Compensation Plan".

#include <map>

#include <gtest/gtest.h>

#include "samples/answering.hpp"
#include "wizards/cells.hpp"
#include "wizards/commission_plan.hpp"
#include "wizards/english_texts.hpp"
#include "wizards/form_pages.hpp"
#include "wizards/german_texts.hpp"
#include "wizards/session.hpp"

namespace {

using namespace wizards;

class CommissionPlanWizard : public testing::Test {
protected:
  EnglishTexts texts;
  CommissionPlan plan;
  Form form = commissionPlan(plan, {&texts, {}, "EUR"});
  Session session{form, texts};

  void typeAll(const std::map<std::string, std::string>& answers) {
    for (const auto& [id, text] : answers) {
      session.type(id, text);
    }
  }

  /// The first thing to put right on the page of that title.
  std::string problem(const std::string& title) const { return firstProblem(session, pageNamed(form, title)); }

  std::map<std::string, CellValue> entries() const {
    std::map<std::string, CellValue> cells;
    for (const auto& entry : form.entries()) {
      cells[entry.name + (entry.row == 0 ? "" : std::to_string(entry.row))] = entry.value;
    }
    return cells;
  }
};

TEST_F(CommissionPlanWizard, paysTheSourcesPlan) {
  samples::give(session, samples::commissionPlan());
  EXPECT_DOUBLE_EQ(*payFor(plan, 250000), 5000);
  EXPECT_DOUBLE_EQ(*payFor(plan, 270000), 5400); // the quota must be exceeded
  EXPECT_DOUBLE_EQ(*payFor(plan, 300000), 12000);
  session.choose("quota_rule", 1);
  EXPECT_DOUBLE_EQ(*payFor(plan, 270000), 10800);
  session.choose("method", 1);
  EXPECT_DOUBLE_EQ(*payFor(plan, 300000), 6600);
  EXPECT_TRUE(session.canFinish());
}

TEST_F(CommissionPlanWizard, isFilledInInGerman) {
  const GermanTexts german;
  CommissionPlan typed;
  const Form inGerman = commissionPlan(typed, {&german, {}, "EUR"});
  Session run(inGerman, german);
  samples::answerThrough(run, samples::commissionPlanInGerman());
  EXPECT_TRUE(run.canFinish());
  EXPECT_DOUBLE_EQ(*payFor(typed, 250000), 5000);
  EXPECT_DOUBLE_EQ(*payFor(typed, 270000), 5400);
  EXPECT_DOUBLE_EQ(*payFor(typed, 300000), 12000);
  EXPECT_EQ(typed.draw, 1234.5);
  for (const auto& [id, shown] : {std::pair("quota", "270.000"), {"over_rate", "4%"}, {"draw", "1.234,5"}}) {
    EXPECT_EQ(run.text(id), shown);
  }
  samples::give(session, samples::with(samples::commissionPlan(), {{"draw", "1,234.5"}}));
  EXPECT_EQ(Cells(inGerman.entries()), Cells(form.entries())); // what an English workbook gets
  run.type("over_rate", "12,5 %");
  EXPECT_EQ(typed.overRate, 0.125);
}

TEST_F(CommissionPlanWizard, paysEveryKind) {
  typeAll(
      {{"quota", "100"}, {"target_pay", "10"}, {"base_rate", "10%"}, {"accelerator", "2"}, {"bonus_threshold", "50%"}});
  plan.tier[0] = {0, 0.05};
  plan.tier[1] = {100, 0.1};
  struct Case {
    CommissionPlan::Kind kind;
    double sales;
    double pay;
  };
  for (const auto& [kind, sales, pay] : {Case{CommissionPlan::flatRate, 140, 14},
                                         {CommissionPlan::tiers, 140, 14},
                                         {CommissionPlan::accelerator, 140, 18},
                                         {CommissionPlan::proportionalBonus, 95, 9.5},
                                         {CommissionPlan::proportionalBonus, 49, 0},
                                         {CommissionPlan::allOrNothing, 95, 0},
                                         {CommissionPlan::allOrNothing, 140, 10}}) {
    session.choose("kind", kind);
    EXPECT_DOUBLE_EQ(payFor(plan, sales).value_or(-1), pay) << kind << " " << sales;
  }
  session.choose("kind", CommissionPlan::tiers);
  session.choose("method", 1);
  EXPECT_DOUBLE_EQ(*payFor(plan, 140), 9);
  typeAll({{"cap", "8"}, {"floor", "6"}});
  EXPECT_DOUBLE_EQ(*payFor(plan, 140), 8);
  EXPECT_DOUBLE_EQ(*payFor(plan, 0), 6);
}

TEST_F(CommissionPlanWizard, quotaAndPayOfAYearArePutIntoMonths) {
  session.choose("period", CommissionPlan::year);
  typeAll({{"quota", "1200000"}, {"target_pay", "60000"}});
  EXPECT_DOUBLE_EQ(monthlyQuota(plan), 100000);
  EXPECT_EQ(entries()["plan_quota"], CellValue(100000.0));
  EXPECT_EQ(entries()["target_pay"], CellValue(5000.0));
}

TEST_F(CommissionPlanWizard, tellsWhatIsMissingOrWrong) {
  EXPECT_EQ(problem("Who is paid, and for what"), "");
  EXPECT_EQ(problem("Quota and pay"), "quota: Still needed.");
  typeAll({{"quota", "0"}, {"target_pay", "10"}});
  EXPECT_EQ(problem("Quota and pay"), "quota: Enter 0.01 or more.");
  typeAll({{"quota", "100"}});
  EXPECT_EQ(problem("Quota and pay"), "");
  EXPECT_EQ(problem("Rates"), "base_rate: Still needed.");
  typeAll({{"base_rate", "2%"}, {"over_rate", "120%"}});
  EXPECT_EQ(problem("Rates"), "over_rate: Enter 0% to 100%.");
  session.choose("kind", CommissionPlan::flatRate); // where the higher rate has no meaning
  EXPECT_EQ(problem("Rates"), "");
  typeAll({{"floor", "10"}, {"cap", "5"}});
  EXPECT_EQ(problem("Limits and conditions"), "cap: Enter at least the floor, or leave it empty.");
}

TEST_F(CommissionPlanWizard, tiersRiseWithoutGaps) {
  typeAll({{"quota", "100"}, {"target_pay", "10"}});
  session.choose("kind", CommissionPlan::tiers);
  EXPECT_EQ(problem("Tiers"), "tiers: Tier 1: enter the rate that is paid from the first sale.");
  typeAll({{"tier_rate_1", "2%"}});
  EXPECT_EQ(problem("Tiers"), "");
  typeAll({{"tier_from_2", "100"}});
  EXPECT_EQ(problem("Tiers"), "tiers: Tier 2: enter its rate.");
  typeAll({{"tier_rate_2", "3%"}, {"tier_from_3", "100"}, {"tier_rate_3", "4%"}});
  EXPECT_EQ(problem("Tiers"), "tiers: Tier 3: must begin above the tier before it.");
  typeAll({{"tier_from_3", ""}, {"tier_rate_3", ""}, {"tier_from_4", "200"}, {"tier_rate_4", "4%"}});
  EXPECT_EQ(problem("Tiers"), "tiers: Tier 4: leave no empty row above it.");
  EXPECT_FALSE(session.applies("tier_from_1")); // it begins at the first sale
}

TEST_F(CommissionPlanWizard, tiersAreAskedOfThatKindOnly) {
  typeAll({{"quota", "100"}, {"target_pay", "10"}, {"base_rate", "2%"}, {"over_rate", "4%"}});
  EXPECT_TRUE(session.canFinish());
  session.choose("kind", CommissionPlan::tiers);
  EXPECT_FALSE(session.canFinish());
}

TEST_F(CommissionPlanWizard, warnsOfUnfairPlans) {
  samples::give(session, samples::commissionPlan());
  EXPECT_TRUE(unfairness(plan).starts_with("● A cliff: at 101% of quota")) << unfairness(plan);
  session.choose("method", 1);
  EXPECT_EQ(unfairness(plan), "");
  typeAll({{"cap", "6000"}});
  EXPECT_NE(unfairness(plan).find("below 125%"), std::string::npos);
  typeAll({{"cap", "8100"}}); // what 125% of the quota pays
  EXPECT_EQ(unfairness(plan), "");
  session.choose("kind", CommissionPlan::allOrNothing);
  EXPECT_NE(unfairness(plan).find("All or nothing"), std::string::npos);
}

TEST_F(CommissionPlanWizard, writesItsAnswersAndReadsThemBack) {
  samples::give(session,
                samples::with(samples::commissionPlan(), {{"company", "=1+1"}, {"test_2", ""}, {"test_3", ""}}));
  typeAll({{"role", "Seller"}, {"clawback_months", "6"}, {"tier_rate_1", "1%"}});
  session.tick("draw_kept", true);
  session.choose("basis", 2);
  const auto cells = entries();
  EXPECT_EQ(cells.at("company"), CellValue(std::string("=1+1")));
  EXPECT_EQ(cells.at("currency"), CellValue(std::string("EUR")));
  EXPECT_EQ(cells.at("basis"), CellValue(std::string("ACV")));
  EXPECT_EQ(cells.at("plan_type"), CellValue(std::string("Two rates")));
  EXPECT_EQ(cells.at("method"), CellValue(std::string("to everything")));
  EXPECT_EQ(cells.at("quota_rule"), CellValue(std::string("exceeded")));
  EXPECT_EQ(cells.at("over_rate"), CellValue(0.04));
  EXPECT_EQ(cells.at("draw_kept"), CellValue(std::string("yes")));
  EXPECT_EQ(cells.at("crm_gate"), CellValue(std::string("yes")));
  EXPECT_EQ(cells.at("pay_cap"), CellValue());
  EXPECT_EQ(cells.at("tier_from"), CellValue(0.0));
  EXPECT_EQ(cells.at("tier_from1"), CellValue());
  EXPECT_EQ(cells.at("test_sales"), CellValue(250000.0));
  EXPECT_EQ(cells.at("test_sales2"), CellValue(1.2 * 270000));

  const Cells workbook(form.entries());
  CommissionPlan again;
  Form other = commissionPlan(again, {&texts, {}, ""});
  other.read(workbook);
  EXPECT_EQ(Cells(other.entries()), workbook);
}

TEST_F(CommissionPlanWizard, readsAnythingThatAWorkbookMayHold) {
  struct Nonsense : WorkbookAnswers {
    CellValue at(const std::string& name, int, int) const override {
      return name == "plan_quota" ? CellValue(std::string("much")) : CellValue(1e300);
    }
  };
  form.read(Nonsense());
  EXPECT_EQ(plan.kind, 0U);
  EXPECT_EQ(problem("Quota and pay"), "quota: Still needed.");
  EXPECT_EQ(problem("Rates"), "base_rate: Enter 0% to 100%.");
}

TEST_F(CommissionPlanWizard, takesDealsFromAList) {
  EXPECT_EQ(entries().count("deal_reps"), 0U); // without a list the deals stay as they are
  const auto said = plan.list.take(tableFromText("Rep;Close date;Customer;Amount;In CRM\n"
                                                 "Amara;2027-03-02;=1+1;1,200;yes\n"
                                                 "Ben;2027-03-31;Campus;-300;no\n"
                                                 "Amara;2027-02-11;Shopworks;500;\n"));
  EXPECT_EQ(said, "");
  ASSERT_EQ(plan.deals.size(), 3U);
  const auto cells = entries();
  EXPECT_EQ(cells.at("deal_reps"), CellValue(std::string("Amara")));
  EXPECT_EQ(cells.at("deal_customers"), CellValue(std::string("=1+1")));
  EXPECT_EQ(cells.at("deal_amounts1"), CellValue(-300.0));
  EXPECT_EQ(cells.at("deal_crm1"), CellValue(std::string("no")));
  EXPECT_EQ(cells.at("deal_crm2"), CellValue(std::string("yes")));
  EXPECT_EQ(cells.at("deal_reps3"), CellValue()); // what the list held before goes
  EXPECT_EQ(cells.at("team1"), CellValue(std::string("Ben")));
  EXPECT_EQ(cells.count("team2"), 0U);
  EXPECT_EQ(cells.at("as_of"), CellValue(std::chrono::sys_days{std::chrono::year{2027} / 3 / 31}));
}

TEST_F(CommissionPlanWizard, takesTheWonDealsOfAPipelineAndSaysSo) {
  plan.list.take(tableFromText("Owner;Close date;Amount;Stage\n"
                               "Amara;2027-03-02;1200;Closed Won\n"
                               "Amara;2027-03-03;900;Closed Lost\n"
                               "Ben;2027-03-31;300;Negotiation\n"));
  EXPECT_EQ(plan.deals.size(), 1U);
  const auto page = std::ranges::find(form.pages, std::string("Deals"), &Page::title);
  ASSERT_NE(page, form.pages.end());
  const auto& note = std::get<Note>(page->elements.back());
  EXPECT_EQ(note.text(), "3 rows are taken. 2 of them are not won and count for nothing.");
}

TEST_F(CommissionPlanWizard, takesAllOfALongList) {
  std::string list = "Rep,Date,Amount\n";
  for (int i = 0; i < 100; ++i) {
    list += "Amara,2027-03-02," + std::to_string(100 + i) + "\n";
  }
  plan.list.take(tableFromText(list));
  EXPECT_EQ(plan.deals.size(), 100U);
  const auto cells = entries();
  EXPECT_EQ(cells.at("deal_amounts99"), CellValue(199.0));
  EXPECT_EQ(cells.count("deal_amounts100"), 0U);
}

} // namespace
