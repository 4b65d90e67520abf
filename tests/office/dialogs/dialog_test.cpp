// SPDX-License-Identifier: MPL-2.0
//
// What drives dialogs, shown on a wizard in small and on the messages of the real commands.

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "dialogs/proof.hpp"
#include "harness/dialog.hpp"
#include "product.hpp"

using namespace harness;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using testing::ThrowsMessage;

namespace {

using Failure = std::runtime_error;

/// An office with windows, for all tests of this program.
struct Desk {
  Profile profile;
  std::unique_ptr<Office> office;
  std::unique_ptr<Document> document;

  Desk() {
    profile.install(product::extension());
    office = std::make_unique<Office>(profile, OfficeOptions{.headless = false});
    document = std::make_unique<Document>(*office, Document::View::shown);
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  ~Desk() {
    document.reset();
    EXPECT_EQ(office->end(), 0);
  }
};

class DialogTest : public testing::Test {
protected:
  static void SetUpTestSuite() { desk = new Desk; }
  static void TearDownTestSuite() { delete desk; }

  static Office& office() { return *desk->office; }
  static Document& document() { return *desk->document; }

  static inline Desk* desk = nullptr;
};

/// With the wizard open at its first page.
class ProofTest : public DialogTest {
protected:
  Proof proof{office(), document()};
  Dialog dialog{office(), "Proof"};

  void goToSecondPage() {
    dialog.setText("planName", "Field sales");
    dialog.press("next");
  }
};

// --- Finding it ---------------------------------------------------------------------------------------------------

TEST_F(ProofTest, IsFoundByItsName) {
  EXPECT_EQ(dialog.title(), "Proof of dialogs");
  EXPECT_THAT(Dialog::open(office()), ElementsAre("Proof"));
  EXPECT_FALSE(dialog.closed());
}

TEST_F(DialogTest, OneThatNeverOpensIsReportedInTime) {
  using std::chrono::milliseconds;
  const auto start = std::chrono::steady_clock::now();
  EXPECT_THAT([] { Dialog(office(), "Nothing", milliseconds(200)); },
              ThrowsMessage<Failure>(AllOf(HasSubstr("not within 200 ms"), HasSubstr("\"Nothing\" is shown"),
                                           HasSubstr("LibreOffice Calc"))));
  EXPECT_LT(std::chrono::steady_clock::now() - start, milliseconds(2000));
  EXPECT_THAT(Dialog::open(office()), IsEmpty());
}

TEST_F(ProofTest, TellsItsControls) {
  EXPECT_THAT(dialog.controls(), AllOf(Contains("roadmap"), Contains("planName"), Contains("accelerator")));
  EXPECT_THAT([&] { dialog.text("planNmae"); },
              ThrowsMessage<Failure>(AllOf(HasSubstr("no control \"planNmae\""), HasSubstr("planName"))));
}

// --- Fields -------------------------------------------------------------------------------------------------------

TEST_F(ProofTest, TextIsSetAsTyped) {
  EXPECT_FALSE(dialog.enabled("next"));
  EXPECT_EQ(dialog.text("error"), "Give the plan a name.");
  dialog.setText("planName", "Füße und 漢字");
  EXPECT_EQ(dialog.text("planName"), "Füße und 漢字");
  EXPECT_EQ(proof.knownText("planName"), "Füße und 漢字");
  EXPECT_GT(proof.told("changed"), 0);
  EXPECT_FALSE(dialog.visible("error"));
  EXPECT_TRUE(dialog.enabled("next"));
  dialog.setText("planName", "");
  EXPECT_TRUE(dialog.visible("error"));
  EXPECT_FALSE(dialog.enabled("next"));
}

TEST_F(ProofTest, TextOfSeveralLines) {
  dialog.setText("note", "first\nsecond");
  EXPECT_EQ(dialog.text("note"), "first\nsecond");
  EXPECT_EQ(proof.knownText("note"), "first\nsecond");
}

TEST_F(ProofTest, ListEntriesAreChosenByTheirTexts) {
  EXPECT_EQ(dialog.text("period"), "Monthly");
  EXPECT_THAT(dialog.entries("period"), ElementsAre("Monthly", "Quarterly", "Yearly"));
  dialog.choose("period", "Yearly");
  EXPECT_EQ(dialog.text("period"), "Yearly");
  EXPECT_GT(proof.told("changed"), 0);
  EXPECT_THAT([&] { dialog.choose("period", "Weekly"); },
              ThrowsMessage<Failure>(AllOf(HasSubstr("no entry \"Weekly\""), HasSubstr("Quarterly"))));
}

TEST_F(ProofTest, ComboBoxesTakeAnyTextAndThoseOfTheirList) {
  EXPECT_THAT(dialog.entries("currency"), ElementsAre("EUR", "USD"));
  dialog.choose("currency", "USD");
  EXPECT_EQ(proof.knownText("currency"), "USD");
  dialog.setText("currency", "CHF");
  EXPECT_EQ(dialog.text("currency"), "CHF");
  EXPECT_EQ(proof.knownText("currency"), "CHF");
  EXPECT_GT(proof.told("changed"), 1);
}

TEST_F(ProofTest, BoxesAndRadioButtonsAreTicked) {
  goToSecondPage();
  auto before = proof.told("changed");
  EXPECT_FALSE(dialog.ticked("accelerator"));
  dialog.tick("accelerator");
  EXPECT_TRUE(dialog.ticked("accelerator"));
  EXPECT_GT(proof.told("changed"), before);
  before = proof.told("changed");
  dialog.tick("accelerator"); // as it is: nothing happens
  EXPECT_EQ(proof.told("changed"), before);
  dialog.tick("accelerator", false);
  EXPECT_FALSE(dialog.ticked("accelerator"));

  EXPECT_TRUE(dialog.ticked("byRevenue"));
  dialog.tick("byMargin");
  EXPECT_TRUE(dialog.ticked("byMargin"));
  EXPECT_FALSE(dialog.ticked("byRevenue"));
  EXPECT_GT(proof.told("changed"), before);
  EXPECT_THAT([&] { dialog.tick("byMargin", false); }, ThrowsMessage<Failure>(HasSubstr("another one")));
}

TEST_F(ProofTest, NumbersAndDaysAreTyped) {
  goToSecondPage();
  dialog.setText("quota", "1,200.5");
  double quota = 0;
  proof.known("quota", "Value") >>= quota;
  EXPECT_EQ(quota, 1200.5);
  dialog.setText("start", "2027-01-31");
  EXPECT_EQ(dialog.text("start"), "2027-01-31");
}

TEST_F(ProofTest, WhatNobodyCanDoIsRefused) {
  EXPECT_THAT([&] { dialog.press("next"); },
              ThrowsMessage<Failure>(HasSubstr("\"next\" of the dialog \"Proof\" is disabled")));
  EXPECT_THAT([&] { dialog.tick("accelerator"); }, ThrowsMessage<Failure>(HasSubstr("is not shown")));
  EXPECT_THAT([&] { dialog.setText("next", "x"); },
              ThrowsMessage<Failure>(HasSubstr("is no com.sun.star.awt.XTextComponent")));
  EXPECT_EQ(proof.told("next"), 0);
}

// --- Pages --------------------------------------------------------------------------------------------------------

TEST_F(ProofTest, ButtonsTurnThePages) {
  EXPECT_EQ(dialog.step(), "The plan");
  EXPECT_THAT(dialog.steps(), ElementsAre("The plan", "Tiers"));
  EXPECT_FALSE(dialog.visible("accelerator"));
  goToSecondPage();
  EXPECT_EQ(proof.told("next"), 1);
  EXPECT_EQ(dialog.step(), "Tiers");
  dialog.focus("quota");
  EXPECT_EQ(dialog.step(), "Tiers");
  EXPECT_TRUE(dialog.visible("accelerator"));
  EXPECT_TRUE(dialog.visible("quota"));
  EXPECT_FALSE(dialog.visible("planName"));
  EXPECT_FALSE(dialog.enabled("next"));
  dialog.press("back");
  EXPECT_EQ(proof.told("back"), 1);
  EXPECT_FALSE(dialog.visible("quota"));
  EXPECT_EQ(dialog.text("planName"), "Field sales");
}

TEST_F(ProofTest, WhatComesLaterIsAwaited) {
  int looks = 0;
  dialog.await("the third look", [&] { return ++looks == 3; });
  EXPECT_EQ(looks, 3);
}

TEST_F(ProofTest, CancelCloses) {
  dialog.press("cancel");
  dialog.awaitClosed();
  EXPECT_THAT(Dialog::open(office()), IsEmpty());
}

// --- Keys ---------------------------------------------------------------------------------------------------------

TEST_F(ProofTest, KeysGoToTheFocus) {
  dialog.focus("planName");
  EXPECT_EQ(dialog.focused(), "planName");
  dialog.type("Ab ü1");
  EXPECT_EQ(dialog.text("planName"), "Ab ü1");
  EXPECT_EQ(proof.knownText("planName"), "Ab ü1");
  dialog.type(keys::tab());
  EXPECT_EQ(dialog.focused(), "note");
  dialog.type(keys::backwards());
  EXPECT_EQ(dialog.focused(), "planName");
}

TEST_F(ProofTest, TabLeadsThroughWhatIsShownAndEnabled) {
  dialog.focus("planName");
  EXPECT_THAT(dialog.tabOrder(), ElementsAre("planName", "note", "period", "currency", "help", "cancel"));
}

TEST_F(ProofTest, MnemonicsAndEnterPressButtons) {
  dialog.setText("planName", "Field sales");
  dialog.focus("planName");
  dialog.type(keys::enter());
  EXPECT_EQ(dialog.step(), "Tiers");
  dialog.type(keys::mnemonic('b'));
  EXPECT_EQ(dialog.step(), "The plan");
  dialog.type(keys::mnemonic('O'));
  EXPECT_EQ(dialog.focused(), "note");
  dialog.type(keys::mnemonic('h'));
  EXPECT_EQ(proof.told("help"), 1);
}

TEST_F(ProofTest, SpaceTicksAndDownChooses) {
  dialog.focus("period");
  dialog.type(keys::down());
  EXPECT_EQ(dialog.text("period"), "Quarterly");
  goToSecondPage();
  dialog.focus("accelerator");
  dialog.type(keys::space());
  EXPECT_TRUE(dialog.ticked("accelerator"));
}

TEST_F(ProofTest, EscapeCloses) {
  dialog.type(keys::escape());
  dialog.awaitClosed();
}

// --- Accessibility ------------------------------------------------------------------------------------------------

TEST_F(ProofTest, ControlsAreToldToThoseWhoDoNotSeeThem) {
  EXPECT_EQ(dialog.accessibleName("planName"), "Name of the plan");
  EXPECT_EQ(dialog.accessible("planName").role, "text");
  EXPECT_TRUE(dialog.accessible("planName").focusable);
  EXPECT_EQ(dialog.accessibleName("next"), "Next");
  EXPECT_EQ(dialog.accessible("next").role, "push button");
  EXPECT_THAT(dialog.unnamed(), IsEmpty());
  const auto tree = dialog.accessibleTree();
  ASSERT_GT(tree.size(), 15);
  EXPECT_EQ(tree.front().role, "dialog");
  EXPECT_EQ(tree.front().name, "Proof of dialogs");
  goToSecondPage();
  EXPECT_EQ(dialog.accessible("quota").role, "spin box");
  EXPECT_THAT(dialog.unnamed(), IsEmpty());
}

// --- Messages and commands ----------------------------------------------------------------------------------------

TEST_F(DialogTest, CommandsAreDispatchedAndTheirMessagesAnswered) {
  dispatch(office(), document(), "org.salesplanner:About");
  const Message message(office());
  EXPECT_THAT(message.text(), StartsWith("Sales Planner "));
  EXPECT_THAT(message.buttons(), ElementsAre("OK"));
  EXPECT_THAT([&] { message.press("Yes"); }, ThrowsMessage<Failure>(HasSubstr("it has: OK")));
  message.press("OK");
  EXPECT_THAT([] { Message(office(), std::chrono::milliseconds(50)); },
              ThrowsMessage<Failure>(HasSubstr("a message is shown")));
}

TEST_F(DialogTest, CommandsThatAreNotThereAreReported) {
  EXPECT_THAT([] { dispatch(office(), document(), "org.salesplanner:Nothing"); },
              ThrowsMessage<Failure>(HasSubstr("not offered in this window: org.salesplanner:Nothing")));
}

} // namespace
