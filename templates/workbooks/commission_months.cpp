// SPDX-License-Identifier: MPL-2.0
//
// The commission plan at work: who is paid by it, what each deal and month pays, how it compares, what the team costs.

#include "workbooks/commission.hpp"
#include "workbooks/sample.hpp"
#include "workbooks/start_page.hpp"

namespace templates {

namespace {

void team(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("Team");
  sheet.columns({4}).landscape().open().freeze(5, 5, 2).cursor("B6");
  sheet.heading("Team", "Who is paid by the plan, up to 25 people. A quota that is empty is that of the plan.");
  sheet.list(
      "B5", 25,
      {{"Person", 38, "Input Text"},
       {"Role", 34, "Input Text"},
       {"Base pay a year", 26, "Input Amount"},
       {"Variable pay a year", 26, "Input Amount"},
       {"Quota a month", 26, "Input Amount"},
       {"Ramp", 18, "Input Percent", {}, number(0.05, 1)},
       {"Draw still owed", 24, "Input Amount"},
       {"On-target earnings", 26, "Calc Amount", R"(=IF($B6="";"";OTE(N($D6);N($E6))))"},
       {"Fixed share", 18, "Calc Percent", R"(=IF(N($I6)=0;"";PAYMIX(N($D6);N($E6))))"},
       {"Rate it implies", 20, "Calc Rate", R"(=IF(N($E6)*N($F6)=0;"";COMMRATE($E6;12*$F6)))"},
       {"Quota in force", 24, "Calc Amount", R"(=IF($B6="";"";IF(N($F6)=0;N(plan_quota);$F6)*IF($G6="";1;$G6)))"},
       {"Variable in force", 24, "Calc Amount", R"(=IF($B6="";"";IF(N($E6)=0;N(target_pay);$E6/12)*IF($G6="";1;$G6)))"},
       {"Plan pays at quota", 24, "Calc Amount",
        R"(=IF(OR($B6="";N($L6)=0);"";)" + limited(pay("($L6+must_exceed/10^6)", "$L6", "$M6")) + ")"},
       {"Against variable pay", 40, "Status",
        R"(=IF(N($M6)*N($N6)=0;"";IF(ABS($N6/$M6-1)<=0.1;_"√ fits";_"● "&TEXT($N6/$M6;"0%")&_" of it")))"}},
      sample(data / "commission_team.csv", {"rep", "_role", "base", "variable", "quota", "ramp", "owed"}), false);
  sheet.name("B6:B30", "team").name("D6:D30", "team_base").name("H6:H30", "team_owed");
  sheet.name("L6:L30", "team_quotas").name("M6:M30", "team_variable").status("O6:O30");
}

void deals(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("Deals");
  sheet.columns({4}).landscape().open().freeze(5, 5, 5).cursor("C6");
  sheet.heading("Deals", "One row a deal; insert rows above the last one for more. A plan that pays on the whole month "
                         "pays with its last deal.");
  const std::string sameMonth = "deal_reps;$C6;" + monthOf("deal_dates", "$D6");
  const std::string earlier = "deal_reps;$C6;deal_dates;\">\"&EOMONTH($D6;-1);deal_dates;\"<\"&$D6";
  sheet.list(
      "B5", 74,
      {{"No.", 16, "Calc Center", R"(=IF($C6="";"";ROW()-5))"},
       {"Person", 34, "Input List", {}, oneIn("Team.B6:B30")},
       {"Date", 24, "Input Date"},
       {"Customer", 38, "Input Text"},
       {"Amount", 25, "Input Amount"},
       {"In CRM", 23, "Input Tick", {}, yesOrNo()},
       {"Cancelled on", 27, "Input Date"},
       {"Counts", 24, "Calc Amount", R"(=IF($C6="";"";IF(OR($G6=_"yes";crm_gate=_"no");N($F6);0)))"},
       {"Quota", 24, "Calc Amount", R"(=IF($C6="";"";IFERROR(INDEX(team_quotas;MATCH($C6;team;0));N(plan_quota))))"},
       {"Sales of the month", 25, "Calc Amount", "=IF($C6=\"\";\"\";SUMIFS(deal_counts;" + sameMonth + "))"},
       {"Before this deal", 25, "Calc Amount",
        "=IF($C6=\"\";\"\";SUMIFS(deal_counts;" + earlier +
            ")+SUMIFS(deal_counts;deal_reps;$C6;deal_dates;$D6;deal_numbers;\"<\"&$B6))"},
       {"Commission", 30, "Calc Amount",
        "=IF($C6=\"\";\"\";IF(OR($I6=0;entries_missing>0;$J6=0);0;IF(per_deal;"
        "COMMTIERED($I6;step_from;step_rates;IF(in_force_in_quotas;$J6;0);$L6);IF(ABS($K6-$L6-$I6)>0.005;0;" +
            pay("$K6", "$J6", "IFERROR(INDEX(team_variable;MATCH($C6;team;0));target_pay)") + "))))"},
       {"To take back", 24, "Calc Amount",
        "=IF($C6=\"\";\"\";IF(OR(N($H6)<=$D6;N(clawback_months)=0;N($K6)=0);0;COMMCLAWBACK(IF(per_deal;$M6;"
        "SUMIFS(deal_pays;" +
            sameMonth + ")*$I6/$K6);12*(YEAR($H6)-YEAR($D6))+MONTH($H6)-MONTH($D6);clawback_months)))"},
       {"State", 38, "Status",
        R"(=IF($C6="";"";IF(COUNTIF(team;$C6)=0;_"! not in the team";IF($I6=0;_"! not in the CRM";IF(N($H6)>0;_"● cancelled";IF($M6<>0;_"√ pays";IF(per_deal;"";_"with the month")))))))"}},
      sample(data / "commission_deals.csv", {"rep", "date", "customer", "amount", "_in_crm", "cancelled"}));
  sheet.name("B6:B79", "deal_numbers").name("C6:C79", "deal_reps").name("D6:D79", "deal_dates");
  sheet.name("E6:E79", "deal_customers").name("F6:F79", "deal_amounts").name("G6:G79", "deal_crm");
  sheet.name("H6:H79", "deal_cancelled").name("I6:I79", "deal_counts").name("M6:M79", "deal_pays");
  sheet.name("N6:N79", "deal_back").status("O6:O79");
}

void month(Workbook& book) {
  auto& sheet = book.sheet("Month");
  sheet.columns({4, 42, 28, 28, 24, 30, 28, 30, 28, 28, 28, 28}).landscape().onePage().freeze(0, 7, 2);
  sheet.heading("Month", "What everyone earned in the month of the sheet Start, and what is paid out.");
  sheet.put("B5", "Label", "Month").put("C5", "Calc Month", "=EOMONTH(IF(N(as_of)=0;TODAY();as_of);0)");
  sheet.name("C5", "month_end").cursor("C5");
  sheet.put("B7", "Header", "Person").row("C7", "Header Right", {"Sales", "Quota", "Attainment"});
  sheet.put("F7", "Header", "Status");
  sheet.row("G7", "Header Right",
            {"Commission", "Within floor and cap", "Taken back", "Earned", "Payable", "Draw still owed"});
  const auto column = [&](const char* block, const char* role, const std::string& formula) {
    sheet.put(block, role, "=IF($B8=\"\";\"\";" + formula + ")");
  };
  sheet.put("B8:B32", "Calc Text", R"(=IF(INDEX(team;ROW()-7)="";"";INDEX(team;ROW()-7)))");
  column("C8:C32", "Calc Amount", "SUMIFS(deal_counts;deal_reps;$B8;" + monthOf("deal_dates", "month_end") + ")");
  column("D8:D32", "Calc Amount", "INDEX(team_quotas;ROW()-7)");
  column("E8:E32", "Calc Percent", "IF($D8=0;\"\";ATTAINMENT($C8;$D8))");
  column("F8:F32", "Status", "IF($D8=0;\"\";" + statusOf("KPISTATUS($C8;$D8)") + ")");
  column("G8:G32", "Calc Amount", "SUMIFS(deal_pays;deal_reps;$B8;" + monthOf("deal_dates", "month_end") + ")");
  column("H8:H32", "Calc Amount", "COMMLIMITS($G8;N(pay_floor);cap_in_force)");
  column("I8:I32", "Calc Amount", "SUMIFS(deal_back;deal_reps;$B8;" + monthOf("deal_cancelled", "month_end") + ")");
  column("J8:J32", "Calc Amount", "MAX(0;$H8-$I8)");
  column("K8:K32", "Calc Amount", "COMMDRAW($J8;N(draw);N(INDEX(team_owed;ROW()-7));keeps_draw;1)");
  column("L8:L32", "Calc Amount", "COMMDRAW($J8;N(draw);N(INDEX(team_owed;ROW()-7));keeps_draw;2)+MAX(0;$I8-$H8)");
  sheet.put("B33", "Total", "Team").put("C33:D33", "Total Amount", "=SUM(C8:C32)");
  sheet.put("E33", "Total Percent", "=IF($D33=0;0;ATTAINMENT($C33;$D33))").put("F33", "Total");
  sheet.put("G33:L33", "Total Amount", "=SUM(G8:G32)").status("F8:F32");
  sheet.name("C8:C32", "month_sales").name("D8:D32", "month_quotas").name("E8:E32", "month_attainment");
  sheet.name("K8:K32", "month_payable");
}

void statement(Workbook& book) {
  auto& sheet = book.sheet("Statement");
  sheet.columns({4, 48, 44, 30, 28, 28}).onePage().cursor("C6");
  sheet.heading("Statement", "For one person and month: what was sold, what it pays, and why.");
  sheet.section("B5:F5", "Whose month");
  sheet.field("B6", "Person", "Input List", example(Verbatim{"Amara Osei"}), "statement_rep")
      .field("B7", "Any day of the month", "Input Date", {}, "statement_day", "empty: the month of the sheet Start")
      .field("B8", "Month", "Calc Month", "=EOMONTH(IF(N(statement_day)=0;month_end;statement_day);0)",
             "statement_end");
  sheet.allow("C6", oneIn("Team.B6:B30"));
  sheet.merge("B10:F11", "Headline Sentence", "=plan_sentence").rowHeight(10, 8).rowHeight(11, 8);
  const std::string mine = "deal_reps;statement_rep;" + monthOf("deal_dates", "statement_end");
  const auto ofRep = [](const std::string& name) {
    return "IFERROR(N(INDEX(" + name + ";MATCH(statement_rep;team;0)));0)";
  };
  sheet.section("B13:F13", "Sales");
  sheet.field("B14", "Deals", "Calc Amount", "=COUNTIFS(" + mine + ")")
      .field("B15", "Their amount", "Calc Amount", "=SUMIFS(deal_amounts;" + mine + ")")
      .field("B16", "Not in the CRM, not counted", "Calc Amount", "=C15-C17", {}, "record them, and they count")
      .field("B17", "Sales that count", "Calc Amount", "=SUMIFS(deal_counts;" + mine + ")", "statement_sales")
      .field("B18", "Quota", "Calc Amount", "=" + ofRep("team_quotas"), "statement_quota")
      .field("B19", "Attainment", "Calc Percent", "=IF(C18=0;0;ATTAINMENT(C17;C18))", "statement_attainment");
  sheet.put("D19", "Status", "=IF(C18=0;\"\";" + statusOf("KPISTATUS(C17;C18)") + ")").status("D19");
  sheet.section("B21:F21", "Pay");
  sheet.field("B22", "Commission", "Calc Amount", "=SUMIFS(deal_pays;" + mine + ")", "statement_commission")
      .field("B23", "Within floor and cap", "Calc Amount",
             "=IF(statement_rep=\"\";0;COMMLIMITS(C22;N(pay_floor);cap_in_force))")
      .field("B24", "Taken back", "Calc Amount",
             "=SUMIFS(deal_back;deal_reps;statement_rep;" + monthOf("deal_cancelled", "statement_end") + ")",
             "statement_back", "for customers who left early")
      .field("B25", "Earned", "Calc Amount", "=MAX(0;C23-C24)", "statement_earned")
      .field("B26", "Draw of the month", "Calc Amount", "=N(draw)", {}, "paid in any case, set against commission")
      .field("B27", "Draw owed from before", "Calc Amount", "=" + ofRep("team_owed"), {}, "from the sheet Team")
      .put("B28", "Total", "Payable")
      .put("C28", "Total Amount", "=IF(statement_rep=\"\";0;COMMDRAW(C25;C26;C27;keeps_draw;1))")
      .field("B29", "Draw still owed afterwards", "Calc Amount",
             "=IF(statement_rep=\"\";0;COMMDRAW(C25;C26;C27;keeps_draw;2)+MAX(0;C24-C23))", "statement_owed");
  sheet.name("C28", "statement_payable");
  sheet.section("B31:F31", "Deals of the month");
  sheet.row("B32", "Header", {"Customer", "Date"}).row("D32", "Header Right", {"Amount", "Counts", "Commission"});
  const std::string place = "SMALL(IF((deal_reps=statement_rep)*(deal_dates>EOMONTH(statement_end;-1))*(deal_dates<="
                            "statement_end);ROW(deal_reps)-5);ROW($B$33:$B$47)-32)";
  const auto pull = [&](const char* block, const char* role, const std::string& name) {
    sheet.array(block, role, "=IFERROR(INDEX(" + name + ";" + place + ");\"\")");
  };
  pull("B33:B47", "Calc Text", "deal_customers");
  pull("C33:C47", "Calc Date", "deal_dates");
  pull("D33:D47", "Calc Amount", "deal_amounts");
  pull("E33:E47", "Calc Amount", "deal_counts");
  pull("F33:F47", "Calc Amount", "deal_pays");
  sheet.put("B48", "Total", "All deals").put("C48", "Total").put("D48:F48", "Total Amount", "=SUM(D33:D47)");
}

void compare(Workbook& book) {
  auto& sheet = book.sheet("Compare");
  sheet.columns({4, 26, 27, 27, 27, 27, 27, 8, 66, 32, 82}).landscape().onePage().freeze(0, 5).cursor("J7");
  sheet.heading("Compare", "The same bonus paid in different ways. People work towards what the line does.");
  sheet.row("B5", "Header Right",
            {"Attainment", "All or nothing", "Proportional", "Proportional, capped", "With a threshold", "The plan"});
  sheet.put("B6:B36", "Calc Percent", "=(ROW()-6)/20");
  sheet.put("C6:C36", "Calc Amount", "=PAYOUT($B6;N(target_pay);1)")
      .put("D6:D36", "Calc Amount", "=PAYOUT($B6;N(target_pay))");
  sheet.put("E6:E36", "Calc Amount", "=PAYOUT($B6;N(target_pay);0;0;N(compare_cap))");
  sheet.put("F6:F36", "Calc Amount", "=PAYOUT($B6;N(target_pay);0;N(compare_threshold))");
  sheet.put("G6:G36", "Calc Amount", "=INDEX(curve_limited;5*ROW()-29)");
  sheet.name("C25", "all_or_nothing_at_95").name("D25", "proportional_at_95").name("C34", "all_or_nothing_at_140");
  sheet.name("D34", "proportional_at_140").name("E34", "capped_at_140");
  sheet.section("I5:K5", "Assumptions");
  sheet.field("I6", "Variable pay at quota, a month", "Calc Amount", "=N(target_pay)", {}, "from the sheet Plan")
      .field("I7", "Cap", "Input Percent", 1.25, "compare_cap", "of quota")
      .field("I8", "Threshold", "Input Percent", 0.8, "compare_threshold", "of quota; nothing is paid below")
      .field("I9", "A strong year", "Input Percent", 1.4, "strong_year", "of quota, at an even pace");
  sheet.allow("J7:J9", shareOfQuota());
  sheet.section("I11:K11", "What it means").rowHeight(11, 5.4);
  sheet
      .field("I12", "What a rep at 95% loses, all or nothing", "Calc Amount", "=D25-C25", "loss_at_95",
             "why near misses feel worthless")
      .field("I13", "The cap of the year is reached on", "Calc Date",
             "=IF(N(strong_year)<=N(compare_cap);\"\";DATE(YEAR(month_end);12;31)-november_days)", {},
             "the November effect: the best stop")
      .field("I14", "Days of selling left unpaid", "Calc Amount",
             "=IF(N(strong_year)=0;0;ROUND(365*MAX(0;1-N(compare_cap)/strong_year);0))", "november_days",
             "at that pace, until the end of the year")
      .field("I15", "Pay lost above the cap in the year", "Calc Amount",
             "=12*N(target_pay)*MAX(0;N(strong_year)-N(compare_cap))", "loss_above_cap",
             "by the person who sells most");
  sheet.chart({.kind = Chart::Kind::line,
               .at = "I17",
               .width = 180,
               .height = 104,
               .title = "Pay of a month by attainment of quota",
               .description = "Five lines over attainment from nothing to 150%: all or nothing, proportional, "
                              "proportional with a cap, proportional above a threshold, and the plan.",
               .categories = "B6:B36",
               .series = {{"C5", "C6:C36"}, {"D5", "D6:D36"}, {"E5", "E6:E36"}, {"F5", "F6:F36"}, {"G5", "G6:G36"}}});
}

void cost(Workbook& book) {
  auto& sheet = book.sheet("Cost");
  sheet.columns({4, 58, 30, 30, 30, 30}).onePage().cursor("C6");
  sheet.heading("Cost", "What a month of the whole team costs at four levels. A quota that is met counts as exceeded.");
  sheet.put("B5", "Header", "The team").row("C5", "Header Right", {"Below", "Target", "Above", "Strong"});
  sheet.put("B6", "Label", "Sales, of the team's target").row("C6", "Input Percent", {0.8, 1, 1.2, 1.4});
  sheet.allow("C6:F6", shareOfQuota()).column("B7", "Label", {"Sales", "Base pay", "Commission"});
  sheet.put("C7:F7", "Calc Amount", "=SUM(team_quotas)*N(C6)").put("C8:F8", "Calc Amount", "=SUM(team_base)/12");
  sheet.put("C9:F9", "Calc Amount", "=SUM(C29:C53)").put("B10", "Total", "Pay of a month");
  sheet.put("C10:F10", "Total Amount", "=C8+C9").column("B11", "Label", {"Commission, of sales", "Pay, of sales"});
  sheet.put("C11:F11", "Calc Rate", "=IF(C7=0;0;C9/C7)").put("C12:F12", "Calc Rate", "=IF(C7=0;0;C10/C7)");
  sheet.name("C9:F9", "commission_by_level").name("C12:F12", "cost_of_sales").name("D12", "cost_at_target");
  sheet.chart({.kind = Chart::Kind::stackedColumn,
               .at = "B14",
               .width = 178,
               .height = 66,
               .title = "Pay of a month by sales of the team",
               .description = "Four columns, one for each level of sales: base pay, and commission above it.",
               .categories = "C5:F5",
               .series = {{"B8", "C8:F8"}, {"B9", "C9:F9"}}});
  sheet.section("B27:F27", "Commission by person");
  sheet.put("B28", "Header", "Person").put("C28:F28", "Header Right", "=C$5");
  sheet.put("B29:B53", "Calc Text", R"(=IF(INDEX(team;ROW()-28)="";"";INDEX(team;ROW()-28)))");
  const std::string quota = "INDEX(team_quotas;ROW()-28)";
  sheet.put("C29:F53", "Calc Amount",
            "=IF($B29=\"\";\"\";IF(N(" + quota + ")=0;0;" +
                limited(pay("(" + quota + "*N(C$6)+must_exceed/10^6)", quota, "INDEX(team_variable;ROW()-28)")) + "))");
}

} // namespace

void describeMonths(Workbook& book, const std::filesystem::path& data) {
  team(book, data);
  deals(book, data);
  month(book);
  statement(book);
  compare(book);
  cost(book);
}

} // namespace templates
