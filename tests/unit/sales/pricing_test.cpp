// SPDX-License-Identifier: MPL-2.0

#include "sales/pricing.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "sales/support.hpp"

namespace {

using sales::Cell;
using sales::Choice;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::aligned;
using support::column;
using support::Fails;
using support::infinity;
using support::Is;
using support::List;
using support::row;
using testing::ElementsAre;

constexpr Choice<2> straight{0};
constexpr Choice<2> surveyed{1};
constexpr Choice<2> bestPrice{0};
constexpr Choice<2> amount{1};

/// A survey: too cheap, cheap, expensive, too expensive, and the two intents.
struct Survey {
  std::array<std::vector<double>, 6> answers;

  Range operator[](std::size_t question) const {
    return {answers[question].size(), 1, {answers[question].begin(), answers[question].end()}};
  }
  sales::Result<sales::Row<4>> psm(Choice<2> method = straight) const {
    return sales::psm((*this)[0], (*this)[1], (*this)[2], (*this)[3], method);
  }
  sales::Result<sales::Row<4>> nms() const {
    return sales::psmNms((*this)[0], (*this)[1], (*this)[2], (*this)[3], (*this)[4], (*this)[5]);
  }
};

const Survey eight{{{{5, 8, 10, 12, 15, 6, 20, 9},
                     {10, 15, 20, 18, 25, 12, 30, 14},
                     {20, 18, 35, 22, 30, 28, 40, 16},
                     {30, 25, 50, 28, 40, 45, 60, 22},
                     {0.8, 0.7, 0.9, 0.6, 0.75, 0.8, 0.5, 0.9},
                     {0.3, 0.2, 0.4, 0.3, 0.25, 0.35, 0.2, 0.4}}}};

/// Answers of respondents between 0 and 100, rounded to `step`: some valid, some not.
Survey randomSurvey(std::size_t respondents, double step, unsigned seed) {
  std::mt19937 generator(seed);
  const auto random = [&] { return static_cast<double>(generator()) / 4294967296.0; };
  Survey survey;
  for (std::size_t i = 0; i < respondents; ++i) {
    double price = 0;
    for (std::size_t question = 0; question < 4; ++question) {
      price += random() * 25;
      survey.answers[question].push_back(step > 0 ? std::floor(price / step) * step : price);
    }
    survey.answers[4].push_back(random());
    survey.answers[5].push_back(random() * survey.answers[4].back());
  }
  return survey;
}

// --- The definitions, word for word -------------------------------------------------------------------------------

std::vector<std::size_t> validRows(const Survey& survey) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < survey.answers[0].size(); ++i) {
    const auto& [tooCheap, cheap, expensive, tooExpensive, first, second] = survey.answers;
    if (tooCheap[i] < cheap[i] && cheap[i] < expensive[i] && expensive[i] < tooExpensive[i]) {
      rows.push_back(i);
    }
  }
  return rows;
}

std::set<double> surveyedPrices(const Survey& survey) {
  std::set<double> prices;
  for (const std::size_t i : validRows(survey)) {
    for (std::size_t question = 0; question < 4; ++question) {
      prices.insert(survey.answers[question][i]);
    }
  }
  return prices;
}

double shareAbove(const Survey& survey, std::size_t question, double price) {
  const auto rows = validRows(survey);
  const auto above = std::ranges::count_if(rows, [&](auto i) { return survey.answers[question][i] > price; });
  return static_cast<double>(above) / static_cast<double>(rows.size());
}

/// The first price at which the curve that falls is no longer above the one that rises, by walking along both.
double walkedCrossing(const Survey& survey, std::size_t falling, std::size_t rising) {
  double lastPrice = 0;
  double lastGap = 0;
  for (const double price : surveyedPrices(survey)) {
    const double gap = shareAbove(survey, falling, price) - (1 - shareAbove(survey, rising, price));
    if (gap <= 1e-12) {
      return lastGap > 0 ? lastPrice + (price - lastPrice) * lastGap / (lastGap - gap) : price;
    }
    lastPrice = price;
    lastGap = gap;
  }
  return infinity;
}

double meanTrial(const Survey& survey, double price) {
  double sum = 0;
  const auto rows = validRows(survey);
  for (const std::size_t i : rows) {
    const auto& answers = survey.answers;
    const std::array<double, 4> chance{0, answers[4][i], answers[5][i], 0};
    for (std::size_t question = 0; question < 3; ++question) {
      const double from = answers[question][i];
      const double to = answers[question + 1][i];
      if (price > from && price <= to) {
        sum += chance[question] + (chance[question + 1] - chance[question]) * (price - from) / (to - from);
      }
    }
  }
  return sum / static_cast<double>(rows.size());
}

// --- PSM ----------------------------------------------------------------------------------------------------------

TEST(Psm, FindsWhereTheCurvesMeet) {
  EXPECT_THAT(*eight.psm(), ElementsAre(12, 19, 20, 28));
  EXPECT_THAT(*eight.psm(surveyed), ElementsAre(12, 20, 20, 28));
}

TEST(Psm, TakesTheLeftEndOfAPlateau) {
  // One respondent: every curve is 0 or 1, and they are equal at 0 over whole intervals.
  const Survey one{{{{5}, {10}, {20}, {30}, {1}, {1}}}};
  EXPECT_THAT(*one.psm(), ElementsAre(5, 10, 5, 20));
  EXPECT_THAT(*one.psm(surveyed), ElementsAre(5, 10, 5, 20));
  // Two respondents far apart: half of the curves are level at one half between them.
  const Survey two{{{{1, 101}, {2, 102}, {3, 103}, {4, 104}, {1, 1}, {1, 1}}}};
  EXPECT_THAT(*two.psm(), ElementsAre(2, 3, 4, 4));
}

TEST(Psm, InterpolatesOnTheSegmentOfTheCrossing) {
  // Cheap falls 1 -> 1/3 from 10 to 13 while expensive rises 0 -> 2/3.
  const Survey survey{{{{1, 2, 3}, {10, 13, 13}, {13, 14, 13.5}, {20, 30, 40}, {1, 1, 1}, {1, 1, 1}}}};
  EXPECT_DOUBLE_EQ((*survey.psm())[1], walkedCrossing(survey, 1, 2));
  EXPECT_DOUBLE_EQ((*survey.psm())[1], 12); // gap 2/3 at 10, -1/3 at 13
  EXPECT_DOUBLE_EQ((*survey.psm(surveyed))[1], 13);
}

TEST(Psm, AgreesWithAWalkAlongTheCurves) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const Survey survey = randomSurvey(3 + seed, seed % 2 == 0 ? 1 : 5, seed);
    if (validRows(survey).empty()) {
      continue;
    }
    const auto points = survey.psm();
    ASSERT_TRUE(points);
    EXPECT_NEAR((*points)[0], walkedCrossing(survey, 0, 1), 1e-9) << seed;
    EXPECT_NEAR((*points)[1], walkedCrossing(survey, 1, 2), 1e-9) << seed;
    EXPECT_NEAR((*points)[2], walkedCrossing(survey, 0, 3), 1e-9) << seed;
    EXPECT_NEAR((*points)[3], walkedCrossing(survey, 2, 3), 1e-9) << seed;
  }
}

TEST(Psm, SkipsRowsThatAreNoAnswer) {
  const Range tooCheap = column({"Too cheap", 5.0, Empty{}, 7.0, "don't know", 10.0, 4.0, 10.0, 5.0});
  const Range cheap = column({"Cheap", 10.0, 8.0, "", 9.0, 10.0, "10", 15.0, 15.0});
  const Range expensive = column({"Expensive", 20.0, 9.0, 12.0, 12.0, 15.0, 20.0, 15.0, 20.0});
  const Range tooExpensive = column({"Too expensive", 30.0, 12.0, 15.0, 15.0, 20.0, 30.0, 20.0, 20.0});
  // Rows 1 and 6 are left: 5, 10, 20, 30 and 4, 10 (as text), 20, 30.
  EXPECT_THAT(*sales::psm(tooCheap, cheap, expensive, tooExpensive, straight), ElementsAre(5, 10, 5, 20));
}

TEST(Psm, PairsByIndexWhateverTheShape) {
  EXPECT_THAT(
      *sales::psm(row({5.0, 6.0}), column({10.0, 10.0}), column({20.0, 20.0}), Range(1, 2, {30.0, 30.0}), straight),
      ElementsAre(6, 10, 6, 20));
  EXPECT_THAT(*sales::psm(column({5.0, 6.0}), column({10.0}), column({20.0}), column({30.0}), straight),
              ElementsAre(6, 10, 6, 20)); // one value stands for every row
  EXPECT_THAT(*sales::psm(Range(1000, 1, {5.0, 6.0}), Range(1000, 1, {10.0, 10.0}), Range(1000, 1, {20.0, 20.0}),
                          Range(1000, 1, {30.0, 30.0, 30.0}), straight),
              ElementsAre(6, 10, 6, 20));
}

TEST(Psm, OutOfRange) {
  const Range one = column({1.0, 1.0});
  const Range two = column({2.0, 2.0});
  const Range three = column({3.0, 3.0});
  const Range longer = column({4.0, 4.0, 4.0});
  EXPECT_THAT(sales::psm(one, two, three, longer, straight), Fails(Error::domain));
  EXPECT_THAT(sales::psm(longer, two, three, column({9.0}), straight), Fails(Error::domain));
  EXPECT_THAT(sales::psm(one, two, three, column({Error::division, 4.0, 4.0}), straight), Fails(Error::division));
  EXPECT_THAT(sales::psm(one, two, three, three, straight), Fails(Error::unavailable));
  EXPECT_THAT(sales::psm(one, two, two, three, straight), Fails(Error::unavailable));
  EXPECT_THAT(sales::psm(two, two, three, column({4.0}), straight), Fails(Error::unavailable));
  EXPECT_THAT(sales::psm(column({"a"}), two, three, column({4.0}), straight), Fails(Error::unavailable));
  EXPECT_THAT(sales::psm(Range(5, 1, {}), Range(5, 1, {}), Range(5, 1, {}), Range(5, 1, {}), straight),
              Fails(Error::unavailable));
}

// --- PSMNMS -------------------------------------------------------------------------------------------------------

TEST(PsmNms, FindsTheMostTrialAndTheMostRevenue) {
  const auto best = eight.nms();
  ASSERT_TRUE(best);
  EXPECT_EQ((*best)[0], 14);
  EXPECT_DOUBLE_EQ((*best)[1], 0.42546875);
  EXPECT_EQ((*best)[2], 25);
  EXPECT_DOUBLE_EQ((*best)[3], 7.711588541666667);
}

TEST(PsmNms, AgreesWithTheSumOverRespondents) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const Survey survey = randomSurvey(2 + seed, seed % 2 == 0 ? 0 : 2, seed);
    if (validRows(survey).empty()) {
      continue;
    }
    const auto best = survey.nms();
    ASSERT_TRUE(best);
    double mostTrial = 0;
    double mostRevenue = 0;
    for (const double price : surveyedPrices(survey)) {
      mostTrial = std::max(mostTrial, meanTrial(survey, price));
      mostRevenue = std::max(mostRevenue, price * meanTrial(survey, price));
    }
    EXPECT_NEAR((*best)[1], mostTrial, 1e-12) << seed;
    EXPECT_NEAR((*best)[3], mostRevenue, 1e-11) << seed;
    EXPECT_NEAR(meanTrial(survey, (*best)[0]), mostTrial, 1e-12) << seed;
    EXPECT_NEAR((*best)[2] * meanTrial(survey, (*best)[2]), mostRevenue, 1e-11) << seed;
  }
}

TEST(PsmNms, TheLowestPriceCountsAmongEqualMaxima) {
  // Both buy for certain from 10 to 20; others give the prices between.
  const Survey level{{{{1, 5, 5}, {11, 10, 10}, {13, 20, 20}, {14, 30, 30}, {0, 1, 1}, {0, 1, 1}}}};
  EXPECT_THAT(*level.nms(), ElementsAre(10, testing::DoubleEq(2.0 / 3), 20, testing::DoubleEq(40.0 / 3)));
  const Survey nobody{{{{1}, {2}, {3}, {4}, {0}, {0}}}};
  EXPECT_THAT(*nobody.nms(), ElementsAre(1, 0, 1, 0));
}

TEST(PsmNms, SteepLinesDoNotSpoilTheOthers) {
  Survey survey = eight;
  const std::array<double, 6> steep{4, 4 + 1e-12, 4 + 2e-12, 4 + 3e-12, 1, 1};
  for (std::size_t question = 0; question < 6; ++question) {
    survey.answers[question].push_back(steep[question]);
  }
  EXPECT_EQ((*survey.nms())[2], 25);
  EXPECT_NEAR((*survey.nms())[3], 25 * meanTrial(survey, 25), 1e-13);
}

TEST(PsmNms, SkipsRespondentsWithoutIntent) {
  const auto best =
      sales::psmNms(column({5.0, 8.0, "Price", 12.0}), column({10.0, 15.0, 1.0, 18.0}), column({20.0, 18.0, 2.0, 22.0}),
                    column({30.0, 25.0, 3.0, 28.0}), column({0.8, 0.7, 0.9, 0.6}), column({0.3, 0.2, 0.4, Empty{}}));
  ASSERT_TRUE(best);
  EXPECT_THAT(*best, ElementsAre(15, testing::DoubleEq(0.625), 15, testing::DoubleEq(9.375)));
}

TEST(PsmNms, OutOfRange) {
  const Range one = column({1.0, 1.0});
  const Range two = column({2.0, 2.0});
  const Range three = column({3.0, 3.0});
  const Range four = column({4.0, 4.0});
  const auto nms = [&](const Range& intentCheap, const Range& intentExpensive) {
    return sales::psmNms(one, two, three, four, intentCheap, intentExpensive);
  };
  EXPECT_DOUBLE_EQ((*nms(column({1.0, 0.0}), column({0.0, 1.0})))[1], 0.5);
  EXPECT_THAT(nms(column({80.0, 0.5}), column({0.5, 0.5})), Fails(Error::domain));
  EXPECT_THAT(nms(column({0.5, 0.5}), column({0.5, -0.01})), Fails(Error::domain));
  EXPECT_THAT(nms(column({0.5, 0.5}), column({1.01})), Fails(Error::domain));
  EXPECT_THAT(nms(column({0.5, 0.5, 0.5}), column({0.5, 0.5})), Fails(Error::domain));
  EXPECT_THAT(nms(column({"often", Empty{}}), column({0.5, 0.5})), Fails(Error::unavailable));
  EXPECT_THAT(nms(column({80.0, 0.5}), column({0.5, Error::division})), Fails(Error::division));
  // The domain of the intents before there being no respondent, and also of one who is left out.
  EXPECT_THAT(sales::psmNms(one, two, three, three, column({80.0}), column({0.5})), Fails(Error::domain));
  EXPECT_THAT(sales::psmNms(one, two, three, three, column({0.8}), column({0.5})), Fails(Error::unavailable));
}

TEST(Surveys, OfManyRespondentsAreQuick) { // a time that grew with the square would meet the limit of the test
  const Survey survey = randomSurvey(100'000, 0, 7);
  const auto points = survey.psm();
  const auto best = survey.nms();
  ASSERT_TRUE(points && best);
  EXPECT_NEAR((*best)[1], meanTrial(survey, (*best)[0]), 1e-10);
  EXPECT_NEAR(shareAbove(survey, 0, (*points)[0]), 1 - shareAbove(survey, 1, (*points)[0]), 1e-4);
  EXPECT_NEAR(shareAbove(survey, 0, (*points)[2]), 1 - shareAbove(survey, 3, (*points)[2]), 1e-4);
}

// --- GABORGRANGER -------------------------------------------------------------------------------------------------

TEST(GaborGranger, FindsTheBestPrice) { // dartconsulting.co.in, 55 respondents
  const auto demand = aligned(List{1000, 1500, 2000, 2500, 3000}, List{54, 40, 29, 20, 8});
  EXPECT_THAT(sales::gaborGranger(demand, 0, bestPrice), Is(1500));
  EXPECT_THAT(sales::gaborGranger(demand, 0, amount), Is(60000));
  EXPECT_THAT(sales::gaborGranger(demand, 800, bestPrice), Is(2000));
  EXPECT_THAT(sales::gaborGranger(demand, 800, amount), Is(1200 * 29));
}

TEST(GaborGranger, TheFirstRowCountsAmongEqualMaxima) {
  EXPECT_THAT(sales::gaborGranger(aligned(List{0.3, 0.1}, List{10, 30}), 0, bestPrice), Is(0.3));
  EXPECT_THAT(sales::gaborGranger(aligned(List{0.1, 0.3}, List{30, 10}), 0, bestPrice), Is(0.1));
  EXPECT_THAT(sales::gaborGranger(aligned(List{3, 0.1, 0.3}, List{0, 30, 10}), 0, bestPrice), Is(0.1));
  EXPECT_THAT(sales::gaborGranger(aligned(List{1, 1 + 1e-9}, List{1, 1}), 0, bestPrice), Is(1 + 1e-9));
}

TEST(GaborGranger, TheLeastLossIsBestWhereCostsAreAboveAllPrices) {
  const auto demand = aligned(List{1, 2, 3}, List{10, 10, 10});
  EXPECT_THAT(sales::gaborGranger(demand, 5, bestPrice), Is(3));
  EXPECT_THAT(sales::gaborGranger(demand, 5, amount), Is(-20));
  EXPECT_THAT(sales::gaborGranger(aligned(List{0, 0}, List{0, 0}), 0, amount), Is(0));
}

TEST(GaborGranger, OutOfRange) {
  EXPECT_THAT(sales::gaborGranger(aligned(List{1, -2}, List{10, 10}), 0, bestPrice), Fails(Error::domain));
  EXPECT_THAT(sales::gaborGranger(aligned(List{1, 2}, List{10, -10}), 0, bestPrice), Fails(Error::domain));
  EXPECT_THAT(sales::gaborGranger(aligned(List{1, 2}, List{10, 10}), -1, bestPrice), Fails(Error::domain));
  EXPECT_THAT(sales::gaborGranger(aligned(List{}, List{}), -1, bestPrice), Fails(Error::domain));
  EXPECT_THAT(sales::gaborGranger(aligned(List{}, List{}), 0, bestPrice), Fails(Error::unavailable));
  EXPECT_EQ(*sales::gaborGranger(aligned(List{1e200, 1}, List{1e200, 1}), 0, amount), infinity);
  EXPECT_THAT(sales::gaborGranger(aligned(List{1, 1e200}, List{1, 1e200}), 0, bestPrice), Is(1e200));
}

// --- PRICEELAST ---------------------------------------------------------------------------------------------------

constexpr Choice<2> fromPoint1{0};
constexpr Choice<2> midpoint{1};

TEST(PriceElast, FromTheFirstPoint) { // dartconsulting.co.in: 0.5, 0.8, 3.0 without the sign
  EXPECT_THAT(sales::priceElast(1000, 54, 1500, 40, fromPoint1), Is(-14.0 / 54 / 0.5));
  EXPECT_THAT(sales::priceElast(1500, 40, 2000, 29, fromPoint1), Is(-0.825));
  EXPECT_THAT(sales::priceElast(2500, 20, 3000, 8, fromPoint1), Is(-3));
  EXPECT_THAT(sales::priceElast(2500, 20, 0, 0, fromPoint1), Is(1));
}

TEST(PriceElast, FromTheMiddle) {
  EXPECT_THAT(sales::priceElast(1000, 54, 1500, 40, midpoint), Is(-14.0 / 47 / (500.0 / 1250)));
  EXPECT_THAT(sales::priceElast(1500, 40, 1000, 54, midpoint), Is(-14.0 / 47 / (500.0 / 1250))); // both ways alike
  EXPECT_THAT(sales::priceElast(0, 0, 10, 5, midpoint), Is(1));
}

TEST(PriceElast, OutOfRange) {
  EXPECT_THAT(sales::priceElast(-1, 1, 2, 1, fromPoint1), Fails(Error::domain));
  EXPECT_THAT(sales::priceElast(1, -1, 2, 1, fromPoint1), Fails(Error::domain));
  EXPECT_THAT(sales::priceElast(1, 1, -2, 1, fromPoint1), Fails(Error::domain));
  EXPECT_THAT(sales::priceElast(1, 1, 2, -1, fromPoint1), Fails(Error::domain));
  EXPECT_THAT(sales::priceElast(0, -1, 0, 1, fromPoint1), Fails(Error::domain)); // the domain before the zero
  EXPECT_THAT(sales::priceElast(5, 1, 5, 2, fromPoint1), Fails(Error::division));
  EXPECT_THAT(sales::priceElast(0, 1, 2, 1, fromPoint1), Fails(Error::division));
  EXPECT_THAT(sales::priceElast(1, 0, 2, 1, fromPoint1), Fails(Error::division));
  EXPECT_THAT(sales::priceElast(1, 0, 2, 0, midpoint), Fails(Error::division));
  EXPECT_THAT(sales::priceElast(0, 1, 0, 2, midpoint), Fails(Error::division));
}

} // namespace
