// SPDX-License-Identifier: MPL-2.0

#include "sales/pipeline.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "sales/calendar.hpp"
#include "sales/rate_statistics.hpp"
#include "sales/share.hpp"

namespace sales {

namespace {

/// A level of confidence: neither impossible nor certain.
bool isConfidence(double value) {
  return value > 0 && value < 1;
}

/// The labels of an outcome as CRM systems export them, in the form that sameLabel compares.
constexpr std::array<std::string_view, 3> usualWon{"won", "closed won", "closedwon"};
constexpr std::array<std::string_view, 3> usualLost{"lost", "closed lost", "closedlost"};

/// The labels of one outcome: the one that is given, else the usual ones.
std::vector<std::string> keysOf(const std::optional<Text>& label, std::span<const std::string_view> usual) {
  return label ? std::vector{labelKey(*label)} : std::vector<std::string>(usual.begin(), usual.end());
}

std::string keyOf(const Cell& cell) {
  if (const auto* words = std::get_if<std::string>(&cell)) {
    return labelKey(*words);
  }
  return labelKey(*text(cell));
}

bool contains(const std::vector<std::string>& keys, const std::string& key) {
  return std::ranges::find(keys, key) != keys.end();
}

/// Mean (stat 0) or median (1).
Result<double> average(std::vector<double> values, Choice<2> stat) {
  if (values.empty()) {
    return Error::division;
  }
  if (stat == 0) {
    double sum = 0;
    for (const double value : values) {
      sum += value;
    }
    return sum / static_cast<double>(values.size());
  }
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) {
    return *middle;
  }
  return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

Result<double> quotient(double numerator, double denominator) {
  if (denominator == 0) {
    return Error::division;
  }
  return numerator / denominator;
}

/// What is wrong with the counts of two rates.
Result<void> checkCounts(double won1, double total1, double won2, double total2) {
  if (won1 < 0 || total1 < 0 || won2 < 0 || total2 < 0) {
    return Error::domain;
  }
  if (total1 == 0 || total2 == 0) {
    return Error::division;
  }
  if (won1 > total1 || won2 > total2) {
    return Error::domain;
  }
  return {};
}

} // namespace

Result<double> winRate(double won, double total) {
  return shareOf(won, total);
}

Outcome outcomeOf(std::string_view status) {
  const std::string key = labelKey(status);
  if (std::ranges::find(usualWon, key) != usualWon.end()) {
    return Outcome::won;
  }
  return std::ranges::find(usualLost, key) != usualLost.end() ? Outcome::lost : Outcome::open;
}

Result<double> winRateOf(const Range& status, const std::optional<Text>& won, const std::optional<Text>& lost,
                         const Range& amounts) {
  for (const Range* range : {&status, &amounts}) {
    if (const auto checked = range->check(); !checked) {
      return checked.error();
    }
  }
  const auto wonKeys = keysOf(won, usualWon);
  const auto lostKeys = keysOf(lost, usualLost);
  const std::size_t rows = status.single() && !amounts.omitted() ? amounts.used() : status.used();
  double wonSum = 0;
  double lostSum = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string key = keyOf(status[status.single() ? 0 : row]);
    const bool isWon = contains(wonKeys, key);
    if (!isWon && !contains(lostKeys, key)) {
      continue;
    }
    double amount = 1;
    if (!amounts.omitted()) {
      const std::size_t cell = amounts.single() ? 0 : row;
      const auto read = amounts.number(cell); // 0 where it is empty: the row adds nothing
      if (!read) {
        return read.error();
      }
      amount = *read;
    }
    (isWon ? wonSum : lostSum) += amount;
  }
  const bool paired = amounts.omitted() || amounts.single() || status.single() || amounts.size() == status.size();
  if (!paired) {
    return Error::domain;
  }
  if (wonSum + lostSum == 0) {
    return Error::division;
  }
  const bool bothWays = std::ranges::any_of(wonKeys, [&](const auto& key) { return contains(lostKeys, key); });
  if (wonSum < 0 || lostSum < 0 || bothWays) {
    return Error::domain;
  }
  return wonSum / (wonSum + lostSum);
}

Result<Row<2>> winRateCi(double won, double total, double confidence) {
  if (!isConfidence(confidence)) {
    return Error::domain;
  }
  if (const auto rate = winRate(won, total); !rate) {
    return rate.error();
  }
  const Interval interval = wilsonInterval(won, total, confidence);
  return Row<2>{interval.low, interval.high};
}

Result<Row<3>> winRateDiff(double won1, double total1, double won2, double total2, double confidence) {
  if (!isConfidence(confidence)) {
    return Error::domain;
  }
  if (const auto counts = checkCounts(won1, total1, won2, total2); !counts) {
    return counts.error();
  }
  const Interval interval = newcombeInterval(won1, total1, won2, total2, confidence);
  return Row<3>{won1 / total1 - won2 / total2, interval.low, interval.high};
}

Result<double> winRateTest(double won1, double total1, double won2, double total2, Choice<2> method) {
  constexpr double countable = 9007199254740992; // 2^53: from here on a number no longer holds every whole number
  const auto isWhole = [](double count) { return count == std::floor(count); };
  const bool exact = method == 0;
  if (exact && (!std::ranges::all_of(std::array{won1, total1, won2, total2}, isWhole) || total1 + total2 > countable)) {
    return Error::domain;
  }
  if (const auto counts = checkCounts(won1, total1, won2, total2); !counts) {
    return counts.error();
  }
  if (exact) {
    return fisherExactTest(won1, total1, won2, total2);
  }
  if (won1 + won2 == 0 || (won1 == total1 && won2 == total2)) {
    return Error::division;
  }
  return pooledTest(won1, total1, won2, total2);
}

Result<double> cycleTime(const Aligned<2>& days, Choice<2> stat) {
  std::vector<double> spans;
  spans.reserve(days.rows());
  for (std::size_t i = 0; i < days.rows(); ++i) {
    const double start = days[0][i];
    const double end = days[1][i];
    if (std::floor(end) < std::floor(start)) {
      return Error::domain;
    }
    spans.push_back(std::max(0.0, end - start));
  }
  return average(std::move(spans), stat);
}

Result<double> pipeAge(const Range& created, Date asOf, const Range& closed, Choice<2> stat) {
  for (const Range* range : {&created, &closed}) {
    if (const auto checked = range->check(); !checked) {
      return checked.error();
    }
  }
  const std::array<const Range*, 2> ranges{&created, &closed};
  const bool header = hasHeader(closed.omitted() ? std::span(ranges).first(1) : std::span(ranges));
  const std::size_t rows = created.single() && !closed.omitted() ? closed.size() : created.used();
  const double today = std::floor(asOf.days);
  std::vector<double> ages;
  bool closedBefore = false;
  for (std::size_t row = header ? 1 : 0; row < rows; ++row) {
    const std::size_t createdRow = created.single() ? 0 : row;
    const std::size_t closedRow = closed.single() ? 0 : row;
    if (isEmpty(created[createdRow])) {
      continue;
    }
    const bool isClosed = !isEmpty(closed[closedRow]);
    const auto first = created.number(createdRow);
    const auto last = closed.number(closedRow);
    if (!first || !last) {
      return Error::text;
    }
    const double firstDay = std::floor(*first);
    const double lastDay = std::floor(*last);
    closedBefore = closedBefore || (isClosed && lastDay < firstDay);
    if (firstDay <= today && (!isClosed || lastDay > today)) {
      ages.push_back(today - firstDay);
    }
  }
  const bool paired = closed.omitted() || closed.single() || created.single() || closed.size() == created.size();
  if (!paired) {
    return Error::domain;
  }
  if (closedBefore && !ages.empty()) {
    return Error::domain;
  }
  return average(std::move(ages), stat);
}

Result<double> salesVelocity(double opportunities, double dealSize, double winRate, double cycleDays) {
  if (opportunities < 0 || !isFraction(winRate) || cycleDays < 0) {
    return Error::domain;
  }
  return quotient(opportunities * dealSize * winRate, cycleDays);
}

Result<double> avgDeal(double revenue, double deals) {
  if (deals < 0) {
    return Error::domain;
  }
  return quotient(revenue, deals);
}

Result<double> pipeCover(double pipeline, double quota, double closed) {
  if (pipeline < 0 || quota < 0) {
    return Error::domain;
  }
  if (closed > quota) {
    return Error::unavailable;
  }
  return quotient(pipeline, quota - closed);
}

Result<double> pipeNeeded(double target, double winRate, double closed) {
  if (!isFraction(winRate)) {
    return Error::domain;
  }
  return quotient(std::max(0.0, target - closed), winRate);
}

Result<double> weightedPipe(const Aligned<2>& deals) {
  double sum = 0;
  for (std::size_t i = 0; i < deals.rows(); ++i) {
    if (!isFraction(deals[1][i])) {
      return Error::domain;
    }
    sum += deals[0][i] * deals[1][i];
  }
  return sum;
}

Result<double> pipeInPeriod(const Aligned<3>& deals, Date from, Date to) {
  const double first = std::floor(from.days);
  const double last = std::floor(to.days);
  if (first > last) {
    return Error::domain;
  }
  double sum = 0;
  for (std::size_t i = 0; i < deals.rows(); ++i) {
    if (!isFraction(deals[1][i])) {
      return Error::domain;
    }
    const double day = std::floor(deals[2][i]);
    if (day >= first && day <= last) {
      sum += deals[0][i] * deals[1][i];
    }
  }
  return sum;
}

Result<double> pipeProb(const PipelineTotal& total, double target, double closed) {
  return total.reaches(target - closed, 1e-9 * std::abs(target));
}

Result<double> pipeQuantile(const PipelineTotal& total, double p, double closed) {
  if (!isFraction(p)) {
    return Error::domain;
  }
  return closed + total.quantile(p);
}

Result<double> runRate(double actual, Date start, Date today, Date end, bool workingDays) {
  const auto days = progress(start, today, end, workingDays);
  if (!days) {
    return days.error();
  }
  if (days->elapsed == 0) {
    return Error::division;
  }
  return actual / days->elapsed * days->total;
}

Result<double> mrrForecast(double mrr, double months, double churn, double newMrr, double expansion) {
  const double growth = expansion - churn;
  if (months < 0 || !isFraction(churn) || growth < -1) {
    return Error::domain;
  }
  if (months == 0 || growth == 0) {
    return mrr + newMrr * months;
  }
  // g^months - 1 in the second term without the loss of digits where g is close to 1.
  const double grown = std::expm1(months * std::log1p(growth));
  return mrr * std::pow(1 + growth, months) + newMrr * (grown / growth);
}

Result<double> fcstError(const Aligned<2>& values, const Text& metric) {
  const auto asks = [&](std::string_view name) { return sameLabel(metric, name); };
  if (!asks("WAPE") && !asks("MAPE") && !asks("MAE") && !asks("RMSE") && !asks("BIAS")) {
    return Error::domain;
  }
  double error = 0;
  double absolute = 0;
  double squares = 0;
  double shares = 0;
  double actuals = 0;
  double sizes = 0;
  bool hasZero = false;
  for (std::size_t i = 0; i < values.rows(); ++i) {
    const double actual = values[0][i];
    const double difference = values[1][i] - actual;
    error += difference;
    absolute += std::abs(difference);
    squares += difference * difference;
    shares += std::abs(difference / actual);
    actuals += actual;
    sizes += std::abs(actual);
    hasZero = hasZero || actual == 0;
  }
  const auto rows = static_cast<double>(values.rows());
  if (asks("WAPE")) {
    return quotient(absolute, sizes);
  }
  if (asks("BIAS")) {
    return quotient(error, actuals);
  }
  if (asks("MAE")) {
    return quotient(absolute, rows);
  }
  if (asks("RMSE")) {
    const auto mean = quotient(squares, rows);
    return mean ? Result<double>(std::sqrt(*mean)) : mean;
  }
  return quotient(shares, hasZero ? 0 : rows);
}

} // namespace sales
