// SPDX-License-Identifier: MPL-2.0
//
// The workbooks as the office offers them, and as others see what was made from them.  Every test starts offices of its
// own.

#include <algorithm>
#include <map>
#include <memory>
#include <ostream>
#include <set>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/DocumentTemplates.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sdbc/XResultSet.hpp>
#include <com/sun/star/sdbc/XRow.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/ucb/OpenCommandArgument2.hpp>
#include <com/sun/star/ucb/OpenMode.hpp>
#include <com/sun/star/ucb/UniversalContentBroker.hpp>
#include <com/sun/star/ucb/XCommandProcessor.hpp>
#include <com/sun/star/ucb/XContent.hpp>
#include <com/sun/star/ucb/XContentAccess.hpp>
#include <com/sun/star/ucb/XDynamicResultSet.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <gmock/gmock.h>

#include "harness/document.hpp"
#include "product.hpp"
#include "templates/described.hpp"
#include "templates/files.hpp"

using namespace harness;
using testing::StartsWith;

namespace beans = com::sun::star::beans;
namespace ucb = com::sun::star::ucb;
namespace uno = com::sun::star::uno;

namespace {

constexpr const char* group = "Sales Planner";

// --- The template manager -------------------------------------------------------------------------------------------

struct Offered {
  std::string title;
  std::string url;
  rtl::OUString identifier;
};

/// What the folder of a content provider holds.
std::vector<Offered> childrenOf(const Office& office, const rtl::OUString& identifier) {
  const auto broker = ucb::UniversalContentBroker::create(office.context());
  const auto folder = broker->queryContent(broker->createContentIdentifier(identifier));
  ucb::OpenCommandArgument2 argument;
  argument.Mode = ucb::OpenMode::ALL;
  argument.Properties.realloc(2);
  argument.Properties[0].Name = "Title";
  argument.Properties[1].Name = "TargetURL";
  ucb::Command command;
  command.Name = "open";
  command.Handle = -1;
  command.Argument <<= argument;
  const uno::Reference<ucb::XCommandProcessor> processor(folder, uno::UNO_QUERY_THROW);
  const uno::Reference<ucb::XDynamicResultSet> result(processor->execute(command, 0, {}), uno::UNO_QUERY_THROW);
  const auto rows = result->getStaticResultSet();
  const uno::Reference<com::sun::star::sdbc::XRow> row(rows, uno::UNO_QUERY_THROW);
  const uno::Reference<ucb::XContentAccess> access(rows, uno::UNO_QUERY_THROW);
  std::vector<Offered> children;
  while (rows->next()) {
    children.push_back({utf8(row->getString(1)), utf8(row->getString(2)),
                        // Asking for the content itself blocks for ever in LibreOffice 7.4.
                        access->queryContentIdentifierString()});
  }
  return children;
}

/// The templates of our group, URLs by titles.
std::map<std::string, std::string> offeredBy(const Office& office) {
  const auto manager = com::sun::star::frame::DocumentTemplates::create(office.context());
  manager->update();
  std::map<std::string, std::string> offered;
  for (const auto& folder : childrenOf(office, manager->getContent()->getIdentifier()->getContentIdentifier())) {
    if (folder.title == group) {
      for (const auto& child : childrenOf(office, folder.identifier)) {
        offered.emplace(child.title, child.url);
      }
    }
  }
  return offered;
}

std::set<std::string> titles() {
  std::set<std::string> titles;
  for (const auto& name : product::workbookNames()) {
    const auto title = described::workbook(name)->title();
    titles.insert(title);
    titles.insert(title + " (example)");
  }
  return titles;
}

beans::PropertyValue value(const char* name, bool of) {
  return {rtl::OUString::createFromAscii(name), -1, uno::Any(of), beans::PropertyState_DIRECT_VALUE};
}

/// The width of the pages of a document, in hundredths of a millimetre.
std::set<sal_Int32> pageWidths(const uno::Reference<com::sun::star::frame::XModel>& model) {
  const uno::Reference<com::sun::star::style::XStyleFamiliesSupplier> supplier(model, uno::UNO_QUERY_THROW);
  const uno::Reference<com::sun::star::container::XNameAccess> pages(
      supplier->getStyleFamilies()->getByName("PageStyles"), uno::UNO_QUERY_THROW);
  std::set<sal_Int32> widths;
  for (const auto& name : pages->getElementNames()) {
    if (name == "Default" || name == "Report") { // those of the office
      continue;
    }
    const uno::Reference<beans::XPropertySet> page(pages->getByName(name), uno::UNO_QUERY_THROW);
    const auto width = page->getPropertyValue("Width").get<sal_Int32>();
    const auto height = page->getPropertyValue("Height").get<sal_Int32>();
    widths.insert((std::min(width, height) + 5) / 10);
  }
  return widths;
}

struct Surroundings {
  const char* name;
  std::vector<Setting> settings;
  sal_Int32 paper; ///< the narrow side in millimetres
};

std::ostream& operator<<(std::ostream& stream, const Surroundings& surroundings) {
  return stream << surroundings.name;
}

class TemplateManagerTest : public testing::TestWithParam<Surroundings> {};

TEST_P(TemplateManagerTest, OffersEveryWorkbookAsANewDocumentWithoutATrace) {
  const Profile profile(GetParam().settings);
  profile.install(product::extension());
  Office office(profile);
  office.setPatience(2 * usualPatience());
  const auto offered = offeredBy(office);
  std::set<std::string> found;
  for (const auto& [title, url] : offered) {
    found.insert(title);
  }
  EXPECT_EQ(found, titles());
  for (const auto& [title, url] : offered) {
    SCOPED_TRACE(title);
    office.beat();
    uno::Sequence<beans::PropertyValue> how(2);
    how[0] = value("Hidden", true);
    how[1] = value("AsTemplate", true);
    const uno::Reference<com::sun::star::frame::XModel> model(
        office.desktop()->loadComponentFromURL(unoString(url), "_blank", 0, how), uno::UNO_QUERY_THROW);
    EXPECT_EQ(utf8(model->getURL()), "");
    const uno::Reference<com::sun::star::util::XModifiable> modifiable(model, uno::UNO_QUERY_THROW);
    EXPECT_FALSE(modifiable->isModified());
    const uno::Reference<com::sun::star::document::XDocumentPropertiesSupplier> supplier(model, uno::UNO_QUERY_THROW);
    const auto properties = supplier->getDocumentProperties();
    EXPECT_EQ(utf8(properties->getTemplateURL()), "");
    EXPECT_EQ(utf8(properties->getTemplateName()), "");
    const auto widths = pageWidths(model);
    EXPECT_EQ(widths.size(), 1U);
    EXPECT_NEAR(*widths.begin() / 10.0, GetParam().paper, 1);

    const auto file = profile.file("made.ods");
    uno::Sequence<beans::PropertyValue> store(2);
    store[0] = value("Overwrite", true);
    store[1].Name = "FilterName";
    store[1].Value <<= rtl::OUString("calc8");
    const uno::Reference<com::sun::star::frame::XStorable> storable(model, uno::UNO_QUERY_THROW);
    storable->storeToURL(fileUrl(file), store);
    for (const char* const part : {"meta.xml", "settings.xml", "content.xml"}) {
      const auto content = packedFile(office, file, part);
      EXPECT_EQ(content.find("meta:template"), std::string::npos) << part;
      EXPECT_EQ(content.find("sales-planner.oxt"), std::string::npos) << part;
      EXPECT_EQ(content.find(profile.folder().string()), std::string::npos) << part;
    }
    const uno::Reference<com::sun::star::util::XCloseable> closeable(model, uno::UNO_QUERY_THROW);
    closeable->close(true);
  }
}

INSTANTIATE_TEST_SUITE_P(InEveryLanguage, TemplateManagerTest,
                         testing::Values(Surroundings{"en_US", userInterface("en-US", "en-US"), 216},
                                         Surroundings{"de", userInterface("de", "de-DE"), 210}),
                         testing::PrintToStringParamName());

// --- Where the extension is missing ---------------------------------------------------------------------------------

std::string hintOf(const Document& document) {
  const auto hint = document.sheet("Start").value("B5");
  const auto* const text = std::get_if<std::string>(&hint);
  return text == nullptr ? "no text" : *text;
}

TEST(HintTest, AsksForTheExtensionWhereItIsMissing) {
  const Profile with;
  with.install(product::extension());
  std::vector<std::filesystem::path> files;
  {
    Office office(with);
    for (const auto& which : product::templatesOn("a4")) {
      Document document(office, with.copyOf(which.file()));
      EXPECT_EQ(hintOf(document), "") << which;
      for (const char* const format : {".ods", ".xlsx"}) {
        files.push_back(with.file(which.file().stem().string() + format));
        document.store(files.back());
      }
      office.beat();
    }
    for (const auto& file : files) {
      EXPECT_EQ(hintOf(Document(office, file)), "") << file.filename();
      office.beat();
    }
    EXPECT_EQ(office.end(), 0);
  }
  const Profile without;
  Office office(without);
  for (const auto& file : files) {
    const Document document(office, without.copyOf(file));
    EXPECT_THAT(hintOf(document), StartsWith("Install the extension Sales Planner")) << file.filename();
    office.beat();
  }
  EXPECT_EQ(office.end(), 0);
}

} // namespace
