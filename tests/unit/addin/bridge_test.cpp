// SPDX-License-Identifier: MPL-2.0
//
// What the office's values become and what it gets back, with the UNO runtime but without an office.

#include "addin/bridge.hpp"

#include <cmath>
#include <functional>
#include <limits>
#include <new>

#include <com/sun/star/uno/RuntimeException.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <gmock/gmock.h>

#include "office/strings.hpp"

namespace {

namespace css = com::sun::star;
using addin::Argument;
using css::uno::Any;
using css::uno::Sequence;
using rtl::OUString;
using sales::Cell;
using sales::Empty;
using sales::Error;
using testing::ElementsAre;

template <class T>
Sequence<Sequence<T>> column(std::initializer_list<T> elements) {
  Sequence<Sequence<T>> rows(static_cast<sal_Int32>(elements.size()));
  sal_Int32 i = 0;
  for (const T& element : elements) {
    rows.getArray()[i++] = Sequence<T>(&element, 1);
  }
  return rows;
}

TEST(ArgumentOf, SingleValues) {
  EXPECT_TRUE(addin::argumentOf(Any()).omitted());
  EXPECT_THAT(addin::argumentOf(Any(2.5)).cells(), ElementsAre(Cell(2.5)));
  EXPECT_THAT(addin::argumentOf(Any(sal_Int32(7))).cells(), ElementsAre(Cell(7.0)));
  EXPECT_THAT(addin::argumentOf(Any(true)).cells(), ElementsAre(Cell(1.0)));
  EXPECT_THAT(addin::argumentOf(Any(OUString("abc"))).cells(), ElementsAre(Cell("abc")));
  EXPECT_THAT(addin::argumentOf(Any(office::ustring("Müller"))).cells(), ElementsAre(Cell("Müller")));
  EXPECT_THAT(addin::argumentOf(Any(OUString())).cells(), ElementsAre(Cell(Empty{})));
  EXPECT_THAT(addin::argumentOf(Any(addin::codedError(Error::unavailable))).cells(),
              ElementsAre(Cell(Error::unavailable)));
}

TEST(ArgumentOf, RangesLoseTheEmptyCellsAtTheirEnd) {
  const Argument argument =
      addin::argumentOf(Any(column<Any>({Any(1.0), Any(OUString()), Any(OUString("x")), Any(OUString()), Any()})));
  EXPECT_EQ(argument.rows(), 5U);
  EXPECT_EQ(argument.columns(), 1U);
  EXPECT_THAT(argument.cells(), ElementsAre(Cell(1.0), Cell(Empty{}), Cell("x")));
}

TEST(ArgumentOf, ArraysOfNumbersAndTexts) {
  const double error = addin::codedError(Error::division);
  EXPECT_THAT(addin::argumentOf(Any(column<double>({1, error}))).cells(),
              ElementsAre(Cell(1.0), Cell(Error::division)));
  EXPECT_THAT(addin::argumentOf(Any(column<OUString>({"a", ""}))).cells(), ElementsAre(Cell("a")));
}

TEST(ArgumentOf, RaggedRowsArePadded) {
  Sequence<Sequence<double>> rows(2);
  const double numbers[] = {1, 2, 3};
  rows.getArray()[0] = Sequence<double>(numbers, 1);
  rows.getArray()[1] = Sequence<double>(numbers, 3);
  const Argument argument = addin::argumentOf(Any(rows));
  EXPECT_EQ(argument.columns(), 3U);
  EXPECT_THAT(argument.cells(), ElementsAre(Cell(1.0), Cell(Empty{}), Cell(Empty{}), Cell(1.0), Cell(2.0), Cell(3.0)));
}

TEST(ArgumentOf, OtherThingsAreNoNumbers) {
  EXPECT_THAT(addin::argumentOf(Any(Sequence<double>(3))).cells(), ElementsAre(Cell(Error::text)));
}

TEST(AnyOf, NumbersTextsAndErrors) {
  EXPECT_EQ(addin::anyOf(Cell(2.5)).get<double>(), 2.5);
  EXPECT_EQ(addin::anyOf(Cell("Tier 1")).get<OUString>(), OUString("Tier 1"));
  const auto coded = addin::anyOf(Cell(Error::division)).get<double>();
  EXPECT_TRUE(std::isnan(coded));
  EXPECT_EQ(addin::decoded(coded).error(), Error::division);
}

TEST(AnyOf, Tables) {
  const auto numbers = addin::anyOf(addin::NumberTable{1, 2, {1, 2}}).get<Sequence<Sequence<double>>>();
  EXPECT_EQ(numbers[0][1], 2);
  const auto labels = addin::anyOf(sales::Labels{2, 1, {"a", "✓"}}).get<Sequence<Sequence<OUString>>>();
  EXPECT_EQ(labels[1][0], office::ustring("✓"));
  const auto grid = addin::anyOf(sales::Grid{1, 2, {1.0, Empty{}}, {}}).get<Sequence<Sequence<Any>>>();
  EXPECT_EQ(grid[0][0].get<double>(), 1);
  EXPECT_EQ(grid[0][1].get<OUString>(), OUString()); // void inside a table would count as 0
}

// --- Nothing is thrown across the boundary ------------------------------------------------------------------------

template <class Thrown>
addin::Value throwing(std::span<Argument> /*arguments*/, sales::Epoch /*epoch*/) {
  throw Thrown();
}

Error errorOf(addin::Value (*call)(std::span<Argument>, sales::Epoch)) {
  office::Log log({}); // no context: nothing can be written, and nothing may come of it
  addin::FitCache fits;
  const addin::Entry entry{"TEST", {}, call};
  const Any argument(1.0);
  return addin::decoded(addin::answer(log, fits, entry, {}, {&argument}).get<double>()).error();
}

int calls = 0;

addin::Value counting(std::span<Argument> /*arguments*/, sales::Epoch /*epoch*/) {
  return Cell(static_cast<double>(++calls));
}

TEST(Answer, AsksOnceForWhatIsRemembered) {
  office::Log log({});
  addin::FitCache fits;
  const auto numbers = [&](bool remembered) {
    calls = 0;
    const addin::Entry entry{"TEST", {}, &counting, remembered};
    std::vector<double> results;
    for (const double value : {1.0, 1.0, 2.0, 1.0}) {
      const Any argument(value);
      results.push_back(addin::answer(log, fits, entry, {}, {&argument}).get<double>());
    }
    return results;
  };
  EXPECT_THAT(numbers(false), ElementsAre(1, 2, 3, 4));
  EXPECT_THAT(numbers(true), ElementsAre(1, 1, 2, 1));
}

struct Unknown {};

TEST(Answer, TurnsExceptionsIntoErrors) {
  EXPECT_EQ(errorOf(&throwing<std::bad_alloc>), Error::number);
  EXPECT_EQ(errorOf(&throwing<std::bad_function_call>), Error::text);
  EXPECT_EQ(errorOf(&throwing<css::uno::RuntimeException>), Error::text);
  EXPECT_EQ(errorOf(&throwing<Unknown>), Error::text);
}

} // namespace
