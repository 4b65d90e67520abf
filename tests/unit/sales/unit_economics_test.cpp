// SPDX-License-Identifier: MPL-2.0

#include "sales/unit_economics.hpp"

#include <cmath>

#include "sales/support.hpp"

namespace {

using sales::Error;
using support::Fails;
using support::Is;
using support::IsNear;
using support::numbers;

constexpr sales::Choice<2> atEnd{0};
constexpr sales::Choice<2> atStart{1};

TEST(Cac, DividesAllCostsByNewCustomers) {
  EXPECT_THAT(sales::cac(numbers({60000, 12000, 24000}), 40), Is(2400)); // target of the sales glossary
  EXPECT_THAT(sales::cac(numbers({5000, -1000}), 4), Is(1000));          // a rebate
  EXPECT_THAT(sales::cac(numbers({}), 4), Is(0));
}

TEST(Cac, OutOfRange) {
  EXPECT_THAT(sales::cac(numbers({96000}), 0), Fails(Error::division));
  EXPECT_THAT(sales::cac(numbers({96000}), -1), Fails(Error::domain));
  EXPECT_THAT(sales::cac(numbers({10, -20}), 1), Fails(Error::domain));
  EXPECT_THAT(sales::cac(numbers({10, -20}), 0), Fails(Error::domain)); // the domain before the zero
}

TEST(Ltv, IsMarginOverChurn) {
  EXPECT_THAT(sales::ltv(100, 0.05, 1, 0), Is(2000)); // ChartMogul
  EXPECT_THAT(sales::ltv(100, 0.05, 0.8, 0), Is(1600));
  EXPECT_THAT(sales::ltv(0, 0.05, 1, 0), Is(0));
  EXPECT_THAT(sales::ltv(100, 1, 1, 0), Is(100));    // all leave after the first payment, all of which is margin
  EXPECT_THAT(sales::ltv(100, 1, -0.5, 0), Is(-50)); // a customer who costs money
}

TEST(Ltv, CapsTheLifetime) {
  EXPECT_THAT(sales::ltv(100, 0.05, 1, 12), Is(1200));
  EXPECT_THAT(sales::ltv(100, 0.05, 1, 60), Is(2000)); // the cap lies beyond the lifetime
  EXPECT_THAT(sales::ltv(100, 0, 1, 60), Is(6000));    // nobody leaves
  EXPECT_THAT(sales::ltv(100, 0.05, 1, 1), Is(100));   // one payment
  EXPECT_THAT(sales::ltv(100, 0.05, 1, 0.5), Is(50));
}

TEST(Ltv, OutOfRange) {
  EXPECT_THAT(sales::ltv(100, 0, 1, 0), Fails(Error::division));
  EXPECT_THAT(sales::ltv(100, 5, 1, 0), Fails(Error::domain)); // 5 typed for 5%
  EXPECT_THAT(sales::ltv(100, 1.01, 1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::ltv(100, -0.01, 1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::ltv(100, 0.05, 1.01, 0), Fails(Error::domain));
  EXPECT_THAT(sales::ltv(100, 0.05, 1, -1), Fails(Error::domain));
  EXPECT_THAT(sales::ltv(100, 0, 2, 0), Fails(Error::domain)); // the domain before the zero
}

TEST(CacPayback, DividesTheCostByTheMarginOfAMonth) {
  EXPECT_THAT(sales::cacPayback(1200, 200, 0.8, 0), Is(7.5)); // pricingnest
  EXPECT_THAT(sales::cacPayback(600, 120, 0.8, 0), Is(6.25)); // callculator.cc
  EXPECT_THAT(sales::cacPayback(1200, 200, 1, 0), Is(6));
  EXPECT_THAT(sales::cacPayback(1.2, 0.2, 0.8, 0), Is(7.5)); // in thousands
  EXPECT_THAT(sales::cacPayback(0, 200, 0.8, 0), Is(0));
}

TEST(CacPayback, WaitsForThoseWhoLeave) {
  EXPECT_THAT(sales::cacPayback(1200, 200, 0.8, 0.02), Is(std::log(0.85) / std::log(0.98)));
  // Month by month: 100 customers, of whom a tenth leaves each month, pay 271 by the end of the third.
  EXPECT_THAT(sales::cacPayback(271, 100, 1, 0.1), Is(3));
  EXPECT_THAT(sales::cacPayback(1200, 200, 0.8, 1e-13), Is(7.5)); // nearly nobody leaves
  EXPECT_THAT(sales::cacPayback(0, 200, 0.8, 0.02), Is(0));
  EXPECT_THAT(sales::cacPayback(159, 200, 0.8, 1), Is(0));               // the first payment has paid it
  EXPECT_THAT(sales::cacPayback(160, 200, 0.8, 0.999), IsNear(1, 2e-3)); // one payment and nearly no more
}

TEST(CacPayback, OutOfRange) {
  EXPECT_THAT(sales::cacPayback(1200, 0, 0.8, 0), Fails(Error::division));
  EXPECT_THAT(sales::cacPayback(1200, 200, 0, 0.5), Fails(Error::division));
  EXPECT_THAT(sales::cacPayback(1200, -200, 0.8, 0), Fails(Error::unavailable));
  EXPECT_THAT(sales::cacPayback(1200, 200, -0.1, 0), Fails(Error::unavailable));
  EXPECT_THAT(sales::cacPayback(160, 16, 1, 0.1), Fails(Error::unavailable)); // all gone just when it is paid back
  EXPECT_THAT(sales::cacPayback(159.9, 16, 1, 0.1), IsNear(70, 0.01));
  EXPECT_THAT(sales::cacPayback(1600, 16, 1, 0.1), Fails(Error::unavailable));
  EXPECT_THAT(sales::cacPayback(-1, 200, 0.8, 0), Fails(Error::domain));
  EXPECT_THAT(sales::cacPayback(1200, 200, 1.01, 0), Fails(Error::domain));
  EXPECT_THAT(sales::cacPayback(1200, 200, 0.8, -0.01), Fails(Error::domain));
  EXPECT_THAT(sales::cacPayback(1200, 200, 0.8, 1.01), Fails(Error::domain));
  EXPECT_THAT(sales::cacPayback(1200, 0, 0.8, 2), Fails(Error::domain)); // the domain before the zero
}

TEST(LtvDcf, ForEverIsTheMarginMultiple) {
  EXPECT_THAT(sales::ltvDcf(1, 0.2, 0.1, 0, atEnd), Is(0.8 / 0.3)); // Gupta and Lehmann, r = 80%, d = 10%
  EXPECT_THAT(sales::ltvDcf(1, 0.1, 0.1, 0, atEnd), Is(4.5));       // r = 90%
  EXPECT_THAT(sales::ltvDcf(150, 0.45, 0.1, 0, atEnd), Is(150));    // the L.L.Bean exercise
  EXPECT_THAT(sales::ltvDcf(100, 0.05, 0, 0, atStart), Is(2000));   // undiscounted: LTV
  EXPECT_THAT(sales::ltvDcf(100, 0, 0.01, 0, atEnd), Is(10000));    // nobody leaves: a perpetuity
  EXPECT_THAT(sales::ltvDcf(100, 0, 0.01, 0, atStart), Is(10100));
  EXPECT_THAT(sales::ltvDcf(100, 1, 0.1, 0, atStart), Is(100)); // all leave: the first payment
  EXPECT_THAT(sales::ltvDcf(100, 1, 0.1, 0, atEnd), Is(0));
  EXPECT_THAT(sales::ltvDcf(100, 0.5, -0.25, 0, atEnd), Is(200)); // q = 2/3
}

TEST(LtvDcf, SumsTheDiscountedPayments) {
  for (const double periods : {1, 2, 24, 600}) {
    for (const double discount : {-0.05, -0.02, 0.0, 0.01, 0.3}) {
      double start = 0;
      double end = 0;
      for (int t = 0; t < periods; ++t) {
        start += 100 * std::pow(0.95 / (1 + discount), t);
        end += 100 * std::pow(0.95 / (1 + discount), t + 1);
      }
      EXPECT_THAT(sales::ltvDcf(100, 0.05, discount, periods, atStart), IsNear(start, 1e-11)) << periods;
      EXPECT_THAT(sales::ltvDcf(100, 0.05, discount, periods, atEnd), IsNear(end, 1e-11)) << periods;
    }
  }
  EXPECT_THAT(sales::ltvDcf(100, 1, 0.1, 12, atStart), Is(100));
  EXPECT_THAT(sales::ltvDcf(100, 1, 0.1, 12, atEnd), Is(0));
  EXPECT_THAT(sales::ltvDcf(100, 0, 0, 12, atEnd), Is(1200)); // no discount, nobody leaves
  EXPECT_THAT(sales::ltvDcf(100, 1e-14, 0, 12, atStart), IsNear(1200, 1e-12));
}

TEST(LtvDcf, OutOfRange) {
  EXPECT_THAT(sales::ltvDcf(100, 0, 0, 0, atEnd), Fails(Error::division));
  EXPECT_THAT(sales::ltvDcf(100, 0.5, -0.5, 0, atEnd), Fails(Error::division));
  EXPECT_THAT(sales::ltvDcf(100, 0.1, -0.2, 0, atEnd), Fails(Error::domain)); // rises for ever
  EXPECT_THAT(sales::ltvDcf(100, -0.01, 0.1, 0, atEnd), Fails(Error::domain));
  EXPECT_THAT(sales::ltvDcf(100, 1.01, 0.1, 0, atEnd), Fails(Error::domain));
  EXPECT_THAT(sales::ltvDcf(100, 0.1, -1, 12, atEnd), Fails(Error::domain));
  EXPECT_THAT(sales::ltvDcf(100, 0.1, -0.99, 1, atStart), Is(100));
  EXPECT_THAT(sales::ltvDcf(100, 0.1, 0.1, -1, atEnd), Fails(Error::domain));
}

TEST(LtvOrders, MultipliesOrdersAndMargin) {
  EXPECT_THAT(sales::ltvOrders(50, 4, 3, 0.4, 0), Is(240));
  EXPECT_THAT(sales::ltvOrders(50, 4, 3, 0.4, 20), Is(220));
  EXPECT_THAT(sales::ltvOrders(50, 4, 3, 1, 0), Is(600));
  EXPECT_THAT(sales::ltvOrders(50, 4, 3, 0, 20), Is(-20)); // a customer who costs money
  EXPECT_THAT(sales::ltvOrders(0, 0, 0, 0, 0), Is(0));
}

TEST(LtvOrders, OutOfRange) {
  EXPECT_THAT(sales::ltvOrders(-1, 4, 3, 0.4, 0), Fails(Error::domain));
  EXPECT_THAT(sales::ltvOrders(50, -1, 3, 0.4, 0), Fails(Error::domain));
  EXPECT_THAT(sales::ltvOrders(50, 4, -1, 0.4, 0), Fails(Error::domain));
  EXPECT_THAT(sales::ltvOrders(50, 4, 3, -0.1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::ltvOrders(50, 4, 3, 1.1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::ltvOrders(50, 4, 3, 0.4, -1), Fails(Error::domain));
}

TEST(LtvCac, IsTheirRatio) {
  EXPECT_THAT(sales::ltvCac(9600, 2400), Is(4));
  EXPECT_THAT(sales::ltvCac(-100, 50), Is(-2));
  EXPECT_THAT(sales::ltvCac(2000, 0), Fails(Error::division));
  EXPECT_THAT(sales::ltvCac(2000, -1), Fails(Error::domain));
}

TEST(Arpa, IsRevenueForEachAccount) {
  EXPECT_THAT(sales::arpa(7000, 35), Is(200));
  EXPECT_THAT(sales::arpa(7000, 0), Fails(Error::division));
  EXPECT_THAT(sales::arpa(7000, -1), Fails(Error::domain));
}

TEST(CustLife, IsTheInverseOfChurn) {
  EXPECT_THAT(sales::custLife(0.025), Is(40)); // Lean Analytics
  EXPECT_THAT(sales::custLife(0.03), Is(100.0 / 3));
  EXPECT_THAT(sales::custLife(1), Is(1));
  EXPECT_THAT(sales::custLife(0), Fails(Error::division));
  EXPECT_THAT(sales::custLife(5), Fails(Error::domain)); // 5 typed for 5%
  EXPECT_THAT(sales::custLife(1.01), Fails(Error::domain));
  EXPECT_THAT(sales::custLife(-0.01), Fails(Error::domain));
}

TEST(BreakEven, CoversTheFixedCost) {
  EXPECT_THAT(sales::breakEven(10000, 50, 30), Is(500));
  EXPECT_THAT(sales::breakEven(10000, 50, 0), Is(200));
  EXPECT_THAT(sales::breakEven(0, 50, 30), Is(0));
}

TEST(BreakEven, OutOfRange) {
  EXPECT_THAT(sales::breakEven(10000, 50, 50), Fails(Error::division));
  EXPECT_THAT(sales::breakEven(10000, 0, 0), Fails(Error::division));
  EXPECT_THAT(sales::breakEven(10000, 50, 51), Fails(Error::unavailable)); // never
  EXPECT_THAT(sales::breakEven(-1, 50, 50), Fails(Error::domain));         // the domain before the zero
  EXPECT_THAT(sales::breakEven(10000, -1, 30), Fails(Error::domain));
  EXPECT_THAT(sales::breakEven(10000, 50, -1), Fails(Error::domain));
}

TEST(Romi, IsGrossProfitForEachUnitOfCost) {
  EXPECT_THAT(sales::romi(50000, 0.4, 8000), Is(1.5));
  EXPECT_THAT(sales::romi(50000, 0.4, 20000), Is(0));
  EXPECT_THAT(sales::romi(12000, 0.25, 4000), Is(-0.25));
  EXPECT_THAT(sales::romi(0, 0.4, 8000), Is(-1)); // nothing came back
  EXPECT_THAT(sales::romi(16000, 1, 8000), Is(1));
}

TEST(Romi, OutOfRange) {
  EXPECT_THAT(sales::romi(50000, 0.4, 0), Fails(Error::division));
  EXPECT_THAT(sales::romi(50000, 1.1, 0), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::romi(50000, 0.4, -1), Fails(Error::domain));
}

} // namespace
