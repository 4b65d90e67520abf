// SPDX-License-Identifier: MPL-2.0
//
// The commission plan: its rates and limits in one sentence, and what it pays at every attainment.  The sheets that
// compute deals, months and costs stand in commission_months.cpp.

#include "workbooks/commission.hpp"
#include "workbooks/start_page.hpp"
#include "workbooks/workbooks.hpp"

namespace templates {

std::string pay(const std::string& sales, const std::string& quota, const std::string& bonus,
                const std::string& byPart) {
  const auto tiers = "(" + sales + ";tier_from;tier_rates;IF(in_quotas;" + quota + ";0))";
  const auto attainment = "ATTAINMENT(" + sales + ";" + quota + ");" + bonus;
  return "CHOOSE(plan_number;COMMISSION(" + sales + ";base_rate);COMMISSION(" + sales + ";base_rate;" + quota +
         ";over_rate;" + byPart + ";must_exceed);IF(" + byPart + ";COMMTIERED" + tiers + ";COMMRETRO" + tiers +
         ");COMMACCEL(" + sales + ";" + quota + ";base_rate;accelerator);PAYOUT(" + attainment +
         ";0;N(bonus_threshold));PAYOUT(" + attainment + ";1))";
}

std::string limited(const std::string& pay) {
  return "IF(entries_missing>0;0;COMMLIMITS(" + pay + ";N(pay_floor);cap_in_force))";
}

std::string monthOf(const std::string& days, const std::string& day) {
  return days + ";\">\"&EOMONTH(" + day + ";-1);" + days + ";\"<=\"&EOMONTH(" + day + ";0)";
}

Rule shareOfQuota() {
  return {.kind = Rule::Kind::decimal,
          .most = 10,
          .title = "A share, please",
          .message = "Enter a share of the quota: 125% or 1.25."};
}

Rule yesOrNo() {
  return oneOf({"yes", "no"});
}

namespace {

void start(Workbook& book) {
  StartPage page(
      book, "Commission plan",
      "A plan that people understand, what it pays, and what it costs, before anyone signs it.",
      R"(=IF(company="";"";_"Prepared for "&company&"."&IF(currency="";"";_" All amounts in "&currency&".")))");
  page.fields("Set up",
              {{"Company", "Input Text", example(Verbatim{"Northwind Software"}), "company"},
               {"Currency label", "Input Text", example(Verbatim{"EUR"}), "currency", "amounts carry no sign"},
               {"Month to look at", "Input Date", example(Date{2027, 3, 31}), "as_of", "any day of it; empty: today"}})
      .tiles("The month",
             {{"Payable", "Headline Amount", "=SUM(month_payable)",
               R"(=IF(SUM(month_sales)=0;"";TEXT(SUM(month_payable)/SUM(month_sales);"0.0%")&_" of sales"))",
               "payable_total"},
              {"Sales that count", "Headline Amount", "=SUM(month_sales)",
               R"(=IF(SUM(month_quotas)=0;"";TEXT(SUM(month_sales)/SUM(month_quotas);"0%")&_" of the team's quota"))",
               "sales_total"},
              {"At quota or above", "Headline Amount", R"(=COUNTIF(month_attainment;">=1"))",
               R"(=IF(COUNT(month_attainment)=0;"";_"of "&COUNT(month_attainment)&_" people"))", "people_at_quota"},
              {"Pay, of sales at target", "Headline Percent", "=cost_at_target", "base pay and commission"}})
      .steps("How to use this workbook",
             {{"1  Plan", "Plan.C10", "Choose a kind of plan and its rates; the plan says itself in one sentence.",
               "entries_missing=0"},
              {"2  Payout", "Payout.B7", "Try three months of sales, and read the curve.", "COUNT(Payout.$B$7:$B$9)>0"},
              {"3  Team", "Team.B6", "List who is paid by it: base, variable pay, quota, ramp.", "COUNTA(team)>0"},
              {"4  Deals", "Deals.C6", "List the deals as they close. One that is not in the CRM earns nothing.",
               "COUNTA(deal_reps)>0"},
              {"5  Month, Statement", "Statement.C6", "Read what everyone earned; print a statement for each person.",
               R"(statement_rep<>"")"},
              {"6  Compare", "Compare.J7", "Compare fair and unfair ways to pay the same bonus.", "N(target_pay)>0"},
              {"7  Cost", "Cost.C6", "See what a good year costs before you promise it.", "cost_at_target>0"}})
      .checks(
          "Checks: is it fair, is it complete?",
          {{"Pays in proportion, not all or nothing", "IF(plan_number=6;1;0)", "Plan: the kind of plan"},
           {"No cap below 125% of quota", "IF(AND(cap_in_force>0;INDEX(curve_pay;126)>cap_in_force);1;0)",
            "Plan: the cap"},
           {"No cliff: 1% more never adds 25% of variable pay",
            "IF(AND(N(target_pay)>0;biggest_step>0.25*target_pay);1;0)", "Plan: on the part above"},
           {"The floor is not above the cap", "IF(AND(N(pay_cap)>0;N(pay_floor)>N(pay_cap));1;0)", "Plan: the floor"},
           {"Nothing is missing from the plan", "entries_missing", "Plan, column D"},
           {"Every deal belongs to someone of the team", R"(SUMPRODUCT((deal_reps<>"")*(COUNTIF(team;deal_reps)=0)))",
            "Deals, column C"},
           {"Every deal is in the CRM", R"(SUMPRODUCT((deal_reps<>"")*(deal_crm<>_"yes")))", "Deals, column G"}})
      .key();
}

void plan(Workbook& book) {
  auto& sheet = book.sheet("Plan");
  sheet.columns({4, 56, 40, 28, 29, 29}).onePage().cursor("C10");
  sheet.heading("Plan",
                "Simple enough to say in one sentence. Fill in what the kind of plan needs; leave out the rest.");
  sheet
      .merge(
          "B5:F6", "Headline Sentence",
          R"(=IF(entries_missing>0;_"Fill in the plan, and it says itself here in one sentence.";INDEX(sentences;plan_number)&sentence_of_limits))")
      .name("B5", "plan_sentence");
  sheet.rowHeight(5, 8).rowHeight(6, 8);
  sheet.merge("B7:F7", "Status",
              R"(=IF(entries_missing=0;_"√ The plan is complete";_"! Still missing: "&entries_missing))");
  sheet.section("B9:F9", "Rates");
  // `used` lists the kinds of plan that need the entry; the column beside says so, or that it is missing.
  int row = 10;
  const auto field = [&](Content label, const char* role, Content value, const char* name, const std::string& used,
                         const std::string& hint) {
    const auto at = std::to_string(row);
    sheet.field("B" + at, std::move(label), role, std::move(value), name);
    sheet.merge("D" + at + ":F" + at, "Hint",
                "=IF(ISERROR(FIND(plan_number;" + used + "));_\"– not used by this kind of plan\";IF(C" + at +
                    "=\"\";_\"! still missing\";_\"" + hint + "\"))");
    ++row;
  };
  const std::string all = "\"123456\"";
  field("Kind of plan", "Input List", "Two rates", "plan_type", all, "the entries below follow it");
  field("Paid on", "Input List", "revenue", "basis", all, "of a person in a month");
  field("Base rate", "Input Rate", example(0.02), "base_rate", "\"124\"", "from the first sale");
  field("Quota a month", "Input Amount", example(270000), "plan_quota", all,
        "a person on the sheet Team may have another one");
  field("Higher rate", "Input Rate", example(0.04), "over_rate", "\"2\"", "once the quota is met");
  field("Higher rate applies", "Input List", "to everything", "method", "\"23\"", "to the part above: no cliffs");
  field("The quota must be", "Input List", "exceeded", "quota_rule", "\"2\"", "exceeded: one more than the quota");
  field("Accelerator above quota", "Input Number", example(1.5), "accelerator", "\"4\"", "times the base rate");
  field("Variable pay at quota, a month", "Input Amount", example(10000), "target_pay", all,
        "the bonus; the measure of a cliff");
  field("No bonus below", "Input Percent", example(0.5), "bonus_threshold", "\"5\"", "of quota; 0% for none");
  sheet.allow("C10", oneIn("Lists.D6:D11")).allow("C11", oneOf({"revenue", "MRR", "ACV", "units", "gross margin"}));
  sheet.allow("C15", oneOf({"to everything", "to the part above"})).allow("C16", oneOf({"exceeded", "reached"}));
  sheet.allow("C17", number(0, 10)).status("D10:D19").status("B7");
  sheet.section("B21:F21", "Limits and conditions");
  sheet.field("B22", "At least, a month", "Input Amount", {}, "pay_floor", "a floor; empty: none")
      .field("B23", "At most, a month", "Input Amount", {}, "pay_cap", "a cap; the best stop selling there")
      .field("B24", "Draw, a month", "Input Amount", example(2000), "draw", "paid in advance, set against commission")
      .field("B25", "Draw is kept when not earned", "Input List", "no", "draw_kept", "no: owed until earned")
      .field("B26", "Months until a sale is safe", "Input Count", example(6), "clawback_months",
             "a customer who leaves earlier costs commission")
      .field("B27", "Only deals in the CRM count", "Input List", "yes", "crm_gate", "what is not recorded is not paid");
  sheet.allow("C25", yesOrNo()).allow("C27", yesOrNo());
  sheet.section("B29:F29", "Tiers");
  sheet.field("B30", "Thresholds are", "Input List", "amounts", "tier_unit")
      .allow("C30", oneOf({"amounts", "shares of the quota"}));
  sheet.merge(
      "D30:F30", "Hint",
      R"(=IF(plan_number<>3;_"– not used by this kind of plan";IF(tiers_wrong=0;_"√ rising from 0";_"! from 0, rising, with a rate each")))");
  sheet.row("B31", "Header Right", {"Sales from", "Rate"}).put("D31", "Header Right", "In force from");
  sheet.row("E31", "Header Right", {"Rate", "Step up"});
  sheet.put("B32:B37", "Input Amount").put("C32:C37", "Input Rate").name("B32:B37", "tier_from");
  sheet.when("B32:B37", "in_quotas", "Input Percent")
      .when("D32:D37", "AND(in_force_in_quotas;$D32<>\"\")", "Calc Percent");
  sheet.column("B32", "Input Amount", {example(0), example(100000), example(250000)});
  sheet.column("C32", "Input Rate", {example(0.02), example(0.03), example(0.04)}).name("C32:C37", "tier_rates");
  sheet.put("D32", "Calc Amount", "=IF(plan_number=3;B32;0)");
  sheet.put("D33:D37", "Calc Amount",
            R"(=IF(plan_number=3;IF($B33="";"";$B33);IF(AND(ROW()=33;in_force_in_quotas);1;"")))");
  sheet.put("E32", "Calc Rate", "=IF(plan_number=3;C32;IF(plan_number<5;base_rate;0))");
  sheet.put(
      "E33:E37", "Calc Rate",
      R"(=IF($D33="";"";CHOOSE(plan_number;0;IF(N(over_rate)=0;base_rate;over_rate);$C33;base_rate*accelerator;0;0)))");
  sheet.put("F32:F37", "Calc Rate", R"(=IF($D32="";"";$E32-N($E31)))");
  sheet.name("D32:D37", "step_from").name("E32:E37", "step_rates").status("D30");
}

void payout(Workbook& book) {
  auto& sheet = book.sheet("Payout");
  sheet.columns({4, 40, 36, 34, 34, 34}).onePage().cursor("B7");
  sheet.heading("Payout", "What the plan pays, within its floor and cap, and what it would pay the other way.");
  const auto results = [&](const std::string& rows, const std::string& sales) {
    const auto block = [&](char column) {
      return column + rows.substr(0, rows.find(':')) + ":" + column + rows.substr(rows.find(':') + 1);
    };
    const auto quota = "N(plan_quota)";
    sheet.put(block('D'), "Calc Amount", "=" + limited(pay(sales, quota, "target_pay")));
    sheet.put(block('E'), "Calc Rate",
              "=IF(N(" + sales + ")=0;0;$D" + rows.substr(0, rows.find(':')) + "/" + sales + ")");
    sheet.put(block('F'), "Calc Amount", "=" + limited(pay(sales, quota, "target_pay", "1-by_part")));
  };
  sheet.section("B5:F5", "Try three months");
  sheet.put("B6", "Header Right", "Sales of a month");
  sheet.row("C6", "Header Right", {"Attainment", "The plan pays", "Of sales", "=other_way"});
  sheet.column("B7", "Input Amount", {example(250000), example(270000), example(300000)});
  sheet.put("C7:C9", "Calc Percent", R"(=IF(N(plan_quota)=0;0;ATTAINMENT(N($B7);plan_quota)))");
  results("7:9", "$B7");
  sheet.name("D7", "pays_below_quota").name("D8", "pays_at_quota").name("D9", "pays_above_quota");
  sheet.name("F9", "pays_other_way");
  sheet.section("B11:F11", "A second plan beside it, with two rates on everything");
  sheet.field("B12", "Base rate", "Input Rate", example(0.1), "second_rate", "for example on monthly recurring revenue")
      .field("B13", "Quota a month", "Input Amount", example(20000), "second_quota")
      .field("B14", "Rate once it is reached", "Input Rate", example(0.5), "second_over_rate");
  sheet.put("B15", "Header Right", "Sales of a month");
  sheet.row("C15", "Header Right", {"Attainment", "It pays", "Of sales", {}});
  sheet.column("B16", "Input Amount", {example(18000), example(20000)});
  sheet.put("C16:C17", "Calc Percent", R"(=IF(N(second_quota)=0;0;ATTAINMENT(N($B16);second_quota)))");
  sheet.put("D16:D17", "Calc Amount", "=COMMISSION($B16;second_rate;second_quota;second_over_rate)");
  sheet.put("E16:E17", "Calc Rate", "=IF(N($B16)=0;0;$D16/$B16)").put("F16:F17", "Calc");
  sheet.name("D16", "second_pays_below").name("D17", "second_pays_at_quota");
  sheet.section("B19:F19", "From nothing to half as much again");
  sheet.row("B20", "Header Right", {"Attainment", "Sales of a month", "The plan pays", "Of sales", "=other_way"});
  sheet.put("B21:B36", "Calc Percent", "=(ROW()-21)/10").put("C21:C36", "Calc Amount", "=B21*N(plan_quota)");
  results("21:36", "$C21");
  sheet.chart({.kind = Chart::Kind::line,
               .at = "B38",
               .width = 178,
               .height = 72,
               .title = "What a month pays by attainment of quota",
               .description = "Two lines over the attainment of quota: what the plan pays, and what it would pay with "
                              "its higher rates applied the other way.",
               .categories = "B21:B36",
               .series = {{"D20", "D21:D36"}, {"F20", "F21:F36"}}});
}

/// The words and switches behind the plan, and its curve in steps of 1%; hidden.
void words(Workbook& book) {
  auto& lists = addLists(book);
  lists.row("D5", "Header", {"Kind of plan", "In words", "Switch", "Value", "Tiers in words"});
  lists.column("D6", "Text",
               {"Flat rate", "Two rates", "Tiers", "Accelerator", "Bonus in proportion", "Bonus, all or nothing"});
  lists.name("D6:D11", "plan_kinds").name("E6:E11", "sentences");
  const std::string percent = "ROUND(100*N(base_rate);2)&\"%\"";
  const std::string baseOf = percent + "&_\" of \"&basis";
  lists.column(
      "E6", "Calc Text",
      {"=" + baseOf,
       "=" + baseOf +
           R"(&"; "&ROUND(100*N(over_rate);2)&"%"&IF(by_part;_" on the part of a month above ";_" on everything in a month in which "&basis&IF(must_exceed;_" exceeds ";_" reaches "))&FIXED(N(plan_quota);0))",
       R"(=_"Of "&basis&":"&H11&IF(by_part;_", each on its own part";_", the rate that is reached on everything"))",
       "=" + baseOf + R"(&"; "&N(accelerator)&_" times that on the part of a month above "&FIXED(N(plan_quota);0))",
       R"(=FIXED(N(target_pay);0)&_" at a quota of "&FIXED(N(plan_quota);0)&_", in proportion to "&basis&IF(N(bonus_threshold)=0;"";_"; nothing below "&ROUND(100*bonus_threshold;0)&"%"))",
       R"(=FIXED(N(target_pay);0)&_" in a month in which "&basis&_" reaches "&FIXED(N(plan_quota);0)&_"; nothing below")"});
  lists.put(
      "H6:H11", "Calc Text",
      R"(=IF(ROW()=6;"";$H5)&IF(Plan.$C32="";"";IF(ROW()=6;" ";"; ")&ROUND(100*Plan.$C32;2)&"%"&_" from "&IF(in_quotas;ROUND(100*N(Plan.$B32);0)&_"% of quota";FIXED(N(Plan.$B32);0))))");
  int row = 6;
  const auto value = [&](const char* label, const char* name, const char* formula) {
    lists.put("F" + std::to_string(row), "Text", label).put("G" + std::to_string(row), "Calc", formula);
    lists.name("G" + std::to_string(row++), name);
  };
  value("Number of the kind", "plan_number", "=IFERROR(MATCH(plan_type;plan_kinds;0);1)");
  value("On the part above", "by_part", R"(=IF(method=_"to the part above";1;0))");
  value("More than the quota", "must_exceed", R"(=IF(AND(plan_number=2;quota_rule=_"exceeded");1;0))");
  value("Tiers are shares", "in_quotas", R"(=IF(tier_unit=_"shares of the quota";1;0))");
  value("Steps are shares", "in_force_in_quotas",
        "=IF(OR(plan_number=2;plan_number=4;AND(plan_number=3;in_quotas=1));1;0)");
  value("Pays deal by deal", "per_deal",
        "=IF(OR(plan_number=1;plan_number=4;AND(by_part=1;OR(plan_number=2;plan_number=3)));1;0)");
  value(
      "Mistakes in the tiers", "tiers_wrong",
      R"(=IF(AND(ISNUMBER(Plan.B32);N(Plan.B32)=0);0;1)+SUMPRODUCT((tier_from="")<>(tier_rates=""))+SUMPRODUCT((Plan.B33:B37<>"")*(Plan.B33:B37<=Plan.B32:B36)))");
  value("Cap", "cap_in_force", "=IF(N(pay_cap)=0;0;MAX(pay_cap;N(pay_floor)))");
  value("Draw is kept", "keeps_draw", R"(=IF(draw_kept=_"yes";1;0))");
  value("Entries missing", "entries_missing",
        R"(=SUMPRODUCT((LEFT(Plan.D10:D19;1)="!")*1)+IF(LEFT(Plan.D30;1)="!";1;0))");
  value("Largest step of 1%", "biggest_step", "=MAX(Curve.E7:E156)");
  value("The other way", "other_way", R"(=IF(by_part;_"Paid on everything";_"On the part above"))");
  value(
      "Limits in words", "sentence_of_limits",
      R"(=IF(N(pay_floor)=0;"";_"; at least "&FIXED(pay_floor;0)&_" a month")&IF(cap_in_force=0;"";_"; at most "&FIXED(cap_in_force;0)&_" a month")&".")");
  auto& curve = book.sheet("Curve");
  curve.columns({4, 30, 30, 30, 30}).hide();
  curve.heading("Curve", "What the plan pays in steps of 1% of quota.");
  curve.row("B5", "Header Right", {"Attainment", "Before limits", "Within limits", "Step"});
  curve.put("B6:B156", "Calc Percent", "=(ROW()-6)/100");
  curve.put("C6:C156", "Calc Amount",
            "=IF(entries_missing>0;0;" + pay("($B6*N(plan_quota))", "N(plan_quota)", "target_pay") + ")");
  curve.put("D6:D156", "Calc Amount", "=COMMLIMITS($C6;N(pay_floor);cap_in_force)");
  curve.put("E7:E156", "Calc Amount", "=$D7-$D6").name("C6:C156", "curve_pay").name("D6:D156", "curve_limited");
}

} // namespace

void commissionPlan(Workbook& book, const std::filesystem::path& data) {
  start(book);
  plan(book);
  payout(book);
  describeMonths(book, data);
  words(book);
}

} // namespace templates
