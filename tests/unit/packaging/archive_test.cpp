// SPDX-License-Identifier: MPL-2.0

#include "archive.hpp"

#include <cstddef>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

namespace {

using packaging::archive;
using packaging::Entry;

TEST(Archive, IsTheSameWhateverTheOrder) {
  const Entry one{"a.txt", "one"};
  const Entry two{"folder/b.txt", "two"};
  EXPECT_EQ(archive({one, two}), archive({two, one}));
}

TEST(Archive, DependsOnNamesAndContent) {
  EXPECT_NE(archive({{"a", "one"}}), archive({{"a", "two"}}));
  EXPECT_NE(archive({{"a", "one"}}), archive({{"b", "one"}}));
}

TEST(Archive, IsAZipArchiveSortedByName) {
  const auto bytes = archive({{"second.txt", "2"}, {"first.txt", "1"}});
  EXPECT_TRUE(bytes.starts_with("PK\x03\x04"));
  EXPECT_LT(bytes.find("first.txt"), bytes.find("second.txt"));
}

TEST(Archive, HasNoDateButTheFirstOfItsFormat) {
  const auto bytes = archive({{"a", "1"}});
  // Local header: signature, version, flags, method (2 bytes each after 4), then time and date, lowest byte first.
  EXPECT_EQ(bytes.substr(10, 4), std::string("\x00\x00\x21\x00", 4));
}

TEST(Archive, PutsTheMediaTypeFirstAndUncompressed) {
  const auto bytes = archive({{"META-INF/manifest.xml", "<manifest/>"}}, {"application/vnd.example"});
  constexpr std::size_t header = 30;
  EXPECT_EQ(bytes.substr(header, 8), "mimetype");
  EXPECT_EQ(bytes.substr(header + 8, 23), "application/vnd.example");
}

TEST(Archive, MakesLongContentSmaller) {
  const std::string content(100'000, 'x');
  EXPECT_LT(archive({{"a", content}}).size(), 1'000U);
}

TEST(Archive, TakesEmptyFiles) {
  EXPECT_TRUE(archive({{"empty", ""}}).starts_with("PK\x03\x04"));
}

TEST(Archive, RefusesNamesThatAreNoPathsInside) {
  for (const std::string name : {"", "/a", "../a", "a/../b", "a//b", "a/", "./a", "a\\b"}) {
    EXPECT_THROW(archive({{name, ""}}), std::invalid_argument) << '"' << name << '"';
  }
}

TEST(Archive, RefusesANameGivenTwice) {
  EXPECT_THROW(archive({{"a", "1"}, {"a", "2"}}), std::invalid_argument);
  EXPECT_THROW(archive({{"mimetype", "1"}}, {"application/vnd.example"}), std::invalid_argument);
}

} // namespace
