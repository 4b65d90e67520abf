// SPDX-License-Identifier: MPL-2.0
//
// What a person sees of a workbook: whether texts fit their cells, and what the pages hold.

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>

#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XFont.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include "engine/theme.hpp"
#include "templates/checks.hpp"

namespace checks {

namespace awt = com::sun::star::awt;
namespace beans = com::sun::star::beans;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;

using harness::unoString;
using harness::utf8;

namespace {

constexpr double padding = 2.4;  // of a cell, both sides, in millimetres
constexpr double rounding = 0.2; // of widths on their way through pixels
constexpr double lineHeight = 1.16;
constexpr double millimetresOfPoint = 25.4 / 72;

/// How wide texts are in the typeface of the workbooks.
class Measure {
public:
  explicit Measure(harness::Office& office) {
    const auto device = awt::Toolkit::create(office.context())->createScreenCompatibleDevice(1, 1);
    for (const bool bold : {false, true}) {
      awt::FontDescriptor descriptor;
      descriptor.Name = "Liberation Sans";
      descriptor.Height = large;
      descriptor.Weight = bold ? awt::FontWeight::BOLD : awt::FontWeight::NORMAL;
      faces_[bold ? 1 : 0].font = device->getFont(descriptor);
    }
  }

  /// In millimetres, as of a size in points.
  double width(const std::string& text, double size, bool bold) {
    auto& face = faces_[bold ? 1 : 0];
    const auto characters = unoString(text);
    double all = 0;
    for (sal_Int32 i = 0; i < characters.getLength(); ++i) {
      all += widthOf(face, characters[i]);
    }
    constexpr double widthOfM = 1706.0 / 2048; // of the size, in every weight of Liberation Sans
    return all / widthOf(face, u'M') * widthOfM * size * millimetresOfPoint;
  }

private:
  static constexpr sal_Int16 large = 400; // so that the pixels do not matter

  struct Face {
    uno::Reference<awt::XFont> font;
    std::map<sal_Unicode, double> widths; ///< asked once for each character: a call takes its time
  };

  static double widthOf(Face& face, sal_Unicode character) {
    const auto [entry, isNew] = face.widths.try_emplace(character, 0);
    if (isNew) {
      entry->second = face.font->getStringWidth(rtl::OUString(character));
    }
    return entry->second;
  }

  Face faces_[2];
};

/// The cells of a sheet as they are on the screen.
class Grid {
public:
  Grid(const Document& document, const templates::Sheet& described)
      : sheet_(document.model()->getSheets()->getByName(unoString(described.name())), uno::UNO_QUERY_THROW),
        last_(described.last()) {
    const uno::Reference<table::XColumnRowRange> lines(sheet_, uno::UNO_QUERY_THROW);
    for (int column = 0; column <= last_.column; ++column) {
      widths_.push_back(millimetres(lines->getColumns()->getByIndex(column), "Width"));
    }
    for (int row = 0; row <= last_.row; ++row) {
      heights_.push_back(millimetres(lines->getRows()->getByIndex(row), "Height"));
    }
    const auto all = templates::nameOf(templates::Block{{0, 0}, last_});
    values_ = document.sheet(described.name()).values(all);
    const uno::Reference<sheet::XCellRangeFormula> block(sheet_->getCellRangeByName(unoString(all)),
                                                         uno::UNO_QUERY_THROW);
    for (const auto& row : block->getFormulaArray()) {
      filled_.emplace_back();
      for (const auto& content : row) {
        filled_.back().push_back(!content.isEmpty());
      }
    }
  }

  double width(const templates::Block& block) const { return sum(widths_, block.first.column, block.last.column); }
  double height(const templates::Block& block) const { return sum(heights_, block.first.row, block.last.row); }
  bool filled(templates::Cell cell) const {
    return filled_[static_cast<std::size_t>(cell.row)][static_cast<std::size_t>(cell.column)];
  }
  bool isText(templates::Cell cell) const { return std::holds_alternative<std::string>(value(cell)); }
  /// As it is shown.
  std::string text(templates::Cell cell) const {
    if (isText(cell)) {
      return std::get<std::string>(value(cell));
    }
    const uno::Reference<com::sun::star::text::XText> content(sheet_->getCellByPosition(cell.column, cell.row),
                                                              uno::UNO_QUERY_THROW);
    return utf8(content->getString());
  }

  /// How far a text may run over into empty cells on a side.
  double free(templates::Cell cell, int step) const {
    double room = 0;
    for (cell.column += step; cell.column >= 0 && cell.column <= last_.column && !filled(cell); cell.column += step) {
      room += widths_[static_cast<std::size_t>(cell.column)];
    }
    return room;
  }

private:
  const harness::Value& value(templates::Cell cell) const {
    return values_[static_cast<std::size_t>(cell.row)][static_cast<std::size_t>(cell.column)];
  }
  static double millimetres(const uno::Any& line, const char* name) {
    const uno::Reference<beans::XPropertySet> properties(line, uno::UNO_QUERY_THROW);
    return properties->getPropertyValue(rtl::OUString::createFromAscii(name)).get<sal_Int32>() / 100.0;
  }
  static double sum(const std::vector<double>& lengths, int first, int last) {
    double all = 0;
    for (int i = first; i <= last; ++i) {
      all += lengths[static_cast<std::size_t>(i)];
    }
    return all;
  }

  uno::Reference<sheet::XSpreadsheet> sheet_;
  templates::Cell last_;
  std::vector<double> widths_;
  std::vector<double> heights_;
  harness::Table values_;
  std::vector<std::vector<bool>> filled_; ///< also by a formula that gives an empty text: nothing runs over into it
};

std::vector<std::string> wordsOf(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    words.back() += c == ' ' || c == '\n' ? std::string() : std::string(1, c);
    if (c == ' ' || c == '\n' || c == '-') {
      words.emplace_back();
    }
  }
  return words;
}

/// The number of lines of a text of this width, broken between words.
int linesOf(const std::string& text, double width, const std::function<double(const std::string&)>& measure) {
  int lines = 0;
  std::size_t start = 0;
  while (start <= text.size()) {
    const auto end = std::min(text.find('\n', start), text.size());
    std::string line;
    ++lines;
    for (std::size_t at = start; at < end;) {
      auto next = text.find_first_of(" -", at);
      next = next == std::string::npos || next >= end ? end : next + 1;
      const auto word = text.substr(at, next - at);
      const auto withoutSpace = word.ends_with(' ') ? word.substr(0, word.size() - 1) : word;
      if (!line.empty() && measure(line + withoutSpace) > width) {
        ++lines;
        line.clear();
      }
      line += word;
      at = next;
    }
    start = end + 1;
  }
  return lines;
}

} // namespace

Findings clipped(harness::Office& office, Document& document, const Workbook& book) {
  Findings findings;
  Measure measure(office);
  for (const auto& described : book.sheets()) {
    if (described.isHidden() || !document.model()->getSheets()->hasByName(unoString(described.name()))) {
      continue;
    }
    const Grid grid(document, described);
    std::set<templates::Cell> reported;
    for (const auto& [cell, slot] : described.cells()) {
      if (slot.covered || !grid.filled(cell)) {
        continue;
      }
      const auto text = grid.text(cell);
      if (text.empty()) {
        continue;
      }
      auto role = resolved(*templates::findRole(slot.role));
      // A status is bold when it says something.
      const bool mayBeBold = std::ranges::any_of(described.conditions(), [&, at = cell](const auto& condition) {
        return condition.block.contains(at) && resolved(*templates::findRole(condition.role)).bold;
      });
      role.bold = role.bold || mayBeBold;
      const auto size = role.size > 0 ? role.size : 10;
      const auto widthOf = [&](const std::string& part) { return measure.width(part, size, role.bold); };
      const auto line = size * lineHeight * millimetresOfPoint;
      const auto inside = grid.width(slot.span) - padding - std::max(role.indent, 0.0) + rounding;
      const auto report = [&](const std::string& what) {
        if (reported.insert(cell).second) {
          findings.push_back(described.name() + "." + nameOf(cell) + " " + what + ": " + text);
        }
      };
      const auto fewest = role.wrap && grid.isText(cell) ? linesOf(text, inside, widthOf) : 1;
      if (fewest * line > grid.height(slot.span) + rounding) {
        report("is too low for " + std::to_string(fewest) + " lines");
      }
      if (role.wrap && grid.isText(cell)) {
        for (const auto& word : wordsOf(text)) {
          if (widthOf(word) > inside) {
            report("breaks the word " + word);
          }
        }
        continue;
      }
      auto room = inside;
      if (grid.isText(cell) && slot.span.columns() == 1) {
        const bool end = role.align == "end";
        const bool center = role.align == "center";
        room += center ? 2 * std::min(grid.free(cell, -1), grid.free(cell, 1)) : grid.free(cell, end ? -1 : 1);
      }
      if (const auto needed = widthOf(text); needed > room) {
        report("needs " + std::to_string(std::lround(std::ceil(needed - room))) + " mm more");
      }
    }
  }
  return findings;
}

namespace {

std::vector<std::string> linesIn(const std::string& page) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < page.size();) {
    const auto end = std::min(page.find('\n', start), page.size());
    if (const auto line = page.substr(start, end - start); line.find_first_not_of(" \r") != std::string::npos) {
      lines.push_back(line);
    }
    start = end + 1;
  }
  return lines;
}

std::string shellFree(const std::filesystem::path& program) {
  for (const char* const folder : {"/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"}) {
    if (std::filesystem::exists(folder / program)) {
      return (folder / program).string();
    }
  }
  throw std::runtime_error(program.string() + " is not installed");
}

/// The texts of the pages of a document printed to PDF.
std::vector<std::string> pageTexts(harness::Office& office, const Document& document) {
  const auto pdf = office.profile().file("pages.pdf");
  const auto text = office.profile().file("pages.txt");
  uno::Sequence<beans::PropertyValue> how(2);
  how[0].Name = "FilterName";
  how[0].Value <<= rtl::OUString("calc_pdf_Export");
  how[1].Name = "Overwrite";
  how[1].Value <<= true;
  const uno::Reference<com::sun::star::frame::XStorable> storable(document.model(), uno::UNO_QUERY_THROW);
  storable->storeToURL(harness::fileUrl(pdf), how);
  harness::Process reader(shellFree("pdftotext"), {"-layout", "-enc", "UTF-8", pdf.string(), text.string()},
                          harness::ownVariables(), office.profile().log());
  constexpr std::chrono::seconds patience{20};
  if (reader.waitFor(patience) != 0) {
    throw std::runtime_error("pdftotext cannot read " + pdf.string());
  }
  std::ifstream stream(text, std::ios::binary);
  const std::string all{std::istreambuf_iterator<char>(stream), {}};
  std::vector<std::string> pages;
  for (std::size_t start = 0; start < all.size();) {
    const auto end = std::min(all.find('\f', start), all.size());
    pages.push_back(all.substr(start, end - start));
    start = end + 1;
  }
  return pages;
}

} // namespace

Findings pages(harness::Office& office, const Document& document, const Workbook& book) {
  constexpr std::size_t mostForOneSheet = 4;
  Findings findings;
  std::map<std::string, std::size_t> pagesOf;
  std::size_t number = 0;
  std::vector<std::string> printed;
  try {
    printed = pageTexts(office, document);
  } catch (const uno::Exception& failure) {
    return {"cannot be printed: " + utf8(failure.Message)};
  }
  for (const auto& page : printed) {
    const auto where = "page " + std::to_string(++number);
    const auto lines = linesIn(page);
    if (lines.size() <= 3) { // header and footer
      findings.push_back(where + " is empty");
    }
    if (page.find("###") != std::string::npos) {
      findings.push_back(where + " shows ###");
    }
    if (!lines.empty()) {
      for (const auto& described : book.sheets()) {
        if (lines.front().ends_with(" " + described.name())) {
          ++pagesOf[described.name()];
        }
      }
    }
  }
  for (const auto& described : book.sheets()) {
    const auto count = pagesOf[described.name()];
    if (described.isHidden() ? count > 0 : count == 0 || count > (described.isOnePage() ? 1 : mostForOneSheet)) {
      findings.push_back(described.name() + " is on " + std::to_string(count) + " pages");
    }
  }
  return findings;
}

} // namespace checks
