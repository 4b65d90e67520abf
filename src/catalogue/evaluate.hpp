// SPDX-License-Identifier: MPL-2.0
//
// Computes the formulas of the catalogue's examples without an office.

#pragma once

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "addin/call.hpp"

namespace catalogue {

/// A formula that is not of the form that examples have.
class FormulaError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// Ranges that a formula may name.
using Columns = std::map<std::string, addin::Argument, std::less<>>;

/// The value of a formula as Calc's API writes it: numbers, texts, inline arrays ("{1;2|3;4}"), calls of our functions
/// and of LEN, INDEX and SUM, and the names of columns.  Throws FormulaError.
addin::Value evaluate(std::string_view formula, sales::Epoch epoch = {}, const Columns& columns = {});

/// A value as cells, row by row, with its shape.
addin::Argument cellsOf(const addin::Value& value);

} // namespace catalogue
