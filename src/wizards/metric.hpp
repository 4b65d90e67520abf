// SPDX-License-Identifier: MPL-2.0
//
// "Insert metric": from a question to a function, its arguments and a formula.  No office here.

#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/function_texts.hpp"
#include "wizards/entry.hpp"
#include "wizards/texts.hpp"

namespace wizards {

using Metric = catalogue::FunctionTexts;

/// A function that was found, and the question that it answers best.
struct FoundMetric {
  const Metric* metric = nullptr;
  std::string_view question;
};

/// The titles of the families, in the order of the catalogue.
std::vector<std::string_view> metricFamilies();

/// The functions that plain words ask for, the best first; in one family where it is given.  Each word that says
/// something must begin a word of the name, a question, the summary or the family; upper and lower case do not count.
/// Where no function has them all, those that have most of them.  Without such words all functions, in their order.
std::vector<FoundMetric> findMetrics(std::string_view words, std::string_view family = {});

/// What an argument is in the formula, or what is wrong with it.
struct MetricArgument {
  std::string formula;      ///< empty where it is left out
  std::string problem = {}; ///< a sentence; empty where nothing is wrong
  CellValue value = {};     ///< what the function gets; nothing where it is left out, or gets cells
  bool isCells = false;     ///< the formula is a reference
};

/// Gives the reference that a text names in Calc's own English syntax ("$Sheet1.$A$1:$B$9"), nothing where it names
/// none.
using ReferenceOf = std::function<std::optional<std::string>(std::string_view text)>;

/// Reads what was typed for an argument: a number or a day as the user's language writes it, cells, one of the values,
/// or a text in words where the function takes one.  Nothing typed ever becomes a formula of its own.
MetricArgument readArgument(const catalogue::ArgumentTexts& argument, std::string_view typed, const Texts& texts,
                            const ReferenceOf& referenceOf);

/// "=ORG.SALESPLANNER.FUNCTIONS.CAC($B$2:$B$5;29)", in the syntax of cell.Formula, from one formula for each argument.
/// What is left out at the end is not written.
std::string metricFormula(const Metric& metric, std::span<const std::string> arguments);

/// The error that a cell shows, "#DIV/0!", by its code (XCell.getError); empty for 0.
std::string errorShown(int code);

/// What an error means for a function, in a sentence.
std::string explained(const Metric& metric, int code);

} // namespace wizards
