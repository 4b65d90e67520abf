// SPDX-License-Identifier: MPL-2.0

#include "office/sheet_settings.hpp"

#include <algorithm>
#include <iterator>

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>

#include "office/sheet_formulas.hpp"

namespace css = com::sun::star;

namespace office {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using PropertySet = Reference<css::beans::XPropertySet>;

namespace {

Reference<css::sheet::XSheetCellRanges> rangesOn(const Document& document, const Sheet& sheet,
                                                 Sequence<css::table::CellRangeAddress> addresses) {
  const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
  const Reference<css::sheet::XSheetCellRangeContainer> ranges(
      factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
  const auto index = addressOf(Range(sheet, UNO_QUERY_THROW)).Sheet;
  for (auto& address : addresses) {
    address.Sheet = index;
  }
  ranges->addRangeAddresses(addresses, false);
  return {ranges, UNO_QUERY_THROW};
}

sal_Int32 idOf(const Reference<css::sheet::XConditionalFormat>& format) {
  return PropertySet(format, UNO_QUERY_THROW)->getPropertyValue("ID").get<sal_Int32>();
}

void copyEntry(const PropertySet& from, const Reference<css::sheet::XConditionalFormat>& format, sal_Int32 position,
               const Unrecorded& unrecorded) {
  format->createEntry(css::sheet::ConditionEntryType::CONDITION, position);
  unrecorded.stillUnrecorded();
  const auto entry = entriesOf(format).at(static_cast<std::size_t>(position));
  for (const char* const name : {"Operator", "Formula1", "Formula2", "StyleName"}) {
    const auto property = rtl::OUString::createFromAscii(name);
    entry->setPropertyValue(property, from->getPropertyValue(property));
    unrecorded.stillUnrecorded();
  }
}

} // namespace

void removeConditions(const Sheet& sheet, Conditions which, const Unrecorded& unrecorded) {
  const auto formats = conditionalFormatsOf(sheet);
  for (const auto& format : formats->getConditionalFormats()) {
    if (which == Conditions::all || hasOnlyConditions(format)) {
      formats->removeByID(idOf(format));
      unrecorded.stillUnrecorded();
    }
  }
}

void copyConditions(const Sheet& from, const Document& target, const Sheet& to, const Unrecorded& unrecorded) {
  const auto formats = conditionalFormatsOf(to);
  for (const auto& format : conditionalFormatsOf(from)->getConditionalFormats()) {
    if (!hasOnlyConditions(format)) {
      continue; // no formulas: came as it is
    }
    const Reference<css::sheet::XSheetCellRanges> ranges(
        PropertySet(format, UNO_QUERY_THROW)->getPropertyValue("Range"), UNO_QUERY_THROW);
    const auto id = formats->createByRange(rangesOn(target, to, ranges->getRangeAddresses()));
    unrecorded.stillUnrecorded();
    const auto all = formats->getConditionalFormats();
    const auto* const created = std::find_if(all.begin(), all.end(), [&](const auto& one) { return idOf(one) == id; });
    sal_Int32 position = 0;
    for (const auto& entry : entriesOf(format)) {
      copyEntry(entry, *created, position++, unrecorded);
    }
  }
}

void copyValidations(const Sheet& from, const Document& target, const Sheet& to, const Unrecorded& unrecorded) {
  for (const auto& range : validatedRanges(from)) {
    const Reference<css::sheet::XSheetCondition> said(range->getPropertyValue("Validation"), UNO_QUERY_THROW);
    const auto addresses = Reference<css::sheet::XSheetCellRanges>(range, UNO_QUERY_THROW)->getRangeAddresses();
    const PropertySet copy(rangesOn(target, to, addresses), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCondition> there(copy->getPropertyValue("Validation"), UNO_QUERY_THROW);
    if (there->getFormula1() != said->getFormula1() || there->getFormula2() != said->getFormula2()) {
      there->setFormula1(said->getFormula1());
      there->setFormula2(said->getFormula2());
      copy->setPropertyValue("Validation", Any(there));
      unrecorded.stillUnrecorded();
    }
  }
}

void copyPrinting(const Sheet& from, const Sheet& to, const Unrecorded& unrecorded) {
  // Each of these divides the sheet into pages anew, which takes long: none is said that is so already.
  const Reference<css::sheet::XPrintAreas> source(from, UNO_QUERY_THROW);
  const Reference<css::sheet::XPrintAreas> target(to, UNO_QUERY_THROW);
  auto areas = source->getPrintAreas();
  if (areas.hasElements()) {
    const auto index = addressOf(Range(to, UNO_QUERY_THROW)).Sheet;
    for (auto& area : areas) {
      area.Sheet = index;
    }
    target->setPrintAreas(areas);
    unrecorded.stillUnrecorded();
  }
  // With the rows and columns it is said that they are repeated.
  if (source->getPrintTitleRows()) {
    target->setTitleRows(source->getTitleRows());
    unrecorded.stillUnrecorded();
  }
  if (source->getPrintTitleColumns()) {
    target->setTitleColumns(source->getTitleColumns());
    unrecorded.stillUnrecorded();
  }
  const PropertySet said(from, UNO_QUERY_THROW);
  PropertySet(to, UNO_QUERY_THROW)->setPropertyValue("PageStyle", said->getPropertyValue("PageStyle"));
  unrecorded.stillUnrecorded();
}

} // namespace office
