// SPDX-License-Identifier: MPL-2.0
//
// Makes the sheets of a workbook from their description.  How lines and cells are written is said in notation.hpp; a
// line begins with the block into which its first cell goes, or with one of these words:
//
//   sheet NAME | landscape | one page | open | hidden | freeze C6 repeat 5 | cursor C6 | columns 4 40 12*20
//       A sheet with its settings: what scrolls begins at C6, rows from 5 on are repeated on every page, columns are
//       so many millimetres wide, column A the margin.  The cursor waits at the first input if nothing else is said.
//   lists | SETTINGS              The hidden sheet of words (start_page.hpp).
//   title TITLE | SUBTITLE
//   section B5:F5 TITLE | …       A rule with a word above; what follows is the header of the table below it: cells in
//                                 the next row, a list, or another section (H5:K5 TITLE) beside it.
//   list B5:B30 plain from FILE.csv 8: COLUMN … | TITLE [ROLE WIDTH] =FORMULA #NAME {RULE} | TITLE | …
//       A header and records below.  The columns that are typed get the first 8 records of a file of templates/data; a
//       title alone is a column like the one before.  "plain" leaves out the filter buttons.
//   when B6:B9 [ROLE] =CONDITION | …
//   status B6:B9 …                Colours words by their sign; cells of the role Status need no such line.
//   bar B6:B9 …                   Bars that show shares of 1.
//   heights 6 12 | 7:9 8.5        Rows and their height in millimetres; stands behind their cells.
//   chart KIND B11 178x72 decimals from 1 no legend | TITLE | DESCRIPTION | LABELS | SERIES …
//       KIND is column, stacked, bar, line, pie or net.  A series is a block whose first cell names it (C5:C9), or
//       names and blocks: C5+D6:D9, or several at once, C5:E5+C6:E9 and B6:B8+C6:P8.
//   let NAME(PARAMETER;…) = FORMULA
//       A shorthand for the formulas that follow.  There are given(cell;value): nothing while the cell is empty, and
//       rated(actual;target), rated_low(actual;target): the words for KPISTATUS, more or less being better.
//
// A line of cells fills its block with each cell, from left to right: "C6:C9 [Amount] =… | [Rate] =…" fills C6:C9 and
// D6:D9.  A formula is written for the first cell and moves with the others.  "[Label 3x1]" merges three columns on
// every row of the line, "[Amount 12x1] {=…}" is an array formula of twelve columns on every row.  A part that begins
// with a block of its own ("E6 [Label]") goes there.  "B6 down [Label] North | South" goes downwards.  A cell without a
// role has role, extent and rule of the one before; a line that begins with a text alone is a label, a value, and
// hints.
//
// In a block, "eg A; B" are examples for one cell each, downwards, or to the right in a single row, and
// "eg FILE.csv: COLUMN …" those of a file; without "eg" the records stand in the empty workbook as well.  A column of a
// file with "_" before its name is translated.
//
// What follows "start TITLE | SUMMARY | =PREPARED" is the start page (start_page.hpp).  Its lines stand below "fields
// TITLE" (label | value | hint), "tiles TITLE" (label | value | note), "steps TITLE" (title | sheet, if it is not that
// of the title | text | =condition of being done) and "checks TITLE" (text | =number of problems | where); "progress
// LABEL" stands alone.  A step leads to where the cursor of its sheet waits.

#pragma once

#include <filesystem>
#include <string_view>

#include "engine/workbook.hpp"

namespace templates {

/// Makes the sheets that a text describes; `data` is the folder of the records.  Throws Mistake with the sheet, and the
/// cell or line.
void describe(Workbook& book, const std::filesystem::path& data, std::string_view text);

} // namespace templates
