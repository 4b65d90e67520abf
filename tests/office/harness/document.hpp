// SPDX-License-Identifier: MPL-2.0
//
// A spreadsheet in the office, cell by cell or in blocks.

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include "harness/office.hpp"
#include "harness/value.hpp"

namespace harness {

struct Shape {
  std::size_t rows = 1;
  std::size_t columns = 1;
};

/// The name of a cell, "A1" for row 0, column 0.
std::string cellName(std::size_t row, std::size_t column);
/// The name of a block of cells, from its first cell: "B2:D9".
std::string blockName(std::size_t row, std::size_t column, Shape shape);

/// One sheet of a document; cells and ranges go by their names.
///
/// Formulas are in the API's English syntax: `;` between arguments and between the columns of an inline array, `|`
/// between its rows; function names as they are displayed in English, or programmatic.
class Sheet {
public:
  explicit Sheet(com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet);

  void setFormula(std::string_view cell, std::string_view formula);
  /// In the user's language and syntax, as one types it.
  void setLocalFormula(std::string_view cell, std::string_view formula);
  void setArrayFormula(std::string_view range, std::string_view formula);
  void setNumber(std::string_view cell, double number);
  void setText(std::string_view cell, std::string_view text);
  /// Enters plain formulas (or constants) in a block, which is many times faster than one by one; "" leaves a cell
  /// empty.
  void writeFormulas(std::string_view firstCell, const std::vector<std::vector<std::string>>& formulas);
  /// Fills a block with numbers, texts and empty cells; `firstCell` is its top left.
  void write(std::string_view firstCell, const Table& values);
  /// Copies the first row of the range down, formulas with their relative references.
  void fillDown(std::string_view range);
  /// Copies the first column of the range to the right.
  void fillRight(std::string_view range);
  /// Continues the first cell of the range, a number, downwards in steps.
  void fillSeries(std::string_view range, double step);
  /// Copies the first rows of the range down to its end, again and again.
  void repeatDown(std::string_view firstCell, Shape pattern, std::size_t rows);
  /// Lets the rows be as high as they are: the office then need not measure them all whenever many cells are filled.
  void fixRowHeights();
  /// Empties the cells.
  void clear(std::string_view range);

  Value value(std::string_view cell) const;
  /// An empty cell of a block counts as empty text, unlike in `value`.
  Table values(std::string_view range) const;
  /// The same, much faster where many cells show errors: these count as empty.
  Table contents(std::string_view range) const;
  std::string formula(std::string_view cell) const;
  std::string localFormula(std::string_view cell) const;
  /// With the braces and separators that the user sees; empty unless the range is one array formula.
  std::string arrayFormula(std::string_view range) const;

  /// Enters the formula at the top left of the sheet, as one array formula over the shape, and reads the result.
  Table computeArray(std::string_view formula, Shape shape);
  /// Enters the formula in the first cell and reads the result.
  Value compute(std::string_view formula);

  com::sun::star::uno::Reference<com::sun::star::table::XCellRange> range(std::string_view name) const;

private:
  com::sun::star::uno::Reference<com::sun::star::table::XCell> cell(std::string_view name) const;
  com::sun::star::uno::Reference<com::sun::star::table::XCellRange> block(std::string_view firstCell,
                                                                          Shape shape) const;

  com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet_;
};

/// A spreadsheet document, hidden unless told otherwise, closed with this object.
class Document {
public:
  /// A new one, with one sheet.
  explicit Document(Office& office);
  enum class Macros { never, run };
  Document(Office& office, Macros macros);
  enum class View { hidden, shown };
  Document(Office& office, View view);
  /// From a file.  Macros in it do not run.
  Document(Office& office, const std::filesystem::path& file, View view = View::hidden);
  /// One that is open already.
  explicit Document(com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> model)
      : model_(std::move(model)) {}
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  ~Document();

  Sheet sheet(std::size_t index = 0) const;
  Sheet sheet(std::string_view name) const;
  Sheet addSheet(std::string_view name);
  /// A name for an expression, seen from A1 of the first sheet.
  void addNamedRange(std::string_view name, std::string_view expression);

  /// Its window, for commands.
  com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame() const;

  /// Computes every formula anew.
  void recalculate();
  /// Writes the document in the format that the file's extension names, .ods or .xlsx.
  void store(const std::filesystem::path& file) const;
  /// The day that counts as 0.
  void setNullDate(int year, unsigned month, unsigned day);

  const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& model() const { return model_; }

private:
  void load(Office& office, const rtl::OUString& url, Macros macros, View view = View::hidden);

  com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> model_;
};

/// The text of one file inside a document or package, both of which are zip archives.
std::string packedFile(const Office& office, const std::filesystem::path& archive, std::string_view name);

} // namespace harness
