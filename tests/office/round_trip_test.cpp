// SPDX-License-Identifier: MPL-2.0
//
// Documents with our functions are the same after they were written and read again.

#include <string>

#include "office_test.hpp"

using namespace harness;

namespace {

constexpr const char* singles = "B1:B14";
constexpr const char* column = "C1:C4";
constexpr const char* table = "E1:F2";
constexpr const char* labels = "G1:G3";

void fill(Document& document) {
  auto sheet = document.sheet();
  sheet.write("A1", {{250000}, {Empty{}}, {300000}, {"n/a"}});
  const char* const formulas[] = {
      "=COMMISSION(A1;0.02;270000;0.04)",
      "=COMMISSION(A3;0.02;270000;0.04;;1)",
      "=ACV(7000;48000)",
      "=CAC(A1:A4;40)",
      "=LTV(100;0.05;;12)",
      "=WINRATE(30;100)+1",
      "=TIER(TIERSCORE({1|1|0|1|1|\"x\"}))",
      "=IF(TIER(1;\"yes\")=\"Global\";SUM(COMMISSION(A1:A3;0.02));-1)",
      "=WINRATE(1;0)",
      "=WINRATE(3;2)",
      "=WINRATE(\"x\";2)",
      "=ACV(NA())",
      "=ACV(A4)",
      "=IFERROR(ACV(A4);\"none\")",
  };
  std::size_t row = 0;
  for (const char* const formula : formulas) {
    sheet.setFormula(cellName(row++, 1), formula);
  }
  sheet.setArrayFormula(column, "=COMMISSION(A1:A4;0.02;270000;0.04)");
  sheet.setArrayFormula(table, "=LTV({100|200};{0.05;0})");
  sheet.setArrayFormula(labels, "=TIER({0.7|5|0.2})");
}

const Table singleValues{{5000},       {12000},        {132000},     {13750},         {1200},
                         {1.3},        {"Tier 2"},     {11000},      {divisionError}, {argumentError},
                         {valueError}, {notAvailable}, {valueError}, {"none"}};

void expectValues(const Document& document) {
  const auto sheet = document.sheet();
  EXPECT_TRUE(agree(sheet.values(singles), singleValues));
  EXPECT_TRUE(agree(sheet.values(column), {{5000}, {0}, {12000}, {valueError}}));
  EXPECT_TRUE(agree(sheet.values(table), {{2000, divisionError}, {4000, divisionError}}));
  EXPECT_TRUE(agree(sheet.values(labels), {{"Tier 2"}, {"Err:502"}, {"Tier 4"}}));
}

void expectSameFormulas(const Document& actual, const Document& expected) {
  const auto a = actual.sheet();
  const auto e = expected.sheet();
  for (std::size_t row = 0; row < singleValues.size(); ++row) {
    const auto cell = cellName(row, 1);
    EXPECT_EQ(a.formula(cell), e.formula(cell));
  }
  for (const char* const range : {column, table, labels}) {
    EXPECT_NE(e.arrayFormula(range), "") << range;
    EXPECT_EQ(a.arrayFormula(range), e.arrayFormula(range));
  }
}

class RoundTripTest : public OfficeTest {
protected:
  void SetUp() override {
    fill(original_);
    expectValues(original_);
  }

  std::filesystem::path file(const char* name) { return office().profile().file(name); }

  Document original_{office()};
};

TEST_F(RoundTripTest, OpenDocument) {
  original_.store(file("plan.ods"));
  Document again(office(), file("plan.ods"));
  expectValues(again);
  expectSameFormulas(again, original_);
  again.recalculate();
  expectValues(again);
}

TEST_F(RoundTripTest, OpenDocumentStoresTheNamesOfTheService) {
  original_.store(file("names.ods"));
  const auto content = packedFile(office(), file("names.ods"), "content.xml");
  EXPECT_NE(content.find("of:=ORG.SALESPLANNER.FUNCTIONS.COMMISSION([.A1];"), std::string::npos);
  EXPECT_NE(content.find("of:=ORG.SALESPLANNER.FUNCTIONS.WINRATE("), std::string::npos);
}

TEST_F(RoundTripTest, Excel) {
  original_.store(file("plan.xlsx"));
  Document again(office(), file("plan.xlsx"));
  expectSameFormulas(again, original_);
  again.recalculate();
  expectValues(again);
}

TEST_F(RoundTripTest, ExcelKeepsTheComputedValues) {
  original_.store(file("values.xlsx"));
  Document again(office(), file("values.xlsx"));
  const auto values = again.sheet().values("B1:B8");
  EXPECT_TRUE(agree(values, Table(singleValues.begin(), singleValues.begin() + 8)));
}

TEST_F(RoundTripTest, ExcelHasTheNamesOfTheServiceAndNoDefinedNames) {
  original_.store(file("names.xlsx"));
  const auto book = packedFile(office(), file("names.xlsx"), "xl/workbook.xml");
  EXPECT_EQ(book.find("<definedName "), std::string::npos) << book;
  const auto sheet = packedFile(office(), file("names.xlsx"), "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find(">ORG.SALESPLANNER.FUNCTIONS.COMMISSION(A1,"), std::string::npos) << sheet;
  EXPECT_NE(sheet.find("t=\"array\""), std::string::npos) << sheet;
}

TEST_F(RoundTripTest, ThroughBothFormats) {
  original_.store(file("first.xlsx"));
  {
    Document excel(office(), file("first.xlsx"));
    excel.store(file("second.ods"));
  }
  Document again(office(), file("second.ods"));
  expectSameFormulas(again, original_);
  again.recalculate();
  expectValues(again);
}

} // namespace
