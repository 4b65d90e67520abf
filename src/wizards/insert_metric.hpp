// SPDX-License-Identifier: MPL-2.0
//
// The form of "Insert metric": a question, the arguments of the function that answers it, its result, and the formula.

#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "wizards/metric.hpp"
#include "wizards/wizards.hpp"

namespace wizards {

/// What a cell will show: a number, a text, or an error by its code.
struct MetricValue {
  CellValue value;
  int error = 0;
};

struct MetricResult {
  std::size_t rows = 1;
  std::size_t columns = 1;
  std::vector<MetricValue> first; ///< the first of its first row

  int error() const { return first.empty() ? 0 : first.front().error; }
  bool isTable() const { return rows * columns > 1; }
};

/// The sheet that the formula goes into, as far as the form has to know it.
class MetricSheet {
public:
  virtual ~MetricSheet() = default;

  /// The cell that the formula goes into, "C7".
  virtual std::string target() const = 0;
  /// Why nothing can be written there, in a sentence; empty where it can.
  virtual std::string obstacle() const = 0;
  /// The reference that a text names, as `ReferenceOf` has it; relative ones are seen from that cell.
  virtual std::optional<std::string> reference(std::string_view text) const = 0;
  /// A reference that was pointed at, as people write it in a formula there.
  virtual std::string asWritten(const std::string& pointed) const = 0;
  /// How many cells a reference has.
  virtual std::size_t cellsIn(const std::string& reference) const = 0;
  /// A formula as the cell will show it in the user's language and syntax.
  virtual std::string asShown(const std::string& formula) const = 0;
  /// What the cells of the formula will show.
  virtual MetricResult compute(const Metric& metric, std::span<const MetricArgument> arguments) const = 0;
};

struct InsertMetric {
  /// Of a function: seven stand on one page, the others on the next.
  static constexpr std::size_t mostArguments = 10;
  static constexpr std::size_t onFirstPage = 7;
  using Typed = std::array<std::string, mostArguments>;

  std::size_t family = 0; ///< 0 for all of them
  std::string words;
  std::vector<FoundMetric> found;
  std::size_t selected = 0;
  const Metric* metric = nullptr; ///< the selected one
  Typed typed;
  std::map<const Metric*, Typed> others; ///< what was typed for functions that were selected before
  std::size_t told = 0;                  ///< the argument that is described

  std::string computed; ///< the formula that has the result
  MetricResult result;
};

/// More cells than these are read when a field is left rather than with each letter.
inline constexpr std::size_t manyCells = 20'000;
/// More than these are read by the sheet alone.
inline constexpr std::size_t tooManyCells = 5'000'000;

/// The beginning of what a catalogue says of an argument, short enough to stand beside its field.
std::string hintOf(const catalogue::ArgumentTexts& argument);

Form insertMetric(InsertMetric& answers, const Setting& setting);

} // namespace wizards
