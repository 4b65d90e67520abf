// SPDX-License-Identifier: MPL-2.0
//
// Computing again and again takes no more memory than computing a few times.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "generated_calls.hpp"
#include "harness/document.hpp"
#include "product.hpp"

using namespace harness;

namespace {

/// Every example of the catalogue that needs no file of data, a column of examples for each function.
std::vector<std::vector<std::string>> allExamples() {
  std::vector<std::vector<std::string>> rows;
  const auto functions = allFunctions();
  for (std::size_t c = 0; c < functions.size(); ++c) {
    std::size_t r = 0;
    for (const auto& example : functions[c]->examples) {
      if (example.data.empty()) {
        if (rows.size() <= r) {
          rows.emplace_back(functions.size());
        }
        rows[r++][c] = example.formula;
      }
    }
  }
  return rows;
}

/// Tables from ranges, and calls that fail: what they allocate is larger, or on other paths.
const std::vector<std::vector<std::string>> tables{
    {"=SUM(LTV($Data.A1:A2000;0.05))"},
    {"=TIER($Data.A1:A2000)"},
    {"=SUM(COHORTTABLE($Data.C1:C2000;$Data.B1:B2000))"},
    {"=RFMTABLE($Data.C1:C2000;$Data.B1:B2000;$Data.A1:A2000;46143;7;1)"},
    {"=SUM(RFMTABLE($Data.C1:C2000;$Data.B1:B2000;$Data.A1:A2000;46143))"},
    {"=PIPEPROB($Data.A1:A2000;$Data.A1:A2000;1)"},
    {"=BGNBDFIT($Data.A1:A2000;$Data.A1:A2000;$Data.B1:B2000)"},
    {"=CAC($Data.D1:D2000;40)"},
    {"=SUM(LTV($Data.C1:C2000;0.05))"},
};

TEST(MemoryTest, DoesNotGrowWithRecalculation) {
  if (runtimeSlowsDown) {
    GTEST_SKIP() << "the sanitizers keep memory that was freed";
  }
  // An office of its own: another one may hold freed memory in which growth would not show.
  const Profile profile;
  profile.install(product::extension());
  Office office(profile);
  Document document(office);
  auto sheet = document.sheet();
  auto data = document.addSheet("Data");
  data.write("A1", {{0.5, 46023, "first customer"}, {0.25, 46054, "second customer"}, {0.75, 46085, "third customer"}});
  data.repeatDown("A1", {3, 3}, 2000);
  data.setFormula("D2000", "=1/0");
  const auto examples = allExamples();
  sheet.writeFormulas("A1", examples);
  sheet.writeFormulas(cellName(examples.size(), 0), tables);

  const auto recalculate = [&](int times) {
    for (int i = 0; i < times; ++i) {
      document.recalculate();
      office.beat();
    }
    return office.memory();
  };
  constexpr int rounds = 40;
  const auto warm = recalculate(rounds);
  const auto after = recalculate(rounds);
  constexpr std::size_t most = 300'000; // less than 32 bytes lost in each call
  EXPECT_LE(after, warm + most) << "bytes after " << rounds << " more recalculations of every function";
  RecordProperty("warm", std::to_string(warm));
  RecordProperty("after", std::to_string(after));
}

} // namespace
