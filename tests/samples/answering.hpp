// SPDX-License-Identifier: MPL-2.0
//
// Answers given to a wizard without a window.

#pragma once

#include "samples/wizard_answers.hpp"
#include "wizards/session.hpp"

namespace samples {

inline void answer(wizards::Session& session, const Answer& given) {
  const std::string id(given.id);
  const std::string text(given.text);
  if (given.isEntry) {
    session.choose(id, wizards::placeOf(text, session.field(id).options()));
  } else {
    session.type(id, text);
  }
}

/// Wherever the session is.
inline void give(wizards::Session& session, const Answers& answers) {
  for (const auto& one : answers) {
    answer(session, one);
  }
}

/// Page by page as far as the window would let one go: each where its field is asked.
inline void answerThrough(wizards::Session& session, const Answers& answers) {
  auto upcoming = answers.begin();
  const auto isNext = [&](const wizards::Field* field) {
    return field->id == upcoming->id && session.applies(field->id);
  };
  for (;;) {
    for (; upcoming != answers.end() && std::ranges::any_of(session.fieldsOf(session.page()), isNext); ++upcoming) {
      answer(session, *upcoming);
    }
    const auto next = session.next();
    if (next == session.page() || !session.canGoTo(next)) {
      break;
    }
    session.goTo(next);
  }
  if (upcoming != answers.end()) {
    throw std::logic_error("not asked for " + std::string(upcoming->id));
  }
}

} // namespace samples
