// SPDX-License-Identifier: MPL-2.0

#include "wizards/columns.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "sales/cell.hpp"
#include "sales/pipeline.hpp"
#include "wizards/column_values.hpp"
#include "wizards/label_words.hpp"

namespace wizards {

namespace {

/// A header is sought in so many rows.
constexpr std::size_t headerRows = 20;
/// So many rows, spread over the table, tell what a column holds.
constexpr std::size_t sampledRows = 400;

/// What a column holds, by a sample of its rows.
struct Content {
  std::size_t filled = 0;
  std::size_t numbers = 0;
  std::size_t days = 0;
  std::size_t flags = 0;
  std::size_t decided = 0; ///< statuses that say won or lost
  std::size_t distinct = 0;

  std::size_t count(ColumnKind kind) const {
    switch (kind) {
    case ColumnKind::number:
      return numbers;
    case ColumnKind::date:
      return days;
    case ColumnKind::flag:
      return flags;
    case ColumnKind::text:
    case ColumnKind::status:
      return filled;
    }
    return 0;
  }

  /// Whether it holds nothing but what is wanted, exceptions aside.
  bool isMostly(std::size_t some) const { return filled > 0 && 5 * some >= 4 * filled; }

  /// Whether a column without a name can be meant.
  bool canBe(const WantedColumn& wanted) const {
    const bool words = filled > 0 && numbers + days == 0;
    switch (wanted.kind) {
    case ColumnKind::number:
      return isMostly(numbers);
    case ColumnKind::date:
      return isMostly(days);
    case ColumnKind::flag:
      return words && isMostly(flags);
    case ColumnKind::status:
      return words && decided > 0 && (distinct <= 12 || decided == filled);
    case ColumnKind::text:
      return wanted.unique && words && decided == 0 && distinct == filled;
    }
    return false;
  }
};

Content contentOf(const Table& table, std::size_t firstRow, std::size_t column, const Writing& usual) {
  const std::size_t rows = table.size() - std::min(firstRow, table.size());
  const auto cells = cellsOf(table, firstRow, column, rows / sampledRows + 1);
  const Writing writing = writingOfCells(cells, usual);
  Content content{.filled = cells.size()};
  std::set<std::string> labels;
  for (const auto* cell : cells) {
    const bool day = !isBlank(readAs(ColumnKind::date, *cell, writing));
    content.days += day ? 1 : 0;
    content.numbers += !day && !isBlank(readAs(ColumnKind::number, *cell, writing)) ? 1 : 0;
    content.flags += !isBlank(readAs(ColumnKind::flag, *cell, writing)) ? 1 : 0;
    const auto* text = std::get_if<std::string>(cell);
    content.decided += text != nullptr && outcomeIn(*text) != sales::Outcome::open ? 1 : 0;
    labels.insert(text == nullptr ? std::string() : sales::labelKey(*text));
  }
  content.distinct = labels.size();
  return content;
}

std::vector<Content> contentsOf(const Table& table, std::size_t firstRow, const Writing& usual) {
  std::vector<Content> contents;
  for (std::size_t column = 0; column < widthOf(table); ++column) {
    contents.push_back(contentOf(table, firstRow, column, usual));
  }
  return contents;
}

/// How well a header says what is wanted; 0 is not at all.
constexpr int wholeName = 300;
constexpr int partOfName = 200;

/// Whether words stand in a row within others.
bool contains(const std::vector<std::string>& words, const std::vector<std::string>& part) {
  return std::search(words.begin(), words.end(), part.begin(), part.end()) != words.end();
}

int likeness(const Label& header, const std::vector<Label>& names) {
  int best = 0;
  for (std::size_t rank = 0; rank < names.size(); ++rank) {
    const auto& name = names[rank].words;
    const int extra = static_cast<int>(header.words.size()) - static_cast<int>(name.size());
    if (extra == 0 && header.words == name) {
      // "Amount (weighted)" comes after "Deal value".
      best = std::max(best, wholeName - static_cast<int>(rank) - (header.bracketed ? 50 : 0));
    } else if (extra > 0 && contains(header.words, name)) {
      best = std::max(best, partOfName - static_cast<int>(rank) - 20 * extra);
    }
  }
  return best;
}

struct Candidate {
  int likeness = 0;
  std::size_t wanted = 0;
  std::size_t column = 0;
};

/// The likenesses of a row of headers, the best first.
std::vector<Candidate> candidates(const Table& table, std::size_t row, const std::vector<std::vector<Label>>& names) {
  std::vector<Candidate> found;
  for (std::size_t column = 0; column < table[row].size(); ++column) {
    const auto* text = std::get_if<std::string>(&table[row][column]);
    const auto header = text == nullptr ? Label() : labelOf(*text);
    for (std::size_t wanted = 0; wanted < names.size(); ++wanted) {
      if (const int like = likeness(header, names[wanted]); like > 0) {
        found.push_back({like, wanted, column});
      }
    }
  }
  std::ranges::sort(found, {}, [](const Candidate& c) { return std::tuple(-c.likeness, c.wanted, c.column); });
  return found;
}

bool isUsed(const Mapping& mapping, std::size_t column) {
  return std::ranges::find(mapping, std::optional(column)) != mapping.end();
}

/// Gives each wanted column the best of its candidates that is still free.
Mapping assigned(const std::vector<Candidate>& sorted, std::size_t wanted) {
  Mapping mapping(wanted);
  for (const auto& candidate : sorted) {
    if (!mapping[candidate.wanted] && !isUsed(mapping, candidate.column)) {
      mapping[candidate.wanted] = candidate.column;
    }
  }
  return mapping;
}

/// Whether all that a row holds are words.
bool isWords(const std::vector<CellValue>& row, const Writing& usual) {
  return !isBlankRow(row) && std::ranges::all_of(row, [&](const CellValue& cell) {
    return isBlank(cell) ||
           (isBlank(readAs(ColumnKind::number, cell, usual)) && isBlank(readAs(ColumnKind::date, cell, usual)));
  });
}

/// The row whose words name most of the columns.
std::optional<std::size_t> namedHeader(const Table& table, const std::vector<std::vector<Label>>& names,
                                       const Writing& usual) {
  std::optional<std::size_t> header;
  std::ptrdiff_t most = 0;
  for (std::size_t row = 0; row < std::min(table.size(), headerRows); ++row) {
    if (!isWords(table[row], usual)) {
      continue;
    }
    const auto found = candidates(table, row, names);
    const auto mapping = assigned(found, names.size());
    const auto named = std::ranges::count_if(mapping, [](const auto& column) { return column.has_value(); });
    // The name of one account may contain the word "account".
    const bool sure = named > 1 || (named == 1 && found.front().likeness > partOfName);
    if (sure && named > most) {
      header = row;
      most = named;
    }
  }
  return header;
}

/// The last row of words before the first number or day.
std::optional<std::size_t> headerByContent(const Table& table, const Writing& usual) {
  std::optional<std::size_t> header;
  for (std::size_t row = 0; row < std::min(table.size(), headerRows); ++row) {
    if (isWords(table[row], usual)) {
      header = row;
    } else if (!isBlankRow(table[row])) {
      return header;
    }
  }
  return std::nullopt;
}

std::vector<std::string> headersOf(const Table& table, std::optional<std::size_t> row) {
  std::vector<std::string> headers(widthOf(table));
  for (std::size_t column = 0; row && column < headers.size(); ++column) {
    const auto title = readAs(ColumnKind::text, cellOf(table, *row, column), {});
    headers[column] = isBlank(title) ? "" : std::get<std::string>(title);
  }
  return headers;
}

/// Whether a column can be what its header says.
bool agrees(const Candidate& candidate, const Content& content, ColumnKind kind) {
  const auto some = content.count(kind);
  return candidate.likeness > partOfName ? some > 0 : some > 0 && 2 * some >= content.filled;
}

/// Completes a mapping by the only free column of the right content.
void mapByContent(Mapping& mapping, std::span<const WantedColumn> wanted, const std::vector<Content>& contents) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    std::vector<std::size_t> possible;
    for (std::size_t column = 0; column < contents.size(); ++column) {
      if (!isUsed(mapping, column) && contents[column].canBe(wanted[i])) {
        possible.push_back(column);
      }
    }
    // Lists begin with what they are lists of.
    const bool clear = possible.size() == 1 || (wanted[i].unique && !possible.empty());
    if (!mapping[i] && wanted[i].required && clear) {
      mapping[i] = possible.front();
    }
  }
}

std::vector<std::vector<Label>> labelsOf(std::span<const WantedColumn> wanted) {
  std::vector<std::vector<Label>> labels;
  for (const auto& column : wanted) {
    auto& names = labels.emplace_back();
    std::ranges::transform(column.names, std::back_inserter(names), labelOf);
  }
  return labels;
}

} // namespace

ColumnMatch matchColumns(const Table& table, std::span<const WantedColumn> wanted, const Writing& usual) {
  const auto names = labelsOf(wanted);
  ColumnMatch match;
  match.headerRow = namedHeader(table, names, usual);
  if (!match.headerRow) {
    match.headerRow = headerByContent(table, usual);
  }
  match.headers = headersOf(table, match.headerRow);
  const auto contents = contentsOf(table, match.firstRow(), usual);
  auto found = match.headerRow ? candidates(table, *match.headerRow, names) : std::vector<Candidate>();
  std::erase_if(found, [&](const Candidate& candidate) {
    return !agrees(candidate, contents[candidate.column], wanted[candidate.wanted].kind);
  });
  match.mapping = assigned(found, wanted.size());
  mapByContent(match.mapping, wanted, contents);
  return match;
}

bool fits(const Table& table, std::size_t firstRow, std::size_t column, ColumnKind kind, const Writing& usual) {
  const auto content = contentOf(table, firstRow, column, usual);
  return content.filled > 0 && 2 * content.count(kind) >= content.filled;
}

std::vector<std::size_t> unmapped(std::span<const WantedColumn> wanted, const Mapping& mapping) {
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i].required && !mapping[i]) {
      missing.push_back(i);
    }
  }
  return missing;
}

} // namespace wizards
