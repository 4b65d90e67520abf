// SPDX-License-Identifier: MPL-2.0
//
// The tool of the build that reads the catalogue and writes everything that follows from it.

#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <string_view>

#include "catalogue/emit.hpp"

namespace {

constexpr std::string_view usage =
    "usage: generate-catalogue --reserved FILE --plain-functions FILE --domain DIR [--out DIR] [--check-lock FILE] "
    "FAMILY.json...\n";

/// Writes a file only where it changes, so that nothing is rebuilt without need.
void write(const std::filesystem::path& file, const std::string& text) {
  if (std::filesystem::exists(file) && catalogue::textOf(file) == text) {
    return;
  }
  std::filesystem::create_directories(file.parent_path());
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  if (!stream.flush()) {
    throw catalogue::Mistake(file.string(), "cannot be written");
  }
}

void generate(const catalogue::Catalogue& catalogue, const std::filesystem::path& out) {
  write(out / "idl/org/salesplanner/Functions.idl", idl(catalogue));
  write(out / "call_table.hpp", callTableHeader(catalogue));
  for (const auto& family : catalogue.families) {
    write(out / ("call_table_" + family.module + ".cpp"), callTable(family));
  }
  write(out / "component.hpp", componentHeader(catalogue));
  write(out / "component.cpp", component(catalogue));
  write(out / "all_entries.cpp", allEntries(catalogue));
  write(out / "plain_formulas.cpp", plainFormulaTable(catalogue));
  write(out / "CalcAddIns.xcu", calcAddIns(catalogue));
  write(out / "functions.pot", translationTemplate(catalogue));
  write(out / "functions.md", referenceMarkdown(catalogue));
  write(out / "functions.html", referenceHtml(catalogue));
  write(out / "examples.json", examplesJson(catalogue));
  write(out / "self-check.fods", checkSheet(catalogue));
  write(out / "published.lock", lock(catalogue));
}

} // namespace

int main(int argc, char** argv) {
  try {
    catalogue::Surroundings surroundings;
    std::vector<std::filesystem::path> families;
    std::filesystem::path out;
    std::filesystem::path published;
    for (int i = 1; i < argc; ++i) {
      const std::string_view argument = argv[i];
      const auto value = [&]() -> std::string_view {
        if (++i >= argc) {
          throw catalogue::Mistake(argument, "needs a value");
        }
        return argv[i];
      };
      if (argument == "--reserved") {
        surroundings.reservedNames = catalogue::listedNames(value());
      } else if (argument == "--plain-functions") {
        surroundings.plainFunctions = catalogue::listedNames(value());
      } else if (argument == "--domain") {
        surroundings.domain = value();
      } else if (argument == "--out") {
        out = value();
      } else if (argument == "--check-lock") {
        published = value();
      } else {
        families.emplace_back(argument);
      }
    }
    if (families.empty() || surroundings.domain.empty()) {
      std::cerr << usage;
      return EXIT_FAILURE;
    }
    const auto catalogue = catalogue::load(families, surroundings);
    if (!published.empty()) {
      checkLock(catalogue, catalogue::textOf(published));
    }
    if (!out.empty()) {
      generate(catalogue, out);
    }
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << "\n";
    return EXIT_FAILURE;
  }
}
