// SPDX-License-Identifier: MPL-2.0
//
// Commission and compensation.

#pragma once

#include <optional>

#include "sales/range.hpp"

namespace sales {

/// Commission at a flat rate, or at a higher rate once the quota is met.
///   without a quota (0), below it, and for sales < 0 (credit notes):  sales * rate
///   method 0, the whole amount:                                       sales * overRate
///   method 1, only the part above:                                    quota * rate + (sales - quota) * overRate
/// The quota is met at sales >= quota; with `strict` only above it.  Without overRate the rate stays the same.
/// Units: sales and quota in money of the same period, rates as fractions; the result is money.
/// Errors: domain for quota < 0.
Result<double> commission(double sales, double rate, double quota, std::optional<double> overRate, Choice<2> method,
                          bool strict);

/// Progressive commission: each part of the sales earns the rate of the tier in which it lies, as income tax does.
///   sum over the tiers of rate_i * (length of (prior, prior + sales] within [threshold_i, threshold_i+1))
/// Tiers: column 0 the thresholds, strictly ascending from 0, in money, or in multiples of the quota where one is
/// given; column 1 their rates.  Prior: sales already counted in the period, so that deals can be paid one by one.
/// Sales < 0 (credit notes) take back sales * first rate.
/// Errors: domain for thresholds that do not ascend from 0 (also for none), quota < 0 or prior < 0.
/// Source: published marginal payout rules and calculators (see the catalogue).
Result<double> commTiered(double sales, const Aligned<2>& tiers, double quota, double prior);

/// Retroactive commission: the rate of the tier reached applies to all sales.
///   sales * rate of the highest threshold <= sales
/// Tiers and quota as `commTiered`.  Sales that miss a threshold by rounding only (one part in 10^12, as 1.1 * 100000
/// does) have reached it.  Sales < 0 take back sales * first rate.
/// Errors: domain for thresholds that do not ascend from 0 (also for none), or quota < 0.
Result<double> commRetro(double sales, const Aligned<2>& tiers, double quota);

/// Commission with an accelerator above the quota and a decelerator below a threshold; each part of the sales earns at
/// its own rate.  With b = below * quota:
///   min(sales, b) * rate * decelerator + max(0, min(sales, quota) - b) * rate
///     + max(0, sales - quota) * rate * accelerator
/// Units: sales and quota in money, rate and below as fractions; the result is money.
/// Errors: domain for quota <= 0 or below outside [0, 1].
Result<double> commAccel(double sales, double quota, double rate, double accelerator, double decelerator, double below);

/// A payout held between a floor and a cap; a cap of 0 is none.
///   min(max(commission, floor), cap)
/// Errors: domain for a cap below the floor.
Result<double> commLimits(double commission, double floor, double cap);

/// Bonus for an attainment (1 = the whole target).
///   mode 0, in proportion:    0 below the threshold, else bonus * min(attainment, cap); a cap of 0 is none
///   mode 1, all or nothing:   the bonus at an attainment of 1 or more, else 0; threshold and cap do not count
/// Attainments are quotients: one within 1e-9 of a limit has reached it.
/// Errors: domain for attainment, threshold or cap < 0.
/// Source: "The Morale Killing Compensation Plan" (miss by 5% and get nothing).
Result<double> payout(double attainment, double bonus, Choice<2> mode, double threshold, double cap);

/// Draw against commission: what is paid for a period, and the balance owed after it.
///   earned < draw:   pay = draw; balance + draw - earned (nonrecoverable: balance)
///   else:            repaid = min(earned - draw, balance) (nonrecoverable: 0); pay = earned - repaid;
///                    balance - repaid
/// Units: money.  Errors: domain for earned, draw or balance < 0.
/// Source: recoverable draw of the Oracle incentive compensation guide (E05553).
Result<Row<2>> commDraw(double earned, double draw, double balance, bool nonrecoverable);

/// On-target earnings: base + variable pay at 100% of the target.  Money; defined for every input.
Result<double> ote(double base, double variable);

/// Pay mix: the fixed share of the on-target earnings.
///   base / (base + variable)
/// Returns a fraction in [0, 1].  Errors: domain for base or variable < 0; division where both are 0.
Result<double> payMix(double base, double variable);

/// Commission rate at which the quota earns the target variable pay.
///   variable / quota
/// Returns a fraction.  Errors: domain for variable or quota < 0; division for a quota of 0.
Result<double> commRate(double variable, double quota);

/// Commission to take back from a customer who leaves within the clawback period, falling in a straight line.
///   commission * max(0, 1 - monthsKept / clawbackMonths)
/// Errors: domain for monthsKept < 0 or clawbackMonths <= 0.
Result<double> commClawback(double commission, double monthsKept, double clawbackMonths);

} // namespace sales
