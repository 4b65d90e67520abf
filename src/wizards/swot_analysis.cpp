// SPDX-License-Identifier: MPL-2.0

#include "wizards/swot_analysis.hpp"

#include <algorithm>
#include <map>

#include "sales/cell.hpp"
#include "wizards/figure_texts.hpp"
#include "wizards/swot_figures.hpp"
#include "wizards/swot_workbook.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;
using Box = SwotAnalysis::Box;
using Place = SwotAnalysis::Place;

const std::vector<std::string> scopes{"The whole company", "One product", "One segment"};

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
  return {"Posture", posture.empty() ? unknown : posture};
}

Page scope(SwotAnalysis& analysis) {
  return {
      .title = "What is looked at",
      .why = "A factor can be a strength of one product and a weakness of another: say first what you look at.",
      .elements = {companyField(analysis.company),
                   ask::offer("scope", "What is looked at", analysis.scope, scopes).hinted("or its name").needed(),
                   ask::day("review_date", "Date of this review", analysis.date).hinted("empty: the day it is read"),
                   currencyField(analysis.currency).hinted("for what actions cost")}};
}

/// "Strength 2"
std::string nameOf(const Place& place) {
  return numbered(std::string(words[place.box].singular) + " ", place.row);
}

/// The factor of that name in the rows before, or in the boxes before; empty where there is none.
std::string earlier(const SwotAnalysis& analysis, const Place& place) {
  for (size_t box = 0; box <= place.box; ++box) {
    for (size_t row = 0; row < (box == place.box ? place.row : SwotAnalysis::perBox); ++row) {
      const auto& factor = analysis.boxes[box][row];
      if (!isBlank(factor.text) && sales::sameLabel(factor.text, factorAt(analysis, place).text)) {
        return nameOf({box, row});
      }
    }
  }
  return {};
}

/// What is to be put right in a factor, if anything.
std::optional<Problem> faultOf(const SwotAnalysis& analysis, const Place& place) {
  const auto& factor = factorAt(analysis, place);
  const auto problem = [&](const std::string& text, bool missing) {
    return Problem{words[place.box].id, nameOf(place) + ": " + text, missing};
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
    const auto name = nameOf({box, row});
    const auto id = numbered(said.id + std::string("_"), row);
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
            return {{words[box].score, score(texts, scoreOf(analysis, box))}, postureOfAll(analysis)};
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

} // namespace

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
          .entries = [&analysis] { return swotEntries(analysis); },
          .read = [&analysis](const WorkbookAnswers& workbook) { readSwot(analysis, workbook); }};
}

} // namespace wizards
