// SPDX-License-Identifier: MPL-2.0

#include "desktop_test.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <thread>

namespace fs = std::filesystem;

namespace {

fs::path listOf(const harness::Profile& profile) {
  return profile.file("opened.txt");
}

/// The office starts the program that this environment variable names in place of the browser.
harness::Variables launcher(const harness::Profile& profile) {
  const auto program = profile.file("open");
  std::ofstream(program) << "#!/bin/sh\necho \"$1\" >> \"" << listOf(profile).string() << "\"\n";
  fs::permissions(program, fs::perms::owner_all);
  return {{"DESKTOP_LAUNCH", program.string()}};
}

class Desktop : public testing::Environment {
public:
  void SetUp() override {
    profile_.emplace();
    profile_->install(product::extension());
    office_.emplace(*profile_, harness::OfficeOptions{.headless = false, .variables = launcher(*profile_)});
  }
  void TearDown() override {
    EXPECT_EQ(office_->end(), 0) << "the exit status of the office";
    office_.reset();
    profile_.reset();
  }

  harness::Office& office() { return *office_; }
  const harness::Profile& profile() const { return *profile_; }

private:
  std::optional<harness::Profile> profile_;
  std::optional<harness::Office> office_;
};

auto* const desktop = new Desktop; // GoogleTest deletes it
const auto* const registered = testing::AddGlobalTestEnvironment(desktop);

} // namespace

harness::Office& DesktopTest::office() {
  return desktop->office();
}

const harness::Profile& DesktopTest::profile() {
  return desktop->profile();
}

std::vector<std::string> DesktopTest::opened() {
  // The program runs on its own.
  for (int attempt = 0; attempt < 100 && !fs::exists(listOf(profile())); ++attempt) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  std::vector<std::string> urls;
  std::ifstream stream(listOf(profile()));
  for (std::string line; std::getline(stream, line);) {
    urls.push_back(line);
  }
  fs::remove(listOf(profile()));
  return urls;
}
