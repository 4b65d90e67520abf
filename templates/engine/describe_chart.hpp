// SPDX-License-Identifier: MPL-2.0
//
// A chart as its description says it; describe.hpp has the words.

#pragma once

#include "engine/notation.hpp"
#include "engine/workbook.hpp"

namespace templates {

/// Throws std::invalid_argument with the reason.
Chart chartOf(const Line& line);

} // namespace templates
