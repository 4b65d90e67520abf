// SPDX-License-Identifier: MPL-2.0
//
// The wizard for a commission plan: who is paid for what, the quota, the kind of plan and its rates, the conditions,
// and what it pays.  It ends in the workbook "commission-plan".

#pragma once

#include <array>
#include <vector>

#include "wizards/column_page.hpp"
#include "wizards/import_lists.hpp"
#include "wizards/tiers.hpp"
#include "wizards/wizards.hpp"

namespace wizards {

struct CommissionPlan {
  enum Kind : std::size_t { flatRate, twoRates, tiers, accelerator, proportionalBonus, allOrNothing };
  enum Period : std::size_t { month, quarter, year };

  std::string company;
  std::string currency;
  std::string role;
  std::size_t basis = 0;

  Number quota;
  std::size_t period = month;
  Number targetPay; ///< variable pay at quota, in the period of the quota

  std::size_t kind = twoRates;

  Number baseRate;
  Number overRate;
  std::size_t onPartAbove = 0;
  std::size_t mustReach = 0; ///< 0: exceed the quota, 1: reach it
  Number acceleratorFactor;
  Number bonusThreshold;
  std::size_t tiersInShares = 0;
  std::array<Tier, 6> tier;

  Number floor;
  Number cap;
  Number draw;
  bool drawIsKept = false;
  Number clawbackMonths;
  bool onlyDealsInCrm = true;

  TakenTable list{dealColumns()}; ///< from the sheet, if the user took one
  std::vector<ListedDeal> deals;

  std::array<Number, 3> testSales; ///< of a month
};

/// What the plan pays for the sales of a month, within its floor and cap; nothing while rates are missing or wrong.
Number payFor(const CommissionPlan& plan, double sales);

/// The quota of a month.
double monthlyQuota(const CommissionPlan& plan);

/// What makes people leave, in words: all or nothing, a low cap, a cliff.  Empty for a fair plan.
std::string unfairness(const CommissionPlan& plan);

Form commissionPlan(CommissionPlan& plan, const Setting& setting);

} // namespace wizards
