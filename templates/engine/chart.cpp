// SPDX-License-Identifier: MPL-2.0

#include "engine/chart.hpp"

#include <array>
#include <iterator>

#include "engine/styles.hpp"
#include "engine/theme.hpp"
#include "engine/xml.hpp"

namespace templates {

namespace {

constexpr const char* typeface = "Liberation Sans";

pugi::xml_node addStyle(pugi::xml_node styles, const std::string& name) {
  return add(styles, "style:style", {{"style:name", name}, {"style:family", "chart"}});
}

void addText(pugi::xml_node style, std::string_view colour, const char* size, bool bold = false) {
  add(style, "style:text-properties",
      {{"fo:color", std::string(colour)},
       {"fo:font-family", typeface},
       {"style:font-family-generic", "swiss"},
       {"fo:font-size", size},
       {"fo:font-weight", bold ? "bold" : "normal"}});
}

/// Styles without line and fill.
void addBlank(pugi::xml_node styles, const char* name) {
  add(addStyle(styles, name), "style:graphic-properties", {{"draw:stroke", "none"}, {"draw:fill", "none"}});
}

std::string colourOf(std::size_t index) {
  return std::string(colours::series[index % std::size(colours::series)]);
}

class Writer {
public:
  Writer(const Chart& chart, const Workbook& book, const Sheet& sheet, const Translate& translate)
      : chart_(chart), book_(book), sheet_(sheet), translate_(translate) {}

  std::string write() {
    pugi::xml_document document;
    auto root = addRoot(document, "office:document-content");
    auto styles = add(root, "office:automatic-styles");
    addStyles(styles);
    addBody(add(add(add(root, "office:body"), "office:chart"), "chart:chart",
                {{"chart:class", classOf(chart_.kind)},
                 {"svg:width", millimetres(chart_.width)},
                 {"svg:height", millimetres(chart_.height)},
                 {"chart:style-name", "Chart"}}));
    return textOf(document);
  }

private:
  static std::string classOf(Chart::Kind kind) {
    switch (kind) {
    case Chart::Kind::line:
      return "chart:line";
    case Chart::Kind::pie:
      return "chart:circle";
    case Chart::Kind::net:
      return "chart:radar";
    case Chart::Kind::column:
    case Chart::Kind::stackedColumn:
    case Chart::Kind::bar:
      break;
    }
    return "chart:bar";
  }

  bool isPie() const { return chart_.kind == Chart::Kind::pie; }
  bool isNet() const { return chart_.kind == Chart::Kind::net; }
  bool drawsLines() const { return chart_.kind == Chart::Kind::line || isNet(); }

  void addNumbers(pugi::xml_node styles) const {
    auto amount = add(styles, "number:number-style", {{"style:name", "Amount"}});
    add(amount, "number:number",
        {{"number:decimal-places", "0"}, {"number:min-integer-digits", "1"}, {"number:grouping", "true"}});
    auto decimal = add(styles, "number:number-style", {{"style:name", "Decimal"}});
    add(decimal, "number:number",
        {{"number:decimal-places", "1"}, {"number:min-decimal-places", "1"}, {"number:min-integer-digits", "1"}});
  }

  void addStyles(pugi::xml_node styles) const {
    addNumbers(styles);
    addBlank(styles, "Chart");
    addBlank(styles, "Wall");
    addText(addStyle(styles, "Title"), colours::ink, "11pt", true);
    auto legend = addStyle(styles, "Legend");
    add(legend, "style:graphic-properties", {{"draw:stroke", "none"}, {"draw:fill", "none"}});
    addText(legend, colours::ink, "9pt");
    auto plot = addStyle(styles, "Plot");
    add(plot, "style:chart-properties",
        {{"chart:include-hidden-cells", "true"},
         {"chart:auto-position", "true"},
         {"chart:auto-size", "true"},
         {"chart:vertical", chart_.kind == Chart::Kind::bar ? "true" : "false"},
         {"chart:stacked", chart_.kind == Chart::Kind::stackedColumn ? "true" : ""},
         {"chart:gap-width", "60"},
         {"chart:overlap", chart_.kind == Chart::Kind::stackedColumn ? "100" : "0"},
         {"chart:symbol-type", drawsLines() ? "automatic" : ""},
         {"chart:lines", drawsLines() ? "true" : ""}});
    auto x = addStyle(styles, "AxisX");
    add(x, "style:chart-properties",
        {{"chart:display-label", "true"},
         {"chart:axis-position", "0"},
         {"chart:axis-label-position", "outside-start"},
         {"chart:reverse-direction", chart_.kind == Chart::Kind::bar ? "true" : ""}});
    add(x, "style:graphic-properties", {{"draw:stroke", "solid"}, {"svg:stroke-color", std::string(colours::line)}});
    addText(x, colours::quiet, "9pt");
    auto y = add(styles, "style:style",
                 {{"style:name", "AxisY"},
                  {"style:family", "chart"},
                  {"style:data-style-name", chart_.decimals ? "Decimal" : "Amount"}});
    add(y, "style:chart-properties",
        {{"chart:display-label", "true"},
         {"chart:link-data-style-to-source", "false"},
         {"chart:minimum", chart_.least ? numberText(*chart_.least) : ""},
         {"chart:axis-position", chart_.kind == Chart::Kind::bar ? "end" : "0"},
         {"chart:axis-label-position", chart_.kind == Chart::Kind::bar ? "near-axis" : "outside-start"}});
    add(y, "style:graphic-properties", {{"draw:stroke", "none"}});
    addText(y, colours::quiet, "9pt");
    add(addStyle(styles, "Grid"), "style:graphic-properties",
        {{"draw:stroke", "solid"}, {"svg:stroke-width", "0.1mm"}, {"svg:stroke-color", std::string(colours::line)}});
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      addSeriesStyle(styles, i);
    }
    if (isPie()) {
      const auto values = blockNamed(chart_.series.front().values, book_, sheet_).block;
      for (std::size_t i = 0; i < static_cast<std::size_t>(values.rows() * values.columns()); ++i) {
        add(addStyle(styles, "Slice" + std::to_string(i)), "style:graphic-properties",
            {{"draw:stroke", "solid"},
             {"svg:stroke-color", std::string(colours::paper)},
             {"draw:fill", "solid"},
             {"draw:fill-color", colourOf(i)}});
      }
    }
  }

  void addSeriesStyle(pugi::xml_node styles, std::size_t index) const {
    static constexpr std::array symbols{"square", "circle", "diamond", "arrow-up", "arrow-down", "x"};
    auto style = addStyle(styles, "Series" + std::to_string(index));
    const bool line = drawsLines() || chart_.series[index].line;
    const auto colour = colourOf(index);
    if (line) {
      add(style, "style:chart-properties",
          {{"chart:symbol-type", "named-symbol"},
           {"chart:symbol-name", symbols[index % symbols.size()]},
           {"chart:symbol-width", "1.8mm"},
           {"chart:symbol-height", "1.8mm"}});
      add(style, "style:graphic-properties",
          {{"draw:stroke", "solid"},
           {"svg:stroke-width", "0.6mm"},
           {"svg:stroke-color", colour},
           {"draw:fill", "solid"},
           {"draw:fill-color", colour}});
      return;
    }
    if (isPie()) {
      add(style, "style:chart-properties",
          {{"chart:data-label-number", "percentage"}, {"chart:label-position", "outside"}});
    }
    // An outline keeps neighbours apart on paper without colour.
    add(style, "style:graphic-properties",
        {{"draw:stroke", "solid"},
         {"svg:stroke-width", "0.1mm"},
         {"svg:stroke-color", std::string(colours::accent)},
         {"draw:fill", "solid"},
         {"draw:fill-color", colour}});
    if (isPie()) {
      addText(style, colours::ink, "9pt");
    }
  }

  void addBody(pugi::xml_node body) const {
    add(add(body, "chart:title", {{"chart:style-name", "Title"}}), "text:p").text() = translate_(chart_.title).c_str();
    if (chart_.legend) {
      add(body, "chart:legend", {{"chart:legend-position", "bottom"}, {"chart:style-name", "Legend"}});
    }
    auto plot = add(body, "chart:plot-area", {{"chart:style-name", "Plot"}, {"chart:data-source-has-labels", "both"}});
    auto x =
        add(plot, "chart:axis", {{"chart:dimension", "x"}, {"chart:name", "primary-x"}, {"chart:style-name", "AxisX"}});
    add(x, "chart:categories", {{"table:cell-range-address", address(chart_.categories)}});
    auto y =
        add(plot, "chart:axis", {{"chart:dimension", "y"}, {"chart:name", "primary-y"}, {"chart:style-name", "AxisY"}});
    if (!isPie()) {
      add(y, "chart:grid", {{"chart:style-name", "Grid"}, {"chart:class", "major"}});
    }
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      addSeries(plot, i);
    }
    add(plot, "chart:wall", {{"chart:style-name", "Wall"}});
    add(plot, "chart:floor", {{"chart:style-name", "Wall"}});
  }

  void addSeries(pugi::xml_node plot, std::size_t index) const {
    const auto& series = chart_.series[index];
    auto node = add(plot, "chart:series",
                    {{"chart:style-name", "Series" + std::to_string(index)},
                     {"chart:values-cell-range-address", address(series.values)},
                     {"chart:label-cell-address", series.label.empty() ? "" : address(series.label)},
                     {"chart:class", series.line ? "chart:line" : classOf(chart_.kind)},
                     {"chart:attached-axis", "primary-y"}});
    const auto values = blockNamed(series.values, book_, sheet_).block;
    const int count = values.rows() * values.columns();
    if (!isPie()) {
      add(node, "chart:data-point", {{"chart:repeated", std::to_string(count)}});
      return;
    }
    for (int i = 0; i < count; ++i) {
      add(node, "chart:data-point", {{"chart:style-name", "Slice" + std::to_string(i)}});
    }
  }

  std::string address(const std::string& text) const {
    return chartAddress(blockNamed(text, book_, sheet_), translate_);
  }

  const Chart& chart_;
  const Workbook& book_;
  const Sheet& sheet_;
  const Translate& translate_;
};

} // namespace

std::string chartAddress(const Used& used, const Translate& translate) {
  const auto prefix = quotedSheet(translate(used.sheet->name())) + ".";
  return used.block.first == used.block.last
             ? prefix + nameOf(used.block.first)
             : prefix + nameOf(used.block.first) + ":" + prefix + nameOf(used.block.last);
}

std::string chartXml(const Chart& chart, const Workbook& book, const Sheet& sheet, const Translate& translate) {
  return Writer(chart, book, sheet, translate).write();
}

} // namespace templates
