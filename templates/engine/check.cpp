// SPDX-License-Identifier: MPL-2.0

#include "engine/check.hpp"

#include <algorithm>
#include <set>

#include "engine/theme.hpp"

namespace templates {

namespace {

const Translate asItIs = [](std::string_view text) { return std::string(text); };

std::string place(const Sheet& sheet, Cell cell) {
  return sheet.name() + "." + nameOf(cell);
}

void checkRole(const std::string& where, std::string_view role) {
  if (findRole(role) == nullptr) {
    throw Mistake(where, "there is no role \"" + std::string(role) + "\"");
  }
}

/// A formula may refer to a block with gaps, but not to a single cell that holds nothing, nor past every used cell.
void checkReferences(const std::string& where, const std::vector<Used>& references) {
  for (const auto& [sheet, block] : references) {
    const auto& cells = sheet->cells();
    const bool single = block.first == block.last;
    const bool filled =
        single ? cells.contains(block.first)
               : std::ranges::any_of(cells, [&](const auto& entry) { return block.contains(entry.first); });
    if (!filled) {
      throw Mistake(where, "refers to " + place(*sheet, block.first) + (single ? "" : ":" + nameOf(block.last)) +
                               ", where nothing was put");
    }
  }
}

class Checker {
public:
  Checker(const Workbook& book, const Functions& functions) : book_(book), functions_(functions) {}

  void run() const {
    for (const auto& sheet : book_.sheets()) {
      for (const auto& [cell, slot] : sheet.cells()) {
        checkCell(sheet, cell, slot);
      }
      checkSheet(sheet);
    }
    for (const auto& name : book_.names()) {
      checkReferences("the name " + name.name, {{book_.find(name.sheet), name.block}});
    }
  }

private:
  void checkCell(const Sheet& sheet, Cell cell, const Slot& slot) const {
    const auto where = place(sheet, cell);
    checkRole(where, slot.role);
    const bool input = resolved(*findRole(slot.role)).input;
    const bool calculated = slot.content.formula() != nullptr || slot.array.has_value();
    if (calculated && input) {
      throw Mistake(where, "is calculated, but its role \"" + slot.role + "\" is not locked");
    }
    if ((slot.rule >= 0 || slot.content.exampleOnly()) && !input) {
      throw Mistake(where, "is an input, but its role \"" + slot.role + "\" is locked");
    }
    if (const auto* formula = slot.content.formula()) {
      checkReferences(where, stored(*formula, book_, sheet, slot.origin, cell, functions_, asItIs).references);
    }
    if (!slot.link.empty()) {
      checkReferences(where, {blockNamed(slot.link, book_, sheet)});
    }
    if (slot.rule >= 0) {
      const auto& rule = book_.rules()[static_cast<std::size_t>(slot.rule)];
      if (rule.kind == Rule::Kind::listed) {
        checkReferences(where, {blockNamed(rule.range, book_, sheet)});
      }
    }
  }

  void checkSheet(const Sheet& sheet) const {
    if (sheet.cells().empty()) {
      throw Mistake(sheet.name(), "the sheet is empty");
    }
    for (const auto& condition : sheet.conditions()) {
      const auto where = place(sheet, condition.block.first);
      checkRole(where, condition.role);
      const auto formula =
          stored(condition.formula, book_, sheet, condition.block.first, condition.block.first, functions_, asItIs);
      checkReferences(where, formula.references);
    }
    for (const auto& chart : sheet.charts()) {
      const auto where = sheet.name() + "." + chart.at;
      if (chart.title.empty() || chart.description.empty() || chart.series.empty()) {
        throw Mistake(where, "a chart needs a title, a description and a series");
      }
      checkReferences(where, {blockNamed(chart.categories, book_, sheet)});
      for (const auto& series : chart.series) {
        checkReferences(where, {blockNamed(series.values, book_, sheet)});
        if (!series.label.empty()) {
          checkReferences(where, {blockNamed(series.label, book_, sheet)});
        }
      }
    }
    if (sheet.cursor() && !sheet.cells().contains(*sheet.cursor())) {
      throw Mistake(sheet.name(), "the cursor waits in an empty cell");
    }
    if (static_cast<std::size_t>(sheet.last().column) >= sheet.widths().size()) {
      throw Mistake(sheet.name(), "column " + columnName(sheet.last().column) + " has no width");
    }
  }

  const Workbook& book_;
  const Functions& functions_;
};

} // namespace

void check(const Workbook& book, const Functions& functions) {
  Checker(book, functions).run();
}

std::vector<Message> messages(const Workbook& book, const Functions& functions) {
  std::vector<Message> found;
  std::set<std::string> seen;
  const auto add = [&](const std::string& text, const std::string& where) {
    if (!text.empty() && seen.insert(text).second) {
      found.push_back({text, where});
    }
  };
  add(book.title(), book.file());
  add(book.description(), book.file());
  for (const auto& sheet : book.sheets()) {
    add(sheet.name(), book.file());
    for (const auto& [cell, slot] : sheet.cells()) {
      const auto where = book.file() + " " + place(sheet, cell);
      if (const auto* empty = slot.content.in({}); empty != nullptr && empty->text() != nullptr) {
        add(*empty->text(), where);
      }
      if (const auto* text = slot.content.text()) {
        add(*text, where);
      } else if (const auto* formula = slot.content.formula()) {
        for (const auto& part : stored(*formula, book, sheet, slot.origin, cell, functions, asItIs).texts) {
          add(part, where);
        }
      }
    }
    for (const auto& condition : sheet.conditions()) {
      const auto formula =
          stored(condition.formula, book, sheet, condition.block.first, condition.block.first, functions, asItIs);
      for (const auto& text : formula.texts) {
        add(text, book.file() + " " + place(sheet, condition.block.first));
      }
    }
    for (const auto& chart : sheet.charts()) {
      add(chart.title, book.file() + " " + sheet.name() + "." + chart.at);
      add(chart.description, book.file() + " " + sheet.name() + "." + chart.at);
    }
  }
  for (const auto& rule : book.rules()) {
    for (const auto& text : rule.verbatim ? std::vector<std::string>{} : rule.values) {
      add(text, book.file());
    }
    add(rule.title, book.file());
    add(rule.message, book.file());
  }
  return found;
}

} // namespace templates
