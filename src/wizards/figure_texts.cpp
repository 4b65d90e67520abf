// SPDX-License-Identifier: MPL-2.0

#include "wizards/figure_texts.hpp"

#include <cmath>

namespace wizards {

std::string money(const Texts& texts, const Number& value) {
  constexpr double large = 1000;
  if (!value) {
    return unknown;
  }
  return texts.amount(std::abs(*value) >= large ? std::round(*value) : std::round(*value * 100) / 100);
}

std::string whole(const Texts& texts, const Number& value) {
  return value ? texts.amount(std::round(*value)) : unknown;
}

std::string share(const Texts& texts, const Number& value) {
  return value ? texts.percent(std::round(*value * 1e3) / 1e3) : unknown;
}

std::string score(const Texts& texts, const Number& value) {
  return value ? texts.number(std::round(*value * 100) / 100) : unknown;
}

} // namespace wizards
