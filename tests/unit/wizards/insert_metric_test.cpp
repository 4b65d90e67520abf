// SPDX-License-Identifier: MPL-2.0
//
// The form of "Insert metric" without a window, over a sheet that is made up: B2:B5 holds costs, and CAC of them is
// computed as the sheet would.

#include "wizards/insert_metric.hpp"

#include <algorithm>

#include <gmock/gmock.h>

#include "wizards/english_texts.hpp"
#include "wizards/session.hpp"

namespace {

using namespace wizards;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

const std::string prefix = "ORG.SALESPLANNER.FUNCTIONS.";

class MadeUpSheet : public MetricSheet {
public:
  std::string target() const override { return "C7"; }
  std::string obstacle() const override { return obstacle_; }
  std::optional<std::string> reference(std::string_view text) const override {
    return text.starts_with("B2") || text == "B:B" || text == "A:F" ? std::optional(std::string(text)) : std::nullopt;
  }
  std::string asWritten(const std::string& pointed) const override { return pointed.substr(pointed.find('.') + 1); }
  std::size_t cellsIn(const std::string& reference) const override {
    return reference == "B:B" ? 1'048'576 : reference == "A:F" ? 6 * 1'048'576 : 4;
  }
  std::string asShown(const std::string& formula) const override {
    auto shown = formula;
    return shown.erase(shown.find(prefix), prefix.size());
  }
  MetricResult compute(const Metric& metric, std::span<const MetricArgument> arguments) const override {
    ++computed;
    if (metric.severalCells) {
      return {1, 3, {{0.25}, {0.5}, {"and so on"}}};
    }
    const auto* const divisor = std::get_if<double>(&arguments[1].value);
    return {1, 1, {divisor == nullptr || *divisor == 0 ? MetricValue{{}, 532} : MetricValue{10300 / *divisor}}};
  }

  std::string obstacle_;
  mutable int computed = 0;
};

class InsertMetricForm : public testing::Test {
protected:
  const EnglishTexts texts;
  MadeUpSheet sheet;
  InsertMetric answers;
  const Form form = insertMetric(answers, {&texts, {}, "", 1, &sheet});
  Session session{form, texts};

  const List& functions() const { return std::get<List>(form.pages[0].elements[2]); }
  std::string summary() const { return std::get<Note>(form.pages[0].elements[3]).text(); }
  std::string description(std::size_t page) const { return std::get<Note>(form.pages[page].elements.back()).text(); }
  void choose(std::size_t line) {
    answers.selected = line;
    functions().changed();
  }
  void look(const std::string& function) {
    session.type("words", function);
    ASSERT_EQ(answers.metric->name, function);
  }
  /// The result, the formula and what is said of them on the page of arguments.
  std::vector<std::string> foot(std::size_t page = 1) const {
    const auto figures = form.pages[page].preview();
    return {figures.at(0).value, figures.at(1).value, form.pages[page].warning()};
  }
  std::string label(const std::string& id) const { return session.field(id).called(); }
};

TEST_F(InsertMetricForm, findsTheFunctionOfAQuestion) {
  EXPECT_THAT(functions().rows(), SizeIs(catalogue::functionTexts().size()));
  session.type("words", "what does a customer cost");
  EXPECT_EQ(functions().rows().front(), "CAC · What does a new customer cost us?");
  EXPECT_THAT(summary(), StartsWith("Customer acquisition cost"));
  EXPECT_THAT(summary(), HasSubstr("It gives money per customer."));
  EXPECT_TRUE(session.isComplete(0));
}

TEST_F(InsertMetricForm, keepsToTheFamily) {
  session.choose("family", placeOf("Margin and deal desk", session.field("family").options()));
  for (const auto& found : answers.found) {
    EXPECT_EQ(found.metric->family, "Margin and deal desk");
  }
  EXPECT_THAT(answers.found, testing::Not(IsEmpty()));
  session.choose("family", 0);
  EXPECT_EQ(answers.found.size(), catalogue::functionTexts().size());
}

TEST_F(InsertMetricForm, saysWhereNothingIsFound) {
  session.type("words", "zebra");
  EXPECT_THAT(functions().rows(), IsEmpty());
  EXPECT_THAT(summary(), StartsWith("No function has any of these words."));
  EXPECT_FALSE(session.isComplete(0));
  EXPECT_FALSE(session.canFinish());
  session.type("words", "");
  EXPECT_TRUE(session.isComplete(0));
}

TEST_F(InsertMetricForm, goesNoFurtherWhereNothingCanBeWritten) {
  sheet.obstacle_ = "C7 is protected.";
  ASSERT_THAT(session.problems(0), SizeIs(1));
  EXPECT_EQ(session.problems(0).front().message, "C7 is protected.");
}

TEST_F(InsertMetricForm, asksForTheArgumentsOfTheFunction) {
  look("CACPAYBACK");
  EXPECT_EQ(label("argument1"), "1. cac");
  EXPECT_EQ(label("argument3"), "3. gross margin (optional)");
  EXPECT_EQ(session.field("argument3").said(), "gross margin, a fraction of at most 1");
  EXPECT_TRUE(session.applies("argument4"));
  EXPECT_FALSE(session.applies("argument5"));
  EXPECT_EQ(description(1), "cac: what winning a customer costs, in money, from CAC");
  session.enter("argument4");
  EXPECT_EQ(description(1),
            "monthly churn: share of customers lost per month, a fraction between 0 and 1 (optional, default 0)");
}

TEST_F(InsertMetricForm, saysBesideTheFieldWhatToEnter) {
  look("CAC");
  const auto problems = session.problems(1);
  ASSERT_THAT(problems, SizeIs(2));
  EXPECT_EQ(problems[0].message, "Enter cells such as B2:B9.");
  EXPECT_TRUE(problems[0].missing);
  session.type("argument1", "=1+1");
  EXPECT_FALSE(session.problems(1)[0].missing);
  EXPECT_THAT(foot(), ElementsAre("–", "–", ""));
  EXPECT_FALSE(session.canFinish());
}

TEST_F(InsertMetricForm, showsTheResultAndTheFormula) {
  look("CAC");
  session.type("argument1", "B2:B5");
  session.type("argument2", "29");
  EXPECT_THAT(foot(), ElementsAre("355.172414", "=CAC(B2:B5;29)", "Insert writes the formula into C7."));
  session.type("argument2", "0.5");
  EXPECT_THAT(foot()[0], "20,600");
  session.type("argument2", "1e12");
  EXPECT_THAT(foot()[0], "≈ 0");
  EXPECT_TRUE(session.canFinish());
}

TEST_F(InsertMetricForm, explainsErrors) {
  look("CAC");
  session.type("argument1", "B2:B5");
  session.type("argument2", "0");
  EXPECT_THAT(foot(), ElementsAre("#DIV/0!", "=CAC(B2:B5;0)", "● #DIV/0!: new_customers is 0."));
  EXPECT_TRUE(session.canFinish()) << "the cells may be filled later";
}

TEST_F(InsertMetricForm, insertsTheFormula) {
  look("CAC");
  session.type("argument1", "B2:B5");
  session.type("argument2", "29");
  const auto written = form.insertion();
  EXPECT_EQ(written.formula, "=" + prefix + "CAC(B2:B5;29)");
  EXPECT_EQ(written.rows * written.columns, 1U);
}

TEST_F(InsertMetricForm, saysHowManyCellsATableFills) {
  look("WINRATEDIFF");
  for (int i = 1; i <= 4; ++i) {
    session.type("argument" + std::to_string(i), "20");
  }
  EXPECT_THAT(foot(), ElementsAre("0.25 · 0.5 · and so on", "=WINRATEDIFF(20;20;20;20)",
                                  "Insert fills 1 row and 3 columns from C7 on, as one array formula. These cells must "
                                  "be empty."));
  EXPECT_EQ(form.insertion().columns, 3U);
}

TEST_F(InsertMetricForm, computesOnceForEachFormula) {
  look("CAC");
  session.type("argument1", "B2:B5");
  session.type("argument2", "29");
  foot();
  foot();
  form.insertion();
  EXPECT_EQ(sheet.computed, 1);
}

TEST_F(InsertMetricForm, computesManyCellsWhenTheFieldIsLeft) {
  look("CAC");
  session.type("argument1", "B:B");
  session.type("argument2", "29");
  EXPECT_THAT(foot(),
              ElementsAre("…", "=CAC(B:B;29)", "With so many cells the result comes when you leave the field."));
  EXPECT_EQ(sheet.computed, 0);
  session.leave("argument2");
  EXPECT_THAT(foot()[0], "355.172414");
  session.type("argument1", "A:F");
  session.leave("argument1");
  EXPECT_THAT(foot()[0], "…");
  EXPECT_THAT(foot()[2], StartsWith("So many cells"));
  EXPECT_EQ(form.insertion().formula, "=" + prefix + "CAC(A:F;29)");
  EXPECT_EQ(sheet.computed, 1);
}

TEST_F(InsertMetricForm, hasAnotherPageForFunctionsOfManyArguments) {
  EXPECT_FALSE(session.isAsked(2));
  look("LTVMODEL");
  for (int i = 1; i <= 7; ++i) {
    session.type("argument" + std::to_string(i), "B2:B5");
  }
  ASSERT_TRUE(session.isComplete(1));
  session.goTo(1);
  EXPECT_EQ(session.next(), 2U);
  EXPECT_EQ(label("argument8"), "8. discount");
  EXPECT_TRUE(session.applies("argument10"));
  EXPECT_THAT(description(2), StartsWith("discount: "));
  EXPECT_EQ(label("argument10"), "10. step (optional)");
  look("CAC");
  EXPECT_FALSE(session.isAsked(2));
}

TEST_F(InsertMetricForm, keepsWhatWasTypedForAFunctionWhileOthersAreLookedAt) {
  look("CAC");
  session.type("argument1", "B2:B5");
  look("LTV");
  EXPECT_EQ(session.text("argument1"), "");
  session.type("argument1", "10");
  look("CAC");
  EXPECT_EQ(session.text("argument1"), "B2:B5");
  session.type("words", "customer");
  choose(1);
  EXPECT_NE(answers.metric->name, "CAC");
}

TEST_F(InsertMetricForm, hasAPlaceForEveryArgumentAndAHintThatFits) {
  for (const auto& metric : catalogue::functionTexts()) {
    EXPECT_LE(metric.arguments.size(), InsertMetric::mostArguments) << metric.name;
    for (const auto& argument : metric.arguments) {
      EXPECT_LE(argument.title.size(), 24U) << metric.name << ", " << argument.title;
      EXPECT_LE(hintOf(argument).size(), 53U) << metric.name << ", " << argument.title;
    }
  }
}

} // namespace
