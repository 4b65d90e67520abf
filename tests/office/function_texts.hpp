// SPDX-License-Identifier: MPL-2.0
//
// What the Function Wizard of an office shows of a function.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "harness/office.hpp"

struct ArgumentText {
  std::string name;
  std::string description;
  bool optional = false;
};

struct FunctionText {
  int category = 0;
  std::string description;
  std::vector<ArgumentText> arguments;
};

/// By the name in the office's user interface.
std::map<std::string, FunctionText> functionTexts(const harness::Office& office);
