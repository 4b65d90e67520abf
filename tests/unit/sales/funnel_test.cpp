// SPDX-License-Identifier: MPL-2.0

#include "sales/funnel.hpp"

#include "sales/support.hpp"

namespace {

using sales::Cell;
using sales::Choice;
using sales::Column;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::aligned;
using support::column;
using support::Fails;
using support::infinity;
using support::Is;
using support::List;
using support::numbers;
using support::row;

constexpr Choice<2> step{0};
constexpr Choice<2> fromTop{1};

TEST(ConvRate, IsTheShareThatCameThrough) {
  EXPECT_THAT(sales::convRate(2, 100), Is(0.02));
  EXPECT_THAT(sales::convRate(0, 7), Is(0));
  EXPECT_THAT(sales::convRate(7, 7), Is(1));
}

TEST(ConvRate, OutOfRange) {
  EXPECT_THAT(sales::convRate(3, 0), Fails(Error::division));
  EXPECT_THAT(sales::convRate(-1, 0), Fails(Error::domain)); // the domain comes before the zero
  EXPECT_THAT(sales::convRate(-2, -1), Fails(Error::domain));
  EXPECT_THAT(sales::convRate(8, 7), Fails(Error::domain));
}

TEST(CostPerLead, SharesTheCosts) {
  EXPECT_THAT(sales::costPerLead(numbers({1800, 450, 250}), 50), Is(50));
  EXPECT_THAT(sales::costPerLead(numbers({1800, -300}), 50), Is(30)); // a refund
  EXPECT_THAT(sales::costPerLead(numbers({300, -300}), 50), Is(0));
  EXPECT_THAT(sales::costPerLead(numbers({}), 50), Is(0));
}

TEST(CostPerLead, OutOfRange) {
  EXPECT_THAT(sales::costPerLead(numbers({100}), 0), Fails(Error::division));
  EXPECT_THAT(sales::costPerLead(numbers({-10}), 0), Fails(Error::domain));
  EXPECT_THAT(sales::costPerLead(numbers({100}), -1), Fails(Error::domain));
}

/// The conversion of each stage; an error as its negative code.
std::vector<double> conversions(const Range& counts, Choice<2> mode) {
  const auto elements = sales::funnelConv(Column(counts), mode);
  std::vector<double> rates;
  for (const auto& rate : elements->values) {
    rates.push_back(rate ? *rate : -1.0 * static_cast<int>(rate.error()));
  }
  return rates;
}

TEST(FunnelConv, ComparesWithTheStageBeforeOrTheTop) {
  const Range counts = column({1000.0, 200.0, 50.0, 15.0});
  EXPECT_THAT(conversions(counts, step), testing::ElementsAre(1, 0.2, 0.25, 0.3));
  EXPECT_THAT(conversions(counts, fromTop), testing::ElementsAre(1, 0.2, 0.05, 0.015));
  EXPECT_THAT(conversions(row({1000.0, 200.0, 50.0, 15.0}), step), testing::ElementsAre(1, 0.2, 0.25, 0.3));
  EXPECT_THAT(conversions(row({1000.0, 200.0, 50.0, 15.0}), fromTop), testing::ElementsAre(1, 0.2, 0.05, 0.015));
  EXPECT_THAT(conversions(column({100.0, 150.0}), step), testing::ElementsAre(1, 1.5)); // more than before
}

TEST(FunnelConv, ReadsOneFunnelInEachColumnOfABlock) {
  const Range counts(3, 2, {1000.0, 400.0, 200.0, 100.0, 50.0, 25.0});
  EXPECT_THAT(conversions(counts, step), testing::ElementsAre(1, 1, 0.2, 0.25, 0.25, 0.25));
  EXPECT_THAT(conversions(counts, fromTop), testing::ElementsAre(1, 1, 0.2, 0.25, 0.05, 0.0625));
}

TEST(FunnelConv, KeepsThePlaceOfEveryCell) {
  EXPECT_THAT(conversions(column({1000.0, Empty{}, 50.0, 15.0, Empty{}}), step),
              testing::ElementsAre(1, 0, -532, 0.3, 0));
  EXPECT_THAT(conversions(column({Empty{}, 3.0}), fromTop), testing::ElementsAre(1, -532));
  EXPECT_THAT(conversions(column({Empty{}}), step), testing::ElementsAre(1));
  EXPECT_TRUE(sales::funnelConv(Column(), step)->values.empty());
}

TEST(FunnelConv, OutOfRange) {
  EXPECT_THAT(conversions(column({1000.0, "?", 50.0, 5.0}), step), testing::ElementsAre(1, -519, -519, 0.1));
  EXPECT_THAT(conversions(column({"Leads", 5.0, 6.0}), fromTop), testing::ElementsAre(-519, -519, -519));
  EXPECT_THAT(conversions(column({10.0, -1.0, 5.0, 5.0}), step), testing::ElementsAre(1, -502, -502, 1));
  EXPECT_THAT(conversions(column({-1.0, 0.0}), step), testing::ElementsAre(-502, -502));
  EXPECT_THAT(conversions(column({0.0, -1.0}), step), testing::ElementsAre(1, -502));    // the domain before the zero
  EXPECT_THAT(conversions(column({-1.0, "?"}), step), testing::ElementsAre(-502, -519)); // text before the domain
  EXPECT_THAT(conversions(column({"?", Error::unavailable, "?"}), step), testing::ElementsAre(-519, -32767, -32767));
}

TEST(LeadsNeeded, WorksBackThroughTheRates) {
  EXPECT_THAT(sales::leadsNeeded(500000, 10000, numbers({0.02}), false), Is(2500)); // published
  EXPECT_THAT(sales::leadsNeeded(500000, 10000, numbers({0.25, 0.3}), false), Is(667));
  EXPECT_THAT(sales::leadsNeeded(500000, 10000, numbers({0.25, 0.3}), true), Is(2000.0 / 3));
  EXPECT_THAT(sales::leadsNeeded(500000, 10000, numbers({1}), false), Is(50));
}

TEST(LeadsNeeded, RoundsUpWithinTheErrorsOfADivision) {
  EXPECT_THAT(sales::leadsNeeded(10 + 0.9e-9, 1, numbers({1}), false), Is(10));
  EXPECT_THAT(sales::leadsNeeded(10 + 1.1e-9, 1, numbers({1}), false), Is(11));
  EXPECT_THAT(sales::leadsNeeded(1e9 + 0.001, 1, numbers({1}), false), Is(1e9 + 1));
  EXPECT_THAT(sales::leadsNeeded(7e8, 1, numbers({0.7}), false), Is(1e9)); // one rounding error above in binary
  const auto none = sales::leadsNeeded(0, 1, numbers({1}), false);
  EXPECT_THAT(none, Is(0));
  EXPECT_FALSE(std::signbit(*none));
}

TEST(LeadsNeeded, OutOfRange) {
  EXPECT_THAT(sales::leadsNeeded(-1, 1, numbers({1}), false), Fails(Error::domain));
  EXPECT_THAT(sales::leadsNeeded(1, -1, numbers({1}), false), Fails(Error::domain));
  EXPECT_THAT(sales::leadsNeeded(1, 0, numbers({1.25}), false), Fails(Error::domain)); // before the zero deal size
  EXPECT_THAT(sales::leadsNeeded(1, 1, numbers({0, -0.1}), false), Fails(Error::domain));
  EXPECT_THAT(sales::leadsNeeded(1, 0, numbers({1}), false), Fails(Error::division));
  EXPECT_THAT(sales::leadsNeeded(1, 1, numbers({0.5, 0}), false), Fails(Error::division));
  EXPECT_THAT(sales::leadsNeeded(0, 1, numbers({0}), false), Fails(Error::division));
  EXPECT_THAT(sales::leadsNeeded(1, 1, numbers({}), false), Fails(Error::division)); // no rate is no rate of 1
  EXPECT_EQ(*sales::leadsNeeded(1, 1, numbers({1e-200, 1e-200}), false), infinity);
}

/// The score of one lead.
sales::Result<double> lead(const Range& values, const Range& weights, double maxPoints = 5) {
  const auto scores = sales::leadScore(values, weights, maxPoints);
  if (!scores) {
    return scores.error();
  }
  EXPECT_EQ(scores->values.size(), 1U);
  return scores->values.at(0);
}

TEST(LeadScore, WeighsThePoints) { // the gate is 0.77: sales glossary, "Qualified Leads"
  EXPECT_THAT(lead(column({4.0, 5.0, 3.0, 4.0}), column({30.0, 30.0, 20.0, 20.0})), Is(0.82));
  EXPECT_THAT(lead(row({4.0, 5.0, 3.0, 4.0}), column({30.0, 30.0, 20.0, 20.0})), Is(0.82));
  EXPECT_THAT(lead(column({"4", 5.0}), row({"30", 10.0})), Is(0.85));
  EXPECT_THAT(lead(row({1.0, 0.0}), row({3.0, 1.0}), 1), Is(0.75));
}

TEST(LeadScore, CountsAnEmptyValueAndSkipsAnEmptyWeight) {
  EXPECT_THAT(lead(column({3.0, 4.0, 3.0, Empty{}}), column({30.0, 30.0, 20.0, 20.0})), Is(0.54));
  EXPECT_THAT(lead(column({4.0, 5.0, 1.0}), column({30.0, 10.0, Empty{}})), Is(0.85));
  EXPECT_THAT(lead(column({4.0, "?", 9.0}), column({30.0, " ", Empty{}})), Is(0.8)); // skipped, not read
}

TEST(LeadScore, OneValueStandsForAll) {
  EXPECT_THAT(lead(column({4.0, 5.0, 3.0}), column({7.0})), Is(0.8));
  EXPECT_THAT(lead(column({4.0}), column({30.0, 10.0})), Is(0.8));
  EXPECT_THAT(lead(column({4.0}), column({30.0})), Is(0.8));
}

TEST(LeadScore, SkipsHeadersOfOneLead) {
  EXPECT_THAT(lead(column({"Points", 4.0, 5.0}), column({"Weight", 30.0, 10.0})), Is(0.85));
  EXPECT_THAT(lead(column({"Points", 4.0, 5.0}), column({10.0})), Is(0.9));
  EXPECT_THAT(lead(column({4.0}), column({"Weight", 30.0, 10.0})), Is(0.8));
  EXPECT_THAT(lead(column({"Points", 4.0, Empty{}}), column({"Weight", 30.0, 30.0})), Is(0.4));
  EXPECT_THAT(lead(column({"Points", 4.0}), column({30.0, 10.0})), Fails(Error::text));
  EXPECT_THAT(lead(column({1.0, 4.0}), column({"Weight", 10.0})), Fails(Error::text));
  EXPECT_THAT(lead(column({"Points"}), column({"Weight"})), Fails(Error::text)); // values, not headers
}

TEST(LeadScore, ScoresABlockRowByRow) {
  const Range block(3, 2, {4.0, 5.0, 3.0, Empty{}, 6.0, 1.0});
  const auto scores = sales::leadScore(block, column({30.0, 10.0}), 5);
  ASSERT_TRUE(scores);
  ASSERT_EQ(scores->values.size(), 3U);
  EXPECT_THAT(scores->values[0], Is(0.85));
  EXPECT_THAT(scores->values[1], Is(0.45));
  EXPECT_THAT(scores->values[2], Fails(Error::domain));
  EXPECT_THAT(sales::leadScore(block, row({"Weight", 10.0}), 5), Fails(Error::text)); // no headers beside a block
}

TEST(LeadScore, OutOfRange) {
  EXPECT_THAT(lead(column({5.5, 0.0}), column({1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(lead(column({-0.5, 0.0}), column({1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(lead(column({1.0, 0.0}), column({-1.0, 2.0})), Fails(Error::domain));
  EXPECT_THAT(lead(column({1.0, 0.0}), column({1.0, 1.0}), -1), Fails(Error::domain));
  EXPECT_THAT(lead(column({1.0, 0.0, 1.0}), column({1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(lead(column({1.0, 0.0}), column({1.0, 1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(lead(column({1.0, 0.0}), column({0.0, 0.0})), Fails(Error::division));
  EXPECT_THAT(lead(column({1.0, 0.0}), column({Empty{}, Empty{}})), Fails(Error::division));
  EXPECT_THAT(lead(column({9.0, 0.0}), column({0.0, 0.0})), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(lead(column({1.0, "?"}), column({1.0, 1.0})), Fails(Error::text));
  EXPECT_THAT(lead(column({1.0, 2.0, "?"}), column({1.0, 1.0})), Fails(Error::text)); // text before the sizes
  EXPECT_THAT(lead(column({1.0, Error::number}), column({1.0, Empty{}})), Fails(Error::number));
}

TEST(Hourglass, FollowsALeadToTheRenewal) { // four steps above the sale, four below it
  const auto top = numbers({0.5, 0.6, 0.7, 0.8});
  EXPECT_THAT(sales::hourglass(100, top, aligned(List{10000, 3000, 2000, 9000}, List{1, 0.4, 0.2, 0.75}), false),
              Is(308280));
  EXPECT_THAT(sales::hourglass(100, top, aligned(List{10000, 3000, 2000, 9000}, List{1, 0.4, 0.5, 0.75}), true),
              Is(217560));
  EXPECT_THAT(sales::hourglass(100, top, aligned(List{10000, -500}, List{1, 1}), false), Is(16.8 * 9500));
  EXPECT_THAT(sales::hourglass(0, top, aligned(List{10000}, List{1}), false), Is(0));
  EXPECT_THAT(sales::hourglass(100, top, aligned(List{}, List{}), true), Is(0));
  EXPECT_THAT(sales::hourglass(100, numbers({}), aligned(List{10000}, List{1}), false), Is(0)); // as PRODUCT
  EXPECT_THAT(sales::hourglass(100, numbers({1, 0}), aligned(List{10000}, List{0}), true), Is(0));
}

TEST(Hourglass, OutOfRange) {
  const auto sold = aligned(List{100}, List{0.5});
  EXPECT_THAT(sales::hourglass(-1, numbers({1}), sold, false), Fails(Error::domain));
  EXPECT_THAT(sales::hourglass(1, numbers({1, 1.1}), sold, false), Fails(Error::domain));
  EXPECT_THAT(sales::hourglass(1, numbers({-0.1}), sold, false), Fails(Error::domain));
  EXPECT_THAT(sales::hourglass(1, numbers({1}), aligned(List{1, 1}, List{1, 1.1}), false), Fails(Error::domain));
  EXPECT_THAT(sales::hourglass(1, numbers({1}), aligned(List{1}, List{-0.1}), true), Fails(Error::domain));
}

} // namespace
