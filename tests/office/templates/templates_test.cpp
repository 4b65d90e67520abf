// SPDX-License-Identifier: MPL-2.0
//
// Every workbook template, empty and with example data, on both papers, in the office with the extension.

#include <functional>
#include <memory>

#include <gmock/gmock.h>

#include "office_test.hpp"
#include "templates/checks.hpp"
#include "templates/described.hpp"
#include "templates/files.hpp"

using namespace harness;
using checks::Findings;

namespace {

class TemplateTest : public OfficeTest, public testing::WithParamInterface<product::Template> {
protected:
  Document open() { return Document(office(), office().profile().copyOf(GetParam().file())); }
  const std::unique_ptr<templates::Workbook> book_ = described::workbook(GetParam().name);
};

TEST_P(TemplateTest, IsInOrder) {
  auto document = open();
  const struct {
    const char* what;
    std::function<Findings()> check;
  } facts[] = {
      {"no error cell", [&] { return checks::errorCells(document); }},
      {"values on load are those of a hard recalculation", [&] { return checks::changedByRecalculation(document); }},
      {"no error cell after it", [&] { return checks::errorCells(document); }},
      {"golden values",
       [&] {
         return GetParam().example
                    ? checks::goldenValues(document, checks::readGolden(product::golden(GetParam().name)))
                    : Findings{};
       }},
      {"names", [&] { return checks::names(document, *book_); }},
      {"roles, locks and protection", [&] { return checks::protection(document, *book_); }},
      {"validations", [&] { return checks::validations(document, *book_); }},
      {"every entry is valid", [&] { return checks::invalidEntries(document); }},
      {"charts", [&] { return checks::charts(document, *book_); }},
      {"no links to other files", [&] { return checks::links(document); }},
      {"frozen panes and cursor", [&] { return checks::view(document, *book_); }},
      {"texts fit their cells", [&] { return checks::clipped(office(), document, *book_); }},
      {"pages", [&] { return checks::pages(office(), document, *book_); }},
  };
  for (const auto& [what, check] : facts) {
    EXPECT_EQ(check(), Findings{}) << what;
    office().beat();
  }
}

INSTANTIATE_TEST_SUITE_P(A4, TemplateTest, testing::ValuesIn(product::templatesOn("a4")),
                         testing::PrintToStringParamName());

class LetterTest : public TemplateTest {};

/// The rest is the same: both papers are written from one description.
TEST_P(LetterTest, IsInOrderOnItsPages) {
  const auto document = open();
  EXPECT_EQ(checks::errorCells(document), Findings{});
  EXPECT_EQ(checks::pages(office(), document, *book_), Findings{});
}

INSTANTIATE_TEST_SUITE_P(Letter, LetterTest, testing::ValuesIn(product::templatesOn("letter")),
                         testing::PrintToStringParamName());

class RoundTripTest : public TemplateTest {};

TEST_P(RoundTripTest, KeepsEverything) {
  auto document = open();
  const auto before = checks::factsOf(document);
  for (const char* const name : {"again.ods", "again.xlsx"}) {
    const auto file = office().profile().file(name);
    document.store(file);
    Document again(office(), file);
    again.recalculate();
    EXPECT_EQ(checks::differences(before, checks::factsOf(again)), Findings{}) << name;
    office().beat();
  }
}

INSTANTIATE_TEST_SUITE_P(A4, RoundTripTest, testing::ValuesIn(product::templatesOn("a4")),
                         testing::PrintToStringParamName());

} // namespace
