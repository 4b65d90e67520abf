// SPDX-License-Identifier: MPL-2.0

#include "catalogue/evaluate.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>
#include <vector>

namespace catalogue {

using addin::Argument;
using addin::Value;
using sales::Cell;

namespace {

Cell cellOf(double value) {
  const auto number = addin::decoded(value);
  return number ? Cell(*number) : Cell(number.error());
}

/// The element of a range, one that was left out at its end included.
Cell element(const Argument& argument, std::size_t index) {
  return index < argument.cells().size() ? argument.cells()[index] : Cell();
}

Cell numberOrError(const sales::Result<double>& value) {
  return value ? Cell(*value) : Cell(value.error());
}

/// The built-in functions that examples use.
Value builtIn(const std::string& name, const std::vector<Argument>& arguments) {
  if (name == "LEN" && arguments.size() == 1) {
    const Cell cell = element(arguments[0], 0);
    const auto* words = std::get_if<std::string>(&cell);
    return words != nullptr ? Cell(static_cast<double>(words->size())) : cell;
  }
  if (name == "INDEX" && arguments.size() == 2) {
    const auto position = sales::number(element(arguments[1], 0));
    return position ? element(arguments[0], static_cast<std::size_t>(*position) - 1) : Cell(position.error());
  }
  if (name == "SUM") {
    sales::Result<double> sum = 0.0;
    for (const auto& argument : arguments) {
      for (const Cell& cell : argument.cells()) {
        if (const auto* error = std::get_if<sales::Error>(&cell)) {
          return Cell(*error);
        }
        const auto* value = std::get_if<double>(&cell);
        sum = *sum + (value != nullptr ? *value : 0);
      }
    }
    return numberOrError(sum);
  }
  throw FormulaError("there is no function " + name);
}

class Parser {
public:
  Parser(std::string_view text, sales::Epoch epoch, const Columns& columns)
      : text_(text), epoch_(epoch), columns_(columns) {}

  Value whole() {
    expect('=');
    Value value = expression();
    if (at_ != text_.size()) {
      fail("goes on after its end");
    }
    return value;
  }

private:
  [[noreturn]] void fail(std::string_view reason) const {
    throw FormulaError(std::string(text_) + " " + std::string(reason));
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool skip(char c) {
    const bool found = peek() == c;
    at_ += found ? 1 : 0;
    return found;
  }

  void expect(char c) {
    if (!skip(c)) {
      fail(std::string("misses \"") + c + "\" at " + std::to_string(at_));
    }
  }

  Value expression() {
    if (peek() == '{') {
      return array();
    }
    if (std::isalpha(static_cast<unsigned char>(peek())) != 0) {
      const std::string word = name();
      return skip('(') ? call(word) : column(word);
    }
    return constant();
  }

  std::string name() {
    std::string word;
    while (std::isalnum(static_cast<unsigned char>(peek())) != 0 || peek() == '_') {
      word += text_[at_++];
    }
    return word;
  }

  Value column(const std::string& word) const {
    const auto found = columns_.find(word);
    if (found == columns_.end()) {
      fail("names " + word + ", which is no column");
    }
    const Argument& range = found->second;
    return sales::Grid{range.rows(), range.columns(), range.cells(), {}};
  }

  Cell constant() {
    if (skip('"')) {
      std::string words;
      while (peek() != '"') {
        if (at_ >= text_.size()) {
          fail("has a text without end");
        }
        words += text_[at_++];
      }
      ++at_;
      return words;
    }
    double value = 0;
    const auto [end, failure] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
    if (failure != std::errc{}) {
      fail("has no value at " + std::to_string(at_));
    }
    at_ = static_cast<std::size_t>(end - text_.data());
    return value;
  }

  Value array() {
    expect('{');
    sales::Grid grid{1, 0, {}, {}};
    do {
      grid.cells.push_back(constant());
      grid.columns += grid.rows == 1 ? 1 : 0;
      if (peek() == '|') {
        ++grid.rows;
      }
    } while (skip(';') || skip('|'));
    expect('}');
    if (grid.cells.size() != grid.rows * grid.columns) {
      fail("has an array with rows of different length");
    }
    return grid;
  }

  /// After the opening parenthesis.
  Value call(const std::string& name) {
    std::vector<Argument> arguments;
    if (!skip(')')) {
      do {
        arguments.push_back(peek() == ';' || peek() == ')' ? Argument() : cellsOf(expression()));
      } while (skip(';'));
      expect(')');
    }
    const auto entries = addin::allEntries();
    const auto found = std::ranges::find(entries, name, [](const addin::Entry* entry) { return entry->name; });
    if (found == entries.end()) {
      return builtIn(name, arguments);
    }
    const addin::Entry& entry = **found;
    if (arguments.size() > entry.parameters.size()) {
      fail("has too many arguments");
    }
    // A single value that is an error never reaches a function: the office passes it on.
    for (const Argument& argument : arguments) {
      if (argument.single() && std::holds_alternative<sales::Error>(element(argument, 0))) {
        return element(argument, 0);
      }
    }
    arguments.resize(entry.parameters.size());
    return entry.call(arguments, epoch_);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  sales::Epoch epoch_;
  const Columns& columns_;
};

} // namespace

Argument cellsOf(const Value& value) {
  if (const auto* numbers = std::get_if<addin::NumberTable>(&value)) {
    std::vector<Cell> cells;
    std::ranges::transform(numbers->values, std::back_inserter(cells), cellOf);
    return {numbers->rows, numbers->columns, std::move(cells)};
  }
  if (const auto* labels = std::get_if<sales::Labels>(&value)) {
    return {labels->rows, labels->columns, {labels->values.begin(), labels->values.end()}};
  }
  if (const auto* grid = std::get_if<sales::Grid>(&value)) {
    return {grid->rows, grid->columns, grid->cells};
  }
  return Argument(std::get<Cell>(value));
}

Value evaluate(std::string_view formula, sales::Epoch epoch, const Columns& columns) {
  return Parser(formula, epoch, columns).whole();
}

} // namespace catalogue
