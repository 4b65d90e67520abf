// SPDX-License-Identifier: MPL-2.0

#include "addin/fit_cache.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace addin {

namespace {

/// The finaliser of SplitMix64 (G. Steele, D. Lea and C. Flood, 2014): it maps one to one and every bit counts.
std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30U)) * 0xBF58'476D'1CE4'E5B9;
  bits = (bits ^ (bits >> 27U)) * 0x94D0'49BB'1331'11EB;
  return bits ^ (bits >> 31U);
}

/// A hash of 128 bits: two chains of 64 bits with different beginnings and different ways to take a word in.
class Hash {
public:
  void add(std::uint64_t word) {
    first_ = mixed(first_ ^ word);
    second_ = mixed(second_ + std::rotl(word, 32) * 0x9E37'79B9'7F4A'7C15);
  }

  void add(std::string_view text) {
    add(text.size());
    for (; !text.empty(); text.remove_prefix(std::min(text.size(), sizeof(std::uint64_t)))) {
      std::uint64_t word = 0;
      std::memcpy(&word, text.data(), std::min(text.size(), sizeof(word)));
      add(word);
    }
  }

  void add(const sales::Cell& cell) {
    add(cell.index());
    if (const auto* number = std::get_if<double>(&cell)) {
      add(std::bit_cast<std::uint64_t>(*number));
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
      add(std::string_view(*text));
    } else if (const auto* error = std::get_if<sales::Error>(&cell)) {
      add(static_cast<std::uint64_t>(*error));
    }
  }

  std::uint64_t first() const { return first_; }
  std::uint64_t second() const { return second_; }

private:
  std::uint64_t first_ = 0x243F'6A88'85A3'08D3; // digits of pi
  std::uint64_t second_ = 0x1319'8A2E'0370'7344;
};

} // namespace

FitCache::Key FitCache::keyOf(std::string_view function, std::span<const Argument> arguments) {
  Hash hash;
  hash.add(function);
  for (const Argument& argument : arguments) {
    hash.add(argument.rows());
    hash.add(argument.columns());
    hash.add(argument.cells().size());
    for (const sales::Cell& cell : argument.cells()) {
      hash.add(cell);
    }
  }
  return {hash.first(), hash.second()};
}

Value FitCache::get(std::string_view function, std::span<const Argument> arguments,
                    const std::function<Value()>& compute) {
  const Key key = keyOf(function, arguments);
  {
    const std::scoped_lock lock(mutex_);
    const auto end = fits_.begin() + static_cast<std::ptrdiff_t>(size_);
    const auto found = std::find_if(fits_.begin(), end, [&](const Fit& fit) { return fit.key == key; });
    if (found != end) {
      std::rotate(fits_.begin(), found, found + 1);
      return fits_.front().value;
    }
  }
  Value value = compute(); // without the lock: other fits need not wait
  const std::scoped_lock lock(mutex_);
  size_ = std::min(size_ + 1, capacity);
  const auto last = fits_.begin() + static_cast<std::ptrdiff_t>(size_) - 1;
  std::rotate(fits_.begin(), last, last + 1);
  fits_.front() = {key, value};
  return value;
}

} // namespace addin
