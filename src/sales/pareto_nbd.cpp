// SPDX-License-Identifier: MPL-2.0

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "sales/customer_base.hpp"
#include "sales/customer_history.hpp"
#include "sales/likelihood.hpp"
#include "sales/quadrature.hpp"
#include "sales/special_functions.hpp"

namespace sales {

namespace {

struct ParetoNbd {
  double r;
  double alpha;
  double s;
  double beta;
};

/// The odds that the customer has left between the last order and now rather than stayed,
///   integral over t_x < u < T of s / (beta+u) ((alpha+T) / (alpha+u))^(r+x) ((beta+T) / (beta+u))^s,
/// and means under the integral, for the derivatives.
struct OddsLeft {
  double log = -std::numeric_limits<double>::infinity();
  double logAlpha = 0;     ///< mean of ln((alpha+T) / (alpha+u))
  double logBeta = 0;      ///< mean of ln((beta+T) / (beta+u))
  double inverseAlpha = 0; ///< mean of 1 / (alpha+u)
  double inverseBeta = 0;  ///< mean of 1 / (beta+u)
};

/// Integrates in y = ln((m+u) / (m+t_x)), m the smaller of alpha and beta: there the logarithm of the integrand has its
/// singularities at least pi away from the real axis, whatever the parameters.
OddsLeft oddsLeft(const ParetoNbd& model, const Customer& customer) {
  const double orders = model.r + customer.repeats;
  const double waited = customer.age - customer.recency;
  OddsLeft odds;
  if (waited == 0) {
    return odds;
  }
  const bool alphaFirst = model.alpha <= model.beta;
  const double nearStart = std::min(model.alpha, model.beta) + customer.recency;
  const double farStart = std::max(model.alpha, model.beta) + customer.recency;
  // The exponents of (m+u) and (M+u), du = (m+u) dy included.
  const double nearExponent = alphaFirst ? orders - 1 : model.s;
  const double farExponent = alphaFirst ? model.s + 1 : orders;
  const double share = nearStart / farStart;
  const double end = std::log1p(waited / nearStart);
  double sum = 0;
  double sumNear = 0;
  double sumFar = 0;
  double sumNearInverse = 0;
  double sumFarInverse = 0;
  overPanels(
      0, end, [&](double y) { return -nearExponent * y - farExponent * std::log1p(share * std::expm1(y)); },
      [&](double y) {
        const double far = share * std::exp(y);
        return -nearExponent - farExponent * far / (1 - share + far);
      },
      [&](double y, double weight) {
        const double near = std::exp(y);
        const double far = 1 + share * (near - 1);
        const double logFar = std::log(far);
        const double weighted = weight * std::exp(-nearExponent * y - farExponent * logFar);
        sum += weighted;
        sumNear += weighted * y;
        sumFar += weighted * logFar;
        sumNearInverse += weighted / near;
        sumFarInverse += weighted / far;
      });
  const double farEnd = std::log1p(waited / farStart);
  const double meanNear = end - sumNear / sum;
  const double meanFar = farEnd - sumFar / sum;
  const double inverseNear = sumNearInverse / sum / nearStart;
  const double inverseFar = sumFarInverse / sum / farStart;
  odds.log = std::log(model.s) + std::log(sum);
  if (alphaFirst) {
    odds.log += orders * end + model.s * farEnd + std::log(share);
    odds.logAlpha = meanNear;
    odds.logBeta = meanFar;
    odds.inverseAlpha = inverseNear;
    odds.inverseBeta = inverseFar;
  } else {
    odds.log += orders * farEnd + model.s * end;
    odds.logAlpha = meanFar;
    odds.logBeta = meanNear;
    odds.inverseAlpha = inverseFar;
    odds.inverseBeta = inverseNear;
  }
  return odds;
}

double alive(const ParetoNbd& model, const Customer& customer) {
  return 1 / (1 + std::exp(oddsLeft(model, customer).log));
}

/// Orders within a time of a customer who is known to be active.
double ordersOfActive(const ParetoNbd& model, const Customer& customer, double time) {
  const double late = model.beta + customer.age;
  const double growth = std::log1p(time / late);
  const double stays = model.s == 1 ? growth : -std::expm1((1 - model.s) * growth) / (model.s - 1);
  return (model.r + customer.repeats) / (model.alpha + customer.age) * late * stays;
}

/// The mean log-likelihood of a customer, and its derivatives by r, alpha, s and beta.
Evaluation<4> meanLogLikelihood(const CustomerBase& base, const ParetoNbd& model) {
  const auto [r, alpha, s, beta] = model;
  const double logAlpha = std::log(alpha);
  double sum = 0;
  Point<4> slope{};
  for (auto row = base.rows.begin(); row != base.rows.end();) {
    const double x = row->customer.repeats;
    const double orders = r + x;
    const GammaRatio rise = gammaRatio(r, x);
    double count = 0;
    double part = 0;
    Point<4> d{};
    for (; row != base.rows.end() && row->customer.repeats == x; ++row) {
      const double n = row->count;
      const double age = row->customer.age;
      const double growth = std::log1p(age / alpha);
      const double decay = std::log1p(age / beta);
      const OddsLeft odds = oddsLeft(model, row->customer);
      const double small = std::exp(-std::abs(odds.log));
      const double left = (odds.log > 0 ? 1 : small) / (1 + small);
      part += n * (std::max(odds.log, 0.0) + std::log1p(small) - r * growth - x * (logAlpha + growth) - s * decay);
      d[0] += n * (left * odds.logAlpha - growth);
      d[1] += n * ((r * age / alpha - x) / (alpha + age) + left * orders * (1 / (alpha + age) - odds.inverseAlpha));
      d[2] += n * (left * (1 / s + odds.logBeta) - decay);
      d[3] += n * (s * age / (beta * (beta + age)) + left * (s / (beta + age) - (s + 1) * odds.inverseBeta));
      count += n;
    }
    sum += part + count * rise.log;
    d[0] += count * rise.slope;
    for (std::size_t i = 0; i < slope.size(); ++i) {
      slope[i] += d[i];
    }
  }
  for (double& each : slope) {
    each /= base.customers;
  }
  return {sum / base.customers, slope};
}

ParetoNbd modelOf(const Point<4>& p) {
  return {p[0], p[1], p[2], p[3]};
}

/// Whether both estimates come to the same for the customers.
bool agree(const CustomerBase& base, const Estimate<4>& first, const Estimate<4>& second) {
  const ParetoNbd one = modelOf(first.parameters);
  const ParetoNbd other = modelOf(second.parameters);
  return comeToTheSame(base, first, second, [&](const Customer& customer) {
    const double here = alive(one, customer);
    const double there = alive(other, customer);
    return Predictions{here, there, here * ordersOfActive(one, customer, base.oldest),
                       there * ordersOfActive(other, customer, base.oldest)};
  });
}

/// The parameters and the customer of a call, checked.
struct Question {
  ParetoNbd model;
  Customer customer;
};

Result<Question> question(const Range& parameters, const Customer& customer) {
  const auto p = parametersOf<4>(parameters);
  if (!p) {
    return p.error();
  }
  if (!isPossible(customer)) {
    return Error::domain;
  }
  return Question{{(*p)[0], (*p)[1], (*p)[2], (*p)[3]}, customer};
}

} // namespace

Result<Row<5>> pNbdFit(const Aligned<3>& customers) {
  const auto base = CustomerBase::of(customers);
  if (!base) {
    return base.error();
  }
  const CustomerBase sample = base->sample();
  const double rate = base->repeats / base->ages;
  const double age = base->ages / base->customers;
  // Besides the maximum in the middle there may be others: where many leave at once, and where all buy alike.
  const std::array<Point<4>, 7> starts{{{0.5, 0.3 / rate, 0.6, 0.3 * age},
                                        {1, 0.8 / rate, 2, 4 * age},
                                        {1, 0.8 / rate, 0.1, 1e-4 * age},
                                        {1, 0.8 / rate, 0.002, 1e-6 * age},
                                        {1, 0.8 / rate, 0.4, 0.02 * age},
                                        {20, 20 / rate, 0.5, 0.02 * age},
                                        {20, 20 / rate, 0.5, 2 * age}}};
  const auto estimate =
      mostLikely<4>([&](const Point<4>& p) { return meanLogLikelihood(*base, modelOf(p)); },
                    [&](const Point<4>& p) { return meanLogLikelihood(sample, modelOf(p)); }, starts, Maxima::several,
                    [&](const Estimate<4>& one, const Estimate<4>& other) { return agree(*base, one, other); });
  if (!estimate) {
    return estimate.error();
  }
  const auto& p = estimate->parameters;
  return Row<5>{p[0], p[1], p[2], p[3], estimate->logLikelihood * base->customers};
}

Result<double> pNbdAlive(const Range& parameters, double repeats, double recency, double age) {
  const auto asked = question(parameters, {repeats, recency, age});
  if (!asked) {
    return asked.error();
  }
  return alive(asked->model, asked->customer);
}

Result<double> pNbdExpect(const Range& parameters, double repeats, double recency, double age, double periods) {
  const auto asked = question(parameters, {repeats, recency, age});
  if (!asked) {
    return asked.error();
  }
  if (periods < 0) {
    return Error::domain;
  }
  return alive(asked->model, asked->customer) * ordersOfActive(asked->model, asked->customer, periods);
}

Result<double> pNbdDert(const Range& parameters, double repeats, double recency, double age, double delta) {
  const auto asked = question(parameters, {repeats, recency, age});
  if (!asked) {
    return asked.error();
  }
  if (delta <= 0) {
    return Error::domain;
  }
  const auto& [model, customer] = *asked;
  const double late = model.beta + customer.age;
  return (model.r + customer.repeats) / (model.alpha + customer.age) * late *
         scaledExponentialIntegral(model.s, delta * late) * alive(model, customer);
}

} // namespace sales
