// SPDX-License-Identifier: MPL-2.0

#include "harness/watch.hpp"

#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <typeinfo>
#include <utility>

#include <com/sun/star/uno/Exception.hpp>

#include "harness/strings.hpp"

namespace harness {

namespace {

std::uintmax_t sizeOf(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  return error ? 0 : size;
}

std::string tailOf(const std::filesystem::path& file, std::uintmax_t start) {
  std::ifstream stream(file, std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(start));
  return {std::istreambuf_iterator<char>(stream), {}};
}

testing::TestEventListeners& listeners() {
  return testing::UnitTest::GetInstance()->listeners();
}

} // namespace

std::chrono::seconds usualPatience() {
  const char* const chosen = std::getenv("SALESPLANNER_PATIENCE");
  return std::chrono::seconds(chosen != nullptr ? std::stol(chosen) : 20);
}

Watch::Watch(Process& office, std::filesystem::path log, std::chrono::seconds patience)
    : office_(office), log_(std::move(log)), shown_(sizeOf(log_)), patience_(patience),
      due_(std::chrono::steady_clock::now() + patience), thread_([this] { guard(); }) {
  listeners().Append(this);
}

Watch::~Watch() {
  listeners().Release(this);
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Watch::beat() {
  const std::lock_guard lock(mutex_);
  due_ = std::chrono::steady_clock::now() + patience_;
}

void Watch::setPatience(std::chrono::seconds patience) {
  {
    const std::lock_guard lock(mutex_);
    patience_ = patience;
    due_ = std::chrono::steady_clock::now() + patience_;
  }
  changed_.notify_all();
}

void Watch::OnTestPartResult(const testing::TestPartResult& /*result*/) {
  // GoogleTest reports an exception that ended a case while it is still in flight, but knows none of UNO's.
  if (const auto exception = std::current_exception()) {
    try {
      std::rethrow_exception(exception);
    } catch (const com::sun::star::uno::Exception& error) {
      std::cerr << "UNO exception " << typeid(error).name() << ": " << utf8(error.Message) << '\n';
    } catch (...) { // reported already
    }
  }
}

void Watch::OnTestStart(const testing::TestInfo& /*test*/) {
  beat();
  shown_ = sizeOf(log_);
}

void Watch::OnTestEnd(const testing::TestInfo& test) {
  beat();
  if (const auto printed = tailOf(log_, shown_); test.result()->Failed() && !printed.empty()) {
    std::cerr << "The office printed:\n" << printed << '\n';
  }
}

void Watch::guard() {
  std::unique_lock lock(mutex_);
  while (!over_) {
    if (std::chrono::steady_clock::now() >= due_) {
      std::cerr << "No test case has ended for " << patience_.count() << " s: the office is ended.\n";
      office_.kill();
      return;
    }
    changed_.wait_until(lock, due_);
  }
}

} // namespace harness
