// SPDX-License-Identifier: MPL-2.0
//
// The list of accounts of the wizard for account tiering: typed, pasted, pointed at or read from its workbook.

#pragma once

#include "wizards/account_tiering.hpp"

namespace wizards {

/// Shows the boxes of an account.
void selectAccount(AccountTiering& tiering, std::size_t index);

/// Makes what is typed or pasted the list.  Accounts keep what is known of them: under their names, also when they come
/// back, and under another name where one is all that has changed.
void readList(AccountTiering& tiering);

/// Adds the accounts of a range of the sheet to the list, and says in words how many.
std::string takeAccounts(AccountTiering& tiering, const Table& table);

/// As they are typed.
std::string onePerLine(const std::vector<AccountTiering::Account>& accounts);

/// The name of an account in a cell, in one line.
std::string nameIn(const CellValue& cell);

} // namespace wizards
