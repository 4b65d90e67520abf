// SPDX-License-Identifier: MPL-2.0
//
// The workbooks, one description each.

#pragma once

#include <filesystem>
#include <span>

#include "engine/workbook.hpp"

namespace templates {

struct Description {
  const char* file; ///< of the template, without its extension
  const char* title;
  const char* summary;
  /// Fills the workbook; `data` is the folder with the data of the sample company.
  void (*describe)(Workbook& book, const std::filesystem::path& data);
};

/// All, in the order in which they are listed.
std::span<const Description> workbooks();

void accountTiering(Workbook& book, const std::filesystem::path& data);
void commissionPlan(Workbook& book, const std::filesystem::path& data);
void salesPlan(Workbook& book, const std::filesystem::path& data);
void swot(Workbook& book, const std::filesystem::path& data);

} // namespace templates
