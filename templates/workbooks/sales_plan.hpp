// SPDX-License-Identifier: MPL-2.0
//
// The sheets of the sales plan that follow from its goals: how it is paid, done, spent and reviewed.

#pragma once

#include <filesystem>

#include "engine/workbook.hpp"

namespace templates::sales_plan {

void commission(Workbook& book);
void tactics(Workbook& book, const std::filesystem::path& data);
void budget(Workbook& book);
void review(Workbook& book, const std::filesystem::path& data);

} // namespace templates::sales_plan
