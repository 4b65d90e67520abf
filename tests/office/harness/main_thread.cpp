// SPDX-License-Identifier: MPL-2.0

#include "harness/main_thread.hpp"

#include <exception>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <cppuhelper/implbase1.hxx>

namespace harness {

namespace awt = com::sun::star::awt;

namespace {

/// What became of an action: told by the thread that answers the office, read by that of the test.
class Outcome {
public:
  void set(std::exception_ptr error) {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    error_ = std::move(error);
  }
  /// Whether it has ended.  Throws what the action has thrown.
  bool ended() const {
    const std::lock_guard lock(mutex_);
    if (error_) {
      std::rethrow_exception(error_);
    }
    return ended_;
  }

private:
  mutable std::mutex mutex_;
  bool ended_ = false;
  std::exception_ptr error_;
};

class Action : public cppu::WeakImplHelper1<awt::XCallback> {
public:
  Action(std::function<void()> action, std::shared_ptr<Outcome> outcome)
      : action_(std::move(action)), outcome_(std::move(outcome)) {}

  void SAL_CALL notify(const com::sun::star::uno::Any& /*data*/) override {
    try {
      action_();
      outcome_->set(nullptr);
    } catch (...) {
      outcome_->set(std::current_exception());
    }
  }

private:
  std::function<void()> action_;
  std::shared_ptr<Outcome> outcome_;
};

} // namespace

std::chrono::milliseconds shortPatience() {
  constexpr int part = 4; // of what makes the office count as hanging: the reason is reported before it is ended
  return std::chrono::milliseconds(usualPatience()) / part;
}

void await(const std::function<bool()>& holds, const std::function<std::string()>& awaited,
           std::chrono::milliseconds patience) {
  constexpr std::chrono::milliseconds betweenLooks{5};
  const auto due = std::chrono::steady_clock::now() + patience;
  while (!holds()) {
    if (std::chrono::steady_clock::now() >= due) {
      throw std::runtime_error("not within " + std::to_string(patience.count()) + " ms: " + awaited());
    }
    std::this_thread::sleep_for(betweenLooks);
  }
}

void onMainThread(const Office& office, std::string_view what, std::function<void()> action,
                  const std::function<bool()>& enough) {
  const auto outcome = std::make_shared<Outcome>();
  awt::AsyncCallback::create(office.context())->addCallback(new Action(std::move(action), outcome), {});
  await([&] { return outcome->ended() || (enough && enough()); },
        [&] { return std::string(what) + " (the office is busy, or waits in a dialog)"; });
}

void settle(const Office& office) {
  // Twice: what the first events bring about, such as a change of the focus, is an event of its own.
  for (int round = 0; round < 2; ++round) {
    onMainThread(office, "the office deals with what was sent to it", [] {});
  }
}

} // namespace harness
