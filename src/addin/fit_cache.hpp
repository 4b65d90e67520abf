// SPDX-License-Identifier: MPL-2.0
//
// Remembers the last fits: they take long, and the office asks for them again at every recalculation.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <span>
#include <string_view>

#include "addin/argument.hpp"

namespace addin {

/// The results of the last eight calls of functions that are worth it, each under a hash of 128 bits of its arguments.
/// Of the arguments nothing else is kept: they are data of customers.
class FitCache {
public:
  static constexpr std::size_t capacity = 8;

  /// What the call of `function` with these arguments gave before, or else what `compute` gives now.
  Value get(std::string_view function, std::span<const Argument> arguments, const std::function<Value()>& compute);

private:
  struct Key {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Fit {
    Key key;
    Value value;
  };

  static Key keyOf(std::string_view function, std::span<const Argument> arguments);

  std::mutex mutex_;
  /// The one that was used last comes first.
  std::array<Fit, capacity> fits_;
  std::size_t size_ = 0;
};

} // namespace addin
