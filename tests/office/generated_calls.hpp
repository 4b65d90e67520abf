// SPDX-License-Identifier: MPL-2.0
//
// Calls of every function that tests make from the catalogue, and what they cost the office.

#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "harness/office.hpp"

/// Every function of the catalogue, in its order.
std::vector<const catalogue::Function*> allFunctions();

/// Arguments that the function accepts: those of its first example that is one call and needs no file of data.
std::vector<std::string> acceptedArguments(const catalogue::Function& function);

/// "NAME(first;second)".
std::string callOf(const catalogue::Function& function, const std::vector<std::string>& arguments);

/// Sanitizers make the extension slower, by less than this.
inline constexpr bool runtimeSlowsDown = SALESPLANNER_SANITIZED != 0;
inline constexpr int slowdownOfRuntimes = 20;

/// The processor time of the office while `work` is done: the least of three attempts, but no further attempt once one
/// has kept to the limit.
template <class Work>
std::chrono::milliseconds leastTime(const harness::Office& office, std::chrono::milliseconds limit, Work&& work) {
  auto least = std::chrono::milliseconds::max();
  constexpr int attempts = 3;
  for (int i = 0; i < attempts && least > limit; ++i) {
    const auto before = office.processorTime();
    work();
    least = std::min(least, std::chrono::duration_cast<std::chrono::milliseconds>(office.processorTime() - before));
  }
  return least;
}
