// SPDX-License-Identifier: MPL-2.0
//
// The inputs that the fuzzer has found worth keeping, and inputs by chance for every function, computed once each.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "addin/call.hpp"
#include "calls.hpp"

namespace {

using Input = std::vector<std::uint8_t>;

TEST(FuzzTest, TheCorpusHolds) {
  std::size_t inputs = 0;
  for (const auto& file : std::filesystem::directory_iterator(CORPUS)) {
    std::ifstream stream(file.path(), std::ios::binary);
    const Input input{std::istreambuf_iterator<char>(stream), {}};
    ASSERT_TRUE(stream) << file.path();
    EXPECT_EQ(fuzz::faultOf(input), "") << file.path();
    ++inputs;
  }
  EXPECT_GT(inputs, 0U);
}

/// A function that is new in the catalogue is tried without a new corpus.
TEST(FuzzTest, EveryFunctionStandsInputsByChance) {
  std::mt19937 random(20261122);
  std::uniform_int_distribution<unsigned> byte(0, 255);
  std::map<std::string_view, int> tried;
  constexpr unsigned places = 65536;
  constexpr unsigned step = 5; // finer than the least distance of two functions
  constexpr std::size_t length = 96;
  for (unsigned place = 0; place < places; place += step) {
    Input input{static_cast<std::uint8_t>(place >> 8), static_cast<std::uint8_t>(place)};
    while (input.size() < length) {
      input.push_back(static_cast<std::uint8_t>(byte(random)));
    }
    EXPECT_EQ(fuzz::faultOf(input), "") << "place " << place;
    ++tried[fuzz::functionOf(input)];
  }
  EXPECT_EQ(tried.size(), addin::allEntries().size());
}

} // namespace
