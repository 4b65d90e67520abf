// SPDX-License-Identifier: MPL-2.0

#include "wizards/account_list.hpp"

#include <algorithm>
#include <utility>

#include "sales/cell.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;
using Account = AccountTiering::Account;

/// A table of accounts and what its columns mean.
struct AccountTable {
  Table table;
  size_t firstRow = 0;
  Mapping mapping;
};

/// The columns of a table by its headers; without any the first column holds the accounts.
AccountTable mapped(Table table) {
  auto match = matchColumns(table, accountColumns());
  if (!match.mapping.front()) {
    match.mapping.front() = 0;
  }
  return {std::move(table), match.firstRow(), std::move(match.mapping)};
}

bool beginsWithHeaders(const Table& table) {
  return !table.empty() && matchColumns({table.front()}, accountColumns()).headerRow.has_value();
}

/// One account for each row of a single column.
AccountTable plain(Table table) {
  Mapping mapping(accountColumns().size());
  mapping.front() = 0;
  return {std::move(table), 0, std::move(mapping)};
}

/// A name for each line, with all its commas: "Acme, Inc."
Table namesOf(std::string_view text) {
  Table names;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    if (auto line = tableFromText(text.substr(0, end)); !line.empty()) {
      names.push_back({std::move(line.front().front())});
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

/// What was typed or pasted: a table that begins with headers or was copied from a sheet, else a list of names.
AccountTable pasted(const std::string& text) {
  auto table = tableFromText(text);
  const bool isTable = beginsWithHeaders(table) || text.find('\t') != std::string::npos;
  return isTable ? mapped(std::move(table)) : plain(namesOf(text));
}

/// What was pointed at on a sheet.
AccountTable pointedAt(const Table& table) {
  return widthOf(table) > 1 || beginsWithHeaders(table) ? mapped(table) : plain(table);
}

struct Listed {
  std::vector<ListedAccount> accounts;
  std::string remarks;
};

Listed listedIn(const AccountTable& source) {
  const auto extracted = extract(source.table, source.firstRow, accountColumns(), source.mapping);
  return {accountsOf(extracted), inWords(extracted.remarks, accountColumns())};
}

/// Makes this the list.
void relist(AccountTiering& tiering, const std::vector<ListedAccount>& listed) {
  auto& known = tiering.earlier;
  const size_t before = tiering.accounts.size();
  std::set<std::string> missing;
  for (auto& account : tiering.accounts) {
    auto label = sales::labelKey(account.name);
    missing.insert(label);
    known.insert_or_assign(std::move(label), std::move(account));
  }
  tiering.accounts.clear();
  std::vector<size_t> unknown;
  for (const auto& account : listed) {
    const auto label = sales::labelKey(account.name);
    auto found = known.extract(label);
    missing.erase(label);
    if (found.empty()) {
      unknown.push_back(tiering.accounts.size());
    }
    auto& now = tiering.accounts.emplace_back(found.empty() ? Account{account} : std::move(found.mapped()));
    now.name = account.name;
  }
  if (unknown.size() == 1 && missing.size() == 1 && listed.size() == before) {
    auto& renamed = tiering.accounts[unknown.front()];
    auto name = std::move(renamed.name);
    renamed = std::move(known.extract(*missing.begin()).mapped());
    renamed.name = std::move(name);
  }
  selectAccount(tiering, tiering.selected);
}

/// A name must be one line.
std::string inOneLine(std::string name) {
  std::ranges::replace_if(
      name, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return name;
}

} // namespace

void selectAccount(AccountTiering& tiering, size_t index) {
  tiering.selected = tiering.accounts.empty() ? 0 : std::min(index, tiering.accounts.size() - 1);
  if (tiering.accounts.empty()) {
    tiering.boxes = {};
    tiering.isGlobal = false;
    return;
  }
  tiering.boxes = tiering.accounts[tiering.selected].boxes;
  tiering.isGlobal = tiering.accounts[tiering.selected].global;
}

void readList(AccountTiering& tiering) {
  auto [accounts, remarks] = listedIn(pasted(tiering.list));
  tiering.remarks = std::move(remarks);
  relist(tiering, accounts);
}

std::string onePerLine(const std::vector<AccountTiering::Account>& accounts) {
  std::string text;
  for (const auto& account : accounts) {
    text += account.name + "\n";
  }
  return text;
}

std::string nameIn(const CellValue& cell) {
  return inOneLine(visible(textIn(cell)));
}

std::string takeAccounts(AccountTiering& tiering, const Table& table) {
  auto taken = listedIn(pointedAt(table));
  std::vector<ListedAccount> all(tiering.accounts.begin(), tiering.accounts.end());
  std::set<std::string> labels;
  for (const auto& account : all) {
    labels.insert(sales::labelKey(account.name));
  }
  for (auto& account : taken.accounts) {
    account.name = inOneLine(std::move(account.name));
    if (labels.insert(sales::labelKey(account.name)).second) {
      all.push_back(std::move(account));
    }
  }
  const auto added = all.size() - tiering.accounts.size();
  relist(tiering, all);
  tiering.list = onePerLine(tiering.accounts);
  tiering.remarks = taken.remarks;
  return counted(added, "account is", "accounts are") + " added." + (taken.remarks.empty() ? "" : " ") + taken.remarks;
}

} // namespace wizards
