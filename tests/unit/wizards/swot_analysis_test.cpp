// SPDX-License-Identifier: MPL-2.0
//
// The wizard for a SWOT analysis, with the factors of the sample company: scores 3.75, 3.25, 3.555556 and 3.625, which
// are the posture ST (Weihrich 1982).

#include <map>

#include <gtest/gtest.h>

#include "samples/answering.hpp"
#include "wizards/cells.hpp"
#include "wizards/english_texts.hpp"
#include "wizards/form_pages.hpp"
#include "wizards/session.hpp"
#include "wizards/swot_analysis.hpp"

namespace {

using namespace wizards;
using namespace std::chrono_literals;
using Pair = SwotAnalysis::Pair;
using Place = SwotAnalysis::Place;
using enum SwotAnalysis::Box;

constexpr auto today = std::chrono::sys_days{2027y / 2 / 15};

CellValue text(const char* value) {
  return std::string(value);
}

class SwotWizard : public testing::Test {
protected:
  EnglishTexts texts;
  SwotAnalysis analysis;
  Form form = swotAnalysis(analysis, {&texts, today, "EUR"});
  Session session{form, texts};

  void typeFactor(const std::string& id, const std::string& factor, const std::string& importance,
                  const std::string& rating) {
    session.type(id, factor);
    session.type(id + "_importance", importance);
    session.type(id + "_rating", rating);
  }

  void typeSample() { samples::give(session, samples::factors()); }

  /// The first thing to put right on a page.
  std::string problem(std::size_t page) const { return firstProblem(session, page); }

  std::string caption(std::size_t row) const {
    return std::get<Matrix>(form.pages.back().elements.front()).caption(row);
  }

  /// The row of the list of actions that holds one.
  int rowOf(const Cells& cells, const char* action) const {
    for (int row = 0; row < cells.rows("actions"); ++row) {
      if (cells.at("actions", row, 0) == text(action)) {
        return row;
      }
    }
    return -1;
  }
};

TEST_F(SwotWizard, weighsTheSampleCompany) {
  typeSample();
  EXPECT_DOUBLE_EQ(*scoreOf(analysis, strengths), 3.75);
  EXPECT_DOUBLE_EQ(*scoreOf(analysis, weaknesses), 3.25);
  EXPECT_NEAR(*scoreOf(analysis, opportunities), 3.555556, 5e-7);
  EXPECT_DOUBLE_EQ(*scoreOf(analysis, threats), 3.625);
  EXPECT_EQ(postureOf(analysis), "ST");
  EXPECT_TRUE(session.canFinish());
}

TEST_F(SwotWizard, previewFollowsWhatIsTyped) {
  const auto figures = [&](std::size_t page) {
    std::string said;
    for (const auto& headline : form.pages[page].preview()) {
      said += headline.label + " " + headline.value + "; ";
    }
    return said;
  };
  EXPECT_EQ(figures(1), "Score of strengths –; Posture –; ");
  EXPECT_EQ(form.pages[1].warning(), "");
  typeSample();
  EXPECT_EQ(figures(1), "Score of strengths 3.75; Posture ST; ");
  EXPECT_EQ(figures(3), "Score of opportunities 3.56; Posture ST; ");
  EXPECT_TRUE(form.pages[4].warning().starts_with("ST: strengths and threats outweigh."));
  session.type("opportunity_2_rating", "5");
  EXPECT_EQ(figures(4), "Score of threats 3.63; Posture SO; ");
}

TEST_F(SwotWizard, tellsWhatIsMissingOrWrong) {
  EXPECT_EQ(problem(0), "");
  session.type("scope", " ");
  EXPECT_EQ(problem(0), "scope: Still needed.");
  session.type("scope", "Web shops");
  session.type("review_date", "soon");
  EXPECT_EQ(problem(0), "review_date: Enter a day: 2027-01-31.");
  session.type("review_date", "");
  EXPECT_EQ(problem(0), "");
  EXPECT_EQ(problem(1), "strength: Enter one at least, with its importance and its rating.");
  session.type("strength_2", "Fast");
  EXPECT_EQ(problem(1), "strength: Strength 2: enter its importance and its rating, 1 to 5.");
  session.type("strength_2_importance", "6");
  EXPECT_EQ(problem(1), "strength_2_importance: Enter 1 to 5.");
  session.type("strength_2_importance", "4.5");
  EXPECT_EQ(problem(1), "strength_2_importance: Enter a whole number.");
  typeFactor("strength_2", "Fast", "5", "5");
  EXPECT_EQ(problem(1), "");
  session.type("strength_4_rating", "3");
  EXPECT_EQ(problem(1), "strength: Strength 4: say what it is.");
  typeFactor("strength_4", " fast ", "1", "3");
  EXPECT_EQ(problem(1), "strength: Strength 4: is Strength 2 already.");
  typeFactor("strength_4", "", "", "");
  typeFactor("weakness_1", "FAST", "1", "1");
  EXPECT_EQ(problem(2), "weakness: Weakness 1: is Strength 2 already.");
}

TEST_F(SwotWizard, pagesOpenInTheirOrder) {
  typeFactor("strength_1", "Fast", "5", "5");
  EXPECT_TRUE(session.canGoTo(2));
  EXPECT_FALSE(session.canGoTo(3));
  EXPECT_FALSE(session.canFinish());
}

TEST_F(SwotWizard, asksForTheStrongestPairs) {
  typeSample();
  const Place support{strengths, 0}, validated{strengths, 1}, people{weaknesses, 0};
  const Place colleges{opportunities, 0}, budgets{threats, 0};
  EXPECT_EQ(analysis.pairs, (std::vector<Pair>{{support, colleges},     // 20 × 20
                                               {support, budgets},      // 20 × 20
                                               {people, colleges},      // 20 × 20
                                               {people, budgets},       // 20 × 20
                                               {validated, colleges},   // 16 × 20
                                               {validated, budgets}})); // 16 × 20
  EXPECT_EQ(caption(0), "S  Support answers within the …\nO  Colleges replace old system…");
  EXPECT_EQ(caption(3), "W  One product manager for thr…\nT  Life sciences budgets shrin…");
}

TEST_F(SwotWizard, fewerFactorsMakeFewerPairs) {
  typeFactor("strength_1", "Fast", "5", "5");
  typeFactor("weakness_1", "Small", "2", "2");
  typeFactor("opportunity_1", "Growth", "3", "3");
  EXPECT_EQ(analysis.pairs.size(), 2U);
  EXPECT_TRUE(session.applies("action_2"));
  EXPECT_FALSE(session.applies("action_3"));
  EXPECT_EQ(caption(2), "");
}

TEST_F(SwotWizard, anActionStaysWithItsPair) {
  typeSample();
  session.type("action_1", "Say it in every proposal"); // Support, Colleges
  session.type("owner_1", "Carmen");
  session.type("due_1", "2027-03-01");
  session.type("action_6", "Offer it as a service"); // Validated, Budgets
  session.type("strength_1_rating", "1");            // the pairs of Validated come first now
  EXPECT_EQ(caption(1), "W  One product manager for thr…\nT  Life sciences budgets shrin…");
  EXPECT_EQ(session.text("action_1"), "");
  EXPECT_EQ(session.text("action_4"), "Offer it as a service");
  session.type("strength_1", "Support answers fast"); // in other words
  session.type("strength_1_rating", "4");
  EXPECT_EQ(session.text("action_1"), "Say it in every proposal");
  EXPECT_EQ(session.text("owner_1"), "Carmen");
  EXPECT_EQ(session.text("due_1"), "2027-03-01");
  EXPECT_EQ(session.text("action_6"), "Offer it as a service");
}

TEST_F(SwotWizard, anActionOfAPairThatIsNoLongerStrongIsWrittenTooOneOfAPairThatIsGoneIsNot) {
  typeSample();
  session.type("action_1", "Say it in every proposal");
  session.type("action_3", "Hire");
  session.type("strength_1_rating", "1");
  typeFactor("weakness_1", "", "", "");
  const Cells cells(form.entries());
  EXPECT_EQ(cells.texts("actions"), std::vector<std::string>{"Say it in every proposal"});
}

TEST_F(SwotWizard, actionsWantAnOwnerAndADay) {
  typeSample();
  EXPECT_TRUE(form.pages[5].warning().starts_with("Think it over: an analysis without an action"));
  session.type("owner_2", "Amara");
  EXPECT_EQ(problem(5), "pairs: Pair 2: say what is to be done.");
  session.type("action_2", "Offer it yearly");
  EXPECT_EQ(problem(5), "");
  EXPECT_TRUE(form.pages[5].warning().starts_with("Think it over: an action without an owner"));
  session.type("due_2", "2027-04-16");
  EXPECT_EQ(form.pages[5].warning(), "");
}

TEST_F(SwotWizard, writesTheWorkbook) {
  typeSample();
  session.type("company", "=1+1");
  session.type("strength_4", "@x");
  session.type("strength_4_importance", "1");
  session.type("strength_4_rating", "1");
  session.type("action_2", "+1");
  session.type("owner_2", "{=1}");
  session.type("due_2", "2027-04-16");
  const Cells cells(form.entries());
  EXPECT_EQ(cells.at("company"), text("=1+1"));
  EXPECT_EQ(cells.at("scope"), text("The whole company"));
  EXPECT_EQ(cells.at("review_date"), CellValue(today));
  EXPECT_EQ(cells.at("currency"), text("EUR"));
  EXPECT_EQ(cells.texts("factor_boxes"),
            (std::vector<std::string>{"Strength", "Strength", "Strength", "Strength", "Weakness", "Weakness",
                                      "Opportunity", "Opportunity", "Threat", "Threat"}));
  EXPECT_EQ(cells.at("factors", 3, 0), text("@x"));
  EXPECT_EQ(cells.at("importance", 9, 0), CellValue(3.0));
  EXPECT_EQ(cells.at("ratings", 4, 0), CellValue(4.0));
  EXPECT_EQ(cells.texts("tows_inside"),
            (std::vector<std::string>{"Support answers within the hour", "One product manager for three markets",
                                      "Validated for life sciences", "Customers who recommend us",
                                      "Price list has grown by itself", "@x"}));
  EXPECT_EQ(cells.at("tows_outside", 0, 2), text("Web shops want returns built in"));
  EXPECT_EQ(cells.at("fits", 5, 3), CellValue(1.0));
  EXPECT_EQ(cells.at("fits", 5, 4), CellValue());
  EXPECT_EQ(cells.at("actions", 0, 0), text("+1"));
  EXPECT_EQ(cells.at("action_pairs", 0, 0), text("ST"));
  EXPECT_EQ(cells.at("action_inside", 0, 0), text("Support answers within the hour"));
  EXPECT_EQ(cells.at("action_outside", 0, 0), text("Life sciences budgets shrink"));
  EXPECT_EQ(cells.at("action_owners", 0, 0), text("{=1}"));
  EXPECT_EQ(cells.at("action_days", 0, 0), CellValue(std::chrono::sys_days{2027y / 4 / 16}));
  EXPECT_EQ(cells.at("action_states", 0, 0), text("Planned"));
}

TEST_F(SwotWizard, readsItsAnswersBack) {
  typeSample();
  session.type("company", "Northwind");
  session.type("action_3", "Hire");
  session.type("owner_3", "Carmen");
  session.type("action_5", "Tell the colleges");
  const Cells cells(form.entries());
  SwotAnalysis again;
  const Form other = swotAnalysis(again, {&texts, {}, ""});
  other.read(cells);
  const Session revision(other, texts);
  EXPECT_EQ(revision.text("strength_3_importance"), "3");
  EXPECT_EQ(revision.text("action_3"), "Hire");
  EXPECT_EQ(revision.text("owner_3"), "Carmen");
  EXPECT_EQ(revision.text("action_5"), "Tell the colleges");
  EXPECT_EQ(Cells(other.entries()), cells);
}

TEST_F(SwotWizard, revisionKeepsWhatWasNotAsked) {
  typeSample();
  session.type("action_3", "Hire");
  Cells cells(form.entries());
  cells.set("evidence", 1, 0, text("Three audits"));
  cells.set("factors", 18, 0, text("No box yet"));
  cells.set("factor_days", 19, 0, today);
  cells.set("action_states", 0, 0, text("Done"));
  cells.set("action_costs", 0, 0, 900.0);
  cells.set("actions", 4, 0, text("Of my own"));
  cells.set("fits", 1, 0, 0.5);
  cells.set("tows_inside", 5, 0, text("My own words"));
  form.read(cells);
  EXPECT_EQ(Cells(form.entries()).at("evidence", 1, 0), text("Three audits"));

  typeFactor("strength_1", "", "", ""); // its row is emptied, all others stay where they are
  typeFactor("threat_3", "A new law", "5", "5");
  cells.write(form.entries());
  EXPECT_EQ(cells.at("factors", 0, 0), text("A new law"));
  EXPECT_EQ(cells.at("evidence", 0, 0), CellValue());
  EXPECT_EQ(cells.at("factors", 1, 0), text("Validated for life sciences"));
  EXPECT_EQ(cells.at("evidence", 1, 0), text("Three audits"));
  EXPECT_EQ(cells.at("factors", 18, 0), text("No box yet"));
  EXPECT_EQ(cells.at("factor_days", 19, 0), CellValue(today));
  EXPECT_EQ(cells.at("action_states", 0, 0), text("Done"));
  EXPECT_EQ(cells.at("action_costs", 0, 0), CellValue(900.0));
  EXPECT_EQ(cells.at("actions", 4, 0), text("Of my own"));
  EXPECT_EQ(cells.at("tows_inside", 5, 0), text("My own words"));
  EXPECT_EQ(cells.at("tows_inside", 1, 0), text("One product manager for three markets"));
  EXPECT_EQ(cells.at("fits", 1, 0), CellValue(0.5));
  EXPECT_EQ(cells.at("tows_inside", 0, 0), CellValue()); // every factor inside has its row already
}

TEST_F(SwotWizard, aFitOfTheWorkbookCounts) {
  typeSample();
  Cells cells(form.entries());
  cells.set("fits", 0, 0, 0.5); // Support, Colleges
  cells.set("fits", 0, 1, CellValue());
  form.read(cells);
  EXPECT_EQ(analysis.pairs.front(), (Pair{{weaknesses, 0}, {opportunities, 0}}));
  EXPECT_EQ(caption(4), "S  Support answers within the …\nO  Web shops want returns buil…"); // 20 × 12
}

TEST_F(SwotWizard, anEmptiedActionEmptiesItsRow) {
  typeSample();
  session.type("action_3", "Hire");
  Cells cells(form.entries());
  form.read(cells);
  session.type("action_3", "");
  cells.write(form.entries());
  EXPECT_EQ(rowOf(cells, "Hire"), -1);
  EXPECT_EQ(cells.at("action_states", 0, 0), CellValue());
}

TEST_F(SwotWizard, actionsThatTheListHasNoRoomForMakeItLonger) {
  typeSample();
  Cells cells(form.entries());
  for (int row = 0; row < 14; ++row) {
    cells.set("actions", row, 0, text("Of my own"));
  }
  form.read(cells);
  session.type("action_1", "One");
  session.type("action_2", "Two");
  EXPECT_TRUE(session.canFinish());
  cells.write(form.entries());
  EXPECT_EQ(rowOf(cells, "Of my own"), 0);
  EXPECT_EQ(rowOf(cells, "One"), 14);
  EXPECT_EQ(rowOf(cells, "Two"), 15);
}

TEST_F(SwotWizard, readsAnythingThatAWorkbookMayHold) {
  struct Nonsense : WorkbookAnswers {
    CellValue at(const std::string& name, int, int) const override {
      return name == "factor_boxes" ? text("Threat") : name == "factors" ? text("All the same") : CellValue(1e300);
    }
    int rows(const std::string&) const override { return 20; }
  };
  form.read(Nonsense());
  EXPECT_EQ(postureOf(analysis), "");
  EXPECT_EQ(problem(4), "threat_1_importance: Enter 1 to 5.");
  EXPECT_TRUE(analysis.pairs.empty());
  EXPECT_FALSE(form.entries().empty());
}

} // namespace
