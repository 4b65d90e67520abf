// SPDX-License-Identifier: MPL-2.0
//
// The functions and the wizards in a German user interface.

#include <gtest/gtest.h>

#include "function_texts.hpp"
#include "harness/dialog.hpp"
#include "harness/document.hpp"
#include "harness/examples.hpp"
#include "product.hpp"
#include "samples/answering.hpp"
#include "wizards/commission_plan.hpp"
#include "wizards/english_texts.hpp"
#include "wizards/locale_texts.hpp"
#include "wizards/sales_plan.hpp"

using namespace harness;

namespace {

/// A profile with the extension, whose office speaks German and writes numbers with a comma.
class German {
public:
  explicit German(bool englishFunctionNames, const OfficeOptions& options = {})
      : profile_(settings(englishFunctionNames)) {
    profile_.install(product::extension());
    office_.emplace(profile_, options);
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

/// Answers to a wizard in one language.
template <class Plan, wizards::Form describe(Plan&, const wizards::Setting&)>
struct Filled {
  Filled(const wizards::Texts& texts, const samples::Answers& answers)
      : form(describe(plan, {&texts, std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}, "EUR"})),
        session(form, texts) {
    samples::answerThrough(session, answers);
    EXPECT_TRUE(session.canFinish());
  }
  Plan plan;
  wizards::Form form;
  wizards::Session session;
};

template <class Plan, wizards::Form describe(Plan&, const wizards::Setting&)>
void expectSameCells(const Filled<Plan, describe>& one, const Filled<Plan, describe>& other) {
  const auto cells = one.form.entries();
  const auto others = other.form.entries();
  ASSERT_EQ(cells.size(), others.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    EXPECT_EQ(cells[i].name, others[i].name);
    EXPECT_EQ(cells[i].value, others[i].value) << cells[i].name << " " << cells[i].row << " " << cells[i].column;
  }
}

/// What a German types gives the cells that an American's answers give.
TEST(GermanTest, Wizards) {
  German german(false);
  const wizards::LocaleTexts texts(german.office().context());
  const wizards::EnglishTexts english;
  {
    using Plan = Filled<wizards::CommissionPlan, wizards::commissionPlan>;
    const Plan typed(texts, samples::commissionPlanInGerman());
    expectSameCells(typed, Plan(english, samples::with(samples::commissionPlan(), {{"draw", "1,234.5"}})));
    EXPECT_EQ(typed.session.text("quota"), "270.000");
    EXPECT_EQ(typed.session.text("draw"), "1.234,50");
  }
  {
    using Plan = Filled<wizards::SalesPlan, wizards::salesPlan>;
    const Plan typed(texts, samples::salesPlanInGerman());
    Plan inEnglish(english, samples::with(samples::salesPlan(), {{"plan_start", "2026-12-31"}}));
    samples::give(inEnglish.session, {{"we_price", "1,234.5"}, {"commission_rate", "12.5%"}});
    expectSameCells(typed, inEnglish);
    EXPECT_EQ(typed.session.text("plan_start"), "31.12.2026");
    EXPECT_EQ(typed.session.text("commission_rate"), "12,5%");
  }
}

/// Numbers of a wizard are typed and shown as the office writes them.
TEST(GermanTest, InsertMetric) {
  German german(false, {.headless = false});
  Document document(german.office(), Document::View::shown);
  dispatch(german.office(), document, "org.salesplanner:InsertMetric");
  const Dialog dialog(german.office(), "insert-metric");
  dialog.setText("words", "cac");
  dialog.press("next");
  dialog.setText("argument1", "1.200,5");
  dialog.setText("argument2", "0,5%");
  EXPECT_EQ(dialog.text("figure2_1"), "240.100");
  EXPECT_EQ(dialog.text("figure2_2"), "=CAC(1200,5;0,005)");
  dialog.setText("argument2", "8");
  EXPECT_EQ(dialog.text("figure2_1"), "150,0625");
  dialog.press("finish");
  dialog.awaitClosed();
  settle(german.office());
  EXPECT_EQ(document.sheet().formula("A1"), "=ORG.SALESPLANNER.FUNCTIONS.CAC(1200.5;8)");
}

} // namespace
