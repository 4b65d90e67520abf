// SPDX-License-Identifier: MPL-2.0
//
// The sheets of the sales plan: what the year must bring (sales_plan_goals.cpp), and how it is paid, done, spent and
// reviewed (sales_plan_year.cpp).

#pragma once

#include <filesystem>

#include "engine/workbook.hpp"

namespace templates::sales_plan {

void goals(Workbook& book, const std::filesystem::path& data);
void position(Workbook& book, const std::filesystem::path& data);
void quotas(Workbook& book);
void commission(Workbook& book);
void tactics(Workbook& book, const std::filesystem::path& data);
void budget(Workbook& book);
void review(Workbook& book, const std::filesystem::path& data);

} // namespace templates::sales_plan
