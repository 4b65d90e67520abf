// SPDX-License-Identifier: MPL-2.0
//
// What wizards write has its place in their templates.

#include <gtest/gtest.h>

#include "templates/described.hpp"
#include "wizards/english_texts.hpp"
#include "wizards/wizards.hpp"

namespace {

using namespace wizards;

class TemplateCells : public testing::TestWithParam<const char*> {};

TEST_P(TemplateCells, everyEntryOfAWizardIsACellOfItsTemplate) {
  const EnglishTexts texts;
  const auto wizard = makeWizard(GetParam(), {&texts});
  const auto book = described::workbook(GetParam());
  for (const auto& entry : wizard->form.entries()) {
    const auto* const name = book->findName(entry.name);
    if (name == nullptr) {
      ADD_FAILURE() << entry.name << " is no name of the template";
      continue;
    }
    EXPECT_LT(entry.row, name->block.rows()) << entry.name;
    EXPECT_LT(entry.column, name->block.columns()) << entry.name;
  }
}

INSTANTIATE_TEST_SUITE_P(Wizards, TemplateCells,
                         testing::Values("account-tiering", "commission-plan", "sales-plan", "swot"));

} // namespace
