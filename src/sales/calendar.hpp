// SPDX-License-Identifier: MPL-2.0
//
// Counting the days of a period: calendar days, or working days from Monday to Friday.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// The days from `first` to `last`, both included; times of day do not count.  With `workingDays` only those from
/// Monday to Friday (no holidays).  0 or less where `last` lies before `first`.
double countDays(Date first, Date last, bool workingDays);

/// How far a period has come.
struct Progress {
  double elapsed = 0; ///< days from the first one to today, both included
  double total = 0;   ///< days of the whole period
};

/// The days gone and the days in all of the period from `start` to `end`, on the day `today`, as `countDays` counts
/// them; with `workingDays` either may be 0.
/// Errors: domain for a day outside the period, which comes before anything is counted.
Result<Progress> progress(Date start, Date today, Date end, bool workingDays);

} // namespace sales
