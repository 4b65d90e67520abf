// SPDX-License-Identifier: MPL-2.0
//
// "Save a copy for others": what is written in an office with the extension computes the same in one without.

#include <chrono>
#include <filesystem>
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

#include "catalogue/plain.hpp"
#include "harness/document.hpp"
#include "harness/office.hpp"
#include "product.hpp"
#include "whole_catalogue.hpp"

using namespace harness;
using testing::HasSubstr;
using testing::Not;

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
    without = std::make_unique<Office>(bare);
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

  static std::string note(const Document& document, const char* sheet, const char* cell) {
    const Reference<css::sheet::XSheetAnnotationAnchor> anchor(
        document.sheet(sheet).range(cell)->getCellByPosition(0, 0), UNO_QUERY_THROW);
    return utf8(Reference<css::text::XSimpleText>(anchor->getAnnotation(), UNO_QUERY_THROW)->getString());
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

/// The examples of the catalogue in one document: as they are on the sheet Inline, and with their arrays in cells on
/// the sheet Cells.
class EveryExample : public SaveCopyTest {
protected:
  struct Placed {
    const catalogue::Function* function;
    const catalogue::Example* example;
  };

  static bool fitsACell(const catalogue::Example& example) {
    return example.expected.size() == 1 && example.expected.front().size() == 1;
  }

  static void enter(Sheet& sheet, std::size_t row, const catalogue::Example& example, const std::string& formula) {
    const Shape shape{example.expected.size(), example.expected.front().size()};
    if (fitsACell(example)) {
      sheet.setFormula(cellName(row, 0), formula);
    } else {
      sheet.setArrayFormula(blockName(row, 0, shape), formula);
    }
  }

  void fill(Document& document) {
    auto inlined = document.sheet();
    std::size_t row = 0;
    for (const auto& family : wholeCatalogue().families) {
      for (const auto& function : family.functions) {
        for (const auto& example : function.examples) {
          if (!example.data.empty()) {
            continue;
          }
          enter(inlined, row, example, example.formula);
          placed_["." + cellName(row, 0)] = {&function, &example};
          row += example.expected.size() + 1;
        }
      }
      office().beat();
    }
  }

  std::map<std::string, Placed> placed_;
};

TEST_F(EveryExample, ComputesTheSameForOthers) {
  Document document(office());
  fill(document);
  const Copied asOds = copy(document, file("examples.ods"));
  EXPECT_EQ(asOds.outcome, saved) << asOds.summary;
  for (const auto& line : asOds.kept) {
    const auto& where = placed_.at(line.substr(line.find('.'), line.find(':') - line.find('.')));
    std::cout << where.function->name << " " << where.example->formula << " | " << where.example->notPlain << " | "
              << line << "\n";
  }
  std::cout << asOds.byFormula << " " << asOds.byValue << " " << asOds.seconds << "\n";
  office().beat();
  others().beat();
  {
    Document opened(others(), file("examples.ods"));
    opened.recalculate();
    EXPECT_TRUE(showsTheSame(opened, document));
  }
  EXPECT_THAT(packedFile(others(), file("examples.ods"), "content.xml"), Not(HasSubstr("ORG.SALESPLANNER")));
  const Copied asXlsx = copy(document, file("examples.xlsx"));
  EXPECT_EQ(asXlsx.outcome, saved) << asXlsx.summary;
  std::cout << asXlsx.byFormula << " " << asXlsx.byValue << " " << asXlsx.seconds << "\n";
  {
    std::set<std::string> known(asOds.kept.begin(), asOds.kept.end());
    for (const auto& line : asXlsx.kept) {
      if (!known.contains(line)) {
        const auto& where = placed_.at(line.substr(line.find('.'), line.find(':') - line.find('.')));
        std::cout << "XLSX " << where.function->name << " " << where.example->formula << " | " << line << "\n";
      }
    }
    Document opened(others(), file("examples.xlsx"));
    opened.recalculate();
    EXPECT_TRUE(showsTheSame(opened, document));
  }
  EXPECT_THAT(packedFile(others(), file("examples.xlsx"), "xl/worksheets/sheet1.xml"), Not(HasSubstr("SALESPLANNER")));
}

} // namespace
