// SPDX-License-Identifier: MPL-2.0
//
// The commands of the menu "Sales Planner", org.salesplanner:<name>.  They take no arguments: a link in a document can
// fire them as well.

#pragma once

#include <array>
#include <optional>
#include <string_view>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace wizards {

enum class Command {
  salesPlan,
  swot,
  accountTiering,
  commissionPlan,
  insertMetric,
  templates,
  saveCopy,
  clearExampleData,
  functionReference,
  guides,
  options,
  about
};

/// The command of a URL path ("About"), if there is one.
std::optional<Command> commandNamed(std::string_view path);

/// Whether it can work on what the frame shows now.
bool isEnabled(Command command, const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

/// Runs it, windows included; returns when they are closed.  Tells the user of whatever goes wrong.
void run(Command command, const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
         const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame) noexcept;

} // namespace wizards
