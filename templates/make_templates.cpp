// SPDX-License-Identifier: MPL-2.0
//
// Writes the workbook templates: each empty and with example data, on A4 and Letter paper.
//
//   make-templates --out FOLDER --thumbnails FOLDER --data FOLDER --built-ins FILE --reserved FILE --plain-functions
//   FILE
//                  --domain FOLDER FAMILY...
//
// FAMILY are the files of the catalogue.  FOLDER/texts.pot gets every text that can be translated.

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/emit.hpp"
#include "engine/check.hpp"
#include "engine/describe.hpp"
#include "engine/document.hpp"
#include "workbooks/workbooks.hpp"

namespace fs = std::filesystem;

namespace {

struct Options {
  std::map<std::string, std::string, std::less<>> values;
  std::vector<fs::path> families;

  const std::string& operator[](std::string_view name) const {
    const auto found = values.find(name);
    if (found == values.end()) {
      throw std::runtime_error("the option " + std::string(name) + " is missing");
    }
    return found->second;
  }
};

Options parse(std::span<char*> arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string argument = arguments[i];
    if (!argument.starts_with("--")) {
      options.families.emplace_back(argument);
    } else if (++i < arguments.size()) {
      options.values[argument] = arguments[i];
    }
  }
  return options;
}

std::string translationTemplate(const std::vector<templates::Message>& messages) {
  std::string out = catalogue::translationHeader("The texts of the workbook templates, to be translated.");
  std::set<std::string> seen;
  for (const auto& [text, where] : messages) {
    if (seen.insert(text).second) {
      out += "\n#: " + where + "\nmsgid " + catalogue::quoted(text) + "\nmsgstr \"\"\n";
    }
  }
  return out;
}

void run(const Options& options) {
  const auto catalogue =
      catalogue::load(options.families, {.reservedNames = catalogue::listedNames(options["--reserved"]),
                                         .plainFunctions = catalogue::listedNames(options["--plain-functions"]),
                                         .domain = options["--domain"]});
  auto builtIns = catalogue::listedNames(options["--plain-functions"]);
  for (auto& name : catalogue::listedNames(options["--built-ins"])) {
    builtIns.push_back(std::move(name));
  }
  const templates::Functions functions(catalogue, std::move(builtIns));
  const fs::path out = options["--out"];
  std::vector<templates::Message> messages;
  for (const auto& description : templates::workbooks()) {
    templates::Workbook book(description.file, description.title, description.summary);
    templates::describe(book, options["--data"], description.text);
    templates::check(book, functions);
    const auto texts = templates::messages(book, functions);
    messages.insert(messages.end(), texts.begin(), texts.end());
    for (const bool example : {false, true}) {
      const auto name = book.file() + (example ? "-example" : "");
      // A new workbook has no picture yet: templates/make-thumbnails.sh draws it from what is written here.
      const fs::path picture = fs::path(options["--thumbnails"]) / (name + ".png");
      const templates::Surroundings surroundings{functions, [](std::string_view text) { return std::string(text); },
                                                 fs::exists(picture) ? catalogue::textOf(picture) : std::string()};
      catalogue::writeText(out / "a4" / (name + ".ots"), document(book, {example, templates::Paper::a4}, surroundings));
      catalogue::writeText(out / "letter" / (name + ".ots"),
                           document(book, {example, templates::Paper::letter}, surroundings));
    }
  }
  catalogue::writeText(out / "texts.pot", translationTemplate(messages));
}

} // namespace

int main(int count, char** arguments) {
  try {
    run(parse(std::span(arguments, static_cast<std::size_t>(count)).subspan(1)));
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    std::cerr << "make-templates: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
