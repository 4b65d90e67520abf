// SPDX-License-Identifier: MPL-2.0

#include "wizards/commission_figures.hpp"

#include <algorithm>
#include <array>

#include "sales/commission.hpp"
#include "wizards/domain_values.hpp"

namespace wizards {

namespace {

constexpr double fairCap = 1.25;   ///< of quota: a lower cap makes the best stop before the year is over
constexpr double steepStep = 0.25; ///< of the variable pay, within 1% of attainment

sales::Result<double> beforeLimits(const CommissionPlan& plan, double amount) {
  const double quota = monthlyQuota(plan);
  const double rate = plan.baseRate.value_or(0);
  const double bonus = perMonth(plan, plan.targetPay);
  switch (plan.kind) {
  case CommissionPlan::flatRate:
    return sales::commission(amount, rate, 0, {}, {0}, false);
  case CommissionPlan::twoRates:
    return sales::commission(amount, rate, quota, plan.overRate, {static_cast<int>(plan.onPartAbove)},
                             plan.mustReach == 0);
  case CommissionPlan::tiers: {
    const double unit = plan.tiersInShares != 0 ? quota : 0;
    return plan.onPartAbove != 0 ? sales::commTiered(amount, filledIn(plan.tier), unit, 0)
                                 : sales::commRetro(amount, filledIn(plan.tier), unit);
  }
  case CommissionPlan::accelerator:
    return sales::commAccel(amount, quota, rate, plan.acceleratorFactor.value_or(1), 1, 0);
  case CommissionPlan::proportionalBonus:
  case CommissionPlan::allOrNothing:
  default:
    if (quota <= 0) {
      return sales::Error::division;
    }
    return plan.kind == CommissionPlan::proportionalBonus
               ? sales::payout(amount / quota, bonus, {0}, plan.bonusThreshold.value_or(0), 0)
               : sales::payout(amount / quota, bonus, {1}, 0, 0);
  }
}

} // namespace

double perMonth(const CommissionPlan& plan, const Number& amount) {
  constexpr std::array months{1.0, 3.0, 12.0};
  return amount.value_or(0) / months[plan.period];
}

double monthlyQuota(const CommissionPlan& plan) {
  return perMonth(plan, plan.quota);
}

Number payFor(const CommissionPlan& plan, double sales) {
  const auto pay = beforeLimits(plan, sales);
  if (!pay) {
    return std::nullopt;
  }
  return valueOf(sales::commLimits(*pay, plan.floor.value_or(0), plan.cap.value_or(0)));
}

std::string unfairness(const CommissionPlan& plan) {
  const double quota = monthlyQuota(plan);
  if (quota <= 0) {
    return {};
  }
  if (plan.kind == CommissionPlan::allOrNothing) {
    return "● All or nothing: whoever misses by 5% earns nothing. Pay in proportion instead.";
  }
  const auto uncapped = beforeLimits(plan, fairCap * quota);
  if (plan.cap.value_or(0) > 0 && uncapped && *uncapped > *plan.cap) {
    return "● The cap is reached below 125% of quota: your best people will stop there.";
  }
  for (int percent = 0; percent < 150; ++percent) {
    const auto here = payFor(plan, percent * quota / 100);
    const auto next = payFor(plan, (percent + 1) * quota / 100);
    if (here && next && *next - *here > steepStep * perMonth(plan, plan.targetPay)) {
      return "● A cliff: at " + std::to_string(percent + 1) +
             "% of quota, 1% more sales adds over a quarter of the variable pay.";
    }
  }
  return {};
}

std::array<double, 3> salesToTry(const CommissionPlan& plan) {
  constexpr std::array shares{0.8, 1.0, 1.2};
  std::array<double, 3> sales{};
  for (std::size_t i = 0; i < shares.size(); ++i) {
    sales[i] = plan.testSales[i].value_or(shares[i] * monthlyQuota(plan));
  }
  return sales;
}

std::vector<std::string> repsOf(const std::vector<ListedDeal>& deals) {
  std::vector<std::string> reps;
  for (const auto& deal : deals) {
    if (std::ranges::find(reps, deal.rep) == reps.end()) {
      reps.push_back(deal.rep);
    }
  }
  return reps;
}

} // namespace wizards
