// SPDX-License-Identifier: MPL-2.0

#include "sales/retention.hpp"

#include <cmath>

#include "sales/support.hpp"

namespace {

using sales::Error;
using support::Fails;
using support::Is;

TEST(ChurnRate, IsTheShareLost) {
  EXPECT_THAT(sales::churnRate(30, 1000), Is(0.03)); // sales glossary
  EXPECT_THAT(sales::churnRate(20, 1000), Is(0.02));
  EXPECT_THAT(sales::churnRate(0, 5), Is(0));
  EXPECT_THAT(sales::churnRate(5, 5), Is(1));
}

TEST(ChurnRate, OutOfRange) {
  EXPECT_THAT(sales::churnRate(5, 0), Fails(Error::division)); // the zero before the relation
  EXPECT_THAT(sales::churnRate(6, 5), Fails(Error::domain));
  EXPECT_THAT(sales::churnRate(-1, 0), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::churnRate(-2, -1), Fails(Error::domain));
  EXPECT_THAT(sales::churnRate(0, -1), Fails(Error::domain));
}

TEST(Retention, LeavesNewCustomersOut) {
  EXPECT_THAT(sales::retention(100, 105, 12), Is(0.93));
  EXPECT_THAT(sales::retention(100, 70, 0), Is(0.7));
  EXPECT_THAT(sales::retention(100, 12, 12), Is(0));
  EXPECT_THAT(sales::retention(100, 0, 0), Is(0));
  EXPECT_THAT(sales::retention(100, 110, 0), Is(1.1)); // some came back
}

TEST(Retention, OutOfRange) {
  EXPECT_THAT(sales::retention(0, 5, 9), Fails(Error::division)); // the zero before the relation
  EXPECT_THAT(sales::retention(100, 11, 12), Fails(Error::domain));
  EXPECT_THAT(sales::retention(-1, 5, 5), Fails(Error::domain));
  EXPECT_THAT(sales::retention(0, -1, -2), Fails(Error::domain));
  EXPECT_THAT(sales::retention(0, 5, -1), Fails(Error::domain));
}

TEST(Nrr, CountsExpansionAndLosses) {
  EXPECT_THAT(sales::nrr(100000, 15000, 5000, 8000), Is(1.02)); // theprimecalculator.com
  EXPECT_THAT(sales::nrr(200000, 20000, 4000, 6000), Is(1.05)); // dnoise.online
  EXPECT_THAT(sales::nrr(100, 10, 10, 10), Is(0.9));            // ChartMogul, net churn 10%
  EXPECT_THAT(sales::nrr(100, 0, 0, 0), Is(1));
}

TEST(Nrr, OutOfRange) {
  EXPECT_THAT(sales::nrr(0, 1, 1, 1), Fails(Error::division));
  EXPECT_THAT(sales::nrr(-1, 1, 1, 1), Fails(Error::domain));
  EXPECT_THAT(sales::nrr(0, -1, 1, 1), Fails(Error::domain));
  EXPECT_THAT(sales::nrr(0, 1, -1, 1), Fails(Error::domain));
  EXPECT_THAT(sales::nrr(0, 1, 1, -1), Fails(Error::domain));
}

TEST(Grr, CountsLossesOnly) {
  EXPECT_THAT(sales::grr(100, 10, 10), Is(0.8)); // ChartMogul, gross churn 20%
  EXPECT_THAT(sales::grr(100000, 5000, 8000), Is(0.87));
  EXPECT_THAT(sales::grr(100, 0, 100), Is(0));
  EXPECT_THAT(sales::grr(100, 0, 0), Is(1));
  EXPECT_EQ(*sales::grr(0.3, 0.1, 0.2), 0); // all of it lost, 0.1 + 0.2 > 0.3 in binary
  EXPECT_EQ(*sales::grr(1, 0, 1 + 1e-12), 0);
}

TEST(Grr, OutOfRange) {
  EXPECT_THAT(sales::grr(0, 0, 1), Fails(Error::division)); // the zero before the relation
  EXPECT_THAT(sales::grr(100, 50, 50.001), Fails(Error::domain));
  EXPECT_THAT(sales::grr(1, 0, 1 + 1.1e-12), Fails(Error::domain));
  EXPECT_THAT(sales::grr(-1, 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::grr(0, -1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::grr(0, 0, -1), Fails(Error::domain));
}

TEST(ChurnConvert, Compounds) {
  EXPECT_THAT(sales::churnConvert(0.03, 1, 12), Is(1 - std::pow(0.97, 12))); // 30.6% a year
  EXPECT_THAT(sales::churnConvert(0.02, 1, 12), Is(1 - std::pow(0.98, 12)));
  EXPECT_THAT(sales::churnConvert(0.75, 12, 6), Is(0.5));
  EXPECT_THAT(sales::churnConvert(1 - std::pow(0.97, 12), 12, 1), Is(0.03)); // and back to a month
  EXPECT_THAT(sales::churnConvert(0.75, 1, 0.5), Is(0.5));
  EXPECT_THAT(sales::churnConvert(0, 1, 12), Is(0));
  EXPECT_THAT(sales::churnConvert(1, 1, 12), Is(1));
  EXPECT_THAT(*sales::churnConvert(1e-17, 1, 12) * 1e17, testing::DoubleEq(12)); // no digits lost
}

TEST(ChurnConvert, OutOfRange) {
  EXPECT_THAT(sales::churnConvert(-0.01, 1, 12), Fails(Error::domain));
  EXPECT_THAT(sales::churnConvert(3, 1, 12), Fails(Error::domain)); // 3 typed for 3%
  EXPECT_THAT(sales::churnConvert(1.01, 1, 12), Fails(Error::domain));
  EXPECT_THAT(sales::churnConvert(0.03, 0, 12), Fails(Error::domain));
  EXPECT_THAT(sales::churnConvert(0.03, 1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::churnConvert(0.03, -1, -12), Fails(Error::domain));
}

} // namespace
