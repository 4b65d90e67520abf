// SPDX-License-Identifier: MPL-2.0
//
// What a shared library of Linux asks of a system and gives to it, for any 64-bit little-endian processor.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace elf {

struct Library {
  /// The symbols that others can use.
  std::vector<std::string> exports;
  /// The libraries that it needs, by name.
  std::vector<std::string> needed;
  /// The versions of symbols that it needs: "GLIBC_2.14".
  std::vector<std::string> versions;
  /// Folders in which it has its libraries looked for.
  std::vector<std::string> searchPaths;
};

Library read(const std::filesystem::path& file);

} // namespace elf
