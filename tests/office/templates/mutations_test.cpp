// SPDX-License-Identifier: MPL-2.0
//
// The checks themselves: a workbook in which one thing was broken, and what they say of it.

#include <functional>
#include <memory>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <gmock/gmock.h>

#include "office_test.hpp"
#include "templates/checks.hpp"
#include "templates/described.hpp"
#include "templates/files.hpp"

using namespace harness;
using checks::Findings;
using testing::Contains;
using testing::HasSubstr;

namespace beans = com::sun::star::beans;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;

namespace {

constexpr const char* workbook = "account-tiering";

uno::Reference<sheet::XSpreadsheet> sheetOf(const Document& document, const char* name) {
  return {document.model()->getSheets()->getByName(unoString(name)), uno::UNO_QUERY_THROW};
}

void setProtected(const Document& document, const char* name, bool on) {
  const uno::Reference<com::sun::star::util::XProtectable> protection(sheetOf(document, name), uno::UNO_QUERY_THROW);
  if (on) {
    protection->protect({});
  } else {
    protection->unprotect({});
  }
}

void set(const Document& document, const char* sheetName, const char* cells, const char* property, const uno::Any& to) {
  const uno::Reference<beans::XPropertySet> properties(document.sheet(sheetName).range(cells), uno::UNO_QUERY_THROW);
  properties->setPropertyValue(unoString(property), to);
}

void setLocked(const Document& document, const char* sheetName, const char* cell, bool locked) {
  com::sun::star::util::CellProtection protection;
  protection.IsLocked = locked;
  set(document, sheetName, cell, "CellProtection", uno::Any(protection));
}

/// The length of a column or row in hundredths of a millimetre.
void setWidth(const Document& document, const char* sheetName, int column, sal_Int32 width) {
  const uno::Reference<table::XColumnRowRange> lines(sheetOf(document, sheetName), uno::UNO_QUERY_THROW);
  const uno::Reference<beans::XPropertySet> line(lines->getColumns()->getByIndex(column), uno::UNO_QUERY_THROW);
  line->setPropertyValue("Width", uno::Any(width));
}

void setHeight(const Document& document, const char* sheetName, int row, sal_Int32 height) {
  const uno::Reference<table::XColumnRowRange> lines(sheetOf(document, sheetName), uno::UNO_QUERY_THROW);
  const uno::Reference<beans::XPropertySet> line(lines->getRows()->getByIndex(row), uno::UNO_QUERY_THROW);
  line->setPropertyValue("Height", uno::Any(height));
}

uno::Reference<sheet::XNamedRanges> namedRanges(const Document& document) {
  const uno::Reference<beans::XPropertySet> properties(document.model(), uno::UNO_QUERY_THROW);
  return {properties->getPropertyValue("NamedRanges"), uno::UNO_QUERY_THROW};
}

void removeCharts(const Document& document, const char* sheetName) {
  const uno::Reference<table::XTableChartsSupplier> supplier(sheetOf(document, sheetName), uno::UNO_QUERY_THROW);
  const auto charts = supplier->getCharts();
  for (const auto& name : charts->getElementNames()) {
    charts->removeByName(name);
  }
}

uno::Reference<sheet::XSpreadsheetView> viewOf(const Document& document) {
  const uno::Reference<com::sun::star::frame::XModel> model(document.model(), uno::UNO_QUERY_THROW);
  return {model->getCurrentController(), uno::UNO_QUERY_THROW};
}

class MutationTest : public OfficeTest {
protected:
  Document open() const {
    return Document(office(), office().profile().copyOf(product::Template{workbook, true, "a4"}.file()));
  }
  const std::unique_ptr<templates::Workbook> book_ = described::workbook(workbook);
};

TEST_F(MutationTest, EveryCheckFindsWhatItIsFor) {
  using Check = std::function<Findings(Document&)>;
  const Check errors = [](Document& d) { return checks::errorCells(d); };
  const Check recalculation = [](Document& d) { return checks::changedByRecalculation(d); };
  const Check golden = [](Document& d) {
    return checks::goldenValues(d, checks::readGolden(product::golden(workbook)));
  };
  const Check names = [&](Document& d) { return checks::names(d, *book_); };
  const Check protection = [&](Document& d) { return checks::protection(d, *book_); };
  const Check validations = [&](Document& d) { return checks::validations(d, *book_); };
  const Check entries = [](Document& d) { return checks::invalidEntries(d); };
  const Check charts = [&](Document& d) { return checks::charts(d, *book_); };
  const Check links = [](Document& d) { return checks::links(d); };
  const Check view = [&](Document& d) { return checks::view(d, *book_); };
  const Check clipped = [&](Document& d) { return checks::clipped(office(), d, *book_); };
  const Check pages = [&](Document& d) { return checks::pages(office(), d, *book_); };

  const struct {
    const char* what;
    const char* sheet; ///< unprotected for the change, and protected again
    std::function<void(Document&)> change;
    Check check;
    const char* finding;
  } mutations[] = {
      {"an error", "Focus", [](Document& d) { d.sheet("Focus").setFormula("C6", "=1/0"); }, errors,
       "Focus.C6 shows #DIV/0!"},
      {"the extension is missing", "Focus", [](Document& d) { d.sheet("Focus").setFormula("D6", "=TIERFOCUSED(1)"); },
       errors, "Focus.D6 shows #NAME?"},
      {"a value that was not computed on load", "Focus",
       [](Document& d) {
         const uno::Reference<sheet::XCalculatable> calculation(d.model(), uno::UNO_QUERY_THROW);
         calculation->enableAutomaticCalculation(false);
         d.sheet("Start").setNumber("C9", 200);
       },
       recalculation, "Accounts.L14 was 0 and is \"\""},
      {"a reference to the wrong block", "Start",
       [](Document& d) { d.sheet("Start").setFormula("E15", "=SUM(Accounts.$R$6:$R$10)"); }, golden,
       "names_missing[1] is 14, not 25"},
      {"another input", "Start", [](Document& d) { d.sheet("Start").setNumber("C9", 100); }, golden, "tier_hours[1]"},
      {"a deleted name", "Start", [](Document& d) { namedRanges(d)->removeByName("capacity"); }, names,
       "the name capacity is missing"},
      {"a deleted name, seen in a golden value", "Start",
       [](Document& d) { namedRanges(d)->removeByName("tier_counts"); }, golden,
       "tier_counts[1] is there is no name tier_counts, not 1"},
      {"a name that means another cell", "Start",
       [](Document& d) {
         namedRanges(d)->removeByName("capacity");
         namedRanges(d)->addNewByName("capacity", "$Start.$C$10", {}, 0);
       },
       names, "the name capacity means Start.C10, not Start.C9"},
      {"a name that means nothing", "Start",
       [](Document& d) {
         namedRanges(d)->removeByName("capacity");
         namedRanges(d)->addNewByName("capacity", "#REF!", {}, 0);
       },
       names, "the name capacity means no cells"},
      {"an unlocked formula", "Focus", [](Document& d) { setLocked(d, "Focus", "C6", false); }, protection,
       "Focus.C6 is calculated and not locked"},
      {"a locked input", "Start", [](Document& d) { setLocked(d, "Start", "C9", true); }, protection,
       "Start.C9 is an input and locked"},
      {"another role", "Focus",
       [](Document& d) { set(d, "Focus", "C6", "CellStyle", uno::Any(rtl::OUString("Total"))); }, protection,
       "Focus.C6 has the role Total, not Calc Amount"},
      {"a sheet without protection", nullptr, [](Document& d) { setProtected(d, "Focus", false); }, protection,
       "Focus is not protected"},
      {"a list that people cannot sort", nullptr, [](Document& d) { setProtected(d, "Accounts", true); }, protection,
       "Accounts is protected"},
      {"a sheet that is gone", nullptr, [](Document& d) { d.model()->getSheets()->removeByName("Nurture"); },
       protection, "Nurture is missing"},
      {"a validation that is gone", "Start",
       [](Document& d) {
         const uno::Reference<beans::XPropertySet> none(d.sheet("Start").range("C2"), uno::UNO_QUERY_THROW);
         set(d, "Start", "C9", "Validation", none->getPropertyValue("Validation"));
       },
       validations, "Start.C9 accepts everything, not whole"},
      {"a validation with another limit", "Start",
       [](Document& d) {
         const uno::Reference<beans::XPropertySet> other(d.sheet("Criteria").range("D6"), uno::UNO_QUERY_THROW);
         set(d, "Start", "C9", "Validation", other->getPropertyValue("Validation"));
       },
       validations, "Start.C9 accepts decimal"},
      {"an example that would have been refused", "Accounts",
       [](Document& d) { d.sheet("Accounts").setText("E6", "yes"); }, entries,
       "Accounts holds an entry that is not accepted"},
      {"a chart that is gone", "Focus", [](Document& d) { removeCharts(d, "Focus"); }, charts,
       "Focus has 0 charts, not 1"},
      {"a link to another file", "Start",
       [](Document& d) { d.sheet("Start").setFormula("B30", "='file:///tmp/other.ods'#$Sheet1.A1"); }, links,
       "there are ExternalDocLinks"},
      {"other panes", nullptr,
       [](Document& d) {
         const auto controller = viewOf(d);
         controller->setActiveSheet(sheetOf(d, "Accounts"));
         const uno::Reference<sheet::XViewFreezable> freezable(controller, uno::UNO_QUERY_THROW);
         freezable->freezeAtPosition(1, 3);
       },
       view, "frozen, not 5 rows and 2 columns frozen"},
      {"another first sheet", nullptr, [](Document& d) { viewOf(d)->setActiveSheet(sheetOf(d, "Criteria")); }, view,
       "opens on Criteria, not on Start"},
      {"a column that is too narrow for its text", "Criteria", [](Document& d) { setWidth(d, "Criteria", 2, 4000); },
       clipped, "Criteria.C6 needs"},
      {"a column that is too narrow for its figures", "Start", [](Document& d) { setWidth(d, "Start", 2, 600); },
       clipped, "Start.C9 needs"},
      {"a row that is too low", "Accounts", [](Document& d) { setHeight(d, "Accounts", 4, 300); }, clipped,
       "Accounts.B5 is too low"},
      {"a word that is broken", "Accounts", [](Document& d) { d.sheet("Accounts").setText("E5", "Internetpresence"); },
       clipped, "Accounts.E5 breaks the word Internetpresence"},
      {"figures that show as ###", "Focus", [](Document& d) { setWidth(d, "Focus", 6, 500); }, pages, "shows ###"},
      {"a sheet that is not printed", nullptr,
       [](Document& d) {
         const uno::Reference<sheet::XPrintAreas> areas(sheetOf(d, "Nurture"), uno::UNO_QUERY_THROW);
         areas->setPrintAreas({});
       },
       pages, "Nurture is on 0 pages"},
      {"an empty page", nullptr,
       [](Document& d) {
         const uno::Reference<sheet::XPrintAreas> areas(sheetOf(d, "Nurture"), uno::UNO_QUERY_THROW);
         auto far = areas->getPrintAreas();
         far[0] = {far[0].Sheet, 0, 100, 4, 140};
         areas->setPrintAreas(far);
       },
       pages, "is empty"},
  };
  for (const auto& [what, sheetName, change, check, finding] : mutations) {
    auto document = open();
    if (sheetName != nullptr) {
      setProtected(document, sheetName, false);
    }
    change(document);
    if (sheetName != nullptr && book_->find(sheetName)->isProtected()) {
      setProtected(document, sheetName, true);
    }
    EXPECT_THAT(check(document), Contains(HasSubstr(finding))) << what;
    office().beat();
  }
}

TEST_F(MutationTest, RoundTripsMissNothing) {
  auto document = open();
  const auto before = checks::factsOf(document);
  EXPECT_EQ(checks::differences(before, checks::factsOf(document)), Findings{});
  for (const char* const name : {"Start", "Focus"}) {
    setProtected(document, name, false);
  }
  document.sheet("Focus").setFormula("F11", "=SUM(F6:F9)+0");
  setLocked(document, "Focus", "C6", false);
  const uno::Reference<beans::XPropertySet> none(document.sheet("Start").range("C2"), uno::UNO_QUERY_THROW);
  set(document, "Start", "C9", "Validation", none->getPropertyValue("Validation"));
  namedRanges(document)->removeByName("names_wanted");
  removeCharts(document, "Focus");
  const uno::Reference<beans::XPropertySet> accounts(sheetOf(document, "Accounts"), uno::UNO_QUERY_THROW);
  const uno::Reference<sheet::XConditionalFormats> formats(accounts->getPropertyValue("ConditionalFormats"),
                                                           uno::UNO_QUERY_THROW);
  for (const auto& format : formats->getConditionalFormats()) {
    const uno::Reference<beans::XPropertySet> properties(format, uno::UNO_QUERY_THROW);
    formats->removeByID(properties->getPropertyValue("ID").get<sal_Int32>());
  }
  const auto findings = checks::differences(before, checks::factsOf(document));
  for (const char* const finding :
       {"Focus.F11 was", "Focus.F11 formula was =SUM(F6:F10) and is =SUM(F6:F9)+0", "Focus protected was yes and is no",
        "Focus.C6 unlocked is yes and was nothing", "Start.C9 accepts was whole", "name names_wanted was",
        "Focus charts was 1 and is 0", "Accounts format of"}) {
    EXPECT_THAT(findings, Contains(HasSubstr(finding)));
  }
}

TEST_F(MutationTest, AGoldenValueThatIsWrong) {
  const auto document = open();
  EXPECT_THAT(checks::goldenValues(document, {{"tier_hours", 1, Value(98.7), 0.0005}}),
              Contains(HasSubstr("tier_hours[1] is 98.6666666667, not 98.7")));
  EXPECT_THAT(checks::goldenValues(document, {{"tiers", 1, Value("Tier 2"), 0}}),
              Contains(HasSubstr("tiers[1] is \"Tier 1\", not \"Tier 2\"")));
  EXPECT_THAT(checks::goldenValues(document, {{"tier_hours", 6, Value(0), 0}}),
              Contains(HasSubstr("the name tier_hours has no cell 6")));
  EXPECT_THAT(checks::goldenValues(document, {{"no_such_name", 1, Value(0), 0}}),
              Contains(HasSubstr("there is no name no_such_name")));
}

} // namespace
