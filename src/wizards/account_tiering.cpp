// SPDX-License-Identifier: MPL-2.0

#include "wizards/account_tiering.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "sales/account_tiering.hpp"
#include "wizards/account_list.hpp"
#include "wizards/account_workbook.hpp"
#include "wizards/words.hpp"

namespace wizards {

namespace {

using std::size_t;
using Account = AccountTiering::Account;

constexpr std::string_view noFit = "No fit";

// The limits of TIER.
constexpr double tier1From = 1;
constexpr double tier2Above = 0.5;
constexpr double tier3Above = 1.0 / 3;

/// More in Tier 1 are too many to serve them all well.
constexpr double tier1AtMost = 0.2;

/// A list box of the office holds no more than 32,767 lines.
constexpr size_t mostAccounts = 30000;

// --- Tiers -----------------------------------------------------------------------------------------------------------

sales::Range weightsOf(const AccountTiering& tiering) {
  std::vector<sales::Cell> weights;
  for (const auto& criterion : tiering.criterion) {
    weights.emplace_back(criterion.isUsed ? criterion.weight.value_or(0) : 0.0);
  }
  return {1, weights.size(), std::move(weights)};
}

std::vector<std::string_view> tiersAmong(const AccountTiering& tiering, const std::vector<Account>& accounts) {
  std::vector<std::string_view> tiers(accounts.size());
  std::vector<sales::Cell> boxes;
  for (const auto& account : accounts) {
    for (const bool box : account.boxes) {
      boxes.emplace_back(box ? 1.0 : 0.0);
    }
  }
  const auto scores =
      sales::tierScore({accounts.size(), AccountTiering::criteria, std::move(boxes)}, weightsOf(tiering), 1);
  for (size_t i = 0; scores && i < accounts.size(); ++i) {
    if (const auto& score = scores->values[i]) {
      const bool isGlobal = tiering.hasGlobalTier && accounts[i].global;
      const auto tier = sales::tier(*score, isGlobal, tier1From, tier2Above, tier3Above);
      tiers[i] = tier ? *tier : std::string_view();
    }
  }
  return tiers;
}

size_t countOf(const std::vector<std::string_view>& tiers, std::string_view tier) {
  return static_cast<size_t>(std::ranges::count(tiers, tier));
}

std::string aboutList(const AccountTiering& tiering) {
  return counted(tiering.accounts.size(), "account", "accounts") + "." + (tiering.remarks.empty() ? "" : " ") +
         tiering.remarks;
}

// --- The pages -------------------------------------------------------------------------------------------------------

Page territory(AccountTiering& tiering) {
  return {
      .title = "Territory",
      .why = "Selling time is what you have to share out: the tiers say who gets how much of it.",
      .elements = {ask::text("company", "Company or territory", tiering.company).hinted("as it stands on the pages"),
                   ask::count("capacity", "Selling hours a month", tiering.capacity)
                       .within(1, 1e6)
                       .needed()
                       .hinted("of everyone who sells here"),
                   ask::count("names_wanted", "Names per account", tiering.namesWanted)
                       .within(1, 1000)
                       .needed()
                       .hinted("people to know: 5, better 10"),
                   ask::tick("global_tier", "Keep a tier for global accounts: the largest companies, hard to win",
                             tiering.hasGlobalTier)}};
}

std::vector<Problem> criteriaProblems(const AccountTiering& tiering) {
  for (size_t i = 0; i < tiering.criterion.size(); ++i) {
    const auto& criterion = tiering.criterion[i];
    const auto row = "Thing " + std::to_string(i + 1) + ": ";
    if (criterion.isUsed && isBlank(criterion.name)) {
      return {{"criteria", row + "give it a name, or take its tick away.", true}};
    }
    if (criterion.isUsed && !criterion.weight) {
      return {{"criteria", row + "enter its weight, 1 to 3.", true}};
    }
  }
  if (std::ranges::none_of(tiering.criterion, &AccountTiering::Criterion::isUsed)) {
    return {{"criteria", "Tick one thing at least."}};
  }
  return {};
}

Page criteria(AccountTiering& tiering) {
  Matrix table{"criteria",
               {{"Use", 18}, {"In a word or two", 80}, {"What to ask", 169}, {"Weight", 34}},
               {},
               "Weight: 1, 2 or 3 times as important."};
  for (size_t i = 0; i < tiering.criterion.size(); ++i) {
    auto& criterion = tiering.criterion[i];
    const auto n = std::to_string(i + 1);
    const auto isUsed = [&criterion] { return criterion.isUsed; };
    table.rows.push_back(
        {ask::tick("use_" + n, "Use thing " + n, criterion.isUsed),
         ask::text("criterion_" + n, "Thing " + n, criterion.name).when(isUsed),
         ask::text("question_" + n, "Thing " + n + ", what to ask", criterion.question).when(isUsed),
         ask::count("weight_" + n, "Thing " + n + ", weight", criterion.weight).within(1, 3).when(isUsed)});
  }
  return {.title = "Criteria",
          .why = "Six things tell a good account before anyone has called. Put them into your own words.",
          .elements = {std::move(table)},
          .check = [&tiering] { return criteriaProblems(tiering); }};
}

Page accounts(AccountTiering& tiering) {
  return {.title = "Accounts",
          .why = "Paste the names, one a line, or a table with headers: Account, Segment, Owner, and x in the six "
                 "columns.",
          .elements = {ask::longText("accounts", "Accounts, one a line", tiering.list)
                           .wide(560)
                           .hinted("Names stay as they are typed.")
                           .then([&tiering] { readList(tiering); }),
                       Button{"take",
                              "Take from the sheet…",
                              {},
                              [&tiering](const Table& table) { return takeAccounts(tiering, table); }},
                       Note{"about_list", [&tiering] { return aboutList(tiering); }, 2}},
          .check = [&tiering]() -> std::vector<Problem> {
            if (tiering.accounts.empty()) {
              return {{"", "Enter one account at least.", true}};
            }
            if (tiering.accounts.size() > mostAccounts) {
              return {{"accounts", "List " + std::to_string(mostAccounts) + " at most: split them by territory."}};
            }
            return {};
          }};
}

/// "Lumen Retail   x x x x – –   Tier 2": a list is searched by what its lines begin with.
std::string lineOf(const Account& account, std::string_view tier) {
  std::string line = account.name + "  ";
  for (const bool box : account.boxes) {
    line += box ? " x" : " –";
  }
  return line + "   " + std::string(tier);
}

std::vector<std::string> linesOf(const AccountTiering& tiering) {
  const auto tiers = tiersOf(tiering);
  std::vector<std::string> lines;
  lines.reserve(tiers.size());
  for (size_t i = 0; i < tiers.size(); ++i) {
    lines.push_back(lineOf(tiering.accounts[i], tiers[i]));
  }
  return lines;
}

std::string aboutSelected(const AccountTiering& tiering) {
  if (tiering.accounts.empty()) {
    return {};
  }
  const auto& account = tiering.accounts[tiering.selected];
  const auto tier = tiersAmong(tiering, {account}).front();
  return std::to_string(tiering.selected + 1) + " of " + std::to_string(tiering.accounts.size()) + ": " +
         shortened(account.name, 40) + (tier.empty() ? "" : ", ") + std::string(tier);
}

Page scoring(AccountTiering& tiering) {
  constexpr size_t captionRoom = 20;
  const auto write = [&tiering] {
    if (!tiering.accounts.empty()) {
      tiering.accounts[tiering.selected].boxes = tiering.boxes;
      tiering.accounts[tiering.selected].global = tiering.isGlobal;
    }
  };
  Together boxes;
  for (size_t i = 0; i < AccountTiering::criteria; ++i) {
    auto& criterion = tiering.criterion[i];
    boxes.parts.emplace_back(ask::tick("box_" + std::to_string(i + 1), criterion.name, tiering.boxes[i])
                                 .wide(captionRoom)
                                 .when([&criterion] { return criterion.isUsed; })
                                 .calling([&criterion] { return shortened(criterion.name, captionRoom); })
                                 .then(write));
  }
  Together others;
  others.parts.emplace_back(
      ask::tick("global", "Global", tiering.isGlobal).when([&tiering] { return tiering.hasGlobalTier; }).then(write));
  others.parts.emplace_back(Button{.id = "previous_account",
                                   .label = "Previous account",
                                   .pressed = [&tiering] { selectAccount(tiering, tiering.selected - 1); },
                                   .applies = [&tiering] { return tiering.selected > 0; }});
  others.parts.emplace_back(Button{.id = "next_account",
                                   .label = "Next account",
                                   .pressed = [&tiering] { selectAccount(tiering, tiering.selected + 1); },
                                   .applies = [&tiering] { return tiering.selected + 1 < tiering.accounts.size(); }});
  return {.title = "Scoring",
          .why = "Tick what is true of each account, as far as you can see from outside. What you do not know is a no.",
          .elements = {List{.id = "scores",
                            .label = "Accounts and their tiers",
                            .height = 80,
                            .rows = [&tiering] { return linesOf(tiering); },
                            .selected = &tiering.selected,
                            .changed = [&tiering] { selectAccount(tiering, tiering.selected); }},
                       Note{"about_selected", [&tiering] { return aboutSelected(tiering); }, 1}, std::move(boxes),
                       std::move(others)},
          .preview = [&tiering]() -> std::vector<Headline> {
            const auto tiers = tiersOf(tiering);
            return {{"In Tier 1", std::to_string(countOf(tiers, tierNames[0]))},
                    {"In Tier 2", std::to_string(countOf(tiers, tierNames[1]))},
                    {"No fit", std::to_string(countOf(tiers, noFit))}};
          }};
}

std::string hoursInWords(const Texts& texts, double hours) {
  return texts.number(std::round(hours * 10) / 10) + " hours";
}

std::vector<Bars::Bar> focusBars(const AccountTiering& tiering, const Texts& texts) {
  const auto focus = focusOf(tiering);
  std::vector<Bars::Bar> bars;
  for (size_t i = 0; i < focus.size(); ++i) {
    bars.push_back({std::string(tierNames[i]) + ": " + counted(focus[i].accounts, "account", "accounts"),
                    focus[i].hours / tiering.capacity.value_or(1), hoursInWords(texts, focus[i].hours)});
  }
  return bars;
}

std::string noHours(const AccountTiering& tiering) {
  const auto tiers = tiersOf(tiering);
  return counted(countOf(tiers, noFit), "account does not fit", "accounts do not fit") +
         ". Tier 4 and these get no selling hours: leave them to marketing.";
}

std::vector<Headline> result(const AccountTiering& tiering, const Texts& texts) {
  const auto focus = focusOf(tiering);
  const auto count = static_cast<double>(std::max<size_t>(1, tiering.accounts.size()));
  const double share = std::round(1000 * static_cast<double>(focus[0].accounts) / count) / 1000;
  return {{"Your Tier 1 list is", texts.percent(share) + " of accounts"},
          {"One of them gets", hoursInWords(texts, focus[0].hoursEach)},
          {"One of Tier 2 gets", hoursInWords(texts, focus[1].hoursEach)}};
}

Page outcome(AccountTiering& tiering, const Texts& texts) {
  return {.title = "Result",
          .why = "Where the selling hours of a month go. Tiers without accounts give their share to the others.",
          .elements = {Bars{"focus", tierNames.size(), [&tiering, &texts] { return focusBars(tiering, texts); }},
                       Note{"no_hours", [&tiering] { return noHours(tiering); }, 2}},
          .preview = [&tiering, &texts] { return result(tiering, texts); },
          .warning = [&tiering] { return tieringAdvice(tiering); }};
}

} // namespace

std::vector<std::string_view> tiersOf(const AccountTiering& tiering) {
  return tiersAmong(tiering, tiering.accounts);
}

std::array<TierFocus, tierNames.size()> focusOf(const AccountTiering& tiering) {
  const auto tiers = tiersOf(tiering);
  std::array<TierFocus, tierNames.size()> focus;
  std::vector<sales::Result<double>> counts;
  for (size_t i = 0; i < focus.size(); ++i) {
    focus[i].accounts = countOf(tiers, tierNames[i]);
    counts.emplace_back(static_cast<double>(focus[i].accounts));
  }
  const auto table = sales::focusAlloc(tiering.capacity.value_or(0), sales::Column(std::move(counts)), {0});
  for (size_t i = 0; table && i < focus.size(); ++i) {
    focus[i].hours = *table->values[2 * i];
    focus[i].hoursEach = *table->values[2 * i + 1];
  }
  return focus;
}

std::string tieringAdvice(const AccountTiering& tiering) {
  const auto focus = focusOf(tiering);
  const auto inTier1 = static_cast<double>(focus[0].accounts);
  if (tiering.accounts.empty()) {
    return {};
  }
  if (focus[0].accounts == 0) {
    return "Think it over: no account is in Tier 1. Look for one that has every box, or take away a criterion.";
  }
  if (inTier1 > std::max(1.0, tier1AtMost * static_cast<double>(tiering.accounts.size()))) {
    return "Think it over: more than 20% of the accounts are in Tier 1. Ask for more, or none gets enough time.";
  }
  return {};
}

Form accountTiering(AccountTiering& tiering, const Setting& setting) {
  const auto& texts = *setting.texts;
  tiering.criterion = {{{"Website", "Do they spend money on marketing and technology?"},
                        {"Employee size", "Large enough to have a budget, small enough to decide?"},
                        {"Tenure", "Established, or only just funded?"},
                        {"Pricing fit", "Will they earn back what we charge?"},
                        {"Prior spend", "Have they paid for something like this before?"},
                        {"Stated priorities", "Do their published priorities match ours?"}}};
  return {
      .name = "account-tiering",
      .title = "Account Tiering",
      .pages = {territory(tiering), criteria(tiering), accounts(tiering), scoring(tiering), outcome(tiering, texts)},
      .entries = [&tiering] { return tieringEntries(tiering); },
      .read = [&tiering](const WorkbookAnswers& workbook) { readTiering(tiering, workbook); }};
}

} // namespace wizards
