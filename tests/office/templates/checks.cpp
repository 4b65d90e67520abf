// SPDX-License-Identifier: MPL-2.0

#include "templates/checks.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <stdexcept>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAuditing.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/sheet/XViewPane.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "engine/theme.hpp"

namespace checks {

namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;

using harness::unoString;
using harness::utf8;

namespace {

template <class Value>
Value property(const uno::Reference<uno::XInterface>& object, const char* name) {
  const uno::Reference<beans::XPropertySet> properties(object, uno::UNO_QUERY_THROW);
  return properties->getPropertyValue(rtl::OUString::createFromAscii(name)).get<Value>();
}

std::vector<std::string> strings(const uno::Sequence<rtl::OUString>& sequence) {
  std::vector<std::string> list;
  for (const auto& string : sequence) {
    list.push_back(utf8(string));
  }
  return list;
}

std::vector<std::string> sheetNames(const Document& document) {
  return strings(document.model()->getSheets()->getElementNames());
}

uno::Reference<sheet::XSpreadsheet> sheetOf(const Document& document, const std::string& name) {
  return {document.model()->getSheets()->getByName(unoString(name)), uno::UNO_QUERY_THROW};
}

/// The sheets that the description has and the document lost are reported once, by `protection`.
bool has(const Document& document, const std::string& name) {
  return document.model()->getSheets()->hasByName(unoString(name));
}

table::CellRangeAddress usedArea(const uno::Reference<sheet::XSpreadsheet>& of) {
  const auto cursor = of->createCursor();
  const uno::Reference<sheet::XUsedAreaCursor> used(cursor, uno::UNO_QUERY_THROW);
  used->gotoEndOfUsedArea(false);
  const uno::Reference<sheet::XCellRangeAddressable> address(cursor, uno::UNO_QUERY_THROW);
  return address->getRangeAddress();
}

std::string placeOf(const std::string& sheetName, std::size_t row, std::size_t column) {
  return sheetName + "." + harness::cellName(row, column);
}

/// A cell of a document: where, its formula as the API has it ("" for an empty one) and its value.
struct Held {
  std::string sheet;
  std::size_t row;
  std::size_t column;
  std::string formula;
  harness::Value value;
  std::string place() const { return placeOf(sheet, row, column); }
};

std::vector<Held> cellsOf(const Document& document, const std::string& name) {
  const auto of = sheetOf(document, name);
  const auto last = usedArea(of);
  const auto block = harness::blockName(
      0, 0, {static_cast<std::size_t>(last.EndRow) + 1, static_cast<std::size_t>(last.EndColumn) + 1});
  const auto values = document.sheet(name).values(block);
  const uno::Reference<sheet::XCellRangeFormula> formulas(of->getCellRangeByName(unoString(block)),
                                                          uno::UNO_QUERY_THROW);
  const auto all = formulas->getFormulaArray();
  std::vector<Held> held;
  for (std::size_t row = 0; row < values.size(); ++row) {
    const auto& texts = all[static_cast<sal_Int32>(row)];
    for (std::size_t column = 0; column < values[row].size(); ++column) {
      if (const auto text = utf8(texts[static_cast<sal_Int32>(column)]); !text.empty()) {
        held.push_back({name, row, column, text, values[row][column]});
      }
    }
  }
  return held;
}

std::vector<Held> cellsOf(const Document& document) {
  std::vector<Held> all;
  for (const auto& name : sheetNames(document)) {
    auto held = cellsOf(document, name);
    std::ranges::move(held, std::back_inserter(all));
  }
  return all;
}

std::string textOf(const harness::Value& value) {
  std::ostringstream text;
  text.precision(12);
  if (const auto* number = std::get_if<double>(&value)) {
    text << (*number == 0 ? 0 : *number);
  } else {
    text << value;
  }
  return text.str();
}

/// The blocks of cells of the same format, with their role and whether people may type there.
struct Format {
  std::string role;
  bool locked = true;
  uno::Reference<sheet::XSheetCellRangeContainer> ranges;
};

std::vector<Format> formatsOf(const uno::Reference<sheet::XSpreadsheet>& of) {
  const uno::Reference<sheet::XUniqueCellFormatRangesSupplier> supplier(of, uno::UNO_QUERY_THROW);
  const auto all = supplier->getUniqueCellFormatRanges();
  std::vector<Format> formats;
  for (sal_Int32 i = 0; i < all->getCount(); ++i) {
    const uno::Reference<sheet::XSheetCellRangeContainer> ranges(all->getByIndex(i), uno::UNO_QUERY_THROW);
    formats.push_back(
        {utf8(property<rtl::OUString>(ranges, "CellStyle")),
         static_cast<bool>(property<com::sun::star::util::CellProtection>(ranges, "CellProtection").IsLocked), ranges});
  }
  return formats;
}

/// Calls `use` for the cells of a format up to the last one.
template <class Use>
void forEachCell(const Format& format, templates::Cell last, Use use) {
  for (const auto& block : format.ranges->getRangeAddresses()) {
    for (int row = block.StartRow; row <= std::min<int>(block.EndRow, last.row); ++row) {
      for (int column = block.StartColumn; column <= std::min<int>(block.EndColumn, last.column); ++column) {
        use(templates::Cell{row, column});
      }
    }
  }
}

bool isProtected(const uno::Reference<sheet::XSpreadsheet>& of) {
  const uno::Reference<com::sun::star::util::XProtectable> protection(of, uno::UNO_QUERY_THROW);
  return protection->isProtected();
}

} // namespace

// --- Values ---------------------------------------------------------------------------------------------------------

Findings errorCells(const Document& document) {
  Findings findings;
  for (const auto& cell : cellsOf(document)) {
    if (const auto* error = std::get_if<harness::CellError>(&cell.value)) {
      findings.push_back(cell.place() + " shows " + harness::errorName(*error) + ": " + cell.formula);
    }
  }
  return findings;
}

Facts valuesOf(const Document& document) {
  Facts facts;
  for (const auto& cell : cellsOf(document)) {
    facts.emplace(cell.place(), textOf(cell.value));
  }
  return facts;
}

Findings changedByRecalculation(Document& document) {
  const auto before = valuesOf(document);
  document.recalculate();
  return differences(before, valuesOf(document));
}

std::vector<Golden> readGolden(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::string line;
  if (!std::getline(stream, line) || !line.starts_with("name,value,tolerance")) {
    throw std::runtime_error(file.string() + " does not start with name,value,tolerance");
  }
  const auto number = [&](const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
      throw std::runtime_error(file.string() + ": \"" + text + "\" is no number");
    }
    return value;
  };
  std::vector<Golden> all;
  while (std::getline(stream, line)) {
    if (line.empty() || line.starts_with('#')) {
      continue;
    }
    const auto first = line.find(',');
    const auto last = line.rfind(',');
    if (first == std::string::npos || first == last) {
      throw std::runtime_error(file.string() + ": " + line);
    }
    Golden golden;
    golden.name = line.substr(0, first);
    if (const auto bracket = golden.name.find('['); bracket != std::string::npos) {
      golden.cell = static_cast<std::size_t>(std::stoul(golden.name.substr(bracket + 1)));
      golden.name.resize(bracket);
    }
    auto value = line.substr(first + 1, last - first - 1);
    if (const auto tolerance = line.substr(last + 1); tolerance.empty()) {
      golden.value = harness::Value(value);
    } else {
      golden.value = harness::Value(number(value));
      golden.tolerance = number(tolerance);
    }
    all.push_back(std::move(golden));
  }
  return all;
}

std::pair<std::string, std::string> cellOf(const Document& document, std::string_view name, std::size_t cell) {
  const auto named = property<uno::Reference<sheet::XNamedRanges>>(document.model(), "NamedRanges");
  if (!named->hasByName(unoString(name))) {
    throw std::runtime_error("there is no name " + std::string(name));
  }
  const uno::Reference<sheet::XCellRangeReferrer> referrer(named->getByName(unoString(name)), uno::UNO_QUERY_THROW);
  const auto range = referrer->getReferredCells();
  if (!range.is()) {
    throw std::runtime_error("the name " + std::string(name) + " means no cells");
  }
  const uno::Reference<sheet::XCellRangeAddressable> addressable(range, uno::UNO_QUERY_THROW);
  const auto address = addressable->getRangeAddress();
  const auto columns = static_cast<std::size_t>(address.EndColumn - address.StartColumn) + 1;
  const auto row = static_cast<std::size_t>(address.StartRow) + (cell - 1) / columns;
  const auto column = static_cast<std::size_t>(address.StartColumn) + (cell - 1) % columns;
  if (row > static_cast<std::size_t>(address.EndRow)) {
    throw std::runtime_error("the name " + std::string(name) + " has no cell " + std::to_string(cell));
  }
  return {sheetNames(document).at(static_cast<std::size_t>(address.Sheet)), harness::cellName(row, column)};
}

harness::Value valueOf(const Document& document, std::string_view name, std::size_t cell) {
  const auto [sheetName, at] = cellOf(document, name, cell);
  return document.sheet(sheetName).value(at);
}

Findings goldenValues(const Document& document, const std::vector<Golden>& expected) {
  Findings findings;
  for (const auto& golden : expected) {
    std::string actual;
    try {
      const auto value = valueOf(document, golden.name, golden.cell);
      const auto* const a = std::get_if<double>(&value);
      const auto* const e = std::get_if<double>(&golden.value);
      if (a != nullptr && e != nullptr ? std::abs(*a - *e) <= golden.tolerance : value == golden.value) {
        continue;
      }
      actual = textOf(value);
    } catch (const std::runtime_error& error) {
      actual = error.what();
    }
    findings.push_back(golden.name + "[" + std::to_string(golden.cell) + "] is " + actual + ", not " +
                       textOf(golden.value));
  }
  return findings;
}

// --- What stands where ----------------------------------------------------------------------------------------------

Findings names(const Document& document, const Workbook& book) {
  Findings findings;
  const auto named = property<uno::Reference<sheet::XNamedRanges>>(document.model(), "NamedRanges");
  for (const auto& name : book.names()) {
    if (!named->hasByName(unoString(name.name))) {
      findings.push_back("the name " + name.name + " is missing");
      continue;
    }
    const uno::Reference<sheet::XNamedRange> range(named->getByName(unoString(name.name)), uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XCellRangeReferrer> referrer(range, uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XCellRangeAddressable> cells(referrer->getReferredCells(), uno::UNO_QUERY);
    if (!cells.is()) {
      findings.push_back("the name " + name.name + " means no cells: " + utf8(range->getContent()));
      continue;
    }
    const auto address = cells->getRangeAddress();
    const auto means =
        sheetNames(document).at(static_cast<std::size_t>(address.Sheet)) + "." +
        nameOf(templates::Block{{address.StartRow, address.StartColumn}, {address.EndRow, address.EndColumn}});
    if (const auto expected = name.sheet + "." + nameOf(name.block); means != expected) {
      findings.push_back("the name " + name.name + " means " + means + ", not " + expected);
    }
  }
  return findings;
}

Findings protection(const Document& document, const Workbook& book) {
  Findings findings;
  for (const auto& described : book.sheets()) {
    if (!has(document, described.name())) {
      findings.push_back(described.name() + " is missing");
      continue;
    }
    const auto of = sheetOf(document, described.name());
    if (isProtected(of) != described.isProtected()) {
      findings.push_back(described.name() + (described.isProtected() ? " is not protected" : " is protected"));
    }
    std::map<templates::Cell, const Format*> formatAt;
    const auto formats = formatsOf(of);
    const auto last = described.last();
    for (const auto& format : formats) {
      forEachCell(format, last, [&](templates::Cell cell) { formatAt[cell] = &format; });
      if (!format.locked) {
        if (!format.role.starts_with("Input")) {
          findings.push_back(described.name() + "." + utf8(format.ranges->getRangeAddressesAsString()) +
                             " is not locked, though its role is " + format.role);
        }
        const uno::Reference<sheet::XCellRangesQuery> query(format.ranges, uno::UNO_QUERY_THROW);
        const auto formulas = query->queryContentCells(sheet::CellFlags::FORMULA);
        if (formulas->getRangeAddresses().hasElements()) {
          findings.push_back(utf8(formulas->getRangeAddressesAsString()) + " is calculated and not locked");
        }
      }
    }
    for (const auto& [cell, slot] : described.cells()) {
      const auto found = formatAt.find(cell);
      const auto place = described.name() + "." + nameOf(cell);
      if (found == formatAt.end() || found->second->role != slot.role) {
        findings.push_back(place + " has the role " + (found == formatAt.end() ? "of none" : found->second->role) +
                           ", not " + slot.role);
      } else if (found->second->locked == resolved(*templates::findRole(slot.role)).input) {
        findings.push_back(place + (found->second->locked ? " is an input and locked" : " is not locked"));
      }
    }
  }
  return findings;
}

namespace {

/// The office writes large numbers in ways of its own.
std::string plainNumber(const std::string& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? textOf(number) : text;
}

std::string ruleText(const uno::Reference<uno::XInterface>& cells) {
  const auto rule = property<uno::Reference<beans::XPropertySet>>(cells, "Validation");
  const uno::Reference<sheet::XSheetCondition> condition(rule, uno::UNO_QUERY_THROW);
  const auto type = property<sheet::ValidationType>(rule, "Type");
  if (type == sheet::ValidationType_ANY) {
    return {};
  }
  std::string kind;
  switch (type) {
  case sheet::ValidationType_WHOLE:
    kind = "whole";
    break;
  case sheet::ValidationType_DECIMAL:
    kind = "decimal";
    break;
  case sheet::ValidationType_DATE:
    kind = "date";
    break;
  case sheet::ValidationType_LIST:
    kind = "list";
    break;
  default:
    kind = "other";
  }
  return kind + " " + std::to_string(static_cast<int>(condition->getOperator())) + " " +
         plainNumber(utf8(condition->getFormula1())) + " " + plainNumber(utf8(condition->getFormula2()));
}

/// What the description says, as far as it is written the same way.
std::string ruleText(const templates::Rule& rule) {
  using Kind = templates::Rule::Kind;
  const auto least = textOf(rule.least);
  const auto between = " " + std::to_string(static_cast<int>(sheet::ConditionOperator_BETWEEN)) + " ";
  const auto atLeast = " " + std::to_string(static_cast<int>(sheet::ConditionOperator_GREATER_EQUAL)) + " ";
  const auto limits = rule.most ? between + least + " " + textOf(*rule.most) : atLeast + least;
  switch (rule.kind) {
  case Kind::list:
  case Kind::listed:
    return "list";
  case Kind::decimal:
    return "decimal" + limits;
  case Kind::whole:
    return "whole" + limits;
  case Kind::date:
    return "date";
  case Kind::any:
    break;
  }
  return {};
}

} // namespace

Findings validations(const Document& document, const Workbook& book) {
  Findings findings;
  for (const auto& described : book.sheets()) {
    if (!has(document, described.name())) {
      continue;
    }
    std::map<templates::Cell, std::string> accepted;
    for (const auto& format : formatsOf(sheetOf(document, described.name()))) {
      const auto rule = ruleText(format.ranges);
      forEachCell(format, described.last(), [&](templates::Cell cell) { accepted[cell] = rule; });
    }
    for (const auto& [cell, slot] : described.cells()) {
      if (slot.rule < 0 || slot.covered) {
        continue;
      }
      const auto expected = ruleText(book.rules()[static_cast<std::size_t>(slot.rule)]);
      if (!accepted[cell].starts_with(expected)) {
        findings.push_back(described.name() + "." + nameOf(cell) + " accepts " +
                           (accepted[cell].empty() ? "everything" : accepted[cell]) + ", not " + expected);
      }
    }
  }
  return findings;
}

namespace {

void allowWhatIsSuggested(const uno::Reference<sheet::XSpreadsheet>& of) {
  const uno::Reference<com::sun::star::util::XProtectable> protection(of, uno::UNO_QUERY_THROW);
  const bool wasProtected = protection->isProtected();
  if (wasProtected) {
    protection->unprotect({});
  }
  for (const auto& format : formatsOf(of)) {
    const auto rule = property<uno::Reference<beans::XPropertySet>>(format.ranges, "Validation");
    if (!property<bool>(rule, "ShowErrorMessage")) {
      rule->setPropertyValue("Type", uno::Any(sheet::ValidationType_ANY));
      const uno::Reference<beans::XPropertySet> cells(format.ranges, uno::UNO_QUERY_THROW);
      cells->setPropertyValue("Validation", uno::Any(rule));
    }
  }
  if (wasProtected) {
    protection->protect({});
  }
}

} // namespace

Findings invalidEntries(const Document& document) {
  Findings findings;
  for (const auto& name : sheetNames(document)) {
    const auto of = sheetOf(document, name);
    allowWhatIsSuggested(of);
    const uno::Reference<sheet::XSheetAuditing> auditing(of, uno::UNO_QUERY_THROW);
    if (auditing->showInvalid()) {
      findings.push_back(name + " holds an entry that is not accepted");
    }
    auditing->clearArrows();
  }
  return findings;
}

Findings links(const Document& document) {
  Findings findings;
  for (const char* const kind : {"SheetLinks", "AreaLinks", "DDELinks", "ExternalDocLinks"}) {
    const uno::Reference<container::XElementAccess> all(
        property<uno::Reference<uno::XInterface>>(document.model(), kind), uno::UNO_QUERY_THROW);
    if (all->hasElements()) {
      findings.push_back(std::string("there are ") + kind);
    }
  }
  return findings;
}

Findings view(const Document& document, const Workbook& book) {
  Findings findings;
  const uno::Reference<com::sun::star::frame::XModel> model(document.model(), uno::UNO_QUERY_THROW);
  const uno::Reference<sheet::XSpreadsheetView> views(model->getCurrentController(), uno::UNO_QUERY_THROW);
  const uno::Reference<container::XNamed> active(views->getActiveSheet(), uno::UNO_QUERY_THROW);
  if (const auto first = book.sheets().front().name(); utf8(active->getName()) != first) {
    findings.push_back("opens on " + utf8(active->getName()) + ", not on " + first);
  }
  for (const auto& described : book.sheets()) {
    if (described.isHidden() || !has(document, described.name())) {
      continue;
    }
    views->setActiveSheet(sheetOf(document, described.name()));
    // Below and to the right of what is frozen begins the last pane.
    const uno::Reference<container::XIndexAccess> panes(views, uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XViewPane> pane(panes->getByIndex(panes->getCount() - 1), uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XViewFreezable> freezable(views, uno::UNO_QUERY_THROW);
    const auto& frozen = described.frozen();
    const auto say = [](bool any, int rows, int columns) {
      return any ? std::to_string(rows) + " rows and " + std::to_string(columns) + " columns frozen"
                 : std::string("nothing frozen");
    };
    const auto expected = say(frozen.rows > 0 || frozen.columns > 0, frozen.rows, frozen.columns);
    const auto actual = say(freezable->hasFrozenPanes(), pane->getFirstVisibleRow(), pane->getFirstVisibleColumn());
    if (actual != expected) {
      findings.push_back(described.name() + " has " + actual + ", not " + expected);
    }
    const uno::Reference<com::sun::star::view::XSelectionSupplier> selection(views, uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XCellRangeAddressable> selected(selection->getSelection(), uno::UNO_QUERY_THROW);
    const auto address = selected->getRangeAddress();
    const auto cursor = described.cursor().value_or(templates::Cell{frozen.rows, 1});
    if (address.StartRow != cursor.row || address.StartColumn != cursor.column) {
      findings.push_back(described.name() + " has the cursor in " +
                         nameOf(templates::Cell{address.StartRow, address.StartColumn}) + ", not in " + nameOf(cursor));
    }
    if (described.cells().contains(cursor) && !described.cells().at(cursor).role.starts_with("Input") &&
        described.cursor()) {
      // It waits on a sheet of results where there is nothing to fill in.
      const bool hasInputs = std::ranges::any_of(
          described.cells(), [](const auto& entry) { return entry.second.role.starts_with("Input"); });
      if (hasInputs) {
        findings.push_back(described.name() + " has the cursor in " + nameOf(cursor) + ", which is no input");
      }
    }
  }
  views->setActiveSheet(sheetOf(document, book.sheets().front().name()));
  return findings;
}

Findings charts(const Document& document, const Workbook& book) {
  Findings findings;
  for (const auto& described : book.sheets()) {
    if (!has(document, described.name())) {
      continue;
    }
    const uno::Reference<table::XTableChartsSupplier> supplier(sheetOf(document, described.name()),
                                                               uno::UNO_QUERY_THROW);
    const auto count = static_cast<std::size_t>(supplier->getCharts()->getElementNames().getLength());
    if (count != described.charts().size()) {
      findings.push_back(described.name() + " has " + std::to_string(count) + " charts, not " +
                         std::to_string(described.charts().size()));
    }
  }
  return findings;
}

// --- Two documents --------------------------------------------------------------------------------------------------

Facts factsOf(const Document& document) {
  Facts facts;
  for (const auto& cell : cellsOf(document)) {
    facts.emplace(cell.place(), textOf(cell.value));
    if (cell.formula.starts_with('=') || cell.formula.starts_with('{')) {
      facts.emplace(cell.place() + " formula", cell.formula);
    }
  }
  for (const auto& name : sheetNames(document)) {
    const auto of = sheetOf(document, name);
    facts.emplace(name + " protected", isProtected(of) ? "yes" : "no");
    const uno::Reference<table::XTableChartsSupplier> supplier(of, uno::UNO_QUERY_THROW);
    facts.emplace(name + " charts", std::to_string(supplier->getCharts()->getElementNames().getLength()));
    const auto used = usedArea(of);
    for (const auto& format : formatsOf(of)) {
      const auto rule = ruleText(format.ranges);
      forEachCell(format, {used.EndRow, used.EndColumn}, [&](templates::Cell cell) {
        const auto place = name + "." + nameOf(cell);
        if (!format.locked) {
          facts.emplace(place + " unlocked", "yes");
        }
        if (!rule.empty()) {
          facts.emplace(place + " accepts", rule);
        }
      });
    }
    const auto conditional = property<uno::Reference<sheet::XConditionalFormats>>(of, "ConditionalFormats");
    for (const auto& format : conditional->getConditionalFormats()) {
      const auto range = property<uno::Reference<sheet::XSheetCellRanges>>(format, "Range");
      facts[name + " format of " + utf8(range->getRangeAddressesAsString())] =
          std::to_string(format->getCount()) + " conditions";
    }
  }
  const auto named = property<uno::Reference<sheet::XNamedRanges>>(document.model(), "NamedRanges");
  for (const auto& name : strings(named->getElementNames())) {
    const uno::Reference<sheet::XNamedRange> range(named->getByName(unoString(name)), uno::UNO_QUERY_THROW);
    facts.emplace("name " + name, utf8(range->getContent()));
  }
  return facts;
}

Findings differences(const Facts& before, const Facts& after) {
  Findings findings;
  for (const auto& [place, fact] : before) {
    const auto found = after.find(place);
    if (found == after.end()) {
      findings.push_back(place + " was " + fact + " and is gone");
    } else if (found->second != fact) {
      findings.push_back(place + " was " + fact + " and is " + found->second);
    }
  }
  for (const auto& [place, fact] : after) {
    if (!before.contains(place)) {
      findings.push_back(place + " is " + fact + " and was nothing");
    }
  }
  return findings;
}

} // namespace checks
