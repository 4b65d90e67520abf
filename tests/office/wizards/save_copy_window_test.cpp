// SPDX-License-Identifier: MPL-2.0
//
// "Save a Copy for Others" from the menu: the office's own windows for the file and the password, and ours that shows
// how far it is and stops it.  save_copy_test.cpp looks at what is in the copies.

#include <filesystem>
#include <fstream>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <gmock/gmock.h>

#include "harness/strings.hpp"
#include "wizards/desk.hpp"

using namespace harness;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

namespace {

namespace fs = std::filesystem;
namespace css = com::sun::star;
namespace uno = com::sun::star::uno;

class SaveCopyWindow : public WizardTest {
protected:
  void SetUp() override {
    WizardTest::SetUp();
    folder_ = office().profile().file("copies");
    fs::remove_all(folder_);
    fs::create_directory(folder_);
  }

  fs::path file(std::string_view name) const { return folder_ / name; }

  /// Fills cells with our functions; many take long enough for the window to be used.
  void fill(int rows) {
    auto sheet = document().sheet();
    sheet.setFormula("A1", "=ARR(ROW())");
    if (rows > 1) {
      sheet.fillDown("A1:A" + std::to_string(rows));
    }
  }

  void chooseFile(const fs::path& target) {
    dispatch(office(), document(), "org.salesplanner:SaveCopy");
    const TitledDialog dialog(office(), "Save as"); // its focus is in the name
    dialog.type(keys::selectAll());
    dialog.type(target.string());
    dialog.type(keys::enter());
  }

  /// What the office has said; pressing its OK.
  std::string told() {
    const Message message(office(), std::chrono::seconds(60));
    message.press("OK");
    return message.text();
  }

  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_)) {
      names.push_back(entry.path().filename());
    }
    return names;
  }

private:
  fs::path folder_;
};

/// What a screen reader says of a part of a window.
auto part(std::string_view role, std::string_view name) {
  return AllOf(Field(&Accessible::role, role), Field(&Accessible::name, name));
}

TEST_F(SaveCopyWindow, WritesACopy) {
  fill(1);
  const auto before = stateOf(document());
  chooseFile(file("plan.ods"));
  EXPECT_EQ(told(), "1 formulas were said in built-in functions.");
  EXPECT_EQ(stateOf(document()), before);
  const Document copy(office(), file("plan.ods"));
  EXPECT_EQ(copy.sheet().formula("A1"), "=(12*(ROW()))");
}

TEST_F(SaveCopyWindow, ShowsHowFarItIsAndCanBeStopped) {
  fill(60000);
  std::ofstream(file("there.ods")) << "mine";
  const auto before = undoTitles(document());
  chooseFile(file("new.ods"));
  const TitledDialog window(office(), "Save a Copy for Others");
  EXPECT_THAT(window.parts(), Contains(AllOf(part("label", "Writing the copy"), Field(&Accessible::visible, true))));
  window.press("Stop");
  EXPECT_EQ(told(), "Saving was stopped; no copy was written.");
  EXPECT_THAT(files(), ElementsAre("there.ods"));
  EXPECT_EQ(undoTitles(document()), before);
}

// --- With a password ----------------------------------------------------------------------------------------------

class SaveCopyOfSecret : public SaveCopyWindow {
protected:
  void SetUp() override {
    SaveCopyWindow::SetUp();
    fill(1);
    const css::beans::PropertyValue arguments[] = {property("FilterName", uno::Any(rtl::OUString("calc8"))),
                                                   property("Password", uno::Any(rtl::OUString("first")))};
    const uno::Reference<css::frame::XStorable> storable(document().model(), uno::UNO_QUERY_THROW);
    storable->storeAsURL(fileUrl(office().profile().file("secret.ods")), {arguments, 2});
  }

  /// The office asks for the password of the copy, and for the same again.
  void enter(std::string_view password, std::string_view again) {
    const TitledDialog dialog(office(), "Set Password");
    dialog.type(password);
    dialog.type(keys::tab());
    dialog.type(again);
    dialog.press("OK");
  }

  /// Whether the copy opens with a password, and computes.
  bool opens(std::string_view password) {
    const css::beans::PropertyValue arguments[] = {property("Hidden", uno::Any(true)),
                                                   property("Password", uno::Any(unoString(password)))};
    uno::Reference<css::sheet::XSpreadsheetDocument> model;
    try {
      model.set(office().desktop()->loadComponentFromURL(fileUrl(file("copy.ods")), "_blank", 0, {arguments, 2}),
                uno::UNO_QUERY);
    } catch (const uno::Exception&) { // which the office throws where the password is wrong
    }
    return model.is() && Document(model).sheet().value("A1") == Value(12);
  }

private:
  static css::beans::PropertyValue property(const char* name, const uno::Any& value) {
    return {rtl::OUString::createFromAscii(name), -1, value, css::beans::PropertyState_DIRECT_VALUE};
  }
};

TEST_F(SaveCopyOfSecret, AsksForItsPassword) {
  const auto before = undoTitles(document());
  chooseFile(file("copy.ods"));
  enter("second", "second");
  EXPECT_EQ(told(), "1 formulas were said in built-in functions.");
  EXPECT_TRUE(opens("second"));
  EXPECT_FALSE(opens("first"));
  EXPECT_EQ(undoTitles(document()), before);
}

TEST_F(SaveCopyOfSecret, WritesNothingWithoutAPassword) {
  const auto before = stateOf(document());
  chooseFile(file("copy.ods"));
  const TitledDialog dialog(office(), "Set Password");
  dialog.press("Cancel");
  dialog.awaitClosed();
  settle(office());
  EXPECT_THAT(files(), ElementsAre());
  EXPECT_EQ(stateOf(document()), before);
}

TEST_F(SaveCopyOfSecret, AsksAgainWhereTheTwoDiffer) {
  chooseFile(file("copy.ods"));
  enter("second", "secnod");
  const Message message(office());
  EXPECT_THAT(message.text(), HasSubstr("did not match"));
  message.press("OK");
  EXPECT_THAT(files(), ElementsAre());
  const TitledDialog dialog(office(), "Set Password");
  dialog.press("Cancel");
  dialog.awaitClosed();
}

} // namespace
