// SPDX-License-Identifier: MPL-2.0
//
// Says a formula of a stored document without our functions.  The text is OpenFormula, as .ods files hold it:
// `ORG.SALESPLANNER.FUNCTIONS.CAC([.B1:.B4];[.C1])`.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace wizards {

/// What comes before the names of our functions in files.
inline constexpr std::string_view functionPrefix = "ORG.SALESPLANNER.FUNCTIONS.";

/// Calc and Excel read no longer formulas.
inline constexpr std::size_t longestFormula = 8192;

/// Why a formula cannot be said without our functions.
struct Reason {
  enum class Why {
    none,
    noPlainFormula,  ///< `name` has none
    unknownFunction, ///< `name` is no function of ours, or is called with arguments that it does not have
    argumentMissing, ///< `name` lacks an argument that its plain formula needs
    takesList,       ///< `name` is given several values where its plain formula takes one
    tooLong,
    usesName, ///< the named expression `name` cannot be said
    differs,  ///< it was said, and gives something else
  };
  Why why = Why::none;
  std::string name = {};

  explicit operator bool() const { return why != Why::none; }
  friend bool operator==(const Reason&, const Reason&) = default;
};

/// A sentence for people.
std::string sentence(const Reason& reason);

/// What a named range or expression of the document stands for.
struct MeaningOfName {
  bool severalCells = true;
  /// It holds functions of ours, directly or through another name.
  bool ours = false;
  /// Its expression cannot be said without them.
  bool unsayable = false;

  friend bool operator==(const MeaningOfName&, const MeaningOfName&) = default;
};

/// By name, whose letters A to Z are small.
using DocumentNames = std::map<std::string, MeaningOfName, std::less<>>;
std::string foldedName(std::string_view name);

struct PlainText {
  /// The formula without our functions; as it was where there are none or where they cannot be said.
  std::string text;
  /// The formula calls functions of ours.
  bool ours = false;
  /// It uses a name that does.
  bool throughName = false;
  /// It may stand for several values.
  bool severalValues = false;
  /// Why they cannot be said.
  Reason reason;
};

/// Each call is replaced by its plain formula, in parentheses, calls in calls included.
PlainText withoutOurFunctions(std::string_view formula, const DocumentNames& names);

} // namespace wizards
