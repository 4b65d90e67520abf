// SPDX-License-Identifier: MPL-2.0
//
// The wizard for a sales plan: what it writes into its workbook, and reads there.

#include <memory>
#include <set>

#include <gmock/gmock.h>

#include "templates/described.hpp"
#include "wizards/cells.hpp"
#include "wizards/sales_plan_wizard.hpp"

namespace {

using namespace wizards;
using testing::Contains;
using testing::ElementsAre;

/// The workbook as it is described, empty or with the data of the sample company.
struct Described : WorkbookAnswers {
  explicit Described(bool withExample) : variant{.example = withExample} {}
  CellValue at(const std::string& name, int row, int column) const override {
    const auto* const range = book->findName(name);
    if (range == nullptr) {
      ADD_FAILURE() << name;
      return {};
    }
    const auto& cells = book->find(range->sheet)->cells();
    const auto found = cells.find({range->block.first.row + row, range->block.first.column + column});
    const auto* const content = found == cells.end() ? nullptr : found->second.content.in(variant);
    if (content == nullptr) {
      return {};
    }
    if (const auto* const number = content->number()) {
      return *number;
    }
    if (const auto* const date = content->date()) {
      return day(date->year, date->month, date->day);
    }
    const auto* const verbatim = content->verbatim();
    const auto* const text = verbatim != nullptr ? &verbatim->text : content->text();
    return text == nullptr ? CellValue() : CellValue(*text);
  }
  std::unique_ptr<templates::Workbook> book = described::workbook("sales-plan");
  templates::Variant variant;
};

TEST_F(SalesPlanWizard, WritesTheAnswers) {
  enterSample();
  enterPosition();
  session_->tick("tactic_ready_4", true);
  type({{"tactic_1_owner", "=1+1"},
        {"tactic_1_due", "2027-04-15"},
        {"competitor_1", "@LabSuite"},
        {"we_price", "20000"}});
  const auto cells = writtenBy(form_.entries());
  const std::vector<std::pair<Place, CellValue>> facts{
      {{"company", 0, 0}, "Northwind Software"},
      {{"currency", 0, 0}, "EUR"},
      {{"plan_start", 0, 0}, day(2027, 1, 1)},
      {{"revenue_last_year", 0, 0}, 1000000.0},
      {{"revenue_target", 0, 0}, 1200000.0},
      {{"mrr", 0, 0}, 60000.0},
      {{"churn", 0, 0}, 0.02},
      {{"deal_size", 0, 0}, 20000.0},
      {{"lead_rate", 0, 0}, 0.25},
      {{"win_rate", 0, 0}, 0.3},
      {{"cycle_days", 0, 0}, 21.0},
      {{"open_deals", 0, 0}, 45.0},
      {{"swot_factors", 3, 0}, "One product manager for three markets"},
      {{"swot_importance", 3, 0}, 5.0},
      {{"swot_ratings", 10, 0}, 3.0},
      {{"swot_factors", 11, 0}, CellValue()},
      {{"competitors", 0, 0}, "@LabSuite"},
      {{"competitors", 0, 1}, "Rival B"},
      {{"prices", 0, 0}, 20000.0},
      {{"criteria", 5, 0}, "Brand"},
      {{"direct_share", 0, 0}, 0.7},
      {{"attainment_expected", 0, 0}, 0.85},
      {{"quota_unit", 0, 0}, 1000.0},
      {{"rep_names", 0, 0}, "Amara Osei"},
      {{"rep_weights", 2, 0}, CellValue()},
      {{"rep_full_quotas", 2, 0}, 200000.0},
      {{"rep_ramps", 2, 0}, 0.5},
      {{"rep_names", 3, 0}, CellValue()},
      {{"commission_plan", 0, 0}, "Accelerator"},
      {{"commission_rate", 0, 0}, 0.06},
      {{"accelerator", 0, 0}, 1.5},
      {{"tier_from", 3, 0}, 1.25},
      {{"tier_rates", 0, 0}, 0.04},
      {{"budget_lines", 4, 0}, "Travel"},
      {{"budget_amounts", 3, 0}, 18000.0},
      {{"budget_amounts", 4, 0}, CellValue()},
      {{"arpa", 0, 0}, 1500.0},
      {{"gross_margin", 0, 0}, 0.75},
      {{"tactics_table", 0, 0}, "Webinar"},
      {{"tactics_table", 0, 4}, "=1+1"},
      {{"tactics_table", 0, 5}, day(2027, 1, 1)},
      {{"tactics_table", 0, 6}, day(2027, 4, 15)},
      {{"tactics_table", 0, 9}, "Planned"},
      {{"smart_goals", 0, 0}, "Review the plan every month"},
      {{"smart_goals", 0, 1}, "Reviews a year"},
      {{"smart_goals", 0, 3}, 12.0},
      {{"figures_now", 0, 0}, CellValue()}};
  for (const auto& [place, value] : facts) {
    const auto& [name, row, column] = place;
    ASSERT_TRUE(cells.contains(place)) << name << " " << row << " " << column;
    EXPECT_EQ(cells.at(place), value) << name << " " << row << " " << column;
  }
  EXPECT_FALSE(cells.contains({"tier_from", 0, 0})) << "calculated in the workbook";
  EXPECT_FALSE(cells.contains({"tactics_table", 1, 0})) << "a row that is not used";
  EXPECT_FALSE(cells.contains({"budget_lines", 0, 0})) << "a label";
}

/// Every entry goes into an input of the workbook, of its kind.
TEST_F(SalesPlanWizard, WritesIntoInputsOfTheWorkbook) {
  enterSample();
  enterPosition();
  for (std::size_t i = 0; i < 12; ++i) {
    session_->tick("tactic_ready_" + std::to_string(i + 1), true);
  }
  for (std::size_t i = 1; i < 7; ++i) {
    session_->type("goal_" + std::to_string(i), "A goal");
  }
  const auto book = described::workbook("sales-plan");
  for (const auto& [name, row, column, value] : form_.entries()) {
    const auto* const range = book->findName(name);
    ASSERT_NE(range, nullptr) << name;
    const templates::Cell cell{range->block.first.row + row, range->block.first.column + column};
    EXPECT_TRUE(range->block.contains(cell)) << name << " " << row << " " << column;
    const auto& cells = book->find(range->sheet)->cells();
    ASSERT_TRUE(cells.contains(cell)) << name << " " << row << " " << column;
    const auto& role = cells.at(cell).role;
    EXPECT_TRUE(role.starts_with("Input")) << name << " " << row << " " << column << " is " << role;
    const bool isText = role == "Input Text" || role == "Input Sentence" || role == "Input List";
    if (std::holds_alternative<std::string>(value)) {
      EXPECT_TRUE(isText) << name << " is " << role;
    } else if (std::holds_alternative<double>(value)) {
      EXPECT_FALSE(isText || role == "Input Date") << name << " is " << role;
    } else if (std::holds_alternative<std::chrono::sys_days>(value)) {
      EXPECT_EQ(role, "Input Date") << name;
    }
  }
}

/// What a new plan begins with is what the workbook begins with, but for what is known of the user.
TEST_F(SalesPlanWizard, BeginsAsTheEmptyWorkbook) {
  const Described workbook(false);
  const std::set<std::string> own{"currency", "plan_start", "smart_goals"};
  for (const auto& [name, row, column, value] : form_.entries()) {
    if (!own.contains(name)) {
      EXPECT_EQ(value, workbook.at(name, row, column)) << name << " " << row << " " << column;
    }
  }
}

TEST_F(SalesPlanWizard, ReadsTheWorkbookWithExampleDataAndChangesNothing) {
  const Described workbook(true);
  form_.read(workbook);
  EXPECT_TRUE(session_->canFinish());
  EXPECT_EQ(session_->text("company"), "Northwind Software");
  EXPECT_EQ(session_->text("competitor_1"), "LabSuite");
  EXPECT_EQ(session_->text("tactic_12"), "Year-end review with every customer");
  EXPECT_EQ(session_->text("goal_5_target"), "95");
  EXPECT_THAT(preview("Execute: budget"),
              ElementsAre("Cost of a customer: 8,897", "Value ÷ cost: 6.32", "Months to earn it back: 8.52"));
  for (const auto& [name, row, column, value] : form_.entries()) {
    EXPECT_EQ(value, workbook.at(name, row, column)) << name << " " << row << " " << column;
  }
}

TEST_F(SalesPlanWizard, ReadsBackWhatItHasWritten) {
  enterSample();
  enterPosition();
  session_->tick("tactic_ready_4", true);
  type({{"tactic_1_owner", "Amara Osei"},
        {"tactic_1_due", "2027-04-15"},
        {"tactic_3", "Our own"},
        {"tactic_3_owner", "Ben"},
        {"tactic_3_due", "2027-05-01"},
        {"competitor_2", "Cartwright"},
        {"competitor_2_offer", "Shops"},
        {"competitor_2_price", "18000"},
        {"criterion_2_weight", "4"},
        {"criterion_2_score_3", "2"},
        {"cost_6_line", "Fairs"},
        {"cost_6", "500"},
        {"goal_2", "More partners"},
        {"goal_2_target", "5"},
        {"now_2", "33"}});
  session_->choose("commission_plan", SalesPlan::slab);
  session_->choose("rhythm", SalesPlan::everyWeek);
  std::map<std::string, std::string> entered;
  for (std::size_t page = 0; page < form_.pages.size(); ++page) {
    for (const auto* const field : session_->fieldsOf(page)) {
      if (field->kind != Kind::tick) {
        entered[field->id] = session_->text(field->id);
      }
    }
  }
  const auto first = form_.entries();
  const Cells workbook(first);

  begin();
  form_.read(workbook);
  for (const auto& [id, text] : entered) {
    EXPECT_EQ(session_->text(id), text) << id;
  }
  EXPECT_TRUE(session_->ticked("tactic_ready_4"));
  EXPECT_TRUE(session_->canFinish());
  auto cells = writtenBy(first);
  cells.erase({"tactics_table", 0, 9}); // the state of a tactic that is there already is the user's
  cells.erase({"tactics_table", 2, 9});
  EXPECT_EQ(writtenBy(form_.entries()), cells) << "a revision without changes changes nothing";
}

TEST_F(SalesPlanWizard, ReadsAWorkbookWithoutRecurringRevenue) {
  enterSample();
  session_->choose("recurs", 1);
  const Cells workbook(form_.entries());
  begin();
  form_.read(workbook);
  EXPECT_EQ(session_->choice("recurs"), 1U);
  EXPECT_TRUE(session_->canFinish());
}

TEST_F(SalesPlanWizard, ChecksWhatItReads) {
  Cells cells;
  cells.set("plan_start", 0, 0, std::string("soon"));
  cells.set("revenue_target", 0, 0, -5.0);
  cells.set("win_rate", 0, 0, 30.0);
  cells.set("commission_plan", 0, 0, std::string("Magic"));
  cells.set("swot_ratings", 0, 0, 9.0);
  cells.set("company", 0, 0, 365.0);
  form_.read(cells);
  EXPECT_EQ(session_->text("plan_start"), "2027-01-01");
  EXPECT_EQ(session_->text("company"), "365");
  EXPECT_EQ(session_->text("commission_plan"), "Flat rate");
  EXPECT_THAT(problems("Goals: the year"), Contains("revenue_target: Enter 0.01 or more."));
  EXPECT_THAT(problems("Objectives: deals and leads"), Contains("win_rate: Enter 0.01% to 100%."));
  EXPECT_THAT(problems("Position: what you are good at"), ElementsAre("strength_1_rating: Enter 1 to 5."));
  EXPECT_FALSE(session_->canFinish());
}

TEST_F(SalesPlanWizard, EmptiesTheRowOfATacticThatIsTakenOut) {
  Cells cells;
  cells.set("tactics_table", 0, 0, std::string("Webinar"));
  cells.set("tactics_table", 0, 1, std::string("Campaign"));
  cells.set("tactics_table", 0, 7, 1500.0);
  cells.set("tactics_table", 1, 0, std::string("Newsletter every month"));
  cells.set("smart_goals", 0, 0, std::string("A goal"));
  form_.read(cells);
  session_->tick("tactic_ready_4", false);
  session_->type("goal_1", "");
  session_->tick("tactic_ready_1", true); // into a row that holds nothing of the user's
  const auto written = writtenBy(form_.entries());
  for (int column = 0; column < 10; ++column) {
    EXPECT_EQ(written.at({"tactics_table", 0, column}), CellValue()) << column;
  }
  for (int column = 0; column < 11; ++column) {
    EXPECT_EQ(written.at({"smart_goals", 0, column}), CellValue()) << column;
  }
  EXPECT_EQ(written.at({"tactics_table", 2, 0}), CellValue("Reference visits"));
  EXPECT_FALSE(written.contains({"tactics_table", 1, 1})) << "what the user added to the others stays";
}

} // namespace
