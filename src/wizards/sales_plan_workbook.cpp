// SPDX-License-Identifier: MPL-2.0

#include "wizards/sales_plan_workbook.hpp"

#include <algorithm>

#include "sales/cell.hpp"
#include "wizards/sales_plan_figures.hpp"

namespace wizards {

namespace {

using std::size_t;

/// What the workbook calls competitors without a name.
const std::array<std::string, 3> rivals{"Rival A", "Rival B", "Rival C"};

// The columns of the lists of tactics and goals.
constexpr int tacticName = 0, tacticOwner = 4, tacticStart = 5, tacticDue = 6, tacticState = 9, tacticColumns = 10;
constexpr int goalText = 0, goalMeasure = 1, goalNow = 2, goalTarget = 3, goalColumns = 11;
/// The first lines of the budget have names that cannot be changed.
constexpr size_t ownLines = 4;

int index(size_t i) {
  return static_cast<int>(i);
}

/// Collects entries; what is empty empties its cell.
class Entries {
public:
  void add(const char* name, const std::string& text, int row = 0, int column = 0) {
    put(name, isNamed(text) ? CellValue(text) : CellValue(), row, column);
  }
  void add(const char* name, const Number& number, int row = 0, int column = 0) {
    put(name, number ? CellValue(*number) : CellValue(), row, column);
  }
  void add(const char* name, const Day& day, int row = 0, int column = 0) {
    put(name, day ? CellValue(*day) : CellValue(), row, column);
  }
  void empty(const char* name, int row, int columns) {
    for (int column = 0; column < columns; ++column) {
      put(name, {}, row, column);
    }
  }
  std::vector<Entry> take() { return std::move(entries_); }

private:
  void put(const char* name, CellValue value, int row, int column) {
    entries_.push_back({name, row, column, std::move(value)});
  }

  std::vector<Entry> entries_;
};

void addGoals(Entries& to, const SalesPlan& plan, const PlanFigures& figures) {
  const bool recurs = plan.recurs == 0;
  to.add("company", plan.company);
  to.add("currency", plan.currency);
  to.add("plan_start", plan.start);
  to.add("revenue_last_year", plan.lastYear);
  to.add("revenue_target", figures.target);
  to.add("mrr", recurs ? plan.mrr : Number(0));
  to.add("churn", recurs ? plan.churn : Number(0));
  to.add("arpa", plan.arpa);
  to.add("gross_margin", plan.margin);
}

void addPosition(Entries& to, const SalesPlan& plan) {
  int row = 0;
  for (const auto& box : plan.factors) {
    for (const auto& factor : box) {
      to.add("swot_factors", factor.text, row);
      to.add("swot_importance", factor.importance, row);
      to.add("swot_ratings", factor.rating, row++);
    }
  }
  for (int i = 0; i < index(plan.offers.size()); ++i) {
    const auto& offer = plan.offers[static_cast<size_t>(i)];
    if (i > 0) {
      to.add("competitors", isNamed(offer.name) ? offer.name : rivals[static_cast<size_t>(i - 1)], 0, i - 1);
    }
    to.add("offers", offer.what, 0, i);
    to.add("prices", offer.price, 0, i);
  }
  for (int i = 0; i < index(plan.criteria.size()); ++i) {
    const auto& criterion = plan.criteria[static_cast<size_t>(i)];
    to.add("criteria", criterion.name, i);
    to.add("criterion_weights", criterion.weight, i);
    for (int offer = 0; offer < index(criterion.score.size()); ++offer) {
      to.add("competitor_scores", criterion.score[static_cast<size_t>(offer)], i, offer);
    }
  }
}

void addObjectives(Entries& to, const SalesPlan& plan, const PlanFigures& figures) {
  to.add("deal_size", plan.deal);
  to.add("lead_rate", plan.leadRate);
  to.add("win_rate", plan.winRate);
  to.add("cycle_days", plan.cycle);
  to.add("open_deals", plan.openDeals);
  to.add("direct_share", plan.direct);
  to.add("attainment_expected", plan.attainment);
  to.add("quota_unit", Number(quotaUnitOf(plan, figures.newBusiness)));
  for (int i = 0; i < index(plan.team.size()); ++i) {
    const auto& person = plan.team[static_cast<size_t>(i)];
    to.add("rep_names", person.name, i);
    to.add("rep_weights", person.weight, i);
    to.add("rep_full_quotas", person.fullQuota, i);
    to.add("rep_ramps", person.ramp, i);
  }
}

/// A row that is not used is left as it is, unless the user has emptied it here.
void addTactics(Entries& to, const SalesPlan& plan) {
  for (int i = 0; i < index(plan.tactics.size()); ++i) {
    const auto& tactic = plan.tactics[static_cast<size_t>(i)];
    if (!isNamed(tactic.name)) {
      if (tactic.isKept) {
        to.empty("tactics_table", i, tacticColumns);
      }
      continue;
    }
    to.add("tactics_table", tactic.name, i, tacticName);
    to.add("tactics_table", tactic.owner, i, tacticOwner);
    to.add("tactics_table", tactic.start, i, tacticStart);
    to.add("tactics_table", tactic.due, i, tacticDue);
    if (!tactic.isKept) {
      to.add("tactics_table", "Planned", i, tacticState);
    }
  }
}

void addExecution(Entries& to, const SalesPlan& plan) {
  to.add("commission_plan", commissionTypes()[plan.commission]);
  to.add("commission_rate", plan.rate);
  to.add("over_rate", plan.overRate);
  to.add("accelerator", plan.timesAbove);
  to.add("bonus", plan.bonusAtQuota);
  to.add("bonus_from", plan.bonusFrom);
  for (int i = 0; i < index(plan.tiers.size()); ++i) {
    const auto& tier = plan.tiers[static_cast<size_t>(i)];
    if (i > 0) { // the first begins at 0, which nobody enters
      to.add("tier_from", tier.from, i);
    }
    to.add("tier_rates", tier.rate, i);
  }
  for (size_t i = 0; i < plan.costs.size(); ++i) {
    if (i >= ownLines) {
      to.add("budget_lines", plan.costs[i].line, index(i));
    }
    to.add("budget_amounts", plan.costs[i].amount, index(i));
  }
}

void addMonitoring(Entries& to, const SalesPlan& plan) {
  for (int i = 0; i < index(plan.goals.size()); ++i) {
    const auto& goal = plan.goals[static_cast<size_t>(i)];
    if (!isNamed(goal.text)) {
      if (goal.isKept) {
        to.empty("smart_goals", i, goalColumns);
      }
      continue;
    }
    to.add("smart_goals", goal.text, i, goalText);
    to.add("smart_goals", goal.measure, i, goalMeasure);
    to.add("smart_goals", goal.now, i, goalNow);
    to.add("smart_goals", goal.target, i, goalTarget);
  }
  for (size_t i = 0; i < plan.now.size(); ++i) {
    to.add("figures_now", plan.now[i], index(i));
  }
}

/// The cells of a workbook as answers.
class Reader {
public:
  explicit Reader(const WorkbookAnswers& workbook) : workbook_(workbook) {}

  std::string text(const char* name, int row = 0, int column = 0) const {
    return textIn(workbook_.at(name, row, column));
  }
  Number number(const char* name, int row = 0, int column = 0) const {
    return numberIn(workbook_.at(name, row, column));
  }
  Day day(const char* name, int row = 0, int column = 0) const { return dayIn(workbook_.at(name, row, column)); }

private:
  const WorkbookAnswers& workbook_;
};

void readGoals(SalesPlan& plan, const Reader& from) {
  plan.company = from.text("company");
  plan.currency = from.text("currency");
  if (const auto start = from.day("plan_start")) {
    plan.start = start;
  }
  plan.lastYear = from.number("revenue_last_year");
  plan.targetAs = SalesPlan::asAmount;
  plan.target = from.number("revenue_target");
  plan.mrr = from.number("mrr");
  plan.churn = from.number("churn");
  plan.recurs = plan.mrr == 0.0 ? 1 : 0;
  if (plan.recurs != 0) {
    plan.mrr = plan.churn = std::nullopt;
  }
  plan.arpa = from.number("arpa");
  plan.margin = from.number("gross_margin");
}

void readPosition(SalesPlan& plan, const Reader& from) {
  int row = 0;
  for (auto& box : plan.factors) {
    for (auto& factor : box) {
      factor = {from.text("swot_factors", row), from.number("swot_importance", row), from.number("swot_ratings", row)};
      ++row;
    }
  }
  for (int i = 0; i < index(plan.offers.size()); ++i) {
    auto& offer = plan.offers[static_cast<size_t>(i)];
    if (i > 0) {
      offer.name = from.text("competitors", 0, i - 1);
      if (offer.name == rivals[static_cast<size_t>(i - 1)]) {
        offer.name.clear();
      }
    }
    offer.what = from.text("offers", 0, i);
    offer.price = from.number("prices", 0, i);
  }
  for (int i = 0; i < index(plan.criteria.size()); ++i) {
    auto& criterion = plan.criteria[static_cast<size_t>(i)];
    criterion.name = from.text("criteria", i);
    criterion.weight = from.number("criterion_weights", i);
    for (int offer = 0; offer < index(criterion.score.size()); ++offer) {
      criterion.score[static_cast<size_t>(offer)] = from.number("competitor_scores", i, offer);
    }
  }
}

void readObjectives(SalesPlan& plan, const Reader& from) {
  plan.deal = from.number("deal_size");
  plan.leadRate = from.number("lead_rate");
  plan.winRate = from.number("win_rate");
  plan.cycle = from.number("cycle_days");
  plan.openDeals = from.number("open_deals");
  plan.direct = from.number("direct_share");
  plan.channel = plan.direct ? Number(1 - *plan.direct) : std::nullopt;
  plan.attainment = from.number("attainment_expected");
  plan.quotaUnit = from.number("quota_unit");
  for (int i = 0; i < index(plan.team.size()); ++i) {
    plan.team[static_cast<size_t>(i)] = {from.text("rep_names", i), from.number("rep_weights", i),
                                         from.number("rep_full_quotas", i), from.number("rep_ramps", i)};
  }
}

void readTactics(SalesPlan& plan, const Reader& from) {
  for (int i = 0; i < index(plan.tactics.size()); ++i) {
    auto& tactic = plan.tactics[static_cast<size_t>(i)];
    tactic = {from.text("tactics_table", i, tacticName), from.text("tactics_table", i, tacticOwner),
              from.day("tactics_table", i, tacticStart), from.day("tactics_table", i, tacticDue)};
    tactic.isKept = isNamed(tactic.name);
  }
  tickReady(plan);
}

void readExecution(SalesPlan& plan, const Reader& from) {
  plan.commission = placeOf(from.text("commission_plan"), commissionTypes());
  plan.rate = from.number("commission_rate");
  plan.overRate = from.number("over_rate");
  plan.timesAbove = from.number("accelerator");
  plan.bonusAtQuota = from.number("bonus");
  plan.bonusFrom = from.number("bonus_from");
  plan.floor = from.number("commission_floor");
  plan.cap = from.number("commission_cap");
  for (int i = 0; i < index(plan.tiers.size()); ++i) {
    plan.tiers[static_cast<size_t>(i)] = {i == 0 ? 0 : from.number("tier_from", i), from.number("tier_rates", i)};
  }
  for (size_t i = 0; i < plan.costs.size(); ++i) {
    if (i >= ownLines) {
      plan.costs[i].line = from.text("budget_lines", index(i));
    }
    plan.costs[i].amount = from.number("budget_amounts", index(i));
  }
}

void readMonitoring(SalesPlan& plan, const Reader& from) {
  constexpr double monthsOfAYear = 12;
  plan.rhythm = SalesPlan::everyMonth;
  for (int i = 0; i < index(plan.goals.size()); ++i) {
    auto& goal = plan.goals[static_cast<size_t>(i)];
    goal = {from.text("smart_goals", i, goalText), from.text("smart_goals", i, goalMeasure),
            from.number("smart_goals", i, goalNow), from.number("smart_goals", i, goalTarget)};
    goal.isKept = isNamed(goal.text);
    if (goal.measure == reviewMeasure && goal.target > monthsOfAYear) {
      plan.rhythm = SalesPlan::everyWeek;
    }
  }
  for (size_t i = 0; i < plan.now.size(); ++i) {
    plan.now[i] = from.number("figures_now", index(i));
  }
}

} // namespace

const std::vector<std::string>& commissionTypes() {
  static const std::vector<std::string> types{"Flat rate", "Threshold", "Tiered", "Slab", "Accelerator", "Bonus"};
  return types;
}

void tickReady(SalesPlan& plan) {
  for (size_t i = 0; i < plan.ready.size(); ++i) {
    plan.ready[i] = std::ranges::any_of(
        plan.tactics, [&](const auto& tactic) { return sales::sameLabel(tactic.name, readyTactics()[i]); });
  }
}

std::vector<Entry> entriesOf(const SalesPlan& plan) {
  const auto figures = figuresOf(plan);
  Entries entries;
  addGoals(entries, plan, figures);
  addPosition(entries, plan);
  addObjectives(entries, plan, figures);
  addTactics(entries, plan);
  addExecution(entries, plan);
  addMonitoring(entries, plan);
  return entries.take();
}

void readAnswers(SalesPlan& plan, const WorkbookAnswers& workbook) {
  const Reader from(workbook);
  readGoals(plan, from);
  readPosition(plan, from);
  readObjectives(plan, from);
  readTactics(plan, from);
  readExecution(plan, from);
  readMonitoring(plan, from);
}

} // namespace wizards
