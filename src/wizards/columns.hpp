// SPDX-License-Identifier: MPL-2.0
//
// What the columns of a pasted or chosen table mean.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "wizards/table.hpp"
#include "wizards/text_values.hpp"

namespace wizards {

enum class ColumnKind {
  text,
  number,
  date,
  status, ///< of a deal: won, lost or still open
  flag    ///< yes or no
};

/// A column that a wizard asks for.
struct WantedColumn {
  std::string id;    ///< "amount"
  std::string title; ///< as the page for matching columns names it: "Amount"
  std::string noun;  ///< as in "3 rows without an amount": "an amount"
  ColumnKind kind = ColumnKind::text;
  /// What headers call it, the usual ones first, in lower case and words apart by one blank: "deal value".
  std::vector<std::string> names;
  /// A row without it is left out.
  bool required = false;
  /// A row with a text that an earlier row has is left out.
  bool unique = false;
};

/// For each wanted column, in their order, that of the table; nothing where the table has none.
using Mapping = std::vector<std::optional<std::size_t>>;

/// What is found of a table.  The user may change the mapping.
struct ColumnMatch {
  /// The row of the headers; nothing where the table begins with its data.
  std::optional<std::size_t> headerRow;
  /// The titles of all columns of the table; empty where one has none.
  std::vector<std::string> headers;
  Mapping mapping;

  std::size_t firstRow() const { return headerRow ? *headerRow + 1 : 0; }
};

/// Finds the header in the first rows, and each wanted column: by the words of its header, else by its content where
/// only one column can be meant.
ColumnMatch matchColumns(const Table& table, std::span<const WantedColumn> wanted, const Writing& usual = {});

/// Whether the column holds what is wanted in most of its rows, so that the user can be warned of a choice.
bool fits(const Table& table, std::size_t firstRow, std::size_t column, ColumnKind kind, const Writing& usual = {});

/// The wanted columns that are required and not mapped, by their index.
std::vector<std::size_t> unmapped(std::span<const WantedColumn> wanted, const Mapping& mapping);

} // namespace wizards
