// SPDX-License-Identifier: MPL-2.0

#include "wizards/commission_workbook.hpp"

#include <algorithm>

#include "wizards/commission_figures.hpp"
#include "wizards/list_rows.hpp"

namespace wizards {

namespace {

const std::vector<std::string> noYes{"no", "yes"};

constexpr int dealRows = 74; ///< of the workbook's list, which grows where more are written

/// The deals and who is in the team for them; without a list both stay as they are.
void addDeals(std::vector<Entry>& entries, const std::vector<ListedDeal>& deals) {
  if (deals.empty()) {
    return;
  }
  int row = 0;
  for (const auto& deal : deals) {
    entries.push_back({"deal_reps", row, 0, deal.rep});
    entries.push_back({"deal_dates", row, 0, deal.date});
    entries.push_back({"deal_customers", row, 0, deal.customer});
    entries.push_back({"deal_amounts", row, 0, deal.amount});
    entries.push_back({"deal_crm", row, 0, noYes[deal.inCrm.value_or(true) ? 1 : 0]});
    ++row;
  }
  for (; row < dealRows; ++row) {
    for (const auto* const name : {"deal_reps", "deal_dates", "deal_customers", "deal_amounts", "deal_crm"}) {
      entries.push_back({name, row, 0, {}});
    }
  }
  for (int member = 0; const auto& rep : repsOf(deals)) {
    entries.push_back({"team", member++, 0, rep});
  }
  entries.push_back({"as_of", 0, 0, std::ranges::max(deals, {}, &ListedDeal::date).date}); // its month is shown
}

} // namespace

std::vector<Entry> commissionEntries(const CommissionPlan& plan) {
  std::vector<Entry> entries{
      {"company", 0, 0, plan.company},
      {"currency", 0, 0, plan.currency},
      {"role", 0, 0, plan.role},
      {"basis", 0, 0, lists::bases[plan.basis]},
      {"plan_type", 0, 0, lists::kinds[plan.kind]},
      {"plan_quota", 0, 0, monthlyQuota(plan)},
      {"target_pay", 0, 0, perMonth(plan, plan.targetPay)},
      {"base_rate", 0, 0, cellWith(plan.baseRate)},
      {"over_rate", 0, 0, cellWith(plan.overRate)},
      {"method", 0, 0, lists::methods[plan.onPartAbove]},
      {"quota_rule", 0, 0, lists::quotaRules[plan.mustReach]},
      {"accelerator", 0, 0, cellWith(plan.acceleratorFactor)},
      {"bonus_threshold", 0, 0, cellWith(plan.bonusThreshold)},
      {"pay_floor", 0, 0, cellWith(plan.floor)},
      {"pay_cap", 0, 0, cellWith(plan.cap)},
      {"draw", 0, 0, cellWith(plan.draw)},
      {"draw_kept", 0, 0, noYes[plan.drawIsKept ? 1 : 0]},
      {"clawback_months", 0, 0, cellWith(plan.clawbackMonths)},
      {"crm_gate", 0, 0, noYes[plan.onlyDealsInCrm ? 1 : 0]},
      {"tier_unit", 0, 0, lists::tierUnits[plan.tiersInShares]},
  };
  for (int row = 0; const auto& tier : plan.tier) {
    entries.push_back({"tier_from", row, 0, tier.rate ? cellWith(tier.from) : CellValue()});
    entries.push_back({"tier_rates", row++, 0, cellWith(tier.rate)});
  }
  for (int row = 0; const double sales : salesToTry(plan)) {
    entries.push_back({"test_sales", row++, 0, sales});
  }
  addDeals(entries, plan.deals);
  return entries;
}

void readCommission(CommissionPlan& plan, const WorkbookAnswers& workbook) {
  plan.company = workbook.textAt("company");
  plan.currency = workbook.textAt("currency");
  plan.role = workbook.textAt("role");
  plan.basis = placeOf(workbook.textAt("basis"), lists::bases);
  plan.period = CommissionPlan::month;
  plan.quota = workbook.numberAt("plan_quota");
  plan.targetPay = workbook.numberAt("target_pay");
  plan.kind = placeOf(workbook.textAt("plan_type"), lists::kinds);
  plan.baseRate = workbook.numberAt("base_rate");
  plan.overRate = workbook.numberAt("over_rate");
  plan.onPartAbove = placeOf(workbook.textAt("method"), lists::methods);
  plan.mustReach = placeOf(workbook.textAt("quota_rule"), lists::quotaRules);
  plan.acceleratorFactor = workbook.numberAt("accelerator");
  plan.bonusThreshold = workbook.numberAt("bonus_threshold");
  plan.floor = workbook.numberAt("pay_floor");
  plan.cap = workbook.numberAt("pay_cap");
  plan.draw = workbook.numberAt("draw");
  plan.drawIsKept = placeOf(workbook.textAt("draw_kept"), noYes) == 1;
  plan.clawbackMonths = workbook.numberAt("clawback_months");
  plan.onlyDealsInCrm = placeOf(workbook.textAt("crm_gate"), noYes) == 1;
  plan.tiersInShares = placeOf(workbook.textAt("tier_unit"), lists::tierUnits);
  for (int row = 0; auto& tier : plan.tier) {
    tier = {workbook.numberAt("tier_from", row), workbook.numberAt("tier_rates", row)};
    ++row;
  }
  for (int row = 0; auto& sales : plan.testSales) {
    sales = workbook.numberAt("test_sales", row++);
  }
}

} // namespace wizards
