// SPDX-License-Identifier: MPL-2.0

#include "wizards/form.hpp"

#include <algorithm>

#include "sales/cell.hpp"

namespace wizards {

std::string textIn(const CellValue& value) {
  if (const auto* const number = std::get_if<double>(&value)) {
    return *sales::text(*number); // a company may be called 365
  }
  const auto* const text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

Number numberIn(const CellValue& value) {
  const auto* const number = std::get_if<double>(&value);
  return number == nullptr ? std::nullopt : Number(*number);
}

Day dayIn(const CellValue& value) {
  const auto* const day = std::get_if<std::chrono::sys_days>(&value);
  return day == nullptr ? std::nullopt : Day(*day);
}

std::string WorkbookAnswers::textAt(const std::string& name, int row, int column) const {
  return textIn(at(name, row, column));
}

Number WorkbookAnswers::numberAt(const std::string& name, int row, int column) const {
  return numberIn(at(name, row, column));
}

Day WorkbookAnswers::dayAt(const std::string& name, int row, int column) const {
  return dayIn(at(name, row, column));
}

std::size_t placeOf(const std::string& text, const std::vector<std::string>& list) {
  const auto found = std::ranges::find(list, text);
  return found == list.end() ? 0 : static_cast<std::size_t>(found - list.begin());
}

void scaleToLongest(std::vector<Bars::Bar>& bars) {
  const double longest = bars.empty() ? 0 : std::ranges::max(bars, {}, &Bars::Bar::share).share;
  for (auto& bar : bars) {
    bar.share = longest > 0 ? bar.share / longest : 0;
  }
}

std::vector<Step> stepsOf(const Form& form) {
  std::vector<Step> steps;
  const std::string* before = nullptr;
  for (std::size_t page = 0; page < form.pages.size(); ++page) {
    const auto& title = form.pages[page].title;
    const auto& step = form.pages[page].step;
    if (step.empty() || before == nullptr || *before != step) {
      steps.push_back({step.empty() ? title : step, page});
    }
    before = &step;
  }
  return steps;
}

std::size_t stepAt(const std::vector<Step>& steps, std::size_t page) {
  const auto after = std::ranges::upper_bound(steps, page, {}, &Step::firstPage);
  return static_cast<std::size_t>(after - steps.begin()) - 1;
}

} // namespace wizards
