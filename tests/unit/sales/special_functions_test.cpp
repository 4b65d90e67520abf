// SPDX-License-Identifier: MPL-2.0
//
// Values to 16 digits, computed with 50 digits by mpmath.

#include "sales/special_functions.hpp"

#include "sales/support.hpp"

namespace {

TEST(NormalQuantile, SpotValues) {
  EXPECT_NEAR(sales::normalQuantile(0.975), 1.959963984540054, 1e-15);
  EXPECT_NEAR(sales::normalQuantile(0.5), 0, 1e-16);
  EXPECT_NEAR(sales::normalQuantile(1e-10), -6.361340902404056, 1e-14);
  EXPECT_NEAR(sales::normalQuantile(1 - 1e-10), 6.361340889697422, 1e-9);
}

} // namespace
