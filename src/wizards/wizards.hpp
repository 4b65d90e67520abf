// SPDX-License-Identifier: MPL-2.0
//
// The wizards of the menu.

#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "wizards/form.hpp"
#include "wizards/texts.hpp"

namespace wizards {

class MetricSheet;

/// What a wizard needs to know before it asks.
struct Setting {
  const Texts* texts = nullptr; ///< outlives the wizard
  std::chrono::sys_days today = {};
  std::string currency = {};          ///< label for new workbooks
  unsigned fiscalYearStart = 1;       ///< month
  const MetricSheet* sheet = nullptr; ///< that it is opened over; outlives the wizard
};

/// A form with the answers that it is bound to.
struct Wizard {
  std::unique_ptr<void, void (*)(void*)> answers;
  Form form;
};

/// Whose workbook it is; fields of several wizards.
Field companyField(std::string& company);
Field currencyField(std::string& currency);

/// The field that asks where the result goes, the last of the last page.
Field placeField(std::size_t& place, std::vector<std::string> places);

/// The wizard whose form has that name ("commission-plan"); nothing for other names.
std::unique_ptr<Wizard> makeWizard(std::string_view name, const Setting& setting);

/// The form of every wizard, with the answers it begins with.
void forEachForm(const std::function<void(const Form&)>& use);

} // namespace wizards
