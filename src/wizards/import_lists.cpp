// SPDX-License-Identifier: MPL-2.0

#include "wizards/import_lists.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "wizards/label_words.hpp"

namespace wizards {

namespace {

std::string textAt(const std::vector<CellValue>& row, std::size_t column) {
  const auto* text = std::get_if<std::string>(&row[column]);
  return text == nullptr ? std::string() : *text;
}

template <class T>
std::optional<T> valueAt(const std::vector<CellValue>& row, std::size_t column) {
  const auto* value = std::get_if<T>(&row[column]);
  return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<bool> flagAt(const std::vector<CellValue>& row, std::size_t column) {
  const auto flag = valueAt<double>(row, column);
  return flag ? std::optional(*flag != 0) : std::nullopt;
}

/// What headers call a column, the usual names first.
std::vector<std::string> names(std::string_view list) {
  constexpr std::string_view separator = ", ";
  std::vector<std::string> all;
  for (std::size_t start = 0; start < list.size();) {
    const auto end = std::min(list.find(separator, start), list.size());
    all.emplace_back(list.substr(start, end - start));
    start = end + separator.size();
  }
  return all;
}

constexpr std::string_view namesOfAmounts =
    "amount, deal amount, deal value, value, revenue, acv, annual contract value, contract value, net amount, "
    "order value, total value, tcv, sum, total, price, opportunity value, deal size, mrr, monthly recurring revenue";
constexpr std::string_view namesOfReps =
    "rep, sales rep, person, owner, deal owner, opportunity owner, sales person, salesperson, sales representative, "
    "seller, account executive, account manager, account owner, assigned to, responsible";
constexpr std::string_view namesOfAccounts =
    "account, account name, company, company name, customer, customer name, client, client name, organization, "
    "organization name, organisation, organisation name, business, deal, deal name, opportunity, opportunity name, "
    "name";
constexpr std::string_view namesOfStatuses =
    "status, outcome, result, deal status, opportunity status, stage, deal stage, stage name, sales stage, state";

} // namespace

std::span<const WantedColumn> dealColumns() {
  static const std::array columns{
      WantedColumn{"rep", "Sales rep", "a sales rep", ColumnKind::text, names(namesOfReps), true},
      WantedColumn{"date", "Date", "a date", ColumnKind::date,
                   names("date, close date, closed date, closed, won date, deal date, order date, booking date, "
                         "sale date, invoice date, signed, closed on, close"),
                   true},
      WantedColumn{"customer", "Customer", "a customer", ColumnKind::text, names(namesOfAccounts)},
      WantedColumn{"amount", "Amount", "an amount", ColumnKind::number, names(namesOfAmounts), true},
      WantedColumn{"in_crm", "In CRM", "a yes or no", ColumnKind::flag,
                   names("in crm, in the crm, crm, recorded, logged")},
      WantedColumn{"cancelled", "Cancelled on", "a day of cancelling", ColumnKind::date,
                   names("cancelled, cancelled on, canceled, canceled on, cancellation date, refunded on")},
      WantedColumn{"status", "Status", "a status", ColumnKind::status, names(namesOfStatuses)},
  };
  return columns;
}

std::vector<ListedDeal> dealsOf(const Extract& extract) {
  const auto outcomeOf = [](const std::vector<CellValue>& row) { return outcomeIn(textAt(row, 6)); };
  const auto isWon = [&](const auto& row) { return outcomeOf(row) == sales::Outcome::won; };
  // "Paid" or "Shipped" in every row says nothing of deals that are still open.
  const bool tellsWon = std::ranges::any_of(extract.rows, isWon);
  std::vector<ListedDeal> deals;
  deals.reserve(extract.rows.size());
  for (const auto& row : extract.rows) {
    if (tellsWon ? !isWon(row) : outcomeOf(row) == sales::Outcome::lost) {
      continue;
    }
    deals.push_back({textAt(row, 0), std::get<std::chrono::sys_days>(row[1]), textAt(row, 2), std::get<double>(row[3]),
                     flagAt(row, 4), valueAt<std::chrono::sys_days>(row, 5)});
  }
  return deals;
}

std::span<const WantedColumn> pipelineColumns() {
  static const std::array columns{
      WantedColumn{"amount", "Amount", "an amount", ColumnKind::number, names(namesOfAmounts), true},
      WantedColumn{"status", "Status", "a status", ColumnKind::status, names(namesOfStatuses), true},
      WantedColumn{"created", "Created", "a day of creation", ColumnKind::date,
                   names("created, create date, created date, creation date, date created, created on, created at, "
                         "opened, open date, opened on, start date, start")},
      WantedColumn{"closed", "Closed", "a day of closing", ColumnKind::date,
                   names("closed, close date, closed date, closing date, date closed, closed on, close, "
                         "expected close date, expected close, won date, end date, end")},
      WantedColumn{"owner", "Owner", "an owner", ColumnKind::text, names(namesOfReps)},
  };
  return columns;
}

std::vector<Opportunity> opportunitiesOf(const Extract& extract) {
  std::vector<Opportunity> opportunities;
  opportunities.reserve(extract.rows.size());
  for (const auto& row : extract.rows) {
    opportunities.push_back({std::get<double>(row[0]), outcomeIn(textAt(row, 1)),
                             valueAt<std::chrono::sys_days>(row, 2), valueAt<std::chrono::sys_days>(row, 3),
                             textAt(row, 4)});
  }
  return opportunities;
}

std::span<const WantedColumn> accountColumns() {
  static const std::array columns{
      WantedColumn{"account", "Account", "an account", ColumnKind::text, names(namesOfAccounts), true, true},
      WantedColumn{"segment", "Segment", "a segment", ColumnKind::text,
                   names("segment, industry, segment and territory, territory, region, vertical, sector, market")},
      WantedColumn{"owner", "Owner", "an owner", ColumnKind::text, names(namesOfReps)},
      WantedColumn{"website", "Website", "an x", ColumnKind::flag, names("website")},
      WantedColumn{"size", "Size", "an x", ColumnKind::flag, names("size, employee size")},
      WantedColumn{"tenure", "Tenure", "an x", ColumnKind::flag, names("tenure")},
      WantedColumn{"pricing", "Pricing", "an x", ColumnKind::flag, names("pricing, pricing fit")},
      WantedColumn{"spend", "Spend", "an x", ColumnKind::flag, names("spend, prior spend")},
      WantedColumn{"priorities", "Priorities", "an x", ColumnKind::flag, names("priorities, stated priorities")},
      WantedColumn{"global", "Global", "an x", ColumnKind::flag, names("global, global account, f500")},
  };
  return columns;
}

std::vector<ListedAccount> accountsOf(const Extract& extract) {
  std::vector<ListedAccount> accounts;
  accounts.reserve(extract.rows.size());
  for (const auto& row : extract.rows) {
    ListedAccount account{textAt(row, 0), textAt(row, 1), textAt(row, 2)};
    for (std::size_t box = 0; box < account.boxes.size(); ++box) {
      account.boxes[box] = flagAt(row, 3 + box).value_or(false);
    }
    account.global = flagAt(row, 9).value_or(false);
    accounts.push_back(std::move(account));
  }
  return accounts;
}

} // namespace wizards
