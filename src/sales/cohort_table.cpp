// SPDX-License-Identifier: MPL-2.0

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "sales/retention.hpp"

namespace sales {

namespace {

constexpr std::size_t maxAges = 1200;

constexpr std::chrono::sys_days origin = std::chrono::year{1899} / std::chrono::December / 30;

/// Whether the day lies in the years 1 to 9999.
bool inCalendar(double day) {
  constexpr auto first = std::chrono::sys_days(std::chrono::year{1} / std::chrono::January / 1) - origin;
  constexpr auto end = std::chrono::sys_days(std::chrono::year{10000} / std::chrono::January / 1) - origin;
  return day >= static_cast<double>(first.count()) && day < static_cast<double>(end.count());
}

/// The month of a day, counted from January of the year 0.
int monthOf(double day) {
  const std::chrono::days count{static_cast<int>(std::floor(day))};
  const std::chrono::year_month_day date{origin + count};
  return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

double firstDayOf(int month) {
  const std::chrono::year year{month / 12};
  const std::chrono::month ofYear{static_cast<unsigned>(month % 12 + 1)};
  return static_cast<double>((std::chrono::sys_days(year / ofYear / 1) - origin).count());
}

/// The calendar cut into periods of some months, counted from January of a year.
struct Periods {
  int january = 0;
  int months = 1;

  int of(int month) const { return (month - january) / months; }
  double firstDay(int period) const { return firstDayOf(january + period * months); }
};

/// That a customer ordered in a month or period.
struct Activity {
  std::size_t customer = 0;
  int time = 0;
  friend auto operator<=>(const Activity&, const Activity&) = default;
};

struct Orders {
  std::vector<Activity> months;
  std::size_t customers = 0;
  int firstMonth = std::numeric_limits<int>::max();
  int lastMonth = 0;
};

/// The rows of the order log that count.
Result<Orders> read(const Range& ids, const Range& dates, std::optional<Date> asOf) {
  for (const Range* range : {&ids, &dates}) {
    if (const auto checked = range->check(); !checked) {
      return checked.error();
    }
  }
  Orders orders;
  std::unordered_map<std::string, std::size_t> customers;
  bool valid = ids.single() || dates.single() || ids.size() == dates.size();
  const double end = asOf ? std::floor(asOf->days) + 1 : std::numeric_limits<double>::infinity();
  const std::array<const Range*, 2> both{&ids, &dates};
  const bool headed = !dates.single() && hasHeader(both); // ids are texts anyway
  for (std::size_t i = headed ? 1 : 0; i < std::max(ids.used(), dates.used()); ++i) {
    const Cell& id = ids[ids.single() ? 0 : i];
    const std::size_t dateAt = dates.single() ? 0 : i;
    if (isEmpty(id) || isEmpty(dates[dateAt])) {
      continue;
    }
    const auto day = dates.number(dateAt);
    if (!day) {
      return day.error();
    }
    valid = valid && inCalendar(*day);
    if (!valid || *day >= end) {
      continue;
    }
    const auto [customer, isNew] = customers.try_emplace(labelKey(*text(id)), customers.size());
    const int month = monthOf(*day);
    orders.months.push_back({customer->second, month});
    orders.firstMonth = std::min(orders.firstMonth, month);
    orders.lastMonth = std::max(orders.lastMonth, month);
  }
  if (!valid) {
    return Error::domain;
  }
  orders.customers = customers.size();
  return orders;
}

} // namespace

Result<Grid> cohortTable(const Range& ids, const Range& dates, double months, bool asCount, std::optional<Date> asOf) {
  const auto orders = read(ids, dates, asOf);
  if (!orders) {
    return orders.error();
  }
  if (months < 1 || months != std::floor(months) || (asOf && !inCalendar(asOf->days))) {
    return Error::domain;
  }
  if (orders->months.empty()) {
    return Error::unavailable;
  }
  constexpr double allMonths = 120'000; // the calendar has no more
  const Periods periods{orders->firstMonth / 12 * 12, static_cast<int>(std::min(months, allMonths))};
  const int start = periods.of(orders->firstMonth);
  const int end = periods.of(asOf ? monthOf(asOf->days) : orders->lastMonth) + 1;
  const auto ages = static_cast<std::size_t>(end - start);
  if (ages > maxAges) {
    return Error::domain;
  }

  // Each customer once in each period, in order: the first one is their cohort.
  std::vector<Activity> active = orders->months;
  for (Activity& activity : active) {
    activity.time = periods.of(activity.time) - start;
  }
  std::ranges::sort(active);
  active.erase(std::ranges::unique(active).begin(), active.end());
  std::vector<std::size_t> counts(ages * ages); // by cohort and age
  int cohort = 0;
  for (std::size_t i = 0; i < active.size(); ++i) {
    if (i == 0 || active[i].customer != active[i - 1].customer) {
      cohort = active[i].time;
    }
    ++counts[static_cast<std::size_t>(cohort) * ages + static_cast<std::size_t>(active[i].time - cohort)];
  }

  Grid grid{0, ages + 2, {}, {0}};
  for (std::size_t c = 0; c < ages; ++c) {
    const auto size = static_cast<double>(counts[c * ages]);
    if (size == 0) {
      continue;
    }
    ++grid.rows;
    grid.cells.emplace_back(periods.firstDay(start + static_cast<int>(c)));
    grid.cells.emplace_back(size);
    for (std::size_t age = 0; age < ages; ++age) {
      const auto count = static_cast<double>(counts[c * ages + age]);
      grid.cells.push_back(c + age >= ages ? Cell(std::string()) : Cell(asCount ? count : count / size));
    }
  }
  return grid;
}

} // namespace sales
