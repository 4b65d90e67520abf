// SPDX-License-Identifier: MPL-2.0
//
// Probabilistic models of customers who buy when they like and leave without saying so: how many are still there, what
// they will buy and what they are worth.
//
// A customer is known by the number of repeat orders x, the recency t_x (time from the first to the last order) and the
// age T (time from the first order to the end of observation), all times in one unit, and the mean value of the repeat
// orders m.  Everywhere x is a whole number of at least 0, 0 <= t_x <= T, and x = 0 means t_x = 0; else Error::domain.
//
// Parameters are the row that a fit gives, as a row or a column; cells after those that are needed are ignored.
// Errors of parameters: an error in a cell as it is; text; domain for a block, fewer cells than needed or one that is
// not above 0.

#pragma once

#include <variant>

#include "sales/range.hpp"

namespace sales {

/// Customers of an order log, in the order in which they appear: rows of id, x, t_x, T and m.
///   x = days with an order - 1, t_x = (last - first) / unitDays, T = (asOf - first) / unitDays,
///   m = mean of what was ordered on a day, over all days but the first; 0 without repeat orders
/// One order a row: id, day and amount.  Orders of one day are one.  Rows with an empty cell, orders after `asOf` and
/// amounts that are not above 0 (refunds, samples) are left out; times of day do not count.  A first row of nothing
/// but words is the header.  One value stands for every row.
/// Ids are compared as labels (`sameLabel`).  Where all are numbers the first column holds them; else it holds
/// 1, 2, ... and `what` = 1 gives the labels in the same order, each as it first appears.
/// Units: days and money; times of the result in units of `unitDays` days (7 = weeks).
/// Errors: text for dates or amounts that are none; domain for unitDays <= 0, ranges of different size or more
/// customers than a result may have rows (400,000); unavailable without an order.
/// Source: the definitions of P. Fader and B. Hardie, "Creating an RFM summary using Excel" (2008).
Result<std::variant<Table, Labels>> rfmTable(const Range& ids, const Range& dates, const Range& amounts, Date asOf,
                                             double unitDays, Choice<2> what);

/// Maximum-likelihood estimates {r, alpha, a, b, log-likelihood} of the BG/NBD model.
/// Orders come at random at the customer's own rate, which is gamma(r, alpha) distributed; after each order the
/// customer leaves with their own probability, which is beta(a, b) distributed.
///   ln L = ln G(r+x) - ln G(r) + r ln alpha + ln B(a, b+x) - ln B(a, b)
///          + ln((alpha+T)^-(r+x) + [x > 0] a / (b+x-1) (alpha+t_x)^-(r+x))
/// Columns: x, t_x, T, one customer a row.  alpha is in the unit of the times.
/// Each parameter is sought between 1e-6 and 1e6.  One that ends there (where customers hardly differ, parameters grow
/// for ever) must not matter: held a hundredth away from there, the best fit must change no customer's chance of being
/// active, nor the orders expected within the longest age, by 1e-6 or more (relative where more than one order is
/// expected), and be as likely.  Several that end there must matter less still: held a tenth away, where all but one
/// of them are then given.
/// Errors: domain (see above); unavailable for fewer than 10 customers, without any repeat order or where every age is
/// 0; convergence.
/// Source: P. Fader, B. Hardie and K. Lee, "Counting Your Customers the Easy Way", Marketing Science 24 (2005).
Result<Row<5>> bgNbdFit(const Aligned<3>& customers);

/// Probability that a customer is still active, in [0, 1]; 1 without repeat orders, because the model lets nobody
/// leave before the first of them.
///   1 / (1 + [x > 0] a / (b+x-1) ((alpha+T) / (alpha+t_x))^(r+x))
/// `parameters` are r, alpha, a, b.
Result<double> bgNbdAlive(const Range& parameters, double repeats, double recency, double age);

/// Orders that a customer is expected to place within the time t = `periods` ahead; x = t_x = T = 0 is a new customer.
///   (a+b+x-1) / (a-1) (1 - ((alpha+T) / (alpha+T+t))^(r+x) 2F1(r+x, b+x; a+b+x-1; t / (alpha+T+t))) P(alive),
/// computed in a form without the poles at a = 1 and a+b+x = 1.
/// Errors: domain also for t < 0.
/// Source: as bgNbdFit, equation 10.
Result<double> bgNbdExpect(const Range& parameters, double repeats, double recency, double age, double periods);

/// Maximum-likelihood estimates {r, alpha, s, beta, log-likelihood} of the Pareto/NBD model.
/// Orders come at random at the customer's own rate, which is gamma(r, alpha) distributed; the customer leaves after a
/// time at their own rate, which is gamma(s, beta) distributed.
///   L = G(r+x) / G(r) alpha^r beta^s
///       ((alpha+T)^-(r+x) (beta+T)^-s + integral over t_x < u < T of s (alpha+u)^-(r+x) (beta+u)^-(s+1))
/// Columns, bounds and errors as bgNbdFit.
/// Source: D. Schmittlein, D. Morrison and R. Colombo, "Counting Your Customers", Management Science 33 (1987).
Result<Row<5>> pNbdFit(const Aligned<3>& customers);

/// Probability that a customer is still active, in [0, 1], by the Pareto/NBD model.
///   1 / (1 + s / (r+s+x) (alpha+T)^(r+x) (beta+T)^s A0), with A0 the integral in pNbdFit times (r+s+x) / s
/// `parameters` are r, alpha, s, beta.
Result<double> pNbdAlive(const Range& parameters, double repeats, double recency, double age);

/// Orders that a customer is expected to place within the time t = `periods` ahead, by the Pareto/NBD model.
///   (r+x) (beta+T) / (alpha+T) (1 - ((beta+T) / (beta+T+t))^(s-1)) / (s-1) P(alive); at s = 1 the limit
/// Errors: domain also for t < 0.
Result<double> pNbdExpect(const Range& parameters, double repeats, double recency, double age, double periods);

/// Orders that a customer is still expected to place, for ever, each discounted by exp(-delta time).
///   (r+x) (beta+T) / (alpha+T) exp(z) E_s(z) P(alive), with z = delta (beta+T) and E_s the exponential integral
/// Units: delta per unit of the times.  Errors: domain also for delta <= 0.
/// Source: P. Fader, B. Hardie and K. Lee, "RFM and CLV", Journal of Marketing Research 42 (2005).
Result<double> pNbdDert(const Range& parameters, double repeats, double recency, double age, double delta);

/// Maximum-likelihood estimates {p, q, v, log-likelihood} of the gamma-gamma model of spend.
/// The value of an order is gamma(p, nu) distributed, with the customer's own nu, which is gamma(q, v) distributed.
///   ln L = ln G(px+q) - ln G(px) - ln G(q) + q ln v + (px-1) ln m + px ln x - (px+q) ln(v + x m)
/// Columns: x and m; customers without repeat orders are skipped.  v is in money.
/// Each parameter is sought between 1e-6 and 1e6, v in units of the mean of m: an amount of 1,000,000 is a fortune in
/// one currency and a cup of coffee in another, and the fit of the same orders must not depend on that.  At a bound as
/// bgNbdFit, by what customers are expected to spend.
/// Errors: domain for m <= 0; unavailable for fewer than 10 repeat buyers; convergence.
/// Source: P. Fader and B. Hardie, "The Gamma-Gamma Model of Monetary Value" (2013).
Result<Row<4>> ggFit(const Aligned<2>& customers);

/// Mean value of the orders to expect of a customer, in money.
///   p (v + x m) / (p x + q - 1)
/// `parameters` are p, q, v.  Errors: domain also for m < 0; division for p x + q = 1; unavailable below that, where
/// the mean is infinite.
Result<double> ggSpend(const Range& parameters, double repeats, double spend);

/// Customer lifetime value over n = `periods` periods ahead, in money.
///   margin * expected spend * sum over k = 1 ... n of (E(k step) - E((k-1) step)) / (1 + discount)^k
/// with the expected orders E of bgNbdExpect and the expected spend of ggSpend.
/// Units: discount per period, a fraction above -1; margin a fraction of at most 1; step in units of the times.
/// Errors, besides those of the two: domain for n that is no whole number of 0 to 10,000, discount <= -1, margin > 1
/// or step < 0.
Result<double> ltvModel(const Range& bgParameters, const Range& ggParameters, double repeats, double recency,
                        double age, double spend, double periods, double discount, double margin, double step);

} // namespace sales
