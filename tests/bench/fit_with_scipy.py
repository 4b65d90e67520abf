# SPDX-License-Identifier: MPL-2.0
#
# The BG/NBD fit of the CDNOW customers as a user of Python would write it: SciPy's L-BFGS over the logarithms of the
# parameters, the likelihood over whole columns, from the usual start (1, 3, 1, 3).  Beside it what the product takes.
#
#   fit_with_scipy.py CUSTOMERS.csv FIT_BENCH

import subprocess
import sys
import time

try:
    import numpy as np
    from scipy.optimize import minimize
    from scipy.special import digamma, gammaln
except ImportError:
    print("The fit by SciPy is left out: it needs Python with NumPy and SciPy.")
    sys.exit(0)


def mean_log_likelihood(logs, x, recency, age, count, with_gradient):
    """The negated mean log-likelihood of a customer, and its derivatives by the logarithms of the parameters."""
    r, alpha, a, b = np.exp(logs)
    again = x > 0
    log_late = np.log(alpha + age)
    log_last = np.log(alpha + recency)
    stayed = -(r + x) * log_late
    left = np.where(again, np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * log_last, -np.inf)
    both = np.logaddexp(stayed, left)
    value = (gammaln(r + x) - gammaln(r) + r * np.log(alpha) + gammaln(a + b) + gammaln(b + x) - gammaln(b)
             - gammaln(a + b + x) + both)
    total = count.sum()
    if not with_gradient:
        return -(count @ value) / total
    share = np.exp(left - both)
    ab = digamma(a + b) - digamma(a + b + x)
    gradient = np.array([
        count @ (digamma(r + x) - digamma(r) + np.log(alpha) - (1 - share) * log_late - share * log_last),
        count @ (r / alpha - (r + x) * ((1 - share) / (alpha + age) + share / (alpha + recency))),
        count @ (ab + share / a),
        count @ (ab + digamma(b + x) - digamma(b) - share / (b + np.maximum(x, 1) - 1)),
    ])
    return -(count @ value) / total, -gradient * np.exp(logs) / total


def fit(columns, with_gradient):
    """The least time of several fits, and the log-likelihood."""
    best = float("inf")
    for _ in range(7):
        start = time.process_time()
        result = minimize(mean_log_likelihood, np.log([1, 3, 1, 3]), args=(*columns, with_gradient), jac=with_gradient,
                          method="L-BFGS-B")
        best = min(best, time.process_time() - start)
    return best, -result.fun * columns[3].sum()


def main(customers, fit_bench):
    rows = np.genfromtxt(customers, delimiter=",", skip_header=1, usecols=(1, 2, 3))
    each = (*rows.T, np.ones(len(rows)))
    different, count = np.unique(rows, axis=0, return_counts=True)
    merged = (*different.T, count.astype(float))
    seconds, log_likelihood = map(float, subprocess.run(
        [fit_bench, customers], check=True, capture_output=True, text=True).stdout.split())
    print("BG/NBD fit of %d customers           time    of ours   log-likelihood" % len(rows))
    print("  Sales Planner                  %8.2f ms             %.6f" % (1e3 * seconds, log_likelihood))
    for name, columns in (("", each), (", equal rows merged", merged)):
        for with_gradient in (False, True):
            taken, reached = fit(columns, with_gradient)
            what = ("gradient" if with_gradient else "differences") + name
            print("  SciPy, %-31s %8.2f ms %6.1f times %.6f" % (what, 1e3 * taken, taken / seconds, reached))


if __name__ == "__main__":
    main(*sys.argv[1:])
