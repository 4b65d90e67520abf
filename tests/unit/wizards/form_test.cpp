// SPDX-License-Identifier: MPL-2.0
//
// Forms: the steps of their roadmap, choices and hints that follow the answers, cells as answers.

#include "wizards/form.hpp"

#include <gmock/gmock.h>

#include "wizards/english_texts.hpp"
#include "wizards/session.hpp"

namespace {

using namespace wizards;
using testing::ElementsAre;

Form pages(std::vector<Page> pages) {
  return {"test", "Test", std::move(pages), {}, {}};
}

TEST(Steps, ArePagesInARowWithTheSameStep) {
  const auto form = pages({{.title = "Year", .step = "Goals"},
                           {.title = "Revenue", .step = "Goals"},
                           {.title = "Alone"},
                           {.title = "Also alone"},
                           {.title = "Again", .step = "Goals"}});
  const auto steps = stepsOf(form);
  std::vector<std::string> titles;
  std::vector<std::size_t> firstPages;
  for (const auto& step : steps) {
    titles.push_back(step.title);
    firstPages.push_back(step.firstPage);
  }
  EXPECT_THAT(titles, ElementsAre("Goals", "Alone", "Also alone", "Goals"));
  EXPECT_THAT(firstPages, ElementsAre(0, 2, 3, 4));
  std::vector<std::size_t> ofPages;
  for (std::size_t page = 0; page < form.pages.size(); ++page) {
    ofPages.push_back(stepAt(steps, page));
  }
  EXPECT_THAT(ofPages, ElementsAre(0, 0, 1, 2, 3));
}

TEST(Choices, FollowTheAnswers) {
  std::vector<std::string> columns;
  std::size_t chosen = 0;
  const auto form =
      pages({{.title = "Columns",
              .elements = {ask::choice("amount", "Amount", chosen, {}).listing([&] { return columns; })}}});
  const EnglishTexts texts;
  Session session(form, texts);
  EXPECT_EQ(session.text("amount"), "");
  session.choose("amount", 0);
  session.choose("amount", 3);
  EXPECT_EQ(chosen, 0U);
  columns = {"(none)", "Value"};
  session.choose("amount", 1);
  EXPECT_EQ(session.text("amount"), "Value");
  session.choose("amount", 2);
  EXPECT_EQ(session.text("amount"), "Value");
}

TEST(Cells, AreReadAsAnswers) {
  const std::chrono::sys_days day = std::chrono::year(2027) / 1 / 31;
  EXPECT_EQ(textIn(std::string("Northwind")), "Northwind");
  EXPECT_EQ(textIn(365.0), "365");
  EXPECT_EQ(textIn(CellValue()), "");
  EXPECT_EQ(numberIn(0.5), 0.5);
  EXPECT_EQ(numberIn(std::string("0.5")), std::nullopt);
  EXPECT_EQ(dayIn(day), day);
  EXPECT_EQ(dayIn(46053.0), std::nullopt);
  EXPECT_EQ(placeOf("b", {"a", "b"}), 1U);
  EXPECT_EQ(placeOf("c", {"a", "b"}), 0U);
}

} // namespace
