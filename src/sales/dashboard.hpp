// SPDX-License-Identifier: MPL-2.0
//
// Dashboard, satisfaction and goals.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Traffic light of an actual value against its target.
///   more is better: "Green" from the target on, "Amber" from amberFrom * target on, else "Red"
///   less is better: "Green" up to the target, "Amber" up to target / amberFrom, else "Red"
/// Values within 1e-9 (relative) of a limit count as the limit.
/// Units: actual and target in the same unit, amberFrom a fraction of the target in (0, 1].
/// Errors: domain for target < 0 or amberFrom outside (0, 1]; division for a target of 0 where more is better.
Result<Label> kpiStatus(double actual, double target, bool lowerIsBetter, double amberFrom);

/// Customer satisfaction: the share of ratings that are `threshold` or better, a fraction in [0, 1].
/// Errors: division without ratings.
Result<double> csat(const Numbers& ratings, double threshold);

/// Net promoter score on the scale of 0 to 10 (F. Reichheld, "The One Number You Need to Grow", 2003).
///   100 * (share of ratings of 9 and more - share of ratings of 6 and less), in [-100, 100]
/// Errors: domain for a rating outside 0 to 10; division without ratings.
Result<double> nps(const Numbers& ratings);

/// Days sales outstanding: how many days of revenue the customers still owe.
///   receivables / revenue * days
/// Units: receivables and revenue in money, days the length of the period of the revenue; the result is days.
/// Errors: domain for receivables or revenue < 0 or days <= 0; division for a revenue of 0.
Result<double> dso(double receivables, double revenue, double days);

} // namespace sales
