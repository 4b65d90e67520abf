// SPDX-License-Identifier: MPL-2.0

#include "addin/fit_cache.hpp"

#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "addin/call.hpp"

namespace {

using addin::Argument;
using addin::FitCache;
using addin::NumberTable;
using addin::Value;
using sales::Cell;
using sales::Empty;
using sales::Error;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

using Arguments = std::vector<Argument>;

/// Counts how often it has to compute; what it gives is that number.
class FitCacheTest : public testing::Test {
protected:
  double get(const Arguments& arguments, std::string_view function = "FIT") {
    const Value value = cache_.get(function, arguments, [&] { return Cell(static_cast<double>(++computed_)); });
    return std::get<double>(std::get<Cell>(value));
  }

  FitCache cache_;
  int computed_ = 0;
};

Argument column(std::vector<Cell> cells) {
  const std::size_t rows = cells.size();
  return {rows, 1, std::move(cells)};
}

TEST_F(FitCacheTest, ComputesEqualCallsOnce) {
  EXPECT_EQ(get({column({1.0, 2.0}), column({3.0})}), 1);
  EXPECT_EQ(get({column({1.0, 2.0}), column({3.0})}), 1);
  EXPECT_EQ(computed_, 1);
}

TEST_F(FitCacheTest, TellsWhateverDiffersApart) {
  const std::vector<Arguments> calls{
      {},
      {Argument()},
      {Argument(), Argument()},
      {column({1.0, 2.0})},
      {column({2.0, 1.0})},
      {column({1.0}), column({2.0})},
      {Argument(1, 2, {1.0, 2.0})},
      {Argument(3, 1, {1.0, 2.0})}, // a third cell, which is empty
      {column({1.0, 2.0, Empty{}})},
      {column({"1", "2"})},
      {column({std::string("12"), std::string()})},
      {column({std::string(), std::string("12")})},
      {column({std::string("customers of more than eight letters")})},
      {column({std::string("customers of more than eight lettert")})},
      {column({Error::text})},
      {column({Error::unavailable})},
      {column({519.0})},
  };
  // One after the other, because eight are remembered.
  for (std::size_t i = 0; i < calls.size(); ++i) {
    for (std::size_t k = i + 1; k < calls.size(); ++k) {
      FitCache cache;
      int computed = 0;
      const auto compute = [&] { return Value(Cell(static_cast<double>(++computed))); };
      cache.get("FIT", calls[i], compute);
      cache.get("FIT", calls[k], compute);
      EXPECT_EQ(computed, 2) << i << " and " << k;
    }
  }
  EXPECT_EQ(get({column({1.0})}, "BGNBDFIT"), 1);
  EXPECT_EQ(get({column({1.0})}, "PNBDFIT"), 2);
}

TEST_F(FitCacheTest, RemembersTheEightThatWereUsedLast) {
  for (double i = 1; i <= 8; ++i) {
    EXPECT_EQ(get({column({i})}), i);
  }
  EXPECT_EQ(get({column({1.0})}), 1); // used again: now 2 is the oldest
  EXPECT_EQ(get({column({9.0})}), 9);
  for (const double kept : {1.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0}) {
    EXPECT_EQ(get({column({kept})}), kept);
  }
  EXPECT_EQ(get({column({2.0})}), 10);
}

TEST_F(FitCacheTest, RemembersFailuresAndRows) {
  int computed = 0;
  const Arguments arguments{column({1.0})};
  for (int i = 0; i < 2; ++i) {
    const Value failed = cache_.get("FIT", arguments, [&] { return ++computed, Value(Cell(Error::convergence)); });
    EXPECT_EQ(std::get<Cell>(failed), Cell(Error::convergence));
    const Value row = cache_.get("ROW", arguments, [&] { return ++computed, Value(NumberTable{1, 2, {0.5, -1}}); });
    EXPECT_THAT(std::get<NumberTable>(row).values, ElementsAre(0.5, -1));
  }
  EXPECT_EQ(computed, 2);
}

TEST_F(FitCacheTest, ServesThreads) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([this, t] {
      for (int i = 0; i < 1000; ++i) {
        const double which = (i * 7 + t) % 12;
        const Value value = cache_.get("FIT", Arguments{column({which})}, [&] { return Value(Cell(which)); });
        EXPECT_EQ(std::get<Cell>(value), Cell(which));
      }
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
}

TEST(FitCache, ServesEveryFit) {
  std::vector<std::string> remembered;
  for (const addin::Entry* entry : addin::allEntries()) {
    if (entry->remembered) {
      remembered.emplace_back(entry->name);
    }
  }
  EXPECT_THAT(remembered, UnorderedElementsAre("SBGFIT", "BGNBDFIT", "PNBDFIT", "GGFIT"));
}

} // namespace
