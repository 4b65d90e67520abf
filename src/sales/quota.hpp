// SPDX-License-Identifier: MPL-2.0
//
// Quotas and goals: attainment, breaking a target down, what a team can carry, and pace.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Attainment of a quota or goal.
///   attainment = actual / quota, both in the same unit of the same period
/// Returns a fraction, negative for negative actual sales (credit notes).
/// Errors: domain for quota < 0; division for quota = 0.
Result<double> attainment(double actual, double quota);

/// Breaks a target down in proportion to weights.
///   share = total * weight / sum(weights)
/// With a `unit` the shares are whole units that add up (largest remainder): they sum to the total rounded to the
/// nearest unit, halves up; every share is rounded down, then the largest remainders get one unit more, of equal ones
/// the first.  Remainders that differ by less than 1e-9 of a unit are equal; a share within 1e-9 of a whole unit is
/// whole.  Shares are computed with twice the digits of a double, so that this holds for large totals and many weights.
/// Units: total and unit alike, money or pieces; unit 0 = no rounding.  An empty weight has the share 0.
/// Errors: text for text among the weights; domain for a negative weight or unit; division for weights that sum to 0;
/// number for a total of 2^52 units or more, which cannot be counted exactly.
/// Source: the largest-remainder method (Hamilton).
Result<Elements> quotaAlloc(double total, const Column& weights, double unit);

/// What a team can carry: the quotas of its people, as far as they are ramped up.
///   capacity = attainment * sum(quota * ramp)
/// Reps: quotas in money or units and ramps in [0, 1], row by row.
/// Errors: domain for a negative quota or attainment or a ramp outside [0, 1].
Result<double> quotaCapacity(const Aligned<2>& reps, double attainment);

/// Salespeople that a target needs.
///   reps = target / (quota * attainment * ramp), rounded up (see `roundedUp`)
/// Units: target and quota in the same unit; attainment and ramp are fractions, ramp in [0, 1].
/// Errors: domain for a negative target, quota or attainment or a ramp outside [0, 1]; division for a quota, attainment
/// or ramp of 0.
Result<double> repsNeeded(double target, double quota, double attainment, double ramp);

/// Target from above against capacity from below: positive is short, negative is over-assigned.
///   what 0: target - capacity;  what 1: target / capacity - 1
/// Errors: domain for a negative target or capacity; division for capacity = 0 where the share is asked for.
Result<double> quotaGap(double target, double capacity, Choice<2> what);

/// Pace: attainment relative to the time elapsed, 1 = on pace.
///   pace = (actual / quota) / (days(start..today) / days(start..end)), both days included
/// Days are calendar days, or Mondays to Fridays with `workingDays` (no holidays).
/// Errors: domain for quota < 0 or a today outside start to end; division for quota = 0 or no working day yet.
Result<double> quotaPace(double actual, double quota, Date start, Date today, Date end, bool workingDays);

} // namespace sales
