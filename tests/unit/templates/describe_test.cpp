// SPDX-License-Identifier: MPL-2.0
//
// What the words of a description make of a workbook, and how they are refused.

#include "engine/describe.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "templates/described.hpp"

using namespace templates;
using testing::ElementsAre;

namespace {

namespace fs = std::filesystem;

/// A workbook of one sheet, "Plan", with the data of the sample company.
std::unique_ptr<Workbook> described(const std::string& lines) {
  auto book = std::make_unique<Workbook>("plan", "Plan", "A plan.");
  describe(*book, SALESPLANNER_WORKBOOK_DATA, "sheet Plan | columns 4 8*20\n" + lines);
  return book;
}

const Slot& cell(const Workbook& book, std::string_view name) {
  return book.find("Plan")->cells().at(parseCell(name));
}

std::string blockOf(const Workbook& book, std::string_view name) {
  const auto* const found = book.findName(name);
  return found == nullptr ? "none" : nameOf(found->block);
}

/// What a cell holds, in the workbook with example data.
std::string held(const Workbook& book, std::string_view name) {
  const auto* const content = cell(book, name).content.in({.example = true});
  return content == nullptr || content->isEmpty() ? "nothing"
         : content->number() != nullptr           ? std::to_string(static_cast<int>(*content->number()))
         : content->verbatim() != nullptr         ? content->verbatim()->text
         : content->formula() != nullptr          ? *content->formula()
                                                  : *content->text();
}

std::string mistakeIn(const std::string& lines) {
  try {
    described(lines);
  } catch (const Mistake& mistake) {
    return mistake.what();
  }
  return "none";
}

TEST(DescribeTest, ALineFillsItsBlockWithEachCell) {
  const auto book = described("C6:C9 [Amount] =B6*2 #twice | [Rate] =C6/2 | F6:G7 [Text] more | H8 [Note] there");
  EXPECT_EQ(cell(*book, "C9").role, "Calc Amount");
  EXPECT_EQ(nameOf(cell(*book, "C9").origin), "C6");
  EXPECT_EQ(cell(*book, "D9").role, "Calc Rate");
  EXPECT_EQ(blockOf(*book, "twice"), "C6:C9");
  EXPECT_EQ(held(*book, "G7"), "more");
  EXPECT_EQ(held(*book, "H8"), "there");
  EXPECT_FALSE(book->find("Plan")->cells().contains(parseCell("E6")));
}

TEST(DescribeTest, ACellWithoutARoleHasThatOfTheCellBefore) {
  const auto book = described("B6 [Score 2x1] 1 {whole 1..9} | 2 | [Total] Sum | | 7 up");
  EXPECT_EQ(cell(*book, "D6").role, "Input Score");
  EXPECT_EQ(nameOf(cell(*book, "D6").span), "D6:E6");
  EXPECT_EQ(cell(*book, "D6").rule, cell(*book, "B6").rule);
  EXPECT_EQ(cell(*book, "G6").role, "Total");
  EXPECT_EQ(held(*book, "G6"), "nothing");
  EXPECT_EQ(held(*book, "H6"), "7 up");
}

TEST(DescribeTest, ALineThatBeginsWithATextIsALabelAValueAndAHint) {
  const auto book = described("B6 Target | [Amount] eg 100 #target | without a sign");
  EXPECT_EQ(cell(*book, "B6").role, "Label");
  EXPECT_EQ(cell(*book, "C6").role, "Input Amount");
  EXPECT_EQ(cell(*book, "D6").role, "Hint");
  EXPECT_EQ(blockOf(*book, "target"), "C6");
  EXPECT_EQ(nameOf(*book->find("Plan")->cursor()), "C6");
}

TEST(DescribeTest, CellsAreMergedAndArraysRepeatedOnEveryRow) {
  const auto book = described("B6:B8 [Label 2x1] =B1 #first | [Amount 3x1] {=SUM(B1)} #all\nB10 [Note 2x2] text\n"
                              "B13:B14 [Amount] {=B6:B7} #whole");
  EXPECT_EQ(nameOf(cell(*book, "B8").span), "B8:C8");
  EXPECT_TRUE(cell(*book, "C8").covered);
  EXPECT_EQ(nameOf(cell(*book, "B8").origin), "B6");
  EXPECT_EQ(blockOf(*book, "first"), "B6:B8");
  EXPECT_EQ(nameOf(*cell(*book, "F7").array), "D7:F7");
  EXPECT_EQ(blockOf(*book, "all"), "D6:F8");
  EXPECT_EQ(nameOf(cell(*book, "B10").span), "B10:C11");
  EXPECT_EQ(nameOf(*cell(*book, "B14").array), "B13:B14");
}

TEST(DescribeTest, DownwardsAndExamplesForOneCellEach) {
  const auto book = described("B6 down [Label] North #areas@B6:B7 | South\nC6:C8 [Amount] eg 1; 2\n"
                              "D6:F6 [Input Text] eg \"A\"; B\nB10:B12 down [Label] up | low");
  EXPECT_EQ(held(*book, "B7"), "South");
  EXPECT_EQ(blockOf(*book, "areas"), "B6:B7");
  EXPECT_EQ(held(*book, "C7"), "2");
  EXPECT_EQ(held(*book, "C8"), "nothing");
  EXPECT_EQ(cell(*book, "C7").content.in({}), nullptr);
  EXPECT_EQ(held(*book, "E6"), "B");
  EXPECT_EQ(held(*book, "F6"), "nothing");
  EXPECT_EQ(held(*book, "B15"), "low");
}

TEST(DescribeTest, AnExampleOfOneCellIsTakenWhole) {
  const auto book = described("B6 [Input Text 3x1] eg one; and two\nB7:B8 [Input Text 2x1] eg up; low\n"
                              "list B10:B11 | Goal [Input Text] eg one; and two");
  EXPECT_EQ(held(*book, "B6"), "one; and two");
  EXPECT_EQ(held(*book, "B8"), "low");
  EXPECT_EQ(held(*book, "B11"), "one; and two");
}

TEST(DescribeTest, RecordsOfAFileFillColumns) {
  const auto book = described("B6:B11 [Input Text] competitors.csv: _criterion\n"
                              "C6:D11 [Score] eg competitors.csv: importance us");
  EXPECT_EQ(*cell(*book, "B6").content.in({})->text(), "Fit for the trade");
  EXPECT_EQ(held(*book, "B11"), "Brand");
  EXPECT_EQ(cell(*book, "C6").content.in({}), nullptr);
  EXPECT_EQ(held(*book, "C11"), "2");
  EXPECT_EQ(held(*book, "D11"), "3");
}

TEST(DescribeTest, ASectionBringsTheHeaderOfItsTable) {
  const auto book = described("section B6:D6 By area | [Header] Area | Sales\nsection B9:C9 Left | E9:F9 Right\n"
                              "section B11:C11 Goals | list B12:B14 plain | Goal [Input Text]");
  EXPECT_EQ(cell(*book, "D6").role, "Section");
  EXPECT_EQ(held(*book, "D6"), "nothing");
  EXPECT_EQ(held(*book, "C7"), "Sales");
  EXPECT_EQ(held(*book, "E9"), "Right");
  EXPECT_EQ(held(*book, "B12"), "Goal");
}

TEST(DescribeTest, AListHasItsColumnsNamesAndExamples) {
  const auto book =
      described("list B5:B8 from swot_pairs.csv 2: inside fit_1\n"
                "  | Inside [Sentence 60] #inside | Length [Amount 15] =LEN($B6) | Fit [Score 25] {0..1} | Next");
  const auto& sheet = *book->find("Plan");
  EXPECT_EQ(sheet.widths()[1], 60);
  EXPECT_EQ(cell(*book, "B5").role, "List Header");
  EXPECT_EQ(blockOf(*book, "inside"), "B6:B8");
  EXPECT_EQ(held(*book, "B7"), "Validated for life sciences");
  EXPECT_EQ(held(*book, "B8"), "nothing");
  EXPECT_EQ(held(*book, "C8"), "=LEN($B6)");
  EXPECT_EQ(*cell(*book, "D6").content.number(), 0.5);
  EXPECT_EQ(held(*book, "E5"), "Next");
  EXPECT_EQ(cell(*book, "E6").rule, cell(*book, "D6").rule);
  EXPECT_EQ(nameOf(sheet.filters().front()), "B5:E8");
}

TEST(DescribeTest, StatusCellsAreColouredOnceAndPagesSet) {
  const auto book = described("B6:B8 [Status] =A1 | [Status 2x1] =A1\nB9 [Status] =A1\nB11 [Status] =A1\n"
                              "when B11 [Status Top] =B11=1\nstatus D20\nbar B6:B8\nheights 6 12 | 7:8 9.5");
  const auto& sheet = *book->find("Plan");
  std::multiset<std::string> blocks;
  for (const auto& condition : sheet.conditions()) {
    blocks.insert(nameOf(condition.block) + " " + condition.role);
  }
  EXPECT_THAT(blocks, ElementsAre("B11 Status Top", "B6:B9 Status Bad", "B6:B9 Status Good", "B6:B9 Status Warn",
                                  "C6:D8 Status Bad", "C6:D8 Status Good", "C6:D8 Status Warn", "D20 Status Bad",
                                  "D20 Status Good", "D20 Status Warn"));
  EXPECT_EQ(sheet.heightOf(7), 9.5);
  EXPECT_EQ(sheet.bars().size(), 1);
}

TEST(DescribeTest, AChartSaysItsSeriesInAWord) {
  const auto book = described("chart line B11 178x72 decimals from 1 no legend | Sales | A line. | B6:B9 | "
                              "C5:C9 C5+D6:D9 C5:D5+E6:F9 B6:B7+C6:F7 B6:E6");
  const auto& chart = book->find("Plan")->charts().front();
  EXPECT_EQ(chart.width, 178);
  EXPECT_TRUE(chart.decimals);
  EXPECT_EQ(chart.least, 1);
  EXPECT_FALSE(chart.legend);
  std::vector<std::string> series;
  for (const auto& [label, values, line] : chart.series) {
    series.push_back(label + " " + values);
  }
  EXPECT_THAT(series, ElementsAre("C5 C6:C9", "C5 D6:D9", "C5 E6:E9", "D5 F6:F9", "B6 C6:F6", "B7 C7:F7", "B6 C6:E6"));
}

TEST(DescribeTest, TheStartPageLeadsToTheCursorsOfItsSheets) {
  Workbook book("plan", "Plan", "A plan.");
  describe(book, {}, R"(start Plan | For the year. | =given(A1;_"Prepared")
fields Set up
Company | [Input Text] eg "Northwind" #company | a hint
steps How to
1  Goals | Enter them. | =company<>""
2  Team and all | Team | List them. | =company<>""
sheet 1 Goals | columns 4 20
B6 [Amount] 1
sheet Team | columns 4 20 | cursor B7
B7 [Label] x
)");
  std::map<std::string, std::string> links;
  for (const auto& [at, slot] : book.find("Start")->cells()) {
    if (!slot.link.empty()) {
      links[*slot.content.text()] = slot.link;
    }
  }
  EXPECT_EQ(links, (std::map<std::string, std::string>{{"1  Goals", "'1 Goals'.B6"}, {"2  Team and all", "Team.B7"}}));
  EXPECT_EQ(book.findName("company")->sheet, "Start");
}

TEST(DescribeTest, EveryMistakeIsNamedWithItsPlace) {
  const std::pair<const char*, const char*> facts[] = {
      {"Plan, line 2: \"frobnicate\" is neither a cell nor a word of descriptions", "frobnicate B6"},
      {"Plan.C6: the value of a label needs a role", "B6 Target | 100"},
      {"Plan.C6: the role has no end", "B6 Target | [Amount 100"},
      {"Plan.B6: \"Sales\" stands in front of the role", "B6 Sales [Label] North"},
      {"Plan.B6: \"often\" is no rule", "B6 [List] yes {often}"},
      {"Plan.B6: given takes 2 arguments", "B6 [Calc] =given(1)"},
      {"Plan.B6: there are 3 contents for 2 rows", "B6:B7 [Amount] eg 1; 2; 3"},
      {"Plan.B6: there are contents for 3 columns", "B6:C6 [Amount] eg 1; 2; 3"},
      {"Plan.C6: the name target is given twice", "B6 [Amount] 1 #target | 2 #target"},
      {"Plan.B6: the name given is a shorthand as well", "B6 [Amount] 1 #given"},
      {"Plan.B5: a column of a list needs a title and a role", "list B5:B9 | [Amount]"},
      {"Plan.B5: a column of a list needs a title and a role", "list B5:B9 | Sales"},
      {"Plan.B5: expected \"from FILE.csv: COLUMN …\"", "list B5:B9 swot.csv | Sales [Amount]"},
      {"Plan, line 2: expected a cell or block, and found \"Goals\"", "section Goals"},
      {"Plan, line 2: expected 2 parts, and found 1", "title Plan"},
      {"Plan, line 2: expected rows and their height", "heights 6"},
      {"Plan, line 2: there is no kind of chart \"cake\"", "chart cake B6 10x10 | Sales | All. | B6:B9 | C5:C9"},
      {"Plan, line 2: a chart has no setting \"big\"", "chart pie B6 10x10 big | Sales | All. | B6:B9 | C5:C9"},
      {"Plan, line 2: expected the kind, cell and size of a chart", "chart pie B6 | Sales | All. | B6:B9 | C5:C9"},
      {"Next, line 2: there is no setting \"portrait\"", "sheet Next | portrait"},
      {"Start, line 4: \"Company\" is no word of a start page", "start Plan | Text | =A1\n// nothing\nCompany | x"},
      {"Start, line 4: there is no sheet \"1 Goals\" with a cell to begin at",
       "start Plan | Text | =A1\nsteps How\n1  Goals | Enter. | =A1"},
      {"Start, line 4: only one name, of the cell itself, can be given here",
       "start Plan | Text | =A1\nfields Set up\nCompany | [Input Text] #a@B6"},
  };
  for (const auto& [mistake, lines] : facts) {
    EXPECT_EQ(mistakeIn(lines), mistake);
  }
  Workbook book("plan", "Plan", "A plan.");
  EXPECT_THROW(describe(book, {}, "  | goes on"), Mistake);
  EXPECT_THROW(describe(book, {}, "B6 [Label] nowhere"), Mistake);
}

/// The description of a workbook fits on a few screens, so that a reader keeps it in mind and sees a change in it.
TEST(DescribeTest, EveryWorkbookIsDescribedInLessThan300Lines) {
  std::map<std::string, int> lines;
  for (const auto& entry : fs::directory_iterator(SALESPLANNER_WORKBOOKS)) {
    const auto stem = entry.path().stem().string();
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      ++lines[stem];
      const auto width = std::ranges::count_if(line, [](unsigned char c) { return c < 0x80 || c >= 0xc0; });
      EXPECT_LE(width, 120) << entry.path() << ": " << line;
    }
  }
  EXPECT_EQ(lines.erase("workbooks"), 1) << "the list of the workbooks";
  for (auto name : described::names()) {
    std::ranges::replace(name, '-', '_');
    EXPECT_GT(lines[name], 0) << name;
    EXPECT_LT(lines[name], 300) << name;
    lines.erase(name);
  }
  EXPECT_TRUE(lines.empty()) << "a workbook is described in one file, and " << lines.begin()->first << " is none";
}

} // namespace
