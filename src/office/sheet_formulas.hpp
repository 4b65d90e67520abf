// SPDX-License-Identifier: MPL-2.0
//
// Wherever a sheet holds formulas: cells, conditional formats, validations.  Formulas are in the syntax of the API.

#pragma once

#include <functional>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>

#include "office/spreadsheet.hpp"

namespace office {

struct FormulaAt {
  com::sun::star::table::CellRangeAddress where; ///< one cell, or all those of an array formula
  bool array = false;
  rtl::OUString formula; ///< "=..."
};

std::vector<FormulaAt> formulasOf(const Sheet& sheet);
/// Puts a formula at the same place of a sheet, which may be another one.
void write(const Sheet& sheet, const FormulaAt& formula);
void clear(const Sheet& sheet, const FormulaAt& formula);

com::sun::star::uno::Reference<com::sun::star::sheet::XConditionalFormats> conditionalFormatsOf(const Sheet& sheet);
/// Whether it consists of formulas only: colour scales and bars are none.
bool hasOnlyConditions(const com::sun::star::uno::Reference<com::sun::star::sheet::XConditionalFormat>& format);
std::vector<com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>>
entriesOf(const com::sun::star::uno::Reference<com::sun::star::sheet::XConditionalFormat>& format);

/// The ranges of cells of which each has one validation, which is their property "Validation".
std::vector<com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>> validatedRanges(const Sheet& sheet);
/// Changes the two formulas of a validation; whether they were changed.
bool changeValidation(const com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>& range,
                      const std::function<rtl::OUString(const rtl::OUString&)>& change);

} // namespace office
