// SPDX-License-Identifier: MPL-2.0
//
// Lists in a sheet that need more rows than they have.

#pragma once

#include "office/spreadsheet.hpp"

namespace office {

/// Inserts rows above the last one of a list of two rows or more, with the formats and formulas of the row above.  So
/// all that speaks of the list speaks of the longer one: names, formulas, charts, conditional formats, validations.
void lengthen(const Range& list, sal_Int32 rows);

} // namespace office
