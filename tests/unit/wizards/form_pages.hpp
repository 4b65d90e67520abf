// SPDX-License-Identifier: MPL-2.0
//
// What tests of wizards look for on their pages.

#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

#include "wizards/session.hpp"

namespace wizards {

inline std::size_t pageNamed(const Form& form, const std::string& title) {
  for (std::size_t page = 0; page < form.pages.size(); ++page) {
    if (form.pages[page].title == title) {
      return page;
    }
  }
  throw std::out_of_range("no page " + title);
}

/// "quota: Still needed."
inline std::string inWords(const Problem& problem) {
  return problem.id + ": " + problem.message;
}

/// The first thing to put right on a page; empty where there is nothing.
inline std::string firstProblem(const Session& session, std::size_t page) {
  const auto problems = session.problems(page);
  return problems.empty() ? "" : inWords(problems.front());
}

} // namespace wizards
