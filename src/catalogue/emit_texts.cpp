// SPDX-License-Identifier: MPL-2.0
//
// What people read in the office: names and descriptions, and the template for their translation.

#include "catalogue/emit.hpp"

#include <algorithm>
#include <sstream>

namespace catalogue {

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
    case '&':
      result += "&amp;";
      break;
    case '<':
      result += "&lt;";
      break;
    case '>':
      result += "&gt;";
      break;
    case '"':
      result += "&quot;";
      break;
    default:
      result += c;
    }
  }
  return result;
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
    }
    result += c;
  }
  return result + '"';
}

namespace {

std::string property(int indent, std::string_view name, std::string_view value) {
  std::ostringstream out;
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  out << margin << "<prop oor:name=\"" << name << "\"><value xml:lang=\"en-US\">" << escaped(value)
      << "</value></prop>\n";
  return out.str();
}

} // namespace

std::string calcAddIns(const Catalogue& catalogue) {
  std::ostringstream out;
  out << R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MPL-2.0 -->
<!-- Generated from the catalogue; changes are lost. -->
<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:name="CalcAddIns" oor:package="org.openoffice.Office">
  <node oor:name="AddInInfo">
    <node oor:name="org.salesplanner.Functions" oor:op="replace">
      <node oor:name="AddInFunctions">
)";
  for (const auto& family : catalogue.families) {
    for (const auto& function : family.functions) {
      out << "        <node oor:name=\"" << function.method << "\" oor:op=\"replace\">\n"
          << property(10, "DisplayName", function.name) << property(10, "Description", fullDescription(function))
          << "          <prop oor:name=\"Category\"><value>Add-In</value></prop>\n"
          << property(10, "CompatibilityName", function.name) << "          <node oor:name=\"Parameters\">\n";
      for (const auto& argument : function.arguments) {
        out << "            <node oor:name=\"" << argument.name << "\" oor:op=\"replace\">\n"
            << property(14, "DisplayName", shownName(argument))
            << property(14, "Description", fullDescription(argument)) << "            </node>\n";
      }
      out << "          </node>\n        </node>\n";
    }
  }
  out << "      </node>\n    </node>\n  </node>\n</oor:component-data>\n";
  return out.str();
}

std::string translationHeader(std::string_view what) {
  return "# SPDX-License-Identifier: MPL-2.0\n"
         "# " +
         std::string(what) +
         "\n"
         "msgid \"\"\n"
         "msgstr \"\"\n"
         "\"Project-Id-Version: Sales Planner\\n\"\n"
         "\"MIME-Version: 1.0\\n\"\n"
         "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
         "\"Content-Transfer-Encoding: 8bit\\n\"\n";
}

std::string translationTemplate(const Catalogue& catalogue) {
  std::ostringstream out;
  out << translationHeader(
      "The texts of the cell functions, to be translated.  Function names stay as they are in every language.");
  const auto message = [&](const std::string& context, const std::string& comment, std::string_view text) {
    out << "\n#. " << comment << "\nmsgctxt " << quoted(context) << "\nmsgid " << quoted(text) << "\nmsgstr \"\"\n";
  };
  for (const auto& family : catalogue.families) {
    for (const auto& function : family.functions) {
      message(function.name, "What the function " + function.name + " computes", fullDescription(function));
      for (const auto& argument : function.arguments) {
        const std::string context = function.name + " " + argument.name;
        message(context + " name", "Name of an argument of " + function.name, shownName(argument));
        message(context, "Description of the argument " + shownName(argument), fullDescription(argument));
      }
    }
  }
  return out.str();
}

} // namespace catalogue
