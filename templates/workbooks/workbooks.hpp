// SPDX-License-Identifier: MPL-2.0
//
// The workbooks, one description each.

#pragma once

#include <span>
#include <string_view>

namespace templates {

struct Description {
  const char* file; ///< of the template, without its extension
  const char* title;
  const char* summary;
  std::string_view text; ///< its sheets, in the words of engine/describe.hpp
};

/// All, in the order in which they are listed.
std::span<const Description> workbooks();

extern const std::string_view accountTiering;
extern const std::string_view commissionPlan;
extern const std::string_view salesPlan;
extern const std::string_view swot;

} // namespace templates
