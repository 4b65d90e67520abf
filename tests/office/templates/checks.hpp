// SPDX-License-Identifier: MPL-2.0
//
// What may be wrong with a workbook that is open in the office.  Each function looks at one thing and returns a
// sentence with sheet and cell for everything that it finds; nothing found means in order.  The workbook's description
// says what should be there; what is there is asked of the office.

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/workbook.hpp"
#include "harness/document.hpp"

namespace checks {

using Findings = std::vector<std::string>;
using harness::Document;
using templates::Workbook;

Findings errorCells(const Document& document);
/// Values that a hard recalculation changes.  Recalculates.
Findings changedByRecalculation(Document& document);

/// A value that a name must have; the cell is counted from 1 where the name is that of a block.
struct Golden {
  std::string name;
  std::size_t cell = 1;
  harness::Value value;
  double tolerance = 0;
};
/// Reads name,value,tolerance; a name may be "quotas[2]", and a value without tolerance is a text.
std::vector<Golden> readGolden(const std::filesystem::path& file);
Findings goldenValues(const Document& document, const std::vector<Golden>& expected);
/// The sheet and cell that a name means.  Throws std::runtime_error where it means none.
std::pair<std::string, std::string> cellOf(const Document& document, std::string_view name, std::size_t cell = 1);
/// What the cell of a name holds.
harness::Value valueOf(const Document& document, std::string_view name, std::size_t cell = 1);

/// Names that are missing, or do not mean the cells that the description gives them.
Findings names(const Document& document, const Workbook& book);
/// Roles, locks and protection: only inputs are unlocked, only lists that people sort are unprotected.
Findings protection(const Document& document, const Workbook& book);
/// Cells that do not accept what the description says.
Findings validations(const Document& document, const Workbook& book);
/// Entries that the office would have refused.  Takes away lists that only suggest: the office marks what is not on
/// them as well.
Findings invalidEntries(const Document& document);
/// Links to other files.
Findings links(const Document& document);
/// Frozen panes, and where the cursor waits.
Findings view(const Document& document, const Workbook& book);
/// Charts without title, or fewer than described.
Findings charts(const Document& document, const Workbook& book);
/// Texts and numbers that their cells cut off, and words broken in the middle.  Adds a sheet to the document.
Findings clipped(harness::Office& office, Document& document, const Workbook& book);
/// Pages of the PDF that are empty, sheets that are not printed or on too many pages, numbers shown as ###.
Findings pages(harness::Office& office, const Document& document, const Workbook& book);

/// Facts about a document, by the place they are about, to compare it with another one.
using Facts = std::map<std::string, std::string>;
/// Values, formulas, validations, conditional formats, names, number of charts, locks and protection.
Facts factsOf(const Document& document);
Findings differences(const Facts& before, const Facts& after);

/// The texts of every sheet's used cells, as they are shown.
Facts valuesOf(const Document& document);

} // namespace checks
