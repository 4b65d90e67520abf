// SPDX-License-Identifier: MPL-2.0
//
// The function reference: Markdown for docs/, HTML for the package, from one outline.

#include "catalogue/emit.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <sstream>

#include "catalogue/page_style.hpp"
#include "catalogue/reference_page.hpp"

namespace catalogue {

namespace {

constexpr std::string_view introduction =
    "Every function works in a cell like a built-in one: type an equals sign and its name. Arguments in square "
    "brackets may be left out. Rates, shares and probabilities are fractions: 2% is 0.02. Amounts carry no currency.";

constexpr std::string_view notation = "In the examples a semicolon separates arguments; {a | b} stands for the cells "
                                      "of a column and {a ; b} for those of "
                                      "a row, as you would select them in the sheet.";

constexpr std::string_view arrays =
    "Where an argument is a single value you may hand over a range instead and get one result for each cell: enter the "
    "formula with Ctrl+Shift+Enter over the cells that it should fill. In a plain cell such a formula shows its first "
    "result only. Prefer bounded ranges such as B2:B500 to whole columns, which cost about half a second each; a "
    "function that returns words returns at most 100,000 "
    "at once, else Err:502.";

constexpr std::string_view errors =
    "Of every function: #VALUE! means text where a number is needed, #NUM! a result that is too large, Err:502 an "
    "argument that is missing or has a value that it cannot have. An error in a cell that is handed over is passed on; "
    "inside a range it makes Calc refuse the call (Err:504), as it refuses ranges joined with ~ and ranges of other "
    "files. What each function shows besides stands in its table.";

struct Tally {
  std::size_t functions = 0;
  std::size_t examples = 0;
  std::size_t plain = 0;
};

Tally tally(const Catalogue& catalogue) {
  Tally result;
  for (const auto& family : catalogue.families) {
    for (const auto& function : family.functions) {
      ++result.functions;
      result.examples += function.examples.size();
      result.plain += function.plain.formula.empty() ? 0 : 1;
    }
  }
  return result;
}

std::string summaryLine(const Catalogue& catalogue) {
  const Tally counted = tally(catalogue);
  std::ostringstream out;
  out << counted.functions << " functions, " << counted.examples << " worked examples, each computed in a real office. "
      << counted.plain << " functions can also be said in built-in functions (their plain formula); the other "
      << counted.functions - counted.plain << " say why not.";
  return out.str();
}

std::string syntax(const Function& function) {
  std::string result = function.name + "(";
  bool first = true;
  for (const auto& argument : function.arguments) {
    result += first ? "" : "; ";
    result += argument.optional ? "[" + argument.label + "]" : argument.label;
    first = false;
  }
  return result + ")";
}

std::string kindText(const Argument& argument) {
  switch (argument.kind) {
  case Kind::number:
    return "number";
  case Kind::flag:
    return "yes or no";
  case Kind::date:
    return "date";
  case Kind::text:
    return "text";
  case Kind::choice:
  case Kind::select:
    return "choice";
  case Kind::range:
    return "range";
  case Kind::dates:
    return "range of dates";
  }
  return {};
}

std::string elementText(const Example::Element& element) {
  if (const auto* number = std::get_if<double>(&element)) {
    return shortest(*number);
  }
  const auto& words = std::get<std::string>(element);
  return words.starts_with('#') || words.starts_with("Err:") ? words : "\"" + words + "\"";
}

std::string resultText(const Example& example) {
  if (example.expected.size() == 1 && example.expected.front().size() == 1) {
    return elementText(example.expected.front().front());
  }
  std::string result = "{";
  for (std::size_t r = 0; r < example.expected.size(); ++r) {
    result += r == 0 ? "" : " | ";
    for (std::size_t c = 0; c < example.expected[r].size(); ++c) {
      result += (c == 0 ? "" : " ; ") + elementText(example.expected[r][c]);
    }
  }
  return result + "}";
}

std::string shapeText(const Function& function) {
  if (function.shape == "row") {
    return "a row of cells";
  }
  if (function.shape == "shape") {
    return "as many cells as the range";
  }
  if (function.shape == "column") {
    return "one value, or a column for a block of rows";
  }
  return function.shape == "table" ? "a table" : "";
}

std::string lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

struct Question {
  std::string text;
  std::string function;
};

std::vector<Question> questions(const Catalogue& catalogue) {
  std::vector<Question> list;
  for (const auto& family : catalogue.families) {
    for (const auto& function : family.functions) {
      for (const auto& question : function.questions) {
        list.push_back({question, function.name});
      }
    }
  }
  std::ranges::sort(list, {}, [](const Question& question) { return lowered(question.text); });
  return list;
}

/// Markdown's own characters in running text.
std::string marked(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '*' || c == '_' || c == '|' || c == '<' || c == '[' || c == ']') {
      result += '\\';
    }
    result += c;
  }
  return result;
}

/// Code in a table: the bar would end the cell.
std::string inTableCell(std::string_view code) {
  std::string result;
  for (const char c : code) {
    result += c == '|' ? "\\|" : std::string(1, c);
  }
  return result;
}

std::string anchor(std::string_view name) {
  return lowered(name);
}

std::string familyAnchor(const Family& family) {
  return "family-" + family.module;
}

void markdownFunction(std::ostringstream& out, const Function& function) {
  out << "<a id=\"" << anchor(function.name) << "\"></a>\n\n### " << function.name << "\n\n"
      << marked(function.summary) << "\n\n`" << syntax(function) << "`\n\n";
  for (const auto& argument : function.arguments) {
    out << "- `" << argument.label << "` (" << kindText(argument) << "): " << marked(fullDescription(argument)) << "\n";
  }
  out << "\n**Computes:** " << marked(function.formula) << "  \n**Returns:** " << marked(function.returns);
  if (const std::string shape = shapeText(function); !shape.empty()) {
    out << "; " << shape;
  }
  out << "\n";
  for (const auto& note : function.notes) {
    out << "\n" << marked(note) << "\n";
  }
  if (!function.errors.empty()) {
    out << "\n| It shows | when |\n|---|---|\n";
    for (const auto& error : function.errors) {
      out << "| " << error.error << " | " << marked(error.when) << " |\n";
    }
  }
  out << "\n| Example | Result | |\n|---|---|---|\n";
  for (const auto& example : function.examples) {
    out << "| `" << inTableCell(example.formula) << "` | " << marked(resultText(example)) << " | "
        << marked(example.note) << " |\n";
  }
  if (!function.plain.formula.empty()) {
    out << "\n**In built-in functions:** `" << function.plain.formula << "`\n";
  } else if (!function.plain.whyNot.empty()) {
    out << "\n**In built-in functions:** not possible: " << marked(function.plain.whyNot) << "\n";
  }
  if (!function.related.empty()) {
    out << "\n**See also:** ";
    for (std::size_t i = 0; i < function.related.size(); ++i) {
      out << (i == 0 ? "" : ", ") << "[" << function.related[i] << "](#" << anchor(function.related[i]) << ")";
    }
    out << "\n";
  }
  out << "\n**Source:** " << marked(function.source) << "\n\n";
}

void htmlLinks(std::ostringstream& out, const std::vector<std::string>& names) {
  for (const auto& name : names) {
    out << " <a href=\"#" << anchor(name) << "\">" << name << "</a>";
  }
}

void htmlArguments(std::ostringstream& out, const Function& function) {
  if (function.arguments.empty()) {
    return;
  }
  out << "<h4>Arguments</h4>\n<dl class=\"arguments\">\n";
  for (const auto& argument : function.arguments) {
    out << "<dt><code>" << argument.label << "</code></dt><dd class=\"kind\">" << kindText(argument)
        << "</dd><dd class=\"text\">" << escaped(fullDescription(argument)) << "</dd>\n";
  }
  out << "</dl>\n";
}

void htmlErrors(std::ostringstream& out, const Function& function) {
  if (function.errors.empty()) {
    return;
  }
  out << "<h4>Errors</h4>\n<table class=\"errors\"><tbody>\n";
  for (const auto& error : function.errors) {
    out << "<tr><td><code>" << escaped(error.error) << "</code></td><td>when " << escaped(error.when) << "</td></tr>\n";
  }
  out << "</tbody></table>\n";
}

void htmlExamples(std::ostringstream& out, const Function& function) {
  out << "<h4>Examples</h4>\n<table class=\"examples\"><tbody>\n";
  for (const auto& example : function.examples) {
    out << "<tr><td><code>" << escaped(example.formula) << "</code></td><td><code>" << escaped(resultText(example))
        << "</code></td><td>" << escaped(example.note) << "</td></tr>\n";
  }
  out << "</tbody></table>\n";
}

void htmlPlain(std::ostringstream& out, const Function& function) {
  if (!function.plain.formula.empty()) {
    out << "<details><summary>The same in built-in functions</summary><code>=" << escaped(function.plain.formula)
        << "</code></details>\n";
  } else if (!function.plain.whyNot.empty()) {
    out << "<p class=\"soft\">Not possible in one built-in formula: " << escaped(function.plain.whyNot) << ".</p>\n";
  }
}

void htmlFunction(std::ostringstream& out, const Family& family, const Function& function) {
  out << "<section class=\"function\" id=\"" << anchor(function.name) << "\" data-family=\"" << escaped(family.title)
      << "\">\n<h3><a href=\"#" << anchor(function.name) << "\">" << function.name << "</a></h3>\n<p class=\"summary\">"
      << escaped(function.summary) << "</p>\n<ul class=\"answers\">\n";
  for (const auto& question : function.questions) {
    out << "<li>" << escaped(question) << "</li>\n";
  }
  out << "</ul>\n<p class=\"syntax\"><code>=" << escaped(syntax(function)) << "</code></p>\n<p><b>Computes:</b> "
      << escaped(function.formula) << "</p>\n<p><b>Returns:</b> " << escaped(function.returns);
  if (const std::string shape = shapeText(function); !shape.empty()) {
    out << "; " << shape;
  }
  out << "</p>\n";
  for (const auto& note : function.notes) {
    out << "<p>" << escaped(note) << "</p>\n";
  }
  htmlArguments(out, function);
  htmlExamples(out, function);
  htmlErrors(out, function);
  htmlPlain(out, function);
  if (!function.related.empty()) {
    out << "<p class=\"also\">See also";
    htmlLinks(out, function.related);
    out << "</p>\n";
  }
  out << "<p class=\"source\">Source: " << escaped(function.source) << "</p>\n</section>\n";
}

/// The families with their functions.
void htmlContents(std::ostringstream& out, const Catalogue& catalogue) {
  out << "<nav class=\"families\" id=\"contents\" aria-label=\"Families\">\n";
  for (const auto& family : catalogue.families) {
    out << "<div><h3><a href=\"#" << familyAnchor(family) << "\">" << escaped(family.title) << "</a></h3>\n<p>";
    std::vector<std::string> names;
    std::ranges::transform(family.functions, std::back_inserter(names), &Function::name);
    htmlLinks(out, names);
    out << "</p></div>\n";
  }
  out << "</nav>\n";
}

/// What people ask, by family.
void htmlQuestions(std::ostringstream& out, const Catalogue& catalogue) {
  out << "<h2 id=\"questions\">Which function answers my question?</h2>\n<div class=\"questions\">\n";
  for (const auto& family : catalogue.families) {
    out << "<h3>" << escaped(family.title) << "</h3>\n<ul>\n";
    for (const auto& function : family.functions) {
      for (const auto& question : function.questions) {
        out << "<li>" << escaped(question);
        htmlLinks(out, {function.name});
        out << "</li>\n";
      }
    }
    out << "</ul>\n";
  }
  out << "</div>\n";
}

} // namespace

std::string referenceMarkdown(const Catalogue& catalogue) {
  std::ostringstream out;
  out << "<!-- SPDX-License-Identifier: MPL-2.0 -->\n<!-- Generated from the catalogue; changes are lost. -->\n\n"
         "# Function reference\n\n"
      << introduction << "\n\n"
      << arrays << "\n\n"
      << errors << "\n\n"
      << notation << "\n\n"
      << summaryLine(catalogue) << "\n\n## Which function answers my question?\n\n";
  for (const auto& question : questions(catalogue)) {
    out << "- " << marked(question.text) << " [" << question.function << "](#" << anchor(question.function) << ")\n";
  }
  out << "\n";
  for (const auto& family : catalogue.families) {
    out << "## " << family.title << "\n\n";
    for (const auto& function : family.functions) {
      markdownFunction(out, function);
    }
  }
  std::string text = out.str();
  while (text.ends_with("\n\n")) {
    text.pop_back();
  }
  return text;
}

std::string referenceHtml(const Catalogue& catalogue) {
  std::ostringstream out;
  out << pageOpening("function reference", "the catalogue") << referenceHead
      << "<h1>Sales Planner: function reference</h1>\n";
  for (const std::string& paragraph :
       {std::string(introduction), std::string(arrays), std::string(errors), std::string(notation)}) {
    out << "<p class=\"lead\">" << paragraph << "</p>\n";
  }
  out << "<p class=\"lead soft\">" << summaryLine(catalogue) << "</p>\n";
  htmlContents(out, catalogue);
  htmlQuestions(out, catalogue);
  for (const auto& family : catalogue.families) {
    out << "<h2 id=\"" << familyAnchor(family) << "\">" << escaped(family.title) << "</h2>\n";
    for (const auto& function : family.functions) {
      htmlFunction(out, family, function);
    }
  }
  out << pageScript << "</body>\n</html>\n";
  return out.str();
}

} // namespace catalogue
