// SPDX-License-Identifier: MPL-2.0

#include "wizards/metric.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <iterator>

#include "sales/cell.hpp"
#include "wizards/copy_formula.hpp"
#include "wizards/label_words.hpp"

namespace wizards {

namespace {

using catalogue::Kind;
using Words = std::vector<std::string>;

/// Words of questions that say nothing of what is asked.
constexpr std::array<std::string_view, 50> fillers{
    "a",     "about", "an",  "and",  "any", "are",  "at",   "be",     "by",   "can",  "do",   "doe",   "each",
    "for",   "from",  "get", "give", "ha",  "have", "how",  "i",      "if",   "in",   "is",   "it",    "many",
    "me",    "much",  "my",  "of",   "on",  "or",   "our",  "should", "so",   "that", "the",  "their", "them",
    "there", "this",  "to",  "u",    "us",  "we",   "what", "which",  "will", "with", "would"};

Words wordsOf(std::string_view text) {
  return labelOf(text).words;
}

Words askedWords(std::string_view text) {
  auto words = wordsOf(text);
  std::erase_if(words, [](const std::string& word) { return std::ranges::find(fillers, word) != fillers.end(); });
  return words;
}

bool hasPrefix(const Words& words, const std::string& prefix) {
  return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(prefix); });
}

std::size_t countOf(const Words& asked, const Words& words) {
  return static_cast<std::size_t>(
      std::ranges::count_if(asked, [&](const std::string& prefix) { return hasPrefix(words, prefix); }));
}

/// How well a question has the words that were asked: how many of them, and how many others it has.
struct Fit {
  std::size_t found = 0;
  std::size_t others = 0;

  bool isBetterThan(const Fit& other) const {
    return found != other.found ? found > other.found : found > 0 && others < other.others;
  }
};

Fit fitOf(const Words& asked, std::string_view question) {
  const auto words = askedWords(question);
  const auto isAsked = [&](const std::string& word) {
    return std::ranges::any_of(asked, [&](const std::string& prefix) { return word.starts_with(prefix); });
  };
  const auto named = static_cast<std::size_t>(std::ranges::count_if(words, isAsked));
  return {countOf(asked, words), words.size() - named};
}

/// How well a function answers.
struct Answer {
  FoundMetric found;
  std::size_t words = 0; ///< of those that were asked
  bool named = false;    ///< they are its name
  Fit question;

  bool isBetterThan(const Answer& other) const {
    return named != other.named ? named : question.isBetterThan(other.question);
  }
};

/// By its name, the question that fits best and what else is said of it.
Answer answerOf(const Metric& metric, const Words& asked) {
  Answer answer;
  answer.found = {&metric, metric.questions.empty() ? std::string_view() : metric.questions.front()};
  auto all = wordsOf(metric.summary);
  const auto add = [&](std::string_view text) {
    const auto words = wordsOf(text);
    all.insert(all.end(), words.begin(), words.end());
  };
  add(metric.name);
  add(metric.family);
  for (const auto question : metric.questions) {
    add(question);
    if (const auto fit = fitOf(asked, question); fit.isBetterThan(answer.question)) {
      answer.question = fit;
      answer.found.question = question;
    }
  }
  answer.words = countOf(asked, all);
  answer.named = !asked.empty() && wordsOf(metric.name) == asked;
  return answer;
}

/// The shortest text of a number that reads back the same, as the formula syntax has it.
std::string numberText(double value) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return {buffer.data(), end};
}

std::string textLiteral(std::string_view text) {
  std::string literal = "\"";
  for (const char c : text) {
    literal += c;
    if (c == '"') {
      literal += c;
    }
  }
  return literal + "\"";
}

std::string dayFormula(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return "DATE(" + std::to_string(static_cast<int>(date.year())) + ";" +
         std::to_string(static_cast<unsigned>(date.month())) + ";" + std::to_string(static_cast<unsigned>(date.day())) +
         ")";
}

bool isDay(Kind kind) {
  return kind == Kind::date || kind == Kind::dates;
}

MetricArgument numberArgument(double value) {
  return {numberText(value), {}, value};
}

/// What was typed; nothing where the argument takes no such thing.
std::optional<MetricArgument> argumentOf(const catalogue::ArgumentTexts& argument, const std::string& typed,
                                         const Texts& texts, const ReferenceOf& referenceOf) {
  const auto value =
      std::ranges::find_if(argument.values, [&](std::string_view label) { return sales::sameLabel(label, typed); });
  if (value != argument.values.end()) {
    return numberArgument(static_cast<double>(value - argument.values.begin()));
  }
  if (isDay(argument.kind)) {
    if (const auto day = texts.day(typed)) {
      return MetricArgument{dayFormula(*day), {}, *day};
    }
  }
  if (argument.kind == Kind::flag) {
    if (const auto yes = sales::flag(typed)) {
      return numberArgument(*yes ? 1 : 0);
    }
  }
  if (const auto number = argument.kind == Kind::text ? std::nullopt : texts.number(typed);
      number && std::isfinite(number->value)) {
    return numberArgument(number->value);
  }
  if (auto reference = referenceOf ? referenceOf(typed) : std::nullopt) {
    return MetricArgument{*std::move(reference), {}, {}, true};
  }
  return argument.kind == Kind::text ? std::optional(MetricArgument{textLiteral(typed), {}, typed}) : std::nullopt;
}

/// What to enter, by an example.
std::string wantedOf(Kind kind) {
  switch (kind) {
  case Kind::flag:
    return "yes, no or a cell such as B2";
  case Kind::date:
    return "a day or a cell such as B2";
  case Kind::text:
    return "a text or a cell such as B2";
  case Kind::range:
  case Kind::dates:
    return "cells such as B2:B9";
  case Kind::number:
  case Kind::choice:
  case Kind::select:
    return "a number or a cell such as B2";
  }
  return {};
}

struct KnownError {
  int code;
  std::string_view shown;
  std::string_view meaning; ///< where the function does not say more of it
};

constexpr std::array<KnownError, 9> knownErrors{{
    {502, "Err:502", "An argument is outside what it can be, or ranges that belong together are of different size."},
    {503, "#NUM!", "The result is too large to be a number."},
    {504, "Err:504", "An argument is of a kind that the function does not take, or the office has to be restarted."},
    {519, "#VALUE!", "There is text where a number is needed."},
    {523, "Err:523", "No answer was found in the time allowed."},
    {524, "#REF!", "A reference points to cells that are gone."},
    {525, "#NAME?", "A name is not known, or the extension is not installed."},
    {532, "#DIV/0!", "A number to divide by is 0, or there are no rows to compute from."},
    {32767, "#N/A", "There is no answer for these values."},
}};

} // namespace

std::vector<std::string_view> metricFamilies() {
  std::vector<std::string_view> families;
  for (const auto& metric : catalogue::functionTexts()) {
    if (families.empty() || families.back() != metric.family) {
      families.push_back(metric.family);
    }
  }
  return families;
}

std::vector<FoundMetric> findMetrics(std::string_view words, std::string_view family) {
  const auto asked = askedWords(words);
  std::vector<Answer> answers;
  std::size_t most = 0;
  for (const auto& metric : catalogue::functionTexts()) {
    if (family.empty() || metric.family == family) {
      answers.push_back(answerOf(metric, asked));
      most = std::max(most, answers.back().words);
    }
  }
  std::erase_if(answers, [&](const Answer& answer) { return answer.words < most || (most == 0 && !asked.empty()); });
  std::ranges::stable_sort(answers, [](const Answer& a, const Answer& b) { return a.isBetterThan(b); });
  std::vector<FoundMetric> found;
  std::ranges::transform(answers, std::back_inserter(found), &Answer::found);
  return found;
}

MetricArgument readArgument(const catalogue::ArgumentTexts& argument, std::string_view typed, const Texts& texts,
                            const ReferenceOf& referenceOf) {
  typed = sales::trimmed(typed);
  if (typed.empty() && argument.optional) {
    return {};
  }
  auto read = typed.empty() ? std::nullopt : argumentOf(argument, std::string(typed), texts, referenceOf);
  return read ? *std::move(read) : MetricArgument{{}, "Enter " + wantedOf(argument.kind) + "."};
}

std::string metricFormula(const Metric& metric, std::span<const std::string> arguments) {
  const auto last = std::find_if(arguments.rbegin(), arguments.rend(), [](const auto& text) { return !text.empty(); });
  std::string formula = "=" + std::string(functionPrefix) + std::string(metric.name) + "(";
  bool first = true;
  for (const auto& argument : arguments.first(static_cast<std::size_t>(arguments.rend() - last))) {
    formula += (first ? "" : ";") + argument;
    first = false;
  }
  return formula + ")";
}

std::string errorShown(int code) {
  if (code == 0) {
    return {};
  }
  const auto known = std::ranges::find(knownErrors, code, &KnownError::code);
  return known == knownErrors.end() ? "Err:" + std::to_string(code) : std::string(known->shown);
}

std::string explained(const Metric& metric, int code) {
  const auto shown = errorShown(code);
  std::string sentence;
  for (const auto& error : metric.errors) {
    if (error.error == shown) {
      sentence += (sentence.empty() ? shown + ": " : "; or ") + std::string(error.when);
    }
  }
  if (!sentence.empty()) {
    return sentence + ".";
  }
  const auto known = std::ranges::find(knownErrors, code, &KnownError::code);
  const auto meaning =
      known == knownErrors.end() ? std::string_view("The cells that it reads show an error.") : known->meaning;
  return code == 0 ? std::string() : shown + ": " + std::string(meaning);
}

} // namespace wizards
