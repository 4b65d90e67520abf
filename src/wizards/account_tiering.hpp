// SPDX-License-Identifier: MPL-2.0
//
// The wizard for account tiering: what tells a good account, which accounts there are, how well each fits, and the tier
// and the selling hours that follow.  It ends in the workbook "account-tiering".

#pragma once

#include <array>
#include <map>
#include <set>
#include <string_view>

#include "wizards/import_lists.hpp"
#include "wizards/wizards.hpp"

namespace wizards {

struct AccountTiering {
  static constexpr std::size_t criteria = 6;
  struct Criterion {
    std::string name;
    std::string question;
    bool isUsed = true;
    Number weight = 1;
  };
  struct Account : ListedAccount {
    // What the workbook holds besides, which is not asked: names known, next step, day it is due.
    std::array<CellValue, 3> notes = {};
    CellValue cell = {};         ///< its name as it stands there: people name accounts by numbers, too
    std::optional<int> row = {}; ///< in its list
  };

  std::string company;
  Number capacity; ///< selling hours a month
  Number namesWanted = 5;
  bool hasGlobalTier = true;

  std::array<Criterion, criteria> criterion;

  std::string list; ///< the accounts, as they are typed or pasted
  std::vector<Account> accounts;
  std::string remarks;                         ///< what was left out of the list, in words
  std::map<std::string, Account> earlier = {}; ///< accounts that are not in the list any more, by their labels

  std::size_t selected = 0;
  std::array<bool, criteria> boxes{}; ///< of the selected account
  bool isGlobal = false;

  std::set<int> otherRows; ///< of the list in the workbook, that hold no account: they stay
  int rows = 89;           ///< of the list in the workbook
};

/// The tiers in which accounts get selling time, in the order of the sheet "Focus".
inline constexpr std::array<std::string_view, 5> tierNames{"Tier 1", "Tier 2", "Tier 3", "Tier 4", "Global"};

/// The tier of every account: one of `tierNames` or "No fit"; empty while no criterion has a weight.
std::vector<std::string_view> tiersOf(const AccountTiering& tiering);

struct TierFocus {
  std::size_t accounts = 0;
  double hours = 0;
  double hoursEach = 0;
};

/// Accounts and selling hours of the tiers, in the order of `tierNames`.
std::array<TierFocus, tierNames.size()> focusOf(const AccountTiering& tiering);

/// What to think over: nobody in Tier 1, or too many to serve them all well.  Empty for sound tiers.
std::string tieringAdvice(const AccountTiering& tiering);

Form accountTiering(AccountTiering& tiering, const Setting& setting);

} // namespace wizards
