// SPDX-License-Identifier: MPL-2.0

#include "harness/document.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FillDateMode.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/FillMode.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/XCloseable.hpp>

namespace harness {

namespace beans = com::sun::star::beans;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;

namespace {

std::string columnName(std::size_t column) {
  constexpr std::size_t letters = 26;
  std::string name;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
  }
  return name;
}

beans::PropertyValue property(const char* name, const uno::Any& value) {
  return {rtl::OUString::createFromAscii(name), -1, value, beans::PropertyState_DIRECT_VALUE};
}

const char* filterFor(const std::filesystem::path& file) {
  if (file.extension() == ".ods") {
    return "calc8";
  }
  if (file.extension() == ".xlsx") {
    return "Calc MS Excel 2007 XML";
  }
  throw std::invalid_argument("no filter for " + file.string());
}

struct ToAny {
  uno::Any operator()(Empty) const { return uno::Any(rtl::OUString()); }
  uno::Any operator()(double number) const { return uno::Any(number); }
  uno::Any operator()(const std::string& text) const { return uno::Any(unoString(text)); }
  uno::Any operator()(CellError) const { throw std::invalid_argument("an error is entered by a formula"); }
};

uno::Sequence<uno::Sequence<uno::Any>> dataOf(const Table& values) {
  uno::Sequence<uno::Sequence<uno::Any>> data(static_cast<sal_Int32>(values.size()));
  for (std::size_t r = 0; r < values.size(); ++r) {
    uno::Sequence<uno::Any> row(static_cast<sal_Int32>(values[r].size()));
    for (std::size_t c = 0; c < values[r].size(); ++c) {
      row[static_cast<sal_Int32>(c)] = std::visit(ToAny{}, values[r][c]);
    }
    data[static_cast<sal_Int32>(r)] = row;
  }
  return data;
}

/// The content that the office hands over for a cell, which is nothing at all for errors.
Value valueOf(const uno::Any& content) {
  if (double number = 0; content >>= number) {
    return number;
  }
  if (rtl::OUString text; content >>= text) {
    return utf8(text);
  }
  return Empty{};
}

} // namespace

std::string cellName(std::size_t row, std::size_t column) {
  return columnName(column) + std::to_string(row + 1);
}

std::string blockName(std::size_t row, std::size_t column, Shape shape) {
  return cellName(row, column) + ":" + cellName(row + shape.rows - 1, column + shape.columns - 1);
}

// --- Sheet --------------------------------------------------------------------------------------------------------

Sheet::Sheet(uno::Reference<sheet::XSpreadsheet> sheet) : sheet_(std::move(sheet)) {}

uno::Reference<table::XCellRange> Sheet::range(std::string_view name) const {
  return sheet_->getCellRangeByName(unoString(name));
}

uno::Reference<table::XCellRange> Sheet::block(std::string_view firstCell, Shape shape) const {
  const uno::Reference<sheet::XCellRangeAddressable> address(range(firstCell), uno::UNO_QUERY_THROW);
  const auto first = address->getRangeAddress();
  return sheet_->getCellRangeByPosition(first.StartColumn, first.StartRow,
                                        first.StartColumn + static_cast<sal_Int32>(shape.columns) - 1,
                                        first.StartRow + static_cast<sal_Int32>(shape.rows) - 1);
}

uno::Reference<table::XCell> Sheet::cell(std::string_view name) const {
  return range(name)->getCellByPosition(0, 0);
}

void Sheet::setFormula(std::string_view cell, std::string_view formula) {
  this->cell(cell)->setFormula(unoString(formula));
}

void Sheet::setLocalFormula(std::string_view cell, std::string_view formula) {
  const uno::Reference<beans::XPropertySet> properties(this->cell(cell), uno::UNO_QUERY_THROW);
  properties->setPropertyValue("FormulaLocal", uno::Any(unoString(formula)));
}

void Sheet::setArrayFormula(std::string_view range, std::string_view formula) {
  const uno::Reference<sheet::XArrayFormulaRange> cells(this->range(range), uno::UNO_QUERY_THROW);
  cells->setArrayFormula(unoString(formula));
}

void Sheet::setNumber(std::string_view cell, double number) {
  this->cell(cell)->setValue(number);
}

void Sheet::setText(std::string_view cell, std::string_view text) {
  const uno::Reference<com::sun::star::text::XTextRange> content(this->cell(cell), uno::UNO_QUERY_THROW);
  content->setString(unoString(text));
}

void Sheet::write(std::string_view firstCell, const Table& values) {
  const uno::Reference<sheet::XCellRangeData> cells(block(firstCell, {values.size(), values.at(0).size()}),
                                                    uno::UNO_QUERY_THROW);
  cells->setDataArray(dataOf(values));
}

void Sheet::writeFormulas(std::string_view firstCell, const std::vector<std::vector<std::string>>& formulas) {
  uno::Sequence<uno::Sequence<rtl::OUString>> rows(static_cast<sal_Int32>(formulas.size()));
  for (std::size_t r = 0; r < formulas.size(); ++r) {
    uno::Sequence<rtl::OUString> row(static_cast<sal_Int32>(formulas[r].size()));
    for (std::size_t c = 0; c < formulas[r].size(); ++c) {
      row[static_cast<sal_Int32>(c)] = unoString(formulas[r][c]);
    }
    rows[static_cast<sal_Int32>(r)] = row;
  }
  const uno::Reference<sheet::XCellRangeFormula> cells(block(firstCell, {formulas.size(), formulas.at(0).size()}),
                                                       uno::UNO_QUERY_THROW);
  cells->setFormulaArray(rows);
}

void Sheet::fillDown(std::string_view range) {
  const uno::Reference<sheet::XCellSeries> cells(this->range(range), uno::UNO_QUERY_THROW);
  cells->fillAuto(sheet::FillDirection_TO_BOTTOM, 1);
}

void Sheet::fillRight(std::string_view range) {
  const uno::Reference<sheet::XCellSeries> cells(this->range(range), uno::UNO_QUERY_THROW);
  cells->fillAuto(sheet::FillDirection_TO_RIGHT, 1);
}

void Sheet::fillSeries(std::string_view range, double step) {
  const uno::Reference<sheet::XCellSeries> cells(this->range(range), uno::UNO_QUERY_THROW);
  cells->fillSeries(sheet::FillDirection_TO_BOTTOM, sheet::FillMode_LINEAR, sheet::FillDateMode_FILL_DATE_DAY, step,
                    std::numeric_limits<double>::max());
}

void Sheet::repeatDown(std::string_view firstCell, Shape pattern, std::size_t rows) {
  const uno::Reference<sheet::XCellRangeMovement> mover(sheet_, uno::UNO_QUERY_THROW);
  const auto addressOf = [&](Shape shape) {
    return uno::Reference<sheet::XCellRangeAddressable>(block(firstCell, shape), uno::UNO_QUERY_THROW)
        ->getRangeAddress();
  };
  for (std::size_t filled = pattern.rows; filled < rows;) { // doubles what is there
    const std::size_t more = std::min(filled, rows - filled);
    const auto source = addressOf({more, pattern.columns});
    const table::CellAddress target(source.Sheet, source.StartColumn, source.StartRow + static_cast<sal_Int32>(filled));
    mover->copyRange(target, source);
    filled += more;
  }
}

void Sheet::fixRowHeights() {
  const uno::Reference<table::XColumnRowRange> cells(sheet_, uno::UNO_QUERY_THROW);
  const uno::Reference<beans::XPropertySet> rows(cells->getRows(), uno::UNO_QUERY_THROW);
  rows->setPropertyValue("OptimalHeight", uno::Any(false));
}

void Sheet::clear(std::string_view range) {
  namespace flag = com::sun::star::sheet::CellFlags;
  const uno::Reference<sheet::XSheetOperation> cells(this->range(range), uno::UNO_QUERY_THROW);
  cells->clearContents(flag::VALUE | flag::DATETIME | flag::STRING | flag::FORMULA);
}

Value Sheet::value(std::string_view cell) const {
  if (this->cell(cell)->getType() == table::CellContentType_EMPTY) {
    return Empty{};
  }
  return values(cell).at(0).at(0);
}

Table Sheet::contents(std::string_view range) const {
  const uno::Reference<sheet::XCellRangeData> block(this->range(range), uno::UNO_QUERY_THROW);
  const auto data = block->getDataArray();
  Table values;
  values.reserve(static_cast<std::size_t>(data.getLength()));
  for (const auto& contents : data) {
    Row row;
    for (const auto& content : contents) {
      row.push_back(valueOf(content));
    }
    values.push_back(std::move(row));
  }
  return values;
}

Table Sheet::values(std::string_view range) const {
  auto values = contents(range);
  const auto cells = this->range(range);
  for (std::size_t r = 0; r < values.size(); ++r) {
    for (std::size_t c = 0; c < values[r].size(); ++c) {
      if (std::holds_alternative<Empty>(values[r][c])) {
        const auto cell = cells->getCellByPosition(static_cast<sal_Int32>(c), static_cast<sal_Int32>(r));
        values[r][c] = CellError{cell->getError()};
      }
    }
  }
  return values;
}

std::string Sheet::formula(std::string_view cell) const {
  return utf8(this->cell(cell)->getFormula());
}

std::string Sheet::localFormula(std::string_view cell) const {
  const uno::Reference<beans::XPropertySet> properties(this->cell(cell), uno::UNO_QUERY_THROW);
  return utf8(properties->getPropertyValue("FormulaLocal").get<rtl::OUString>());
}

std::string Sheet::arrayFormula(std::string_view range) const {
  const uno::Reference<sheet::XArrayFormulaRange> cells(this->range(range), uno::UNO_QUERY_THROW);
  return utf8(cells->getArrayFormula());
}

Table Sheet::computeArray(std::string_view formula, Shape shape) {
  const auto block = blockName(0, 0, shape);
  setArrayFormula(block, formula);
  return values(block);
}

Value Sheet::compute(std::string_view formula) {
  setFormula("A1", formula);
  return value("A1");
}

// --- Document -----------------------------------------------------------------------------------------------------

Document::Document(Office& office) {
  load(office, "private:factory/scalc", Macros::never);
}

Document::Document(Office& office, Macros macros) {
  load(office, "private:factory/scalc", macros);
}

Document::Document(Office& office, View view) {
  load(office, "private:factory/scalc", Macros::never, view);
}

Document::Document(Office& office, const std::filesystem::path& file, View view) {
  if (!std::filesystem::is_regular_file(file)) {
    throw std::runtime_error("no document: " + file.string());
  }
  load(office, fileUrl(file), Macros::never, view);
}

void Document::load(Office& office, const rtl::OUString& url, Macros macros, View view) {
  using namespace com::sun::star::document;
  uno::Sequence<beans::PropertyValue> how(2);
  how[0] = property("Hidden", uno::Any(view == View::hidden));
  how[1] = property("MacroExecutionMode", uno::Any(macros == Macros::run ? MacroExecMode::ALWAYS_EXECUTE_NO_WARN
                                                                         : MacroExecMode::NEVER_EXECUTE));
  const auto loaded = office.desktop()->loadComponentFromURL(url, "_blank", 0, how);
  if (!loaded.is()) {
    throw std::runtime_error("the office cannot load " + utf8(url));
  }
  model_.set(loaded, uno::UNO_QUERY_THROW);
}

Document::~Document() {
  try {
    const uno::Reference<com::sun::star::util::XCloseable> closeable(model_, uno::UNO_QUERY_THROW);
    closeable->close(true);
  } catch (const uno::Exception&) { // the office has gone, and the case that did it has failed
  }
}

uno::Reference<com::sun::star::frame::XFrame> Document::frame() const {
  const uno::Reference<com::sun::star::frame::XModel> model(model_, uno::UNO_QUERY_THROW);
  return model->getCurrentController()->getFrame();
}

Sheet Document::sheet(std::size_t index) const {
  const uno::Reference<com::sun::star::container::XIndexAccess> sheets(model_->getSheets(), uno::UNO_QUERY_THROW);
  return Sheet({sheets->getByIndex(static_cast<sal_Int32>(index)), uno::UNO_QUERY_THROW});
}

Sheet Document::sheet(std::string_view name) const {
  return Sheet({model_->getSheets()->getByName(unoString(name)), uno::UNO_QUERY_THROW});
}

Sheet Document::addSheet(std::string_view name) {
  const auto sheets = model_->getSheets();
  constexpr sal_Int16 last = 32767;
  sheets->insertNewByName(unoString(name), last);
  return sheet(name);
}

void Document::addNamedRange(std::string_view name, std::string_view expression) {
  uno::Reference<sheet::XNamedRanges> names;
  uno::Reference<beans::XPropertySet>(model_, uno::UNO_QUERY_THROW)->getPropertyValue("NamedRanges") >>= names;
  names->addNewByName(unoString(name), unoString(expression), {}, 0);
}

void Document::recalculate() {
  const uno::Reference<sheet::XCalculatable> calculator(model_, uno::UNO_QUERY_THROW);
  calculator->calculateAll();
}

void Document::store(const std::filesystem::path& file) const {
  uno::Sequence<beans::PropertyValue> how(2);
  how[0] = property("FilterName", uno::Any(rtl::OUString::createFromAscii(filterFor(file))));
  how[1] = property("Overwrite", uno::Any(true));
  const uno::Reference<com::sun::star::frame::XStorable> storable(model_, uno::UNO_QUERY_THROW);
  storable->storeToURL(fileUrl(file), how);
}

void Document::setNullDate(int year, unsigned month, unsigned day) {
  const uno::Reference<beans::XPropertySet> properties(model_, uno::UNO_QUERY_THROW);
  const com::sun::star::util::Date date(static_cast<sal_uInt16>(day), static_cast<sal_uInt16>(month),
                                        static_cast<sal_Int16>(year));
  properties->setPropertyValue("NullDate", uno::Any(date));
}

std::string packedFile(const Office& office, const std::filesystem::path& archive, std::string_view name) {
  const auto files = com::sun::star::packages::zip::ZipFileAccess::createWithURL(office.context(), fileUrl(archive));
  const uno::Reference<com::sun::star::io::XInputStream> stream(files->getByName(unoString(name)),
                                                                uno::UNO_QUERY_THROW);
  constexpr sal_Int32 chunk = 65536;
  std::string text;
  uno::Sequence<sal_Int8> bytes;
  while (stream->readBytes(bytes, chunk) > 0) {
    text.append(reinterpret_cast<const char*>(bytes.getConstArray()), static_cast<std::size_t>(bytes.getLength()));
  }
  return text;
}

} // namespace harness
