// SPDX-License-Identifier: MPL-2.0
//
// How certain a rate is that was counted, and whether two rates differ.  The callers check the counts.

#pragma once

namespace sales {

/// The two ends of an interval.
struct Interval {
  double low = 0;
  double high = 0;
};

/// Wilson's score interval of the rate hits / total.
///   ((hits + z^2/2) -/+ z sqrt(hits (total - hits) / total + z^2/4)) / (total + z^2)
/// where z is the normal quantile of (1 + confidence) / 2; exactly 0 and 1 at the ends.
/// Domain: 0 <= hits <= total, total > 0, 0 < confidence < 1.
/// Source: E. B. Wilson (1927), Journal of the American Statistical Association 22.
Interval wilsonInterval(double hits, double total, double confidence);

/// The interval of the difference of two rates, from their Wilson intervals.
///   low  = d - sqrt((p1 - low1)^2 + (high2 - p2)^2)
///   high = d + sqrt((high1 - p1)^2 + (p2 - low2)^2)
/// where d = p1 - p2.  Domain as wilsonInterval.
/// Source: R. G. Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
Interval newcombeInterval(double hits1, double total1, double hits2, double total2, double confidence);

/// Fisher's exact test that two rates are equal, two-sided: the probability, when all four margins are given, of the
/// tables that are at most as likely as the observed one (within 1e-7, because equal ones differ by rounding).
/// Domain: whole counts, 0 <= hits <= total, at most 2^53 in all.  The work is bounded whatever the totals.
double fisherExactTest(double hits1, double total1, double hits2, double total2);

/// The z-test with the pooled rate that two rates are equal, two-sided.
///   z = (p1 - p2) / sqrt(p (1 - p) (1/total1 + 1/total2)), p = (hits1 + hits2) / (total1 + total2)
/// Domain: 0 < p < 1.
double pooledTest(double hits1, double total1, double hits2, double total2);

} // namespace sales
