// SPDX-License-Identifier: MPL-2.0

#include "wizards/sales_plan_pages.hpp"

#include <algorithm>

#include "sales/dashboard.hpp"
#include "wizards/figure_texts.hpp"
#include "wizards/sales_plan_figures.hpp"
#include "wizards/sales_plan_workbook.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;

Page goalsPage(SalesPlan& plan) {
  Matrix table{"goals",
               {{"Goal", 128}, {"Measured by", 80}, {"Now", 45}, {"Target", 48}},
               {},
               "Owner, day and the five SMART ticks are on the sheet 1 Goals."};
  for (size_t i = 0; i < plan.goals.size(); ++i) {
    auto& goal = plan.goals[i];
    const auto id = numbered("goal_", i);
    const auto name = numbered("Goal ", i);
    table.rows.push_back({ask::text(id, name, goal.text),
                          ask::text(id + "_measure", name + ", measured by", goal.measure),
                          ask::amount(id + "_now", name + ", now", goal.now).from(0),
                          ask::amount(id + "_target", name + ", target", goal.target).from(0)});
  }
  return {.title = "Monitor: rhythm and goals",
          .why = "A plan that nobody looks at is forgotten by spring. Say how often, and what else you measure.",
          .elements = {ask::choice("rhythm", "You review the plan", plan.rhythm, {"every month", "every week"})
                           .then([&plan] { putReview(plan); }),
                       std::move(table)},
          .check = [&plan]() -> std::vector<Problem> {
            for (size_t i = 0; i < plan.goals.size(); ++i) {
              const auto& goal = plan.goals[i];
              const auto id = numbered("goal_", i);
              if (!isNamed(goal.text) && (isNamed(goal.measure) || goal.now || goal.target)) {
                return {{id, "Say what the goal is."}};
              }
              if (isNamed(goal.text) && !goal.target) {
                return {{id + "_target", "A goal needs a target.", true}};
              }
            }
            return {};
          }};
}

std::string statusOf(const PlanFigures::Watched& figure, const Number& now) {
  if (!now || !figure.target) {
    return {};
  }
  constexpr double amberFrom = 0.9; // as KPISTATUS has it
  const auto status = sales::kpiStatus(*now, *figure.target, figure.lessIsBetter, amberFrom);
  return !status ? "" : *status == "Green" ? "  ▲ On track" : *status == "Amber" ? "  ● Close" : "  ▼ Behind";
}

Page whereYouStand(SalesPlan& plan, const Texts& texts) {
  Page page{.title = "Monitor: where you stand",
            .why = "Six figures that tell early whether the plan works. Enter what they are now; empty: not known."};
  constexpr std::array<Kind, 6> kinds{Kind::percent, Kind::amount, Kind::amount,
                                      Kind::amount,  Kind::amount, Kind::percent};
  const auto titles = figuresOf(plan).watched;
  for (size_t i = 0; i < plan.now.size(); ++i) {
    const bool isShare = kinds[i] == Kind::percent;
    const auto id = numbered("now_", i);
    auto field = isShare ? ask::percent(id, titles[i].title, plan.now[i]).within(0, 1)
                         : ask::amount(id, titles[i].title, plan.now[i]).from(0);
    page.elements.emplace_back(std::move(field).saying([&plan, &texts, i, isShare]() -> std::string {
      const auto figure = figuresOf(plan).watched[i];
      const auto target = isShare ? share(texts, figure.target) : money(texts, figure.target);
      return "Target: " + target + statusOf(figure, plan.now[i]);
    }));
  }
  return page;
}

} // namespace

void putReview(SalesPlan& plan) {
  auto goal = std::ranges::find(plan.goals, reviewMeasure, &SalesPlan::Goal::measure);
  if (goal == plan.goals.end()) {
    goal = std::ranges::find_if(plan.goals, [](const auto& other) { return !isNamed(other.text); });
  }
  if (goal == plan.goals.end()) {
    return;
  }
  constexpr double weeks = 52, months = 12;
  const bool weekly = plan.rhythm == SalesPlan::everyWeek;
  goal->text = weekly ? "Review the plan every week" : "Review the plan every month";
  goal->measure = reviewMeasure;
  goal->now = goal->now.value_or(0);
  goal->target = weekly ? weeks : months;
}

std::vector<Page> monitoringPages(SalesPlan& plan, const Texts& texts) {
  return {goalsPage(plan), whereYouStand(plan, texts)};
}

} // namespace wizards
