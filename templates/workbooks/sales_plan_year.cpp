// SPDX-License-Identifier: MPL-2.0

#include "workbooks/sales_plan.hpp"

#include "engine/sample.hpp"
#include "engine/start_page.hpp"

namespace templates::sales_plan {

namespace {

/// What each type of commission plan pays for sales against a quota.
std::vector<std::string> plans(const std::string& sales, const std::string& quota) {
  return {"COMMISSION(" + sales + ";commission_rate)",
          "COMMISSION(" + sales + ";commission_rate;" + quota + ";over_rate)",
          "COMMTIERED(" + sales + ";tier_from;tier_rates;" + quota + ")",
          "COMMRETRO(" + sales + ";tier_from;tier_rates;" + quota + ")",
          "COMMACCEL(" + sales + ";" + quota + ";commission_rate;accelerator)",
          "PAYOUT(ATTAINMENT(" + sales + ";" + quota + ");N(bonus);0;bonus_from)"};
}

/// What the chosen plan pays, between its limits.
std::string chosen(const std::string& sales, const std::string& quota) {
  std::string choice = "COMMLIMITS(CHOOSE(plan_number";
  for (const auto& plan : plans(sales, quota)) {
    choice += ";" + plan;
  }
  return choice + ");commission_floor;commission_cap)";
}

} // namespace

void commission(Workbook& book) {
  auto& sheet = book.sheet("4 Commission");
  sheet.columns({4, 50, 30, 21, 21, 21, 23, 24, 21, 24, 21}).onePage().cursor("C6");
  sheet.heading("Commission", "One plan that is easy to explain, and what it costs at every level of success.");
  sheet.section("B5:C5", "The plan").section("E5:K5", "Tiers of quota, for the types Tiered and Slab");
  const std::vector<std::string> types{"Flat rate", "Threshold", "Tiered", "Slab", "Accelerator", "Bonus"};
  sheet.field("B6", "Type", "Input List", "Accelerator", "commission_plan").allow("C6", oneOf(types));
  sheet.field("B7", "Rate", "Input Rate", 0.06, "commission_rate");
  sheet.field("B8", "Rate once the quota is met", "Input Rate", 0.09, "over_rate");
  sheet.field("B9", "Rate above it, times", "Input Number", 1.5, "accelerator");
  sheet.field("B10", "Bonus at 100%", "Input Amount", example(12000), "bonus");
  sheet.field("B11", "Bonus is paid from", "Input Percent", 0.5, "bonus_from");
  sheet.field("B12", "Floor (empty: none)", "Input Amount", {}, "commission_floor");
  sheet.field("B13", "Cap (empty: none)", "Input Amount", {}, "commission_cap");
  sheet.field("B14", "For whom (empty: average)", "Input List", example(Verbatim{"Amara Osei"}), "commission_rep");
  sheet.allow("C9", number(0, 10)).allow("C14", oneIn("'3 Quotas'.B10:B15"));
  sheet.field(
      "B15", "Quota of the year", "Calc Amount",
      R"(=IFERROR(IF(commission_rep="";quota_direct/MAX(1;COUNTA(rep_names));INDEX(rep_quotas;MATCH(commission_rep;rep_names;0)));0))",
      "quota_shown");
  sheet.row("E6", "Header Right", {"From", "Rate"});
  sheet.rowHeight(6, 5.4)
      .put("E7", "Calc Percent", 0)
      .column("E8", "Input Percent", {0.5, 1, 1.25})
      .allow("E8:E10", number(0, 5));
  sheet.column("F7", "Input Rate", {0.04, 0.06, 0.09, 0.12}).name("E7:E10", "tier_from").name("F7:F10", "tier_rates");
  sheet.merge(
      "E12:K13", "Note",
      R"(=CHOOSE(plan_number;_"Flat rate: the same share of everything that is sold.";_"Threshold: once the quota is met, the higher rate is paid on everything.";_"Tiered: each part of the sales earns the rate of its tier.";_"Slab: the rate of the tier reached is paid on all sales, so pay jumps at each tier.";_"Accelerator: the rate up to the quota, and a multiple of it on what is sold above.";_"Bonus: a fixed sum in proportion to the quota reached, from a least level on."))");
  sheet.merge(
      "E14:K15", "Note",
      "All or nothing punishes a near miss, and a low cap makes the best people stop in autumn: leave both out.");
  sheet.section("B17:K17", "What each type pays");
  sheet.put("B18", "Header", "Quota reached").put("C18", "Header Right", "Sales");
  std::vector<Content> headers(types.begin(), types.end());
  sheet.row("D18", "Header Right", headers).row("J18", "Header Right", {"Your plan", "Cost of sales"});
  sheet.column("B19", "Input Percent", {0.5, 0.8, 1, 1.2, 1.5}).allow("B19:B23", number(0, 5));
  sheet.name("B19:B23", "levels").put("C19:C23", "Calc Amount", "=$B19*quota_shown");
  const auto pays = plans("$C19", "quota_shown");
  for (std::size_t i = 0; i < pays.size(); ++i) {
    const std::string column(1, static_cast<char>('D' + i));
    sheet.put(column + "19:" + column + "23", "Calc Amount", "=IF(quota_shown=0;0;" + pays[i] + ")");
  }
  sheet.put("J19:J23", "Total Amount", "=COMMLIMITS(INDEX($D19:$I19;plan_number);commission_floor;commission_cap)");
  sheet.put("K19:K23", "Calc Rate", R"(=IF($C19=0;"";$J19/$C19))").name("J19:J23", "payouts");
  sheet.when("D19:I23", R"(D$18=commission_plan)", "Total Amount");
  sheet.section("B25:K25", "The payout curve");
  sheet.put("B26", "Header", "Quota reached").row("C26", "Header Right", {"Sales", "Your plan"});
  sheet.put("B27:B41", "Calc Percent", "=ROWS(B$27:B27)/10").put("C27:C41", "Calc Amount", "=$B27*quota_shown");
  sheet.put("D27:D41", "Calc Amount", "=IF(quota_shown=0;0;" + chosen("$C27", "quota_shown") + ")");
  sheet.chart({.kind = Chart::Kind::line,
               .at = "E26",
               .width = 144,
               .height = 96,
               .title = "What your plan pays by quota reached",
               .description = "A line of the payout of a year from 10% to 150% of the quota.",
               .categories = "B27:B41",
               .series = {{"D26", "D27:D41"}},
               .legend = false});
  sheet.section("B43:K43", "What each person earns");
  sheet.put("B44", "Header", "Direct team");
  sheet.row("C44", "Header Right", {"Quota", "At 80%", "At 100%", "At 120%"});
  sheet.put("B45:B50", "Calc Text", R"(=IF('3 Quotas'.B10="";"";'3 Quotas'.B10))");
  sheet.put("C45:C50", "Calc Amount", R"(=IF($B45="";"";'3 Quotas'.D10))");
  for (const auto& [column, level] : {std::pair("D", "0.8*$C45"), std::pair("E", "$C45"), std::pair("F", "1.2*$C45")}) {
    const std::string c(column);
    sheet.put(c + "45:" + c + "50", "Calc Amount", "=IF(N($C45)=0;\"\";" + chosen(level, "$C45") + ")");
    sheet.put(c + "51", "Total Amount", "=SUM(" + c + "45:" + c + "50)");
  }
  sheet.put("B51", "Total", "Team").put("C51", "Total Amount", "=SUM(C45:C50)").name("E51", "commission_cost");
  sheet.put("B52", "Label", "In the budget").put("C52:D52", "Label").put("E52", "Calc Amount", "=N(commission_budget)");
  sheet.put("F52", "Status", R"(=IF(E51*E52=0;"";IF(E51<=E52;_"▲ Covered";_"● Short")))");
  sheet.status("F52");
}

void tactics(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("5 Tactics");
  sheet.columns({4}).landscape().onePage().open().freeze(0, 5, 2).cursor("B6");
  sheet.heading("Tactics",
                "Who does what by when, and what it should bring. One row a tactic; sort and add as you like.");
  sheet.list(
      "B5", 34,
      {{"Tactic", 62, "Input List", {}, suggested("Lists.H6:H17")},
       {"Campaign", 37, "Input Text"},
       {"Segment", 30, "Input List", {}, suggested("'2 Position'.B25:B29")},
       {"Stage", 22, "Input List", {}, oneOf({"Aware", "Interested", "Evaluate", "Buy", "Renew"})},
       {"Owner", 27, "Input List", {}, suggested("'3 Quotas'.B10:B15")},
       {"Start", 25, "Input Date"},
       {"Due", 25, "Input Date"},
       {"Budget", 22, "Input Amount"},
       {"Leads", 18, "Input Count"},
       {"State", 21, "Input List", {}, oneOf({"Planned", "Running", "Done", "Stopped"})},
       {"Days", 20, "Calc Amount", R"(=IF(OR($H6="";$K6=_"Done";$K6=_"Stopped");"";$H6-this_day))"},
       {"Flag", 26, "Status",
        R"(=IF($B6="";"";IF($K6=_"Done";_"√ Done";IF($H6="";_"○ No date";IF($L6="";"";IF($L6<0;_"! Overdue";IF($L6<=14;_"● Due soon";_"▲ In time")))))))"}},
      sample(data / "tactics.csv",
             {"_tactic", "_campaign", "_segment", "_stage", "owner", "start", "due", "budget", "leads", "_status"}));
  auto widths = sheet.widths();
  widths.insert(widths.end(), 24, 4.5);
  sheet.columns(widths).put("N6:AK39", "Calc");
  for (int month = 0; month < 12; ++month) {
    const Cell first{4, 13 + 2 * month};
    sheet.merge(nameOf(Block{first, {4, first.column + 1}}), "Header Short Month",
                "=EDATE(plan_from;" + std::to_string(month) + ")");
  }
  const std::string day = "EDATE(plan_from;INT((COLUMN()-14)/2))+15*MOD(COLUMN();2)";
  sheet.when("N6:AK39", "AND(N($G6)>0;$H6>=" + day + ";$G6<=" + day + "+14)", "Gantt Bar")
      .when("N6:AK39", "AND(this_day>=" + day + ";this_day<=" + day + "+14)", "Gantt Today");
  sheet.put("B40", "Total", "All tactics").put("C40:H40", "Total").put("I40:J40", "Total Amount", "=SUM(I6:I39)");
  sheet.put("K40:M40", "Total");
  for (int quarter = 0; quarter < 4; ++quarter) {
    const auto n = std::to_string(41 + quarter);
    const auto from = "EDATE(plan_from;" + std::to_string(3 * quarter) + ")";
    const auto until = "EDATE(plan_from;" + std::to_string(3 * quarter + 3) + ")";
    sheet.put("B" + n, "Label", "Begun in quarter " + std::to_string(quarter + 1)).put("C" + n + ":H" + n, "Label");
    sheet.put("I" + n + ":J" + n, "Calc Amount",
              "=SUMIFS(I$6:I$39;$G$6:$G$39;\">=\"&" + from + ";$G$6:$G$39;\"<\"&" + until + ")");
  }
  sheet.put("B45", "Label", "To compare: marketing budget, leads needed").put("C45:H45", "Label");
  sheet.put("I45", "Calc Amount", "=N(marketing_budget)").put("J45", "Calc Amount", "=leads_needed");
  sheet.name("B6:B39", "tactics")
      .name("B6:K39", "tactics_table")
      .name("M6:M39", "tactic_flags")
      .name("I40", "tactics_budget");
  sheet.name("J40", "tactics_leads").status("M6:M39");
}

void budget(Workbook& book) {
  auto& sheet = book.sheet("6 Budget");
  std::vector<double> widths{4, 58, 26, 30};
  widths.insert(widths.end(), 12, 20);
  widths.push_back(24);
  sheet.columns(widths).landscape().onePage().cursor("C6");
  sheet.heading("Budget", "What selling costs, and whether a new customer is worth it.");
  sheet.put("B5", "Header", "Cost").put("C5", "Header Right", "Year").put("D5", "Header", "Spread");
  sheet.put("E5:P5", "Header Month", "=EDATE(plan_from;COLUMN()-5)").put("Q5", "Header Right", "Sum");
  sheet.column("B6", "Label", {"Salaries", "Commissions", "Marketing", "Tools"});
  sheet.column("B10", "Input Text", {"Travel", "Other"}).put("C6:C11", "Input Amount");
  sheet.column("C6", "Input Amount", {example(180000), example(24000), example(36000), example(18000)});
  sheet.put("D6:D11", "Input List", "Evenly").allow("D6:D11", oneOf({"Evenly", "Like the quotas"}));
  for (int row = 6; row <= 11; ++row) {
    const auto n = std::to_string(row);
    sheet.array("E" + n + ":P" + n, "Calc Amount",
                "=IFERROR(QUOTAALLOC(N($C" + n + ");IF($D" + n +
                    "=_\"Like the quotas\";seasonality;COLUMN(seasonality)^0));0)");
  }
  sheet.put("Q6:Q11", "Calc Amount", "=SUM(E6:P6)").put("B12", "Total", "All costs").put("D12", "Total");
  sheet.put("C12", "Total Amount", "=SUM(budget_amounts)").put("E12:Q12", "Total Amount", "=SUM(E6:E11)");
  sheet.put("B13", "Label", "New business planned").put("C13", "Calc Amount", "=quota_total").put("D13", "Label");
  sheet.put("E13:P13", "Calc Amount", "=INDEX(quota_months;COLUMN()-4)").put("Q13", "Calc Amount", "=SUM(E13:P13)");
  sheet.put("B14", "Label", "Cost per unit of new business").put("D14", "Label");
  sheet.put("C14", "Calc Number", "=IF(C13=0;0;C12/C13)").put("E14:Q14", "Calc Number", "=IF(E13=0;0;E12/E13)");
  sheet.section("B16:D16", "A new customer");
  sheet.field("B17", "Revenue of one a month", "Input Amount", example(1500), "arpa");
  sheet.field("B18", "Gross margin", "Input Percent", example(0.75), "gross_margin");
  sheet.field("B19", "Lost every month (churn)", "Calc Rate", "=N(churn)", {}, "from 1 Goals");
  sheet.field("B20", "New customers", "Calc Amount", "=deals_needed", {}, "deals to close");
  sheet.field("B21", "Cost of winning one (CAC)", "Calc Number", "=IFERROR(CAC(budget_amounts;deals_needed);0)", "cac");
  sheet.field("B22", "Lifetime value (LTV)", "Calc Number", "=IFERROR(LTV(N(arpa);N(churn);N(gross_margin));0)", "ltv");
  sheet.field("B23", "Value per cost (LTV ÷ CAC)", "Calc Number", "=IFERROR(LTVCAC(ltv;cac);0)", "ltv_to_cac");
  sheet.field("B24", "Months to earn it back", "Calc Number",
              "=IF(cac*ltv=0;0;IFERROR(CACPAYBACK(cac;arpa;gross_margin;churn);0))", "payback_months");
  sheet.put("D21:D22", "Hint");
  sheet.put("D23", "Status", "=IF(ltv_to_cac=0;\"\";" + statusOf("KPISTATUS(ltv_to_cac;3)") + ")");
  sheet.put("D24", "Status", "=IF(payback_months=0;\"\";" + statusOf("KPISTATUS(payback_months;12;1)") + ")");
  sheet.merge(
      "B26:D28", "Note",
      "Three times its cost is a sound value for a customer, and a year a good time to earn the cost back. Count "
      "everything that selling costs: salaries and commissions as well.");
  sheet.name("B6:B11", "budget_lines").name("C6:C11", "budget_amounts").name("D6:D11", "budget_spread");
  sheet.name("C7", "commission_budget").name("C8", "marketing_budget").name("C12", "budget_total").status("D23:D24");
  std::vector<Series> costs;
  for (int row = 6; row <= 11; ++row) {
    const auto n = std::to_string(row);
    costs.push_back({"B" + n, "E" + n + ":P" + n});
  }
  sheet.chart({.kind = Chart::Kind::stackedColumn,
               .at = "F16",
               .width = 244,
               .height = 92,
               .title = "What selling costs, month by month",
               .description = "A column for each month, stacked from the lines of the budget.",
               .categories = "E5:P5",
               .series = costs});
}

void review(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("7 Review");
  sheet.columns({4, 26, 21, 21, 22, 22, 20, 16, 24, 24, 20, 26}).onePage().cursor("D11");
  sheet.heading("Review", "Once a month: what was won, what you change, who does it.");
  sheet.section("B4:L4", "Where the year stands");
  const auto tile = [&](const std::string& from, const std::string& to, const char* label, const char* role,
                        const std::string& formula, const char* name) {
    sheet.merge(from + "6:" + to + "6", "Headline Label", label).merge(from + "7:" + to + "7", role, formula);
    sheet.name(from + "7", name);
  };
  tile("B", "C", "Won so far", "Headline Amount", "=SUM(won)", "won_so_far");
  tile("D", "E", "Pace (1.00: on time)", "Headline Number",
       "=IF(quota_total=0;0;QUOTAPACE(won_so_far;quota_total;plan_from;review_day;plan_end))", "pace");
  tile("F", "H", "Year at this rate", "Headline Amount", "=RUNRATE(won_so_far;plan_from;review_day;plan_end)",
       "run_rate");
  tile("I", "J", "Pipeline covers the rest", "Headline Ratio",
       "=IFERROR(PIPECOVER(INDEX(pipeline;COUNT(pipeline));quota_total;won_so_far);0)", "coverage");
  tile("K", "L", "Status", "Headline Text", "=IF(COUNT(won)*quota_total=0;\"–\";" + statusOf("KPISTATUS(pace;1)") + ")",
       "plan_status");
  sheet.rowHeight(5, 2).rowHeight(6, 6.4).section("B9:L9", "Month by month");
  sheet.list(
      "B10", 12,
      {{"Month", 0, "Calc Month", "=EDATE(plan_from;ROWS(B$11:B11)-1)"},
       {"Quota", 0, "Calc Amount", "=INDEX(quota_months;ROWS(B$11:B11))"},
       {"Won", 0, "Input Amount", {}, anyAmount()},
       {"Quota so far", 0, "Calc Amount", "=SUM($C$11:$C11)"},
       {"Won so far", 0, "Calc Amount", R"(=IF($D11="";"";SUM($D$11:$D11)))"},
       {"Attained", 0, "Calc Percent", R"(=IF(OR($D11="";$E11=0);"";ATTAINMENT($F11;$E11)))"},
       {"Pace", 0, "Calc Number",
        R"(=IF(OR($D11="";quota_total=0);"";QUOTAPACE($F11;quota_total;plan_from;MIN(EDATE($B11;1)-1;MAX(review_day;$B11));plan_end)))"},
       {"Year at this rate", 0, "Calc Amount",
        R"(=IF($D11="";"";RUNRATE($F11;plan_from;MIN(EDATE($B11;1)-1;MAX(review_day;$B11));plan_end)))"},
       {"Open pipeline", 0, "Input Amount"},
       {"Covers the rest", 0, "Calc Ratio",
        R"(=IF(OR($D11="";$J11="");"";IFERROR(PIPECOVER($J11;quota_total;$F11);"")))"},
       {"Status", 0, "Status", "=IF(OR($D11=\"\";$E11=0);\"\";" + statusOf("KPISTATUS($F11;$E11)") + ")"}},
      sample(data / "review.csv", {"won", "pipeline"}), false);
  sheet.put("B23", "Total", "Year").put("C23:D23", "Total Amount", "=SUM(C11:C22)").put("E23:L23", "Total");
  sheet.name("D11:D22", "won").name("J11:J22", "pipeline").status("L11:L22");
  sheet.chart({.kind = Chart::Kind::line,
               .at = "B25",
               .width = 124,
               .height = 74,
               .title = "Won so far against the quota",
               .description = "Two lines over the months of the year: the quota so far, and what was won so far.",
               .categories = "B11:B22",
               .series = {{"E10", "E11:E22"}, {"F10", "F11:F22"}}});
  sheet.section("H25:L25", "Figures to watch").merge("H26:I26", "Header", "Figure");
  sheet.row("J26", "Header Right", {"Target", "Now"}).put("L26", "Header", "Status");
  int row = 27;
  const auto figure = [&](const char* label, const std::string& format, const char* target, double now, bool less) {
    const auto n = std::to_string(row++);
    sheet.merge("H" + n + ":I" + n, "Label", label).put("J" + n, "Calc " + format, target);
    sheet.put("K" + n, "Input " + format, example(now));
    sheet.put("L" + n, "Status",
              "=IF(OR($K" + n + "=\"\";$J" + n + "=0);\"\";" +
                  statusOf("KPISTATUS($K" + n + ";$J" + n + (less ? ";1)" : ")")) + ")");
  };
  figure("Opportunities won", "Percent", "=N(win_rate)", 0.31, false);
  figure("Leads a month", "Amount", "=ROUNDUP(leads_needed/12;0)", 33, false);
  figure("Average deal", "Amount", "=N(deal_size)", 19500, false);
  figure("Days to a deal", "Amount", "=N(cycle_days)", 24, true);
  figure("Cost of a new customer", "Amount", "=cac", 8650, true);
  figure("Churn a month", "Rate", "=N(churn)", 0.018, true);
  sheet.name("K27:K32", "figures_now").status("L27:L32");
  sheet.section("B39:L39", "What you change").put("B40", "Header", "Month").merge("C40:F40", "Header", "What changed");
  sheet.merge("G40:I40", "Header", "Decision").merge("J40:K40", "Header", "Owner").put("L40", "Header", "Due");
  const auto decisions = sample(data / "decisions.csv", {"_changed", "_decision", "owner", "due"});
  sheet.name("C41:L52", "decisions");
  for (std::size_t i = 0; i < 12; ++i) {
    const auto n = std::to_string(41 + i);
    const auto decision = i < decisions.size() ? decisions[i] : std::vector<Content>(4);
    sheet.put("B" + n, "Calc Month", "=B" + std::to_string(11 + i));
    sheet.merge("C" + n + ":F" + n, "Input Text", example(decision[0]));
    sheet.merge("G" + n + ":I" + n, "Input Text", example(decision[1]));
    sheet.merge("J" + n + ":K" + n, "Input Text", example(decision[2]))
        .put("L" + n, "Input Date", example(decision[3]));
  }
}

} // namespace templates::sales_plan
