// SPDX-License-Identifier: MPL-2.0
//
// What the compilers read: the IDL, the call tables and the component.

#include "catalogue/emit.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>

#include "catalogue/plain.hpp"

namespace catalogue {

namespace {

constexpr std::string_view idlNotice = "// SPDX-License-Identifier: MPL-2.0\n"
                                       "//\n"
                                       "// Generated from the catalogue (src/catalogue/functions); the build compares "
                                       "it and says when it is out of date.\n";

constexpr std::string_view codeNotice = "// SPDX-License-Identifier: MPL-2.0\n"
                                        "// Generated from the catalogue; changes are lost.\n";

std::string kindName(Kind kind) {
  switch (kind) {
  case Kind::number:
    return "number";
  case Kind::flag:
    return "flag";
  case Kind::date:
    return "date";
  case Kind::text:
    return "text";
  case Kind::choice:
    return "choice";
  case Kind::select:
    return "select";
  case Kind::range:
    return "range";
  case Kind::dates:
    return "dates";
  }
  return {};
}

std::string parameter(const Argument& argument) {
  std::ostringstream out;
  out << "{.kind = Kind::" << kindName(argument.kind);
  if (argument.optional) {
    out << ", .optional = true";
  }
  if (argument.zeroMeansDefault) {
    out << ", .zeroMeansDefault = true";
  }
  if (const auto* value = std::get_if<double>(&argument.defaultValue)) {
    out << ", .defaultNumber = " << shortest(*value);
  }
  if (const auto* words = std::get_if<std::string>(&argument.defaultValue);
      words != nullptr && argument.kind == Kind::text) {
    out << ", .defaultText = " << quoted(*words);
  }
  if (!argument.values.empty()) {
    // A select counts the values beside 0, which stands for all of them.
    out << ", .count = " << argument.values.size() - (argument.kind == Kind::select ? 1 : 0);
  }
  out << "}";
  return out.str();
}

std::string methodParameters(const Function& function) {
  std::string list;
  if (function.takesDocument()) {
    list = "const css::uno::Reference<css::beans::XPropertySet>& document";
  }
  for (const auto& argument : function.arguments) {
    list += (list.empty() ? "" : ", ") + ("const css::uno::Any& " + argument.name);
  }
  return list;
}

template <class Visit>
void each(const Catalogue& catalogue, Visit visit) {
  for (const auto& family : catalogue.families) {
    for (const auto& function : family.functions) {
      visit(function);
    }
  }
}

} // namespace

std::string idl(const Catalogue& catalogue) {
  std::ostringstream out;
  out << idlNotice << R"(
module org { module salesplanner {

/** The cell functions of Sales Planner.  Calc stores service and method names in every file that uses them. */
interface XFunctions : com::sun::star::uno::XInterface
{
)";
  each(catalogue, [&](const Function& function) {
    out << "    /** " << function.name << ": " << function.summary << " */\n    any " << function.method << "(";
    bool first = true;
    if (function.takesDocument()) {
      out << "[in] com::sun::star::beans::XPropertySet document";
      first = false;
    }
    for (const auto& argument : function.arguments) {
      out << (first ? "" : ", ") << "[in] any " << argument.name;
      first = false;
    }
    out << ");\n";
  });
  out << "};\n\nservice Functions : XFunctions;\n\n}; };\n";
  return out.str();
}

std::string callTableHeader(const Catalogue& catalogue) {
  std::ostringstream out;
  out << codeNotice << "\n#pragma once\n\n#include \"addin/call.hpp\"\n\nnamespace addin::entries {\n\n";
  each(catalogue, [&](const Function& function) { out << "extern const Entry " << function.method << ";\n"; });
  out << "\n} // namespace addin::entries\n";
  return out.str();
}

std::string callTable(const Family& family) {
  std::ostringstream out;
  out << codeNotice << "\n#include \"call_table.hpp\"\n\n#include \"addin/invoke.hpp\"\n#include \"sales/"
      << family.module << ".hpp\"\n\nnamespace addin::entries {\n\nnamespace {\n";
  for (const auto& function : family.functions) {
    out << "\nconstexpr Parameter " << function.method << "Parameters[] = {\n";
    for (const auto& argument : function.arguments) {
      out << "    " << parameter(argument) << ", // " << argument.name << "\n";
    }
    out << "};\nstatic_assert(fitsCatalogue<&sales::" << function.method << ">(" << function.method
        << "Parameters),\n              "
        << quoted(function.name + ": the arguments in the catalogue are not those of sales::" + function.method)
        << ");\nValue " << function.method
        << "Call(std::span<Argument> arguments, sales::Epoch epoch) {\n  return invoke<&sales::" << function.method
        << ">(arguments, " << function.method << "Parameters, epoch);\n}\n";
  }
  out << "\n} // namespace\n\n";
  for (const auto& function : family.functions) {
    out << "const Entry " << function.method << "{" << quoted(function.name) << ", " << function.method
        << "Parameters, &" << function.method << "Call" << (function.remembered ? ", true" : "") << "};\n";
  }
  out << "\n} // namespace addin::entries\n";
  return out.str();
}

std::string allEntries(const Catalogue& catalogue) {
  std::ostringstream out;
  out << codeNotice
      << "\n#include \"call_table.hpp\"\n\nnamespace addin {\n\nstd::span<const Entry* const> allEntries() {\n"
      << "  static constexpr const Entry* list[] = {\n";
  each(catalogue, [&](const Function& function) { out << "      &entries::" << function.method << ",\n"; });
  out << "  };\n  return list;\n}\n\n} // namespace addin\n";
  return out.str();
}

std::string componentHeader(const Catalogue& catalogue) {
  std::ostringstream out;
  out << codeNotice << R"(
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/salesplanner/XFunctions.hpp>

#include "addin/fit_cache.hpp"
#include "office/log.hpp"

namespace addin {

namespace css = com::sun::star;

/// The UNO object whose methods are the cell functions.
class Functions final : public cppu::WeakImplHelper2<org::salesplanner::XFunctions, css::lang::XServiceInfo> {
public:
  explicit Functions(const css::uno::Reference<css::uno::XComponentContext>& context) : log_(context) {}

  rtl::OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
  css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

)";
  each(catalogue, [&](const Function& function) {
    out << "  css::uno::Any SAL_CALL " << function.method << "(" << methodParameters(function) << ") override;\n";
  });
  out << "\nprivate:\n  office::Log log_;\n  FitCache fits_;\n};\n\n} // namespace addin\n";
  return out.str();
}

std::string component(const Catalogue& catalogue) {
  std::ostringstream out;
  out << codeNotice
      << "\n#include \"component.hpp\"\n\n#include \"addin/bridge.hpp\"\n#include \"call_table.hpp\"\n\n"
         "namespace addin {\n\n";
  each(catalogue, [&](const Function& function) {
    out << "css::uno::Any Functions::" << function.method << "(" << methodParameters(function) << ") { return answer("
        << "log_, fits_, entries::" << function.method << ", " << (function.takesDocument() ? "document" : "{}")
        << ", {";
    bool first = true;
    for (const auto& argument : function.arguments) {
      out << (first ? "&" : ", &") << argument.name;
      first = false;
    }
    out << "}); }\n";
  });
  out << "\n} // namespace addin\n";
  return out.str();
}

// --- The lock -----------------------------------------------------------------------------------------------------

namespace {

constexpr std::string_view lockNotice =
    "# SPDX-License-Identifier: MPL-2.0\n"
    "# The published functions: method, then its arguments in order; \"?\" marks an optional one, \"@\" the version\n"
    "# since which it is there.  Saved documents hold these names.  Lines are only added, or gain optional arguments "
    "at\n"
    "# their end; the build stops at any other change.\n";

std::vector<std::string> words(std::string_view line) {
  std::istringstream in{std::string(line)};
  std::vector<std::string> result;
  for (std::string word; in >> word;) {
    result.push_back(word);
  }
  return result;
}

std::vector<std::string> signature(const Function& function) {
  std::vector<std::string> result{function.method + "@" + function.since};
  if (function.takesDocument()) {
    result.push_back("document@" + function.since);
  }
  for (const auto& argument : function.arguments) {
    result.push_back(argument.name + (argument.optional ? "?" : "") + "@" + argument.since);
  }
  return result;
}

} // namespace

std::string lock(const Catalogue& catalogue) {
  std::ostringstream out;
  out << lockNotice;
  each(catalogue, [&](const Function& function) {
    bool first = true;
    for (const auto& word : signature(function)) {
      out << (first ? "" : " ") << word;
      first = false;
    }
    out << "\n";
  });
  return out.str();
}

void checkLock(const Catalogue& catalogue, std::string_view published) {
  std::map<std::string, std::vector<std::string>> today;
  each(catalogue, [&](const Function& function) { today[function.method] = signature(function); });
  std::istringstream lines{std::string(published)};
  for (std::string line; std::getline(lines, line);) {
    const auto old = words(line);
    if (old.empty() || line.starts_with('#')) {
      continue;
    }
    const std::string method = old.front().substr(0, old.front().find('@'));
    const auto found = today.find(method);
    if (found == today.end()) {
      throw Mistake(method, "was published and is gone; saved documents use it");
    }
    const auto& now = found->second;
    if (now.size() < old.size() || !std::equal(old.begin(), old.end(), now.begin())) {
      throw Mistake(method, "was published with other arguments; only an optional one may be appended");
    }
    const bool appendedRequired =
        std::any_of(now.begin() + static_cast<std::ptrdiff_t>(old.size()), now.end(),
                    [](const std::string& word) { return word.find('?') == std::string::npos; });
    if (appendedRequired) {
      throw Mistake(method, "gains an argument that is not optional; saved documents leave it out");
    }
    today.erase(found);
  }
  if (!today.empty()) {
    throw Mistake(today.begin()->first,
                  "is not among the published functions; add it with the target update-generated");
  }
}

std::string plainFormulaTable(const Catalogue& catalogue) {
  std::ostringstream out;
  out << codeNotice << "\n#include \"catalogue/plain_formula.hpp\"\n\nnamespace catalogue {\n\nnamespace {\n";
  std::ostringstream list;
  each(catalogue, [&](const Function& function) {
    out << "\nconstexpr PlainArgument " << function.method << "Arguments[] = {\n";
    for (const auto& argument : function.arguments) {
      out << "    {" << quoted(argument.label) << ", " << (takesRange(argument) ? "true" : "false") << ", "
          << quoted(whenLeftOut(argument)) << ", " << quoted(whenZero(argument)) << "},\n";
    }
    out << "};\n";
    const auto& plain = function.plain;
    list << "    {" << quoted(function.name) << ", " << function.method << "Arguments, " << quoted(plain.formula)
         << ", " << (plain.arraySafe ? "true" : "false") << ", " << quoted(plain.whyNot) << "},\n";
  });
  out << "\nconstexpr PlainFunction all[] = {\n"
      << list.str() << "};\n\n} // namespace\n\nstd::span<const PlainFunction> plainFunctions() {\n  return all;\n}\n\n"
      << "} // namespace catalogue\n";
  return out.str();
}

namespace {

/// C++: a constant list; nothing where it is empty.
void list(std::ostream& out, std::string_view type, const std::string& name, const std::vector<std::string>& elements) {
  if (elements.empty()) {
    return;
  }
  out << "\nconstexpr " << type << " " << name << "[] = {\n";
  for (const auto& element : elements) {
    out << "    " << element << ",\n";
  }
  out << "};\n";
}

/// C++: the name of a list, or an empty one.
std::string nameOr(const std::string& name, bool empty) {
  return empty ? "{}" : name;
}

std::vector<std::string> allQuoted(const std::vector<std::string>& texts) {
  std::vector<std::string> result;
  std::ranges::transform(texts, std::back_inserter(result), [](const auto& text) { return catalogue::quoted(text); });
  return result;
}

/// C++: the lists of one function, and returns its element of the table.
std::string functionTexts(std::ostream& out, const Family& family, const Function& function) {
  std::vector<std::string> arguments;
  for (const auto& argument : function.arguments) {
    const auto values = function.method + "Values" + std::to_string(arguments.size());
    list(out, "std::string_view", values, allQuoted(argument.values));
    arguments.push_back("{" + catalogue::quoted(shownName(argument)) + ", " +
                        catalogue::quoted(fullDescription(argument)) + ", Kind::" + kindName(argument.kind) + ", " +
                        (argument.optional ? "true" : "false") + ", " + nameOr(values, argument.values.empty()) + "}");
  }
  std::vector<std::string> errors;
  for (const auto& error : function.errors) {
    errors.push_back("{" + catalogue::quoted(error.error) + ", " + catalogue::quoted(error.when) + "}");
  }
  list(out, "ArgumentTexts", function.method + "Arguments", arguments);
  list(out, "ErrorTexts", function.method + "Errors", errors);
  list(out, "std::string_view", function.method + "Questions", allQuoted(function.questions));
  return "{" + catalogue::quoted(function.name) + ", " + catalogue::quoted(family.title) + ", " +
         catalogue::quoted(function.summary) + ", " + catalogue::quoted(function.returns) + ", " +
         nameOr(function.method + "Arguments", arguments.empty()) + ", " +
         nameOr(function.method + "Errors", errors.empty()) + ", " +
         nameOr(function.method + "Questions", function.questions.empty()) + ", " +
         (function.returnsSeveralCells() ? "true" : "false") + "}";
}

} // namespace

std::string functionTextsTable(const Catalogue& catalogue) {
  std::ostringstream out;
  out << codeNotice << "\n#include \"catalogue/function_texts.hpp\"\n\nnamespace catalogue {\n\nnamespace {\n";
  std::vector<std::string> all;
  for (const auto& family : catalogue.families) {
    for (const auto& function : family.functions) {
      all.push_back(functionTexts(out, family, function));
    }
  }
  list(out, "FunctionTexts", "all", all);
  out << "\n} // namespace\n\nstd::span<const FunctionTexts> functionTexts() {\n  return all;\n}\n\n"
      << "} // namespace catalogue\n";
  return out.str();
}

} // namespace catalogue
