// SPDX-License-Identifier: MPL-2.0
//
// Looks after an office while tests use it.

#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

#include "harness/process.hpp"

namespace harness {

/// Ends the office when no test case has ended for a while: the call that hangs in it then fails, and with it the
/// case, not the whole run.  After a case that failed it shows what the office printed meanwhile.
class Watch : public testing::EmptyTestEventListener {
public:
  Watch(Process& office, std::filesystem::path log, std::chrono::seconds patience);
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch() override;

  /// Starts the waiting time anew; for a case that does several long things.
  void beat();
  void setPatience(std::chrono::seconds patience);

  void OnTestPartResult(const testing::TestPartResult& result) override;
  void OnTestStart(const testing::TestInfo& test) override;
  void OnTestEnd(const testing::TestInfo& test) override;

private:
  void guard();

  Process& office_;
  std::filesystem::path log_;
  std::uintmax_t shown_ = 0;
  std::chrono::seconds patience_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::chrono::steady_clock::time_point due_;
  bool over_ = false;
  std::thread thread_;
};

/// How long a call may take before the office counts as hanging: 20 seconds, or as many as the environment variable
/// SALESPLANNER_PATIENCE says (for sanitizers and slow machines).
std::chrono::seconds usualPatience();

} // namespace harness
