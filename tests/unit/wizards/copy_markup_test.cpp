// SPDX-License-Identifier: MPL-2.0
//
// The XML of a spreadsheet, its formulas said without our functions.  In these tables ARR is 12*mrr, and SBGFIT has no
// plain formula.

#include "wizards/copy_markup.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace wizards;
using testing::ElementsAre;
using testing::IsEmpty;
using Why = Reason::Why;

const std::string arr = R"x(table:formula="of:=ORG.SALESPLANNER.FUNCTIONS.ARR([.A1])")x";
const std::string plainArr = R"x(table:formula="of:=(12*([.A1]))")x";
const std::string fit = R"x(table:formula="of:=ORG.SALESPLANNER.FUNCTIONS.SBGFIT([.A1:.A3])")x";

CopyChoices choices() {
  CopyChoices result;
  result.errorOf = [](const CellPlace&) { return 0; };
  result.note = [](const Reason& reason) { return "why: " + reason.name + " <&>"; };
  return result;
}

const std::string note = "<text:p>why: SBGFIT &lt;&amp;&gt;</text:p>";

std::string sheet(const std::string& rows) {
  return "<table:table table:name=\"Plan\"><table:table-row>" + rows + "</table:table-row></table:table>";
}

CopiedMarkup copied(const std::string& markup, const CopyChoices& how = choices()) {
  return withoutOurFunctions(markup, namesIn(markup), how);
}

TEST(CopyMarkup, ReplacesTheFormulaOfACellOnly) {
  const auto result = copied(sheet("<table:table-cell " + arr +
                                   " office:value-type=\"float\" office:value=\"24\">"
                                   "<text:p>24</text:p></table:table-cell>"));
  EXPECT_EQ(result.text, sheet("<table:table-cell " + plainArr +
                               " office:value-type=\"float\" office:value=\"24\">"
                               "<text:p>24</text:p></table:table-cell>"));
  ASSERT_EQ(result.cells.size(), 1U);
  EXPECT_EQ(result.cells[0].place, (CellPlace{0, 0, 0}));
  EXPECT_EQ(result.cells[0].reason, Reason{});
}

TEST(CopyMarkup, CountsRowsAndColumnsThatRepeat) {
  const std::string cell = "<table:table-cell " + arr + "/>";
  const auto result = copied(
      "<table:table table:name=\"One\"/>"
      "<table:table table:name=\"Two\"><table:table-column table:number-columns-repeated=\"9\"/>"
      "<table:table-header-rows><table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
      "</table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated=\"4\"/>" +
      cell + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + cell +
      "</table:table-row><table:table-row>" + cell + "</table:table-row></table:table>" + sheet(cell));
  std::vector<CellPlace> places;
  for (const auto& copiedCell : result.cells) {
    places.push_back(copiedCell.place);
  }
  EXPECT_THAT(places, ElementsAre(CellPlace{1, 3, 4}, CellPlace{1, 3, 7}, CellPlace{1, 4, 0}, CellPlace{2, 0, 0}));
}

TEST(CopyMarkup, LeavesEverythingElseAlone) {
  const std::string markup =
      "<?xml version=\"1.0\"?><!-- table:formula=\"of:=ORG.SALESPLANNER.FUNCTIONS.ARR(1)\" < -->" +
      sheet("<table:table-cell table:formula=\"of:=SUM([.A1:.A2])\"><text:p>a &amp; b ORG.SALESPLANNER.FUNCTIONS.ARR(1)"
            "</text:p></table:table-cell><table:table-cell office:string-value=\"a>b\"/>"
            "<table:table-cell table:formula=\"of:=&quot;ORG.SALESPLANNER.FUNCTIONS.ARR(1)&quot;\"/>") +
      "<![CDATA[<table:table-cell " + arr + "/>]]>";
  const auto result = copied(markup);
  EXPECT_EQ(result.text, markup);
  EXPECT_THAT(result.cells, IsEmpty());
  EXPECT_THAT(result.elsewhere, IsEmpty());
}

TEST(CopyMarkup, KeepsWhatXmlEscapes) {
  const auto result = copied(sheet("<table:table-cell table:formula=\"of:=IF([.A1]&lt;&gt;&quot;&amp;&apos;&quot;;&#10;"
                                   "ORG.SALESPLANNER.FUNCTIONS.ARR(1);&quot;&#xe9;&#x1F600;&quot;)\"/>"));
  EXPECT_EQ(result.text, sheet("<table:table-cell table:formula=\"of:=IF([.A1]&lt;&gt;&quot;&amp;&apos;&quot;;&#10;"
                               "(12*(1));&quot;\xC3\xA9\xF0\x9F\x98\x80&quot;)\"/>"));
}

TEST(CopyMarkup, KeepsTheValueWhereAFormulaCannotBeSaid) {
  const auto result = copied(sheet("<table:table-cell " + fit +
                                   " office:value=\"1\"><text:p>1</text:p></table:table-cell>"
                                   "<table:table-cell " +
                                   fit + "/>"));
  const std::string annotation = "<office:annotation>" + note + "</office:annotation>";
  EXPECT_EQ(result.text, sheet("<table:table-cell office:value=\"1\">" + annotation +
                               "<text:p>1</text:p></table:table-cell>"
                               "<table:table-cell>" +
                               annotation + "</table:table-cell>"));
  ASSERT_EQ(result.cells.size(), 2U);
  EXPECT_EQ(result.cells[0].reason, (Reason{Why::noPlainFormula, "SBGFIT"}));
}

TEST(CopyMarkup, AddsToANoteThatIsThere) {
  const std::string theirs =
      "<office:annotation office:display=\"true\"><dc:date>2026-01-05</dc:date><text:p>mine</text:p>";
  const auto result = copied(sheet("<table:table-cell " + fit + "><text:p>1</text:p>" + theirs +
                                   "</office:annotation></table:table-cell><table:table-cell>" + theirs +
                                   "</office:annotation></table:table-cell>"));
  EXPECT_EQ(result.text, sheet("<table:table-cell><text:p>1</text:p>" + theirs + note +
                               "</office:annotation></table:table-cell><table:table-cell>" + theirs +
                               "</office:annotation></table:table-cell>"));
}

TEST(CopyMarkup, KeepsValuesThatDiffer) {
  auto how = choices();
  how.keepValue = {{0, 0, 1}};
  const std::string cell = "<table:table-cell " + arr + "/>";
  const auto result = copied(sheet(cell + cell), how);
  ASSERT_EQ(result.cells.size(), 2U);
  EXPECT_EQ(result.cells[0].reason, Reason{});
  EXPECT_EQ(result.cells[1].reason, Reason{Why::differs});
}

TEST(CopyMarkup, TakesCellsThatRepeatAsOne) {
  auto how = choices();
  how.keepValue = {{0, 0, 2}};
  const auto result = copied(sheet("<table:table-cell table:number-columns-repeated=\"3\" " + arr + "/>"), how);
  ASSERT_EQ(result.cells.size(), 3U);
  for (int column = 0; column < 3; ++column) {
    EXPECT_EQ(result.cells[static_cast<std::size_t>(column)].place, (CellPlace{0, 0, column}));
    EXPECT_EQ(result.cells[static_cast<std::size_t>(column)].reason, Reason{Why::differs});
  }
  EXPECT_EQ(result.text.find("formula"), std::string::npos);
}

TEST(CopyMarkup, KeepsErrorsAsFormulasThatGiveThem) {
  auto how = choices();
  how.errorOf = [](const CellPlace& place) {
    const int errors[] = {532, 519, 32767, 502, 523, 0};
    return errors[place.column];
  };
  const std::string cell = "<table:table-cell " + fit + "/>";
  const auto text = copied(sheet(cell + cell + cell + cell + cell + cell), how).text;
  std::vector<std::string> formulas;
  const std::string start = "table:formula=\"";
  for (auto at = text.find(start); at != std::string::npos; at = text.find(start, at + 1)) {
    formulas.push_back(text.substr(at + start.size(), text.find('"', at + start.size()) - at - start.size()));
  }
  EXPECT_THAT(formulas, ElementsAre("of:=#DIV/0!", "of:=#VALUE!", "of:=NA()", "of:=SQRT(-1)", "of:=#ERR523!"));
}

TEST(CopyMarkup, TakesArrayFormulasAsAWhole) {
  const std::string block = "table:number-matrix-columns-spanned=\"2\" table:number-matrix-rows-spanned=\"2\"";
  auto how = choices();
  how.errorOf = [](const CellPlace& place) { return place.row == 1 && place.column >= 1 ? 532 : 0; };
  const auto rows = [](const std::string& first, const std::string& last) {
    return sheet("<table:table-cell " + first +
                 "/><table:table-cell/></table:table-row><table:table-row>"
                 "<table:table-cell/><table:table-cell" +
                 last + " calcext:value-type=\"error\"/><table:table-cell/>");
  };
  auto result = copied(rows(block + " " + arr, ""), how);
  EXPECT_EQ(result.text, rows(block + " " + plainArr, ""));
  ASSERT_EQ(result.cells.size(), 1U);
  EXPECT_EQ(result.cells[0].rows * result.cells[0].columns, 4);

  result = copied(rows(block + " " + fit, ""), how);
  EXPECT_EQ(result.text.find("matrix"), std::string::npos);
  EXPECT_NE(result.text.find("<table:table-cell table:formula=\"of:=#DIV/0!\" calcext:value-type=\"error\"/>"
                             "<table:table-cell/>"),
            std::string::npos)
      << result.text;
}

TEST(CopyMarkup, ReplacesNamesConditionalFormatsAndValidations) {
  const std::string ours = "ORG.SALESPLANNER.FUNCTIONS.ARR([.A1])";
  const auto rest = [](const std::string& formula) {
    return "<table:named-expression table:name=\"Yearly\" table:expression=\"" + formula +
           "\"/>"
           "<table:content-validation table:condition=\"of:cell-content()&gt;" +
           formula +
           "\"/>"
           "<calcext:condition calcext:value=\"formula-is(" +
           formula +
           "&gt;1)\"/>"
           "<calcext:formatting-entry calcext:value=\"" +
           formula +
           "\"/>"
           "<style:map style:condition=\"of:is-true-formula(" +
           formula + ")\"/>";
  };
  const auto result = copied(rest(ours));
  EXPECT_EQ(result.text, rest("(12*([.A1]))"));
  std::vector<CopiedElsewhere::Kind> kinds;
  for (const auto& there : result.elsewhere) {
    kinds.push_back(there.kind);
    EXPECT_EQ(there.reason, Reason{});
  }
  using Kind = CopiedElsewhere::Kind;
  EXPECT_THAT(kinds, ElementsAre(Kind::name, Kind::validation, Kind::conditionalFormat, Kind::other));
}

TEST(CopyMarkup, KeepsCellsThatUseANameThatStays) {
  const auto result = copied(
      sheet("<table:table-cell table:formula=\"of:=Rates+1\"/><table:table-cell table:formula=\"of:=Yearly\"/>"
            "<table:table-cell table:formula=\"of:=Month\"/>") +
      "<table:named-range table:name=\"Month\" table:cell-range-address=\"$Plan.$A$1\"/>"
      "<table:named-expression table:name=\"Rates\" table:expression=\"Fitted*1\"/>"
      "<table:named-expression table:name=\"Fitted\" "
      "table:expression=\"ORG.SALESPLANNER.FUNCTIONS.SBGFIT([.A1:.A3])\"/>"
      "<table:named-expression table:name=\"Yearly\" table:expression=\"ORG.SALESPLANNER.FUNCTIONS.ARR(Month)\"/>");
  ASSERT_EQ(result.cells.size(), 2U);
  EXPECT_EQ(result.cells[0].reason, (Reason{Why::usesName, "Rates"}));
  EXPECT_EQ(result.cells[1].reason, Reason{});
  EXPECT_FALSE(result.cells[1].ours);
  ASSERT_EQ(result.elsewhere.size(), 2U);
  EXPECT_EQ(result.elsewhere[0].what, "Fitted");
  EXPECT_EQ(result.elsewhere[0].reason, (Reason{Why::noPlainFormula, "SBGFIT"}));
  EXPECT_EQ(result.elsewhere[1].reason, Reason{});
}

TEST(CopyMarkup, KnowsNamesOfOneCellAndOfSeveral) {
  const auto names = namesIn("<table:named-range table:name=\"One\" table:cell-range-address=\"$'a:b'.$A$1\"/>"
                             "<table:named-range table:name=\"Several\" table:cell-range-address=\"$Plan.$A$1:.$A$9\"/>"
                             "<table:named-expression table:name=\"Both\" table:expression=\"One*Several\"/>");
  EXPECT_FALSE(names.at("one").severalCells);
  EXPECT_TRUE(names.at("several").severalCells);
  EXPECT_TRUE(names.at("both").severalCells);
}

TEST(CopyMarkup, SurvivesWhatIsNoXml) {
  for (const char* const markup : {"", "<", "<table:table-cell", "<table:table-cell table:formula=\"of:=",
                                   "text > \" <!--", "<table:table-cell table:formula=\"of:=&\"/>"}) {
    EXPECT_EQ(copied(markup).text, markup);
  }
}

} // namespace
