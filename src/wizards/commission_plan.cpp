// SPDX-License-Identifier: MPL-2.0

#include "wizards/commission_plan.hpp"

#include <algorithm>
#include <cmath>

#include "sales/commission.hpp"
#include "wizards/domain_values.hpp"
#include "wizards/figure_texts.hpp"
#include "wizards/list_rows.hpp"

namespace wizards {

namespace {

using std::size_t;
using Bar = Bars::Bar;

// The words of the workbook's lists, in their order.
const std::vector<std::string> bases{"revenue", "MRR", "ACV", "units", "gross margin"};
const std::vector<std::string> periods{"a month", "a quarter", "a year"};
const std::vector<std::string> kinds{"Flat rate",   "Two rates",           "Tiers",
                                     "Accelerator", "Bonus in proportion", "Bonus, all or nothing"};
const std::vector<std::string> methods{"to everything", "to the part above"};
const std::vector<std::string> quotaRules{"exceeded", "reached"};
const std::vector<std::string> tierUnits{"amounts", "shares of the quota"};
const std::vector<std::string> noYes{"no", "yes"};

constexpr size_t dealRows = 74; ///< of the workbook's list, which grows where more are written

constexpr double fairCap = 1.25;   ///< of quota: a lower cap makes the best stop before the year is over
constexpr double steepStep = 0.25; ///< of the variable pay, within 1% of attainment

double perMonth(const CommissionPlan& plan, const Number& amount) {
  constexpr std::array months{1.0, 3.0, 12.0};
  return amount.value_or(0) / months[plan.period];
}

/// The tiers that are filled in.
sales::Aligned<2> tiersOf(const CommissionPlan& plan) {
  return bothOf(plan.tier, &CommissionPlan::Tier::from, &CommissionPlan::Tier::rate);
}

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
    return plan.onPartAbove != 0 ? sales::commTiered(amount, tiersOf(plan), unit, 0)
                                 : sales::commRetro(amount, tiersOf(plan), unit);
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

std::vector<Problem> tierProblems(const CommissionPlan& plan) {
  bool ended = false;
  double last = 0;
  for (size_t i = 0; i < plan.tier.size(); ++i) {
    const auto& [from, rate] = plan.tier[i];
    const auto row = "Tier " + std::to_string(i + 1) + ": ";
    if (i == 0 && !rate) {
      return {{"tiers", row + "enter the rate that is paid from the first sale.", true}};
    }
    if (from.has_value() != rate.has_value()) {
      return {{"tiers", row + (from ? "enter its rate." : "enter from where it is paid.")}};
    }
    if (!from) {
      ended = true;
      continue;
    }
    if (ended) {
      return {{"tiers", row + "leave no empty row above it."}};
    }
    if (i > 0 && *from <= last) {
      return {{"tiers", row + "must begin above the tier before it."}};
    }
    last = *from;
  }
  return {};
}

std::vector<Problem> limitProblems(const CommissionPlan& plan) {
  if (plan.floor && plan.cap && *plan.cap > 0 && *plan.floor > *plan.cap) {
    return {{"cap", "Enter at least the floor, or leave it empty."}};
  }
  return {};
}

/// Bars for the pay at shares of the quota.
std::vector<Bar> curve(const CommissionPlan& plan, const Texts& texts, const std::vector<double>& shares) {
  std::vector<Bar> bars;
  double longest = 0;
  for (const double share : shares) {
    const auto pay = payFor(plan, share * monthlyQuota(plan));
    bars.push_back({"At " + texts.percent(share), pay.value_or(0), whole(texts, pay)});
    longest = std::max(longest, bars.back().share);
  }
  for (auto& bar : bars) {
    bar.share = longest > 0 ? std::max(0.0, bar.share / longest) : 0;
  }
  return bars;
}

Page who(CommissionPlan& plan) {
  return {.title = "Who is paid, and for what",
          .why = "A plan works when everybody knows for what result it pays: one role, one basis.",
          .elements = {
              ask::text("company", "Company", plan.company).hinted("as it stands on the pages"),
              ask::text("currency", "Currency label", plan.currency).wide(15).hinted("EUR, $: a word beside amounts"),
              ask::text("role", "Role", plan.role).hinted("for example Account executive"),
              ask::choice("basis", "Paid on", plan.basis, bases).hinted("of a person in a month")}};
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

Page planKind(CommissionPlan& plan) {
  return {
      .title = "Kind of plan",
      .why = "The simplest kind that rewards what you want is the best: people must be able to say it themselves.",
      .elements = {ask::choice("kind", "Kind of plan", plan.kind, kinds),
                   Note{"kind_note",
                        [&plan] {
                          static const std::array words{
                              "One rate on everything, from the first sale. Nothing is easier to explain.",
                              "A base rate, and a higher one once the quota is met.",
                              "Rates that rise with what is sold: each on its own part, or the rate that is reached "
                              "on everything.",
                              "A base rate up to the quota, and a multiple of it on what is sold above.",
                              "A fixed sum at quota, paid in proportion to what was reached of it.",
                              "A fixed sum at quota and nothing below it. People far behind give up, and a near "
                              "miss feels worthless."};
                          return std::string(words[plan.kind]);
                        },
                        3},
                   Note{"curve_title", [] { return std::string("How pay grows with sales, in principle:"); }, 1},
                   Bars{"principle", 5, [&plan] {
                          // A plan of the kind with round figures, until the user's own are known.
                          CommissionPlan typical;
                          typical.kind = plan.kind;
                          typical.quota = 100;
                          typical.targetPay = 10;
                          typical.baseRate = 0.06;
                          typical.overRate = 0.1;
                          typical.acceleratorFactor = 2;
                          typical.onPartAbove = 1;
                          typical.tier[0] = {0, 0.04};
                          typical.tier[1] = {60, 0.08};
                          typical.tier[2] = {100, 0.12};
                          std::vector<Bar> bars;
                          for (const int sold : {50, 80, 100, 120, 150}) {
                            const double pay = payFor(typical, sold).value_or(0);
                            bars.push_back({"Sold " + std::to_string(sold) + "% of quota", pay / 16, ""});
                          }
                          return bars;
                        }}}};
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
  return {
      .title = "Rates",
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
                   ask::choice("method", "Higher rates apply", plan.onPartAbove, methods)
                       .hinted("to the part above: no cliffs")
                       .when(isAnyOf({twoRates, tiers})),
                   ask::choice("quota_rule", "The quota must be", plan.mustReach, quotaRules).when(isAnyOf({twoRates})),
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
          .elements = {ask::choice("tier_unit", "Thresholds are", plan.tiersInShares, tierUnits)
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

/// Who the deals belong to, in the order in which they come.
std::vector<std::string> repsOf(const std::vector<ListedDeal>& deals) {
  std::vector<std::string> reps;
  for (const auto& deal : deals) {
    if (std::ranges::find(reps, deal.rep) == reps.end()) {
      reps.push_back(deal.rep);
    }
  }
  return reps;
}

std::string foundInList(const CommissionPlan& plan) {
  if (!plan.list.isTaken()) {
    return "No list is taken: you can fill in the sheet Deals later.";
  }
  return plan.list.found();
}

Page deals(CommissionPlan& plan) {
  return {
      .title = "Deals",
      .step = "Deals",
      .why = "If you have a list of won deals, the workbook shows at once what each of them pays. You can go on "
             "without.",
      .elements = {Button{.id = "take_deals",
                          .label = "Take from the sheet…",
                          .took = [&plan](const Table& table) { return plan.list.take(table); }},
                   Note{"deals_found", [&plan] { return foundInList(plan); }, 4}},
      .preview = [&plan]() -> std::vector<Headline> {
        return {{"Deals", std::to_string(plan.deals.size())}, {"People", std::to_string(repsOf(plan.deals).size())}};
      }};
}

Page test(CommissionPlan& plan, const Texts& texts) {
  Matrix tries{"tries", {{"Sales of a month", 80}}, {}, "Empty: 80%, 100% and 120% of the quota."};
  for (size_t i = 0; i < plan.testSales.size(); ++i) {
    const auto n = std::to_string(i + 1);
    tries.rows.push_back({ask::amount("test_" + n, "Sales of a month, try " + n, plan.testSales[i]).from(0)});
  }
  return {.title = "Try it",
          .why = "See what three months would pay before anyone signs it, and whether the plan is fair.",
          .elements = {std::move(tries), Bars{"results", 3,
                                              [&plan, &texts] {
                                                std::vector<double> shares{0.8, 1, 1.2};
                                                for (size_t i = 0; i < 3; ++i) {
                                                  if (plan.testSales[i] && monthlyQuota(plan) > 0) {
                                                    shares[i] = *plan.testSales[i] / monthlyQuota(plan);
                                                  }
                                                }
                                                auto bars = curve(plan, texts, shares);
                                                for (size_t i = 0; i < 3; ++i) {
                                                  bars[i].label = share(texts, shares[i]) + " of quota pays";
                                                }
                                                return bars;
                                              }}},
          .warning = [&plan] { return unfairness(plan); }};
}

/// The deals and who is in the team for them; without a list both stay as they are.
void addDeals(std::vector<Entry>& entries, const std::vector<ListedDeal>& deals) {
  if (deals.empty()) {
    return;
  }
  auto last = deals.front().date;
  for (size_t i = 0; i < std::max(dealRows, deals.size()); ++i) {
    const int row = static_cast<int>(i);
    const bool there = i < deals.size();
    const auto deal = there ? deals[i] : ListedDeal{};
    entries.push_back({"deal_reps", row, 0, there ? CellValue(deal.rep) : CellValue()});
    entries.push_back({"deal_dates", row, 0, there ? CellValue(deal.date) : CellValue()});
    entries.push_back({"deal_customers", row, 0, there ? CellValue(deal.customer) : CellValue()});
    entries.push_back({"deal_amounts", row, 0, there ? CellValue(deal.amount) : CellValue()});
    entries.push_back({"deal_crm", row, 0, there ? CellValue(noYes[deal.inCrm.value_or(true) ? 1 : 0]) : CellValue()});
    last = there ? std::max(last, deal.date) : last;
  }
  const auto reps = repsOf(deals);
  for (size_t i = 0; i < reps.size(); ++i) {
    entries.push_back({"team", static_cast<int>(i), 0, reps[i]});
  }
  entries.push_back({"as_of", 0, 0, last}); // the month of the latest deal
}

std::vector<Entry> entriesOf(const CommissionPlan& plan) {
  std::vector<Entry> entries{
      {"company", 0, 0, plan.company},
      {"currency", 0, 0, plan.currency},
      {"role", 0, 0, plan.role},
      {"basis", 0, 0, bases[plan.basis]},
      {"plan_type", 0, 0, kinds[plan.kind]},
      {"plan_quota", 0, 0, monthlyQuota(plan)},
      {"target_pay", 0, 0, perMonth(plan, plan.targetPay)},
      {"base_rate", 0, 0, cellWith(plan.baseRate)},
      {"over_rate", 0, 0, cellWith(plan.overRate)},
      {"method", 0, 0, methods[plan.onPartAbove]},
      {"quota_rule", 0, 0, quotaRules[plan.mustReach]},
      {"accelerator", 0, 0, cellWith(plan.acceleratorFactor)},
      {"bonus_threshold", 0, 0, cellWith(plan.bonusThreshold)},
      {"pay_floor", 0, 0, cellWith(plan.floor)},
      {"pay_cap", 0, 0, cellWith(plan.cap)},
      {"draw", 0, 0, cellWith(plan.draw)},
      {"draw_kept", 0, 0, noYes[plan.drawIsKept ? 1 : 0]},
      {"clawback_months", 0, 0, cellWith(plan.clawbackMonths)},
      {"crm_gate", 0, 0, noYes[plan.onlyDealsInCrm ? 1 : 0]},
      {"tier_unit", 0, 0, tierUnits[plan.tiersInShares]},
  };
  for (int i = 0; i < static_cast<int>(plan.tier.size()); ++i) {
    const auto& tier = plan.tier[static_cast<size_t>(i)];
    entries.push_back({"tier_from", i, 0, tier.rate ? cellWith(tier.from) : CellValue()});
    entries.push_back({"tier_rates", i, 0, cellWith(tier.rate)});
  }
  constexpr std::array shares{0.8, 1.0, 1.2};
  for (int i = 0; i < 3; ++i) {
    const auto& sales = plan.testSales[static_cast<size_t>(i)];
    entries.push_back({"test_sales", i, 0, sales.value_or(shares[static_cast<size_t>(i)] * monthlyQuota(plan))});
  }
  addDeals(entries, plan.deals);
  return entries;
}

void readAnswers(CommissionPlan& plan, const WorkbookAnswers& workbook) {
  plan.company = workbook.textAt("company");
  plan.currency = workbook.textAt("currency");
  plan.role = workbook.textAt("role");
  plan.basis = placeOf(workbook.textAt("basis"), bases);
  plan.period = CommissionPlan::month;
  plan.quota = workbook.numberAt("plan_quota");
  plan.targetPay = workbook.numberAt("target_pay");
  plan.kind = placeOf(workbook.textAt("plan_type"), kinds);
  plan.baseRate = workbook.numberAt("base_rate");
  plan.overRate = workbook.numberAt("over_rate");
  plan.onPartAbove = placeOf(workbook.textAt("method"), methods);
  plan.mustReach = placeOf(workbook.textAt("quota_rule"), quotaRules);
  plan.acceleratorFactor = workbook.numberAt("accelerator");
  plan.bonusThreshold = workbook.numberAt("bonus_threshold");
  plan.floor = workbook.numberAt("pay_floor");
  plan.cap = workbook.numberAt("pay_cap");
  plan.draw = workbook.numberAt("draw");
  plan.drawIsKept = placeOf(workbook.textAt("draw_kept"), noYes) == 1;
  plan.clawbackMonths = workbook.numberAt("clawback_months");
  plan.onlyDealsInCrm = placeOf(workbook.textAt("crm_gate"), noYes) == 1;
  plan.tiersInShares = placeOf(workbook.textAt("tier_unit"), tierUnits);
  for (int i = 0; i < static_cast<int>(plan.tier.size()); ++i) {
    plan.tier[static_cast<size_t>(i)] = {workbook.numberAt("tier_from", i), workbook.numberAt("tier_rates", i)};
  }
  for (int i = 0; i < 3; ++i) {
    plan.testSales[static_cast<size_t>(i)] = workbook.numberAt("test_sales", i);
  }
}

} // namespace

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

Form commissionPlan(CommissionPlan& plan, const Setting& setting) {
  const auto& texts = *setting.texts;
  plan.currency = setting.currency;
  plan.tier[0].from = 0;
  plan.list.onRows([&plan](const Extract& extract) { plan.deals = dealsOf(extract); }, writingOf(texts));
  std::vector<Page> pages{who(plan),          quota(plan, texts), planKind(plan), rates(plan, texts),
                          tiers(plan, texts), conditions(plan),   deals(plan)};
  for (auto& page : columnPages(plan.list, {"Columns of the list", "Deals"})) {
    pages.push_back(std::move(page));
  }
  pages.push_back(test(plan, texts));
  return {.name = "commission-plan",
          .title = "Commission Plan",
          .pages = std::move(pages),
          .entries = [&plan] { return entriesOf(plan); },
          .read = [&plan](const WorkbookAnswers& workbook) { readAnswers(plan, workbook); }};
}

} // namespace wizards
