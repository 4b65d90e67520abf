// SPDX-License-Identifier: MPL-2.0
//
// The worked examples of the catalogue, from the list that the build makes of them.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
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
  /// The file of data whose columns the formula names, and those columns; empty where it names none.
  std::string data;
  std::vector<std::string> columns;
};

/// Reads [{"function", "formula", "expected", "tolerance", "data", "columns"} ...]; "expected" is a number, a text, the
/// name of an error or a list of rows of these.  Throws where the file is missing or is something else.
std::vector<Example> readExamples(const std::filesystem::path& file);

/// A column of a file of numbers separated by commas with names in its first line.  Throws where there is none.
Table readColumn(const std::filesystem::path& file, std::string_view name);

} // namespace harness
