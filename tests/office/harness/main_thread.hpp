// SPDX-License-Identifier: MPL-2.0
//
// The thread of the office on which its windows live.

#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "harness/office.hpp"

namespace harness {

/// How long something may take that the office does at once: a click, a dialog that opens.
std::chrono::milliseconds shortPatience();

/// Looks every few milliseconds whether it holds.  Throws, with the words of `awaited`, when it does not in time.
void await(const std::function<bool()>& holds, const std::function<std::string()>& awaited,
           std::chrono::milliseconds patience = shortPatience());

/// Lets the main thread of the office do something, as it does what a person does: calls that `action` makes are
/// carried out there, one after the other, and no other event comes between.  It comes back when the action has ended,
/// or when `enough` says so: an action that opens a modal dialog ends with that dialog only.  What the action refers to
/// must live that long.
void onMainThread(const Office& office, std::string_view what, std::function<void()> action,
                  const std::function<bool()>& enough = {});

/// What a function returns on the main thread.  Accessible objects are asked there only: asked from elsewhere, some
/// wait for the main thread while it waits for them.
template <class Function>
auto fromMainThread(const Office& office, std::string_view what, Function function) {
  const auto result = std::make_shared<decltype(function())>();
  onMainThread(office, what, [result, function] { *result = function(); });
  return std::move(*result);
}

/// Waits until the office has dealt with the events that were sent to it before: keys, clicks, what is called later.
void settle(const Office& office);

} // namespace harness
