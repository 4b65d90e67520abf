// SPDX-License-Identifier: MPL-2.0

#include "wizards/sales_plan_workbook.hpp"

#include <algorithm>

#include "sales/cell.hpp"
#include "wizards/list_rows.hpp"
#include "wizards/sales_plan_figures.hpp"

namespace wizards {

namespace {

using std::size_t;

/// What the workbook calls a competitor without a name: "Rival A" in the first column.
std::string rivalIn(int column) {
  return std::string("Rival ") + static_cast<char>('A' + column);
}

// The columns of the lists of tactics and goals.
constexpr int tacticName = 0, tacticOwner = 4, tacticStart = 5, tacticDue = 6, tacticState = 9, tacticColumns = 10;
constexpr int goalText = 0, goalMeasure = 1, goalNow = 2, goalTarget = 3, goalColumns = 11;
/// The first lines of the budget have names that cannot be changed.
constexpr int ownLines = 4;

/// Collects entries; what is empty empties its cell.
class Entries {
public:
  void add(const char* name, const std::string& text, int row = 0, int column = 0) {
    put(name, isNamed(text) ? CellValue(text) : CellValue(), row, column);
  }
  template <class Value>
  void add(const char* name, const std::optional<Value>& value, int row = 0, int column = 0) {
    put(name, cellWith(value), row, column);
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
  const bool recurs = plan.recurs == SalesPlan::contracts;
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
  for (int row = 0; const auto& box : plan.factors) {
    for (const auto& factor : box) {
      to.add("swot_factors", factor.text, row);
      to.add("swot_importance", factor.importance, row);
      to.add("swot_ratings", factor.rating, row);
      ++row;
    }
  }
  for (int column = 0; const auto& offer : plan.offers) {
    if (const int competitor = column - 1; competitor >= 0) {
      to.add("competitors", isNamed(offer.name) ? offer.name : rivalIn(competitor), 0, competitor);
    }
    to.add("offers", offer.what, 0, column);
    to.add("prices", offer.price, 0, column);
    ++column;
  }
  for (int row = 0; const auto& criterion : plan.criteria) {
    to.add("criteria", criterion.name, row);
    to.add("criterion_weights", criterion.weight, row);
    for (int offer = 0; const auto& score : criterion.score) {
      to.add("competitor_scores", score, row, offer++);
    }
    ++row;
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
  for (int row = 0; const auto& person : plan.team) {
    to.add("rep_names", person.name, row);
    to.add("rep_weights", person.weight, row);
    to.add("rep_full_quotas", person.fullQuota, row);
    to.add("rep_ramps", person.ramp, row);
    ++row;
  }
}

/// A row that is not used is left as it is, unless the user has emptied it here.
void addTactic(Entries& to, const SalesPlan::Tactic& tactic, int row) {
  if (!isNamed(tactic.name)) {
    if (tactic.isKept) {
      to.empty("tactics_table", row, tacticColumns);
    }
    return;
  }
  to.add("tactics_table", tactic.name, row, tacticName);
  to.add("tactics_table", tactic.owner, row, tacticOwner);
  to.add("tactics_table", tactic.start, row, tacticStart);
  to.add("tactics_table", tactic.due, row, tacticDue);
  if (!tactic.isKept) {
    to.add("tactics_table", "Planned", row, tacticState);
  }
}

void addExecution(Entries& to, const SalesPlan& plan) {
  to.add("commission_plan", commissionTypes()[plan.commission]);
  to.add("commission_rate", plan.rate);
  to.add("over_rate", plan.overRate);
  to.add("accelerator", plan.timesAbove);
  to.add("bonus", plan.bonusAtQuota);
  to.add("bonus_from", plan.bonusFrom);
  for (int row = 0; const auto& tier : plan.tiers) {
    if (row > 0) { // the first begins at 0, which nobody enters
      to.add("tier_from", tier.from, row);
    }
    to.add("tier_rates", tier.rate, row++);
  }
  for (int row = 0; const auto& cost : plan.costs) {
    if (row >= ownLines) {
      to.add("budget_lines", cost.line, row);
    }
    to.add("budget_amounts", cost.amount, row++);
  }
}

void addGoal(Entries& to, const SalesPlan::Goal& goal, int row) {
  if (!isNamed(goal.text)) {
    if (goal.isKept) {
      to.empty("smart_goals", row, goalColumns);
    }
    return;
  }
  to.add("smart_goals", goal.text, row, goalText);
  to.add("smart_goals", goal.measure, row, goalMeasure);
  to.add("smart_goals", goal.now, row, goalNow);
  to.add("smart_goals", goal.target, row, goalTarget);
}

void addMonitoring(Entries& to, const SalesPlan& plan) {
  for (int row = 0; const auto& goal : plan.goals) {
    addGoal(to, goal, row++);
  }
  for (int row = 0; const auto& figure : plan.now) {
    to.add("figures_now", figure, row++);
  }
}

void readGoals(SalesPlan& plan, const WorkbookAnswers& from) {
  plan.company = from.textAt("company");
  plan.currency = from.textAt("currency");
  if (const auto start = from.dayAt("plan_start")) {
    plan.start = start;
  }
  plan.lastYear = from.numberAt("revenue_last_year");
  plan.targetAs = SalesPlan::asAmount;
  plan.target = from.numberAt("revenue_target");
  plan.mrr = from.numberAt("mrr");
  plan.churn = from.numberAt("churn");
  plan.recurs = plan.mrr == 0.0 ? SalesPlan::nothing : SalesPlan::contracts;
  if (plan.recurs == SalesPlan::nothing) {
    plan.mrr = plan.churn = std::nullopt;
  }
  plan.arpa = from.numberAt("arpa");
  plan.margin = from.numberAt("gross_margin");
}

void readPosition(SalesPlan& plan, const WorkbookAnswers& from) {
  for (int row = 0; auto& box : plan.factors) {
    for (auto& factor : box) {
      factor = {from.textAt("swot_factors", row), from.numberAt("swot_importance", row),
                from.numberAt("swot_ratings", row)};
      ++row;
    }
  }
  for (int column = 0; auto& offer : plan.offers) {
    if (const int competitor = column - 1; competitor >= 0) {
      offer.name = from.textAt("competitors", 0, competitor);
      if (offer.name == rivalIn(competitor)) {
        offer.name.clear();
      }
    }
    offer.what = from.textAt("offers", 0, column);
    offer.price = from.numberAt("prices", 0, column);
    ++column;
  }
  for (int row = 0; auto& criterion : plan.criteria) {
    criterion.name = from.textAt("criteria", row);
    criterion.weight = from.numberAt("criterion_weights", row);
    for (int offer = 0; auto& score : criterion.score) {
      score = from.numberAt("competitor_scores", row, offer++);
    }
    ++row;
  }
}

void readObjectives(SalesPlan& plan, const WorkbookAnswers& from) {
  plan.deal = from.numberAt("deal_size");
  plan.leadRate = from.numberAt("lead_rate");
  plan.winRate = from.numberAt("win_rate");
  plan.cycle = from.numberAt("cycle_days");
  plan.openDeals = from.numberAt("open_deals");
  plan.direct = from.numberAt("direct_share");
  plan.channel = plan.direct ? Number(1 - *plan.direct) : std::nullopt;
  plan.attainment = from.numberAt("attainment_expected");
  plan.quotaUnit = from.numberAt("quota_unit");
  for (int row = 0; auto& person : plan.team) {
    person = {from.textAt("rep_names", row), from.numberAt("rep_weights", row), from.numberAt("rep_full_quotas", row),
              from.numberAt("rep_ramps", row)};
    ++row;
  }
}

void readTactics(SalesPlan& plan, const WorkbookAnswers& from) {
  for (int row = 0; auto& tactic : plan.tactics) {
    tactic = {from.textAt("tactics_table", row, tacticName), from.textAt("tactics_table", row, tacticOwner),
              from.dayAt("tactics_table", row, tacticStart), from.dayAt("tactics_table", row, tacticDue)};
    tactic.isKept = isNamed(tactic.name);
    ++row;
  }
  tickReady(plan);
}

void readExecution(SalesPlan& plan, const WorkbookAnswers& from) {
  plan.commission = placeOf(from.textAt("commission_plan"), commissionTypes());
  plan.rate = from.numberAt("commission_rate");
  plan.overRate = from.numberAt("over_rate");
  plan.timesAbove = from.numberAt("accelerator");
  plan.bonusAtQuota = from.numberAt("bonus");
  plan.bonusFrom = from.numberAt("bonus_from");
  plan.floor = from.numberAt("commission_floor");
  plan.cap = from.numberAt("commission_cap");
  for (int row = 0; auto& tier : plan.tiers) {
    tier = {row == 0 ? 0 : from.numberAt("tier_from", row), from.numberAt("tier_rates", row)};
    ++row;
  }
  for (int row = 0; auto& cost : plan.costs) {
    if (row >= ownLines) {
      cost.line = from.textAt("budget_lines", row);
    }
    cost.amount = from.numberAt("budget_amounts", row++);
  }
}

void readMonitoring(SalesPlan& plan, const WorkbookAnswers& from) {
  constexpr double monthsOfAYear = 12;
  plan.rhythm = SalesPlan::everyMonth;
  for (int row = 0; auto& goal : plan.goals) {
    goal = {from.textAt("smart_goals", row, goalText), from.textAt("smart_goals", row, goalMeasure),
            from.numberAt("smart_goals", row, goalNow), from.numberAt("smart_goals", row, goalTarget)};
    ++row;
    goal.isKept = isNamed(goal.text);
    if (goal.measure == reviewMeasure && goal.target > monthsOfAYear) {
      plan.rhythm = SalesPlan::everyWeek;
    }
  }
  for (int row = 0; auto& figure : plan.now) {
    figure = from.numberAt("figures_now", row++);
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
  for (int row = 0; const auto& tactic : plan.tactics) {
    addTactic(entries, tactic, row++);
  }
  addExecution(entries, plan);
  addMonitoring(entries, plan);
  return entries.take();
}

void readAnswers(SalesPlan& plan, const WorkbookAnswers& workbook) {
  readGoals(plan, workbook);
  readPosition(plan, workbook);
  readObjectives(plan, workbook);
  readTactics(plan, workbook);
  readExecution(plan, workbook);
  readMonitoring(plan, workbook);
}

} // namespace wizards
