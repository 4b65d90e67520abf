// SPDX-License-Identifier: MPL-2.0

#include "sales/calendar.hpp"

#include <algorithm>
#include <cmath>

namespace sales {

namespace {

/// The working days from day 0, a Saturday, to `day`; before it, the negative of those from there on.
double workingDaysUpTo(double day) {
  const double weeks = std::floor(day / 7);
  const double weekday = day - 7 * weeks; // 0 is Saturday, 1 Sunday, 2 Monday
  return 5 * weeks + std::clamp(weekday - 1, 0.0, 5.0);
}

} // namespace

double countDays(Date first, Date last, bool workingDays) {
  const double from = std::floor(first.days);
  const double to = std::floor(last.days);
  return workingDays ? workingDaysUpTo(to) - workingDaysUpTo(from - 1) : to - from + 1;
}

Result<Progress> progress(Date start, Date today, Date end, bool workingDays) {
  const double day = std::floor(today.days);
  if (day < std::floor(start.days) || day > std::floor(end.days)) {
    return Error::domain;
  }
  return Progress{countDays(start, today, workingDays), countDays(start, end, workingDays)};
}

} // namespace sales
