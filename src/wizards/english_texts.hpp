// SPDX-License-Identifier: MPL-2.0
//
// Numbers and days as English writes them, for the layout of the dialogs and for tests: no office is needed.

#pragma once

#include "wizards/texts.hpp"

namespace wizards {

class EnglishTexts : public Texts {
public:
  std::optional<Read> number(const std::string& text) const override;
  std::optional<std::chrono::sys_days> day(const std::string& text) const override;
  std::string amount(double value) const override;
  std::string number(double value) const override;
  std::string percent(double value) const override;
  std::string day(std::chrono::sys_days day) const override;
};

} // namespace wizards
