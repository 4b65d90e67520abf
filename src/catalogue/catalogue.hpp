// SPDX-License-Identifier: MPL-2.0
//
// The catalogue: the only description of every cell function.  Read from the files in src/catalogue/functions, one for
// each family, and checked; everything that speaks of functions is generated from it.

#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "catalogue/function_texts.hpp"

namespace catalogue {

/// What an entry of the catalogue gets wrong: its name and the reason.
class Mistake : public std::runtime_error {
public:
  Mistake(std::string_view entry, std::string_view reason)
      : std::runtime_error(std::string(entry) + ": " + std::string(reason)) {}
};

struct Argument {
  std::string name;  ///< as the IDL names it
  std::string label; ///< as people read it
  Kind kind = Kind::number;
  std::string description;
  bool optional = false;
  /// The default: a number, or words where the function supplies it ("rate", "none") or the default is a text.
  std::variant<std::monostate, double, std::string> defaultValue;
  bool zeroMeansDefault = false;
  /// What 0, 1, ... mean (choice and select).
  std::vector<std::string> values;
  std::string since;
};

/// One example: a formula as Calc's API writes it (";" between arguments and columns, "|" between rows).
struct Example {
  using Element = std::variant<double, std::string>;
  std::string formula;
  /// The file in tests/data whose columns the formula names, where it needs more data than an example can show.
  std::string data;
  /// Row by row; an error by its name ("#DIV/0!"), a text in any other words.
  std::vector<std::vector<Element>> expected;
  double tolerance = 1e-9;
  std::string note;
  /// Why the plain formula does not give this, where it does not.
  std::string notPlain;
};

struct ErrorCase {
  std::string error;
  std::string when;
};

/// The same computation in functions that Calc and Excel have, over the argument names.
struct PlainFormula {
  std::string formula;
  bool arraySafe = false;
  /// Why there is none, where there is none.
  std::string whyNot;
};

struct Function {
  std::string name;   ///< the display name, the method's name in capitals
  std::string method; ///< the name of the method and of the function in the domain
  std::string since;
  std::string summary;
  std::vector<std::string> notes;
  std::vector<Argument> arguments;
  std::string shape; ///< of the result: value, label, row, column, shape, table
  std::string returns;
  std::string formula;
  std::vector<ErrorCase> errors;
  std::string source;
  std::vector<std::string> related;
  std::vector<std::string> questions;
  PlainFormula plain;
  std::vector<Example> examples;
  /// Whether the add-in remembers the last results: a fit, which takes long.
  bool remembered = false;

  /// Whether Calc hands the document over, in front of the arguments, for its null date.
  bool takesDocument() const;
  /// Whether an argument repeats the function over the cells of a range.
  bool broadcasts() const;
  /// Whether the result takes several cells.
  bool returnsSeveralCells() const;
};

struct Family {
  std::string title;
  std::string module; ///< the file of the domain, src/sales/<module>.hpp
  std::vector<Function> functions;
};

struct Catalogue {
  std::vector<Family> families;

  const Function* find(std::string_view name) const;
};

/// What the checks compare the entries with.
struct Surroundings {
  /// The names that Calc and Excel give their own functions.
  std::vector<std::string> reservedNames;
  /// The built-in functions that plain formulas may use.
  std::vector<std::string> plainFunctions;
  /// The folder of the domain, whose headers must declare the function that an entry names.
  std::filesystem::path domain;
};

/// Reads and checks the files of the families.  Throws Mistake.
Catalogue load(const std::vector<std::filesystem::path>& files, const Surroundings& surroundings);

/// The lines of a list of names, without its comments.  Throws Mistake when it cannot be read.
std::vector<std::string> listedNames(const std::filesystem::path& file);

/// The columns of its data that the formula of an example names, each once.
std::vector<std::string> dataColumns(const Example& example);

/// The text of a file.  Throws Mistake when it cannot be read.
std::string textOf(const std::filesystem::path& file);
/// Writes a file, and the folders that it lies in, only where it changes, so that nothing is rebuilt without need.
/// Throws Mistake when it cannot be written.
void writeText(const std::filesystem::path& file, std::string_view text);

/// The description of an argument as the Function Wizard shows it, with what follows from kind and default.
std::string fullDescription(const Argument& argument);

/// The name of an argument as people read it, where an underscore would mark a letter of the label.
std::string shownName(const Argument& argument);

/// The default as people read it: "1", "0.5", "rate", "\"Won\"".
std::string defaultText(const Argument& argument);

/// The description of a function as the Function Wizard shows it, with a word on array entry.
std::string fullDescription(const Function& function);

/// A number in its shortest form.
std::string shortest(double value);

} // namespace catalogue
