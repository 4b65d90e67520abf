// SPDX-License-Identifier: MPL-2.0

#include "sales/pricing.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace sales {

namespace {

// --- Survey answers -----------------------------------------------------------------------------------------------

enum Answer : std::size_t { tooCheapAnswer, cheapAnswer, expensiveAnswer, tooExpensiveAnswer };

/// The answers of one respondent: the four prices, and whatever was asked beside them.
template <std::size_t N>
using Respondent = std::array<double, N>;

/// The number in a cell, where there is one.
std::optional<double> answer(const Range& range, std::size_t row) {
  const std::size_t index = range.single() ? 0 : row;
  if (isEmpty(range[index])) {
    return std::nullopt;
  }
  const auto value = range.number(index);
  return value ? std::optional(*value) : std::nullopt;
}

/// The answers in a row, where all are numbers.
template <std::size_t N>
std::optional<Respondent<N>> respondentIn(const std::array<const Range*, N>& ranges, std::size_t row) {
  Respondent<N> respondent;
  for (std::size_t i = 0; i < N; ++i) {
    const auto value = answer(*ranges[i], row);
    if (!value) {
      return std::nullopt;
    }
    respondent[i] = *value;
  }
  return respondent;
}

template <std::size_t N>
bool pricesRise(const Respondent<N>& respondent) {
  return respondent[tooCheapAnswer] < respondent[cheapAnswer] &&
         respondent[cheapAnswer] < respondent[expensiveAnswer] &&
         respondent[expensiveAnswer] < respondent[tooExpensiveAnswer];
}

/// The number of rows of ranges that belong together, without the empty ones at their end.
/// Errors: domain for ranges of different size.
template <std::size_t N>
Result<std::size_t> commonRows(const std::array<const Range*, N>& ranges) {
  std::optional<std::size_t> size;
  std::size_t rows = std::numeric_limits<std::size_t>::max();
  for (const Range* range : ranges) {
    if (range->single()) {
      continue;
    }
    if (size.value_or(range->size()) != range->size()) {
      return Error::domain;
    }
    size = range->size();
    rows = std::min(rows, range->used());
  }
  return size ? rows : 1;
}

/// The first error that was handed in.
Result<void> check(std::span<const Range* const> ranges) {
  for (const Range* range : ranges) {
    if (const auto checked = range->check(); !checked) {
      return checked;
    }
  }
  return {};
}

/// The valid respondents, one for each row: those who answered everything with prices that rise.
/// Errors: domain for ranges of different size; unavailable for none.
template <std::size_t N>
Result<std::vector<Respondent<N>>> validRespondents(const std::array<const Range*, N>& ranges) {
  const auto rows = commonRows(ranges);
  if (!rows) {
    return rows.error();
  }
  std::vector<Respondent<N>> respondents;
  for (std::size_t row = 0; row < *rows; ++row) {
    const auto respondent = respondentIn(ranges, row);
    if (respondent && pricesRise(*respondent)) {
      respondents.push_back(*respondent);
    }
  }
  if (respondents.empty()) {
    return Error::unavailable;
  }
  return respondents;
}

/// Every distinct price that a respondent gave, in ascending order.
template <std::size_t N>
std::vector<double> distinctPrices(const std::vector<Respondent<N>>& respondents) {
  std::vector<double> prices;
  prices.reserve(respondents.size() * 4);
  for (const auto& respondent : respondents) {
    prices.insert(prices.end(), respondent.begin(), respondent.begin() + 4);
  }
  std::ranges::sort(prices);
  const auto repeated = std::ranges::unique(prices);
  prices.erase(repeated.begin(), repeated.end());
  return prices;
}

// --- Price sensitivity meter --------------------------------------------------------------------------------------

/// The answers to one question, to count those above a price.
class Answers {
public:
  Answers(const std::vector<Respondent<4>>& respondents, Answer question) {
    sorted_.reserve(respondents.size());
    for (const auto& respondent : respondents) {
      sorted_.push_back(respondent[question]);
    }
    std::ranges::sort(sorted_);
  }

  std::ptrdiff_t upTo(double price) const { return std::ranges::upper_bound(sorted_, price) - sorted_.begin(); }
  std::ptrdiff_t above(double price) const { return std::ssize(sorted_) - upTo(price); }

private:
  std::vector<double> sorted_;
};

/// Where the falling curve of the answers above a price meets the rising curve of the answers up to it.  At the lowest
/// price nothing has risen, at the highest all has fallen, and the gap between them never grows: they always meet.
double crossing(std::span<const double> prices, const Answers& falling, const Answers& rising, Choice<2> method) {
  const auto gap = [&](double price) { return falling.above(price) - rising.upTo(price); };
  const auto met = std::ranges::partition_point(prices, [&](double price) { return gap(price) > 0; });
  if (method == 1 || met == prices.begin()) {
    return *met;
  }
  const auto before = static_cast<double>(gap(met[-1]));
  const auto after = static_cast<double>(gap(met[0]));
  return std::lerp(met[-1], met[0], before / (before - after));
}

// --- Newton, Miller and Smith -------------------------------------------------------------------------------------

/// The sum of many straight lines, each over a stretch of sorted prices, at every price.  A binary tree over the prices
/// keeps for each of its nodes what the lines over the whole node sum to at its two ends: nothing is ever subtracted,
/// so that steep lines do not spoil the digits of the others, and adding one takes O(log n).
class LineSums {
public:
  struct Point {
    double price;
    double value;
  };

  explicit LineSums(std::span<const double> prices)
      : prices_(prices), leaves_(std::bit_ceil(prices.size())), ends_(2 * leaves_) {}

  /// Adds the line between two points at the prices above `from` and up to `to`.
  void add(Point from, Point to) {
    std::size_t first = leaves_ + indexOf(from.price) + 1;
    std::size_t end = leaves_ + indexOf(to.price) + 1;
    const auto addTo = [&](std::size_t node, std::size_t width) {
      ends_[node].low += valueAt(prices_[lowOf(node, width)], from, to);
      ends_[node].high += valueAt(prices_[lowOf(node, width) + width - 1], from, to);
    };
    for (std::size_t width = 1; first < end; first /= 2, end /= 2, width *= 2) {
      if (first % 2 == 1) {
        addTo(first++, width);
      }
      if (end % 2 == 1) {
        addTo(--end, width);
      }
    }
  }

  /// The sums, once all lines are added.
  std::vector<double> atPrices() && {
    for (std::size_t width = leaves_; width > 1; width /= 2) {
      for (std::size_t node = leaves_ / width; lowOf(node, width) + width <= prices_.size(); ++node) {
        handDown(node, width);
      }
    }
    std::vector<double> sums(prices_.size());
    std::transform(ends_.begin() + static_cast<std::ptrdiff_t>(leaves_),
                   ends_.begin() + static_cast<std::ptrdiff_t>(leaves_ + sums.size()), sums.begin(),
                   [](const Ends& ends) { return ends.low; });
    return sums;
  }

private:
  struct Ends {
    double low = 0;
    double high = 0;
  };

  static double valueAt(double price, Point from, Point to) {
    return std::lerp(from.value, to.value, (price - from.price) / (to.price - from.price));
  }

  std::size_t indexOf(double price) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(prices_, price) - prices_.begin());
  }

  /// The index of the lowest price of a node over `width` prices.  (Nodes that reach beyond the last price hold no
  /// line.)
  std::size_t lowOf(std::size_t node, std::size_t width) const { return node * width - leaves_; }

  void handDown(std::size_t node, std::size_t width) {
    const std::size_t low = lowOf(node, width);
    const std::size_t middle = low + width / 2;
    const Point from{prices_[low], ends_[node].low};
    const Point to{prices_[low + width - 1], ends_[node].high};
    Ends& left = ends_[2 * node];
    left.low += from.value;
    left.high += valueAt(prices_[middle - 1], from, to);
    Ends& right = ends_[2 * node + 1];
    right.low += valueAt(prices_[middle], from, to);
    right.high += to.value;
  }

  std::span<const double> prices_;
  std::size_t leaves_;
  std::vector<Ends> ends_;
};

/// The mean probability of buying at each price.
std::vector<double> trials(const std::vector<Respondent<6>>& respondents, std::span<const double> prices) {
  LineSums sums(prices);
  for (const auto& [tooCheap, cheap, expensive, tooExpensive, intentCheap, intentExpensive] : respondents) {
    sums.add({tooCheap, 0}, {cheap, intentCheap});
    sums.add({cheap, intentCheap}, {expensive, intentExpensive});
    sums.add({expensive, intentExpensive}, {tooExpensive, 0});
  }
  std::vector<double> means = std::move(sums).atPrices();
  for (double& mean : means) {
    mean /= static_cast<double>(respondents.size());
  }
  return means;
}

/// Whether a range holds a number outside [0, 1].
bool leavesUnit(const Range& range) {
  for (std::size_t i = 0; i < range.used(); ++i) {
    if (const auto value = answer(range, i); value && (*value < 0 || *value > 1)) {
      return true;
    }
  }
  return false;
}

// --- Maxima -------------------------------------------------------------------------------------------------------

/// Values this close, as a share, differ by rounding only: 0.1 * 30 equals 0.3 * 10.
constexpr double rounding = 1e-12;

/// The first of `count` values that is the greatest.
template <class ValueAt>
std::size_t firstMaximum(std::size_t count, ValueAt valueAt) {
  double greatest = -std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < count; ++i) {
    greatest = std::max(greatest, valueAt(i));
  }
  const double enough = greatest * (greatest > 0 ? 1 - rounding : 1 + rounding);
  std::size_t first = 0;
  while (valueAt(first) < enough) {
    ++first;
  }
  return first;
}

} // namespace

Result<Row<4>> psm(const Range& tooCheap, const Range& cheap, const Range& expensive, const Range& tooExpensive,
                   Choice<2> method) {
  const std::array ranges{&tooCheap, &cheap, &expensive, &tooExpensive};
  if (const auto checked = check(ranges); !checked) {
    return checked.error();
  }
  const auto respondents = validRespondents(ranges);
  if (!respondents) {
    return respondents.error();
  }
  const auto prices = distinctPrices(*respondents);
  const Answers tooCheapAt(*respondents, tooCheapAnswer);
  const Answers cheapAt(*respondents, cheapAnswer);
  const Answers expensiveAt(*respondents, expensiveAnswer);
  const Answers tooExpensiveAt(*respondents, tooExpensiveAnswer);
  return Row<4>{crossing(prices, tooCheapAt, cheapAt, method), crossing(prices, cheapAt, expensiveAt, method),
                crossing(prices, tooCheapAt, tooExpensiveAt, method),
                crossing(prices, expensiveAt, tooExpensiveAt, method)};
}

Result<Row<4>> psmNms(const Range& tooCheap, const Range& cheap, const Range& expensive, const Range& tooExpensive,
                      const Range& intentCheap, const Range& intentExpensive) {
  const std::array ranges{&tooCheap, &cheap, &expensive, &tooExpensive, &intentCheap, &intentExpensive};
  if (const auto checked = check(ranges); !checked) {
    return checked.error();
  }
  if (leavesUnit(intentCheap) || leavesUnit(intentExpensive)) {
    return Error::domain;
  }
  const auto respondents = validRespondents(ranges);
  if (!respondents) {
    return respondents.error();
  }
  const auto prices = distinctPrices(*respondents);
  const auto trial = trials(*respondents, prices);
  const auto revenue = [&](std::size_t i) { return prices[i] * trial[i]; };
  const std::size_t mostTrial = firstMaximum(prices.size(), [&](std::size_t i) { return trial[i]; });
  const std::size_t mostRevenue = firstMaximum(prices.size(), revenue);
  return Row<4>{prices[mostTrial], trial[mostTrial], prices[mostRevenue], revenue(mostRevenue)};
}

Result<double> gaborGranger(const Aligned<2>& demand, double unitCost, Choice<2> what) {
  const auto prices = demand[0];
  const auto buyers = demand[1];
  const auto isNegative = [](double value) { return value < 0; };
  if (std::ranges::any_of(prices, isNegative) || std::ranges::any_of(buyers, isNegative) || unitCost < 0) {
    return Error::domain;
  }
  if (demand.empty()) {
    return Error::unavailable;
  }
  const auto profit = [&](std::size_t i) { return (prices[i] - unitCost) * buyers[i]; };
  const std::size_t best = firstMaximum(demand.rows(), profit);
  return what == 0 ? prices[best] : profit(best);
}

Result<double> priceElast(double price1, double qty1, double price2, double qty2, Choice<2> method) {
  if (price1 < 0 || qty1 < 0 || price2 < 0 || qty2 < 0) {
    return Error::domain;
  }
  const bool midpoint = method == 1;
  const double price = midpoint ? (price1 + price2) / 2 : price1;
  const double qty = midpoint ? (qty1 + qty2) / 2 : qty1;
  if (price == 0 || qty == 0 || price1 == price2) {
    return Error::division;
  }
  return ((qty2 - qty1) / qty) / ((price2 - price1) / price);
}

} // namespace sales
