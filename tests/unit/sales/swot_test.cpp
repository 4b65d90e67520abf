// SPDX-License-Identifier: MPL-2.0

#include "sales/swot.hpp"

#include "sales/support.hpp"

namespace {

using sales::Cell;
using sales::Column;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::aligned;
using support::column;
using support::Fails;
using support::infinity;
using support::Is;
using support::IsLabel;
using support::List;
using support::row;

TEST(SwotScore, IsTheWeightedMeanOfTheRatings) {
  EXPECT_THAT(sales::swotScore(aligned(List{10, 15, 10, 10, 20, 15, 5, 15}, List{2, 4, 3, 3, 2, 3, 2, 1})),
              Is(2.5)); // published internal factor evaluation
  EXPECT_THAT(sales::swotScore(aligned(List{3, 2}, List{4, 1})), Is(2.8));
  EXPECT_THAT(sales::swotScore(aligned(List{0.5, 0.5, 0}, List{-1, 3, 100})), Is(1));
}

TEST(SwotScore, OutOfRange) {
  EXPECT_THAT(sales::swotScore(aligned(List{2, -1}, List{4, 1})), Fails(Error::domain));
  EXPECT_THAT(sales::swotScore(aligned(List{1, -1}, List{4, 1})), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::swotScore(aligned(List{0, 0}, List{4, 1})), Fails(Error::division));
  EXPECT_THAT(sales::swotScore(aligned(List{}, List{})), Fails(Error::division));
}

TEST(SwotPosture, NamesTheQuadrant) { // Weihrich 1982
  EXPECT_THAT(sales::swotPosture(3, 2, 4, 1), IsLabel("SO"));
  EXPECT_THAT(sales::swotPosture(3, 2, 1, 4), IsLabel("ST"));
  EXPECT_THAT(sales::swotPosture(1, 2, 4, 1), IsLabel("WO"));
  EXPECT_THAT(sales::swotPosture(1, 2, 1, 4), IsLabel("WT"));
}

TEST(SwotPosture, TiesArePositive) {
  EXPECT_THAT(sales::swotPosture(0, 0, 0, 0), IsLabel("SO"));
  EXPECT_THAT(sales::swotPosture(0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2), IsLabel("SO")); // 0.1 + 0.2 > 0.3 in binary
  EXPECT_THAT(sales::swotPosture(1, 1 + 1e-8, 1, 1), IsLabel("WO"));
  EXPECT_THAT(sales::swotPosture(1, 1, 1, 1 + 1e-8), IsLabel("ST"));
}

sales::Result<sales::Table> tows(const Range& internal, const Range& external, const Range& relation = column({1.0})) {
  return sales::towsMatrix(Column(internal), Column(external), Column(relation));
}

TEST(TowsMatrix, MultipliesEveryPair) {
  const auto table = tows(column({3.0, Empty{}, 2.0}), row({4.0, 1.0}));
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows, 3U);
  EXPECT_EQ(table->columns, 2U);
  const double expected[] = {12, 3, 0, 0, 8, 2};
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_THAT(table->values[i], Is(expected[i])) << i;
  }
}

TEST(TowsMatrix, OrientationDoesNotMatter) {
  const auto table = tows(row({3.0, 2.0, 1.0}), column({4.0, 1.0}));
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows, 3U);
  EXPECT_EQ(table->columns, 2U);
}

TEST(TowsMatrix, WeighsWithTheRelation) {
  const auto table = tows(column({3.0, 2.0}), column({4.0, 1.0, 5.0}), Range(2, 3, {1.0, 0.5, 0.0, 0.0, 1.0}));
  ASSERT_TRUE(table);
  const double expected[] = {12, 1.5, 0, 0, 2, 0};
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_THAT(table->values[i], Is(expected[i])) << i;
  }
  EXPECT_THAT(tows(column({3.0, 2.0}), column({4.0}), column({0.5}))->values[1], Is(4));
}

TEST(TowsMatrix, EveryElementHasItsOwnError) {
  const auto table = tows(column({3.0, "?"}), row({4.0, "?", Error::unavailable}),
                          Range(2, 3, {"?", 0.5, 0.5, 1.01, Error::division, 0.5}));
  ASSERT_TRUE(table);
  const Error expected[] = {Error::text, Error::text,     Error::unavailable,
                            Error::text, Error::division, Error::unavailable};
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_THAT(table->values[i], Fails(expected[i])) << i; // an error handed in before text, text before the domain
  }
  EXPECT_THAT(tows(column({Error::division}), row({Error::unavailable}), column({"?"}))->values[0],
              Fails(Error::division));
  const auto relations = tows(column({3.0}), row({4.0, 4.0, 4.0, 4.0}), row({-0.01, 0.0, 1.0, 1.01}));
  EXPECT_THAT(relations->values[0], Fails(Error::domain));
  EXPECT_THAT(relations->values[1], Is(0));
  EXPECT_THAT(relations->values[2], Is(12));
  EXPECT_THAT(relations->values[3], Fails(Error::domain));
}

TEST(TowsMatrix, OutOfRange) {
  const Range two = column({3.0, 2.0});
  EXPECT_THAT(tows(two, two, row({1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(tows(two, two, column({1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(tows(two, column({1.0}), row({1.0, 1.0})), Fails(Error::domain));
  EXPECT_THAT(tows(column({3.0, "?"}), two, row({1.0, 1.0})), Fails(Error::text)); // text before sizes
  EXPECT_THAT(tows(column({3.0, "?"}), two, row({1.0, Error::division})), Fails(Error::division));
  EXPECT_THAT(tows(Range(2'000'001, 1, {1.0}), column({1.0})), Fails(Error::domain));
  EXPECT_THAT(tows(Range(1000, 1, {1.0}), Range(2001, 1, {1.0})), Fails(Error::domain));
  EXPECT_EQ(tows(Range(1000, 1, {1.0}), Range(2000, 1, {1.0}))->values.size(), 2'000'000U);
}

TEST(TowsMatrix, OverflowIsLeftToTheAdapter) {
  EXPECT_EQ(*tows(column({1e200}), column({1e200}))->values[0], infinity);
}

} // namespace
