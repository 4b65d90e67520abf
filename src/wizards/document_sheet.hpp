// SPDX-License-Identifier: MPL-2.0
//
// The sheet of a window, for "Insert metric".

#pragma once

#include <optional>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "wizards/insert_metric.hpp"

namespace wizards {

/// Nothing of the document changes by it: results come from the functions themselves, called as Calc calls them.
class DocumentSheet : public MetricSheet {
public:
  /// Takes the cell that is selected in the window now.
  DocumentSheet(com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context,
                const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

  /// Nothing where no cells are selected.
  const std::optional<com::sun::star::table::CellAddress>& cell() const { return cell_; }

  std::string target() const override;
  std::string obstacle() const override;
  std::optional<std::string> reference(std::string_view text) const override;
  std::string asWritten(const std::string& pointed) const override;
  std::size_t cellsIn(const std::string& reference) const override;
  std::string asShown(const std::string& formula) const override;
  MetricResult compute(const Metric& metric, std::span<const MetricArgument> arguments) const override;

private:
  com::sun::star::table::CellAddress seenFrom() const { return cell_.value_or(com::sun::star::table::CellAddress()); }

  com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
  com::sun::star::uno::Reference<com::sun::star::frame::XModel> document_;
  std::optional<com::sun::star::table::CellAddress> cell_;
};

} // namespace wizards
