// SPDX-License-Identifier: MPL-2.0

#include "wizards/pipeline_figures.hpp"

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>

namespace {

using namespace wizards;
using sales::Outcome;
using testing::ElementsAre;
namespace chrono = std::chrono;

constexpr chrono::sys_days firstDay = chrono::year(2027) / chrono::January / 4;

Opportunity deal(double amount, Outcome outcome, int cycle, std::string owner = "Ann") {
  return {amount, outcome, firstDay, firstDay + chrono::days(cycle), std::move(owner)};
}

TEST(PipelineFigures, FollowFromTheDeals) {
  const std::vector<Opportunity> deals{deal(1000, Outcome::won, 20),         deal(3000, Outcome::won, 30, "Ben"),
                                       deal(500, Outcome::lost, 90, "ann "), deal(700, Outcome::open, 5, ""),
                                       {800, Outcome::open, {}, {}, "Cem"},  {2000, Outcome::won, {}, firstDay, "Ben"}};
  const auto figures = pipelineFigures(deals);
  EXPECT_EQ(figures.won, 3U);
  EXPECT_EQ(figures.lost, 1U);
  EXPECT_EQ(figures.open, 2U);
  EXPECT_EQ(figures.wonAmount, 6000);
  EXPECT_EQ(figures.openAmount, 1500);
  EXPECT_EQ(*figures.averageDeal, 2000);
  EXPECT_EQ(*figures.winRate, 0.75);
  EXPECT_EQ(*figures.cycleDays, 25);
  EXPECT_EQ(figures.cycles, 2U);
  EXPECT_THAT(figures.owners, ElementsAre("Ann", "Ben", "Cem"));
}

TEST(PipelineFigures, AreMissingWhereNothingIsDecided) {
  for (const auto& deals : {std::vector<Opportunity>{}, std::vector{deal(100, Outcome::open, 5)}}) {
    const auto figures = pipelineFigures(deals);
    EXPECT_EQ(figures.averageDeal.error(), sales::Error::division);
    EXPECT_EQ(figures.winRate.error(), sales::Error::division);
    EXPECT_EQ(figures.cycleDays.error(), sales::Error::division);
  }
}

TEST(PipelineFigures, LeaveOutCyclesThatEndBeforeTheyBegin) {
  const std::vector<Opportunity> deals{deal(1000, Outcome::won, 20), deal(1000, Outcome::won, -1),
                                       deal(1000, Outcome::won, 0)};
  const auto figures = pipelineFigures(deals);
  EXPECT_EQ(figures.closedBeforeCreated, 1U);
  EXPECT_EQ(*figures.cycleDays, 10);
}

TEST(PipelineFigures, CountRefunds) {
  const std::vector<Opportunity> deals{deal(1000, Outcome::won, 20), deal(-200, Outcome::won, 20)};
  EXPECT_EQ(*pipelineFigures(deals).averageDeal, 400);
}

// Counted in the file by other means:
//   awk -F, '$15=="Won" {n++; s+=$8} $15=="Lost" {l++} $15=="Open" && $8 {o++; a+=$8} END {print n, l, o, s, a}'
TEST(PipelineFigures, OfTheSampleCompany) {
  std::ifstream file(std::string(TEMPLATE_DATA) + "/opportunities.csv", std::ios::binary);
  const auto table = tableFromText(std::string{std::istreambuf_iterator<char>(file), {}});
  const auto match = matchColumns(table, pipelineColumns());
  const auto result = extract(table, match.firstRow(), pipelineColumns(), match.mapping);
  ASSERT_EQ(result.remarks.size(), 1U);
  EXPECT_EQ(inWords(result.remarks[0], pipelineColumns()), "5 rows without an amount are left out.");
  const auto figures = pipelineFigures(opportunitiesOf(result));
  EXPECT_EQ(figures.won, 50U);
  EXPECT_EQ(figures.lost, 110U);
  EXPECT_EQ(figures.open, 35U);
  EXPECT_EQ(figures.wonAmount, 89250);
  EXPECT_EQ(figures.openAmount, 57000);
  EXPECT_EQ(*figures.cycleDays, 35.16);
  EXPECT_THAT(figures.owners, ElementsAre("Amara Osei", "Carmen Ruiz", "Ben Lindqvist"));
}

} // namespace
