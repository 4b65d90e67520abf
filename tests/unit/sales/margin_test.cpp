// SPDX-License-Identifier: MPL-2.0

#include "sales/margin.hpp"

#include "sales/support.hpp"

namespace {

using sales::Error;
using support::Fails;
using support::Is;
using support::IsLabel;

TEST(GrossMargin, IsWhatIsLeftOfRevenue) {
  EXPECT_THAT(sales::grossMargin(40, 24), Is(0.4)); // sales glossary, "Margins"
  EXPECT_THAT(sales::grossMargin(100, 130), Is(-0.3));
  EXPECT_THAT(sales::grossMargin(100, -10), Is(1.1)); // a supplier's credit note
}

TEST(GrossMargin, OutOfRange) {
  EXPECT_THAT(sales::grossMargin(0, 10), Fails(Error::division));
  EXPECT_THAT(sales::grossMargin(-1, 10), Fails(Error::domain));
}

TEST(DealMargin, TakesOffDiscountAndCommission) {
  EXPECT_THAT(sales::dealMargin(1000, 600, 0.1, 0.05), Is(255.0 / 900));
  EXPECT_THAT(sales::dealMargin(1000, 600, 0, 0), Is(0.4));
  EXPECT_THAT(sales::dealMargin(1000, 600, 0, 1), Is(-0.6));
  EXPECT_THAT(sales::dealMargin(1000, 600, 0.5, 0), Is(-0.2));
}

TEST(DealMargin, OutOfRange) {
  EXPECT_THAT(sales::dealMargin(-1, 1, 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::dealMargin(1000, 600, 1.1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::dealMargin(1000, 600, -0.1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::dealMargin(1000, 600, 0, 1.1), Fails(Error::domain));
  EXPECT_THAT(sales::dealMargin(0, 600, 0, -0.1), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::dealMargin(0, 600, 0, 0), Fails(Error::division));
  EXPECT_THAT(sales::dealMargin(1000, 600, 1, 0), Fails(Error::division));
}

TEST(PriceForMargin, IsTheCostAndItsMargin) {
  EXPECT_THAT(sales::priceForMargin(600, 0.4), Is(1000));
  EXPECT_THAT(sales::priceForMargin(700, 0.3), Is(1000)); // sales glossary, minimum gross margin of 30%
  EXPECT_THAT(sales::priceForMargin(600, -0.2), Is(500));
  EXPECT_THAT(sales::priceForMargin(0, 0.4), Is(0));
}

TEST(PriceForMargin, OutOfRange) {
  EXPECT_THAT(sales::priceForMargin(-1, 0.4), Fails(Error::domain));
  EXPECT_THAT(sales::priceForMargin(600, 1.1), Fails(Error::domain));
  EXPECT_THAT(sales::priceForMargin(600, 1), Fails(Error::division));
}

TEST(DiscountVolume, KeepsTheGrossProfit) {
  EXPECT_THAT(sales::discountVolume(0.4, 0.1), Is(1.0 / 3));
  EXPECT_THAT(sales::discountVolume(0.3, 0.15), Is(1));
  EXPECT_THAT(sales::discountVolume(1, 0), Is(0));
  EXPECT_THAT(sales::discountVolume(1, 0.5), Is(1));
}

TEST(DiscountVolume, OutOfRange) {
  EXPECT_THAT(sales::discountVolume(1.1, 0.1), Fails(Error::domain));
  EXPECT_THAT(sales::discountVolume(0.3, 1.1), Fails(Error::domain));
  EXPECT_THAT(sales::discountVolume(0.3, -0.1), Fails(Error::domain));
  EXPECT_THAT(sales::discountVolume(1, 1), Fails(Error::division));
  EXPECT_THAT(sales::discountVolume(0, 0), Fails(Error::division));
  EXPECT_THAT(sales::discountVolume(1 - 0.7, 0.3), Fails(Error::division)); // 1 - 0.7 > 0.3 in binary
  EXPECT_THAT(sales::discountVolume(0.3, 0.1 + 0.2), Fails(Error::division));
  EXPECT_THAT(sales::discountVolume(0.3, 0.3 + 1e-11), Fails(Error::unavailable));
  EXPECT_TRUE(sales::discountVolume(0.3 + 1e-11, 0.3).has_value());
  EXPECT_THAT(sales::discountVolume(-0.1, 0), Fails(Error::unavailable));
}

/// A deal that breaks no limit unless the test says so.
struct Deal {
  double margin = 0.4;
  double marginFloor = 0.3;
  double discount = 0;
  double maxDiscount = 0.15;
  double value = 0;
  double valueLimit = 0;
  bool nonstandardTerms = false;
};

sales::Result<sales::Label> route(const Deal& deal) {
  return sales::dealRoute(deal.margin, deal.marginFloor, deal.discount, deal.maxDiscount, deal.value, deal.valueLimit,
                          deal.nonstandardTerms);
}

TEST(DealRoute, CountsTheLimitsThatAreBroken) {
  EXPECT_THAT(route({}), IsLabel("Standard"));
  EXPECT_THAT(route({.margin = 0.25}), IsLabel("Manager"));
  EXPECT_THAT(route({.discount = 0.2}), IsLabel("Manager"));
  EXPECT_THAT(route({.value = 101, .valueLimit = 100}), IsLabel("Manager"));
  EXPECT_THAT(route({.value = 101, .valueLimit = 0}), IsLabel("Standard"));
  EXPECT_THAT(route({.value = 0.8, .valueLimit = 0.5}), IsLabel("Manager"));
  EXPECT_THAT(route({.nonstandardTerms = true}), IsLabel("Manager"));
  EXPECT_THAT(route({.margin = 0.25, .discount = 0.2}), IsLabel("Deal desk"));
  EXPECT_THAT(route({.value = 101, .valueLimit = 100, .nonstandardTerms = true}), IsLabel("Deal desk"));
  EXPECT_THAT(route({.margin = -0.1, .discount = 0.2, .value = 101, .valueLimit = 100, .nonstandardTerms = true}),
              IsLabel("Deal desk"));
}

TEST(DealRoute, KeepsALimitThatIsMetExactly) {
  EXPECT_THAT(route({.margin = 0.3, .discount = 0.15, .value = 100, .valueLimit = 100}), IsLabel("Standard"));
  EXPECT_THAT(route({.margin = 0.9 - 0.6}), IsLabel("Standard")); // 0.9 - 0.6 < 0.3 in binary
  EXPECT_THAT(route({.discount = 0.1 + 0.2, .maxDiscount = 0.3}), IsLabel("Standard"));
  EXPECT_THAT(route({.margin = 0.3 - 1e-11}), IsLabel("Manager"));
  EXPECT_THAT(route({.discount = 0.15 + 0.8e-12}), IsLabel("Standard"));
  EXPECT_THAT(route({.discount = 0.15 + 1.2e-12}), IsLabel("Manager"));
  EXPECT_THAT(route({.value = 1e6 + 1e-7, .valueLimit = 1e6}), IsLabel("Standard"));
  EXPECT_THAT(route({.value = 1e6 + 1e-5, .valueLimit = 1e6}), IsLabel("Manager"));
  EXPECT_THAT(route({.margin = 1, .marginFloor = 1, .discount = 1, .maxDiscount = 1}), IsLabel("Standard"));
}

TEST(DealRoute, OutOfRange) {
  EXPECT_THAT(route({.margin = 40}), Fails(Error::domain));
  EXPECT_THAT(route({.marginFloor = 30}), Fails(Error::domain));
  EXPECT_THAT(route({.discount = -0.1}), Fails(Error::domain));
  EXPECT_THAT(route({.discount = 1.1}), Fails(Error::domain));
  EXPECT_THAT(route({.maxDiscount = -0.1}), Fails(Error::domain));
  EXPECT_THAT(route({.maxDiscount = 1.1}), Fails(Error::domain));
  EXPECT_THAT(route({.value = -1}), Fails(Error::domain));
  EXPECT_THAT(route({.valueLimit = -1}), Fails(Error::domain));
}

} // namespace
