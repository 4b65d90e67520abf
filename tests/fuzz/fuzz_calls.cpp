// SPDX-License-Identifier: MPL-2.0
//
// The entry of libFuzzer (see CONTRIBUTING.md).

#include <cstdlib>
#include <iostream>

#include "calls.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (const auto fault = fuzz::faultOf({data, size}); !fault.empty()) {
    std::cerr << fault << '\n';
    std::abort();
  }
  return 0;
}
