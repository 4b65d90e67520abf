// SPDX-License-Identifier: MPL-2.0
//
// Sales plan: from the target of a year to leads, quotas, commission, tactics, budget and a monthly review.

#include "workbooks/sales_plan.hpp"

#include "engine/sample.hpp"
#include "engine/start_page.hpp"
#include "workbooks/workbooks.hpp"

namespace templates {

namespace {

void start(Workbook& book) {
  StartPage page(
      book, "Sales plan", "From the target of a year to what to do about it on Monday.",
      R"(=IF(company="";"";_"Prepared for "&company&". ")&_"Plan year "&YEAR(plan_from)&"."&IF(currency="";"";_" Amounts in "&currency&"."))");
  page.fields("Set up", {{"Company", "Input Text", example(Verbatim{"Northwind Software"}), "company"},
                         {"Currency label", "Input Text", example(Verbatim{"EUR"}), "currency", "for the line above"},
                         {"Plan year starts on", "Input Date", example(Date{2027, 1, 1}), "plan_start",
                          "the first day; empty: 1 January of this year"},
                         {"As of", "Input Date", example(Date{2027, 4, 30}), "as_of", "empty: today"}})
      .tiles("Where you stand",
             {{"New business to win", "Headline Amount", "=new_business",
               R"(=IF(N(revenue_target)=0;"";TEXT(new_business/revenue_target;"0%")&_" of the target"))"},
              {"Deals to close", "Headline Amount", "=deals_needed",
               R"(=IF(deals_needed=0;"";_"from "&leads_needed&_" leads"))"},
              {"Customer value ÷ cost", "Headline Ratio", "=ltv_to_cac", "3 or more is sound"},
              {"Won so far", "Headline Amount", "=won_so_far",
               R"(=IF(won_so_far*quota_total=0;"";TEXT(ATTAINMENT(won_so_far;quota_total);"0%")&_" of the quota"))"}})
      .steps("How to use this workbook: fifteen minutes",
             {{"1  Goals", "'1 Goals'.C6", "Enter nine numbers; read how many deals and leads they take. (3 minutes)",
               "COUNTBLANK(goal_inputs)=0"},
              {"2  Position", "'2 Position'.C6", "Strengths, weaknesses, segments and up to three competitors. (3)",
               "AND(COUNT(swot_ratings)>3;COUNT(competitor_scores)>0)"},
              {"3  Quotas", "'3 Quotas'.C6", "Split the new business to channels and people, by month. (3)",
               "AND(quota_total>0;COUNTA(rep_names)>0)"},
              {"4  Commission", "'4 Commission'.C6", "Choose a plan and see what it pays at five levels. (2)",
               "quota_shown>0"},
              {"5  Tactics", "'5 Tactics'.B6", "Who does what by when, and what leads it should bring. (2)",
               "COUNTA(tactics)>0"},
              {"6  Budget", "'6 Budget'.C6", "What selling costs, and what a customer costs and brings. (2)",
               "AND(SUM(budget_amounts)>0;ltv>0)"},
              {"7  Review", "'7 Review'.D11", "Once a month: what was won, what you change, who does it.",
               "COUNT(won)>0"}})
      .progress("Progress")
      .checks("Checks",
              {{"Goals are complete", "IF(COUNT(goal_inputs)=0;0;COUNTBLANK(goal_inputs))", "1 Goals, column C"},
               {"Quotas of people and partners add up",
                "IF(COUNTA(rep_names)=0;0;N(ABS(SUM(rep_quotas)-quota_direct)>0.5))+IF(COUNTA(partner_names)=0;0;"
                "N(ABS(SUM(partner_quotas)-quota_channel)>0.5))",
                "3 Quotas, column D"},
               {"The months add up to the quotas", "N(ABS(SUM(quota_months)-quota_total)>0.5)", "3 Quotas, row 8"},
               {"The team can carry its quota", "IF(capacity=0;0;N(capacity_gap>0))", "3 Quotas, row 31"},
               {"Segments add up to the revenue of last year",
                "IF(COUNT(segment_revenues)=0;0;N(ABS(SUM(segment_revenues)-revenue_last_year)>0.5))", "2 Position"},
               {"Tactics stay within the marketing budget",
                "IF(N(marketing_budget)=0;0;N(tactics_budget>marketing_budget))", "5 Tactics, column I"},
               {"No tactic is overdue", R"(COUNTIF(tactic_flags;"!*"))", "5 Tactics, column M"}})
      .key();
}

/// What other sheets use and nobody fills in: days, and tactics to choose from.
void lists(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = addLists(book);
  sheet.put("E5", "Header", "Day").put("F5", "Header", "Is");
  sheet.field("E6", "As of", "Calc Date", "=IF(N(as_of)=0;TODAY();as_of)", "this_day");
  sheet.field("E7", "Plan year from", "Calc Date", "=IF(N(plan_start)=0;DATE(YEAR(this_day);1;1);plan_start)",
              "plan_from");
  sheet.field("E8", "Plan year until", "Calc Date", "=EDATE(plan_from;12)-1", "plan_end");
  sheet.field("E9", "As of, within the plan year", "Calc Date", "=MIN(MAX(this_day;plan_from);plan_end)", "review_day");
  sheet.field("E10", "Number of the commission plan", "Calc",
              "=IFERROR(MATCH(commission_plan;'4 Commission'.D18:I18;0);1)", "plan_number");
  sheet.put("H5", "Header", "Tactics to choose from");
  int row = 6;
  for (const auto& tactic : sample(data / "tactics.csv", {"_tactic"})) {
    sheet.put("H" + std::to_string(row++), "Text", tactic.front());
  }
}

} // namespace

void salesPlan(Workbook& book, const std::filesystem::path& data) {
  start(book);
  sales_plan::goals(book, data);
  sales_plan::position(book, data);
  sales_plan::quotas(book);
  sales_plan::commission(book);
  sales_plan::tactics(book, data);
  sales_plan::budget(book);
  sales_plan::review(book, data);
  lists(book, data);
}

} // namespace templates
