// SPDX-License-Identifier: MPL-2.0

#include "sales/quota.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "sales/calendar.hpp"
#include "sales/rounding.hpp"
#include "sales/share.hpp"

namespace sales {

namespace {

bool isNegative(double value) {
  return value < 0;
}

/// Remainders closer than this are equal, in units.
constexpr double tolerance = 1e-9;

/// Up to here shares that are rounded down, and their sums, are exact whole numbers.
constexpr double countable = 4503599627370496; // 2^52

/// The sum of two numbers, the second of which is what the first one rounds away: twice the digits of a double.
struct Exact {
  double value = 0;
  double rest = 0;
};

Exact sumOf(std::span<const double> numbers) {
  Exact sum;
  for (const double number : numbers) {
    const double next = sum.value + number;
    const double added = next - sum.value;
    sum.rest += (sum.value - (next - added)) + (number - added);
    sum.value = next;
  }
  const double value = sum.value + sum.rest;
  return {value, (sum.value - value) + sum.rest};
}

/// a * b / divisor.
Exact proportion(double a, double b, const Exact& divisor) {
  const double product = a * b;
  const double productRest = std::fma(a, b, -product);
  const double quotient = product / divisor.value;
  const double left = std::fma(-quotient, divisor.value, product) + std::fma(-quotient, divisor.rest, productRest);
  return {quotient, left / divisor.value};
}

/// The total in whole units, halves up.
double nearest(double units) {
  const double whole = std::floor(units);
  return units - whole >= 0.5 - tolerance ? whole + 1 : whole;
}

/// A share in units, rounded down, and what that leaves.
struct RoundedDown {
  double whole = 0;
  double remainder = 0;
};

RoundedDown roundedDown(const Exact& share) {
  const double whole = std::floor(share.value);
  const double remainder = (share.value - whole) + share.rest;
  const double carry = std::floor(remainder + tolerance);
  return {whole + carry, std::max(0.0, remainder - carry)};
}

/// Gives one unit more to the `left` shares of the largest remainder, of equal ones to the first.
void handOut(std::vector<RoundedDown>& shares, std::size_t left) {
  if (left == 0) {
    return;
  }
  std::vector<double> remainders;
  remainders.reserve(shares.size());
  std::ranges::transform(shares, std::back_inserter(remainders), &RoundedDown::remainder);
  const auto last = remainders.begin() + static_cast<std::ptrdiff_t>(left) - 1;
  std::ranges::nth_element(remainders, last, std::greater<>());
  const double limit = *last;
  for (auto& share : shares) {
    if (share.remainder >= limit + tolerance) {
      share.whole += 1;
      --left;
    }
  }
  for (auto& share : shares) {
    if (left > 0 && std::abs(share.remainder - limit) < tolerance) {
      share.whole += 1;
      --left;
    }
  }
}

/// The shares in whole units; the weights sum to `sum`.
std::vector<double> inUnits(double units, std::span<const double> weights, const Exact& sum) {
  std::vector<RoundedDown> shares;
  shares.reserve(weights.size());
  double handedOut = 0;
  for (const double weight : weights) {
    shares.push_back(roundedDown(proportion(units, weight, sum)));
    handedOut += shares.back().whole;
  }
  handOut(shares, static_cast<std::size_t>(nearest(units) - handedOut));
  std::vector<double> whole;
  whole.reserve(shares.size());
  std::ranges::transform(shares, std::back_inserter(whole), &RoundedDown::whole);
  return whole;
}

} // namespace

Result<double> attainment(double actual, double quota) {
  if (quota < 0) {
    return Error::domain;
  }
  if (quota == 0) {
    return Error::division;
  }
  return actual / quota;
}

Result<Elements> quotaAlloc(double total, const Column& weights, double unit) {
  if (const auto checked = weights.check(); !checked) {
    return checked.error();
  }
  std::vector<double> parts;
  parts.reserve(weights.size());
  std::ranges::transform(weights, std::back_inserter(parts), [](const Result<double>& weight) { return *weight; });
  if (std::ranges::any_of(parts, isNegative) || unit < 0) {
    return Error::domain;
  }
  const double largest =
      std::accumulate(parts.begin(), parts.end(), 0.0, [](double a, double b) { return std::max(a, b); });
  if (largest == 0) {
    return Error::division;
  }
  // Brought below 1, so that neither their sum nor a product overflows; a power of 2 changes no digit.
  const int exponent = std::ilogb(largest) + 1;
  std::ranges::transform(parts, parts.begin(), [&](double weight) { return std::scalbn(weight, -exponent); });
  const Exact sum = sumOf(parts);

  Elements shares;
  shares.values.reserve(parts.size());
  if (unit == 0) {
    for (const double part : parts) {
      const Exact share = proportion(total, part, sum);
      shares.values.emplace_back(share.value + share.rest);
    }
    return shares;
  }
  const double units = total / unit;
  if (std::abs(units) >= countable) {
    return Error::number;
  }
  for (const double whole : inUnits(units, parts, sum)) {
    shares.values.emplace_back(whole * unit);
  }
  return shares;
}

Result<double> quotaCapacity(const Aligned<2>& reps, double attainment) {
  const auto quotas = reps[0];
  const auto ramps = reps[1];
  if (std::ranges::any_of(quotas, isNegative) || !std::ranges::all_of(ramps, isFraction) || attainment < 0) {
    return Error::domain;
  }
  return attainment * std::inner_product(quotas.begin(), quotas.end(), ramps.begin(), 0.0);
}

Result<double> repsNeeded(double target, double quota, double attainment, double ramp) {
  if (target < 0 || quota < 0 || attainment < 0 || !isFraction(ramp)) {
    return Error::domain;
  }
  if (quota == 0 || attainment == 0 || ramp == 0) {
    return Error::division;
  }
  return roundedUp(target / quota / attainment / ramp);
}

Result<double> quotaGap(double target, double capacity, Choice<2> what) {
  if (target < 0 || capacity < 0) {
    return Error::domain;
  }
  if (what == 0) {
    return target - capacity;
  }
  if (capacity == 0) {
    return Error::division;
  }
  return target / capacity - 1;
}

Result<double> quotaPace(double actual, double quota, Date start, Date today, Date end, bool workingDays) {
  const auto days = progress(start, today, end, workingDays);
  if (quota < 0 || !days) {
    return Error::domain;
  }
  if (quota == 0 || days->elapsed == 0) {
    return Error::division;
  }
  return (actual / quota) / (days->elapsed / days->total);
}

} // namespace sales
