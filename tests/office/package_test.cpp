// SPDX-License-Identifier: MPL-2.0
//
// What the extension holds, as the office unpacks it.

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "elf.hpp"
#include "harness/profile.hpp"
#include "product.hpp"

namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// What the first group of the pattern matches, each time.
std::vector<std::string> all(const std::string& text, const char* pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match) {
    found.push_back((*match)[1]);
  }
  return found;
}

class PackageTest : public testing::Test {
protected:
  static void SetUpTestSuite() {
    const auto extension = product::extension();
    profile_.emplace();
    profile_->install(extension);
    folder_ = profile_->unpacked(extension.filename().string());
  }

  static void TearDownTestSuite() { profile_.reset(); }

  static std::vector<fs::path> filesNamed(const std::string& name) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
      if (entry.path().filename() == name) {
        files.push_back(entry.path());
      }
    }
    return files;
  }

  /// The Linux libraries in the package, one for each processor.
  /// That of the functions and that of new documents.
  static std::vector<fs::path> libraries() {
    auto files = filesNamed(std::string(product::library));
    std::ranges::copy(filesNamed("libsalesplanner-documents.so"), std::back_inserter(files));
    return files;
  }

  static inline std::optional<harness::Profile> profile_;
  static inline fs::path folder_;
};

/// Whether "GLIBC_2.14" is of the family "GLIBC_" and newer than the limit, part by part.
bool newer(const std::string& version, const std::string& family, const std::vector<int>& limit) {
  if (!version.starts_with(family)) {
    return false;
  }
  std::vector<int> parts;
  for (const auto& part : all(version.substr(family.size()), "([0-9]+)")) {
    parts.push_back(std::stoi(part));
  }
  return parts > limit;
}

TEST_F(PackageTest, HoldsALibrary) {
  EXPECT_EQ(libraries().size(), 2U * filesNamed("salesplanner.components").size());
}

TEST_F(PackageTest, LibrariesExportConstructorsOnly) {
  for (const auto& file : libraries()) {
    const auto library = elf::read(file);
    EXPECT_FALSE(library.exports.empty()) << file;
    for (const auto& name : library.exports) {
      EXPECT_TRUE(name.starts_with("salesplanner_")) << file << " exports " << name;
    }
  }
}

TEST_F(PackageTest, LibrariesNeedUnoAndTheSystemOnly) {
  const std::regex allowed(R"((libuno_.*|libc|libm|libstdc\+\+|libgcc_s|ld-linux[-a-z0-9_]*)\.so\.[0-9]+)");
  for (const auto& file : libraries()) {
    for (const auto& name : elf::read(file).needed) {
      EXPECT_TRUE(std::regex_match(name, allowed)) << file << " needs " << name;
    }
  }
}

TEST_F(PackageTest, LibrariesNeedNoNewSystem) {
  for (const auto& file : libraries()) {
    for (const auto& version : elf::read(file).versions) {
      EXPECT_FALSE(newer(version, "GLIBC_", {2, 31})) << file << " needs " << version;
      EXPECT_FALSE(newer(version, "GLIBCXX_", {3, 4, 29})) << file << " needs " << version;
      EXPECT_FALSE(newer(version, "CXXABI_", {1, 3, 13})) << file << " needs " << version;
    }
  }
}

TEST_F(PackageTest, LibrariesLookNowhereElse) {
  for (const auto& file : libraries()) {
    for (const auto& path : elf::read(file).searchPaths) {
      ADD_FAILURE() << file << " looks for libraries in " << path;
    }
  }
}

TEST_F(PackageTest, HoldsWhatItsManifestNames) {
  const auto names = all(textOf(folder_ / "META-INF" / "manifest.xml"), "full-path=\"([^\"]*)\"");
  EXPECT_FALSE(names.empty());
  for (const auto& name : names) {
    EXPECT_TRUE(fs::is_regular_file(folder_ / name)) << name;
  }
}

TEST_F(PackageTest, HoldsWhatItsDescriptionNames) {
  const auto text = textOf(folder_ / "description.xml");
  EXPECT_EQ(all(text, "<identifier value=\"([^\"]*)\""), std::vector{std::string(product::identifier)});
  const auto names = all(text, "<(?:src|default|high-contrast|license-text)[^>]*href=\"([^\"]*)\"");
  EXPECT_FALSE(names.empty());
  for (const auto& name : names) {
    EXPECT_TRUE(fs::is_regular_file(folder_ / name)) << name;
  }
}

TEST_F(PackageTest, ContactsNobody) {
  // With update-information the office asks an address for news of its own accord.
  EXPECT_EQ(textOf(folder_ / "description.xml").find("update-information"), std::string::npos);
}

TEST_F(PackageTest, IsNotLoadedBeforeItIsUsed) {
  const auto files = filesNamed("salesplanner.components");
  EXPECT_FALSE(files.empty());
  for (const auto& file : files) {
    // For this service the office loads the library at the first formula of any kind.
    EXPECT_TRUE(all(textOf(file), "<service name=\"(com.sun.star.sheet.AddIn)\"").empty()) << file;
  }
}

} // namespace
