// SPDX-License-Identifier: MPL-2.0
//
// What is generated from the catalogue.  Each function returns the whole text of a file.

#pragma once

#include <string>
#include <string_view>

#include "catalogue/catalogue.hpp"

namespace catalogue {

/// The UNO interface and service of the functions.
std::string idl(const Catalogue& catalogue);

/// C++: the names of the entries that `callTable` defines.
std::string callTableHeader(const Catalogue& catalogue);
/// C++: for the functions of one family, what the catalogue says of their arguments and the call of the domain.
std::string callTable(const Family& family);
/// C++: the list of all entries, in the order of the catalogue.
std::string allEntries(const Catalogue& catalogue);
/// C++: the class that implements the UNO interface, one line for each method.
std::string componentHeader(const Catalogue& catalogue);
std::string component(const Catalogue& catalogue);

/// C++: the plain formulas, for use at run time (plain_formula.hpp).
std::string plainFormulaTable(const Catalogue& catalogue);
/// C++: what people read of the functions, for use at run time (function_texts.hpp).
std::string functionTextsTable(const Catalogue& catalogue);

/// The names and descriptions that Calc shows: CalcAddIns.xcu.
std::string calcAddIns(const Catalogue& catalogue);
/// Every text that can be translated, for gettext.
std::string translationTemplate(const Catalogue& catalogue);

/// The function reference, by family, with an index of questions.
std::string referenceMarkdown(const Catalogue& catalogue);
std::string referenceHtml(const Catalogue& catalogue);

/// Every example as JSON: function, formula, expected, tolerance.
std::string examplesJson(const Catalogue& catalogue);
/// A sheet that computes every example and compares it with what is expected.
std::string checkSheet(const Catalogue& catalogue);

/// The published signatures, one function a line: what files store and may never change (see `checkLock`).
std::string lock(const Catalogue& catalogue);
/// Compares the published signatures with today's.  Throws Mistake where a published name or argument is gone or
/// changed; a new function, or a new optional argument at the end, is no change.
void checkLock(const Catalogue& catalogue, std::string_view published);

/// `text` with the characters escaped that mean something in XML and HTML.
std::string escaped(std::string_view text);

/// `text` in double quotes, as C++ and gettext write it.
std::string quoted(std::string_view text);

/// The beginning of a translation template whose texts are `what`.
std::string translationHeader(std::string_view what);

} // namespace catalogue
