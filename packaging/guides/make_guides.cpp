// SPDX-License-Identifier: MPL-2.0
//
// Writes the guides as pages of the bundled help.
//
//   make-guides FOLDER FILE.md...

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <vector>

#include "guide.hpp"

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw std::runtime_error("cannot read " + file.string());
  }
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  if (!(stream << text).flush()) {
    throw std::runtime_error("cannot write " + file.string());
  }
}

void make(const fs::path& folder, std::span<char* const> files) {
  fs::create_directories(folder);
  std::vector<guides::Guide> all;
  for (const fs::path file : files) {
    const auto guide = all.emplace_back(guides::readGuide(file.stem().string(), read(file)));
    write(folder / (guide.name + ".html"), page(guide));
  }
  write(folder / "index.html", guides::contents(all));
}

} // namespace

int main(int count, char** values) {
  try {
    const std::span<char* const> arguments(values, static_cast<std::size_t>(count));
    if (arguments.size() < 3) {
      throw std::runtime_error("make-guides FOLDER FILE.md...");
    }
    make(arguments[1], arguments.subspan(2));
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    std::cerr << "make-guides: " << error.what() << "\n";
    return EXIT_FAILURE;
  }
}
