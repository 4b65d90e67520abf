// SPDX-License-Identifier: MPL-2.0

#include "engine/styles.hpp"

#include <array>

#include "engine/theme.hpp"

namespace templates {

namespace {

constexpr const char* typeface = "Liberation Sans";

std::string formatName(Format format) {
  switch (format) {
  case Format::amount:
    return "amount";
  case Format::decimal:
    return "decimal";
  case Format::percent:
    return "percent";
  case Format::rate:
    return "rate";
  case Format::ratio:
    return "ratio";
  case Format::date:
    return "date";
  case Format::month:
    return "month";
  case Format::shortMonth:
    return "short-month";
  case Format::none:
    break;
  }
  return {};
}

/// A number with a suffix; zero shows as a dash.
void addNumberFormat(pugi::xml_node styles, Format format, const char* element, const char* places, bool grouping,
                     const char* suffix) {
  const auto name = formatName(format);
  const auto addNumber = [&](pugi::xml_node style, const char* sign) {
    if (*sign != '\0') {
      add(style, "number:text").text() = sign;
    }
    add(style, "number:number",
        {{"number:decimal-places", places},
         {"number:min-decimal-places", places},
         {"number:min-integer-digits", "1"},
         {"number:grouping", grouping ? "true" : ""}});
    if (*suffix != '\0') {
      add(style, "number:text").text() = suffix;
    }
  };
  addNumber(add(styles, element, {{"style:name", name + "-positive"}, {"style:volatile", "true"}}), "");
  addNumber(add(styles, element, {{"style:name", name + "-negative"}, {"style:volatile", "true"}}), "-");
  auto zero = add(styles, element, {{"style:name", name}});
  add(zero, "number:text").text() = "–";
  add(zero, "style:map", {{"style:condition", "value()>0"}, {"style:apply-style-name", name + "-positive"}});
  add(zero, "style:map", {{"style:condition", "value()<0"}, {"style:apply-style-name", name + "-negative"}});
}

void addFormats(pugi::xml_node styles) {
  addNumberFormat(styles, Format::amount, "number:number-style", "0", true, "");
  addNumberFormat(styles, Format::decimal, "number:number-style", "2", true, "");
  addNumberFormat(styles, Format::percent, "number:percentage-style", "0", false, "%");
  addNumberFormat(styles, Format::rate, "number:percentage-style", "1", false, "%");
  addNumberFormat(styles, Format::ratio, "number:number-style", "1", false, "×");
  // The month in letters: the same day everywhere.
  auto day = add(styles, "number:date-style", {{"style:name", formatName(Format::date)}});
  add(day, "number:day");
  add(day, "number:text").text() = " ";
  add(day, "number:month", {{"number:textual", "true"}});
  add(day, "number:text").text() = " ";
  add(day, "number:year", {{"number:style", "long"}});
  auto month = add(styles, "number:date-style", {{"style:name", formatName(Format::month)}});
  add(month, "number:month", {{"number:textual", "true"}});
  add(month, "number:text").text() = " ";
  add(month, "number:year", {{"number:style", "long"}});
  auto shortMonth = add(styles, "number:date-style", {{"style:name", formatName(Format::shortMonth)}});
  add(shortMonth, "number:month", {{"number:textual", "true"}});
}

void addRole(pugi::xml_node styles, const Role& role) {
  const std::string name(role.name);
  const bool root = role.parent.empty();
  auto style = add(styles, "style:style",
                   {{"style:name", encoded(name)},
                    {"style:display-name", encoded(name) == name ? "" : name},
                    {"style:family", "table-cell"},
                    {"style:parent-style-name", encoded(role.parent)},
                    {"style:data-style-name", formatName(role.format)}});
  add(style, "style:table-cell-properties",
      {{"fo:background-color", std::string(role.background)},
       {"fo:border", std::string(role.border)},
       {"fo:border-top", std::string(role.borderTop)},
       {"fo:border-bottom", std::string(role.borderBottom)},
       {"style:vertical-align", std::string(role.vertical)},
       {"fo:wrap-option", role.wrap ? "wrap" : ""},
       {"style:cell-protect", role.input ? "none"
                              : root     ? "protected"
                                         : ""},
       {"fo:padding-left", root ? "1.2mm" : ""},
       {"fo:padding-right", root ? "1.2mm" : ""}});
  add(style, "style:paragraph-properties",
      {{"fo:text-align", std::string(role.align)},
       {"fo:margin-left", role.indent >= 0 ? millimetres(role.indent) : ""}});
  add(style, "style:text-properties",
      {{"fo:color", std::string(role.colour)},
       {"style:font-name", root ? typeface : ""},
       {"fo:font-size", role.size > 0 ? numberText(role.size) + "pt" : ""},
       {"fo:font-weight", role.bold ? "bold" : ""}});
}

struct Size {
  double width;
  double height;
};

void addPage(pugi::xml_node automatic, pugi::xml_node master, const PageStyle& page, const Variant& variant,
             const std::string& title, const Translate& translate) {
  const Size portrait = variant.paper == Paper::a4 ? Size{210, 297} : Size{215.9, 279.4};
  const Size size = page.landscape ? Size{portrait.height, portrait.width} : portrait;
  auto layout = add(automatic, "style:page-layout", {{"style:name", "Layout" + encoded(page.name())}});
  add(layout, "style:page-layout-properties",
      {{"fo:page-width", millimetres(size.width)},
       {"fo:page-height", millimetres(size.height)},
       {"style:print-orientation", page.landscape ? "landscape" : "portrait"},
       {"fo:margin-top", "10mm"},
       {"fo:margin-bottom", "9mm"},
       {"fo:margin-left", "14mm"},
       {"fo:margin-right", "14mm"},
       {"style:scale-to-X", "1"},
       {"style:scale-to-Y", page.onePage ? "1" : "0"},
       {"style:table-centering", "none"},
       {"style:first-page-number", "continue"},
       {"style:print", "charts drawings objects zero-values"}});
  const auto edge = [&](const char* name, const char* gap) {
    add(add(layout, name), "style:header-footer-properties",
        {{"fo:min-height", "9mm"}, {"fo:margin-left", "0mm"}, {"fo:margin-right", "0mm"}, {gap, "4mm"}});
  };
  edge("style:header-style", "fo:margin-bottom");
  edge("style:footer-style", "fo:margin-top");

  auto style = add(master, "style:master-page",
                   {{"style:name", encoded(page.name())},
                    {"style:display-name", page.name()},
                    {"style:page-layout-name", "Layout" + encoded(page.name())}});
  const auto region = [](pugi::xml_node parent, const char* name, const char* paragraph) {
    return add(add(add(parent, name), "text:p", {{"text:style-name", paragraph}}), "text:span",
               {{"text:style-name", "Small"}});
  };
  auto header = add(style, "style:header");
  region(header, "style:region-left", "Start").text() = title.c_str();
  add(region(header, "style:region-right", "End"), "text:sheet-name").text() = "Sheet";
  auto footer = add(style, "style:footer");
  auto printed = region(footer, "style:region-left", "Start");
  printed.append_child(pugi::node_pcdata).set_value((translate("Printed") + " ").c_str());
  add(printed, "text:date", {{"style:data-style-name", formatName(Format::date)}});
  auto number = region(footer, "style:region-right", "End");
  number.append_child(pugi::node_pcdata).set_value((translate("Page") + " ").c_str());
  add(number, "text:page-number").text() = "1";
  number.append_child(pugi::node_pcdata).set_value(" / ");
  add(number, "text:page-count").text() = "1";
}

} // namespace

std::string PageStyle::name() const {
  return std::string(landscape ? "Landscape" : "Portrait") + (onePage ? " One Page" : "");
}

void addFonts(pugi::xml_node root) {
  add(add(root, "office:font-face-decls"), "style:font-face",
      {{"style:name", typeface},
       {"svg:font-family", std::string("'") + typeface + "'"},
       {"style:font-family-generic", "swiss"},
       {"style:font-pitch", "variable"}});
}

std::string stylesXml(const std::vector<PageStyle>& pages, const Variant& variant, const std::string& title,
                      const Translate& translate) {
  pugi::xml_document document;
  auto root = addRoot(document, "office:document-styles");
  addFonts(root);
  auto styles = add(root, "office:styles");
  addFormats(styles);
  for (const auto& role : roles()) {
    addRole(styles, role);
  }
  auto automatic = add(root, "office:automatic-styles");
  add(add(automatic, "style:style", {{"style:name", "Start"}, {"style:family", "paragraph"}}),
      "style:paragraph-properties", {{"fo:text-align", "start"}});
  add(add(automatic, "style:style", {{"style:name", "End"}, {"style:family", "paragraph"}}),
      "style:paragraph-properties", {{"fo:text-align", "end"}});
  add(add(automatic, "style:style", {{"style:name", "Small"}, {"style:family", "text"}}), "style:text-properties",
      {{"fo:color", std::string(colours::quiet)}, {"style:font-name", typeface}, {"fo:font-size", "8pt"}});
  auto master = add(root, "office:master-styles");
  for (const auto& page : pages) {
    addPage(automatic, master, page, variant, title, translate);
  }
  return textOf(document);
}

} // namespace templates
