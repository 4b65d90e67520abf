// SPDX-License-Identifier: MPL-2.0
//
// What a pipeline says of the way a company sells: the figures that a sales plan asks for.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "sales/error.hpp"
#include "wizards/import_lists.hpp"

namespace wizards {

struct PipelineFigures {
  std::size_t won = 0;
  std::size_t lost = 0;
  std::size_t open = 0;
  double wonAmount = 0;
  double openAmount = 0;
  sales::Result<double> averageDeal = sales::Error::division; ///< of the deals that are won
  sales::Result<double> winRate = sales::Error::division;     ///< by count
  sales::Result<double> cycleDays = sales::Error::division;   ///< mean, of the deals that are won
  /// Deals that are won and have both days.
  std::size_t cycles = 0;
  /// Deals that close before they were created; they do not count in cycleDays.
  std::size_t closedBeforeCreated = 0;
  /// Each once, in the order of the list.
  std::vector<std::string> owners;
};

PipelineFigures pipelineFigures(std::span<const Opportunity> opportunities);

} // namespace wizards
