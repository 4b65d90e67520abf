// SPDX-License-Identifier: MPL-2.0
//
// Days, and the numbers that the cells of a document have for them.

#pragma once

#include <chrono>

#include "office/spreadsheet.hpp"

namespace office {

/// Where the user is.
std::chrono::sys_days today();

/// The day of the document's number 0.
std::chrono::sys_days nullDateOf(const Document& document);

} // namespace office
