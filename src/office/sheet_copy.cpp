// SPDX-License-Identifier: MPL-2.0

#include "office/sheet_copy.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/document/UndoFailedException.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/sheet/XViewSplitable.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/style/XStyleLoader.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

#include "office/documents.hpp"
#include "office/sheet_formulas.hpp"
#include "office/spreadsheet.hpp"
#include "office/strings.hpp"

namespace css = com::sun::star;

namespace office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Context = Reference<css::uno::XComponentContext>;
using PropertySet = Reference<css::beans::XPropertySet>;
using Names = std::vector<rtl::OUString>;

Names list(const Sequence<rtl::OUString>& names) {
  return {names.begin(), names.end()};
}

// --- The file from which sheets come --------------------------------------------------------------------------------

/// A document in a temporary file: it is opened whenever its sheets are added, at first and at each redo.
class StoredSheets {
public:
  StoredSheets(Context context, const Document& document)
      : context_(std::move(context)), file_(css::io::TempFile::create(context_)) {
    Sequence<css::beans::PropertyValue> arguments(2);
    arguments.getArray()[0] = property("FilterName", Any(rtl::OUString("calc8")));
    arguments.getArray()[1] = property("Overwrite", Any(true));
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->storeToURL(url(), arguments);
  }
  rtl::OUString url() const { return file_->getUri(); }
  Document open() const { return openHidden(context_, url()); }

private:
  Context context_;
  Reference<css::io::XTempFile> file_;
};

// --- Undo ------------------------------------------------------------------------------------------------------------

Reference<css::document::XUndoManager> undoManagerOf(const Document& document) {
  return Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
}

/// While it lives, no steps of undo are recorded.  A step recorded while another one is undone
/// or redone would end the latter's life.
class Unrecorded {
public:
  explicit Unrecorded(Document document) : document_(std::move(document)), undo_(undoManagerOf(document_)) {
    undo_->lock();
  }
  Unrecorded(const Unrecorded&) = delete;
  Unrecorded& operator=(const Unrecorded&) = delete;
  ~Unrecorded() {
    try {
      undo_->unlock();
    } catch (...) { // the document is gone
    }
  }

  /// To be called after every single change: the view switches recording on whenever it paints or turns to another
  /// sheet (ScDocShell::UpdatePendingRowHeights and ScTabView::SetTabNo of LibreOffice 7.4), though never before the
  /// change could have been recorded.
  void stillUnrecorded() const {
    undo_->unlock();
    undo_->lock();
  }

private:
  Document document_;
  Reference<css::document::XUndoManager> undo_;
};

// --- Parts of a sheet that stay behind when the office copies it -----------------------------------------------------

bool mentions(const rtl::OUString& formula, const rtl::OUString& sheet) {
  return formula.indexOf(sheet + ".") >= 0 || formula.indexOf(sheet + "'.") >= 0;
}

/// The formulas of a sheet that may refer to other sheets.
std::vector<FormulaAt> farFormulas(const Sheet& sheet, const Names& sheets) {
  auto formulas = formulasOf(sheet);
  const auto own = nameOf(sheet);
  std::erase_if(formulas, [&](const FormulaAt& formula) {
    return std::ranges::none_of(sheets,
                                [&](const auto& name) { return name != own && mentions(formula.formula, name); });
  });
  return formulas;
}

Reference<css::sheet::XSheetCellRanges> rangesOn(const Document& document, const Sheet& sheet,
                                                 Sequence<css::table::CellRangeAddress> addresses) {
  const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
  const Reference<css::sheet::XSheetCellRangeContainer> ranges(
      factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
  const auto index = addressOf(Range(sheet, UNO_QUERY_THROW)).Sheet;
  for (auto& address : addresses) {
    address.Sheet = index;
  }
  ranges->addRangeAddresses(addresses, false);
  return {ranges, UNO_QUERY_THROW};
}

/// Where a sheet has conditional formats, nearly every change of it paints, and is recorded after all.
void removeConditions(const Sheet& sheet, bool all, const Unrecorded& unrecorded) {
  const auto formats = conditionalFormatsOf(sheet);
  for (const auto& format : formats->getConditionalFormats()) {
    if (all || hasOnlyConditions(format)) {
      formats->removeByID(PropertySet(format, UNO_QUERY_THROW)->getPropertyValue("ID").get<sal_Int32>());
      unrecorded.stillUnrecorded();
    }
  }
}

void copyConditions(const Sheet& from, const Document& target, const Sheet& to, const Unrecorded& unrecorded) {
  const auto formats = conditionalFormatsOf(to);
  for (const auto& format : conditionalFormatsOf(from)->getConditionalFormats()) {
    if (!hasOnlyConditions(format)) {
      continue; // no formulas: came as it is
    }
    const Reference<css::sheet::XSheetCellRanges> ranges(
        PropertySet(format, UNO_QUERY_THROW)->getPropertyValue("Range"), UNO_QUERY_THROW);
    const auto id = formats->createByRange(rangesOn(target, to, ranges->getRangeAddresses()));
    unrecorded.stillUnrecorded();
    for (const auto& created : formats->getConditionalFormats()) {
      if (PropertySet(created, UNO_QUERY_THROW)->getPropertyValue("ID").get<sal_Int32>() != id) {
        continue;
      }
      const auto entries = entriesOf(format);
      for (std::size_t i = 0; i < entries.size(); ++i) {
        created->createEntry(css::sheet::ConditionEntryType::CONDITION, static_cast<sal_Int32>(i));
        unrecorded.stillUnrecorded();
        const auto entry = entriesOf(created).at(i);
        for (const char* const name : {"Operator", "Formula1", "Formula2", "StyleName"}) {
          const auto property = rtl::OUString::createFromAscii(name);
          entry->setPropertyValue(property, entries[i]->getPropertyValue(property));
          unrecorded.stillUnrecorded();
        }
      }
    }
  }
}

void copyValidations(const Sheet& from, const Document& target, const Sheet& to, const Unrecorded& unrecorded) {
  for (const auto& range : validatedRanges(from)) {
    const Reference<css::sheet::XSheetCondition> said(range->getPropertyValue("Validation"), UNO_QUERY_THROW);
    const auto addresses = Reference<css::sheet::XSheetCellRanges>(range, UNO_QUERY_THROW)->getRangeAddresses();
    const PropertySet copy(rangesOn(target, to, addresses), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCondition> there(copy->getPropertyValue("Validation"), UNO_QUERY_THROW);
    if (there->getFormula1() != said->getFormula1() || there->getFormula2() != said->getFormula2()) {
      there->setFormula1(said->getFormula1());
      there->setFormula2(said->getFormula2());
      copy->setPropertyValue("Validation", Any(there));
      unrecorded.stillUnrecorded();
    }
  }
}

void copyPrinting(const Sheet& from, const Sheet& to, const Unrecorded& unrecorded) {
  const PropertySet said(from, UNO_QUERY_THROW);
  PropertySet(to, UNO_QUERY_THROW)->setPropertyValue("PageStyle", said->getPropertyValue("PageStyle"));
  unrecorded.stillUnrecorded();
  const Reference<css::sheet::XPrintAreas> source(from, UNO_QUERY_THROW);
  const Reference<css::sheet::XPrintAreas> target(to, UNO_QUERY_THROW);
  const auto index = addressOf(Range(to, UNO_QUERY_THROW)).Sheet;
  auto areas = source->getPrintAreas();
  for (auto& area : areas) {
    area.Sheet = index;
  }
  target->setPrintAreas(areas);
  unrecorded.stillUnrecorded();
  if (source->getPrintTitleRows()) {
    target->setTitleRows(source->getTitleRows());
    unrecorded.stillUnrecorded();
    target->setPrintTitleRows(true);
    unrecorded.stillUnrecorded();
  }
  if (source->getPrintTitleColumns()) {
    target->setTitleColumns(source->getTitleColumns());
    unrecorded.stillUnrecorded();
    target->setPrintTitleColumns(true);
    unrecorded.stillUnrecorded();
  }
}

// --- The view --------------------------------------------------------------------------------------------------------

/// The view of a document, if it has one: documents that nobody sees may have none.
Reference<css::sheet::XSpreadsheetView> viewOf(const Document& document) {
  return {document->getCurrentController(), UNO_QUERY};
}

bool isVisible(const Sheet& sheet) {
  return PropertySet(sheet, UNO_QUERY_THROW)->getPropertyValue("IsVisible").get<bool>();
}

/// How a view shows a sheet.
struct Look {
  sal_Int32 frozenColumns = 0;
  sal_Int32 frozenRows = 0;
  std::optional<css::table::CellRangeAddress> cursor;
  bool grid = true;
};

// Nothing else tells where panes are frozen.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif
Look lookOf(const Reference<css::sheet::XSpreadsheetView>& view, const Sheet& sheet) {
  Look look;
  view->setActiveSheet(sheet);
  if (Reference<css::sheet::XViewFreezable>(view, UNO_QUERY_THROW)->hasFrozenPanes()) {
    const Reference<css::sheet::XViewSplitable> split(view, UNO_QUERY_THROW);
    look.frozenColumns = split->getSplitColumn();
    look.frozenRows = split->getSplitRow();
  }
  const Range cursor(Reference<css::view::XSelectionSupplier>(view, UNO_QUERY_THROW)->getSelection(), UNO_QUERY);
  if (cursor.is()) {
    look.cursor = addressOf(cursor);
  }
  look.grid = PropertySet(view, UNO_QUERY_THROW)->getPropertyValue("ShowGrid").get<bool>();
  return look;
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

/// How a document shows its sheets, one after the other.  A hidden document is stored without it.
std::vector<Look> looksOf(const Document& document) {
  std::vector<Look> looks;
  const auto view = viewOf(document);
  for (const auto& sheet : allSheets(document)) {
    looks.push_back(view.is() && isVisible(sheet) ? lookOf(view, sheet) : Look());
  }
  return looks;
}

void show(const Context& context, const Reference<css::sheet::XSpreadsheetView>& view, const Sheet& sheet,
          const Look& look) {
  view->setActiveSheet(sheet);
  if (look.frozenColumns > 0 || look.frozenRows > 0) {
    Reference<css::sheet::XViewFreezable>(view, UNO_QUERY_THROW)->freezeAtPosition(look.frozenColumns, look.frozenRows);
  }
  if (look.cursor) {
    Reference<css::view::XSelectionSupplier>(view, UNO_QUERY_THROW)->select(Any(rangeOf(sheet, *look.cursor)));
  }
  if (!look.grid) {
    const Reference<css::frame::XController> controller(view, UNO_QUERY_THROW);
    dispatch(context, controller->getFrame(), ".uno:ToggleSheetGrid"); // sheets come with it
  }
}

// --- The document property -------------------------------------------------------------------------------------------

Reference<css::beans::XPropertyContainer> userProperties(const Document& document) {
  return Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
      ->getDocumentProperties()
      ->getUserDefinedProperties();
}

// --- Adding ----------------------------------------------------------------------------------------------------------

/// The sheets of a file, which are added to a document and removed again.
class AddedSheets {
public:
  AddedSheets(Context context, Document target, const Document& document, Mark mark)
      : context_(std::move(context)), target_(std::move(target)), file_(context_, document), mark_(std::move(mark)),
        looks_(looksOf(document)) {}

  void add() {
    const Reference<css::util::XModifiable> modifiable(target_, UNO_QUERY_THROW);
    const bool wasModified = modifiable->isModified();
    const HiddenDocument source(file_.open());
    const Unpainted unpainted(source.model());
    const Unrecorded unrecorded(target_);
    try {
      copy(source.model(), unrecorded);
    } catch (...) {
      removeWhatIsThere(unrecorded);
      modifiable->setModified(wasModified);
      throw;
    }
  }

  void remove() { removeWhatIsThere(Unrecorded(target_)); }

private:
  void copy(const Document& source, const Unrecorded& unrecorded) {
    rememberView();
    copyStyles();
    correctNumberFormats(source);
    unrecorded.stillUnrecorded();
    const auto names = list(sheetsOf(source)->getElementNames());
    std::vector<std::vector<FormulaAt>> formulas;
    std::vector<bool> closed;
    for (const auto& sheet : allSheets(source)) {
      closed.push_back(isProtected(sheet));
      protect(sheet, false);
      formulas.push_back(farFormulas(sheet, names));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      for (const auto& formula : formulas[i]) { // else they would come as links to a file
        clear(sheetNamed(source, names[i]), formula);
      }
    }
    placeNames(source, unrecorded);
    for (const auto& name : names) {
      sheetsOf(target_)->importSheet(spreadsheet(source), name, sheetsOf(target_)->getElementNames().getLength());
      sheets_.push_back(name);
      unrecorded.stillUnrecorded();
      removeConditions(sheetNamed(target_, name), false, unrecorded);
    }
    copyDatabaseRanges(source, unrecorded);
    setNames(source, unrecorded);
    for (std::size_t i = 0; i < names.size(); ++i) {
      for (const auto& formula : formulas[i]) {
        write(sheetNamed(target_, names[i]), formula);
        unrecorded.stillUnrecorded();
      }
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto from = sheetNamed(source, names[i]);
      const auto to = sheetNamed(target_, names[i]);
      copyValidations(from, target_, to, unrecorded);
      copyPrinting(from, to, unrecorded);
      copyConditions(from, target_, to, unrecorded);
      PropertySet(to, UNO_QUERY_THROW)->setPropertyValue("IsVisible", Any(isVisible(from)));
      unrecorded.stillUnrecorded();
      protect(to, closed[i]);
      unrecorded.stillUnrecorded();
    }
    userProperties(target_)->addProperty(mark_.name, css::beans::PropertyAttribute::REMOVABLE, Any(mark_.value));
    marked_ = true;
    showSheets();
  }

  static Reference<css::sheet::XSpreadsheetDocument> spreadsheet(const Document& document) {
    return {document, UNO_QUERY_THROW};
  }

  void copyStyles() {
    const auto cells = list(stylesOf(target_, "CellStyles")->getElementNames());
    const auto pages = list(stylesOf(target_, "PageStyles")->getElementNames());
    const Reference<css::style::XStyleFamiliesSupplier> supplier(target_, UNO_QUERY_THROW);
    const Reference<css::style::XStyleLoader> loader(supplier->getStyleFamilies(), UNO_QUERY_THROW);
    Sequence<css::beans::PropertyValue> options(3);
    options.getArray()[0] = property("LoadCellStyles", Any(true));
    options.getArray()[1] = property("LoadPageStyles", Any(true));
    options.getArray()[2] = property("OverwriteStyles", Any(false));
    loader->loadStylesFromURL(file_.url(), options);
    cellStyles_ = added(cells, "CellStyles");
    pageStyles_ = added(pages, "PageStyles");
  }

  /// The styles come with the numbers that the formats have in their own document.
  void correctNumberFormats(const Document& source) const {
    const auto from = Reference<css::util::XNumberFormatsSupplier>(source, UNO_QUERY_THROW)->getNumberFormats();
    const auto to = Reference<css::util::XNumberFormatsSupplier>(target_, UNO_QUERY_THROW)->getNumberFormats();
    for (const auto& name : cellStyles_) {
      const PropertySet style(stylesOf(source, "CellStyles")->getByName(name), UNO_QUERY_THROW);
      if (Reference<css::beans::XPropertyState>(style, UNO_QUERY_THROW)->getPropertyState("NumberFormat") !=
          css::beans::PropertyState_DIRECT_VALUE) {
        continue;
      }
      const auto format = from->getByKey(style->getPropertyValue("NumberFormat").get<sal_Int32>());
      const auto text = format->getPropertyValue("FormatString").get<rtl::OUString>();
      const auto locale = format->getPropertyValue("Locale").get<css::lang::Locale>();
      const auto known = to->queryKey(text, locale, false);
      const PropertySet copy(stylesOf(target_, "CellStyles")->getByName(name), UNO_QUERY_THROW);
      copy->setPropertyValue("NumberFormat", Any(known < 0 ? to->addNew(text, locale) : known));
    }
  }

  Names added(const Names& before, const char* family) const {
    auto names = list(stylesOf(target_, family)->getElementNames());
    std::erase_if(names, [&](const auto& name) { return std::ranges::find(before, name) != before.end(); });
    return names;
  }

  /// Names must be there before the sheets that use them come, and mean something only afterwards.
  void placeNames(const Document& source, const Unrecorded& unrecorded) {
    const ManyNames many(target_);
    const auto names = namesOf(source);
    const auto there = namesOf(target_);
    for (const auto& name : names->getElementNames()) {
      const Reference<css::sheet::XNamedRange> range(names->getByName(name), UNO_QUERY_THROW);
      there->addNewByName(name, "$A$1", css::table::CellAddress(), range->getType());
      names_.push_back(name);
      unrecorded.stillUnrecorded();
    }
  }

  void setNames(const Document& source, const Unrecorded& unrecorded) const {
    const ManyNames many(target_);
    for (const auto& name : names_) {
      const Reference<css::sheet::XNamedRange> said(namesOf(source)->getByName(name), UNO_QUERY_THROW);
      const Reference<css::sheet::XNamedRange> range(namesOf(target_)->getByName(name), UNO_QUERY_THROW);
      range->setContent(said->getContent());
      unrecorded.stillUnrecorded();
    }
  }

  void copyDatabaseRanges(const Document& source, const Unrecorded& unrecorded) {
    const auto from = databaseRangesOf(source);
    const auto to = databaseRangesOf(target_);
    for (const auto& name : from->getElementNames()) {
      const Reference<css::sheet::XDatabaseRange> range(from->getByName(name), UNO_QUERY_THROW);
      auto area = range->getDataArea();
      area.Sheet = static_cast<sal_Int16>(area.Sheet + firstSheet());
      auto free = name;
      for (int number = 2; to->hasByName(free) || namesOf(target_)->hasByName(free); ++number) {
        free = name + "_" + rtl::OUString::number(number);
      }
      to->addNewByName(free, area);
      unrecorded.stillUnrecorded();
      PropertySet(to->getByName(free), UNO_QUERY_THROW)
          ->setPropertyValue("AutoFilter", PropertySet(range, UNO_QUERY_THROW)->getPropertyValue("AutoFilter"));
      unrecorded.stillUnrecorded();
    }
  }

  sal_Int32 firstSheet() const { return addressOf(Range(sheetNamed(target_, sheets_.front()), UNO_QUERY_THROW)).Sheet; }

  void rememberView() {
    if (const auto view = viewOf(target_); view.is()) {
      shownBefore_ = nameOf(view->getActiveSheet());
    }
  }

  void showSheets() const {
    const auto view = viewOf(target_);
    if (!view.is()) {
      return;
    }
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const auto sheet = sheetNamed(target_, sheets_[i]);
      if (isVisible(sheet)) {
        show(context_, view, sheet, looks_.at(i));
      }
    }
    view->setActiveSheet(sheetNamed(target_, sheets_.front()));
  }

  void removeWhatIsThere(const Unrecorded& unrecorded) {
    unrecorded.stillUnrecorded();
    const auto view = viewOf(target_);
    if (view.is() && sheetsOf(target_)->hasByName(shownBefore_)) {
      view->setActiveSheet(sheetNamed(target_, shownBefore_));
      unrecorded.stillUnrecorded();
    }
    for (const auto& name : sheets_) {
      removeConditions(sheetNamed(target_, name), true, unrecorded);
    }
    removeAll(sheetsOf(target_), sheets_, unrecorded);
    removeAll(namesOf(target_), names_, unrecorded);
    removeAll(stylesOf(target_, "CellStyles"), cellStyles_, unrecorded);
    removeAll(stylesOf(target_, "PageStyles"), pageStyles_, unrecorded);
    if (std::exchange(marked_, false)) {
      userProperties(target_)->removeProperty(mark_.name);
    }
  }

  template <class Container>
  static void removeAll(const Container& container, Names& names, const Unrecorded& unrecorded) {
    for (const auto& name : std::exchange(names, {})) {
      if (container->hasByName(name)) {
        container->removeByName(name);
        unrecorded.stillUnrecorded();
      }
    }
  }

  Context context_;
  Document target_;
  StoredSheets file_;
  Mark mark_;
  std::vector<Look> looks_;
  rtl::OUString shownBefore_;
  Names sheets_;
  Names names_;
  Names cellStyles_;
  Names pageStyles_;
  bool marked_ = false;
};

/// The document's undo manager keeps it, and lets it go when the document is closed.
class AddSheets : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
  AddSheets(std::unique_ptr<AddedSheets> sheets, rtl::OUString title)
      : sheets_(std::move(sheets)), title_(std::move(title)) {}

  rtl::OUString SAL_CALL getTitle() override { return title_; }
  void SAL_CALL undo() override { guarded(&AddedSheets::remove); }
  void SAL_CALL redo() override { guarded(&AddedSheets::add); }

private:
  void guarded(void (AddedSheets::*action)()) {
    try {
      (sheets_.get()->*action)();
    } catch (...) {
      throw css::document::UndoFailedException("Sales Planner", static_cast<cppu::OWeakObject*>(this), Any());
    }
  }

  std::unique_ptr<AddedSheets> sheets_;
  rtl::OUString title_;
};

} // namespace

void addSheets(const Context& context, const Document& target, const Document& document, const Mark& mark,
               std::string_view undoTitle) {
  auto sheets = std::make_unique<AddedSheets>(context, target, document, mark);
  sheets->add();
  undoManagerOf(target)->addUndoAction(new AddSheets(std::move(sheets), ustring(undoTitle)));
}

} // namespace office
