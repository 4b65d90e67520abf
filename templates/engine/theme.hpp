// SPDX-License-Identifier: MPL-2.0
//
// How every workbook looks: its colours and the roles that a cell may have.  A role becomes a cell style of that name,
// so that people restyle a workbook from the sidebar Styles.

#pragma once

#include <span>
#include <string_view>

namespace templates {

/// Numbers as a role shows them; zero is a dash.
enum class Format { none, amount, decimal, percent, rate, ratio, date, month, shortMonth };

struct Role {
  std::string_view name;
  std::string_view parent = {}; ///< what it does not say is as there
  std::string_view background = {};
  std::string_view colour = {};
  Format format = Format::none;
  std::string_view align = {};  ///< "start", "center", "end"
  std::string_view border = {}; ///< of all four sides
  std::string_view borderTop = {};
  std::string_view borderBottom = {};
  std::string_view vertical = {}; ///< "top", "middle", "bottom"
  double size = 0;                ///< in points
  bool bold = false;
  bool wrap = false;
  bool input = false; ///< people type here: not locked
  double indent = -1; ///< in millimetres
};

/// All roles; a parent stands in front of its children.
std::span<const Role> roles();
/// nullptr where there is none of this name.
const Role* findRole(std::string_view name);
/// With what it takes from its parents.
Role resolved(const Role& role);

namespace colours {
inline constexpr std::string_view accent = "#0b5563";
inline constexpr std::string_view accentSoft = "#e1eef0";
inline constexpr std::string_view ink = "#1f2933";
inline constexpr std::string_view quiet = "#52606d";
inline constexpr std::string_view line = "#c9d1d8";
inline constexpr std::string_view tile = "#f2f4f6";
inline constexpr std::string_view paper = "#ffffff";
inline constexpr std::string_view input = "#fff8e6";
inline constexpr std::string_view inputLine = "#d9c58b";
inline constexpr std::string_view inputInk = "#1f3f8f";
/// Of the series of charts: apart from paper (3:1) and, neighbours, from each other in grey as well.
inline constexpr std::string_view series[] = {"#0b5563", "#5a9eab", "#9a4506", "#8a94a0", "#5b3f8c", "#b38a1c"};
} // namespace colours

} // namespace templates
