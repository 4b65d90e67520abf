// SPDX-License-Identifier: MPL-2.0
//
// Formulas as people type them, turned into those of OpenDocument files.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "engine/workbook.hpp"

namespace templates {

/// The functions that a workbook may call.
class Functions {
public:
  /// `builtIns`: the names of the office's own functions.
  Functions(const catalogue::Catalogue& catalogue, std::vector<std::string> builtIns)
      : catalogue_(catalogue), builtIns_(std::move(builtIns)) {}
  /// The name in files; empty where there is no such function.
  std::string storedName(std::string_view name) const;

private:
  const catalogue::Catalogue& catalogue_;
  std::vector<std::string> builtIns_;
};

using Translate = std::function<std::string(std::string_view)>;

/// A block that a formula refers to.
struct Used {
  const Sheet* sheet = nullptr;
  Block block;
};

struct StoredFormula {
  std::string text; ///< "of:=..." without the prefix
  std::vector<Used> references;
  std::vector<std::string> texts; ///< those to be translated
};

/// The formula (with or without its "=") that was written for the cell `origin` of `sheet`, as `target` holds it.
/// Throws Mistake for a function, name, sheet or character that nothing knows.
StoredFormula stored(std::string_view formula, const Workbook& book, const Sheet& sheet, Cell origin, Cell target,
                     const Functions& functions, const Translate& translate);

/// The block that a text names, "'1 Goals'.B6:B9" or, on `sheet` itself, "B6:B9".  Throws Mistake.
Used blockNamed(std::string_view text, const Workbook& book, const Sheet& sheet);

/// The name of a sheet as references write it.
std::string quotedSheet(std::string_view name);

} // namespace templates
