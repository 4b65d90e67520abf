// SPDX-License-Identifier: MPL-2.0
//
// Retention and churn: rates of customers and of recurring revenue, cohorts of an order log, and the shifted beta-
// geometric (sBG) model of contracts that are renewed period by period.

#pragma once

#include <optional>

#include "sales/range.hpp"

namespace sales {

/// Customer defection rate: lost / start, a fraction per period.
/// Errors: domain for negative counts; division for start = 0; domain for lost > start.
Result<double> churnRate(double lost, double start);

/// Customer retention rate, new customers left out: (end - newCustomers) / start, a fraction.
/// Errors: domain for negative counts; division for start = 0; domain for newCustomers > end.
Result<double> retention(double start, double end, double newCustomers);

/// Net revenue retention of the customers who were there at the start.
///   (startMrr + expansion - contraction - churn) / startMrr
/// Units: money per month, losses positive; the result is a fraction (1.02: 102%).
/// Errors: domain for anything negative; division for startMrr = 0.
Result<double> nrr(double startMrr, double expansion, double contraction, double churn);

/// Gross revenue retention, which leaves expansion out: (startMrr - contraction - churn) / startMrr, never above 1.
/// Errors: domain for anything negative; division for startMrr = 0; domain for losses above startMrr (beyond the
/// rounding of a sum).
Result<double> grr(double startMrr, double contraction, double churn);

/// A churn rate of one length of period as that of another, compounded: 1 - (1 - rate)^(toMonths / fromMonths).
/// Errors: domain for a rate outside [0, 1] or months <= 0.
Result<double> churnConvert(double rate, double fromMonths, double toMonths);

/// Cohort retention of an order log.  A cohort are the customers whose first order lies in the same `months` calendar
/// months; these periods are counted from January of the year of the first order (3: quarters of the year).
/// One row for each cohort that has customers: the first day of its period, its customers, and for age k = 0, 1, ...
/// periods those with an order at that age, as a share of the customers (`asCount`: their number).  The table runs to
/// the period of `asOf` (omitted: the last order); ages that are not reached by then are empty text.
/// Orders without customer or date, and those after the day of `asOf`, are left out; so is a first row of texts.  One
/// value stands for every row.  Ids are compared as `sameLabel` does, numbers as their text.
/// Errors: an error in a cell; text for a date that is none; domain for months that are no whole number >= 1, days
/// outside the years 1 to 9999, ranges of different size; unavailable without orders; domain for more than 1,200 ages
/// (and so cohorts).
Result<Grid> cohortTable(const Range& ids, const Range& dates, double months, bool asCount, std::optional<Date> asOf);

/// Maximum likelihood fit of the sBG model: customers leave at each renewal with a probability of their own, which is
/// beta distributed (alpha, beta) among them.
///   logLik = sum over renewals t of  lost(t) ln(h(t)) + kept(t) ln(1 - h(t)),   h(t) = alpha / (alpha + beta + t - 1)
/// Shapes: a row or a column is one cohort, the customers (or a share of them) after 0, 1, 2, ... renewals; a block of
/// several rows and columns is one cohort a row, and one pair (alpha, beta) is fitted to all.  Cells empty at the end
/// are not observed; a first row of texts is the header.
/// Returns {alpha, beta, logLik}.  Equal churn at all renewals lets the likelihood rise for ever: alpha + beta is at
/// most 1e6, and at this bound the fit is the constant churn alpha / (alpha + beta).
/// Errors: an error in a cell; text for text that is no number; domain for survivors that begin with 0, rise, are
/// negative or have a gap, or fewer than two renewals in all; unavailable where nobody left or nobody was observed at
/// a second renewal; convergence where the likelihood rises until alpha + beta is 0 (nobody leaves after the first
/// renewal).
/// Source: Fader and Hardie, "How to Project Customer Retention", 2007.
Result<Row<3>> sbgFit(const Range& survivors);

/// The share of a cohort that is left after t renewals.
///   S(t) = Gamma(beta + t) Gamma(alpha + beta) / (Gamma(beta) Gamma(alpha + beta + t))
/// Errors: domain for alpha <= 0, beta <= 0 and t that is no whole number >= 0.
/// Source: Fader and Hardie 2007, equation 6.
Result<double> sbgSurvival(double alpha, double beta, double t);

/// The retention rate at renewal t, of those who are still there: (beta + t - 1) / (alpha + beta + t - 1).
/// Errors: domain for alpha <= 0, beta <= 0 and t that is no whole number >= 1.
/// Source: Fader and Hardie 2007, equation 8.
Result<double> sbgRetention(double alpha, double beta, double t);

/// Discounted expected residual lifetime of a customer who has renewed `renewals` times, just before the next renewal:
/// the payments to come, in periods, the next one not discounted.
///   sum over t >= 0 of S(renewals + 1 + t) / S(renewals) / (1 + discount)^t
///   = B / C 2F1(1, B + 1; C + 1; 1 / (1 + discount)),   B = beta + renewals, C = alpha + B
/// Errors: domain for alpha <= 0, beta <= 0, discount <= 0 and renewals that are no whole number >= 0.
/// Source: Fader and Hardie, "Customer-Base Valuation in a Contractual Setting", 2010.
Result<double> sbgDerl(double alpha, double beta, double discount, double renewals);

} // namespace sales
