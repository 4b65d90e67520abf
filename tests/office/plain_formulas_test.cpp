// SPDX-License-Identifier: MPL-2.0
//
// Two independent implementations: the examples of the catalogue, computed by the plain formula of the entry (built-in
// functions only), give what our functions give.  Arrays of an example are written into cells, as a user has them.

#include <optional>
#include <string>
#include <vector>

#include "catalogue/plain.hpp"
#include "office_test.hpp"
#include "whole_catalogue.hpp"

using namespace harness;

namespace {

/// An argument of an example, and where its cells are when it is an array.
struct Placed {
  std::string text;
  Shape shape;
  std::size_t firstColumn = 0;
  bool range = false;

  /// What stands in the formula for the element of the result at this row and column.
  std::string at(std::size_t row, std::size_t column) const {
    if (!isInlineArray(text)) {
      return text;
    }
    if (range) {
      return blockName(0, firstColumn, shape);
    }
    return cellName(shape.rows == 1 ? 0 : row, firstColumn + (shape.columns == 1 ? 0 : column));
  }
};

std::vector<Placed> place(Sheet& sheet, const catalogue::Function& function, const std::vector<std::string>& texts) {
  std::vector<Placed> placed;
  std::size_t column = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Placed argument{texts[i], {}, column, takesRange(function.arguments.at(i))};
    if (isInlineArray(texts[i])) {
      const Table cells = cellsOf(texts[i]);
      argument.shape = {cells.size(), cells.front().size()};
      sheet.write(cellName(0, column), cells);
      column += argument.shape.columns;
    }
    placed.push_back(std::move(argument));
  }
  return placed;
}

/// Whether a plain value shows what the example expects; of errors, only that there is one.
bool meets(const Value& computed, const catalogue::Example::Element& expected, double tolerance) {
  if (const auto* number = std::get_if<double>(&expected)) {
    return agree(computed, Value(*number), tolerance);
  }
  const auto& words = std::get<std::string>(expected);
  return errorNamed(words) ? std::holds_alternative<CellError>(computed) : computed == Value(std::string_view(words));
}

class PlainFormulasTest : public OfficeTest {
protected:
  /// Computes each element of the example on its own; says what differs.
  void compare(const catalogue::Function& function, const catalogue::Example& example) {
    const auto texts = catalogue::argumentsOfCall(example.formula, function.name);
    if (!texts || !example.notPlain.empty()) {
      return;
    }
    Document document(office());
    auto sheet = document.sheet();
    const auto placed = place(sheet, function, *texts);
    for (std::size_t row = 0; row < example.expected.size(); ++row) {
      for (std::size_t column = 0; column < example.expected[row].size(); ++column) {
        std::vector<std::string> arguments;
        for (const auto& argument : placed) {
          arguments.push_back(argument.at(row, column));
        }
        const auto plain = catalogue::plainFormula(function, arguments);
        if (!plain) {
          return; // a range that is left out has no plain form
        }
        sheet.setFormula("Z100", "=" + *plain);
        const Value computed = sheet.value("Z100");
        EXPECT_TRUE(meets(computed, example.expected[row][column], example.tolerance))
            << example.formula << " row " << row + 1 << ", column " << column + 1 << ": the plain formula =" << *plain
            << " gives " << computed;
        ++compared_;
      }
    }
  }

  int compared_ = 0;
};

TEST_F(PlainFormulasTest, GiveWhatTheFunctionsGive) {
  for (const auto& family : wholeCatalogue().families) {
    for (const auto& function : family.functions) {
      if (function.plain.formula.empty() || (function.shape != "value" && function.shape != "label")) {
        continue;
      }
      for (const auto& example : function.examples) {
        compare(function, example);
        office().beat();
      }
    }
  }
  EXPECT_GT(compared_, 0);
  RecordProperty("compared", compared_);
}

} // namespace
