// SPDX-License-Identifier: MPL-2.0
//
// Every wizard in its window: nothing overlaps or is cut off, every field has a name, every letter leads to one.

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "wizards/layout.hpp"
#include "wizards/wizards.hpp"

namespace {

using namespace wizards;
using Type = Control::Type;

bool overlap(const Control& one, const Control& other) {
  const bool together = one.page == other.page || one.page == 0 || other.page == 0;
  return together && one.left < other.left + other.width && other.left < one.left + one.width &&
         one.top < other.top + other.height && other.top < one.top + one.height;
}

/// What the user can reach with the Tab key.
bool isReached(Type type) {
  return type != Type::label && type != Type::bar && type != Type::line;
}

TEST(Layout, nothingOverlapsOrLeavesTheWindow) {
  forEachForm([](const Form& form) {
    const auto controls = layOut(form);
    for (std::size_t i = 0; i < controls.size(); ++i) {
      const auto& control = controls[i];
      EXPECT_GE(control.left, control.page == 0 ? 0 : roadmapSize.width) << form.name << ": " << control.id;
      EXPECT_LE(control.left + control.width, dialogSize.width) << form.name << ": " << control.id;
      EXPECT_LE(control.top + control.height, dialogSize.height) << form.name << ": " << control.id;
      for (std::size_t j = i + 1; j < controls.size(); ++j) {
        EXPECT_FALSE(overlap(control, controls[j])) << form.name << ": " << control.id << ", " << controls[j].id;
      }
    }
  });
}

TEST(Layout, everyControlHasANameOfItsOwn) {
  forEachForm([](const Form& form) {
    std::set<std::string> ids;
    for (const auto& control : layOut(form)) {
      EXPECT_TRUE(ids.insert(control.id).second) << form.name << ": " << control.id << " twice";
    }
  });
}

TEST(Layout, everyFieldIsNamedForThoseWhoDoNotSeeIt) {
  forEachForm([](const Form& form) {
    const auto controls = layOut(form);
    for (std::size_t i = 0; i < controls.size(); ++i) {
      if (isReached(controls[i].type)) {
        const bool labelled = i > 0 && controls[i - 1].id == controls[i].id + "_label" && !controls[i - 1].text.empty();
        EXPECT_TRUE(labelled || !controls[i].name.empty() || !controls[i].text.empty())
            << form.name << ": " << controls[i].id;
      }
    }
  });
}

Form pageWith(std::vector<Element> elements) {
  return {
      .name = "test", .title = "Test", .pages = {{.title = "Page", .why = "Why.", .elements = std::move(elements)}}};
}

TEST(Layout, ticksUnderNoHeadingKeepTheirWords) {
  static bool on;
  const auto controls =
      layOut(pageWith({Matrix{.id = "matrix",
                              .columns = {{"Use", 40}, {"", 100}},
                              .rows = {{ask::tick("one", "Use it", on), ask::tick("two", "Webinar", on)}}}}));
  const auto wordsOf = [&](const std::string& id) { return std::ranges::find(controls, id, &Control::id)->text; };
  EXPECT_EQ(wordsOf("one"), ""); // the heading says it
  EXPECT_EQ(wordsOf("two"), "Webinar");
  EXPECT_THROW(layOut(pageWith({Matrix{
                   .id = "matrix", .columns = {{"", 100}}, .rows = {{ask::tick("one", std::string(20, 'm'), on)}}}})),
               DoesNotFit);
}

bool hasALabel(const Control& control) {
  return !control.text.empty() &&
         (control.id.ends_with("_label") || control.id.ends_with("_heading") || control.type == Control::Type::tick ||
          (control.type == Control::Type::button && control.text != "…"));
}

TEST(Layout, aLetterLeadsToEverythingWithALabel) {
  forEachForm([](const Form& form) {
    const auto controls = layOut(form);
    for (std::size_t page = 1; page <= form.pages.size(); ++page) {
      std::map<char, std::string> letters;
      for (const auto& control : controls) {
        const bool isThere = control.page == 0 || control.page == static_cast<int>(page);
        if (!isThere || !hasALabel(control)) {
          continue;
        }
        EXPECT_NE(control.text.find(control.letter), std::string::npos) << form.name << ": " << control.id;
        const auto letter = static_cast<char>(std::tolower(static_cast<unsigned char>(control.letter)));
        const auto [taken, isNew] = letters.emplace(letter, control.id);
        EXPECT_TRUE(isNew) << form.name << ": " << letter << " leads to " << taken->second << " and " << control.id;
      }
      EXPECT_GE(letters.size(), 4U) << form.name;
    }
  });
}

TEST(Layout, aLetterThatBeginsAWordIsTakenFirst) {
  static std::string text;
  const auto controls = layOut(pageWith({ask::text("first", "Market", text), ask::text("second", "Main market", text),
                                         ask::text("third", "~Zone", text), ask::text("fourth", "Great zoo", text)}));
  const auto letterOf = [&](const std::string& id) { return std::ranges::find(controls, id, &Control::id)->letter; };
  EXPECT_EQ(letterOf("first_label"), 'M');
  EXPECT_EQ(letterOf("second_label"), 'a'); // both words begin with one that is taken
  EXPECT_EQ(letterOf("third_label"), 'Z');
  EXPECT_EQ(letterOf("fourth_label"), 'G');
  EXPECT_EQ(std::ranges::find(controls, "third_label", &Control::id)->text, "Zone");
}

TEST(Layout, marksALetter) {
  EXPECT_EQ(withLetter("Market size", 's'), "Market ~size");
  EXPECT_EQ(withLetter("Market size", 'W'), "Market size (~W)");
  EXPECT_EQ(withLetter("50~60", '\0'), "50~~60"); // the user wrote it
}

TEST(Layout, refusesWhatDoesNotFit) {
  static std::string text;
  std::vector<Element> many;
  for (int i = 0; i < 12; ++i) {
    many.emplace_back(ask::text("field" + std::to_string(i), "Field", text));
  }
  EXPECT_THROW(layOut(pageWith(many)), DoesNotFit);
  EXPECT_THROW(layOut(pageWith({ask::text("field", std::string(60, 'm'), text)})), DoesNotFit);
  EXPECT_THROW(layOut(pageWith({Matrix{"matrix", {{"One", 200}, {"Two", 200}}, {}}})), DoesNotFit);
  EXPECT_NO_THROW(layOut(pageWith({ask::text("field", "Field", text)})));
}

} // namespace
