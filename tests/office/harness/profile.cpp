// SPDX-License-Identifier: MPL-2.0

#include "harness/profile.hpp"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <system_error>

#include <unistd.h>

#include "harness/strings.hpp"

namespace harness {

namespace fs = std::filesystem;

namespace {

fs::path newFolder() {
  std::string name = (fs::temp_directory_path() / "salesplanner-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw std::system_error(errno, std::generic_category(), name);
  }
  return fs::canonical(name);
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
    case '&':
      result += "&amp;";
      break;
    case '<':
      result += "&lt;";
      break;
    case '"':
      result += "&quot;";
      break;
    default:
      result += c;
    }
  }
  return result;
}

std::string contentOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

fs::path programFolder() {
  const char* const chosen = std::getenv("SALESPLANNER_OFFICE_PROGRAM");
  return chosen != nullptr ? chosen : SALESPLANNER_OFFICE_PROGRAM;
}

std::vector<Setting> userInterface(std::string_view language, std::string_view numberLocale) {
  return {{"/org.openoffice.Office.Linguistic/General", "UILocale", std::string(language)},
          {"/org.openoffice.Setup/L10N", "ooLocale", std::string(language)},
          {"/org.openoffice.Setup/L10N", "ooSetupSystemLocale", std::string(numberLocale)}};
}

Profile::Profile(const std::vector<Setting>& settings) : folder_(newFolder()) {
  for (const char* const name : {"user", "templates", "documents", "home", "tmp"}) {
    fs::create_directory(folder_ / name);
  }
  writeSettings(settings);
}

Profile::~Profile() {
  if (std::getenv("SALESPLANNER_KEEP_PROFILES") != nullptr) {
    std::cerr << "kept: " << folder_.string() << '\n';
    return;
  }
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

fs::path Profile::copyOf(const fs::path& document) const {
  const auto copy = file(document.filename().string());
  fs::copy_file(document, copy, fs::copy_options::overwrite_existing);
  return copy;
}

std::string Profile::argument() const {
  return "-env:UserInstallation=" + utf8(fileUrl(folder_));
}

Variables Profile::variables() const {
  Variables variables = ownVariables();
  for (const char* const name : {"DISPLAY", "WAYLAND_DISPLAY", "SAL_LOG", "LANGUAGE", "LANG"}) {
    variables.erase(name);
  }
  variables["LC_ALL"] = "C.UTF-8";
  variables["SAL_USE_VCLPLUGIN"] = "svp";
  variables["HOME"] = (folder_ / "home").string();
  for (const char* const name : {"TMPDIR", "TEMP", "TMP"}) {
    variables[name] = (folder_ / "tmp").string();
  }
  return variables;
}

void Profile::writeSettings(std::vector<Setting> settings) const {
  // The first use of a template walks every template folder recursively, this one included, and its default lies in
  // the home folder or, for a user without one, in the temporary folder.
  settings.push_back({"/org.openoffice.Office.Paths/Paths/org.openoffice.Office.Paths:NamedPath['Template']",
                      "WritePath", utf8(fileUrl(folder_ / "templates"))});
  std::ofstream file(folder_ / "user" / "registrymodifications.xcu");
  file << R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
)";
  for (const auto& [path, property, value] : settings) {
    file << "<item oor:path=\"" << escaped(path) << "\"><prop oor:name=\"" << escaped(property)
         << "\" oor:op=\"fuse\"><value>" << escaped(value) << "</value></prop></item>\n";
  }
  file << "</oor:items>\n";
  if (!file.flush()) {
    throw std::runtime_error("cannot write the settings of " + folder_.string());
  }
}

void Profile::install(const fs::path& extension) const {
  if (!fs::is_regular_file(extension)) {
    throw std::runtime_error("no extension to install: " + extension.string());
  }
  manageExtensions("add", {"--suppress-license", "--force", fs::absolute(extension).string()});
}

void Profile::uninstall(std::string_view identifier) const {
  manageExtensions("remove", {std::string(identifier)});
}

void Profile::manageExtensions(const std::string& command, const std::vector<std::string>& arguments) const {
  std::vector<std::string> line{command};
  if (::geteuid() == 0) {
    // Root may not change the extensions of a user, except by this back door, which keeps to the given profile.
    line.insert(line.end(), {"--bundled", "--deployment-context", "user"});
  }
  line.push_back(argument());
  line.insert(line.end(), arguments.begin(), arguments.end());
  Process unopkg(programFolder() / "unopkg", line, variables(), log());
  constexpr std::chrono::minutes patience{2};
  const auto status = unopkg.waitFor(patience);
  if (status != 0) {
    throw std::runtime_error("unopkg " + command + (status ? " failed: " : " does not end: ") + contentOf(log()));
  }
}

fs::path Profile::unpacked(std::string_view fileName) const {
  for (const auto& entry : fs::recursive_directory_iterator(folder_ / "user")) {
    if (entry.is_directory() && entry.path().filename() == fileName) {
      return entry.path();
    }
  }
  throw std::runtime_error("not installed: " + std::string(fileName));
}

} // namespace harness
