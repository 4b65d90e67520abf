// SPDX-License-Identifier: MPL-2.0
//
// The documents as they are written: the same bytes every time, well-formed, and nothing in them that cannot be
// translated.

#include "engine/document.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <pugixml.hpp>
#include <zip.h>

#include "engine/check.hpp"
#include "templates/described.hpp"

using namespace templates;

namespace {

/// The files in the bytes of an archive.
std::map<std::string, std::string> unpacked(const std::string& bytes) {
  zip_error_t error;
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  std::map<std::string, std::string> files;
  if (archive == nullptr) {
    ADD_FAILURE() << "no archive";
    return files;
  }
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t status;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &status);
    std::string content(status.size, '\0');
    zip_file_t* const file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    zip_fread(file, content.data(), content.size());
    zip_fclose(file);
    files.emplace(status.name, std::move(content));
  }
  zip_discard(archive);
  return files;
}

struct Case {
  std::string name;
  Variant variant;
};

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const auto& name : described::names()) {
    all.push_back({name, {false, Paper::a4}});
    all.push_back({name, {true, Paper::letter}});
  }
  return all;
}

std::string titleOf(const testing::TestParamInfo<Case>& info) {
  auto title = info.param.name + (info.param.variant.example ? "_example" : "_empty") +
               (info.param.variant.paper == Paper::a4 ? "_a4" : "_letter");
  std::ranges::replace(title, '-', '_');
  return title;
}

/// As a translator with long words would have it; what is not in brackets has escaped translation.
std::string longWords(std::string_view text) {
  return "[[" + std::string(text) + std::string(text.size() * 2 / 5, '~') + "]]";
}

class DocumentTest : public testing::TestWithParam<Case> {
protected:
  std::string bytes(const Translate& translate = {}) const {
    return described::document(*described::workbook(GetParam().name), GetParam().variant, translate);
  }
};

TEST_P(DocumentTest, HasTheSameBytesEveryTime) {
  EXPECT_EQ(bytes(), bytes());
}

TEST_P(DocumentTest, HasWellFormedPartsThatItsManifestLists) {
  const auto files = unpacked(bytes());
  EXPECT_EQ(files.at("mimetype"), templateMediaType);
  pugi::xml_document manifest;
  ASSERT_TRUE(manifest.load_string(files.at("META-INF/manifest.xml").c_str()));
  std::set<std::string> listed;
  for (const auto& entry : manifest.child("manifest:manifest")) {
    listed.insert(entry.attribute("manifest:full-path").value());
  }
  for (const auto& [name, content] : files) {
    if (name.ends_with(".xml")) {
      pugi::xml_document part;
      const auto result = part.load_buffer(content.data(), content.size());
      EXPECT_TRUE(result) << name << ": " << result.description() << " at " << result.offset;
    }
    EXPECT_TRUE(listed.contains(name) || name == "mimetype" || name == "META-INF/manifest.xml") << name;
  }
  for (const auto& name : listed) {
    EXPECT_TRUE(files.contains(name) || name.ends_with("/")) << name << " is listed and not there";
  }
}

TEST_P(DocumentTest, HasNeitherMacrosNorLinksToTheOutside) {
  for (const auto& [name, content] : unpacked(bytes())) {
    EXPECT_FALSE(name.starts_with("Basic/") || name.starts_with("Scripts/")) << name;
    for (const char* const foreign :
         {"office:scripts", "script:event-listener", "table:table-source", "table:cell-range-source",
          "office:dde-source", "xlink:href=\"http", "xlink:href=\"file", "xlink:href=\"vnd"}) {
      EXPECT_EQ(content.find(foreign), std::string::npos) << name << " has " << foreign;
    }
  }
}

std::string textOf(const pugi::xml_node& node) {
  std::string text;
  for (const auto& piece : node.select_nodes(".//text()")) {
    text += piece.node().value();
  }
  return text;
}

/// The texts that people see in a part: titles and descriptions, and paragraphs, those of one cell together.
std::vector<std::string> textsIn(const pugi::xml_document& part) {
  std::vector<std::string> texts;
  for (const auto& found : part.select_nodes("//svg:title | //svg:desc | //dc:title | //dc:description")) {
    texts.push_back(textOf(found.node()));
  }
  for (const auto& found : part.select_nodes("//*[text:p]")) {
    std::string text;
    for (const auto& paragraph : found.node().children("text:p")) {
      text += (text.empty() ? "" : "\n") + textOf(paragraph);
    }
    texts.push_back(text);
  }
  return texts;
}

TEST_P(DocumentTest, HasNoTextThatCannotBeTranslated) {
  const auto book = described::workbook(GetParam().name);
  std::set<std::string> verbatim;
  for (const auto& sheet : book->sheets()) {
    for (const auto& [cell, slot] : sheet.cells()) {
      if (const auto* text = slot.content.verbatim()) {
        verbatim.insert(text->text);
      }
    }
  }
  const std::regex untranslated(R"([A-Za-z]{2,})");
  const std::regex brackets(R"(\[\[[^]*?\]\])");
  for (const auto& [name, content] : unpacked(bytes(longWords))) {
    if (!name.ends_with("content.xml") && name != "meta.xml") {
      continue;
    }
    pugi::xml_document part;
    ASSERT_TRUE(part.load_buffer(content.data(), content.size()));
    for (const auto& text : textsIn(part)) {
      EXPECT_TRUE(verbatim.contains(text) || !std::regex_search(std::regex_replace(text, brackets, ""), untranslated))
          << name << ": " << text;
    }
    if (name == "content.xml") {
      for (const auto& table : part.select_nodes("//table:table")) {
        EXPECT_TRUE(std::string_view(table.node().attribute("table:name").value()).starts_with("[["));
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Workbooks, DocumentTest, testing::ValuesIn(cases()), titleOf);

/// A text between quotes in a formula, and whether it is marked for translation.
struct Literal {
  std::string text;
  bool marked = false;
  std::string where;
};

std::vector<Literal> literalsOf(const Workbook& book) {
  static const std::regex literal("(_?)\"((?:[^\"]|\"\")*)\"");
  std::vector<Literal> found;
  const auto look = [&](const std::string& formula, const std::string& where) {
    for (std::sregex_iterator match(formula.begin(), formula.end(), literal), end; match != end; ++match) {
      found.push_back({(*match)[2], (*match)[1] == "_", where});
    }
  };
  for (const auto& sheet : book.sheets()) {
    for (const auto& [cell, slot] : sheet.cells()) {
      if (const auto* formula = slot.content.formula()) {
        look(*formula, sheet.name() + "." + nameOf(cell));
      }
    }
    for (const auto& condition : sheet.conditions()) {
      look(condition.formula, sheet.name() + "." + nameOf(condition.block));
    }
  }
  return found;
}

/// A formula would wait for the English word, while the translated list offers another one.
TEST(TranslationTest, FormulasAskForNoEntryOfATranslatedListInEnglish) {
  for (const auto& name : described::names()) {
    const auto book = described::workbook(name);
    std::set<std::string> entries;
    for (const auto& rule : book->rules()) {
      if (!rule.verbatim) {
        entries.insert(rule.values.begin(), rule.values.end());
      }
    }
    for (const auto& literal : literalsOf(*book)) {
      EXPECT_TRUE(literal.marked || !entries.contains(literal.text))
          << name << " " << literal.where << " asks for \"" << literal.text << '"';
    }
  }
}

/// What a formula says without a mark stays English: signs, formats, ticks and the labels that functions return.
TEST(TranslationTest, FormulasShowNoUnmarkedWords) {
  const std::set<std::string> formats{"mmm yyyy", "d mmm yyyy", "yyyy-mm-dd"};
  const auto labels = described::labels();
  const std::regex word(R"([A-Za-z]{2,})");
  for (const auto& name : described::names()) {
    for (const auto& [text, marked, where] : literalsOf(*described::workbook(name))) {
      EXPECT_TRUE(marked || !std::regex_search(text, word) || formats.contains(text) ||
                  std::ranges::find(labels, text) != labels.end())
          << name << " " << where << " says \"" << text << "\" in English only";
    }
  }
}

} // namespace
