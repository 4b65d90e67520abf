// SPDX-License-Identifier: MPL-2.0
//
// Ranges against ranges: tables, shapes that do not fit, whole columns and the limit of the size.

#include <chrono>
#include <iostream>

#include "office_test.hpp"

using namespace harness;

namespace {

class BroadcastTest : public OfficeTest {
protected:
  void fillWithAmounts(std::size_t rows) {
    Table amounts;
    for (std::size_t i = 0; i < rows; ++i) {
      amounts.push_back({static_cast<double>(1000 + 700 * i)});
    }
    data_.write("A1", amounts);
  }

  Value inAPlainCell(const char* formula) { return results_.compute(formula); }

  Document document_{office()};
  Sheet results_ = document_.sheet();
  Sheet data_ = document_.addSheet("Data");
};

TEST_F(BroadcastTest, AColumnAgainstARowGivesTheTable) {
  constexpr Shape shape{1000, 10};
  fillWithAmounts(shape.rows + 1);
  data_.write("B1", {{0, 0.001, 0.01, "0.05", 0.1, "", 0.5, 1, 1.5, "abc"}});
  const auto table = blockName(1, 12, shape);
  data_.setArrayFormula(table, "=LTV(A2:A1001;B1:K1)");
  const auto singles = blockName(1, 24, shape);
  data_.setFormula(cellName(1, 24), "=LTV($A2;B$1)");
  data_.fillRight(blockName(1, 24, {1, shape.columns}));
  data_.fillDown(singles);
  const auto computed = data_.values(table);
  EXPECT_TRUE(agree(computed, data_.values(singles), 0)); // the same to the last bit
  EXPECT_EQ(computed[0][0], Value(divisionError));
  EXPECT_EQ(computed[0][7], Value(1700));
  EXPECT_EQ(computed[0][8], Value(argumentError));
  EXPECT_EQ(computed[999][9], Value(valueError));
}

TEST_F(BroadcastTest, ASumInAPlainCellTakesEveryRow) {
  fillWithAmounts(500);
  data_.setFormula("C2", "=COMMISSION(A2;0.02;270000;0.04)");
  data_.fillDown("C2:C500");
  data_.setFormula("D1", "=SUM(C2:C500)");
  data_.setFormula("D2", "=SUM(COMMISSION(A2:A500;0.02;270000;0.04))");
  data_.setFormula("D3", "=SUMPRODUCT(COMMISSION(A2:A500;0.02;270000;0.04))");
  const auto expected = data_.value("D1");
  EXPECT_GT(std::get<double>(expected), 0);
  EXPECT_TRUE(agree(data_.value("D2"), expected)) << data_.value("D2");
  EXPECT_TRUE(agree(data_.value("D3"), expected)) << data_.value("D3");
}

TEST_F(BroadcastTest, ShapesThatDoNotFit) {
  for (const char* const formula :
       {"=COMMISSION({1|2};{0.1|0.2|0.3})", "=COMMISSION({1;2};{0.1;0.2;0.3})", "=LTV({1;2|3;4};{0.1;0.2;0.3})",
        "=WINRATE({1;2|3;4};{5|6|7})", "=ACV(Data.A1:A3;Data.B1:B2)", "=TIER({0.1|0.2};{0|0|0})"}) {
    EXPECT_EQ(inAPlainCell(formula), Value(argumentError)) << formula;
  }
  const auto table = results_.computeArray("=COMMISSION({1|2};{0.1|0.2|0.3})", {3, 1});
  EXPECT_EQ(table[0][0], Value(argumentError));
}

TEST_F(BroadcastTest, ATableAgainstItsColumnOrRow) {
  EXPECT_TRUE(agree(results_.computeArray("=ACV({1;2|3;4};{10|20})", {2, 2}), {{22, 34}, {56, 68}}));
  EXPECT_TRUE(agree(results_.computeArray("=WINRATE({1;2|3;4};{10;20})", {2, 2}), {{0.1, 0.1}, {0.3, 0.2}}));
}

TEST_F(BroadcastTest, AWholeColumn) {
  fillWithAmounts(500);
  data_.setFormula("C1", "=SUM(A1:A500)*0.02");
  const auto start = std::chrono::steady_clock::now();
  const auto sum = inAPlainCell("=SUM(COMMISSION(Data.A:A;0.02))");
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  std::cout << "a whole column takes " << taken.count() << " s\n";
  EXPECT_TRUE(agree(sum, data_.value("C1"))) << sum;
  EXPECT_LT(taken.count(), 15); // about half a second is usual
}

TEST_F(BroadcastTest, WholeColumnsOfPlainlySummedCells) {
  fillWithAmounts(500);
  data_.setFormula("C1", "=SUM(A1:A500)/40");
  const auto cost = inAPlainCell("=CAC(Data.A:A;40)");
  EXPECT_TRUE(agree(cost, data_.value("C1"))) << cost;
}

TEST_F(BroadcastTest, TheLargestTable) {
  // 2,000 x 1,000 elements; every one is 12 * 1 + 1.
  data_.write("A1", Table(2001, {1}));
  data_.write("B1", {Row(1001, 1)});
  EXPECT_TRUE(agree(inAPlainCell("=SUM(ACV(Data.A1:A2000;Data.B1:ALM1))"), 26'000'000));
  EXPECT_EQ(inAPlainCell("=SUM(ACV(Data.A1:A2001;Data.B1:ALM1))"), Value(argumentError));
  EXPECT_EQ(inAPlainCell("=SUM(ACV(Data.A1:A2000;Data.B1:ALN1))"), Value(argumentError));
}

TEST_F(BroadcastTest, ATableBeyondAllBounds) {
  EXPECT_EQ(inAPlainCell("=SUM(ACV(Data.A:A;Data.1:1))"), Value(argumentError));
  EXPECT_EQ(inAPlainCell("=TIER(Data.A:A;Data.1:1)"), Value(argumentError));
}

} // namespace
