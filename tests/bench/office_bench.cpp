// SPDX-License-Identifier: MPL-2.0
//
// What a row costs in a real office, in one run: our functions beside what a user would write instead.  Each formula
// fills a column of a document of its own, whose only formulas they are; a hard recalculation of it is timed, and the
// best of several counts: whatever else the machine does only ever adds to it.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/document/XEmbeddedScripts.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>

#include "harness/document.hpp"
#include "harness/office.hpp"
#include "product.hpp"

namespace {

namespace css = com::sun::star;
using harness::Document;
using harness::Office;
using harness::Shape;

constexpr std::size_t manyRows = 100'000;
constexpr std::size_t fewRows = 5'000; // for Basic, which would take minutes

constexpr std::string_view basicModule = R"basic(
Function TieredInBasic(sales)
  Dim from, rate, i, upper
  from = Array(0, 150000, 250000, 400000)
  rate = Array(0.04, 0.06, 0.08, 0.1)
  TieredInBasic = 0
  For i = 0 To 3
    If sales > from(i) Then
      upper = sales
      If i < 3 Then If sales > from(i + 1) Then upper = from(i + 1)
      TieredInBasic = TieredInBasic + (upper - from(i)) * rate(i)
    End If
  Next i
End Function

Function TierInBasic(score)
  If score >= 1 Then
    TierInBasic = "Tier 1"
  ElseIf score > 0.5 Then
    TierInBasic = "Tier 2"
  ElseIf score > 1 / 3 Then
    TierInBasic = "Tier 3"
  ElseIf score > 0 Then
    TierInBasic = "Tier 4"
  Else
    TierInBasic = "No fit"
  End If
End Function
)basic";

/// Lets the document compute with the Basic functions.
void addBasic(const Document& document) {
  const css::uno::Reference<css::document::XEmbeddedScripts> scripts(document.model(), css::uno::UNO_QUERY_THROW);
  const css::uno::Reference<css::container::XNameContainer> module =
      scripts->getBasicLibraries()->createLibrary("Standard");
  module->insertByName("Module1", css::uno::Any(harness::unoString(basicModule)));
}

/// Sales in A, scores in B, a churn rate in C, and a table of four tiers in E2:F5: where each begins, and its rate.
/// Helper columns beside it hold the difference from the rate before (G) and what the sales below earn (H).
void writeData(harness::Sheet& sheet, std::size_t rows) {
  harness::Table numbers;
  for (std::size_t i = 0; i < rows; ++i) {
    const auto step = static_cast<double>(i % 1000);
    numbers.push_back({500.0 * step, step / 999, 0.01 + step / 20'000});
  }
  sheet.write("A1", numbers);
  sheet.write("E2", harness::Table{{0.0, 0.04, 0.04, 0.0},
                                   {150'000.0, 0.06, 0.02, 6'000.0},
                                   {250'000.0, 0.08, 0.02, 12'000.0},
                                   {400'000.0, 0.1, 0.02, 24'000.0}});
}

struct Column {
  std::string_view what;
  std::string_view formula;
  enum { cells, array, basic } entered = cells;
};

/// Microseconds that one row takes.
double perRow(Office& office, const Column& column) {
  const std::size_t rows = column.entered == Column::basic ? fewRows : manyRows;
  Document document(office, column.entered == Column::basic ? Document::Macros::run : Document::Macros::never);
  auto sheet = document.sheet();
  writeData(sheet, rows);
  if (column.entered == Column::basic) {
    addBasic(document);
  }
  const std::string target = harness::blockName(0, 9, Shape{rows, 1});
  if (column.entered == Column::array) {
    sheet.setArrayFormula(target, column.formula);
  } else {
    sheet.setFormula("J1", column.formula);
    sheet.fillDown(target);
  }
  document.recalculate();
  if (std::holds_alternative<harness::CellError>(sheet.value(harness::cellName(rows - 1, 9)))) {
    throw std::runtime_error(std::string(column.formula) + " computes nothing");
  }
  double best = std::numeric_limits<double>::infinity();
  for (int i = 0; i < 5; ++i) {
    office.beat();
    const auto start = std::chrono::steady_clock::now();
    document.recalculate();
    const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - start;
    best = std::min(best, time.count());
  }
  return best / static_cast<double>(rows);
}

struct Comparison {
  std::string_view title;
  std::vector<Column> columns;
};

const std::vector<Comparison> comparisons{
    {"A number doubled",
     {{"built-in, as a column", "=A1:A100000*2", Column::array},
      {"built-in, in each cell", "=A1*2"},
      {"the office's own add-in, in each cell", "=QUOTIENT(A1;3)"},
      {"ours, in each cell", "=ACV(A1;3)"},
      {"ours, as a column", "=ACV(A1:A100000;3)", Column::array}}},
    {"Commission over four tiers",
     {{"SUMPRODUCT over the table, in each cell", "=SUMPRODUCT((A1>$E$2:$E$5)*(A1-$E$2:$E$5)*($F$2:$F$5-$F$1:$F$4))"},
      {"SUMPRODUCT with a helper, in each cell", "=SUMPRODUCT((A1>$E$2:$E$5)*(A1-$E$2:$E$5)*$G$2:$G$5)"},
      {"LOOKUP with a helper, in each cell",
       "=LOOKUP(A1;$E$2:$E$5;$H$2:$H$5)+(A1-LOOKUP(A1;$E$2:$E$5))*LOOKUP(A1;$E$2:$E$5;$F$2:$F$5)"},
      {"nested IF with a helper, in each cell",
       "=IF(A1>$E$5;$H$5+(A1-$E$5)*$F$5;IF(A1>$E$4;$H$4+(A1-$E$4)*$F$4;IF(A1>$E$3;$H$3+(A1-$E$3)*$F$3;A1*$F$2)))"},
      {"Basic, in each cell", "=TIEREDINBASIC(A1)", Column::basic},
      {"ours, in each cell", "=COMMTIERED(A1;$E$2:$E$5;$F$2:$F$5)"},
      {"a column doubled, for comparison", "=A1:A100000*2", Column::array},
      {"ours, as a column", "=COMMTIERED(A1:A100000;$E$2:$E$5;$F$2:$F$5)", Column::array}}},
    {"The tier of an account",
     {{"nested IF, in each cell",
       "=IF(B1>=1;\"Tier 1\";IF(B1>0.5;\"Tier 2\";IF(B1>1/3;\"Tier 3\";IF(B1>0;\"Tier 4\";\"No fit\"))))"},
      {"nested IF, as a column",
       "=IF(B1:B100000>=1;\"Tier 1\";IF(B1:B100000>0.5;\"Tier 2\";IF(B1:B100000>1/3;\"Tier 3\";IF(B1:B100000>0;"
       "\"Tier 4\";\"No fit\"))))",
       Column::array},
      {"Basic, in each cell", "=TIERINBASIC(B1)", Column::basic},
      {"ours, in each cell", "=TIER(B1)"},
      {"ours, as a column", "=TIER(B1:B100000)", Column::array}}},
    {"The lifetime value of a customer",
     {{"built-in, in each cell", "=A1*0.8/C1"},
      {"built-in with its checks, in each cell", "=IF(OR(C1<0;C1>1);NA();IF(C1=0;NA();A1*0.8*MIN(1/C1;60)))"},
      {"built-in, as a column", "=A1:A100000*0.8/C1:C100000", Column::array},
      {"ours, in each cell", "=LTV(A1;C1;0.8)"},
      {"ours, as a column", "=LTV(A1:A100000;C1:C100000;0.8)", Column::array}}}};

} // namespace

/// `office_bench WORD` measures the formulas that contain the word only.
int main(int count, char** arguments) {
  const std::string_view word = count > 1 ? arguments[1] : "";
  harness::Profile profile;
  profile.install(product::extension());
  Office office(profile, {.patience = std::chrono::seconds(120)});
  std::printf("A real office, %zu rows (%zu of Basic), the best of five recalculations\n", manyRows, fewRows);
  for (const Comparison& comparison : comparisons) {
    std::printf("\n%-42s%12s%14s\n", std::string(comparison.title).c_str(), "us per row", "to the first");
    double first = 0;
    for (const Column& column : comparison.columns) {
      if (column.formula.find(word) == std::string_view::npos) {
        continue;
      }
      const double time = perRow(office, column);
      first = first == 0 ? time : first;
      std::printf("  %-40s%12.3f%14.2f\n", std::string(column.what).c_str(), time, time / first);
      std::fflush(stdout);
    }
  }
  return 0;
}
