// SPDX-License-Identifier: MPL-2.0

#include "sales/pareto_nbd.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/quadrature/gauss.hpp>

#include "sales/customer_base.hpp"
#include "sales/customers.hpp"
#include "sales/derivatives.hpp"
#include "sales/support.hpp"

namespace {

using customers::Customer;
using sales::Cell;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::Fails;
using support::Is;
using support::IsNear;
using support::row;

/// The log-likelihood, with the integral by Gauss's rule in ln(m + u), m the smaller of alpha and beta.
double logLikelihood(const std::vector<Customer>& all, const sales::Row<5>& p) {
  const auto [r, alpha, s, beta, unused] = p;
  const double m = std::min(alpha, beta);
  double sum = 0;
  for (const auto& [x, recency, age] : all) {
    const auto integrand = [&, k = x, until = age](double y) {
      const double u = std::exp(y) - m;
      return s * (m + u) / (beta + u) *
             std::exp((r + k) * std::log((alpha + until) / (alpha + u)) + s * std::log((beta + until) / (beta + u)));
    };
    constexpr int panels = 4;
    const double width = std::log((m + age) / (m + recency)) / panels;
    double odds = 0;
    for (int i = 0; i < panels && width > 0; ++i) {
      const double from = std::log(m + recency) + i * width;
      odds += boost::math::quadrature::gauss<double, 25>::integrate(integrand, from, from + width);
    }
    sum += std::lgamma(r + x) - std::lgamma(r) + r * std::log(alpha) - (r + x) * std::log(alpha + age) +
           s * std::log(beta / (beta + age)) + std::log1p(odds);
  }
  return sum;
}

sales::Row<5> fitted(const std::vector<Customer>& all) {
  return customers::checked(sales::pNbdFit(customers::columns(all)),
                            [&](const sales::Row<5>& p) { return logLikelihood(all, p); });
}

/// The log-likelihood and its derivatives as the fit computes them.
sales::Evaluation<4> mean(const sales::Point<4>& p) {
  static const auto base = *sales::CustomerBase::of(customers::columns(customers::ofEveryKind()));
  return sales::meanLogLikelihood(base, {p[0], p[1], p[2], p[3]});
}

TEST(PNbdLogLikelihood, IsThatOfThePaper) {
  const auto all = customers::ofEveryKind();
  for (const auto& [r, alpha, s, beta] : customers::parametersEverywhere) {
    const double expected = logLikelihood(all, {r, alpha, s, beta, 0});
    EXPECT_NEAR(mean({r, alpha, s, beta}).value * static_cast<double>(all.size()), expected, 1e-9 * std::abs(expected))
        << r << " " << alpha << " " << s << " " << beta;
  }
}

TEST(PNbdLogLikelihood, HasItsDerivatives) {
  for (const auto& point : customers::parametersEverywhere) {
    support::expectDerivatives<4>(mean, point);
  }
}

TEST(PNbdFit, MeetsThePublishedDigits) { // .553, 10.578, .606, 11.669, -9595.0; CLVTools: -9594.976
  const auto fit = fitted(customers::cdnow().customers);
  EXPECT_NEAR(fit[0], 0.553, 5e-4);
  EXPECT_NEAR(fit[1], 10.578, 5e-4);
  EXPECT_NEAR(fit[2], 0.606, 5e-4);
  EXPECT_NEAR(fit[3], 11.669, 5e-4);
  EXPECT_NEAR(fit[4], -9594.976, 5e-4);
}

TEST(PNbdFit, FindsTheParametersThatDrewTheData) {
  const auto all = customers::drawn(4000, 4, 2, [](customers::Chance& chance) {
    return customers::Leaves{.at = chance.exponential(chance.gamma(2, 40))};
  });
  const auto fit = fitted(all); // more than the sample that is searched first
  EXPECT_NEAR(fit[0], 2, 0.2);
  EXPECT_NEAR(fit[1], 10, 1.2);
  EXPECT_GT(fit[4], logLikelihood(all, {2, 10, 2, 40, 0}));
}

TEST(PNbdFit, FindsTheHighestOfSeveralMaxima) {
  // Half leave at once, the others much later: there is a maximum where beta is small, and a lower one where it is not.
  const auto all = customers::drawn(3000, 5, 1, [](customers::Chance& chance) {
    return customers::Leaves{.at = chance.uniform() < 0.5 ? 0 : chance.exponential(0.01)};
  });
  const auto fit = fitted(all);
  EXPECT_LT(fit[3], 1);
}

TEST(PNbdFit, GivesAnswersAtABoundThatDoNotDependOnIt) {
  // Everybody leaves at the same rate: s and beta grow for ever, s / beta is 0.03.
  const auto alike = customers::drawn(
      2000, 6, 1, [](customers::Chance& chance) { return customers::Leaves{.at = chance.exponential(0.03)}; });
  const auto fit = fitted(alike);
  EXPECT_GT(fit[3], 100);
  EXPECT_NEAR(fit[2] / fit[3], 0.03, 0.004);
  // Nobody leaves.
  const auto loyal = customers::drawn(2000, 8, 1, [](customers::Chance&) { return customers::Leaves{}; });
  const auto stays = fitted(loyal);
  EXPECT_LT(stays[2] / stays[3], 1e-3);
  // Customers who are all the same and never leave: of r, alpha, s and beta three would end at a bound.
  const auto same = fitted(customers::repeated({{3, 8, 10}}, 12));
  EXPECT_NEAR(same[0] / same[1], 0.3, 1e-4);
  EXPECT_LT(same[2] / same[3], 1e-3);
}

TEST(PNbdFit, GivesNoAnswerThatTheDataDoNotHold) {
  const auto few = customers::repeated({{0, 0, 10}, {0, 0, 8}, {1, 3, 9}, {1, 7, 12}, {0, 0, 12}}, 3);
  EXPECT_THAT(sales::pNbdFit(customers::columns(few)), Fails(Error::convergence));
  // Nobody leaves, but it looks as if a few had left at once: how many depends on how small beta may be.
  const auto loyal = customers::drawn(2000, 3, 1, [](customers::Chance&) { return customers::Leaves{}; });
  EXPECT_THAT(sales::pNbdFit(customers::columns(loyal)), Fails(Error::convergence));
  // Times that no parameter within reach can explain: in seconds alpha is 6,397,000.
  EXPECT_THAT(sales::pNbdFit(customers::columns(customers::inUnits(customers::cdnow().customers, 7 * 86400))),
              Fails(Error::convergence));
  EXPECT_THAT(sales::pNbdFit(customers::columns(customers::repeated({{1, 1e300, 1e301}, {2, 1e300, 1e300}}, 6))),
              Fails(Error::convergence));
}

TEST(PNbdFit, OutOfRange) {
  const auto with = [](const Customer& customer, int others) {
    auto all = customers::repeated({{2, 5, 9}}, others);
    all.push_back(customer);
    return sales::pNbdFit(customers::columns(all));
  };
  EXPECT_THAT(with({1, 5, 9}, 8), Fails(Error::unavailable));
  EXPECT_THAT(with({-1, 0, 9}, 9), Fails(Error::domain));
  EXPECT_THAT(with({1, 9.1, 9}, 2), Fails(Error::domain));
}

TEST(PNbdAlive, MeetsThePublishedValues) {
  EXPECT_THAT(sales::pNbdAlive(row({0.5534, 10.5802, 0.6061, 11.6562}), 26, 216.0 / 7, 31),
              IsNear(0.997874, 1e-6)); // BTYD walkthrough
  EXPECT_THAT(sales::pNbdAlive(row({0.553, 10.578, 0.606, 11.669}), 0, 0, 39), IsNear(0.2941633, 2e-3)); // BTYD
}

TEST(PNbdAlive, MeetsTheIntegral) { // with 30 digits by mpmath
  const struct {
    double r, alpha, s, beta, x, recency, age, value;
  } cases[] = {{0.5534, 10.5802, 0.6061, 11.6562, 26, 30.857142857142858, 31, 0.99787327557527058},
               {0.553, 10.578, 0.606, 11.669, 0, 0, 39, 0.29446703101458643},
               {0.553, 10.578, 0.606, 11.669, 2, 30.43, 38.86, 0.8691675591530112},
               {0.5, 1, 2, 500, 300, 50, 60, 6.7009377527342124e-21},
               {0.5, 500, 2, 1, 300, 50, 60, 0.045684119216233641},
               {3, 1e-5, 0.1, 1e5, 1, 1, 100, 0.02912471908879403},
               {0.8, 10, 0.7, 10, 4, 10, 30, 0.15077422373160627}, // alpha = beta
               {0.01, 100, 5, 0.001, 0, 0, 50, 3.1867327789885001e-24}};
  for (const auto& c : cases) {
    const auto alive = sales::pNbdAlive(row({c.r, c.alpha, c.s, c.beta}), c.x, c.recency, c.age);
    ASSERT_TRUE(alive);
    EXPECT_NEAR(*alive / c.value, 1, 1e-12) << c.value;
  }
  EXPECT_THAT(sales::pNbdAlive(row({0.553, 10.578, 0.606, 11.669}), 0, 0, 0), Is(1));
  EXPECT_THAT(sales::pNbdAlive(row({0.553, 10.578, 0.606, 11.669}), 5, 30, 30), Is(1));
}

TEST(PNbdAlive, KeepsItsDigitsWhereTermsOverflow) { // cases of the package lifetimes; values with 50 digits by mpmath
  const auto parameters = row({10.465, 7.98565181e-03, 3.0516, 2.820});
  const struct {
    double x, recency, age, value;
  } cases[] = {{40, 5, 6, 0.0018851281873608512},
               {50, 1, 37, 1.4171442912866074e-96},
               {50, 4, 37, 6.7329748717991632e-60},
               {400, 5, 6, 5.1374581133193757e-31}};
  for (const auto& c : cases) {
    const auto alive = sales::pNbdAlive(parameters, c.x, c.recency, c.age);
    ASSERT_TRUE(alive);
    EXPECT_NEAR(*alive / c.value, 1, 1e-11) << c.value;
  }
  EXPECT_THAT(sales::pNbdAlive(parameters, 500, 1, 37), Is(0)); // 8e-800
  EXPECT_THAT(sales::pNbdAlive(parameters, 500, 4, 37), Is(0)); // 2e-493
}

TEST(PNbdAlive, StaysBetweenZeroAndOne) {
  const auto probability = [](const Range& parameters, double x, double recency, double age) {
    const auto alive = sales::pNbdAlive(parameters, x, recency, age);
    EXPECT_TRUE(alive && *alive >= 0 && *alive <= 1) << x << " " << recency << " " << age;
  };
  for (double x = 0; x < 100; x += 10) { // the grid of the package lifetimes
    for (double recency = 0; recency < (x > 0 ? 100 : 1); recency += 10) {
      for (double age = recency; age < 100; age += 10) {
        probability(row({0.553, 10.578, 0.606, 11.669}), x, recency, age);
      }
    }
  }
  for (const auto& [x, recency, age] : std::vector<Customer>{{1e6, 1, 1000}, {1e15, 1, 1e300}, {1, 0, 1e300}}) {
    probability(row({10.465, 7.98565181e-03, 3.0516, 2.820}), x, recency, age);
  }
  for (const double extreme : {1e-6, 1e6}) {
    for (std::size_t which = 0; which < 4; ++which) {
      std::vector<Cell> changed{0.553, 10.578, 0.606, 11.669};
      changed[which] = extreme;
      const auto alive = sales::pNbdAlive(Range(1, 4, changed), 3, 20, 30);
      const auto orders = sales::pNbdExpect(Range(1, 4, changed), 3, 20, 30, 52);
      const auto rest = sales::pNbdDert(Range(1, 4, changed), 3, 20, 30, 0.0027);
      ASSERT_TRUE(alive && orders && rest);
      EXPECT_TRUE(*alive >= 0 && *alive <= 1);
      EXPECT_TRUE(std::isfinite(*orders) && *orders >= 0);
      EXPECT_TRUE(std::isfinite(*rest) && *rest >= 0);
    }
  }
}

TEST(PNbdExpect, MeetsThePublishedValues) {
  const auto manual = row({0.55, 10.56, 0.61, 11.64}); // manual of BTYD, a new customer
  const std::vector<double> published{0.05077821, 0.09916088, 0.14542507, 0.18979930, 0.23247466,
                                      0.27361274, 0.31335159, 0.35181024, 0.38909211};
  for (std::size_t i = 0; i < published.size(); ++i) {
    EXPECT_THAT(sales::pNbdExpect(manual, 0, 0, 0, static_cast<double>(i + 1)), IsNear(published[i], 2e-7));
  }
  const auto walkthrough = row({0.5534, 10.5802, 0.6061, 11.6562}); // of BTYD, which computes with more digits
  EXPECT_THAT(sales::pNbdExpect(walkthrough, 26, 216.0 / 7, 31, 52), IsNear(25.45647, 2e-4));
  EXPECT_THAT(sales::pNbdExpect(walkthrough, 10, 20, 39, 52), IsNear(0.7062289, 1e-3));
  EXPECT_THAT(sales::pNbdExpect(walkthrough, 25, 20, 39, 52), IsNear(0.00309267, 1e-3));
  const auto parameters = row({0.55, 10.58, 0.61, 11.67}); // lifetimes, tests/test_estimation.py
  EXPECT_THAT(sales::pNbdExpect(parameters, 132, 200, 200, 10), IsNear(6.2060517889632418, 1e-13));
  EXPECT_THAT(sales::pNbdExpect(parameters, 133, 200, 200, 10), IsNear(6.2528722475748113, 1e-13));
}

TEST(PNbdExpect, MeetsTheFormula) { // with 30 digits by mpmath
  const auto with = [](double s) { return row({0.553, 10.578, s, 11.669}); };
  EXPECT_THAT(sales::pNbdExpect(with(0.606), 2, 30.43, 38.86, 39), IsNear(1.4551231932576025, 1e-12));
  EXPECT_THAT(sales::pNbdExpect(with(1), 2, 30.43, 38.86, 39), IsNear(1.1860522822793437, 1e-12));
  EXPECT_THAT(sales::pNbdExpect(with(1.000000001), 2, 30.43, 38.86, 39), IsNear(1.1860522816718893, 1e-12));
  EXPECT_THAT(sales::pNbdExpect(with(0.606), 0, 0, 0, 52), IsNear(1.4729968033751073, 1e-12));
  EXPECT_THAT(sales::pNbdExpect(with(0.606), 2, 30.43, 38.86, 0), Is(0));
}

TEST(PNbdDert, MeetsTheFormula) { // likewise; the first has the inputs of BTYD, man/pnbd.DERT.Rd
  EXPECT_THAT(sales::pNbdDert(row({0.5629966, 12.559037, 0.4081095, 10.5148048}), 7, 35, 77.86, 0.0027),
              IsNear(1.8641833280713296, 1e-12));
  EXPECT_THAT(sales::pNbdDert(row({0.5, 10.0, 0.6, 12.0}), 0, 0, 0, 2), IsNear(0.024412723996751069, 1e-12));
  EXPECT_THAT(sales::pNbdDert(row({0.5, 10.0, 3.0, 12.0}), 2, 10, 20, 0.001), IsNear(0.26296304742024721, 1e-12));
}

TEST(PNbdDert, SumsTheOrdersToCome) {
  const auto parameters = row({0.553, 10.578, 0.606, 11.669});
  const double delta = 0.05;
  double sum = 0;
  double before = 0;
  for (double time = 0.02; time < 600; time += 0.02) {
    const double until = *sales::pNbdExpect(parameters, 2, 30.43, 38.86, time);
    sum += (until - before) * std::exp(-delta * (time - 0.01));
    before = until;
  }
  EXPECT_THAT(sales::pNbdDert(parameters, 2, 30.43, 38.86, delta), IsNear(sum, 1e-6));
}

TEST(PNbd, OutOfRange) {
  const auto parameters = row({0.553, 10.578, 0.606, 11.669});
  const auto all = [](const Range& p, double x, double recency, double age, double last) {
    const auto alive = sales::pNbdAlive(p, x, recency, age);
    const auto orders = sales::pNbdExpect(p, x, recency, age, last);
    const auto rest = sales::pNbdDert(p, x, recency, age, last);
    EXPECT_EQ(alive ? Error{} : alive.error(), orders ? Error{} : orders.error());
    EXPECT_EQ(alive ? Error{} : alive.error(), rest ? Error{} : rest.error());
    return alive;
  };
  EXPECT_THAT(all(row({0.553, 10.578, 0.606}), 2, 5, 9, 1), Fails(Error::domain));
  EXPECT_THAT(all(row({0.553, 10.578, 0.606, 0.0}), 2, 5, 9, 1), Fails(Error::domain));
  EXPECT_THAT(all(row({0.553, 10.578, "?", 0.0}), 2, 5, 9, 1), Fails(Error::text));
  EXPECT_THAT(all(parameters, -1, 0, 9, 1), Fails(Error::domain));
  EXPECT_THAT(all(parameters, 0.5, 0, 9, 1), Fails(Error::domain));
  EXPECT_THAT(all(parameters, 2, 9.5, 9, 1), Fails(Error::domain));
  EXPECT_THAT(all(parameters, 0, 5, 9, 1), Fails(Error::domain));
  EXPECT_THAT(sales::pNbdExpect(parameters, 2, 5, 9, -1), Fails(Error::domain));
  EXPECT_THAT(sales::pNbdDert(parameters, 2, 5, 9, 0), Fails(Error::domain));
  EXPECT_THAT(sales::pNbdDert(parameters, 2, 5, 9, -1), Fails(Error::domain));
}

} // namespace
