// SPDX-License-Identifier: MPL-2.0

#include "sales/bg_nbd.hpp"

#include <algorithm>
#include <limits>

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
using support::column;
using support::Fails;
using support::Is;
using support::IsNear;
using support::row;

/// The log-likelihood as the paper writes it.
double logLikelihood(const std::vector<Customer>& all, const sales::Row<5>& p) {
  const auto [r, alpha, a, b, unused] = p;
  double sum = 0;
  for (const auto& [x, recency, age] : all) {
    const double stayed = -(r + x) * std::log(alpha + age);
    const double left = x > 0 ? std::log(a / (b + x - 1)) - (r + x) * std::log(alpha + recency) : -1e300;
    const double top = std::max(stayed, left);
    sum += std::lgamma(r + x) - std::lgamma(r) + r * std::log(alpha) + std::lgamma(a + b) + std::lgamma(b + x) -
           std::lgamma(b) - std::lgamma(a + b + x) + top + std::log(std::exp(stayed - top) + std::exp(left - top));
  }
  return sum;
}

sales::Row<5> fitted(const std::vector<Customer>& all) {
  return customers::checked(sales::bgNbdFit(customers::columns(all)),
                            [&](const sales::Row<5>& p) { return logLikelihood(all, p); });
}

Range parametersOf(const sales::Row<5>& fit) {
  return row({fit[0], fit[1], fit[2], fit[3]});
}

const Range& hardie() { // the parameters of the paper
  static const Range parameters = row({0.243, 4.414, 0.793, 2.426});
  return parameters;
}

/// The log-likelihood and its derivatives as the fit computes them.
auto meanLogLikelihood(const std::vector<Customer>& all) {
  return [base = *sales::CustomerBase::of(customers::columns(all))](const sales::Point<4>& p) {
    return sales::meanLogLikelihood(base, sales::BgNbd{p[0], p[1], p[2], p[3]});
  };
}

TEST(BgNbdLogLikelihood, IsThatOfThePaper) {
  const auto all = customers::ofEveryKind();
  const auto mean = meanLogLikelihood(all);
  for (const auto& [r, alpha, a, b] : customers::parametersEverywhere) {
    const double expected = logLikelihood(all, {r, alpha, a, b, 0});
    EXPECT_NEAR(mean({r, alpha, a, b}).value * static_cast<double>(all.size()), expected, 1e-9 * std::abs(expected))
        << r << " " << alpha << " " << a << " " << b;
  }
}

TEST(BgNbdLogLikelihood, HasItsDerivatives) {
  const auto mean = meanLogLikelihood(customers::ofEveryKind());
  for (const auto& point : customers::parametersEverywhere) {
    support::expectDerivatives<4>(mean, point);
  }
  // So many with equally many orders that they are summed in several blocks.
  support::expectDerivatives<4>(meanLogLikelihood(customers::cdnow().customers), {0.25, 4, 0.8, 2.5});
}

TEST(BgNbdFit, MeetsThePublishedDigits) { // Fader, Hardie and Lee 2005: .243, 4.414, .793, 2.426, -9582.4
  const auto fit = fitted(customers::cdnow().customers);
  EXPECT_NEAR(fit[0], 0.243, 5e-4);
  EXPECT_NEAR(fit[1], 4.414, 5e-4);
  EXPECT_NEAR(fit[2], 0.793, 5e-4);
  EXPECT_NEAR(fit[3], 2.426, 5e-4);
  EXPECT_NEAR(fit[4], -9582.429, 5e-4); // CLVTools
}

TEST(BgNbdFit, DoesNotDependOnOrderCopiesOrUnits) {
  auto all = customers::cdnow().customers;
  const auto fit = *sales::bgNbdFit(customers::columns(all));
  std::ranges::reverse(all);
  const auto copies = *sales::bgNbdFit(customers::columns(customers::repeated(all, 3)));
  const auto inDays = *sales::bgNbdFit(customers::columns(customers::inUnits(all, 7)));
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(copies[i], fit[i], 1e-5 * fit[i]);
    EXPECT_NEAR(inDays[i], fit[i] * (i == 1 ? 7 : 1), 1e-5 * inDays[i]);
  }
  EXPECT_NEAR(copies[4], 3 * fit[4], 1e-9 * std::abs(copies[4]));
}

TEST(BgNbdFit, FindsTheParametersThatDrewTheData) {
  const auto all = customers::drawn(20000, 1, 2, [](customers::Chance& chance) {
    const double a = chance.gamma(1, 1);
    return customers::Leaves{.afterOrder = a / (a + chance.gamma(3, 1))};
  });
  const auto fit = fitted(all); // more than the sample that is searched first
  EXPECT_NEAR(fit[0], 2, 0.1);
  EXPECT_NEAR(fit[1], 10, 0.6);
  EXPECT_NEAR(fit[2] / (fit[2] + fit[3]), 0.25, 0.01);
  EXPECT_GT(fit[4], logLikelihood(all, {2, 10, 1, 3, 0}));
}

TEST(BgNbdFit, GivesAnswersAtABoundThatDoNotDependOnIt) {
  // Everybody leaves with the same probability p: a and b grow for ever, a / (a + b) is p.  With p itself the chance of
  // being active is 1 / (1 + p / (1-p) ((alpha+T) / (alpha+t_x))^(r+x)).
  const auto alike =
      customers::drawn(3000, 7, 1, [](customers::Chance&) { return customers::Leaves{.afterOrder = 0.1}; });
  const auto fit = fitted(alike);
  EXPECT_DOUBLE_EQ(fit[3], 1e6);
  const double p = fit[2] / (fit[2] + fit[3]);
  EXPECT_NEAR(p, 0.1, 0.01);
  for (const auto& [x, recency, age] : {Customer{1, 2, 30}, Customer{5, 20, 30}, Customer{20, 35, 38}}) {
    const double odds = p / (1 - p) * std::pow((fit[1] + age) / (fit[1] + recency), fit[0] + x);
    EXPECT_THAT(sales::bgNbdAlive(parametersOf(fit), x, recency, age), IsNear(1 / (1 + odds), 1e-5));
  }
  // Nobody leaves.
  const auto loyal = customers::drawn(2000, 3, 1, [](customers::Chance&) { return customers::Leaves{}; });
  const auto stays = fitted(loyal);
  EXPECT_LT(stays[2] / stays[3], 1e-3);
  EXPECT_THAT(sales::bgNbdAlive(parametersOf(stays), 3, 20, 21), IsNear(1, 1e-3));
  // Customers who are all the same: r and alpha grow for ever, r / alpha is 3 / 10; besides, nobody leaves.
  const auto same = fitted(customers::repeated({{3, 8, 10}}, 12));
  EXPECT_NEAR(same[0] / same[1], 0.3, 1e-4);
  EXPECT_LT(same[2] / same[3], 1e-3);
}

TEST(BgNbdFit, GivesNoAnswerThatTheDataDoNotHold) {
  // At most one repeat order: whether few leave often or many seldom cannot be told.
  const std::vector<Customer> few{{0, 0, 26},  {0, 0, 21}, {1, 3, 14},  {0, 0, 10},  {0, 0, 24}, {1, 6, 14},
                                  {1, 25, 27}, {1, 1, 18}, {1, 11, 16}, {1, 23, 26}, {1, 5, 22}, {0, 0, 22}};
  EXPECT_THAT(sales::bgNbdFit(customers::columns(few)), Fails(Error::convergence));
  // Times that no parameter within reach can explain: in seconds alpha is 2,669,000.
  EXPECT_THAT(sales::bgNbdFit(customers::columns(customers::inUnits(customers::cdnow().customers, 7 * 86400))),
              Fails(Error::convergence));
  EXPECT_THAT(sales::bgNbdFit(customers::columns(customers::repeated({{1, 1e300, 1e301}, {2, 1e300, 1e300}}, 6))),
              Fails(Error::convergence));
}

TEST(BgNbdFit, OutOfRange) {
  const auto with = [](const Customer& customer, int times = 1, int others = 9) {
    auto all = customers::repeated({customer}, times);
    const auto rest = customers::repeated({{2, 5, 9}}, others);
    all.insert(all.end(), rest.begin(), rest.end());
    return sales::bgNbdFit(customers::columns(all));
  };
  EXPECT_TRUE(with({1, 5, 9})); // ten customers
  EXPECT_THAT(with({1, 5, 9}, 1, 8), Fails(Error::unavailable));
  EXPECT_THAT(with({0, 0, 9}, 12, 0), Fails(Error::unavailable));
  EXPECT_THAT(with({2, 0, 0}, 12, 0), Fails(Error::unavailable));
  EXPECT_THAT(sales::bgNbdFit({}), Fails(Error::unavailable));
  EXPECT_THAT(with({-1, 0, 9}), Fails(Error::domain));
  EXPECT_THAT(with({1.5, 5, 9}), Fails(Error::domain));
  EXPECT_THAT(with({1, -1, 9}), Fails(Error::domain));
  EXPECT_THAT(with({1, 9.1, 9}), Fails(Error::domain));
  EXPECT_THAT(with({0, 1, 9}), Fails(Error::domain));
  EXPECT_THAT(with({0, 0, -1}), Fails(Error::domain));
  EXPECT_THAT(with({-1, 0, 9}, 1, 0), Fails(Error::domain)); // the domain before too few
}

TEST(BgNbdAlive, MeetsThePublishedValues) {
  EXPECT_THAT(sales::bgNbdAlive(hardie(), 2, 30.43, 38.86), IsNear(0.72657857008067291, 1e-13));
  EXPECT_THAT(sales::bgNbdAlive(row({0.2425967, 4.413659, 0.7929869, 2.426164}), 26, 216.0 / 7, 31),
              IsNear(0.9688523, 1e-7)); // BTYD walkthrough
  EXPECT_THAT(sales::bgNbdAlive(hardie(), 0, 0, 38.86), Is(1));
  EXPECT_THAT(sales::bgNbdAlive(hardie(), 0, 0, 0), Is(1));
  // b + x - 1 keeps its digits where b is small.
  EXPECT_THAT(sales::bgNbdAlive(row({1.0, 1.0, 1e-17, 1e-17}), 1, 1, 1), Is(0.5));
}

TEST(BgNbdAlive, StaysBetweenZeroAndOne) {
  // The grid and the high frequency of the tests of the package lifetimes, tests/test_estimation.py
  for (double x = 0; x < 100; x += 10) {
    for (double recency = 0; recency < (x > 0 ? 100 : 1); recency += 10) {
      for (double age = recency; age < 100; age += 10) {
        const auto alive = sales::bgNbdAlive(hardie(), x, recency, age);
        ASSERT_TRUE(alive);
        EXPECT_TRUE(*alive >= 0 && *alive <= 1) << x << " " << recency << " " << age;
      }
    }
  }
  EXPECT_THAT(sales::bgNbdAlive(hardie(), 1000, 10, 100), Is(0));
  EXPECT_THAT(sales::bgNbdAlive(hardie(), 1e6, 100, 100), IsNear(1, 1e-5));
  EXPECT_THAT(sales::bgNbdAlive(hardie(), 1e15, 1, 1e300), Is(0));
  EXPECT_THAT(sales::bgNbdAlive(row({1e-6, 1e-6, 1e6, 1e-6}), 1, 0, 1e6), IsNear(0, 1e-10));
}

TEST(BgNbdExpect, MeetsThePublishedValues) {
  EXPECT_THAT(sales::bgNbdExpect(hardie(), 2, 30.43, 38.86, 39), IsNear(1.226, 1e-3)); // sheet of B. Hardie
  const auto walkthrough = row({0.2425967, 4.413659, 0.7929869, 2.426164});            // BTYD
  EXPECT_THAT(sales::bgNbdExpect(walkthrough, 26, 216.0 / 7, 31, 52), IsNear(25.75659, 1e-6));
  EXPECT_THAT(sales::bgNbdExpect(walkthrough, 10, 20, 39, 52), IsNear(0.3474606, 1e-6));
}

// The integral of (1 - (1 + p u)^-(r+x)) / p over the probability p to leave, with 40 digits by mpmath; where it has no
// pole there, the closed form of equation 10 gives the same.
TEST(BgNbdExpect, MeetsTheIntegral) {
  EXPECT_THAT(sales::bgNbdExpect(hardie(), 2, 30.43, 38.86, 39), IsNear(1.2260281747671444, 1e-12));
  EXPECT_THAT(sales::bgNbdExpect(hardie(), 0, 0, 0, 52), IsNear(1.4460505953964038, 1e-12));
  EXPECT_THAT(sales::bgNbdExpect(row({0.243, 4.414, 1.0, 2.426}), 2, 30.43, 38.86, 39),
              IsNear(1.1021367860399558, 1e-12)); // a = 1
  EXPECT_THAT(sales::bgNbdExpect(row({0.243, 4.414, 0.5, 0.5}), 0, 0, 10, 30),
              IsNear(0.34392770309761659, 1e-12)); // a + b + x = 1
  EXPECT_THAT(sales::bgNbdExpect(row({2.0, 1.0, 3.0, 40.0}), 50, 49, 50, 1e4), IsNear(42.028982175830383, 1e-11));
  EXPECT_THAT(sales::bgNbdExpect(row({20.0, 5.0, 30.0, 400.0}), 800, 99, 100, 5000),
              IsNear(0.65197592399697480, 1e-11));
  EXPECT_THAT(sales::bgNbdExpect(row({20.0, 5.0, 30.0, 400.0}), 600, 94.9, 95, 165),
              IsNear(33.606157617339592913, 1e-11)); // the series would begin below the smallest number
  EXPECT_THAT(sales::bgNbdExpect(hardie(), 2, 30.43, 38.86, 1e6), IsNear(87.328040046510503, 1e-11));
  EXPECT_THAT(sales::bgNbdExpect(row({1.0, 1.0, 0.2, 0.8}), 0, 0, 0, 5),
              IsNear(3.4941355938578962, 1e-12)); // a + b + x = 1 for a new customer
  EXPECT_THAT(sales::bgNbdExpect(hardie(), 1e6, 100, 100, 52), IsNear(421528.67046176329865, 1e-11));
  EXPECT_THAT(sales::bgNbdExpect(hardie(), 2, 30.43, 38.86, 0), Is(0));
}

TEST(BgNbdExpect, BothMethodsMeet) {
  // Just below and above the length at which the series hands over; orders of a small change in time hardly differ.
  for (const auto& [r, alpha, a, b] : std::vector<std::array<double, 4>>{
           {0.2, 4, 0.8, 2.4}, {3, 10, 0.1, 0.2}, {50, 2, 5, 30}, {0.001, 50, 2, 0.01}, {5, 1, 1, 1e5}}) {
    const sales::BgNbd model{r, alpha, a, b};
    double before = 0;
    for (double time = 1; time < 1e4; time *= 1.02) {
      const double orders = model.ordersOfActive({3, 5, 8}, time);
      EXPECT_GT(orders, before);
      EXPECT_LE(orders, (r + 3) * time / (alpha + 8) * (1 + 1e-12)); // what would come if nobody left
      if (before > 0) {
        EXPECT_LT(orders / before, 1.02 * (1 + 1e-9)); // concave
      }
      before = orders;
    }
  }
}

TEST(BgNbdExpect, StaysFinite) {
  for (const double extreme : {1e-6, 1e6}) {
    for (std::size_t which = 0; which < 4; ++which) {
      std::vector<Cell> parameters{0.243, 4.414, 0.793, 2.426};
      parameters[which] = extreme;
      for (const double time : {1e-300, 1e-3, 1.0, 1e3, 1e12}) {
        const auto orders = sales::bgNbdExpect(Range(1, 4, parameters), 3, 20, 30, time);
        ASSERT_TRUE(orders);
        EXPECT_TRUE(std::isfinite(*orders) && *orders >= 0) << which << " " << extreme << " " << time;
      }
    }
  }
}

TEST(BgNbd, OutOfRange) {
  const auto alive = [](const Range& parameters) { return sales::bgNbdAlive(parameters, 2, 5, 9); };
  EXPECT_THAT(alive(row({0.243, 4.414, 0.793})), Fails(Error::domain));
  EXPECT_THAT(alive(row({0.243, 4.414, 0.793, Empty{}})), Fails(Error::domain));
  EXPECT_THAT(alive(row({0.243, 4.414, 0.0, 2.426})), Fails(Error::domain));
  EXPECT_THAT(alive(row({0.243, -1.0, 0.793, 2.426})), Fails(Error::domain));
  EXPECT_THAT(alive(Range(2, 2, {0.243, 4.414, 0.793, 2.426})), Fails(Error::domain));
  EXPECT_THAT(alive(row({-1.0, "?", 0.793, 2.426})), Fails(Error::text));
  EXPECT_THAT(alive(row({0.243, "?", 0.793, Error::unavailable})), Fails(Error::unavailable));
  EXPECT_TRUE(alive(column({0.243, 4.414, 0.793, 2.426, "the likelihood", Error::division})));
  EXPECT_THAT(alive(row({"0.243", "4.414", "0.793", "2.426"})), Fails(Error::text)); // three digits after the point
  const auto of = [](double repeats, double recency, double age) {
    const auto first = sales::bgNbdAlive(hardie(), repeats, recency, age);
    const auto second = sales::bgNbdExpect(hardie(), repeats, recency, age, 1);
    EXPECT_EQ(first.has_value(), second.has_value());
    return first;
  };
  EXPECT_THAT(of(-1, 5, 9), Fails(Error::domain));
  EXPECT_THAT(of(2.5, 5, 9), Fails(Error::domain));
  EXPECT_THAT(of(2, -1, 9), Fails(Error::domain));
  EXPECT_THAT(of(2, 10, 9), Fails(Error::domain));
  EXPECT_THAT(of(0, 1, 9), Fails(Error::domain));
  EXPECT_TRUE(of(2, 9, 9));
  EXPECT_TRUE(of(2, 0, 9));
  EXPECT_THAT(sales::bgNbdExpect(hardie(), 2, 5, 9, -1), Fails(Error::domain));
  EXPECT_THAT(sales::bgNbdExpect(row({"?", 1.0, 1.0, 1.0}), 2, 5, 9, -1), Fails(Error::text));
}

} // namespace
