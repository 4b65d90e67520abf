// SPDX-License-Identifier: MPL-2.0
//
// What arrives for each way to write an argument, and what each function makes of it.

#include <string>
#include <vector>

#include "office_test.hpp"

using namespace harness;

namespace {

struct Fact {
  const char* formula;
  Value expected;
};

/// The formulas see a column with one cell of each kind.
class ArgumentsTest : public OfficeTest {
protected:
  void SetUp() override {
    cells_.write("B1", {{Empty{}}, {300000}, {"300000"}, {"abc"}, {"250000.5"}});
    cells_.setFormula("B6", "=TRUE()");
    cells_.setFormula("B7", "=\"\"");
    cells_.setFormula("B8", "=1/0");
    cells_.setFormula("B9", "=NA()");
    cells_.setFormula("B10", "=SQRT(-1)");
  }

  void expect(const std::vector<Fact>& facts) {
    for (const auto& [formula, expected] : facts) {
      const auto actual = cells_.compute(formula);
      EXPECT_TRUE(agree(actual, expected)) << formula << " is " << actual << " instead of " << expected;
    }
  }

  Document document_{office()};
  Sheet cells_ = document_.sheet();
};

TEST_F(ArgumentsTest, OfASingleCell) {
  expect({
      {"=COMMISSION(B1;0.02;270000;0.04)", 0}, // empty arrives as 0
      {"=COMMISSION(B2;0.02;270000;0.04)", 12000},
      {"=COMMISSION(B3;0.02;270000;0.04)", 12000}, // text that can only mean a number
      {"=COMMISSION(B4;0.02;270000;0.04)", valueError},
      {"=COMMISSION(B5;0.02;270000;0.04)", 5000.01},
      {"=COMMISSION(B6;0.02;270000;0.04)", 0.02}, // TRUE is 1
      {"=COMMISSION(B7;0.02;270000;0.04)", 0},
      {"=ACV(B1;B2)", 300000},
      {"=WINRATE(30;B1)", divisionError},
      {"=CAC(B2;B1)", divisionError},
      {"=CAC(B2;100)", 3000},
      {"=CAC(B1;100)", 0},
      {"=TIERSCORE(B6)", 1},
      {"=TIERSCORE(B1)", 0},
      {"=TIER(B1)", "No fit"},
      {"=TIER(B6)", "Tier 1"},
  });
}

TEST_F(ArgumentsTest, ErrorsInASingleCellPassThrough) {
  expect({
      {"=COMMISSION(B8;0.02)", divisionError},
      {"=COMMISSION(B9;0.02)", notAvailable},
      {"=COMMISSION(B10;0.02)", argumentError},
      {"=LTV(100;B8)", divisionError},
      {"=ACV(B9)", notAvailable},
      {"=WINRATE(B8;2)", divisionError},
      {"=CAC(B9;40)", notAvailable},
      {"=CAC(96000;B9)", notAvailable},
      {"=TIERSCORE(B8)", divisionError},
      {"=TIER(B9)", notAvailable},
      {"=WINRATE(-1;B9)", notAvailable}, // before an argument outside its domain
  });
}

TEST_F(ArgumentsTest, OfOneCellWrittenAsARange) {
  expect({
      {"=COMMISSION(B1:B1;0.02;270000;0.04)", 0},
      {"=COMMISSION(B2:B2;0.02;270000;0.04)", 12000},
      {"=COMMISSION(B3:B3;0.02;270000;0.04)", 12000},
      {"=COMMISSION(B4:B4;0.02;270000;0.04)", valueError},
      {"=COMMISSION(B6:B6;0.02;270000;0.04)", 0.02},
      {"=TIER(B6:B6)", "Tier 1"},
      {"=CAC(B2:B2;B1:B1)", divisionError},
  });
}

TEST_F(ArgumentsTest, OfARangeInAPlainCell) {
  expect({
      {"=COMMISSION(B2:B4;0.02;270000;0.04)", 12000},               // the first of three
      {"=SUM(COMMISSION(B1:B3;0.02;270000;0.04))", 24000},          // empty, number, text
      {"=SUM(COMMISSION(B5:B7;0.02;270000;0.04))", 5000.01 + 0.02}, // text, TRUE, empty text
      {"=SUM(COMMISSION(B1:B4;0.02;270000;0.04))", valueError},
      {"=INDEX(COMMISSION(B1:B4;0.02;270000;0.04);2)", 12000}, // one that fails spares the others
      {"=CAC(B1:B7;4)", 300001 / 4.0},                         // as SUM: text does not count, TRUE is a number
      {"=TIERSCORE(B6:B7)", 0.5},
      {"=TIERSCORE(B1:B7;;300000)", valueError},
      {"=INDEX(TIER(B6:B7);2)", "No fit"},
  });
}

TEST_F(ArgumentsTest, ErrorsInARangeAreRefusedByTheOffice) {
  expect({
      {"=COMMISSION(B1:B8;0.02)", parameterError},
      {"=SUM(COMMISSION(B1:B8;0.02))", parameterError},
      {"=CAC(B1:B9;40)", parameterError},
      {"=TIERSCORE(B8:B9)", parameterError},
      {"=TIER(B8:B8)", parameterError},
  });
}

TEST_F(ArgumentsTest, OfAnInlineArray) {
  expect({
      {"=COMMISSION({300000};0.02;270000;0.04)", 12000},
      {"=SUM(COMMISSION({300000|\"\"|\"300000\"};0.02;270000;0.04))", 24000},
      {"=INDEX(COMMISSION({300000|\"abc\"};0.02;270000;0.04);1)", 12000},
      {"=INDEX(COMMISSION({300000|\"abc\"};0.02;270000;0.04);2)", valueError},
      {"=CAC({5000|\"n/a\"|3000|\"\"};4)", 2000},
      {"=SUM(LTV({100|200};{0.05;0.1}))", 9000},
      {"=INDEX(TIER({0.7|0.2});2)", "Tier 4"},
      {"=INDEX(TIER({0.7|5});2)", "Err:502"}, // in a table of labels the name of the error
      {"=TIER(5)", argumentError},
  });
}

TEST_F(ArgumentsTest, OfAComputedArray) {
  const Table whole = cells_.computeArray("=COMMISSION(IF(ROW(B1:B7)>0;B1:B7);0.02;270000;0.04)", {7, 1});
  const Table expected{{0}, {12000}, {12000}, {valueError}, {5000.01}, {0.02}, {0}};
  EXPECT_TRUE(agree(whole, expected)) << whole;
}

TEST_F(ArgumentsTest, LeftOutOrSkipped) {
  expect({
      {"=COMMISSION(300000;0.02)", 6000},
      {"=COMMISSION(300000;0.02;;0.04)", 6000},     // no quota: the base rate
      {"=COMMISSION(300000;0.02;270000)", 6000},    // no higher rate
      {"=COMMISSION(300000;0.02;270000;;1)", 6000}, // skipped: the default, not 0
      {"=COMMISSION(270000;0.02;270000;0.04;;1)", 5400},
      {"=ACV(7000;)", 84000},
      {"=LTV(100;0.05;;12)", 1200},
      {"=LTV(100;0.05;)", 2000},
      {"=TIER(0.6;;;0.7)", "Tier 3"},
      {"=TIER(0.7;;)", "Tier 2"},
      {"=TIERSCORE({5|4|3|5|0|2};;5)", 19.0 / 30},
  });
}

TEST_F(ArgumentsTest, AnEmptyCellIsZeroWhereALeftOutArgumentIsItsDefault) {
  expect({
      {"=COMMISSION(300000;0.02;270000;B1)", 6000}, // 0 is no rate: the default
      {"=COMMISSION(300000;0.02;270000;0.04;B1;B1)", 12000},
      {"=COMMISSION(300000;0.02;B1;0.04)", 6000},
      {"=LTV(100;0.05;B1)", 0}, // a margin of 0 is a margin
      {"=LTV(100;0.05;1;B1)", 2000},
      {"=TIER(1;B1;B1)", "Tier 1"},
  });
}

TEST_F(ArgumentsTest, NeededButLeftOut) {
  for (const char* const formula : {"=COMMISSION()", "=COMMISSION(300000)", "=COMMISSION(;0.02)", "=LTV(100)",
                                    "=WINRATE(30;)", "=CAC(;40)", "=CAC(96000)", "=TIER()", "=TIERSCORE()", "=ACV()"}) {
    EXPECT_TRUE(std::holds_alternative<CellError>(cells_.compute(formula))) << formula << " " << cells_.value("A1");
  }
}

TEST_F(ArgumentsTest, TooMany) {
  for (const char* const formula : {"=ACV(1;2;3)", "=WINRATE(1;2;3)", "=COMMISSION(1;2;3;4;0;0;7)"}) {
    EXPECT_TRUE(std::holds_alternative<CellError>(cells_.compute(formula))) << formula << " " << cells_.value("A1");
  }
}

TEST_F(ArgumentsTest, Flags) {
  expect({
      {"=COMMISSION(270000;0.02;270000;0.04;0;1=1)", 5400},
      {"=COMMISSION(270000;0.02;270000;0.04;0;\"yes\")", 5400},
      {"=COMMISSION(270000;0.02;270000;0.04;0;\" X \")", 5400},
      {"=COMMISSION(270000;0.02;270000;0.04;0;\"\u2713\")", 5400},
      {"=COMMISSION(270000;0.02;270000;0.04;0;\"no\")", 10800},
      {"=COMMISSION(270000;0.02;270000;0.04;0;\"-\")", 10800},
      {"=COMMISSION(270000;0.02;270000;0.04;0;\"perhaps\")", valueError},
      {"=COMMISSION(270000;0.02;270000;0.04;0;2=1)", 10800},
      {"=TIER(1;B6)", "Global"},
      {"=TIER(1;B7)", "Tier 1"},
  });
}

TEST_F(ArgumentsTest, TextThatMayMeanSeveralNumbers) {
  expect({
      {"=ACV(\"1.234\")", valueError},
      {"=ACV(\"1.2345\")", 14.814},
      {"=ACV(\"1,5\")", valueError},
      {"=ACV(\"1e3\")", valueError},
      {"=ACV(\" 7000 \")", 84000},
      {"=ACV(\"2026-01-15\")", valueError},
  });
}

TEST_F(ArgumentsTest, OfSeveralRangesAtOnce) {
  expect({{"=COMMISSION(B1:B2~B3:B4;0.02)", parameterError}});
}

} // namespace
