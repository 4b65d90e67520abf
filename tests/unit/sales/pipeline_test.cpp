// SPDX-License-Identifier: MPL-2.0

#include "sales/pipeline.hpp"

#include "sales/support.hpp"

namespace {

using sales::Cell;
using sales::Choice;
using sales::Date;
using sales::Deal;
using sales::Empty;
using sales::Error;
using sales::PipelineTotal;
using sales::Range;
using support::aligned;
using support::column;
using support::days;
using support::Fails;
using support::infinity;
using support::Is;
using support::IsNear;
using support::List;
using support::row;

constexpr Choice<2> mean{0};
constexpr Choice<2> median{1};
constexpr Choice<2> exact{0};
constexpr Choice<2> pooled{1};

TEST(WinRate, IsTheShareWon) {
  EXPECT_THAT(sales::winRate(30, 100), Is(0.3)); // sales glossary
  EXPECT_THAT(sales::winRate(0, 10), Is(0));
  EXPECT_THAT(sales::winRate(10, 10), Is(1));
}

TEST(WinRate, OutOfRange) {
  EXPECT_THAT(sales::winRate(1, 0), Fails(Error::division)); // the zero before the relation
  EXPECT_THAT(sales::winRate(-1, 0), Fails(Error::domain));  // the domain before the zero
  EXPECT_THAT(sales::winRate(1, -1), Fails(Error::domain));
  EXPECT_THAT(sales::winRate(11, 10), Fails(Error::domain));
}

TEST(OutcomeOf, ReadsTheUsualLabels) {
  for (const char* const won : {"Won", "closed won", " ClosedWon "}) {
    EXPECT_EQ(sales::outcomeOf(won), sales::Outcome::won) << won;
  }
  for (const char* const lost : {"Lost", "CLOSED LOST", "closedlost"}) {
    EXPECT_EQ(sales::outcomeOf(lost), sales::Outcome::lost) << lost;
  }
  for (const char* const open : {"", "Open", "closed", "wonderful"}) {
    EXPECT_EQ(sales::outcomeOf(open), sales::Outcome::open) << open;
  }
}

TEST(WinRateOf, CountsTheUsualLabels) {
  EXPECT_THAT(sales::winRateOf(column({"Won", "Lost", "Open", "won", "Lost"}), {}, {}, {}), Is(0.5));
  const Range exported = column({"Status", "Closed Won", "closedlost", " closedwon ", "Open", "CLOSED LOST", "Won"});
  EXPECT_THAT(sales::winRateOf(exported, {}, {}, {}), Is(0.6));
  EXPECT_THAT(sales::winRateOf(row({"Won", Empty{}, "Closed Lost", "won deal"}), {}, {}, {}), Is(0.5));
  EXPECT_THAT(sales::winRateOf(column({"Lost"}), {}, {}, {}), Is(0));
}

TEST(WinRateOf, CountsOnlyTheLabelThatIsGiven) {
  EXPECT_THAT(sales::winRateOf(column({"Closed Won", "Won", "Lost"}), "Won", {}, {}), Is(0.5));
  EXPECT_THAT(sales::winRateOf(column({"Closed Lost", "Won", "Lost"}), {}, "lost ", {}), Is(0.5));
  EXPECT_THAT(sales::winRateOf(column({"Gewonnen", "VERLOREN", "verloren", "Won"}), "gewonnen", "verloren", {}),
              Is(1.0 / 3));
  EXPECT_THAT(sales::winRateOf(column({1.0, 0.0, 0.0, Empty{}, 2.0}), "1", "0", {}), Is(1.0 / 3)); // numbers as labels
}

TEST(WinRateOf, WeighsByAmount) {
  const Range status = column({"Won", "Lost", "Open", "won", "Lost"});
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({100.0, 300.0, 999.0, 200.0, 400.0})), Is(0.3));
  EXPECT_THAT(sales::winRateOf(status, {}, {}, row({100.0, 300.0, "tbd", 200.0, "400"})), Is(0.3)); // open: not read
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({100.0, 300.0, Empty{}, Empty{}, Empty{}})), Is(0.25));
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({100.0, 300.0, 0.0, -20.0, -60.0})), Is(0.25)); // credit notes
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({7.0})), Is(0.5));                              // one for all
  EXPECT_THAT(sales::winRateOf(column({"won"}), {}, {}, column({100.0, 300.0})), Is(1)); // one status for all
}

TEST(WinRateOf, ReadsAHundredThousandRows) {
  std::vector<Cell> status(100'000, Cell("Closed Lost"));
  std::fill_n(status.begin(), 25'000, Cell("Closed Won"));
  EXPECT_THAT(sales::winRateOf(Range(100'000, 1, status), {}, {}, {}), Is(0.25));
}

TEST(WinRateOf, OutOfRange) {
  const Range status = column({"Won", "Lost", "Open"});
  EXPECT_THAT(sales::winRateOf(column({"Open", "Status"}), {}, {}, {}), Fails(Error::division));
  EXPECT_THAT(sales::winRateOf(column({}), {}, {}, {}), Fails(Error::division));
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({0.0, 0.0, 5.0})), Fails(Error::division));
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({5.0, -5.0, 5.0})), Fails(Error::division));
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({200.0, -100.0, 0.0})), Fails(Error::domain));
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({-100.0, 200.0, 0.0})), Fails(Error::domain));
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({1.0, 2.0})), Fails(Error::domain));
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({1.0, "x", 2.0})), Fails(Error::text));
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({1.0, "x"})), Fails(Error::text)); // text before the size
  EXPECT_THAT(sales::winRateOf(column({"Open", "Open"}), {}, {}, column({1.0})), Fails(Error::division));
  EXPECT_THAT(sales::winRateOf(column({"Open", "Open"}), {}, {}, column({1.0, 1.0, 1.0})),
              Fails(Error::domain));                                           // the size before the zero
  EXPECT_THAT(sales::winRateOf(status, "lost", {}, {}), Fails(Error::domain)); // lost means both
  EXPECT_THAT(sales::winRateOf(status, "Open", "open", {}), Fails(Error::domain));
  EXPECT_THAT(sales::winRateOf(column({"?"}), "Open", "open", {}), Fails(Error::division)); // the zero before it
  EXPECT_THAT(sales::winRateOf(column({Error::unavailable, "Won"}), {}, {}, column({"x", "x"})),
              Fails(Error::unavailable));
  EXPECT_THAT(sales::winRateOf(status, {}, {}, column({"x", 1.0, Error::number})), Fails(Error::number));
}

TEST(WinRateCi, IsWilsonsInterval) { // Newcombe 1998, Table I, method 3
  const auto interval = sales::winRateCi(81, 263, 0.95);
  ASSERT_TRUE(interval);
  EXPECT_NEAR((*interval)[0], 0.2553, 5e-5);
  EXPECT_NEAR((*interval)[1], 0.3662, 5e-5);
}

TEST(WinRateCi, OutOfRange) {
  EXPECT_THAT(sales::winRateCi(-1, 0, 0.95), Fails(Error::domain));
  EXPECT_THAT(sales::winRateCi(1, -1, 0.95), Fails(Error::domain));
  EXPECT_THAT(sales::winRateCi(1, 0, 0), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::winRateCi(1, 2, 1), Fails(Error::domain));
  EXPECT_THAT(sales::winRateCi(1, 0, 0.95), Fails(Error::division)); // the zero before the relation
  EXPECT_THAT(sales::winRateCi(3, 2, 0.95), Fails(Error::domain));
  EXPECT_TRUE(sales::winRateCi(2, 2, 0.999999));
  EXPECT_TRUE(sales::winRateCi(0, 2, 1e-6));
}

TEST(WinRateDiff, IsNewcombesInterval) { // Newcombe 1998, Table II, method 10, (a)
  const auto difference = sales::winRateDiff(56, 70, 48, 80, 0.95);
  ASSERT_TRUE(difference);
  EXPECT_NEAR((*difference)[0], 0.2, 1e-15);
  EXPECT_NEAR((*difference)[1], 0.0524, 5e-5);
  EXPECT_NEAR((*difference)[2], 0.3339, 5e-5);
}

TEST(WinRateDiff, OutOfRange) {
  EXPECT_THAT(sales::winRateDiff(-1, 0, 1, 2, 0.95), Fails(Error::domain));
  EXPECT_THAT(sales::winRateDiff(1, -2, 1, 2, 0.95), Fails(Error::domain));
  EXPECT_THAT(sales::winRateDiff(1, 2, -1, 2, 0.95), Fails(Error::domain));
  EXPECT_THAT(sales::winRateDiff(1, 2, 1, -2, 0.95), Fails(Error::domain));
  EXPECT_THAT(sales::winRateDiff(1, 0, 1, 2, 1), Fails(Error::domain));
  EXPECT_THAT(sales::winRateDiff(1, 2, 1, 2, 0), Fails(Error::domain));
  EXPECT_THAT(sales::winRateDiff(1, 0, 3, 2, 0.95), Fails(Error::division));
  EXPECT_THAT(sales::winRateDiff(3, 2, 1, 0, 0.95), Fails(Error::division));
  EXPECT_THAT(sales::winRateDiff(3, 2, 1, 2, 0.95), Fails(Error::domain));
  EXPECT_THAT(sales::winRateDiff(1, 2, 3, 2, 0.95), Fails(Error::domain));
  EXPECT_TRUE(sales::winRateDiff(0, 2, 2, 2, 0.95));
}

TEST(WinRateTest, ExactlyOrApproximately) {
  EXPECT_THAT(sales::winRateTest(3, 4, 1, 4, exact), Is(34.0 / 70)); // Fisher's tea
  EXPECT_THAT(sales::winRateTest(3, 4, 1, 4, pooled), Is(0.15729920705028513));
  EXPECT_THAT(sales::winRateTest(2.5, 4, 1.5, 4, pooled), Is(0.4795001221869535)); // erfc(1/2)
  EXPECT_THAT(sales::winRateTest(0, 4, 0, 4, exact), Is(1));
}

TEST(WinRateTest, OutOfRange) {
  for (const auto method : {exact, pooled}) {
    EXPECT_THAT(sales::winRateTest(-1, 0, 1, 2, method), Fails(Error::domain));
    EXPECT_THAT(sales::winRateTest(1, 0, 3, 2, method), Fails(Error::division));
    EXPECT_THAT(sales::winRateTest(3, 2, 1, 2, method), Fails(Error::domain));
    EXPECT_THAT(sales::winRateTest(1, 2, 3, 2, method), Fails(Error::domain));
  }
  EXPECT_THAT(sales::winRateTest(0.5, 2, 1, 0, exact), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::winRateTest(1, 2.5, 1, 2, exact), Fails(Error::domain));
  EXPECT_THAT(sales::winRateTest(1, 2, 0.5, 2, exact), Fails(Error::domain));
  EXPECT_THAT(sales::winRateTest(1, 2, 1, 2.5, exact), Fails(Error::domain));
  const double most = 4503599627370496; // 2^52
  EXPECT_THAT(sales::winRateTest(1, most, 1, most, exact), Is(1));
  EXPECT_THAT(sales::winRateTest(1, most, 1, most + 2, exact), Fails(Error::domain));
  EXPECT_THAT(sales::winRateTest(0, 4, 0, 5, pooled), Fails(Error::division));
  EXPECT_THAT(sales::winRateTest(4, 4, 5, 5, pooled), Fails(Error::division));
  EXPECT_TRUE(sales::winRateTest(4, 4, 4, 5, pooled));
  EXPECT_TRUE(sales::winRateTest(3, 4, 5, 5, pooled));
  EXPECT_TRUE(sales::winRateTest(0, 4, 1, 5, pooled));
}

TEST(CycleTime, AveragesTheDaysBetween) {
  EXPECT_THAT(sales::cycleTime(aligned(List{46023, 46023}, List{46044, 46051}), mean), Is(24.5));
  EXPECT_THAT(sales::cycleTime(aligned(List{0, 0, 0}, List{100, 1, 2}), median), Is(2));
  EXPECT_THAT(sales::cycleTime(aligned(List{0, 0, 0, 0}, List{100, 1, 3, 2}), median), Is(2.5));
  EXPECT_THAT(sales::cycleTime(aligned(List{5}, List{5}), median), Is(0));
}

TEST(CycleTime, TimesOfDayCount) {
  EXPECT_THAT(sales::cycleTime(aligned(List{46023.25}, List{46024.75}), mean), Is(1.5));
  EXPECT_THAT(sales::cycleTime(aligned(List{46023.6, 46023}, List{46023, 46025}), mean), Is(1)); // closed the same day
}

TEST(CycleTime, OutOfRange) {
  EXPECT_THAT(sales::cycleTime(aligned(List{}, List{}), mean), Fails(Error::division));
  EXPECT_THAT(sales::cycleTime(aligned(List{}, List{}), median), Fails(Error::division));
  EXPECT_THAT(sales::cycleTime(aligned(List{5, 5}, List{6, 4}), mean), Fails(Error::domain));
  EXPECT_THAT(sales::cycleTime(aligned(List{5.1}, List{4.9}), median), Fails(Error::domain));
}

TEST(PipeAge, AveragesTheDaysSinceOpenDealsWereCreated) {
  const Range created = days({46023.0, 46033.0, 46043.0});
  EXPECT_THAT(sales::pipeAge(created, {46053}, {}, mean), Is(20));
  EXPECT_THAT(sales::pipeAge(created, {46053}, {}, median), Is(20));
  EXPECT_THAT(sales::pipeAge(created, {46033}, {}, mean), Is(5)); // created that day; the third is not there yet
  EXPECT_THAT(sales::pipeAge(created, {46032}, {}, mean), Is(9));
  EXPECT_THAT(sales::pipeAge(created, {46053}, days({Empty{}, 46040.0, Empty{}}), mean), Is(20));
  EXPECT_THAT(sales::pipeAge(created, {46053}, days({Empty{}, Empty{}, 46053.0}), mean), Is(25)); // closed on the day
  EXPECT_THAT(sales::pipeAge(created, {46053}, days({Empty{}, Empty{}, 46054.0}), mean), Is(20)); // ... and after it
}

TEST(PipeAge, ReadsHeadersAndGaps) {
  const Range created = days({"Created", "2026-01-01", 46033.0, Empty{}, 46060.0});
  EXPECT_THAT(sales::pipeAge(created, {46053}, days({"Closed", Empty{}, "2026-01-31", "?", Empty{}}), mean), Is(30));
  EXPECT_THAT(sales::pipeAge(created, {46053}, {}, mean), Is(25));
  EXPECT_THAT(sales::pipeAge(days({46023.0}), {46053}, {}, mean), Is(30));
  EXPECT_THAT(sales::pipeAge(days({100.0}, {1462}), {1600}, days({150.0}, {1462}), mean), Is(38)); // null date of 1904
}

TEST(PipeAge, OneValueStandsForEveryRow) {
  EXPECT_THAT(sales::pipeAge(days({46023.0, 46033.0}), {46053}, days({46060.0}), mean), Is(25));
  EXPECT_THAT(sales::pipeAge(days({46023.0, 46033.0}), {46053}, days({Empty{}}), mean), Is(25));
  EXPECT_THAT(sales::pipeAge(days({46023.0}), {46053}, days({46060.0, 46050.0, Empty{}}), mean), Is(30));
}

TEST(PipeAge, TimesOfDayDoNotCount) {
  EXPECT_THAT(sales::pipeAge(days({46023.9}), {46053.2}, {}, mean), Is(30));
  EXPECT_THAT(sales::pipeAge(days({46053.9}), {46053}, {}, mean), Is(0));
  EXPECT_THAT(sales::pipeAge(days({46023.9}), {46053}, days({46053.5}), mean), Fails(Error::division));
  EXPECT_THAT(sales::pipeAge(days({46023.9}), {46023.1}, days({46024.0}), mean), Is(0));
}

TEST(PipeAge, OutOfRange) {
  const Range created = days({46023.0, 46033.0});
  EXPECT_THAT(sales::pipeAge(created, {46022}, {}, mean), Fails(Error::division));
  EXPECT_THAT(sales::pipeAge(created, {46022}, {}, median), Fails(Error::division));
  EXPECT_THAT(sales::pipeAge(days({Empty{}, Empty{}}), {46053}, {}, mean), Fails(Error::division));
  EXPECT_THAT(sales::pipeAge(created, {46053}, days({46022.0, Empty{}}), mean), Fails(Error::domain));
  EXPECT_THAT(sales::pipeAge(created, {46022}, days({46022.0, Empty{}}), mean),
              Fails(Error::division)); // the zero before the relation
  EXPECT_THAT(sales::pipeAge(created, {46053}, days({Empty{}, Empty{}, Empty{}}), mean), Fails(Error::domain));
  EXPECT_THAT(sales::pipeAge(created, {46022}, days({Empty{}, Empty{}, Empty{}}), mean),
              Fails(Error::domain)); // the size before the zero
  EXPECT_THAT(sales::pipeAge(days({46023.0, "soon"}), {46053}, {}, mean), Fails(Error::text));
  EXPECT_THAT(sales::pipeAge(created, {46053}, days({Empty{}, "soon", Empty{}}), mean),
              Fails(Error::text)); // text before the size
  EXPECT_THAT(sales::pipeAge(days({"Created", 46033.0}), {46053}, days({Empty{}, Empty{}}), mean), Fails(Error::text));
  EXPECT_THAT(sales::pipeAge(days({"soon", Error::unavailable}), {46053}, {}, mean), Fails(Error::unavailable));
  EXPECT_THAT(sales::pipeAge(days({"soon", 46033.0}), {46053}, days({1.0, Error::unavailable}), mean),
              Fails(Error::unavailable));
}

TEST(SalesVelocity, IsRevenuePerDay) {
  EXPECT_THAT(sales::salesVelocity(40, 25000, 0.25, 90), Is(250000.0 / 90)); // mavenlb.com: 2,777
  EXPECT_THAT(sales::salesVelocity(18, 42000, 0.24, 78), IsNear(2326, 1e-3));
  EXPECT_THAT(sales::salesVelocity(0, 42000, 0, 78), Is(0));
  EXPECT_THAT(sales::salesVelocity(2, -100, 1, 10), Is(-20));
}

TEST(SalesVelocity, OutOfRange) {
  EXPECT_THAT(sales::salesVelocity(-1, 25000, 0.25, 0), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::salesVelocity(40, 25000, 1.01, 0), Fails(Error::domain));
  EXPECT_THAT(sales::salesVelocity(40, 25000, -0.01, 90), Fails(Error::domain));
  EXPECT_THAT(sales::salesVelocity(40, 25000, 0.25, -1), Fails(Error::domain));
  EXPECT_THAT(sales::salesVelocity(40, 25000, 0.25, 0), Fails(Error::division));
}

TEST(AvgDeal, IsRevenuePerDeal) {
  EXPECT_THAT(sales::avgDeal(400000, 16), Is(25000));
  EXPECT_THAT(sales::avgDeal(-100, 2), Is(-50));
}

TEST(AvgDeal, OutOfRange) {
  EXPECT_THAT(sales::avgDeal(1, 0), Fails(Error::division));
  EXPECT_THAT(sales::avgDeal(1, -1), Fails(Error::domain));
}

TEST(PipeCover, IsPipelineToTheQuotaThatRemains) {
  EXPECT_THAT(sales::pipeCover(4800000, 1600000, 0), Is(3)); // winsabove.pages.dev
  EXPECT_THAT(sales::pipeCover(990000, 400000, 100000), Is(3.3));
  EXPECT_THAT(sales::pipeCover(0, 400000, -100000), Is(0));
}

TEST(PipeCover, OutOfRange) {
  EXPECT_THAT(sales::pipeCover(1, 100, 100), Fails(Error::division));
  EXPECT_THAT(sales::pipeCover(1, 0, 0), Fails(Error::division));
  EXPECT_THAT(sales::pipeCover(1, 100, 101), Fails(Error::unavailable));
  EXPECT_THAT(sales::pipeCover(-1, 100, 101), Fails(Error::domain));
  EXPECT_THAT(sales::pipeCover(1, -1, 0), Fails(Error::domain));
}

TEST(PipeNeeded, IsTheRestOverTheWinRate) {
  EXPECT_THAT(sales::pipeNeeded(1600000, 0.22, 0), Is(1600000 / 0.22)); // winsabove.pages.dev: 4.5 times
  EXPECT_THAT(sales::pipeNeeded(1600000, 0.33, 1000000), Is(600000 / 0.33));
  EXPECT_THAT(sales::pipeNeeded(100, 1, 101), Is(0));
}

TEST(PipeNeeded, OutOfRange) {
  EXPECT_THAT(sales::pipeNeeded(100, 0, 200), Fails(Error::division));
  EXPECT_THAT(sales::pipeNeeded(100, 1.01, 0), Fails(Error::domain));
  EXPECT_THAT(sales::pipeNeeded(100, -0.01, 0), Fails(Error::domain));
}

TEST(WeightedPipe, AddsAmountTimesChance) {
  EXPECT_THAT(sales::weightedPipe(aligned(List{38530}, List{0.15})), Is(5779.5)); // help.brevo.com: 5,780
  EXPECT_THAT(sales::weightedPipe(aligned(List{100, 300, -10}, List{0.5, 0, 1})), Is(40));
  EXPECT_THAT(sales::weightedPipe({}), Is(0));
}

TEST(WeightedPipe, OutOfRange) {
  EXPECT_THAT(sales::weightedPipe(aligned(List{100, 0}, List{0.5, 1.1})), Fails(Error::domain));
  EXPECT_THAT(sales::weightedPipe(aligned(List{100, 0}, List{0.5, -0.1})), Fails(Error::domain));
}

TEST(PipeInPeriod, AddsTheDealsOfThePeriod) {
  const auto deals = aligned(List{100, 200, 300}, List{0.5, 0.5, 0.5}, List{46023, 46053, 46054});
  EXPECT_THAT(sales::pipeInPeriod(deals, {46023}, {46053}), Is(150)); // January 2026
  EXPECT_THAT(sales::pipeInPeriod(deals, {46024}, {46054}), Is(250));
  EXPECT_THAT(sales::pipeInPeriod(deals, {46054}, {46054}), Is(150));
  EXPECT_THAT(sales::pipeInPeriod(deals, {46055}, {46100}), Is(0));
  EXPECT_THAT(sales::pipeInPeriod(aligned(List{100, 10}, List{0.5, 0.5}, List{46053.9, 46023.1}), {46023.5}, {46053.1}),
              Is(55)); // times of day do not count
  EXPECT_THAT(sales::pipeInPeriod({}, {46023}, {46053}), Is(0));
}

TEST(PipeInPeriod, OutOfRange) {
  const auto deals = aligned(List{100, 100}, List{0.5, 1.5}, List{46023, 46100});
  EXPECT_THAT(sales::pipeInPeriod(deals, {46023}, {46053}), Fails(Error::domain)); // also outside the period
  EXPECT_THAT(sales::pipeInPeriod(aligned(List{1}, List{-0.5}, List{46023}), {46023}, {46053}), Fails(Error::domain));
  EXPECT_THAT(sales::pipeInPeriod({}, {46024}, {46023}), Fails(Error::domain));
}

const std::vector<Deal> threeDeals{{100, 0.5}, {50, 0.3}, {80, 0.6}};

TEST(PipeProb, IsTheProbabilityOfTheTarget) {
  const PipelineTotal total(threeDeals);
  EXPECT_THAT(sales::pipeProb(total, 150, 0), Is(0.36));
  EXPECT_THAT(sales::pipeProb(total, 150, 70), Is(0.80));
  EXPECT_THAT(sales::pipeProb(total, 0, 0), Is(1));
  EXPECT_THAT(sales::pipeProb(total, 230, 0), Is(0.09));
  EXPECT_THAT(sales::pipeProb(total, 231, 0), Is(0));
}

TEST(PipeProb, MeetsTheTargetWithinABillionth) {
  const PipelineTotal total(std::vector<Deal>{{0.1, 0.5}, {0.2, 0.5}});
  EXPECT_THAT(sales::pipeProb(total, 0.3, 0), Is(0.25)); // 0.1 + 0.2 is not 0.3 in binary
  EXPECT_THAT(sales::pipeProb(total, 0.3 * (1 + 0.9e-9), 0), Is(0.25));
  EXPECT_THAT(sales::pipeProb(total, 0.3 * (1 + 1.1e-9), 0), Is(0));
  EXPECT_THAT(sales::pipeProb({}, -10, -10 * (1 + 0.9e-9)), Is(1));
  EXPECT_THAT(sales::pipeProb({}, -10, -10 * (1 + 1.1e-9)), Is(0));
}

TEST(PipeQuantile, IsTheTotalNotExceeded) {
  const PipelineTotal total(threeDeals);
  EXPECT_THAT(sales::pipeQuantile(total, 0.1, 0), Is(0));
  EXPECT_THAT(sales::pipeQuantile(total, 0.5, 0), Is(100));
  EXPECT_THAT(sales::pipeQuantile(total, 0.95, 0), Is(230));
  EXPECT_THAT(sales::pipeQuantile(total, 0.5, 1000), Is(1100));
  EXPECT_THAT(sales::pipeQuantile(total, 0, 7), Is(7));
  EXPECT_THAT(sales::pipeQuantile(total, 1, 7), Is(237));
}

TEST(PipeQuantile, OutOfRange) {
  EXPECT_THAT(sales::pipeQuantile({}, -0.01, 0), Fails(Error::domain));
  EXPECT_THAT(sales::pipeQuantile({}, 1.01, 0), Fails(Error::domain));
}

TEST(PipelineTotalOf, ReadsRowsThatBelongTogether) {
  const Range amounts = column({"Amount", 100.0, Empty{}, 80.0});
  const Range chances = column({"Chance", 0.5, 0.3, 0.6});
  const auto total = PipelineTotal::of({&amounts, &chances});
  ASSERT_TRUE(total);
  EXPECT_THAT(sales::pipeProb(*total, 180, 0), Is(0.3));
}

TEST(PipelineTotalOf, OutOfRange) {
  const auto of = [](const Range& amounts, const Range& chances) { return PipelineTotal::of({&amounts, &chances}); };
  EXPECT_THAT(of(column({-1.0, 1.0}), column({0.5, 0.5})), Fails(Error::domain));
  EXPECT_THAT(of(column({1.0, 1.0}), column({0.5, 1.1})), Fails(Error::domain));
  EXPECT_THAT(of(column({1.0, 1.0}), column({0.5, -0.1})), Fails(Error::domain));
  EXPECT_THAT(of(column({1.0, 1.0}), column({0.5, 0.5, 0.5})), Fails(Error::domain));
  EXPECT_THAT(of(column({-1.0, "x"}), column({0.5, 0.5})), Fails(Error::text));
  EXPECT_TRUE(of(column({0.0, 1.0}), column({0.0, 1.0})));
}

TEST(RunRate, GoesOnAtThePaceSoFar) {
  EXPECT_THAT(sales::runRate(120000, {46023}, {46052}, {46112}, false), Is(360000)); // day 30 of 90
  EXPECT_THAT(sales::runRate(120000, {46023}, {46052}, {46112}, true), Is(120000.0 / 22 * 64));
  EXPECT_THAT(sales::runRate(120000, {46023}, {46112.5}, {46112}, false), Is(120000)); // the last evening
}

TEST(RunRate, OutOfRange) {
  EXPECT_THAT(sales::runRate(5000, {46025}, {46026}, {46031}, true), Fails(Error::division)); // a weekend so far
  EXPECT_THAT(sales::runRate(5000, {46025}, {46026}, {46026}, true), Fails(Error::division));
  EXPECT_THAT(sales::runRate(5000, {46025}, {46024}, {46026}, true), Fails(Error::domain));
  EXPECT_THAT(sales::runRate(5000, {46025}, {46027}, {46026}, false), Fails(Error::domain));
}

TEST(MrrForecast, GrowsAndChurns) {
  EXPECT_THAT(sales::mrrForecast(10000, 12, 0.03, 500, 0.01), Is(13229.249143977999));
  EXPECT_THAT(sales::mrrForecast(10000, 1, 0.03, 0, 0), Is(9700));
  EXPECT_THAT(sales::mrrForecast(10000, 12, 0, 500, 0), Is(16000)); // g = 1
  EXPECT_THAT(sales::mrrForecast(10000, 12, 0.05, 500, 0.05), Is(16000));
  EXPECT_THAT(sales::mrrForecast(10000, 0, 1, 500, 0), Is(10000));
  EXPECT_THAT(sales::mrrForecast(10000, 3, 1, 500, 0), Is(500)); // nothing stays: the new business of the last month
  EXPECT_THAT(sales::mrrForecast(10000, 2, 0.2, 100, -0.1), Is(10000 * 0.49 + 170));
  EXPECT_THAT(sales::mrrForecast(10000, 30, 0.5, 0, 0), Is(10000 * std::pow(0.5, 30)));
}

TEST(MrrForecast, KeepsItsDigitsNearAGrowthOfNothing) {
  EXPECT_THAT(sales::mrrForecast(0, 12, 0, 500, 1e-13), Is(6000.0000000033));
}

TEST(MrrForecast, OutOfRange) {
  EXPECT_THAT(sales::mrrForecast(10000, -1, 0.03, 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::mrrForecast(10000, 12, 3, 0, 3), Fails(Error::domain)); // 3 for 3%
  EXPECT_THAT(sales::mrrForecast(10000, 12, -0.03, 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::mrrForecast(10000, 12, 0.5, 0, -0.51), Fails(Error::domain));
  EXPECT_THAT(sales::mrrForecast(10000, 12, 0.5, 0, -0.5), Is(0));
  EXPECT_EQ(*sales::mrrForecast(10000, 1e6, 0, 1, 0.5), infinity); // shown as #NUM!
}

TEST(FcstError, ByEachMeasure) {
  const auto values = aligned(List{100, 200}, List{110, 180});
  EXPECT_THAT(sales::fcstError(values, "WAPE"), Is(0.1));
  EXPECT_THAT(sales::fcstError(values, "BIAS"), Is(-10.0 / 300));
  EXPECT_THAT(sales::fcstError(values, "MAE"), Is(15));
  EXPECT_THAT(sales::fcstError(values, "RMSE"), Is(std::sqrt(250)));
  EXPECT_THAT(sales::fcstError(aligned(List{100, 400}, List{110, 380}), "MAPE"), Is(0.075));
  EXPECT_THAT(sales::fcstError(values, " wape "), Is(0.1));
  const auto returns = aligned(List{100, -50}, List{90, -60});
  EXPECT_THAT(sales::fcstError(returns, "WAPE"), Is(20.0 / 150));
  EXPECT_THAT(sales::fcstError(returns, "MAPE"), Is(0.15));
  EXPECT_THAT(sales::fcstError(returns, "BIAS"), Is(-0.4));
}

TEST(FcstError, OutOfRange) {
  const auto values = aligned(List{100, 200}, List{110, 180});
  EXPECT_THAT(sales::fcstError(values, "x"), Fails(Error::domain));
  EXPECT_THAT(sales::fcstError(values, ""), Fails(Error::domain));
  EXPECT_THAT(sales::fcstError({}, "SMAPE"), Fails(Error::domain)); // the domain before the zero
  for (const char* metric : {"WAPE", "MAPE", "MAE", "RMSE", "BIAS"}) {
    EXPECT_THAT(sales::fcstError({}, metric), Fails(Error::division)) << metric;
  }
  const auto zeros = aligned(List{0, 0}, List{1, 1});
  EXPECT_THAT(sales::fcstError(zeros, "WAPE"), Fails(Error::division));
  EXPECT_THAT(sales::fcstError(zeros, "BIAS"), Fails(Error::division));
  EXPECT_THAT(sales::fcstError(aligned(List{0, 100}, List{1, 100}), "MAPE"), Fails(Error::division));
  EXPECT_THAT(sales::fcstError(aligned(List{100, 0}, List{100, 0}), "MAPE"), Fails(Error::division));
  EXPECT_THAT(sales::fcstError(zeros, "MAE"), Is(1));
  EXPECT_THAT(sales::fcstError(zeros, "RMSE"), Is(1));
  EXPECT_THAT(sales::fcstError(aligned(List{100, -100}, List{1, 1}), "BIAS"), Fails(Error::division));
}

} // namespace
