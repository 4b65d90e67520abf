// SPDX-License-Identifier: MPL-2.0

#include "sales/customer_base.hpp"
#include "sales/support.hpp"

namespace {

using sales::Error;
using sales::Range;
using support::Fails;
using support::Is;
using support::IsNear;
using support::row;

const Range& bg() {
  static const Range parameters = row({0.242593, 4.413531, 0.792886, 2.425753});
  return parameters;
}

const Range& gg() {
  static const Range parameters = row({6.248803, 3.744588, 15.447747});
  return parameters;
}

/// The value of a customer of the CDNOW sample over a number of periods.
sales::Result<double> value(double periods, double discount = 0.01, double margin = 1, double step = 30) {
  return sales::ltvModel(bg(), gg(), 2, 30.43, 38.86, 22.35, periods, discount, margin, step);
}

TEST(LtvModel, MeetsThePublishedValues) { // lifetimes, Quickstart, lines 310 to 336
  const auto of = [](double x, double recency, double age, double spend) {
    return sales::ltvModel(bg(), gg(), x, recency, age, spend, 12, 0.01, 1, 30);
  };
  EXPECT_THAT(of(2, 30.43, 38.86, 22.35), IsNear(140.096211, 1e-5));
  EXPECT_THAT(of(1, 1.71, 38.86, 11.77), IsNear(18.943467, 1e-5));
  EXPECT_THAT(of(0, 0, 38.86, 0), IsNear(38.180574, 1e-5));
  EXPECT_THAT(of(7, 29.43, 38.86, 73.74), IsNear(1003.868107, 1e-5));
}

TEST(LtvModel, IsSpendTimesDiscountedOrders) {
  const double spend = *sales::ggSpend(gg(), 2, 22.35);
  const auto orders = [](double time) { return *sales::bgNbdExpect(bg(), 2, 30.43, 38.86, time); };
  EXPECT_THAT(value(0), Is(0));
  EXPECT_THAT(value(1), Is(spend * orders(30) / 1.01));
  EXPECT_THAT(value(2), Is(spend * (orders(30) / 1.01 + (orders(60) - orders(30)) / 1.01 / 1.01)));
  EXPECT_THAT(value(3, 0), Is(spend * orders(90)));
  EXPECT_THAT(value(3, 0, 0.4), Is(0.4 * spend * orders(90)));
  EXPECT_THAT(value(3, 0, -0.1), Is(-0.1 * spend * orders(90)));
  EXPECT_THAT(value(3, 0, 1, 1), Is(spend * orders(3)));
  EXPECT_THAT(value(1, -0.5), Is(spend * orders(30) * 2));
  EXPECT_THAT(value(10000, 0), IsNear(spend * orders(300000), 1e-9));
}

TEST(LtvModel, OutOfRange) {
  EXPECT_TRUE(value(10000));
  EXPECT_THAT(value(10001), Fails(Error::domain));
  EXPECT_THAT(value(-1), Fails(Error::domain));
  EXPECT_THAT(value(1.5), Fails(Error::domain));
  EXPECT_THAT(value(1, -1), Fails(Error::domain));
  EXPECT_THAT(value(1, -1.5), Fails(Error::domain));
  EXPECT_TRUE(value(1, -0.99));
  EXPECT_THAT(value(1, 0.01, 1.01), Fails(Error::domain));
  EXPECT_THAT(value(1, 0.01, 1, -1), Fails(Error::domain));
  EXPECT_THAT(value(1, 0.01, 1, 0), Is(0));
  const auto of = [](const Range& b, const Range& g, double x = 2, double recency = 5, double spend = 20) {
    return sales::ltvModel(b, g, x, recency, 9, spend, 1, 0.01, 1, 1);
  };
  EXPECT_THAT(of(row({1.0, 1.0, 1.0}), gg()), Fails(Error::domain));
  EXPECT_THAT(of(bg(), row({1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(of(row({1.0, 1.0, 1.0}), row({1.0, "?", 1.0})), Fails(Error::text)); // text before the domain
  EXPECT_THAT(of(row({"?", 1.0, 1.0, 1.0}), row({1.0, 1.0})), Fails(Error::text));
  EXPECT_THAT(of(row({"?", 1.0, 1.0, 1.0}), row({Error::unavailable, 1.0, 1.0})), Fails(Error::unavailable));
  EXPECT_THAT(of(row({Error::convergence, 1.0, 1.0, 1.0}), row({"?", 1.0, 1.0})), Fails(Error::convergence));
  EXPECT_THAT(of(bg(), gg(), -1), Fails(Error::domain));
  EXPECT_THAT(of(bg(), gg(), 2, 10), Fails(Error::domain));
  EXPECT_THAT(of(bg(), gg(), 2, 5, -1), Fails(Error::domain));
  EXPECT_THAT(of(bg(), row({1.0, 1.0, 1.0}), 0, 0), Fails(Error::division));
  EXPECT_THAT(of(bg(), row({1.0, 0.5, 1.0}), 0, 0), Fails(Error::unavailable));
}

} // namespace
