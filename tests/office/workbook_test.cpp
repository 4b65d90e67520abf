// SPDX-License-Identifier: MPL-2.0
//
// The workbooks that wizards fill: what is written stands in the cells and is read back, sheets are added in one step
// of undo, and nothing of the user's changes.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <gmock/gmock.h>

#include "harness/document.hpp"
#include "harness/office.hpp"
#include "product.hpp"

using namespace harness;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using Model = Reference<css::frame::XModel>;

Any text(const char* utf8) {
  return Any(unoString(utf8));
}

struct Entry {
  const char* name;
  sal_Int32 row;
  sal_Int32 column;
  Any value;
};

/// A document that a command has opened, closed with this object.
class Opened {
public:
  explicit Opened(Model model) : model_(std::move(model)) {}
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  ~Opened() { Reference<css::util::XCloseable>(model_, UNO_QUERY_THROW)->close(true); }
  const Model& model() const { return model_; }

private:
  Model model_;
};

// --- What a document holds ------------------------------------------------------------------------------------------

Reference<css::container::XNameAccess> sheetsOf(const Model& model) {
  return {Reference<css::sheet::XSpreadsheetDocument>(model, UNO_QUERY_THROW)->getSheets(), UNO_QUERY_THROW};
}

Reference<css::sheet::XNamedRanges> namesOf(const Model& model) {
  return {Reference<css::beans::XPropertySet>(model, UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
          UNO_QUERY_THROW};
}

std::vector<std::string> list(const Sequence<rtl::OUString>& names) {
  std::vector<std::string> result;
  for (const auto& name : names) {
    result.push_back(utf8(name));
  }
  return result;
}

/// Formulas and constants of a sheet, names, and styles: what must be the same again after undo.
using Contents = std::map<std::string, std::vector<std::string>>;

std::vector<std::string> cellsOf(const Reference<css::sheet::XSpreadsheet>& sheet) {
  std::vector<std::string> cells;
  const Reference<css::sheet::XCellRangesQuery> query(sheet, UNO_QUERY_THROW);
  const auto ranges = query->queryContentCells(css::sheet::CellFlags::FORMULA | css::sheet::CellFlags::VALUE |
                                               css::sheet::CellFlags::DATETIME | css::sheet::CellFlags::STRING);
  cells.push_back(utf8(ranges->getRangeAddressesAsString()));
  for (const auto& area : ranges->getRangeAddresses()) {
    const Reference<css::sheet::XCellRangeFormula> block(
        sheet->getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow), UNO_QUERY_THROW);
    for (const auto& row : block->getFormulaArray()) {
      for (const auto& cell : row) {
        cells.push_back(utf8(cell));
      }
    }
  }
  return cells;
}

Contents contentsOf(const Model& model) {
  Contents contents;
  contents["sheets"] = list(sheetsOf(model)->getElementNames());
  for (const auto& name : sheetsOf(model)->getElementNames()) {
    contents["sheet " + utf8(name)] =
        cellsOf(Reference<css::sheet::XSpreadsheet>(sheetsOf(model)->getByName(name), UNO_QUERY_THROW));
  }
  for (const auto& name : namesOf(model)->getElementNames()) {
    const Reference<css::sheet::XNamedRange> range(namesOf(model)->getByName(name), UNO_QUERY_THROW);
    contents["names"].push_back(utf8(name + "=" + range->getContent()));
  }
  const auto families = Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)->getStyleFamilies();
  for (const char* const family : {"CellStyles", "PageStyles"}) {
    contents[family] = list(Reference<css::container::XNameAccess>(
                                families->getByName(rtl::OUString::createFromAscii(family)), UNO_QUERY_THROW)
                                ->getElementNames());
  }
  return contents;
}

/// What the cells of a sheet look like that have a style, by their addresses.
std::map<std::string, std::vector<Any>> looksOf(const Model& model, const rtl::OUString& sheet) {
  const Reference<css::sheet::XUniqueCellFormatRangesSupplier> supplier(sheetsOf(model)->getByName(sheet),
                                                                        UNO_QUERY_THROW);
  const auto all = supplier->getUniqueCellFormatRanges();
  std::map<std::string, std::vector<Any>> looks;
  for (sal_Int32 i = 0; i < all->getCount(); ++i) {
    const Reference<css::sheet::XSheetCellRanges> ranges(all->getByIndex(i), UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> properties(ranges, UNO_QUERY_THROW);
    if (properties->getPropertyValue("CellStyle") == text("Default")) {
      continue;
    }
    auto& look = looks[utf8(ranges->getRangeAddressesAsString())];
    for (const char* const property :
         {"CharColor", "CharFontName", "CharHeight", "CharPosture", "CharWeight", "CellBackColor", "BottomBorder",
          "HoriJustify", "VertJustify", "IsTextWrapped", "ParaIndent", "CellProtection"}) {
      look.push_back(properties->getPropertyValue(unoString(property)));
    }
  }
  return looks;
}

Reference<css::document::XUndoManager> undoOf(const Model& model) {
  return Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
}

std::vector<std::string> undoTitles(const Model& model) {
  return list(undoOf(model)->getAllUndoActionTitles());
}

bool isModified(const Model& model) {
  return Reference<css::util::XModifiable>(model, UNO_QUERY_THROW)->isModified();
}

/// A cell of a name, as the user sees and computes with it.
Reference<css::table::XCell> cellNamed(const Model& model, const char* name, sal_Int32 row = 0) {
  const Reference<css::sheet::XNamedRange> range(namesOf(model)->getByName(unoString(name)), UNO_QUERY_THROW);
  const auto content = range->getContent(); // $Sheet.$C$8
  const auto dot = content.lastIndexOf('.');
  const auto sheet = content.copy(1, dot - 1).replaceAll("'", "");
  return Reference<css::sheet::XSpreadsheet>(sheetsOf(model)->getByName(sheet), UNO_QUERY_THROW)
      ->getCellRangeByName(content.copy(dot + 1))
      ->getCellByPosition(0, row);
}

/// Where the links of a sheet lead.
std::vector<std::string> linksOn(const Model& model, const char* name) {
  std::vector<std::string> links;
  const Reference<css::sheet::XCellRangesQuery> sheet(sheetsOf(model)->getByName(unoString(name)), UNO_QUERY_THROW);
  const auto cells = sheet->queryContentCells(css::sheet::CellFlags::STRING)->getCells()->createEnumeration();
  while (cells->hasMoreElements()) {
    const Reference<css::text::XTextFieldsSupplier> cell(cells->nextElement(), UNO_QUERY_THROW);
    const auto fields = cell->getTextFields()->createEnumeration();
    while (fields->hasMoreElements()) {
      const Reference<css::beans::XPropertySet> field(fields->nextElement(), UNO_QUERY_THROW);
      links.push_back(utf8(field->getPropertyValue("URL").get<rtl::OUString>()));
    }
  }
  return links;
}

sal_Int32 paperWidth(const Model& model, const char* style) {
  const auto families = Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)->getStyleFamilies();
  const Reference<css::container::XNameAccess> pages(families->getByName("PageStyles"), UNO_QUERY_THROW);
  return Reference<css::beans::XPropertySet>(pages->getByName(unoString(style)), UNO_QUERY_THROW)
      ->getPropertyValue("Width")
      .get<sal_Int32>();
}

Reference<css::document::XDocumentProperties> propertiesOf(const Model& model) {
  return Reference<css::document::XDocumentPropertiesSupplier>(model, UNO_QUERY_THROW)->getDocumentProperties();
}

// --- The office -----------------------------------------------------------------------------------------------------

/// An office in a language, with the extension and the commands for tests.
struct Running {
  Profile profile;
  std::unique_ptr<Office> office;

  explicit Running(const std::vector<Setting>& settings) : profile(settings) {
    profile.install(product::extension());
    profile.install(SALESPLANNER_TEST_COMMANDS);
    OfficeOptions options;
    options.headless = false; // commands work in windows
    options.patience = 3 * usualPatience();
    office = std::make_unique<Office>(profile, options);
  }
  ~Running() { EXPECT_EQ(office->end(), 0); }
};

class WorkbookTest : public testing::Test {
protected:
  static void SetUpTestSuite() { running() = std::make_unique<Running>(userInterface("en-US", "en-US")); }
  static void TearDownTestSuite() { running().reset(); }
  static std::unique_ptr<Running>& running() {
    static std::unique_ptr<Running> shared;
    return shared;
  }
  static Office& office() { return *running()->office; }
  void TearDown() override { EXPECT_TRUE(office().alive()); }

  Any run(const char* command, const Model& document, const char* name, const std::vector<Entry>& entries = {},
          const char* suffix = "") {
    std::vector<Sequence<Any>> rows;
    for (const auto& entry : entries) {
      const Any cells[] = {text(entry.name), Any(entry.row), Any(entry.column), entry.value};
      rows.emplace_back(cells, 4);
    }
    const css::beans::NamedValue arguments[] = {
        {"Command", text(command)},
        {"Document", Any(document)},
        {"Template", text(name)},
        {"Suffix", text(suffix)},
        {"Title", text("The wizard")},
        {"Entries", Any(Sequence<Sequence<Any>>(rows.data(), static_cast<sal_Int32>(rows.size())))}};
    office().beat();
    return office().create<css::task::XJob>("org.salesplanner.test.Workbook")->execute({arguments, 6});
  }

  /// Why a command fails.
  std::string failure(const char* command, const Model& document, const char* name,
                      const std::vector<Entry>& entries = {}) {
    css::beans::NamedValue answer;
    run(command, document, name, entries) >>= answer;
    return utf8(answer.Value.has<rtl::OUString>() ? answer.Value.get<rtl::OUString>() : rtl::OUString());
  }

  std::vector<Any> read(const Model& document, const std::vector<Entry>& places, const char* suffix = "") {
    Sequence<Any> values;
    run("read", document, "commission-plan", places, suffix) >>= values;
    return {values.begin(), values.end()};
  }

  std::vector<std::string> workbooksIn(const Model& document) {
    Sequence<Any> all;
    run("list", document, "") >>= all;
    std::vector<std::string> names;
    for (const auto& one : all) {
      names.push_back(utf8(one.get<rtl::OUString>()));
    }
    return names;
  }

  Model emptyDocument() {
    return {office().desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}), UNO_QUERY_THROW};
  }
};

const std::vector<Entry> commission = {
    {"company", 0, 0, text("Corner Books")},
    {"as_of", 0, 0, Any(css::util::Date(30, 6, 2026))},
    {"plan_quota", 0, 0, Any(500000.0)},
};

std::vector<Any> valuesOf(const std::vector<Entry>& entries) {
  std::vector<Any> values;
  for (const auto& entry : entries) {
    values.push_back(entry.value);
  }
  return values;
}

TEST_F(WorkbookTest, WritesANewDocumentAndReadsItBack) {
  const Opened made(run("new", {}, "commission-plan", commission).get<Model>());
  EXPECT_EQ(read(made.model(), commission), valuesOf(commission));
  EXPECT_TRUE(isModified(made.model()));
  EXPECT_EQ(utf8(made.model()->getURL()), "");
  EXPECT_TRUE(undoTitles(made.model()).empty());
  EXPECT_TRUE(sheetsOf(made.model())->hasByName("Start"));
  EXPECT_EQ(utf8(propertiesOf(made.model())->getTemplateURL()), "") << "it would be asked about after an update";
  constexpr int letter = 21590;
  EXPECT_NEAR(paperWidth(made.model(), "Portrait"), letter, 20) << "in the United States";
}

TEST_F(WorkbookTest, KeepsTextsTexts) {
  std::vector<Entry> entries;
  for (const char* const typed : {"=1+1", "+1", "@x", "{=1}", "'quoted", "  spaces  ", "=DDE(\"soffice\";\"x\";\"y\")",
                                  "=WEBSERVICE(\"http://127.0.0.1/\")", "名前", "1/2", "TRUE"}) {
    entries.push_back({"deal_customers", static_cast<sal_Int32>(entries.size()), 0, text(typed)});
  }
  const Opened made(run("new", {}, "commission-plan", entries).get<Model>());
  EXPECT_EQ(read(made.model(), entries), valuesOf(entries));
  for (const auto& entry : entries) {
    EXPECT_EQ(cellNamed(made.model(), "deal_customers", entry.row)->getType(), css::table::CellContentType_TEXT)
        << entry.row;
  }
}

TEST_F(WorkbookTest, AddsToADocumentInOneStepOfUndo) {
  const std::vector<Entry> entries{{"company", 0, 0, text("Corner Books")}};
  const Opened mine(emptyDocument());
  const auto before = contentsOf(mine.model());
  EXPECT_EQ(utf8(run("add", mine.model(), "swot", entries).get<rtl::OUString>()), "swot");
  const auto after = contentsOf(mine.model());
  EXPECT_EQ(read(mine.model(), entries), valuesOf(entries));
  EXPECT_THAT(undoTitles(mine.model()), ElementsAre("The wizard"));
  office().beat();

  undoOf(mine.model())->undo();
  EXPECT_EQ(contentsOf(mine.model()), before);
  EXPECT_TRUE(undoTitles(mine.model()).empty());
  undoOf(mine.model())->redo();
  EXPECT_EQ(contentsOf(mine.model()), after);
  EXPECT_THAT(undoTitles(mine.model()), ElementsAre("The wizard"));
  office().beat();
  undoOf(mine.model())->undo();
  EXPECT_EQ(contentsOf(mine.model()), before);
}

/// Formulas in the other document are those of the template, none of them refers to a file or to nothing.
TEST_F(WorkbookTest, AddsTheFormulasOfTheTemplate) {
  for (const char* const name : {"commission-plan", "sales-plan", "swot", "account-tiering"}) {
    SCOPED_TRACE(name);
    const Document blank(office(), product::templates() / (std::string(name) + ".ots"));
    const auto expected = contentsOf(Model(blank.model(), UNO_QUERY_THROW));
    const Opened mine(emptyDocument());
    run("add", mine.model(), name);
    const auto found = contentsOf(mine.model());
    for (const auto& sheet : expected.at("sheets")) {
      EXPECT_EQ(found.at("sheet " + sheet), expected.at("sheet " + sheet)) << sheet;
    }
    EXPECT_EQ(found.at("names"), expected.at("names"));
    office().beat();
  }
}

/// Every document has a style Note of its own, so ours is called otherwise there.
TEST_F(WorkbookTest, CellsLookAsInTheTemplate) {
  const Document blank(office(), product::templates() / "swot.ots");
  const Model expected(blank.model(), UNO_QUERY_THROW);
  const Opened mine(emptyDocument());
  run("add", mine.model(), "swot");
  EXPECT_THAT(contentsOf(mine.model()).at("CellStyles"), testing::IsSupersetOf({"Note", "Note 2"}));
  for (const auto& name : sheetsOf(expected)->getElementNames()) {
    EXPECT_EQ(looksOf(mine.model(), name), looksOf(expected, name)) << utf8(name);
  }
}

TEST_F(WorkbookTest, LeavesWhatTheUserHasOfTheSameName) {
  const Opened mine(emptyDocument());
  const Reference<css::sheet::XSpreadsheet> sheet(sheetsOf(mine.model())->getByName("Sheet1"), UNO_QUERY_THROW);
  Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->setName("Plan");
  sheet->getCellByPosition(0, 0)->setFormula("Mine");
  namesOf(mine.model())->addNewByName("Company", "$Plan.$A$1", css::table::CellAddress(), 0);
  sheet->getCellByPosition(1, 0)->setFormula("=company&\"!\"");
  undoOf(mine.model())->clear();
  const auto before = contentsOf(mine.model());

  EXPECT_EQ(utf8(run("add", mine.model(), "commission-plan", commission).get<rtl::OUString>()), "commission-plan_2");
  EXPECT_TRUE(sheetsOf(mine.model())->hasByName("Plan 2"));
  EXPECT_TRUE(sheetsOf(mine.model())->hasByName("Start"));
  EXPECT_EQ(contentsOf(mine.model()).at("sheet Plan"), before.at("sheet Plan"));
  EXPECT_EQ(utf8(Reference<css::text::XTextRange>(sheet->getCellByPosition(1, 0), UNO_QUERY_THROW)->getString()),
            "Mine!");
  EXPECT_EQ(read(mine.model(), commission, "_2"), valuesOf(commission));
  const auto start = contentsOf(mine.model()).at("sheet Start");
  EXPECT_THAT(start, testing::Contains(HasSubstr("company_2=\"\"")));
  EXPECT_THAT(start, testing::Not(testing::Contains(HasSubstr("company="))));
  const auto links = linksOn(mine.model(), "Start");
  EXPECT_THAT(links, testing::Contains("#'Plan 2'.C10"));
  EXPECT_THAT(links, testing::Contains("#Team.B6"));
  EXPECT_THAT(links, testing::Not(testing::Contains(testing::StartsWith("#Plan."))));

  undoOf(mine.model())->undo();
  EXPECT_EQ(contentsOf(mine.model()), before);
}

TEST_F(WorkbookTest, TakesBackWhatFailsHalfWay) {
  const Opened mine(emptyDocument());
  const Reference<css::beans::XPropertyContainer> properties(propertiesOf(mine.model())->getUserDefinedProperties());
  properties->addProperty("Taken", css::beans::PropertyAttribute::REMOVABLE, text("mine"));
  Reference<css::util::XModifiable>(mine.model(), UNO_QUERY_THROW)->setModified(false);
  const auto before = contentsOf(mine.model());
  css::beans::NamedValue answer;
  EXPECT_TRUE(run("fail", mine.model(), "account-tiering") >>= answer);
  EXPECT_EQ(utf8(answer.Name), "Exception");
  EXPECT_EQ(contentsOf(mine.model()), before);
  EXPECT_FALSE(isModified(mine.model()));
  EXPECT_TRUE(undoTitles(mine.model()).empty());
  run("add", mine.model(), "account-tiering");
  EXPECT_TRUE(sheetsOf(mine.model())->hasByName("Accounts")) << "the next time it works";
}

/// What the user did meanwhile is undone and done again around it.
TEST_F(WorkbookTest, StandsAmongTheStepsOfTheUser) {
  const Opened mine(emptyDocument());
  const Reference<css::sheet::XSpreadsheet> sheet(sheetsOf(mine.model())->getByName("Sheet1"), UNO_QUERY_THROW);
  sheet->getCellByPosition(0, 0)->setFormula("before");
  run("add", mine.model(), "swot", {{"company", 0, 0, text("Corner Books")}});
  sheet->getCellByPosition(0, 1)->setFormula("=company");
  cellNamed(mine.model(), "company")->setFormula("City Books");
  const auto all = contentsOf(mine.model());
  const std::size_t steps = undoTitles(mine.model()).size();
  EXPECT_EQ(steps, 4U);
  for (std::size_t i = 0; i < steps; ++i) {
    undoOf(mine.model())->undo();
  }
  EXPECT_EQ(contentsOf(mine.model()).at("sheets"), std::vector<std::string>{"Sheet1"});
  for (std::size_t i = 0; i < steps; ++i) {
    undoOf(mine.model())->redo();
  }
  EXPECT_EQ(contentsOf(mine.model()), all);
  const Reference<css::text::XTextRange> shown(sheet->getCellByPosition(0, 1), UNO_QUERY_THROW);
  EXPECT_EQ(utf8(shown->getString()), "City Books");
}

TEST_F(WorkbookTest, AddsWhereNothingIsUndone) {
  const Opened mine(emptyDocument());
  undoOf(mine.model())->lock();
  run("add", mine.model(), "swot");
  undoOf(mine.model())->unlock();
  EXPECT_TRUE(sheetsOf(mine.model())->hasByName("Start"));
  EXPECT_THAT(undoTitles(mine.model()), ElementsAre());
}

TEST_F(WorkbookTest, IsThereAgainAfterSaving) {
  const auto url = fileUrl(running()->profile.file("saved.ods"));
  const std::vector<Entry> first{{"company", 0, 0, text("Corner Books")}};
  const std::vector<Entry> second{{"company", 0, 0, text("City Books")}};
  {
    const Opened mine(emptyDocument());
    run("add", mine.model(), "swot", first);
    run("add", mine.model(), "swot", second);
    Reference<css::frame::XStorable>(mine.model(), UNO_QUERY_THROW)->storeToURL(url, {});
    EXPECT_EQ(workbooksIn(mine.model()), (std::vector<std::string>{"swot", "swot_2"}));
    undoOf(mine.model())->undo();
    EXPECT_EQ(workbooksIn(mine.model()), std::vector<std::string>{"swot"});
  }
  const Opened loaded({office().desktop()->loadComponentFromURL(url, "_blank", 0, {}), UNO_QUERY_THROW});
  EXPECT_EQ(workbooksIn(loaded.model()), (std::vector<std::string>{"swot", "swot_2"}));
  EXPECT_EQ(read(loaded.model(), first), valuesOf(first));
  EXPECT_EQ(read(loaded.model(), second, "_2"), valuesOf(second));
  run("revise", loaded.model(), "swot", {{"company", 0, 0, text("Paper House")}}, "_2");
  EXPECT_EQ(read(loaded.model(), first), valuesOf(first));
  EXPECT_EQ(read(loaded.model(), second, "_2"), std::vector<Any>{text("Paper House")});
  EXPECT_THAT(undoTitles(loaded.model()), ElementsAre("The wizard"));

  const css::beans::PropertyValue readOnly("ReadOnly", -1, Any(true), css::beans::PropertyState_DIRECT_VALUE);
  const Opened closed({office().desktop()->loadComponentFromURL(url, "_blank", 0, {&readOnly, 1}), UNO_QUERY_THROW});
  EXPECT_THAT(failure("add", closed.model(), "swot"), HasSubstr("read-only"));
  EXPECT_THAT(failure("revise", closed.model(), "swot", second), HasSubstr("read-only"));
}

TEST_F(WorkbookTest, ClearsTheExamplesOfAddedWorkbooks) {
  const Opened mine(run("new", {}, "swot", {{"company", 0, 0, text("Corner Books")}}).get<Model>());
  const Document filled(office(), product::templates() / "swot-example.ots");
  const Model example(filled.model(), UNO_QUERY_THROW);
  const auto company = Reference<css::text::XTextRange>(cellNamed(example, "company"), UNO_QUERY_THROW)->getString();
  run("add", mine.model(), "swot", {{"company", 0, 0, Any(company)}});
  undoOf(mine.model())->clear();
  EXPECT_EQ(run("clear examples", mine.model(), "").get<sal_Int32>(), 1);
  EXPECT_EQ(read(mine.model(), {{"company", 0, 0, {}}}), std::vector<Any>{text("Corner Books")});
  EXPECT_EQ(read(mine.model(), {{"company", 0, 0, {}}}, "_2"), std::vector<Any>{{}});
  EXPECT_EQ(undoTitles(mine.model()).size(), 1U);
}

std::vector<Entry> accounts(sal_Int32 count) {
  std::vector<Entry> entries;
  for (sal_Int32 row = 0; row < count; ++row) {
    entries.push_back({"account_rows", row, 0, Any("Account " + rtl::OUString::number(row + 1))});
    entries.push_back({"account_rows", row, 3, text("x")});
  }
  return entries;
}

/// What the last cell of the list of accounts holds, with what is said of them elsewhere.
void expectAccounts(const Model& model, sal_Int32 count) {
  const Reference<css::sheet::XNamedRange> tiers(namesOf(model)->getByName("tiers"), UNO_QUERY_THROW);
  EXPECT_EQ(utf8(tiers->getContent()), "$Accounts.$M$6:$M$" + std::to_string(5 + count));
  const Reference<css::sheet::XSpreadsheet> sheet(sheetsOf(model)->getByName("Accounts"), UNO_QUERY_THROW);
  for (const sal_Int32 row : {88, 89, 90, 149}) {
    const auto cell = [&](sal_Int32 column) { return sheet->getCellByPosition(column, 5 + row); };
    EXPECT_EQ(utf8(Reference<css::text::XTextRange>(cell(1), UNO_QUERY_THROW)->getString()),
              "Account " + std::to_string(row + 1));
    EXPECT_EQ(utf8(Reference<css::text::XTextRange>(cell(12), UNO_QUERY_THROW)->getString()), "Tier 4") << row;
    EXPECT_THAT(utf8(cell(12)->getFormula()), HasSubstr("$B" + std::to_string(6 + row)));
  }
  EXPECT_EQ(cellNamed(model, "accounts_scored")->getValue(), count);
}

TEST_F(WorkbookTest, ListsBecomeAsLongAsTheirEntriesNeed) {
  const Opened made(run("new", {}, "account-tiering", accounts(150)).get<Model>());
  expectAccounts(made.model(), 150);

  const Opened mine(emptyDocument());
  run("add", mine.model(), "account-tiering", accounts(150));
  expectAccounts(mine.model(), 150);
  EXPECT_THAT(undoTitles(mine.model()), ElementsAre("The wizard"));
}

TEST_F(WorkbookTest, TheColumnsOfAListGrowTogether) {
  std::vector<Entry> factors;
  for (sal_Int32 row = 0; row < 25; ++row) {
    factors.push_back({"factor_boxes", row, 0, text("Strength")});
    factors.push_back({"factors", row, 0, Any("Factor " + rtl::OUString::number(row + 1))});
    factors.push_back({"importance", row, 0, Any(1.0)});
    factors.push_back({"ratings", row, 0, Any(row < 20 ? 1.0 : 5.0)});
  }
  const Opened made(run("new", {}, "swot", factors).get<Model>());
  for (const auto& [name, column] : {std::pair("factors", "C"), {"ratings", "G"}, {"factor_scores", "H"}}) {
    const Reference<css::sheet::XNamedRange> range(namesOf(made.model())->getByName(unoString(name)), UNO_QUERY_THROW);
    EXPECT_EQ(utf8(range->getContent()), std::string("$Factors.$") + column + "$6:$" + column + "$30");
  }
  EXPECT_EQ(cellNamed(made.model(), "strengths_score")->getValue(), 1.8);
}

TEST_F(WorkbookTest, AListThatIsRevisedGrowsInOneStepOfUndo) {
  const Opened made(run("new", {}, "account-tiering", accounts(80)).get<Model>());
  const auto before = contentsOf(made.model());
  run("revise", made.model(), "account-tiering", accounts(150));
  expectAccounts(made.model(), 150);
  const auto after = contentsOf(made.model());
  EXPECT_THAT(undoTitles(made.model()), ElementsAre("The wizard"));
  undoOf(made.model())->undo();
  EXPECT_EQ(contentsOf(made.model()), before);
  undoOf(made.model())->redo();
  EXPECT_EQ(contentsOf(made.model()), after);
}

TEST_F(WorkbookTest, RevisesWhatDiffersInOneStepOfUndo) {
  const Opened made(run("new", {}, "commission-plan", commission).get<Model>());
  run("revise", made.model(), "commission-plan", commission);
  EXPECT_TRUE(undoTitles(made.model()).empty()) << "nothing differs";

  auto revised = commission;
  revised[0].value = text("City Books");
  revised[2].value = {};
  run("revise", made.model(), "commission-plan", revised);
  EXPECT_EQ(read(made.model(), commission), valuesOf(revised));
  EXPECT_THAT(undoTitles(made.model()), ElementsAre("The wizard"));
  undoOf(made.model())->undo();
  EXPECT_EQ(read(made.model(), commission), valuesOf(commission));
}

TEST_F(WorkbookTest, LeavesOutWhatHasNoCell) {
  const Opened made(run("new", {}, "commission-plan", commission).get<Model>());
  const auto before = contentsOf(made.model());
  run("revise", made.model(), "commission-plan",
      {{"company", 1, 0, text("x")},
       {"company", 0, 1, text("x")},
       {"company", -1, 0, text("x")},
       {"gone", 0, 0, text("x")}});
  EXPECT_EQ(contentsOf(made.model()), before);
}

TEST_F(WorkbookTest, CountsDaysAsTheDocumentDoes) {
  const Opened mine(emptyDocument());
  Reference<css::beans::XPropertySet>(mine.model(), UNO_QUERY_THROW)
      ->setPropertyValue("NullDate", Any(css::util::Date(1, 1, 1904)));
  run("add", mine.model(), "commission-plan", commission);
  constexpr double daysFrom1904 = 44741; // to 30 June 2026
  EXPECT_EQ(cellNamed(mine.model(), "as_of")->getValue(), daysFrom1904);
  EXPECT_EQ(read(mine.model(), commission), valuesOf(commission));
}

TEST_F(WorkbookTest, SaysPlainlyWhatCannotBeDone) {
  EXPECT_THAT(failure("new", {}, "no-such-plan"), HasSubstr("template of this workbook is missing"));
  EXPECT_THAT(failure("new", {}, "../swot"), HasSubstr("template of this workbook is missing"));
  EXPECT_THAT(failure("add", {}, "swot"), HasSubstr("needs a spreadsheet"));

  const Opened mine(emptyDocument());
  const auto before = contentsOf(mine.model());
  Reference<css::util::XProtectable>(mine.model(), UNO_QUERY_THROW)->protect({});
  Reference<css::util::XModifiable>(mine.model(), UNO_QUERY_THROW)->setModified(false);
  EXPECT_THAT(failure("add", mine.model(), "swot"), HasSubstr("Protect Spreadsheet Structure"));
  EXPECT_EQ(contentsOf(mine.model()), before);
  EXPECT_FALSE(isModified(mine.model()));

  const Model gone = emptyDocument();
  Reference<css::util::XCloseable>(gone, UNO_QUERY_THROW)->close(true);
  EXPECT_THAT(failure("add", gone, "swot"), HasSubstr("closed meanwhile"));

  const Opened made(run("new", {}, "commission-plan", commission).get<Model>());
  const auto filled = contentsOf(made.model());
  EXPECT_THAT(failure("revise", made.model(), "commission-plan",
                      {{"company", 0, 0, text("half")}, {"payable_total", 0, 0, Any(1.0)}}),
              HasSubstr("Start is protected"));
  EXPECT_EQ(contentsOf(made.model()), filled) << "not even what could be written";
}

class GermanWorkbookTest : public WorkbookTest {
protected:
  static void SetUpTestSuite() { running() = std::make_unique<Running>(userInterface("de", "de-DE")); }
};

TEST_F(GermanWorkbookTest, WritesReadsAndAdds) {
  const Opened made(run("new", {}, "commission-plan", commission).get<Model>());
  EXPECT_EQ(read(made.model(), commission), valuesOf(commission));
  const Opened mine(emptyDocument());
  const auto before = contentsOf(mine.model());
  run("add", mine.model(), "commission-plan", commission);
  EXPECT_EQ(read(mine.model(), commission), valuesOf(commission));
  const Document blank(office(), product::templates() / "commission-plan.ots");
  const auto expected = contentsOf(Model(blank.model(), UNO_QUERY_THROW));
  EXPECT_EQ(contentsOf(mine.model()).at("sheet Lists"), expected.at("sheet Lists"));
  undoOf(mine.model())->undo();
  EXPECT_EQ(contentsOf(mine.model()), before);
}

} // namespace
