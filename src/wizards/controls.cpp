// SPDX-License-Identifier: MPL-2.0

#include "wizards/controls.hpp"

#include <algorithm>
#include <cmath>

#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/awt/grid/DefaultGridColumnModel.hpp>
#include <com/sun/star/awt/grid/DefaultGridDataModel.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/awt/grid/XMutableGridDataModel.hpp>

#include "office/strings.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using Properties = css::uno::Reference<css::beans::XPropertySet>;

Properties modelOf(const ControlReference& control) {
  return Properties(control.is() ? control->getModel() : nullptr, css::uno::UNO_QUERY);
}

css::uno::Sequence<css::uno::Any> cellsOf(const std::vector<std::string>& row) {
  css::uno::Sequence<css::uno::Any> cells(static_cast<sal_Int32>(row.size()));
  std::ranges::transform(row, cells.getArray(),
                         [](const std::string& text) { return css::uno::Any(office::ustring(text)); });
  return cells;
}

css::uno::Sequence<rtl::OUString> ustrings(const std::vector<std::string>& texts) {
  css::uno::Sequence<rtl::OUString> converted(static_cast<sal_Int32>(texts.size()));
  std::ranges::transform(texts, converted.getArray(), [](const std::string& text) { return office::ustring(text); });
  return converted;
}

} // namespace

std::string nameOf(const ControlReference& control) {
  rtl::OUString name;
  if (const auto model = modelOf(control); model.is()) {
    model->getPropertyValue("Name") >>= name;
  }
  return office::utf8(name);
}

ControlReference Controls::find(const std::string& id) const {
  return container_->getControl(office::ustring(id));
}

void Controls::set(const std::string& id, const char* property, const css::uno::Any& value) const {
  const auto model = modelOf(find(id));
  const auto name = rtl::OUString::createFromAscii(property);
  if (model.is() && model->getPropertyValue(name) != value) {
    model->setPropertyValue(name, value);
  }
}

void Controls::setLabel(const std::string& id, const std::string& text) const {
  set(id, "Label", css::uno::Any(office::ustring(text)));
}

void Controls::setText(const std::string& id, const std::string& text) const {
  set(id, "Text", css::uno::Any(office::ustring(text)));
}

void Controls::setEnabled(const std::string& id, bool enabled) const {
  set(id, "Enabled", css::uno::Any(enabled));
}

void Controls::setColor(const std::string& id, const css::uno::Any& color) const {
  set(id, "TextColor", color);
}

void Controls::setTicked(const std::string& id, bool ticked) const {
  set(id, "State", css::uno::Any(sal_Int16(ticked ? 1 : 0)));
}

void Controls::setChoices(const std::string& id, const std::vector<std::string>& choices) const {
  set(id, "StringItemList", css::uno::Any(ustrings(choices)));
}

void Controls::select(const std::string& id, std::size_t choice) const {
  css::uno::Sequence<sal_Int16> selected(1);
  selected.getArray()[0] = static_cast<sal_Int16>(choice);
  set(id, "SelectedItems", css::uno::Any(selected));
}

void Controls::setBar(const std::string& id, double share) const {
  set(id, "ProgressValue", css::uno::Any(static_cast<sal_Int32>(std::lround(1000 * std::clamp(share, 0.0, 1.0)))));
}

void Controls::setAccessibleName(const std::string& id, const std::string& name) const {
  const auto control = find(id);
  const css::uno::Reference<css::awt::XVclWindowPeer> peer(control.is() ? control->getPeer() : nullptr,
                                                           css::uno::UNO_QUERY);
  if (peer.is()) {
    // There is no other way to name a control that has no label before it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    peer->setProperty("AccessibleName", css::uno::Any(office::ustring(name)));
#pragma GCC diagnostic pop
  }
}

std::string Controls::text(const std::string& id) const {
  const auto component = as<css::awt::XTextComponent>(id);
  return component.is() ? office::utf8(component->getText()) : std::string();
}

Grid::Grid(const Controls& controls, const List& list) : control_(controls.find(list.id)), model_(modelOf(control_)) {
  if (!model_.is()) {
    return;
  }
  css::uno::Reference<css::awt::grid::XGridColumnModel> columns;
  model_->getPropertyValue("ColumnModel") >>= columns;
  for (const auto& described : list.columns) {
    const auto column = columns->createColumn();
    column->setTitle(office::ustring(described.title));
    column->setColumnWidth(described.width);
    column->setResizeable(true);
    columns->addColumn(column);
  }
}

void Grid::show(std::vector<std::vector<std::string>> rows) {
  css::uno::Reference<css::awt::grid::XMutableGridDataModel> data;
  if (!model_.is() || rows == shown_ || !(model_->getPropertyValue("GridDataModel") >>= data)) {
    return;
  }
  if (rows.size() == shown_.size()) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (std::size_t column = 0; column < rows[row].size(); ++column) {
        if (rows[row][column] != shown_[row][column]) {
          data->updateCellData(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row),
                               css::uno::Any(office::ustring(rows[row][column])));
        }
      }
    }
  } else {
    // A selected row that goes away is read again by the grid.
    const css::uno::Reference<css::awt::grid::XGridRowSelection> selection(control_, css::uno::UNO_QUERY);
    if (selection.is()) {
      selection->deselectAllRows();
    }
    data->removeAllRows();
    css::uno::Sequence<css::uno::Any> headings(static_cast<sal_Int32>(rows.size()));
    css::uno::Sequence<css::uno::Sequence<css::uno::Any>> cells(static_cast<sal_Int32>(rows.size()));
    std::ranges::transform(rows, cells.getArray(), cellsOf);
    if (!rows.empty()) {
      data->addRows(headings, cells);
    }
  }
  shown_ = std::move(rows);
}

void Grid::select(std::size_t row) {
  const css::uno::Reference<css::awt::grid::XGridRowSelection> selection(control_, css::uno::UNO_QUERY);
  const auto index = static_cast<sal_Int32>(row);
  if (selection.is() && row < shown_.size() && !selection->isRowSelected(index)) {
    selection->deselectAllRows();
    selection->selectRow(index);
  }
}

} // namespace wizards
