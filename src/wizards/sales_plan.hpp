// SPDX-License-Identifier: MPL-2.0
//
// The wizard for a sales plan, in six steps: goals, competitive position, objectives, tactics, execution and
// monitoring. It ends in the workbook "sales-plan".

#pragma once

#include <array>

#include "wizards/column_page.hpp"
#include "wizards/import_lists.hpp"
#include "wizards/pipeline_figures.hpp"
#include "wizards/tiers.hpp"
#include "wizards/wizards.hpp"

namespace wizards {

struct SalesPlan {
  enum Target : std::size_t { asAmount, asGrowth };
  enum Recurring : std::size_t { contracts, nothing };
  enum Box : std::size_t { strengths, weaknesses, opportunities, threats };
  enum Commission : std::size_t { flatRate, threshold, tiered, slab, accelerator, bonus };
  enum Rhythm : std::size_t { everyMonth, everyWeek };

  struct Factor {
    std::string text;
    Number importance;
    Number rating;
  };
  struct Offer {
    std::string name;
    std::string what;
    Number price;
  };
  struct Criterion {
    std::string name;
    Number weight;
    std::array<Number, 4> score; ///< ours, then those of the competitors
  };
  struct Person {
    std::string name;
    Number weight;    ///< empty counts as 1
    Number fullQuota; ///< what somebody who is up to speed sells in a year
    Number ramp;      ///< empty counts as 100%
  };
  struct Tactic {
    std::string name;
    std::string owner;
    Day start;
    Day due;
    bool isKept = false; ///< its row in the workbook holds more than is asked
  };
  struct Cost {
    std::string line;
    Number amount;
  };
  struct Goal {
    std::string text;
    std::string measure;
    Number now;
    Number target;
    bool isKept = false;
  };

  // Goals
  std::string company;
  std::string currency;
  Day start; ///< of the plan year
  Number lastYear;
  std::size_t targetAs = asAmount;
  Number target;
  Number growth;
  std::size_t recurs = contracts;
  Number mrr;
  Number churn;
  Number arpa;
  Number margin;

  // Competitive position
  std::array<std::array<Factor, 3>, 4> factors; ///< by box
  std::array<Offer, 4> offers;                  ///< ours, then those of the competitors
  std::array<Criterion, 6> criteria;

  // Objectives
  Number direct;
  Number channel;
  Number attainment; ///< of their quotas that the team usually reaches
  TakenTable pipeline{pipelineColumns()};
  PipelineFigures found;          ///< in the pipeline
  std::size_t amountsFrom = 0;    ///< the choice of their column for which it was said whether
  bool amountsAreMonthly = false; ///< they are a month's
  Number deal;
  Number leadRate;
  Number winRate;
  Number cycle;
  Number openDeals;
  std::array<Person, 6> team;
  Number quotaUnit; ///< that of a workbook that was read

  // Tactics
  std::array<bool, 12> ready{}; ///< which of the tactics to choose from
  std::array<Tactic, 14> tactics;

  // Execution
  std::size_t commission = accelerator;
  Number rate;
  Number overRate;
  Number timesAbove;
  Number bonusAtQuota;
  Number bonusFrom;
  std::array<Tier, 4> tiers; ///< from shares of the quota on
  Number floor;              ///< of a workbook that was read, like the cap
  Number cap;
  std::array<Cost, 6> costs;

  // Monitoring
  std::size_t rhythm = everyMonth;
  std::array<Goal, 6> goals;
  std::array<Number, 6> now; ///< the figures to watch
};

/// The tactics to choose from, those of the workbook.
const std::array<std::string, 12>& readyTactics();

Form salesPlan(SalesPlan& plan, const Setting& setting);

} // namespace wizards
