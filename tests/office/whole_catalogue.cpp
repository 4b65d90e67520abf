// SPDX-License-Identifier: MPL-2.0

#include "whole_catalogue.hpp"

#include <filesystem>
#include <sstream>
#include <vector>

using namespace harness;

namespace {

/// One constant of an inline array: a number, or a text in quotes.
Value constant(const std::string& text) {
  if (text.starts_with('"')) {
    return text == "\"\"" ? Value(Empty{}) : Value(std::string_view(text).substr(1, text.size() - 2));
  }
  return std::stod(text);
}

} // namespace

const catalogue::Catalogue& wholeCatalogue() {
  static const auto loaded = [] {
    std::vector<std::filesystem::path> files;
    std::istringstream list(SALESPLANNER_FAMILIES);
    for (std::string file; std::getline(list, file, '|');) {
      files.emplace_back(file);
    }
    return catalogue::load(files, {{}, catalogue::listedNames(SALESPLANNER_PLAIN_FUNCTIONS), SALESPLANNER_DOMAIN});
  }();
  return loaded;
}

bool isInlineArray(std::string_view text) {
  return text.starts_with('{');
}

Table cellsOf(const std::string& array) {
  Table table(1);
  std::string element;
  bool quoted = false;
  for (const char c : array.substr(1)) {
    quoted = c == '"' ? !quoted : quoted;
    if (!quoted && (c == ';' || c == '|' || c == '}')) {
      table.back().push_back(constant(element));
      element.clear();
      if (c == '|') {
        table.emplace_back();
      }
    } else {
      element += c;
    }
  }
  return table;
}
