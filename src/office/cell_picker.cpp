// SPDX-License-Identifier: MPL-2.0

#include "office/cell_picker.hpp"

#include <algorithm>
#include <array>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/AddressConvention.hpp>
#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/ReferenceFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XFormulaParser.hpp>
#include <com/sun/star/sheet/XRangeSelection.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XCloseBroadcaster.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase3.hxx>
#include <rtl/ref.hxx>

#include "office/configuration.hpp"
#include "office/documents.hpp"
#include "office/sequence.hpp"

namespace css = com::sun::star;

namespace office {

namespace {

using Context = css::uno::Reference<css::uno::XComponentContext>;
using Frame = css::uno::Reference<css::frame::XFrame>;
using Document = css::uno::Reference<css::frame::XModel>;

/// Hears at once, when it is added, whether a command can be chosen now.
class State : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
public:
  void SAL_CALL statusChanged(const css::frame::FeatureStateEvent& state) override { enabled_ = state.IsEnabled; }
  void SAL_CALL disposing(const css::lang::EventObject& /*source*/) override {}
  bool isEnabled() const { return enabled_; }

private:
  bool enabled_ = false;
};

bool isEnabled(const Context& context, const Frame& frame, const char* command) {
  css::util::URL url;
  url.Complete = rtl::OUString::createFromAscii(command);
  css::util::URLTransformer::create(context)->parseStrict(url);
  const css::uno::Reference<css::frame::XDispatchProvider> provider(frame, css::uno::UNO_QUERY_THROW);
  const auto dispatch = provider->queryDispatch(url, "_self", 0);
  if (!dispatch.is()) {
    return false;
  }
  const rtl::Reference<State> state(new State);
  dispatch->addStatusListener(state.get(), url);
  dispatch->removeStatusListener(state.get(), url);
  return state->isEnabled();
}

/// Whether a window of the office waits for cells to be pointed at.  Meanwhile no command can be chosen, not even those
/// that always can.
bool isPointing(const Context& context, const Frame& frame) {
  constexpr std::array always{".uno:About", ".uno:SelectAll", ".uno:Save", ".uno:PrintPreview"};
  return std::ranges::none_of(always, [&](const char* command) { return isEnabled(context, frame, command); });
}

/// The user points at cells: waits for the end and tells of it, once, when the office is back in its event loop.
class Pointing : public cppu::WeakImplHelper3<css::sheet::XRangeSelectionListener, css::util::XCloseListener,
                                              css::awt::XCallback> {
public:
  Pointing(Context context, Frame frame, std::function<void(const Pick&)> done)
      : context_(std::move(context)), frame_(std::move(frame)), document_(documentOf(frame_)), done_(std::move(done)) {}

  /// Throws nothing: where it cannot begin, that is its end.
  void start(const rtl::OUString& title, const rtl::OUString& initial) {
    try {
      begin(title, initial);
    } catch (const css::uno::Exception&) {
      end(Pick::End::busy);
    }
  }

  void SAL_CALL done(const css::sheet::RangeSelectionEvent& event) override {
    quietly([&] { end(Pick::End::chosen, event.RangeDescriptor); });
  }
  void SAL_CALL aborted(const css::sheet::RangeSelectionEvent& /*event*/) override {
    quietly([&] { end(Pick::End::cancelled); });
  }
  /// A document that closes meanwhile would leave the office waiting for cells for ever.
  void SAL_CALL queryClosing(const css::lang::EventObject& /*source*/, sal_Bool /*owns*/) override {
    quietly([&] { selection_->abortRangeSelection(); });
    quietly([&] { end(Pick::End::cancelled); });
  }
  void SAL_CALL notifyClosing(const css::lang::EventObject& /*source*/) override {}
  /// The window is gone, or the office has given it another controller.
  void SAL_CALL disposing(const css::lang::EventObject& /*source*/) override {
    quietly([&] { end(Pick::End::cancelled); });
  }

  void SAL_CALL notify(const css::uno::Any& /*data*/) override {
    // What the caller keeps in `done` goes with it.
    const auto done = std::exchange(done_, nullptr);
    stopListening();
    quietly([&] {
      if (!showsDocument()) {
        pick_ = {Pick::End::closed};
      }
    });
    quietly([&] { done(pick_); });
  }

private:
  void begin(const rtl::OUString& title, const rtl::OUString& initial) {
    selection_.set(frame_->getController(), css::uno::UNO_QUERY);
    if (!selection_.is() || isPointing(context_, frame_)) {
      end(Pick::End::busy);
      return;
    }
    selection_->addRangeSelectionListener(this);
    closing_.set(document_, css::uno::UNO_QUERY_THROW);
    closing_->addCloseListener(this);
    selection_->startRangeSelection(
        sequence({property("InitialValue", css::uno::Any(initial)), property("Title", css::uno::Any(title)),
                  property("CloseOnMouseRelease", css::uno::Any(true))}));
    // No event ever comes where the office could not open the window.
    if (!isPointing(context_, frame_)) {
      end(Pick::End::busy);
    }
  }

  template <class Action>
  static void quietly(Action action) noexcept {
    try {
      action();
    } catch (...) { // nobody to tell: the office calls
    }
  }

  void end(Pick::End end, const rtl::OUString& text = {}) {
    if (!std::exchange(ended_, true)) {
      pick_ = {end, text};
      css::awt::AsyncCallback::create(context_)->addCallback(this, css::uno::Any());
    }
  }

  void stopListening() {
    if (selection_.is()) {
      quietly([&] { selection_->removeRangeSelectionListener(this); });
    }
    if (closing_.is()) {
      quietly([&] { closing_->removeCloseListener(this); });
    }
    selection_.clear();
    closing_.clear();
  }

  bool showsDocument() const {
    try {
      return document_.is() && documentOf(frame_) == document_;
    } catch (const css::uno::Exception&) { // the window is closed
      return false;
    }
  }

  Context context_;
  Frame frame_;
  Document document_;
  std::function<void(const Pick&)> done_;
  css::uno::Reference<css::sheet::XRangeSelection> selection_;
  css::uno::Reference<css::util::XCloseBroadcaster> closing_;
  Pick pick_;
  bool ended_ = false;
};

/// The syntax of formulas that the user has chosen, then the others.
std::array<sal_Int16, 3> conventions(const Context& context) {
  namespace convention = css::sheet::AddressConvention;
  std::array<sal_Int16, 3> order{convention::OOO, convention::XL_A1, convention::XL_R1C1};
  const auto syntax = configuration<css::beans::XPropertySet>(context, "/org.openoffice.Office.Calc/Formula/Syntax");
  sal_Int32 chosen = convention::OOO;
  syntax->getPropertyValue("Grammar") >>= chosen;
  std::stable_partition(order.begin(), order.end(), [&](sal_Int16 other) { return other == chosen; });
  return order;
}

using Cell = css::table::CellAddress;
namespace flags = css::sheet::ReferenceFlags;

/// The cell of a reference that was read as if it stood in another one; nothing where it names no cell.
std::optional<Cell> cellOf(const css::sheet::SingleReference& reference, const Cell& at) {
  const auto has = [&](sal_Int32 flag) { return (reference.Flags & flag) != 0; };
  const Cell cell(
      static_cast<sal_Int16>(has(flags::SHEET_RELATIVE) ? at.Sheet + reference.RelativeSheet : reference.Sheet),
      has(flags::COLUMN_RELATIVE) ? at.Column + reference.RelativeColumn : reference.Column,
      has(flags::ROW_RELATIVE) ? at.Row + reference.RelativeRow : reference.Row);
  const bool deleted = has(flags::SHEET_DELETED) || has(flags::COLUMN_DELETED) || has(flags::ROW_DELETED);
  return deleted || cell.Sheet < 0 || cell.Column < 0 || cell.Row < 0 ? std::nullopt : std::optional(cell);
}

std::optional<css::table::CellRangeAddress> rangeOf(const css::uno::Any& token, const Cell& at) {
  css::sheet::ComplexReference range;
  css::sheet::SingleReference single;
  if (token >>= single) {
    range = {single, single};
  } else if (!(token >>= range)) {
    return std::nullopt;
  }
  const auto first = cellOf(range.Reference1, at);
  const auto last = cellOf(range.Reference2, at);
  if (!first || !last || first->Sheet != last->Sheet) {
    return std::nullopt;
  }
  return css::table::CellRangeAddress(first->Sheet, std::min(first->Column, last->Column),
                                      std::min(first->Row, last->Row), std::max(first->Column, last->Column),
                                      std::max(first->Row, last->Row));
}

/// The same cell by its distance.
css::sheet::SingleReference relative(css::sheet::SingleReference reference, const Cell& at) {
  const auto cell = cellOf(reference, at);
  reference.RelativeColumn = cell->Column - at.Column;
  reference.RelativeRow = cell->Row - at.Row;
  reference.Flags |= flags::COLUMN_RELATIVE | flags::ROW_RELATIVE;
  if (cell->Sheet == at.Sheet) {
    reference.RelativeSheet = 0;
    reference.Flags |= flags::SHEET_RELATIVE;
    reference.Flags &= ~flags::SHEET_3D;
  }
  return reference;
}

/// Reads and writes the formulas of a document.
class Parser {
public:
  explicit Parser(const Document& document)
      : parser_(css::uno::Reference<css::lang::XMultiServiceFactory>(document, css::uno::UNO_QUERY_THROW)
                    ->createInstance("com.sun.star.sheet.FormulaParser"),
                css::uno::UNO_QUERY_THROW),
        settings_(parser_, css::uno::UNO_QUERY_THROW) {}

  void write(sal_Int16 convention) const {
    settings_->setPropertyValue("FormulaConvention", css::uno::Any(convention));
  }
  void writeEnglish(bool english) const { settings_->setPropertyValue("CompileEnglish", css::uno::Any(english)); }
  css::uno::Sequence<css::sheet::FormulaToken> parse(const rtl::OUString& text, const Cell& at) const {
    return parser_->parseFormula(text, at);
  }
  rtl::OUString print(const css::uno::Sequence<css::sheet::FormulaToken>& tokens, const Cell& at) const {
    return parser_->printFormula(tokens, at);
  }

private:
  css::uno::Reference<css::sheet::XFormulaParser> parser_;
  css::uno::Reference<css::beans::XPropertySet> settings_;
};

/// A text that names cells.
struct Read {
  css::uno::Sequence<css::sheet::FormulaToken> tokens;
  css::table::CellRangeAddress range;
};

/// Nothing where it does not; the parser then has the syntax in which it does.
std::optional<Read> readReference(const Context& context, const Parser& parser, const rtl::OUString& text,
                                  const Cell& at) {
  for (const auto convention : conventions(context)) {
    parser.write(convention);
    const auto tokens = parser.parse(text.trim(), at);
    if (tokens.getLength() == 1) {
      if (const auto range = rangeOf(tokens[0].Data, at)) {
        return Read{tokens, *range};
      }
    }
  }
  return std::nullopt;
}

std::optional<css::table::CellRangeAddress> namedRange(const Document& document, const rtl::OUString& name) {
  const css::uno::Reference<css::beans::XPropertySet> properties(document, css::uno::UNO_QUERY_THROW);
  for (const char* const collection : {"NamedRanges", "DatabaseRanges"}) {
    css::uno::Reference<css::container::XNameAccess> names;
    properties->getPropertyValue(rtl::OUString::createFromAscii(collection)) >>= names;
    if (!names.is() || !names->hasByName(name)) {
      continue;
    }
    const css::uno::Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(name), css::uno::UNO_QUERY);
    const css::uno::Reference<css::sheet::XCellRangeAddressable> cells(
        referrer.is() ? referrer->getReferredCells() : nullptr, css::uno::UNO_QUERY);
    if (cells.is()) {
      return cells->getRangeAddress();
    }
  }
  return std::nullopt;
}

sal_Int16 activeSheet(const Document& document) {
  const css::uno::Reference<css::sheet::XSpreadsheetView> view(document->getCurrentController(), css::uno::UNO_QUERY);
  const css::uno::Reference<css::sheet::XCellRangeAddressable> sheet(view.is() ? view->getActiveSheet() : nullptr,
                                                                     css::uno::UNO_QUERY);
  return sheet.is() ? sheet->getRangeAddress().Sheet : sal_Int16{0};
}

} // namespace

void pickRange(const Context& context, const Frame& frame, const rtl::OUString& title, const rtl::OUString& initial,
               std::function<void(const Pick&)> done) {
  const rtl::Reference<Pointing> pointing(new Pointing(context, frame, std::move(done)));
  pointing->start(title, initial);
}

std::optional<css::table::CellRangeAddress> resolve(const Context& context, const Document& document,
                                                    const rtl::OUString& text) {
  return resolve(context, document, text, {activeSheet(document), 0, 0});
}

std::optional<css::table::CellRangeAddress> resolve(const Context& context, const Document& document,
                                                    const rtl::OUString& text, const Cell& at) {
  if (const auto range = namedRange(document, text.trim())) {
    return range;
  }
  const auto read = readReference(context, Parser(document), text, at);
  return read ? std::optional(read->range) : std::nullopt;
}

std::optional<rtl::OUString> referenceIn(const Context& context, const Document& document, const rtl::OUString& text,
                                         const Cell& at) {
  if (namedRange(document, text.trim())) {
    return text.trim();
  }
  const Parser parser(document);
  const auto read = readReference(context, parser, text, at);
  if (!read) {
    return std::nullopt;
  }
  parser.write(css::sheet::AddressConvention::OOO);
  return parser.print(read->tokens, at);
}

rtl::OUString relativeReference(const Context& context, const Document& document, const rtl::OUString& text,
                                const Cell& at) {
  const Parser parser(document);
  const auto read = readReference(context, parser, text, at);
  if (!read) {
    return text;
  }
  auto token = read->tokens[0];
  css::sheet::SingleReference single;
  css::sheet::ComplexReference range;
  if (token.Data >>= single) {
    token.Data <<= relative(single, at);
  } else if (token.Data >>= range) {
    token.Data <<= css::sheet::ComplexReference(relative(range.Reference1, at), relative(range.Reference2, at));
  }
  return parser.print(sequence({token}), at);
}

rtl::OUString localFormula(const Context& context, const Document& document, const rtl::OUString& formula,
                           const Cell& at) {
  const Parser parser(document);
  parser.write(css::sheet::AddressConvention::OOO);
  parser.writeEnglish(true);
  const auto tokens = parser.parse(formula, at);
  parser.writeEnglish(false);
  parser.write(conventions(context).front());
  return parser.print(tokens, at);
}

} // namespace office
