// SPDX-License-Identifier: MPL-2.0

#include "sales/bg_nbd.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "sales/customer_base.hpp"
#include "sales/likelihood.hpp"
#include "sales/quadrature.hpp"
#include "sales/special_functions.hpp"

namespace sales {

namespace {

/// ln of the odds that the customer has left after the last order rather than stayed; for repeats > 0.
double logOddsLeft(const BgNbd& model, const Customer& customer) {
  const double since = std::log1p((customer.age - customer.recency) / (model.alpha + customer.recency));
  return std::log(model.a) - std::log(model.b + (customer.repeats - 1)) + (model.r + customer.repeats) * since;
}

/// ln(1 + value) for values of at least 0; the logarithm is quicker where it keeps all digits.
double logOnePlus(double value) {
  return value > 0.1 ? std::log(1 + value) : std::log1p(value);
}

/// The mean log-likelihood of a customer, and its derivatives by r, alpha, a and b.
Evaluation<4> meanLogLikelihood(const CustomerBase& base, const BgNbd& model) {
  const auto [r, alpha, a, b] = model;
  const double logAlpha = std::log(alpha);
  const double logA = std::log(a);
  double sum = 0;
  Point<4> slope{};
  for (auto row = base.rows.begin(); row != base.rows.end();) {
    // What depends on the number of repeat orders only is computed once for all who have that number.
    const double x = row->customer.repeats;
    const double orders = r + x;
    double count = 0;
    double part = 0;
    Point<4> d{};
    if (x == 0) {
      for (; row != base.rows.end() && row->customer.repeats == 0; ++row) {
        const double n = row->count;
        const double growth = logOnePlus(row->customer.age / alpha);
        part -= n * r * growth;
        d[0] -= n * growth;
        d[1] += n * r * row->customer.age / (alpha * (alpha + row->customer.age));
      }
    } else {
      const double logStay = std::log(b + (x - 1));
      for (; row != base.rows.end() && row->customer.repeats == x; ++row) {
        const double n = row->count;
        const auto [repeats, recency, age] = row->customer;
        const double growth = logOnePlus(age / alpha);
        const double since = logOnePlus((age - recency) / (alpha + recency));
        const double odds = logA - logStay + orders * since;
        const double small = std::exp(-std::abs(odds));
        const double left = (odds > 0 ? 1 : small) / (1 + small);
        part += n * (std::max(odds, 0.0) + logOnePlus(small) - r * growth - x * (logAlpha + growth));
        d[0] += n * (left * since - growth);
        d[1] += n * (r * age / alpha - x - left * orders * (age - recency) / (alpha + recency)) / (alpha + age);
        d[2] += n * left;
        count += n;
      }
      const GammaRatio rise = gammaRatio(r, x);
      const GammaRatio stay = gammaRatio(b, x);
      const GammaRatio both = gammaRatio(a + b, x);
      part += count * (rise.log + stay.log - both.log);
      d[0] += count * rise.slope;
      d[3] = count * (stay.slope - both.slope) - d[2] / (b + (x - 1));
      d[2] = d[2] / a - count * both.slope;
    }
    sum += part;
    for (std::size_t i = 0; i < slope.size(); ++i) {
      slope[i] += d[i];
    }
  }
  for (double& s : slope) {
    s /= base.customers;
  }
  return {sum / base.customers, slope};
}

BgNbd modelOf(const Point<4>& p) {
  return {p[0], p[1], p[2], p[3]};
}

/// Whether both estimates come to the same for the customers.
bool agree(const CustomerBase& base, const Estimate<4>& first, const Estimate<4>& second) {
  const BgNbd one = modelOf(first.parameters);
  const BgNbd other = modelOf(second.parameters);
  return comeToTheSame(base, first, second, [&](const Customer& customer) {
    const double here = one.alive(customer);
    const double there = other.alive(customer);
    return Predictions{here, there, here * one.ordersOfActive(customer, base.oldest),
                       there * other.ordersOfActive(customer, base.oldest)};
  });
}

/// The orders within a time (see `OrdersOfActive::bySeries`) as a mean over the probability p to leave after an order,
/// which is beta(a, b+x) distributed:
///   mean of (1 - (1 + p u)^-R) / p
/// in the variable ln(p / (1-p)), where both ends fall exponentially.
double ordersByQuadrature(double orders, double a, double stay, double u) {
  const double scale = logBeta(a, stay);
  struct Odds {
    double logP, logQ, p, q;
  };
  const auto at = [](double v) {
    const double small = std::exp(-std::abs(v));
    const double rest = std::log1p(small);
    const double minor = small / (1 + small);
    return v < 0 ? Odds{v - rest, -rest, minor, 1 / (1 + small)} : Odds{-rest, -v - rest, 1 / (1 + small), minor};
  };
  const auto logIntegrand = [&](double v) {
    const Odds o = at(v);
    return (a - 1) * o.logP + stay * o.logQ + std::log(-std::expm1(-orders * std::log1p(o.p * u))) - scale;
  };
  const auto slope = [&](double v) {
    const Odds o = at(v);
    const double exponent = orders * std::log1p(o.p * u);
    const double gain = exponent < 1e-8 ? 1 : orders * o.p * u / (1 + o.p * u) / std::expm1(exponent);
    return (a - 1 + gain) * o.q - stay * o.p;
  };
  // Beyond these points the integrand is a power of p or of 1-p: the rest is known.
  const double left = -38 - std::log(std::max({1.0, stay, (orders + 1) * u}));
  const double right = 38 + std::log(std::max(1.0, a));
  double sum = orders * u * std::exp(a * left - scale) / a;
  sum += -std::expm1(-orders * std::log1p(u)) * std::exp(-stay * right - scale) / stay;
  // The integrand rises, then falls: from its top to both sides.
  double low = left;
  double high = right;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (slope(middle) > 0 ? low : high) = middle;
  }
  const double top = (low + high) / 2;
  for (const double side : {-1.0, 1.0}) {
    const auto log = [&](double away) { return logIntegrand(top + side * away); };
    overPanels(
        0, side < 0 ? top - left : right - top, log, [&](double away) { return side * slope(top + side * away); },
        [&](double away, double weight) { sum += weight * std::exp(log(away)); });
  }
  return sum;
}

} // namespace

double BgNbd::alive(const Customer& customer) const {
  return customer.repeats == 0 ? 1 : 1 / (1 + std::exp(logOddsLeft(*this, customer)));
}

double BgNbd::ordersOfActive(const Customer& customer, double time) const {
  return OrdersOfActive(*this, customer).within({time})[0];
}

OrdersOfActive::OrdersOfActive(const BgNbd& model, const Customer& customer)
    : orders_(model.r + customer.repeats), a_(model.a), stay_(model.b + customer.repeats),
      time_(model.alpha + customer.age) {}

OrdersOfActive::Lanes OrdersOfActive::within(const Lanes& times) {
  Lanes u{};
  std::array<bool, lanes> series{};
  for (std::size_t i = 0; i < lanes; ++i) {
    u[i] = times[i] / time_;
    const double mean = orders_ * u[i];
    constexpr double quick = 2000;
    constexpr double smallest = 600; // below exp(-600) the first term of the series is lost
    const double terms = mean + 12 * std::sqrt(mean * (1 + u[i])) + 40 * (1 + u[i]);
    series[i] = terms < quick && orders_ * std::log1p(u[i]) < smallest;
  }
  Lanes within{};
  for (std::size_t i = 0; i < lanes; ++i) {
    within[i] = series[i] ? u[i] : 0;
  }
  within = bySeries(within);
  for (std::size_t i = 0; i < lanes; ++i) {
    if (!series[i]) {
      within[i] = ordersByQuadrature(orders_, a_, stay_, u[i]);
    }
  }
  return within;
}

/// The number of orders within a time is negative binomial for a customer who never leaves, and the k-th of them is
/// still placed with probability (b+x)_k / (a+b+x)_k (the chance to stay k times):
///   sum over n >= 1 of (1-z)^R (R)_n / n! z^n sum over k < n of (b+x)_k / (a+b+x)_k, with R = r+x, z = u / (1+u)
/// Every term is positive, whatever a and b.
OrdersOfActive::Lanes OrdersOfActive::bySeries(const Lanes& u) {
  Lanes z{};
  Lanes probability{};
  Lanes term{};
  Lanes sum{};
  for (std::size_t i = 0; i < lanes; ++i) {
    z[i] = u[i] / (1 + u[i]);
    probability[i] = std::exp(-orders_ * std::log1p(u[i]));
  }
  constexpr std::size_t most = 10'000;
  constexpr std::size_t betweenChecks = 8;
  for (std::size_t n = 1; n < most; ++n) {
    if (n > terms_.size()) {
      addTerms();
    }
    const Term factors = terms_[n - 1];
    for (std::size_t i = 0; i < lanes; ++i) {
      probability[i] *= z[i] * factors.ratio;
      term[i] = probability[i] * factors.placed;
      sum[i] += term[i];
    }
    if (n % betweenChecks != 0) {
      continue;
    }
    bool enough = true;
    for (std::size_t i = 0; i < lanes; ++i) {
      const double next = z[i] * factors.growth;
      enough = enough && next < 1 && term[i] <= 1e-17 * sum[i] * (1 - next);
    }
    if (enough) {
      break;
    }
  }
  return sum;
}

void OrdersOfActive::addTerms() {
  constexpr std::size_t more = 64;
  const std::size_t first = terms_.size();
  terms_.resize(first + more);
  double placed = first > 0 ? terms_[first - 1].placed : 0;
  double chance = chance_;
  for (std::size_t i = first; i < first + more; ++i) {
    const auto before = static_cast<double>(i);
    const double part = 1 / (before + 1);
    placed += chance;
    chance *= (stay_ + before) / (a_ + stay_ + before);
    terms_[i] = {1 + (orders_ - 1) * part, 1 + orders_ * part, placed};
  }
  chance_ = chance;
}

Result<Row<5>> bgNbdFit(const Aligned<3>& customers) {
  const auto base = CustomerBase::of(customers);
  if (!base) {
    return base.error();
  }
  const CustomerBase sample = base->sample();
  const double rate = base->repeats / base->ages;
  const std::array<Point<4>, 4> starts{
      {{0.25, 0.2 / rate, 0.8, 2.5}, {1, 0.8 / rate, 0.5, 5}, {1, 0.8 / rate, 1.5, 3}, {5, 4 / rate, 1, 10}}};
  const auto estimate =
      mostLikely<4>([&](const Point<4>& p) { return meanLogLikelihood(*base, modelOf(p)); },
                    [&](const Point<4>& p) { return meanLogLikelihood(sample, modelOf(p)); }, starts, Maxima::one,
                    [&](const Estimate<4>& one, const Estimate<4>& other) { return agree(*base, one, other); });
  if (!estimate) {
    return estimate.error();
  }
  const auto& p = estimate->parameters;
  return Row<5>{p[0], p[1], p[2], p[3], estimate->logLikelihood * base->customers};
}

Result<double> bgNbdAlive(const Range& parameters, double repeats, double recency, double age) {
  const auto p = parametersOf<4>(parameters);
  if (!p) {
    return p.error();
  }
  const Customer customer{repeats, recency, age};
  if (!isPossible(customer)) {
    return Error::domain;
  }
  return BgNbd{(*p)[0], (*p)[1], (*p)[2], (*p)[3]}.alive(customer);
}

Result<double> bgNbdExpect(const Range& parameters, double repeats, double recency, double age, double periods) {
  const auto p = parametersOf<4>(parameters);
  if (!p) {
    return p.error();
  }
  const Customer customer{repeats, recency, age};
  if (!isPossible(customer) || periods < 0) {
    return Error::domain;
  }
  const BgNbd model{(*p)[0], (*p)[1], (*p)[2], (*p)[3]};
  return model.alive(customer) * model.ordersOfActive(customer, periods);
}

} // namespace sales
