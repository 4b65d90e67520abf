// SPDX-License-Identifier: MPL-2.0

#include "engine/describe_start.hpp"

#include <set>
#include <stdexcept>
#include <utility>

#include "engine/formula.hpp"

namespace templates {

namespace {

/// The name of a cell that has no place to give others.
std::string nameOfCell(const Entry& entry) {
  if (entry.names.size() > 1 || (!entry.names.empty() && entry.names.front().find('@') != std::string::npos)) {
    refuse("only one name, of the cell itself, can be given here");
  }
  return entry.names.empty() ? std::string() : entry.names.front();
}

} // namespace

StartText::StartText(Workbook& book, const Line& line, const Shorthands& shorthands)
    : book_(book), shorthands_(shorthands),
      page_(book, content(line.rest()), content(line.parts[1]), Content(formulaOf(line.parts[2], shorthands))) {}

void StartText::finish() {
  for (const auto& line : lines_) {
    try {
      read(line);
    } catch (const std::invalid_argument& mistake) {
      throw Mistake(page_.sheet().name() + ", line " + std::to_string(line.number), mistake.what());
    }
  }
  endGroup();
  page_.key();
}

void StartText::read(const Line& line) {
  static const std::set<std::string_view> groups{"fields", "tiles", "steps", "checks", "progress"};
  if (groups.contains(line.word())) {
    endGroup();
    group_ = line.word();
    title_ = flowing(line.rest());
  } else {
    item(line);
  }
}

void StartText::item(const Line& line) {
  const auto& parts = line.parts;
  if (group_ == "fields" || group_ == "tiles") {
    labelled(parts);
  } else if (group_ == "steps") {
    const bool saysSheet = parts.size() == 4;
    expected(line, saysSheet ? 4 : 3);
    const auto sheet = saysSheet ? parts[1] : sheetOf(parts[0]);
    steps_.push_back({content(parts[0]), target(sheet), content(*(parts.end() - 2)), condition(parts.back())});
  } else if (group_ == "checks") {
    expected(line, 3);
    checks_.push_back({content(parts[0]), condition(parts[1]), content(parts[2])});
  } else {
    refuse("\"" + std::string(line.word()) + "\" is no word of a start page");
  }
}

void StartText::labelled(const std::vector<std::string>& parts) {
  if (parts.size() < 2 || parts.size() > 3) {
    refuse("expected a label, a value and a text");
  }
  const auto value = entryOf(parts[1]);
  const auto text = contentOf(parts.size() < 3 ? std::string() : entryOf(parts[2]).text, shorthands_);
  const auto held = contentOf(value.text, shorthands_);
  if (group_ == "fields") {
    fields_.push_back({content(parts[0]), value.role, held, nameOfCell(value), text, value.rule});
  } else {
    tiles_.push_back({content(parts[0]), value.role, formulaOf(value.text, shorthands_), text, nameOfCell(value)});
  }
}

void StartText::endGroup() {
  const auto group = std::exchange(group_, {});
  if (group == "fields") {
    page_.fields(title_, std::exchange(fields_, {}));
  } else if (group == "tiles") {
    page_.tiles(title_, std::exchange(tiles_, {}));
  } else if (group == "steps") {
    page_.steps(title_, std::exchange(steps_, {}));
  } else if (group == "checks") {
    page_.checks(title_, std::exchange(checks_, {}));
  } else if (group == "progress") {
    page_.progress(title_);
  }
}

std::string StartText::sheetOf(const std::string& title) const {
  const auto words = wordsOf(title);
  const auto name = title.substr(title.find(words[words.size() > 1 ? 1 : 0]));
  return book_.find(name) == nullptr ? words.front() + " " + name : name;
}

std::string StartText::target(const std::string& sheet) const {
  const auto* const found = book_.find(sheet);
  if (found == nullptr || !found->cursor()) {
    refuse("there is no sheet \"" + sheet + "\" with a cell to begin at");
  }
  return quotedSheet(sheet) + "." + nameOf(*found->cursor());
}

} // namespace templates
