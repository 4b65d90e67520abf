// SPDX-License-Identifier: MPL-2.0
//
// The page on which the user says what the columns of a table mean, after it was pasted or pointed at.

#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "wizards/column_rows.hpp"
#include "wizards/form.hpp"
#include "wizards/texts.hpp"

namespace wizards {

/// How the user's language writes numbers and days.
Writing writingOf(const Texts& texts);

/// A table that a wizard has taken, what its columns mean, and the rows that follow.  The pages are bound to it.
class TakenTable {
public:
  using Use = std::function<void(const Extract&)>;

  /// `wanted` outlives it.
  explicit TakenTable(std::span<const WantedColumn> wanted);

  /// What becomes of the rows, each time that there are others; and the writing of texts that both could mean.
  void onRows(Use use, const Writing& usual);

  /// Takes a table and finds its columns.  Returns what to tell the user where it holds no rows; then nothing is taken.
  std::string take(Table table);
  void forget();
  bool isTaken() const { return !table_.empty(); }

  std::span<const WantedColumn> wanted() const { return wanted_; }
  const Extract& rows() const { return rows_; }
  /// What to choose from for each wanted column: none, then the columns of the table.
  std::vector<std::string> options() const;
  /// The choice for a wanted column, by its place in `options`.
  std::size_t& choice(std::size_t wanted) { return choices_[wanted]; }
  /// The choices have changed.
  void choose();

  /// Why the columns `first` to `last` do not do.
  std::vector<Problem> problems(std::size_t first, std::size_t last) const;
  /// The first chosen column that seems to hold something else, in words; empty where there is none.
  const std::string& doubt() const { return doubt_; }
  /// What was found, in words: "195 rows are taken. 5 rows without an amount are left out."
  std::string found() const;

  /// The name of the field for a wanted column.
  std::string fieldOf(std::size_t wanted) const { return "column_" + wanted_[wanted].id; }

private:
  std::string titleOf(std::size_t column) const;
  std::string doubtful() const;

  std::span<const WantedColumn> wanted_;
  Use use_;
  Writing usual_;
  Table table_;
  ColumnMatch match_;
  std::vector<std::size_t> choices_;
  Extract rows_;
  std::string doubt_;
};

/// The button that takes a table from the sheet.  `taken` outlives it.
Button takeButton(std::string id, TakenTable& taken);

/// How a wizard presents the pages.
struct ColumnPageTexts {
  std::string title;
  std::string step = {};
};

/// The pages for the columns of a table, asked only once it is taken; one where seven lists are enough.  `taken`
/// outlives them.
std::vector<Page> columnPages(TakenTable& taken, const ColumnPageTexts& texts,
                              const std::function<std::vector<Headline>()>& preview = {});

} // namespace wizards
