// SPDX-License-Identifier: MPL-2.0

#include "engine/document.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/chart.hpp"
#include "engine/styles.hpp"
#include "engine/theme.hpp"
#include "engine/xml.hpp"

namespace templates {

namespace {

PageStyle pageOf(const Sheet& sheet) {
  return {sheet.isLandscape(), sheet.isOnePage()};
}

std::string columnStyle(double width) {
  return "Column" + numberText(width);
}

std::string rowStyle(double height) {
  return "Row" + numberText(height);
}

std::string isoDate(const Date& date) {
  const auto two = [](unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(date.year) + "-" + two(date.month) + "-" + two(date.day);
}

class ContentWriter {
public:
  ContentWriter(const Workbook& book, const Variant& variant, const Surroundings& surroundings)
      : book_(book), variant_(variant), functions_(surroundings.functions), translate_(surroundings.translate) {}

  std::string write() {
    pugi::xml_document document;
    auto root = addRoot(document, "office:document-content");
    addFonts(root);
    addStyles(add(root, "office:automatic-styles"));
    auto spreadsheet = add(add(root, "office:body"), "office:spreadsheet");
    add(spreadsheet, "table:calculation-settings",
        {{"table:automatic-find-labels", "false"},
         {"table:use-regular-expressions", "false"},
         {"table:use-wildcards", "true"}});
    addRules(add(spreadsheet, "table:content-validations"));
    for (const auto& sheet : book_.sheets()) {
      addSheet(spreadsheet, sheet);
    }
    addNames(spreadsheet);
    addFilters(spreadsheet);
    return textOf(document);
  }

  /// The charts met, in the order of their objects.
  const std::vector<std::pair<const Sheet*, const Chart*>>& charts() const { return charts_; }

private:
  void addStyles(pugi::xml_node styles) const {
    std::set<double> widths;
    std::set<double> heights;
    for (const auto& sheet : book_.sheets()) {
      widths.insert(sheet.widths().begin(), sheet.widths().end());
      for (int row = 0; row <= sheet.last().row; ++row) {
        heights.insert(sheet.heightOf(row));
      }
    }
    for (const double width : widths) {
      add(add(styles, "style:style", {{"style:name", columnStyle(width)}, {"style:family", "table-column"}}),
          "style:table-column-properties", {{"style:column-width", millimetres(width)}});
    }
    for (const double height : heights) {
      add(add(styles, "style:style", {{"style:name", rowStyle(height)}, {"style:family", "table-row"}}),
          "style:table-row-properties",
          {{"style:row-height", millimetres(height)}, {"style:use-optimal-row-height", "false"}});
    }
    for (std::size_t i = 0; i < book_.sheets().size(); ++i) {
      const auto& sheet = book_.sheets()[i];
      add(add(styles, "style:style",
              {{"style:name", "Sheet" + std::to_string(i)},
               {"style:family", "table"},
               {"style:master-page-name", encoded(pageOf(sheet).name())}}),
          "style:table-properties",
          {{"table:display", sheet.isHidden() ? "false" : "true"},
           {"table:tab-color", i == 0 ? std::string(colours::accent) : ""}});
    }
    add(add(styles, "style:style", {{"style:name", "Chart"}, {"style:family", "graphic"}}), "style:graphic-properties",
        {{"draw:stroke", "none"}, {"draw:fill", "none"}});
  }

  // Validation -------------------------------------------------------------------------------------------------------

  std::string condition(const Rule& rule) const {
    const auto between = [&](const std::string& kind) {
      return "of:" + kind + "() and " +
             (rule.most ? "cell-content-is-between(" + numberText(rule.least) + "," + numberText(*rule.most) + ")"
                        : "cell-content()>=" + numberText(rule.least));
    };
    switch (rule.kind) {
    case Rule::Kind::list: {
      std::string values;
      for (const auto& value : rule.values) {
        values += (values.empty() ? "\"" : ";\"") + (rule.verbatim ? value : translate_(value)) + "\"";
      }
      return "of:cell-content-is-in-list(" + values + ")";
    }
    case Rule::Kind::listed: {
      const auto used = blockNamed(rule.range, book_, book_.sheets().front());
      return "of:cell-content-is-in-list([$" + quotedSheet(translate_(used.sheet->name())) + "." +
             fixedNameOf(used.block.first) + ":." + fixedNameOf(used.block.last) + "])";
    }
    case Rule::Kind::decimal:
      return between("cell-content-is-decimal-number");
    case Rule::Kind::whole:
      return between("cell-content-is-whole-number");
    case Rule::Kind::date:
      return "of:cell-content-is-date() and cell-content()>=1";
    case Rule::Kind::any:
      break;
    }
    return {};
  }

  void addRules(pugi::xml_node parent) const {
    const auto base = quotedSheet(translate_(book_.sheets().front().name())) + ".A1";
    for (std::size_t i = 0; i < book_.rules().size(); ++i) {
      const auto& rule = book_.rules()[i];
      auto validation = add(parent, "table:content-validation",
                            {{"table:name", "rule" + std::to_string(i)},
                             {"table:condition", condition(rule)},
                             {"table:allow-empty-cell", "true"},
                             {"table:display-list", "unsorted"},
                             {"table:base-cell-address", base}});
      add(add(validation, "table:error-message",
              {{"table:title", translate_(rule.title)},
               {"table:message-type", "stop"},
               {"table:display", rule.suggestion ? "false" : "true"}}),
          "text:p")
          .text() = translate_(rule.message).c_str();
    }
  }

  // Sheets -----------------------------------------------------------------------------------------------------------

  void addSheet(pugi::xml_node spreadsheet, const Sheet& sheet) {
    const auto index = static_cast<std::size_t>(
        std::ranges::find_if(book_.sheets(), [&](const Sheet& other) { return &other == &sheet; }) -
        book_.sheets().begin());
    const auto last = sheet.last();
    const auto shown = translate_(sheet.name());
    auto table = add(spreadsheet, "table:table",
                     {{"table:name", shown},
                      {"table:style-name", "Sheet" + std::to_string(index)},
                      {"table:protected", sheet.isProtected() ? "true" : ""},
                      {"table:print", sheet.isHidden() ? "false" : ""},
                      {"table:print-ranges",
                       sheet.isHidden() ? "" : quotedSheet(shown) + ".A1:" + quotedSheet(shown) + "." + nameOf(last)}});
    if (sheet.isProtected()) {
      add(table, "loext:table-protection",
          {{"loext:select-protected-cells", "true"}, {"loext:select-unprotected-cells", "true"}});
    }
    for (const double width : sheet.widths()) {
      add(table, "table:table-column", {{"table:style-name", columnStyle(width)}});
    }
    auto rows = table;
    for (int row = 0; row <= last.row; ++row) {
      const auto& frozen = sheet.frozen();
      if (frozen.header > 0 && row == frozen.header - 1) {
        rows = add(table, "table:table-header-rows");
      } else if (frozen.header > 0 && row == frozen.rows) {
        rows = table;
      }
      addRow(rows, sheet, row, last.column);
    }
    addFormats(table, sheet);
  }

  void addRow(pugi::xml_node rows, const Sheet& sheet, int row, int lastColumn) {
    auto node = add(rows, "table:table-row", {{"table:style-name", rowStyle(sheet.heightOf(row))}});
    for (int column = 0; column <= lastColumn; ++column) {
      const Cell cell{row, column};
      const auto found = sheet.cells().find(cell);
      auto written =
          found == sheet.cells().end() ? add(node, "table:table-cell") : addCell(node, sheet, cell, found->second);
      for (const auto& chart : sheet.charts()) {
        if (parseCell(chart.at) == cell) {
          addChart(written, sheet, chart);
        }
      }
    }
  }

  pugi::xml_node addCell(pugi::xml_node row, const Sheet& sheet, Cell cell, const Slot& slot) {
    auto node = add(row, slot.covered ? "table:covered-table-cell" : "table:table-cell",
                    {{"table:style-name", encoded(slot.role)},
                     {"table:content-validation-name", slot.rule < 0 ? "" : "rule" + std::to_string(slot.rule)}});
    if (slot.span.rows() > 1 || slot.span.columns() > 1) {
      set(node, "table:number-columns-spanned", std::to_string(slot.span.columns()));
      set(node, "table:number-rows-spanned", std::to_string(slot.span.rows()));
    }
    const auto* const shown = slot.content.in(variant_);
    if (shown == nullptr) {
      return node;
    }
    const auto& content = *shown;
    if (const auto* formula = content.formula()) {
      set(node, "table:formula",
          "of:=" + stored(*formula, book_, sheet, slot.origin, cell, functions_, translate_).text);
      if (slot.array && slot.array->first == cell) {
        set(node, "table:number-matrix-columns-spanned", std::to_string(slot.array->columns()));
        set(node, "table:number-matrix-rows-spanned", std::to_string(slot.array->rows()));
      }
    } else if (const auto* number = content.number()) {
      set(node, "office:value-type", valueType(slot.role));
      set(node, "office:value", numberText(*number));
    } else if (const auto* date = content.date()) {
      set(node, "office:value-type", "date");
      set(node, "office:date-value", isoDate(*date));
    } else if (const auto* verbatim = content.verbatim()) {
      addText(node, verbatim->text, linkTarget(sheet, slot.link));
    } else if (const auto* text = content.text()) {
      addText(node, translate_(*text), linkTarget(sheet, slot.link));
    }
    return node;
  }

  static const char* valueType(const std::string& role) {
    const auto format = resolved(*findRole(role)).format;
    return format == Format::percent || format == Format::rate ? "percentage" : "float";
  }

  std::string linkTarget(const Sheet& sheet, const std::string& link) const {
    if (link.empty()) {
      return {};
    }
    const auto used = blockNamed(link, book_, sheet);
    return "#" + quotedSheet(translate_(used.sheet->name())) + "." + nameOf(used.block.first);
  }

  static void addText(pugi::xml_node cell, const std::string& text, const std::string& link) {
    set(cell, "office:value-type", "string");
    set(cell, "calcext:value-type", "string");
    for (std::size_t start = 0; start <= text.size();) {
      const auto end = std::min(text.find('\n', start), text.size());
      auto paragraph = add(cell, "text:p");
      if (!link.empty()) {
        paragraph = add(paragraph, "text:a", {{"xlink:href", link}, {"xlink:type", "simple"}});
      }
      paragraph.append_child(pugi::node_pcdata).set_value(text.substr(start, end - start).c_str());
      start = end + 1;
    }
  }

  void addChart(pugi::xml_node cell, const Sheet& sheet, const Chart& chart) {
    charts_.emplace_back(&sheet, &chart);
    const auto object = "Object " + std::to_string(charts_.size());
    std::string ranges = chartAddress(blockNamed(chart.categories, book_, sheet), translate_);
    for (const auto& series : chart.series) {
      ranges += " " + chartAddress(blockNamed(series.values, book_, sheet), translate_);
    }
    auto frame = add(cell, "draw:frame",
                     {{"draw:name", translate_(chart.title)},
                      {"draw:style-name", "Chart"},
                      {"draw:z-index", std::to_string(charts_.size() - 1)},
                      {"svg:x", "0mm"},
                      {"svg:y", "0mm"},
                      {"svg:width", millimetres(chart.width)},
                      {"svg:height", millimetres(chart.height)}});
    add(frame, "draw:object",
        {{"draw:notify-on-update-of-ranges", ranges},
         {"xlink:href", "./" + object},
         {"xlink:type", "simple"},
         {"xlink:show", "embed"},
         {"xlink:actuate", "onLoad"}});
    add(frame, "svg:title").text() = translate_(chart.title).c_str();
    add(frame, "svg:desc").text() = translate_(chart.description).c_str();
  }

  // Conditional formats ----------------------------------------------------------------------------------------------

  void addFormats(pugi::xml_node table, const Sheet& sheet) const {
    if (sheet.conditions().empty() && sheet.bars().empty()) {
      return;
    }
    const auto sheetName = quotedSheet(translate_(sheet.name()));
    const auto address = [&](const Block& block) {
      return sheetName + "." + nameOf(block.first) + ":" + sheetName + "." + nameOf(block.last);
    };
    auto formats = add(table, "calcext:conditional-formats");
    // Several conditions of one block are one format, in which the first that holds decides.
    std::vector<Block> blocks;
    for (const auto& condition : sheet.conditions()) {
      if (std::ranges::none_of(blocks, [&](const Block& b) { return nameOf(b) == nameOf(condition.block); })) {
        blocks.push_back(condition.block);
      }
    }
    for (const auto& block : blocks) {
      auto format = add(formats, "calcext:conditional-format", {{"calcext:target-range-address", address(block)}});
      for (const auto& condition : sheet.conditions()) {
        if (nameOf(condition.block) == nameOf(block)) {
          const auto formula =
              stored(condition.formula, book_, sheet, block.first, block.first, functions_, translate_).text;
          add(format, "calcext:condition",
              {{"calcext:apply-style-name", condition.role},
               {"calcext:value", "formula-is(" + formula + ")"},
               {"calcext:base-cell-address", sheetName + "." + nameOf(block.first)}});
        }
      }
    }
    for (const auto& bar : sheet.bars()) {
      auto node =
          add(add(formats, "calcext:conditional-format", {{"calcext:target-range-address", address(bar.block)}}),
              "calcext:data-bar",
              {{"calcext:max-length", "100"},
               {"calcext:gradient", "false"},
               {"calcext:positive-color", "#7fb8c2"},
               {"calcext:negative-color", "#9b1c1c"},
               {"calcext:axis-color", "#c9d1d8"}});
      for (const char* const value : {"0", "1"}) {
        add(node, "calcext:formatting-entry", {{"calcext:value", value}, {"calcext:type", "number"}});
      }
    }
  }

  // Names ------------------------------------------------------------------------------------------------------------

  void addNames(pugi::xml_node spreadsheet) const {
    if (book_.names().empty()) {
      return;
    }
    auto names = add(spreadsheet, "table:named-expressions");
    for (const auto& name : book_.names()) {
      const auto sheet = "$" + quotedSheet(translate_(name.sheet)) + ".";
      const auto first = sheet + fixedNameOf(name.block.first);
      add(names, "table:named-range",
          {{"table:name", name.name},
           {"table:base-cell-address", first},
           {"table:cell-range-address",
            name.block.first == name.block.last ? first : first + ":." + fixedNameOf(name.block.last)}});
    }
  }

  void addFilters(pugi::xml_node spreadsheet) const {
    pugi::xml_node ranges;
    int count = 0;
    for (const auto& sheet : book_.sheets()) {
      for (const auto& block : sheet.filters()) {
        if (!ranges) {
          ranges = add(spreadsheet, "table:database-ranges");
        }
        const auto prefix = quotedSheet(translate_(sheet.name())) + ".";
        add(ranges, "table:database-range",
            {{"table:name", "list_" + std::to_string(++count)},
             {"table:target-range-address", prefix + nameOf(block.first) + ":" + prefix + nameOf(block.last)},
             {"table:display-filter-buttons", "true"}});
      }
    }
  }

  const Workbook& book_;
  const Variant& variant_;
  const Functions& functions_;
  const Translate& translate_;
  std::vector<std::pair<const Sheet*, const Chart*>> charts_;
};

void addItem(pugi::xml_node parent, const char* name, const char* type, const std::string& value) {
  add(parent, "config:config-item", {{"config:name", name}, {"config:type", type}}).text() = value.c_str();
}

/// settings.xml: what is frozen, where the cursor waits, no grid lines.
std::string settingsXml(const Workbook& book, const Translate& translate) {
  pugi::xml_document document;
  auto settings = add(addRoot(document, "office:document-settings"), "office:settings");
  auto view = add(add(add(settings, "config:config-item-set", {{"config:name", "ooo:view-settings"}}),
                      "config:config-item-map-indexed", {{"config:name", "Views"}}),
                  "config:config-item-map-entry");
  addItem(view, "ViewId", "string", "view1");
  auto tables = add(view, "config:config-item-map-named", {{"config:name", "Tables"}});
  for (const auto& sheet : book.sheets()) {
    auto entry = add(tables, "config:config-item-map-entry", {{"config:name", translate(sheet.name())}});
    const auto& frozen = sheet.frozen();
    const auto cursor = sheet.cursor().value_or(Cell{frozen.rows, 1});
    const auto split = [&](const char* mode, const char* position, int at) {
      addItem(entry, mode, "short", at > 0 ? "2" : "0");
      addItem(entry, position, "int", std::to_string(at));
    };
    addItem(entry, "CursorPositionX", "int", std::to_string(cursor.column));
    addItem(entry, "CursorPositionY", "int", std::to_string(cursor.row));
    split("HorizontalSplitMode", "HorizontalSplitPosition", frozen.columns);
    split("VerticalSplitMode", "VerticalSplitPosition", frozen.rows);
    // The pane of the cursor: lower right where both are split, lower left where rows are.
    addItem(entry, "ActiveSplitRange", "short", frozen.columns > 0 && frozen.rows > 0 ? "3" : "2");
    addItem(entry, "PositionLeft", "int", "0");
    addItem(entry, "PositionRight", "int", std::to_string(frozen.columns));
    addItem(entry, "PositionTop", "int", "0");
    addItem(entry, "PositionBottom", "int", std::to_string(frozen.rows));
    addItem(entry, "ZoomValue", "int", "100");
    addItem(entry, "ShowGrid", "boolean", "false");
  }
  addItem(view, "ActiveTable", "string", translate(book.sheets().front().name()));
  addItem(view, "ZoomValue", "int", "100");
  addItem(view, "ShowGrid", "boolean", "false");
  return textOf(document);
}

/// meta.xml; commands find the template of a document by the last entry.
std::string metaXml(const std::string& title, const std::string& description, const std::string& file) {
  pugi::xml_document document;
  auto meta = add(addRoot(document, "office:document-meta"), "office:meta");
  add(meta, "dc:title").text() = title.c_str();
  add(meta, "dc:description").text() = description.c_str();
  add(meta, "meta:generator").text() = "Sales Planner";
  add(meta, "meta:user-defined", {{"meta:name", "Sales Planner workbook"}}).text() = file.c_str();
  return textOf(document);
}

std::string manifestXml(const std::vector<std::pair<std::string, std::string>>& files) {
  pugi::xml_document document;
  auto declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  auto manifest =
      add(document, "manifest:manifest",
          {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.3"}});
  for (const auto& [path, type] : files) {
    add(manifest, "manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", type}});
  }
  return textOf(document);
}

} // namespace

std::string document(const Workbook& book, const Variant& variant, const Surroundings& surroundings) {
  const auto& translate = surroundings.translate;
  const auto title = translate(book.title()) + (variant.example ? " (" + translate("example") + ")" : "");
  std::vector<PageStyle> pages;
  for (const auto& sheet : book.sheets()) {
    if (std::ranges::find(pages, pageOf(sheet)) == pages.end()) {
      pages.push_back(pageOf(sheet));
    }
  }
  ContentWriter content(book, variant, surroundings);
  std::vector<packaging::Entry> entries{{"content.xml", content.write()},
                                        {"styles.xml", stylesXml(pages, variant, title, translate)},
                                        {"settings.xml", settingsXml(book, translate)},
                                        {"meta.xml", metaXml(title, translate(book.description()), book.file())}};
  std::vector<std::pair<std::string, std::string>> files{{"/", templateMediaType}};
  for (const auto& entry : entries) {
    files.emplace_back(entry.name, "text/xml");
  }
  for (std::size_t i = 0; i < content.charts().size(); ++i) {
    const auto& [sheet, chart] = content.charts()[i];
    const auto folder = "Object " + std::to_string(i + 1) + "/";
    entries.push_back({folder + "content.xml", chartXml(*chart, book, *sheet, translate)});
    files.emplace_back(folder, "application/vnd.oasis.opendocument.chart");
    files.emplace_back(folder + "content.xml", "text/xml");
  }
  if (!surroundings.thumbnail.empty()) {
    entries.push_back({"Thumbnails/thumbnail.png", surroundings.thumbnail});
    files.emplace_back("Thumbnails/thumbnail.png", "image/png");
  }
  entries.push_back({"META-INF/manifest.xml", manifestXml(files)});
  return packaging::archive(std::move(entries), {templateMediaType});
}

} // namespace templates
