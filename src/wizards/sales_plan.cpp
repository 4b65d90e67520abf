// SPDX-License-Identifier: MPL-2.0

#include "wizards/sales_plan.hpp"

#include <utility>

#include "wizards/sales_plan_pages.hpp"
#include "wizards/sales_plan_workbook.hpp"

namespace wizards {

namespace {

namespace chrono = std::chrono;
using std::size_t;

/// The first day of the plan year: that of the fiscal year whose beginning is nearest.
chrono::sys_days nearestYear(chrono::sys_days today, unsigned month) {
  const auto year = chrono::year_month_day(today).year();
  chrono::sys_days nearest = year / chrono::month(month) / 1;
  for (const auto other : {year - chrono::years(1), year + chrono::years(1)}) {
    const chrono::sys_days start = other / chrono::month(month) / 1;
    nearest = chrono::abs(start - today) < chrono::abs(nearest - today) ? start : nearest;
  }
  return nearest;
}

/// What the workbook begins with.
void prepare(SalesPlan& plan, const Setting& setting) {
  plan.currency = setting.currency;
  plan.start = nearestYear(setting.today, setting.fiscalYearStart);
  plan.offers[0].name = "We";
  const std::array<const char*, 6> criteria{"Fit for the trade", "Price", "Service",
                                            "Time to go live",   "Reach", "Brand"};
  for (size_t i = 0; i < criteria.size(); ++i) {
    plan.criteria[i].name = criteria[i];
  }
  plan.direct = 1;
  plan.channel = 0;
  plan.attainment = 0.85;
  plan.rate = 0.06;
  plan.overRate = 0.09;
  plan.timesAbove = 1.5;
  plan.bonusFrom = 0.5;
  plan.tiers = {{{0, 0.04}, {0.5, 0.06}, {1, 0.09}, {1.25, 0.12}}};
  const std::array<const char*, 6> lines{"Salaries", "Commissions", "Marketing", "Tools", "Travel", "Other"};
  for (size_t i = 0; i < lines.size(); ++i) {
    plan.costs[i].line = lines[i];
  }
  putReview(plan);
}

/// A step has its entry in the roadmap.
void addStep(std::vector<Page>& pages, const char* step, std::vector<Page> itsPages) {
  for (auto& page : itsPages) {
    page.step = step;
    pages.push_back(std::move(page));
  }
}

} // namespace

Form salesPlan(SalesPlan& plan, const Setting& setting) {
  const auto& texts = *setting.texts;
  prepare(plan, setting);
  std::vector<Page> pages;
  addStep(pages, "Goals", goalPages(plan, texts));
  addStep(pages, "Competitive position", positionPages(plan, texts));
  addStep(pages, "Objectives", objectivePages(plan, texts));
  addStep(pages, "Tactics", tacticPages(plan, texts));
  addStep(pages, "Execute", executionPages(plan, texts));
  addStep(pages, "Monitor", monitoringPages(plan, texts));
  return {.name = "sales-plan",
          .title = "Sales Plan",
          .pages = std::move(pages),
          .entries = [&plan] { return entriesOf(plan); },
          .read = [&plan](const WorkbookAnswers& workbook) { readAnswers(plan, workbook); }};
}

} // namespace wizards
