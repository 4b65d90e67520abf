// SPDX-License-Identifier: MPL-2.0

#include "office/new_document.hpp"

#include <cstdlib>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "office/component.hpp"
#include "office/days.hpp"
#include "office/package.hpp"
#include "office/sequence.hpp"
#include "office/settings.hpp"
#include "office/spreadsheet.hpp"
#include "office/strings.hpp"
#include "office/undo.hpp"

namespace css = com::sun::star;

namespace office {

namespace {

template <class Value>
Value valueOf(const css::uno::Sequence<css::beans::NamedValue>& values, const char* name) {
  Value value{};
  for (const auto& entry : values) {
    if (entry.Name.equalsAscii(name)) {
      entry.Value >>= value;
    }
  }
  return value;
}

css::uno::Reference<css::beans::XPropertySet> named(const css::uno::Reference<css::container::XNameContainer>& all,
                                                    const rtl::OUString& name) {
  return {all->getByName(name), css::uno::UNO_QUERY_THROW};
}

sal_Int32 lengthOf(const css::uno::Reference<css::beans::XPropertySet>& style, const char* name) {
  sal_Int32 length = 0;
  style->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= length;
  return length;
}

/// A sheet of paper, in hundredths of a millimetre.
struct Paper {
  sal_Int32 width;
  sal_Int32 height;
  Paper turned() const { return {height, width}; }
};

constexpr Paper a4{21000, 29700};
constexpr Paper letter{21590, 27940};

/// The office keeps lengths in a unit of its own and is off by one now and then.
bool hasPaper(const css::uno::Reference<css::beans::XPropertySet>& page, const Paper& paper) {
  constexpr sal_Int32 tolerance = 20;
  return std::abs(lengthOf(page, "Width") - paper.width) < tolerance &&
         std::abs(lengthOf(page, "Height") - paper.height) < tolerance;
}

void setPaper(const css::uno::Reference<css::beans::XPropertySet>& page, const Paper& paper) {
  page->setPropertyValue("Width", css::uno::Any(paper.width));
  page->setPropertyValue("Height", css::uno::Any(paper.height));
}

/// The page style "Default", which our templates do not define, has the paper of the office.
void takePaper(const css::uno::Reference<css::frame::XModel>& model) {
  const auto pages = stylesOf(model, "PageStyles");
  if (!hasPaper(named(pages, "Default"), letter)) {
    return;
  }
  for (const auto& name : pages->getElementNames()) {
    const auto page = named(pages, name);
    if (hasPaper(page, a4)) {
      setPaper(page, letter);
    } else if (hasPaper(page, a4.turned())) {
      setPaper(page, letter.turned());
    }
  }
}

/// The first cell of a named range, where it is empty.
css::uno::Reference<css::table::XCell> emptyCell(const Document& document, const char* name) {
  const auto range = rangeNamed(document, rtl::OUString::createFromAscii(name));
  const auto cell = range.is() ? range->getCellByPosition(0, 0) : nullptr;
  return cell.is() && cell->getType() == css::table::CellContentType_EMPTY ? cell : nullptr;
}

/// Empty, the cell of the plan year means that it starts in January.
void takeDefaults(const css::uno::Reference<css::uno::XComponentContext>& context, const Document& document) {
  const Settings settings = readSettings(context);
  const css::uno::Reference<css::text::XTextRange> currency(emptyCell(document, "currency"), css::uno::UNO_QUERY);
  if (currency.is() && !settings.currency.empty()) {
    currency->setString(ustring(settings.currency));
  }
  const auto planYear = emptyCell(document, "plan_start");
  if (planYear.is() && settings.fiscalYearStart != 1) {
    const auto days = planYearStart(settings, today()) - nullDateOf(document);
    planYear->setValue(static_cast<double>(days.count()));
  }
}

bool isOurs(const css::uno::Reference<css::uno::XComponentContext>& context, const rtl::OUString& templateUrl) {
  if (templateUrl.isEmpty()) {
    return false; // most documents: to look for the extension takes the office far longer
  }
  const auto location = packageLocation(context);
  return !location.isEmpty() && templateUrl.startsWith(location);
}

void settleIn(const css::uno::Reference<css::uno::XComponentContext>& context,
              const css::uno::Reference<css::frame::XModel>& model) {
  const css::uno::Reference<css::document::XDocumentPropertiesSupplier> supplier(model, css::uno::UNO_QUERY);
  const auto properties = supplier.is() ? supplier->getDocumentProperties() : nullptr;
  if (!properties.is() || !isOurs(context, properties->getTemplateURL())) {
    return;
  }
  const css::uno::Reference<css::util::XModifiable> modifiable(model, css::uno::UNO_QUERY_THROW);
  const bool wasModified = modifiable->isModified();
  properties->setTemplateURL({});
  properties->setTemplateName({});
  properties->setTemplateDate({});
  const Unrecorded fromTheStart(model);
  takePaper(model);
  takeDefaults(context, model);
  modifiable->setModified(wasModified);
}

} // namespace

css::uno::Any NewDocument::execute(const css::uno::Sequence<css::beans::NamedValue>& arguments) {
  try {
    const auto environment = valueOf<css::uno::Sequence<css::beans::NamedValue>>(arguments, "Environment");
    settleIn(context_, valueOf<css::uno::Reference<css::frame::XModel>>(environment, "Model"));
  } catch (...) { // the document is as good with the path as without
  }
  return {};
}

rtl::OUString NewDocument::getImplementationName() {
  return "org.salesplanner.comp.NewDocument";
}

sal_Bool NewDocument::supportsService(const rtl::OUString& name) {
  return cppu::supportsService(this, name);
}

css::uno::Sequence<rtl::OUString> NewDocument::getSupportedServiceNames() {
  return sequence<rtl::OUString>({"org.salesplanner.NewDocument"});
}

} // namespace office

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
salesplanner_NewDocument_get_implementation(css::uno::XComponentContext* context,
                                            const css::uno::Sequence<css::uno::Any>& /*arguments*/) noexcept {
  return office::newService<office::NewDocument>(context);
}
