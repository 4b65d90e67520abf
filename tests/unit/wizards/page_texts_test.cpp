// SPDX-License-Identifier: MPL-2.0
//
// What a page says beside its fields and at its foot.

#include <gmock/gmock.h>

#include "wizards/english_texts.hpp"
#include "wizards/page_texts.hpp"

namespace {

using namespace wizards;
using testing::ElementsAre;

struct Answers {
  std::string name;
  Number quota;
  Number low;
  Number high;
};

Form formOf(Answers& answers) {
  Matrix bounds{.id = "bounds",
                .columns = {{"Low", 50}, {"High", 50}},
                .rows = {{ask::amount("low", "Low bound", answers.low).from(0),
                          ask::amount("high", "High bound", answers.high).from(0)}},
                .hint = "The low one first."};
  return {.name = "test",
          .title = "Test",
          .pages = {{.title = "Page",
                     .why = "To test.",
                     .elements = {ask::text("name", "~Name", answers.name).needed().hinted("as people know it"),
                                  ask::amount("quota", "Quota", answers.quota).from(0), std::move(bounds)},
                     .check = [&answers]() -> std::vector<Problem> {
                       if (answers.low && answers.high && *answers.low > *answers.high) {
                         return {{"bounds", "The low bound is above the high one."}};
                       }
                       return {};
                     },
                     .warning = [&answers] { return answers.quota == 0.0 ? "Nobody sells nothing." : ""; }}}};
}

class PageTexts : public testing::Test {
protected:
  Answers answers;
  EnglishTexts texts;
  Form form = formOf(answers);
  Session session{form, texts};

  /// "name: as people know it", mistakes as the user reads them.
  std::vector<std::string> hints() const {
    std::vector<std::string> all;
    for (const auto& [id, text, isMistake] : hintsOf(session)) {
      EXPECT_EQ(isMistake, text.starts_with("! ")) << text;
      all.push_back(id + ": " + text);
    }
    return all;
  }
};

TEST_F(PageTexts, helpUntilSomethingIsWrong) {
  EXPECT_THAT(hints(), ElementsAre("name: as people know it", "quota: ", "bounds: The low one first."));
  session.type("quota", "-5");
  session.leave("quota");
  EXPECT_THAT(hints(),
              ElementsAre("name: as people know it", "quota: ! Enter 0 or more.", "bounds: The low one first."));
}

TEST_F(PageTexts, sayOfATableWhichFieldIsWrong) {
  session.type("high", "much");
  session.leave("high");
  EXPECT_THAT(hints().back(), "bounds: ! High bound: Enter a number.");
  session.type("name", "Northwind");
  session.type("low", "9");
  session.type("high", "3");
  EXPECT_EQ(hints().back(), "bounds: ! The low bound is above the high one.");
}

TEST_F(PageTexts, sayAtTheFootWhatIsNeededToGoOn) {
  EXPECT_EQ(adviceOf(session), "To go on: enter “Name”.");
  session.type("name", "Northwind");
  EXPECT_EQ(adviceOf(session), "");
  session.type("quota", "-5");
  EXPECT_EQ(adviceOf(session), "To go on: Quota: Enter 0 or more.");
  session.type("quota", "0");
  EXPECT_EQ(adviceOf(session), "Nobody sells nothing.");
  session.type("low", "9");
  session.type("high", "3");
  EXPECT_EQ(adviceOf(session), "To go on: The low bound is above the high one.");
}

} // namespace
