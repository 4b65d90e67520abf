// SPDX-License-Identifier: MPL-2.0
//
// "Save a copy for others": what is written in an office with the extension computes the same in one without.

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotationShapeSupplier.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/text/XSimpleText.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <gmock/gmock.h>
#include <sys/mount.h>

#include "catalogue/plain.hpp"
#include "harness/document.hpp"
#include "harness/office.hpp"
#include "product.hpp"
#include "whole_catalogue.hpp"

using namespace harness;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {

namespace css = com::sun::star;
namespace fs = std::filesystem;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

// As wizards::CopyResult::Outcome has them.
enum Outcome { saved, noneOfOurs, needsPassword, stopped, failed };

struct Copied {
  sal_Int32 outcome = -1;
  sal_Int32 byFormula = 0;
  sal_Int32 byValue = 0;
  sal_Int32 left = 0;
  std::vector<std::string> kept;
  std::vector<std::string> stayed;
  std::string summary;
  double seconds = 0;
};

std::vector<std::string> strings(const Any& value) {
  Sequence<rtl::OUString> list;
  value >>= list;
  std::vector<std::string> result;
  for (const auto& text : list) {
    result.push_back(utf8(text));
  }
  return result;
}

/// The offices of this program, and where they keep files.
struct Offices {
  Profile profile;
  Profile bare;
  std::unique_ptr<Office> with;
  std::unique_ptr<Office> without;

  Offices() {
    profile.install(product::extension());
    profile.install(SALESPLANNER_TEST_COMMANDS);
    with = std::make_unique<Office>(profile);
    // The others may have another version.
    without = std::make_unique<Office>(bare, OfficeOptions{.wrapper = "SALESPLANNER_OTHERS_WRAPPER"});
  }
};

std::unique_ptr<Offices>& offices() {
  static std::unique_ptr<Offices> shared;
  return shared;
}

class OfficesAreThere : public testing::Environment {
public:
  void SetUp() override { offices() = std::make_unique<Offices>(); }
  void TearDown() override {
    EXPECT_EQ(offices()->with->end(), 0);
    EXPECT_EQ(offices()->without->end(), 0);
    offices().reset();
  }
};

const auto* const registered = testing::AddGlobalTestEnvironment(new OfficesAreThere);

class SaveCopyTest : public testing::Test {
protected:
  static Office& office() { return *offices()->with; }
  static Office& others() { return *offices()->without; }
  static fs::path file(const std::string& name) { return offices()->profile.file(name); }

  static Copied copy(const Document& document, const rtl::OUString& url, const char* password = "",
                     sal_Int32 stopAt = -1) {
    const auto job = office().create<css::task::XJob>("org.salesplanner.test.SaveCopy");
    const css::beans::NamedValue arguments[] = {{"Document", Any(document.model())},
                                                {"URL", Any(url)},
                                                {"Password", Any(rtl::OUString::createFromAscii(password))},
                                                {"StopAt", Any(stopAt)}};
    Sequence<css::beans::NamedValue> values;
    job->execute({arguments, 4}) >>= values;
    Copied result;
    for (const auto& [name, value] : values) {
      if (name == "Outcome") {
        value >>= result.outcome;
      } else if (name == "ByFormula") {
        value >>= result.byFormula;
      } else if (name == "ByValue") {
        value >>= result.byValue;
      } else if (name == "Left") {
        value >>= result.left;
      } else if (name == "Kept") {
        result.kept = strings(value);
      } else if (name == "Stayed") {
        result.stayed = strings(value);
      } else if (name == "Summary") {
        rtl::OUString text;
        value >>= text;
        result.summary = utf8(text);
      } else if (name == "Seconds") {
        value >>= result.seconds;
      }
    }
    return result;
  }
  static Copied copy(const Document& document, const fs::path& target, const char* password = "") {
    return copy(document, fileUrl(target), password);
  }

  static int openDocuments() {
    int open = 0;
    for (const auto components = office().desktop()->getComponents()->createEnumeration();
         components->hasMoreElements(); components->nextElement()) {
      ++open;
    }
    return open;
  }

  /// How many files the office keeps until it ends.
  static std::ptrdiff_t temporaryFiles() {
    const fs::recursive_directory_iterator files(offices()->profile.folder() / "tmp");
    return std::count_if(begin(files), end(files), [](const auto& entry) {
      return entry.is_regular_file() && entry.path().extension() == ".tmp";
    });
  }

  /// The text in the box that people see: 25.2 and 26.8 answer "" for the note itself, even for an .xlsx of their own.
  static std::string note(const Document& document, const char* sheet, const char* cell) {
    const Reference<css::sheet::XSheetAnnotationAnchor> anchor(
        document.sheet(sheet).range(cell)->getCellByPosition(0, 0), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetAnnotationShapeSupplier> shape(anchor->getAnnotation(), UNO_QUERY_THROW);
    const Reference<css::text::XSimpleText> text(shape->getAnnotationShape(), css::uno::UNO_QUERY);
    return text.is() ? utf8(text->getString()) : "";
  }
};

Shape usedArea(const Document& document, std::size_t sheet) {
  const Reference<css::container::XIndexAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
  const Reference<css::sheet::XSpreadsheet> found(sheets->getByIndex(static_cast<sal_Int32>(sheet)), UNO_QUERY_THROW);
  const auto cursor = found->createCursor();
  Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
  const auto end = Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
  return {static_cast<std::size_t>(end.EndRow) + 1, static_cast<std::size_t>(end.EndColumn) + 1};
}

/// Whether all cells of the copy show what the original shows; errors for numbers that cannot be computed count as one.
testing::AssertionResult showsTheSame(const Document& copy, const Document& original) {
  const auto count = original.model()->getSheets()->getElementNames().getLength();
  const auto sameKind = [](Table table) {
    for (auto& row : table) {
      for (auto& value : row) {
        if (value == Value(numberError) || value == Value(convergenceError)) {
          value = argumentError;
        }
      }
    }
    return table;
  };
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    const auto block = blockName(0, 0, usedArea(original, i));
    const auto result =
        agree(sameKind(copy.sheet(i).values(block)), sameKind(original.sheet(i).values(block)), usualTolerance);
    if (!result) {
      return testing::AssertionFailure() << "sheet " << i + 1 << ": " << result.message();
    }
  }
  return testing::AssertionSuccess();
}

// --- Every function -----------------------------------------------------------------------------------------------

/// The cells of an inline array such as {1;"a"|2;"b"}.
Table cellsOf(std::string_view array) {
  Table table(1);
  std::string element;
  const auto end = [&] {
    const bool text = element.starts_with('"');
    const auto inside = text ? element.substr(1, element.size() - 2) : element;
    table.back().push_back(!text ? Value(std::stod(element)) : inside.empty() ? Value(Empty{}) : Value(inside));
    element.clear();
  };
  bool quoted = false;
  for (const char c : array.substr(1)) {
    quoted = c == '"' ? !quoted : quoted;
    if (quoted || (c != ';' && c != '|' && c != '}')) {
      element += c;
      continue;
    }
    end();
    if (c == '|') {
      table.emplace_back();
    }
  }
  return table;
}

/// The examples of the catalogue in one document: as they are on the first sheet, and on the sheet Cells with their
/// arrays in cells of the sheet Data.
class EveryExample : public SaveCopyTest {
protected:
  struct Entered {
    const catalogue::Function* function;
    const catalogue::Example* example;
    bool inCells;
  };

  void fill(Document& document) {
    auto cells = document.addSheet("Cells");
    auto data = document.addSheet("Data");
    auto inlined = document.sheet();
    for (const auto& family : wholeCatalogue().families) {
      for (const auto& function : family.functions) {
        for (const auto& example : function.examples) {
          if (!example.data.empty()) {
            continue;
          }
          enter(inlined, example, example.formula);
          entered_["Sheet1." + cellName(row_, 0)] = {&function, &example, false};
          const std::size_t rows = example.expected.size();
          const std::size_t dataRows = std::max(rows, placeAndEnter(cells, data, function, example));
          row_ += dataRows + 1;
        }
      }
      office().beat();
    }
  }

  /// Whether the plain formula gives what the example expects, as another test says: a single value that is no error.
  static bool plainFormulaHolds(const Entered& entered) {
    const auto& expected = entered.example->expected;
    const auto& shape = entered.function->shape;
    const auto* const words = std::get_if<std::string>(&expected.front().front());
    return !entered.function->plain.formula.empty() && entered.example->notPlain.empty() && entered.inCells &&
           (shape == "value" || shape == "label") && expected.size() == 1 && expected.front().size() == 1 &&
           (words == nullptr || !errorNamed(*words));
  }

  void expectFormulas(const Copied& copied) {
    std::set<std::string> kept;
    for (const auto& line : copied.kept) {
      const auto where = line.substr(0, line.find(':'));
      ASSERT_TRUE(entered_.contains(where)) << line;
      EXPECT_FALSE(plainFormulaHolds(entered_[where]) && line.find("another result") != std::string::npos)
          << entered_[where].example->formula << ": " << line;
      EXPECT_TRUE(kept.insert(where).second) << line;
    }
    for (const auto& [where, entered] : entered_) {
      EXPECT_TRUE(kept.contains(where) || !entered.function->plain.formula.empty()) << entered.example->formula;
    }
    EXPECT_EQ(static_cast<std::size_t>(copied.byFormula + copied.byValue), entered_.size());
    EXPECT_EQ(static_cast<std::size_t>(copied.byValue), kept.size());
  }

  std::map<std::string, Entered> entered_;

private:
  static void enter(Sheet& sheet, std::size_t row, const catalogue::Example& example, const std::string& formula) {
    const Shape shape{example.expected.size(), example.expected.front().size()};
    if (shape.rows * shape.columns == 1) {
      sheet.setFormula(cellName(row, 0), formula);
    } else {
      sheet.setArrayFormula(blockName(row, 0, shape), formula);
    }
  }
  void enter(Sheet& sheet, const catalogue::Example& example, const std::string& formula) const {
    enter(sheet, row_, example, formula);
  }

  /// Returns how many rows the data takes.
  std::size_t placeAndEnter(Sheet& cells, Sheet& data, const catalogue::Function& function,
                            const catalogue::Example& example) {
    const auto arguments = catalogue::argumentsOfCall(example.formula, function.name);
    if (!arguments) {
      return 0;
    }
    std::size_t rows = 0;
    std::size_t column = 0;
    std::string formula = "=" + function.name + "(";
    for (std::size_t i = 0; i < arguments->size(); ++i) {
      formula += i > 0 ? ";" : "";
      if ((*arguments)[i].starts_with('{')) {
        const auto table = cellsOf((*arguments)[i]);
        data.write(cellName(row_, column), table);
        formula += "$Data." + blockName(row_, column, {table.size(), table.front().size()});
        column += table.front().size();
        rows = std::max(rows, table.size());
      } else {
        formula += (*arguments)[i];
      }
    }
    enter(cells, example, formula + ")");
    entered_["Cells." + cellName(row_, 0)] = {&function, &example, true};
    return rows;
  }

  std::size_t row_ = 0;
};

TEST_F(EveryExample, ComputesTheSameForOthers) {
  Document document(office());
  fill(document);
  for (const auto& [name, part] :
       {std::pair{"examples.ods", "content.xml"}, {"examples.xlsx", "xl/worksheets/sheet2.xml"}}) {
    SCOPED_TRACE(name);
    const Copied copied = copy(document, file(name));
    ASSERT_EQ(copied.outcome, saved) << copied.summary;
    expectFormulas(copied);
    RecordProperty(std::string(name) + " by formula", copied.byFormula);
    office().beat();
    others().beat();
    Document opened(others(), file(name));
    opened.recalculate();
    EXPECT_TRUE(showsTheSame(opened, document));
    EXPECT_THAT(packedFile(others(), file(name), part), Not(HasSubstr("ORG.SALESPLANNER")));
    office().beat();
    others().beat();
  }
}

// --- The template workbooks ---------------------------------------------------------------------------------------

TEST_F(SaveCopyTest, WorkbooksOfTheTemplatesComputeTheSameForOthers) {
  int workbooks = 0;
  for (const auto& entry : fs::directory_iterator(SALESPLANNER_TEMPLATE_FOLDER)) {
    if (!entry.path().filename().string().ends_with("-example.ots")) {
      continue; // the empty ones have the same formulas
    }
    SCOPED_TRACE(entry.path().filename().string());
    Document document(office(), offices()->profile.copyOf(entry.path()));
    document.recalculate();
    for (const std::string extension : {".ods", ".xlsx"}) {
      const auto target = file(entry.path().stem().string() + extension);
      const Copied copied = copy(document, target);
      ASSERT_EQ(copied.outcome, saved) << copied.summary;
      EXPECT_EQ(copied.left, 0) << copied.stayed.front();
      RecordProperty(target.filename().string(), copied.summary);
      Document opened(others(), target);
      opened.recalculate();
      EXPECT_TRUE(showsTheSame(opened, document)) << extension;
      office().beat();
      others().beat();
    }
    EXPECT_THAT(packedFile(others(), file(entry.path().stem().string() + ".ods"), "content.xml"),
                Not(HasSubstr("ORG.SALESPLANNER")));
    ++workbooks;
  }
  EXPECT_GT(workbooks, 0);
}

// --- Outside cells ------------------------------------------------------------------------------------------------

Reference<css::beans::XPropertySet> properties(const Document& document, const char* range) {
  return {document.sheet().range(range), UNO_QUERY_THROW};
}

Reference<css::sheet::XNamedRanges> namesOf(const Document& document) {
  const Reference<css::beans::XPropertySet> model(document.model(), UNO_QUERY_THROW);
  return {model->getPropertyValue("NamedRanges"), UNO_QUERY_THROW};
}

std::string contentOfName(const Document& document, const char* name) {
  const Reference<css::container::XNameAccess> names(namesOf(document), UNO_QUERY_THROW);
  const Reference<css::sheet::XNamedRange> range(names->getByName(rtl::OUString::createFromAscii(name)),
                                                 UNO_QUERY_THROW);
  return utf8(range->getContent());
}

void addName(const Document& document, const char* name, const char* content) {
  namesOf(document)->addNewByName(rtl::OUString::createFromAscii(name), rtl::OUString::createFromAscii(content), {}, 0);
}

void addConditionalFormat(const Document& document, const char* range, const char* formula) {
  const auto cells = properties(document, range);
  const Reference<css::sheet::XSheetConditionalEntries> entries(cells->getPropertyValue("ConditionalFormat"),
                                                                UNO_QUERY_THROW);
  const css::beans::PropertyValue entry[] = {
      {"Operator", -1, Any(css::sheet::ConditionOperator_FORMULA), css::beans::PropertyState_DIRECT_VALUE},
      {"Formula1", -1, Any(rtl::OUString::createFromAscii(formula)), css::beans::PropertyState_DIRECT_VALUE},
      {"StyleName", -1, Any(rtl::OUString("Good")), css::beans::PropertyState_DIRECT_VALUE}};
  entries->addNew({entry, 3});
  cells->setPropertyValue("ConditionalFormat", Any(entries));
}

std::string conditionalFormula(const Document& document, const char* range) {
  const Reference<css::container::XIndexAccess> entries(
      properties(document, range)->getPropertyValue("ConditionalFormat"), UNO_QUERY_THROW);
  const Reference<css::sheet::XSheetCondition> condition(entries->getByIndex(0), UNO_QUERY_THROW);
  return utf8(condition->getFormula1());
}

void addValidation(const Document& document, const char* range, const char* formula) {
  const auto cells = properties(document, range);
  const Reference<css::beans::XPropertySet> validation(cells->getPropertyValue("Validation"), UNO_QUERY_THROW);
  validation->setPropertyValue("Type", Any(css::sheet::ValidationType_DECIMAL));
  const Reference<css::sheet::XSheetCondition> condition(validation, UNO_QUERY_THROW);
  condition->setOperator(css::sheet::ConditionOperator_GREATER);
  condition->setFormula1(rtl::OUString::createFromAscii(formula));
  cells->setPropertyValue("Validation", Any(validation));
}

std::string validationFormula(const Document& document, const char* range) {
  const Reference<css::sheet::XSheetCondition> condition(properties(document, range)->getPropertyValue("Validation"),
                                                         UNO_QUERY_THROW);
  return utf8(condition->getFormula1());
}

TEST_F(SaveCopyTest, ReplacesInNamesConditionalFormatsAndValidations) {
  Document document(office());
  auto sheet = document.sheet();
  sheet.write("A1", {{100}, {50}});
  addName(document, "Yearly", "ARR($Sheet1.$A$1)");
  addName(document, "Both", "Yearly+OTE($Sheet1.$A$1;$Sheet1.$A$2)");
  addConditionalFormat(document, "A1:A2", "ARR(A1)>1000");
  addValidation(document, "A2", "ARR(A1)");
  sheet.setFormula("B1", "=Both*2");
  ASSERT_EQ(sheet.value("B1"), Value(2700));
  for (const char* const name : {"outside.ods", "outside.xlsx"}) {
    SCOPED_TRACE(name);
    const Copied copied = copy(document, file(name));
    ASSERT_EQ(copied.outcome, saved) << copied.summary;
    EXPECT_EQ(copied.byFormula, 4);
    EXPECT_EQ(copied.byValue, 0);
    EXPECT_EQ(copied.left, 0);
    Document opened(others(), file(name));
    EXPECT_EQ(contentOfName(opened, "Yearly"), "(12*($Sheet1.$A$1))");
    EXPECT_EQ(contentOfName(opened, "Both"), "Yearly+(($Sheet1.$A$1)+($Sheet1.$A$2))");
    EXPECT_EQ(conditionalFormula(opened, "A1"), "(12*(A1))>1000");
    EXPECT_EQ(validationFormula(opened, "A2"), "(12*(A1))");
    opened.sheet().setNumber("A1", 200);
    opened.recalculate();
    EXPECT_EQ(opened.sheet().value("B1"), Value(5300)) << "it goes on computing";
  }
}

TEST_F(SaveCopyTest, SaysWhatStaysOutsideCells) {
  Document document(office());
  auto sheet = document.sheet();
  sheet.write("A1", {{1}, {0.5}, {0.3}});
  addName(document, "Score", "LEADSCORE($Sheet1.$A$1:$A$3;$Sheet1.$A$1:$A$3)");
  addConditionalFormat(document, "A1:A2", "LEADSCORE($A$1:$A$3;$A$1:$A$3)>1");
  sheet.setFormula("B1", "=Score*2");
  sheet.setFormula("B2", "=ARR(A1)");
  const Copied copied = copy(document, file("stays.ods"));
  ASSERT_EQ(copied.outcome, saved) << copied.summary;
  EXPECT_EQ(copied.byFormula, 1);
  EXPECT_EQ(copied.left, 2);
  EXPECT_EQ(copied.kept, std::vector<std::string>{"Sheet1.B1: The name Score cannot be said in built-in functions."});
  const Document opened(others(), file("stays.ods"));
  EXPECT_THAT(opened.sheet().formula("B1"), Not(StartsWith("=")));
  EXPECT_TRUE(agree(opened.sheet().value("B1"), sheet.value("B1")));
}

// --- Values that are kept -----------------------------------------------------------------------------------------

TEST_F(SaveCopyTest, KeepsValuesWithANote) {
  Document document(office());
  auto sheet = document.sheet();
  sheet.write("A1", {{0.7, 10}, {0.5, 20}, {0.2, 30}});
  sheet.setFormula("C1", "=LEADSCORE(A1:A3;B1:B3)");
  sheet.setFormula("C2", "=LEADSCORE(A1:A3;B1:B2)");
  sheet.setFormula("C3", "=INDEX(TOWSMATRIX({3|2};{4|1});1)&\" wins\"");
  sheet.setFormula("C4", "=COMMISSION(A1:A3;B1)");
  sheet.setArrayFormula("D1:E2", "=TOWSMATRIX({3|\"?\"};{4|1})");
  sheet.setFormula("F1", "=ARR(A1)");
  const Table before = sheet.values("A1:F4");
  for (const char* const name : {"kept.ods", "kept.xlsx"}) {
    SCOPED_TRACE(name);
    const Copied copied = copy(document, file(name));
    ASSERT_EQ(copied.outcome, saved) << copied.summary;
    EXPECT_EQ(copied.byFormula, 1);
    EXPECT_EQ(copied.byValue, 5);
    Document opened(others(), file(name));
    opened.recalculate();
    EXPECT_TRUE(agree(opened.sheet().values("A1:F4"), before));
    EXPECT_THAT(opened.sheet().formula("C1"), Not(StartsWith("=")));
    EXPECT_EQ(opened.sheet().arrayFormula("D1:E2"), "");
    EXPECT_EQ(note(opened, "Sheet1", "C1"),
              "Sales Planner: this cell holds a value instead of its formula. LEADSCORE cannot be said in built-in "
              "functions.");
    EXPECT_THAT(note(opened, "Sheet1", "C4"), HasSubstr("gives another result here"));
    EXPECT_THAT(note(opened, "Sheet1", "D1"), HasSubstr("TOWSMATRIX"));
    EXPECT_EQ(note(opened, "Sheet1", "E1"), "");
    EXPECT_EQ(note(opened, "Sheet1", "F1"), "");
  }
}

TEST_F(SaveCopyTest, CopiesProtectedSheets) {
  const Document document(office());
  auto sheet = document.sheet();
  sheet.write("A1", {{0.7}, {0.5}});
  sheet.setFormula("B1", "=ARR(A1)");
  sheet.setFormula("B2", "=COMMISSION(A1:A2;0.1)");
  sheet.setFormula("B3", "=LEADSCORE(A1:A2;A1:A2)");
  const Reference<css::container::XIndexAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
  Reference<css::util::XProtectable>(sheets->getByIndex(0), UNO_QUERY_THROW)->protect("secret");
  const Copied copied = copy(document, file("protected.ods"));
  ASSERT_EQ(copied.outcome, saved) << copied.summary;
  EXPECT_EQ(copied.byFormula, 1);
  EXPECT_EQ(copied.byValue, 2);
  const Document opened(others(), file("protected.ods"));
  EXPECT_TRUE(agree(opened.sheet().values("B1:B3"), sheet.values("B1:B3")));
  const Reference<css::container::XIndexAccess> copies(opened.model()->getSheets(), UNO_QUERY_THROW);
  EXPECT_TRUE(Reference<css::util::XProtectable>(copies->getByIndex(0), UNO_QUERY_THROW)->isProtected());
}

// --- The open document --------------------------------------------------------------------------------------------

TEST_F(SaveCopyTest, LeavesTheOpenDocumentAsItWas) {
  const Document document(office());
  auto sheet = document.sheet();
  sheet.setNumber("A1", 5);
  sheet.setFormula("B1", "=ARR(A1)");
  document.store(file("mine.ods"));
  const Reference<css::util::XModifiable> modifiable(document.model(), UNO_QUERY_THROW);
  const Reference<css::frame::XModel> model(document.model(), UNO_QUERY_THROW);
  const auto undo = Reference<css::document::XUndoManagerSupplier>(document.model(), UNO_QUERY_THROW)->getUndoManager();
  const auto undoSteps = undo->getAllUndoActionTitles().getLength();
  for (const bool modified : {true, false}) {
    modifiable->setModified(modified);
    const auto url = model->getURL();

    ASSERT_EQ(copy(document, file("copy of mine.ods")).outcome, saved);
    ASSERT_EQ(copy(document, file("copy of mine.xlsx")).outcome, saved);
    EXPECT_EQ(static_cast<bool>(modifiable->isModified()), modified);
    EXPECT_EQ(model->getURL(), url);
    EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), undoSteps);
    EXPECT_EQ(sheet.formula("B1"), "=ORG.SALESPLANNER.FUNCTIONS.ARR(A1)");
  }
  EXPECT_EQ(openDocuments(), 1) << "nothing stays open behind";
}

TEST_F(SaveCopyTest, WritesNothingWithoutOurFunctions) {
  const Document document(office());
  document.sheet().setFormula("A1", "=\"ORG.SALESPLANNER.FUNCTIONS.ARR(\"&SUM(1;2)");
  const Copied copied = copy(document, file("none.ods"));
  EXPECT_EQ(copied.outcome, noneOfOurs);
  EXPECT_FALSE(fs::exists(file("none.ods")));
  EXPECT_THAT(copied.summary, HasSubstr("none of the functions"));
}

/// What stands in a folder, by its name.
std::map<std::string, std::string> contentsOf(const fs::path& folder) {
  std::map<std::string, std::string> contents;
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::ifstream stream(entry.path());
    contents[entry.path().filename()] = {std::istreambuf_iterator(stream), {}};
  }
  return contents;
}

TEST_F(SaveCopyTest, StopsWhenAsked) {
  const Document document(office());
  auto sheet = document.sheet();
  sheet.setFormula("A1", "=ARR(ROW())");
  sheet.fillDown("A1:A3000"); // enough for the office to tell how far it is
  const auto folder = file("stopped");
  fs::create_directory(folder);
  std::ofstream(folder / "there.ods") << "mine";
  const auto before = contentsOf(folder);
  const auto temporary = temporaryFiles();
  const Reference<css::util::XModifiable> modifiable(document.model(), UNO_QUERY_THROW);
  modifiable->setModified(false);
  // Before and while it is stored, loaded, compared, exported, loaded again, written, and at the very end.
  for (const auto& [name, percents] :
       {std::pair{"there.ods", std::vector{0, 5, 10, 30, 42, 90, 100}}, {"new.xlsx", {55, 65, 78, 90, 100}}}) {
    for (const sal_Int32 percent : percents) {
      const Copied copied = copy(document, fileUrl(folder / name), "", percent);
      EXPECT_EQ(copied.outcome, stopped) << name << " at " << percent << ": " << copied.summary;
      EXPECT_EQ(copied.summary, "Saving was stopped; no copy was written.");
      EXPECT_EQ(contentsOf(folder), before) << name << " at " << percent;
      EXPECT_EQ(openDocuments(), 1) << name << " at " << percent;
      EXPECT_EQ(temporaryFiles(), temporary) << name << " at " << percent;
      office().beat();
    }
  }
  EXPECT_FALSE(modifiable->isModified());
  EXPECT_EQ(sheet.value("A3000"), Value(36000));
  EXPECT_EQ(copy(document, folder / "there.ods").outcome, saved) << "what was stopped has broken nothing";
  EXPECT_EQ(contentsOf(folder).size(), 1U);
  EXPECT_EQ(temporaryFiles(), temporary) << "where a document with a password would lie in clear";
}

TEST_F(SaveCopyTest, LeavesTheFileThatIsThereWhenTheDiskIsFull) {
  const auto folder = file("small");
  fs::create_directory(folder);
  if (mount("none", folder.c_str(), "tmpfs", 0, "size=48k") != 0) {
    GTEST_SKIP() << "takes the right to mount a file system";
  }
  const auto unmount = [](const fs::path* mounted) { umount(mounted->c_str()); };
  const std::unique_ptr<const fs::path, decltype(unmount)> mounted(&folder, unmount);
  std::ofstream(folder / "there.ods") << std::string(40000, 'x');
  const auto before = contentsOf(folder);
  const Document document(office());
  auto sheet = document.sheet();
  sheet.setFormula("A1", "=ARR(ROW())");
  sheet.fillDown("A1:A3000");
  for (const char* const name : {"there.ods", "there.xlsx"}) {
    const Copied copied = copy(document, folder / name);
    EXPECT_EQ(copied.outcome, failed);
    EXPECT_THAT(copied.summary, HasSubstr("disk full"));
    EXPECT_EQ(contentsOf(folder), before) << name;
  }
  EXPECT_EQ(openDocuments(), 1);
}

TEST_F(SaveCopyTest, AsksForAPasswordWhereTheDocumentHasOne) {
  {
    const Document document(office());
    document.sheet().setFormula("A1", "=ARR(1)");
    const css::beans::PropertyValue stored[] = {
        {"FilterName", -1, Any(rtl::OUString("calc8")), css::beans::PropertyState_DIRECT_VALUE},
        {"Password", -1, Any(rtl::OUString("first")), css::beans::PropertyState_DIRECT_VALUE}};
    const Reference<css::frame::XStorable> storable(document.model(), UNO_QUERY_THROW);
    storable->storeAsURL(fileUrl(file("secret.ods")), {stored, 2});
    EXPECT_EQ(copy(document, file("open.ods")).outcome, needsPassword);
    EXPECT_FALSE(fs::exists(file("open.ods")));
    for (const char* const name : {"locked.ods", "locked.xlsx"}) {
      const Copied copied = copy(document, fileUrl(file(name)), "second");
      EXPECT_EQ(copied.outcome, saved) << copied.summary;
    }
  }
  for (const char* const name : {"locked.ods", "locked.xlsx"}) {
    SCOPED_TRACE(name);
    const auto load = [&](const char* password) {
      const css::beans::PropertyValue options[] = {
          {"Hidden", -1, Any(true), css::beans::PropertyState_DIRECT_VALUE},
          {"Password", -1, Any(rtl::OUString::createFromAscii(password)), css::beans::PropertyState_DIRECT_VALUE}};
      return others().desktop()->loadComponentFromURL(fileUrl(file(name)), "_blank", 0, {options, 2});
    };
    Reference<css::lang::XComponent> refused;
    try {
      refused = load("first");
    } catch (const css::uno::Exception&) {
    }
    EXPECT_FALSE(refused.is());
    const Reference<css::sheet::XSpreadsheetDocument> opened(load("second"), css::uno::UNO_QUERY);
    ASSERT_TRUE(opened.is());
    const Reference<css::container::XIndexAccess> sheets(opened->getSheets(), UNO_QUERY_THROW);
    EXPECT_EQ(Sheet(Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(0), UNO_QUERY_THROW)).value("A1"),
              Value(12));
    Reference<css::util::XCloseable>(opened, UNO_QUERY_THROW)->close(true);
  }
}

TEST_F(SaveCopyTest, SaysPlainlyWhyItCannotWrite) {
  const Document document(office());
  document.sheet().setFormula("A1", "=ARR(1)");
  const auto message = [&](const rtl::OUString& url) {
    const Copied copied = copy(document, url);
    EXPECT_EQ(copied.outcome, failed);
    return copied.summary;
  };
  EXPECT_THAT(message(fileUrl(file("copy.doc"))), HasSubstr("an .ods or an .xlsx file"));
  EXPECT_THAT(message(fileUrl(file("missing/copy.ods"))), HasSubstr("folder for the copy does not exist"));
  EXPECT_THAT(message("file:///proc/copy.ods"), HasSubstr("could not be written"));
  EXPECT_THAT(message("nonsense.ods"), HasSubstr("folder for the copy does not exist"));
  const Reference<css::frame::XStorable> storable(document.model(), UNO_QUERY_THROW);
  const css::beans::PropertyValue filter{"FilterName", -1, Any(rtl::OUString("calc8")),
                                         css::beans::PropertyState_DIRECT_VALUE};
  storable->storeAsURL(fileUrl(file("itself.ods")), {&filter, 1});
  EXPECT_THAT(message(fileUrl(file("itself.ods"))), HasSubstr("the document itself"));
  EXPECT_EQ(document.sheet().formula("A1"), "=ORG.SALESPLANNER.FUNCTIONS.ARR(1)");
}

// --- Large documents ----------------------------------------------------------------------------------------------

TEST_F(SaveCopyTest, TakesSecondsForTwentyThousandFormulas) {
  const Document document(office());
  auto sheet = document.sheet();
  constexpr int rows = 10000;
  Table numbers;
  for (int row = 0; row < rows; ++row) {
    numbers.push_back({1000 + row, 0.01 + row % 9 * 0.01});
  }
  sheet.write("A1", numbers);
  sheet.setFormula("C1", "=COMMISSION(A1;B1;5000;0.2)");
  sheet.setFormula("D1", "=TIER(B1*10)&TEXT(LTV(A1;B1);\"0\")");
  sheet.fillDown("C1:D" + std::to_string(rows));
  const Copied copied = copy(document, file("large.ods"));
  EXPECT_EQ(copied.outcome, saved) << copied.summary;
  EXPECT_EQ(copied.byFormula, 2 * rows) << copied.summary;
  EXPECT_LT(copied.seconds, 30); // a few, on a machine that does nothing else
  RecordProperty("seconds", std::to_string(copied.seconds));
}

} // namespace
