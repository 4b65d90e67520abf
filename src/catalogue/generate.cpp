// SPDX-License-Identifier: MPL-2.0
//
// The tool of the build that reads the catalogue and writes everything that follows from it.

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

#include "catalogue/emit.hpp"

namespace {

constexpr std::string_view usage =
    "usage: generate-catalogue --reserved FILE --plain-functions FILE --domain DIR [--out DIR] [--check-lock FILE] "
    "FAMILY.json...\n";

void generate(const catalogue::Catalogue& catalogue, const std::filesystem::path& out) {
  catalogue::writeText(out / "idl/org/salesplanner/Functions.idl", idl(catalogue));
  catalogue::writeText(out / "call_table.hpp", callTableHeader(catalogue));
  for (const auto& family : catalogue.families) {
    catalogue::writeText(out / ("call_table_" + family.module + ".cpp"), callTable(family));
  }
  catalogue::writeText(out / "component.hpp", componentHeader(catalogue));
  catalogue::writeText(out / "component.cpp", component(catalogue));
  catalogue::writeText(out / "all_entries.cpp", allEntries(catalogue));
  catalogue::writeText(out / "plain_formulas.cpp", plainFormulaTable(catalogue));
  catalogue::writeText(out / "function_texts.cpp", functionTextsTable(catalogue));
  catalogue::writeText(out / "CalcAddIns.xcu", calcAddIns(catalogue));
  catalogue::writeText(out / "functions.pot", translationTemplate(catalogue));
  catalogue::writeText(out / "functions.md", referenceMarkdown(catalogue));
  catalogue::writeText(out / "functions.html", referenceHtml(catalogue));
  catalogue::writeText(out / "examples.json", examplesJson(catalogue));
  catalogue::writeText(out / "self-check.fods", checkSheet(catalogue));
  catalogue::writeText(out / "published.lock", lock(catalogue));
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
