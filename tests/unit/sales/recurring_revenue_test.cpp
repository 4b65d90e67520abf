// SPDX-License-Identifier: MPL-2.0

#include "sales/recurring_revenue.hpp"

#include "sales/support.hpp"

namespace {

using sales::Empty;
using sales::Error;
using sales::Range;
using support::column;
using support::Fails;
using support::Is;
using support::row;

TEST(Acv, IsTwelveMonthsAndOneTimeSales) {
  EXPECT_THAT(sales::acv(7000, 0), Is(84000)); // sales glossary
  EXPECT_THAT(sales::acv(7000, 48000), Is(132000));
  EXPECT_THAT(sales::acv(0, 48000), Is(48000));
  EXPECT_THAT(sales::acv(0, -500), Is(-500)); // a credit
}

TEST(Acv, OutOfRange) {
  EXPECT_THAT(sales::acv(-1, 0), Fails(Error::domain));
}

TEST(Tcv, IsTheTermAndOneTimeSales) {
  EXPECT_THAT(sales::tcv(7000, 24, 48000), Is(216000)); // the deal of the sales glossary over two years
  EXPECT_THAT(sales::tcv(7000, 12, 0), Is(84000));      // = ACV
  EXPECT_THAT(sales::tcv(0, 0, -500), Is(-500));        // a credit
  EXPECT_THAT(sales::tcv(-1, 12, 0), Fails(Error::domain));
  EXPECT_THAT(sales::tcv(1, -12, 0), Fails(Error::domain));
}

TEST(TcvToAcv, IsTheRecurringPartOfAYear) {
  EXPECT_THAT(sales::tcvToAcv(216000, 24, 48000, false), Is(84000));
  EXPECT_THAT(sales::tcvToAcv(216000, 24, 48000, true), Is(132000));
  EXPECT_THAT(sales::tcvToAcv(216000, 24, 0, true), Is(108000));
  EXPECT_THAT(sales::tcvToAcv(216000, 0, 48000, true), Fails(Error::division));
  EXPECT_THAT(sales::tcvToAcv(216000, -1, 48000, true), Fails(Error::domain));
}

TEST(Mrr, IsTheMonthlyPartOfAnInvoice) {
  EXPECT_THAT(sales::mrr(1200, 12), Is(100));
  EXPECT_THAT(sales::mrr(108, 12), Is(9)); // ProfitWell: 120 a year less 10%
  EXPECT_THAT(sales::mrr(-108, 12), Is(-9));
  EXPECT_THAT(sales::mrr(108, 0), Fails(Error::division));
  EXPECT_THAT(sales::mrr(108, -1), Fails(Error::domain));
}

TEST(Arr, IsTwelveMonths) {
  EXPECT_THAT(sales::arr(7000), Is(84000));
  EXPECT_THAT(sales::arr(-1), Is(-12));
}

TEST(MrrBridge, AddsTheMovements) {
  EXPECT_THAT(sales::mrrBridge(100000, 0, 15000, 5000, 8000, 0), Is(102000)); // theprimecalculator.com
  EXPECT_THAT(sales::mrrBridge(100000, 15000, 8000, 3000, 4000, 2000), Is(118000));
  EXPECT_THAT(sales::mrrBridge(1, 20, 300, 4, 50, 6000), Is(1 + 20 + 300 - 4 - 50 + 6000));
  EXPECT_THAT(sales::mrrBridge(0, 0, 0, 0, 0, 0), Is(0));
}

TEST(MrrBridge, OutOfRange) {
  EXPECT_THAT(sales::mrrBridge(-1, 0, 0, 0, 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::mrrBridge(0, -1, 0, 0, 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::mrrBridge(0, 0, -1, 0, 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::mrrBridge(0, 0, 0, -1, 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::mrrBridge(0, 0, 0, 0, -1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::mrrBridge(0, 0, 0, 0, 0, -1), Fails(Error::domain));
}

// Seven customers: stays, grows, new, shrinks, leaves, came back, never paid.
const Range previous = column({100.0, 200.0, 0.0, 50.0, 80.0, Empty{}, 0.0});
const Range current = column({100.0, 260.0, 90.0, 20.0, 0.0, "7", Empty{}});
const Range everActive = column({1.0, "x", "no", 1.0, 1.0, "yes", Empty{}});

TEST(MrrMove, SortsTheCustomers) {
  EXPECT_THAT(sales::mrrMove(previous, current, "new", {}), Is(97));
  EXPECT_THAT(sales::mrrMove(previous, current, "new", everActive), Is(90));
  EXPECT_THAT(sales::mrrMove(previous, current, "reactivation", everActive), Is(7));
  EXPECT_THAT(sales::mrrMove(previous, current, "reactivation", {}), Is(0));
  EXPECT_THAT(sales::mrrMove(previous, current, "expansion", everActive), Is(60));
  EXPECT_THAT(sales::mrrMove(previous, current, "contraction", everActive), Is(30));
  EXPECT_THAT(sales::mrrMove(previous, current, "churn", everActive), Is(80));
  EXPECT_THAT(sales::mrrMove(previous, current, " NET ", everActive), Is(47));
}

TEST(MrrMove, AddsUpToTheBridge) {
  const auto sum = [](const char* movement) { return *sales::mrrMove(previous, current, movement, everActive); };
  EXPECT_THAT(
      sales::mrrBridge(430, sum("new"), sum("expansion"), sum("contraction"), sum("churn"), sum("reactivation")),
      Is(477));
}

TEST(MrrMove, ReadsRowByRow) {
  EXPECT_THAT(sales::mrrMove(column({"Before", 10.0}), column({"Now", 30.0}), "expansion", {}), Is(20)); // a header
  EXPECT_THAT(sales::mrrMove(column({"Before", 0.0}), column({"Now", 30.0}), "new", column({"Paid", "x"})), Is(0));
  EXPECT_THAT(sales::mrrMove(row({1.0, 2.0}), column({2.0, 4.0}), "net", {}), Is(3)); // in either orientation
  EXPECT_THAT(sales::mrrMove(row({0.0}), column({2.0, 4.0}), "new", {}), Is(6));      // one value for all
  EXPECT_THAT(sales::mrrMove(row({0.0}), column({2.0, 4.0}), "reactivation", row({1.0})), Is(6));
  EXPECT_THAT(sales::mrrMove(row({5.0}), row({2.0}), "contraction", {}), Is(3));
  EXPECT_THAT(sales::mrrMove(Range(9, 1, {5.0}), Range(9, 1, {5.0, 1.0}), "new", {}), Is(1)); // whole columns
  EXPECT_THAT(sales::mrrMove(Range(9, 1, {}), Range(9, 1, {}), "net", {}), Is(0));
}

TEST(MrrMove, OutOfRange) {
  EXPECT_THAT(sales::mrrMove(column({1.0}), column({2.0}), "upsell", {}), Fails(Error::domain));
  EXPECT_THAT(sales::mrrMove(column({1.0}), column({2.0}), "", {}), Fails(Error::domain));
  EXPECT_THAT(sales::mrrMove(column({1.0, -1.0}), column({2.0, 1.0}), "net", {}), Fails(Error::domain));
  EXPECT_THAT(sales::mrrMove(column({1.0, 1.0}), column({2.0, -1.0}), "net", {}), Fails(Error::domain));
  EXPECT_THAT(sales::mrrMove(column({1.0, 1.0}), column({1.0, 1.0, 1.0}), "net", {}), Fails(Error::domain));
  EXPECT_THAT(sales::mrrMove(column({1.0, 1.0}), column({1.0, 1.0}), "net", column({1.0, 1.0, 1.0})),
              Fails(Error::domain));
  EXPECT_THAT(sales::mrrMove(column({1.0, "?"}), column({1.0, 1.0, 1.0}), "upsell", {}), Fails(Error::text));
  EXPECT_THAT(sales::mrrMove(column({1.0, 1.0}), column({-1.0, "?"}), "net", {}), Fails(Error::text));
  EXPECT_THAT(sales::mrrMove(column({1.0, 1.0}), column({1.0, 1.0}), "net", column({1.0, "maybe"})),
              Fails(Error::text));
  EXPECT_THAT(sales::mrrMove(column({"Before", 1.0}), column({1.0, 1.0}), "net", {}), Fails(Error::text));
  // An error in a cell comes before all else.
  EXPECT_THAT(sales::mrrMove(column({"?", Error::division}), column({1.0}), "net", {}), Fails(Error::division));
  EXPECT_THAT(sales::mrrMove(column({"?", 1.0}), column({1.0, Error::division}), "net", {}), Fails(Error::division));
  EXPECT_THAT(sales::mrrMove(column({"?"}), column({1.0}), "net", column({Error::division})), Fails(Error::division));
}

TEST(MrrQuickRatio, IsGainedOverLost) {
  EXPECT_THAT(sales::mrrQuickRatio(10000, 5000, 2000, 3000, 0), Is(3));
  EXPECT_THAT(sales::mrrQuickRatio(10000, 5000, 2000, 3000, 5000), Is(4));
  EXPECT_THAT(sales::mrrQuickRatio(0, 0, 1, 0, 0), Is(0));
}

TEST(MrrQuickRatio, OutOfRange) {
  EXPECT_THAT(sales::mrrQuickRatio(10000, 5000, 0, 0, 0), Fails(Error::division));
  EXPECT_THAT(sales::mrrQuickRatio(-1, 0, 0, 0, 0), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::mrrQuickRatio(1, -1, 1, 1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::mrrQuickRatio(1, 1, -1, 1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::mrrQuickRatio(1, 1, 1, -1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::mrrQuickRatio(1, 1, 1, 1, -1), Fails(Error::domain));
}

TEST(MagicNumber, IsYearlyGrowthForEachUnitOfCost) {
  EXPECT_THAT(sales::magicNumber(4680000, 4200000, 1800000, 4), Is(480.0 * 4 / 1800)); // xlslides.com: 1.07
  EXPECT_THAT(sales::magicNumber(4200000, 4680000, 1800000, 4), Is(-480.0 * 4 / 1800));
  EXPECT_THAT(sales::magicNumber(110, 100, 60, 12), Is(2));
  EXPECT_THAT(sales::magicNumber(110, 100, 0, 4), Fails(Error::division));
  EXPECT_THAT(sales::magicNumber(110, 100, -1, 4), Fails(Error::domain));
  EXPECT_THAT(sales::magicNumber(110, 100, 60, 0), Fails(Error::domain));
  EXPECT_THAT(sales::magicNumber(110, 100, 0, -4), Fails(Error::domain)); // the domain before the zero
}

} // namespace
