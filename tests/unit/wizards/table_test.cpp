// SPDX-License-Identifier: MPL-2.0
//
// Pasted texts as tables.

#include "wizards/table.hpp"

#include <string>

#include <gmock/gmock.h>

namespace {

using namespace wizards;
using testing::ElementsAre;
using testing::IsEmpty;

using Row = std::vector<CellValue>;
const CellValue none;

CellValue text(const char* words) {
  return std::string(words);
}

TEST(PastedTable, IsSplitByWhatMakesItATable) {
  const Table two{{text("Name"), text("Amount")}, {text("Acme"), text("1,200")}};
  EXPECT_EQ(tableFromText("Name\tAmount\nAcme\t1,200\n"), two);
  EXPECT_EQ(tableFromText("Name;Amount\nAcme;1,200"), two);
  EXPECT_EQ(tableFromText("Name,Amount\r\nAcme,\"1,200\"\r\n"), two);
  EXPECT_EQ(tableFromText("\xEF\xBB\xBFName,Amount\rAcme,\"1,200\""), two) << "byte order mark, line ends of old";
}

TEST(PastedTable, ListsOneNameALine) {
  EXPECT_EQ(tableFromText("Acme\nBolt\n"), (Table{{text("Acme")}, {text("Bolt")}}));
  EXPECT_EQ(tableFromText("Miller, Smith & Co"), (Table{{text("Miller, Smith & Co")}}));
  EXPECT_EQ(tableFromText("Acme\nMiller, Smith & Co\nBolt; Nuts\nCrane"),
            (Table{{text("Acme")}, {text("Miller, Smith & Co")}, {text("Bolt; Nuts")}, {text("Crane")}}));
  EXPECT_EQ(tableFromText("\"Miller, Inc\"\nAcme"), (Table{{text("Miller, Inc")}, {text("Acme")}}));
}

TEST(PastedTable, KeepsQuotesThatAreCharacters) {
  EXPECT_EQ(tableFromText("a,\"say \"\"yes\"\"\"\nb,\"two\nlines\""),
            (Table{{text("a"), text("say \"yes\"")}, {text("b"), text("two\nlines")}}));
  EXPECT_EQ(tableFromText("\"Best\" Ltd\t1\n12\" pipe\t2\n\"open\t3"),
            (Table{{text("\"Best\" Ltd"), text("1")}, {text("12\" pipe"), text("2")}, {text("\"open"), text("3")}}));
}

TEST(PastedTable, HoldsTextsOnly) {
  EXPECT_EQ(tableFromText("=1+1\t+1\t@x\t{=1}\n12\t007\t=WEBSERVICE(\"http://x\")\t=DDE(\"a\";\"b\";\"c\")"),
            (Table{{text("=1+1"), text("+1"), text("@x"), text("{=1}")},
                   {text("12"), text("007"), text("=WEBSERVICE(\"http://x\")"), text("=DDE(\"a\";\"b\";\"c\")")}}));
}

TEST(PastedTable, LeavesOutWhatIsBlank) {
  EXPECT_THAT(tableFromText(""), IsEmpty());
  EXPECT_THAT(tableFromText(" \n\t\n\r\n"), IsEmpty());
  EXPECT_EQ(tableFromText("a\t\t b \n\n\t\tc\t"), (Table{{text("a"), none, text("b")}, {none, none, text("c"), none}}));
  EXPECT_EQ(tableFromText("\xC2\xA0"
                          "a\xC2\xA0"),
            (Table{{text("a")}}));
}

TEST(PastedTable, TakesTitlesAboveTheTable) {
  EXPECT_EQ(tableFromText("Pipeline\n\nA,B\n1,2\n3,4\n5,6\n7,8"), (Table{{text("Pipeline")},
                                                                         {text("A"), text("B")},
                                                                         {text("1"), text("2")},
                                                                         {text("3"), text("4")},
                                                                         {text("5"), text("6")},
                                                                         {text("7"), text("8")}}));
}

TEST(TableTest, HasEmptyCellsWhereRowsEnd) {
  const Table table{{text("a")}, {text("b"), 2.0}};
  EXPECT_EQ(widthOf(table), 2U);
  EXPECT_EQ(cellOf(table, 0, 1), none);
  EXPECT_EQ(cellOf(table, 1, 1), CellValue(2.0));
  EXPECT_EQ(cellOf(table, 9, 0), none);
  EXPECT_EQ(widthOf({}), 0U);
}

} // namespace
