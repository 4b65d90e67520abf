// SPDX-License-Identifier: MPL-2.0

#include "whole_catalogue.hpp"

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

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
