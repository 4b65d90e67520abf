// SPDX-License-Identifier: MPL-2.0
//
// The rows of a pasted or chosen table, once it is known what its columns mean.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "wizards/columns.hpp"

namespace wizards {

/// Why rows were left out, or kept without a value.
struct Remark {
  enum class Why { missing, unreadable, repeated };

  Why why = Why::missing;
  std::size_t wanted = 0; ///< the index of the wanted column
  std::size_t rows = 0;
  bool leftOut = true;

  friend bool operator==(const Remark&, const Remark&) = default;
};

/// "3 rows without an amount are left out."
std::string inWords(const Remark& remark, std::span<const WantedColumn> wanted);

/// One after the other; empty where there are none.
std::string inWords(std::span<const Remark> remarks, std::span<const WantedColumn> wanted);

/// The rows of a table, one value for each wanted column: a number, a day, a text without blanks around it, or nothing.
/// A status is a text, a flag the number 1 or 0.
struct Extract {
  Table rows;
  std::vector<Remark> remarks;
};

/// Reads the rows from `firstRow` on.  Rows without anything in the mapped columns are not rows.  An optional value
/// that cannot be read is left empty.
Extract extract(const Table& table, std::size_t firstRow, std::span<const WantedColumn> wanted, const Mapping& mapping,
                const Writing& usual = {});

} // namespace wizards
