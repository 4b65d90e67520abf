// SPDX-License-Identifier: MPL-2.0

#include "wizards/sales_plan_pages.hpp"

#include <algorithm>
#include <initializer_list>

#include "wizards/figure_texts.hpp"
#include "wizards/sales_plan_figures.hpp"
#include "wizards/sales_plan_workbook.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;

std::vector<Headline> payAtLevels(const SalesPlan& plan, const Texts& texts) {
  const auto figures = figuresOf(plan);
  return {{"Pay at 80% of quota", money(texts, figures.pay[0])},
          {"At 100%", money(texts, figures.pay[1])},
          {"At 120%", money(texts, figures.pay[2])}};
}

std::string commissionNote(const SalesPlan& plan, const Texts& texts) {
  static const std::array<const char*, 6> words{
      "The same share of everything that is sold.",
      "Once the quota is met, the higher rate is paid on everything.",
      "Each part of the sales earns the rate of its tier. The tiers are on the next page.",
      "The rate of the tier reached is paid on all sales, so pay jumps at each tier. The tiers are on the next page.",
      "The rate up to the quota, and a multiple of it on what is sold above.",
      "A fixed sum in proportion to the quota reached, from a least level on."};
  const auto figures = figuresOf(plan);
  return std::string(words[plan.commission]) +
         (figures.quota ? " The pay below is for a quota of " + money(texts, figures.quota) + "." : "");
}

bool hasTiers(const SalesPlan& plan) {
  return plan.commission == SalesPlan::tiered || plan.commission == SalesPlan::slab;
}

Page commissionPage(SalesPlan& plan, const Texts& texts) {
  using enum SalesPlan::Commission;
  const auto isAnyOf = [&plan](std::initializer_list<SalesPlan::Commission> types) {
    return [&plan, list = std::vector(types)] { return std::ranges::find(list, plan.commission) != list.end(); };
  };
  return {.title = "Execute: commission",
          .why = "People do what they are paid for. One plan, two numbers: everybody must be able to say it.",
          .elements = {ask::choice("commission_plan", "Kind of plan", plan.commission, commissionTypes()),
                       ask::percent("commission_rate", "Rate", plan.rate)
                           .within(0, 1)
                           .needed()
                           .hinted("of what is sold")
                           .when(isAnyOf({flatRate, threshold, accelerator})),
                       ask::percent("over_rate", "Rate once the quota is met", plan.overRate)
                           .within(0, 1)
                           .needed()
                           .when(isAnyOf({threshold})),
                       ask::number("accelerator", "Rate above it, times", plan.timesAbove)
                           .within(0, 10)
                           .needed()
                           .hinted("for example 1.5")
                           .when(isAnyOf({accelerator})),
                       ask::amount("bonus", "Bonus at 100%", plan.bonusAtQuota)
                           .from(0)
                           .needed()
                           .hinted("for the year")
                           .when(isAnyOf({bonus})),
                       ask::percent("bonus_from", "Bonus is paid from", plan.bonusFrom)
                           .within(0, 1)
                           .needed()
                           .hinted("of the quota")
                           .when(isAnyOf({bonus})),
                       Note{"commission_note", [&plan, &texts] { return commissionNote(plan, texts); }, 2}},
          .preview = [&plan, &texts] { return payAtLevels(plan, texts); }};
}

std::vector<Problem> tierProblems(const SalesPlan& plan) {
  const auto fault = faultIn(plan.tiers);
  if (!fault) {
    return {};
  }
  struct Said {
    const char* field;
    const char* message;
    bool missing;
  };
  constexpr std::array<Said, 5> said{{{"_rate", "Enter the rate from the first sale on.", true},
                                      {"_rate", "Enter its rate.", true},
                                      {"_from", "Enter from where it is paid.", true},
                                      {"_from", "Leave no empty row above it.", false},
                                      {"_from", "Begin above the tier before it.", false}}};
  const auto& [field, message, missing] = said[fault->what];
  return {{numbered("tier_", fault->tier) + field, message, missing}};
}

Page tiersPage(SalesPlan& plan, const Texts& texts) {
  Matrix table{"tiers", {{"From, of the quota", 100}, {"Rate", 60}}, {}, "Each tier begins above the one before."};
  for (size_t i = 0; i < plan.tiers.size(); ++i) {
    auto& tier = plan.tiers[i];
    const auto id = numbered("tier_", i);
    const auto name = numbered("Tier ", i);
    table.rows.push_back(
        {ask::percent(id + "_from", name + ", from", tier.from).within(0, 5).when([i] { return i > 0; }),
         ask::percent(id + "_rate", name + ", rate", tier.rate).within(0, 1)});
  }
  return {.title = "Execute: tiers",
          .why = "Rates that rise with the quota reached. The first tier begins at the first sale.",
          .elements = {std::move(table)},
          .check = [&plan] { return tierProblems(plan); },
          .preview = [&plan, &texts] { return payAtLevels(plan, texts); },
          .applies = [&plan] { return hasTiers(plan); }};
}

std::string budgetNote(const SalesPlan& plan, const Texts& texts) {
  const auto figures = figuresOf(plan);
  return (figures.cost ? "All costs: " + money(texts, figures.cost) + ". " : std::string()) +
         (figures.commissionCost
              ? "At quota the commission plan pays your team " + money(texts, figures.commissionCost) + "."
              : "");
}

Page budget(SalesPlan& plan, const Texts& texts) {
  Matrix table{
      "budget", {{"Cost", 130}, {"Amount, a year", 80}}, {}, "Empty: no such cost. The last two are yours to name."};
  for (size_t i = 0; i < plan.costs.size(); ++i) {
    auto& cost = plan.costs[i];
    const auto id = numbered("cost_", i);
    const auto name = numbered("Cost ", i);
    table.rows.push_back(
        {ask::text(id + "_line", name, cost.line).when([i, &plan] { return i + 2 >= plan.costs.size(); }),
         ask::amount(id, name + ", amount", cost.amount).from(0)});
  }
  return {.title = "Execute: budget",
          .why = "What selling costs in the year, salaries included, and whether a new customer is worth it.",
          .elements = {std::move(table), Note{"budget_note", [&plan, &texts] { return budgetNote(plan, texts); }, 2}},
          .preview = [&plan, &texts]() -> std::vector<Headline> {
            const auto figures = figuresOf(plan);
            return {{"Cost of a customer", money(texts, figures.cac)},
                    {"Value ÷ cost", score(texts, figures.ltvToCac)},
                    {"Months to earn it back", score(texts, figures.payback)}};
          },
          .warning = [&plan]() -> std::string {
            const auto figures = figuresOf(plan);
            const auto& commissions = plan.costs[1].amount;
            if (figures.commissionCost && commissions && *figures.commissionCost > *commissions) {
              return "The commission plan pays more at quota than the line Commissions holds.";
            }
            return figures.ltvToCac && *figures.ltvToCac < 3
                       ? "A customer should be worth three times the cost of winning one."
                       : "";
          }};
}

} // namespace

std::vector<Page> executionPages(SalesPlan& plan, const Texts& texts) {
  return {commissionPage(plan, texts), tiersPage(plan, texts), budget(plan, texts)};
}

} // namespace wizards
