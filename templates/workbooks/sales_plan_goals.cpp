// SPDX-License-Identifier: MPL-2.0

#include "workbooks/sales_plan.hpp"

#include "engine/sample.hpp"
#include "engine/start_page.hpp"

namespace templates::sales_plan {

void goals(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("1 Goals");
  sheet.columns({4, 52, 30, 21, 21, 27, 27, 6.5, 6.5, 6.5, 6.5, 6.5, 15, 26}).onePage().cursor("C6");
  sheet.heading("Goals", "What the year must bring, and how many deals and leads that takes.");
  sheet.section("B5:C5", "What you know").section("E5:N5", "What it takes");
  const auto input = [&](int row, const char* label, const char* role, double value, const char* name) {
    sheet.field("B" + std::to_string(row), label, role, example(value), name);
  };
  input(6, "Revenue of last year", "Input Amount", 1000000, "revenue_last_year");
  input(7, "Revenue target", "Input Amount", 1200000, "revenue_target");
  input(8, "Recurring revenue a month", "Input Amount", 60000, "mrr");
  input(9, "Monthly churn of it", "Input Rate", 0.02, "churn");
  input(10, "Average deal", "Input Amount", 20000, "deal_size");
  input(11, "Leads to opportunities", "Input Percent", 0.25, "lead_rate");
  input(12, "Opportunities won", "Input Percent", 0.3, "win_rate");
  input(13, "Days to close a deal", "Input Count", 21, "cycle_days");
  input(14, "Open opportunities now", "Input Count", 45, "open_deals");
  sheet.name("C6:C14", "goal_inputs").name("C11:C12", "stage_rates");
  int row = 6;
  const auto result = [&](const char* label, const char* role, const char* formula, const char* name, Content note) {
    const auto n = std::to_string(row++);
    sheet.merge("E" + n + ":G" + n, "Label", label).merge("H" + n + ":L" + n, role, formula).name("H" + n, name);
    sheet.merge("M" + n + ":N" + n, note.formula() == nullptr ? "Hint" : "Status", note);
  };
  result("Growth on last year", "Calc Rate", "=IF(N(revenue_last_year)=0;0;revenue_target/revenue_last_year-1)",
         "target_growth", "target ÷ last year");
  result("Revenue that recurs (base)", "Calc Amount", "=SUM(C19:C30)", "base_revenue", "after churn");
  result("New business to win", "Calc Amount", "=MAX(0;N(revenue_target)-base_revenue)", "new_business",
         "target less base");
  result("Deals to close", "Calc Amount", "=IFERROR(ROUNDUP(new_business/deal_size;0);0)", "deals_needed",
         "rounded up");
  result("Opportunities needed", "Calc Amount", "=IFERROR(LEADSNEEDED(new_business;deal_size;win_rate);0)",
         "opportunities_needed", "deals ÷ win rate");
  result("Leads needed", "Calc Amount", "=IFERROR(LEADSNEEDED(new_business;deal_size;stage_rates);0)", "leads_needed",
         "÷ lead rate");
  result("Pipeline needed", "Calc Amount", "=IFERROR(PIPENEEDED(new_business;win_rate);0)", "pipeline_needed",
         "in the year");
  result("Your pipeline brings a day", "Calc Number",
         "=IFERROR(SALESVELOCITY(open_deals;deal_size;win_rate;cycle_days);0)", "velocity",
         ("=IF(velocity*velocity_needed=0;\"\";" + statusOf("KPISTATUS(velocity;velocity_needed)") + ")").c_str());
  result("The plan needs a day", "Calc Number", "=new_business/(plan_end-plan_from+1)", "velocity_needed",
         "÷ days of the year");
  sheet.section("B17:N17", "Month by month");
  sheet.put("B18", "Header", "Month");
  sheet.row("C18", "Header Right", {"Base", "New business", "Plan", "Plan so far"});
  sheet.put("B19:B30", "Calc Month", "=EDATE(plan_from;ROWS(B$19:B19)-1)");
  sheet.put("C19:C30", "Calc Amount", "=MRRFORECAST(N(mrr);ROWS(C$19:C19);N(churn))");
  sheet.array("D19:D30", "Calc Amount", "=IFERROR(TRANSPOSE(QUOTAALLOC(new_business;seasonality));0)");
  sheet.put("E19:E30", "Calc Amount", "=C19+D19").put("F19:F30", "Calc Amount", "=SUM(E$19:E19)");
  sheet.put("B31", "Total", "Year").put("C31:E31", "Total Amount", "=SUM(C19:C30)").put("F31", "Total");
  sheet.chart({.kind = Chart::Kind::stackedColumn,
               .at = "G18",
               .width = 103,
               .height = 80,
               .title = "Recurring revenue and new business",
               .description = "A column for each month: recurring revenue below, new business above.",
               .categories = "B19:B30",
               .series = {{"C18", "C19:C30"}, {"D18", "D19:D30"}}});
  sheet.section("B33:N33", "Goals: specific, measurable, attainable, relevant, time-bound");
  sheet.list(
      "B34", 12,
      {{"Goal", 0, "Input Sentence"},
       {"Measured by", 0, "Input Sentence"},
       {"Now", 0, "Input Amount"},
       {"Target", 0, "Input Amount"},
       {"Owner", 0, "Input Sentence"},
       {"Due", 0, "Input Date"},
       {"S", 0, "Input Tick"},
       {"M", 0, "Input Tick"},
       {"A", 0, "Input Tick"},
       {"R", 0, "Input Tick"},
       {"T", 0, "Input Tick"},
       {"Smart", 0, "Calc Percent", R"(=IF($B35="";"";COUNTIF($H35:$L35;"x")/5))"},
       {"Status", 0, "Status", "=IF(OR($B35=\"\";N($E35)=0);\"\";" + statusOf("KPISTATUS(N($D35);$E35)") + ")"}},
      sample(data / "goals.csv", {"_goal", "_measure", "current", "target", "owner", "due", "s", "m", "a", "r", "t"}),
      false);
  for (int goal = 35; goal <= 46; ++goal) {
    sheet.rowHeight(goal, 9.6);
  }
  sheet.name("B35:L46", "smart_goals").status("N35:N46").status("M13:N13");
}

void position(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("2 Position");
  sheet.columns({4, 34, 20, 20, 20, 20, 20, 28, 28, 26}).onePage().cursor("C6");
  sheet.heading("Competitive position", "What you build on, what you sell to whom, and against whom.");
  sheet.section("B4:J4", "Strengths, weaknesses, opportunities, threats");
  sheet.put("B5", "Header", "Box").merge("C5:H5", "Header", "Factor");
  sheet.row("I5", "Header Center", {"Importance\n1 to 5", "How strong\n1 to 5"});
  const char* const boxes[] = {"Strengths", "Weaknesses", "Opportunities", "Threats"};
  const auto factors = sample(data / "swot.csv", {"_factor", "importance", "rating"});
  sheet.put("I6:J17", "Input Score");
  for (int row = 6; row <= 17; ++row) {
    const auto& factor = factors[static_cast<std::size_t>(row - 6)];
    const auto n = std::to_string(row);
    sheet.put("B" + n, "Label", boxes[(row - 6) / 3]).merge("C" + n + ":H" + n, "Input Text", example(factor[0]));
    sheet.row("I" + n, "Input Score", {example(factor[1]), example(factor[2])});
  }
  sheet.name("C6:C17", "swot_factors").name("I6:I17", "swot_importance").name("J6:J17", "swot_ratings");
  const char* const tiles[] = {"B19:B20", "C19:D20", "E19:F20", "G19:H20"};
  for (int box = 0; box < 4; ++box) {
    const std::string columns(tiles[box]);
    const auto rows = std::to_string(6 + 3 * box) + ":";
    const auto last = std::to_string(8 + 3 * box);
    const auto from = columns.substr(0, 1), to = columns.substr(4, 1);
    sheet.merge(from + "19:" + to + "19", "Headline Label", boxes[box]);
    sheet.merge(from + "20:" + to + "20", "Headline Number",
                "=IFERROR(SWOTSCORE(I" + rows + "I" + last + ";J" + rows + "J" + last + ");0)");
  }
  sheet.merge("I19:J19", "Headline Label", "Posture");
  sheet.merge("I20:J20", "Headline Text", R"(=IF(B20*C20*E20*G20=0;"–";SWOTPOSTURE(B20;C20;E20;G20)))");
  sheet.name("I20", "posture");
  sheet.merge(
      "B21:J21", "Headline Note",
      R"(=IF(posture="–";_"Two factors or more in every box give your posture.";IF(posture="SO";_"Use your strengths to take the opportunities.";IF(posture="ST";_"Use your strengths to ward off the threats.";IF(posture="WO";_"Mend your weaknesses to take the opportunities.";_"Avoid or withdraw: weaknesses meet threats.")))))");
  sheet.section("B23:J23", "Where the revenue comes from");
  sheet.list("B24", 5,
             {{"Segment", 0, "Input Text"},
              {"Last year", 0, "Input Amount"},
              {"Growth", 0, "Input Percent", {}, growth(-0.9, 5)},
              {"Share", 0, "Calc Percent", R"(=IF(N($C25)=0;"";$C25/SUM(segment_revenues)))"},
              {"Next year", 0, "Calc Amount", R"(=IF(N($C25)=0;"";$C25*(1+N($D25))))"},
              {"Share then", 0, "Calc Percent", R"(=IF(N($C25)=0;"";$F25/SUM($F$25:$F$29)))"},
              {"Status", 0, "Status",
               R"(=IF(N($C25)=0;"";IF(N($D25)<0;_"▼ Shrinking";IF($E25>=0.6;_"● Large share";_"▲ Sound"))))"}},
             sample(data / "segments.csv", {"_segment", "revenue", "growth"}), false);
  sheet.put("B30", "Total", "All segments").put("C30", "Total Amount", "=SUM(segment_revenues)");
  sheet.put("D30", "Total Percent", "=IF(C30=0;0;F30/C30-1)").put("E30", "Total Percent", "=SUM(E25:E29)");
  sheet.put("F30", "Total Amount", "=SUM(F25:F29)").put("G30", "Total Percent", "=SUM(G25:G29)").put("H30", "Total");
  sheet.name("B25:B29", "segments").name("C25:C29", "segment_revenues").name("D25:D29", "segment_growth");
  sheet.status("H25:H29").section("B32:J32", "You and your competitors, 1 (weak) to 5 (strong)");
  sheet.put("B33", "Header", "Competitor")
      .put("C33", "Header Right", "Weight\n1 to 5")
      .put("D33", "Header Center", "We");
  sheet.row("E33", "Input Sentence",
            {example(Verbatim{"LabSuite"}, "Rival A"), example(Verbatim{"Cartwright"}, "Rival B"),
             example(Verbatim{"OpenDesk"}, "Rival C")});
  sheet.put("B34", "Label", "What they offer").put("C34", "Label");
  sheet.row("D34", "Input Sentence",
            {example("Trade software"), example("Large suite"), example("Shop system"), example("Free software")});
  sheet.put("B35", "Label", "Price of their offer").put("C35", "Label");
  sheet.row("D35", "Input Amount", {example(20000), example(32000), example(18000), example(0)});
  const auto criteria =
      sample(data / "competitors.csv", {"_criterion", "importance", "us", "first", "second", "third"});
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    const auto n = std::to_string(36 + i);
    sheet.put("B" + n, "Input Text", criteria[i][0]);
    for (std::size_t column = 1; column < 6; ++column) {
      sheet.put(std::string(1, static_cast<char>('B' + column)) + n, "Input Score", example(criteria[i][column]));
    }
  }
  sheet.put("B42", "Total", "Weighted score").put("C42", "Total");
  sheet.put("D42:G42", "Total Number", "=IFERROR(SWOTSCORE($C36:$C41;D36:D41);0)");
  sheet.put("B43", "Label", "We are ahead by").put("C43:D43", "Label");
  sheet.put("E43:G43", "Calc Number", R"(=IF(E42=0;"";$D42-E42))")
      .name("E33:G33", "competitors")
      .name("D34:G34", "offers");
  sheet.name("D35:G35", "prices").name("B36:B41", "criteria").name("C36:C41", "criterion_weights");
  sheet.name("D36:G41", "competitor_scores");
  sheet.rowHeight(33, 9.6).rowHeight(34, 9.6);
  sheet.chart({.kind = Chart::Kind::net,
               .at = "H33",
               .width = 82,
               .height = 84,
               .title = "Where you are stronger",
               .description = "A net of the criteria: a line for you and one for each competitor.",
               .categories = "B36:B41",
               .series = {{"D33", "D36:D41"}, {"E33", "E36:E41"}, {"F33", "F36:F41"}, {"G33", "G36:G41"}}});
}

void quotas(Workbook& book) {
  auto& sheet = book.sheet("3 Quotas");
  std::vector<double> widths{4, 42, 22, 24};
  widths.insert(widths.end(), 12, 20.5);
  sheet.columns(widths).landscape().onePage().cursor("C6");
  sheet.heading("Objectives and quotas", "The new business, split to channels, people and months. Every row adds up.");
  sheet.put("B5", "Header", "Quota of").row("C5", "Header Right", {"Share or weight", "Year"});
  sheet.put("E5:P5", "Header Month", "=EDATE(plan_from;COLUMN()-5)");
  sheet.field("B6", "Direct", "Input Percent", example(0.7, 1), "direct_share");
  sheet.field("B7", "Channel: what is left", "Calc Percent", "=1-direct_share");
  sheet.array("D6:D7", "Calc Amount", "=QUOTAALLOC(new_business;C6:C7;N(quota_unit))");
  const auto months = [&](int row, const std::string& names, const std::string& parts) {
    const auto n = std::to_string(row);
    sheet.put("E" + n + ":P" + n, "Calc Amount",
              "=IF(COUNTA(" + names + ")=0;IFERROR(INDEX(QUOTAALLOC($D" + n +
                  ";seasonality;N(quota_unit)/10);COLUMN()-4);0);SUM(" + parts + "))");
  };
  months(6, "rep_names", "E10:E15");
  months(7, "partner_names", "E17:E19");
  sheet.put("B8", "Total", "New business").put("C8", "Total").put("D8:P8", "Total Amount", "=SUM(D6:D7)");
  const auto people = [&](int first, int last, const std::string& prefix, const std::string& total,
                          std::vector<Content> names, std::vector<Content> weights) {
    const auto rows = [&](const char* column) {
      return column + std::to_string(first) + ":" + column + std::to_string(last);
    };
    sheet.put(rows("B"), "Input Text").put(rows("C"), "Input Number").allow(rows("C"), number(0, 1000));
    sheet.column("B" + std::to_string(first), "Input Text", names);
    sheet.column("C" + std::to_string(first), "Input Number", weights).allow(rows("C"), number(0, 1000));
    sheet.name(rows("B"), prefix + "_names").name(rows("C"), prefix + "_weights").name(rows("D"), prefix + "_quotas");
    sheet.array(rows("D"), "Calc Amount",
                "=IFERROR(QUOTAALLOC(" + total + ";IF(" + prefix + "_names=\"\";0;IF(" + prefix + "_weights=\"\";1;" +
                    prefix + "_weights));N(quota_unit));0)");
    for (int row = first; row <= last; ++row) {
      const auto n = std::to_string(row);
      sheet.array("E" + n + ":P" + n, "Calc Amount",
                  "=IFERROR(QUOTAALLOC($D" + n + ";seasonality;N(quota_unit)/10);0)");
    }
  };
  sheet.section("B9:P9", "Direct: your people (an empty weight counts as 1, an empty speed as 100%)");
  people(10, 15, "rep", "quota_direct",
         {example(Verbatim{"Amara Osei"}), example(Verbatim{"Ben Lindqvist"}), example(Verbatim{"Carmen Ruiz"})},
         {example(3), example(2), example(1)});
  sheet.section("B16:P16", "Channel: your partners");
  people(17, 19, "partner", "quota_channel", {example("Campus Systems"), example("Shopworks")},
         {example(3), example(2)});
  sheet.section("B21:H21", "Can the team carry it?");
  sheet.list("B22", 6,
             {{"Direct team", 0, "Calc Text", R"(=IF(B10="";"";B10))"},
              {"Full quota a year", 0, "Input Amount"},
              {"Up to speed", 0, "Input Percent"},
              {"Carries", 0, "Calc Amount",
               R"(=IF($B23="";"";QUOTACAPACITY(N($C23);IF($D23="";1;$D23);attainment_expected)))"},
              {"Quota", 0, "Calc Amount", R"(=IF($B23="";"";$D10))"},
              {"Load", 0, "Calc Percent", R"(=IF(N($E23)=0;"";ATTAINMENT($F23;$E23)))"},
              {"Status", 0, "Status", R"(=IF($G23="";"";IF($G23<=1;_"▲ Fits";_"▼ Above")))"}},
             {{250000, {}}, {250000, {}}, {200000, 0.5}}, false);
  sheet.put("B29", "Total", "Team").put("C29", "Total Amount", "=SUM(rep_full_quotas)").put("D29", "Total");
  sheet.array("E29", "Total Amount",
              R"(=QUOTACAPACITY(rep_full_quotas;IF(rep_ramps="";1;rep_ramps);N(attainment_expected)))");
  sheet.put("F29", "Total Amount", "=SUM(rep_quotas)").put("G29", "Total Percent", "=IF(capacity=0;0;F29/capacity)");
  sheet.put("H29", "Total").field("B30", "Attainment to expect", "Input Percent", 0.85, "attainment_expected");
  sheet.field("B31", "Gap (below 0 is good)", "Calc Amount", "=QUOTAGAP(quota_direct;capacity)", "capacity_gap");
  sheet.put("D31", "Status", R"(=IF(capacity=0;_"○ to do";IF(capacity_gap<=0;_"▲ Carries it";_"▼ Short")))");
  sheet.field("B32", "Round quotas to", "Input Count", 1000, "quota_unit", "months to a tenth of it");
  sheet.put("B33", "Header", "Seasonality").put("C33:D33", "Header").put("E33:P33", "Header Month", "=E$5");
  sheet.merge("B34:D34", "Label", "Weight of each month (1: an average month)");
  sheet.put("E34:P34", "Input Number", 1).allow("E34:P34", number(0, 100)).name("E34:P34", "seasonality");
  sheet.name("D6", "quota_direct").name("D7", "quota_channel").name("D8", "quota_total").name("E8:P8", "quota_months");
  sheet.name("C23:C28", "rep_full_quotas").name("D23:D28", "rep_ramps").name("E29", "capacity");
  sheet.status("H23:H28").status("D31");
  sheet.chart({.kind = Chart::Kind::bar,
               .at = "J21",
               .width = 143,
               .height = 68,
               .title = "What each person should sell, and can carry",
               .description = "Two bars for each person: the quota, and what the person can carry.",
               .categories = "B10:B15",
               .series = {{"F22", "D10:D15"}, {"E22", "E23:E28"}}});
}

} // namespace templates::sales_plan
