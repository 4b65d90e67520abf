// SPDX-License-Identifier: MPL-2.0

#include "wizards/sales_plan_pages.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "sales/recurring_revenue.hpp"
#include "wizards/domain_values.hpp"
#include "wizards/figure_texts.hpp"
#include "wizards/label_words.hpp"
#include "wizards/sales_plan_figures.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;

/// Shares that are entered apart make 100% up to what numbers of a computer leave over.
constexpr double sameShare = 1e-9;

std::string foundInPipeline(const SalesPlan& plan) {
  if (!plan.pipeline.isTaken()) {
    return "Without such a list, go on and enter your own figures.";
  }
  const auto& found = plan.found;
  return "Found: " + std::to_string(found.won) + " won, " + std::to_string(found.lost) + " lost, " +
         std::to_string(found.open) + " open. The next page shows how its columns were understood.";
}

Page channels(SalesPlan& plan, const Texts& texts) {
  return {
      .title = "Objectives: channels",
      .why = "Quotas are shared out to your own people and to partners; the past says what is realistic.",
      .elements = {ask::percent("direct_share", "Sold by your own people", plan.direct)
                       .within(0, 1)
                       .needed()
                       .hinted("share of the new business")
                       .then([&plan] {
                         if (plan.direct && *plan.direct >= 0 && *plan.direct <= 1) {
                           plan.channel = 1 - *plan.direct;
                         }
                       }),
                   ask::percent("channel_share", "Sold by partners", plan.channel)
                       .within(0, 1)
                       .needed()
                       .hinted("both make 100%"),
                   ask::percent("attainment_expected", "Quota usually reached", plan.attainment)
                       .within(0, 1)
                       .needed()
                       .hinted("what a team reaches on average"),
                   Note{"pipeline_note",
                        [] {
                          return std::string("A list of deals in the sheet saves typing: a row for each, with its "
                                             "amount and whether it was won or lost, and better its first and last "
                                             "day and its owner.");
                        },
                        2},
                   takeButton("take_pipeline", plan.pipeline),
                   Note{"pipeline_found", [&plan] { return foundInPipeline(plan); }, 2}},
      .check = [&plan]() -> std::vector<Problem> {
        if (std::abs(*plan.direct + *plan.channel - 1) > sameShare) {
          return {{"channel_share", "Both together must make 100%."}};
        }
        return {};
      },
      .preview = [&plan, &texts]() -> std::vector<Headline> {
        const auto figures = figuresOf(plan);
        return {{"Quota, direct", money(texts, figures.direct)}, {"Quota, partners", money(texts, figures.channel)}};
      }};
}

constexpr size_t amountColumn = 0; ///< among pipelineColumns

/// "MRR", "monthly_amount": the plan counts what a deal brings in a year.
bool saysMonthly(const std::string& header) {
  const auto words = labelOf(header).words;
  return std::ranges::any_of(words,
                             [](const auto& word) { return word == "mrr" || word == "month" || word == "monthly"; });
}

/// The average deal of the pipeline, of a year.
Number averageDeal(const SalesPlan& plan) {
  if (!plan.found.averageDeal) {
    return std::nullopt;
  }
  if (!plan.amountsAreMonthly) {
    return *plan.found.averageDeal;
  }
  return valueOf(sales::acv(*plan.found.averageDeal, 0));
}

/// The figures of the pipeline become answers, to be looked at on the next page.
void useFigures(SalesPlan& plan, const Extract& extract) {
  plan.found = pipelineFigures(opportunitiesOf(extract));
  const auto& found = plan.found;
  if (const auto column = plan.pipeline.choice(amountColumn); column != plan.amountsFrom) {
    plan.amountsFrom = column;
    plan.amountsAreMonthly = saysMonthly(plan.pipeline.options()[column]);
  }
  if (const auto deal = averageDeal(plan)) {
    plan.deal = deal;
  }
  if (found.winRate) {
    plan.winRate = *found.winRate;
  }
  if (found.cycleDays) {
    plan.cycle = std::round(*found.cycleDays);
  }
  plan.openDeals = static_cast<double>(found.open);
  if (std::ranges::none_of(plan.team, [](const auto& person) { return isNamed(person.name); })) {
    for (size_t i = 0; i < std::min(plan.team.size(), found.owners.size()); ++i) {
      plan.team[i].name = found.owners[i];
    }
  }
}

std::vector<Page> pipelineColumnPages(SalesPlan& plan, const Texts& texts) {
  auto pages =
      columnPages(plan.pipeline, {"Objectives: columns of the list"}, [&plan, &texts]() -> std::vector<Headline> {
        return {{"Average deal", money(texts, averageDeal(plan))},
                {"Deals won", share(texts, valueOf(plan.found.winRate))},
                {"Days to a deal", whole(texts, valueOf(plan.found.cycleDays))}};
      });
  pages.back().elements.emplace_back(
      ask::tick("amounts_monthly", "The amounts are a month's: count twelve of them", plan.amountsAreMonthly)
          .then([&plan] { plan.pipeline.choose(); }));
  return pages;
}

std::string velocityOf(const PlanFigures& figures, const Texts& texts) {
  if (!figures.velocity || !figures.velocityNeeded || !figures.pipeline) {
    return {};
  }
  const bool enough = *figures.velocity >= *figures.velocityNeeded;
  return "The year needs a pipeline of " + money(texts, figures.pipeline) + ".\nYour open deals bring " +
         money(texts, figures.velocity) + " a day, the plan needs " + money(texts, figures.velocityNeeded) +
         (enough ? ": on track." : ": not enough yet.");
}

Page deals(SalesPlan& plan, const Texts& texts) {
  return {.title = "Objectives: deals and leads",
          .why = "How you sell today decides how many deals and leads the new business takes.",
          .elements = {ask::amount("deal_size", "Average deal", plan.deal)
                           .from(0.01)
                           .needed()
                           .hinted("what a new customer brings in the year"),
                       ask::percent("lead_rate", "Leads that become opportunities", plan.leadRate)
                           .within(0.0001, 1)
                           .needed()
                           .hinted("a lead has shown interest"),
                       ask::percent("win_rate", "Opportunities that are won", plan.winRate).within(0.0001, 1).needed(),
                       ask::count("cycle_days", "Days to close a deal", plan.cycle).within(1, 3650).needed(),
                       ask::count("open_deals", "Open opportunities now", plan.openDeals).within(0, 1e6).needed(),
                       Note{"velocity", [&plan, &texts] { return velocityOf(figuresOf(plan), texts); }, 3}},
          .preview = [&plan, &texts]() -> std::vector<Headline> {
            const auto figures = figuresOf(plan);
            return {{"Deals to close", whole(texts, figures.deals)},
                    {"Opportunities", whole(texts, figures.opportunities)},
                    {"Leads", whole(texts, figures.leads)}};
          }};
}

std::string quotasOf(const SalesPlan& plan, const Texts& texts) {
  const auto figures = figuresOf(plan);
  std::string words;
  for (size_t i = 0; i < plan.team.size(); ++i) {
    if (figures.quotas[i]) {
      words += (words.empty() ? "Quotas: " : "; ") + plan.team[i].name + " " + money(texts, figures.quotas[i]);
    }
  }
  return words.empty() ? "Name your people, and each gets a quota." : words + ".";
}

Page team(SalesPlan& plan, const Texts& texts) {
  Matrix table{"team",
               {{"Name", 112}, {"Weight", 40}, {"Full quota, a year", 92}, {"Up to speed", 57}},
               {},
               "An empty weight counts as 1, empty speed as 100%."};
  for (size_t i = 0; i < plan.team.size(); ++i) {
    auto& person = plan.team[i];
    const auto id = numbered("rep_", i);
    const auto name = numbered("Person ", i);
    table.rows.push_back({ask::text(id, name, person.name),
                          ask::number(id + "_weight", name + ", weight", person.weight).within(0, 1000),
                          ask::amount(id + "_full", name + ", full quota", person.fullQuota).from(0),
                          ask::percent(id + "_ramp", name + ", up to speed", person.ramp).within(0, 1)});
  }
  return {.title = "Objectives: your team",
          .why = "Whom the direct quota is shared out to, by weight, and what each can carry when up to speed.",
          .elements = {std::move(table), Note{"quotas", [&plan, &texts] { return quotasOf(plan, texts); }, 2}},
          .check = [&plan]() -> std::vector<Problem> {
            for (size_t i = 0; i < plan.team.size(); ++i) {
              const auto& person = plan.team[i];
              if (!isNamed(person.name) && (person.weight || person.fullQuota || person.ramp)) {
                return {{numbered("rep_", i), "Name the person.", true}};
              }
            }
            return {};
          },
          .preview = [&plan, &texts]() -> std::vector<Headline> {
            const auto figures = figuresOf(plan);
            return {{"Quota, direct", money(texts, figures.direct)},
                    {"The team carries", money(texts, figures.capacity)},
                    {"Gap (below 0 is good)", money(texts, figures.gap)}};
          },
          .warning = [&plan]() -> std::string {
            const auto figures = figuresOf(plan);
            return figures.gap && *figures.gap > 0 ? "The team cannot carry its quota: hire, or share out less." : "";
          }};
}

} // namespace

std::vector<Page> objectivePages(SalesPlan& plan, const Texts& texts) {
  plan.pipeline.onRows([&plan](const Extract& extract) { useFigures(plan, extract); }, writingOf(texts));
  std::vector<Page> pages{channels(plan, texts)};
  std::ranges::move(pipelineColumnPages(plan, texts), std::back_inserter(pages));
  pages.push_back(deals(plan, texts));
  pages.push_back(team(plan, texts));
  return pages;
}

} // namespace wizards
