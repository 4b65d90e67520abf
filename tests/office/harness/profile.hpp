// SPDX-License-Identifier: MPL-2.0
//
// A user profile of the office, and the extensions in it.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "harness/process.hpp"

namespace harness {

/// One value of the office's configuration.
struct Setting {
  std::string path;     ///< "/org.openoffice.Office.Calc/Formula/Syntax"
  std::string property; ///< "EnglishFunctionName"
  std::string value;    ///< "true"
};

/// The settings of a user interface in a language, whose language pack must be installed, and of its number formats.
std::vector<Setting> userInterface(std::string_view language, std::string_view numberLocale);

/// A fresh profile in a temporary folder, which also takes whatever the office writes elsewhere.  It may be used by
/// several offices, one after the other, and is removed with this object (unless the environment variable
/// SALESPLANNER_KEEP_PROFILES is set).
class Profile {
public:
  explicit Profile(const std::vector<Setting>& settings = {});
  Profile(const Profile&) = delete;
  Profile& operator=(const Profile&) = delete;
  ~Profile();

  const std::filesystem::path& folder() const { return folder_; }
  /// Where a test may keep its documents.
  std::filesystem::path file(std::string_view name) const { return folder_ / "documents" / name; }
  /// A copy of a document, there; beside a document that it opens the office writes a lock file.
  std::filesystem::path copyOf(const std::filesystem::path& document) const;
  /// What the programs that use the profile have printed.
  std::filesystem::path log() const { return folder_ / "office.log"; }
  /// "-env:UserInstallation=..."
  std::string argument() const;
  /// The environment for programs that use the profile.
  Variables variables() const;

  /// Installs an .oxt file, or a newer version of it.  No office may be running in the profile.
  void install(const std::filesystem::path& extension) const;
  /// Removes the extension of this identifier.
  void uninstall(std::string_view identifier) const;
  /// The folder into which the office has unpacked an installed extension, by the name of its file.
  std::filesystem::path unpacked(std::string_view fileName) const;

private:
  void writeSettings(std::vector<Setting> settings) const;
  void manageExtensions(const std::string& command, const std::vector<std::string>& arguments) const;

  std::filesystem::path folder_;
};

/// The folder of soffice.bin; from the build, or the environment variable SALESPLANNER_OFFICE_PROGRAM.
std::filesystem::path programFolder();

} // namespace harness
