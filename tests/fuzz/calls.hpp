// SPDX-License-Identifier: MPL-2.0
//
// Calls of cell functions made from bytes: what the fuzzer throws at the bridge, and what the tests replay.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace fuzz {

/// The function that the bytes call.
std::string_view functionOf(std::span<const std::uint8_t> bytes);

/// Makes the call that the bytes describe.  Says what is wrong with the result: a value that no cell may show, a table
/// that is no rectangle, another result the second time; empty when nothing is.
std::string faultOf(std::span<const std::uint8_t> bytes);

} // namespace fuzz
