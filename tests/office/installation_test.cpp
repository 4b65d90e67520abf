// SPDX-License-Identifier: MPL-2.0
//
// From a fresh profile to the first function, without the extension, and with it again.  Every test starts offices of
// its own.

#include <gtest/gtest.h>

#include "harness/document.hpp"
#include "product.hpp"

using namespace harness;

namespace {

TEST(LoadingTest, WaitsForTheFirstOfOurFunctions) {
  const Profile profile;
  profile.install(product::extension());
  Office office(profile);
  {
    Document document(office);
    auto sheet = document.sheet();
    sheet.write("A1", {{1}, {2}, {3}});
    EXPECT_EQ(sheet.compute("=SUM(B1:B3)+COUNT(A2:A3)"), Value(2));
    document.recalculate();
    document.store(profile.file("plain.ods"));
  }
  {
    Document document(office, profile.file("plain.ods"));
    document.recalculate();
  }
  EXPECT_FALSE(office.hasLoaded(product::library));

  Document document(office);
  EXPECT_EQ(document.sheet().compute("=ACV(7000)"), Value(84000));
  EXPECT_TRUE(office.hasLoaded(product::library));
}

class InstallationTest : public testing::Test {
protected:
  void TearDown() override { EXPECT_EQ(status_, 0) << "the exit status of an office"; }

  /// Runs `use` in an office of its own.
  template <class Use>
  void inAnOffice(Use use) {
    Office office(profile_);
    use(office);
    status_ = status_ == 0 ? office.end() : status_;
  }

  static void fill(Sheet sheet) {
    sheet.setNumber("A1", 300000);
    sheet.setFormula("A2", "=COMMISSION(A1;0.02;270000;0.04)");
    sheet.setFormula("A3", "=SUM(A1;A2)");
    sheet.setFormula("A4", "=A1+1");
    sheet.setArrayFormula("B1:B2", "=ACV({7000|1000})");
    sheet.setFormula("B3", "=TIER(1)");
    sheet.setFormula("B4", "=WINRATE(1;0)");
  }

  static void expectValues(const Sheet& sheet) {
    EXPECT_TRUE(
        agree(sheet.values("A1:B4"), {{300000, 84000}, {12000, 12000}, {312000, "Tier 1"}, {300001, divisionError}}));
  }

  const Profile profile_;
  int status_ = 0;
};

TEST_F(InstallationTest, RemovedAndInstalledAgain) {
  const auto file = profile_.file("plan.ods");
  const auto savedWithout = profile_.file("saved without.ods");
  profile_.install(product::extension());
  inAnOffice([&](Office& office) {
    Document document(office);
    fill(document.sheet());
    expectValues(document.sheet());
    document.store(file);
  });

  profile_.uninstall(product::identifier);
  inAnOffice([&](Office& office) {
    Document document(office, file);
    document.recalculate();
    EXPECT_TRUE(agree(document.sheet().values("A1:B4"),
                      {{300000, nameError}, {nameError, nameError}, {nameError, nameError}, {300001, nameError}}));
    EXPECT_FALSE(office.hasLoaded(product::library));
    document.store(savedWithout);
  });

  profile_.install(product::extension());
  inAnOffice([&](Office& office) {
    for (const auto& stored : {file, savedWithout}) {
      SCOPED_TRACE(stored.filename().string());
      Document document(office, stored);
      document.recalculate();
      expectValues(document.sheet());
    }
  });
}

TEST_F(InstallationTest, InstalledOverItself) {
  profile_.install(product::extension());
  profile_.install(product::extension());
  inAnOffice([](Office& office) {
    Document document(office);
    fill(document.sheet());
    expectValues(document.sheet());
  });
}

} // namespace
