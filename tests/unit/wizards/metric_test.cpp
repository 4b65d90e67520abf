// SPDX-License-Identifier: MPL-2.0
//
// "Insert metric" without a window: questions, arguments, formulas and errors of the functions that there are.

#include "wizards/metric.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <stdexcept>

#include <gmock/gmock.h>

#include "wizards/english_texts.hpp"
#include "wizards/german_texts.hpp"

namespace {

using namespace wizards;
using catalogue::Kind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const EnglishTexts english;
const GermanTexts german;

const Metric& metric(std::string_view name) {
  for (const auto& metric : catalogue::functionTexts()) {
    if (metric.name == name) {
      return metric;
    }
  }
  throw std::runtime_error("no function " + std::string(name));
}

/// The best answers.
std::vector<std::string_view> names(std::string_view words, std::size_t most = 1) {
  std::vector<std::string_view> names;
  for (const auto& found : findMetrics(words)) {
    if (names.size() < most) {
      names.push_back(found.metric->name);
    }
  }
  return names;
}

std::optional<std::string> reference(std::string_view text) {
  return text == "B2:B5" || text == "B2" ? std::optional("$Sheet1." + std::string(text)) : std::nullopt;
}

MetricArgument read(Kind kind, std::string_view typed, const Texts& texts = english) {
  return readArgument({"title", "description", kind}, typed, texts, reference);
}

TEST(MetricTexts, TellWhatAFunctionTakes) {
  const auto& cac = metric("CAC");
  EXPECT_EQ(cac.family, "Acquisition cost and unit economics");
  EXPECT_THAT(std::string(cac.summary), StartsWith("Customer acquisition cost"));
  EXPECT_EQ(cac.returns, "money per customer");
  EXPECT_EQ(cac.questions.front(), "What does a new customer cost us?");
  ASSERT_EQ(cac.arguments.size(), 2U);
  EXPECT_EQ(cac.arguments[0].title, "costs");
  EXPECT_EQ(cac.arguments[0].kind, Kind::range);
  EXPECT_EQ(cac.arguments[1].title, "new customers");
  EXPECT_FALSE(cac.arguments[1].optional);
  EXPECT_FALSE(cac.severalCells);
  EXPECT_TRUE(metric("CACPAYBACK").arguments[3].optional);
  EXPECT_THAT(std::string(metric("CACPAYBACK").arguments[3].description), HasSubstr("(optional, default 0)"));
  EXPECT_TRUE(metric("WINRATECI").severalCells);
  EXPECT_EQ(metric("LTVDCF").arguments[4].values.size(), 2U);
}

TEST(MetricTexts, AreThereForEveryFunction) {
  std::set<std::string_view> families;
  for (const auto& metric : catalogue::functionTexts()) {
    families.insert(metric.family);
    EXPECT_FALSE(metric.summary.empty()) << metric.name;
    EXPECT_FALSE(metric.questions.empty()) << metric.name;
    EXPECT_FALSE(metric.returns.empty()) << metric.name;
    for (const auto& argument : metric.arguments) {
      EXPECT_FALSE(argument.title.empty() || argument.description.empty()) << metric.name;
    }
  }
  const auto listed = metricFamilies();
  EXPECT_EQ(std::set(listed.begin(), listed.end()), families);
  EXPECT_EQ(listed.size(), families.size()) << "each once";
  EXPECT_EQ(listed.front(), "Acquisition cost and unit economics");
}

TEST(FindMetrics, AnswersEveryQuestionOfTheIndex) {
  for (const auto& metric : catalogue::functionTexts()) {
    for (const auto question : metric.questions) {
      const auto found = findMetrics(question);
      const auto same = [&](const FoundMetric& other) { return other.metric == &metric; };
      const auto place = std::ranges::find_if(found, same) - found.begin();
      EXPECT_LT(place, 2) << metric.name << ": " << question;
    }
  }
}

TEST(FindMetrics, AnswersPlainWords) {
  EXPECT_THAT(names("what does a customer cost us?"), ElementsAre("CAC"));
  EXPECT_THAT(names("CUSTOMER COST"), ElementsAre("CAC"));
  EXPECT_THAT(names("custom cos"), ElementsAre("CAC")) << "beginnings of words";
  EXPECT_THAT(names("cac", 2), ElementsAre("CAC", "CACPAYBACK"));
  EXPECT_THAT(names("winrateci"), ElementsAre("WINRATECI"));
  EXPECT_THAT(names("satisfied customers"), ElementsAre("CSAT"));
  EXPECT_EQ(findMetrics("what does a customer cost us?").front().question, "What does a new customer cost us?");
}

TEST(FindMetrics, KeepsToTheFamily) {
  const auto found = findMetrics("customer", "Margin and deal desk");
  for (const auto& each : found) {
    EXPECT_EQ(each.metric->family, "Margin and deal desk");
  }
  EXPECT_EQ(findMetrics("").size(), catalogue::functionTexts().size());
  EXPECT_EQ(findMetrics(" ?! ").front().metric->name, "CAC");
}

TEST(FindMetrics, FindsMostOfTheWordsWhereNoneHasAll) {
  EXPECT_THAT(names("customer cost zebra"), ElementsAre("CAC"));
  EXPECT_THAT(findMetrics("zebra"), IsEmpty());
}

TEST(ReadArgument, TakesNumbersAsTheyAreWritten) {
  EXPECT_EQ(read(Kind::number, "29").formula, "29");
  EXPECT_EQ(read(Kind::number, " 1,200.5 ").formula, "1200.5");
  EXPECT_EQ(read(Kind::number, "1.200,5", german).formula, "1200.5");
  EXPECT_EQ(read(Kind::number, "5%").formula, "0.05");
  EXPECT_EQ(read(Kind::range, "-3").formula, "-3");
  EXPECT_EQ(read(Kind::number, "nan").formula, "");
  EXPECT_EQ(read(Kind::number, "0.0000001").formula, "1e-07");
}

TEST(ReadArgument, TakesCellsDaysFlagsAndTexts) {
  EXPECT_EQ(read(Kind::range, "B2:B5").formula, "$Sheet1.B2:B5");
  EXPECT_EQ(read(Kind::text, "B2").formula, "$Sheet1.B2");
  EXPECT_EQ(read(Kind::date, "2027-03-15").formula, "DATE(2027;3;15)");
  EXPECT_EQ(read(Kind::date, "15.3.2027", german).formula, "DATE(2027;3;15)");
  EXPECT_EQ(read(Kind::flag, "yes").formula, "1");
  EXPECT_EQ(read(Kind::flag, "No").formula, "0");
  EXPECT_EQ(read(Kind::text, "Closed \"Won\"").formula, "\"Closed \"\"Won\"\"\"");
  EXPECT_EQ(read(Kind::text, "12").formula, "\"12\"");
}

TEST(ReadArgument, SaysWhatTheFunctionGets) {
  EXPECT_EQ(read(Kind::number, "29").value, CellValue(29.0));
  EXPECT_EQ(read(Kind::text, "Won").value, CellValue("Won"));
  EXPECT_EQ(read(Kind::flag, "yes").value, CellValue(1.0));
  EXPECT_EQ(read(Kind::date, "2027-03-15").value, CellValue(std::chrono::sys_days{std::chrono::year(2027) / 3 / 15}));
  EXPECT_TRUE(read(Kind::range, "B2:B5").isCells);
  EXPECT_EQ(read(Kind::range, "B2:B5").value, CellValue());
  EXPECT_FALSE(read(Kind::number, "29").isCells);
}

TEST(ReadArgument, TakesAValueByItsName) {
  constexpr std::array<std::string_view, 2> values{"mean", "median"};
  const catalogue::ArgumentTexts argument{"stat", "", Kind::choice, true, values};
  EXPECT_EQ(readArgument(argument, "Median", english, reference).formula, "1");
  EXPECT_EQ(readArgument(argument, "0", english, reference).formula, "0");
  EXPECT_NE(readArgument(argument, "mode", english, reference).problem, "");
}

TEST(ReadArgument, SaysWhatToEnter) {
  EXPECT_EQ(read(Kind::number, " ").problem, "Enter a number or a cell such as B2.");
  EXPECT_EQ(read(Kind::range, "").problem, "Enter cells such as B2:B9.");
  EXPECT_EQ(read(Kind::date, "soon").problem, "Enter a day or a cell such as B2.");
  EXPECT_EQ(readArgument({"t", "d", Kind::number, true}, "", english, reference).problem, "");
  EXPECT_EQ(read(Kind::number, "29").problem, "");
}

TEST(ReadArgument, NeverTakesAFormula) {
  for (const char* const typed : {"=1+1", "1+1", "1)+WEBSERVICE(\"http://x\"", "{1;2}", "SUM(B2:B5)", "B2:B5;3",
                                  "DDE(\"a\";\"b\";\"c\")", "@x", "B2&\"x\""}) {
    for (const auto kind : {Kind::number, Kind::range, Kind::date, Kind::dates, Kind::flag, Kind::choice}) {
      EXPECT_EQ(read(kind, typed).formula, "") << typed;
      EXPECT_NE(read(kind, typed).problem, "") << typed;
    }
  }
  EXPECT_EQ(read(Kind::text, "\")+WEBSERVICE(\"http://x\"").formula, "\"\"\")+WEBSERVICE(\"\"http://x\"\"\"");
  EXPECT_EQ(read(Kind::text, "=1+1").formula, "\"=1+1\"");
}

TEST(MetricFormula, NamesTheFunctionAsFilesDo) {
  const auto formula = [](std::vector<std::string> arguments) { return metricFormula(metric("CAC"), arguments); };
  EXPECT_EQ(formula({"B2:B5", "29"}), "=ORG.SALESPLANNER.FUNCTIONS.CAC(B2:B5;29)");
  EXPECT_EQ(formula({"B2:B5", "", "3", "", ""}), "=ORG.SALESPLANNER.FUNCTIONS.CAC(B2:B5;;3)");
  EXPECT_EQ(formula({}), "=ORG.SALESPLANNER.FUNCTIONS.CAC()");
}

TEST(MetricErrors, AreExplainedByTheFunction) {
  EXPECT_EQ(explained(metric("CAC"), 532), "#DIV/0!: new_customers is 0.");
  EXPECT_EQ(explained(metric("CAC"), 502), "Err:502: new_customers or the sum of costs is negative.");
  EXPECT_EQ(explained(metric("CAC"), 519), "#VALUE!: There is text where a number is needed.");
  EXPECT_EQ(explained(metric("CAC"), 0), "");
  EXPECT_EQ(explained(metric("CAC"), 522), "Err:522: The cells that it reads show an error.");
  EXPECT_EQ(errorShown(32767), "#N/A");
  EXPECT_EQ(errorShown(0), "");
  EXPECT_EQ(errorShown(508), "Err:508");
}

} // namespace
