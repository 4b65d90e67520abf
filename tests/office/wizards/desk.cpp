// SPDX-License-Identifier: MPL-2.0

#include "wizards/desk.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "product.hpp"
#include "templates/checks.hpp"
#include "templates/files.hpp"

using namespace harness;
namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;

namespace {

uno::Reference<com::sun::star::document::XUndoManager> undoManagerOf(const Document& document) {
  const uno::Reference<com::sun::star::document::XUndoManagerSupplier> supplier(document.model(), uno::UNO_QUERY_THROW);
  return supplier->getUndoManager();
}

} // namespace

void WizardTest::SetUpTestSuite() {
  desk = new Desk;
  desk->profile.install(product::extension());
  desk->office = std::make_unique<Office>(desk->profile, OfficeOptions{.headless = false});
}

void WizardTest::TearDownTestSuite() {
  EXPECT_EQ(desk->office->end(), 0);
  delete desk;
  desk = nullptr;
}

void WizardTest::SetUp() {
  document_ = std::make_unique<Document>(office(), Document::View::shown);
}

void WizardTest::TearDown() {
  // After a failure; else the next test would find it.
  for (const auto& name : Dialog::open(office())) {
    ADD_FAILURE() << "the dialog " << name << " is still open";
    Dialog(office(), name).press("cancel");
  }
  document_.reset();
}

Dialog WizardTest::open(const Document& over, std::string_view command, std::string_view dialog) {
  dispatch(office(), over, "org.salesplanner:" + std::string(command));
  return Dialog(office(), dialog);
}

void WizardTest::answer(const Dialog& dialog, std::initializer_list<Answer> answers) {
  for (const auto& [id, text, isEntry] : answers) {
    if (id == next.id) {
      dialog.press(id);
    } else if (isEntry) {
      dialog.choose(id, text);
    } else {
      dialog.setText(id, text);
    }
  }
}

bool WizardTest::answerPages(const Dialog& dialog, int pages, std::span<const Answer>& answers) {
  for (;;) {
    office().beat(); // a wizard has many pages
    for (; !answers.empty() && dialog.shows(answers.front().id); answers = answers.subspan(1)) {
      answer(dialog, {answers.front()});
    }
    if (!dialog.enabled("next")) {
      return false;
    }
    if (--pages == 0) {
      return true;
    }
    dialog.press("next");
  }
}

void WizardTest::answerThrough(const Dialog& dialog, const std::vector<Answer>& answers) {
  std::span upcoming(answers);
  answerPages(dialog, std::numeric_limits<int>::max(), upcoming);
  for (const auto& missing : upcoming) {
    ADD_FAILURE() << dialog.name() << " has not asked for " << missing.id;
  }
}

void WizardTest::finish(const Dialog& dialog) {
  dialog.press("finish");
  dialog.awaitClosed(std::chrono::seconds(60));
}

void WizardTest::expectGolden(const Document& document, std::string_view name) {
  const auto expected = checks::readGolden(product::golden(name));
  ASSERT_FALSE(expected.empty());
  for (const auto& finding : checks::goldenValues(document, expected)) {
    ADD_FAILURE() << finding;
  }
}

std::unique_ptr<Document> WizardTest::made() {
  const auto components = office().desktop()->getComponents()->createEnumeration();
  while (components->hasMoreElements()) {
    const uno::Reference<sheet::XSpreadsheetDocument> found(components->nextElement(), uno::UNO_QUERY);
    if (found.is() && found != document().model()) {
      return std::make_unique<Document>(found);
    }
  }
  throw std::runtime_error("no other document is open");
}

Value WizardTest::named(const Document& document, std::string_view name, int row, int column) {
  const uno::Reference<com::sun::star::beans::XPropertySet> properties(document.model(), uno::UNO_QUERY_THROW);
  uno::Reference<com::sun::star::container::XNameAccess> names;
  properties->getPropertyValue("NamedRanges") >>= names;
  const uno::Reference<sheet::XCellRangeReferrer> range(names->getByName(unoString(name)), uno::UNO_QUERY_THROW);
  const uno::Reference<sheet::XCellRangeAddressable> cells(range->getReferredCells(), uno::UNO_QUERY_THROW);
  const auto address = cells->getRangeAddress();
  return document.sheet(static_cast<std::size_t>(address.Sheet))
      .value(cellName(static_cast<std::size_t>(address.StartRow + row),
                      static_cast<std::size_t>(address.StartColumn + column)));
}

std::vector<std::string> WizardTest::undoTitles(const Document& document) {
  std::vector<std::string> titles;
  for (const auto& title : undoManagerOf(document)->getAllUndoActionTitles()) {
    titles.push_back(utf8(title));
  }
  return titles;
}

void WizardTest::undo(const Document& document) {
  undoManagerOf(document)->undo();
}

void WizardTest::redo(const Document& document) {
  undoManagerOf(document)->redo();
}

WizardTest::State WizardTest::stateOf(const Document& document) {
  const uno::Reference<com::sun::star::util::XModifiable> modifiable(document.model(), uno::UNO_QUERY_THROW);
  const bool modified = modifiable->isModified();
  const auto file = office().profile().folder() / "state.ods";
  const uno::Reference<com::sun::star::frame::XStorable> storable(document.model(), uno::UNO_QUERY_THROW);
  storable->storeToURL(fileUrl(file), {});
  return {modified, undoTitles(document), packedFile(office(), file, "content.xml"),
          packedFile(office(), file, "styles.xml"), packedFile(office(), file, "settings.xml")};
}
