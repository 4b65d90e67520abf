// SPDX-License-Identifier: MPL-2.0
//
// The lists that wizards import: the columns that each asks for, and its rows.

#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sales/pipeline.hpp"
#include "wizards/column_rows.hpp"

namespace wizards {

/// A deal of which commission is paid.
struct ListedDeal {
  std::string rep;
  std::chrono::sys_days date;
  std::string customer;
  double amount = 0;         ///< negative for a refund
  std::optional<bool> inCrm; ///< nothing where the list does not say
  std::optional<std::chrono::sys_days> cancelled;
};

std::span<const WantedColumn> dealColumns();
/// The deals of what was extracted by dealColumns; of a list that tells which are won, those.
std::vector<ListedDeal> dealsOf(const Extract& extract);

/// An opportunity of the pipeline, won, lost or still open.
struct Opportunity {
  double amount = 0;
  sales::Outcome outcome = sales::Outcome::open;
  std::optional<std::chrono::sys_days> created;
  std::optional<std::chrono::sys_days> closed; ///< the day that is expected where it is open
  std::string owner;
};

std::span<const WantedColumn> pipelineColumns();
/// The opportunities of what was extracted by pipelineColumns.
std::vector<Opportunity> opportunitiesOf(const Extract& extract);

/// An account, as CRM systems and the workbook of account tiering list it.
struct ListedAccount {
  std::string name;
  std::string segment;
  std::string owner;
  /// What the workbook scores: website, size, tenure, pricing, prior spend, priorities.
  std::array<bool, 6> boxes{};
  bool global = false;
};

std::span<const WantedColumn> accountColumns();
/// The accounts of what was extracted by accountColumns.
std::vector<ListedAccount> accountsOf(const Extract& extract);

} // namespace wizards
