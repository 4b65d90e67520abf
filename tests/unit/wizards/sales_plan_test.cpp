// SPDX-License-Identifier: MPL-2.0
//
// The wizard for a sales plan: what it asks of the sample company, and what follows.

#include <fstream>
#include <iterator>

#include <gmock/gmock.h>

#include "wizards/cells.hpp"
#include "wizards/german_texts.hpp"
#include "wizards/sales_plan_figures.hpp"
#include "wizards/sales_plan_wizard.hpp"

namespace {

using namespace wizards;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

Table pipelineOfTheSample() {
  std::ifstream file(std::string(TEMPLATE_DATA) + "/opportunities.csv", std::ios::binary);
  EXPECT_TRUE(file.is_open());
  return tableFromText(std::string{std::istreambuf_iterator<char>(file), {}});
}

// --- The sample company ----------------------------------------------------------------------------------------------

TEST_F(SalesPlanWizard, GivesTheFiguresOfTheSampleCompany) {
  enterSample();
  const auto figures = figuresOf(*plan_);
  EXPECT_NEAR(*figures.base, 632932.83, 0.005);
  EXPECT_NEAR(*figures.newBusiness, 567067.17, 0.005);
  EXPECT_NEAR(*figures.growth, 0.2, 1e-12);
  EXPECT_EQ(figures.deals, 29);
  EXPECT_EQ(figures.opportunities, 95);
  EXPECT_EQ(figures.leads, 379);
  EXPECT_NEAR(*figures.pipeline, 1890223.89, 0.005);
  EXPECT_NEAR(*figures.velocity, 12857.14, 0.005);
  EXPECT_NEAR(*figures.velocityNeeded, 1553.61, 0.005);
  EXPECT_EQ(figures.direct, 397000);
  EXPECT_EQ(figures.channel, 170000);
  EXPECT_THAT(figures.quotas, ElementsAre(Number(199000), Number(132000), Number(66000), Number(), Number(), Number()));
  EXPECT_NEAR(*figures.capacity, 510000, 1e-6);
  EXPECT_NEAR(*figures.gap, -113000, 1e-6);
  EXPECT_NEAR(*figures.cac, 8896.55, 0.005);
  EXPECT_NEAR(*figures.ltv, 56250, 1e-6);
  EXPECT_NEAR(*figures.ltvToCac, 6.32, 0.005);
  EXPECT_NEAR(*figures.payback, 8.52, 0.005);
  EXPECT_EQ(figures.watched[1].target, 32) << "379 leads in twelve months";
}

TEST_F(SalesPlanWizard, IsFilledInInGerman) {
  const GermanTexts german;
  SalesPlan plan;
  const auto inGerman = salesPlan(plan, {&german, day(2026, 11, 22), "EUR", 1});
  Session run(inGerman, german);
  samples::answerThrough(run, samples::salesPlanInGerman());
  EXPECT_TRUE(run.canFinish());
  EXPECT_EQ(plan.start, day(2026, 12, 31));
  EXPECT_EQ(plan.offers[0].price, 1234.5);
  EXPECT_EQ(plan.rate, 0.125);
  for (const auto& [id, shown] : {std::pair("plan_start", "31.12.2026"),
                                  {"revenue_target", "1.200.000"},
                                  {"churn", "2%"},
                                  {"we_price", "1.234,5"},
                                  {"commission_rate", "12,5%"}}) {
    EXPECT_EQ(run.text(id), shown);
  }
  enterSample();
  type({{"plan_start", "2026-12-31"}, {"we_price", "1,234.5"}, {"commission_rate", "12.5%"}});
  EXPECT_EQ(Cells(inGerman.entries()), Cells(form_.entries())) << "what an English workbook gets";
  EXPECT_NEAR(*figuresOf(plan).newBusiness, 567067.17, 0.005);
  EXPECT_EQ(figuresOf(plan).leads, 379);
}

TEST_F(SalesPlanWizard, ShowsThemWhileTheyAreEntered) {
  enterSample();
  enterPosition();
  EXPECT_THAT(preview("Goals: the year"), ElementsAre("Target: 1,200,000", "Growth on last year: 20%"));
  EXPECT_THAT(preview("Goals: what recurs"), ElementsAre("New business needed: 567,067", "Of the target: 47.3%"));
  EXPECT_THAT(preview("Position: what you are good at"), ElementsAre("Strengths: 3.75", "Weaknesses: 3.25"));
  EXPECT_THAT(preview("Position: what the market brings"),
              ElementsAre("Opportunities: 3.56", "Threats: 3.63", "Posture: ST"));
  EXPECT_THAT(preview("Objectives: channels"), ElementsAre("Quota, direct: 397,000", "Quota, partners: 170,000"));
  EXPECT_THAT(preview("Objectives: deals and leads"),
              ElementsAre("Deals to close: 29", "Opportunities: 95", "Leads: 379"));
  EXPECT_EQ(note("velocity"), "The year needs a pipeline of 1,890,224.\nYour open deals bring 12,857 a day, the plan "
                              "needs 1,554: on track.");
  EXPECT_EQ(note("quotas"), "Quotas: Amara Osei 199,000; Ben Lindqvist 132,000; Carmen Ruiz 66,000.");
  EXPECT_THAT(preview("Objectives: your team"),
              ElementsAre("Quota, direct: 397,000", "The team carries: 510,000", "Gap (below 0 is good): -113,000"));
  EXPECT_THAT(preview("Execute: budget"),
              ElementsAre("Cost of a customer: 8,897", "Value ÷ cost: 6.32", "Months to earn it back: 8.52"));
}

TEST_F(SalesPlanWizard, CanBeFinishedWithTheSampleCompany) {
  EXPECT_FALSE(session_->canFinish());
  enterSample();
  EXPECT_TRUE(session_->canFinish());
}

TEST_F(SalesPlanWizard, HasSixSteps) {
  std::vector<std::string> titles;
  for (const auto& step : stepsOf(form_)) {
    titles.push_back(step.title);
  }
  EXPECT_THAT(titles, ElementsAre("Goals", "Competitive position", "Objectives", "Tactics", "Execute", "Monitor"));
}

TEST_F(SalesPlanWizard, BeginsWithTheSettings) {
  EXPECT_EQ(session_->text("currency"), "EUR");
  EXPECT_EQ(session_->text("plan_start"), "2027-01-01");
  const struct {
    std::chrono::sys_days today;
    unsigned month;
    std::chrono::sys_days start;
  } facts[] = {{day(2027, 2, 10), 1, day(2027, 1, 1)},
               {day(2027, 6, 20), 1, day(2027, 1, 1)},
               {day(2027, 8, 1), 1, day(2028, 1, 1)},
               {day(2027, 2, 10), 4, day(2027, 4, 1)},
               {day(2027, 2, 10), 10, day(2026, 10, 1)}};
  for (const auto& fact : facts) {
    SalesPlan plan;
    salesPlan(plan, {&texts_, fact.today, "", fact.month});
    EXPECT_EQ(plan.start, fact.start);
  }
}

// --- Goals -----------------------------------------------------------------------------------------------------------

TEST_F(SalesPlanWizard, TakesTheTargetAsAnAmountOrAGrowth) {
  EXPECT_THAT(problems("Goals: the year"),
              ElementsAre("revenue_last_year: Still needed.", "revenue_target: Still needed."));
  type({{"revenue_last_year", "1000000"}, {"revenue_target", "0"}});
  EXPECT_THAT(problems("Goals: the year"), ElementsAre("revenue_target: Enter 0.01 or more."));
  session_->choose("target_as", SalesPlan::asGrowth);
  EXPECT_THAT(problems("Goals: the year"), ElementsAre("growth: Still needed."));
  for (const auto* const text : {"-91%", "501%", "-0.95"}) {
    session_->type("growth", text);
    EXPECT_THAT(problems("Goals: the year"), ElementsAre("growth: Enter -90% to 500%.")) << text;
  }
  for (const auto& [text, target] :
       {std::pair("-90%", 100000.0), std::pair("500%", 6000000.0), std::pair("20", 1200000.0)}) {
    session_->type("growth", text);
    EXPECT_THAT(problems("Goals: the year"), IsEmpty()) << text;
    EXPECT_NEAR(*figuresOf(*plan_).target, target, 1e-6);
  }
  session_->type("revenue_last_year", "0");
  EXPECT_THAT(problems("Goals: the year"), ElementsAre("growth: Nothing grows from 0: enter the target as an amount."));
}

TEST_F(SalesPlanWizard, AsksNoRecurringRevenueWhereThereIsNone) {
  enterSample();
  session_->choose("recurs", 1);
  EXPECT_FALSE(session_->applies("mrr"));
  EXPECT_EQ(figuresOf(*plan_).base, 0);
  EXPECT_EQ(figuresOf(*plan_).newBusiness, 1200000);
  const auto cells = writtenBy(form_.entries());
  EXPECT_EQ(cells.at({"mrr", 0, 0}), CellValue(0.0));
  EXPECT_EQ(cells.at({"churn", 0, 0}), CellValue(0.0));
}

TEST_F(SalesPlanWizard, WarnsOfATargetThatComesByItself) {
  enterSample();
  EXPECT_EQ(warning("Goals: what recurs"), "");
  session_->type("revenue_target", "600000");
  EXPECT_EQ(figuresOf(*plan_).newBusiness, 0);
  EXPECT_EQ(warning("Goals: what recurs"), "What recurs reaches the target alone: is it high enough?");
}

TEST_F(SalesPlanWizard, CountsTheDaysOfTheYear) {
  enterSample();
  session_->type("plan_start", "2028-01-01"); // a leap year
  EXPECT_NEAR(*figuresOf(*plan_).velocityNeeded, 567067.17 / 366, 0.005);
  session_->type("plan_start", "2028-02-29"); // to 27 February
  EXPECT_NEAR(*figuresOf(*plan_).velocityNeeded, 567067.17 / 365, 0.005);
}

// --- Competitive position --------------------------------------------------------------------------------------------

TEST_F(SalesPlanWizard, WantsBothScoresOfAFactor) {
  const auto* const page = "Position: what you are good at";
  EXPECT_THAT(problems(page), IsEmpty()) << "nobody has to name any";
  session_->type("strength_1", "Service");
  EXPECT_THAT(problems(page), ElementsAre("strength_1_importance: Enter 1 to 5."));
  session_->type("strength_1_importance", "6");
  EXPECT_THAT(problems(page), ElementsAre("strength_1_importance: Enter 1 to 5."));
  session_->type("strength_1_importance", "5");
  EXPECT_THAT(problems(page), ElementsAre("strength_1_rating: Enter 1 to 5."));
  session_->type("strength_1_rating", "4");
  session_->type("weakness_3_rating", "4");
  EXPECT_THAT(problems(page), ElementsAre("weakness_3: Say what it is."));
}

TEST_F(SalesPlanWizard, AdvisesByPosture) {
  const auto* const page = "Position: what the market brings";
  EXPECT_EQ(warning(page), "");
  enterPosition();
  EXPECT_EQ(warning(page), "Your posture: use your strengths to ward off the threats.");
  session_->type("opportunity_1_rating", "5");
  EXPECT_EQ(warning(page), "Your posture: use your strengths to take the opportunities.");
  session_->type("weakness_1_rating", "5");
  EXPECT_EQ(warning(page), "Your posture: mend your weaknesses to take the opportunities.");
  session_->type("opportunity_1_rating", "1");
  EXPECT_EQ(warning(page), "Your posture: avoid or withdraw, where weaknesses meet threats.");
}

TEST_F(SalesPlanWizard, ComparesWithTheCompetitorsThatAreNamed) {
  const auto page = pageNamed("Position: where you are ahead");
  EXPECT_FALSE(session_->isAsked(page));
  session_->type("competitor_2_price", "18000");
  EXPECT_THAT(problems("Position: competitors"), ElementsAre("competitor_2: Name it."));
  session_->type("competitor_2", "Cartwright");
  EXPECT_TRUE(session_->isAsked(page));
  EXPECT_FALSE(session_->applies("criterion_1_score_2"));
  EXPECT_TRUE(session_->applies("criterion_1_score_3"));
  type({{"criterion_1_weight", "5"},
        {"criterion_1_score_1", "5"},
        {"criterion_1_score_3", "3"},
        {"criterion_2_weight", "5"},
        {"criterion_2_score_1", "2"},
        {"criterion_2_score_3", "2"}});
  EXPECT_THAT(preview("Position: where you are ahead"), ElementsAre(": ", "Cartwright: ahead by 1", ": "));
  session_->type("criterion_1_score_3", "");
  session_->type("criterion_2_score_3", "4");
  EXPECT_THAT(preview("Position: where you are ahead"), ElementsAre(": ", "Cartwright: behind by 0.5", ": "));
}

// --- Objectives ------------------------------------------------------------------------------------------------------

TEST_F(SalesPlanWizard, SharesOutAllOfTheNewBusiness) {
  const auto* const page = "Objectives: channels";
  EXPECT_THAT(problems(page), IsEmpty()) << "all of it direct";
  session_->type("direct_share", "70%");
  EXPECT_EQ(session_->text("channel_share"), "30%");
  session_->type("channel_share", "20%");
  EXPECT_THAT(problems(page), ElementsAre("channel_share: Both together must make 100%."));
  session_->type("channel_share", "130%");
  EXPECT_THAT(problems(page), ElementsAre("channel_share: Enter 0% to 100%."));
  session_->type("direct_share", "");
  EXPECT_THAT(problems(page), Contains("direct_share: Still needed."));
}

TEST_F(SalesPlanWizard, TakesFiguresFromAPipelineInTheSheet) {
  const auto columns = pageNamed("Objectives: columns of the list");
  EXPECT_FALSE(session_->isAsked(columns));
  EXPECT_EQ(button("Objectives: channels").took(pipelineOfTheSample()), "");
  EXPECT_TRUE(session_->isAsked(columns));
  EXPECT_TRUE(session_->isComplete(columns));
  EXPECT_EQ(session_->text("column_amount"), "mrr");
  EXPECT_EQ(session_->text("deal_size"), "21,420") << "twelve times 1,785: the column is a month's";
  EXPECT_EQ(session_->text("win_rate"), "31.25%");
  EXPECT_EQ(session_->text("cycle_days"), "35");
  EXPECT_EQ(session_->text("open_deals"), "35");
  EXPECT_EQ(session_->text("rep_3"), "Ben Lindqvist");
  EXPECT_EQ(note("pipeline_found"),
            "Found: 50 won, 110 lost, 35 open. The next page shows how its columns were understood.");
  EXPECT_THAT(preview("Objectives: columns of the list"),
              ElementsAre("Average deal: 21,420", "Deals won: 31.3%", "Days to a deal: 35"));
  EXPECT_EQ(note("found_1"), "195 rows are taken. 5 rows without an amount are left out.");

  session_->tick("amounts_monthly", false);
  EXPECT_EQ(session_->text("deal_size"), "1,785");
  session_->choose("column_amount", 9); // one_time: 118,000 of 47 deals that are won
  EXPECT_EQ(session_->text("deal_size"), "2,510.64");
  session_->choose("column_amount", 8);
  EXPECT_TRUE(session_->ticked("amounts_monthly"));
}

TEST_F(SalesPlanWizard, KeepsWhatAPipelineDoesNotTell) {
  enterSample();
  button("Objectives: channels").took(tableFromText("Amount\tStatus\n100\tOpen\n200\tNegotiation\n300\tOpen\n"));
  EXPECT_EQ(session_->text("open_deals"), "3");
  EXPECT_EQ(session_->text("deal_size"), "20,000");
  EXPECT_EQ(session_->text("win_rate"), "30%");
  EXPECT_EQ(session_->text("cycle_days"), "21");
  EXPECT_EQ(session_->text("rep_1"), "Amara Osei");
  EXPECT_NE(button("Objectives: channels").took({}), "");
}

TEST_F(SalesPlanWizard, StopsWhereFiguresOfDealsAreMissingOrImpossible) {
  const auto* const page = "Objectives: deals and leads";
  EXPECT_EQ(problems(page).size(), 5U);
  enterSample();
  EXPECT_THAT(problems(page), IsEmpty());
  const struct {
    const char* id;
    const char* text;
  } wrong[] = {{"deal_size", "0"},    {"deal_size", "much"}, {"lead_rate", "0"},
               {"win_rate", "101%"},  {"win_rate", "0"},     {"cycle_days", "0"},
               {"cycle_days", "2.5"}, {"open_deals", "-1"},  {"open_deals", "2.5"}};
  for (const auto& [id, text] : wrong) {
    const auto before = session_->text(id);
    session_->type(id, text);
    EXPECT_EQ(problems(page).size(), 1U) << id << " " << text;
    session_->type(id, before);
  }
}

TEST_F(SalesPlanWizard, GivesQuotasToPeopleOnly) {
  enterSample();
  session_->type("rep_4_weight", "2");
  EXPECT_THAT(problems("Objectives: your team"), ElementsAre("rep_4: Name the person."));
  session_->type("rep_4_weight", "");
  session_->type("rep_4", "Dee"); // counts as 1
  const auto quotas = figuresOf(*plan_).quotas;
  EXPECT_EQ(*quotas[0] + *quotas[1] + *quotas[2] + *quotas[3], 397000);
  EXPECT_EQ(quotas[2], quotas[3]);
  EXPECT_EQ(warning("Objectives: your team"), "");
  session_->type("rep_1_full", "10000");
  EXPECT_EQ(warning("Objectives: your team"), "The team cannot carry its quota: hire, or share out less.");
}

TEST_F(SalesPlanWizard, RoundsQuotasOfSmallBusinessesLess) {
  const struct {
    const char* target;
    double unit;
  } facts[] = {{"1000000", 1000}, {"100000", 1000}, {"99999", 100}, {"5000", 10}, {"50", 1}};
  session_->choose("recurs", 1);
  for (const auto& [target, unit] : facts) {
    session_->type("revenue_target", target);
    EXPECT_EQ(quotaUnitOf(*plan_, figuresOf(*plan_).newBusiness), unit) << target;
  }
  plan_->quotaUnit = 500;
  EXPECT_EQ(quotaUnitOf(*plan_, 50), 500) << "the workbook has its own";
}

// --- Tactics ---------------------------------------------------------------------------------------------------------

TEST_F(SalesPlanWizard, OffersTheTacticsOfTheWorkbook) {
  std::ifstream file(std::string(TEMPLATE_DATA) + "/tactics.csv");
  std::string line;
  std::getline(file, line);
  std::vector<std::string> names;
  while (std::getline(file, line)) {
    names.push_back(line.substr(0, line.find(',')));
  }
  EXPECT_THAT(readyTactics(), testing::ElementsAreArray(names));
}

TEST_F(SalesPlanWizard, PutsTickedTacticsIntoRows) {
  EXPECT_EQ(warning("Tactics: what you do"), "A plan without tactics stays a wish.");
  session_->tick("tactic_ready_4", true);
  session_->tick("tactic_ready_1", true);
  EXPECT_EQ(warning("Tactics: what you do"), "");
  EXPECT_EQ(session_->text("tactic_1"), "Webinar");
  EXPECT_EQ(session_->text("tactic_1_start"), "2027-01-01");
  EXPECT_EQ(session_->text("tactic_2"), "Reference visits");
  EXPECT_THAT(preview("Tactics: what you do"),
              ElementsAre("Tactics: 2", "First one due: –", "Leads they must bring: –"));
  session_->tick("tactic_ready_4", false);
  EXPECT_EQ(session_->text("tactic_1"), "");
  session_->type("tactic_3", "webinar ");
  EXPECT_TRUE(session_->ticked("tactic_ready_4"));
  session_->type("tactic_2", "Visits");
  EXPECT_FALSE(session_->ticked("tactic_ready_1"));
}

TEST_F(SalesPlanWizard, HasRowsForAllTacticsAndMore) {
  const auto more = pageNamed("Tactics: who does it by when (more)");
  EXPECT_FALSE(session_->isAsked(more));
  for (std::size_t i = 0; i < 12; ++i) {
    session_->tick("tactic_ready_" + std::to_string(i + 1), true);
  }
  EXPECT_TRUE(session_->isAsked(more));
  EXPECT_EQ(session_->text("tactic_12"), "Year-end review with every customer");
  for (int i = 13; i <= 14; ++i) {
    session_->type("tactic_" + std::to_string(i), "Own");
  }
  session_->tick("tactic_ready_1", false);
  session_->type("tactic_1", "Another");
  session_->tick("tactic_ready_1", true);
  EXPECT_FALSE(session_->ticked("tactic_ready_1")) << "there is no row left";
}

TEST_F(SalesPlanWizard, WantsAnOwnerAndADayForEachTactic) {
  const auto* const page = "Tactics: who does it by when";
  EXPECT_THAT(problems(page), IsEmpty());
  session_->tick("tactic_ready_1", true);
  EXPECT_THAT(problems(page), ElementsAre("tactic_1_owner: Say who does it."));
  session_->type("tactic_1_owner", "Amara");
  EXPECT_THAT(problems(page), ElementsAre("tactic_1_due: Say by when."));
  session_->type("tactic_1_due", "soon");
  EXPECT_THAT(problems(page), ElementsAre("tactic_1_due: Enter a day: 2027-01-31."));
  session_->type("tactic_1_due", "2026-12-31");
  EXPECT_THAT(problems(page), ElementsAre("tactic_1_due: Due before it starts."));
  session_->type("tactic_1_due", "2027-03-31");
  EXPECT_THAT(problems(page), IsEmpty());
  EXPECT_THAT(preview(page), Contains("First one due: 2027-03-31"));
  session_->type("tactic_2_owner", "Ben");
  EXPECT_THAT(problems(page), ElementsAre("tactic_2: Say what is done."));
}

TEST_F(SalesPlanWizard, OffersTheTeamAsOwners) {
  enterSample();
  EXPECT_THAT(session_->field("tactic_1_owner").options(), ElementsAre("Amara Osei", "Ben Lindqvist", "Carmen Ruiz"));
}

// --- Execute ---------------------------------------------------------------------------------------------------------

TEST_F(SalesPlanWizard, ShowsWhatEachKindOfPlanPays) {
  // A quota of 200,000: one person, 200,000 of new business.
  session_->choose("recurs", 1);
  type({{"revenue_last_year", "0"}, {"revenue_target", "200000"}, {"rep_1", "Amara"}, {"bonus", "12000"}});
  const struct {
    SalesPlan::Commission kind;
    std::vector<std::string> pay; ///< at 80, 100 and 120%, by hand
  } facts[] = {
      {SalesPlan::flatRate, {"9,600", "12,000", "14,400"}},    {SalesPlan::threshold, {"9,600", "18,000", "21,600"}},
      {SalesPlan::tiered, {"7,600", "10,000", "13,600"}},      {SalesPlan::slab, {"9,600", "18,000", "21,600"}},
      {SalesPlan::accelerator, {"9,600", "12,000", "15,600"}}, {SalesPlan::bonus, {"9,600", "12,000", "14,400"}}};
  for (const auto& [kind, pay] : facts) {
    session_->choose("commission_plan", kind);
    EXPECT_THAT(preview("Execute: commission"),
                ElementsAre("Pay at 80% of quota: " + pay[0], "At 100%: " + pay[1], "At 120%: " + pay[2]))
        << kind;
    EXPECT_EQ(session_->isAsked(pageNamed("Execute: tiers")), kind == SalesPlan::tiered || kind == SalesPlan::slab);
  }
  EXPECT_EQ(note("commission_note"), "A fixed sum in proportion to the quota reached, from a least level on. The pay "
                                     "below is for a quota of 200,000.");
  plan_->cap = 10000;
  EXPECT_THAT(preview("Execute: commission"), Contains("At 120%: 10,000")) << "the cap of a workbook that was read";
}

TEST_F(SalesPlanWizard, AsksTheNumbersOfTheChosenPlanOnly) {
  const struct {
    SalesPlan::Commission kind;
    std::vector<std::string> asked;
  } facts[] = {{SalesPlan::flatRate, {"commission_rate"}},
               {SalesPlan::threshold, {"commission_rate", "over_rate"}},
               {SalesPlan::tiered, {}},
               {SalesPlan::slab, {}},
               {SalesPlan::accelerator, {"commission_rate", "accelerator"}},
               {SalesPlan::bonus, {"bonus", "bonus_from"}}};
  for (const auto& [kind, asked] : facts) {
    session_->choose("commission_plan", kind);
    std::vector<std::string> applying;
    for (const auto* const id : {"commission_rate", "over_rate", "accelerator", "bonus", "bonus_from"}) {
      if (session_->applies(id)) {
        applying.emplace_back(id);
      }
    }
    EXPECT_EQ(applying, asked) << kind;
  }
  EXPECT_THAT(problems("Execute: commission"), ElementsAre("bonus: Still needed."));
}

TEST_F(SalesPlanWizard, WantsTiersThatAscend) {
  const auto* const page = "Execute: tiers";
  session_->choose("commission_plan", SalesPlan::tiered);
  EXPECT_FALSE(session_->applies("tier_1_from"));
  EXPECT_THAT(problems(page), IsEmpty());
  session_->type("tier_3_from", "50%");
  EXPECT_THAT(problems(page), ElementsAre("tier_3_from: Begin above the tier before it."));
  session_->type("tier_3_from", "");
  EXPECT_THAT(problems(page), ElementsAre("tier_3_from: Enter from where it is paid."));
  session_->type("tier_3_rate", "");
  EXPECT_THAT(problems(page), ElementsAre("tier_4_from: Leave no empty row above it."));
  type({{"tier_4_from", ""}, {"tier_4_rate", ""}});
  EXPECT_THAT(problems(page), IsEmpty());
  session_->type("tier_1_rate", "");
  EXPECT_THAT(problems(page), ElementsAre("tier_1_rate: Enter the rate from the first sale on."));
}

TEST_F(SalesPlanWizard, ComparesTheBudgetWithThePlan) {
  enterSample();
  EXPECT_EQ(note("budget_note"), "All costs: 258,000. At quota the commission plan pays your team 23,820.")
      << "6% of 397,000";
  EXPECT_EQ(warning("Execute: budget"), "");
  session_->type("cost_2", "20000");
  EXPECT_EQ(warning("Execute: budget"), "The commission plan pays more at quota than the line Commissions holds.");
  type({{"cost_2", ""}, {"cost_1", "600000"}});
  EXPECT_EQ(warning("Execute: budget"), "A customer should be worth three times the cost of winning one.");
  EXPECT_FALSE(session_->applies("cost_4_line"));
  EXPECT_TRUE(session_->applies("cost_5_line"));
}

// --- Monitor ---------------------------------------------------------------------------------------------------------

TEST_F(SalesPlanWizard, KeepsTheRhythmAsAGoal) {
  EXPECT_EQ(session_->text("goal_1"), "Review the plan every month");
  EXPECT_EQ(session_->text("goal_1_target"), "12");
  session_->choose("rhythm", SalesPlan::everyWeek);
  EXPECT_EQ(session_->text("goal_1"), "Review the plan every week");
  EXPECT_EQ(session_->text("goal_1_target"), "52");
  EXPECT_EQ(session_->text("goal_2"), "");
}

TEST_F(SalesPlanWizard, WantsATargetForEachGoal) {
  const auto* const page = "Monitor: rhythm and goals";
  EXPECT_THAT(problems(page), IsEmpty());
  session_->type("goal_2", "More partners");
  EXPECT_THAT(problems(page), ElementsAre("goal_2_target: A goal needs a target."));
  session_->type("goal_2_target", "5");
  EXPECT_THAT(problems(page), IsEmpty());
  session_->type("goal_4_now", "5");
  EXPECT_THAT(problems(page), ElementsAre("goal_4: Say what the goal is."));
}

TEST_F(SalesPlanWizard, TellsWhereYouStandAgainstTheTargets) {
  enterSample();
  const struct {
    const char* id;
    const char* now;
    const char* said;
  } facts[] = {{"now_1", "", "Target: 30%"},
               {"now_1", "31%", "Target: 30%  ▲ On track"},
               {"now_2", "29", "Target: 32  ● Close"},
               {"now_3", "10000", "Target: 20,000  ▼ Behind"},
               {"now_4", "24", "Target: 21  ▼ Behind"},
               {"now_5", "8650", "Target: 8,897  ▲ On track"},
               {"now_6", "1.8%", "Target: 2%  ▲ On track"}};
  for (const auto& [id, now, said] : facts) {
    session_->type(id, now);
    EXPECT_EQ(session_->field(id).said(), said) << id;
  }
}

} // namespace
