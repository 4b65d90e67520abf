// SPDX-License-Identifier: MPL-2.0
//
// The workbooks that wizards fill: a new document made from one of our templates, the sheets of a template added to a
// document, and a workbook that is there already and is revised.
//
// Everything here throws office::Failure, whose text is for people, where it cannot be done; then nothing has been
// changed: no document is left half-written.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "wizards/entry.hpp"

namespace wizards {

/// A workbook of ours within a document: a document holds several, even of the same template, when they were added.
struct Workbook {
  /// The template: "sales-plan", "swot", "account-tiering", "commission-plan".
  std::string name;
  /// What the names of its ranges end in, because others of that name were there before it: "_2".  Callers always say
  /// names as the template has them.
  std::string suffix = {};

  bool operator==(const Workbook&) const = default;
};

/// The workbooks that a document holds, that which it was made from first.
std::vector<Workbook> workbooksIn(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

/// The range of a workbook by the name that the template has for it; empty where it is gone.
com::sun::star::uno::Reference<com::sun::star::table::XCellRange>
rangeOf(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document, const Workbook& workbook,
        std::string_view name);

/// A template of ours, "swot" or "swot-example", where nobody sees it.
com::sun::star::uno::Reference<com::sun::star::frame::XModel>
openTemplate(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             std::string_view name);

/// A new untitled document from a template, filled, then shown: modified, with the cursor on the start page.
com::sun::star::uno::Reference<com::sun::star::frame::XModel>
newWorkbook(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            std::string_view templateName, const std::vector<Entry>& entries);

/// Adds the sheets of a template, filled, behind those of a document, in one step of undo.  Sheets, names and styles of
/// ours that are there already get a number; nothing of the user's is renamed or changed.
Workbook addWorkbook(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document,
                     std::string_view templateName, const std::vector<Entry>& entries, std::string_view undoTitle);

/// Writes the entries that differ from what is there, in one step of undo; none where nothing differs.  An entry of
/// nothing empties its cell; one of a name that is gone is left out.  Lists become as long as their entries need.
void reviseWorkbook(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document,
                    const Workbook& workbook, const std::vector<Entry>& entries, std::string_view undoTitle);

/// Reads the cells of a workbook by the names of the template.
class WorkbookReader {
public:
  WorkbookReader(com::sun::star::uno::Reference<com::sun::star::frame::XModel> document, Workbook workbook)
      : document_(std::move(document)), workbook_(std::move(workbook)) {}

  /// Whether the range is there still: people may delete it.
  bool has(std::string_view name) const;
  /// 0 where the range is gone.
  int rows(std::string_view name) const;
  int columns(std::string_view name) const;
  /// A formula counts as what it shows, an error as nothing; so does a place outside the range.
  CellValue at(std::string_view name, int row = 0, int column = 0) const;
  /// The whole range, row by row; empty where it is gone.
  std::vector<std::vector<CellValue>> range(std::string_view name) const;

private:
  com::sun::star::uno::Reference<com::sun::star::frame::XModel> document_;
  Workbook workbook_;
};

} // namespace wizards
