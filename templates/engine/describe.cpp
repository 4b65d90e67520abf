// SPDX-License-Identifier: MPL-2.0

#include "engine/describe.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <span>
#include <stdexcept>
#include <utility>

#include "engine/describe_chart.hpp"
#include "engine/describe_start.hpp"
#include "engine/notation.hpp"
#include "engine/sample.hpp"
#include "engine/start_page.hpp"
#include "engine/theme.hpp"

namespace templates {

namespace {

Block takenBlock(std::string_view& text) {
  if (const auto block = takeBlock(text)) {
    return *block;
  }
  refuse("expected a cell or block, and found \"" + std::string(text) + "\"");
}

std::vector<double> widthsOf(const std::vector<std::string>& words) {
  std::vector<double> widths;
  for (const auto& word : words) {
    const auto times = word.find('*');
    const auto count = times == std::string::npos ? 1 : static_cast<std::size_t>(numberOf(word.substr(0, times)));
    widths.insert(widths.end(), count, numberOf(times == std::string::npos ? word : word.substr(times + 1)));
  }
  return widths;
}

constexpr auto all = static_cast<std::size_t>(-1); // records of a file

class Describer {
public:
  Describer(Workbook& book, std::filesystem::path data) : book_(book), data_(std::move(data)) {
    shorthands_.define(R"(given(cell;value) = IF(cell="";"";value))");
    shorthands_.define("rated(actual;target) = " + statusOf("KPISTATUS(actual;target)"));
    shorthands_.define("rated_low(actual;target) = " + statusOf("KPISTATUS(actual;target;1)"));
  }

  void read(std::string_view text) {
    try {
      for (const auto& line : linesOf(text)) {
        read(line);
      }
    } catch (const std::invalid_argument& mistake) {
      throw Mistake("a description", mistake.what());
    }
    endSheet();
    if (start_ != nullptr) {
      start_->finish();
    }
    for (const auto& name : book_.names()) {
      if (shorthands_.contains(name.name)) {
        throw Mistake(name.sheet + "." + nameOf(name.block), "the name " + name.name + " is a shorthand as well");
      }
    }
  }

private:
  using Statement = void (Describer::*)(const Line&);

  void read(const Line& line) {
    cell_.reset();
    try {
      (this->*statement(line))(line);
    } catch (const std::invalid_argument& mistake) {
      const auto sheet = sheet_ == nullptr ? std::string("a description") : sheet_->name();
      throw Mistake(sheet + (cell_ ? "." + nameOf(*cell_) : ", line " + std::to_string(line.number)), mistake.what());
    }
  }

  Statement statement(const Line& line) {
    static const std::map<std::string_view, Statement> first{{"let", &Describer::let},
                                                             {"sheet", &Describer::sheet},
                                                             {"lists", &Describer::lists},
                                                             {"start", &Describer::start}};
    static const std::map<std::string_view, Statement> ofSheet{
        {"title", &Describer::title},     {"section", &Describer::section}, {"list", &Describer::list},
        {"when", &Describer::when},       {"status", &Describer::status},   {"bar", &Describer::bar},
        {"heights", &Describer::heights}, {"chart", &Describer::chart}};
    if (const auto found = first.find(line.word()); found != first.end()) {
      return found->second;
    }
    if (onStart_) {
      return &Describer::addToStart;
    }
    if (sheet_ == nullptr) {
      return &Describer::unknown;
    }
    const auto found = ofSheet.find(line.word());
    return found == ofSheet.end() ? &Describer::cells : found->second;
  }

  [[noreturn]] void unknown(const Line& line) {
    refuse("expected a sheet, and found \"" + std::string(line.word()) + "\"");
  }

  Content content(std::string_view text) const { return contentOf(text, shorthands_); }
  std::string formula(std::string_view text) const { return formulaOf(text, shorthands_); }
  std::string condition(std::string_view text) const { return formula(text).substr(1); }

  // Sheets -----------------------------------------------------------------------------------------------------------

  void let(const Line& line) { shorthands_.define(line.rest()); }

  void sheet(const Line& line) {
    endSheet();
    sheet_ = &book_.sheet(flowing(line.rest()));
    sheet_->columns({4}); // the margin; lists say the widths of theirs
    settings(line);
  }

  void lists(const Line& line) {
    endSheet();
    sheet_ = &addLists(book_);
    settings(line);
  }

  void endSheet() {
    if (sheet_ != nullptr) {
      colourStatus();
      waitAtFirstInput();
    }
    sheet_ = nullptr;
    onStart_ = false;
  }

  void settings(const Line& line) {
    for (auto part = line.parts.begin() + 1; part != line.parts.end(); ++part) {
      setting(wordsOf(*part));
    }
  }

  void setting(const std::vector<std::string>& words) {
    const auto is = [&](std::initializer_list<std::string_view> wanted) { return std::ranges::equal(words, wanted); };
    if (is({"landscape"})) {
      sheet_->landscape();
    } else if (is({"one", "page"})) {
      sheet_->onePage();
    } else if (is({"open"})) {
      sheet_->open();
    } else if (is({"hidden"})) {
      sheet_->hide();
    } else if (words.size() == 2 && words[0] == "cursor") {
      sheet_->cursor(words[1]);
    } else if (words.size() > 1 && words[0] == "columns") {
      sheet_->columns(widthsOf({words.begin() + 1, words.end()}));
    } else if (words.size() == 2 && words[0] == "freeze") {
      freeze(words[1], 0);
    } else if (words.size() == 4 && words[0] == "freeze" && words[2] == "repeat") {
      freeze(words[1], static_cast<int>(numberOf(words[3])));
    } else {
      refuse("there is no setting \"" + (words.empty() ? std::string() : words[0]) + "\"");
    }
  }

  void freeze(std::string_view corner, int header) {
    const auto cell = parseCell(corner);
    sheet_->freeze(header, cell.row, cell.column);
  }

  void title(const Line& line) {
    expected(line, 2);
    sheet_->heading(content(flowing(line.rest())), content(flowing(line.parts[1])));
  }

  void section(const Line& line) {
    auto rest = line.rest();
    auto block = takenBlock(rest);
    for (std::size_t i = 0; i < line.parts.size(); ++i) {
      if (i > 0) {
        rest = line.parts[i];
        if (rest.starts_with('[')) {
          const Cell below{block.first.row + 1, block.first.column};
          row({below, below}, std::span(line.parts).subspan(i), false);
          return;
        }
        if (rest.starts_with("list ")) {
          list({line.number, {line.parts.begin() + static_cast<std::ptrdiff_t>(i), line.parts.end()}});
          return;
        }
        block = takenBlock(rest);
      }
      cell_ = block.first;
      sheet_->section(nameOf(block), content(flowing(rest)));
    }
  }

  void heights(const Line& line) {
    for (std::size_t i = 0; i < line.parts.size(); ++i) {
      const auto words = wordsOf(i == 0 ? line.rest() : std::string_view(line.parts[i]));
      if (words.size() != 2) {
        refuse("expected rows and their height");
      }
      const auto colon = words[0].find(':');
      const auto first = static_cast<int>(numberOf(words[0].substr(0, colon)));
      const auto last = colon == std::string::npos ? first : static_cast<int>(numberOf(words[0].substr(colon + 1)));
      sheet_->rowHeights(first, last, numberOf(words[1]));
    }
  }

  // Cells ------------------------------------------------------------------------------------------------------------

  void cells(const Line& line) {
    std::string_view part = line.parts.front();
    const auto block = takeBlock(part);
    if (!block) {
      refuse("\"" + std::string(line.word()) + "\" is neither a cell nor a word of descriptions");
    }
    const bool down = part.starts_with("down ");
    auto parts = line.parts;
    parts.front() = part.substr(down ? 5 : 0);
    row(*block, parts, down);
  }

  /// Puts cells one after the other, the first into `block`.
  void row(Block block, std::span<const std::string> parts, bool down) {
    Entry before;
    bool field = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      std::string_view part = parts[i];
      if (i > 0) {
        block = ownBlock(part).value_or(next(block, down));
      }
      cell_ = block.first;
      auto entry = entryOf(part);
      field = field || (i == 0 && entry.role.empty());
      if (entry.role.empty() && field) {
        entry.role = roleInField(i);
      } else if (entry.role.empty()) {
        continueLike(before, entry);
      }
      before = entry;
      block = put(block, entry);
    }
  }

  /// The roles of a label and of the hints behind its value.
  static std::string roleInField(std::size_t place) {
    if (place == 1) {
      refuse("the value of a label needs a role");
    }
    return place == 0 ? "Label" : "Hint";
  }

  static void continueLike(const Entry& before, Entry& entry) {
    entry.role = before.role;
    entry.columns = before.columns;
    entry.rows = before.rows;
    entry.rule = entry.rule ? entry.rule : before.rule;
  }

  /// The block with which a later part of a line begins; a text may look like one.
  static std::optional<Block> ownBlock(std::string_view& part) {
    auto rest = part;
    const auto block = takeBlock(rest);
    if (!block || !rest.starts_with('[')) {
      return std::nullopt;
    }
    part = rest;
    return block;
  }

  static Block next(const Block& block, bool down) {
    return down ? Block{{block.last.row + 1, block.first.column}, {block.last.row + block.rows(), block.last.column}}
                : Block{{block.first.row, block.last.column + 1}, {block.last.row, block.last.column + 1}};
  }

  /// Puts a cell into a block; returns what it took.
  Block put(const Block& at, const Entry& entry) {
    if (!entry.label.empty()) {
      refuse("\"" + entry.label + "\" stands in front of the role");
    }
    const auto whole = extentOf(at, entry);
    const auto where = nameOf(whole);
    if (entry.isArray()) {
      sheet_->array(where, entry.role, formula(std::string_view(entry.text).substr(1, entry.text.size() - 2)),
                    entry.rows);
      note(whole, entry);
      return whole;
    }
    const auto own = entry.columns > 0 ? Block{at.first, {at.last.row, at.first.column}} : whole; // not what it covers
    const auto columns = columnsOf(entry.text, own);
    const auto each = columns.empty() ? content(entry.text) : Content();
    if (entry.columns > 0) {
      sheet_->merge(where, entry.role, each, entry.rows);
    } else {
      sheet_->put(where, entry.role, each);
    }
    auto first = whole.first;
    for (const auto& contents : columns) {
      sheet_->fill(nameOf(first), contents);
      ++first.column;
    }
    note(own, entry);
    return whole;
  }

  static Block extentOf(const Block& block, const Entry& entry) {
    if (entry.columns == 0) {
      return block;
    }
    const auto rows = (block.rows() + entry.rows - 1) / entry.rows * entry.rows;
    return {block.first, {block.first.row + rows - 1, block.first.column + entry.columns - 1}};
  }

  /// What the columns of a block hold, where it is not the same in every cell: "eg A; B" downwards, or columns of a
  /// file, "eg swot.csv: importance rating".
  std::vector<std::vector<Content>> columnsOf(std::string_view text, const Block& block) const {
    const bool examples = text.starts_with("eg ");
    text.remove_prefix(examples ? 3 : 0);
    std::vector<std::vector<Content>> columns;
    if (const auto file = text.find(".csv: "); file != std::string_view::npos && text.find(' ') > file) {
      for (const auto& name : wordsOf(text.substr(file + 5))) {
        columns.push_back(recorded(std::string(text.substr(0, file + 4)), name));
      }
    } else if (examples && block.rows() > 1) {
      columns.push_back(listed(text));
    } else if (examples && block.columns() > 1) {
      for (auto& content : listed(text)) {
        columns.push_back({std::move(content)});
      }
    }
    if (columns.size() > static_cast<std::size_t>(block.columns())) {
      refuse("there are contents for " + std::to_string(columns.size()) + " columns");
    }
    for (auto& column : columns) {
      if (column.size() > static_cast<std::size_t>(block.rows())) {
        refuse("there are " + std::to_string(column.size()) + " contents for " + std::to_string(block.rows()) +
               " rows");
      }
      if (examples) {
        std::ranges::transform(column, column.begin(), [](const Content& content) { return example(content); });
      }
    }
    return columns;
  }

  std::vector<Content> recorded(const std::string& file, const std::string& name) const {
    std::vector<Content> column;
    for (const auto& record : records(file, {name}, all)) {
      column.push_back(record.front());
    }
    return column;
  }

  std::vector<Content> listed(std::string_view text) const {
    std::vector<Content> column;
    for (std::size_t end = 0; end != std::string_view::npos;) {
      end = text.find("; ");
      column.push_back(content(text.substr(0, end)));
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return column;
  }

  void note(const Block& block, const Entry& entry) {
    if (entry.rule) {
      sheet_->allow(nameOf(block), *entry.rule);
    }
    names(block, entry);
  }

  /// Gives the names of a cell, to `block` where they say no other.
  void names(const Block& block, const Entry& entry) {
    for (const auto& name : entry.names) {
      const auto at = name.find('@');
      sheet_->name(at == std::string::npos ? nameOf(block) : name.substr(at + 1), name.substr(0, at));
    }
  }

  void when(const Line& line) {
    for (std::size_t i = 0; i < line.parts.size(); ++i) {
      auto rest = i == 0 ? line.rest() : std::string_view(line.parts[i]);
      const auto block = takenBlock(rest);
      cell_ = block.first;
      const auto entry = entryOf(rest);
      sheet_->when(nameOf(block), condition(entry.text), entry.role);
    }
  }

  void status(const Line& line) {
    for (const auto& block : wordsOf(line.rest())) {
      sheet_->status(block);
    }
  }

  void bar(const Line& line) {
    for (const auto& block : wordsOf(line.rest())) {
      sheet_->bar(block);
    }
  }

  /// Cells of the role Status that no condition of the description colours, each column of them as one block.
  void colourStatus() {
    std::map<std::pair<int, int>, Block> runs; // by column and the row below
    for (const auto& [cell, slot] : sheet_->cells()) {
      const auto coloured = [at = cell](const Condition& condition) { return condition.block.contains(at); };
      if (slot.role != "Status" || slot.covered || std::ranges::any_of(sheet_->conditions(), coloured)) {
        continue;
      }
      const auto above = runs.extract({cell.column, cell.row});
      const auto first = above.empty() ? cell : above.mapped().first;
      runs[{cell.column, cell.row + slot.span.rows()}] = {first, slot.span.last};
    }
    for (const auto& [below, block] : runs) {
      sheet_->status(nameOf(block));
    }
  }

  void waitAtFirstInput() {
    const auto isInput = [](const auto& entry) {
      const auto* const role = findRole(entry.second.role);
      return role != nullptr && resolved(*role).input;
    };
    const auto found = std::ranges::find_if(sheet_->cells(), isInput);
    if (!sheet_->cursor() && found != sheet_->cells().end()) {
      sheet_->cursor(nameOf(found->first));
    }
  }

  // Records ----------------------------------------------------------------------------------------------------------

  std::vector<std::vector<Content>> records(const std::string& file, const std::vector<std::string>& columns,
                                            std::size_t atMost) const {
    return sample(data_ / file, {columns.begin(), columns.end()}, atMost);
  }

  void list(const Line& line) {
    auto rest = line.rest();
    const auto block = takenBlock(rest);
    cell_ = block.first;
    auto words = wordsOf(rest);
    const bool plain = !words.empty() && words.front() == "plain";
    words.erase(words.begin(), words.begin() + (plain ? 1 : 0));
    std::vector<Entry> entries;
    std::vector<ListColumn> described;
    for (auto part = line.parts.begin() + 1; part != line.parts.end(); ++part) {
      entries.push_back(entryOf(*part));
      described.push_back(column(entries.back(), described));
    }
    sheet_->list(nameOf(block.first), block.rows() - 1, described, examples(words), !plain);
    auto cells = Block{{block.first.row + 1, block.first.column}, {block.last.row, block.first.column}};
    for (const auto& entry : entries) {
      names(cells, entry);
      if (entry.text.starts_with("eg ")) {
        const auto columns = columnsOf(entry.text, cells);
        sheet_->fill(nameOf(cells.first), columns.empty() ? std::vector{content(entry.text)} : columns.front());
      }
      ++cells.first.column;
      ++cells.last.column;
    }
  }

  /// A column that says a title alone is like the one before.
  ListColumn column(const Entry& entry, const std::vector<ListColumn>& before) const {
    const auto title = content(entry.role.empty() ? entry.text : entry.label);
    if (title.text() == nullptr || (entry.role.empty() && before.empty())) {
      refuse("a column of a list needs a title and a role");
    }
    if (entry.role.empty()) {
      auto same = before.back();
      same.title = *title.text();
      return same;
    }
    const bool examples = entry.text.starts_with("eg ");
    return {*title.text(), entry.width, entry.role, entry.text.empty() || examples ? "" : formula(entry.text),
            entry.rule};
  }

  /// "from FILE.csv 8: COLUMN …"
  std::vector<std::vector<Content>> examples(std::vector<std::string> words) const {
    if (words.empty()) {
      return {};
    }
    const auto colon = std::ranges::find_if(words, [](const auto& word) { return word.ends_with(':'); });
    const auto before = colon - words.begin();
    if (words.front() != "from" || colon == words.end() || before < 1 || before > 2) {
      refuse("expected \"from FILE.csv: COLUMN …\"");
    }
    colon->pop_back();
    const auto atMost = before == 2 ? static_cast<std::size_t>(numberOf(*colon)) : all;
    return records(words[1], {colon + 1, words.end()}, atMost);
  }

  void chart(const Line& line) { sheet_->chart(chartOf(line)); }

  // The start page ---------------------------------------------------------------------------------------------------

  void start(const Line& line) {
    endSheet();
    start_ = std::make_unique<StartText>(book_, expected(line, 3), shorthands_);
    onStart_ = true;
  }

  void addToStart(const Line& line) { start_->add(line); }

  Workbook& book_;
  std::filesystem::path data_;
  Shorthands shorthands_;
  Sheet* sheet_ = nullptr;
  std::optional<Cell> cell_; ///< where a mistake would be
  std::unique_ptr<StartText> start_;
  bool onStart_ = false; ///< the lines are those of the start page
};

} // namespace

void describe(Workbook& book, const std::filesystem::path& data, std::string_view text) {
  Describer(book, data).read(text);
}

} // namespace templates
