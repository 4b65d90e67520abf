// SPDX-License-Identifier: MPL-2.0

#include "wizards/document_sheet.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/reflection/XIdlReflection.hpp>
#include <com/sun/star/reflection/theCoreReflection.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/cell_picker.hpp"
#include "office/days.hpp"
#include "office/documents.hpp"
#include "office/spreadsheet.hpp"
#include "office/strings.hpp"
#include "wizards/copy_formula.hpp"
#include "wizards/insert_formula.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using css::uno::Any;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = css::uno::Reference<css::frame::XModel>;
using Address = css::table::CellRangeAddress;
using Row = Sequence<Any>;

// The errors of a cell (com.sun.star.sheet.FormulaResult has no names for them).
constexpr int notANumber = 503;
constexpr int wrongParameter = 504;
constexpr int noValue = 519;
constexpr int notAvailable = 32767;

/// How many values of a row the form shows.
constexpr sal_Int32 shownValues = 3;

/// The first cell of what is selected in the window.
std::optional<css::table::CellAddress> selectedCell(const css::uno::Reference<css::frame::XFrame>& frame) {
  const css::uno::Reference<css::view::XSelectionSupplier> supplier(frame->getController(), UNO_QUERY);
  const Any selection = supplier.is() ? supplier->getSelection() : Any();
  Address cells;
  if (const css::uno::Reference<css::sheet::XCellRangeAddressable> one(selection, UNO_QUERY); one.is()) {
    cells = one->getRangeAddress();
  } else if (const css::uno::Reference<css::sheet::XSheetCellRangeContainer> several(selection, UNO_QUERY);
             several.is() && several->getCount() > 0) {
    cells = several->getRangeAddresses()[0];
  } else {
    return std::nullopt;
  }
  return css::table::CellAddress(cells.Sheet, cells.StartColumn, cells.StartRow);
}

std::size_t countOf(sal_Int32 first, sal_Int32 last) {
  return static_cast<std::size_t>(last - first) + 1;
}

/// What Calc hands over for cells, or the error that it shows without a call.
struct HandedOver {
  Any value;
  int error = 0;
};

/// An empty cell is 0; an error goes through.
HandedOver handOverCell(const office::Sheet& sheet, const Address& cells) {
  const auto cell = sheet->getCellByPosition(cells.StartColumn, cells.StartRow);
  if (const int error = cell->getError(); error != 0) {
    return {{}, error};
  }
  if (cell->getType() == css::table::CellContentType_EMPTY) {
    return {Any(0.0)};
  }
  const css::uno::Reference<css::sheet::XCellRangeData> data(office::rangeOf(sheet, cells), UNO_QUERY_THROW);
  return {data->getDataArray()[0][0]};
}

Row emptyRow(sal_Int32 columns) {
  Row row(columns);
  std::fill_n(row.getArray(), columns, Any(rtl::OUString()));
  return row;
}

/// The rows of a range; those below all that is in the sheet share one.  An error among them is one of the argument.
HandedOver handOverRange(const office::Sheet& sheet, const Address& cells) {
  const auto area = office::usedArea(sheet);
  const sal_Int32 columns = cells.EndColumn - cells.StartColumn + 1;
  Sequence<Row> rows(cells.EndRow - cells.StartRow + 1);
  auto* const row = rows.getArray();
  std::fill_n(row, rows.getLength(), emptyRow(columns));
  auto used = cells;
  used.EndColumn = std::min(cells.EndColumn, area.EndColumn);
  used.EndRow = std::min(cells.EndRow, area.EndRow);
  if (used.StartColumn > used.EndColumn || used.StartRow > used.EndRow) {
    return {Any(rows)};
  }
  const css::uno::Reference<css::sheet::XCellRangeData> data(office::rangeOf(sheet, used), UNO_QUERY_THROW);
  const auto values = data->getDataArray();
  for (sal_Int32 r = 0; r < values.getLength(); ++r) {
    const bool isSound = std::all_of(values[r].begin(), values[r].end(), [](const Any& v) { return v.hasValue(); });
    if (!isSound) {
      return {{}, wrongParameter};
    }
    if (values[r].getLength() == columns) {
      row[r] = values[r];
    } else {
      std::copy_n(values[r].getConstArray(), values[r].getLength(), row[r].getArray());
    }
  }
  return {Any(rows)};
}

/// The day's number in the document.
double numberOf(const Document& document, std::chrono::sys_days day) {
  return static_cast<double>((day - office::nullDateOf(document)).count());
}

/// Functions return errors as numbers that are none, with the code in their lower half.
MetricValue valueOf(double number) {
  if (std::isfinite(number)) {
    return {number};
  }
  const auto code = static_cast<int>(std::bit_cast<std::uint64_t>(number) & 0xffffU);
  return {{}, std::isnan(number) && code != 0 ? code : notANumber};
}

MetricValue valueOf(const rtl::OUString& text) {
  return {office::utf8(text)};
}

MetricValue valueOf(const Any& value) {
  double number = 0;
  rtl::OUString text;
  if (value >>= number) {
    return valueOf(number);
  }
  if (value >>= text) {
    return valueOf(text);
  }
  return {{}, notAvailable};
}

template <class T>
std::optional<MetricResult> tableOf(const Any& result) {
  Sequence<Sequence<T>> rows;
  if (!(result >>= rows)) {
    return std::nullopt;
  }
  if (rows.getLength() == 0 || rows[0].getLength() == 0) {
    return MetricResult{1, 1, {{{}, noValue}}};
  }
  MetricResult table{static_cast<std::size_t>(rows.getLength()), 1, {}};
  for (const auto& row : rows) {
    table.columns = std::max(table.columns, static_cast<std::size_t>(row.getLength()));
  }
  for (sal_Int32 i = 0; i < std::min(shownValues, rows[0].getLength()); ++i) {
    table.first.push_back(valueOf(rows[0][i]));
  }
  return table;
}

MetricResult resultOf(const Any& result) {
  if (const auto table = tableOf<Any>(result)) {
    return *table;
  }
  if (const auto table = tableOf<double>(result)) {
    return *table;
  }
  if (const auto table = tableOf<rtl::OUString>(result)) {
    return *table;
  }
  return {1, 1, {valueOf(result)}};
}

/// The functions of the cells, by their names.
class Functions {
public:
  explicit Functions(const css::uno::Reference<css::uno::XComponentContext>& context)
      : service_(context->getServiceManager()->createInstanceWithContext("org.salesplanner.Functions", context)),
        class_(css::reflection::theCoreReflection::get(context)->forName("org.salesplanner.XFunctions")) {}

  /// Arguments that are left out at the end are void; the document is added where the function wants it.
  Any call(std::string_view name, const std::vector<Any>& arguments, const Document& document) const {
    const auto method = methodNamed(office::ustring(name));
    const auto parameters = method->getParameterInfos();
    Sequence<Any> all(parameters.getLength());
    std::size_t next = 0;
    for (sal_Int32 i = 0; i < parameters.getLength(); ++i) {
      if (parameters[i].aType->getName() == "com.sun.star.beans.XPropertySet") {
        all.getArray()[i] <<= css::uno::Reference<css::beans::XPropertySet>(document, UNO_QUERY_THROW);
      } else if (next < arguments.size()) {
        all.getArray()[i] = arguments[next++];
      }
    }
    return method->invoke(Any(service_), all);
  }

private:
  css::uno::Reference<css::reflection::XIdlMethod> methodNamed(const rtl::OUString& name) const {
    const auto methods = class_->getMethods();
    const auto* const found = std::find_if(methods.begin(), methods.end(), [&](const auto& method) {
      return method->getName().equalsIgnoreAsciiCase(name);
    });
    if (found == methods.end()) {
      throw css::uno::RuntimeException(name);
    }
    return *found;
  }

  css::uno::Reference<css::uno::XInterface> service_;
  css::uno::Reference<css::reflection::XIdlClass> class_;
};

} // namespace

DocumentSheet::DocumentSheet(css::uno::Reference<css::uno::XComponentContext> context,
                             const css::uno::Reference<css::frame::XFrame>& frame)
    : context_(std::move(context)), document_(office::documentOf(frame)), cell_(selectedCell(frame)) {}

std::string DocumentSheet::target() const {
  return cell_ ? cellsNamed({cell_->Sheet, cell_->Column, cell_->Row, cell_->Column, cell_->Row}) : "";
}

std::string DocumentSheet::obstacle() const {
  return cell_ ? obstacleAt(document_, {cell_->Sheet, cell_->Column, cell_->Row, cell_->Column, cell_->Row})
               : "close this window and select the cell for the formula first.";
}

std::optional<std::string> DocumentSheet::reference(std::string_view text) const {
  const auto reference = office::referenceIn(context_, document_, office::ustring(text), seenFrom());
  return reference ? std::optional(office::utf8(*reference)) : std::nullopt;
}

std::string DocumentSheet::asWritten(const std::string& pointed) const {
  return office::utf8(office::relativeReference(context_, document_, office::ustring(pointed), seenFrom()));
}

std::size_t DocumentSheet::cellsIn(const std::string& reference) const {
  const auto range = office::resolve(context_, document_, office::ustring(reference), seenFrom());
  return range ? countOf(range->StartColumn, range->EndColumn) * countOf(range->StartRow, range->EndRow) : 0;
}

std::string DocumentSheet::asShown(const std::string& formula) const {
  // The office's parser knows the functions by the names that people see.
  auto english = formula;
  if (const auto at = english.find(functionPrefix); at != std::string::npos) {
    english.erase(at, functionPrefix.size());
  }
  return "=" + office::utf8(office::localFormula(context_, document_, office::ustring(english), seenFrom()));
}

MetricResult DocumentSheet::compute(const Metric& metric, std::span<const MetricArgument> arguments) const {
  std::vector<Any> values;
  for (const auto& argument : arguments) {
    HandedOver handed;
    if (argument.isCells) {
      const auto range = office::resolve(context_, document_, office::ustring(argument.formula), seenFrom());
      const auto sheet = office::sheetAt(document_, range.value().Sheet);
      const bool isOne = countOf(range->StartColumn, range->EndColumn) * countOf(range->StartRow, range->EndRow) == 1;
      handed = isOne ? handOverCell(sheet, *range) : handOverRange(sheet, *range);
    } else if (const auto* const number = std::get_if<double>(&argument.value)) {
      handed.value <<= *number;
    } else if (const auto* const text = std::get_if<std::string>(&argument.value)) {
      handed.value <<= office::ustring(*text);
    } else if (const auto* const day = std::get_if<std::chrono::sys_days>(&argument.value)) {
      handed.value <<= numberOf(document_, *day);
    }
    if (handed.error != 0) {
      return {1, 1, {{{}, handed.error}}};
    }
    values.push_back(handed.value);
  }
  return resultOf(Functions(context_).call(metric.name, values, document_));
}

} // namespace wizards
