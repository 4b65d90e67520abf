// SPDX-License-Identifier: MPL-2.0

#include "addin/argument.hpp"

#include <bit>
#include <cmath>
#include <cstdint>

namespace addin {

namespace {

constexpr std::uint64_t quietNan = 0x7FF8'0000'0000'0000;
constexpr std::uint64_t codeMask = 0xFFFF'FFFF;

} // namespace

double codedError(sales::Error error) {
  return std::bit_cast<double>(quietNan | static_cast<std::uint64_t>(error));
}

sales::Result<double> decoded(double value) {
  if (std::isfinite(value)) {
    return value;
  }
  const std::uint64_t code = std::isnan(value) ? std::bit_cast<std::uint64_t>(value) & codeMask : 0;
  const bool known = code != 0 && code <= static_cast<std::uint64_t>(sales::Error::unavailable);
  return known ? static_cast<sales::Error>(code) : sales::Error::number;
}

std::string errorName(sales::Error error) {
  switch (error) {
  case sales::Error::number:
    return "#NUM!";
  case sales::Error::text:
    return "#VALUE!";
  case sales::Error::division:
    return "#DIV/0!";
  case sales::Error::unavailable:
    return "#N/A";
  case sales::Error::domain:
  case sales::Error::convergence:
    break;
  }
  constexpr int reference = 524;
  constexpr int name = 525;
  const int code = static_cast<int>(error);
  if (code == reference) {
    return "#REF!";
  }
  return code == name ? "#NAME?" : "Err:" + std::to_string(code);
}

} // namespace addin
