// SPDX-License-Identifier: MPL-2.0
//
// A SWOT analysis in the cells of its workbook.

#pragma once

#include "wizards/swot_analysis.hpp"

namespace wizards {

std::vector<Entry> swotEntries(const SwotAnalysis& analysis);
void readSwot(SwotAnalysis& analysis, const WorkbookAnswers& workbook);

} // namespace wizards
