// SPDX-License-Identifier: MPL-2.0

#include "office/sheet_formulas.hpp"

#include <algorithm>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>

namespace css = com::sun::star;

namespace office {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

Range arrayAround(const Sheet& sheet, const Range& cell) {
  const auto cursor = sheet->createCursorByRange(Reference<css::sheet::XSheetCellRange>(cell, UNO_QUERY_THROW));
  cursor->collapseToCurrentArray();
  return Range(cursor, UNO_QUERY_THROW);
}

} // namespace

std::vector<FormulaAt> formulasOf(const Sheet& sheet) {
  std::vector<FormulaAt> formulas;
  const Reference<css::sheet::XCellRangesQuery> query(sheet, UNO_QUERY_THROW);
  for (const auto& area : query->queryContentCells(css::sheet::CellFlags::FORMULA)->getRangeAddresses()) {
    const Reference<css::sheet::XCellRangeFormula> block(rangeOf(sheet, area), UNO_QUERY_THROW);
    const auto texts = block->getFormulaArray();
    for (sal_Int32 row = 0; row < texts.getLength(); ++row) {
      for (sal_Int32 column = 0; column < texts[row].getLength(); ++column) {
        const sal_Int32 x = area.StartColumn + column;
        const sal_Int32 y = area.StartRow + row;
        const auto& text = texts[row][column];
        if (!text.startsWith("{")) {
          formulas.push_back({{area.Sheet, x, y, x, y}, false, text});
          continue;
        }
        const auto array = arrayAround(sheet, sheet->getCellRangeByPosition(x, y, x, y));
        const auto where = addressOf(array);
        if (where.StartColumn == x && where.StartRow == y) {
          formulas.push_back({where, true, text.copy(1, text.getLength() - 2)});
        }
      }
    }
  }
  return formulas;
}

void write(const Sheet& sheet, const FormulaAt& formula) {
  const auto range = rangeOf(sheet, formula.where);
  if (formula.array) {
    Reference<css::sheet::XArrayFormulaRange>(range, UNO_QUERY_THROW)->setArrayFormula(formula.formula);
  } else {
    range->getCellByPosition(0, 0)->setFormula(formula.formula);
  }
}

void clear(const Sheet& sheet, const FormulaAt& formula) {
  Reference<css::sheet::XSheetOperation>(rangeOf(sheet, formula.where), UNO_QUERY_THROW)
      ->clearContents(css::sheet::CellFlags::FORMULA);
}

Reference<css::sheet::XConditionalFormats> conditionalFormatsOf(const Sheet& sheet) {
  return {Reference<css::beans::XPropertySet>(sheet, UNO_QUERY_THROW)->getPropertyValue("ConditionalFormats"),
          UNO_QUERY_THROW};
}

std::vector<Reference<css::beans::XPropertySet>> entriesOf(const Reference<css::sheet::XConditionalFormat>& format) {
  std::vector<Reference<css::beans::XPropertySet>> entries;
  const Reference<css::container::XIndexAccess> all(format, UNO_QUERY_THROW);
  for (sal_Int32 i = 0; i < all->getCount(); ++i) {
    entries.emplace_back(all->getByIndex(i), UNO_QUERY_THROW);
  }
  return entries;
}

bool hasOnlyConditions(const Reference<css::sheet::XConditionalFormat>& format) {
  return std::ranges::all_of(entriesOf(format), [](const auto& entry) {
    return Reference<css::sheet::XConditionEntry>(entry, UNO_QUERY_THROW)->getType() ==
           css::sheet::ConditionEntryType::CONDITION;
  });
}

std::vector<Reference<css::beans::XPropertySet>> validatedRanges(const Sheet& sheet) {
  std::vector<Reference<css::beans::XPropertySet>> ranges;
  const Reference<css::sheet::XUniqueCellFormatRangesSupplier> supplier(sheet, UNO_QUERY_THROW);
  const auto groups = supplier->getUniqueCellFormatRanges();
  for (sal_Int32 i = 0; i < groups->getCount(); ++i) {
    const Reference<css::beans::XPropertySet> group(groups->getByIndex(i), UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> validation(group->getPropertyValue("Validation"), UNO_QUERY_THROW);
    css::sheet::ValidationType type{};
    validation->getPropertyValue("Type") >>= type;
    if (type != css::sheet::ValidationType_ANY) {
      ranges.push_back(group);
    }
  }
  return ranges;
}

bool changeValidation(const Reference<css::beans::XPropertySet>& range,
                      const std::function<rtl::OUString(const rtl::OUString&)>& change) {
  const Reference<css::sheet::XSheetCondition> validation(range->getPropertyValue("Validation"), UNO_QUERY_THROW);
  const auto first = change(validation->getFormula1());
  const auto second = change(validation->getFormula2());
  if (first == validation->getFormula1() && second == validation->getFormula2()) {
    return false;
  }
  validation->setFormula1(first);
  validation->setFormula2(second);
  range->setPropertyValue("Validation", css::uno::Any(validation));
  return true;
}

} // namespace office
