// SPDX-License-Identifier: MPL-2.0
//
// Contrast as WCAG 2.1 defines it (success criteria 1.4.3 and 1.4.11), of colours such as "#1f8c9c".

#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace contrast {

inline constexpr double forText = 4.5;
inline constexpr double forGraphics = 3.0;

/// https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
inline double luminance(std::string_view colour) {
  const auto channel = [&](std::size_t start) {
    const double value = std::stoi(std::string(colour.substr(start, 2)), nullptr, 16) / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/// https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
inline double between(std::string_view one, std::string_view other) {
  const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
  return (light + 0.05) / (dark + 0.05);
}

} // namespace contrast
