// SPDX-License-Identifier: MPL-2.0

#include "sales/gamma_gamma.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "sales/customer_base.hpp"
#include "sales/customer_history.hpp"
#include "sales/likelihood.hpp"
#include "sales/special_functions.hpp"

namespace sales {

namespace {

bool isCount(double value) {
  return value >= 0 && value == std::floor(value);
}

Result<Spenders> spendersOf(const Aligned<2>& columns) {
  std::size_t buyers = 0;
  for (std::size_t i = 0; i < columns.rows(); ++i) {
    if (!isCount(columns[0][i]) || (columns[0][i] > 0 && columns[1][i] <= 0)) {
      return Error::domain;
    }
    buyers += columns[0][i] > 0 ? 1 : 0;
  }
  constexpr std::size_t fewest = 10;
  if (buyers < fewest) {
    return Error::unavailable;
  }
  Spenders spenders;
  spenders.customers = static_cast<double>(buyers);
  spenders.rows.reserve(buyers);
  for (std::size_t i = 0; i < columns.rows(); ++i) {
    if (columns[0][i] > 0) {
      spenders.rows.push_back({columns[0][i], columns[1][i], 1});
      spenders.mean += columns[1][i] / spenders.customers;
    }
  }
  const auto key = [](const Spender& spender) { return std::pair(spender.repeats, spender.spend); };
  std::ranges::sort(spenders.rows, {}, key);
  std::size_t last = 0;
  for (std::size_t i = 1; i < spenders.rows.size(); ++i) {
    if (key(spenders.rows[i]) == key(spenders.rows[last])) {
      spenders.rows[last].count += 1;
    } else {
      spenders.rows[++last] = spenders.rows[i];
    }
  }
  spenders.rows.resize(last + 1);
  for (Spender& spender : spenders.rows) {
    spender.spend /= spenders.mean;
    spenders.logSpends += spender.count * std::log(spender.spend);
  }
  return spenders;
}

/// Customers evenly spread over the rows, `enough` in number; all where there are fewer rows.
Spenders sampleOf(const Spenders& all, double enough) {
  Spenders part;
  part.rows = evenly(all.rows, all.customers, enough);
  part.mean = all.mean;
  for (const Spender& spender : part.rows) {
    part.customers += spender.count;
    part.logSpends += spender.count * std::log(spender.spend);
  }
  return part;
}

/// Whether both models predict the same for the customers.  That alone tells: where the orders of each customer are all
/// worth the same, the likelihood grows for ever with p.
bool agree(const Spenders& spenders, const GammaGamma& one, const GammaGamma& other) {
  constexpr double tolerance = 1e-6;
  return std::ranges::all_of(spenders.rows, [&](const Spender& spender) {
    const auto here = one.expectedSpend(spender.repeats, spender.spend);
    const auto there = other.expectedSpend(spender.repeats, spender.spend);
    return here && there && std::abs(*here - *there) < tolerance * *here;
  });
}

} // namespace

Evaluation<3> meanLogLikelihood(const Spenders& spenders, const GammaGamma& model) {
  const auto [p, q, v] = model;
  double sum = 0;
  Point<3> slope{};
  Matrix<3> curvature{};
  for (auto row = spenders.rows.begin(); row != spenders.rows.end();) {
    // What depends on the number of orders only is computed once for all who have that number.
    const double x = row->repeats;
    const double shape = p * x;
    double count = 0;
    double above = 0;    // ln((v+xm) / v)
    double below = 0;    // ln((v+xm) / xm)
    double rest = 0;     // 1 / (v+xm)
    double share = 0;    // xm / (v+xm)
    double restRest = 0; // their squares and product
    double shareRest = 0;
    for (; row != spenders.rows.end() && row->repeats == x; ++row) {
      const double n = row->count;
      const double spent = x * row->spend;
      const double inverse = 1 / (v + spent);
      count += n;
      above += n * std::log1p(spent / v);
      below += n * std::log1p(v / spent);
      rest += n * inverse;
      share += n * spent * inverse;
      restRest += n * inverse * inverse;
      shareRest += n * spent * inverse * inverse;
    }
    const GammaRatio fromShape = gammaRatio(shape, q);
    const GammaRatio fromQ = gammaRatio(q, shape);
    sum -= q * above + shape * below + count * logBeta(shape, q);
    slope[0] += x * (count * fromShape.slope - below);
    slope[1] += count * fromQ.slope - above;
    slope[2] += q * share / v - shape * rest;
    curvature[0][0] += count * x * x * fromShape.curvature;
    curvature[0][1] += count * x * trigamma(shape + q);
    curvature[0][2] -= x * rest;
    curvature[1][1] += count * fromQ.curvature;
    curvature[1][2] += share / v;
    curvature[2][2] += shape * restRest - q / v * (share / v + shareRest);
  }
  return meanOf<3>(sum - spenders.logSpends, slope, curvature, spenders.customers);
}

Result<double> GammaGamma::expectedSpend(double repeats, double spend) const {
  if (!isCount(repeats) || spend < 0) {
    return Error::domain;
  }
  const double denominator = p * repeats + q - 1;
  if (denominator == 0) {
    return Error::division;
  }
  if (denominator < 0) {
    return Error::unavailable;
  }
  return p * (v + repeats * spend) / denominator;
}

Result<Row<4>> ggFit(const Aligned<2>& customers) {
  const auto spenders = spendersOf(customers);
  if (!spenders) {
    return spenders.error();
  }
  const auto modelOf = [](const Point<3>& p) { return GammaGamma{p[0], p[1], p[2]}; };
  const std::array<Point<3>, 4> starts{{{6, 4, 0.5}, {1, 3, 2}, {2, 15, 7}, {30, 3, 0.07}}};
  const std::array<Point<3>, 1> withoutMean{{{0.3, 0.5, 1e-3}}}; // q below 1
  const Spenders some = sampleOf(*spenders, enoughToSearch(spenders->customers));
  const Spenders few = sampleOf(*spenders, enoughToBegin);
  const auto of = [&](const Spenders& part) {
    return [&](const Point<3>& p) { return meanLogLikelihood(part, modelOf(p)); };
  };
  const auto estimate =
      mostLikely<3>({of(few), of(some), of(*spenders), some.rows.size() == spenders->rows.size()},
                    {starts, withoutMean}, Maxima::one, [&](const Estimate<3>& one, const Estimate<3>& other) {
                      return agree(*spenders, modelOf(one.parameters), modelOf(other.parameters));
                    });
  if (!estimate) {
    return estimate.error();
  }
  const auto& p = estimate->parameters;
  return Row<4>{p[0], p[1], p[2] * spenders->mean,
                (estimate->logLikelihood - std::log(spenders->mean)) * spenders->customers};
}

Result<double> ggSpend(const Range& parameters, double repeats, double spend) {
  const auto p = parametersOf<3>(parameters);
  if (!p) {
    return p.error();
  }
  return GammaGamma{(*p)[0], (*p)[1], (*p)[2]}.expectedSpend(repeats, spend);
}

} // namespace sales
