// SPDX-License-Identifier: MPL-2.0

#include "wizards/workbook.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "office/documents.hpp"
#include "office/list_length.hpp"
#include "office/messages.hpp"
#include "office/package.hpp"
#include "office/sheet_copy.hpp"
#include "office/spreadsheet.hpp"
#include "office/strings.hpp"
#include "office/undo.hpp"
#include "wizards/workbook_cells.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using office::Document;
using office::Failure;
using office::ustring;
using office::utf8;
using Context = Reference<css::uno::XComponentContext>;
using Cell = Reference<css::table::XCell>;
using PropertySet = Reference<css::beans::XPropertySet>;

// --- What a document says of itself ---------------------------------------------------------------------------------

/// Of the document itself, which is the first workbook, "swot"; of one that was added the same, or "swot _2" where its
/// names have a suffix.
rtl::OUString markName(int number) {
  const rtl::OUString name("Sales Planner workbook");
  return number == 1 ? name : name + " " + rtl::OUString::number(number);
}

PropertySet userProperties(const Document& document) {
  const Reference<css::document::XDocumentPropertiesSupplier> supplier(document, UNO_QUERY);
  return supplier.is() ? PropertySet(supplier->getDocumentProperties()->getUserDefinedProperties(), UNO_QUERY_THROW)
                       : PropertySet();
}

bool hasProperty(const Document& document, const rtl::OUString& name) {
  const auto properties = userProperties(document);
  return properties.is() && properties->getPropertySetInfo()->hasPropertyByName(name);
}

std::string textOfProperty(const Document& document, const rtl::OUString& name) {
  rtl::OUString text;
  if (hasProperty(document, name)) {
    userProperties(document)->getPropertyValue(name) >>= text;
  }
  return utf8(text);
}

/// A document may say anything of itself.
bool isTemplateName(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

/// For a workbook that is added.
int unusedMark(const Document& document) {
  int number = 2;
  while (hasProperty(document, markName(number))) {
    ++number;
  }
  return number;
}

// --- Words ----------------------------------------------------------------------------------------------------------

void checkWritable(const Document& document) {
  if (!Reference<css::sheet::XSpreadsheetDocument>(document, UNO_QUERY).is()) {
    throw Failure("This needs a spreadsheet.");
  }
  if (office::isReadOnly(document)) {
    throw Failure("This document is read-only. Nothing was written.");
  }
}

/// Runs an action, and says in words for people why it fails.
template <class Action>
auto inWords(const Action& action) {
  try {
    return action();
  } catch (const Failure&) {
    throw;
  } catch (const css::lang::DisposedException&) {
    throw Failure("The document was closed meanwhile. Nothing was written.");
  } catch (const css::io::IOException&) {
    throw Failure("A file could not be read or written. Is the disk full? Nothing was changed.");
  } catch (const css::uno::Exception& error) {
    throw Failure("This did not work; nothing was changed. LibreOffice says: " + utf8(error.Message));
  }
}

// --- Entries --------------------------------------------------------------------------------------------------------

/// A cell of a range by its place in it; empty where there is none.
Cell cellAt(const office::Range& range, int row, int column) {
  if (!range.is() || row < 0 || column < 0) {
    return {};
  }
  const auto address = office::addressOf(range);
  const bool inside = row <= address.EndRow - address.StartRow && column <= address.EndColumn - address.StartColumn;
  return inside ? range->getCellByPosition(column, row) : Cell();
}

struct Change {
  Cell cell;
  const CellValue* value;
};

/// What the entries change; those that are there already or have no cell are left out.
std::vector<Change> changes(const Document& document, const Cells& cells, const std::vector<Entry>& entries,
                            std::string_view suffix) {
  std::vector<Change> result;
  std::string last;
  office::Range range;
  for (const auto& entry : entries) {
    if (entry.name != last) { // the rows of a list come one after the other
      last = entry.name;
      range = office::rangeNamed(document, ustring(entry.name + std::string(suffix)));
    }
    const auto cell = cellAt(range, entry.row, entry.column);
    if (cell.is() && !cells.holds(cell, entry.value)) {
      result.push_back({cell, &entry.value});
    }
  }
  return result;
}

void checkUnlocked(const Document& document, const Cell& cell) {
  const office::Range range(cell, UNO_QUERY_THROW);
  const auto sheet = office::sheetAt(document, office::addressOf(range).Sheet);
  if (office::isProtected(sheet) && office::isLocked(range)) {
    throw Failure("The sheet " + utf8(office::nameOf(sheet)) +
                  " is protected, and a cell that is to be changed is locked. Take off the protection first "
                  "(Tools > Protect Sheet). Nothing was written.");
  }
}

void checkUnlocked(const Document& document, const std::vector<Change>& changes) {
  for (const auto& change : changes) {
    checkUnlocked(document, change.cell);
  }
}

void write(const Cells& cells, const std::vector<Change>& changes) {
  for (const auto& change : changes) {
    cells.write(change.cell, *change.value);
  }
}

/// How many rows a range lacks for so many; a single cell is no list that could grow.
sal_Int32 missingRows(const office::Range& range, sal_Int32 rows) {
  if (!range.is()) {
    return 0;
  }
  const auto address = office::addressOf(range);
  const sal_Int32 has = address.EndRow - address.StartRow + 1;
  return has == 1 ? 0 : std::max(0, rows - has);
}

struct ShortList {
  rtl::OUString name;
  sal_Int32 rows = 0; ///< that it needs
};

/// The lists that are too short for what is to be written.
std::vector<ShortList> shortLists(const Document& document, const std::vector<Entry>& entries,
                                  const rtl::OUString& suffix) {
  std::map<std::string, sal_Int32> needed;
  for (const auto& entry : entries) {
    if (!std::holds_alternative<std::monostate>(entry.value)) {
      auto& rows = needed[entry.name];
      rows = std::max(rows, sal_Int32{entry.row} + 1);
    }
  }
  std::vector<ShortList> lists;
  for (const auto& [name, rows] : needed) {
    if (const ShortList list{ustring(name) + suffix, rows};
        missingRows(office::rangeNamed(document, list.name), rows) > 0) {
      lists.push_back(list);
    }
  }
  return lists;
}

void lengthen(const Document& document, const std::vector<ShortList>& lists) {
  for (const auto& list : lists) {
    const auto range = office::rangeNamed(document, list.name);
    if (const auto rows = missingRows(range, list.rows); rows > 0) { // else another list of the sheet made it longer
      office::lengthen(range, rows);
    }
  }
}

void checkUnlocked(const Document& document, const std::vector<ShortList>& lists) {
  for (const auto& list : lists) {
    const auto sheet = office::sheetAt(document, office::addressOf(office::rangeNamed(document, list.name)).Sheet);
    if (office::isProtected(sheet)) {
      throw Failure("The sheet " + utf8(office::nameOf(sheet)) +
                    " is protected, and one of its lists needs more rows. Take off the protection first "
                    "(Tools > Protect Sheet). Nothing was written.");
    }
  }
}

void fill(const Document& document, const std::vector<Entry>& entries, const rtl::OUString& suffix = {}) {
  const office::Unpainted unpainted(document);
  lengthen(document, shortLists(document, entries, suffix));
  const Cells cells(document);
  const auto differences = changes(document, cells, entries, utf8(suffix));
  checkUnlocked(document, differences);
  write(cells, differences);
}

} // namespace

std::vector<Workbook> workbooksIn(const Document& document) {
  std::vector<Workbook> workbooks;
  for (int number = 1; number < unusedMark(document); ++number) {
    const auto mark = textOfProperty(document, markName(number));
    const auto space = mark.find(' ');
    const auto name = mark.substr(0, space);
    if (isTemplateName(name)) {
      workbooks.push_back({name, space == std::string::npos ? "" : mark.substr(space + 1)});
    }
  }
  return workbooks;
}

Document openTemplate(const Context& context, std::string_view name) {
  const auto url = office::packageLocation(context) + "/template/common/salesplanner/" + ustring(name) + ".ots";
  if (!isTemplateName(name) || !css::ucb::SimpleFileAccess::create(context)->exists(url)) {
    throw Failure("The template of this workbook is missing. Please install Sales Planner again.");
  }
  return office::openHidden(context, url);
}

Document newWorkbook(const Context& context, std::string_view templateName, const std::vector<Entry>& entries) {
  return inWords([&] {
    office::HiddenDocument hidden(openTemplate(context, templateName));
    fill(hidden.model(), entries);
    office::undoManagerOf(hidden.model())->clear();
    Reference<css::util::XModifiable>(hidden.model(), UNO_QUERY_THROW)->setModified(true);
    office::show(hidden.model());
    return hidden.release();
  });
}

namespace {

/// The sheets of a template, filled, with names that the document does not have.
office::SheetsToAdd sheetsFor(const Context& context, const Document& document, std::string_view templateName,
                              const std::vector<Entry>& entries) {
  office::HiddenDocument hidden(openTemplate(context, templateName));
  const office::Unpainted unpainted(hidden.model());
  // So that a day is the same number in both.
  PropertySet(hidden.model(), UNO_QUERY_THROW)
      ->setPropertyValue("NullDate", PropertySet(document, UNO_QUERY_THROW)->getPropertyValue("NullDate"));
  const auto suffix = office::avoidNamesOf(document, hidden.model());
  fill(hidden.model(), entries, suffix);
  const auto mark = ustring(templateName) + (suffix.isEmpty() ? rtl::OUString() : " " + suffix);
  return {hidden.release(), {markName(unusedMark(document)), mark}};
}

} // namespace

Workbook addWorkbook(const Context& context, const Document& document, std::string_view templateName,
                     const std::vector<Entry>& entries, std::string_view undoTitle) {
  return inWords([&] {
    checkWritable(document);
    if (Reference<css::util::XProtectable>(document, UNO_QUERY_THROW)->isProtected()) {
      throw Failure("The sheets of this document are protected. Take off the protection first "
                    "(Tools > Protect Spreadsheet Structure). Nothing was added.");
    }
    office::addSheets(
        context, document,
        [context, document, name = std::string(templateName), entries] {
          return sheetsFor(context, document, name, entries);
        },
        undoTitle);
    return workbooksIn(document).back();
  });
}

void reviseWorkbook(const Document& document, const Workbook& workbook, const std::vector<Entry>& entries,
                    std::string_view undoTitle) {
  inWords([&] {
    checkWritable(document);
    const Cells cells(document);
    const auto lists = shortLists(document, entries, ustring(workbook.suffix));
    const auto differences = changes(document, cells, entries, workbook.suffix);
    if (!differences.empty() || !lists.empty()) {
      checkUnlocked(document, lists);
      checkUnlocked(document, differences);
      const office::UndoStep step(document, undoTitle);
      lengthen(document, lists);
      write(cells, changes(document, cells, entries, workbook.suffix)); // which are where they were before
    }
  });
}

office::Range rangeOf(const Document& document, const Workbook& workbook, std::string_view name) {
  return office::rangeNamed(document, ustring(std::string(name) + workbook.suffix));
}

bool WorkbookReader::has(std::string_view name) const {
  return rows(name) > 0;
}

int WorkbookReader::rows(std::string_view name) const {
  const auto found = rangeOf(document_, workbook_, name);
  return found.is() ? office::addressOf(found).EndRow - office::addressOf(found).StartRow + 1 : 0;
}

int WorkbookReader::columns(std::string_view name) const {
  const auto found = rangeOf(document_, workbook_, name);
  return found.is() ? office::addressOf(found).EndColumn - office::addressOf(found).StartColumn + 1 : 0;
}

CellValue WorkbookReader::at(std::string_view name, int row, int column) const {
  const auto cell = cellAt(rangeOf(document_, workbook_, name), row, column);
  return cell.is() ? Cells(document_).read(cell) : CellValue();
}

std::vector<std::vector<CellValue>> WorkbookReader::range(std::string_view name) const {
  std::vector<std::vector<CellValue>> values(static_cast<std::size_t>(rows(name)));
  const int width = columns(name);
  const auto found = rangeOf(document_, workbook_, name);
  const Cells cells(document_);
  for (int row = 0; row < static_cast<int>(values.size()); ++row) {
    for (int column = 0; column < width; ++column) {
      values[static_cast<std::size_t>(row)].push_back(cells.read(found->getCellByPosition(column, row)));
    }
  }
  return values;
}

} // namespace wizards
