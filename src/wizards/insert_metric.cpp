// SPDX-License-Identifier: MPL-2.0

#include "wizards/insert_metric.hpp"

#include <algorithm>
#include <cmath>

#include "wizards/figure_texts.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;

/// Its beginning, up to a blank, where it has more than so many bytes.
std::string cut(std::string text, size_t most) {
  if (text.size() <= most) {
    return text;
  }
  const auto blank = text.rfind(' ', most);
  text.resize(blank == std::string::npos || blank == 0 ? most : blank);
  while ((static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80) { // never within a character of UTF-8
    text.pop_back();
  }
  return text + "…";
}

/// The form at work: its answers, and what it asks of the office.
class Asking {
public:
  Asking(InsertMetric& answers, const Setting& setting)
      : answers_(answers), texts_(*setting.texts), sheet_(setting.sheet) {}

  void search() const {
    const auto families = metricFamilies();
    answers_.found =
        findMetrics(answers_.words, answers_.family == 0 ? std::string_view() : families[answers_.family - 1]);
    answers_.selected = 0;
    select();
  }

  /// What was typed for one function is kept while others are looked at.
  void select() const {
    const auto* const before = answers_.metric;
    answers_.metric = answers_.selected < answers_.found.size() ? answers_.found[answers_.selected].metric : nullptr;
    if (answers_.metric != before) {
      answers_.others[before] = answers_.typed;
      answers_.typed = answers_.others[answers_.metric];
      answers_.told = 0;
    }
  }

  std::vector<std::string> questions() const {
    std::vector<std::string> lines;
    for (const auto& [metric, question] : answers_.found) {
      lines.push_back(std::string(metric->name) + " · " + std::string(question));
    }
    return lines;
  }

  /// That was asked, over the arguments.
  std::string question() const {
    return answers_.metric == nullptr ? std::string()
                                      : cut(std::string(answers_.found[answers_.selected].question), 60);
  }

  std::string summary() const {
    if (answers_.metric == nullptr) {
      return "No function has any of these words. Try others, or choose a family.";
    }
    return cut(std::string(answers_.metric->summary) + "\nIt gives " + std::string(answers_.metric->returns) + ".",
               300);
  }

  std::vector<Problem> questionProblems() const {
    if (answers_.metric == nullptr) {
      return {{"", "find a function first."}};
    }
    const auto obstacle = sheet_->obstacle();
    return obstacle.empty() ? std::vector<Problem>{} : std::vector<Problem>{{"", obstacle}};
  }

  size_t count() const { return answers_.metric == nullptr ? 0 : answers_.metric->arguments.size(); }
  const catalogue::ArgumentTexts& argument(size_t i) const { return answers_.metric->arguments[i]; }

  /// Alt and its number lead to an argument, 0 to the tenth.
  static std::string marked(size_t i) {
    auto number = std::to_string(i + 1);
    number.insert(number.size() - 1, "~");
    return number + ". argument";
  }

  std::string label(size_t i) const {
    return i < count() ? std::to_string(i + 1) + ". " + std::string(argument(i).title) +
                             (argument(i).optional ? " (optional)" : "")
                       : std::string();
  }

  std::string hint(size_t i) const { return i < count() ? hintOf(argument(i)) : std::string(); }

  /// The argument of a page that the user is at, in full.
  std::string description(size_t first, size_t end) const {
    const auto told = std::clamp(answers_.told, first, end - 1);
    if (told >= count()) {
      return {};
    }
    return cut(std::string(argument(told).title) + ": " + std::string(argument(told).description), 165);
  }

  void tell(size_t i) const { answers_.told = i; }

  std::vector<MetricArgument> read() const {
    std::vector<MetricArgument> arguments;
    for (size_t i = 0; i < count(); ++i) {
      arguments.push_back(readArgument(argument(i), answers_.typed[i], texts_,
                                       [this](std::string_view text) { return sheet_->reference(text); }));
    }
    return arguments;
  }

  std::vector<Problem> argumentProblems(size_t first, size_t end) const {
    std::vector<Problem> problems;
    const auto arguments = read();
    for (size_t i = first; i < std::min(end, arguments.size()); ++i) {
      if (!arguments[i].problem.empty()) {
        const bool missing = isBlank(answers_.typed[i]);
        problems.push_back({id(i), arguments[i].problem, missing});
      }
    }
    return problems;
  }

  static std::string id(size_t i) { return "argument" + std::to_string(i + 1); }

  /// The formula; empty while arguments are missing or wrong.
  static std::string formulaOf(const Metric* metric, const std::vector<MetricArgument>& arguments) {
    if (metric == nullptr ||
        std::ranges::any_of(arguments, [](const auto& argument) { return !argument.problem.empty(); })) {
      return {};
    }
    std::vector<std::string> formulas;
    for (const auto& argument : arguments) {
      formulas.push_back(argument.formula);
    }
    return metricFormula(*metric, formulas);
  }

  size_t cellsIn(const std::vector<MetricArgument>& arguments) const {
    size_t cells = 0;
    for (const auto& argument : arguments) {
      cells += argument.isCells ? sheet_->cellsIn(argument.formula) : 0;
    }
    return cells;
  }

  /// The formula, with its result unless it would take too long.
  std::string compute(size_t mostCells) const {
    const auto arguments = read();
    const auto formula = formulaOf(answers_.metric, arguments);
    if (!formula.empty() && formula != answers_.computed && cellsIn(arguments) <= mostCells) {
      answers_.result = sheet_->compute(*answers_.metric, arguments);
      answers_.computed = formula;
    }
    return formula;
  }

  std::vector<Headline> figures() const {
    const auto formula = compute(manyCells);
    if (formula.empty()) {
      return {{"Result", unknown}, {"Formula", unknown}};
    }
    return {{"Result", formula == answers_.computed ? resultText() : "…"},
            {"Formula", cut(sheet_->asShown(formula), 44)}};
  }

  /// What the figures at the foot leave open.
  std::string advice() const {
    const auto arguments = read();
    const auto formula = formulaOf(answers_.metric, arguments);
    if (formula.empty()) {
      return {};
    }
    if (formula != answers_.computed) {
      return cellsIn(arguments) > tooManyCells ? "So many cells take a while: the result comes when it is in the sheet."
                                               : "With so many cells the result comes when you leave the field.";
    }
    const auto& result = answers_.result;
    if (result.error() != 0) {
      return "● " + explained(*answers_.metric, result.error());
    }
    if (result.isTable()) {
      return "Insert fills " + counted(result.rows, "row", "rows") + " and " +
             counted(result.columns, "column", "columns") + " from " + sheet_->target() +
             " on, as one array formula. These cells must be empty.";
    }
    return "Insert writes the formula into " + sheet_->target() + ".";
  }

  Insertion insertion() const {
    const auto formula = compute(tooManyCells);
    const bool known = formula == answers_.computed;
    return {formula, known ? answers_.result.rows : 1, known ? answers_.result.columns : 1};
  }

private:
  std::string valueText(const MetricValue& shown) const {
    if (shown.error != 0) {
      return errorShown(shown.error);
    }
    if (const auto* const number = std::get_if<double>(&shown.value)) {
      constexpr double least = 1e-6; // of what the language writes in words that people read
      const double size = std::abs(*number);
      return size >= 1000 ? texts_.amount(*number) : size > 0 && size < least ? "≈ 0" : texts_.number(*number);
    }
    const auto* const text = std::get_if<std::string>(&shown.value);
    return text == nullptr ? std::string() : *text;
  }

  std::string resultText() const {
    const auto& [rows, columns, first] = answers_.result;
    std::string text;
    for (const auto& value : first) {
      text += (text.empty() ? "" : " · ") + valueText(value);
    }
    return rows * columns > first.size() ? text + " …" : text;
  }

  InsertMetric& answers_;
  const Texts& texts_;
  const MetricSheet* sheet_;
};

Page question(InsertMetric& answers, const Asking& asking) {
  const auto search = [asking] { asking.search(); };
  std::vector<std::string> families{"All families"};
  for (const auto family : metricFamilies()) {
    families.emplace_back(family);
  }
  return {.title = "What do you want to know?",
          .step = "Question",
          .why = "Ask in your own words, or choose a family: every function answers a question.",
          .elements = {ask::text("words", "Words of the ~question", answers.words).wide(45).then(search),
                       ask::choice("family", "~Family", answers.family, std::move(families)).wide(45).then(search),
                       List{"functions", "Functions that ~answer it", 74, [asking] { return asking.questions(); },
                            &answers.selected, [asking] { asking.select(); }},
                       Note{"summary", [asking] { return asking.summary(); }, 4}},
          .check = [asking] { return asking.questionProblems(); }};
}

/// The arguments from one place up to another.
Page arguments(InsertMetric& answers, const Asking& asking, std::string title, size_t first, size_t end,
               const MetricSheet* sheet) {
  std::vector<Element> elements;
  for (size_t i = first; i < end; ++i) {
    elements.emplace_back(ask::text(Asking::id(i), Asking::marked(i), answers.typed[i])
                              .wide(20)
                              .pointing([sheet](const std::string& text) { return sheet->asWritten(text); })
                              .calling([asking, i] { return asking.label(i); })
                              .saying([asking, i] { return asking.hint(i); })
                              .shownWhen([asking, i] { return i < asking.count(); })
                              .visited([asking, i] { asking.tell(i); }, [asking] { asking.compute(tooManyCells); }));
  }
  elements.emplace_back(
      Note{"description" + std::to_string(first + 1), [=] { return asking.description(first, end); }, 2});
  return {.title = std::move(title),
          .titled = [asking] { return asking.question(); },
          .step = "Arguments",
          .why = "Type a number, or cells such as B2:B9. The button … lets you point at them in the sheet.",
          .elements = std::move(elements),
          .check = [=] { return asking.argumentProblems(first, end); },
          .preview = [asking] { return asking.figures(); },
          .figures = 2,
          .warning = [asking] { return asking.advice(); },
          .applies = [=] { return first == 0 || asking.count() > first; }};
}

} // namespace

std::string hintOf(const catalogue::ArgumentTexts& argument) {
  std::string hint(argument.description);
  for (const char* const end : {": ", "; ", " ("}) {
    hint.resize(std::min(hint.find(end), hint.size()));
  }
  constexpr size_t room = 50;
  if (const auto clause = hint.rfind(", ", room); hint.size() > room && clause != std::string::npos) {
    hint.resize(clause);
  }
  return cut(std::move(hint), room);
}

Form insertMetric(InsertMetric& answers, const Setting& setting) {
  const Asking asking(answers, setting);
  asking.search();
  constexpr auto onFirst = InsertMetric::onFirstPage;
  return {
      .name = "insert-metric",
      .title = "Insert Metric",
      .pages = {question(answers, asking),
                arguments(answers, asking, "What it is computed from", 0, onFirst, setting.sheet),
                arguments(answers, asking, "What else it needs", onFirst, InsertMetric::mostArguments, setting.sheet)},
      .insertion = [asking] { return asking.insertion(); }};
}

} // namespace wizards
