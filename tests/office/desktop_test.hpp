// SPDX-License-Identifier: MPL-2.0

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "harness/document.hpp"
#include "harness/office.hpp"
#include "product.hpp"

/// Tests in an office with windows, drawn in memory; whatever it asks the desktop to open is written down.
class DesktopTest : public testing::Test {
protected:
  static void SetUpTestSuite();
  static void TearDownTestSuite();

  static harness::Office& office() { return *office_; }
  static const harness::Profile& profile() { return *profile_; }
  /// What the desktop was asked to open since the last time.
  static std::vector<std::string> opened();

private:
  static inline std::unique_ptr<harness::Profile> profile_;
  static inline std::unique_ptr<harness::Office> office_;
};
