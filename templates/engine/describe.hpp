// SPDX-License-Identifier: MPL-2.0
//
// Makes the sheets of a workbook from their descriptions.  How cells are written is said in notation.hpp; a line begins
// with the block into which its first cell goes, or with one of these words:
//
//   sheet NAME | landscape | one page | open | hidden | freeze C6 repeat 5 | cursor C6 | columns 4 40 12*20
//       A sheet with its settings: what scrolls begins at C6, rows from 5 on are repeated on every page.
//       The cursor waits at the first input where nothing else is said.
//   lists | SETTINGS              The hidden sheet of words (start_page.hpp).
//   title TITLE | SUBTITLE
//   section B5:F5 TITLE
//   list B5:B30 plain from FILE.csv 8: COLUMN … | TITLE [ROLE WIDTH] =FORMULA #NAME {RULE} | …
//       Records in rows, below their header.  The columns that are typed are filled from the first 8 records of a file
//       in templates/data.  "plain" leaves out the filter buttons.
//   fill FILE.csv | C6 COLUMN | B6 COLUMN always
//       Examples for cells that stand above in the description; "always" fills the empty workbook as well.
//   when B6:B9 [ROLE] =CONDITION | …
//   status B6:B9 …                Colours words by their sign; cells of the role Status need no such line.
//   bar B6:B9 …                   Bars that show shares of 1.
//   heights 6 12 | 7:9 8.5        Rows and their height in millimetres; stands last.
//   chart KIND B11 178x72 decimals from 1 no legend | TITLE | DESCRIPTION | LABELS | SERIES …
//       KIND is column, stacked, bar, line, pie or net.  A series is its block, the first cell of which names it
//       (C5:C9), or the cell and the block (C5+D6:D9).
//   let NAME(PARAMETER;…) = FORMULA
//       A shorthand for formulas of the whole workbook, with the lines that follow.  given(cell;value) is empty while
//       the cell is, rated(call) shows the label of a KPISTATUS call in words.
//
// A line of cells fills its block with each cell, from left to right: "C6:C9 [Calc Amount] =… | [Calc Rate] =…" fills
// C6:C9 and D6:D9.  A formula is written for the first cell and moves with the others.  "[Label 3x1]" merges three
// columns, on every row of the line, and "[Calc Amount 12x1] {=…}" is one array formula of twelve columns on every row.
// A part that begins with a block of its own goes there.  "B6 down [Label] North | South" goes downwards, and so do
// examples for the rows of a block: "B6:B9 [Input Text] eg North; South".  A cell
// without a role has that of the cell before; a line that begins with a text alone is a label, a value, and hints.
//
// What follows "start TITLE | SUMMARY | =PREPARED" is the start page (start_page.hpp).  Its lines stand
// below "fields TITLE" (label | value | hint), "tiles TITLE" (label | value | note), "steps TITLE" (title | cell where
// it begins | text | =condition of being done), "checks TITLE" (text | =number of problems | where); "progress LABEL"
// and "key" stand alone.

#pragma once

#include <filesystem>
#include <string_view>

#include "engine/workbook.hpp"

namespace templates {

/// Makes the sheets that a text describes; `data` is the folder of the records.  Throws Mistake with the sheet, and the
/// cell or line.
void describe(Workbook& book, const std::filesystem::path& data, std::string_view text);

} // namespace templates
