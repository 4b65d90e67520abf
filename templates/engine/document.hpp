// SPDX-License-Identifier: MPL-2.0
//
// Writes a workbook as an OpenDocument spreadsheet template.

#pragma once

#include <string>
#include <vector>

#include "archive.hpp"
#include "engine/formula.hpp"
#include "engine/workbook.hpp"

namespace templates {

struct Surroundings {
  const Functions& functions;
  Translate translate;
  std::string thumbnail; ///< a PNG picture of the first page; empty for none
};

/// The bytes of the template (.ots).  The same description gives the same bytes.
std::string document(const Workbook& book, const Variant& variant, const Surroundings& surroundings);

inline constexpr const char* templateMediaType = "application/vnd.oasis.opendocument.spreadsheet-template";

} // namespace templates
