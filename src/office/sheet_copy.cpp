// SPDX-License-Identifier: MPL-2.0

#include "office/sheet_copy.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/document/UndoFailedException.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/style/XStyleLoader2.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

#include "office/documents.hpp"
#include "office/progress.hpp"
#include "office/sequence.hpp"
#include "office/sheet_formulas.hpp"
#include "office/sheet_settings.hpp"
#include "office/sheet_view.hpp"
#include "office/spreadsheet.hpp"
#include "office/strings.hpp"
#include "office/undo.hpp"

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

// --- The document property -------------------------------------------------------------------------------------------

Reference<css::beans::XPropertyContainer> userProperties(const Document& document) {
  return Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
      ->getDocumentProperties()
      ->getUserDefinedProperties();
}

// --- Adding ----------------------------------------------------------------------------------------------------------

/// What the office must not copy from a sheet as it is.
struct HeldBack {
  rtl::OUString sheet;
  bool isProtected;
  std::vector<FormulaAt> formulas;
};

/// Opens the sheets of a document to changes, and takes out the formulas that would become links to a file.
std::vector<HeldBack> holdBack(const Document& document) {
  const auto names = list(sheetsOf(document)->getElementNames());
  std::vector<HeldBack> all;
  for (const auto& sheet : allSheets(document)) {
    all.push_back({nameOf(sheet), isProtected(sheet), farFormulas(sheet, names)});
  }
  for (const auto& [name, isProtected, formulas] : all) {
    const auto sheet = sheetNamed(document, name);
    protect(sheet, false);
    for (const auto& formula : formulas) {
      clear(sheet, formula);
    }
  }
  return all;
}

/// The sheets of a document that is made for it, which are added to another and removed again.
class AddedSheets {
public:
  AddedSheets(Context context, Document target, MakeSheets make)
      : context_(std::move(context)), target_(std::move(target)), make_(std::move(make)) {}

  void add() {
    const auto controller = target_->getCurrentController();
    const Progress progress(controller.is() ? controller->getFrame() : nullptr, "Adding the sheets");
    const Reference<css::util::XModifiable> modifiable(target_, UNO_QUERY_THROW);
    const bool wasModified = modifiable->isModified();
    const auto made = make_();
    const HiddenDocument source(made.document);
    // The target is painted: what would be put off is painted at the end, and recorded.
    const Unpainted unpainted(source.model());
    const Unrecorded unrecorded(target_);
    try {
      copy(source.model(), unrecorded);
      mark(made.mark);
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
    const auto looks = looksOf(source);
    copyStyles(source);
    correctNumberFormats(source);
    unrecorded.stillUnrecorded();
    const auto heldBack = holdBack(source);
    placeNames(source, unrecorded);
    importSheets(source, unrecorded);
    copyDatabaseRanges(source, unrecorded);
    setNames(source, unrecorded);
    for (const auto& [name, isProtected, formulas] : heldBack) {
      const auto sheet = sheetNamed(target_, name);
      for (const auto& formula : formulas) {
        write(sheet, formula);
        unrecorded.stillUnrecorded();
      }
      copySettings(sheetNamed(source, name), sheet, unrecorded);
      protect(sheet, isProtected);
      unrecorded.stillUnrecorded();
    }
    showSheets(looks);
  }

  void importSheets(const Document& source, const Unrecorded& unrecorded) {
    for (const auto& name : sheetsOf(source)->getElementNames()) {
      sheetsOf(target_)->importSheet(spreadsheet(source), name, sheetsOf(target_)->getElementNames().getLength());
      sheets_.push_back(name);
      unrecorded.stillUnrecorded();
      removeConditions(sheetNamed(target_, name), Conditions::ofFormulas, unrecorded);
    }
  }

  void copySettings(const Sheet& from, const Sheet& to, const Unrecorded& unrecorded) const {
    copyValidations(from, target_, to, unrecorded);
    copyPrinting(from, to, unrecorded);
    copyConditions(from, target_, to, unrecorded);
    PropertySet(to, UNO_QUERY_THROW)->setPropertyValue("IsVisible", Any(isVisible(from)));
    unrecorded.stillUnrecorded();
  }

  void mark(const Mark& mark) {
    userProperties(target_)->addProperty(mark.name, css::beans::PropertyAttribute::REMOVABLE, Any(mark.value));
    mark_ = mark.name;
  }

  static Reference<css::sheet::XSpreadsheetDocument> spreadsheet(const Document& document) {
    return {document, UNO_QUERY_THROW};
  }

  void copyStyles(const Document& source) {
    const auto cells = list(stylesOf(target_, "CellStyles")->getElementNames());
    const auto pages = list(stylesOf(target_, "PageStyles")->getElementNames());
    const Reference<css::style::XStyleFamiliesSupplier> supplier(target_, UNO_QUERY_THROW);
    const Reference<css::style::XStyleLoader2> loader(supplier->getStyleFamilies(), UNO_QUERY_THROW);
    const auto options = sequence({property("LoadCellStyles", Any(true)), property("LoadPageStyles", Any(true)),
                                   property("OverwriteStyles", Any(false))});
    loader->loadStylesFromDocument(Reference<css::lang::XComponent>(source, UNO_QUERY_THROW), options);
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

  void showSheets(const std::vector<Look>& looks) const {
    const auto view = viewOf(target_);
    if (!view.is()) {
      return;
    }
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const auto sheet = sheetNamed(target_, sheets_[i]);
      if (isVisible(sheet)) {
        show(context_, view, sheet, looks.at(i));
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
      removeConditions(sheetNamed(target_, name), Conditions::all, unrecorded);
    }
    removeAll(sheetsOf(target_), sheets_, unrecorded);
    {
      const ManyNames many(target_);
      removeAll(namesOf(target_), names_, unrecorded);
    }
    removeAll(stylesOf(target_, "CellStyles"), cellStyles_, unrecorded);
    removeAll(stylesOf(target_, "PageStyles"), pageStyles_, unrecorded);
    if (const auto mark = std::exchange(mark_, {}); !mark.isEmpty()) {
      userProperties(target_)->removeProperty(mark);
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
  MakeSheets make_;
  rtl::OUString shownBefore_;
  Names sheets_;
  Names names_;
  Names cellStyles_;
  Names pageStyles_;
  rtl::OUString mark_;
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

void addSheets(const Context& context, const Document& target, const MakeSheets& make, std::string_view undoTitle) {
  auto sheets = std::make_unique<AddedSheets>(context, target, make);
  sheets->add();
  undoManagerOf(target)->addUndoAction(new AddSheets(std::move(sheets), ustring(undoTitle)));
}

} // namespace office
