// SPDX-License-Identifier: MPL-2.0

#include "archive.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>

#include <zip.h>

namespace packaging {

namespace {

constexpr std::string_view mediaTypeName = "mimetype";

// As the format has it: bits for year since 1980, month and day; hours, minutes and seconds.
constexpr std::uint16_t firstOfJanuary1980 = (0 << 9) | (1 << 5) | 1;
constexpr std::uint16_t midnight = 0;

// A regular file that its owner may write and all may read (0100644), in the upper half as Unix keeps it.
constexpr std::uint32_t plainFile = 0100644U << 16U;

constexpr std::uint32_t bestCompression = 9;

[[noreturn]] void fail(const std::string& what, const char* why) {
  throw std::runtime_error(what + ": " + why);
}

struct Discard {
  void operator()(zip_t* zip) const { zip_discard(zip); }
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Zip = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;

bool staysInside(std::string_view name) {
  while (!name.empty()) {
    const auto part = name.substr(0, name.find('/'));
    if (part.empty() || part == "." || part == "..") {
      return false;
    }
    name.remove_prefix(std::min(name.size(), part.size() + 1));
  }
  return true;
}

void check(const std::vector<Entry>& sorted, const MediaType& mediaType) {
  for (const Entry& entry : sorted) {
    const bool plain = !entry.name.empty() && entry.name.back() != '/' && entry.name.find('\\') == std::string::npos;
    if (!plain || !staysInside(entry.name)) {
      throw std::invalid_argument("not a path for an archive: \"" + entry.name + "\"");
    }
    if (!mediaType.name.empty() && entry.name == mediaTypeName) {
      throw std::invalid_argument("the entry \"mimetype\" is written for the media type already");
    }
  }
  const auto twice = std::ranges::adjacent_find(sorted, {}, &Entry::name);
  if (twice != sorted.end()) {
    throw std::invalid_argument("given twice: \"" + twice->name + "\"");
  }
}

// The content must live until the archive is closed.
void add(zip_t* zip, const std::string& name, const std::string& content, std::int32_t method) {
  zip_source_t* source = zip_source_buffer(zip, content.data(), content.size(), 0);
  if (source == nullptr) {
    fail(name, zip_strerror(zip));
  }
  const zip_int64_t index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    fail(name, zip_strerror(zip));
  }
  const auto entry = static_cast<zip_uint64_t>(index);
  if (zip_set_file_compression(zip, entry, method, method == ZIP_CM_DEFLATE ? bestCompression : 0) != 0 ||
      zip_file_set_dostime(zip, entry, midnight, firstOfJanuary1980, 0) != 0 ||
      zip_file_set_external_attributes(zip, entry, 0, ZIP_OPSYS_UNIX, plainFile) != 0) {
    fail(name, zip_strerror(zip));
  }
}

std::string contentOf(zip_source_t* source) {
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_source_stat(source, &status) != 0 || zip_source_open(source) != 0) {
    fail("archive", zip_error_strerror(zip_source_error(source)));
  }
  std::string bytes(status.size, '\0');
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read < 0 || static_cast<zip_uint64_t>(read) != bytes.size()) {
    fail("archive", zip_error_strerror(zip_source_error(source)));
  }
  return bytes;
}

} // namespace

std::string archive(std::vector<Entry> entries, const MediaType& mediaType) {
  std::ranges::sort(entries, {}, &Entry::name);
  check(entries, mediaType);

  zip_error_t error;
  zip_error_init(&error);
  const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) {
    fail("archive", zip_error_strerror(&error));
  }
  zip_source_keep(target.get()); // the archive takes one reference when it opens, the other reads the result
  Zip zip(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!zip) {
    zip_source_free(target.get());
    fail("archive", zip_error_strerror(&error));
  }
  if (!mediaType.name.empty()) {
    add(zip.get(), std::string(mediaTypeName), mediaType.name, ZIP_CM_STORE);
  }
  for (const Entry& entry : entries) {
    add(zip.get(), entry.name, entry.content, ZIP_CM_DEFLATE);
  }
  if (zip_close(zip.get()) != 0) {
    fail("archive", zip_strerror(zip.get()));
  }
  static_cast<void>(zip.release()); // closing has freed it
  return contentOf(target.get());
}

} // namespace packaging
