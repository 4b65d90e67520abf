// SPDX-License-Identifier: MPL-2.0

#include "wizards/sales_plan_pages.hpp"

#include <algorithm>

#include "sales/cell.hpp"
#include "wizards/figure_texts.hpp"
#include "wizards/sales_plan_figures.hpp"
#include "wizards/sales_plan_workbook.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;

constexpr size_t tacticsOfAPage = 7;

/// A tick puts its tactic into the first free row, or takes it out of its own.
void follow(SalesPlan& plan, size_t ready) {
  const auto isIt = [&](const SalesPlan::Tactic& tactic) {
    return sales::sameLabel(tactic.name, readyTactics()[ready]);
  };
  if (!plan.ready[ready]) {
    for (auto& tactic : plan.tactics) {
      if (isIt(tactic)) {
        const bool isKept = tactic.isKept;
        tactic = {};
        tactic.isKept = isKept;
      }
    }
  } else if (std::ranges::none_of(plan.tactics, isIt)) {
    const auto free = std::ranges::find_if(plan.tactics, [](const auto& tactic) {
      return !tactic.isKept && !isNamed(tactic.name) && !isNamed(tactic.owner) && !tactic.due;
    });
    if (free != plan.tactics.end()) {
      free->name = readyTactics()[ready];
      free->start = plan.start;
    }
    tickReady(plan);
  }
}

std::vector<Headline> tacticFigures(const SalesPlan& plan, const Texts& texts) {
  double count = 0;
  Day first;
  for (const auto& tactic : plan.tactics) {
    if (isNamed(tactic.name)) {
      ++count;
      first = tactic.due && (!first || *tactic.due < *first) ? tactic.due : first;
    }
  }
  return {{"Tactics", whole(texts, count)},
          {"First one due", first ? texts.day(*first) : unknown},
          {"Leads they must bring", whole(texts, figuresOf(plan).leads)}};
}

/// Two columns of ticks, long ones on the left.
Matrix tacticTicks(SalesPlan& plan) {
  constexpr std::array<std::array<size_t, 2>, 6> rows{{{1, 0}, {4, 2}, {7, 3}, {9, 5}, {10, 6}, {11, 8}}};
  Matrix table{"ready", {{"", 189}, {"", 118}}, {}, "Tactics of your own go on the next page."};
  for (const auto& row : rows) {
    auto& fields = table.rows.emplace_back();
    for (const auto i : row) {
      fields.push_back(ask::tick(numbered("tactic_ready_", i), readyTactics()[i], plan.ready[i]).then([&plan, i] {
        follow(plan, i);
      }));
    }
  }
  return table;
}

Page chooseTactics(SalesPlan& plan, const Texts& texts) {
  return {.title = "Tactics: what you do",
          .why = "Leads do not come by themselves. Tick what you will do; few and done beats many and begun.",
          .elements = {tacticTicks(plan)},
          .preview = [&plan, &texts] { return tacticFigures(plan, texts); },
          .warning = [&plan]() -> std::string {
            const bool any = std::ranges::any_of(plan.tactics, [](const auto& tactic) { return isNamed(tactic.name); });
            return any ? "" : "A plan without tactics stays a wish.";
          }};
}

/// Somebody does each tactic by a day.
std::vector<Problem> tacticProblems(const SalesPlan& plan, size_t first) {
  std::vector<Problem> problems;
  for (auto i = first; i < first + tacticsOfAPage; ++i) {
    const auto& [name, owner, start, due, isKept] = plan.tactics[i];
    const auto id = numbered("tactic_", i);
    if (!isNamed(name)) {
      if (isNamed(owner) || due) {
        problems.push_back({id, "Say what is done."});
      }
    } else if (!isNamed(owner)) {
      problems.push_back({id + "_owner", "Say who does it.", true});
    } else if (!due) {
      problems.push_back({id + "_due", "Say by when.", true});
    } else if (start && *due < *start) {
      problems.push_back({id + "_due", "Due before it starts."});
    }
  }
  return problems;
}

Page tacticRows(SalesPlan& plan, const Texts& texts, size_t first) {
  const auto people = [&plan] {
    std::vector<std::string> names;
    for (const auto& person : plan.team) {
      if (isNamed(person.name)) {
        names.push_back(person.name);
      }
    }
    return names;
  };
  Matrix table{numbered("tactics_", first / tacticsOfAPage),
               {{"Tactic", 113}, {"Owner", 80}, {"Start", 54}, {"Due", 54}},
               {},
               "Whoever owns it does it by the day that it is due."};
  for (auto i = first; i < first + tacticsOfAPage; ++i) {
    auto& tactic = plan.tactics[i];
    const auto id = numbered("tactic_", i);
    const auto name = numbered("Tactic ", i);
    table.rows.push_back({ask::text(id, name, tactic.name).then([&plan] { tickReady(plan); }),
                          ask::offer(id + "_owner", name + ", owner", tactic.owner, {}).listing(people),
                          ask::day(id + "_start", name + ", start", tactic.start),
                          ask::day(id + "_due", name + ", due", tactic.due)});
  }
  Page page{.title = first == 0 ? "Tactics: who does it by when" : "Tactics: who does it by when (more)",
            .why = "What nobody owns by a day is not done. Add tactics of your own in the empty rows.",
            .elements = {std::move(table)},
            .check = [&plan, first] { return tacticProblems(plan, first); },
            .preview = [&plan, &texts] { return tacticFigures(plan, texts); }};
  if (first > 0) {
    page.applies = [&plan, first] {
      return std::any_of(plan.tactics.begin() + static_cast<std::ptrdiff_t>(first) - 1, plan.tactics.end(),
                         [](const auto& tactic) { return isNamed(tactic.name); });
    };
  }
  return page;
}

} // namespace

const std::array<std::string, 12>& readyTactics() {
  static const std::array<std::string, 12> tactics{"Reference visits",
                                                   "Newsletter every month",
                                                   "Search advertising",
                                                   "Webinar",
                                                   "Call back every lost deal",
                                                   "Partner programme",
                                                   "Stand at a trade fair",
                                                   "Free trial with a guided start",
                                                   "Case studies",
                                                   "Offer existing customers more",
                                                   "Ask every customer for a referral",
                                                   "Year-end review with every customer"};
  return tactics;
}

std::vector<Page> tacticPages(SalesPlan& plan, const Texts& texts) {
  return {chooseTactics(plan, texts), tacticRows(plan, texts, 0), tacticRows(plan, texts, tacticsOfAPage)};
}

} // namespace wizards
