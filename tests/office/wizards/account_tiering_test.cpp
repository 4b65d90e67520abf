// SPDX-License-Identifier: MPL-2.0
//
// The wizard for account tiering in the office: eight accounts with 6, 5, 4, 3, 2, 1 and 0 boxes and one global, and
// 160 selling hours.

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <gmock/gmock.h>

#include "harness/sheet_mouse.hpp"
#include "wizards/desk.hpp"

using namespace harness;
using testing::HasSubstr;

namespace {

namespace css = com::sun::star;

class AccountTieringWizard : public WizardTest {
protected:
  /// Up to the result.  The boxes are ticked account by account.
  static void answerAll(const Dialog& dialog) {
    answer(dialog, {{"company", "Northwind Software"}, {"capacity", "160"}, next, next});
    dialog.setText("accounts", "Six\nFive\nFour\n=1+1\nTwo\nOne\nNone\nGlobal");
    dialog.press("next");
    for (int boxes = 6; boxes >= 0; --boxes) {
      for (int box = 1; box <= boxes; ++box) {
        dialog.tick("box_" + std::to_string(box));
      }
      dialog.press("next_account");
    }
    dialog.tick("global");
    dialog.press("next");
  }
};

TEST_F(AccountTieringWizard, EndsInAFilledWorkbook) {
  const auto dialog = open("AccountTiering", "account-tiering");
  answerAll(dialog);
  finish(dialog);
  const auto workbook = made();
  // Whom one knows there is written into the workbook, account by account.
  auto names = workbook->sheet("Names");
  std::size_t row = 6;
  for (const auto& [account, people] : {std::pair("Six", 6), {"Five", 3}, {"Four", 2}, {"=1+1", 1}, {"Global", 4}}) {
    for (int person = 1; person <= people; ++person, ++row) {
      names.setText("B" + std::to_string(row), account);
      names.setText("C" + std::to_string(row), "Person " + std::to_string(person));
    }
  }
  expectGolden(*workbook, "account-tiering");
  EXPECT_EQ(named(*workbook, "accounts", 3), Value("=1+1"));
}

TEST_F(AccountTieringWizard, ReadsItsWorkbookBack) {
  {
    const auto dialog = open("AccountTiering", "account-tiering");
    answerAll(dialog);
    finish(dialog);
  }
  const auto workbook = made();
  const auto dialog = open(*workbook, "AccountTiering", "account-tiering");
  answer(dialog, {next, next});
  EXPECT_THAT(dialog.text("accounts"), HasSubstr("=1+1"));
  dialog.press("next");
  EXPECT_TRUE(dialog.ticked("box_6"));
  dialog.tick("box_6", false);
  dialog.press("next");
  EXPECT_EQ(dialog.text("place"), "This workbook");
  finish(dialog);
  EXPECT_EQ(named(*workbook, "tiers", 0), Value("Tier 2"));
}

TEST_F(AccountTieringWizard, TenThousandAccountsStayFluent) {
  const auto dialog = open("AccountTiering", "account-tiering");
  answer(dialog, {{"capacity", "160"}, next, next});
  std::string many;
  for (int i = 0; i < 10000; ++i) {
    many += "Account " + std::to_string(i) + "\n";
  }
  const auto started = office().processorTime();
  dialog.setText("accounts", many);
  dialog.press("next");
  dialog.tick("box_1");
  dialog.press("next_account");
  const auto used = std::chrono::duration<double>(office().processorTime() - started).count();
  EXPECT_LT(used, 10);
  std::cout << "10,000 accounts: " << used << " s of processor time\n";
  dialog.press("cancel");
  dialog.awaitClosed();
}

TEST_F(AccountTieringWizard, ReadingALongListCanBeStopped) {
  auto sheet = document().sheet();
  // Numbers and dates by turns take long to be told apart.
  constexpr int rows = 100000;
  sheet.write("A1", {{"Account", "Since"}, {"Acme", 46461}, {"Beta", 12}});
  sheet.setFormula("B2", "=TODAY()");
  sheet.repeatDown("A2", {2, 2}, rows);
  // What lies between is hidden, so that the mouse reaches the end.
  const css::uno::Reference<css::table::XColumnRowRange> between(sheet.range("A3:A" + std::to_string(rows)),
                                                                 css::uno::UNO_QUERY_THROW);
  css::uno::Reference<css::beans::XPropertySet>(between->getRows(), css::uno::UNO_QUERY_THROW)
      ->setPropertyValue("IsVisible", css::uno::Any(false));
  const auto dialog = open("AccountTiering", "account-tiering");
  answer(dialog, {{"capacity", "160"}, next, next, {"accounts", "Mine"}});
  dialog.press("take");
  dialog.awaitClosed();
  drag(office(), document(), {0, 0}, {rows, 1});
  const TitledDialog window(office(), "Account Tiering");
  window.press("Stop");
  const Message message(office());
  EXPECT_EQ(message.text(), "Reading the cells was stopped; nothing was taken from them.");
  message.press("OK");
  const Dialog back(office(), "account-tiering");
  EXPECT_EQ(back.text("accounts"), "Mine");
  back.press("cancel");
  back.awaitClosed();
}

} // namespace
