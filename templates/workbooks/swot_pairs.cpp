// SPDX-License-Identifier: MPL-2.0

#include "workbooks/swot_pairs.hpp"

#include "engine/sample.hpp"

namespace templates {

void addPairs(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("TOWS");
  sheet.columns({4}).onePage().cursor("E6");
  sheet.heading("TOWS", "Every factor inside against every factor outside: which pairs are worth an action?");
  // The code of the box of a factor, and its score; # stands for the cell that names the factor.
  const auto of = [](std::string formula, const std::string& cell) {
    for (auto at = formula.find('#'); at != std::string::npos; at = formula.find('#')) {
      formula.replace(at, 1, cell);
    }
    return formula;
  };
  const std::string code =
      R"(=IF(#="";"";IFERROR(INDEX(box_codes;MATCH(INDEX(factor_boxes;MATCH(#;factors;0));box_names;0));"?")))";
  const std::string points = R"(=IFERROR(N(INDEX(factor_scores;MATCH(#;factors;0)));0))";
  const auto factor = oneIn("Factors.C6:C25");
  std::vector<ListColumn> columns{{"Inside: choose from the list", 60, "Input Sentence", {}, factor, "tows_inside"},
                                  {"Box", 14, "Calc Center", of(code, "$B10"), {}, "tows_inside_boxes"},
                                  {"Score", 16, "Calc Score", of(points, "$B10")}};
  columns.insert(columns.end(), 6, {"Fit", 25, "Input Score", {}, oneIn("Lists.N6:N8")});
  sheet.list("B9", 6, columns,
             sample(data / "swot_pairs.csv", {"inside", "fit_1", "fit_2", "fit_3", "fit_4", "fit_5", "fit_6"}), false);
  sheet.section("B5:J5", "How well does each pair fit?").put("B6:D8", "Label");
  sheet.put("B6", "Label", "Outside: choose from the list").put("E6:J6", "Input Sentence");
  sheet.row("E6", "Input Sentence",
            {example("Colleges replace old systems"), example("Web shops want returns built in"),
             example("Life sciences budgets shrink"), example("Low-cost rival sells by the month")});
  sheet.allow("E6:J6", factor).name("E6:J6", "tows_outside").name("E10:J15", "fits");
  sheet.put("B7", "Label", "Box").put("E7:J7", "Calc Center", of(code, "E$6")).name("E7:J7", "tows_outside_boxes");
  sheet.put("B8", "Label", "Score").put("E8:J8", "Calc Score", of(points, "E$6"));
  sheet.merge(
      "B16:J16", "Note",
      "1: they go together well, or hit each other hard. 0.5: somewhat. 0 or empty: nothing to do with each other.");

  sheet.section("B17:J17", "Impact: inside × outside × fit");
  sheet.put("B18:D18", "Header").put("E18:J18", "Header Center", R"(=E$6&"")");
  sheet.put("B19:D24", "Calc Text").put("B19:B24", "Calc Text", R"(=$B10&"")");
  sheet.array("E19:J24", "Calc Score", "=TOWSMATRIX(D10:D15;E8:J8;fits)").name("E19:J24", "tows_impacts");
  sheet.when("E19:J24", "AND(E19>0;E19>=LARGE(tows_impacts;5))", "Calc Highlight");

  sheet.section("B26:J26", "The five strongest pairs");
  sheet.put("B27", "Header", "Inside").row("C27", "Header Center", {"Pair", "Impact"});
  sheet.merge("E27:J27", "Header", "What to do");
  sheet.put("B28:B32", "Calc Wrapped", R"(=IF(Lists.$H6=0;"";ROWS(B$28:B28)&"  "&Lists.$I6))");
  sheet.put("C28:C32", "Calc Center", "=Lists.$K6").put("D28:D32", "Calc Score", "=Lists.$L6");
  for (int row = 28; row <= 32; ++row) {
    const auto n = std::to_string(row);
    sheet.merge("E" + n + ":J" + n, "Calc Wrapped", Content("=Lists.$M" + std::to_string(row - 22)));
  }
  sheet.rowHeight(6, 22).rowHeights(10, 15, 10.4).rowHeight(18, 22).rowHeights(19, 24, 8).rowHeights(28, 32, 13);
}

void addPairWords(Sheet& lists) {
  lists.row("E5", "Header", {"Pair", "In words", "What to do"});
  lists.column("E6", "Text", {Verbatim{"SO"}, Verbatim{"ST"}, Verbatim{"WO"}, Verbatim{"WT"}});
  lists.column(
      "F6", "Text",
      {"use strengths to grow", "use strengths to defend", "mend weaknesses to grow", "mend, avoid, withdraw"});
  lists.column("G6", "Text",
               {"Use “%1” to take “%2”.", "Use “%1” to ward off “%2”.", "Mend “%1” to take “%2”.",
                "Mend “%1”, or keep clear of “%2”."});
  lists.name("E6:G9", "pair_words");
  // The pairs by impact, those of equal impact row by row; 0 where no pair is left.
  lists.row("H5", "Header", {"Pair, by impact", "Inside", "Outside", "Pair", "Impact", "Sentence", "Fits", "As of"});
  for (const char* const row : {"6", "7", "8", "9", "10"}) {
    const auto key =
        std::string("LARGE(ROUND(tows_impacts;1)*1000+36-(ROW(fits)-ROW(INDEX(fits;1;1)))*6-COLUMN(fits)+5;") +
        "ROWS(H$6:H" + row + "))";
    lists.array(std::string("H") + row, "Calc", "=IFERROR(IF(" + key + "<100;0;37-MOD(" + key + ";100));0)");
  }
  lists.put("I6:I10", "Calc Text", R"(=IF($H6=0;"";INDEX(tows_inside;INT(($H6-1)/6)+1)))");
  lists.put("J6:J10", "Calc Text", R"(=IF($H6=0;"";INDEX(tows_outside;1;MOD($H6-1;6)+1)))");
  lists.put("K6:K10", "Calc Text",
            R"(=IF($H6=0;"";INDEX(tows_inside_boxes;INT(($H6-1)/6)+1)&INDEX(tows_outside_boxes;1;MOD($H6-1;6)+1)))");
  lists.put("L6:L10", "Calc", R"(=IF($H6=0;"";INDEX(tows_impacts;INT(($H6-1)/6)+1;MOD($H6-1;6)+1)))");
  lists.put("M6:M10", "Calc Text",
            R"(=IFERROR(SUBSTITUTE(SUBSTITUTE(VLOOKUP($K6;pair_words;3;0);"%1";$I6);"%2";$J6);""))");
  lists.column("N6", "Text", {0, 0.5, 1});
}

} // namespace templates
