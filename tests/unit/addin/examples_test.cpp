// SPDX-License-Identifier: MPL-2.0
//
// Every example of the catalogue, computed without an office.

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "catalogue/examples.hpp"

namespace {

std::vector<catalogue::ExampleCase> allExamples() {
  std::ifstream file(EXAMPLES, std::ios::binary);
  return catalogue::readExamples({std::istreambuf_iterator<char>(file), {}});
}

class Examples : public testing::TestWithParam<catalogue::ExampleCase> {};

TEST_P(Examples, Holds) {
  EXPECT_EQ(catalogue::difference(GetParam(), DATA), "") << GetParam().formula;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Examples, testing::ValuesIn(allExamples()),
                         [](const auto& tested) { return tested.param.function + "_" + std::to_string(tested.index); });

} // namespace
