// SPDX-License-Identifier: MPL-2.0

#include "wizards/sales_plan_pages.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <tuple>

#include "wizards/figure_texts.hpp"
#include "wizards/sales_plan_figures.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;

struct BoxTexts {
  const char* id;
  const char* title;
  const char* one; ///< of it
};
constexpr std::array<BoxTexts, 4> boxTexts{{{"strength_", "Strengths", "Strength "},
                                            {"weakness_", "Weaknesses", "Weakness "},
                                            {"opportunity_", "Opportunities", "Opportunity "},
                                            {"threat_", "Threats", "Threat "}}};

Matrix factorTable(SalesPlan& plan, SalesPlan::Box box) {
  const auto& texts = boxTexts[box];
  Matrix table{std::string(texts.id) + "table", {{texts.title, 190}, {"Importance", 55}, {"How strong", 55}}, {}};
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
          .why =
              "A plan builds on strengths and knows its weaknesses. Score both from 1 to 5; leave out what is not so.",
          .elements = {factorTable(plan, strengths), factorTable(plan, weaknesses)},
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
          .why = "Chances and dangers that come whatever you do. Score them from 1 to 5 as well.",
          .elements = {factorTable(plan, opportunities), factorTable(plan, threats)},
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

} // namespace

std::vector<Page> positionPages(SalesPlan& plan, const Texts& texts) {
  return {inside(plan, texts), outside(plan, texts), competitors(plan), comparison(plan, texts)};
}

} // namespace wizards
