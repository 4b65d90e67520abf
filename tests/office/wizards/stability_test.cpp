// SPDX-License-Identifier: MPL-2.0
//
// Wizards opened, filled in and cancelled again and again, with somebody listening who does not see them.

#include <array>
#include <cstddef>
#include <iostream>

#include <gmock/gmock.h>

#include "wizards/desk.hpp"

using namespace harness;
using testing::IsEmpty;

namespace {

class Stability : public WizardTest {};

struct Opened {
  const char* command;
  const char* dialog;
  const char* field; ///< of its first page, for text
};

constexpr std::array wizardsToOpen{Opened{"SalesPlan", "sales-plan", "company"}, Opened{"Swot", "swot", "company"},
                                   Opened{"AccountTiering", "account-tiering", "company"},
                                   Opened{"CommissionPlan", "commission-plan", "company"},
                                   Opened{"InsertMetric", "insert-metric", "words"}};

TEST_F(Stability, twoHundredTimesLeaveTheOfficeAsItWas) {
  constexpr double mebibyte = 1024.0 * 1024.0;
  const auto before = stateOf(document());
  std::size_t early = 0;
  for (int cycle = 1; cycle <= 200; ++cycle) {
    const auto& [command, name, field] = wizardsToOpen[static_cast<std::size_t>(cycle) % wizardsToOpen.size()];
    const auto dialog = open(command, name);
    dialog.setText(field, "Northwind " + std::to_string(cycle));
    if (cycle % 10 == 0) {
      EXPECT_THAT(dialog.unnamed(), IsEmpty());
    }
    EXPECT_FALSE(dialog.accessibleTree().empty());
    dialog.press("cancel");
    dialog.awaitClosed();
    office().beat();
    if (cycle == 50) {
      early = office().memory();
    }
  }
  const auto grown = (static_cast<double>(office().memory()) - static_cast<double>(early)) / mebibyte;
  std::cout << "memory between cycle 50 and cycle 200: " << grown << " MiB\n";
  EXPECT_LT(grown, 5);
  EXPECT_TRUE(office().alive());
  EXPECT_EQ(stateOf(document()), before);
}

} // namespace
