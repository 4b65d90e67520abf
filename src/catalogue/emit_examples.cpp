// SPDX-License-Identifier: MPL-2.0
//
// The examples for a machine: as JSON, and as a sheet that checks itself in a real office.

#include "catalogue/emit.hpp"

#include <map>
#include <regex>
#include <sstream>

#include <boost/json.hpp>

namespace catalogue {

namespace {

/// The codes that ERRORTYPE (in files ORG.OPENOFFICE.ERRORTYPE) gives for the names of errors.
const std::map<std::string, int, std::less<>> errorCodes{{"Err:502", 502}, {"#NUM!", 503},   {"#VALUE!", 519},
                                                         {"Err:523", 523}, {"#DIV/0!", 532}, {"#N/A", 32767}};

std::string column(std::size_t index) {
  std::string name;
  for (++index; index > 0; index = (index - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (index - 1) % 26));
  }
  return name;
}

/// The formula as a file stores it: our functions by their full names.
std::string stored(const Catalogue& catalogue, const std::string& formula) {
  static const std::regex call("\"[^\"]*\"|[A-Z]{3,}(?=\\()");
  std::string result = "of:";
  auto last = formula.cbegin();
  for (std::sregex_iterator it(formula.begin(), formula.end(), call), end; it != end; ++it) {
    result.append(last, formula.cbegin() + it->position());
    const std::string word = it->str();
    result += (catalogue.find(word) != nullptr ? "ORG.SALESPLANNER.FUNCTIONS." : "") + word;
    last = formula.cbegin() + it->position() + it->length();
  }
  result.append(last, formula.cend());
  return result;
}

std::string textCell(std::string_view text) {
  return "<table:table-cell office:value-type=\"string\"><text:p>" + escaped(text) + "</text:p></table:table-cell>";
}

std::string numberCell(double value) {
  return "<table:table-cell office:value-type=\"float\" office:value=\"" + shortest(value) + "\"/>";
}

std::string formulaCell(const std::string& formula) {
  return "<table:table-cell table:formula=\"" + escaped(formula) + "\"/>";
}

/// Whether the cell `at` holds what is expected.
std::string comparison(const std::string& at, const Example::Element& expected, double tolerance) {
  if (const auto* number = std::get_if<double>(&expected)) {
    const std::string value = shortest(*number);
    return "of:=IFERROR(AND(ISNUMBER(" + at + ");ABS(" + at + "-(" + value + "))<=" + shortest(tolerance) +
           "*MAX(ABS(" + value + ");1E-3));FALSE())";
  }
  const auto& words = std::get<std::string>(expected);
  if (const auto error = errorCodes.find(words); error != errorCodes.end()) {
    return "of:=IFERROR(ORG.OPENOFFICE.ERRORTYPE(" + at + ")=" + std::to_string(error->second) + ";FALSE())";
  }
  return "of:=IFERROR(EXACT(" + at + ";\"" + words + "\");FALSE())";
}

} // namespace

std::string examplesJson(const Catalogue& catalogue) {
  boost::json::array list;
  for (const auto& family : catalogue.families) {
    for (const auto& function : family.functions) {
      for (const auto& example : function.examples) {
        boost::json::array rows;
        for (const auto& row : example.expected) {
          boost::json::array elements;
          for (const auto& element : row) {
            std::visit([&](const auto& value) { elements.emplace_back(value); }, element);
          }
          rows.emplace_back(std::move(elements));
        }
        boost::json::object entry{{"function", function.name}, {"formula", example.formula}};
        const bool single = rows.size() == 1 && rows[0].as_array().size() == 1;
        entry["expected"] = single ? rows[0].as_array()[0] : boost::json::value(rows);
        entry["tolerance"] = example.tolerance;
        if (!example.data.empty()) {
          entry["data"] = example.data;
          entry["columns"] = boost::json::value_from(dataColumns(example));
        }
        list.emplace_back(std::move(entry));
      }
    }
  }
  std::ostringstream out;
  out << "[\n";
  for (std::size_t i = 0; i < list.size(); ++i) {
    out << " " << boost::json::serialize(list[i]) << (i + 1 < list.size() ? ",\n" : "\n");
  }
  out << "]\n";
  return out.str();
}

std::string checkSheet(const Catalogue& catalogue) {
  std::ostringstream computed;
  std::ostringstream checks;
  std::size_t row = 0;
  std::size_t check = 0;
  for (const auto& family : catalogue.families) {
    for (const auto& function : family.functions) {
      for (const auto& example : function.examples) {
        if (!example.data.empty()) {
          continue; // a file of data has no place in the sheet
        }
        const std::size_t rows = example.expected.size();
        const std::size_t columns = example.expected.front().size();
        for (std::size_t r = 0; r < rows; ++r) {
          computed << "<table:table-row>";
          if (r == 0) {
            computed << "<table:table-cell";
            if (rows * columns > 1) {
              computed << " table:number-matrix-rows-spanned=\"" << rows << "\" table:number-matrix-columns-spanned=\""
                       << columns << "\"";
            }
            computed << " table:formula=\"" << escaped(stored(catalogue, example.formula)) << "\"/>";
          }
          computed << "</table:table-row>\n";
          for (std::size_t c = 0; c < columns; ++c) {
            const auto& expected = example.expected[r][c];
            const std::string at = "[$Computed." + column(c) + std::to_string(row + r + 1) + "]";
            checks << "<table:table-row>" << textCell(function.name) << textCell(example.formula)
                   << numberCell(static_cast<double>(r + 1)) << numberCell(static_cast<double>(c + 1))
                   << (std::holds_alternative<double>(expected) ? numberCell(std::get<double>(expected))
                                                                : textCell(std::get<std::string>(expected)))
                   << formulaCell(comparison(at, expected, example.tolerance)) << "</table:table-row>\n";
            ++check;
          }
        }
        row += rows;
      }
    }
  }
  std::ostringstream out;
  out << R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MPL-2.0 -->
<!-- Generated from the catalogue; changes are lost. -->
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="Check">
<table:table-row>)"
      << textCell("All examples hold")
      << formulaCell("of:=COUNTIF([.F3:.F" + std::to_string(check + 2) + "];TRUE())=" + std::to_string(check))
      << "</table:table-row>\n<table:table-row>" << textCell("Function") << textCell("Example") << textCell("Row")
      << textCell("Column") << textCell("Expected") << textCell("Holds") << "</table:table-row>\n"
      << checks.str() << "</table:table>\n<table:table table:name=\"Computed\">\n"
      << computed.str() << "</table:table>\n</office:spreadsheet></office:body></office:document>\n";
  return out.str();
}

} // namespace catalogue
