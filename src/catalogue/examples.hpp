// SPDX-License-Identifier: MPL-2.0
//
// The examples of the catalogue as the generator writes them, and whether they hold.

#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace catalogue {

struct ExampleCase {
  using Element = std::variant<double, std::string>;
  std::string function;
  std::string formula;
  /// Row by row; an error by its name, a text in any other words.
  std::vector<std::vector<Element>> expected;
  double tolerance = 0;
  /// The file whose columns the formula names; empty where it names none.
  std::string data;
};

/// Reads examples.json.
std::vector<ExampleCase> readExamples(const std::string& json);

/// What is wrong with the example: the element, what is expected and what was computed; empty when it holds.
/// `dataFolder` is where the files of data are.  Throws FormulaError, also where one is missing.
std::string difference(const ExampleCase& example, const std::filesystem::path& dataFolder);

} // namespace catalogue
