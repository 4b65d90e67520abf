// SPDX-License-Identifier: MPL-2.0

#include "harness/sheet_mouse.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/accessibility/XAccessibleTable.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XToolkitRobot.hpp>

namespace harness {

namespace {

using namespace com::sun::star;
using Context = uno::Reference<accessibility::XAccessibleContext>;
using Frame = uno::Reference<frame::XFrame>;

/// The cells of the sheet among what is in a window.
Context tableIn(const Context& context) {
  if (context->getAccessibleRole() == accessibility::AccessibleRole::TABLE) {
    return context;
  }
  for (sal_Int32 i = 0; i < context->getAccessibleChildCount(); ++i) {
    if (const auto found = tableIn(context->getAccessibleChild(i)->getAccessibleContext()); found.is()) {
      return found;
    }
  }
  return {};
}

/// The middle of a cell in the window.
awt::Point middleOf(const Frame& frame, CellInWindow place) {
  const uno::Reference<accessibility::XAccessible> window(frame->getComponentWindow(), uno::UNO_QUERY_THROW);
  const auto cells = tableIn(window->getAccessibleContext());
  const uno::Reference<accessibility::XAccessibleTable> table(cells, uno::UNO_QUERY_THROW);
  const uno::Reference<accessibility::XAccessibleComponent> cell(
      table->getAccessibleCellAt(place.row, place.column)->getAccessibleContext(), uno::UNO_QUERY_THROW);
  const uno::Reference<accessibility::XAccessibleComponent> whole(window->getAccessibleContext(), uno::UNO_QUERY_THROW);
  const auto corner = cell->getLocationOnScreen();
  const auto origin = whole->getLocationOnScreen();
  const auto size = cell->getSize();
  return {corner.X - origin.X + size.Width / 2, corner.Y - origin.Y + size.Height / 2};
}

} // namespace

void drag(const Office& office, const Document& document, CellInWindow from, CellInWindow to) {
  const auto frame = document.frame();
  awt::Point first;
  awt::Point last;
  onMainThread(office, "the cells are found", [&] {
    first = middleOf(frame, from);
    last = middleOf(frame, to);
  });
  const uno::Reference<awt::XToolkitRobot> robot(awt::Toolkit::create(office.context()), uno::UNO_QUERY_THROW);
  awt::MouseEvent event;
  event.Source = frame->getComponentWindow();
  event.Buttons = awt::MouseButton::LEFT;
  event.ClickCount = 1;
  const auto at = [&](awt::Point point) {
    event.X = point.X;
    event.Y = point.Y;
    return event;
  };
  robot->mousePress(at(first));
  settle(office);
  robot->mouseMove(at(last));
  settle(office);
  robot->mouseRelease(at(last));
  settle(office);
}

} // namespace harness
