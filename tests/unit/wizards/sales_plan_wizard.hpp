// SPDX-License-Identifier: MPL-2.0
//
// A wizard for a sales plan without a window, as tests fill it in.

#pragma once

#include <map>
#include <memory>
#include <stdexcept>
#include <tuple>

#include <gmock/gmock.h>

#include "samples/answering.hpp"
#include "wizards/english_texts.hpp"
#include "wizards/form_pages.hpp"
#include "wizards/sales_plan.hpp"
#include "wizards/session.hpp"

namespace wizards {

constexpr std::chrono::sys_days day(int year, unsigned month, unsigned date) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(date);
}

/// Cells by name and place.
using Place = std::tuple<std::string, int, int>;
using Written = std::map<Place, CellValue>;

inline Written writtenBy(const std::vector<Entry>& entries) {
  Written cells;
  for (const auto& entry : entries) {
    EXPECT_TRUE(cells.emplace(Place{entry.name, entry.row, entry.column}, entry.value).second)
        << entry.name << " " << entry.row << " " << entry.column << " twice";
  }
  return cells;
}

class SalesPlanWizard : public testing::Test {
protected:
  SalesPlanWizard() { begin(); }

  void begin() {
    plan_ = std::make_unique<SalesPlan>();
    form_ = salesPlan(*plan_, {&texts_, day(2026, 11, 22), "EUR", 1});
    session_ = std::make_unique<Session>(form_, texts_);
  }

  std::size_t pageNamed(const std::string& title) const { return wizards::pageNamed(form_, title); }

  void type(const std::vector<std::pair<std::string, std::string>>& entries) {
    for (const auto& [id, text] : entries) {
      session_->type(id, text);
    }
  }

  void enterSample() { samples::give(*session_, samples::salesPlan()); }
  void enterPosition() { samples::give(*session_, samples::factors()); }

  /// What the foot of a page shows: "Deals to close: 29".
  std::vector<std::string> preview(const std::string& title) const {
    std::vector<std::string> lines;
    for (const auto& line : form_.pages[pageNamed(title)].preview()) {
      lines.push_back(line.label + ": " + line.value);
    }
    return lines;
  }

  std::string note(const std::string& id) const {
    for (const auto& page : form_.pages) {
      for (const auto& element : page.elements) {
        if (const auto* found = std::get_if<Note>(&element); found != nullptr && found->id == id) {
          return found->text();
        }
      }
    }
    return "no such note";
  }

  std::vector<std::string> problems(const std::string& title) const {
    std::vector<std::string> told;
    for (const auto& problem : session_->problems(pageNamed(title))) {
      told.push_back(inWords(problem));
    }
    return told;
  }

  std::string warning(const std::string& title) const { return form_.pages[pageNamed(title)].warning(); }

  const Button& button(const std::string& title) const {
    for (const auto& element : form_.pages[pageNamed(title)].elements) {
      if (const auto* found = std::get_if<Button>(&element)) {
        return *found;
      }
    }
    throw std::logic_error("no button on " + title);
  }

  EnglishTexts texts_;
  std::unique_ptr<SalesPlan> plan_;
  Form form_;
  std::unique_ptr<Session> session_;
};

} // namespace wizards
