// SPDX-License-Identifier: MPL-2.0
//
// The shifted beta-geometric model.  Reference values without another source were computed with 30 to 40 digits by
// other ways: fits as the zero of the gradient, survival by log-gamma, residual lifetimes by the transformation of the
// hypergeometric function to 1 - z.

#include <cmath>
#include <vector>

#include "sales/retention.hpp"
#include "sales/support.hpp"

namespace {

using sales::Cell;
using sales::Empty;
using sales::Error;
using sales::Range;
using support::column;
using support::Fails;
using support::Is;
using support::IsNear;
using support::List;
using support::row;

MATCHER_P3(Fits, alpha, beta, logLik, "") {
  if (!arg) {
    *result_listener << "which is error " << static_cast<int>(arg.error());
    return false;
  }
  *result_listener << "which is " << testing::PrintToString(*arg);
  const sales::Row<3> expected{alpha, beta, logLik};
  bool near = true;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    near = near && std::abs((*arg)[i] - expected[i]) <= 1e-9 * std::abs(expected[i]);
  }
  return near;
}

/// A fit at the bound of alpha + beta: the churn is constant.
MATCHER_P(HasConstantChurn, churn, "") {
  if (!arg) {
    *result_listener << "which is error " << static_cast<int>(arg.error());
    return false;
  }
  *result_listener << "which is " << testing::PrintToString(*arg);
  return std::abs((*arg)[0] + (*arg)[1] - 1e6) < 1e-6 && std::abs((*arg)[0] / 1e6 - churn) < 1e-5;
}

Range cohort(const List& survivors) {
  return {survivors.size(), 1, {survivors.begin(), survivors.end()}};
}

/// Fader and Hardie 2007, table 1.
const List highEnd{1000, 869, 743, 653, 593, 551, 517, 491};
const List regular{1000, 631, 468, 382, 326, 289, 262, 241};

TEST(SbgFit, AgreesWithThePublishedFits) { // there 0.668, 3.806 and 0.704, 1.182
  EXPECT_THAT(sales::sbgFit(cohort(highEnd)), Fits(0.6680883511064462, 3.806094964058267, -1611.158147391156));
  EXPECT_THAT(sales::sbgFit(cohort(regular)), Fits(0.7040772984735162, 1.182043026209476, -1680.265188463287));
}

TEST(SbgFit, TakesOneCohortInARow) {
  EXPECT_THAT(sales::sbgFit(Range(1, 8, {highEnd.begin(), highEnd.end()})),
              Fits(0.6680883511064462, 3.806094964058267, -1611.158147391156));
}

TEST(SbgFit, TakesSeveralCohortsInABlock) { // published 3.80, 15.19
  const Range block(4, 5,
                    {10000.0, 8000.0, 6480.0, 5307.0, 4391.0,   //
                     10000.0, 8000.0, 6480.0, 5307.0, Empty{},  //
                     10000.0, 8000.0, 6480.0, Empty{}, Empty{}, //
                     10000.0, 8000.0});
  EXPECT_THAT(sales::sbgFit(block), Fits(3.79812580791847, 15.19190793737902, -40255.83728074067));
  const Range younger(2, 4, {1000.0, 700.0, 560.0, 480.0, 800.0, 590.0, "470"});
  EXPECT_THAT(sales::sbgFit(younger), Fits(0.6388694655777918, 1.607621620238337, -1951.105317933322));
}

TEST(SbgFit, SkipsHeadersAndEmptyRows) {
  EXPECT_THAT(sales::sbgFit(column({"Customers", 1000.0, 500.0, 450.0, 430.0, 420.0, Empty{}, Empty{}})),
              Fits(0.1062143162518867, 0.1060577084635837, -986.2476826177364));
  const Range block(4, 4,
                    {"Start", "1 year", "2 years", "3 years", //
                     1000.0, 700.0, 560.0, 480.0,             //
                     Empty{}, Empty{}, Empty{}, Empty{},      //
                     800.0, 590.0, 470.0});
  EXPECT_THAT(sales::sbgFit(block), Fits(0.6388694655777918, 1.607621620238337, -1951.105317933322));
}

TEST(SbgFit, FindsVeryDifferentCustomers) { // most leave at once or never: alpha + beta is small
  EXPECT_THAT(sales::sbgFit(column({1000.0, 500.0, 498.0, 497.5, 497.4})),
              Fits(0.002852987837189874, 0.00285297637839746, -711.4462711302972));
}

TEST(SbgFit, TakesSharesAsWellAsCounts) {
  for (const double scale : {1e-300, 0.001, 1e290}) {
    List shares = highEnd;
    for (double& share : shares) {
      share *= scale;
    }
    const auto fit = sales::sbgFit(cohort(shares));
    ASSERT_TRUE(fit) << scale;
    EXPECT_NEAR((*fit)[0], 0.6680883511064462, 1e-9) << scale;
    EXPECT_NEAR((*fit)[1], 3.806094964058267, 1e-9) << scale;
    EXPECT_NEAR((*fit)[2] / scale, -1611.158147391156, 1e-9) << scale;
  }
}

TEST(SbgFit, ConstantOrRisingChurnIsAtTheBound) {
  EXPECT_THAT(sales::sbgFit(column({1000.0, 850.0, 722.5, 614.125, 522.00625})), HasConstantChurn(0.15));
  EXPECT_THAT(sales::sbgFit(column({100.0, 60.0, 40.0, 25.0, 0.0})), HasConstantChurn(100.0 / 225)); // died out
  EXPECT_THAT(sales::sbgFit(column({100.0, 60.0, 40.0, 25.0, 0.0, 0.0, 0.0})), HasConstantChurn(100.0 / 225));
  EXPECT_THAT(sales::sbgFit(column({100.0, 90.0, 50.0})), HasConstantChurn(50.0 / 190));
  EXPECT_THAT(sales::sbgFit(column({100.0, 100.0, 50.0})), HasConstantChurn(50.0 / 200));
  EXPECT_THAT(sales::sbgFit(column({100.0, 100.0, 0.0})), HasConstantChurn(100.0 / 200));
}

TEST(SbgFit, NothingNearbyIsMoreLikely) {
  const auto logLik = [](const List& survivors, double alpha, double beta) { // as Fader and Hardie write it
    double sum = 0;
    double chance = alpha / (alpha + beta);
    for (std::size_t t = 1; t < survivors.size(); ++t) {
      sum += (survivors[t - 1] - survivors[t]) * std::log(chance);
      chance *= (beta + static_cast<double>(t) - 1) / (alpha + beta + static_cast<double>(t));
    }
    const auto last = static_cast<double>(survivors.size() - 1);
    return sum + survivors.back() * std::log(*sales::sbgSurvival(alpha, beta, last));
  };
  const std::vector<List> cohorts{
      highEnd, regular, {10, 9, 8, 8, 8, 7}, {500, 20, 18, 18}, {1e6, 999990, 999985, 999982}};
  for (const List& survivors : cohorts) {
    const auto fit = sales::sbgFit(cohort(survivors));
    ASSERT_TRUE(fit);
    const auto [alpha, beta, best] = *fit;
    EXPECT_NEAR(logLik(survivors, alpha, beta), best, 1e-9 * std::abs(best));
    for (const double a : {0.99, 1.0, 1.01}) {
      for (const double b : {0.99, 1.0, 1.01}) {
        EXPECT_LE(logLik(survivors, alpha * a, beta * b), best + 1e-9 * std::abs(best)) << alpha << " " << beta;
      }
    }
  }
}

TEST(SbgFit, HasNoAnswerRatherThanAWrongOne) {
  EXPECT_THAT(sales::sbgFit(column({100.0, 100.0, 100.0})), Fails(Error::unavailable));          // nobody left
  EXPECT_THAT(sales::sbgFit(column({100.0, 0.0, 0.0})), Fails(Error::unavailable));              // all left at once
  EXPECT_THAT(sales::sbgFit(Range(2, 2, {100.0, 60.0, 90.0, 50.0})), Fails(Error::unavailable)); // no second renewal
  EXPECT_THAT(sales::sbgFit(Range(2, 3, {100.0, 0.0, 0.0, 90.0, 50.0})), Fails(Error::unavailable));
  EXPECT_THAT(sales::sbgFit(column({100.0, 50.0, 50.0, 50.0})), Fails(Error::convergence)); // only the first renewal
  EXPECT_THAT(sales::sbgFit(column({1e308, 9e307, 8.5e307})), Fails(Error::number));
}

TEST(SbgFit, OutOfRange) {
  EXPECT_THAT(sales::sbgFit(column({100.0, 60.0})), Fails(Error::domain)); // one renewal
  EXPECT_THAT(sales::sbgFit(column({100.0, 60.0, Empty{}})), Fails(Error::domain));
  EXPECT_THAT(sales::sbgFit(column({Empty{}})), Fails(Error::domain));
  EXPECT_THAT(sales::sbgFit(column({"Customers"})), Fails(Error::domain));
  EXPECT_THAT(sales::sbgFit(column({0.0, 0.0, 0.0})), Fails(Error::domain));
  EXPECT_THAT(sales::sbgFit(column({-5.0, -6.0, -7.0})), Fails(Error::domain));
  EXPECT_THAT(sales::sbgFit(column({100.0, 60.0, -1.0})), Fails(Error::domain));
  EXPECT_THAT(sales::sbgFit(column({100.0, 60.0, 61.0})), Fails(Error::domain)); // rises
  EXPECT_THAT(sales::sbgFit(column({100.0, 60.0, Empty{}, 40.0})), Fails(Error::domain));
  EXPECT_THAT(sales::sbgFit(column({Empty{}, 100.0, 60.0, 40.0})), Fails(Error::domain));
  EXPECT_THAT(sales::sbgFit(Range(2, 3, {100.0, 60.0, 50.0, Empty{}, 60.0, 50.0})), Fails(Error::domain));
  EXPECT_THAT(sales::sbgFit(Range(2, 3, {100.0, 60.0, 50.0, 100.0, Empty{}, 50.0})), Fails(Error::domain));
  EXPECT_THAT(sales::sbgFit(Range(2, 3, {100.0, 60.0, Empty{}, 50.0, 60.0, 50.0})), Fails(Error::domain));
  EXPECT_THAT(sales::sbgFit(column({100.0, 160.0, "few"})), Fails(Error::text)); // text before the domain
  EXPECT_THAT(sales::sbgFit(Range(2, 3, {"Start", 1.0, 2.0, 100.0, 60.0, 50.0})), Fails(Error::text)); // no header
  EXPECT_THAT(sales::sbgFit(column({100.0, "few", Error::division})), Fails(Error::division));
}

TEST(SbgSurvival, IsTheProductOfRetentionRates) {
  for (const double alpha : {0.001, 0.668, 3.0, 20.5, 150000.0}) {
    for (const double beta : {0.01, 3.806, 15.0, 16.0, 17.5, 850000.0}) {
      double product = 1;
      for (int t = 0; t <= 40; ++t) {
        EXPECT_THAT(sales::sbgSurvival(alpha, beta, t), IsNear(product, 1e-12)) << alpha << " " << beta << " " << t;
        product *= *sales::sbgRetention(alpha, beta, t + 1);
      }
    }
  }
  EXPECT_THAT(sales::sbgSurvival(0.668, 3.806, 8), IsNear(0.46, 2e-3)); // published .460
}

TEST(SbgSurvival, HoldsForEveryNumberOfRenewals) {
  EXPECT_THAT(sales::sbgSurvival(0.668, 3.806, 1e6), IsNear(0.00023297787486495873, 1e-14));
  EXPECT_NEAR(*sales::sbgSurvival(0.668, 3.806, 1e12) / 2.2872610556769969e-8, 1, 1e-13);
  EXPECT_NEAR(*sales::sbgSurvival(150000, 850000, 60) / 5.8246681889699299e-5, 1, 1e-13);
  EXPECT_NEAR(*sales::sbgSurvival(0.02, 0.0005, 1000) / 0.021006577779209866, 1, 1e-13);
  EXPECT_NEAR(*sales::sbgSurvival(5, 0.1, 1000) / 2.9053896304949306e-15, 1, 1e-13);
  EXPECT_NEAR(*sales::sbgSurvival(40, 30, 1000) / 2.8088035462082074e-54, 1, 1e-13);
  EXPECT_NEAR(*sales::sbgSurvival(1, 4, 1e200) / 4e-200, 1, 1e-12); // beta / (beta + t)
  EXPECT_THAT(*sales::sbgSurvival(5, 1e-320, 1), testing::Le(1e-320));
}

TEST(SbgSurvival, OutOfRange) {
  EXPECT_THAT(sales::sbgSurvival(0, 1, 1), Fails(Error::domain));
  EXPECT_THAT(sales::sbgSurvival(1, 0, 1), Fails(Error::domain));
  EXPECT_THAT(sales::sbgSurvival(1, 1, -1), Fails(Error::domain));
  EXPECT_THAT(sales::sbgSurvival(1, 1, 1.5), Fails(Error::domain));
  EXPECT_THAT(sales::sbgSurvival(1e308, 1e308, 1), Fails(Error::number));
}

TEST(SbgRetention, RisesWithTenure) {
  EXPECT_THAT(sales::sbgRetention(0.668, 3.806, 1), Is(3.806 / 4.474));
  EXPECT_THAT(sales::sbgRetention(0.704, 1.182, 7), Is(7.182 / 7.886));
  EXPECT_THAT(sales::sbgRetention(0.704, 1.182, 1e300), Is(1));
  EXPECT_THAT(sales::sbgRetention(1.5e308, 1.5e308, 1), Is(0.5));
}

TEST(SbgRetention, OutOfRange) {
  EXPECT_THAT(sales::sbgRetention(0, 1, 1), Fails(Error::domain));
  EXPECT_THAT(sales::sbgRetention(1, 0, 1), Fails(Error::domain));
  EXPECT_THAT(sales::sbgRetention(1, 1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::sbgRetention(1, 1, 1.5), Fails(Error::domain));
}

TEST(SbgDerl, SumsTheDiscountedSurvivors) {
  EXPECT_THAT(sales::sbgDerl(0.668, 3.806, 0.1, 7), IsNear(7.530, 1e-4)); // published
  for (const double alpha : {0.02, 0.4, 0.5, 0.668, 2.0, 15.0, 150000.0}) {
    for (const double beta : {0.0005, 0.9, 1.0, 3.806, 25.0, 850000.0}) {
      for (const double discount : {0.005, 0.1, 3.0, 1e6}) {
        for (const double renewals : {0.0, 7.0, 1e6}) {
          long double sum = 0;
          long double survivors = 1;
          for (long double t = 0; survivors > 1e-18L * sum; ++t) {
            const long double b = static_cast<long double>(beta) + renewals + t;
            survivors *= b / (alpha + b);
            sum += survivors;
            survivors /= 1 + static_cast<long double>(discount);
          }
          EXPECT_NEAR(*sales::sbgDerl(alpha, beta, discount, renewals) / static_cast<double>(sum), 1, 1e-12)
              << alpha << " " << beta << " " << discount << " " << renewals;
        }
      }
    }
  }
}

TEST(SbgDerl, HoldsForSmallDiscounts) {
  const double v = 1 / (1 + 1e-6);
  // alpha = beta = 1: the sum of v^(k - 1) / (k + 1), a logarithm
  EXPECT_THAT(sales::sbgDerl(1, 1, 1e-6, 0), IsNear((std::log1p(1e6) - v) / (v * v), 1e-13));
  EXPECT_THAT(sales::sbgDerl(0.668, 3.806, 1e-6, 0), IsNear(615.29154314300635, 1e-13));
  EXPECT_THAT(sales::sbgDerl(0.668, 3.806, 1e-6, 1000), IsNear(23720.939996691992, 1e-13));
  EXPECT_THAT(sales::sbgDerl(0.02, 0.1, 1e-6, 0), IsNear(634482.75539182674, 1e-13));
  EXPECT_THAT(sales::sbgDerl(0.3, 0.05, 1e-9, 0), IsNear(338694.9567401171, 1e-13));
  EXPECT_THAT(sales::sbgDerl(0.05, 2, 1e-12, 0), IsNear(264835826162.239, 1e-13));
  EXPECT_THAT(sales::sbgDerl(4.5, 0.3, 1e-6, 2), IsNear(0.65714198971763974, 1e-13));
  EXPECT_THAT(sales::sbgDerl(0.0003, 3.8, 0.1, 2), IsNear(10.996833118755276, 1e-13));
  EXPECT_THAT(sales::sbgDerl(1.5, 30, 0.001, 7), IsNear(53.296009491417383, 1e-13));
}

TEST(SbgDerl, HasItsLimits) {
  EXPECT_THAT(sales::sbgDerl(0.668, 3.806, 0.1, 1e15), IsNear(11, 1e-12)); // stays for ever: (1 + d) / d
  EXPECT_THAT(sales::sbgDerl(0.668, 3.806, 0.1, 1e300), IsNear(11, 1e-12));
  EXPECT_THAT(sales::sbgDerl(1e-12, 3.806, 0.1, 0), IsNear(11, 1e-11));
  EXPECT_THAT(sales::sbgDerl(0.668, 3.806, 1e300, 0), Is(3.806 / 4.474)); // the next payment and no more
  EXPECT_THAT(sales::sbgDerl(1e6, 1e-6, 0.1, 0), IsNear(1e-12, 1e-9));
}

TEST(SbgDerl, OutOfRange) {
  EXPECT_THAT(sales::sbgDerl(0, 1, 0.1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::sbgDerl(1, 0, 0.1, 0), Fails(Error::domain));
  EXPECT_THAT(sales::sbgDerl(1, 1, 0, 0), Fails(Error::domain));
  EXPECT_THAT(sales::sbgDerl(1, 1, 0.1, -1), Fails(Error::domain));
  EXPECT_THAT(sales::sbgDerl(1, 1, 0.1, 0.5), Fails(Error::domain));
}

} // namespace
