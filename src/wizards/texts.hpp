// SPDX-License-Identifier: MPL-2.0
//
// Numbers and days as the user's language writes them.

#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace wizards {

class Texts {
public:
  virtual ~Texts() = default;

  struct Read {
    double value = 0;
    bool percent = false; ///< it was written with a percent sign, which is taken into account
  };
  /// The number that a text means; nothing for any other text, a date included.
  virtual std::optional<Read> number(const std::string& text) const = 0;
  /// The day that a text means, as the language writes it or as 2027-01-31.
  virtual std::optional<std::chrono::sys_days> day(const std::string& text) const = 0;

  /// In groups of thousands, with at most two decimals: "1,200,000".
  virtual std::string amount(double value) const = 0;
  /// As short as it is exact to six decimals: "1.5".
  virtual std::string number(double value) const = 0;
  /// "7.5%"
  virtual std::string percent(double value) const = 0;
  virtual std::string day(std::chrono::sys_days day) const = 0;
};

} // namespace wizards
