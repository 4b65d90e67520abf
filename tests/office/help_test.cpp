// SPDX-License-Identifier: MPL-2.0
//
// The bundled help: what the desktop is asked to open is there, and needs nothing that is not.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "desktop_test.hpp"
#include "office/help.hpp"

namespace fs = std::filesystem;

namespace {

class HelpTest : public DesktopTest {
protected:
  static fs::path help() { return profile().unpacked(product::extension().filename().string()) / "help"; }

  static void expectOpened(const char* page, const std::string& place = {}) {
    const auto urls = opened();
    ASSERT_EQ(urls.size(), 1U);
    EXPECT_EQ(urls.front(), harness::utf8(harness::fileUrl(help() / page)) + place);
    EXPECT_TRUE(fs::is_regular_file(help() / page));
  }
};

TEST_F(HelpTest, OpensTheReference) {
  office::openReference(office().context());
  expectOpened("functions.html");
  office::openReference(office().context(), "cac");
  expectOpened("functions.html", "#cac");
}

TEST_F(HelpTest, OpensGuides) {
  for (const char* const guide : {"index", "sales-plan", "swot", "account-tiering", "commission-plan"}) {
    SCOPED_TRACE(guide);
    office::openHelp(office().context(), guide);
    expectOpened(("guides/" + std::string(guide) + ".html").c_str());
  }
  office::openHelp(office().context(), "swot", "fifteen-minutes");
  expectOpened("guides/swot.html", "#fifteen-minutes");
}

std::string textOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The addresses of headings and sections in a page.
std::set<std::string> placesIn(const std::string& page) {
  static const std::regex identifier(" id=\"([^\"]*)\"");
  std::set<std::string> places;
  for (std::sregex_iterator match(page.begin(), page.end(), identifier), end; match != end; ++match) {
    places.insert((*match)[1]);
  }
  return places;
}

TEST_F(HelpTest, LinksOfGuidesLeadSomewhereInThePackage) {
  static const std::regex link(" (?:href|src)=\"([^\"#]*)#?([^\"]*)\"");
  std::size_t links = 0;
  for (const auto& entry : fs::directory_iterator(help() / "guides")) {
    const auto page = textOf(entry.path());
    for (std::sregex_iterator match(page.begin(), page.end(), link), end; match != end; ++match, ++links) {
      const auto target = match->str(1).empty() ? entry.path() : entry.path().parent_path() / match->str(1);
      EXPECT_TRUE(fs::is_regular_file(target)) << entry.path().filename() << ": " << match->str(1);
      if (!match->str(2).empty()) {
        EXPECT_TRUE(placesIn(textOf(target)).contains(match->str(2)))
            << entry.path().filename() << ": " << match->str();
      }
    }
  }
  EXPECT_GE(links, 18U);
}

} // namespace
