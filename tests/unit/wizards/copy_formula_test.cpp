// SPDX-License-Identifier: MPL-2.0
//
// Formulas as files hold them, said without our functions.  What the plain formulas compute is tested in the office.

#include "wizards/copy_formula.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "catalogue/plain_formula.hpp"

namespace {

using wizards::DocumentNames;
using wizards::Reason;
using Why = wizards::Reason::Why;

/// The plain formula of OTE is base+variable, that of ARR 12*mrr: short enough to write out.
std::string full(std::string formula) {
  for (const char* const name : {"OTE(", "ARR(", "CAC(", "HHI(", "SBGFIT(", "COMMRETRO(", "FUTURE(", "PAYMIX("}) {
    for (auto at = formula.find(std::string("!") + name); at != std::string::npos;
         at = formula.find(std::string("!") + name)) {
      formula.replace(at, 1, wizards::functionPrefix);
    }
  }
  return formula;
}

const DocumentNames names{
    {"salary", {.severalCells = false}},
    {"amounts", {.severalCells = true}},
    {"plan", {.severalCells = false, .ours = true}},
    {"fit", {.severalCells = false, .ours = true, .unsayable = true}},
};

wizards::PlainText said(const std::string& formula) {
  return withoutOurFunctions(full(formula), names);
}

// In these tables `!` stands for the prefix that files put in front of our functions.
struct Replaced {
  const char* formula;
  const char* plain;
};

class ReplacedFormulas : public testing::TestWithParam<Replaced> {};

TEST_P(ReplacedFormulas, AreSaidInBuiltInFunctions) {
  const auto& [formula, plain] = GetParam();
  const auto result = said(formula);
  EXPECT_TRUE(result.ours);
  EXPECT_EQ(result.reason, Reason{}) << sentence(result.reason);
  EXPECT_EQ(result.text, full(plain));
}

INSTANTIATE_TEST_SUITE_P(
    CopyFormula, ReplacedFormulas,
    testing::Values(
        Replaced{"!OTE([.B1];[.C1])", "(([.B1])+([.C1]))"}, Replaced{"!OTE([.B1] ; [.C1])", "(([.B1])+([.C1]))"},
        Replaced{"ORG.SALESPLANNER.FUNCTIONS.ARR (2)", "(12*(2))"},
        Replaced{"org.salesplanner.functions.arr(2)", "(12*(2))"},
        // Around a call
        Replaced{"-!ARR(2)^2", "-(12*(2))^2"}, Replaced{"!ARR(2)%", "(12*(2))%"},
        Replaced{"1+!ARR(2)*3", "1+(12*(2))*3"}, Replaced{"SUM(!ARR(2);!ARR(3);)", "SUM((12*(2));(12*(3));)"},
        Replaced{"IF([.A1]>0;!ARR([.A1]);\"none\")", "IF([.A1]>0;(12*([.A1]));\"none\")"},
        Replaced{"(!ARR(1))", "((12*(1)))"}, Replaced{"!ARR(1)&\"!ARR(2)\"", "(12*(1))&\"!ARR(2)\""},
        // In a call
        Replaced{"!ARR(!ARR(1))", "(12*((12*(1))))"},
        Replaced{"!OTE(!ARR(1);SUM(!ARR(2);3))", "(((12*(1)))+(SUM((12*(2));3)))"}, Replaced{"!ARR(1+2)", "(12*(1+2))"},
        // Texts that hold our names, brackets and separators
        Replaced{"!ARR(LEN(\"ORG.SALESPLANNER.FUNCTIONS.ARR(1);\"\")\"))",
                 "(12*(LEN(\"ORG.SALESPLANNER.FUNCTIONS.ARR(1);\"\")\")))"},
        // References: other sheets, other documents, quotes and brackets in their names
        Replaced{"!ARR([$'it''s (a) ]; sheet'.A1])", "(12*([$'it''s (a) ]; sheet'.A1]))"},
        Replaced{"!ARR(['file:///tmp/a%20b.ods'#$Plan.A1])", "(12*(['file:///tmp/a%20b.ods'#$Plan.A1]))"},
        Replaced{"!ARR([.#REF!])", "(12*([.#REF!]))"}, Replaced{"!ARR(#N/A)", "(12*(#N/A))"},
        // Names of one cell and of several
        Replaced{"!ARR(Salary)", "(12*(Salary))"}, Replaced{"!ARR(Amounts)", "(12*(Amounts))"},
        Replaced{"!HHI(Amounts)", "(SUMSQ((Amounts))/SUM((Amounts))^2)"},
        // Several values, where the plain formula also takes them
        Replaced{"!ARR([.A1:.A3])", "(12*([.A1:.A3]))"}, Replaced{"!ARR({1;2|3;4})", "(12*({1;2|3;4}))"},
        // Unions
        Replaced{"!HHI([.A1:.A3]~[.C1])", "(SUMSQ(([.A1:.A3]~[.C1]))/SUM(([.A1:.A3]~[.C1]))^2)"},
        Replaced{"!HHI(([.A1:.A3]~[.C1]))", "(SUMSQ((([.A1:.A3]~[.C1])))/SUM((([.A1:.A3]~[.C1])))^2)"},
        // One value out of several
        Replaced{"!COMMRETRO(SUM([.A1:.A3]);[.B1:.B3];[.C1:.C3])",
                 "((SUM([.A1:.A3]))*LOOKUP(IF((SUM([.A1:.A3]))<0;0;(SUM([.A1:.A3]))/IF(0>0;0;1)*1.000000000001);"
                 "([.B1:.B3]);([.C1:.C3])))"},
        // A condition
        Replaced{"formula-is(!ARR([.A1])>3)", "formula-is((12*([.A1]))>3)"},
        Replaced{"cell-content-is-between(!ARR(1),!ARR(2))", "cell-content-is-between((12*(1)),(12*(2)))"}));

TEST(CopyFormula, HasTheNamesOfFiles) {
  const auto result = wizards::withoutOurFunctions("ORG.SALESPLANNER.FUNCTIONS.SAFETYSTOCK(10;4)", {});
  EXPECT_NE(result.text.find("LEGACY.NORMSINV(IF("), std::string::npos) << result.text;
}

class FormulasWithoutOurs : public testing::TestWithParam<const char*> {};

TEST_P(FormulasWithoutOurs, StayAsTheyAre) {
  const auto result = said(GetParam());
  EXPECT_FALSE(result.ours);
  EXPECT_FALSE(result.throughName);
  EXPECT_EQ(result.reason, Reason{});
  EXPECT_EQ(result.text, GetParam());
}

INSTANTIATE_TEST_SUITE_P(CopyFormula, FormulasWithoutOurs,
                         testing::Values("", "1", "SUM([.A1:.A3])", "\"ORG.SALESPLANNER.FUNCTIONS.ARR(1)\"",
                                         "['ORG.SALESPLANNER.FUNCTIONS.ARR(1)'.A1]", "ARR(1)", "((", "\"open", "[.A1",
                                         "{1;2", ")", "value()>0", "Salary*Amounts"));

struct Refused {
  const char* formula;
  Why why;
  const char* name;
};

class RefusedFormulas : public testing::TestWithParam<Refused> {};

TEST_P(RefusedFormulas, SayWhy) {
  const auto& [formula, why, name] = GetParam();
  const auto result = said(formula);
  EXPECT_EQ(result.reason, (Reason{why, name}));
  EXPECT_EQ(result.text, full(formula));
  EXPECT_NE(sentence(result.reason), "");
}

INSTANTIATE_TEST_SUITE_P(
    CopyFormula, RefusedFormulas,
    testing::Values(Refused{"!SBGFIT([.A1:.A5])", Why::noPlainFormula, "SBGFIT"},
                    Refused{"!ARR(1)+INDEX(!SBGFIT([.A1:.A5]);1)", Why::noPlainFormula, "SBGFIT"},
                    Refused{"!ARR(!SBGFIT([.A1:.A5]))", Why::noPlainFormula, "SBGFIT"},
                    Refused{"!FUTURE(1)", Why::unknownFunction, "FUTURE"},
                    Refused{"!ARR(1;2)", Why::unknownFunction, "ARR"}, Refused{"!ARR()", Why::argumentMissing, "ARR"},
                    Refused{"!OTE(1)", Why::argumentMissing, "OTE"}, Refused{"!OTE(;1)", Why::argumentMissing, "OTE"},
                    Refused{"!COMMRETRO([.A1:.A3];[.B1:.B3];[.C1:.C3])", Why::takesList, "COMMRETRO"},
                    Refused{"!COMMRETRO({1;2};[.B1:.B3];[.C1:.C3])", Why::takesList, "COMMRETRO"},
                    Refused{"!COMMRETRO(Amounts;[.B1:.B3];[.C1:.C3])", Why::takesList, "COMMRETRO"},
                    Refused{"!COMMRETRO(Elsewhere;[.B1:.B3];[.C1:.C3])", Why::takesList, "COMMRETRO"},
                    Refused{"!COMMRETRO(ABS([.A1:.A3]);[.B1:.B3];[.C1:.C3])", Why::takesList, "COMMRETRO"},
                    Refused{"!COMMRETRO(!ARR([.A1:.A3]);[.B1:.B3];[.C1:.C3])", Why::takesList, "COMMRETRO"},
                    Refused{"!ARR(Fit)", Why::usesName, "Fit"}, Refused{"Fit+1", Why::usesName, "Fit"}));

TEST(CopyFormula, LooksUpOneValueInSeveral) {
  for (const char* const sales : {"INDEX([.A1:.A3];2)", "N(INDEX(Amounts;ROW()-7))", "VLOOKUP([.D1];[.A1:.B3];2;0)",
                                  "COUNTIF([.A1:.A3];\">1\")"}) {
    EXPECT_EQ(said("!COMMRETRO(" + std::string(sales) + ";[.B1:.B3];[.C1:.C3])").reason, Reason{}) << sales;
  }
  EXPECT_EQ(said("!COMMRETRO(COUNTIF([.A1:.A3];[.A1:.A3]*2);[.B1:.B3];[.C1:.C3])").reason.why, Why::takesList);
}

TEST(CopyFormula, KnowsWhatComesThroughNames) {
  const auto result = said("Plan*2");
  EXPECT_FALSE(result.ours);
  EXPECT_TRUE(result.throughName);
  EXPECT_EQ(result.text, "Plan*2");
}

TEST(CopyFormula, IsNoLongerThanCalcAndExcelRead) {
  // PAYMIX repeats its arguments: every call around doubles the formula, and more.
  std::string formula = "1";
  std::size_t length = 0;
  int depth = 0;
  for (; depth < 100; ++depth) {
    formula = "!PAYMIX(" + formula + ";1)";
    const auto result = said(formula);
    if (result.reason) {
      EXPECT_EQ(result.reason.why, Why::tooLong);
      break;
    }
    length = result.text.size();
  }
  EXPECT_LE(length, wizards::longestFormula);
  EXPECT_GT(depth, 3);
  EXPECT_LT(depth, 20);
  const std::string text(wizards::longestFormula, 'a');
  EXPECT_EQ(said("!ARR(1)&\"" + text + "\"").reason.why, Why::tooLong);
  EXPECT_EQ(said("1&\"" + text + "\"").reason, Reason{}) << "not of our making";
}

TEST(CopyFormula, SaysEveryFunctionOrWhyNot) {
  for (const auto& function : catalogue::plainFunctions()) {
    std::string formula = std::string(wizards::functionPrefix) + std::string(function.name) + "(";
    for (std::size_t i = 0; i < function.arguments.size(); ++i) {
      formula += (i > 0 ? ";[.A" : "[.A") + std::to_string(i + 1) + "]";
    }
    const auto result = wizards::withoutOurFunctions(formula + ")", {});
    EXPECT_TRUE(result.ours) << function.name;
    EXPECT_EQ(result.reason.why, function.formula.empty() ? Why::noPlainFormula : Why::none) << function.name;
    EXPECT_EQ(result.text.find(wizards::functionPrefix) == std::string::npos, !function.formula.empty());
    EXPECT_EQ(function.formula.empty(), !function.whyNot.empty()) << function.name;
  }
}

} // namespace
