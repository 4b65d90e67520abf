// SPDX-License-Identifier: MPL-2.0

#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "harness/document.hpp"
#include "harness/office.hpp"
#include "product.hpp"

/// Tests in an office with windows, drawn in memory, which all of a program share; whatever it asks the desktop to open
/// is written down.
class DesktopTest : public testing::Test {
protected:
  static harness::Office& office();
  static const harness::Profile& profile();
  /// What the desktop was asked to open since the last time.
  static std::vector<std::string> opened();
};
