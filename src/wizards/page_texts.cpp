// SPDX-License-Identifier: MPL-2.0

#include "wizards/page_texts.hpp"

#include <algorithm>
#include <variant>

namespace wizards {

namespace {

const Page& pageOf(const Session& session) {
  return session.form().pages[session.page()];
}

const Problem* problemWith(const std::vector<Problem>& problems, const std::string& id) {
  const auto found = std::ranges::find(problems, id, &Problem::id);
  return found == problems.end() ? nullptr : &*found;
}

/// With a sign, so that the colour is not all that tells a mistake.
Hint mistake(const std::string& id, const std::string& message) {
  return {id, "! " + message, true};
}

Hint hintFor(const Field& field, const std::vector<Problem>& mistakes) {
  if (const auto* problem = problemWith(mistakes, field.id)) {
    return mistake(field.id, problem->message);
  }
  return {field.id, field.said ? field.said() : field.hint};
}

/// A table has one line for all of its fields: the first mistake names its field.
Hint hintFor(const Matrix& matrix, const std::vector<Problem>& mistakes) {
  if (const auto* problem = problemWith(mistakes, matrix.id)) {
    return mistake(matrix.id, problem->message);
  }
  for (const auto& row : matrix.rows) {
    for (const auto& field : row) {
      if (const auto* problem = problemWith(mistakes, field.id)) {
        return mistake(matrix.id, field.label + ": " + problem->message);
      }
    }
  }
  return {matrix.id, matrix.hint};
}

} // namespace

std::vector<Hint> hintsOf(const Session& session) {
  const auto mistakes = session.mistakes(session.page());
  std::vector<Hint> hints;
  for (const auto& element : pageOf(session).elements) {
    if (const auto* field = std::get_if<Field>(&element)) {
      hints.push_back(hintFor(*field, mistakes));
    } else if (const auto* matrix = std::get_if<Matrix>(&element)) {
      hints.push_back(hintFor(*matrix, mistakes));
    }
  }
  return hints;
}

std::string adviceOf(const Session& session) {
  const auto problems = session.problems(session.page());
  if (problems.empty()) {
    const auto& page = pageOf(session);
    return page.warning ? page.warning() : std::string();
  }
  const auto& first = problems.front();
  const auto label = session.label(first.id);
  if (label.empty()) {
    return "To go on: " + first.message;
  }
  return "To go on: " + (first.missing ? "enter “" + label + "”." : label + ": " + first.message);
}

} // namespace wizards
