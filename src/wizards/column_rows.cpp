// SPDX-License-Identifier: MPL-2.0

#include "wizards/column_rows.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "sales/cell.hpp"
#include "wizards/column_values.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

/// Counts why rows are left out.
class Remarks {
public:
  void add(Remark::Why why, std::size_t wanted, bool leftOut) {
    const auto same = std::ranges::find_if(all_, [&](const Remark& remark) {
      return remark.why == why && remark.wanted == wanted && remark.leftOut == leftOut;
    });
    (same == all_.end() ? all_.emplace_back(Remark{why, wanted, 0, leftOut}) : *same).rows += 1;
  }
  std::vector<Remark> all() && { return std::move(all_); }

private:
  std::vector<Remark> all_;
};

/// Reads one table row by row.
class Reader {
public:
  Reader(const Table& table, std::size_t firstRow, std::span<const WantedColumn> wanted, const Mapping& mapping,
         const Writing& usual)
      : table_(table), wanted_(wanted), mapping_(mapping), seen_(wanted.size()) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const bool figures = wanted[i].kind == ColumnKind::number || wanted[i].kind == ColumnKind::date;
      writings_.push_back(figures && mapping[i] ? writingOfCells(cellsOf(table, firstRow, *mapping[i], 1), usual)
                                                : usual);
    }
  }

  /// The values of a row; nothing where it is left out.
  std::optional<std::vector<CellValue>> row(std::size_t row) {
    std::vector<CellValue> values(wanted_.size());
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      const auto& cell = mapping_[i] ? cellOf(table_, row, *mapping_[i]) : none_;
      values[i] = isBlank(cell) ? none_ : readAs(wanted_[i].kind, cell, writings_[i]);
      const bool unreadable = isBlank(values[i]) && !isBlank(cell);
      if (isBlank(values[i]) && (wanted_[i].required || unreadable)) {
        remarks_.add(unreadable ? Remark::Why::unreadable : Remark::Why::missing, i, wanted_[i].required);
        if (wanted_[i].required) {
          return std::nullopt;
        }
      }
    }
    return isRepeated(values) ? std::nullopt : std::optional(std::move(values));
  }

  bool isEmpty(std::size_t row) const {
    return std::ranges::all_of(mapping_,
                               [&](const auto& column) { return !column || isBlank(cellOf(table_, row, *column)); });
  }

  std::vector<Remark> remarks() && { return std::move(remarks_).all(); }

private:
  bool isRepeated(const std::vector<CellValue>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto* text = std::get_if<std::string>(&values[i]);
      if (wanted_[i].unique && text != nullptr && !seen_[i].insert(sales::labelKey(*text)).second) {
        remarks_.add(Remark::Why::repeated, i, true);
        return true;
      }
    }
    return false;
  }

  const CellValue none_;
  const Table& table_;
  std::span<const WantedColumn> wanted_;
  const Mapping& mapping_;
  std::vector<Writing> writings_;
  std::vector<std::set<std::string>> seen_;
  Remarks remarks_;
};

} // namespace

std::string inWords(const Remark& remark, std::span<const WantedColumn> wanted) {
  const auto& noun = wanted[remark.wanted].noun;
  std::string words = counted(remark.rows, "row ", "rows ");
  switch (remark.why) {
  case Remark::Why::missing:
    words += "without " + noun;
    break;
  case Remark::Why::unreadable:
    words += "with something else in place of " + noun;
    break;
  case Remark::Why::repeated:
    words += "with " + noun + " that is listed before";
    break;
  }
  return words + (remark.rows == 1 ? " is " : " are ") + (remark.leftOut ? "left out." : "taken without it.");
}

std::string inWords(std::span<const Remark> remarks, std::span<const WantedColumn> wanted) {
  std::string words;
  for (const auto& remark : remarks) {
    words += (words.empty() ? "" : " ") + inWords(remark, wanted);
  }
  return words;
}

Extract extract(const Table& table, std::size_t firstRow, std::span<const WantedColumn> wanted, const Mapping& mapping,
                const Writing& usual) {
  Reader reader(table, firstRow, wanted, mapping, usual);
  Extract result;
  for (std::size_t row = firstRow; row < table.size(); ++row) {
    // Printed lists repeat their headers on every page.
    const bool header = firstRow > 0 && table[row] == table[firstRow - 1];
    if (header || reader.isEmpty(row)) {
      continue;
    }
    if (auto values = reader.row(row)) {
      result.rows.push_back(*std::move(values));
    }
  }
  result.remarks = std::move(reader).remarks();
  return result;
}

} // namespace wizards
