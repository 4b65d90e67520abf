// SPDX-License-Identifier: MPL-2.0
//
// What the roles look like can be read by everybody: contrast as WCAG 2.1 defines it (success criteria 1.4.3 and
// 1.4.11).

#include "engine/theme.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include <gtest/gtest.h>

using namespace templates;

namespace {

constexpr double forText = 4.5;
constexpr double forGraphics = 3.0;

/// https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
double luminance(std::string_view colour) {
  const auto channel = [&](std::size_t start) {
    const double value = std::stoi(std::string(colour.substr(start, 2)), nullptr, 16) / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/// https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
double contrast(std::string_view one, std::string_view other) {
  const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
  return (light + 0.05) / (dark + 0.05);
}

TEST(ThemeTest, ContrastIsThatOfItsDefinition) {
  EXPECT_NEAR(contrast("#000000", "#ffffff"), 21, 1e-9);
  EXPECT_NEAR(contrast("#ffffff", "#ffffff"), 1, 1e-9);
  EXPECT_NEAR(contrast("#777777", "#ffffff"), 4.48, 0.005); // just too little, the usual example
  EXPECT_NEAR(contrast("#ff0000", "#ffffff"), 4.00, 0.005);
}

TEST(ThemeTest, EveryTextStandsOutFromItsBackground) {
  for (const auto& role : roles()) {
    const auto all = resolved(role);
    ASSERT_FALSE(all.colour.empty()) << role.name;
    const auto background = all.background.empty() ? colours::paper : all.background;
    EXPECT_GE(contrast(all.colour, background), forText) << role.name;
  }
}

/// A status colours cells of other roles: its text on the bar of another one is never seen, its background always.
TEST(ThemeTest, ChartsStandOutFromPaper) {
  for (const auto colour : colours::series) {
    EXPECT_GE(contrast(colour, colours::paper), forGraphics) << colour;
  }
}

TEST(ThemeTest, NeighboursInChartsDifferInGrey) {
  for (std::size_t i = 1; i < std::size(colours::series); ++i) {
    EXPECT_GE(contrast(colours::series[i - 1], colours::series[i]), 1.5)
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
