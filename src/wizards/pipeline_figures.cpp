// SPDX-License-Identifier: MPL-2.0

#include "wizards/pipeline_figures.hpp"

#include <algorithm>
#include <array>

#include "sales/pipeline.hpp"

namespace wizards {

namespace {

void addOwner(std::vector<std::string>& owners, const std::string& owner) {
  const auto same = [&](const std::string& other) { return sales::sameLabel(other, owner); };
  if (!owner.empty() && std::ranges::none_of(owners, same)) {
    owners.push_back(owner);
  }
}

double serial(std::chrono::sys_days day) {
  return static_cast<double>(day.time_since_epoch().count());
}

} // namespace

PipelineFigures pipelineFigures(std::span<const Opportunity> opportunities) {
  PipelineFigures figures;
  std::array<std::vector<double>, 2> days; // created and closed
  for (const auto& deal : opportunities) {
    addOwner(figures.owners, deal.owner);
    if (deal.outcome == sales::Outcome::open) {
      ++figures.open;
      figures.openAmount += deal.amount;
    }
    figures.lost += deal.outcome == sales::Outcome::lost ? 1 : 0;
    if (deal.outcome != sales::Outcome::won) {
      continue;
    }
    ++figures.won;
    figures.wonAmount += deal.amount;
    if (!deal.created || !deal.closed) {
      continue;
    }
    if (*deal.closed < *deal.created) {
      ++figures.closedBeforeCreated;
      continue;
    }
    days[0].push_back(serial(*deal.created));
    days[1].push_back(serial(*deal.closed));
  }
  const auto won = static_cast<double>(figures.won);
  figures.cycles = days[0].size();
  figures.averageDeal = sales::avgDeal(figures.wonAmount, won);
  figures.winRate = sales::winRate(won, won + static_cast<double>(figures.lost));
  figures.cycleDays = sales::cycleTime(sales::Aligned<2>(std::move(days)), {0});
  return figures;
}

} // namespace wizards
