// SPDX-License-Identifier: MPL-2.0
//
// An office with windows in which wizards are opened from the menu, filled in and finished.

#pragma once

#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "harness/dialog.hpp"
#include "harness/document.hpp"
#include "harness/office.hpp"
#include "samples/wizard_answers.hpp"

using samples::Answer;
using samples::entry;
/// Presses Next.
inline constexpr Answer next{"next", ""};

/// One office for all tests of a program, and a shown document of its own for each test.
class WizardTest : public testing::Test {
protected:
  static void SetUpTestSuite();
  static void TearDownTestSuite();
  void SetUp() override;
  void TearDown() override;

  static harness::Office& office() { return *desk->office; }
  harness::Document& document() { return *document_; }

  /// Opens a wizard by the command of its menu, over a document.
  harness::Dialog open(std::string_view command, std::string_view dialog) { return open(document(), command, dialog); }
  static harness::Dialog open(const harness::Document& over, std::string_view command, std::string_view dialog);

  /// Gives answers in this order.
  static void answer(const harness::Dialog& dialog, std::initializer_list<Answer> answers);

  /// Gives the answers, which come in the order of the pages, each where its field is shown, up to the last page.
  static void answerThrough(const harness::Dialog& dialog, const std::vector<Answer>& answers);
  /// The same for so many pages.  Returns whether there is one more.
  static bool answerPages(const harness::Dialog& dialog, int pages, std::span<const Answer>& answers);
  /// Presses Finish and waits until the dialog is gone.
  static void finish(const harness::Dialog& dialog);

  /// The document that has been opened besides that of the test.
  std::unique_ptr<harness::Document> made();

  /// What a cell of a named range shows.
  static harness::Value named(const harness::Document& document, std::string_view name, int row = 0, int column = 0);

  /// Compares the cells of tests/office/data/<name>_golden.csv.
  static void expectGolden(const harness::Document& document, std::string_view name);

  /// What undo would take back, the latest first.
  static std::vector<std::string> undoTitles(const harness::Document& document);
  static void undo(const harness::Document& document);
  static void redo(const harness::Document& document);

  /// Everything of the document that is stored, and whether it was changed.
  struct State {
    bool modified = false;
    std::vector<std::string> undo;
    std::string content;
    std::string styles;
    std::string settings;
    friend bool operator==(const State&, const State&) = default;
  };
  static State stateOf(const harness::Document& document);

private:
  struct Desk {
    harness::Profile profile;
    std::unique_ptr<harness::Office> office;
  };
  static inline Desk* desk = nullptr;
  std::unique_ptr<harness::Document> document_;
};
