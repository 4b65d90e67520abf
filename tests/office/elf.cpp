// SPDX-License-Identifier: MPL-2.0

#include "elf.hpp"

#include <cstddef>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

#include <elf.h>

namespace elf {

namespace {

class Image {
public:
  explicit Image(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(stream), {});
    const auto header = at<Elf64_Ehdr>(0);
    if (std::string_view(bytes_.data(), SELFMAG) != ELFMAG || header.e_ident[EI_CLASS] != ELFCLASS64 ||
        header.e_ident[EI_DATA] != ELFDATA2LSB) {
      throw std::runtime_error("not a 64-bit little-endian library: " + file.string());
    }
    for (std::size_t i = 0; i < header.e_shnum; ++i) {
      sections_.push_back(at<Elf64_Shdr>(header.e_shoff + i * header.e_shentsize));
    }
  }

  const std::vector<Elf64_Shdr>& sections() const { return sections_; }

  /// The structure at an offset; copied, because it may stand unaligned.
  template <class T>
  T at(std::size_t offset) const {
    if (offset + sizeof(T) > bytes_.size()) {
      throw std::runtime_error("the library is cut off");
    }
    T structure;
    std::memcpy(&structure, bytes_.data() + offset, sizeof(T));
    return structure;
  }

  /// A name in the string table that belongs to a section.
  std::string name(const Elf64_Shdr& section, std::size_t index) const {
    return bytes_.data() + sections_.at(section.sh_link).sh_offset + index;
  }

private:
  std::vector<char> bytes_;
  std::vector<Elf64_Shdr> sections_;
};

void readDynamic(const Image& image, const Elf64_Shdr& section, Library& library) {
  for (std::size_t offset = 0; offset < section.sh_size; offset += sizeof(Elf64_Dyn)) {
    const auto entry = image.at<Elf64_Dyn>(section.sh_offset + offset);
    switch (entry.d_tag) {
    case DT_NULL:
      return;
    case DT_NEEDED:
      library.needed.push_back(image.name(section, entry.d_un.d_val));
      break;
    case DT_RPATH:
    case DT_RUNPATH:
      library.searchPaths.push_back(image.name(section, entry.d_un.d_val));
      break;
    default:
      break;
    }
  }
}

void readSymbols(const Image& image, const Elf64_Shdr& section, Library& library) {
  for (std::size_t offset = sizeof(Elf64_Sym); offset < section.sh_size; offset += sizeof(Elf64_Sym)) {
    const auto symbol = image.at<Elf64_Sym>(section.sh_offset + offset);
    const auto visibility = ELF64_ST_VISIBILITY(symbol.st_other);
    const bool hidden = visibility == STV_HIDDEN || visibility == STV_INTERNAL;
    if (symbol.st_shndx != SHN_UNDEF && ELF64_ST_BIND(symbol.st_info) != STB_LOCAL && !hidden) {
      library.exports.push_back(image.name(section, symbol.st_name));
    }
  }
}

void readVersions(const Image& image, const Elf64_Shdr& section, Library& library) {
  std::size_t offset = section.sh_offset;
  for (std::size_t i = 0; i < section.sh_info; ++i) {
    const auto need = image.at<Elf64_Verneed>(offset);
    std::size_t detail = offset + need.vn_aux;
    for (std::size_t j = 0; j < need.vn_cnt; ++j) {
      const auto version = image.at<Elf64_Vernaux>(detail);
      library.versions.push_back(image.name(section, version.vna_name));
      detail += version.vna_next;
    }
    offset += need.vn_next;
  }
}

} // namespace

Library read(const std::filesystem::path& file) {
  const Image image(file);
  Library library;
  for (const auto& section : image.sections()) {
    switch (section.sh_type) {
    case SHT_DYNAMIC:
      readDynamic(image, section, library);
      break;
    case SHT_DYNSYM:
      readSymbols(image, section, library);
      break;
    case SHT_GNU_verneed:
      readVersions(image, section, library);
      break;
    default:
      break;
    }
  }
  return library;
}

} // namespace elf
