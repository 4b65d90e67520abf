// SPDX-License-Identifier: MPL-2.0
//
// A wizard on its way: what is typed, what is wrong with it, and where one can go.

#include <gtest/gtest.h>

#include "wizards/english_texts.hpp"
#include "wizards/session.hpp"

namespace {

using namespace wizards;
using namespace std::chrono_literals;

struct Answers {
  std::string name;
  Number quota;
  Number rate;
  Number people;
  Day start;
  std::size_t kind = 0;
  bool ticked = false;
  Number extra;
};

Form formOf(Answers& answers) {
  return {
      .name = "test",
      .title = "Test",
      .pages = {
          {.title = "First",
           .why = "To test.",
           .elements = {ask::text("name", "Name", answers.name).needed(),
                        ask::amount("quota", "Quota", answers.quota).from(0).needed(),
                        ask::percent("rate", "Rate", answers.rate).within(0, 1),
                        ask::count("people", "People", answers.people).within(1, 9),
                        ask::day("start", "Start", answers.start)}},
          {.title = "Second",
           .why = "To pass over.",
           .elements = {ask::amount("extra", "Extra", answers.extra).needed()},
           .applies = [&answers] { return answers.kind == 1; }},
          {.title = "Third",
           .why = "To end.",
           .elements = {ask::choice("kind", "Kind", answers.kind, {"short", "long"}),
                        ask::tick("ticked", "Ticked", answers.ticked)},
           .check = [&answers]() -> std::vector<Problem> {
             return answers.ticked ? std::vector<Problem>{{"ticked", "Take the tick away."}} : std::vector<Problem>{};
           }}}};
}

class SessionTest : public testing::Test {
protected:
  Answers answers;
  EnglishTexts texts;
  Form form = formOf(answers);
  Session session{form, texts};

  std::string mistake(const std::string& id) const {
    for (std::size_t page = 0; page < form.pages.size(); ++page) {
      for (const auto& problem : session.mistakes(page)) {
        if (problem.id == id) {
          return problem.message;
        }
      }
    }
    return {};
  }
};

TEST_F(SessionTest, anAnswerFollowsWhatIsTyped) {
  session.type("name", "Northwind");
  session.type("quota", "270,000");
  session.type("people", "3");
  session.type("start", "2027-01-31");
  EXPECT_EQ(answers.name, "Northwind");
  EXPECT_EQ(answers.quota, 270000);
  EXPECT_EQ(answers.people, 3);
  EXPECT_EQ(answers.start, std::chrono::sys_days{2027y / 1 / 31});
  session.type("quota", "");
  EXPECT_EQ(answers.quota, std::nullopt);
}

TEST_F(SessionTest, aShareIsTypedInThreeWays) {
  for (const auto* const typed : {"5%", "5", "0.05"}) {
    session.type("rate", typed);
    EXPECT_DOUBLE_EQ(answers.rate.value(), 0.05) << typed;
    EXPECT_EQ(session.text("rate"), "5%") << typed;
  }
  session.type("rate", "100%");
  EXPECT_EQ(answers.rate, 1);
  session.type("rate", "0.5%");
  EXPECT_DOUBLE_EQ(answers.rate.value(), 0.005);
}

TEST_F(SessionTest, whatMeansNothingStaysAsTypedAndIsAMistake) {
  session.type("quota", "a lot");
  EXPECT_EQ(session.text("quota"), "a lot");
  EXPECT_EQ(answers.quota, std::nullopt);
  EXPECT_EQ(mistake("quota"), "Enter a number.");
  session.type("rate", "much");
  EXPECT_EQ(mistake("rate"), "Enter a share: 5% or 0.05.");
  session.type("start", "soon");
  EXPECT_EQ(mistake("start"), "Enter a day: 2027-01-31.");
  session.type("people", "2.5");
  EXPECT_EQ(mistake("people"), "Enter a whole number.");
}

TEST_F(SessionTest, limitsAreTold) {
  session.type("quota", "-1");
  EXPECT_EQ(mistake("quota"), "Enter 0 or more.");
  session.type("people", "10");
  EXPECT_EQ(mistake("people"), "Enter 1 to 9.");
  session.type("rate", "101%");
  EXPECT_EQ(mistake("rate"), "Enter 0% to 100%.");
}

TEST_F(SessionTest, whatIsMissingIsAMistakeOnceOneHasBeenThere) {
  EXPECT_EQ(session.problems(0).size(), 2U);
  EXPECT_TRUE(session.mistakes(0).empty());
  session.leave("name");
  EXPECT_EQ(mistake("name"), "Still needed.");
  EXPECT_EQ(mistake("quota"), "");
  session.type("name", " \t");
  EXPECT_EQ(mistake("name"), "Still needed.");
}

TEST_F(SessionTest, pagesOpenInOrderAndThoseNotAskedArePassedOver) {
  session.goTo(2);
  EXPECT_EQ(session.page(), 0U);
  EXPECT_FALSE(session.canFinish());
  session.type("name", "Northwind");
  session.type("quota", "1");
  EXPECT_EQ(session.next(), 2U);
  EXPECT_TRUE(session.canFinish());
  EXPECT_FALSE(session.canGoTo(1));
  session.goTo(session.next());
  EXPECT_EQ(session.page(), 2U);
  session.choose("kind", 1);
  EXPECT_FALSE(session.canFinish());
  EXPECT_EQ(session.previous(), 1U);
  session.goTo(session.previous());
  session.type("extra", "5");
  EXPECT_TRUE(session.canFinish());
}

TEST_F(SessionTest, aPageChecksItsAnswersTogether) {
  session.type("name", "Northwind");
  session.type("quota", "1");
  session.tick("ticked", true);
  EXPECT_EQ(mistake("ticked"), "Take the tick away.");
  EXPECT_FALSE(session.canFinish());
}

TEST_F(SessionTest, aChoiceBeyondTheListChangesNothing) {
  session.choose("kind", 1);
  session.choose("kind", 7);
  EXPECT_EQ(session.text("kind"), "long");
}

TEST(EnglishTexts, writesAndReads) {
  const EnglishTexts texts;
  EXPECT_EQ(texts.amount(1200000), "1,200,000");
  EXPECT_EQ(texts.amount(-1234.5), "-1,234.5");
  EXPECT_EQ(texts.amount(999), "999");
  EXPECT_EQ(texts.amount(-999), "-999");
  EXPECT_EQ(texts.amount(-0.001), "0");
  EXPECT_EQ(texts.number(1.5), "1.5");
  EXPECT_EQ(texts.percent(0.075), "7.5%");
  EXPECT_EQ(texts.number("1,200.5")->value, 1200.5);
  EXPECT_FALSE(texts.number("1e"));
  EXPECT_FALSE(texts.number(""));
  EXPECT_FALSE(texts.number("12 apples"));
  EXPECT_FALSE(texts.day("2027-02-30"));
  EXPECT_FALSE(texts.day("2027-02-03x"));
  EXPECT_EQ(texts.day(*texts.day("2027-02-03")), "2027-02-03");
}

} // namespace
