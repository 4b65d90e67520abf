// SPDX-License-Identifier: MPL-2.0
//
// The menu "Sales Planner" and its toolbar: what they show, where, and what their entries do.

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/Frame.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XLayoutManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <gmock/gmock.h>

#include "configuration.hpp"
#include "office_test.hpp"
#include "product.hpp"
#include "wizards/commands.hpp"

using namespace harness;
using testing::ElementsAre;

namespace {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr std::string_view addons = "/org.openoffice.Office.Addons/AddonUI/";
constexpr std::string_view spreadsheet = "com.sun.star.sheet.SpreadsheetDocument";
constexpr std::string_view protocol = "org.salesplanner:";
constexpr const char* toolbar = "private:resource/toolbar/addon_org.salesplanner.toolbar";

struct Entry {
  std::string url;
  std::string title;
  std::string context;

  bool isSeparator() const { return url == "private:separator"; }
  std::string command() const { return url.substr(protocol.size()); }
};

std::string withoutMnemonicAndDots(const std::string& title) {
  std::string result;
  std::ranges::copy_if(title.substr(0, title.find("…")), std::back_inserter(result), [](char c) { return c != '~'; });
  return result;
}

/// The letter that chooses an entry, as a capital; none is 0.
char mnemonic(const std::string& title) {
  const auto mark = title.find('~');
  return mark + 1 < title.size() ? static_cast<char>(std::toupper(static_cast<unsigned char>(title[mark + 1]))) : '\0';
}

class MenuTest : public OfficeTest {
protected:
  static std::vector<Entry> entriesOf(const std::string& set) {
    const auto node = configuration(office(), std::string(addons) + set);
    std::vector<Entry> entries;
    for (const auto& name : namesIn(node)) {
      entries.push_back({textIn(node, name + "/URL"), textIn(node, name + "/Title"), textIn(node, name + "/Context")});
    }
    return entries;
  }
  static std::vector<Entry> menu() { return entriesOf("OfficeMenuBar/org.salesplanner.menu/Submenu"); }
  static std::vector<Entry> tools() { return entriesOf("OfficeToolBar/org.salesplanner.toolbar"); }

  static std::vector<std::string> commandsOf(const std::vector<Entry>& entries) {
    std::vector<std::string> commands;
    for (const auto& entry : entries) {
      commands.push_back(entry.isSeparator() ? "-" : entry.command());
    }
    return commands;
  }

  static Reference<css::frame::XDispatch> dispatchIn(const Reference<css::frame::XFrame>& frame, const char* command) {
    const auto handler = office().create<css::frame::XDispatchProvider>("org.salesplanner.comp.ProtocolHandler");
    css::uno::Sequence<Any> arguments(1);
    arguments[0] <<= frame;
    Reference<css::lang::XInitialization>(handler, UNO_QUERY_THROW)->initialize(arguments);
    css::util::URL url;
    url.Complete = rtl::OUString::createFromAscii(command);
    css::util::URLTransformer::create(office().context())->parseStrict(url);
    return handler->queryDispatch(url, "_self", 0);
  }

  static Reference<css::frame::XFrame> frameOf(const Document& document) {
    return Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)->getCurrentController()->getFrame();
  }
};

TEST_F(MenuTest, HasItsEntriesInOrder) {
  EXPECT_THAT(commandsOf(menu()),
              ElementsAre("SalesPlan", "Swot", "AccountTiering", "CommissionPlan", "-", "InsertMetric", "Templates",
                          "-", "SaveCopy", "ClearExampleData", "-", "FunctionReference", "Guides", "Options", "About"));
  EXPECT_THAT(commandsOf(tools()), ElementsAre("SalesPlan", "Swot", "AccountTiering", "CommissionPlan", "-",
                                               "InsertMetric", "Templates", "-", "SaveCopy"));
}

TEST_F(MenuTest, EntriesAreCommands) {
  const std::set<std::string> coming{"SalesPlan", "InsertMetric"};
  for (const auto& entry : menu()) {
    if (!entry.isSeparator()) {
      EXPECT_TRUE(entry.url.starts_with(protocol)) << entry.url;
      EXPECT_TRUE(wizards::commandNamed(entry.command()) || coming.contains(entry.command())) << entry.url;
    }
  }
}

TEST_F(MenuTest, MnemonicsAreUnique) {
  std::map<char, std::string> taken;
  for (const auto& entry : menu()) {
    if (!entry.isSeparator()) {
      const char letter = mnemonic(entry.title);
      EXPECT_NE(std::isalpha(static_cast<unsigned char>(letter)), 0) << entry.title;
      EXPECT_TRUE(taken.emplace(letter, entry.title).second) << entry.title << " and " << taken[letter];
    }
  }
}

TEST_F(MenuTest, ToolbarSaysTheSameAsTheMenu) {
  std::map<std::string, std::string> titles;
  for (const auto& entry : menu()) {
    titles[entry.url] = withoutMnemonicAndDots(entry.title);
  }
  for (const auto& entry : tools()) {
    EXPECT_EQ(entry.title, titles[entry.url]) << entry.url;
    EXPECT_EQ(entry.context, entry.isSeparator() ? "" : spreadsheet) << entry.url;
  }
}

TEST_F(MenuTest, IsForSpreadsheetsOnly) {
  const auto node = configuration(office(), std::string(addons) + "OfficeMenuBar/org.salesplanner.menu");
  EXPECT_EQ(textIn(node, "Context"), spreadsheet);

  const Document document(office());
  EXPECT_TRUE(dispatchIn(frameOf(document), "org.salesplanner:About").is());
  EXPECT_FALSE(dispatchIn(frameOf(document), "org.salesplanner:Nothing").is());
  const Reference<css::frame::XFrame> empty(css::frame::Frame::create(office().context()), UNO_QUERY_THROW);
  EXPECT_FALSE(dispatchIn(empty, "org.salesplanner:About").is());
}

TEST_F(MenuTest, EveryEntryHasIconsOfTheOfficesSizes) {
  const auto images = configuration(office(), std::string(addons) + "Images");
  std::map<std::string, std::string> nodes;
  for (const auto& name : namesIn(images)) {
    nodes[textIn(images, name + "/URL")] = name + "/UserDefinedImages/";
  }
  const auto provider = css::graphic::GraphicProvider::create(office().context());
  const auto width = [&](const std::string& url) {
    css::uno::Sequence<css::beans::PropertyValue> arguments(1);
    arguments[0].Name = "URL";
    arguments[0].Value <<= unoString(url);
    const auto graphic = provider->queryGraphic(arguments);
    css::awt::Size size;
    if (graphic.is()) {
      Reference<css::beans::XPropertySet>(graphic, UNO_QUERY_THROW)->getPropertyValue("SizePixel") >>= size;
    }
    return size.Width;
  };
  for (const auto& entry : menu()) {
    if (!entry.isSeparator()) {
      EXPECT_EQ(width(textIn(images, nodes[entry.url] + "ImageSmallURL")), 16) << entry.url;
      EXPECT_EQ(width(textIn(images, nodes[entry.url] + "ImageBigURL")), 26) << entry.url;
    }
  }
}

TEST_F(MenuTest, ToolbarIsNamedAndDockedInCalc) {
  const auto state = configuration(office(), "/org.openoffice.Office.UI.CalcWindowState/UIElements/States");
  EXPECT_EQ(textIn(state, "['" + std::string(toolbar) + "']/UIName"), "Sales Planner");

  const auto model =
      office().desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}); // a window that is shown
  const auto frame = Reference<css::frame::XModel>(model, UNO_QUERY_THROW)->getCurrentController()->getFrame();
  Reference<css::frame::XLayoutManager> layout;
  Reference<css::beans::XPropertySet>(frame, UNO_QUERY_THROW)->getPropertyValue("LayoutManager") >>= layout;
  ASSERT_TRUE(layout.is());
  const auto name = rtl::OUString::createFromAscii(toolbar);
  EXPECT_TRUE(layout->getElement(name).is());
  EXPECT_TRUE(layout->isElementVisible(name));
  EXPECT_TRUE(layout->isElementDocked(name));
  // Below the toolbars of the office, in no row of theirs.
  for (const char* const other : {"standardbar", "formatobjectbar"}) {
    const auto position = layout->getElementPos("private:resource/toolbar/" + rtl::OUString::createFromAscii(other));
    EXPECT_LT(position.Y, layout->getElementPos(name).Y) << other;
  }
  Reference<css::util::XCloseable>(model, UNO_QUERY_THROW)->close(true);
}

TEST_F(MenuTest, OffersWhatCanWorkOnTheDocument) {
  using enum wizards::Command;
  const auto offered = [&](const char* url, bool readOnly) {
    css::uno::Sequence<css::beans::PropertyValue> how(3);
    how[0].Name = "Hidden";
    how[0].Value <<= true;
    how[1].Name = "ReadOnly";
    how[1].Value <<= readOnly;
    how[2].Name = "AsTemplate";
    how[2].Value <<= false;
    const Reference<css::frame::XModel> model(
        office().desktop()->loadComponentFromURL(rtl::OUString::createFromAscii(url), "_blank", 0, how),
        UNO_QUERY_THROW);
    std::vector<wizards::Command> enabled;
    for (const auto& entry : menu()) {
      const auto command = entry.isSeparator() ? std::nullopt : wizards::commandNamed(entry.command());
      if (command && wizards::isEnabled(*command, model->getCurrentController()->getFrame())) {
        enabled.push_back(*command);
      }
    }
    Reference<css::util::XCloseable>(model, UNO_QUERY_THROW)->close(true);
    return enabled;
  };
  // What makes new documents works everywhere: the last page of a wizard offers what the document allows.
  const auto workbook = utf8(fileUrl(office().profile().copyOf(product::templates() / "swot-example.ots")));
  EXPECT_THAT(offered(workbook.c_str(), false),
              ElementsAre(salesPlan, swot, accountTiering, commissionPlan, insertMetric, templates, saveCopy,
                          clearExampleData, functionReference, guides, options, about));
  EXPECT_THAT(offered(workbook.c_str(), true), ElementsAre(salesPlan, swot, accountTiering, commissionPlan, templates,
                                                           saveCopy, functionReference, guides, options, about));
  EXPECT_THAT(offered("private:factory/scalc", false),
              ElementsAre(salesPlan, swot, accountTiering, commissionPlan, insertMetric, templates, saveCopy,
                          functionReference, guides, options, about));
}

} // namespace
