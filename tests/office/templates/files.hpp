// SPDX-License-Identifier: MPL-2.0
//
// The workbook templates of this build.

#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace product {

struct Template {
  std::string name;
  bool example = false;
  std::string paper; ///< "a4" or "letter"
  std::filesystem::path file() const;
};
/// As the names of tests have it: "sales_plan_example".
std::ostream& operator<<(std::ostream& stream, const Template& which);

/// The names of the workbooks that the build writes.
std::vector<std::string> workbookNames();
std::vector<Template> templatesOn(std::string_view paper);
/// The values that its example must give.
std::filesystem::path golden(std::string_view name);
/// A file of tests/office/data.
std::filesystem::path officeData(std::string_view name);

} // namespace product
