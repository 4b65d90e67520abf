// SPDX-License-Identifier: MPL-2.0
//
// What a page says beside its fields and at its foot, as the answers are now.

#pragma once

#include <string>
#include <vector>

#include "wizards/session.hpp"

namespace wizards {

/// Beside a field or below a table: what helps to fill it in, or what is wrong with it.
struct Hint {
  std::string id; ///< of the field or the table
  std::string text;
  bool isMistake = false;
};

/// Those of the page that the session is on.
std::vector<Hint> hintsOf(const Session& session);

/// At the foot of that page: what is needed to go on, else what the page warns of; empty where there is nothing to say.
std::string adviceOf(const Session& session);

} // namespace wizards
