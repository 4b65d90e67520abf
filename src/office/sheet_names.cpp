// SPDX-License-Identifier: MPL-2.0
//
// Names of sheets, ranges and styles that are there already in the document to which sheets are added.

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "office/name_suffix.hpp"
#include "office/sheet_copy.hpp"
#include "office/sheet_formulas.hpp"
#include "office/spreadsheet.hpp"
#include "office/strings.hpp"

namespace css = com::sun::star;

namespace office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using PropertySet = Reference<css::beans::XPropertySet>;
/// New names by old ones.
using Renamed = std::map<rtl::OUString, rtl::OUString>;

/// The names of the things in a container, in small letters: names differ in more than that.
template <class Container>
std::set<std::string> namesIn(const Container& container) {
  std::set<std::string> names;
  for (const auto& name : container->getElementNames()) {
    names.insert(utf8(name.toAsciiLowerCase()));
  }
  return names;
}

/// "Start 2"
rtl::OUString numbered(const rtl::OUString& name, int number) {
  return name + " " + rtl::OUString::number(number);
}

/// The first of these that is free, which it takes.
rtl::OUString freeName(const rtl::OUString& name, std::set<std::string>& taken) {
  for (int number = 2;; ++number) {
    const auto candidate = numbered(name, number);
    if (taken.insert(utf8(candidate.toAsciiLowerCase())).second) {
      return candidate;
    }
  }
}

// --- Sheets ---------------------------------------------------------------------------------------------------------

/// "#Start.B6" leads to another sheet now.
rtl::OUString linkTo(const rtl::OUString& link, const Renamed& sheets) {
  for (const auto& [before, after] : sheets) {
    for (const auto& form : {"#" + before + ".", "#'" + before + "'."}) {
      if (link.startsWith(form)) {
        return "#'" + after + "'." + link.copy(form.getLength());
      }
    }
  }
  return link;
}

void correctLinks(const Sheet& sheet, const Renamed& sheets) {
  const Reference<css::sheet::XCellRangesQuery> query(sheet, UNO_QUERY_THROW);
  const auto cells = query->queryContentCells(css::sheet::CellFlags::STRING)->getCells()->createEnumeration();
  while (cells->hasMoreElements()) {
    const Reference<css::text::XTextFieldsSupplier> cell(cells->nextElement(), UNO_QUERY_THROW);
    const auto fields = cell->getTextFields()->createEnumeration();
    while (fields->hasMoreElements()) {
      const PropertySet field(fields->nextElement(), UNO_QUERY_THROW);
      if (field->getPropertySetInfo()->hasPropertyByName("URL")) {
        const auto link = field->getPropertyValue("URL").get<rtl::OUString>();
        field->setPropertyValue("URL", Any(linkTo(link, sheets)));
      }
    }
  }
}

void renameSheets(const Document& target, const Document& document) {
  const auto there = namesIn(sheetsOf(target));
  auto taken = there;
  taken.merge(namesIn(sheetsOf(document)));
  Renamed renamed;
  for (const auto& sheet : allSheets(document)) {
    const auto name = nameOf(sheet);
    if (there.contains(utf8(name.toAsciiLowerCase()))) {
      renamed[name] = freeName(name, taken);
      Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->setName(renamed[name]);
    }
  }
  if (!renamed.empty()) {
    for (const auto& sheet : allSheets(document)) {
      correctLinks(sheet, renamed);
    }
  }
}

// --- Names of ranges ------------------------------------------------------------------------------------------------

/// "" where none of the names is taken, else "_2" or the next that helps for all: one suffix is easily remembered.
std::string suffixFor(const std::set<std::string>& names, const std::set<std::string>& taken) {
  std::string suffix;
  for (int number = 2;; ++number) {
    if (std::ranges::none_of(names, [&](const auto& name) { return taken.contains(name + suffix); })) {
      return suffix;
    }
    suffix = "_" + std::to_string(number);
  }
}

class Suffixing {
public:
  Suffixing(const Document& document, std::set<std::string> names, std::string suffix)
      : document_(document), names_(std::move(names)), suffix_(std::move(suffix)) {}

  void run() const {
    const auto names = namesOf(document_);
    const auto old = names->getElementNames();
    addNames(names, old);
    // The office does not carry a new name into the formulas that use it.
    for (const auto& sheet : allSheets(document_)) {
      changeFormulas(sheet);
    }
    const ManyNames many(document_);
    for (const auto& name : old) {
      names->removeByName(name);
    }
  }

private:
  void addNames(const Reference<css::sheet::XNamedRanges>& names, const css::uno::Sequence<rtl::OUString>& old) const {
    const ManyNames many(document_);
    for (const auto& name : old) {
      const Reference<css::sheet::XNamedRange> range(names->getByName(name), UNO_QUERY_THROW);
      names->addNewByName(name + ustring(suffix_), changed(range->getContent()), range->getReferencePosition(),
                          range->getType());
    }
  }

  rtl::OUString changed(const rtl::OUString& formula) const {
    return ustring(withSuffix(utf8(formula), names_, suffix_));
  }

  void changeFormulas(const Sheet& sheet) const {
    for (auto& formula : formulasOf(sheet)) {
      const auto text = changed(formula.formula);
      if (text != formula.formula) {
        write(sheet, {formula.where, formula.array, text});
      }
    }
    for (const auto& format : conditionalFormatsOf(sheet)->getConditionalFormats()) {
      if (hasOnlyConditions(format)) {
        for (const auto& entry : entriesOf(format)) {
          for (const char* const part : {"Formula1", "Formula2"}) {
            const auto name = rtl::OUString::createFromAscii(part);
            const auto formula = entry->getPropertyValue(name).get<rtl::OUString>();
            if (changed(formula) != formula) {
              entry->setPropertyValue(name, Any(changed(formula)));
            }
          }
        }
      }
    }
    for (const auto& range : validatedRanges(sheet)) {
      changeValidation(range, [&](const rtl::OUString& formula) { return changed(formula); });
    }
  }

  Document document_;
  std::set<std::string> names_;
  std::string suffix_;
};

rtl::OUString renameRanges(const Document& target, const Document& document) {
  const auto names = namesIn(namesOf(document));
  auto taken = namesIn(namesOf(target));
  taken.merge(namesIn(databaseRangesOf(target)));
  const auto suffix = suffixFor(names, taken);
  if (!suffix.empty()) {
    Suffixing(document, names, suffix).run();
  }
  return ustring(suffix);
}

// --- Styles ---------------------------------------------------------------------------------------------------------

/// A style of a document.
struct Style {
  Document document;
  PropertySet properties;
};

Style styleOf(const Document& document, const char* family, const rtl::OUString& name) {
  return {document, PropertySet(stylesOf(document, family)->getByName(name), UNO_QUERY_THROW)};
}

rtl::OUString numberFormatOf(const Style& style) {
  const Reference<css::util::XNumberFormatsSupplier> supplier(style.document, UNO_QUERY_THROW);
  const auto key = style.properties->getPropertyValue("NumberFormat").get<sal_Int32>();
  return supplier->getNumberFormats()->getByKey(key)->getPropertyValue("FormatString").get<rtl::OUString>();
}

/// What a style looks like, name by name.
std::map<rtl::OUString, Any> looks(const Style& style) {
  std::map<rtl::OUString, Any> looks;
  for (const auto& property : style.properties->getPropertySetInfo()->getProperties()) {
    const auto value = style.properties->getPropertyValue(property.Name);
    const bool isLook = value.getValueTypeClass() != css::uno::TypeClass_INTERFACE;
    if (isLook && property.Name != "DisplayName" && property.Name != "NumberFormat") {
      looks[property.Name] = value;
    }
  }
  return looks;
}

bool lookTheSame(const Style& a, const Style& b) {
  return numberFormatOf(a) == numberFormatOf(b) && looks(a) == looks(b);
}

/// Styles that come with every document and are used nowhere do not count.
bool counts(const Style& style) {
  const Reference<css::style::XStyle> one(style.properties, UNO_QUERY_THROW);
  return one->getName() != "Default" && one->getName() != "Report" && (one->isUserDefined() || one->isInUse());
}

/// What the styles are to be called where the other document has others of their names.
Renamed newNames(const Document& target, const Document& document, const char* family,
                 const std::function<bool(const Style&, const Style&)>& same) {
  const auto theirs = stylesOf(target, family);
  const auto ours = stylesOf(document, family);
  auto taken = namesIn(theirs);
  taken.merge(namesIn(ours));
  Renamed renamed;
  for (const auto& name : ours->getElementNames()) {
    const auto style = styleOf(document, family, name);
    const auto isThere = [&](const rtl::OUString& other) {
      return theirs->hasByName(other) && same(styleOf(target, family, other), style);
    };
    if (!theirs->hasByName(name) || !counts(style) || isThere(name)) {
      continue;
    }
    int number = 2;
    while (theirs->hasByName(numbered(name, number)) && !isThere(numbered(name, number))) {
      ++number;
    }
    // One that looks the same came with another workbook of ours.
    renamed[name] = theirs->hasByName(numbered(name, number)) ? numbered(name, number) : freeName(name, taken);
  }
  return renamed;
}

/// What our styles have from the default style of their document stays with them under another default style.
void keepDefaults(const Document& target, const Document& document) {
  const auto theirs = looks(styleOf(target, "CellStyles", "Default"));
  const auto ours = looks(styleOf(document, "CellStyles", "Default"));
  std::vector<rtl::OUString> different;
  for (const auto& [name, value] : ours) {
    const auto their = theirs.find(name);
    if (their == theirs.end() || their->second != value) {
      different.push_back(name);
    }
  }
  const auto styles = stylesOf(document, "CellStyles");
  for (const auto& name : styles->getElementNames()) {
    const Reference<css::style::XStyle> style(styles->getByName(name), UNO_QUERY_THROW);
    if (style->getParentStyle() != "Default") {
      continue;
    }
    const PropertySet properties(style, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertyState> states(style, UNO_QUERY_THROW);
    for (const auto& property : different) {
      if (states->getPropertyState(property) != css::beans::PropertyState_DIRECT_VALUE) {
        properties->setPropertyValue(property, properties->getPropertyValue(property));
      }
    }
  }
}

/// What a style says itself, without what it has from its parent.
void copyLook(const PropertySet& from, const PropertySet& to) {
  const Reference<css::beans::XPropertyState> states(from, UNO_QUERY_THROW);
  for (const auto& property : from->getPropertySetInfo()->getProperties()) {
    if (property.Name == "DisplayName" ||
        states->getPropertyState(property.Name) != css::beans::PropertyState_DIRECT_VALUE) {
      continue;
    }
    if (const auto value = from->getPropertyValue(property.Name);
        value.getValueTypeClass() != css::uno::TypeClass_INTERFACE) {
      to->setPropertyValue(property.Name, value);
    }
  }
}

/// A cell style of another name that looks the same and is the parent of the same styles.
void copyCellStyle(const Document& document, const rtl::OUString& before, const rtl::OUString& after) {
  const auto styles = stylesOf(document, "CellStyles");
  const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
  styles->insertByName(after, Any(factory->createInstance("com.sun.star.style.CellStyle")));
  const Reference<css::style::XStyle> from(styles->getByName(before), UNO_QUERY_THROW);
  const Reference<css::style::XStyle> to(styles->getByName(after), UNO_QUERY_THROW);
  to->setParentStyle(from->getParentStyle());
  copyLook(PropertySet(from, UNO_QUERY_THROW), PropertySet(to, UNO_QUERY_THROW));
  for (const auto& name : styles->getElementNames()) {
    const Reference<css::style::XStyle> style(styles->getByName(name), UNO_QUERY_THROW);
    if (style->getParentStyle() == before) {
      style->setParentStyle(after);
    }
  }
}

/// Gives cells and conditional formats of a sheet the styles of the new names.
void useStyles(const Sheet& sheet, const Renamed& renamed) {
  const auto use = [&](const PropertySet& properties, const char* property) {
    const auto name = rtl::OUString::createFromAscii(property);
    const auto found = renamed.find(properties->getPropertyValue(name).get<rtl::OUString>());
    if (found != renamed.end()) {
      properties->setPropertyValue(name, Any(found->second));
    }
  };
  const auto ranges =
      Reference<css::sheet::XUniqueCellFormatRangesSupplier>(sheet, UNO_QUERY_THROW)->getUniqueCellFormatRanges();
  for (sal_Int32 i = 0; i < ranges->getCount(); ++i) {
    use(PropertySet(ranges->getByIndex(i), UNO_QUERY_THROW), "CellStyle");
  }
  for (const auto& format : conditionalFormatsOf(sheet)->getConditionalFormats()) {
    if (hasOnlyConditions(format)) {
      for (const auto& entry : entriesOf(format)) {
        use(entry, "StyleName");
      }
    }
  }
}

/// The cells get copies of their styles.  setName would do for LibreOffice 25.2, but 26.8 then looks for the cells
/// under the old name of the style, and crashes when the document is closed.
void renameCellStyles(const Document& target, const Document& document) {
  const auto renamed = newNames(target, document, "CellStyles", lookTheSame);
  if (renamed.empty()) {
    return;
  }
  for (const auto& [before, after] : renamed) {
    copyCellStyle(document, before, after);
  }
  for (const auto& sheet : allSheets(document)) {
    useStyles(sheet, renamed);
  }
}

void renamePageStyles(const Document& target, const Document& document) {
  const auto styles = stylesOf(document, "PageStyles");
  const auto renamed = newNames(target, document, "PageStyles", [](const Style&, const Style&) { return false; });
  for (const auto& [before, after] : renamed) {
    Reference<css::style::XStyle>(styles->getByName(before), UNO_QUERY_THROW)->setName(after);
  }
}

} // namespace

rtl::OUString avoidNamesOf(const Document& target, const Document& document) {
  std::vector<Sheet> closed;
  for (const auto& sheet : allSheets(document)) {
    if (isProtected(sheet)) {
      closed.push_back(sheet);
      protect(sheet, false);
    }
  }
  renameSheets(target, document);
  const auto suffix = renameRanges(target, document);
  keepDefaults(target, document);
  renameCellStyles(target, document);
  renamePageStyles(target, document);
  for (const auto& sheet : closed) {
    protect(sheet, true);
  }
  return suffix;
}

} // namespace office
