// SPDX-License-Identifier: MPL-2.0
//
// What the build has made and the tests look at.  A file that is missing is an error, never a test left out.

#pragma once

#include <filesystem>
#include <string_view>

namespace product {

inline constexpr std::string_view identifier = "org.salesplanner.SalesPlanner";
inline constexpr std::string_view library = "libsalesplanner.so";

/// The extension; the environment variable SALESPLANNER_OXT names another one than that of this build.
std::filesystem::path extension();
/// The examples of the catalogue (SALESPLANNER_EXAMPLES).
std::filesystem::path examples();
/// The folder of the data that examples name.
std::filesystem::path data();
/// The sheet that computes each example both ways and compares (SALESPLANNER_SELF_CHECK).
std::filesystem::path selfCheck();

/// The folder of the workbook templates of this build, for A4 paper.
std::filesystem::path templates();

} // namespace product
