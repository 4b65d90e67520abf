// SPDX-License-Identifier: MPL-2.0
//
// Cancel leaves the document as it was, whatever was answered before.

#include <gmock/gmock.h>

#include "wizards/desk.hpp"

using namespace harness;

namespace {

struct Wizard {
  const char* command;
  const char* dialog;
  samples::Answers answers;
  int firstPage = 1; ///< of those on which it is cancelled
};

class CancelTest : public WizardTest, public testing::WithParamInterface<Wizard> {};

TEST_P(CancelTest, LeavesTheDocumentAsItWas) {
  const auto& [command, name, answers, firstPage] = GetParam();
  document().sheet().setText("A1", "mine");
  const auto before = stateOf(document());
  bool more = true;
  for (int page = firstPage; more; ++page) {
    const auto dialog = open(command, name);
    std::span<const Answer> upcoming(answers);
    more = answerPages(dialog, page, upcoming);
    EXPECT_TRUE(more || upcoming.empty()) << "the last page comes too early";
    dialog.press("cancel");
    dialog.awaitClosed();
    ASSERT_EQ(stateOf(document()), before) << page;
  }
}

samples::Answers accounts() {
  return {{"company", "Northwind Software"}, {"capacity", "160"}, {"accounts", "Adatum\n=1+1\nContoso"}};
}

samples::Answers swot() {
  auto answers = samples::factors();
  answers.insert(answers.begin(), {"company", "Northwind Software"});
  return answers;
}

// The sales plan has sixteen pages of the same making: the last two are enough.
INSTANTIATE_TEST_SUITE_P(OnEachPage, CancelTest,
                         testing::Values(Wizard{"Swot", "swot", swot()},
                                         Wizard{"AccountTiering", "account-tiering", accounts()},
                                         Wizard{"CommissionPlan", "commission-plan", samples::commissionPlan()},
                                         Wizard{"SalesPlan", "sales-plan", samples::salesPlan(), 15}),
                         [](const auto& wizard) { return std::string(wizard.param.command); });

} // namespace
