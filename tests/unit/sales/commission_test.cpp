// SPDX-License-Identifier: MPL-2.0

#include "sales/commission.hpp"

#include "sales/support.hpp"

namespace {

using sales::Choice;
using sales::Error;
using support::aligned;
using support::Fails;
using support::infinity;
using support::Is;
using support::IsNear;
using support::List;
using testing::ElementsAre;

constexpr Choice<2> whole{0};
constexpr Choice<2> above{1};

TEST(Commission, FlatWithoutQuota) {
  EXPECT_THAT(sales::commission(1000, 0.05, 0, {}, whole, false), Is(50));
  EXPECT_THAT(sales::commission(1000, 0.05, 0, 0.5, whole, false), Is(50)); // the higher rate needs a quota
}

TEST(Commission, HigherRateOnceTheQuotaIsMet) { // sales glossary, "Revenue" and "Monthly Recurring Revenue"
  EXPECT_THAT(sales::commission(250000, 0.02, 270000, 0.04, whole, false), Is(5000));
  EXPECT_THAT(sales::commission(300000, 0.02, 270000, 0.04, whole, false), Is(12000));
  EXPECT_THAT(sales::commission(300000, 0.02, 270000, 0.04, above, false), Is(6600));
  EXPECT_THAT(sales::commission(18000, 0.1, 20000, 0.5, whole, false), Is(1800));
  EXPECT_THAT(sales::commission(20000, 0.1, 20000, 0.5, whole, false), Is(10000));
}

TEST(Commission, TheUnitOfMoneyIsFree) { // millions
  EXPECT_THAT(sales::commission(0.6, 0.02, 0.5, 0.04, whole, false), Is(0.024));
  EXPECT_THAT(sales::commission(0.6, 0.02, 0.5, 0.04, above, false), Is(0.014));
}

TEST(Commission, StrictMustExceedTheQuota) {
  EXPECT_THAT(sales::commission(270000, 0.02, 270000, 0.04, whole, true), Is(5400));
  EXPECT_THAT(sales::commission(270001, 0.02, 270000, 0.04, whole, true), Is(10800.04));
  EXPECT_THAT(sales::commission(270000, 0.02, 270000, 0.04, whole, false), Is(10800));
}

TEST(Commission, WithoutHigherRateTheRateStays) {
  EXPECT_THAT(sales::commission(300000, 0.02, 270000, {}, whole, false), Is(6000));
  EXPECT_THAT(sales::commission(300000, 0.02, 270000, {}, above, false), Is(6000));
}

TEST(Commission, CreditNotesTakeTheRateBack) {
  EXPECT_THAT(sales::commission(-1000, 0.02, 0, 0.04, whole, false), Is(-20));
  EXPECT_THAT(sales::commission(-1000, 0.02, 500, 0.04, above, false), Is(-20));
}

TEST(Commission, OutOfRange) {
  EXPECT_THAT(sales::commission(1000, 0.02, -1, 0.04, whole, false), Fails(Error::domain));
}

const auto threeTiers = aligned(List{0, 100000, 250000}, List{0.05, 0.07, 0.09});

TEST(CommTiered, EachPartEarnsTheRateOfItsTier) {
  EXPECT_THAT(sales::commTiered(180000, threeTiers, 0, 0), Is(10600)); // bonuspaycalc.com
  EXPECT_THAT(sales::commTiered(150000, aligned(List{0, 100000, 125000}, List{0.05, 0.06, 0.07}), 0, 0),
              Is(8250)); // excelforum.com 861932
  EXPECT_THAT(sales::commTiered(0, threeTiers, 0, 0), Is(0));
  EXPECT_THAT(sales::commTiered(100000, threeTiers, 0, 0), Is(5000));
  EXPECT_THAT(sales::commTiered(100001, threeTiers, 0, 0), Is(5000.07));
  EXPECT_THAT(sales::commTiered(300000, threeTiers, 0, 0), Is(20000));
  EXPECT_THAT(sales::commTiered(500, aligned(List{0}, List{0.1}), 0, 0), Is(50));
}

TEST(CommTiered, ThresholdsMayBeMultiplesOfTheQuota) {
  const auto tiers = aligned(List{0, 0.5, 1, 1.5}, List{0.05, 0.1, 0.15, 0.2});
  EXPECT_THAT(sales::commTiered(140000, tiers, 100000, 0), Is(13500)); // prowi.io
  EXPECT_THAT(sales::commTiered(160000, tiers, 100000, 0), Is(2500 + 5000 + 7500 + 2000));
  EXPECT_THAT(sales::commTiered(2, tiers, 0, 0), Is(0.025 + 0.05 + 0.075 + 0.1)); // no quota: money
  EXPECT_THAT(sales::commTiered(1.4, tiers, 1, 0), Is(0.135));                    // in multiples of the quota
  EXPECT_THAT(sales::commTiered(0.7, tiers, 0.5, 0), Is(0.0675));                 // in millions
}

TEST(CommTiered, DealsPaidOneByOneEarnWhatTheirSumEarns) {
  const auto tiers = aligned(List{0, 150000, 250000}, List{0.04, 0.06, 0.08});
  EXPECT_THAT(sales::commTiered(20000, tiers, 0, 145000), Is(1100)); // Salesforce Spiff
  EXPECT_THAT(sales::commTiered(1000, tiers, 0, 150000), Is(60));
  EXPECT_THAT(sales::commTiered(1000, tiers, 0, 400000), Is(80));
  double sum = 0;
  double prior = 0;
  for (const double deal : {70000.0, 100000.0, 0.0, 90000.0, 40000.0}) {
    sum += *sales::commTiered(deal, tiers, 0, prior);
    prior += deal;
  }
  EXPECT_THAT(sales::commTiered(prior, tiers, 0, 0), Is(sum));
  EXPECT_EQ(*sales::commTiered(0.1, tiers, 0, 1e9), 0.08 * 0.1); // no digit lost to the sales before
}

TEST(CommTiered, CreditNotesTakeTheFirstRateBack) {
  EXPECT_THAT(sales::commTiered(-1000, threeTiers, 0, 0), Is(-50));
  EXPECT_THAT(sales::commTiered(-1000, threeTiers, 0, 300000), Is(-50));
}

TEST(CommTiered, OutOfRange) {
  EXPECT_THAT(sales::commTiered(1000, threeTiers, -1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::commTiered(1000, threeTiers, 0, -1), Fails(Error::domain));
  EXPECT_THAT(sales::commTiered(1000, aligned(List{1, 2}, List{0.1, 0.2}), 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::commTiered(1000, aligned(List{-1, 0}, List{0.1, 0.2}), 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::commTiered(1000, aligned(List{0, 2, 1}, List{0.1, 0.2, 0.3}), 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::commTiered(1000, aligned(List{0, 2, 2}, List{0.1, 0.2, 0.3}), 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::commTiered(1000, aligned(List{}, List{}), 0, 0), Fails(Error::domain));
}

TEST(CommRetro, TheRateReachedAppliesToAllSales) { // tiers of Sales Cookie
  const auto tiers = aligned(List{0, 1, 1.5}, List{0.06, 0.08, 0.1});
  EXPECT_THAT(sales::commRetro(0, tiers, 100000), Is(0));
  EXPECT_THAT(sales::commRetro(99999, tiers, 100000), Is(5999.94));
  EXPECT_THAT(sales::commRetro(100000, tiers, 100000), Is(8000));
  EXPECT_THAT(sales::commRetro(110000, tiers, 100000), Is(8800));
  EXPECT_THAT(sales::commRetro(149999.99, tiers, 100000), Is(11999.9992));
  EXPECT_THAT(sales::commRetro(150000, tiers, 100000), Is(15000));
  EXPECT_THAT(sales::commRetro(1e9, tiers, 100000), Is(1e8));
  EXPECT_THAT(sales::commRetro(-1000, tiers, 100000), Is(-60));
  EXPECT_THAT(sales::commRetro(250000, threeTiers, 0), Is(22500)); // thresholds in money
  EXPECT_THAT(sales::commRetro(500, aligned(List{0}, List{0.1}), 0), Is(50));
}

TEST(CommRetro, ReachesAThresholdWithinRounding) {
  EXPECT_THAT(sales::commRetro(110000, aligned(List{0, 1.1}, List{0.06, 0.08}), 100000), Is(8800));
  const double sum = 0.7 + 0.1; // < 0.8 in binary
  EXPECT_THAT(sales::commRetro(sum, aligned(List{0, 0.8}, List{0.1, 0.2}), 0), Is(0.16));
  EXPECT_THAT(sales::commRetro(1 - 0.9e-12, aligned(List{0, 1}, List{0.1, 0.2}), 0), Is(0.2));
  EXPECT_THAT(sales::commRetro(1 - 1.1e-12, aligned(List{0, 1}, List{0.1, 0.2}), 0), IsNear(0.1, 1e-11));
}

TEST(CommRetro, OutOfRange) {
  EXPECT_THAT(sales::commRetro(1000, threeTiers, -1), Fails(Error::domain));
  EXPECT_THAT(sales::commRetro(1000, aligned(List{1}, List{0.1}), 0), Fails(Error::domain));
  EXPECT_THAT(sales::commRetro(1000, aligned(List{0, 1, 1}, List{0.1, 0.2, 0.3}), 0), Fails(Error::domain));
  EXPECT_THAT(sales::commRetro(1000, aligned(List{}, List{}), 0), Fails(Error::domain));
}

TEST(CommAccel, AcceleratesAboveTheQuota) {
  EXPECT_THAT(sales::commAccel(125000, 100000, 0.1, 1.5, 1, 0), Is(13750));
  EXPECT_THAT(sales::commAccel(100000, 100000, 0.1, 1.5, 1, 0), Is(10000));
  EXPECT_THAT(sales::commAccel(80000, 100000, 0.1, 1.5, 1, 0), Is(8000));
  EXPECT_THAT(*sales::commAccel(150000, 100000, 0.06, 1.25, 1, 0) - *sales::commAccel(100000, 100000, 0.06, 1.25, 1, 0),
              testing::DoubleNear(3750, 1e-9)); // bonuspaycalc.com: 50,000 above the quota
}

TEST(CommAccel, TheUnitOfMoneyIsFree) { // millions
  EXPECT_THAT(sales::commAccel(0.625, 0.5, 0.1, 1.5, 1, 0), Is(0.06875));
}

TEST(CommAccel, DeceleratesBelowTheThreshold) {
  EXPECT_THAT(sales::commAccel(125000, 100000, 0.1, 1.5, 0.5, 0.5), Is(11250));
  EXPECT_THAT(sales::commAccel(60000, 100000, 0.1, 1.5, 0.5, 0.5), Is(2500 + 1000));
  EXPECT_THAT(sales::commAccel(40000, 100000, 0.1, 1.5, 0.5, 0.5), Is(2000));
  EXPECT_THAT(sales::commAccel(125000, 100000, 0.1, 1.5, 0.5, 1), Is(5000 + 3750));
  EXPECT_THAT(sales::commAccel(40000, 100000, 0.1, 1.5, 0, 0.5), Is(0));
  EXPECT_THAT(sales::commAccel(-1000, 100000, 0.1, 1.5, 0.5, 0.5), Is(-50));
  EXPECT_THAT(sales::commAccel(-1000, 100000, 0.1, 1.5, 0.5, 0), Is(-50));
}

TEST(CommAccel, OutOfRange) {
  EXPECT_THAT(sales::commAccel(1000, 0, 0.1, 1.5, 1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::commAccel(1000, -5, 0.1, 1.5, 1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::commAccel(1000, 500, 0.1, 1.5, 1, -0.01), Fails(Error::domain));
  EXPECT_THAT(sales::commAccel(1000, 500, 0.1, 1.5, 1, 1.01), Fails(Error::domain));
}

TEST(CommLimits, HoldsBetweenFloorAndCap) {
  EXPECT_THAT(sales::commLimits(12000, 0, 10000), Is(10000));
  EXPECT_THAT(sales::commLimits(9999, 0, 10000), Is(9999));
  EXPECT_THAT(sales::commLimits(500, 1000, 0), Is(1000));
  EXPECT_THAT(sales::commLimits(1e9, 1000, 0), Is(1e9)); // no cap
  EXPECT_THAT(sales::commLimits(500, 1000, 1000), Is(1000));
  EXPECT_THAT(sales::commLimits(-500, 0, 0), Is(0));
  EXPECT_THAT(sales::commLimits(-500, -800, 0), Is(-500));
  EXPECT_THAT(sales::commLimits(-500, -800, -600), Is(-600));
}

TEST(CommLimits, OutOfRange) {
  EXPECT_THAT(sales::commLimits(5000, 2000, 1000), Fails(Error::domain));
  EXPECT_THAT(sales::commLimits(5000, 0, -1), Fails(Error::domain));
}

TEST(Payout, ProportionalWithThresholdAndCap) { // "The Morale Killing Compensation Plan"
  EXPECT_THAT(sales::payout(0.95, 10000, whole, 0, 0), Is(9500));
  EXPECT_THAT(sales::payout(0.8, 10000, whole, 0, 0), Is(8000));
  EXPECT_THAT(sales::payout(1.4, 10000, whole, 0, 1.25), Is(12500));
  EXPECT_THAT(sales::payout(1.4, 10000, whole, 0, 0), Is(14000)); // no cap
  EXPECT_THAT(sales::payout(1.2, 10000, whole, 0, 1.25), Is(12000));
  EXPECT_THAT(sales::payout(1.2, 10000, whole, 0, 1), Is(10000)); // no more than the bonus
  EXPECT_THAT(sales::payout(1.2, 10000, whole, 0, 0.8), Is(8000));
  EXPECT_THAT(sales::payout(0.79, 10000, whole, 0.8, 0), Is(0));
  EXPECT_THAT(sales::payout(0.8, 10000, whole, 0.8, 0), Is(8000));
  EXPECT_THAT(sales::payout(0, 10000, whole, 0, 0), Is(0));
}

TEST(Payout, AllOrNothing) {
  const Choice<2> allOrNothing{1};
  EXPECT_THAT(sales::payout(0.95, 10000, allOrNothing, 0, 0), Is(0));
  EXPECT_THAT(sales::payout(1, 10000, allOrNothing, 0, 0), Is(10000));
  EXPECT_THAT(sales::payout(1.4, 10000, allOrNothing, 0, 1.25), Is(10000));
  EXPECT_THAT(sales::payout(1.4, 10000, allOrNothing, 2, 0.5), Is(10000)); // neither threshold nor cap counts
}

TEST(Payout, MeetsItsLimitsWithinRounding) {
  EXPECT_THAT(sales::payout(0.7 + 0.1, 10000, whole, 0.8, 0), Is(8000)); // 0.7 + 0.1 < 0.8 in binary
  EXPECT_THAT(sales::payout(1 - 1e-9, 10000, Choice<2>{1}, 0, 0), Is(10000));
  EXPECT_THAT(sales::payout(1 - 1.1e-9, 10000, Choice<2>{1}, 0, 0), Is(0));
}

TEST(Payout, OutOfRange) {
  EXPECT_THAT(sales::payout(-0.01, 10000, whole, 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::payout(-0.01, 10000, Choice<2>{1}, 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::payout(0.5, 10000, whole, -0.01, 0), Fails(Error::domain));
  EXPECT_THAT(sales::payout(0.5, 10000, whole, 0, -0.01), Fails(Error::domain));
}

TEST(CommDraw, PaysTheDrawAndKeepsTheBalance) { // Oracle incentive compensation guide: January, March, April
  EXPECT_THAT(*sales::commDraw(2750, 2000, 0, false), ElementsAre(2750, 0));
  EXPECT_THAT(*sales::commDraw(1500, 2000, 0, false), ElementsAre(2000, 500));
  EXPECT_THAT(*sales::commDraw(2375, 2000, 500, false), ElementsAre(2000, 125));
  EXPECT_THAT(*sales::commDraw(1500, 2000, 300, false), ElementsAre(2000, 800));
  EXPECT_THAT(*sales::commDraw(2375, 2000, 300, false), ElementsAre(2075, 0));
  EXPECT_THAT(*sales::commDraw(2000, 2000, 300, false), ElementsAre(2000, 300));
}

TEST(CommDraw, NonrecoverableDrawsAreNotOwed) {
  EXPECT_THAT(*sales::commDraw(1500, 2000, 300, true), ElementsAre(2000, 300));
  EXPECT_THAT(*sales::commDraw(5000, 2000, 300, true), ElementsAre(5000, 300));
}

TEST(CommDraw, OutOfRange) {
  EXPECT_THAT(sales::commDraw(-1, 2000, 0, false), Fails(Error::domain));
  EXPECT_THAT(sales::commDraw(1, -2000, 0, false), Fails(Error::domain));
  EXPECT_THAT(sales::commDraw(1, 2000, -1, false), Fails(Error::domain));
  EXPECT_TRUE(sales::commDraw(0, 0, 0, false));
}

TEST(Ote, IsFixedAndVariablePay) {
  EXPECT_THAT(sales::ote(70000, 30000), Is(100000)); // bentega.io
  EXPECT_THAT(sales::ote(90000, 90000), Is(180000)); // metrickittools.com
  EXPECT_THAT(sales::ote(70000, -10000), Is(60000)); // defined for every input
  EXPECT_EQ(*sales::ote(1e308, 1e308), infinity);    // the adapter shows #NUM!
}

TEST(PayMix, IsTheFixedShare) {
  EXPECT_THAT(sales::payMix(70000, 30000), Is(0.7));
  EXPECT_THAT(sales::payMix(90000, 90000), Is(0.5));
  EXPECT_THAT(sales::payMix(0, 90000), Is(0));
  EXPECT_THAT(sales::payMix(90000, 0), Is(1));
}

TEST(PayMix, OutOfRange) {
  EXPECT_THAT(sales::payMix(-1, 2), Fails(Error::domain));
  EXPECT_THAT(sales::payMix(2, -1), Fails(Error::domain));
  EXPECT_THAT(sales::payMix(-1, 1), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::payMix(0, 0), Fails(Error::division));
}

TEST(CommRate, IsVariablePayOverQuota) {
  EXPECT_THAT(sales::commRate(30000, 600000), Is(0.05)); // bentega.io
  EXPECT_THAT(sales::commRate(90000, 900000), Is(0.1));
  EXPECT_THAT(sales::commRate(0, 900000), Is(0));
}

TEST(CommRate, OutOfRange) {
  EXPECT_THAT(sales::commRate(-1, 0), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::commRate(1, -1), Fails(Error::domain));
  EXPECT_THAT(sales::commRate(1, 0), Fails(Error::division));
}

TEST(CommClawback, FallsInAStraightLine) {
  EXPECT_THAT(sales::commClawback(1200, 3, 12), Is(900));
  EXPECT_THAT(sales::commClawback(1200, 0, 12), Is(1200));
  EXPECT_THAT(sales::commClawback(1200, 12, 12), Is(0));
  EXPECT_THAT(sales::commClawback(1200, 15, 12), Is(0));
  EXPECT_THAT(sales::commClawback(1200, 0.5, 1), Is(600)); // a period of one month
  EXPECT_THAT(sales::commClawback(1200, 0.125, 0.5), Is(900));
}

TEST(CommClawback, OutOfRange) {
  EXPECT_THAT(sales::commClawback(1200, -1, 12), Fails(Error::domain));
  EXPECT_THAT(sales::commClawback(1200, 1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::commClawback(1200, 1, -12), Fails(Error::domain));
}

} // namespace
