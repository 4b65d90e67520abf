// SPDX-License-Identifier: MPL-2.0
//
// Every worked example of the catalogue, computed in cells.

#include <algorithm>
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

class ExamplesTest : public OfficeTest, public testing::WithParamInterface<std::string> {};

TEST_P(ExamplesTest, Hold) {
  for (const auto& example : allExamples()) {
    if (example.function != GetParam()) {
      continue;
    }
    SCOPED_TRACE(example.formula);
    Document document(office());
    auto sheet = document.sheet();
    const Shape shape{example.expected.size(), example.expected.front().size()};
    const auto computed =
        example.block ? sheet.computeArray(example.formula, shape) : Table{{sheet.compute(example.formula)}};
    EXPECT_TRUE(agree(computed, example.expected, example.tolerance));
  }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, ExamplesTest, testing::ValuesIn(functionsWithExamples()),
                         [](const auto& test) { return test.param; });

} // namespace
