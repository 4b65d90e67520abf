// SPDX-License-Identifier: MPL-2.0

#include "wizards/account_workbook.hpp"

#include <algorithm>
#include <utility>

#include "sales/cell.hpp"
#include "wizards/account_list.hpp"
#include "wizards/list_rows.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;
using Account = AccountTiering::Account;

/// Where the list of the workbook has what is asked of an account, and what is not.
enum Column : int { nameColumn, segmentColumn, ownerColumn, boxColumn, globalColumn = 9 };
constexpr std::array noteColumns{14, 17, 18};

CellValue ticked(bool value) {
  return value ? CellValue(std::string("x")) : CellValue();
}

void addAccount(std::vector<Entry>& entries, int row, const Account& account, bool hasGlobalTier) {
  const auto add = [&](int column, CellValue value) {
    entries.push_back({"account_rows", row, column, std::move(value)});
  };
  add(nameColumn, account.name == nameIn(account.cell) ? account.cell : cellWith(account.name));
  add(segmentColumn, cellWith(account.segment));
  add(ownerColumn, cellWith(account.owner));
  for (size_t box = 0; box < account.boxes.size(); ++box) {
    add(boxColumn + static_cast<int>(box), ticked(account.boxes[box]));
  }
  add(globalColumn, account.global && hasGlobalTier ? CellValue(1.0) : CellValue());
  for (size_t i = 0; i < noteColumns.size(); ++i) {
    add(noteColumns[i], account.notes[i]);
  }
}

/// An x, a 1 or another yes.
bool isTicked(const CellValue& value) {
  const auto number = numberIn(value);
  const auto flag = sales::flag(number ? sales::Cell(*number) : sales::Cell(textIn(value)));
  return flag && *flag;
}

Account accountAt(const WorkbookAnswers& workbook, int row) {
  const auto at = [&](int column) { return workbook.at("account_rows", row, column); };
  Account account;
  account.cell = at(nameColumn);
  account.name = nameIn(account.cell);
  account.segment = textIn(at(segmentColumn));
  account.owner = textIn(at(ownerColumn));
  for (size_t box = 0; box < account.boxes.size(); ++box) {
    account.boxes[box] = isTicked(at(boxColumn + static_cast<int>(box)));
  }
  account.global = isTicked(at(globalColumn));
  std::ranges::transform(noteColumns, account.notes.begin(), at);
  account.row = row;
  return account;
}

/// Whether somebody has put something into a row that names no account.
bool holdsSomething(const WorkbookAnswers& workbook, int row) {
  const auto holds = [&](int column) { return !isNothing(workbook.at("account_rows", row, column)); };
  for (int column = nameColumn; column <= globalColumn; ++column) {
    if (holds(column)) {
      return true;
    }
  }
  return std::ranges::any_of(noteColumns, holds);
}

} // namespace

std::vector<Entry> tieringEntries(const AccountTiering& tiering) {
  std::vector<Entry> entries{{"company", 0, 0, cellWith(tiering.company)},
                             {"capacity", 0, 0, cellWith(tiering.capacity)},
                             {"names_wanted", 0, 0, cellWith(tiering.namesWanted)}};
  for (int row = 0; const auto& criterion : tiering.criterion) {
    entries.push_back({"criteria", row, 0, cellWith(criterion.name)});
    entries.push_back({"questions", row, 0, cellWith(criterion.question)});
    entries.push_back({"weights", row, 0, criterion.isUsed ? cellWith(criterion.weight) : CellValue(0.0)});
    ++row;
  }
  ListRows rows(tiering.rows, tiering.otherRows);
  for (const auto& account : tiering.accounts) {
    rows.take(account.row);
  }
  for (const auto& account : tiering.accounts) {
    addAccount(entries, rows.rowFor(account.row), account, tiering.hasGlobalTier);
  }
  for (const int row : rows.free()) {
    addAccount(entries, row, {}, false);
  }
  return entries;
}

void readTiering(AccountTiering& tiering, const WorkbookAnswers& workbook) {
  tiering = {};
  tiering.company = workbook.textAt("company");
  tiering.capacity = workbook.numberAt("capacity");
  tiering.namesWanted = workbook.numberAt("names_wanted");
  for (int row = 0; auto& criterion : tiering.criterion) {
    const auto weight = workbook.numberAt("weights", row).value_or(0);
    const bool isUsed = weight != 0;
    criterion = {workbook.textAt("criteria", row), workbook.textAt("questions", row), isUsed, isUsed ? weight : 1};
    ++row;
  }
  if (const int rows = workbook.rows("account_rows"); rows > 0) {
    tiering.rows = rows;
  }
  std::set<std::string> labels;
  for (int row = 0; row < tiering.rows; ++row) {
    auto account = accountAt(workbook, row);
    if (!account.name.empty() && labels.insert(sales::labelKey(account.name)).second) {
      tiering.accounts.push_back(std::move(account));
    } else if (holdsSomething(workbook, row)) {
      tiering.otherRows.insert(row);
    }
  }
  tiering.list = onePerLine(tiering.accounts);
  selectAccount(tiering, 0);
}

} // namespace wizards
