// SPDX-License-Identifier: MPL-2.0
//
// Zip archives that depend on nothing but their contents: no clock, no time zone, no file attributes, no order of
// arguments.  The extension package and the OpenDocument templates are written with it.

#pragma once

#include <string>
#include <vector>

namespace packaging {

/// A file in an archive.
struct Entry {
  std::string name; ///< path in the archive, with "/" between folders
  std::string content;
};

/// What the archive is, as OpenDocument files and packages say it: the text of a first entry `mimetype`, which is not
/// compressed so that others can read it at a fixed place.  Empty for none.
struct MediaType {
  std::string name;
};

/// The bytes of a zip archive of `entries`, sorted by name, each with the date 1980-01-01 and plain attributes.
/// Throws `std::invalid_argument` for a name that is empty, given twice, absolute or leads out of the archive, and
/// `std::runtime_error` where the zip library fails.
std::string archive(std::vector<Entry> entries, const MediaType& mediaType = {});

} // namespace packaging
