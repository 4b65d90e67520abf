// SPDX-License-Identifier: MPL-2.0
//
// Between the strings and paths of C++ and those of UNO.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <rtl/ustring.hxx>

namespace harness {

rtl::OUString unoString(std::string_view utf8);
std::string utf8(const rtl::OUString& string);
/// The file:// URL of a path.
rtl::OUString fileUrl(const std::filesystem::path& path);
/// The path that a file:// URL names.
std::filesystem::path filePath(const rtl::OUString& url);

} // namespace harness
