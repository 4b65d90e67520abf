// SPDX-License-Identifier: MPL-2.0
//
// Pipeline, win rate, sales cycle and forecast.

#pragma once

#include <optional>

#include "sales/pipeline_total.hpp"
#include "sales/range.hpp"

namespace sales {

/// Share of opportunities that are won.
///   win rate = won / total
/// Units: counts or money, the same for both; the result is a fraction.
/// Errors: domain for won < 0 or total < 0; division for total = 0; domain for won > total.
Result<double> winRate(double won, double total);

/// What has become of an opportunity.
enum class Outcome { open, won, lost };

/// The outcome that a status states by one of the usual labels (see winRateOf); any other status is open.
Outcome outcomeOf(std::string_view status);

/// Win rate from the status of each opportunity, by count or by amount.
///   win rate = sum(won) / (sum(won) + sum(lost))
/// Every status that is neither won nor lost is ignored, so also open deals and a header.  Labels are compared by
/// sameLabel; without a label "Won", "Closed Won" and "closedwon" count as won, "Lost", "Closed Lost" and "closedlost"
/// as lost.  Amounts are read in the decided rows only; a row without one is skipped.
/// Errors: text for an amount that is no number; domain for ranges of different size; division where nothing is decided
/// or the amounts add to 0; domain for a sum won or lost below 0, or a label that means both.
/// Source: sales glossary, "Win Rate"; the labels as CRM systems export them.
Result<double> winRateOf(const Range& status, const std::optional<Text>& won, const std::optional<Text>& lost,
                         const Range& amounts);

/// Confidence interval of a rate {low, high} (see wilsonInterval).
/// Errors: domain for won < 0, total < 0 or confidence outside (0, 1); division for total = 0; domain for won > total.
Result<Row<2>> winRateCi(double won, double total, double confidence);

/// Difference of two rates and its confidence interval {difference, low, high} (see newcombeInterval).
/// Errors: domain for a count < 0 or confidence outside (0, 1); division for a total of 0; domain for won > total.
Result<Row<3>> winRateDiff(double won1, double total1, double won2, double total2, double confidence);

/// Two-sided probability of a difference as large as the observed one if two rates were equal, by Fisher's exact test
/// (method 0) or the pooled z-test (1).
/// Errors: domain for a count < 0, with method 0 also for one that is not whole or a sum of totals above 2^53;
/// division for a total of 0; domain for won > total; division with method 1 where everything is won or nothing.
/// Sources: see fisherExactTest and pooledTest.
Result<double> winRateTest(double won1, double total1, double won2, double total2, Choice<2> method);

/// Mean (stat 0) or median (1) of the days from the first column of dates to the second.  Times of day count, but an
/// end on the day of the start is never before it (0 days).
/// Errors: division for no complete row; domain for an end on a day before the start.
/// Source: sales glossary, "Cycle Time".
Result<double> cycleTime(const Aligned<2>& days, Choice<2> stat);

/// Mean (stat 0) or median (1) of the days since the deals that are open on the day `asOf` were created: created on
/// that day or before, not closed or closed after it.  Times of day do not count.  An empty day of closing means still
/// open; a row without a day of creation is skipped.
/// Errors: text for a cell that is no day; domain for ranges of different size; division for no open deal; domain for
/// a deal closed before it was created.
/// Source: pipeline age, one of the executive's metrics in the small-business sales blog.
Result<double> pipeAge(const Range& created, Date asOf, const Range& closed, Choice<2> stat);

/// Revenue that the pipeline brings per day.
///   velocity = opportunities * dealSize * winRate / cycleDays
/// Errors: domain for opportunities < 0, winRate outside [0, 1] or cycleDays < 0; division for cycleDays = 0.
Result<double> salesVelocity(double opportunities, double dealSize, double winRate, double cycleDays);

/// Average deal size.
///   revenue / deals
/// Errors: domain for deals < 0; division for deals = 0.
Result<double> avgDeal(double revenue, double deals);

/// Coverage of the quota that remains by the open pipeline (3 = three times).
///   pipeline / (quota - closed)
/// Errors: domain for pipeline < 0 or quota < 0; division for quota = closed; unavailable for closed > quota.
Result<double> pipeCover(double pipeline, double quota, double closed);

/// Pipeline that it takes to reach the target at the current win rate.
///   max(0, target - closed) / winRate
/// Errors: domain for winRate outside [0, 1]; division for winRate = 0.
Result<double> pipeNeeded(double target, double winRate, double closed);

/// Pipeline weighted by the probability of each deal: sum(amount * probability), 0 without deals.
/// Errors: domain for a probability outside [0, 1].
Result<double> weightedPipe(const Aligned<2>& deals);

/// The weighted pipeline of the deals (amount, probability, day of closing) that close from day `from` to day `to`,
/// both included; times of day do not count.
/// Errors: domain for a probability outside [0, 1] or from > to.
Result<double> pipeInPeriod(const Aligned<3>& deals, Date from, Date to);

/// Probability that what is closed and the pipeline together reach the target (within 1e-9 of it).
///   P(closed + total >= target), see PipelineTotal
Result<double> pipeProb(const PipelineTotal& total, double target, double closed);

/// The total, with what is closed, that is not exceeded with probability p.
///   closed + min { s : P(total <= s) >= p }, see PipelineTotal
/// Errors: domain for p outside [0, 1].
Result<double> pipeQuantile(const PipelineTotal& total, double p, double closed);

/// What the period ends with at the pace so far.
///   actual / days(start to today) * days(start to end), days as countDays counts them
/// Errors: domain for a day outside the period; division where there was no working day yet.
Result<double> runRate(double actual, Date start, Date today, Date end, bool workingDays);

/// Monthly recurring revenue after some months of churn, expansion and steady new business.
///   g = 1 - churn + expansion
///   mrr * g^months + newMrr * (g^months - 1) / (g - 1), or newMrr * months in place of the second term where g = 1
/// Errors: domain for months < 0, churn outside [0, 1] or g < 0.
Result<double> mrrForecast(double mrr, double months, double churn, double newMrr, double expansion);

/// Error of a forecast, from columns of actual values a and forecasts f.
///   WAPE = sum |f - a| / sum |a|       MAPE = mean of |f - a| / |a|      BIAS = sum (f - a) / sum a
///   MAE  = mean of |f - a|             RMSE = root of the mean of (f - a)^2
/// Errors: domain for another metric; division for no rows, or where a denominator is 0.
Result<double> fcstError(const Aligned<2>& values, const Text& metric);

} // namespace sales
