// SPDX-License-Identifier: MPL-2.0
//
// What must hold of every workbook; a mistake stops the build with its sheet and cell.

#pragma once

#include "engine/formula.hpp"
#include "engine/workbook.hpp"

namespace templates {

/// Throws Mistake for a role without definition, a formula that calls or names what is not there or refers to an empty
/// cell, a calculated cell that is not locked, an input that is locked, a chart without title or description, a link to
/// nowhere, and a sheet that would print as an empty page.
void check(const Workbook& book, const Functions& functions);

/// Every text of the workbook that can be translated, each once, with where it stands first.
struct Message {
  std::string text;
  std::string where;
};
std::vector<Message> messages(const Workbook& book, const Functions& functions);

} // namespace templates
