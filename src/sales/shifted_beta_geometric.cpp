// SPDX-License-Identifier: MPL-2.0

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

#include <boost/math/tools/toms748_solve.hpp>

#include "sales/retention.hpp"

namespace sales {

namespace {

bool isWhole(double value) {
  return value == std::floor(value);
}

// --- The data of a fit --------------------------------------------------------------------------------------------

/// What happened at one renewal, summed over the cohorts.
struct Renewal {
  double lost = 0;
  double kept = 0;
};

bool isWords(const Range& range, std::size_t index) {
  return std::holds_alternative<std::string>(range[index]) && !range.number(index);
}

/// The renewals of all cohorts, up to the last one that somebody faced.
Result<std::vector<Renewal>> renewalsOf(const Range& survivors) {
  if (const auto checked = survivors.check(); !checked) {
    return checked.error();
  }
  const std::size_t length = survivors.block() ? survivors.columns() : survivors.size();
  const std::size_t headed = survivors.block() ? length : 1; // the cells of the first row
  std::size_t first = headed;
  for (std::size_t i = 0; i < headed; ++i) {
    first = isWords(survivors, i) ? first : 0;
  }

  std::vector<Renewal> renewals;
  bool valid = true;
  std::size_t observed = 0;
  double before = 0;
  bool gap = false;
  for (std::size_t i = first; i < survivors.used(); ++i) {
    const std::size_t t = survivors.block() ? i % length : i - first;
    gap = gap && t > 0;
    if (isEmpty(survivors[i])) {
      gap = true;
      continue;
    }
    const auto count = survivors.number(i);
    if (!count) {
      return count.error();
    }
    valid = valid && !gap && (t == 0 ? *count > 0 : *count >= 0 && *count <= before);
    if (t > 0) {
      renewals.resize(std::max(renewals.size(), t));
      renewals[t - 1].lost += before - *count;
      renewals[t - 1].kept += *count;
      ++observed;
    }
    before = *count;
  }
  if (!valid || observed < 2) {
    return Error::domain;
  }
  while (renewals.back().lost + renewals.back().kept == 0) {
    renewals.pop_back();
  }
  return renewals;
}

// --- The likelihood -----------------------------------------------------------------------------------------------

/// The zero in [low, high] of a function that falls from above 0 to below 0 there; the end where it does not.
template <class F>
double zeroOf(const F& falling, double low, double high) {
  const double atLow = falling(low);
  const double atHigh = falling(high);
  if (!(low < high) || !(atLow > 0)) {
    return low;
  }
  if (!(atHigh < 0)) {
    return high;
  }
  std::uintmax_t steps = 100;
  const boost::math::tools::eps_tolerance<double> tolerance(std::numeric_limits<double>::digits - 2);
  const auto [left, right] = boost::math::tools::toms748_solve(falling, low, high, atLow, atHigh, tolerance, steps);
  return left + (right - left) / 2;
}

/// The likelihood, of which the best mean churn p = alpha / (alpha + beta) is known for every sum s = alpha + beta.
/// For a given s it is concave in p, so that there is one; what remains is a function of s alone.
class Profile {
public:
  explicit Profile(std::span<const Renewal> renewals) : renewals_(renewals) {
    for (const Renewal& renewal : renewals) {
      lost_ += renewal.lost;
      kept_ += renewal.kept;
    }
  }

  double lost() const { return lost_; }
  double faced() const { return lost_ + kept_; }

  /// The best odds p / (1 - p) for the sum s: where lost = sum of kept(t) s p / (s (1 - p) + t - 1).
  double odds(double s) const {
    const auto slope = [&](double logOdds) {
      const double odds = std::exp(logOdds);
      double value = lost_;
      for (std::size_t k = 0; k < renewals_.size(); ++k) {
        const auto age = static_cast<double>(k);
        value -= renewals_[k].kept * s * odds / (s + age * (1 + odds));
      }
      return value;
    };
    return std::exp(zeroOf(slope, std::log(lost_ / kept_), std::log(lost_ / renewals_[0].kept)));
  }

  /// The derivative of the likelihood by ln s at the best odds.
  double slope(double s) const {
    const double best = odds(s);
    const double stay = 1 / (1 + best);
    const double leave = best / (1 + best);
    double value = 0;
    for (std::size_t k = 1; k < renewals_.size(); ++k) {
      const auto age = static_cast<double>(k);
      const auto& [lost, kept] = renewals_[k];
      value += age * (s * (stay * lost - leave * kept) + age * lost) / ((s + age) * (s * stay + age));
    }
    return value;
  }

  /// The fit for the sum s: alpha, beta and the likelihood.
  Row<3> at(double s) const {
    const double best = odds(s);
    const double alpha = s * best / (1 + best);
    const double beta = s / (1 + best);
    double logLik = 0;
    for (std::size_t k = 0; k < renewals_.size(); ++k) {
      const double all = s + static_cast<double>(k);
      logLik += renewals_[k].lost * std::log(alpha / all) +
                renewals_[k].kept * std::log((beta + static_cast<double>(k)) / all);
    }
    return {alpha, beta, logLik};
  }

private:
  std::span<const Renewal> renewals_;
  double lost_ = 0;
  double kept_ = 0;
};

// --- Survival -----------------------------------------------------------------------------------------------------

/// What Stirling's formula leaves of ln Gamma(z), for z >= 16: the first omitted term is below 2e-16.
double stirlingRest(double z) {
  const double square = z * z;
  return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / z;
}

// --- Residual lifetime --------------------------------------------------------------------------------------------

/// The mean of f(theta) = theta / (1 - theta / (1 + discount)) over the chance theta to stay, which is beta
/// distributed (b, a).  With u = ln(theta / (1 - theta)) - ln(b / a) the integrand is smooth on the whole line and
/// falls exponentially, where the trapezoidal rule converges exponentially; the same rule gives the weights' sum.
double meanOfPayments(double a, double b, double discount) {
  const double share = std::min(a, b) / (a + b);
  // ln(weight), written so that neither a much larger b nor a much larger a cancels.
  const auto logWeight = [&](double u) {
    const double v = a <= b ? -u : u;
    return std::min(a, b) * v - (a + b) * std::log1p(share * std::expm1(v));
  };
  const double step = 0.4 * std::min(0.5, std::sqrt(1 / a + 1 / b));
  constexpr double negligible = 1e-20;
  double sum = 0;
  double weights = 0;
  for (const int direction : {1, -1}) {
    double u = direction == 1 ? 0 : -step;
    for (bool counts = true; counts; u += direction * step) {
      const double weight = std::exp(logWeight(u));
      const double term = weight / (discount / (1 + discount) + a / b * std::exp(-u));
      sum += term;
      weights += weight;
      counts = weight > negligible * weights || term > negligible * sum;
    }
  }
  return sum / weights;
}

/// The same for every a and b: small ones, whose weights have long tails, by their relation to larger ones.
double residualLifetime(double a, double b, double discount) {
  const double stay = 1 / (1 + discount);
  if (b < 1) {
    return b / (a + b) * (1 + stay * residualLifetime(a, b + 1, discount));
  }
  if (a < 1 && a * (std::log1p(discount) - std::log(discount)) < 2) { // else the difference loses digits
    return (1 - a / (a + b) * (1 + stay * meanOfPayments(a + 1, b, discount))) * (1 + discount) / discount;
  }
  return meanOfPayments(a, b, discount);
}

} // namespace

Result<Row<3>> sbgFit(const Range& survivors) {
  const auto renewals = renewalsOf(survivors);
  if (!renewals) {
    return renewals.error();
  }
  const Profile profile(*renewals);
  if (!std::isfinite(profile.faced())) {
    return Error::number;
  }
  if (profile.lost() == 0 || renewals->size() < 2) {
    return Error::unavailable;
  }

  // Every maximum between the bounds of alpha + beta lies where the slope turns from rising to falling.
  constexpr double leastLog = -6 * std::numbers::ln10;
  constexpr double greatest = 1e6;
  constexpr int intervals = 48;
  const auto sumAt = [](int i) { return i == intervals ? greatest : std::exp(leastLog * (1 - 2.0 * i / intervals)); };
  const Row<3> least = profile.at(sumAt(0));
  Row<3> best = least;
  const auto take = [&](double s) {
    const Row<3> fit = profile.at(s);
    best = fit[2] > best[2] ? fit : best;
  };
  double before = profile.slope(sumAt(0));
  for (int i = 1; i <= intervals; ++i) {
    const double after = profile.slope(sumAt(i));
    if (before > 0 && after <= 0) {
      const auto slope = [&](double logSum) { return profile.slope(std::exp(logSum)); };
      take(std::exp(zeroOf(slope, std::log(sumAt(i - 1)), std::log(sumAt(i)))));
    }
    before = after;
  }
  if (before > 0) {
    take(greatest);
  }
  if (best == least) {
    return Error::convergence;
  }
  return best;
}

Result<double> sbgSurvival(double alpha, double beta, double t) {
  if (alpha <= 0 || beta <= 0 || t < 0 || !isWhole(t)) {
    return Error::domain;
  }
  if (!std::isfinite(alpha + beta + t)) {
    return Error::number;
  }
  // S is symmetric in alpha and t.  Small beta are raised by the recurrence of Gamma; then Stirling's formula, its
  // terms gathered so that they do not cancel, whatever t.
  const auto [less, more] = std::minmax(alpha, t);
  double survival = 1;
  double b = beta;
  for (; b < 16; ++b) {
    survival /= 1 + less / b * (more / (b + less + more));
  }
  const double all = b + less + more;
  const double logStay = more < b + less ? std::log1p(-more / all) : std::log((b + less) / all);
  const double exponent = (b - 0.5) * std::log1p(less / b * (more / all)) + less * logStay +
                          more * std::log1p(-less / all) + stirlingRest(b + less) + stirlingRest(b + more) -
                          stirlingRest(b) - stirlingRest(all);
  return survival * std::exp(exponent);
}

Result<double> sbgRetention(double alpha, double beta, double t) {
  if (alpha <= 0 || beta <= 0 || t < 1 || !isWhole(t)) {
    return Error::domain;
  }
  return 1 / (1 + alpha / (beta + t - 1));
}

Result<double> sbgDerl(double alpha, double beta, double discount, double renewals) {
  if (alpha <= 0 || beta <= 0 || discount <= 0 || renewals < 0 || !isWhole(renewals)) {
    return Error::domain;
  }
  return residualLifetime(alpha, beta + renewals, discount);
}

} // namespace sales
