// SPDX-License-Identifier: MPL-2.0
//
// Numbers and days as exports and people write them.

#include "wizards/text_values.hpp"

#include <gtest/gtest.h>

namespace {

using namespace wizards;
namespace chrono = std::chrono;

constexpr Writing point{'.', false};
constexpr Writing comma{',', true};

chrono::sys_days day(int year, unsigned month, unsigned date) {
  return chrono::year(year) / chrono::month(month) / chrono::day(date);
}

TEST(NumberInText, ReadsAmounts) {
  const struct {
    const char* text;
    Writing writing;
    double number;
  } facts[]{
      {"1200", point, 1200},
      {" 1,200.50 ", point, 1200.5},
      {"1.200,50", comma, 1200.5},
      {"1,234", point, 1234},
      {"1.234", point, 1.234},
      {"1.234", comma, 1234},
      {"$1,200", point, 1200},
      {"€ 1.200", comma, 1200},
      {"1 200,50 kr", comma, 1200.5},
      {"1\xC2\xA0"
       "200\xE2\x80\xAF"
       "000",
       comma, 1200000},
      {"CHF 1'200.50", point, 1200.5},
      {"12,34,567", point, 1234567},
      {"-5", point, -5},
      {"\xE2\x88\x92"
       "5",
       point, -5},
      {"5-", point, -5},
      {"(1,200)", point, -1200},
      {"($1,200)", point, -1200},
      {"-$5", point, -5},
      {"$-5", point, -5},
      {"+5", point, 5},
      {"25%", point, 0.25},
      {"12,5 %", comma, 0.125},
      {".5", point, 0.5},
      {"5.", point, 5},
      {"0", point, 0},
  };
  for (const auto& fact : facts) {
    const auto number = numberIn(fact.text, fact.writing);
    ASSERT_TRUE(number) << fact.text;
    EXPECT_DOUBLE_EQ(*number, fact.number) << fact.text;
  }
}

TEST(NumberInText, ReadsNothingElse) {
  for (const char* const text : {"",
                                 "-",
                                 "$",
                                 "n/a",
                                 "=1+1",
                                 "1+1",
                                 "12 apples",
                                 "Q1 2027",
                                 "OPP-0001",
                                 "1.2.3",
                                 "12,34",
                                 "1,2345",
                                 "1,,000",
                                 ",100",
                                 "1234,567",
                                 "2027-03-15",
                                 "3/15/2027",
                                 "1e5",
                                 "--5",
                                 "-(5)",
                                 "5%%",
                                 "EUR USD 5",
                                 "+-5",
                                 "0x10",
                                 "1111111111111111111111111111111111111111111111111111111111111"}) {
    EXPECT_FALSE(numberIn(text, point)) << text;
  }
}

TEST(DayInText, ReadsDays) {
  const struct {
    const char* text;
    Writing writing;
    chrono::sys_days expected;
  } facts[]{
      {"2027-03-15", point, day(2027, 3, 15)},
      {" 2027-03-15T10:00:00Z ", point, day(2027, 3, 15)},
      {"2027-03-15 23:59", comma, day(2027, 3, 15)},
      {"2027/3/5", point, day(2027, 3, 5)},
      {"15.03.2027", point, day(2027, 3, 15)},
      {"5.3.27", point, day(2027, 3, 5)},
      {"4/3/2027", point, day(2027, 4, 3)},
      {"4/3/2027", comma, day(2027, 3, 4)},
      {"3/15/2027 10:00 AM", point, day(2027, 3, 15)},
      {"4-3-2027", comma, day(2027, 3, 4)},
      {"29.2.2028", point, day(2028, 2, 29)},
  };
  for (const auto& fact : facts) {
    EXPECT_EQ(dayIn(fact.text, fact.writing), fact.expected) << fact.text;
  }
}

TEST(DayInText, ReadsNothingElse) {
  for (const char* const text : {"", "soon", "15", "3/2027", "2027-02-29", "13/13/2027", "0/1/2027", "1.2.3", "1/2/027",
                                 "2027-03-15 or so", "1200.50", "1,200", "//", "1/2/3/4", "0000-01-01", "-1-2-2027"}) {
    EXPECT_FALSE(dayIn(text, point)) << text;
  }
}

TEST(WritingOfColumn, IsThatInWhichMoreCanBeRead) {
  const auto decimal = [](std::vector<std::string_view> texts, Writing usual) {
    return writingOf(texts, usual).decimal;
  };
  EXPECT_EQ(decimal({"1,234", "1,200.50"}, comma), '.');
  EXPECT_EQ(decimal({"1.234", "1.200,50"}, point), ',');
  EXPECT_EQ(decimal({"1,234", "1,200"}, comma), ',') << "both ways: as the office writes";
  EXPECT_EQ(decimal({"1.5", "2.25", "1,5"}, comma), '.') << "one exception does not count";
  EXPECT_EQ(decimal({}, comma), ',');

  const auto dayFirst = [](std::vector<std::string_view> texts, Writing usual) {
    return writingOf(texts, usual).dayFirst;
  };
  EXPECT_TRUE(dayFirst({"4/3/2027", "15/3/2027"}, point));
  EXPECT_FALSE(dayFirst({"4/3/2027", "3/15/2027"}, comma));
  EXPECT_FALSE(dayFirst({"4/3/2027"}, point));
  EXPECT_TRUE(dayFirst({"4/3/2027"}, comma));
}

} // namespace
