// SPDX-License-Identifier: MPL-2.0
//
// The icons of menu and toolbar: one drawing serves light and dark windows, so each of its colours stands out from
// both.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "contrast.hpp"

namespace fs = std::filesystem;

namespace {

std::set<std::string> coloursOf(const fs::path& drawing) {
  std::ifstream stream(drawing, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  static const std::regex colour("#[0-9a-f]{6}");
  return {std::sregex_token_iterator(text.begin(), text.end(), colour), {}};
}

TEST(IconsTest, StandOutFromLightAndDarkWindows) {
  // White paper; the bars of Adwaita and Breeze, light and dark.
  const auto backgrounds = {"#ffffff", "#f6f5f4", "#eff0f1", "#353535", "#31363b"};
  std::size_t drawings = 0;
  for (const auto& entry : fs::directory_iterator(SALESPLANNER_ICONS)) {
    if (entry.path().extension() != ".svg") {
      continue;
    }
    ++drawings;
    for (const auto& colour : coloursOf(entry.path())) {
      for (const std::string_view background : backgrounds) {
        // White is for signs on the other colours, which stand out from it as they do from white paper.
        EXPECT_TRUE(colour == "#ffffff" || contrast::between(colour, background) >= contrast::forGraphics)
            << entry.path().filename() << ": " << colour << " on " << background;
      }
    }
  }
  EXPECT_GE(drawings, 11U);
}

} // namespace
