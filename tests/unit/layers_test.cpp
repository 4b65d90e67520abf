// SPDX-License-Identifier: MPL-2.0
//
// The arrows between the folders of src go one way, and the domain is pure.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace fs = std::filesystem;

namespace {

const fs::path sources = SALESPLANNER_SOURCES;
const fs::path templates = SALESPLANNER_TEMPLATES;

/// Which other layers each layer may include.
const std::map<std::string, std::set<std::string>> arrows{
    {"sales", {}},
    {"catalogue", {"addin", "sales"}},
    {"addin", {"office", "sales"}},
    {"office", {}},
    {"wizards", {"catalogue", "office", "sales"}},
};

struct Source {
  fs::path file;
  std::string text;
};

std::string withoutComments(const std::string& text) {
  static const std::regex comment(R"(//[^\n]*)");
  return std::regex_replace(text, comment, "");
}

/// Raw strings may hold code that is generated.
std::string withoutRawStrings(std::string text) {
  const std::string_view opening = "R\"";
  for (auto start = text.find(opening); start != std::string::npos; start = text.find(opening, start)) {
    const auto bracket = text.find('(', start);
    const auto closing = ")" + text.substr(start + opening.size(), bracket - start - opening.size()) + "\"";
    const auto end = text.find(closing, bracket);
    text.erase(start, end == std::string::npos ? end : end + closing.size() - start);
  }
  return text;
}

std::vector<Source> sourcesIn(const fs::path& folder) {
  std::vector<Source> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (extension == ".cpp" || extension == ".hpp") {
      std::ifstream stream(entry.path(), std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(stream), {}};
      found.push_back({entry.path().lexically_relative(folder), withoutComments(withoutRawStrings(text))});
    }
  }
  return found;
}

std::vector<Source> sourcesOf(const std::string& layer) {
  return sourcesIn(sources / layer);
}

std::vector<std::string> matches(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
    found.push_back((*match)[1]);
  }
  return found;
}

std::vector<std::string> includesOf(const Source& source) {
  static const std::regex include(R"re((?:^|\n)[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"])re");
  return matches(source.text, include);
}

TEST(LayersTest, EveryFolderIsALayer) {
  for (const auto& entry : fs::directory_iterator(sources)) {
    if (entry.is_directory()) {
      EXPECT_TRUE(arrows.contains(entry.path().filename().string())) << entry.path();
    }
  }
  EXPECT_FALSE(sourcesOf("sales").empty());
}

TEST(LayersTest, ArrowsGoOneWay) {
  for (const auto& [layer, allowed] : arrows) {
    if (!fs::exists(sources / layer)) {
      continue;
    }
    for (const auto& source : sourcesOf(layer)) {
      for (const auto& include : includesOf(source)) {
        const auto target = include.substr(0, include.find('/'));
        EXPECT_TRUE(!arrows.contains(target) || target == layer || allowed.contains(target))
            << source.file << " includes " << include;
      }
    }
  }
}

TEST(LayersTest, TheDomainIncludesNothingOfItsSurroundings) {
  const std::regex forbidden("(com|org|cppu|cppuhelper|osl|rtl|sal|salhelper|typelib|uno|spdlog|fmt)/.*|"
                             "ctime|time\\.h|clocale|locale|locale\\.h|random|thread|mutex|filesystem|iostream|"
                             "fstream|sstream|ostream|istream|iomanip|cstdio|stdio\\.h|regex");
  for (const auto& source : sourcesOf("sales")) {
    for (const auto& include : includesOf(source)) {
      EXPECT_FALSE(std::regex_match(include, forbidden)) << source.file << " includes " << include;
    }
  }
}

TEST(LayersTest, TheDomainAsksNeitherClockNorLocaleNorEnvironment) {
  // What headers that are allowed also offer.  These functions read the clock, or heed the locale.
  const std::regex forbidden(R"re(\b(system_clock|steady_clock|high_resolution_clock|utc_clock|current_zone|getenv|)re"
                             R"re(setlocale|strto[dfl]|atof|atoi|sto[dfil]|isalpha|isalnum|isspace|isdigit|tolower|)re"
                             R"re(toupper|printf|cout|cerr|rand)\s*\()re");
  const std::regex clock(R"re(\b(system_clock|steady_clock|high_resolution_clock)\b)re");
  for (const auto& source : sourcesOf("sales")) {
    EXPECT_EQ(matches(source.text, forbidden), std::vector<std::string>{}) << source.file;
    EXPECT_EQ(matches(source.text, clock), std::vector<std::string>{}) << source.file;
  }
}

TEST(LayersTest, OnlyTheAddInAndWhatNeedsItKnowUno) {
  for (const char* const layer : {"sales", "catalogue"}) {
    for (const auto& source : sourcesOf(layer)) {
      for (const auto& include : includesOf(source)) {
        EXPECT_FALSE(include.starts_with("com/sun/star/")) << source.file << " includes " << include;
      }
    }
  }
}

TEST(LayersTest, WizardsKnowOfTheCatalogueWhatIsThereAtRunTime) {
  for (const auto& source : sourcesOf("wizards")) {
    for (const auto& include : includesOf(source)) {
      EXPECT_TRUE(!include.starts_with("catalogue/") || include == "catalogue/plain_formula.hpp" ||
                  include == "catalogue/function_texts.hpp")
          << source.file << " includes " << include;
    }
  }
}

TEST(LayersTest, TemplatesKnowFunctionsByTheCatalogueOnly) {
  // Beside what they may include of ours: the standard library, whose headers have no extension, and the XML library.
  const std::regex allowed(R"re(engine/.*|workbooks/.*|catalogue/.*|archive\.hpp|pugixml\.hpp|[a-z_]+)re");
  const auto found = sourcesIn(templates);
  EXPECT_FALSE(found.empty());
  for (const auto& source : found) {
    const auto folder = source.file.begin()->string();
    for (const auto& include : includesOf(source)) {
      EXPECT_TRUE(std::regex_match(include, allowed)) << source.file << " includes " << include;
      EXPECT_FALSE(folder == "engine" && include.starts_with("workbooks/")) << source.file << " includes " << include;
    }
  }
}

} // namespace
