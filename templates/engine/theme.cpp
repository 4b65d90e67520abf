// SPDX-License-Identifier: MPL-2.0

#include "engine/theme.hpp"

#include <algorithm>
#include <array>

namespace templates {

namespace {

using namespace colours;

constexpr std::string_view hairline = "0.5pt solid #c9d1d8";
constexpr std::string_view rule = "1pt solid #0b5563";
constexpr std::string_view gap = "1pt solid #ffffff";
constexpr std::string_view box = "0.5pt solid #d9c58b";

constexpr auto table = std::to_array<Role>({
    {.name = "Default", .background = {}, .colour = ink, .vertical = "middle", .size = 10},
    // Words around the figures.
    {.name = "Title",
     .parent = "Default",
     .colour = accent,
     .align = "start",
     .vertical = "bottom",
     .size = 20,
     .bold = true,
     .indent = 0},
    {.name = "Subtitle", .parent = "Default", .colour = quiet, .align = "start", .indent = 0},
    {.name = "Section",
     .parent = "Default",
     .colour = accent,
     .align = "start",
     .borderBottom = rule,
     .vertical = "bottom",
     .size = 12,
     .bold = true,
     .indent = 0},
    {.name = "Text", .parent = "Default", .align = "start", .indent = 0},
    {.name = "Note",
     .parent = "Default",
     .colour = quiet,
     .align = "start",
     .vertical = "top",
     .size = 9,
     .wrap = true,
     .indent = 0},
    {.name = "Hint", .parent = "Default", .colour = quiet, .align = "start", .size = 9, .indent = 2},
    {.name = "Label", .parent = "Default", .align = "start", .borderBottom = hairline},
    {.name = "Label Wrapped", .parent = "Label", .wrap = true},
    {.name = "Link", .parent = "Default", .colour = accent, .align = "start", .borderBottom = hairline, .bold = true},
    {.name = "Warning", .parent = "Default", .colour = "#9b1c1c", .align = "start", .bold = true, .indent = 0},
    {.name = "Header",
     .parent = "Default",
     .background = accent,
     .colour = paper,
     .align = "start",
     .bold = true,
     .wrap = true},
    {.name = "Header Right", .parent = "Header", .align = "end"},
    {.name = "Header Center", .parent = "Header", .align = "center"},
    {.name = "Header Month", .parent = "Header Right", .format = Format::month},
    {.name = "Header Short Month", .parent = "Header Center", .format = Format::shortMonth, .size = 8},
    // Above a list with filter buttons, which cover the lower part of a header.
    {.name = "List Header", .parent = "Header", .vertical = "top"},
    {.name = "List Header Right", .parent = "Header Right", .vertical = "top"},
    {.name = "List Header Center", .parent = "Header Center", .vertical = "top"},
    // What people fill in.
    {.name = "Input", .parent = "Default", .background = input, .colour = inputInk, .border = box, .input = true},
    {.name = "Input Text", .parent = "Input", .align = "start"},
    {.name = "Input Sentence", .parent = "Input Text", .wrap = true},
    {.name = "Input List", .parent = "Input", .align = "start"},
    {.name = "Input Tick", .parent = "Input", .align = "center"},
    {.name = "Input Amount", .parent = "Input", .format = Format::amount, .align = "end"},
    {.name = "Input Count", .parent = "Input", .format = Format::amount, .align = "end"},
    {.name = "Input Number", .parent = "Input", .format = Format::decimal, .align = "end"},
    {.name = "Input Score", .parent = "Input", .align = "center"},
    {.name = "Input Percent", .parent = "Input", .format = Format::percent, .align = "end"},
    {.name = "Input Rate", .parent = "Input", .format = Format::rate, .align = "end"},
    {.name = "Input Date", .parent = "Input", .format = Format::date, .align = "start"},
    // The look of an input in the key of the start page, where nothing is typed.
    {.name = "Key Input",
     .parent = "Default",
     .background = input,
     .colour = inputInk,
     .align = "start",
     .border = box},
    // What is computed.
    {.name = "Calc", .parent = "Default", .align = "end", .borderBottom = hairline},
    {.name = "Calc Text", .parent = "Calc", .align = "start"},
    {.name = "Calc Wrapped", .parent = "Calc Text", .wrap = true},
    {.name = "Calc Center", .parent = "Calc", .align = "center"},
    {.name = "Calc Score", .parent = "Calc", .format = Format::amount, .align = "center"},
    {.name = "Calc Highlight", .parent = "Calc Score", .background = accentSoft, .colour = accent, .bold = true},
    {.name = "Calc Amount", .parent = "Calc", .format = Format::amount},
    {.name = "Calc Number", .parent = "Calc", .format = Format::decimal},
    {.name = "Calc Percent", .parent = "Calc", .format = Format::percent},
    {.name = "Calc Rate", .parent = "Calc", .format = Format::rate},
    {.name = "Calc Ratio", .parent = "Calc", .format = Format::ratio},
    {.name = "Calc Date", .parent = "Calc", .format = Format::date, .align = "start"},
    {.name = "Calc Month", .parent = "Calc", .format = Format::month, .align = "start"},
    {.name = "Total",
     .parent = "Default",
     .background = accentSoft,
     .align = "start",
     .borderTop = "0.75pt solid #0b5563",
     .borderBottom = "0.75pt solid #0b5563",
     .bold = true},
    {.name = "Total Amount", .parent = "Total", .format = Format::amount, .align = "end"},
    {.name = "Total Number", .parent = "Total", .format = Format::decimal, .align = "end"},
    {.name = "Total Percent", .parent = "Total", .format = Format::percent, .align = "end"},
    // The tiles of headline figures.
    {.name = "Headline", .parent = "Default", .background = tile, .align = "start", .indent = 2},
    {.name = "Headline Sentence", .parent = "Headline", .colour = accent, .size = 12, .bold = true, .wrap = true},
    {.name = "Headline Label", .parent = "Headline", .colour = quiet, .vertical = "bottom"},
    {.name = "Headline Amount",
     .parent = "Headline",
     .colour = accent,
     .format = Format::amount,
     .size = 20,
     .bold = true},
    {.name = "Headline Percent", .parent = "Headline Amount", .format = Format::percent},
    {.name = "Headline Number", .parent = "Headline Amount", .format = Format::decimal},
    {.name = "Headline Ratio", .parent = "Headline Amount", .format = Format::ratio},
    {.name = "Headline Text", .parent = "Headline Amount", .format = Format::none, .size = 16},
    {.name = "Headline Note", .parent = "Headline", .vertical = "top", .size = 9},
    // The four boxes of a SWOT matrix.
    {.name = "Strengths",
     .parent = "Default",
     .background = "#e3f2e8",
     .align = "start",
     .borderBottom = gap,
     .wrap = true,
     .indent = 2},
    {.name = "Strengths Title",
     .parent = "Strengths",
     .background = "#1b5e38",
     .colour = paper,
     .size = 14,
     .bold = true},
    {.name = "Strengths Note", .parent = "Strengths", .colour = "#1b5e38", .size = 9, .bold = true},
    {.name = "Strengths Score", .parent = "Strengths", .format = Format::amount, .align = "end"},
    {.name = "Weaknesses",
     .parent = "Default",
     .background = "#fcf0d2",
     .align = "start",
     .borderBottom = gap,
     .wrap = true,
     .indent = 2},
    {.name = "Weaknesses Title",
     .parent = "Weaknesses",
     .background = "#7a4b00",
     .colour = paper,
     .size = 14,
     .bold = true},
    {.name = "Weaknesses Note", .parent = "Weaknesses", .colour = "#7a4b00", .size = 9, .bold = true},
    {.name = "Weaknesses Score", .parent = "Weaknesses", .format = Format::amount, .align = "end"},
    {.name = "Opportunities",
     .parent = "Default",
     .background = "#e2edf8",
     .align = "start",
     .borderBottom = gap,
     .wrap = true,
     .indent = 2},
    {.name = "Opportunities Title",
     .parent = "Opportunities",
     .background = "#1d4a80",
     .colour = paper,
     .size = 14,
     .bold = true},
    {.name = "Opportunities Note", .parent = "Opportunities", .colour = "#1d4a80", .size = 9, .bold = true},
    {.name = "Opportunities Score", .parent = "Opportunities", .format = Format::amount, .align = "end"},
    {.name = "Threats",
     .parent = "Default",
     .background = "#fbe6e6",
     .align = "start",
     .borderBottom = gap,
     .wrap = true,
     .indent = 2},
    {.name = "Threats Title", .parent = "Threats", .background = "#8f1d1d", .colour = paper, .size = 14, .bold = true},
    {.name = "Threats Note", .parent = "Threats", .colour = "#8f1d1d", .size = 9, .bold = true},
    {.name = "Threats Score", .parent = "Threats", .format = Format::amount, .align = "end"},
    // Words with a sign, coloured by what they say.
    {.name = "Status", .parent = "Calc", .align = "start", .indent = 2},
    {.name = "Status Good", .parent = "Status", .background = "#e6f4ea", .colour = "#14532d", .bold = true},
    {.name = "Status Warn", .parent = "Status", .background = "#fdf0c8", .colour = "#6b4000", .bold = true},
    {.name = "Status Bad", .parent = "Status", .background = "#fde8e8", .colour = "#9b1c1c", .bold = true},
    {.name = "Status Top", .parent = "Status", .background = accentSoft, .colour = accent, .bold = true},
    {.name = "Status Low", .parent = "Status", .colour = quiet},
    {.name = "Gantt Bar", .parent = "Calc", .background = "#7fb8c2", .colour = ink},
    {.name = "Gantt Today", .parent = "Calc", .background = "#f4d9c6", .colour = ink},
});

} // namespace

std::span<const Role> roles() {
  return table;
}

const Role* findRole(std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &Role::name);
  return found == table.end() ? nullptr : found;
}

Role resolved(const Role& role) {
  if (role.parent.empty()) {
    return role;
  }
  Role all = resolved(*findRole(role.parent));
  const auto take = [](std::string_view& into, std::string_view from) {
    if (!from.empty()) {
      into = from;
    }
  };
  all.name = role.name;
  all.parent = role.parent;
  take(all.background, role.background);
  take(all.colour, role.colour);
  take(all.align, role.align);
  take(all.border, role.border);
  take(all.borderTop, role.borderTop);
  take(all.borderBottom, role.borderBottom);
  take(all.vertical, role.vertical);
  if (role.format != Format::none) {
    all.format = role.format;
  }
  if (role.size > 0) {
    all.size = role.size;
  }
  all.bold = all.bold || role.bold;
  all.wrap = all.wrap || role.wrap;
  all.input = all.input || role.input;
  if (role.indent >= 0) {
    all.indent = role.indent;
  }
  return all;
}

} // namespace templates
