// SPDX-License-Identifier: MPL-2.0
//
// What the roles look like can be read by everybody.

#include "engine/theme.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "contrast.hpp"

using namespace templates;

namespace {

TEST(ThemeTest, ContrastIsThatOfItsDefinition) {
  EXPECT_NEAR(contrast::between("#000000", "#ffffff"), 21, 1e-9);
  EXPECT_NEAR(contrast::between("#ffffff", "#ffffff"), 1, 1e-9);
  EXPECT_NEAR(contrast::between("#777777", "#ffffff"), 4.48, 0.005); // just too little, the usual example
  EXPECT_NEAR(contrast::between("#ff0000", "#ffffff"), 4.00, 0.005);
}

TEST(ThemeTest, EveryTextStandsOutFromItsBackground) {
  for (const auto& role : roles()) {
    const auto all = resolved(role);
    ASSERT_FALSE(all.colour.empty()) << role.name;
    const auto background = all.background.empty() ? colours::paper : all.background;
    EXPECT_GE(contrast::between(all.colour, background), contrast::forText) << role.name;
  }
}

/// A status colours cells of other roles: its text on the bar of another one is never seen, its background always.
TEST(ThemeTest, ChartsStandOutFromPaper) {
  for (const auto colour : colours::series) {
    EXPECT_GE(contrast::between(colour, colours::paper), contrast::forGraphics) << colour;
  }
}

TEST(ThemeTest, NeighboursInChartsDifferInGrey) {
  for (std::size_t i = 1; i < std::size(colours::series); ++i) {
    EXPECT_GE(contrast::between(colours::series[i - 1], colours::series[i]), 1.5)
        << colours::series[i - 1] << " beside " << colours::series[i];
  }
}

TEST(ThemeTest, RolesAreDefinedOnceAndAfterTheirParents) {
  std::set<std::string_view> seen;
  for (const auto& role : roles()) {
    EXPECT_TRUE(role.parent.empty() || seen.contains(role.parent)) << role.name;
    EXPECT_TRUE(seen.insert(role.name).second) << role.name;
  }
}

TEST(ThemeTest, WhatPeopleFillInIsTheRolesNamedInput) {
  for (const auto& role : roles()) {
    EXPECT_EQ(resolved(role).input, role.name.starts_with("Input")) << role.name;
  }
}

} // namespace
