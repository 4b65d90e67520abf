// SPDX-License-Identifier: MPL-2.0

#include "wizards/swot_figures.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "sales/swot.hpp"
#include "wizards/domain_values.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;
using Box = SwotAnalysis::Box;
using Factor = SwotAnalysis::Factor;
using Action = SwotAnalysis::Action;
using Place = SwotAnalysis::Place;
using Pair = SwotAnalysis::Pair;

bool isOnScale(const Number& number) {
  return number && *number >= 1 && *number <= 5;
}

double weightOf(const Factor& factor) {
  return *factor.importance * *factor.rating;
}

/// How well a pair goes together, 0 to 1: as the workbook says, else as well as can be.
double fitOf(const SwotAnalysis& analysis, const Pair& pair) {
  const auto known = analysis.fits.find(pair);
  if (known == analysis.fits.end()) {
    return 1;
  }
  const auto fit = numberIn(known->second).value_or(0);
  return fit >= 0 && fit <= 1 ? fit : 0;
}

sales::Column columnOf(const SwotAnalysis& analysis, const std::vector<Place>& places) {
  std::vector<sales::Result<double>> weights;
  std::ranges::transform(places, std::back_inserter(weights),
                         [&](const Place& place) { return weightOf(factorAt(analysis, place)); });
  return sales::Column(std::move(weights));
}

sales::Column fitsOf(const SwotAnalysis& analysis, const std::vector<Place>& inside,
                     const std::vector<Place>& outside) {
  std::vector<sales::Cell> cells;
  for (const auto& row : inside) {
    for (const auto& column : outside) {
      cells.emplace_back(fitOf(analysis, {row, column}));
    }
  }
  return sales::Column(sales::Range(inside.size(), outside.size(), std::move(cells)));
}

} // namespace

bool isComplete(const Factor& factor) {
  return !isBlank(factor.text) && isOnScale(factor.importance) && isOnScale(factor.rating);
}

const Factor& factorAt(const SwotAnalysis& analysis, const Place& place) {
  return analysis.boxes[place.box][place.row];
}

std::vector<SwotAnalysis::Place> ranked(const SwotAnalysis& analysis, const std::array<Box, 2>& boxes) {
  std::vector<Place> places;
  for (const Box box : boxes) {
    for (size_t row = 0; row < SwotAnalysis::perBox; ++row) {
      if (isComplete(analysis.boxes[box][row])) {
        places.push_back({box, row});
      }
    }
  }
  std::ranges::stable_sort(places, std::greater(),
                           [&](const Place& place) { return weightOf(factorAt(analysis, place)); });
  return places;
}

bool isThere(const SwotAnalysis& analysis, const Pair& pair) {
  return isComplete(factorAt(analysis, pair.inside)) && isComplete(factorAt(analysis, pair.outside));
}

void rankPairs(SwotAnalysis& analysis) {
  for (size_t i = 0; i < analysis.pairs.size(); ++i) {
    analysis.actions[analysis.pairs[i]] = std::exchange(analysis.asked[i], {});
  }
  analysis.pairs = strongestPairs(analysis);
  for (size_t i = 0; i < analysis.pairs.size(); ++i) {
    if (const auto known = analysis.actions.extract(analysis.pairs[i]); !known.empty()) {
      analysis.asked[i] = std::move(known.mapped());
    }
  }
}

bool isEmpty(const Action& action) {
  return isBlank(action.text);
}

std::vector<std::pair<Pair, const Action*>> actionsOf(const SwotAnalysis& analysis) {
  std::vector<std::pair<Pair, const Action*>> actions;
  for (size_t i = 0; i < analysis.pairs.size(); ++i) {
    actions.emplace_back(analysis.pairs[i], &analysis.asked[i]);
  }
  for (const auto& [pair, action] : analysis.actions) {
    if (isThere(analysis, pair)) {
      actions.emplace_back(pair, &action);
    }
  }
  std::erase_if(actions, [](const auto& action) { return isEmpty(*action.second); });
  return actions;
}

Number scoreOf(const SwotAnalysis& analysis, SwotAnalysis::Box box) {
  const auto importance = [](const Factor& factor) { return isComplete(factor) ? factor.importance : std::nullopt; };
  return valueOf(sales::swotScore(bothOf(analysis.boxes[box], importance, &Factor::rating)));
}

std::string postureOf(const SwotAnalysis& analysis) {
  using enum SwotAnalysis::Box;
  return postureOf({scoreOf(analysis, strengths), scoreOf(analysis, weaknesses), scoreOf(analysis, opportunities),
                    scoreOf(analysis, threats)});
}

std::string postureOf(const std::array<Number, 4>& scores) {
  const auto& [strengths, weaknesses, opportunities, threats] = scores;
  if (!strengths || !weaknesses || !opportunities || !threats) {
    return {};
  }
  const auto posture = sales::swotPosture(*strengths, *weaknesses, *opportunities, *threats);
  return posture ? std::string(*posture) : std::string();
}

std::vector<SwotAnalysis::Pair> strongestPairs(const SwotAnalysis& analysis) {
  const auto inside = ranked(analysis, insideBoxes);
  const auto outside = ranked(analysis, outsideBoxes);
  if (inside.empty() || outside.empty()) {
    return {};
  }
  const auto impacts =
      sales::towsMatrix(columnOf(analysis, inside), columnOf(analysis, outside), fitsOf(analysis, inside, outside));
  if (!impacts) {
    return {};
  }
  std::vector<std::pair<double, Pair>> pairs;
  for (size_t i = 0; i < impacts->values.size(); ++i) {
    if (const auto& impact = impacts->values[i]; impact && *impact > 0) {
      pairs.emplace_back(*impact, Pair{inside[i / outside.size()], outside[i % outside.size()]});
    }
  }
  std::ranges::stable_sort(pairs, std::greater(), &std::pair<double, Pair>::first);
  std::vector<Pair> strongest;
  for (size_t i = 0; i < std::min(pairs.size(), SwotAnalysis::pairsAsked); ++i) {
    strongest.push_back(pairs[i].second);
  }
  return strongest;
}

} // namespace wizards
