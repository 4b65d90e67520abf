// SPDX-License-Identifier: MPL-2.0
//
// Cells of a document as values: numbers, texts and days.

#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include "wizards/entry.hpp"

namespace wizards {

class Cells {
public:
  explicit Cells(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

  /// A formula counts as what it shows, an error as nothing.
  CellValue read(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell) const;
  /// Whether a cell holds this very value, and no formula.
  bool holds(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell, const CellValue& value) const;
  /// A text stays a text, whatever it begins with.
  void write(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell, const CellValue& value) const;

private:
  bool showsDay(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell) const;
  double serial(std::chrono::sys_days day) const;

  com::sun::star::uno::Reference<com::sun::star::frame::XModel> document_;
  std::chrono::sys_days nullDate_; ///< the day that the document counts from
};

} // namespace wizards
