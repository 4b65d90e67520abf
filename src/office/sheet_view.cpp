// SPDX-License-Identifier: MPL-2.0

#include "office/sheet_view.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/sheet/XViewSplitable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/documents.hpp"

namespace css = com::sun::star;

namespace office {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using PropertySet = Reference<css::beans::XPropertySet>;

namespace {

// Nothing else tells where panes are frozen.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif
Look lookOf(const Reference<css::sheet::XSpreadsheetView>& view, const Sheet& sheet) {
  Look look;
  view->setActiveSheet(sheet);
  if (Reference<css::sheet::XViewFreezable>(view, UNO_QUERY_THROW)->hasFrozenPanes()) {
    const Reference<css::sheet::XViewSplitable> split(view, UNO_QUERY_THROW);
    look.frozenColumns = split->getSplitColumn();
    look.frozenRows = split->getSplitRow();
  }
  const Range cursor(Reference<css::view::XSelectionSupplier>(view, UNO_QUERY_THROW)->getSelection(), UNO_QUERY);
  if (cursor.is()) {
    look.cursor = addressOf(cursor);
  }
  look.grid = PropertySet(view, UNO_QUERY_THROW)->getPropertyValue("ShowGrid").get<bool>();
  return look;
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

} // namespace

Reference<css::sheet::XSpreadsheetView> viewOf(const Document& document) {
  return {document->getCurrentController(), UNO_QUERY};
}

bool isVisible(const Sheet& sheet) {
  return PropertySet(sheet, UNO_QUERY_THROW)->getPropertyValue("IsVisible").get<bool>();
}

std::vector<Look> looksOf(const Document& document) {
  std::vector<Look> looks;
  const auto view = viewOf(document);
  for (const auto& sheet : allSheets(document)) {
    looks.push_back(view.is() && isVisible(sheet) ? lookOf(view, sheet) : Look());
  }
  return looks;
}

void show(const Reference<css::uno::XComponentContext>& context, const Reference<css::sheet::XSpreadsheetView>& view,
          const Sheet& sheet, const Look& look) {
  view->setActiveSheet(sheet);
  if (look.frozenColumns > 0 || look.frozenRows > 0) {
    Reference<css::sheet::XViewFreezable>(view, UNO_QUERY_THROW)->freezeAtPosition(look.frozenColumns, look.frozenRows);
  }
  if (look.cursor) {
    Reference<css::view::XSelectionSupplier>(view, UNO_QUERY_THROW)->select(Any(rangeOf(sheet, *look.cursor)));
  }
  if (!look.grid) {
    const Reference<css::frame::XController> controller(view, UNO_QUERY_THROW);
    dispatch(context, controller->getFrame(), ".uno:ToggleSheetGrid"); // sheets come with it
  }
}

} // namespace office
