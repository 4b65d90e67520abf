// SPDX-License-Identifier: MPL-2.0
//
// Generated arguments for every function of the catalogue, in cells: whatever is handed over, the office lives on and
// the cell shows a number, a text that the function is known to return, or an error that is documented.

#include <chrono>
#include <random>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "generated_calls.hpp"
#include "office_test.hpp"
#include "whole_catalogue.hpp"

using namespace harness;

namespace {

using catalogue::Function;
using std::chrono::milliseconds;

constexpr CellError noCommonCells{521};
constexpr CellError circularReference{522};
constexpr CellError referenceError{524};

/// The sheet of the cells that the formulas name.
void writeCells(Sheet& cells, Sheet& other) {
  cells.writeFormulas("A2", {{"1.5"}, {"-2"}, {"1E+308"}});
  cells.setNumber("A5", 5e-324);
  cells.write("A6", {{"abc"}, {"300"}, {"2026-01-15"}});
  cells.writeFormulas("A9", {{"=TRUE()"}, {"=\"\""}});
  cells.writeFormulas("A11", {{"=1/0"},
                              {"=NA()"},
                              {"=SQRT(-1)"},
                              {"=\"x\"+1"},
                              {"=1E+308*10"},
                              {"=#REF!+1"},
                              {"=NOSUCHNAME"},
                              {"=IRR({1|1})"},
                              {"=OFFSET(1;1;1)"},
                              {"=#NULL!"},
                              {"=A21"}});
  cells.write("B1", {{1, "Won", 1, 0.5, 46023, 3},
                     {2, "Lost", Empty{}, 0.25, 46054, 2},
                     {3, "abc", "x", 0.125, 46085, 1},
                     {4, "won", 2.5, 1, 46113, 0},
                     {5, "300", -1, 0, 46143, -1}});
  cells.writeFormulas("H1", {{"1"}, {"=1/0"}, {"3"}, {"4"}, {"5"}});
  other.write("A1", {{7, "b"}, {8, "c"}, {9, 1}});
}

/// A way to write an argument.
struct Kind {
  const char* name;
  std::string text;
  /// The error that it hands in, if any: functions pass it on.
  CellError error{};
};

/// `external` begins a reference to the cells of another file.
std::vector<Kind> allKinds(const std::string& external) {
  return {
      {"zero", "0"},
      {"one", "1"},
      {"minus one", "-1"},
      {"fraction", "0.05"},
      {"huge", "1E+308"},
      {"hugely negative", "-1E+308"},
      {"tiny", "2.5E-308"},
      {"day", "46023"},
      {"beyond all days", "1E+15"},
      {"two to the 31st", "2147483648"},
      {"text", "\"abc\""},
      {"text of a number", "\"300\""},
      {"no text", "\"\""},
      {"true", "TRUE()"},
      {"division by zero", "1/0", divisionError},
      {"left out", ""},
      {"empty cell", "$Cells.$A$1"},
      {"number cell", "$Cells.$A$2"},
      {"negative cell", "$Cells.$A$3"},
      {"huge cell", "$Cells.$A$4"},
      {"denormal cell", "$Cells.$A$5"},
      {"text cell", "$Cells.$A$6"},
      {"cell with the text of a number", "$Cells.$A$7"},
      {"cell with the text of a day", "$Cells.$A$8"},
      {"boolean cell", "$Cells.$A$9"},
      {"cell with empty text", "$Cells.$A$10"},
      {"#DIV/0! cell", "$Cells.$A$11", divisionError},
      {"#N/A cell", "$Cells.$A$12", notAvailable},
      {"Err:502 cell", "$Cells.$A$13", argumentError},
      {"#VALUE! cell", "$Cells.$A$14", valueError},
      {"#NUM! cell", "$Cells.$A$15", numberError},
      {"#REF! cell", "$Cells.$A$16", referenceError},
      {"#NAME? cell", "$Cells.$A$17", nameError},
      {"Err:523 cell", "$Cells.$A$18", convergenceError},
      {"Err:504 cell", "$Cells.$A$19", parameterError},
      {"#NULL! cell", "$Cells.$A$20", noCommonCells},
      {"circular cell", "$Cells.$A$21", circularReference},
      {"1x1 range", "$Cells.$B$1:$B$1"},
      {"1x1 range of an empty cell", "$Cells.$A$1:$A$1"},
      {"column", "$Cells.$B$1:$B$5"},
      {"shorter column", "$Cells.$B$1:$B$3"},
      {"column of shares", "$Cells.$E$1:$E$5"},
      {"column of days", "$Cells.$F$1:$F$5"},
      {"column that falls below 0", "$Cells.$G$1:$G$5"},
      {"column of texts", "$Cells.$C$1:$C$5"},
      {"column of everything", "$Cells.$D$1:$D$5"},
      {"column of empty cells", "$Cells.$Z$1:$Z$5"},
      {"column with an error", "$Cells.$H$1:$H$5"},
      {"column of errors", "$Cells.$A$11:$A$14", divisionError},
      {"row", "$Cells.$B$1:$F$1"},
      {"block", "$Cells.$B$1:$F$5"},
      {"block of numbers", "$Cells.$E$1:$G$3"},
      {"union", "($Cells.$B$1:$B$3~$Cells.$D$1:$D$3)"},
      {"cell of another sheet", "$Other.$A$1"},
      {"column of another sheet", "$Other.$A$1:$A$3"},
      {"cells of two sheets", "$Cells.$A$1:$Other.$A$3"},
      {"cell of another file", external + "$A$1"},
      {"column of another file", external + "$A$1:$A$3"},
      {"reference that is gone", "#REF!", referenceError},
      {"inline column", "{1|2|3}"},
      {"inline row", "{0.5;0.2;0.3}"},
      {"inline block", "{1;2|3;4|5;6}"},
      {"inline array of everything", "{\"a\"|1|\"\"|-1|1E+308}"},
      {"inline array of one", "{0.5}"},
      {"computed array with an error", "{1|2|3}/{1|0|2}", divisionError},
  };
}

/// A formula, and the errors that it hands in.
struct Thrown {
  std::string formula;
  std::set<int> handedIn;
};

/// What is thrown at one function: each kind in each place of a call that is accepted, the kind in all places, mixtures
/// of kinds, and too few and too many arguments.
std::vector<Thrown> thrownAt(const Function& function, const std::vector<Kind>& kinds, std::mt19937& random) {
  std::vector<Thrown> thrown;
  auto accepted = acceptedArguments(function);
  accepted.resize(function.arguments.size());
  for (const Kind& kind : kinds) {
    for (std::size_t i = 0; i < accepted.size(); ++i) {
      auto arguments = accepted;
      arguments[i] = kind.text;
      thrown.push_back({"=" + callOf(function, arguments), {kind.error.code}});
    }
    thrown.push_back({"=" + callOf(function, std::vector(accepted.size(), kind.text)), {kind.error.code}});
  }
  constexpr int mixtures = 60;
  std::uniform_int_distribution<std::size_t> any(0, kinds.size() - 1);
  for (int i = 0; i < mixtures; ++i) {
    std::vector<std::string> arguments;
    std::set<int> errors;
    for (std::size_t k = 0; k < accepted.size(); ++k) {
      const Kind& kind = kinds[any(random)];
      arguments.push_back(kind.text);
      errors.insert(kind.error.code);
    }
    thrown.push_back({"=" + callOf(function, arguments), errors});
  }
  for (std::size_t count = 0; count <= accepted.size() + 2; ++count) {
    auto arguments = accepted;
    arguments.resize(count, "1");
    thrown.push_back({"=" + callOf(function, arguments), {}});
  }
  constexpr std::size_t mostOfTheOffice = 255;
  thrown.push_back({"=" + callOf(function, std::vector<std::string>(mostOfTheOffice, "1")), {}});
  return thrown;
}

/// Every eighth: an array formula takes as long as twenty plain ones.
std::vector<Thrown> someOf(const std::vector<Thrown>& thrown) {
  std::vector<Thrown> some;
  constexpr std::size_t step = 8;
  for (std::size_t i = 0; i < thrown.size(); i += step) {
    some.push_back(thrown[i]);
  }
  return some;
}

/// What a function may show, whatever it is given.
class Documented {
public:
  Documented(const Function& function, const std::set<std::string>& textsHandedIn) : texts_(textsHandedIn) {
    for (const auto& listed : function.errors) {
      const auto error = errorNamed(listed.error);
      EXPECT_TRUE(error) << function.name << " lists " << listed.error;
      errors_.insert(error.value_or(CellError{}).code);
    }
    for (const auto& example : function.examples) {
      for (const auto& row : example.expected) {
        for (const auto& element : row) {
          if (const auto* const text = std::get_if<std::string>(&element)) {
            texts_.insert(*text);
          }
        }
      }
    }
  }

  bool allows(const Value& value, const std::set<int>& handedIn) const {
    if (const auto* const error = std::get_if<CellError>(&value)) {
      return allows(*error, handedIn);
    }
    if (const auto* const text = std::get_if<std::string>(&value)) {
      const auto error = errorNamed(*text); // as an element of a table of labels shows it
      return error ? allows(*error, handedIn) : text->empty() || texts_.contains(*text);
    }
    return true;
  }

private:
  bool allows(CellError error, const std::set<int>& handedIn) const {
    // The reference says of all functions: text where a number is needed, a result that is too large, an argument that
    // is missing, and what the office does not hand over.
    static const std::set<int> general{valueError.code, numberError.code, argumentError.code, parameterError.code};
    return errors_.contains(error.code) || general.contains(error.code) || handedIn.contains(error.code);
  }

  std::set<int> errors_;
  std::set<std::string> texts_;
};

/// Formulas in a block of cells, and what they show.  Errors are read by a second block, all at once: asking each cell
/// takes ten times as long as computing it.
class Bench {
public:
  static constexpr Shape size{64, 32};

  explicit Bench(Document& document) : formulas_(document.addSheet("Formulas")), codes_(document.addSheet("Codes")) {
    codes_.setFormula("A1", "=ERRORTYPE($Formulas.A1)");
    codes_.fillRight(blockName(0, 0, {1, size.columns}));
    codes_.fillDown(all_);
  }

  Table plain(std::span<const Thrown> thrown) {
    std::vector<std::vector<std::string>> block;
    for (std::size_t i = 0; i < thrown.size(); ++i) {
      if (i % size.columns == 0) {
        block.emplace_back(size.columns);
      }
      block.back()[i % size.columns] = thrown[i].formula;
    }
    formulas_.writeFormulas("A1", block);
    return shown();
  }

  /// Each as an array formula over 2 x 2 cells.
  Table array(std::span<const Thrown> thrown) {
    for (std::size_t i = 0; i < thrown.size(); ++i) {
      const auto [row, column] = placeOf(i);
      formulas_.setArrayFormula(blockName(row, column, {2, 2}), thrown[i].formula);
    }
    return shown();
  }

  const Value& plainAt(const Table& shown, std::size_t i) const { return shown[i / size.columns][i % size.columns]; }

  Row arrayAt(const Table& shown, std::size_t i) const {
    const auto [row, column] = placeOf(i);
    return {shown[row][column], shown[row][column + 1], shown[row + 1][column], shown[row + 1][column + 1]};
  }

  void clear() { formulas_.clear(all_); }

private:
  static std::pair<std::size_t, std::size_t> placeOf(std::size_t array) {
    constexpr std::size_t inARow = size.columns / 2;
    return {2 * (array / inARow), 2 * (array % inARow)};
  }

  Table shown() {
    auto values = formulas_.contents(all_);
    const auto codes = codes_.contents(all_);
    for (std::size_t r = 0; r < size.rows; ++r) {
      for (std::size_t c = 0; c < size.columns; ++c) {
        if (std::holds_alternative<Empty>(values[r][c])) {
          const auto* const code = std::get_if<double>(&codes[r][c]);
          values[r][c] = CellError{code != nullptr ? static_cast<int>(*code) : -1};
        }
      }
    }
    return values;
  }

  Sheet formulas_;
  Sheet codes_;
  std::string all_ = blockName(0, 0, size);
};

/// The texts that are handed in, which some functions return (lists of customers).
const std::set<std::string> textsHandedIn{"abc", "300", "2026-01-15", "Won", "Lost", "won", "x", "b", "c", "a"};

class RobustnessTest : public OfficeTest {
protected:
  RobustnessTest() {
    Document file(office());
    file.sheet().write("A1", {{1}, {2}, {"c"}});
    const auto path = office().profile().file("other.ods");
    file.store(path);
    kinds_ = allKinds("'" + utf8(fileUrl(path)) + "'#$Sheet1.");
    auto cells = document_.addSheet("Cells");
    auto other = document_.addSheet("Other");
    writeCells(cells, other);
  }

  using Enter = Table (Bench::*)(std::span<const Thrown>);

  /// What the formulas show.  None may take longer than a second: where all of them do, each is computed again alone.
  Table measured(Bench& bench, Enter enter, const std::vector<Thrown>& thrown) {
    const auto compute = [&](std::span<const Thrown> part) {
      office().beat();
      bench.clear();
      return (bench.*enter)(part);
    };
    const auto limit = milliseconds(1000) * (runtimeSlowsDown ? slowdownOfRuntimes : 1);
    Table shown;
    if (leastTime(office(), limit, [&] { shown = compute(thrown); }) > limit) {
      for (const Thrown& one : thrown) {
        const auto time = leastTime(office(), limit, [&] { compute({&one, 1}); });
        EXPECT_LE(time, limit) << one.formula << " takes " << time.count() << " ms";
      }
    }
    return shown;
  }

  void expectDocumented(const Function& function, const std::vector<Thrown>& thrown, const auto& shownBy) {
    const Documented documented(function, textsHandedIn);
    for (std::size_t i = 0; i < thrown.size(); ++i) {
      for (const Value& value : shownBy(i)) {
        EXPECT_TRUE(documented.allows(value, thrown[i].handedIn)) << thrown[i].formula << " shows " << value;
      }
    }
  }

  Document document_{office()};
  std::vector<Kind> kinds_;
  std::mt19937 random_{20261122}; // always the same numbers
};

TEST_F(RobustnessTest, InPlainCells) {
  Bench bench(document_);
  for (const Function* const function : allFunctions()) {
    const auto thrown = thrownAt(*function, kinds_, random_);
    const auto shown = measured(bench, &Bench::plain, thrown);
    expectDocumented(*function, thrown, [&](std::size_t i) { return std::vector{bench.plainAt(shown, i)}; });
  }
}

TEST_F(RobustnessTest, InArrayFormulas) {
  Bench bench(document_);
  for (const Function* const function : allFunctions()) {
    const auto thrown = someOf(thrownAt(*function, kinds_, random_));
    const auto shown = measured(bench, &Bench::array, thrown);
    expectDocumented(*function, thrown, [&](std::size_t i) { return bench.arrayAt(shown, i); });
  }
}

} // namespace
