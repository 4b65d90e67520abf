// SPDX-License-Identifier: MPL-2.0
//
// What people read in the Function Wizard.

#include <set>

#include <com/sun/star/sheet/FunctionCategory.hpp>

#include "function_texts.hpp"
#include "office_test.hpp"
#include "whole_catalogue.hpp"

using namespace harness;

namespace {

class FunctionWizardTest : public OfficeTest {
protected:
  void SetUp() override {
    const auto all = functionTexts(office());
    for (const auto& family : wholeCatalogue().families) {
      for (const auto& function : family.functions) {
        const auto found = all.find(function.name);
        if (found == all.end()) {
          missing_.insert(function.name);
        } else {
          texts_.insert(*found);
        }
      }
    }
  }

  std::set<std::string> missing_;
  std::map<std::string, FunctionText> texts_;
};

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// What the office puts where the text of an extension is missing.
bool isText(const std::string& text) {
  return !text.empty() && !contains(text, "###");
}

TEST_F(FunctionWizardTest, ShowsEveryFunctionOfTheCatalogue) {
  EXPECT_EQ(missing_, std::set<std::string>{});
  EXPECT_GE(texts_.size(), 113U); // those of version 1.0.0
}

TEST_F(FunctionWizardTest, DescribesEveryFunction) {
  for (const auto& [name, text] : texts_) {
    EXPECT_TRUE(isText(text.description)) << name << ": " << text.description;
    EXPECT_EQ(text.description, fullDescription(*wholeCatalogue().find(name))) << name;
    EXPECT_EQ(text.category, com::sun::star::sheet::FunctionCategory::ADDIN) << name;
    EXPECT_FALSE(text.arguments.empty()) << name;
  }
}

TEST_F(FunctionWizardTest, DescribesEveryArgument) {
  for (const auto& [name, text] : texts_) {
    const auto& arguments = wholeCatalogue().find(name)->arguments;
    ASSERT_EQ(text.arguments.size(), arguments.size()) << name;
    std::set<std::string> names;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const auto& shown = text.arguments[i];
      EXPECT_TRUE(isText(shown.name)) << name;
      EXPECT_TRUE(isText(shown.description)) << name << " " << shown.name;
      EXPECT_EQ(shown.description, fullDescription(arguments[i])) << name << " " << shown.name;
      EXPECT_EQ(contains(shown.description, "(optional, default "), arguments[i].optional) << name << " " << shown.name;
      EXPECT_TRUE(names.insert(shown.name).second) << name << " has " << shown.name << " twice";
    }
  }
}

TEST_F(FunctionWizardTest, SaysWhatMayBeLeftOut) {
  for (const auto& [name, text] : texts_) {
    bool optionalBefore = false;
    for (const auto& argument : text.arguments) {
      const bool optional = contains(argument.description, "(optional, default ");
      EXPECT_EQ(optional, contains(argument.description, "optional")) << name << " " << argument.name;
      EXPECT_FALSE(optionalBefore && !optional) << name << " needs " << argument.name << " after an optional one";
      EXPECT_TRUE(!optional || argument.optional) << name << " " << argument.name;
      optionalBefore = optional;
    }
    EXPECT_FALSE(contains(text.arguments.front().description, "(optional")) << name << " needs no argument";
  }
}

} // namespace
