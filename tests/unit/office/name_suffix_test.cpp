// SPDX-License-Identifier: MPL-2.0
//
// Names in the text of formulas: every use of a name gets the suffix, and nothing that only looks like one.

#include <string>

#include <gtest/gtest.h>

#include "office/name_suffix.hpp"

namespace {

const std::set<std::string> names{"company", "plan", "tier_rates", "sum", "q1"};

struct Fact {
  const char* formula;
  const char* expected;
};

TEST(WithSuffix, FollowsEveryUseOfAName) {
  for (const auto& [formula, expected] : {
           Fact{"=company", "=company_2"},
           Fact{"=COMPANY&Company", "=COMPANY_2&Company_2"}, // names differ in more than capitals
           Fact{"=SUM(tier_rates;plan)", "=SUM(tier_rates_2;plan_2)"},
           Fact{"=-plan%", "=-plan_2%"},
           Fact{"=plan:company", "=plan_2:company_2"},
           Fact{"=INDEX(plan;1)!company", "=INDEX(plan_2;1)!company_2"},
           Fact{"{=plan*2}", "{=plan_2*2}"},
           Fact{"plan", "plan_2"},
       }) {
    EXPECT_EQ(office::withSuffix(formula, names, "_2"), expected);
  }
}

TEST(WithSuffix, LeavesWhatOnlyLooksLikeAName) {
  for (const char* const formula : {
           "", "=A1",
           "=planned+xplan+plan_b+plan.c+plan9",  // parts of words
           "=\"company\"&\"a \"\"plan\"\" b\"",   // texts, with quotes within
           "='plan'.A1+$'it''s plan'.B2",         // names of sheets
           "=SUM(1)",                             // a function of the same name
           "=ORG.SALESPLANNER.FUNCTIONS.PLAN(1)", // and one of ours
           "=plan\xC3\xA9",                       // letters beyond ASCII go on with the word
           "=$Sheet1.$A$1",                       //
           "=#NAME?",                             //
       }) {
    EXPECT_EQ(office::withSuffix(formula, names, "_2"), formula);
  }
}

/// Whatever is unfinished comes out as it went in: nothing is lost, and nothing is read beyond the end.
TEST(WithSuffix, EndsWithTheFormula) {
  for (const auto& [formula, expected] : {
           Fact{"=\"never closed plan", "=\"never closed plan"},
           Fact{"='plan", "='plan"},
           Fact{"\"", "\""},
           Fact{"=\"a\"plan", "=\"a\"plan_2"},
           Fact{"=\"a'b\"&plan&'c\"d'.A1", "=\"a'b\"&plan_2&'c\"d'.A1"},
       }) {
    EXPECT_EQ(office::withSuffix(formula, names, "_2"), expected);
  }
}

TEST(WithSuffix, ChangesNothingWithoutOne) {
  EXPECT_EQ(office::withSuffix("=plan", names, ""), "=plan");
  EXPECT_EQ(office::withSuffix("=plan", {}, "_2"), "=plan");
}

TEST(LowerCase, IsThatOfAscii) {
  EXPECT_EQ(office::lowerCase("Q1_Plan-Z"), "q1_plan-z");
  EXPECT_EQ(office::lowerCase("\xC3\x84 A"), "\xC3\x84 a");
}

} // namespace
