// SPDX-License-Identifier: MPL-2.0
//
// A program that is started for a test and does not outlive it.

#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <sys/types.h>

namespace harness {

using Variables = std::map<std::string, std::string>;

/// The environment variables of this program.
Variables ownVariables();

/// A running program in a process group of its own.  It is ended with this object, and by the system when the thread
/// that started it dies.
class Process {
public:
  /// Starts `program` (an absolute path); what it prints is appended to `log`.
  Process(const std::filesystem::path& program, const std::vector<std::string>& arguments, const Variables& variables,
          const std::filesystem::path& log);
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process();

  pid_t id() const { return id_; }

  /// The exit status, or 128 and the number of the signal that ended it; nothing while it runs on after `patience`.
  std::optional<int> waitFor(std::chrono::milliseconds patience);

  /// The files of the sockets at which the process listens now: they stay behind when it is killed.
  std::vector<std::filesystem::path> sockets() const;

  /// Ends the process and the children it may have.  May be called from any thread.
  void kill() noexcept;

private:
  void awaitEnd();

  pid_t id_ = -1;
  std::mutex mutex_;
  std::condition_variable ended_;
  std::optional<int> status_;
  std::thread waiter_;
};

} // namespace harness
