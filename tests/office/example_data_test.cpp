// SPDX-License-Identifier: MPL-2.0
//
// The command "Clear example data": what nobody has changed goes, all else stays, in one step of undo.

#include <string>

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "office_test.hpp"
#include "product.hpp"
#include "wizards/example_data.hpp"
#include "wizards/workbook.hpp"

using namespace harness;
namespace uno = com::sun::star::uno;

namespace {

using Model = uno::Reference<com::sun::star::frame::XModel>;

Model modelOf(const Document& document) {
  return {document.model(), uno::UNO_QUERY_THROW};
}

std::vector<std::string> undoTitles(const Document& document) {
  const uno::Reference<com::sun::star::document::XUndoManagerSupplier> supplier(document.model(), uno::UNO_QUERY_THROW);
  std::vector<std::string> titles;
  for (const auto& title : supplier->getUndoManager()->getAllUndoActionTitles()) {
    titles.push_back(utf8(title));
  }
  return titles;
}

class ExampleDataTest : public OfficeTest {
protected:
  Document example_{office(), product::templates() / "account-tiering-example.ots"};

  uno::Reference<com::sun::star::container::XNamed> sheetNamed(const char* name) {
    const uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> spreadsheet(example_.model(),
                                                                                  uno::UNO_QUERY_THROW);
    return {spreadsheet->getSheets()->getByName(unoString(name)), uno::UNO_QUERY_THROW};
  }
};

TEST_F(ExampleDataTest, KnowsWhichTemplateADocumentIsOf) {
  EXPECT_EQ(wizards::workbooksIn(modelOf(example_)), std::vector<wizards::Workbook>{{"account-tiering"}});
  EXPECT_TRUE(wizards::workbooksIn(modelOf(Document(office()))).empty());
}

TEST_F(ExampleDataTest, LeavesTheEmptyWorkbook) {
  const auto cells = wizards::exampleData(office().context(), modelOf(example_));
  EXPECT_GT(cells.size(), 100U);
  wizards::clear(modelOf(example_), cells);

  Document empty(office(), product::templates() / "account-tiering.ots");
  for (const char* const sheet : {"Start", "Criteria", "Accounts", "Focus", "Names", "Whitespace"}) {
    EXPECT_TRUE(agree(example_.sheet(sheet).values("A1:T60"), empty.sheet(sheet).values("A1:T60"))) << sheet;
  }
  EXPECT_TRUE(wizards::exampleData(office().context(), modelOf(example_)).empty());
}

TEST_F(ExampleDataTest, KeepsWhatWasEntered) {
  example_.sheet("Start").setText("C8", "Corner Books");
  example_.sheet("Accounts").setText("B30", "City Library");
  wizards::clear(modelOf(example_), wizards::exampleData(office().context(), modelOf(example_)));
  EXPECT_EQ(example_.sheet("Start").value("C8"), Value("Corner Books"));
  EXPECT_EQ(example_.sheet("Accounts").value("B30"), Value("City Library"));
  EXPECT_EQ(example_.sheet("Accounts").value("B6"), Value(Empty{}));
}

TEST_F(ExampleDataTest, FindsSheetsThatWereRenamed) {
  const auto cells = wizards::exampleData(office().context(), modelOf(example_)).size();
  sheetNamed("Accounts")->setName(unoString("Our accounts"));
  EXPECT_EQ(wizards::exampleData(office().context(), modelOf(example_)).size(), cells);
}

TEST_F(ExampleDataTest, IsTakenBackInOneStep) {
  const auto before = example_.sheet("Accounts").values("A1:T60");
  wizards::clear(modelOf(example_), wizards::exampleData(office().context(), modelOf(example_)));
  EXPECT_EQ(undoTitles(example_), std::vector<std::string>{"Clear example data"});
  const uno::Reference<com::sun::star::document::XUndoManagerSupplier> supplier(example_.model(), uno::UNO_QUERY_THROW);
  supplier->getUndoManager()->undo();
  EXPECT_TRUE(agree(example_.sheet("Accounts").values("A1:T60"), before));
}

} // namespace
