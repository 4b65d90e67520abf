// SPDX-License-Identifier: MPL-2.0

#include "engine/address.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

using namespace templates;

namespace {

TEST(Address, ColumnsCountInLetters) {
  const struct {
    int column;
    const char* name;
  } facts[] = {{0, "A"}, {25, "Z"}, {26, "AA"}, {51, "AZ"}, {52, "BA"}, {701, "ZZ"}, {702, "AAA"}, {16383, "XFD"}};
  for (const auto& [column, name] : facts) {
    EXPECT_EQ(columnName(column), name);
    EXPECT_EQ(parseCell(std::string(name) + "1"), (Cell{0, column})) << name;
  }
}

TEST(Address, ReferencesKeepWhatIsFixed) {
  const struct {
    const char* text;
    Cell cell;
    bool fixedRow;
    bool fixedColumn;
  } facts[] = {{"B6", {5, 1}, false, false},
               {"$B6", {5, 1}, false, true},
               {"B$6", {5, 1}, true, false},
               {"$B$6", {5, 1}, true, true},
               {"AB1048576", {1048575, 27}, false, false}};
  for (const auto& fact : facts) {
    const auto reference = parseReference(fact.text);
    ASSERT_TRUE(reference) << fact.text;
    EXPECT_EQ(reference->cell, fact.cell) << fact.text;
    EXPECT_EQ(reference->fixedRow, fact.fixedRow) << fact.text;
    EXPECT_EQ(reference->fixedColumn, fact.fixedColumn) << fact.text;
    EXPECT_EQ(nameOf(*reference), fact.text);
  }
}

TEST(Address, NothingElseIsACell) {
  for (const char* const text : {"", "B", "6", "B0", "B-1", "b6", "B6x", "B06", "ABCD1", "$", "$$B6", "B6:C7", "B 6",
                                 "1 Goals", "tier_counts", "B99999999999"}) {
    EXPECT_FALSE(parseReference(text)) << '"' << text << '"';
    EXPECT_THROW(parseCell(text), std::invalid_argument) << '"' << text << '"';
  }
}

TEST(Address, BlocksHaveTwoCorners) {
  const auto block = parseBlock("B6:D9");
  EXPECT_EQ(block.rows(), 4);
  EXPECT_EQ(block.columns(), 3);
  EXPECT_EQ(nameOf(block), "B6:D9");
  EXPECT_EQ(nameOf(parseBlock("C3")), "C3");
  EXPECT_EQ(fixedNameOf(block.last), "$D$9");
  for (const auto& [cell, inside] : {std::pair{"B6", true},
                                     {"D9", true},
                                     {"C7", true},
                                     {"A6", false},
                                     {"B5", false},
                                     {"E9", false},
                                     {"D10", false}}) {
    EXPECT_EQ(block.contains(parseCell(cell)), inside) << cell;
  }
}

TEST(Address, BlocksRunForwards) {
  for (const char* const text : {"D9:B6", "B9:D6", "D6:B9", "B6:", ":D9", "B6:D9:E10"}) {
    EXPECT_THROW(parseBlock(text), std::invalid_argument) << text;
  }
}

} // namespace
