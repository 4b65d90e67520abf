// SPDX-License-Identifier: MPL-2.0

#include "sales/pareto_nbd.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "sales/customer_base.hpp"
#include "sales/likelihood.hpp"
#include "sales/quadrature.hpp"
#include "sales/special_functions.hpp"

namespace sales {

namespace {

/// The odds that the customer has left between the last order and now rather than stayed,
///   integral over t_x < u < T of s / (beta+u) ((alpha+T) / (alpha+u))^(r+x) ((beta+T) / (beta+u))^s
struct OddsLeft {
  double log = -std::numeric_limits<double>::infinity();
  Point<4> slope{};      ///< the derivatives of the logarithm by r, alpha, s and beta
  Matrix<4> curvature{}; ///< the second ones; those below the diagonal are left out
};

/// Means under that integral, by which the derivatives of its logarithm are known: those of the derivatives of the
/// integrand's logarithm, and with their covariances those of the second ones.  The variables are, in the order of the
/// parameters, ln((alpha+u) / (alpha+t_x)), 1 - (alpha+t_x) / (alpha+u) and the same with beta: all 0 at the last
/// order.
struct Means {
  Point<4> of{};
  Matrix<4> ofProducts{};
};

/// The derivatives of the odds' logarithm, from what they are at the last order and from the means.
void addDerivatives(OddsLeft& odds, const ParetoNbd& model, const Customer& customer, const Means& means) {
  const double orders = model.r + customer.repeats;
  const double lastAlpha = 1 / (model.alpha + customer.recency);
  const double lastBeta = 1 / (model.beta + customer.recency);
  const double lateAlpha = 1 / (model.alpha + customer.age);
  const double lateBeta = 1 / (model.beta + customer.age);
  const double waited = customer.age - customer.recency;
  const auto& m = means.of;
  const auto& products = means.ofProducts;
  const Point<4> factors{-1, orders * lastAlpha, -1, (model.s + 1) * lastBeta};
  const Point<4> atLastOrder{std::log1p(waited * lastAlpha), -orders * waited * lastAlpha * lateAlpha,
                             1 / model.s + std::log1p(waited * lastBeta), model.s * lateBeta - factors[3]};
  for (std::size_t i = 0; i < 4; ++i) {
    odds.slope[i] = atLastOrder[i] + factors[i] * m[i];
    for (std::size_t k = i; k < 4; ++k) {
      odds.curvature[i][k] = factors[i] * factors[k] * (products[i][k] - m[i] * m[k]);
    }
  }
  odds.curvature[0][1] += lateAlpha - lastAlpha * (1 - m[1]);
  odds.curvature[1][1] += orders * (lastAlpha * lastAlpha * (1 - 2 * m[1] + products[1][1]) - lateAlpha * lateAlpha);
  odds.curvature[2][2] -= 1 / (model.s * model.s);
  odds.curvature[2][3] += lateBeta - lastBeta * (1 - m[3]);
  odds.curvature[3][3] += factors[3] * lastBeta * (1 - 2 * m[3] + products[3][3]) - model.s * lateBeta * lateBeta;
}

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
  Means means;
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
        const double nearGone = (near - 1) / near;
        const double farGone = share * (near - 1) / far;
        const Point<4> v = alphaFirst ? Point<4>{y, nearGone, logFar, farGone} : Point<4>{logFar, farGone, y, nearGone};
        sum += weighted;
        for (std::size_t i = 0; i < 4; ++i) {
          const double part = weighted * v[i];
          means.of[i] += part;
          for (std::size_t k = i; k < 4; ++k) {
            means.ofProducts[i][k] += part * v[k];
          }
        }
      });
  for (std::size_t i = 0; i < 4; ++i) {
    means.of[i] /= sum;
    for (std::size_t k = i; k < 4; ++k) {
      means.ofProducts[i][k] /= sum;
    }
  }
  const double farEnd = std::log1p(waited / farStart);
  odds.log = std::log(model.s) + std::log(sum);
  odds.log += alphaFirst ? orders * end + model.s * farEnd + std::log(share) : orders * farEnd + model.s * end;
  addDerivatives(odds, model, customer, means);
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

Evaluation<4> meanLogLikelihood(const CustomerBase& base, const ParetoNbd& model) {
  const auto [r, alpha, s, beta] = model;
  const double logAlpha = std::log(alpha);
  RisingFactorial rise(r);
  double sum = 0;
  Point<4> slope{};
  Matrix<4> curvature{};
  for (const auto& [customer, n] : base.rows) {
    const double x = customer.repeats;
    const double age = customer.age;
    const double growth = std::log1p(age / alpha);
    const double decay = std::log1p(age / beta);
    const double lateAlpha = 1 / (alpha + age);
    const double lateBeta = 1 / (beta + age);
    const double agedAlpha = age * lateAlpha / alpha;
    const double agedBeta = age * lateBeta / beta;
    const GammaRatio& rising = rise.to(x);
    const OddsLeft odds = oddsLeft(model, customer);
    const double small = std::exp(-std::abs(odds.log));
    const double left = (odds.log > 0 ? 1 : small) / (1 + small);
    const double doubt = small / ((1 + small) * (1 + small)); // left times the chance of being active
    sum += n * (std::max(odds.log, 0.0) + std::log1p(small) - r * growth - x * (logAlpha + growth) - s * decay +
                rising.log);
    for (std::size_t i = 0; i < 4; ++i) {
      slope[i] += n * left * odds.slope[i];
      for (std::size_t k = i; k < 4; ++k) {
        curvature[i][k] += n * (left * odds.curvature[i][k] + doubt * odds.slope[i] * odds.slope[k]);
      }
    }
    slope[0] += n * (rising.slope - growth);
    slope[1] += n * (r * agedAlpha - x * lateAlpha);
    slope[2] -= n * decay;
    slope[3] += n * s * agedBeta;
    curvature[0][0] += n * rising.curvature;
    curvature[0][1] += n * agedAlpha;
    curvature[1][1] += n * (x * lateAlpha * lateAlpha - r * agedAlpha * (1 / alpha + lateAlpha));
    curvature[2][3] += n * agedBeta;
    curvature[3][3] -= n * s * agedBeta * (1 / beta + lateBeta);
  }
  return meanOf<4>(sum, slope, curvature, base.customers);
}

Result<Row<5>> pNbdFit(const Aligned<3>& customers) {
  const auto base = CustomerBase::of(customers);
  if (!base) {
    return base.error();
  }
  const CustomerBase some = base->sample(enoughToSearch(base->customers));
  const CustomerBase few = base->sample(enoughToBegin);
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
  const auto of = [](const CustomerBase& part) {
    return [&part](const Point<4>& p) { return meanLogLikelihood(part, modelOf(p)); };
  };
  const auto estimate = mostLikely<4>(
      {of(few), of(some), of(*base), some.rows.size() == base->rows.size()}, {starts, {}}, Maxima::several,
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
