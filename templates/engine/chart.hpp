// SPDX-License-Identifier: MPL-2.0
//
// Charts, as the documents inside a workbook that OpenDocument makes of them.

#pragma once

#include <string>

#include "engine/formula.hpp"
#include "engine/workbook.hpp"

namespace templates {

/// "'1 Goals'.B5:'1 Goals'.B9", as charts refer to cells.
std::string chartAddress(const Used& used, const Translate& translate);
/// content.xml of the chart.
std::string chartXml(const Chart& chart, const Workbook& book, const Sheet& sheet, const Translate& translate);

} // namespace templates
