// SPDX-License-Identifier: MPL-2.0

#include "sales/swot.hpp"

#include <optional>

namespace sales {

namespace {

/// Scores are averages: 0.1 + 0.2 ties with 0.3.
constexpr double tolerance = 1e-9;

/// The largest table that is handed back.
constexpr std::size_t maxElements = 2'000'000;

Result<double> impact(const Result<double>& internal, const Result<double>& external, const Result<double>& relation) {
  if (!internal || !external || !relation) {
    std::optional<Error> error; // one handed in counts before text
    for (const auto* factor : {&internal, &external, &relation}) {
      if (!*factor && (!error || error == Error::text)) {
        error = factor->error();
      }
    }
    return *error;
  }
  if (*relation < 0 || *relation > 1) {
    return Error::domain;
  }
  return *internal * *external * *relation;
}

} // namespace

Result<double> swotScore(const Aligned<2>& factors) {
  const auto weights = factors[0];
  const auto ratings = factors[1];
  double sum = 0;
  double total = 0;
  for (std::size_t i = 0; i < factors.rows(); ++i) {
    if (weights[i] < 0) {
      return Error::domain;
    }
    sum += weights[i] * ratings[i];
    total += weights[i];
  }
  if (total == 0) {
    return Error::division;
  }
  return sum / total;
}

Result<Label> swotPosture(double strengths, double weaknesses, double opportunities, double threats) {
  const auto atLeast = [](double a, double b) { return a >= b - tolerance; };
  if (atLeast(strengths, weaknesses)) {
    return Label(atLeast(opportunities, threats) ? "SO" : "ST");
  }
  return Label(atLeast(opportunities, threats) ? "WO" : "WT");
}

Result<Table> towsMatrix(const Column& internal, const Column& external, const Column& relation) {
  const std::size_t rows = internal.size();
  const std::size_t columns = external.size();
  const bool one = relation.size() == 1;
  if (!one && (relation.rows() != rows || relation.columns() != columns)) {
    const auto checked = check({&internal, &external, &relation});
    return checked ? Error::domain : checked.error();
  }
  if (rows > maxElements / columns) {
    return Error::domain;
  }
  Table table{rows, columns, {}};
  table.values.reserve(rows * columns);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      table.values.push_back(impact(internal[i], external[j], relation[one ? 0 : i * columns + j]));
    }
  }
  return table;
}

} // namespace sales
