// SPDX-License-Identifier: MPL-2.0
//
// What the answers of a sales plan lead to, as its workbook computes it.

#pragma once

#include <array>
#include <string>

#include "wizards/sales_plan.hpp"

namespace wizards {

/// A number is nothing as long as answers are missing for it.
struct PlanFigures {
  Number target;
  Number growth;
  Number base; ///< what recurs in the year
  Number newBusiness;

  Number deals;
  Number opportunities;
  Number leads;
  Number pipeline;
  Number velocity;       ///< what the open deals bring a day
  Number velocityNeeded; ///< what the plan needs a day

  std::array<Number, 4> boxes; ///< scores of strengths, weaknesses, opportunities, threats
  std::string posture;         ///< "SO", or nothing
  std::array<Number, 4> offers;

  Number direct;
  Number channel;
  std::array<Number, 6> quotas; ///< of the team
  Number capacity;
  Number gap; ///< of the capacity: above 0 it is short

  Number quota;              ///< of one person, on average
  std::array<Number, 3> pay; ///< at 80, 100 and 120% of that quota
  Number commissionCost;     ///< of the whole team at quota
  Number cost;
  Number cac;
  Number ltv;
  Number ltvToCac;
  Number payback; ///< months

  struct Watched {
    const char* title;
    Number target;
    bool lessIsBetter;
  };
  std::array<Watched, 6> watched;
};

PlanFigures figuresOf(const SalesPlan& plan);

/// To what amounts quotas are rounded: that of the workbook, else as the new business suggests.
double quotaUnitOf(const SalesPlan& plan, const Number& newBusiness);

/// Whether somebody, or something, is named.
bool isNamed(const std::string& name);

} // namespace wizards
