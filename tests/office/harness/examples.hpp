// SPDX-License-Identifier: MPL-2.0
//
// The worked examples of the catalogue, from the list that the build makes of them.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "harness/value.hpp"

namespace harness {

struct Example {
  std::string function;
  std::string formula;
  /// One value, or a table where the formula is meant for a block of cells.
  Table expected;
  bool block = false;
  double tolerance = usualTolerance;
};

/// Reads [{"function", "formula", "expected", "tolerance"} ...]; "expected" is a number, a text, the name of an error
/// or a list of rows of these.  Throws where the file is missing or is something else.
std::vector<Example> readExamples(const std::filesystem::path& file);

} // namespace harness
