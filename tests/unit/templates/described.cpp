// SPDX-License-Identifier: MPL-2.0

#include "templates/described.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <stdexcept>

#include "catalogue/catalogue.hpp"
#include "engine/describe.hpp"
#include "workbooks/workbooks.hpp"

namespace described {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> familyFiles() {
  std::vector<fs::path> files;
  std::string_view rest = SALESPLANNER_FAMILIES;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('|'), rest.size());
    files.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return files;
}

const catalogue::Catalogue& ourFunctions() {
  static const auto all =
      catalogue::load(familyFiles(), {.reservedNames = {},
                                      .plainFunctions = catalogue::listedNames(SALESPLANNER_PLAIN_FUNCTIONS),
                                      .domain = SALESPLANNER_DOMAIN});
  return all;
}

std::vector<std::string> builtIns() {
  auto names = catalogue::listedNames(SALESPLANNER_PLAIN_FUNCTIONS);
  std::ranges::move(catalogue::listedNames(SALESPLANNER_BUILT_INS), std::back_inserter(names));
  return names;
}

} // namespace

const templates::Functions& functions() {
  static const templates::Functions all(ourFunctions(), builtIns());
  return all;
}

std::vector<std::string> labels() {
  std::vector<std::string> labels;
  for (const auto& family : ourFunctions().families) {
    for (const auto& function : family.functions) {
      for (const auto& example : function.examples) {
        for (const auto& row : example.expected) {
          for (const auto& element : row) {
            if (const auto* text = std::get_if<std::string>(&element)) {
              labels.push_back(*text);
            }
          }
        }
      }
    }
  }
  return labels;
}

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const auto& description : templates::workbooks()) {
    names.emplace_back(description.file);
  }
  return names;
}

std::unique_ptr<templates::Workbook> workbook(std::string_view name) {
  for (const auto& description : templates::workbooks()) {
    if (description.file == name) {
      auto book = std::make_unique<templates::Workbook>(description.file, description.title, description.summary);
      templates::describe(*book, SALESPLANNER_TEMPLATE_DATA, description.text);
      return book;
    }
  }
  throw std::runtime_error("there is no workbook " + std::string(name));
}

std::string document(const templates::Workbook& book, const templates::Variant& variant,
                     const templates::Translate& translate) {
  const templates::Translate asItIs = [](std::string_view text) { return std::string(text); };
  return templates::document(book, variant, {functions(), translate ? translate : asItIs, {}});
}

} // namespace described
