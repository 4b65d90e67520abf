// SPDX-License-Identifier: MPL-2.0
//
// The table of callable functions, which is generated from the catalogue.

#pragma once

#include <span>
#include <string_view>

#include "addin/argument.hpp"
#include "addin/signature.hpp"

namespace addin {

/// A function of the catalogue as the add-in calls it.
struct Entry {
  std::string_view name;
  std::span<const Parameter> parameters;
  Value (*call)(std::span<Argument> arguments, sales::Epoch epoch);
  /// Whether a result is worth remembering (see FitCache).  Only functions without dates: their results depend on the
  /// arguments alone.
  bool remembered = false;
};

/// All entries, in the order of the catalogue.
std::span<const Entry* const> allEntries();

} // namespace addin
