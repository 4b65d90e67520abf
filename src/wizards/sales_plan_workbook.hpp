// SPDX-License-Identifier: MPL-2.0
//
// The answers of a sales plan in the cells of its workbook.

#pragma once

#include <vector>

#include "wizards/sales_plan.hpp"

namespace wizards {

/// The words of the workbook's list of commission plans, in the order of SalesPlan::Commission.
const std::vector<std::string>& commissionTypes();

/// What the target of reviews is measured by among the goals.
inline constexpr const char* reviewMeasure = "Reviews a year";

std::vector<Entry> entriesOf(const SalesPlan& plan);
void readAnswers(SalesPlan& plan, const WorkbookAnswers& workbook);

/// The ticks of the tactics to choose from follow what stands in the rows.
void tickReady(SalesPlan& plan);

} // namespace wizards
