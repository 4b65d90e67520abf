// SPDX-License-Identifier: MPL-2.0
//
// SWOT and TOWS: factors with their weight, the posture that follows, the pairs worth an action, and what became of it.

#include "engine/sample.hpp"
#include "engine/start_page.hpp"
#include "workbooks/swot_pairs.hpp"
#include "workbooks/workbooks.hpp"

namespace templates {

namespace {

/// A chart of scores; one of several series has a legend.
Chart scores(Chart::Kind kind, std::string at, double width, std::string title, std::string description,
             std::string categories, std::vector<Series> series, std::optional<double> least = {}) {
  const bool several = series.size() > 1;
  return {.kind = kind,
          .at = std::move(at),
          .width = width,
          .height = 90,
          .title = std::move(title),
          .description = std::move(description),
          .categories = std::move(categories),
          .series = std::move(series),
          .decimals = kind != Chart::Kind::column,
          .least = least,
          .legend = several};
}

void start(Workbook& book) {
  StartPage page(
      book, "SWOT and TOWS", "What helps and what harms you, inside and outside, and what to do about it.",
      R"(=IF(company="";"";_"Prepared for "&company&IF(scope="";"";": "&scope)&IF(currency="";".";_". Money in "&currency&".")))");
  page.fields("Set up",
              {{"Company", "Input Text", example(Verbatim{"Northwind Software"}), "company"},
               {"What is looked at", "Input Text", example("The whole company"), "scope",
                "the whole company, a product or a segment"},
               {"Date of this review", "Input Date", example(Date{2027, 2, 15}), "review_date", "empty: today"},
               {"Currency label", "Input Text", example(Verbatim{"USD"}), "currency"},
               {"Return wanted", "Input Number", 1.5, "return_wanted", "margin for each unit of money spent",
                number(0, 1000)}})
      .tiles("Where you stand", {{"Posture", "Headline Text", R"(=IF(posture="";"–";posture))",
                                  R"(=IF(posture="";_"once every box has a factor";VLOOKUP(posture;pair_words;2;0)))"},
                                 {"Inside", "Headline Number", "=internal_balance",
                                  R"(=IF(internal_balance<0;_"weaknesses outweigh";_"strengths less weaknesses"))"},
                                 {"Outside", "Headline Number", "=external_balance",
                                  R"(=IF(external_balance<0;_"threats outweigh";_"opportunities less threats"))"},
                                 {"Actions to do", "Headline Amount",
                                  R"(=SUMPRODUCT((actions<>"")*(action_states<>_"Done")*(action_states<>_"Dropped")))",
                                  R"(=COUNTIF(Actions.$I$6:$I$19;_"▼ overdue")&_" of them overdue")", "open_actions"}})
      .steps(
          "How to use this workbook",
          {{"1  Factors", "Factors.B6", "Two to five in each box; each with its importance and rating, 1 to 5.",
            "COUNT(factor_scores)>0"},
           {"2  Matrix", "Matrix.B6", "Print the picture of the four boxes and put it on the wall.", R"(posture<>"")"},
           {"3  Score", "Score.F12", "Read which side outweighs, and the posture that follows.", R"(posture<>"")"},
           {"4  TOWS", "TOWS.E6", "Choose the factors to pair and say how well each pair fits.", "MAX(tows_impacts)>0"},
           {"5  Actions", "Actions.B6", "Turn the strongest pairs into actions with an owner and a day.",
            "COUNTA(actions)>0"},
           {"6  Money check", "'Money check'.B6", "See which activities bring back more than they cost.",
            "COUNTA('Money check'.$B$6:$B$20)>0"},
           {"7  History", "History.B7", "Write down the scores of each review and watch them move.",
            "COUNTA(review_dates)>0"}})
      .checks(
          "Checks",
          {{"Every factor has a box and two figures",
            R"(SUMPRODUCT((factors<>"")*((factor_boxes="")+(factor_scores="")>0)))", "Factors, B, F and G"},
           {"Every factor is named once", R"(SUMPRODUCT((factors<>"")*(COUNTIF(factors;factors)>1)))",
            "Factors, column C"},
           {"Every box has a factor", "IF(SUM(box_counts)=0;0;COUNTIF(box_counts;0))", "Factors, column B"},
           {"The strongest factors are paired",
            R"(IF(MAX(tows_impacts)=0;0;SUMPRODUCT((RIGHT(places;2)=" 1")*(COUNTIF(tows_inside;factors)+COUNTIF(tows_outside;factors)=0))))",
            "TOWS, column B, row 6"},
           {"Every action has an owner and a day",
            R"(SUMPRODUCT((actions<>"")*((action_owners="")+(action_days="")>0)))", "Actions, D and E"},
           {"This review is written down",
            R"(IF(posture="";0;IF(SUMPRODUCT((ROUND(History.$C$7:$C$14;2)=ROUND(strengths_score;2))*(ROUND(History.$D$7:$D$14;2)=ROUND(weaknesses_score;2))*(ROUND(History.$E$7:$E$14;2)=ROUND(opportunities_score;2))*(ROUND(History.$F$7:$F$14;2)=ROUND(threats_score;2)))=0;1;0)))",
            "History, next free row"}})
      .key();
}

void factors(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("Factors");
  sheet.columns({4}).landscape().open().freeze(5, 5, 3).cursor("B6");
  sheet.heading("Factors",
                "Two to five in each box. Importance: how much it matters; rating: how strong it is. From 1 to 5.");
  sheet.list(
      "B5", 20,
      {{"Box", 26, "Input List", {}, oneIn("Score.C6:C9"), "factor_boxes"},
       {"Factor", 62, "Input Sentence", {}, {}, "factors"},
       {"How do you know?", 72, "Input Sentence", {}, {}, "evidence"},
       {"Area", 26, "Input List", {}, oneIn("Score.I6:I12"), "areas"},
       {"Importance", 28, "Input Score", {}, {}, "importance"},
       {"Rating", 22, "Input Score", {}, {}, "ratings"},
       {"Score", 21, "Calc Score", R"(=IF(COUNT($F6:$G6)<2;"";$F6*$G6))", {}, "factor_scores"},
       {"Owner", 30, "Input Text", {}, {}, "factor_owners"},
       {"Look again on", 33, "Input Date", {}, {}, "factor_days"},
       {"Place in its box",
        36,
        "Calc Text",
        R"(=IF(OR($B6="";$H6="");"";$B6&" "&(COUNTIFS(factor_boxes;$B6;factor_scores;">"&$H6)+COUNTIFS($B$6:$B6;$B6;$H$6:$H6;$H6))))",
        {},
        "places"}},
      sample(data / "swot_factors.csv",
             {"_box", "_factor", "_evidence", "_area", "importance", "rating", "owner", "review"}));
  sheet.rowHeights(6, 25, 9.2);
}

void matrix(Workbook& book) {
  auto& sheet = book.sheet("Matrix");
  sheet.columns({4, 10, 104, 15, 5, 10, 104, 15}).landscape().onePage().cursor("B6");
  sheet.heading("Matrix", R"(=IF(company="";_"The five strongest factors of each box.";company&": "&scope))");
  const auto box = [&](const char* number, std::string role, char column, int row, const std::string& note) {
    const auto at = [&](int right, int down) { return static_cast<char>(column + right) + std::to_string(row + down); };
    const auto score = std::string("INDEX(box_scores;") + number + ")";
    const auto rank = "ROWS(" + std::string(1, column) + "$" + std::to_string(row + 2) + ":" + at(0, 2) + ")";
    const auto place = std::string("MATCH(INDEX(box_names;") + number + ")&\" \"&" + rank + ";places;0)";
    const auto why = "INDEX(evidence;" + place + ")";
    sheet.merge(at(0, 0) + ":" + at(2, 0), role + " Title", Content(role));
    sheet.merge(at(0, 1) + ":" + at(2, 1), role + " Note",
                Content("=" + note + "&IF(" + score + "=0;\"–\";FIXED(" + score + ";2))"));
    sheet.put(at(0, 2) + ":" + at(0, 6), role, Content("=IF($" + at(1, 2) + "=\"\";\"\";" + rank + ")"));
    sheet.put(at(1, 2) + ":" + at(1, 6), role,
              Content("=IFERROR(INDEX(factors;" + place + ")&IF(" + why + "=\"\";\"\";\": \")&" + why + ";\"\")"));
    sheet.put(at(2, 2) + ":" + at(2, 6), role + " Score", Content("=IFERROR(INDEX(factor_scores;" + place + ");\"\")"));
    sheet.rowHeight(row, 10).rowHeight(row + 1, 6.4).rowHeights(row + 2, row + 6, 10.4);
  };
  box("1", "Strengths", 'B', 6, R"(_"Inside, helpful. Score ")");
  box("2", "Weaknesses", 'F', 6, R"(_"Inside, harmful. Score ")");
  box("3", "Opportunities", 'B', 14, R"(_"Outside, helpful. Score ")");
  box("4", "Threats", 'F', 14, R"(_"Outside, harmful. Score ")");
  sheet.rowHeight(4, 3).rowHeight(5, 2).rowHeight(13, 5);
}

void score(Workbook& book) {
  auto& sheet = book.sheet("Score");
  sheet.columns({4, 10, 40, 22, 28, 24, 48, 6, 32, 23, 27, 31, 20}).landscape().onePage().cursor("F12");
  sheet.heading("Score", "The factors of each box, weighed by their importance, on the scale of the ratings: 1 to 5.");
  sheet.row("B5", "Header", {{}, "Box"});
  sheet.row("D5", "Header Right", {"Factors", "Importance", "Score", "As IFE and EFE matrices count, 1 to 4"});
  sheet.column("B6", "Calc Center", {Verbatim{"S"}, Verbatim{"W"}, Verbatim{"O"}, Verbatim{"T"}});
  sheet.column("C6", "Calc Text", {"Strength", "Weakness", "Opportunity", "Threat"});
  sheet.put("D6:D9", "Calc Amount", R"(=COUNTIFS(factor_boxes;$C6;factor_scores;">0"))");
  sheet.put("E6:E9", "Calc Amount", R"(=SUMIFS(importance;factor_boxes;$C6;factor_scores;">0"))");
  for (const char* const row : {"6", "7", "8", "9"}) {
    const std::string here = std::string("(factor_boxes=$C") + row + ")*ISNUMBER(factor_scores)";
    sheet.array(std::string("F") + row, "Calc Number",
                "=IFERROR(SWOTSCORE(IF(" + here + ";importance;\"\");IF(" + here + ";ratings;\"\"));0)");
  }
  sheet.put("G6:G9", "Calc Number", R"(=IF($D6=0;"";2.5+IF(OR($B6="S";$B6="O");0.3;-0.3)*$F6))");
  sheet.name("B6:B9", "box_codes").name("C6:C9", "box_names").name("D6:D9", "box_counts").name("F6:F9", "box_scores");
  sheet.name("F6", "strengths_score").name("F7", "weaknesses_score");
  sheet.name("F8", "opportunities_score").name("F9", "threats_score");

  sheet.section("B11:G11", "What follows").put("B12:E16", "Label").rowHeight(11, 6);
  sheet.column("B12", "Label",
               {"Inside: strengths less weaknesses", "Outside: opportunities less threats", "Posture",
                "Inside, as an IFE matrix counts", "Outside, as an EFE matrix counts"});
  sheet.column(
      "F12", "Calc Number",
      {"=strengths_score-weaknesses_score", "=opportunities_score-threats_score",
       R"(=IF(COUNTIF(box_counts;0)>0;"";SWOTPOSTURE(strengths_score;weaknesses_score;opportunities_score;threats_score)))",
       "=IFERROR(SWOTSCORE(E6:E7;G6:G7);0)", "=IFERROR(SWOTSCORE(E8:E9;G8:G9);0)"});
  sheet.column("G12", "Status",
               {R"(=IF(posture="";"";IF(F12<0;_"▼ weaknesses outweigh";_"▲ strengths outweigh")))",
                R"(=IF(posture="";"";IF(F13<0;_"▼ threats outweigh";_"▲ opportunities outweigh")))",
                R"(=IF(posture="";_"○ a box is empty";"● "&VLOOKUP(posture;pair_words;2;0)))",
                R"(=IF(posture="";"";IF(F15<2.5;_"▼ below the middle, 2.5";_"▲ above the middle, 2.5")))",
                R"(=IF(posture="";"";IF(F16<2.5;_"▼ below the middle, 2.5";_"▲ above the middle, 2.5")))"});
  sheet.name("F12", "internal_balance").name("F13", "external_balance").name("F14", "posture");
  sheet.name("F15", "internal_evaluation").name("F16", "external_evaluation").status("G12:G16");

  sheet.put("I5", "Header", "By area")
      .row("J5", "Header Right", {"Strengths", "Weaknesses", "Opportunities", "Threats"});
  sheet.column("I6", "Calc Text", {"Product", "Price", "People", "Process", "Competitor", "Market", "Networking"});
  for (const char* const box : {"J6", "K7", "L8", "M9"}) {
    const std::string column(1, box[0]);
    sheet.put(column + "6:" + column + "12", "Calc Amount",
              Content(std::string("=SUMIFS(factor_scores;factor_boxes;$C$") + box[1] + ";areas;$I6)"));
  }
  sheet.put("I13", "Total", "All areas").put("J13:M13", "Total Amount", "=SUM(J6:J12)");
  sheet.merge("I14:M16", "Note",
              "Scores added up: importance times rating. IFE and EFE are the factor evaluations of strategy books: 1 "
              "weak, 4 strong; helpful factors count above 2.5, harmful ones below.");
  sheet.chart(scores(Chart::Kind::bar, "B18", 172, "How strong each box is, from 1 to 5",
                     "A bar for each of strengths, weaknesses, opportunities and threats: its weighted score.", "C6:C9",
                     {{"F5", "F6:F9"}}, 1));
  sheet.chart(scores(Chart::Kind::column, "I18", 133, "Which areas the scores come from",
                     "For each area a column for each of the four boxes: its scores added up.", "I6:I12",
                     {{"J5", "J6:J12"}, {"K5", "K6:K12"}, {"L5", "L6:L12"}, {"M5", "M6:M12"}}));
}

void actionList(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("Actions");
  sheet.columns({4}).landscape().open().freeze(5, 5).cursor("B6");
  sheet.heading("Actions", "What you do about it: start with the five strongest pairs of the sheet TOWS.");
  sheet.list(
      "B5", 14,
      {{"Action", 84, "Input Sentence", {}, {}, "actions"},
       {"Pair", 18, "Input Tick", {}, oneOf({"SO", "ST", "WO", "WT"}), "action_pairs"},
       {"Owner", 34, "Input Text", {}, {}, "action_owners"},
       {"Due", 27, "Input Date", {}, {}, "action_days"},
       {"Cost", 24, "Input Amount", {}, {}, "action_costs"},
       {"Status", 27, "Input List", {}, oneOf({"Planned", "Going on", "Done", "Dropped"}), "action_states"},
       {"Next check", 27, "Input Date", {}, {}, "action_checks"},
       {"State", 40, "Status",
        R"(=IF($B6="";"";IF($G6=_"Done";_"√ done";IF($G6=_"Dropped";_"○ dropped";IF(AND($E6<>"";$E6<as_of);_"▼ overdue";IF(AND($H6<>"";$H6<=as_of+7);_"● check this week";_"○ in time"))))))"}},
      sample(data / "swot_actions.csv", {"_action", "pair", "owner", "due", "cost", "_status", "next_check"}));
  sheet.status("I6:I19").rowHeights(6, 19, 9.6);
  sheet.put("B20", "Total", R"(=_"Cost of what is not dropped"&IF(currency="";"";_", in "&currency))")
      .put("C20:E20", "Total")
      .put("F20", "Total Amount", R"(=SUMIFS(action_costs;action_states;"<>"&_"Dropped"))")
      .put("G20:I20", "Total");
}

void moneyCheck(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("Money check");
  sheet.columns({4}).landscape().open().freeze(5, 5).onePage().cursor("B6");
  sheet.heading("Money check",
                "What does networking cost, and which products does it sell at a margin? Put activities side by side.");
  sheet.list("B5", 15,
             {{"Activity", 60, "Input Text"},
              {"Kind", 30, "Input List", {}, oneOf({"Networking", "Trade fair", "Advertising", "Partner", "Other"})},
              {"What it cost", 31, "Input Amount"},
              {"Product it sold", 40, "Input Text"},
              {"Revenue it brought", 29, "Input Amount"},
              {"Cost of these sales", 29, "Input Amount"},
              {"Gross margin", 24, "Calc Percent", R"(=IF(N($F6)=0;"";GROSSMARGIN($F6;N($G6))))"},
              {"Margin in money", 27, "Calc Amount", R"(=IF($B6="";"";N($F6)-N($G6)))"},
              {"Return per unit spent", 29, "Calc Number", R"(=IF(OR($B6="";N($D6)=0);"";$I6/$D6))"},
              {"Does it pay?", 34, "Status",
               "=IF(OR($J6=\"\";N(return_wanted)=0);\"\";" + statusOf("KPISTATUS($J6;return_wanted)") + ")"}},
             sample(data / "swot_money.csv", {"_activity", "_kind", "cost", "_product", "revenue", "cost_of_sales"}));
  sheet.status("K6:K20").rowHeights(6, 20, 6.2);
  sheet.put("B21", "Total", R"(=_"All activities"&IF(currency="";"";_", in "&currency))").put("C21", "Total");
  sheet.put("D21", "Total Amount", "=SUM(D6:D20)").put("E21", "Total").put("F21:G21", "Total Amount", "=SUM(F6:F20)");
  sheet.put("H21", "Total Percent", R"(=IF(F21=0;"";GROSSMARGIN(F21;G21)))").put("I21", "Total Amount", "=F21-G21");
  sheet.put("J21", "Total Number", R"(=IF(D21=0;"";I21/D21))").put("K21", "Total");
  sheet.name("J21", "return_of_all");
  sheet.chart(scores(Chart::Kind::bar, "B23", 333, "Margin that one unit of money spent brings back",
                     "A bar for each of the first eight activities: its margin divided by what it cost.", "B6:B13",
                     {{"J5", "J6:J13"}}));
}

void history(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("History");
  sheet.columns({4}).landscape().open().freeze(0, 6).onePage().cursor("B7");
  sheet.heading("History", "One row a review. Type the figures of today into the next free row to keep them.");
  sheet.put("B5", "Total", "Today").put("G5", "Total", "=posture").put("J5", "Total", "As the sheet Score has it now");
  sheet.row("C5", "Total Number", {"=strengths_score", "=weaknesses_score", "=opportunities_score", "=threats_score"});
  sheet.row("H5", "Total Number", {"=internal_balance", "=external_balance"}).rowHeight(5, 6.4);
  const auto rating = number(1, 5);
  sheet.list(
      "B6", 8,
      {{"Review of", 30, "Input Date", {}, {}, "review_dates"},
       {"Strengths", 25, "Input Number", {}, rating},
       {"Weaknesses", 27, "Input Number", {}, rating},
       {"Opportunities", 30, "Input Number", {}, rating},
       {"Threats", 25, "Input Number", {}, rating},
       {"Posture", 22, "Calc Text", R"(=IF(COUNT($C7:$F7)<4;"";SWOTPOSTURE($C7;$D7;$E7;$F7)))"},
       {"Inside", 22, "Calc Number", R"(=IF(COUNT($C7:$D7)<2;"";$C7-$D7))"},
       {"Outside", 22, "Calc Number", R"(=IF(COUNT($E7:$F7)<2;"";$E7-$F7))"},
       {"What had changed", 78, "Input Text"}},
      sample(data / "swot_history.csv", {"date", "strengths", "weaknesses", "opportunities", "threats", "_note"}),
      false);
  sheet.name("C7:F14", "review_scores");
  sheet.chart(scores(Chart::Kind::line, "B16", 138, "The four scores from review to review",
                     "Four lines over the reviews: strengths, weaknesses, opportunities and threats.", "B7:B14",
                     {{"C6", "C7:C14"}, {"D6", "D7:D14"}, {"E6", "E7:E14"}, {"F6", "F7:F14"}}, 1));
  sheet.chart(scores(Chart::Kind::line, "G16", 144, "What helps less what harms, inside and outside",
                     "Two lines over the reviews: strengths less weaknesses, opportunities less threats.", "B7:B14",
                     {{"H6", "H7:H14"}, {"I6", "I7:I14"}}));
}

void lists(Workbook& book) {
  auto& sheet = addLists(book);
  sheet.columns({4, 40, 40, 40, 20, 44, 60, 24, 60, 60, 24, 24, 100, 24, 30});
  sheet.column("C6", "Text", {"▲ pays", "● nearly pays", "▼ does not pay"});
  addPairWords(sheet);
  sheet.put("O6", "Calc Date", "=IF(N(review_date)=0;TODAY();review_date)").name("O6", "as_of");
}

} // namespace

void swot(Workbook& book, const std::filesystem::path& data) {
  start(book);
  factors(book, data);
  matrix(book);
  score(book);
  addPairs(book, data);
  actionList(book, data);
  moneyCheck(book, data);
  history(book, data);
  lists(book);
}

} // namespace templates
