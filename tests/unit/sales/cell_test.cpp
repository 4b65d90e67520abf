// SPDX-License-Identifier: MPL-2.0

#include "sales/cell.hpp"

#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "sales/support.hpp"

namespace {

using sales::Cell;
using sales::Date;
using sales::Empty;
using sales::Error;
using support::Fails;
using support::Is;

TEST(NumberFromText, ReadsWhatCanMeanOneThingOnly) {
  const std::pair<const char*, double> cases[] = {{"12", 12},
                                                  {"+12", 12},
                                                  {"-12", -12},
                                                  {" 12 ", 12},
                                                  {"1.5", 1.5},
                                                  {"1.25", 1.25},
                                                  {"1.", 1},
                                                  {".5", 0.5},
                                                  {"0.1234", 0.1234},
                                                  {"1.0000", 1},
                                                  {"007", 7},
                                                  {"\xC2\xA0"
                                                   "3\xC2\xA0",
                                                   3}};
  for (const auto& [text, expected] : cases) {
    const auto value = sales::numberFromText(text);
    ASSERT_TRUE(value) << text;
    EXPECT_DOUBLE_EQ(*value, expected) << text;
  }
}

TEST(NumberFromText, RefusesEverythingElse) {
  for (const char* text : {"",      " ",   "-",   "+",    ".",   "1.234", "0.500", "1,5", "1,234", "1 234", "1e3",
                           "1.2.3", "--1", "+-1", "0x10", "inf", "nan",   "12%",   "$5",  "five",  "1'000", "٣"}) {
    EXPECT_FALSE(sales::numberFromText(text)) << text;
  }
  EXPECT_FALSE(sales::numberFromText("1" + std::string(400, '0'))); // larger than any double
}

TEST(DateFromText, ReadsIsoDaysOnly) {
  EXPECT_EQ(sales::dateFromText("2026-01-01"), Date{46023});
  EXPECT_EQ(sales::dateFromText(" 2024-02-29 "), Date{45351});
  EXPECT_EQ(sales::dateFromText("1899-12-30"), Date{0});
  EXPECT_EQ(sales::dateFromText("1899-12-29"), Date{-1});
  for (const char* text :
       {"", "2026-1-1", "2026-02-29", "2026-13-01", "01/02/2026", "2026-01-01T10:00", "20260101", "2026-0a-01",
        "2026--1-01", "46023", "2026-01/01", "2026/01-01", "year-01-01", "2026-01-1x", "2026-xx-01"}) {
    EXPECT_FALSE(sales::dateFromText(text)) << text;
  }
}

TEST(DateOfCell, CountsFromTheNullDateOfTheDocument) {
  constexpr sales::Epoch mac{1462}; // 1904-01-01
  EXPECT_EQ(*sales::date(Cell(46023.0), {}), Date{46023});
  EXPECT_EQ(*sales::date(Cell(44561.0), mac), Date{46023});
  EXPECT_EQ(*sales::date(Cell("44561"), mac), Date{46023});
  EXPECT_EQ(*sales::date(Cell("2026-01-01"), mac), Date{46023}); // a text means the same day everywhere
  EXPECT_THAT(sales::date(Cell("soon"), {}), Fails(Error::text));
}

TEST(NumberOfCell, EmptyIsZeroAndErrorsPass) {
  EXPECT_THAT(sales::number(Empty{}), Is(0));
  EXPECT_THAT(sales::number(""), Is(0));
  EXPECT_THAT(sales::number("  "), Is(0));
  EXPECT_THAT(sales::number("n/a"), Fails(Error::text));
  EXPECT_THAT(sales::number(Error::unavailable), Fails(Error::unavailable));
  EXPECT_THAT(sales::number(static_cast<Error>(524)), Fails(static_cast<Error>(524))); // #REF!
}

TEST(FlagOfCell, TakesNumbersAndWords) {
  for (const Cell& yes : {Cell(1.0), Cell(-0.5), Cell("x"), Cell("X"), Cell(" yes "), Cell("Y"), Cell("TRUE"),
                          Cell("✓"), Cell("1"), Cell("2.5")}) {
    ASSERT_TRUE(sales::flag(yes));
    EXPECT_TRUE(*sales::flag(yes));
  }
  for (const Cell& no :
       {Cell(0.0), Cell(Empty{}), Cell(""), Cell("no"), Cell("N"), Cell("false"), Cell("-"), Cell("0")}) {
    ASSERT_TRUE(sales::flag(no));
    EXPECT_FALSE(*sales::flag(no));
  }
  EXPECT_FALSE(sales::flag("maybe"));
  EXPECT_EQ(sales::flag("maybe").error(), Error::text);
  EXPECT_EQ(sales::flag(Error::division).error(), Error::division);
}

TEST(TextOfCell, WritesNumbersShortest) {
  EXPECT_EQ(*sales::text(Cell(4711.0)), "4711");
  EXPECT_EQ(*sales::text(Cell(0.1)), "0.1");
  EXPECT_EQ(*sales::text(Empty{}), "");
  EXPECT_EQ(*sales::text(" A 1"), " A 1");
  EXPECT_EQ(*sales::text(-std::numeric_limits<double>::denorm_min()), "-5e-324");
  EXPECT_EQ(*sales::text(-2.2250738585072014e-308), "-2.2250738585072014e-308"); // no number is longer
  EXPECT_EQ(sales::text(Error::division).error(), Error::division);
}

TEST(SameLabel, IgnoresCaseAndSurroundingBlanks) {
  EXPECT_TRUE(sales::sameLabel("Won", " won "));
  EXPECT_TRUE(sales::sameLabel("\tCLOSED WON", "closed won\xC2\xA0"));
  EXPECT_TRUE(sales::sameLabel("MÜLLER", "müller"));
  EXPECT_TRUE(sales::sameLabel("ŁÓDŹ", "łódź"));
  EXPECT_TRUE(sales::sameLabel("ΑΘΗΝΑ", "αθηνα"));
  EXPECT_TRUE(sales::sameLabel("МОСКВА", "москва"));
  EXPECT_TRUE(sales::sameLabel("東京", "東京"));
  EXPECT_FALSE(sales::sameLabel("Won", "Wons"));
  EXPECT_FALSE(sales::sameLabel("é", "e"));
  EXPECT_FALSE(sales::sameLabel("×", "÷")); // signs between the letters of Latin-1
}

TEST(LabelKey, FoldsTheLettersOfEurope) { // Unicode Character Database, simple lower case
  const std::pair<const char*, const char*> letters[] = {
      {"@AZ[", "@az["}, {"ÀÞ", "àþ"}, {"¿ÿ×", "¿ÿ×"},   {"ĀĶ", "āķ"},         {"ĸŉ", "ĸŉ"}, // have no capitals
      {"ĹŇ", "ĺň"},     {"ŊŶ", "ŋŷ"}, {"ŸŹŽſ", "ÿźžſ"}, {"ΑΡΣΩ", "αρσω"},     {"ΐά", "ΐά"}, {"АЯа", "аяа"},
      {"ЀЁЏ", "ѐёџ"},   {"ѐџ", "ѐџ"}, {"ſƀ", "ſƀ"},     {"₿€", "₿€"}, {"İ", "İ"}}; // the Turkish capital has no
                                                                                           // lower case in two bytes
                                                                                           // that all locales agree on
  for (const auto& [label, key] : letters) {
    EXPECT_EQ(sales::labelKey(label), key);
  }
  EXPECT_EQ(sales::labelKey("Caf\xC3"), "caf\xC3"); // a letter cut in two stays as it is
}

TEST(Trimmed, TakesOffBlanksOfEveryKind) {
  EXPECT_EQ(sales::trimmed(" \t\r\n\xC2\xA0 A B \v\f\xC2\xA0 "), "A B");
  EXPECT_EQ(sales::trimmed("\bA\x0E"), "\bA\x0E"); // the characters beside the blanks
  EXPECT_EQ(sales::trimmed("\xC2\xA0"), "");
}

} // namespace
