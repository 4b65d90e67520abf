// SPDX-License-Identifier: MPL-2.0

#include "wizards/swot_analysis.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "sales/swot.hpp"
#include "wizards/list_rows.hpp"
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

constexpr std::array insideBoxes{SwotAnalysis::strengths, SwotAnalysis::weaknesses};
constexpr std::array outsideBoxes{SwotAnalysis::opportunities, SwotAnalysis::threats};

// The words of the workbook's lists.
const std::vector<std::string> boxNames{"Strength", "Weakness", "Opportunity", "Threat"};
const std::string newState = "Planned";
const std::vector<std::string> scopes{"The whole company", "One product", "One segment"};

/// What stands behind a factor and an action in their rows of the workbook, in the order of `notes`.
constexpr std::array factorNotes{"evidence", "areas", "factor_owners", "factor_days"};
constexpr std::array actionNotes{"action_costs", "action_states", "action_checks"};

/// What the page of a box says.
struct BoxWords {
  const char* id;
  const char* title;
  const char* singular;
  const char* score;
  const char* why;
  std::array<const char*, 3> questions;
};

constexpr std::array<BoxWords, 4> words{{
    {"strength",
     "Strengths",
     "Strength",
     "Score of strengths",
     "What helps you and is yours: why customers choose you and not a competitor.",
     {"What are you better at than a competitor?", "What would customers miss without you?",
      "What do you have that is hard to copy?"}},
    {"weakness",
     "Weaknesses",
     "Weakness",
     "Score of weaknesses",
     "What harms you and is yours: what you would have to mend yourself.",
     {"What is a competitor better at than you?", "Why were the last deals lost?", "What do customers complain of?"}},
    {"opportunity",
     "Opportunities",
     "Opportunity",
     "Score of opportunities",
     "What could help you and comes from outside: you can take it or leave it to others.",
     {"Which need grows that nobody serves better?", "Where is a competitor weak or leaving?",
      "What change could you use before others?"}},
    {"threat",
     "Threats",
     "Threat",
     "Score of threats",
     "What could harm you and comes from outside, whatever you do.",
     {"Which competitor is getting better than you?", "What could make customers spend less?",
      "Which new rule or technology would hurt?"}},
}};

bool isOnScale(const Number& number) {
  return number && *number >= 1 && *number <= 5;
}

/// Whether it counts: it has a name and both figures.
bool isComplete(const Factor& factor) {
  return !isBlank(factor.text) && isOnScale(factor.importance) && isOnScale(factor.rating);
}

const Factor& factorAt(const SwotAnalysis& analysis, const Place& place) {
  return analysis.boxes[place.box][place.row];
}

double weightOf(const Factor& factor) {
  return *factor.importance * *factor.rating;
}

/// The factors that count of two boxes, the heaviest first.
std::vector<Place> ranked(const SwotAnalysis& analysis, const std::array<Box, 2>& boxes) {
  std::vector<Place> places;
  for (const Box box : boxes) {
    for (size_t row = 0; row < SwotAnalysis::perBox; ++row) {
      if (isComplete(analysis.boxes[box][row])) {
        places.push_back({box, row});
      }
    }
  }
  std::ranges::stable_sort(places, std::greater(),
                           [&](const Place& place) { return weightOf(factorAt(analysis, place)); });
  return places;
}

/// How well a pair goes together, 0 to 1: as the workbook says, else as well as can be.
double fitOf(const SwotAnalysis& analysis, const Pair& pair) {
  const auto known = analysis.fits.find(pair);
  if (known == analysis.fits.end()) {
    return 1;
  }
  const auto fit = numberIn(known->second).value_or(0);
  return fit >= 0 && fit <= 1 ? fit : 0;
}

sales::Column columnOf(const SwotAnalysis& analysis, const std::vector<Place>& places) {
  std::vector<sales::Result<double>> weights;
  std::ranges::transform(places, std::back_inserter(weights),
                         [&](const Place& place) { return weightOf(factorAt(analysis, place)); });
  return sales::Column(std::move(weights));
}

sales::Column fitsOf(const SwotAnalysis& analysis, const std::vector<Place>& inside,
                     const std::vector<Place>& outside) {
  std::vector<sales::Cell> cells;
  for (const auto& row : inside) {
    for (const auto& column : outside) {
      cells.emplace_back(fitOf(analysis, {row, column}));
    }
  }
  return sales::Column(sales::Range(inside.size(), outside.size(), std::move(cells)));
}

/// "ST"
std::string codeOf(const Pair& pair) {
  return {words[pair.inside.box].singular[0], words[pair.outside.box].singular[0]};
}

bool isThere(const SwotAnalysis& analysis, const Pair& pair) {
  return isComplete(factorAt(analysis, pair.inside)) && isComplete(factorAt(analysis, pair.outside));
}

/// Puts what was typed for the pairs that were asked for to the others, and asks for the pairs that are strongest now.
void rankPairs(SwotAnalysis& analysis) {
  for (size_t i = 0; i < analysis.pairs.size(); ++i) {
    analysis.actions[analysis.pairs[i]] = std::exchange(analysis.asked[i], {});
  }
  analysis.pairs = strongestPairs(analysis);
  for (size_t i = 0; i < analysis.pairs.size(); ++i) {
    if (const auto known = analysis.actions.extract(analysis.pairs[i]); !known.empty()) {
      analysis.asked[i] = std::move(known.mapped());
    }
  }
}

// --- The pages -------------------------------------------------------------------------------------------------------

std::string inWords(const Texts& texts, const Number& score) {
  return score ? texts.number(std::round(*score * 100) / 100) : "–";
}

/// What a posture asks for, in words.
std::string meaning(const std::string& posture) {
  static const std::map<std::string, std::string> meanings{
      {"SO", "SO: strengths and opportunities outweigh. Use your strengths to grow."},
      {"ST", "ST: strengths and threats outweigh. Use your strengths to defend what you have."},
      {"WO", "WO: weaknesses and opportunities outweigh. Mend your weaknesses to grow."},
      {"WT", "WT: weaknesses and threats outweigh. Mend, avoid or withdraw."}};
  const auto found = meanings.find(posture);
  return found == meanings.end() ? "" : found->second;
}

Headline postureOfAll(const SwotAnalysis& analysis) {
  const auto posture = postureOf(analysis);
  return {"Posture", posture.empty() ? "–" : posture};
}

Page scope(SwotAnalysis& analysis) {
  return {.title = "What is looked at",
          .why = "A factor can be a strength of one product and a weakness of another: say first what you look at.",
          .elements = {
              ask::text("company", "Company", analysis.company).hinted("as it stands on the pages"),
              ask::offer("scope", "What is looked at", analysis.scope, scopes).hinted("or its name").needed(),
              ask::day("review_date", "Date of this review", analysis.date).hinted("empty: the day it is read"),
              ask::text("currency", "Currency label", analysis.currency).wide(15).hinted("for what actions cost")}};
}

/// The factor of that name in the rows before, or in the boxes before; empty where there is none.
std::string earlier(const SwotAnalysis& analysis, const Place& place) {
  for (size_t box = 0; box <= place.box; ++box) {
    for (size_t row = 0; row < (box == place.box ? place.row : SwotAnalysis::perBox); ++row) {
      const auto& factor = analysis.boxes[box][row];
      if (!isBlank(factor.text) && sales::sameLabel(factor.text, factorAt(analysis, place).text)) {
        return std::string(words[box].singular) + " " + std::to_string(row + 1);
      }
    }
  }
  return {};
}

/// What is to be put right in a factor, if anything.
std::optional<Problem> faultOf(const SwotAnalysis& analysis, const Place& place) {
  const auto& factor = factorAt(analysis, place);
  const auto& said = words[place.box];
  const auto problem = [&](const std::string& text, bool missing) {
    return Problem{said.id, said.singular + (" " + std::to_string(place.row + 1)) + ": " + text, missing};
  };
  if (isBlank(factor.text)) {
    return factor.importance || factor.rating ? std::optional(problem("say what it is.", true)) : std::nullopt;
  }
  if (const auto same = earlier(analysis, place); !same.empty()) {
    return problem("is " + same + " already.", false);
  }
  return factor.importance && factor.rating
             ? std::nullopt
             : std::optional(problem("enter its importance and its rating, 1 to 5.", true));
}

std::vector<Problem> boxProblems(const SwotAnalysis& analysis, Box box) {
  const std::string id = words[box].id;
  for (size_t row = 0; row < SwotAnalysis::perBox; ++row) {
    if (auto fault = faultOf(analysis, {box, row})) {
      return {*std::move(fault)};
    }
  }
  if (std::ranges::none_of(analysis.boxes[box], isComplete)) {
    return {{id, std::string("Enter one at least, with its importance and its rating."), true}};
  }
  return {};
}

Matrix factorTable(SwotAnalysis& analysis, Box box) {
  const auto& said = words[box];
  Matrix table{said.id,
               {{said.singular, 126}, {"Importance", 51}, {"Rating", 34}},
               {},
               "From 1, a little, to 5, very much.",
               {said.questions.begin(), said.questions.end()}};
  const auto rank = [&analysis] { rankPairs(analysis); };
  for (size_t row = 0; row < SwotAnalysis::perBox; ++row) {
    auto& factor = analysis.boxes[box][row];
    const auto n = std::to_string(row + 1);
    const auto name = said.singular + (" " + n);
    const auto id = said.id + ("_" + n);
    table.rows.push_back(
        {ask::text(id, name, factor.text).then(rank),
         ask::count(id + "_importance", name + ", importance", factor.importance).within(1, 5).then(rank),
         ask::count(id + "_rating", name + ", rating", factor.rating).within(1, 5).then(rank)});
  }
  return table;
}

Page boxPage(SwotAnalysis& analysis, const Texts& texts, Box box) {
  return {.title = words[box].title,
          .why = words[box].why,
          .elements = {factorTable(analysis, box)},
          .check = [&analysis, box] { return boxProblems(analysis, box); },
          .preview = [&analysis, &texts, box]() -> std::vector<Headline> {
            return {{words[box].score, inWords(texts, scoreOf(analysis, box))}, postureOfAll(analysis)};
          },
          .warning = [&analysis] { return meaning(postureOf(analysis)); }};
}

std::string inTwoLines(const SwotAnalysis& analysis, size_t index) {
  if (index >= analysis.pairs.size()) {
    return {};
  }
  constexpr size_t room = 27;
  const auto& pair = analysis.pairs[index];
  const auto line = [&](const Place& place) {
    return std::string(1, words[place.box].singular[0]) + "  " +
           shortened(visible(factorAt(analysis, place).text), room);
  };
  return line(pair.inside) + "\n" + line(pair.outside);
}

bool isEmpty(const Action& action) {
  return isBlank(action.text);
}

/// The actions that are written: of every pair whose factors are there still, the strongest first.
std::vector<std::pair<Pair, const Action*>> actionsOf(const SwotAnalysis& analysis) {
  std::vector<std::pair<Pair, const Action*>> actions;
  for (size_t i = 0; i < analysis.pairs.size(); ++i) {
    actions.emplace_back(analysis.pairs[i], &analysis.asked[i]);
  }
  for (const auto& [pair, action] : analysis.actions) {
    if (isThere(analysis, pair)) {
      actions.emplace_back(pair, &action);
    }
  }
  std::erase_if(actions, [](const auto& action) { return isEmpty(*action.second); });
  return actions;
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

std::vector<Problem> actionProblems(const SwotAnalysis& analysis) {
  for (size_t i = 0; i < analysis.pairs.size(); ++i) {
    const auto& action = analysis.asked[i];
    if (isEmpty(action) && (!isBlank(action.owner) || action.due)) {
      return {{"pairs", "Pair " + std::to_string(i + 1) + ": say what is to be done.", true}};
    }
  }
  return {};
}

std::string actionAdvice(const SwotAnalysis& analysis) {
  const auto actions = actionsOf(analysis);
  if (actions.empty()) {
    return "Think it over: an analysis without an action changes nothing.";
  }
  const bool hasAll = std::ranges::all_of(
      actions, [](const auto& action) { return !isBlank(action.second->owner) && action.second->due; });
  return hasAll ? "" : "Think it over: an action without an owner and a day is seldom done.";
}

Page pairsPage(SwotAnalysis& analysis) {
  Matrix table{"pairs", {{"Pair", 104}, {"What to do about it", 112}, {"Owner", 44}, {"Due", 41}},
               {},      "S and W are yours, O and T come from outside.",
               {},      [&analysis](size_t row) { return inTwoLines(analysis, row); }};
  for (size_t row = 0; row < SwotAnalysis::pairsAsked; ++row) {
    auto& action = analysis.asked[row];
    const auto n = std::to_string(row + 1);
    const auto applies = [&analysis, row] { return row < analysis.pairs.size(); };
    table.rows.push_back({ask::text("action_" + n, "Pair " + n + ", what to do", action.text).when(applies),
                          ask::text("owner_" + n, "Pair " + n + ", owner", action.owner).when(applies),
                          ask::day("due_" + n, "Pair " + n + ", due", action.due).when(applies)});
  }
  return {.title = "Pairs and actions",
          .why =
              "The pairs that weigh most. Use a strength, mend a weakness: one action each, with an owner and a day.",
          .elements = {std::move(table)},
          .check = [&analysis] { return actionProblems(analysis); },
          .preview = [&analysis]() -> std::vector<Headline> { return {postureOfAll(analysis)}; },
          .warning = [&analysis] { return actionAdvice(analysis); }};
}

// --- The workbook ----------------------------------------------------------------------------------------------------

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

void addPairs(Entries& entries, const SwotAnalysis& analysis) {
  const auto inside = sideOf(analysis, 0);
  const auto outside = sideOf(analysis, 1);
  const auto textOf = [&](const Paired& paired) {
    return paired.place ? cellWith(factorAt(analysis, *paired.place).text) : CellValue();
  };
  for (int i = 0; i < static_cast<int>(SwotAnalysis::pairedOfEachSide); ++i) {
    const auto& row = inside[static_cast<size_t>(i)];
    const auto& column = outside[static_cast<size_t>(i)];
    if (!row.isOther) {
      entries.push_back({"tows_inside", i, 0, textOf(row)});
    }
    if (!column.isOther) {
      entries.push_back({"tows_outside", 0, i, textOf(column)});
    }
    for (int j = 0; j < static_cast<int>(SwotAnalysis::pairedOfEachSide); ++j) {
      const auto& other = outside[static_cast<size_t>(j)];
      if (row.isOther || other.isOther) {
        continue;
      }
      CellValue fit;
      if (row.place && other.place) {
        const auto known = analysis.fits.find({*row.place, *other.place});
        fit = known == analysis.fits.end() ? CellValue(1.0) : known->second;
      }
      entries.push_back({"fits", i, j, std::move(fit)});
    }
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

Entries entriesOf(const SwotAnalysis& analysis) {
  Entries entries{{"company", 0, 0, cellWith(analysis.company)},
                  {"scope", 0, 0, cellWith(analysis.scope)},
                  {"review_date", 0, 0, cellWith(analysis.date)},
                  {"currency", 0, 0, cellWith(analysis.currency)}};
  addFactors(entries, analysis);
  addPairs(entries, analysis);
  addActions(entries, analysis);
  return entries;
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
    Factor factor{visible(textIn(workbook.at("factors", row, 0))), numberIn(workbook.at("importance", row, 0)),
                  numberIn(workbook.at("ratings", row, 0)), notesAt(workbook, factorNotes, row), row};
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
  for (int i = 0; i < static_cast<int>(SwotAnalysis::pairedOfEachSide); ++i) {
    readPaired(inside[static_cast<size_t>(i)], workbook.at("tows_inside", i, 0), insideBoxes);
    readPaired(outside[static_cast<size_t>(i)], workbook.at("tows_outside", 0, i), outsideBoxes);
  }
  for (int row = 0; row < static_cast<int>(SwotAnalysis::pairedOfEachSide); ++row) {
    for (int column = 0; column < static_cast<int>(SwotAnalysis::pairedOfEachSide); ++column) {
      const auto& one = inside[static_cast<size_t>(row)].place;
      const auto& other = outside[static_cast<size_t>(column)].place;
      if (one && other) {
        analysis.fits.try_emplace({*one, *other}, workbook.at("fits", row, column));
      }
    }
  }
}

void readActions(SwotAnalysis& analysis, const WorkbookAnswers& workbook) {
  if (const int rows = workbook.rows("actions"); rows > 0) {
    analysis.actionRows = rows;
  }
  for (int row = 0; row < analysis.actionRows; ++row) {
    const auto inside = placeNamed(analysis, workbook.at("action_inside", row, 0), insideBoxes);
    const auto outside = placeNamed(analysis, workbook.at("action_outside", row, 0), outsideBoxes);
    Action action{visible(textIn(workbook.at("actions", row, 0))),
                  visible(textIn(workbook.at("action_owners", row, 0))), dayIn(workbook.at("action_days", row, 0)),
                  notesAt(workbook, actionNotes, row), row};
    const bool isOfPair = inside && outside && !isEmpty(action) && !analysis.actions.contains({*inside, *outside});
    if (isOfPair) {
      analysis.actions[{*inside, *outside}] = std::move(action);
    } else if (!isNothing(workbook.at("actions", row, 0)) || !action.owner.empty() || action.due ||
               !std::ranges::all_of(action.notes, isNothing)) {
      analysis.otherActionRows.insert(row);
    }
  }
}

void readAnswers(SwotAnalysis& analysis, const WorkbookAnswers& workbook) {
  analysis = {};
  analysis.company = textIn(workbook.at("company"));
  analysis.scope = textIn(workbook.at("scope"));
  analysis.date = dayIn(workbook.at("review_date"));
  analysis.currency = textIn(workbook.at("currency"));
  readFactors(analysis, workbook);
  readPairs(analysis, workbook);
  readActions(analysis, workbook);
  rankPairs(analysis);
}

} // namespace

Number scoreOf(const SwotAnalysis& analysis, SwotAnalysis::Box box) {
  std::array<std::vector<double>, 2> columns;
  for (const auto& factor : analysis.boxes[box]) {
    if (isComplete(factor)) {
      columns[0].push_back(*factor.importance);
      columns[1].push_back(*factor.rating);
    }
  }
  const auto score = sales::swotScore(sales::Aligned<2>(std::move(columns)));
  return score ? Number(*score) : std::nullopt;
}

std::string postureOf(const SwotAnalysis& analysis) {
  std::array<double, 4> scores{};
  for (const auto box :
       {SwotAnalysis::strengths, SwotAnalysis::weaknesses, SwotAnalysis::opportunities, SwotAnalysis::threats}) {
    const auto score = scoreOf(analysis, box);
    if (!score) {
      return {};
    }
    scores[box] = *score;
  }
  const auto posture = sales::swotPosture(scores[0], scores[1], scores[2], scores[3]);
  return posture ? std::string(*posture) : std::string();
}

std::vector<SwotAnalysis::Pair> strongestPairs(const SwotAnalysis& analysis) {
  const auto inside = ranked(analysis, insideBoxes);
  const auto outside = ranked(analysis, outsideBoxes);
  if (inside.empty() || outside.empty()) {
    return {};
  }
  const auto impacts =
      sales::towsMatrix(columnOf(analysis, inside), columnOf(analysis, outside), fitsOf(analysis, inside, outside));
  if (!impacts) {
    return {};
  }
  std::vector<std::pair<double, Pair>> pairs;
  for (size_t i = 0; i < impacts->values.size(); ++i) {
    if (const auto& impact = impacts->values[i]; impact && *impact > 0) {
      pairs.emplace_back(*impact, Pair{inside[i / outside.size()], outside[i % outside.size()]});
    }
  }
  std::ranges::stable_sort(pairs, std::greater(), &std::pair<double, Pair>::first);
  std::vector<Pair> strongest;
  for (size_t i = 0; i < std::min(pairs.size(), SwotAnalysis::pairsAsked); ++i) {
    strongest.push_back(pairs[i].second);
  }
  return strongest;
}

Form swotAnalysis(SwotAnalysis& analysis, const Setting& setting) {
  const auto& texts = *setting.texts;
  analysis.scope = scopes.front();
  analysis.date = setting.today;
  analysis.currency = setting.currency;
  return {.name = "swot",
          .title = "SWOT Analysis",
          .pages = {scope(analysis), boxPage(analysis, texts, SwotAnalysis::strengths),
                    boxPage(analysis, texts, SwotAnalysis::weaknesses),
                    boxPage(analysis, texts, SwotAnalysis::opportunities),
                    boxPage(analysis, texts, SwotAnalysis::threats), pairsPage(analysis)},
          .entries = [&analysis] { return entriesOf(analysis); },
          .read = [&analysis](const WorkbookAnswers& workbook) { readAnswers(analysis, workbook); }};
}

} // namespace wizards
