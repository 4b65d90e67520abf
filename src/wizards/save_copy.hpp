// SPDX-License-Identifier: MPL-2.0
//
// "Save a copy for others": writes a copy of a spreadsheet, .ods or .xlsx, that people without the extension can open
// and recalculate.  Our functions are replaced by their plain formulas.  The copy is recalculated and compared with the
// original; a cell that shows something else, or cannot be said, keeps its value and says so in a note.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "wizards/copy_formula.hpp"

namespace wizards {

struct CopyRequest {
  /// The open spreadsheet.  It stays as it is.
  com::sun::star::uno::Reference<com::sun::star::frame::XModel> document;
  /// Where the copy goes; its end, .ods or .xlsx, is the format.
  rtl::OUString url;
  /// Of the copy; a document that has one is not written without.
  rtl::OUString password = {};
  /// Told how far it is, from 0 to 100; false stops it.
  std::function<bool(int)> progress = {};
};

/// A cell that keeps its value ("Plan.C7"), or what stays as it was.
struct NotSaid {
  std::string where;
  Reason reason;
};

struct CopyResult {
  enum class Outcome {
    saved,
    noneOfOurs,    ///< the document has none of our functions: nothing is written
    needsPassword, ///< the document has a password, so the copy must have one
    stopped,
    failed, ///< `message` says why
  };
  Outcome outcome = Outcome::failed;
  /// How many formulas are said in built-in functions.
  int byFormula = 0;
  /// How many cells keep their value.
  int byValue = 0;
  /// How many formulas outside cells stay as they were, because they cannot be said and have no value.
  int left = 0;
  std::vector<NotSaid> kept = {};
  std::vector<NotSaid> stayed = {};
  std::string message = {};
};

/// Never throws.
CopyResult saveCopy(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const CopyRequest& request) noexcept;

/// What to tell the user, in a few lines.
std::string summary(const CopyResult& result);

} // namespace wizards
