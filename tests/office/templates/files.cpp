// SPDX-License-Identifier: MPL-2.0

#include "templates/files.hpp"

#include <algorithm>
#include <ostream>

namespace product {

std::filesystem::path Template::file() const {
  return std::filesystem::path(SALESPLANNER_TEMPLATES) / paper / (name + (example ? "-example" : "") + ".ots");
}

std::ostream& operator<<(std::ostream& stream, const Template& which) {
  std::string name = which.name;
  std::ranges::replace(name, '-', '_');
  return stream << name << (which.example ? "_example" : "_empty");
}

std::vector<std::string> workbookNames() {
  std::vector<std::string> names;
  std::string_view rest = SALESPLANNER_TEMPLATE_NAMES;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('|'), rest.size());
    names.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return names;
}

std::vector<Template> templatesOn(std::string_view paper) {
  std::vector<Template> all;
  for (const auto& name : workbookNames()) {
    all.push_back({name, false, std::string(paper)});
    all.push_back({name, true, std::string(paper)});
  }
  return all;
}

std::filesystem::path officeData(std::string_view name) {
  return std::filesystem::path(SALESPLANNER_OFFICE_DATA) / name;
}

std::filesystem::path golden(std::string_view name) {
  std::string file(name);
  std::ranges::replace(file, '-', '_');
  return officeData(file + "_golden.csv");
}

} // namespace product
