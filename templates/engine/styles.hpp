// SPDX-License-Identifier: MPL-2.0
//
// The styles of a workbook: the roles of the theme as cell styles, number formats, and page styles.

#pragma once

#include <string>
#include <vector>

#include "engine/formula.hpp"
#include "engine/workbook.hpp"
#include "engine/xml.hpp"

namespace templates {

struct PageStyle {
  bool landscape = false;
  bool onePage = false;
  std::string name() const;
  friend bool operator==(const PageStyle&, const PageStyle&) = default;
};

void addFonts(pugi::xml_node root);
/// styles.xml; `title` stands in the header of every page.
std::string stylesXml(const std::vector<PageStyle>& pages, const Variant& variant, const std::string& title,
                      const Translate& translate);

} // namespace templates
