// SPDX-License-Identifier: MPL-2.0

#include "sales/gamma_gamma.hpp"

#include <algorithm>

#include "sales/customer_base.hpp"
#include "sales/customers.hpp"
#include "sales/derivatives.hpp"
#include "sales/support.hpp"

namespace {

using sales::Aligned;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::column;
using support::Fails;
using support::IsNear;
using support::List;
using support::row;

double logLikelihood(const List& repeats, const List& spend, const sales::Row<4>& fit) {
  const auto [p, q, v, unused] = fit;
  double sum = 0;
  for (std::size_t i = 0; i < repeats.size(); ++i) {
    const double x = repeats[i];
    const double m = spend[i];
    if (x > 0) {
      sum += std::lgamma(p * x + q) - std::lgamma(p * x) - std::lgamma(q) + q * std::log(v) +
             (p * x - 1) * std::log(m) + p * x * std::log(x) - (p * x + q) * std::log(v + x * m);
    }
  }
  return sum;
}

sales::Row<4> fitted(const List& repeats, const List& spend) {
  return customers::checked(sales::ggFit(Aligned<2>({repeats, spend})),
                            [&](const sales::Row<4>& fit) { return logLikelihood(repeats, spend, fit); });
}

TEST(GgLogLikelihood, IsThatOfThePaperAndHasItsDerivatives) {
  sales::Spenders spenders;
  List repeats;
  List spends;
  for (const auto& [x, spend, count] : std::vector<std::array<double, 3>>{{1, 0.5, 1},
                                                                          {1, 0.9, 2},
                                                                          {1, 3, 1},
                                                                          {2, 0.2, 1},
                                                                          {2, 1.5, 3},
                                                                          {7, 1.1, 1},
                                                                          {13, 0.01, 1},
                                                                          {13, 40, 1},
                                                                          {500, 2, 1}}) {
    spenders.rows.push_back({x, spend, count});
    spenders.customers += count;
    spenders.logSpends += count * std::log(spend);
    repeats.insert(repeats.end(), static_cast<std::size_t>(count), x);
    spends.insert(spends.end(), static_cast<std::size_t>(count), spend);
  }
  const auto mean = [&](const sales::Point<3>& p) { return sales::meanLogLikelihood(spenders, {p[0], p[1], p[2]}); };
  for (const sales::Point<3>& point : std::vector<sales::Point<3>>{// ordinary ones, and at the bounds of the search
                                                                   {6.25, 3.74, 0.5},
                                                                   {6, 4, 0.5},
                                                                   {0.3, 0.5, 1e-3},
                                                                   {30, 20, 10},
                                                                   {1e-6, 1, 1},
                                                                   {1e6, 1, 1},
                                                                   {1, 1e-6, 1},
                                                                   {1, 1e6, 1},
                                                                   {1, 1, 1e-6},
                                                                   {1, 1, 1e6},
                                                                   {1e-6, 1e-6, 1e-6},
                                                                   {1e6, 1e6, 1e6}}) {
    const double expected = logLikelihood(repeats, spends, {point[0], point[1], point[2], 0});
    EXPECT_NEAR(mean(point).value * spenders.customers, expected, 1e-9 * std::abs(expected))
        << testing::PrintToString(point);
    support::expectDerivatives<3>(mean, point);
  }
}

TEST(GgFit, MeetsThePublishedDigits) { // Fader and Hardie 2013: 6.25, 3.74, 15.44; CLVTools: -4055.9177
  const auto fit = fitted(customers::cdnow().repeats, customers::cdnow().spend);
  EXPECT_NEAR(fit[0], 6.25, 5e-3);
  EXPECT_NEAR(fit[1], 3.74, 5e-3);
  EXPECT_NEAR(fit[2], 15.44, 5e-3);
  EXPECT_NEAR(fit[3], -4055.9177, 5e-4);
}

TEST(GgFit, DoesNotDependOnTheCurrency) {
  const List& repeats = customers::cdnow().repeats;
  const List& spend = customers::cdnow().spend;
  const auto fit = fitted(repeats, spend);
  for (const double rate : {25000.0, 1e9, 1e-9}) {
    List other = spend;
    std::ranges::for_each(other, [&](double& value) { value *= rate; });
    const auto changed = sales::ggFit(Aligned<2>({repeats, other}));
    ASSERT_TRUE(changed);
    EXPECT_NEAR((*changed)[0], fit[0], 1e-5 * fit[0]);
    EXPECT_NEAR((*changed)[1], fit[1], 1e-5 * fit[1]);
    EXPECT_NEAR((*changed)[2], fit[2] * rate, 1e-5 * (*changed)[2]);
  }
}

TEST(GgFit, FindsTheParametersThatDrewTheData) {
  customers::Chance chance(7);
  List repeats;
  List spend;
  for (int i = 0; i < 20000; ++i) {
    const double scale = chance.gamma(4, 30);
    const int x = 1 + i % 3;
    repeats.push_back(x);
    spend.push_back(chance.gamma(5 * x, scale * x));
  }
  const auto fit = fitted(repeats, spend);
  EXPECT_NEAR(fit[0], 5, 0.3);
  EXPECT_NEAR(fit[1], 4, 0.2);
  EXPECT_NEAR(fit[2], 30, 3);
}

TEST(GgFit, GivesAnswersAtABoundThatDoNotDependOnIt) {
  // A customer's orders are all worth the same: p grows for ever.
  const List repeats{1, 2, 3, 4, 5, 1, 2, 3, 1, 1, 2, 6};
  const auto steady = fitted(repeats, {20, 35, 30, 10, 80, 15, 22, 60, 45, 30, 25, 33});
  EXPECT_GT(steady[0], 1e5);
  EXPECT_THAT(sales::ggSpend(row({steady[0], steady[1], steady[2]}), 2, 35), IsNear(35, 1e-4));
  // All spend the same.
  const auto same = fitted(List(12, 2), List(12, 50));
  EXPECT_THAT(sales::ggSpend(row({same[0], same[1], same[2]}), 2, 50), IsNear(50, 1e-4));
}

TEST(GgFit, GivesAnswersForFewAlikeOrders) { // the likelihood is a long, narrow ridge
  const auto fit = fitted(List(12, 1), {100, 107, 101, 108, 102, 109, 103, 110, 104, 111, 105, 112});
  EXPECT_THAT(sales::ggSpend(row({fit[0], fit[1], fit[2]}), 1, 106), IsNear(106, 1e-4));
}

TEST(GgFit, GivesNoAnswerThatTheDataDoNotHold) {
  // One order is worth more than all others together: v would be below the bound, and q below 1, so that there is no
  // mean of what customers spend.
  List spend{1e12};
  for (int i = 1; i < 24; ++i) {
    spend.push_back(1 + 0.1 * (i % 5));
  }
  EXPECT_THAT(sales::ggFit(Aligned<2>({List(24, 1), spend})), Fails(Error::convergence));
}

TEST(GgFit, GivesNoAnswerThatDependsOnTheBound) {
  // Likewise, but not so much: there is a mean, and v at the bound tells what it is.
  List spend{1e8};
  for (int i = 1; i < 24; ++i) {
    spend.push_back(1 + 0.1 * (i % 5));
  }
  EXPECT_THAT(sales::ggFit(Aligned<2>({List(24, 1), spend})), Fails(Error::convergence));
}

TEST(GgFit, OutOfRange) {
  const auto with = [](double x, double m, std::size_t others = 9) {
    List repeats{2, 1, 3, 1, 2, 4, 1, 2, 1, 3};
    List spend{20, 30, 25, 28, 31, 22, 35, 18, 27, 26};
    repeats.resize(others);
    spend.resize(others);
    repeats.push_back(x);
    spend.push_back(m);
    return sales::ggFit(Aligned<2>({repeats, spend}));
  };
  EXPECT_TRUE(with(1, 20));
  EXPECT_TRUE(with(0, -5, 10)); // without repeat orders the spend does not matter
  EXPECT_THAT(with(0, 20), Fails(Error::unavailable));
  EXPECT_THAT(with(1, 20, 8), Fails(Error::unavailable));
  EXPECT_THAT(sales::ggFit({}), Fails(Error::unavailable));
  EXPECT_THAT(with(1, 0), Fails(Error::domain));
  EXPECT_THAT(with(1, -1), Fails(Error::domain));
  EXPECT_THAT(with(-1, 20), Fails(Error::domain));
  EXPECT_THAT(with(0.5, 20), Fails(Error::domain));
  EXPECT_THAT(with(-1, 20, 2), Fails(Error::domain)); // the domain before too few
}

// The sheet of B. Hardie gives 24.65, 18.91, 35.17 and 71.46 for customers 1, 2, 3 and 6 of CDNOW.  It computes with
// unrounded parameters and unrounded means: that of customer 1 is 22.345, with 22.35 it would be 24.66.
TEST(GgSpend, MeetsThePublishedValues) {
  const auto& [unused, repeats, spend] = customers::cdnow();
  const auto fit = sales::ggFit(Aligned<2>({repeats, spend}));
  ASSERT_TRUE(fit);
  const auto parameters = row({(*fit)[0], (*fit)[1], (*fit)[2], (*fit)[3]});
  for (const auto& [customer, published] : {std::pair(1, 24.65), {2, 18.91}, {3, 35.17}, {6, 71.46}}) {
    const auto expected = sales::ggSpend(parameters, repeats.at(customer - 1), spend.at(customer - 1));
    ASSERT_TRUE(expected);
    EXPECT_NEAR(*expected, published, 0.005) << "customer " << customer;
  }
  EXPECT_THAT(sales::ggSpend(parameters, 2, 22.35), IsNear(24.658018, 1e-7)); // SciPy's fit gives the same
}

TEST(GgSpend, MeetsTheQuickstartOfLifetimes) { // with its parameters, as many digits as it prints
  const auto parameters = row({6.248803, 3.744588, 15.447747});
  EXPECT_THAT(sales::ggSpend(parameters, 2, 22.35), IsNear(24.658619, 1e-6));
  EXPECT_THAT(sales::ggSpend(parameters, 1, 11.77), IsNear(18.911489, 1e-6));
  EXPECT_THAT(sales::ggSpend(parameters, 0, 0), IsNear(35.170981, 1e-6));
  EXPECT_THAT(sales::ggSpend(parameters, 7, 73.74), IsNear(71.462843, 1e-6));
  EXPECT_THAT(sales::ggSpend(parameters, 2, 25.55), IsNear(27.282408, 1e-6));
}

TEST(GgSpend, LiesBetweenTheCustomerAndAll) {
  const auto parameters = column({6.25, 3.74, 15.44});
  EXPECT_THAT(sales::ggSpend(parameters, 2, 22.35), IsNear(6.25 * (15.44 + 2 * 22.35) / (12.5 + 2.74), 1e-15));
  EXPECT_THAT(sales::ggSpend(parameters, 0, 22.35), IsNear(6.25 * 15.44 / 2.74, 1e-15));
  EXPECT_THAT(sales::ggSpend(parameters, 1e6, 22.35), IsNear(22.35, 1e-5));
}

TEST(GgSpend, OutOfRange) {
  const auto parameters = row({6.25, 3.74, 15.44});
  EXPECT_THAT(sales::ggSpend(row({6.25, 3.74}), 2, 20), Fails(Error::domain));
  EXPECT_THAT(sales::ggSpend(row({6.25, 3.74, 0.0}), 2, 20), Fails(Error::domain));
  EXPECT_THAT(sales::ggSpend(row({6.25, "?", 0.0}), -2, 20), Fails(Error::text));
  EXPECT_THAT(sales::ggSpend(parameters, -1, 20), Fails(Error::domain));
  EXPECT_THAT(sales::ggSpend(parameters, 1.5, 20), Fails(Error::domain));
  EXPECT_THAT(sales::ggSpend(parameters, 2, -1), Fails(Error::domain));
  EXPECT_TRUE(sales::ggSpend(parameters, 2, 0));
  EXPECT_THAT(sales::ggSpend(row({6.25, 1.0, 15.44}), 0, 0), Fails(Error::division));
  EXPECT_THAT(sales::ggSpend(row({6.25, 1.0, 15.44}), 0, -1), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::ggSpend(row({6.25, 0.5, 15.44}), 0, 0), Fails(Error::unavailable));
  EXPECT_TRUE(sales::ggSpend(row({6.25, 0.5, 15.44}), 1, 0));
}

} // namespace
