// SPDX-License-Identifier: MPL-2.0
//
// Whole columns, of which a few cells are used, for every argument of every function.

#include <ctime>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include "addin/call.hpp"

namespace {

using addin::Argument;
using sales::Cell;

constexpr std::size_t wholeColumn = 1'048'576;

double processorSeconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Cells that most functions accept, in one column for each kind of argument.
std::vector<Cell> cellsFor(addin::Kind kind) {
  switch (kind) {
  case addin::Kind::date:
  case addin::Kind::dates:
    return {46023.0, 46054.0, 46085.0};
  case addin::Kind::text:
    return {"new", "Won"};
  case addin::Kind::flag:
  case addin::Kind::choice:
  case addin::Kind::select:
    return {0.0, 1.0, 1.0};
  case addin::Kind::number:
  case addin::Kind::range:
    break;
  }
  return {0.5, 0.25, 0.25};
}

std::size_t sizeOf(const addin::Value& value) {
  struct Size {
    std::size_t operator()(const Cell& /*cell*/) const { return 1; }
    std::size_t operator()(const addin::NumberTable& table) const { return table.values.size(); }
    std::size_t operator()(const sales::Labels& labels) const { return labels.values.size(); }
    std::size_t operator()(const sales::Grid& grid) const { return grid.cells.size(); }
  };
  return std::visit(Size{}, value);
}

/// `isWhole` says which arguments are whole columns; the others are single cells.
void expectQuick(const addin::Entry& entry, const auto& isWhole) {
  std::vector<Argument> arguments;
  for (std::size_t i = 0; i < entry.parameters.size(); ++i) {
    const auto cells = cellsFor(entry.parameters[i].kind);
    if (isWhole(i)) {
      arguments.emplace_back(wholeColumn, 1, cells);
    } else {
      arguments.emplace_back(cells.front());
    }
  }
  const double before = processorSeconds();
  const auto value = entry.call(arguments, {});
  // Usually a tenth of a second; what grows with the square takes minutes.
  EXPECT_LE(processorSeconds() - before, 5) << entry.name;
  EXPECT_LE(sizeOf(value), addin::maxElements) << entry.name;
}

TEST(WholeColumns, AsRanges) {
  for (const addin::Entry* const entry : addin::allEntries()) {
    expectQuick(*entry, [&](std::size_t i) { return entry->parameters[i].kind >= addin::Kind::range; });
  }
}

TEST(WholeColumns, AsTheFirstArgument) {
  for (const addin::Entry* const entry : addin::allEntries()) {
    expectQuick(*entry, [](std::size_t i) { return i == 0; });
  }
}

TEST(WholeColumns, AsTheLastArgument) {
  for (const addin::Entry* const entry : addin::allEntries()) {
    expectQuick(*entry, [&](std::size_t i) { return i + 1 == entry->parameters.size(); });
  }
}

} // namespace
