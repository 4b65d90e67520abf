// SPDX-License-Identifier: MPL-2.0
//
// What "Insert metric" says that a cell will show is what it shows: every worked example of the catalogue, both ways.

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "harness/examples.hpp"
#include "office_test.hpp"
#include "product.hpp"
#include "wizards/document_sheet.hpp"

using namespace harness;
using wizards::MetricArgument;

namespace {

/// The parts of a text between marks that stand in no quotes and no braces.
std::vector<std::string> parts(const std::string& text, char mark) {
  std::vector<std::string> found{""};
  bool quoted = false;
  int depth = 0;
  for (const char c : text) {
    quoted = quoted != (c == '"');
    depth += quoted ? 0 : c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
    if (c == mark && !quoted && depth == 0) {
      found.emplace_back();
    } else {
      found.back() += c;
    }
  }
  return found;
}

class DocumentSheetTest : public OfficeTest {
protected:
  /// An argument of an example as one types it: a number, a text, or cells that hold it.
  MetricArgument argumentOf(const std::string& text) {
    char* end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    if (text.empty()) {
      return {};
    }
    if (*end == '\0') {
      return {text, {}, number};
    }
    if (text.front() == '"') {
      return {text, {}, text.substr(1, text.size() - 2)};
    }
    auto sheet = document_.sheet("Arguments");
    const auto column = next_;
    if (text.front() != '{') {
      sheet.setFormula(cellName(0, next_++), "=" + text);
      return {"$Arguments." + cellName(0, column), {}, {}, true};
    }
    const auto rows = parts(text.substr(1, text.size() - 2), '|');
    const Shape shape{rows.size(), parts(rows.front(), ';').size()};
    next_ += shape.columns;
    sheet.setArrayFormula(blockName(0, column, shape), "=" + text);
    return {"$Arguments." + blockName(0, column, shape), {}, {}, true};
  }

  static Value valueOf(const wizards::MetricValue& shown) {
    if (shown.error != 0) {
      return CellError{shown.error};
    }
    const auto* const number = std::get_if<double>(&shown.value);
    return number != nullptr ? Value(*number) : Value(std::get<std::string>(shown.value));
  }

  Document document_{office()};
  std::size_t next_ = 0; ///< column for an argument
};

const wizards::Metric* metricNamed(std::string_view name) {
  for (const auto& metric : catalogue::functionTexts()) {
    if (metric.name == name) {
      return &metric;
    }
  }
  return nullptr;
}

TEST_F(DocumentSheetTest, SaysWhatTheCellsOfEveryFunctionShow) {
  document_.addSheet("Arguments");
  const wizards::DocumentSheet metrics(office().context(), document_.frame());
  ASSERT_EQ(metrics.target(), "A1");
  auto sheet = document_.sheet();
  std::map<std::string, int> compared;
  for (const auto& example : readExamples(product::examples())) {
    const auto call = "=" + example.function + "(";
    if (!example.data.empty() || !example.formula.starts_with(call) || compared[example.function] == 2) {
      continue;
    }
    SCOPED_TRACE(example.formula);
    const auto& metric = *metricNamed(example.function);
    std::vector<MetricArgument> arguments;
    std::vector<std::string> formulas;
    next_ = 0;
    for (const auto& text : parts(example.formula.substr(call.size(), example.formula.size() - call.size() - 1), ';')) {
      arguments.push_back(argumentOf(text));
      formulas.push_back(arguments.back().formula);
    }
    const auto result = metrics.compute(metric, arguments);
    const Shape shape{result.rows, result.columns};
    const auto shown = sheet.computeArray(wizards::metricFormula(metric, formulas), shape).front();
    ASSERT_FALSE(result.first.empty());
    for (std::size_t i = 0; i < result.first.size(); ++i) {
      EXPECT_TRUE(agree(valueOf(result.first[i]), shown[i], 1e-12)) << valueOf(result.first[i]) << ", " << shown[i];
    }
    sheet.clear(blockName(0, 0, shape));
    document_.sheet("Arguments").clear("A1:Z100");
    ++compared[example.function];
  }
  EXPECT_GE(compared.size(), 110U);
}

} // namespace
