// SPDX-License-Identifier: MPL-2.0

#include "sales/bg_nbd.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

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

/// ln(1 + value) for values of at least 0, given 1 / (1 + value); to the last digit or two, and quicker than
/// std::log1p.
double logOnePlus(double value, double inverse) {
  const double sum = 1 + value;
  return std::log(sum) + (value - (sum - 1)) * inverse; // what the sum has lost
}

/// Sums over customers with the same number of orders of what the likelihood and its derivatives need of each.
struct Sums {
  double count = 0;
  double growth = 0;   ///< ln((alpha+T) / alpha)
  double aged = 0;     ///< T / (alpha+T)
  double late = 0;     ///< 1 / (alpha+T)
  double agedLate = 0; ///< their product
  double lateLate = 0;

  // Only of those with repeat orders, who may have left.
  double logOdds = 0;      ///< ln(1 + the odds of that)
  double left = 0;         ///< the chance of that
  double leftSince = 0;    ///< times the derivative of the odds' logarithm by r, ln((alpha+T) / (alpha+t_x))
  double leftGap = 0;      ///< times that by -alpha, for one order: 1 / (alpha+t_x) - 1 / (alpha+T)
  double leftGapSlope = 0; ///< times the derivative of this by -alpha
  double doubt = 0;        ///< the chance of having left times that of being active
  double doubtSince = 0;   ///< and so on
  double doubtGap = 0;
  double doubtSinceSince = 0;
  double doubtSinceGap = 0;
  double doubtGapGap = 0;
};

/// The sums for x orders; `logFirst` is ln(a / (b+x-1)).
Sums sumsOf(std::span<const CustomerCount> customers, const BgNbd& model, double x, double logFirst) {
  constexpr std::size_t most = 64;
  using Column = std::array<double, most>;
  const double orders = model.r + x;
  const double alpha = model.alpha;
  const double perAlpha = 1 / alpha;
  Sums sums;
  while (!customers.empty()) {
    // Block by block and loop by loop: beside a call of std::log or std::exp none of the sums stays in a register, and
    // nothing is computed side by side.
    const auto block = customers.first(std::min(most, customers.size()));
    const std::size_t size = block.size();
    customers = customers.subspan(size);
    Column count;
    Column late;
    Column aged;
    Column gap;
    Column ends;
    Column growth;
    Column before;
    for (std::size_t i = 0; i < size; ++i) {
      const auto [repeats, recency, age] = block[i].customer;
      const double last = 1 / (alpha + recency);
      count[i] = block[i].count;
      late[i] = 1 / (alpha + age);
      aged[i] = age * late[i];
      gap[i] = (age - recency) * late[i] * last;
      ends[i] = late[i] + last;
      growth[i] = age * perAlpha;
      before[i] = recency * perAlpha;
    }
    for (std::size_t i = 0; i < size; ++i) {
      growth[i] = logOnePlus(growth[i], alpha * late[i]);
    }
    for (std::size_t i = 0; i < size; ++i) {
      sums.count += count[i];
      sums.growth += count[i] * growth[i];
      sums.aged += count[i] * aged[i];
      sums.late += count[i] * late[i];
      sums.agedLate += count[i] * aged[i] * late[i];
      sums.lateLate += count[i] * late[i] * late[i];
    }
    if (x == 0) {
      continue;
    }
    Column odds;
    Column small;
    for (std::size_t i = 0; i < size; ++i) {
      growth[i] -= logOnePlus(before[i], alpha * (ends[i] - late[i]));
    }
    for (std::size_t i = 0; i < size; ++i) {
      odds[i] = logFirst + orders * growth[i];
      small[i] = std::exp(-std::abs(odds[i]));
    }
    double product = 1; // one logarithm for all customers who are alone: it stays below 2^most
    for (std::size_t i = 0; i < size; ++i) {
      if (count[i] == 1) {
        product *= 1 + small[i];
      } else {
        sums.logOdds += count[i] * std::log(1 + small[i]);
      }
    }
    sums.logOdds += std::log(product);
    for (std::size_t i = 0; i < size; ++i) {
      const double share = 1 / (1 + small[i]);
      const double left = count[i] * (odds[i] > 0 ? share : small[i] * share);
      const double doubt = count[i] * (small[i] * share * share);
      const double since = growth[i];
      sums.logOdds += count[i] * std::max(odds[i], 0.0);
      sums.left += left;
      sums.leftSince += left * since;
      sums.leftGap += left * gap[i];
      sums.leftGapSlope += left * gap[i] * ends[i];
      sums.doubt += doubt;
      sums.doubtSince += doubt * since;
      sums.doubtGap += doubt * gap[i];
      sums.doubtSinceSince += doubt * since * since;
      sums.doubtSinceGap += doubt * since * gap[i];
      sums.doubtGapGap += doubt * gap[i] * gap[i];
    }
  }
  return sums;
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

Evaluation<4> meanLogLikelihood(const CustomerBase& base, const BgNbd& model) {
  const auto [r, alpha, a, b] = model;
  const double logAlpha = std::log(alpha);
  RisingFactorial rise(r);
  RisingFactorial stay(b);
  RisingFactorial both(a + b);
  double sum = 0;
  Point<4> slope{};
  Matrix<4> curvature{};
  for (auto row = base.rows.begin(); row != base.rows.end();) {
    const double x = row->customer.repeats;
    const auto first = row;
    row = std::find_if(row, base.rows.end(), [x](const CustomerCount& other) { return other.customer.repeats != x; });
    const double orders = r + x;
    const double last = x == 0 ? 0 : 1 / (b + (x - 1));
    const Sums s = sumsOf({first, row}, model, x, std::log(a) + std::log(last));
    const GammaRatio& rising = rise.to(x);
    const GammaRatio& staying = stay.to(x);
    const GammaRatio& either = both.to(x);
    const double n = s.count;
    sum += s.logOdds - r * s.growth - x * (n * logAlpha + s.growth) + n * (rising.log + staying.log - either.log);
    slope[0] += s.leftSince - s.growth + n * rising.slope;
    slope[1] += r / alpha * s.aged - x * s.late - orders * s.leftGap;
    slope[2] += s.left / a - n * either.slope;
    slope[3] += n * (staying.slope - either.slope) - s.left * last;
    curvature[0][0] += s.doubtSinceSince + n * rising.curvature;
    curvature[0][1] += s.aged / alpha - s.leftGap - orders * s.doubtSinceGap;
    curvature[0][2] += s.doubtSince / a;
    curvature[0][3] -= s.doubtSince * last;
    curvature[1][1] +=
        x * s.lateLate - r / alpha * (s.aged / alpha + s.agedLate) + orders * (s.leftGapSlope + orders * s.doubtGapGap);
    curvature[1][2] -= orders * s.doubtGap / a;
    curvature[1][3] += orders * s.doubtGap * last;
    curvature[2][2] += (s.doubt - s.left) / (a * a) - n * either.curvature;
    curvature[2][3] -= s.doubt * last / a + n * either.curvature;
    curvature[3][3] += (s.doubt + s.left) * last * last + n * (staying.curvature - either.curvature);
  }
  return meanOf<4>(sum, slope, curvature, base.customers);
}

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
  Lanes none{}; // ln of the probability that a customer who never leaves places no order
  Lanes within{};
  std::array<bool, lanes> series{};
  for (std::size_t i = 0; i < lanes; ++i) {
    u[i] = times[i] / time_;
    none[i] = -orders_ * std::log1p(u[i]);
    const double mean = orders_ * u[i];
    constexpr double quick = 2000;
    constexpr double smallest = -600; // below exp(-600) the first term of the series is lost
    const double terms = mean + 12 * std::sqrt(mean * (1 + u[i])) + 40 * (1 + u[i]);
    series[i] = terms < quick && none[i] > smallest;
    within[i] = series[i] ? u[i] : 0;
  }
  within = bySeries(within, none);
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
OrdersOfActive::Lanes OrdersOfActive::bySeries(const Lanes& u, const Lanes& none) {
  Lanes z{};
  Lanes probability{};
  Lanes term{};
  Lanes sum{};
  for (std::size_t i = 0; i < lanes; ++i) {
    z[i] = u[i] / (1 + u[i]);
    probability[i] = std::exp(none[i]);
  }
  constexpr std::size_t most = 10'000;
  constexpr std::size_t betweenChecks = 8;
  constexpr double negligible = 1e-15; // all terms that are left out together, beside the sum
  for (std::size_t n = 0; n < most; n += betweenChecks) {
    if (n + betweenChecks > terms_.size()) {
      addTerms();
    }
    const Term* const next = &terms_[n];
    Lanes p = probability;
    Lanes added = sum;
    for (std::size_t k = 0; k < betweenChecks; ++k) {
      for (std::size_t i = 0; i < lanes; ++i) {
        p[i] *= z[i] * next[k].ratio;
        term[i] = p[i] * next[k].placed;
        added[i] += term[i];
      }
    }
    probability = p;
    sum = added;
    bool enough = true;
    for (std::size_t i = 0; i < lanes; ++i) {
      const double growth = z[i] * next[betweenChecks - 1].growth;
      enough = enough && growth < 1 && term[i] <= negligible * sum[i] * (1 - growth);
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
  const CustomerBase some = base->sample(enoughToSearch(base->customers));
  const CustomerBase few = base->sample(enoughToBegin);
  const double rate = base->repeats / base->ages;
  const std::array<Point<4>, 4> starts{
      {{0.25, 0.2 / rate, 0.8, 2.5}, {1, 0.8 / rate, 0.5, 5}, {1, 0.8 / rate, 1.5, 3}, {5, 4 / rate, 1, 10}}};
  const std::array<Point<4>, 3> fewLeave{
      {{1, 0.8 / rate, 0.01, 1}, {1, 0.8 / rate, 1e-5, 1e-3}, {1, 0.8 / rate, 3e-6, 2e-5}}};
  const auto of = [](const CustomerBase& part) {
    return [&part](const Point<4>& p) { return meanLogLikelihood(part, modelOf(p)); };
  };
  const auto estimate = mostLikely<4>(
      {of(few), of(some), of(*base), some.rows.size() == base->rows.size()}, {starts, fewLeave}, Maxima::one,
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
