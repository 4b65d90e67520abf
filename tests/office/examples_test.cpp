// SPDX-License-Identifier: MPL-2.0
//
// Every worked example of the catalogue, computed in cells.

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "harness/examples.hpp"
#include "office_test.hpp"
#include "product.hpp"

using namespace harness;

namespace {

const std::vector<Example>& allExamples() {
  static const auto examples = readExamples(product::examples());
  return examples;
}

std::vector<std::string> functionsWithExamples() {
  std::vector<std::string> functions;
  for (const auto& example : allExamples()) {
    if (std::ranges::find(functions, example.function) == functions.end()) {
      functions.push_back(example.function);
    }
  }
  return functions;
}

/// Writes the data that the example names into a sheet of its own; the formula with the ranges where they are.
std::string withData(Document& document, const Example& example) {
  std::string formula = example.formula;
  if (example.data.empty()) {
    return formula;
  }
  auto sheet = document.addSheet("Data");
  for (std::size_t i = 0; i < example.columns.size(); ++i) {
    const Table column = readColumn(product::data() / example.data, example.columns[i]);
    sheet.write(cellName(0, i), column);
    formula = std::regex_replace(formula, std::regex("\\b" + example.columns[i] + "\\b"),
                                 "$$Data." + blockName(0, i, {column.size(), 1}));
  }
  return formula;
}

class ExamplesTest : public OfficeTest, public testing::WithParamInterface<std::string> {};

TEST_P(ExamplesTest, Hold) {
  for (const auto& example : allExamples()) {
    if (example.function != GetParam()) {
      continue;
    }
    SCOPED_TRACE(example.formula);
    Document document(office());
    const std::string formula = withData(document, example);
    auto sheet = document.sheet();
    const Shape shape{example.expected.size(), example.expected.front().size()};
    const auto computed = example.block ? sheet.computeArray(formula, shape) : Table{{sheet.compute(formula)}};
    EXPECT_TRUE(agree(computed, example.expected, example.tolerance));
  }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, ExamplesTest, testing::ValuesIn(functionsWithExamples()),
                         [](const auto& test) { return test.param; });

} // namespace
