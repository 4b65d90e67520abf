// SPDX-License-Identifier: MPL-2.0

#include "wizards/sales_plan_figures.hpp"

#include <algorithm>

#include "sales/commission.hpp"
#include "sales/funnel.hpp"
#include "sales/pipeline.hpp"
#include "sales/quota.hpp"
#include "sales/rounding.hpp"
#include "sales/swot.hpp"
#include "sales/unit_economics.hpp"
#include "wizards/domain_values.hpp"
#include "wizards/swot_figures.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

namespace chrono = std::chrono;
using std::size_t;

sales::Numbers numbers(std::vector<double> values) {
  return sales::Numbers(std::move(values));
}

/// The days of the plan year: to the day before the same day a year later.
double daysFrom(chrono::sys_days start) {
  const chrono::year_month_day first(start);
  auto later = first + chrono::years(1);
  if (!later.ok()) { // 29 February
    later = later.year() / later.month() / chrono::last;
  }
  return static_cast<double>((chrono::sys_days(later) - start).count());
}

void addGoals(const SalesPlan& plan, PlanFigures& figures) {
  figures.target = plan.target;
  if (plan.targetAs == SalesPlan::asGrowth) {
    figures.target = plan.lastYear && plan.growth ? Number(*plan.lastYear * (1 + *plan.growth)) : Number(std::nullopt);
  }
  if (figures.target && plan.lastYear) {
    if (const auto ratio = sales::attainment(*figures.target, *plan.lastYear)) {
      figures.growth = *ratio - 1;
    }
  }
  if (plan.recurs == SalesPlan::nothing) {
    figures.base = 0;
  } else if (plan.mrr && plan.churn) {
    figures.base = 0;
    for (int month = 1; month <= 12 && figures.base; ++month) {
      const auto revenue = sales::mrrForecast(*plan.mrr, month, *plan.churn, 0, 0);
      figures.base = revenue ? Number(*figures.base + *revenue) : std::nullopt;
    }
  }
  if (figures.target && figures.base) {
    figures.newBusiness = std::max(0.0, *figures.target - *figures.base);
  }
}

void addFunnel(const SalesPlan& plan, PlanFigures& figures) {
  const auto& newBusiness = figures.newBusiness;
  if (newBusiness && plan.start) {
    figures.velocityNeeded = *newBusiness / daysFrom(*plan.start);
  }
  if (!plan.deal) {
    return;
  }
  const auto needed = [&](std::vector<double> rates) {
    return valueOf(sales::leadsNeeded(*newBusiness, *plan.deal, numbers(std::move(rates)), false));
  };
  if (newBusiness) {
    figures.deals = needed({1});
    if (plan.winRate) {
      figures.opportunities = needed({*plan.winRate});
      figures.pipeline = valueOf(sales::pipeNeeded(*newBusiness, *plan.winRate, 0));
    }
    if (plan.winRate && plan.leadRate) {
      figures.leads = needed({*plan.leadRate, *plan.winRate});
    }
  }
  if (plan.openDeals && plan.winRate && plan.cycle) {
    figures.velocity = valueOf(sales::salesVelocity(*plan.openDeals, *plan.deal, *plan.winRate, *plan.cycle));
  }
}

void addPosition(const SalesPlan& plan, PlanFigures& figures) {
  for (size_t box = 0; box < plan.factors.size(); ++box) {
    figures.boxes[box] = valueOf(
        sales::swotScore(bothOf(plan.factors[box], &SalesPlan::Factor::importance, &SalesPlan::Factor::rating)));
  }
  figures.posture = postureOf(figures.boxes);
  for (size_t offer = 0; offer < figures.offers.size(); ++offer) {
    const auto scoreOf = [offer](const SalesPlan::Criterion& criterion) { return criterion.score[offer]; };
    figures.offers[offer] = valueOf(sales::swotScore(bothOf(plan.criteria, &SalesPlan::Criterion::weight, scoreOf)));
  }
}

void addQuotas(const SalesPlan& plan, PlanFigures& figures) {
  if (!figures.newBusiness || !plan.direct) {
    return;
  }
  const double unit = quotaUnitOf(plan, figures.newBusiness);
  const sales::Column shares({sales::Result<double>(*plan.direct), sales::Result<double>(1 - *plan.direct)});
  if (const auto parts = sales::quotaAlloc(*figures.newBusiness, shares, unit)) {
    figures.direct = valueOf(parts->values[0]);
    figures.channel = valueOf(parts->values[1]);
  }
  std::vector<sales::Result<double>> weights;
  for (const auto& person : plan.team) {
    weights.emplace_back(isNamed(person.name) ? person.weight.value_or(1) : 0);
  }
  const auto reps = bothOf(plan.team, &SalesPlan::Person::fullQuota,
                           [](const SalesPlan::Person& person) { return person.ramp.value_or(1); });
  if (!reps.empty()) {
    figures.capacity = valueOf(sales::quotaCapacity(reps, plan.attainment.value_or(0)));
  }
  if (!figures.direct) {
    return;
  }
  if (figures.capacity) {
    figures.gap = valueOf(sales::quotaGap(*figures.direct, *figures.capacity, {0}));
  }
  if (const auto parts = sales::quotaAlloc(*figures.direct, sales::Column(std::move(weights)), unit)) {
    for (size_t i = 0; i < plan.team.size(); ++i) {
      figures.quotas[i] = isNamed(plan.team[i].name) ? valueOf(parts->values[i]) : std::nullopt;
    }
  }
}

sales::Result<double> beforeLimits(const SalesPlan& plan, double amount, double quota) {
  const double rate = plan.rate.value_or(0);
  switch (plan.commission) {
  case SalesPlan::flatRate:
    return sales::commission(amount, rate, 0, {}, {0}, false);
  case SalesPlan::threshold:
    return sales::commission(amount, rate, quota, plan.overRate, {0}, false);
  case SalesPlan::tiered:
    return sales::commTiered(amount, filledIn(plan.tiers), quota, 0);
  case SalesPlan::slab:
    return sales::commRetro(amount, filledIn(plan.tiers), quota);
  case SalesPlan::accelerator:
    return sales::commAccel(amount, quota, rate, plan.timesAbove.value_or(1), 1, 0);
  default: {
    const auto reached = sales::attainment(amount, quota);
    return reached ? sales::payout(*reached, plan.bonusAtQuota.value_or(0), {0}, plan.bonusFrom.value_or(0), 0)
                   : reached;
  }
  }
}

Number payFor(const SalesPlan& plan, double amount, double quota) {
  const auto pay = beforeLimits(plan, amount, quota);
  return pay ? valueOf(sales::commLimits(*pay, plan.floor.value_or(0), plan.cap.value_or(0))) : std::nullopt;
}

void addCommission(const SalesPlan& plan, PlanFigures& figures) {
  if (!figures.direct) {
    return;
  }
  const auto people = std::ranges::count_if(plan.team, [](const auto& person) { return isNamed(person.name); });
  figures.quota = *figures.direct / static_cast<double>(std::max<std::ptrdiff_t>(1, people));
  constexpr std::array levels{0.8, 1.0, 1.2};
  for (size_t i = 0; i < levels.size(); ++i) {
    figures.pay[i] = payFor(plan, levels[i] * *figures.quota, *figures.quota);
  }
  for (const auto& quota : figures.quotas) {
    const auto pay = quota ? payFor(plan, *quota, *quota) : std::nullopt;
    if (pay) {
      figures.commissionCost = figures.commissionCost.value_or(0) + *pay;
    }
  }
}

void addCosts(const SalesPlan& plan, PlanFigures& figures) {
  std::vector<double> costs;
  for (const auto& cost : plan.costs) {
    if (cost.amount) {
      costs.push_back(*cost.amount);
      figures.cost = figures.cost.value_or(0) + *cost.amount;
    }
  }
  const double churn = plan.recurs == SalesPlan::contracts ? plan.churn.value_or(0) : 0;
  if (!costs.empty() && figures.deals) {
    figures.cac = valueOf(sales::cac(numbers(std::move(costs)), *figures.deals));
  }
  if (plan.arpa && plan.margin) {
    figures.ltv = valueOf(sales::ltv(*plan.arpa, churn, *plan.margin, 0));
  }
  if (figures.cac && figures.ltv) {
    figures.ltvToCac = valueOf(sales::ltvCac(*figures.ltv, *figures.cac));
    figures.payback = valueOf(sales::cacPayback(*figures.cac, *plan.arpa, *plan.margin, churn));
  }
}

} // namespace

bool isNamed(const std::string& name) {
  return !isBlank(name);
}

double quotaUnitOf(const SalesPlan& plan, const Number& newBusiness) {
  if (plan.quotaUnit) {
    return *plan.quotaUnit;
  }
  constexpr double usual = 1000;
  constexpr double steps = 100; // of the unit at least in what is shared out, so that rounding takes nobody's share
  double unit = usual;
  while (unit > 1 && newBusiness.value_or(0) > 0 && *newBusiness < steps * unit) {
    unit /= 10;
  }
  return unit;
}

PlanFigures figuresOf(const SalesPlan& plan) {
  PlanFigures figures;
  addGoals(plan, figures);
  addFunnel(plan, figures);
  addPosition(plan, figures);
  addQuotas(plan, figures);
  addCommission(plan, figures);
  addCosts(plan, figures);
  const Number leadsOfAMonth = figures.leads ? Number(sales::roundedUp(*figures.leads / 12)) : std::nullopt;
  figures.watched = {{{"Opportunities won", plan.winRate, false},
                      {"Leads a month", leadsOfAMonth, false},
                      {"Average deal", plan.deal, false},
                      {"Days to a deal", plan.cycle, true},
                      {"Cost of a new customer", figures.cac, true},
                      {"Churn a month", plan.recurs == SalesPlan::contracts ? plan.churn : std::nullopt, true}}};
  return figures;
}

} // namespace wizards
