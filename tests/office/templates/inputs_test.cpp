// SPDX-License-Identifier: MPL-2.0
//
// What people enter moves what depends on it: each input set by its name, and the result compared with arithmetic of
// this file, which uses no function of ours.  The sample company is the start (workbooks with example data).

#include <array>
#include <cmath>
#include <fstream>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>

#include <com/sun/star/sheet/XSheetAuditing.hpp>
#include <gmock/gmock.h>

#include "office_test.hpp"
#include "templates/checks.hpp"
#include "templates/described.hpp"
#include "templates/files.hpp"

using namespace harness;
using checks::Findings;

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;

namespace {

constexpr double exactly = 1e-9;

/// A cell of a named block, counted from 1.
struct Place {
  const char* name;
  std::size_t cell = 1;
};

struct Entry {
  Place place;
  Value value;
};

struct Outcome {
  Place place;
  Value value;
  double tolerance = exactly;
};

struct Fact {
  const char* workbook;
  std::vector<Entry> entries;
  std::vector<Outcome> outcomes;
};

/// What recurring revenue gives in a year in which a share of it is lost every month, the first included.
double baseOf(double monthly, double churn) {
  double base = 0;
  for (int month = 1; month <= 12; ++month) {
    base += monthly * std::pow(1 - churn, month);
  }
  return base;
}

/// Sum of importance times rating over the sum of importance.
double weighted(std::initializer_list<std::pair<double, double>> factors) {
  double sum = 0;
  double weights = 0;
  for (const auto& [importance, rating] : factors) {
    sum += importance * rating;
    weights += importance;
  }
  return sum / weights;
}

const std::vector<Fact>& facts() {
  static const std::vector<Fact> all{
      // Shares of time: 60-70%, 10-20%, 5-10% and 20-25%; the low ends plus a sixth of what lies between them make
      // 100%.
      {"account-tiering",
       {{{"capacity"}, 200}},
       {{{"tier_hours", 1}, 200 * (0.60 + 0.10 / 6)},
        {{"tier_hours", 2}, 200 * (0.10 + 0.10 / 6)},
        {{"tier_hours", 3}, 200 * (0.05 + 0.05 / 6)},
        {{"tier_hours", 4}, 0},
        {{"tier_hours", 5}, 200 * (0.20 + 0.05 / 6)},
        {{"hours_each", 2}, 200 * (0.10 + 0.10 / 6) / 2}}},
      // Known are 6, 3, 2, 1, 0, 0, 0 and 4 names.
      {"account-tiering", {{{"names_wanted"}, 10}}, {{{"names_missing"}, 4 + 7 + 8 + 9 + 10 + 10 + 10 + 6}}},
      // Without the question about the website the fourth and fifth account have two answers of five, more than a
      // third.
      {"account-tiering",
       {{{"weights", 1}, 0}},
       {{{"tiers", 1}, "Tier 1"},
        {{"tiers", 2}, "Tier 2"},
        {{"tiers", 4}, "Tier 3"},
        {{"tiers", 5}, "Tier 3"},
        {{"tier_counts", 3}, 2},
        {{"tier_counts", 4}, 1}}},
      {"account-tiering", {{{"accounts", 9}, "New one"}}, {{{"accounts_scored"}, 9}, {{"tiers", 9}, "No fit"}}},

      {"swot",
       {{{"importance", 1}, 1}},
       {{{"strengths_score"}, weighted({{1, 4}, {4, 4}, {3, 3}})},
        {{"internal_balance"}, weighted({{1, 4}, {4, 4}, {3, 3}}) - weighted({{5, 4}, {3, 2}})}}},
      {"swot",
       {{{"ratings", 1}, 1}},
       {{{"strengths_score"}, weighted({{5, 1}, {4, 4}, {3, 3}})},
        {{"internal_balance"}, weighted({{5, 1}, {4, 4}, {3, 3}}) - weighted({{5, 4}, {3, 2}})},
        // Now weaknesses outweigh strengths, and threats still opportunities.
        {{"posture"}, "WT"}}},

      {"sales-plan",
       {{{"mrr"}, 50000}, {{"churn"}, 0.03}},
       {{{"base_revenue"}, baseOf(50000, 0.03)},
        {{"new_business"}, 1200000 - baseOf(50000, 0.03)},
        {{"deals_needed"}, std::ceil((1200000 - baseOf(50000, 0.03)) / 20000)}}},
      {"sales-plan",
       {{{"deal_size"}, 10000}, {{"win_rate"}, 0.2}, {{"lead_rate"}, 0.5}},
       {{{"deals_needed"}, std::ceil((1200000 - baseOf(60000, 0.02)) / 10000)},
        {{"opportunities_needed"}, std::ceil((1200000 - baseOf(60000, 0.02)) / 10000 / 0.2)},
        {{"leads_needed"}, std::ceil((1200000 - baseOf(60000, 0.02)) / 10000 / 0.2 / 0.5)},
        {{"pipeline_needed"}, (1200000 - baseOf(60000, 0.02)) / 0.2, 1e-6},
        {{"velocity"}, 45 * 10000 * 0.2 / 21, 1e-6}}},
      // 567,067 in thousands: 60% of it are 340, the rest 227.
      {"sales-plan", {{{"direct_share"}, 0.6}}, {{{"quota_direct"}, 340000}, {{"quota_channel"}, 227000}}},
      {"sales-plan", {{{"arpa"}, 2000}, {{"gross_margin"}, 0.5}, {{"churn"}, 0.04}}, {{{"ltv"}, 2000 * 0.5 / 0.04}}},
      {"sales-plan",
       {{{"attainment_expected"}, 0.5}},
       {{{"capacity"}, (250000 + 250000 + 200000 * 0.5) * 0.5},
        {{"capacity_gap"}, 397000 - (250000 + 250000 + 200000 * 0.5) * 0.5}}},

      // 2% below the quota, the higher rate on everything above it.
      {"commission-plan",
       {{{"base_rate"}, 0.03}, {{"over_rate"}, 0.05}},
       {{{"pays_below_quota"}, 250000 * 0.03},
        {{"pays_at_quota"}, 270000 * 0.03},
        {{"pays_above_quota"}, 300000 * 0.05},
        {{"pays_other_way"}, 270000 * 0.03 + 30000 * 0.05}}},
      {"commission-plan",
       {{{"plan_quota"}, 260000}},
       {{{"pays_below_quota"}, 250000 * 0.02},
        {{"pays_at_quota"}, 270000 * 0.04},
        {{"pays_other_way"}, 260000 * 0.02 + 40000 * 0.04}}},
      {"commission-plan", {{{"pay_cap"}, 9000}}, {{{"pays_above_quota"}, 9000}, {{"pays_below_quota"}, 5000}}},
      {"commission-plan",
       {{{"second_rate"}, 0.2}, {{"second_over_rate"}, 0.4}},
       {{{"second_pays_below"}, 18000 * 0.2}, {{"second_pays_at_quota"}, 20000 * 0.4}}},
      {"commission-plan",
       {{{"compare_cap"}, 1.1}, {{"target_pay"}, 20000}},
       {{{"proportional_at_95"}, 20000 * 0.95}, {{"capped_at_140"}, 20000 * 1.1}, {{"all_or_nothing_at_95"}, 0}}},
  };
  return all;
}

class InputsTest : public OfficeTest {
protected:
  static Document open(const std::string& workbook, bool example) {
    return Document(office(), office().profile().copyOf(product::Template{workbook, example, "a4"}.file()));
  }
};

TEST_F(InputsTest, MoveWhatDependsOnThem) {
  for (const auto& fact : facts()) {
    auto document = open(fact.workbook, true);
    SCOPED_TRACE(std::string(fact.workbook) + ": " + fact.entries.front().place.name);
    for (const auto& entry : fact.entries) {
      const auto [sheetName, cell] = checks::cellOf(document, entry.place.name, entry.place.cell);
      auto target = document.sheet(sheetName);
      if (const auto* number = std::get_if<double>(&entry.value)) {
        target.setNumber(cell, *number);
      } else {
        target.setText(cell, std::get<std::string>(entry.value));
      }
    }
    std::vector<checks::Golden> expected;
    for (const auto& [place, value, tolerance] : fact.outcomes) {
      expected.push_back({place.name, place.cell, value, tolerance});
    }
    EXPECT_EQ(checks::goldenValues(document, expected), Findings{});
    EXPECT_EQ(checks::errorCells(document), Findings{});
    office().beat();
  }
}

TEST_F(InputsTest, OfEveryWorkbookAreTried) {
  std::set<std::string> tried;
  for (const auto& fact : facts()) {
    tried.insert(fact.workbook);
  }
  for (const auto& name : product::workbookNames()) {
    EXPECT_TRUE(tried.contains(name)) << name;
  }
}

/// An entry that a rule refuses, and one that it accepts: empty where there is no plain one.
struct Sample {
  Value bad;
  Value good;
};

std::optional<Sample> sampleOf(const templates::Rule& rule) {
  using Kind = templates::Rule::Kind;
  const double most = rule.most.value_or(rule.least + 10);
  const bool bounded = rule.least > -1e14;
  const bool small = most < 1e8;
  switch (rule.kind) {
  case Kind::list:
    return Sample{Value("no such entry"), Value(rule.values.front())};
  case Kind::listed:
    return Sample{Value("no such entry"), Value()};
  case Kind::decimal:
    return Sample{bounded ? Value(rule.least - 1) : Value("many"), Value(bounded ? most : 1.0)};
  case Kind::whole:
    return Sample{Value(small ? most + 1 : rule.least + 0.5), Value(rule.least)};
  case Kind::date:
    return Sample{Value("some day"), Value(46000)};
  case Kind::any:
    break;
  }
  return std::nullopt;
}

TEST_F(InputsTest, BadEntriesAreRefused) {
  for (const auto& name : product::workbookNames()) {
    const auto book = described::workbook(name);
    auto document = open(name, false);
    for (const auto& described : book->sheets()) {
      std::set<int> seen;
      const uno::Reference<sheet::XSheetAuditing> auditing(
          document.model()->getSheets()->getByName(unoString(described.name())), uno::UNO_QUERY_THROW);
      const auto refused = [&] {
        const bool shown = auditing->showInvalid();
        auditing->clearArrows();
        return shown;
      };
      for (const auto& [cell, slot] : described.cells()) {
        if (slot.rule < 0 || slot.covered || !seen.insert(slot.rule).second) {
          continue;
        }
        const auto& rule = book->rules()[static_cast<std::size_t>(slot.rule)];
        const auto sample = sampleOf(rule);
        if (!sample || rule.suggestion) { // what is only suggested is not refused
          continue;
        }
        const auto at = nameOf(cell);
        auto target = document.sheet(described.name());
        const auto before = target.formula(at);
        const auto enter = [&](const Value& value) {
          if (const auto* number = std::get_if<double>(&value)) {
            target.setNumber(at, *number);
          } else {
            target.setText(at, std::get<std::string>(value));
          }
        };
        const auto where = name + " " + described.name() + "." + at;
        enter(sample->bad);
        EXPECT_TRUE(refused()) << where << " with " << sample->bad;
        if (sample->good != Value()) {
          enter(sample->good);
          EXPECT_FALSE(refused()) << where << " with " << sample->good;
        }
        target.setFormula(at, before);
      }
      office().beat();
    }
  }
}

/// The lines of a file with three columns.
std::vector<std::array<std::string, 3>> readFields(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::string line;
  if (!std::getline(stream, line)) {
    throw std::runtime_error(file.string() + " is missing");
  }
  std::vector<std::array<std::string, 3>> fields;
  while (std::getline(stream, line)) {
    const auto first = line.find(',');
    const auto second = line.find(',', first + 1);
    fields.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)});
  }
  return fields;
}

TEST_F(InputsTest, TheSalesPlanIsFilledInWithAtMostSixtyFields) {
  const auto fields = readFields(product::officeData("sales_plan_fields.csv"));
  EXPECT_GT(fields.size(), 10U);
  EXPECT_LE(fields.size(), 60U);
  const auto document = open("sales-plan", false);
  for (const auto& [sheetName, where, text] : fields) {
    const bool isCell = templates::parseReference(where).has_value();
    const auto [at, cell] = isCell ? std::pair(sheetName, where) : checks::cellOf(document, where);
    EXPECT_EQ(at, sheetName) << where;
    document.sheet(at).setLocalFormula(cell, text);
  }
  EXPECT_EQ(checks::errorCells(document), Findings{});
  EXPECT_EQ(checks::invalidEntries(document), Findings{});
  EXPECT_EQ(checks::goldenValues(document, checks::readGolden(product::golden("sales-plan"))), Findings{});
}

} // namespace
