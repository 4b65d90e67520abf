// SPDX-License-Identifier: MPL-2.0
//
// What the sample company answers the wizards, in the order of their pages: for tests without an office and with one.

#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace samples {

/// What a person does in a dialog.
struct Answer {
  std::string_view id;
  std::string_view text;
  bool isEntry = false; ///< of a list, chosen rather than typed
};
using Answers = std::vector<Answer>;

constexpr Answer entry(std::string_view id, std::string_view text) {
  return {id, text, true};
}

/// The same, but for some of them.
inline Answers with(Answers answers, const Answers& others) {
  for (const auto& other : others) {
    const auto found = std::ranges::find(answers, other.id, &Answer::id);
    if (found == answers.end()) {
      throw std::invalid_argument("no answer to " + std::string(other.id));
    }
    *found = other;
  }
  return answers;
}

/// A year that begins with 60,000 a month from customers and is to end 20% above the last one.
inline Answers salesPlan() {
  return {{"company", "Northwind Software"},
          {"plan_start", "2027-01-01"},
          {"revenue_last_year", "1,000,000"},
          {"revenue_target", "1,200,000"},
          {"mrr", "60000"},
          {"churn", "2%"},
          {"arpa", "1500"},
          {"gross_margin", "75%"},
          {"direct_share", "70%"},
          {"deal_size", "20000"},
          {"lead_rate", "25%"},
          {"win_rate", "30%"},
          {"cycle_days", "21"},
          {"open_deals", "45"},
          {"rep_1", "Amara Osei"},
          {"rep_1_weight", "3"},
          {"rep_1_full", "250000"},
          {"rep_2", "Ben Lindqvist"},
          {"rep_2_weight", "2"},
          {"rep_2_full", "250000"},
          {"rep_3", "Carmen Ruiz"},
          {"rep_3_full", "200000"},
          {"rep_3_ramp", "50%"},
          {"cost_1", "180000"},
          {"cost_2", "24000"},
          {"cost_3", "36000"},
          {"cost_4", "18000"}};
}

/// As a German types it.
inline Answers salesPlanInGerman() {
  auto answers = with(salesPlan(), {{"plan_start", "31.12.2026"},
                                    {"revenue_last_year", "1.000.000"},
                                    {"revenue_target", "1.200.000,00"},
                                    {"mrr", "60.000,0"},
                                    {"churn", "2,0 %"},
                                    {"arpa", "1.500"},
                                    {"gross_margin", "75 %"},
                                    {"direct_share", "70,0%"},
                                    {"deal_size", "20.000"},
                                    {"lead_rate", "0,25"},
                                    {"win_rate", "30 %"},
                                    {"rep_1_full", "250.000,00"},
                                    {"rep_2_weight", "2,0"},
                                    {"rep_3_ramp", "50,0 %"},
                                    {"cost_1", "180.000"},
                                    {"cost_3", "36.000,00"}});
  // Of these nothing follows but what is written.
  answers.insert(std::ranges::find(answers, "direct_share", &Answer::id), {"we_price", "1.234,5"});
  answers.insert(std::ranges::find(answers, "cost_1", &Answer::id), {"commission_rate", "12,5 %"});
  return answers;
}

/// Factors that score 3.75, 3.25, 3.555556 and 3.625, which are the posture ST.
inline Answers factors() {
  return {{"strength_1", "Support answers within the hour"},
          {"strength_1_importance", "5"},
          {"strength_1_rating", "4"},
          {"strength_2", "Validated for life sciences"},
          {"strength_2_importance", "4"},
          {"strength_2_rating", "4"},
          {"strength_3", "Customers who recommend us"},
          {"strength_3_importance", "3"},
          {"strength_3_rating", "3"},
          {"weakness_1", "One product manager for three markets"},
          {"weakness_1_importance", "5"},
          {"weakness_1_rating", "4"},
          {"weakness_2", "Price list has grown by itself"},
          {"weakness_2_importance", "3"},
          {"weakness_2_rating", "2"},
          {"opportunity_1", "Colleges replace old systems"},
          {"opportunity_1_importance", "5"},
          {"opportunity_1_rating", "4"},
          {"opportunity_2", "Web shops want returns built in"},
          {"opportunity_2_importance", "4"},
          {"opportunity_2_rating", "3"},
          {"threat_1", "Life sciences budgets shrink"},
          {"threat_1_importance", "5"},
          {"threat_1_rating", "4"},
          {"threat_2", "Low-cost rival sells by the month"},
          {"threat_2_importance", "3"},
          {"threat_2_rating", "3"}};
}

/// The source's plan: 2% of revenue, 4% on everything in a month above 270,000.
inline Answers commissionPlan() {
  return {{"company", "Northwind Software"},
          {"currency", "EUR"},
          entry("basis", "revenue"),
          {"quota", "270000"},
          {"target_pay", "10000"},
          entry("kind", "Two rates"),
          {"base_rate", "2%"},
          {"over_rate", "4%"},
          {"draw", "2000"},
          {"test_1", "250000"},
          {"test_2", "270000"},
          {"test_3", "300000"}};
}

/// As a German types it.
inline Answers commissionPlanInGerman() {
  return with(commissionPlan(), {{"quota", "270.000,00"},
                                 {"target_pay", "10.000"},
                                 {"base_rate", "2,0 %"},
                                 {"over_rate", "0,04"},
                                 {"draw", "1.234,5"},
                                 {"test_1", "250.000"},
                                 {"test_3", "300.000,0"}});
}

} // namespace samples
