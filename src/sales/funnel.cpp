// SPDX-License-Identifier: MPL-2.0

#include "sales/funnel.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sales/rounding.hpp"
#include "sales/share.hpp"
#include "sales/weighted_score.hpp"

namespace sales {

namespace {

/// The share of those in the stage `from` who come as far as a stage.
Result<double> conversion(const Result<double>& count, const Result<double>& from) {
  for (const auto* stage : {&count, &from}) {
    if (!*stage && stage->error() != Error::text) {
      return stage->error(); // handed in: counts before text
    }
  }
  if (!count || !from) {
    return Error::text;
  }
  if (*count < 0 || *from < 0) {
    return Error::domain;
  }
  if (*from == 0) {
    return Error::division;
  }
  return *count / *from;
}

/// The top of a funnel, of which nobody is lost yet.
Result<double> topOf(const Result<double>& count) {
  if (!count) {
    return count.error();
  }
  if (*count < 0) {
    return Error::domain;
  }
  return 1.0;
}

/// Points of one criterion.
Result<double> points(const Cell& cell, double /*maxPoints*/) {
  return number(cell);
}

bool isWords(const Cell& cell) {
  return std::holds_alternative<std::string>(cell) && !number(cell);
}

/// Whether the points and weights of one lead begin with headers.
bool beginWithHeader(const Range& values, const Range& weights) {
  const auto mayBegin = [](const Range& range) { return range.single() || isWords(range[0]); };
  return !(values.single() && weights.single()) && mayBegin(values) && mayBegin(weights);
}

/// The cells of a range from `first` on; one value stands for all `count` of them.
Range from(const Range& range, std::size_t first, std::size_t count) {
  if (range.single()) {
    return {count, 1, std::vector<Cell>(count, range[0])};
  }
  std::vector<Cell> cells;
  for (std::size_t i = first; i < range.used(); ++i) {
    cells.push_back(range[i]);
  }
  return {range.size() - first, 1, std::move(cells)};
}

Result<Scores> scoresOf(const Range& values, const Range& weights, double maxPoints) {
  const auto importance = weightsOf(weights, criteriaOf(values), std::nullopt);
  if (!importance) {
    return importance.error();
  }
  return weightedScores(values, *importance, maxPoints, points);
}

} // namespace

Result<double> convRate(double converted, double entered) {
  return shareOf(converted, entered);
}

Result<double> costPerLead(const Numbers& costs, double leads) {
  const double total = std::accumulate(costs.begin(), costs.end(), 0.0);
  if (total < 0 || leads < 0) {
    return Error::domain;
  }
  if (leads == 0) {
    return Error::division;
  }
  return total / leads;
}

Result<Elements> funnelConv(const Column& counts, Choice<2> mode) {
  const std::size_t columns = counts.columns();
  const std::size_t funnels = counts.rows() > 1 && columns > 1 ? columns : 1; // side by side
  Elements rates;
  rates.values.reserve(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i < funnels) {
      rates.values.push_back(topOf(counts[i]));
    } else {
      rates.values.push_back(conversion(counts[i], counts[mode == 0 ? i - funnels : i % funnels]));
    }
  }
  return rates;
}

Result<double> leadsNeeded(double target, double dealSize, const Numbers& rates, bool exact) {
  if (target < 0 || dealSize < 0 || !std::ranges::all_of(rates, isFraction)) {
    return Error::domain;
  }
  if (dealSize == 0 || rates.empty() || std::ranges::count(rates, 0.0) > 0) {
    return Error::division;
  }
  const double leads = std::accumulate(rates.begin(), rates.end(), target / dealSize, std::divides<>());
  return exact ? leads : roundedUp(leads);
}

Result<Scores> leadScore(const Range& values, const Range& weights, double maxPoints) {
  if (values.block()) {
    return scoresOf(values, weights, maxPoints);
  }
  const std::size_t first = beginWithHeader(values, weights) ? 1 : 0;
  const std::size_t count = std::max(values.size(), weights.size()) - first;
  return scoresOf(from(values, first, count), from(weights, first, count), maxPoints);
}

Result<double> hourglass(double leads, const Numbers& topRates, const Aligned<2>& sold, bool chained) {
  const auto values = sold[0];
  const auto takeRates = sold[1];
  if (leads < 0 || !std::ranges::all_of(topRates, isFraction) || !std::ranges::all_of(takeRates, isFraction)) {
    return Error::domain;
  }
  double revenue = 0; // of one customer
  double taken = 1;
  for (std::size_t i = 0; i < values.size(); ++i) {
    taken = chained ? taken * takeRates[i] : takeRates[i];
    revenue += values[i] * taken;
  }
  const double rate =
      std::accumulate(topRates.begin(), topRates.end(), topRates.empty() ? 0.0 : 1.0, std::multiplies<>());
  return leads * rate * revenue;
}

} // namespace sales
