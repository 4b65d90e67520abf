// SPDX-License-Identifier: MPL-2.0
//
// What the tests of the product rely on, shown with functions that the office has itself.

#include <csignal>
#include <fstream>
#include <iterator>
#include <string>

#include <com/sun/star/lang/DisposedException.hpp>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include "harness/document.hpp"
#include "harness/examples.hpp"

using namespace harness;

namespace {

class HarnessTest : public testing::Test {
protected:
  static void SetUpTestSuite() {
    profile = new Profile;
    office = new Office(*profile);
  }
  static void TearDownTestSuite() {
    EXPECT_EQ(office->end(), 0);
    delete office;
    delete profile;
  }

  static inline Profile* profile = nullptr;
  static inline Office* office = nullptr;
};

TEST_F(HarnessTest, ReadsEveryKindOfCell) {
  Document document(*office);
  auto sheet = document.sheet();
  sheet.write("A1", {{1.5, "text", Empty{}}, {"12", "=1+1", 0}});
  sheet.setFormula("A3", "=1/0");
  sheet.setFormula("B3", "=NA()");
  sheet.setFormula("C3", "=\"a\"&\"b\"");
  EXPECT_EQ(sheet.value("A1"), Value(1.5));
  EXPECT_EQ(sheet.value("C1"), Value(Empty{}));
  EXPECT_TRUE(
      agree(sheet.values("A1:C3"), {{1.5, "text", ""}, {"12", "=1+1", 0}, {divisionError, notAvailable, "ab"}}));
}

TEST_F(HarnessTest, NamesErrors) {
  for (const auto error : {argumentError, numberError, parameterError, valueError, convergenceError, nameError,
                           divisionError, notAvailable}) {
    EXPECT_EQ(errorNamed(errorName(error)), error) << error.code;
  }
  EXPECT_EQ(errorName(argumentError), "Err:502");
  EXPECT_EQ(errorNamed("Err:5x"), std::nullopt);
  EXPECT_EQ(errorNamed("#Tier"), std::nullopt);
}

TEST_F(HarnessTest, ComputesInlineArraysInTheApisSyntax) {
  Document document(*office);
  auto sheet = document.sheet();
  EXPECT_EQ(sheet.compute("=SUM({1;2|3;4})"), Value(10));
  EXPECT_EQ(sheet.compute("=ROWS({1;2|3;4|5;6})"), Value(3));
  EXPECT_EQ(sheet.compute("=LEN(\"\u2713\")"), Value(1));
}

TEST_F(HarnessTest, ComputesArrayFormulas) {
  Document document(*office);
  auto sheet = document.sheet();
  EXPECT_TRUE(agree(sheet.computeArray("={60|0}/{2;0}", {2, 2}), {{30, divisionError}, {0, divisionError}}));
  sheet.setArrayFormula("D1:D2", "=ROW(A1:A2)*2");
  EXPECT_EQ(sheet.arrayFormula("D1:D2"), "{=ROW(A1:A2)*2}");
  EXPECT_EQ(sheet.arrayFormula("E1"), "");
}

TEST_F(HarnessTest, ComparesTables) {
  EXPECT_TRUE(agree(Table{{1.0 + 1e-12}}, Table{{1}}));
  EXPECT_FALSE(agree(Table{{1.0 + 1e-6}}, Table{{1}}));
  EXPECT_TRUE(agree(Table{{1.0 + 1e-6}}, Table{{1}}, 1e-5));
  EXPECT_FALSE(agree(Table{{""}}, Table{{0}}));
  EXPECT_FALSE(agree(Table{{1, 2}}, Table{{1}, {2}}));
  EXPECT_FALSE(agree(Table{{argumentError}}, Table{{"Err:502"}}));
  EXPECT_TRUE(agree(errorsAsText({{argumentError}}), Table{{"Err:502"}}));
}

TEST_F(HarnessTest, FillsAndNamesCells) {
  Document document(*office);
  auto sheet = document.sheet();
  EXPECT_EQ(cellName(0, 0), "A1");
  EXPECT_EQ(cellName(9, 25), "Z10");
  EXPECT_EQ(cellName(0, 26), "AA1");
  EXPECT_EQ(cellName(0, 701), "ZZ1");
  EXPECT_EQ(cellName(0, 1023), "AMJ1");
  EXPECT_EQ(blockName(1, 1, {3, 2}), "B2:C4");
  sheet.setFormula("A1", "=ROW()*10+COLUMN()");
  sheet.fillRight("A1:C1");
  sheet.fillDown("A1:C2");
  EXPECT_TRUE(agree(sheet.values("A1:C2"), {{11, 12, 13}, {21, 22, 23}}));
}

TEST_F(HarnessTest, StoresAndLoads) {
  for (const char* const name : {"round trip.ods", "round trip.xlsx"}) {
    SCOPED_TRACE(name);
    {
      Document document(*office);
      auto sheet = document.sheet();
      sheet.write("A1", {{1, "\u00e4 & <b>"}});
      sheet.setFormula("C1", "=A1+1");
      sheet.setArrayFormula("D1:D2", "={1|2}*A1");
      document.store(profile->file(name));
    }
    Document document(*office, profile->file(name));
    document.recalculate();
    EXPECT_TRUE(agree(document.sheet().values("A1:D2"), {{1, "\u00e4 & <b>", 2, 1}, {"", "", "", 2}}));
    EXPECT_EQ(document.sheet().formula("C1"), "=A1+1");
  }
  EXPECT_NE(packedFile(*office, profile->file("round trip.ods"), "content.xml").find("of:=[.A1]+1"), std::string::npos);
}

TEST_F(HarnessTest, CountsDaysFromAnotherDate) {
  Document document(*office);
  document.setNullDate(1904, 1, 1);
  EXPECT_EQ(document.sheet().compute("=VALUE(DATE(1904;1;3))"), Value(2));
}

TEST_F(HarnessTest, SeesLibraries) {
  EXPECT_TRUE(office->hasLoaded("libuno_sal.so.3"));
  EXPECT_FALSE(office->hasLoaded("libsalesplanner.so"));
}

TEST_F(HarnessTest, RefusesWhatIsMissing) {
  EXPECT_THROW(profile->install(profile->file("none.oxt")), std::runtime_error);
  EXPECT_THROW(Document(*office, profile->file("none.ods")), std::runtime_error);
  EXPECT_THROW(readExamples(profile->file("none.json")), std::runtime_error);
}

TEST_F(HarnessTest, RefusesABrokenExtension) {
  const auto broken = profile->file("broken.oxt");
  std::ofstream(broken) << "not a zip archive";
  const Profile own;
  EXPECT_THROW(own.install(broken), std::runtime_error);
}

TEST_F(HarnessTest, ReadsExamples) {
  const auto file = profile->file("examples.json");
  std::ofstream(file) << R"json([{"function":"F","formula":"=F(1)","expected":2,"tolerance":0.001},
    {"function":"G","formula":"=G()","expected":[[1,"","Tier 1"],["#DIV/0!","Err:502","\u2713"]]}])json";
  const auto examples = readExamples(file);
  ASSERT_EQ(examples.size(), 2U);
  EXPECT_FALSE(examples[0].block);
  EXPECT_EQ(examples[0].tolerance, 0.001);
  EXPECT_EQ(examples[0].expected, Table{{2}});
  EXPECT_TRUE(examples[1].block);
  EXPECT_EQ(examples[1].tolerance, usualTolerance);
  EXPECT_EQ(examples[1].expected, (Table{{1, "", "Tier 1"}, {divisionError, argumentError, "\u2713"}}));
}

TEST(WatchTest, EndsAnOfficeThatHangs) {
  const Profile profile;
  std::vector<std::filesystem::path> sockets;
  {
    Office office(profile);
    Document document(office);
    EXPECT_TRUE(office.alive());
    sockets = office.sockets();
    EXPECT_GT(sockets.size(), 0U);
    office.setPatience(std::chrono::seconds(1));
    ASSERT_EQ(::kill(office.id(), SIGSTOP), 0);
    siginfo_t stopped{};
    ASSERT_EQ(::waitid(P_PID, static_cast<id_t>(office.id()), &stopped, WSTOPPED), 0);
    EXPECT_THROW(document.recalculate(), com::sun::star::lang::DisposedException);
    EXPECT_EQ(office.end(), 128 + SIGKILL);
  }
  for (const auto& socket : sockets) {
    EXPECT_FALSE(std::filesystem::exists(socket)) << socket << " is left behind";
  }
}

TEST(OfficeTest, WorksWithWindows) {
  const Profile profile;
  Office office(profile, {.headless = false});
  Document document(office);
  EXPECT_EQ(document.sheet().compute("=1+1"), Value(2));
  EXPECT_EQ(office.end(), 0);
}

TEST(OfficeTest, HandsVariablesOn) {
  const Profile profile;
  Office office(profile, {.variables = {{"SALESPLANNER_TEST", "handed on"}}});
  std::ifstream stream("/proc/" + std::to_string(office.id()) + "/environ");
  const std::string environment{std::istreambuf_iterator<char>(stream), {}};
  EXPECT_NE(environment.find("SALESPLANNER_TEST=handed on"), std::string::npos);
}

TEST(ProfileTest, SetsTheLanguage) {
  const Profile profile(userInterface("de", "de-DE"));
  Office office(profile);
  Document document(office);
  auto sheet = document.sheet();
  sheet.setLocalFormula("A1", "=SUMME(1,5;2)");
  EXPECT_EQ(sheet.value("A1"), Value(3.5));
  EXPECT_EQ(sheet.formula("A1"), "=SUM(1.5;2)");
  EXPECT_EQ(office.end(), 0);
}

TEST(ProfileTest, IsRemoved) {
  std::filesystem::path folder;
  {
    const Profile profile;
    folder = profile.folder();
    EXPECT_TRUE(std::filesystem::exists(folder));
  }
  EXPECT_FALSE(std::filesystem::exists(folder));
}

} // namespace
