// SPDX-License-Identifier: MPL-2.0
//
// The functions in a German user interface.

#include <gtest/gtest.h>

#include "function_texts.hpp"
#include "harness/document.hpp"
#include "harness/examples.hpp"
#include "product.hpp"

using namespace harness;

namespace {

/// A profile with the extension, whose office speaks German and writes numbers with a comma.
class German {
public:
  explicit German(bool englishFunctionNames) : profile_(settings(englishFunctionNames)) {
    profile_.install(product::extension());
    office_.emplace(profile_);
  }

  Office& office() { return *office_; }

private:
  static std::vector<Setting> settings(bool englishFunctionNames) {
    auto settings = userInterface("de", "de-DE");
    if (englishFunctionNames) {
      settings.push_back({"/org.openoffice.Office.Calc/Formula/Syntax", "EnglishFunctionName", "true"});
    }
    return settings;
  }

  Profile profile_;
  std::optional<Office> office_;
};

TEST(GermanTest, NamesOfOurFunctionsStay) {
  German german(false);
  Document document(german.office());
  auto sheet = document.sheet();
  sheet.setLocalFormula("A1", "=COMMISSION(300000;0,02;270000;0,04)");
  sheet.setFormula("A3", "=SUM(LTV(100;0.05);WINRATE(30;100))");
  sheet.setLocalFormula("A4", "=TIER(\"0.7\")");
  sheet.setLocalFormula("A5", "=WINRATE(1;0)");
  EXPECT_EQ(sheet.value("A1"), Value(12000));
  EXPECT_EQ(sheet.formula("A1"), "=ORG.SALESPLANNER.FUNCTIONS.COMMISSION(300000;0.02;270000;0.04)");
  EXPECT_EQ(sheet.localFormula("A3"), "=SUMME(LTV(100;0,05);WINRATE(30;100))");
  EXPECT_EQ(sheet.value("A3"), Value(2000.3));
  EXPECT_EQ(sheet.value("A4"), Value("Tier 2")); // labels are the same in every language
  EXPECT_EQ(sheet.value("A5"), Value(divisionError));
}

TEST(GermanTest, TextsAreThere) {
  German german(false);
  const auto texts = functionTexts(german.office());
  EXPECT_TRUE(texts.contains("SUMME"));
  for (const auto& example : readExamples(product::examples())) {
    const auto found = texts.find(example.function);
    ASSERT_NE(found, texts.end()) << example.function;
    EXPECT_NE(found->second.description, "") << example.function;
    EXPECT_EQ(found->second.description.find("###"), std::string::npos) << example.function;
    for (const auto& argument : found->second.arguments) {
      EXPECT_NE(argument.name, "") << example.function;
      EXPECT_NE(argument.description, "") << example.function << " " << argument.name;
    }
  }
}

TEST(GermanTest, EnglishFunctionNames) {
  German german(true);
  Document document(german.office());
  auto sheet = document.sheet();
  sheet.setLocalFormula("A1", "=SUM(COMMISSION(300000;0,02;270000;0,04);1)");
  EXPECT_EQ(sheet.value("A1"), Value(12001));
  EXPECT_EQ(sheet.localFormula("A1"), "=SUM(COMMISSION(300000;0,02;270000;0,04);1)");
}

} // namespace
