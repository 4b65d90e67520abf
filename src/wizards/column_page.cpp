// SPDX-License-Identifier: MPL-2.0

#include "wizards/column_page.hpp"

#include <algorithm>

#include "wizards/words.hpp"

namespace wizards {

namespace {

constexpr std::size_t listsOfAPage = 7;
constexpr std::size_t none = 0; ///< the place of the choice that takes no column

/// "B" for 1
std::string lettersOf(std::size_t column) {
  std::string letters;
  for (auto n = column + 1; n > 0; n = (n - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return letters;
}

} // namespace

Writing writingOf(const Texts& texts) {
  const auto shortest = texts.day(std::chrono::sys_days{std::chrono::year{2027} / 1 / 31});
  return {texts.number(0.5).find(',') == std::string::npos ? '.' : ',', shortest.starts_with("31")};
}

TakenTable::TakenTable(std::span<const WantedColumn> wanted) : wanted_(wanted), choices_(wanted.size(), none) {}

void TakenTable::onRows(Use use, const Writing& usual) {
  use_ = std::move(use);
  usual_ = usual;
}

std::string TakenTable::take(Table table) {
  auto match = matchColumns(table, wanted_, usual_);
  const auto from = std::min(match.firstRow(), table.size());
  if (std::all_of(table.begin() + static_cast<std::ptrdiff_t>(from), table.end(), isBlankRow)) {
    return "There are no rows in these cells. Point at the whole table, its headers included.";
  }
  table_ = std::move(table);
  match_ = std::move(match);
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    choices_[i] = match_.mapping[i] ? *match_.mapping[i] + 1 : none;
  }
  choose();
  return {};
}

void TakenTable::forget() {
  table_.clear();
  rows_ = {};
  doubt_.clear();
  std::ranges::fill(choices_, none);
}

void TakenTable::choose() {
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    match_.mapping[i] = choices_[i] == none ? std::nullopt : std::optional(choices_[i] - 1);
  }
  const bool complete = problems(0, wanted_.size()).empty();
  doubt_ = doubtful();
  rows_ = complete ? extract(table_, match_.firstRow(), wanted_, match_.mapping, usual_) : Extract();
  if (complete && use_) {
    use_(rows_);
  }
}

std::string TakenTable::titleOf(std::size_t column) const {
  const bool named = column < match_.headers.size() && !match_.headers[column].empty();
  return named ? match_.headers[column] : "Column " + lettersOf(column);
}

std::vector<std::string> TakenTable::options() const {
  std::vector<std::string> options{"(none)"};
  for (std::size_t column = 0; column < widthOf(table_); ++column) {
    options.push_back(titleOf(column));
  }
  return options;
}

std::vector<Problem> TakenTable::problems(std::size_t first, std::size_t last) const {
  std::vector<Problem> found;
  for (auto i = first; i < last; ++i) {
    const auto same =
        std::find(choices_.begin(), choices_.begin() + static_cast<std::ptrdiff_t>(i), choices_[i]) - choices_.begin();
    if (choices_[i] == none) {
      if (wanted_[i].required) {
        found.push_back({fieldOf(i), "Choose its column."});
      }
    } else if (static_cast<std::size_t>(same) < i) {
      found.push_back({fieldOf(i), "The same as " + wanted_[static_cast<std::size_t>(same)].title + "."});
    }
  }
  return found;
}

std::string TakenTable::doubtful() const {
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (choices_[i] != none && !fits(table_, match_.firstRow(), choices_[i] - 1, wanted_[i].kind, usual_)) {
      return "“" + titleOf(choices_[i] - 1) + "” is a strange choice for " + wanted_[i].title +
             ": most of its cells hold something else.";
    }
  }
  return {};
}

std::string TakenTable::found() const {
  if (!isTaken()) {
    return {};
  }
  if (!problems(0, wanted_.size()).empty()) {
    return "Nothing is taken until each column is found.";
  }
  const auto taken = counted(rows_.rows.size(), "row is", "rows are") + " taken.";
  return taken + (rows_.remarks.empty() ? "" : " ") + inWords(rows_.remarks, wanted_);
}

Button takeButton(std::string id, TakenTable& taken) {
  return {.id = std::move(id), .label = "Take from the sheet…", .took = [&taken](const Table& table) {
            return taken.take(table);
          }};
}

std::vector<Page> columnPages(TakenTable& taken, const ColumnPageTexts& texts,
                              const std::function<std::vector<Headline>()>& preview) {
  std::vector<Page> pages;
  const auto count = taken.wanted().size();
  for (std::size_t first = 0; first < count; first += listsOfAPage) {
    const auto last = std::min(first + listsOfAPage, count);
    Page page{.title = texts.title + (first > 0 ? " (more)" : ""),
              .step = texts.step,
              .why = "Lists come with all kinds of headers. See that each column is what you mean."};
    for (auto i = first; i < last; ++i) {
      const auto& wanted = taken.wanted()[i];
      page.elements.emplace_back(ask::choice(taken.fieldOf(i), wanted.title, taken.choice(i), {})
                                     .listing([&taken] { return taken.options(); })
                                     .then([&taken] { taken.choose(); })
                                     .hinted(wanted.required ? "" : "if there is one"));
    }
    page.elements.emplace_back(
        Note{"found_" + std::to_string(first / listsOfAPage + 1), [&taken] { return taken.found(); }, 3});
    page.check = [&taken, first, last] { return taken.problems(first, last); };
    page.warning = [&taken] { return taken.doubt(); };
    page.applies = [&taken] { return taken.isTaken(); };
    page.preview = preview;
    pages.push_back(std::move(page));
  }
  return pages;
}

} // namespace wizards
