// SPDX-License-Identifier: MPL-2.0

#include "sales/operations_planning.hpp"

#include "sales/support.hpp"

namespace {

using sales::Column;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::Fails;
using support::Is;
using support::IsNear;
using testing::ElementsAre;

Column column(std::initializer_list<sales::Cell> cells) {
  return Column(support::column(cells));
}

std::vector<sales::Result<double>> balance(double opening, const Column& supply, const Column& demand) {
  const auto stocks = sales::sopBalance(opening, supply, demand);
  return stocks ? stocks->values : std::vector<sales::Result<double>>{stocks.error()};
}

std::vector<sales::Result<double>> required(double opening, const Column& demand, double safety = 0, double lot = 1) {
  const auto needs = sales::sopRequired(opening, demand, safety, lot);
  return needs ? needs->values : std::vector<sales::Result<double>>{needs.error()};
}

TEST(SopBalance, CarriesTheStockOn) { // sales glossary, "Sales and Operations Planning": 20,000 connections a month
  EXPECT_THAT(balance(0, column({18000.0, 22000.0}), column({20000.0, 20000.0})), ElementsAre(Is(-2000), Is(0)));
  EXPECT_THAT(balance(500, column({100.0, 0.0, 0.0}), column({200.0, 300.0, 400.0})),
              ElementsAre(Is(400), Is(100), Is(-300)));
  EXPECT_THAT(balance(-50, column({20.0}), column({0.0})), ElementsAre(Is(-30)));
}

TEST(SopBalance, EveryPeriodKeepsItsPlace) {
  EXPECT_THAT(balance(0, column({5.0, Empty{}, 5.0}), column({1.0, 2.0, 3.0})), ElementsAre(Is(4), Is(2), Is(4)));
  EXPECT_THAT(balance(9, column({5.0, Empty{}}), column({Empty{}, Empty{}})), ElementsAre(Is(14), Is(14)));
  EXPECT_THAT(balance(0, column({1.0, 2.0}), Column(support::row({1.0, 1.0}))), ElementsAre(Is(0), Is(1)));
}

TEST(SopBalance, WhatIsUnknownStaysUnknown) {
  EXPECT_THAT(balance(0, column({5.0, 5.0, 5.0}), column({1.0, "?", 3.0})),
              ElementsAre(Is(4), Fails(Error::text), Fails(Error::text)));
  EXPECT_THAT(balance(0, column({5.0, Error::unavailable, "?"}), column({1.0, "?", 3.0})),
              ElementsAre(Is(4), Fails(Error::unavailable), Fails(Error::unavailable)));
}

TEST(SopBalance, OutOfRange) {
  EXPECT_THAT(balance(0, column({5.0}), column({1.0, 2.0})), ElementsAre(Fails(Error::domain)));
  EXPECT_THAT(balance(0, column({5.0, 1.0}), column({1.0})), ElementsAre(Fails(Error::domain)));
  EXPECT_THAT(balance(0, column({5.0}), column({1.0, "?"})), ElementsAre(Fails(Error::text))); // text before sizes
  EXPECT_THAT(balance(0, column({"?"}), column({1.0, 2.0})), ElementsAre(Fails(Error::text)));
  EXPECT_THAT(balance(0, column({"?"}), column({1.0, Error::division})), ElementsAre(Fails(Error::division)));
}

TEST(SopRequired, MeetsDemandAndKeepsTheSafetyStock) {
  EXPECT_THAT(required(5000, column({20000.0, 20000.0}), 2000, 1000), ElementsAre(Is(17000), Is(20000)));
  EXPECT_THAT(required(0, column({20.0, Empty{}, 10.0}), 5), ElementsAre(Is(25), Is(0), Is(10)));
  EXPECT_THAT(required(100, column({20.0, 30.0, 60.0})), ElementsAre(Is(0), Is(0), Is(10)));
  EXPECT_THAT(required(-7, column({3.0})), ElementsAre(Is(10))); // the backlog first
}

TEST(SopRequired, RoundsUpToLots) {
  EXPECT_THAT(required(0, column({12.0, 12.0, 12.0}), 0, 10), ElementsAre(Is(20), Is(10), Is(10)));
  EXPECT_THAT(required(0, column({1.5}), 0, 1), ElementsAre(Is(2)));
  EXPECT_THAT(required(0, column({1.5}), 0, 0), ElementsAre(Is(1.5)));      // no lots
  EXPECT_THAT(required(0, column({0.3}), 0, 0.1), ElementsAre(Is(0.3)));    // 0.3 / 0.1 is below 3 in binary
  EXPECT_THAT(required(-0.1, column({0.2}), 0, 0.1), ElementsAre(Is(0.3))); // 0.3 is above 3 tenths here
  EXPECT_THAT(required(0, column({2.0000001}), 0, 1), ElementsAre(Is(3)));
}

TEST(SopRequired, WhatIsUnknownStaysUnknown) {
  EXPECT_THAT(required(0, column({20.0, "?", 10.0})), ElementsAre(Is(20), Fails(Error::text), Fails(Error::text)));
  EXPECT_THAT(required(0, column({Error::division, "?"})), ElementsAre(Fails(Error::division), Fails(Error::division)));
}

TEST(SopRequired, OutOfRange) {
  EXPECT_THAT(required(0, column({20.0, "?"}), -1), ElementsAre(Fails(Error::domain), Fails(Error::text)));
  EXPECT_THAT(required(0, column({20.0}), 0, -1), ElementsAre(Fails(Error::domain)));
}

TEST(SafetyStock, FollowsTheNormalDistribution) { // quantiles of published tables: 1.6449, 1.2816, 2.3263
  EXPECT_THAT(sales::safetyStock(100, 4, 0.95), IsNear(328.9707253902943, 1e-13));
  EXPECT_THAT(sales::safetyStock(1, 1, 0.9), IsNear(1.2815515655446004, 1e-13));
  EXPECT_THAT(sales::safetyStock(10, 9, 0.99), IsNear(30 * 2.3263478740408408, 1e-13));
  EXPECT_THAT(sales::safetyStock(100, 4, 0.5), Is(0));
  EXPECT_THAT(sales::safetyStock(100, 1, 0.1), IsNear(-128.15515655446004, 1e-13));
  EXPECT_THAT(sales::safetyStock(0, 4, 0.95), Is(0));
  EXPECT_THAT(sales::safetyStock(100, 0, 0.95), Is(0));
}

TEST(SafetyStock, OutOfRange) {
  EXPECT_THAT(sales::safetyStock(100, 4, 0), Fails(Error::domain));
  EXPECT_THAT(sales::safetyStock(100, 4, 1), Fails(Error::domain));
  EXPECT_THAT(sales::safetyStock(100, 4, 95), Fails(Error::domain));
  EXPECT_THAT(sales::safetyStock(-1, 4, 0.95), Fails(Error::domain));
  EXPECT_THAT(sales::safetyStock(100, -1, 0.95), Fails(Error::domain));
}

} // namespace
