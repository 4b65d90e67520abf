// SPDX-License-Identifier: MPL-2.0
//
// The pages of the wizard for sales plans, by its steps.

#pragma once

#include <vector>

#include "wizards/sales_plan.hpp"

namespace wizards {

std::vector<Page> goalPages(SalesPlan& plan, const Texts& texts);
std::vector<Page> positionPages(SalesPlan& plan, const Texts& texts);
std::vector<Page> objectivePages(SalesPlan& plan, const Texts& texts);
std::vector<Page> tacticPages(SalesPlan& plan, const Texts& texts);
std::vector<Page> executionPages(SalesPlan& plan, const Texts& texts);
std::vector<Page> monitoringPages(SalesPlan& plan, const Texts& texts);

/// Puts the rhythm of the reviews among the goals: it is measured like the others.
void putReview(SalesPlan& plan);

} // namespace wizards
