// SPDX-License-Identifier: MPL-2.0
//
// The settings of a sheet that stay behind or come wrong when the office copies it to another document: conditional
// formats, validations, how it is printed.

#pragma once

#include "office/spreadsheet.hpp"
#include "office/undo.hpp"

namespace office {

enum class Conditions { all, ofFormulas };

/// Where a sheet has conditional formats, nearly every change of it paints, and is recorded after all.
void removeConditions(const Sheet& sheet, Conditions which, const Unrecorded& unrecorded);
/// Those of formulas alone: colour scales and bars come with the sheet.
void copyConditions(const Sheet& from, const Document& target, const Sheet& to, const Unrecorded& unrecorded);

void copyValidations(const Sheet& from, const Document& target, const Sheet& to, const Unrecorded& unrecorded);

/// The page style, the ranges that are printed and the rows and columns that are repeated.
void copyPrinting(const Sheet& from, const Sheet& to, const Unrecorded& unrecorded);

} // namespace office
