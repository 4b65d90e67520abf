// SPDX-License-Identifier: MPL-2.0

#include "sales/range.hpp"

#include "sales/support.hpp"

namespace {

using sales::Aligned;
using sales::Cell;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::column;
using support::days;
using support::row;
using testing::ElementsAre;
using testing::IsEmpty;

sales::Result<Aligned<2>> pairs(const Range& a, const Range& b) {
  return Aligned<2>::of({&a, &b});
}

TEST(Range, DropsTheEmptyCellsAtItsEnd) {
  const Range range(1000, 1, {1.0, Empty{}, 2.0, "", " ", Empty{}});
  EXPECT_EQ(range.size(), 1000U);
  EXPECT_EQ(range.used(), 3U);
  EXPECT_TRUE(sales::isEmpty(range[999]));
}

TEST(Numbers, IgnoreTextAndGaps) {
  const auto numbers = sales::Numbers::of(column({5.0, "n/a", "7", Empty{}, -3.0}));
  ASSERT_TRUE(numbers);
  EXPECT_THAT(numbers->values(), ElementsAre(5, -3)); // as SUM does, text that is a number included
  EXPECT_EQ(sales::Numbers::of(column({1.0, Error::division})).error(), Error::division);
}

TEST(Aligned, SkipsRowsWithAGapAndKeepsThePairs) {
  const auto both = pairs(column({100.0, Empty{}, 300.0, 400.0}), column({0.5, 0.2, "", "0.1"}));
  ASSERT_TRUE(both);
  EXPECT_THAT((*both)[0], ElementsAre(100, 400));
  EXPECT_THAT((*both)[1], ElementsAre(0.5, 0.1));
}

TEST(Aligned, SkipsAHeader) {
  const auto both = pairs(column({"Amount", 100.0}), column({"Chance", 0.5}));
  ASSERT_TRUE(both);
  EXPECT_THAT((*both)[0], ElementsAre(100));
  const auto dates = pairs(days({"Opened", "2026-01-01"}), days({"Closed", 46024.0}));
  ASSERT_TRUE(dates);
  EXPECT_THAT((*dates)[0], ElementsAre(46023));
}

TEST(Aligned, TextInARowIsNoHeader) {
  EXPECT_EQ(pairs(column({100.0, "tbd"}), column({0.5, 0.1})).error(), Error::text);
  EXPECT_EQ(pairs(column({"Amount", 100.0}), column({0.5, 0.1})).error(), Error::text);
  EXPECT_EQ(pairs(column({"Amount", "Amount", 1.0}), column({"Chance", "Chance", 1.0})).error(), Error::text);
}

TEST(Aligned, OneValueStandsForEveryRow) {
  const auto both = pairs(column({1.0, 2.0, 3.0}), column({0.5}));
  ASSERT_TRUE(both);
  EXPECT_THAT((*both)[1], ElementsAre(0.5, 0.5, 0.5));
  const auto headed = pairs(column({"Amount", 2.0}), column({0.5}));
  ASSERT_TRUE(headed);
  EXPECT_THAT((*headed)[0], ElementsAre(2));
}

TEST(Aligned, SingleValuesAreOneRow) {
  const auto both = pairs(column({1.0}), column({0.5}));
  ASSERT_TRUE(both);
  EXPECT_THAT((*both)[0], ElementsAre(1));
  EXPECT_THAT((*both)[1], ElementsAre(0.5));
  EXPECT_EQ(pairs(column({"Amount"}), column({"Chance"})).error(), Error::text); // one value is no header
}

TEST(Aligned, OrientationDoesNotMatterButSizeDoes) {
  const auto both = pairs(column({1.0, 2.0}), row({3.0, 4.0}));
  ASSERT_TRUE(both);
  EXPECT_THAT((*both)[1], ElementsAre(3, 4));
  EXPECT_EQ(pairs(column({1.0, 2.0}), column({1.0, 2.0, 3.0})).error(), Error::domain);
  EXPECT_EQ(pairs(column({1.0, "?"}), column({1.0, 2.0, 3.0})).error(), Error::text); // text before sizes
  const auto three = [](const Range& a, const Range& b, const Range& c) { return Aligned<3>::of({&a, &b, &c}); };
  const Range two = column({1.0, 2.0});
  EXPECT_EQ(three(two, column({1.0, 2.0, 3.0}), two).error(), Error::domain);
  EXPECT_EQ(three(two, column({1.0, 2.0, 3.0}), column({"?"})).error(), Error::text); // ... also that of one value
  EXPECT_EQ(three(column({"A", 2.0}), column({"B", 2.0, 3.0}), column({4.0})).error(), Error::domain); // a header
}

TEST(Aligned, PairsRangesOfOneSizeWhoseEndsAreEmpty) {
  const auto both = pairs(Range(1000, 1, {1.0, 2.0}), Range(1000, 1, {3.0}));
  ASSERT_TRUE(both);
  EXPECT_EQ(both->rows(), 1U); // the second row has a gap
  const auto nothing = pairs(Range(1000, 1, {}), Range(1000, 1, {}));
  ASSERT_TRUE(nothing);
  EXPECT_TRUE(nothing->empty());
}

TEST(Aligned, PassesErrorsOn) {
  EXPECT_EQ(pairs(column({"?", Error::unavailable}), column({1.0, 2.0})).error(), Error::unavailable);
}

TEST(Column, KeepsEveryElement) {
  const sales::Column kept{Range(5, 1, {1.0, "?", Empty{}, "2"})};
  ASSERT_EQ(kept.size(), 5U);
  EXPECT_EQ(*kept[0], 1);
  EXPECT_EQ(kept[1].error(), Error::text);
  EXPECT_EQ(*kept[2], 0);
  EXPECT_EQ(*kept[3], 2);
  EXPECT_EQ(*kept[4], 0);
  EXPECT_EQ(kept.check().error(), Error::text);
}

TEST(Column, AnErrorHandedInCountsBeforeText) {
  const sales::Column numbers{column({1.0, 2.0})};
  const sales::Column words{column({"?", 1.0})};
  const sales::Column errors{column({"?", Error::unavailable, Error::division})};
  EXPECT_TRUE(sales::check({&numbers}));
  EXPECT_EQ(errors.check().error(), Error::unavailable);
  EXPECT_EQ(sales::check({&numbers, &words}).error(), Error::text);
  EXPECT_EQ(sales::check({&words, &numbers, &errors}).error(), Error::unavailable);
}

} // namespace
