// SPDX-License-Identifier: MPL-2.0

#include "wizards/workbook_cells.hpp"

#include <cmath>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "office/days.hpp"
#include "office/strings.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Cell = Reference<css::table::XCell>;

template <class Value>
Value propertyOf(const css::uno::Reference<css::uno::XInterface>& object, const char* name) {
  Value value{};
  Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
      ->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= value;
  return value;
}

std::string textOf(const Cell& cell) {
  return office::utf8(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString());
}

/// What the cell shows: a formula counts as its result.
css::table::CellContentType contentOf(const Cell& cell) {
  const auto type = cell->getType();
  if (type != css::table::CellContentType_FORMULA) {
    return type;
  }
  if (cell->getError() != 0) {
    return css::table::CellContentType_EMPTY;
  }
  return propertyOf<sal_Int32>(cell, "FormulaResultType2") == css::sheet::FormulaResult::STRING
             ? css::table::CellContentType_TEXT
             : css::table::CellContentType_VALUE;
}

} // namespace

Cells::Cells(const Reference<css::frame::XModel>& document)
    : document_(document), nullDate_(office::nullDateOf(document)) {}

bool Cells::showsDay(const Cell& cell) const {
  const Reference<css::util::XNumberFormatsSupplier> supplier(document_, UNO_QUERY_THROW);
  const auto format = supplier->getNumberFormats()->getByKey(propertyOf<sal_Int32>(cell, "NumberFormat"));
  return (propertyOf<sal_Int16>(format, "Type") & css::util::NumberFormat::DATE) != 0;
}

double Cells::serial(std::chrono::sys_days day) const {
  return static_cast<double>((day - nullDate_).count());
}

CellValue Cells::read(const Cell& cell) const {
  switch (contentOf(cell)) {
  case css::table::CellContentType_VALUE: {
    const double number = cell->getValue();
    constexpr double centuries = 4e6; // beyond them a number is no day
    if (std::abs(number) < centuries && showsDay(cell)) {
      return nullDate_ + std::chrono::days(static_cast<int>(std::floor(number)));
    }
    return number;
  }
  case css::table::CellContentType_TEXT:
    return textOf(cell);
  default:
    return {};
  }
}

bool Cells::holds(const Cell& cell, const CellValue& value) const {
  const auto type = cell->getType();
  if (const auto* const number = std::get_if<double>(&value)) {
    return type == css::table::CellContentType_VALUE && cell->getValue() == *number;
  }
  if (const auto* const day = std::get_if<std::chrono::sys_days>(&value)) {
    return type == css::table::CellContentType_VALUE && cell->getValue() == serial(*day);
  }
  const auto* const text = std::get_if<std::string>(&value);
  if (text == nullptr || text->empty()) {
    return type == css::table::CellContentType_EMPTY;
  }
  return type == css::table::CellContentType_TEXT && textOf(cell) == *text;
}

void Cells::write(const Cell& cell, const CellValue& value) const {
  if (const auto* const number = std::get_if<double>(&value)) {
    cell->setValue(*number);
  } else if (const auto* const day = std::get_if<std::chrono::sys_days>(&value)) {
    cell->setValue(serial(*day));
  } else if (const auto* const text = std::get_if<std::string>(&value); text != nullptr && !text->empty()) {
    Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(office::ustring(*text));
  } else {
    Reference<css::sheet::XSheetOperation>(cell, UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME | css::sheet::CellFlags::STRING |
                        css::sheet::CellFlags::FORMULA);
  }
}

} // namespace wizards
