// SPDX-License-Identifier: MPL-2.0

#include "wizards/sales_plan.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

#include "sales/cell.hpp"
#include "sales/dashboard.hpp"
#include "sales/recurring_revenue.hpp"
#include "wizards/label_words.hpp"
#include "wizards/sales_plan_figures.hpp"
#include "wizards/sales_plan_workbook.hpp"

namespace wizards {

namespace {

namespace chrono = std::chrono;
using std::size_t;

constexpr const char* goalsStep = "Goals";
constexpr const char* positionStep = "Competitive position";
constexpr const char* objectivesStep = "Objectives";
constexpr const char* tacticsStep = "Tactics";
constexpr const char* executeStep = "Execute";
constexpr const char* monitorStep = "Monitor";

constexpr const char* unknown = "–";
constexpr size_t tacticsOfAPage = 7;
/// Shares that are entered apart make 100% up to what numbers of a computer leave over.
constexpr double sameShare = 1e-9;

std::string numbered(const std::string& text, size_t place) {
  return text + std::to_string(place + 1);
}

/// An amount in few digits: nobody plans in cents, except of small sums.
std::string money(const Texts& texts, const Number& value) {
  constexpr double large = 1000;
  if (!value) {
    return unknown;
  }
  return texts.amount(std::abs(*value) >= large ? std::round(*value) : std::round(*value * 100) / 100);
}

std::string whole(const Texts& texts, const Number& value) {
  return value ? texts.amount(std::round(*value)) : unknown;
}

std::string share(const Texts& texts, const Number& value) {
  return value ? texts.percent(std::round(*value * 1e3) / 1e3) : unknown;
}

std::string score(const Texts& texts, const Number& value) {
  return value ? texts.number(std::round(*value * 100) / 100) : unknown;
}

// --- Goals -----------------------------------------------------------------------------------------------------------

Page theYear(SalesPlan& plan, const Texts& texts) {
  const auto asks = [&plan](SalesPlan::Target way) { return [&plan, way] { return plan.targetAs == way; }; };
  return {
      .title = "Goals: the year",
      .step = goalsStep,
      .why = "One number for the year that everybody works for; all the others follow from it.",
      .elements =
          {ask::text("company", "Company", plan.company).hinted("as it stands on the pages"),
           ask::text("currency", "Currency label", plan.currency).wide(15).hinted("EUR, $: a word beside amounts"),
           ask::day("plan_start", "Plan year starts on", plan.start).needed().hinted("its first day"),
           ask::amount("revenue_last_year", "Revenue of last year", plan.lastYear)
               .from(0)
               .needed()
               .hinted("0 for a new company"),
           ask::choice("target_as", "You know the target as", plan.targetAs, {"an amount", "a growth on last year"}),
           ask::amount("revenue_target", "Revenue target", plan.target)
               .from(0.01)
               .needed()
               .hinted("of the whole year")
               .when(asks(SalesPlan::asAmount)),
           ask::percent("growth", "Growth on last year", plan.growth)
               .within(-0.9, 5)
               .needed()
               .hinted("below 0 for a year of less")
               .when(asks(SalesPlan::asGrowth))},
      .check = [&plan]() -> std::vector<Problem> {
        if (plan.targetAs == SalesPlan::asGrowth && plan.lastYear == 0.0) {
          return {{"growth", "Nothing grows from 0: enter the target as an amount."}};
        }
        return {};
      },
      .preview = [&plan, &texts]() -> std::vector<Headline> {
        const auto figures = figuresOf(plan);
        return {{"Target", money(texts, figures.target)}, {"Growth on last year", share(texts, figures.growth)}};
      }};
}

std::vector<Bars::Bar> revenueBars(const SalesPlan& plan, const Texts& texts) {
  const auto figures = figuresOf(plan);
  std::vector<Bars::Bar> bars{
      {"Last year", plan.lastYear.value_or(0), money(texts, plan.lastYear)},
      {"Target", figures.target.value_or(0), money(texts, figures.target)},
      {"Comes back by itself", figures.base.value_or(0), money(texts, figures.base)},
      {"New business to win", figures.newBusiness.value_or(0), money(texts, figures.newBusiness)}};
  const double longest = std::ranges::max(bars, {}, &Bars::Bar::share).share;
  for (auto& bar : bars) {
    bar.share = longest > 0 ? bar.share / longest : 0;
  }
  return bars;
}

Page whatRecurs(SalesPlan& plan, const Texts& texts) {
  const auto recurs = [&plan] { return plan.recurs == 0; };
  return {
      .title = "Goals: what recurs",
      .step = goalsStep,
      .why = "What customers pay again and again is your base. Only the rest of the target has to be won new.",
      .elements =
          {ask::choice("recurs", "Recurring revenue", plan.recurs, {"yes: contracts", "none"}),
           ask::amount("mrr", "Recurring, a month", plan.mrr)
               .from(0)
               .needed()
               .hinted("as the plan year begins")
               .when(recurs),
           ask::percent("churn", "Churn, a month", plan.churn)
               .within(0, 1)
               .needed()
               .hinted("the share of it that is lost every month")
               .when(recurs),
           ask::amount("arpa", "A customer pays, a month", plan.arpa).from(0).hinted("on average; empty: not known"),
           ask::percent("gross_margin", "Gross margin", plan.margin)
               .within(0, 1)
               .hinted("what is left of it after delivery"),
           Bars{"revenue", 4, [&plan, &texts] { return revenueBars(plan, texts); }}},
      .preview = [&plan, &texts]() -> std::vector<Headline> {
        const auto figures = figuresOf(plan);
        const auto part = figures.newBusiness && figures.target && *figures.target > 0
                              ? Number(*figures.newBusiness / *figures.target)
                              : std::nullopt;
        return {{"New business needed", money(texts, figures.newBusiness)}, {"Of the target", share(texts, part)}};
      },
      .warning = [&plan]() -> std::string {
        return figuresOf(plan).newBusiness == 0.0 ? "What recurs reaches the target alone: is it high enough?" : "";
      }};
}

// --- Competitive position --------------------------------------------------------------------------------------------

struct BoxTexts {
  const char* id;
  const char* title;
  const char* one; ///< of it
};
constexpr std::array<BoxTexts, 4> boxTexts{{{"strength_", "Strengths", "Strength "},
                                            {"weakness_", "Weaknesses", "Weakness "},
                                            {"opportunity_", "Opportunities", "Opportunity "},
                                            {"threat_", "Threats", "Threat "}}};

Matrix factorTable(SalesPlan& plan, SalesPlan::Box box, const char* hint) {
  const auto& texts = boxTexts[box];
  Matrix table{std::string(texts.id) + "table", {{texts.title, 190}, {"Importance", 55}, {"How strong", 55}}, {}, hint};
  for (size_t i = 0; i < plan.factors[box].size(); ++i) {
    auto& factor = plan.factors[box][i];
    const auto id = numbered(texts.id, i);
    const auto name = numbered(texts.one, i);
    table.rows.push_back({ask::text(id, name, factor.text),
                          ask::count(id + "_importance", name + ", importance", factor.importance).within(1, 5),
                          ask::count(id + "_rating", name + ", how strong", factor.rating).within(1, 5)});
  }
  return table;
}

/// A factor has a text and both scores, or nothing.
std::vector<Problem> factorProblems(const SalesPlan& plan, std::initializer_list<SalesPlan::Box> boxes) {
  std::vector<Problem> problems;
  for (const auto box : boxes) {
    for (size_t i = 0; i < plan.factors[box].size(); ++i) {
      const auto& factor = plan.factors[box][i];
      const auto id = numbered(boxTexts[box].id, i);
      const bool named = isNamed(factor.text);
      if (!named && (factor.importance || factor.rating)) {
        problems.push_back({id, "Say what it is."});
      } else if (named && !factor.importance) {
        problems.push_back({id + "_importance", "Enter 1 to 5.", true});
      } else if (named && !factor.rating) {
        problems.push_back({id + "_rating", "Enter 1 to 5.", true});
      }
    }
  }
  return problems;
}

std::string adviceOf(const std::string& posture) {
  return posture == "SO"   ? "Your posture: use your strengths to take the opportunities."
         : posture == "ST" ? "Your posture: use your strengths to ward off the threats."
         : posture == "WO" ? "Your posture: mend your weaknesses to take the opportunities."
         : posture == "WT" ? "Your posture: avoid or withdraw, where weaknesses meet threats."
                           : "";
}

Page inside(SalesPlan& plan, const Texts& texts) {
  using enum SalesPlan::Box;
  return {.title = "Position: what you are good at",
          .step = positionStep,
          .why =
              "A plan builds on strengths and knows its weaknesses. Score both from 1 to 5; leave out what is not so.",
          .elements = {factorTable(plan, strengths, ""), factorTable(plan, weaknesses, "")},
          .check =
              [&plan] {
                return factorProblems(plan, {strengths, weaknesses});
              },
          .preview = [&plan, &texts]() -> std::vector<Headline> {
            const auto figures = figuresOf(plan);
            return {{"Strengths", score(texts, figures.boxes[strengths])},
                    {"Weaknesses", score(texts, figures.boxes[weaknesses])}};
          }};
}

Page outside(SalesPlan& plan, const Texts& texts) {
  using enum SalesPlan::Box;
  return {.title = "Position: what the market brings",
          .step = positionStep,
          .why = "Chances and dangers that come whatever you do. Score them from 1 to 5 as well.",
          .elements = {factorTable(plan, opportunities, ""), factorTable(plan, threats, "")},
          .check =
              [&plan] {
                return factorProblems(plan, {opportunities, threats});
              },
          .preview = [&plan, &texts]() -> std::vector<Headline> {
            const auto figures = figuresOf(plan);
            return {{"Opportunities", score(texts, figures.boxes[opportunities])},
                    {"Threats", score(texts, figures.boxes[threats])},
                    {"Posture", figures.posture.empty() ? unknown : figures.posture}};
          },
          .warning = [&plan] { return adviceOf(figuresOf(plan).posture); }};
}

Page competitors(SalesPlan& plan) {
  Matrix table{"offers", {{"Competitor", 90}, {"What they offer", 140}, {"Price", 70}}, {}, ""};
  const auto add = [&](SalesPlan::Offer& offer, const std::string& id, const std::string& name, bool isOurs) {
    table.rows.push_back({ask::text(id, name, offer.name).when([isOurs] { return !isOurs; }),
                          ask::text(id + "_offer", name + ", offer", offer.what),
                          ask::amount(id + "_price", name + ", price", offer.price).from(0)});
  };
  add(plan.offers[0], "we", "We", true);
  for (size_t i = 1; i < plan.offers.size(); ++i) {
    add(plan.offers[i], numbered("competitor_", i - 1), numbered("Competitor ", i - 1), false);
  }
  return {.title = "Position: competitors",
          .step = positionStep,
          .why = "Name up to three whom buyers compare you with; the next page scores them. None: go on.",
          .elements = {std::move(table)},
          .check = [&plan]() -> std::vector<Problem> {
            for (size_t i = 1; i < plan.offers.size(); ++i) {
              const auto& offer = plan.offers[i];
              if (!isNamed(offer.name) && (isNamed(offer.what) || offer.price)) {
                return {{numbered("competitor_", i - 1), "Name it.", true}};
              }
            }
            return {};
          }};
}

/// Who is meant by the headings of the columns.
std::string comparedWith(const SalesPlan& plan) {
  constexpr std::array<const char*, 3> headings{"First", "Second", "Third"};
  std::string words;
  for (size_t i = 0; i < headings.size(); ++i) {
    const auto& name = plan.offers[i + 1].name;
    words += isNamed(name) ? (words.empty() ? "" : "; ") + std::string(headings[i]) + ": " + name : "";
  }
  return words + ".";
}

Page comparison(SalesPlan& plan, const Texts& texts) {
  const std::array<const char*, 4> who{"We", "First", "Second", "Third"};
  Matrix table{"criteria",
               {{"What buyers compare", 112}, {"Weight", 38}, {who[0], 34}, {who[1], 34}, {who[2], 38}, {who[3], 34}},
               {},
               "All from 1 to 5. Empty: not known."};
  for (size_t i = 0; i < plan.criteria.size(); ++i) {
    auto& criterion = plan.criteria[i];
    const auto id = numbered("criterion_", i);
    const auto name = numbered("Criterion ", i);
    std::vector<Field> row{ask::text(id, name, criterion.name),
                           ask::count(id + "_weight", name + ", weight", criterion.weight).within(1, 5)};
    for (size_t offer = 0; offer < who.size(); ++offer) {
      row.push_back(ask::count(id + numbered("_score_", offer), name + ", " + who[offer], criterion.score[offer])
                        .within(1, 5)
                        .when([&plan, offer] { return offer == 0 || isNamed(plan.offers[offer].name); }));
    }
    table.rows.push_back(std::move(row));
  }
  return {.title = "Position: where you are ahead",
          .step = positionStep,
          .why = "Where you score higher on what matters to buyers, you have something to say.",
          .elements = {std::move(table), Note{"compared", [&plan] { return comparedWith(plan); }}},
          .preview =
              [&plan, &texts] {
                const auto figures = figuresOf(plan);
                std::vector<Headline> lines;
                for (size_t i = 1; i < plan.offers.size(); ++i) {
                  const auto& [ours, theirs] = std::tie(figures.offers[0], figures.offers[i]);
                  const bool known = isNamed(plan.offers[i].name) && ours && theirs;
                  const double lead = known ? *ours - *theirs : 0;
                  lines.push_back({plan.offers[i].name,
                                   !known ? (isNamed(plan.offers[i].name) ? unknown : "")
                                          : (lead < 0 ? "behind by " : "ahead by ") + score(texts, std::abs(lead))});
                }
                return lines;
              },
          .applies =
              [&plan] {
                return std::any_of(plan.offers.begin() + 1, plan.offers.end(),
                                   [](const auto& offer) { return isNamed(offer.name); });
              }};
}

// --- Objectives ------------------------------------------------------------------------------------------------------

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
      .step = objectivesStep,
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
                   Button{.id = "take_pipeline",
                          .label = "Take from the sheet…",
                          .took = [&plan](const Table& table) { return plan.pipeline.take(table); }},
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
  const auto ofYear = sales::acv(*plan.found.averageDeal, 0);
  return ofYear ? Number(*ofYear) : std::nullopt;
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
  auto pages = columnPages(
      plan.pipeline, {"Objectives: columns of the list", objectivesStep}, [&plan, &texts]() -> std::vector<Headline> {
        const auto of = [](const sales::Result<double>& result) { return result ? Number(*result) : std::nullopt; };
        return {{"Average deal", money(texts, averageDeal(plan))},
                {"Deals won", share(texts, of(plan.found.winRate))},
                {"Days to a deal", whole(texts, of(plan.found.cycleDays))}};
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
          .step = objectivesStep,
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
          .step = objectivesStep,
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

// --- Tactics ---------------------------------------------------------------------------------------------------------

/// A tick puts its tactic into the first free row, or takes it out of its own.
void follow(SalesPlan& plan, size_t ready) {
  const auto isIt = [&](const SalesPlan::Tactic& tactic) {
    return sales::sameLabel(tactic.name, readyTactics()[ready]);
  };
  if (!plan.ready[ready]) {
    for (auto& tactic : plan.tactics) {
      if (isIt(tactic)) {
        const bool isKept = tactic.isKept;
        tactic = {};
        tactic.isKept = isKept;
      }
    }
  } else if (std::ranges::none_of(plan.tactics, isIt)) {
    const auto free = std::ranges::find_if(plan.tactics, [](const auto& tactic) {
      return !tactic.isKept && !isNamed(tactic.name) && !isNamed(tactic.owner) && !tactic.due;
    });
    if (free != plan.tactics.end()) {
      free->name = readyTactics()[ready];
      free->start = plan.start;
    }
    tickReady(plan);
  }
}

std::vector<Headline> tacticFigures(const SalesPlan& plan, const Texts& texts) {
  double count = 0;
  Day first;
  for (const auto& tactic : plan.tactics) {
    if (isNamed(tactic.name)) {
      ++count;
      first = tactic.due && (!first || *tactic.due < *first) ? tactic.due : first;
    }
  }
  return {{"Tactics", whole(texts, count)},
          {"First one due", first ? texts.day(*first) : unknown},
          {"Leads they must bring", whole(texts, figuresOf(plan).leads)}};
}

/// Two columns of ticks, long ones on the left.
Matrix tacticTicks(SalesPlan& plan) {
  constexpr std::array<std::array<size_t, 2>, 6> rows{{{1, 0}, {4, 2}, {7, 3}, {9, 5}, {10, 6}, {11, 8}}};
  Matrix table{"ready", {{"", 189}, {"", 118}}, {}, "Tactics of your own go on the next page."};
  for (const auto& row : rows) {
    auto& fields = table.rows.emplace_back();
    for (const auto i : row) {
      fields.push_back(ask::tick(numbered("tactic_ready_", i), readyTactics()[i], plan.ready[i]).then([&plan, i] {
        follow(plan, i);
      }));
    }
  }
  return table;
}

Page chooseTactics(SalesPlan& plan, const Texts& texts) {
  return {.title = "Tactics: what you do",
          .step = tacticsStep,
          .why = "Leads do not come by themselves. Tick what you will do; few and done beats many and begun.",
          .elements = {tacticTicks(plan)},
          .preview = [&plan, &texts] { return tacticFigures(plan, texts); },
          .warning = [&plan]() -> std::string {
            const bool any = std::ranges::any_of(plan.tactics, [](const auto& tactic) { return isNamed(tactic.name); });
            return any ? "" : "A plan without tactics stays a wish.";
          }};
}

/// Somebody does each tactic by a day.
std::vector<Problem> tacticProblems(const SalesPlan& plan, size_t first) {
  std::vector<Problem> problems;
  for (auto i = first; i < first + tacticsOfAPage; ++i) {
    const auto& [name, owner, start, due, isKept] = plan.tactics[i];
    const auto id = numbered("tactic_", i);
    if (!isNamed(name)) {
      if (isNamed(owner) || due) {
        problems.push_back({id, "Say what is done."});
      }
    } else if (!isNamed(owner)) {
      problems.push_back({id + "_owner", "Say who does it.", true});
    } else if (!due) {
      problems.push_back({id + "_due", "Say by when.", true});
    } else if (start && *due < *start) {
      problems.push_back({id + "_due", "Due before it starts."});
    }
  }
  return problems;
}

Page tacticRows(SalesPlan& plan, const Texts& texts, size_t first) {
  const auto people = [&plan] {
    std::vector<std::string> names;
    for (const auto& person : plan.team) {
      if (isNamed(person.name)) {
        names.push_back(person.name);
      }
    }
    return names;
  };
  Matrix table{numbered("tactics_", first / tacticsOfAPage),
               {{"Tactic", 113}, {"Owner", 80}, {"Start", 54}, {"Due", 54}},
               {},
               "Whoever owns it does it by the day that it is due."};
  for (auto i = first; i < first + tacticsOfAPage; ++i) {
    auto& tactic = plan.tactics[i];
    const auto id = numbered("tactic_", i);
    const auto name = numbered("Tactic ", i);
    table.rows.push_back({ask::text(id, name, tactic.name).then([&plan] { tickReady(plan); }),
                          ask::offer(id + "_owner", name + ", owner", tactic.owner, {}).listing(people),
                          ask::day(id + "_start", name + ", start", tactic.start),
                          ask::day(id + "_due", name + ", due", tactic.due)});
  }
  Page page{.title = first == 0 ? "Tactics: who does it by when" : "Tactics: who does it by when (more)",
            .step = tacticsStep,
            .why = "What nobody owns by a day is not done. Add tactics of your own in the empty rows.",
            .elements = {std::move(table)},
            .check = [&plan, first] { return tacticProblems(plan, first); },
            .preview = [&plan, &texts] { return tacticFigures(plan, texts); }};
  if (first > 0) {
    page.applies = [&plan, first] {
      return std::any_of(plan.tactics.begin() + static_cast<std::ptrdiff_t>(first) - 1, plan.tactics.end(),
                         [](const auto& tactic) { return isNamed(tactic.name); });
    };
  }
  return page;
}

// --- Execute ---------------------------------------------------------------------------------------------------------

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
          .step = executeStep,
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
  double last = 0;
  bool ended = false;
  for (size_t i = 0; i < plan.tiers.size(); ++i) {
    const auto& [from, rate] = plan.tiers[i];
    const auto id = numbered("tier_", i);
    if (i == 0 && !rate) {
      return {{id + "_rate", "Enter the rate from the first sale on.", true}};
    }
    if (from.has_value() != rate.has_value()) {
      return {{id + (from ? "_rate" : "_from"), from ? "Enter its rate." : "Enter from where it is paid.", true}};
    }
    if (from && ended) {
      return {{id + "_from", "Leave no empty row above it."}};
    }
    if (from && i > 0 && *from <= last) {
      return {{id + "_from", "Begin above the tier before it."}};
    }
    last = from.value_or(last);
    ended = !from;
  }
  return {};
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
          .step = executeStep,
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
          .step = executeStep,
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

// --- Monitor ---------------------------------------------------------------------------------------------------------

/// The rhythm is one of the goals, measured like the others.
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
          .step = monitorStep,
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
            .step = monitorStep,
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

// ---------------------------------------------------------------------------------------------------------------------

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

} // namespace

const std::array<std::string, 12>& readyTactics() {
  static const std::array<std::string, 12> tactics{"Reference visits",
                                                   "Newsletter every month",
                                                   "Search advertising",
                                                   "Webinar",
                                                   "Call back every lost deal",
                                                   "Partner programme",
                                                   "Stand at a trade fair",
                                                   "Free trial with a guided start",
                                                   "Case studies",
                                                   "Offer existing customers more",
                                                   "Ask every customer for a referral",
                                                   "Year-end review with every customer"};
  return tactics;
}

Form salesPlan(SalesPlan& plan, const Setting& setting) {
  const auto& texts = *setting.texts;
  prepare(plan, setting);
  plan.pipeline.onRows([&plan](const Extract& extract) { useFigures(plan, extract); }, writingOf(texts));
  std::vector<Page> pages{theYear(plan, texts), whatRecurs(plan, texts), inside(plan, texts),  outside(plan, texts),
                          competitors(plan),    comparison(plan, texts), channels(plan, texts)};
  std::ranges::move(pipelineColumnPages(plan, texts), std::back_inserter(pages));
  for (auto& page : {deals(plan, texts), team(plan, texts), chooseTactics(plan, texts), tacticRows(plan, texts, 0),
                     tacticRows(plan, texts, tacticsOfAPage), commissionPage(plan, texts), tiersPage(plan, texts),
                     budget(plan, texts), goalsPage(plan), whereYouStand(plan, texts)}) {
    pages.push_back(page);
  }
  return {.name = "sales-plan",
          .title = "Sales Plan",
          .pages = std::move(pages),
          .entries = [&plan] { return entriesOf(plan); },
          .read = [&plan](const WorkbookAnswers& workbook) { readAnswers(plan, workbook); }};
}

} // namespace wizards
