// SPDX-License-Identifier: MPL-2.0
//
// What a row costs in a real office, in one run: our functions beside what a user would write instead.  Each formula
// fills a column of a document of its own; a hard recalculation of it is timed, and the median of several counts.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
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

constexpr std::string_view basicModule = R"basic(
Function CommissionInBasic(sales, rate, quota, overRate)
  If quota > 0 And sales >= quota Then
    CommissionInBasic = sales * overRate
  Else
    CommissionInBasic = sales * rate
  End If
End Function
)basic";

/// Lets the document compute with the Basic function.
void addBasic(const Document& document) {
  const css::uno::Reference<css::document::XEmbeddedScripts> scripts(document.model(), css::uno::UNO_QUERY_THROW);
  const css::uno::Reference<css::container::XNameContainer> module =
      scripts->getBasicLibraries()->createLibrary("Standard");
  module->insertByName("Module1", css::uno::Any(harness::unoString(basicModule)));
}

struct Column {
  std::string_view what;
  std::string_view formula;
  enum { cells, array } entered = cells;
  bool basic = false;
};

/// Microseconds that one row takes.
double perRow(Office& office, const Column& column, std::size_t rows) {
  Document document(office, column.basic ? Document::Macros::run : Document::Macros::never);
  auto sheet = document.sheet();
  harness::Table numbers;
  for (std::size_t i = 0; i < rows; ++i) {
    numbers.push_back({100'000.0 + 400.0 * static_cast<double>(i % 1000)});
  }
  sheet.write("A1", numbers);
  if (column.basic) {
    addBasic(document);
  }
  const std::string target = harness::blockName(0, 1, Shape{rows, 1});
  if (column.entered == Column::array) {
    sheet.setArrayFormula(target, column.formula);
  } else {
    sheet.setFormula("B1", column.formula);
    sheet.fillDown(target);
  }
  document.recalculate();
  if (!std::holds_alternative<double>(sheet.value("B1"))) {
    throw std::runtime_error(std::string(column.formula) + " computes nothing");
  }
  std::array<double, 5> times{};
  for (double& time : times) {
    office.beat();
    const auto start = std::chrono::steady_clock::now();
    document.recalculate();
    time = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
  }
  std::ranges::sort(times);
  return times[times.size() / 2] / static_cast<double>(rows);
}

} // namespace

int main() {
  constexpr std::size_t rows = 20'000;
  const std::vector<Column> columns{
      {"built-in function, in each cell", "=MOD(A1;3)"},
      {"the office's own add-in, in each cell", "=QUOTIENT(A1;3)"},
      {"ours, in each cell", "=ACV(A1;3)"},
      {"built-in formula, in each cell", "=IF(A1>=270000;A1*0.04;A1*0.02)"},
      {"Basic function, in each cell", "=COMMISSIONINBASIC(A1;0.02;270000;0.04)", Column::cells, true},
      {"ours, in each cell", "=COMMISSION(A1;0.02;270000;0.04)"},
      {"built-in arithmetic, as a column", "=A1:A20000*2", Column::array},
      {"ours, as a column", "=ACV(A1:A20000;3)", Column::array},
      {"ours, as a column", "=COMMISSION(A1:A20000;0.02;270000;0.04)", Column::array},
  };
  harness::Profile profile;
  profile.install(product::extension());
  Office office(profile, {.patience = std::chrono::seconds(120)});
  std::printf("%zu rows\n%10s  %-38s %s\n", rows, "us per row", "", "formula");
  for (const Column& column : columns) {
    std::printf("%10.2f  %-38s %s\n", perRow(office, column, rows), std::string(column.what).c_str(),
                std::string(column.formula).c_str());
    std::fflush(stdout);
  }
  return 0;
}
