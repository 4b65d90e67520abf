// SPDX-License-Identifier: MPL-2.0
//
// A column computed at once equals the column computed cell by cell, whatever stands in it.

#include <ostream>
#include <string>

#include "office_test.hpp"

using namespace harness;

namespace {

struct Call {
  const char* name;
  /// With "#" where the column stands.
  const char* formula;
  bool labels = false;
};

constexpr std::size_t length = 14;

std::ostream& operator<<(std::ostream& stream, const Call& call) {
  return stream << call.formula;
}

std::string with(std::string formula, const std::string& argument) {
  return formula.replace(formula.find('#'), 1, argument);
}

/// Column A holds the values; errors stand at its end.
class ColumnsTest : public OfficeTest, public testing::WithParamInterface<Call> {
protected:
  void SetUp() override {
    cells_.write("A1", {{300000}, {Empty{}}, {0.5}, {"abc"}, {"0.25"}, {1}, {-1}, {"x"}, {0}, {1.5}, {Empty{}}});
    cells_.setFormula("A11", "=\"\"");
    cells_.setFormula("A12", "=1/0");
    cells_.setFormula("A13", "=NA()");
    cells_.setFormula("A14", "=SQRT(-1)");
  }

  /// The results of one formula for each of the first cells, beside them.
  Table cellByCell(const std::string& argument, std::size_t count) {
    cells_.setFormula("C1", with(GetParam().formula, argument));
    const auto block = blockName(0, 2, {count, 1});
    cells_.fillDown(block);
    const auto values = cells_.values(block);
    return GetParam().labels ? errorsAsText(values) : values;
  }

  Table atOnce(const std::string& argument, std::size_t count) {
    const auto block = blockName(0, 4, {count, 1});
    cells_.setArrayFormula(block, with(GetParam().formula, argument));
    return cells_.values(block);
  }

  Document document_{office()};
  Sheet cells_ = document_.sheet();
};

TEST_P(ColumnsTest, ARangeWithGapsAndText) {
  const auto computed = atOnce("A1:A11", 11);
  EXPECT_TRUE(agree(computed, cellByCell("A1", 11))) << computed;
}

TEST_P(ColumnsTest, AComputedColumn) {
  const auto computed = atOnce("IF(ROW(A1:A11)>0;A1:A11)", 11);
  EXPECT_TRUE(agree(computed, cellByCell("A1", 11))) << computed;
}

TEST_P(ColumnsTest, AColumnOfTexts) {
  const auto computed = atOnce("(A1:A11&\"\")", 11);
  EXPECT_TRUE(agree(computed, cellByCell("(A1&\"\")", 11))) << computed;
}

// The office (7.4) refuses an array that holds an error without a call: every element shows the first one.  Where one
// hands it over, each error stays in its element.
TEST_P(ColumnsTest, AComputedColumnWithErrors) {
  const auto computed = atOnce("IF(ROW(A1:A14)>0;A1:A14)", length);
  const Table refused(length, {divisionError});
  EXPECT_TRUE(computed == refused || agree(computed, cellByCell("A1", length))) << computed;
}

TEST_P(ColumnsTest, ARow) {
  // The same cells lying: transposed values and their results.
  auto row = document_.addSheet("Row");
  row.write("A1", {{300000, Empty{}, 0.5, "abc", "0.25", 1, -1, "x"}});
  row.setArrayFormula("A2:H2", with(GetParam().formula, "A1:H1"));
  row.setFormula("A3", with(GetParam().formula, "A1"));
  row.fillRight("A3:H3");
  const auto singles = row.values("A3:H3");
  const auto computed = row.values("A2:H2");
  EXPECT_TRUE(agree(computed, GetParam().labels ? errorsAsText(singles) : singles)) << computed;
}

INSTANTIATE_TEST_SUITE_P(Functions, ColumnsTest,
                         testing::Values(Call{"CommissionSales", "=COMMISSION(#;0.02;270000;0.04)"},
                                         Call{"CommissionRate", "=COMMISSION(300000;#;270000;0.04)"},
                                         Call{"CommissionQuota", "=COMMISSION(300000;0.02;#;0.04)"},
                                         Call{"CommissionOverRate", "=COMMISSION(300000;0.02;270000;#)"},
                                         Call{"CommissionMethod", "=COMMISSION(300000;0.02;270000;0.04;#)"},
                                         Call{"CommissionStrict", "=COMMISSION(270000;0.02;270000;0.04;0;#)"},
                                         Call{"LtvArpa", "=LTV(#;0.05)"}, Call{"LtvChurn", "=LTV(100;#)"},
                                         Call{"LtvMargin", "=LTV(100;0.05;#)"},
                                         Call{"LtvPeriods", "=LTV(100;0.05;1;#)"}, Call{"AcvMrr", "=ACV(#;48000)"},
                                         Call{"AcvOneTime", "=ACV(7000;#)"}, Call{"WinRateWon", "=WINRATE(#;1)"},
                                         Call{"WinRateTotal", "=WINRATE(1;#)"},
                                         Call{"CacCustomers", "=CAC({60000|12000|24000};#)"},
                                         Call{"TierScore", "=TIER(#)", true}, Call{"TierGlobal", "=TIER(0.7;#)", true},
                                         Call{"TierSecond", "=TIER(0.7;0;1;#)", true}),
                         [](const auto& test) { return std::string(test.param.name); });

} // namespace
