// SPDX-License-Identifier: MPL-2.0
//
// The page for matching columns: from a table to rows.

#include "wizards/column_page.hpp"

#include <memory>

#include <gmock/gmock.h>

#include "wizards/english_texts.hpp"
#include "wizards/german_texts.hpp"
#include "wizards/import_lists.hpp"
#include "wizards/layout.hpp"
#include "wizards/session.hpp"

namespace {

using namespace wizards;
using testing::ElementsAre;
using testing::IsEmpty;

/// A form that consists of the pages for a list of deals.
class ColumnPages : public testing::Test {
protected:
  explicit ColumnPages(std::span<const WantedColumn> wanted = pipelineColumns()) : taken_(wanted) {
    taken_.onRows([this](const Extract& extract) { used_.push_back(extract.rows.size()); }, {});
    form_ = {"test", "Test", columnPages(taken_, {"Columns", "Import"}), {}, {}};
    session_ = std::make_unique<Session>(form_, texts_);
  }

  std::vector<std::string> problems() const {
    std::vector<std::string> told;
    for (const auto& problem : session_->mistakes(0)) {
      told.push_back(problem.id + ": " + problem.message);
    }
    return told;
  }

  EnglishTexts texts_;
  TakenTable taken_;
  std::vector<std::size_t> used_;
  Form form_;
  std::unique_ptr<Session> session_;
};

constexpr auto deals = "Deal\tValue\tOutcome\tOpened\tWon on\n"
                       "Acme\t1000\tWon\t2027-01-04\t2027-02-01\n"
                       "Bolt\t\tLost\t2027-01-05\t2027-02-02\n"
                       "Cray\t500\tOpen\t2027-01-06\t\n";

TEST_F(ColumnPages, AreAskedOnceATableIsTaken) {
  EXPECT_FALSE(session_->isAsked(0));
  EXPECT_EQ(taken_.take(tableFromText(deals)), "");
  EXPECT_TRUE(session_->isAsked(0));
  taken_.forget();
  EXPECT_FALSE(session_->isAsked(0));
}

TEST_F(ColumnPages, ShowWhatWasFound) {
  taken_.take(tableFromText(deals));
  EXPECT_EQ(session_->text("column_amount"), "Value");
  EXPECT_EQ(session_->text("column_status"), "Outcome");
  EXPECT_EQ(session_->text("column_created"), "Opened");
  EXPECT_EQ(session_->text("column_owner"), "(none)");
  EXPECT_THAT(session_->field("column_owner").options(),
              ElementsAre("(none)", "Deal", "Value", "Outcome", "Opened", "Won on"));
  EXPECT_EQ(taken_.found(), "2 rows are taken. 1 row without an amount is left out.");
  EXPECT_TRUE(session_->isComplete(0));
  EXPECT_THAT(used_, ElementsAre(2));
}

TEST_F(ColumnPages, UseTheRowsAgainWhenAColumnIsChosen) {
  taken_.take(tableFromText(deals));
  session_->choose("column_owner", 1);
  EXPECT_THAT(used_, ElementsAre(2, 2));
  EXPECT_EQ(opportunitiesOf(taken_.rows())[0].owner, "Acme");
}

TEST_F(ColumnPages, SayWhichColumnsAreMissing) {
  taken_.take(tableFromText("Alpha\tBeta\nx\ty\nz\tq\n"));
  EXPECT_THAT(problems(), ElementsAre("column_amount: Choose its column.", "column_status: Choose its column."));
  EXPECT_EQ(taken_.found(), "Nothing is taken until each column is found.");
  EXPECT_THAT(used_, IsEmpty());
}

TEST_F(ColumnPages, TakeAColumnOnce) {
  taken_.take(tableFromText(deals));
  session_->choose("column_closed", 4);
  EXPECT_THAT(problems(), ElementsAre("column_closed: The same as Created."));
  EXPECT_THAT(taken_.rows().rows, IsEmpty());
}

TEST_F(ColumnPages, WarnOfAColumnThatHoldsSomethingElse) {
  taken_.take(tableFromText(deals));
  EXPECT_EQ(taken_.doubt(), "");
  session_->choose("column_amount", 1);
  EXPECT_EQ(taken_.doubt(), "“Deal” is a strange choice for Amount: most of its cells hold something else.");
  EXPECT_TRUE(session_->isComplete(0));
}

TEST_F(ColumnPages, NameColumnsWithoutAHeaderByTheirLetter) {
  taken_.take(tableFromText("1000\tWon\n2000\tLost\n500\tOpen\n"));
  EXPECT_THAT(taken_.options(), ElementsAre("(none)", "Column A", "Column B"));
  Table wide(2, std::vector<CellValue>(28, 1.0));
  wide[0][27] = 2.0;
  taken_.take(wide);
  EXPECT_EQ(taken_.options().back(), "Column AB");
}

TEST_F(ColumnPages, KeepWhatTheyHaveWhereThereIsNothing) {
  taken_.take(tableFromText(deals));
  for (const auto* const text : {"", "\n\n", "Amount\tStatus\n"}) {
    EXPECT_NE(taken_.take(tableFromText(text)), "") << text;
  }
  EXPECT_EQ(session_->text("column_amount"), "Value");
}

class AccountPages : public ColumnPages {
protected:
  AccountPages() : ColumnPages(accountColumns()) {}
};

TEST_F(AccountPages, AreTwoForTenColumns) {
  ASSERT_EQ(form_.pages.size(), 2U);
  EXPECT_EQ(form_.pages[1].title, "Columns (more)");
  EXPECT_EQ(stepsOf(form_).size(), 1U);
  EXPECT_NO_THROW(layOut(form_));
}

TEST(WritingOf, FollowsTheLanguage) {
  const auto english = writingOf(EnglishTexts());
  EXPECT_EQ(english.decimal, '.');
  EXPECT_FALSE(english.dayFirst);
  const auto german = writingOf(GermanTexts());
  EXPECT_EQ(german.decimal, ',');
  EXPECT_TRUE(german.dayFirst);
}

} // namespace
