// SPDX-License-Identifier: MPL-2.0
//
// The sheet that computes the examples of the catalogue and judges them itself.

#include "office_test.hpp"
#include "product.hpp"

using namespace harness;

namespace {

class SelfCheckTest : public OfficeTest {};

TEST_F(SelfCheckTest, EveryRowHolds) {
  Document document(office(), office().profile().copyOf(product::selfCheck()));
  document.recalculate();
  const auto sheet = document.sheet("Check");
  EXPECT_EQ(sheet.value("B1"), Value(1)) << "the sheet's own verdict";

  // Function, example, row and column of the element, expected, whether it holds
  const auto rows = sheet.values("A3:F5000");
  std::size_t checked = 0;
  for (; checked < rows.size() && rows[checked][0] != Value(""); ++checked) {
    const auto& row = rows[checked];
    EXPECT_EQ(row[5], Value(1)) << row[1] << ", row " << row[2] << ", column " << row[3] << ", expected " << row[4];
  }
  EXPECT_GT(checked, 0U);
  EXPECT_LT(checked, rows.size()) << "more rows than were read";
}

} // namespace
