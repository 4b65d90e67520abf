// SPDX-License-Identifier: MPL-2.0

#include "wizards/commission_plan.hpp"

#include <algorithm>
#include <cmath>

#include "sales/commission.hpp"
#include "wizards/commission_figures.hpp"
#include "wizards/commission_workbook.hpp"
#include "wizards/figure_texts.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;
using Bar = Bars::Bar;

const std::vector<std::string> periods{"a month", "a quarter", "a year"};

std::vector<Problem> tierProblems(const CommissionPlan& plan) {
  const auto fault = faultIn(plan.tier);
  if (!fault) {
    return {};
  }
  constexpr std::array said{"enter the rate that is paid from the first sale.", "enter its rate.",
                            "enter from where it is paid.", "leave no empty row above it.",
                            "must begin above the tier before it."};
  return {{"tiers", numbered("Tier ", fault->tier) + ": " + said[fault->what], fault->what == TierFault::noFirstRate}};
}

std::vector<Problem> limitProblems(const CommissionPlan& plan) {
  if (plan.floor && plan.cap && *plan.cap > 0 && *plan.floor > *plan.cap) {
    return {{"cap", "Enter at least the floor, or leave it empty."}};
  }
  return {};
}

Page who(CommissionPlan& plan) {
  return {.title = "Who is paid, and for what",
          .why = "A plan works when everybody knows for what result it pays: one role, one basis.",
          .elements = {companyField(plan.company), currencyField(plan.currency),
                       ask::text("role", "Role", plan.role).hinted("for example Account executive"),
                       ask::choice("basis", "Paid on", plan.basis, lists::bases).hinted("of a person in a month")}};
}

Page quota(CommissionPlan& plan, const Texts& texts) {
  return {.title = "Quota and pay",
          .why = "The quota is what one person should sell; the variable pay is what that is worth to you.",
          .elements = {ask::amount("quota", "Quota of one person", plan.quota).from(0.01).needed(),
                       ask::choice("period", "The quota is for", plan.period, periods),
                       ask::amount("target_pay", "Variable pay at quota", plan.targetPay)
                           .from(0)
                           .needed()
                           .hinted("in the same period, besides base pay")},
          .preview = [&plan, &texts]() -> std::vector<Headline> {
            const auto rate = sales::commRate(plan.targetPay.value_or(0), plan.quota.value_or(0));
            return {{"Quota of a month", whole(texts, monthlyQuota(plan))},
                    {"Variable pay of a month", whole(texts, perMonth(plan, plan.targetPay))},
                    {"Rate that earns it", rate ? texts.percent(std::round(*rate * 1e4) / 1e4) : unknown}};
          }};
}

std::string inWords(size_t kind) {
  static constexpr std::array words{
      "One rate on everything, from the first sale. Nothing is easier to explain.",
      "A base rate, and a higher one once the quota is met.",
      "Rates that rise with what is sold: each on its own part, or the rate that is reached on everything.",
      "A base rate up to the quota, and a multiple of it on what is sold above.",
      "A fixed sum at quota, paid in proportion to what was reached of it.",
      "A fixed sum at quota and nothing below it. People far behind give up, and a near miss feels worthless."};
  return words[kind];
}

/// What a plan of the kind pays, with round figures until the user's own are known.
std::vector<Bar> typicalPay(size_t kind) {
  CommissionPlan typical;
  typical.kind = kind;
  typical.quota = 100;
  typical.targetPay = 10;
  typical.baseRate = 0.06;
  typical.overRate = 0.1;
  typical.acceleratorFactor = 2;
  typical.onPartAbove = 1;
  typical.tier[0] = {0, 0.04};
  typical.tier[1] = {60, 0.08};
  typical.tier[2] = {100, 0.12};
  constexpr double longest = 16;
  std::vector<Bar> bars;
  for (const int sold : {50, 80, 100, 120, 150}) {
    bars.push_back({"Sold " + std::to_string(sold) + "% of quota", payFor(typical, sold).value_or(0) / longest, ""});
  }
  return bars;
}

Page planKind(CommissionPlan& plan) {
  return {.title = "Kind of plan",
          .why = "The simplest kind that rewards what you want is the best: people must be able to say it themselves.",
          .elements = {ask::choice("kind", "Kind of plan", plan.kind, lists::kinds),
                       Note{"kind_note", [&plan] { return inWords(plan.kind); }, 3},
                       Note{"curve_title", [] { return std::string("How pay grows with sales, in principle:"); }, 1},
                       Bars{"principle", 5, [&plan] { return typicalPay(plan.kind); }}}};
}

Matrix tierTable(CommissionPlan& plan) {
  Matrix table{"tiers", {{"Sales from", 70}, {"Rate", 50}}, {}, "Each tier begins above the one before."};
  for (size_t i = 0; i < plan.tier.size(); ++i) {
    const auto n = std::to_string(i + 1);
    table.rows.push_back(
        {ask::number("tier_from_" + n, "Tier " + n + ", sales from", plan.tier[i].from).from(0).when([i] {
           return i > 0;
         }),
         ask::percent("tier_rate_" + n, "Tier " + n + ", rate", plan.tier[i].rate).within(0, 1)});
  }
  return table;
}

std::vector<Headline> payAtLevels(const CommissionPlan& plan, const Texts& texts) {
  const double quota = monthlyQuota(plan);
  return {{"Pay at 80% of quota", whole(texts, payFor(plan, 0.8 * quota))},
          {"At quota", whole(texts, payFor(plan, quota))},
          {"At 120% of quota", whole(texts, payFor(plan, 1.2 * quota))}};
}

Page rates(CommissionPlan& plan, const Texts& texts) {
  using enum CommissionPlan::Kind;
  const auto isAnyOf = [&plan](std::initializer_list<CommissionPlan::Kind> kindsThatDo) {
    return [&plan, list = std::vector(kindsThatDo)] { return std::ranges::find(list, plan.kind) != list.end(); };
  };
  return {.title = "Rates",
          .step = "Rates and tiers",
          .why = "Only what the kind of plan needs is asked; the figures at the foot show what it pays.",
          .elements = {ask::percent("base_rate", "Base rate", plan.baseRate)
                           .within(0, 1)
                           .needed()
                           .hinted("from the first sale")
                           .when(isAnyOf({flatRate, twoRates, accelerator})),
                       ask::percent("over_rate", "Higher rate", plan.overRate)
                           .within(0, 1)
                           .needed()
                           .hinted("once the quota is met")
                           .when(isAnyOf({twoRates})),
                       ask::choice("method", "Higher rates apply", plan.onPartAbove, lists::methods)
                           .hinted("to the part above: no cliffs")
                           .when(isAnyOf({twoRates, tiers})),
                       ask::choice("quota_rule", "The quota must be", plan.mustReach, lists::quotaRules)
                           .when(isAnyOf({twoRates})),
                       ask::number("accelerator", "Above quota, times", plan.acceleratorFactor)
                           .within(0, 10)
                           .needed()
                           .hinted("the base rate; for example 1.5")
                           .when(isAnyOf({accelerator})),
                       ask::percent("bonus_threshold", "No bonus below", plan.bonusThreshold)
                           .within(0, 1)
                           .hinted("of quota; empty: none")
                           .when(isAnyOf({proportionalBonus}))},
          .preview = [&plan, &texts] { return payAtLevels(plan, texts); }};
}

Page tiers(CommissionPlan& plan, const Texts& texts) {
  return {.title = "Tiers",
          .step = "Rates and tiers",
          .why = "Rates that rise with what a person sells. The first tier begins at the first sale.",
          .elements = {ask::choice("tier_unit", "Thresholds are", plan.tiersInShares, lists::tierUnits)
                           .hinted("1.2 is 120% of the quota"),
                       tierTable(plan)},
          .check = [&plan] { return tierProblems(plan); },
          .preview = [&plan, &texts] { return payAtLevels(plan, texts); },
          .applies = [&plan] { return plan.kind == CommissionPlan::tiers; }};
}

Page conditions(CommissionPlan& plan) {
  return {
      .title = "Limits and conditions",
      .why = "Leave empty what you do not need: every condition is one more to explain, and to argue about.",
      .elements = {ask::amount("floor", "At least, a month", plan.floor).from(0).hinted("a floor; empty: none"),
                   ask::amount("cap", "At most, a month", plan.cap).from(0).hinted("a cap; empty: none"),
                   ask::amount("draw", "Draw, a month", plan.draw).from(0).hinted("paid in advance, set against pay"),
                   ask::tick("draw_kept", "A draw that was not earned is kept", plan.drawIsKept),
                   ask::count("clawback_months", "Months until a sale is safe", plan.clawbackMonths)
                       .within(0, 60)
                       .hinted("who leaves earlier costs pay"),
                   ask::tick("crm_gate", "Only deals in the CRM count", plan.onlyDealsInCrm)},
      .check = [&plan] { return limitProblems(plan); },
      .warning = [&plan]() -> std::string {
        return plan.cap.value_or(0) > 0 ? "Think it over: with a cap your best people stop selling when they reach "
                                          "it, often in autumn."
                                        : "";
      }};
}

std::string foundInList(const CommissionPlan& plan) {
  if (!plan.list.isTaken()) {
    return "No list is taken: you can fill in the sheet Deals later.";
  }
  const auto lost = plan.list.rows().rows.size() - plan.deals.size();
  return plan.list.found() +
         (lost == 0 ? ""
                    : " " + counted(lost, "of them is not won and counts", "of them are not won and count") +
                          " for nothing.");
}

std::vector<Headline> dealFigures(const CommissionPlan& plan) {
  return {{"Deals", std::to_string(plan.deals.size())}, {"People", std::to_string(repsOf(plan.deals).size())}};
}

Page deals(CommissionPlan& plan) {
  return {
      .title = "Deals",
      .step = "Deals",
      .why = "If you have a list of won deals, the workbook shows at once what each of them pays. You can go on "
             "without.",
      .elements = {takeButton("take_deals", plan.list), Note{"deals_found", [&plan] { return foundInList(plan); }, 4}},
      .preview = [&plan] { return dealFigures(plan); }};
}

std::vector<Bar> results(const CommissionPlan& plan, const Texts& texts) {
  const double quota = monthlyQuota(plan);
  std::vector<Bar> bars;
  for (const double sales : salesToTry(plan)) {
    const auto ofQuota = quota > 0 ? Number(sales / quota) : std::nullopt;
    const auto pay = payFor(plan, sales);
    bars.push_back({share(texts, ofQuota) + " of quota pays", pay.value_or(0), whole(texts, pay)});
  }
  scaleToLongest(bars);
  return bars;
}

Page test(CommissionPlan& plan, const Texts& texts) {
  Matrix tries{"tries", {{"Sales of a month", 80}}, {}, "Empty: 80%, 100% and 120% of the quota."};
  for (size_t i = 0; i < plan.testSales.size(); ++i) {
    const auto n = std::to_string(i + 1);
    tries.rows.push_back({ask::amount("test_" + n, "Sales of a month, try " + n, plan.testSales[i]).from(0)});
  }
  return {.title = "Try it",
          .why = "See what three months would pay before anyone signs it, and whether the plan is fair.",
          .elements = {std::move(tries), Bars{"results", 3, [&plan, &texts] { return results(plan, texts); }}},
          .warning = [&plan] { return unfairness(plan); }};
}

} // namespace

Form commissionPlan(CommissionPlan& plan, const Setting& setting) {
  const auto& texts = *setting.texts;
  plan.currency = setting.currency;
  plan.tier[0].from = 0;
  plan.list.onRows([&plan](const Extract& extract) { plan.deals = dealsOf(extract); }, writingOf(texts));
  std::vector<Page> pages{who(plan),          quota(plan, texts), planKind(plan), rates(plan, texts),
                          tiers(plan, texts), conditions(plan),   deals(plan)};
  for (auto& page : columnPages(plan.list, {"Columns of the list", "Deals"}, [&plan] { return dealFigures(plan); })) {
    pages.push_back(std::move(page));
  }
  pages.push_back(test(plan, texts));
  return {.name = "commission-plan",
          .title = "Commission Plan",
          .pages = std::move(pages),
          .entries = [&plan] { return commissionEntries(plan); },
          .read = [&plan](const WorkbookAnswers& workbook) { readCommission(plan, workbook); }};
}

} // namespace wizards
