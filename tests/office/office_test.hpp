// SPDX-License-Identifier: MPL-2.0

#pragma once

#include <gtest/gtest.h>

#include "harness/document.hpp"
#include "harness/office.hpp"

/// A test in the office that all tests of a program share, with the extension installed.  It starts with the first
/// test that asks for it, and again after a test that ended it.
class OfficeTest : public testing::Test {
protected:
  static harness::Office& office();
  void TearDown() override;
};
