// SPDX-License-Identifier: MPL-2.0
//
// Account tiering in the cells of its workbook.

#pragma once

#include "wizards/account_tiering.hpp"

namespace wizards {

std::vector<Entry> tieringEntries(const AccountTiering& tiering);
void readTiering(AccountTiering& tiering, const WorkbookAnswers& workbook);

} // namespace wizards
