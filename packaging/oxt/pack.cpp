// SPDX-License-Identifier: MPL-2.0
//
// Writes a zip archive of files; the same files give the same bytes, wherever and whenever.
//
//   pack [--mimetype TYPE] OUTPUT NAME=FILE... [@LIST...]
//
// NAME is the path in the archive, FILE the file to put there.  LIST is a file with one NAME=FILE a line.

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive.hpp"

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(file), {}};
  if (!file) {
    throw std::runtime_error("cannot read " + path.string());
  }
  return content;
}

void write(const std::filesystem::path& path, std::string_view content) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << content << std::flush;
  if (!file) {
    throw std::runtime_error("cannot write " + path.string());
  }
}

packaging::Entry entry(const std::string& assignment) {
  const auto equals = assignment.find('=');
  if (equals == std::string::npos) {
    throw std::runtime_error("expected NAME=FILE, not \"" + assignment + "\"");
  }
  return {assignment.substr(0, equals), read(assignment.substr(equals + 1))};
}

void addList(std::vector<packaging::Entry>& entries, const std::string& path) {
  std::ifstream list(path);
  for (std::string line; std::getline(list, line);) {
    if (!line.empty()) {
      entries.push_back(entry(line));
    }
  }
  if (!list.eof()) {
    throw std::runtime_error("cannot read " + path);
  }
}

void pack(std::span<char*> arguments) {
  packaging::MediaType mediaType;
  if (arguments.size() >= 2 && std::string_view(arguments[0]) == "--mimetype") {
    mediaType.name = arguments[1];
    arguments = arguments.subspan(2);
  }
  if (arguments.size() < 2) {
    throw std::runtime_error("usage: pack [--mimetype TYPE] OUTPUT NAME=FILE... [@LIST...]");
  }
  std::vector<packaging::Entry> entries;
  for (const std::string argument : arguments.subspan(1)) {
    if (argument.starts_with('@')) {
      addList(entries, argument.substr(1));
    } else {
      entries.push_back(entry(argument));
    }
  }
  write(arguments[0], packaging::archive(std::move(entries), mediaType));
}

} // namespace

int main(int count, char** arguments) {
  try {
    pack(std::span(arguments, static_cast<std::size_t>(count)).subspan(1));
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    std::cerr << "pack: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
