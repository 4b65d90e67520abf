// SPDX-License-Identifier: MPL-2.0

#include "wizards/swot_workbook.hpp"

#include <algorithm>

#include "sales/cell.hpp"
#include "wizards/list_rows.hpp"
#include "wizards/swot_figures.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;
using Box = SwotAnalysis::Box;
using Factor = SwotAnalysis::Factor;
using Action = SwotAnalysis::Action;
using Place = SwotAnalysis::Place;
using Pair = SwotAnalysis::Pair;
using Paired = SwotAnalysis::Paired;

// The words of the lists.
const std::vector<std::string> boxNames{"Strength", "Weakness", "Opportunity", "Threat"};
const std::string newState = "Planned";

/// What stands behind a factor and an action in their rows of the workbook, in the order of `notes`.
constexpr std::array factorNotes{"evidence", "areas", "factor_owners", "factor_days"};
constexpr std::array actionNotes{"action_costs", "action_states", "action_checks"};

/// "ST"
std::string codeOf(const Pair& pair) {
  return {boxNames[pair.inside.box][0], boxNames[pair.outside.box][0]};
}

/// The rows of actions of pairs that are gone: they are the user's to keep or to drop.
std::set<int> keptActionRows(const SwotAnalysis& analysis) {
  auto rows = analysis.otherActionRows;
  for (const auto& [pair, action] : analysis.actions) {
    if (action.row && !isThere(analysis, pair)) {
      rows.insert(*action.row);
    }
  }
  return rows;
}

using Entries = std::vector<Entry>;

void addFactor(Entries& entries, int row, const CellValue& box, const Factor& factor) {
  entries.push_back({"factor_boxes", row, 0, box});
  entries.push_back({"factors", row, 0, cellWith(factor.text)});
  entries.push_back({"importance", row, 0, cellWith(factor.importance)});
  entries.push_back({"ratings", row, 0, cellWith(factor.rating)});
  for (size_t i = 0; i < factorNotes.size(); ++i) {
    entries.push_back({factorNotes[i], row, 0, factor.notes[i]});
  }
}

void addFactors(Entries& entries, const SwotAnalysis& analysis) {
  ListRows rows(analysis.factorRows, analysis.otherFactorRows);
  const auto forEach = [&](const auto& use) {
    for (size_t box = 0; box < boxNames.size(); ++box) {
      for (const auto& factor : analysis.boxes[box]) {
        if (isComplete(factor)) {
          use(box, factor);
        }
      }
    }
  };
  forEach([&](size_t, const Factor& factor) { rows.take(factor.row); });
  forEach(
      [&](size_t box, const Factor& factor) { addFactor(entries, rows.rowFor(factor.row), boxNames[box], factor); });
  for (const int row : rows.free()) {
    addFactor(entries, row, {}, {});
  }
}

/// Those of one side of the table of pairs: where the workbook has them already, then the heaviest of the others.
std::array<Paired, SwotAnalysis::pairedOfEachSide> sideOf(const SwotAnalysis& analysis, size_t side) {
  auto all = analysis.paired[side];
  auto heaviest = ranked(analysis, side == 0 ? insideBoxes : outsideBoxes);
  for (auto& paired : all) {
    if (paired.place && std::erase(heaviest, *paired.place) == 0) {
      paired.place.reset(); // it is no factor any more
    }
  }
  auto next = heaviest.begin();
  for (auto& paired : all) {
    if (!paired.place && !paired.isOther && next != heaviest.end()) {
      paired.place = *next++;
    }
  }
  return all;
}

/// How well two go together as the workbook is to say it: what it has said, else as well as can be.
CellValue fitOf(const SwotAnalysis& analysis, const Paired& one, const Paired& other) {
  if (!one.place || !other.place) {
    return {};
  }
  const auto known = analysis.fits.find({*one.place, *other.place});
  return known == analysis.fits.end() ? CellValue(1.0) : known->second;
}

void addPairs(Entries& entries, const SwotAnalysis& analysis) {
  const auto inside = sideOf(analysis, 0);
  const auto outside = sideOf(analysis, 1);
  const auto add = [&](const Paired& paired, const char* name, int row, int column) {
    if (!paired.isOther) {
      entries.push_back(
          {name, row, column, paired.place ? cellWith(factorAt(analysis, *paired.place).text) : CellValue()});
    }
  };
  for (int column = 0; const auto& other : outside) {
    add(other, "tows_outside", 0, column++);
  }
  for (int row = 0; const auto& one : inside) {
    add(one, "tows_inside", row, 0);
    for (int column = 0; const auto& other : outside) {
      if (!one.isOther && !other.isOther) {
        entries.push_back({"fits", row, column, fitOf(analysis, one, other)});
      }
      ++column;
    }
    ++row;
  }
}

void addAction(Entries& entries, int row, const std::array<CellValue, 3>& pair, const Action& action) {
  entries.push_back({"actions", row, 0, cellWith(action.text)});
  entries.push_back({"action_pairs", row, 0, pair[0]});
  entries.push_back({"action_inside", row, 0, pair[1]});
  entries.push_back({"action_outside", row, 0, pair[2]});
  entries.push_back({"action_owners", row, 0, cellWith(action.owner)});
  entries.push_back({"action_days", row, 0, cellWith(action.due)});
  for (size_t i = 0; i < actionNotes.size(); ++i) {
    entries.push_back({actionNotes[i], row, 0, action.notes[i]});
  }
}

void addActions(Entries& entries, const SwotAnalysis& analysis) {
  const auto actions = actionsOf(analysis);
  ListRows rows(analysis.actionRows, keptActionRows(analysis));
  for (const auto& [pair, action] : actions) {
    rows.take(action->row);
  }
  for (const auto& [pair, action] : actions) {
    auto written = *action;
    if (!action->row) {
      written.notes[1] = newState;
    }
    addAction(
        entries, rows.rowFor(action->row),
        {codeOf(pair), cellWith(factorAt(analysis, pair.inside).text), cellWith(factorAt(analysis, pair.outside).text)},
        written);
  }
  for (const int row : rows.free()) {
    addAction(entries, row, {}, {});
  }
}

template <size_t N>
std::array<CellValue, N> notesAt(const WorkbookAnswers& workbook, const std::array<const char*, N>& names, int row) {
  std::array<CellValue, N> notes;
  std::ranges::transform(names, notes.begin(), [&](const char* name) { return workbook.at(name, row, 0); });
  return notes;
}

/// The box of a text of the workbook.
std::optional<size_t> boxOf(const CellValue& value) {
  const auto found = std::ranges::find(boxNames, textIn(value));
  return found == boxNames.end() ? std::nullopt : std::optional<size_t>(found - boxNames.begin());
}

void readFactors(SwotAnalysis& analysis, const WorkbookAnswers& workbook) {
  std::array<size_t, 4> filled{};
  if (const int rows = workbook.rows("factors"); rows > 0) {
    analysis.factorRows = rows;
  }
  for (int row = 0; row < analysis.factorRows; ++row) {
    const auto box = boxOf(workbook.at("factor_boxes", row, 0));
    Factor factor{visible(workbook.textAt("factors", row)), workbook.numberAt("importance", row),
                  workbook.numberAt("ratings", row), notesAt(workbook, factorNotes, row), row};
    if (box && !factor.text.empty() && filled[*box] < SwotAnalysis::perBox) {
      analysis.boxes[*box][filled[*box]++] = std::move(factor);
    } else if (!isNothing(workbook.at("factor_boxes", row, 0)) || !isNothing(workbook.at("factors", row, 0)) ||
               factor.importance || factor.rating || !std::ranges::all_of(factor.notes, isNothing)) {
      analysis.otherFactorRows.insert(row);
    }
  }
}

/// The factor that a text of the workbook names, on one side.
std::optional<Place> placeNamed(const SwotAnalysis& analysis, const CellValue& value, const std::array<Box, 2>& boxes) {
  const auto text = textIn(value);
  for (const Box box : boxes) {
    for (size_t row = 0; row < SwotAnalysis::perBox; ++row) {
      const auto& factor = analysis.boxes[box][row];
      if (!factor.text.empty() && sales::sameLabel(factor.text, text)) {
        return Place{box, row};
      }
    }
  }
  return std::nullopt;
}

void readPairs(SwotAnalysis& analysis, const WorkbookAnswers& workbook) {
  const auto readPaired = [&](Paired& paired, const CellValue& value, const std::array<Box, 2>& boxes) {
    paired.place = placeNamed(analysis, value, boxes);
    paired.isOther = !paired.place && !isNothing(value);
  };
  auto& [inside, outside] = analysis.paired;
  for (int row = 0; auto& one : inside) {
    readPaired(one, workbook.at("tows_inside", row++, 0), insideBoxes);
  }
  for (int column = 0; auto& other : outside) {
    readPaired(other, workbook.at("tows_outside", 0, column++), outsideBoxes);
  }
  for (int row = 0; const auto& one : inside) {
    for (int column = 0; const auto& other : outside) {
      if (one.place && other.place) {
        analysis.fits.try_emplace({*one.place, *other.place}, workbook.at("fits", row, column));
      }
      ++column;
    }
    ++row;
  }
}

void readActions(SwotAnalysis& analysis, const WorkbookAnswers& workbook) {
  if (const int rows = workbook.rows("actions"); rows > 0) {
    analysis.actionRows = rows;
  }
  for (int row = 0; row < analysis.actionRows; ++row) {
    const auto inside = placeNamed(analysis, workbook.at("action_inside", row, 0), insideBoxes);
    const auto outside = placeNamed(analysis, workbook.at("action_outside", row, 0), outsideBoxes);
    Action action{visible(workbook.textAt("actions", row)), visible(workbook.textAt("action_owners", row)),
                  workbook.dayAt("action_days", row), notesAt(workbook, actionNotes, row), row};
    const bool isOfPair = inside && outside && !isEmpty(action) && !analysis.actions.contains({*inside, *outside});
    if (isOfPair) {
      analysis.actions[{*inside, *outside}] = std::move(action);
    } else if (!isNothing(workbook.at("actions", row, 0)) || !action.owner.empty() || action.due ||
               !std::ranges::all_of(action.notes, isNothing)) {
      analysis.otherActionRows.insert(row);
    }
  }
}

} // namespace

std::vector<Entry> swotEntries(const SwotAnalysis& analysis) {
  Entries entries{{"company", 0, 0, cellWith(analysis.company)},
                  {"scope", 0, 0, cellWith(analysis.scope)},
                  {"review_date", 0, 0, cellWith(analysis.date)},
                  {"currency", 0, 0, cellWith(analysis.currency)}};
  addFactors(entries, analysis);
  addPairs(entries, analysis);
  addActions(entries, analysis);
  return entries;
}

void readSwot(SwotAnalysis& analysis, const WorkbookAnswers& workbook) {
  analysis = {};
  analysis.company = workbook.textAt("company");
  analysis.scope = workbook.textAt("scope");
  analysis.date = workbook.dayAt("review_date");
  analysis.currency = workbook.textAt("currency");
  readFactors(analysis, workbook);
  readPairs(analysis, workbook);
  readActions(analysis, workbook);
  rankPairs(analysis);
}

} // namespace wizards
