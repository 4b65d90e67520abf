// SPDX-License-Identifier: MPL-2.0
//
// The wizard for a SWOT analysis: the factors of the four boxes with their weight, the posture that follows, and what
// to do about the strongest pairs of a factor inside and one outside.  It ends in the workbook "swot".

#pragma once

#include <array>
#include <compare>
#include <map>
#include <set>

#include "wizards/wizards.hpp"

namespace wizards {

struct SwotAnalysis {
  enum Box : std::size_t { strengths, weaknesses, opportunities, threats };
  static constexpr std::size_t perBox = 8;
  static constexpr std::size_t pairsAsked = 6;
  static constexpr std::size_t pairedOfEachSide = 6; ///< rows and columns of the sheet of pairs

  struct Factor {
    std::string text;
    Number importance;
    Number rating;
    // What the workbook holds besides, which is not asked: evidence, area, owner, day of the next look.
    std::array<CellValue, 4> notes = {};
    std::optional<int> row = {}; ///< in its list
  };
  /// A row of a box.  Pairs are known by the rows of their factors, so that a better word for a factor changes nothing.
  struct Place {
    std::size_t box = 0;
    std::size_t row = 0;
    auto operator<=>(const Place&) const = default;
  };
  struct Pair {
    Place inside;
    Place outside;
    auto operator<=>(const Pair&) const = default;
  };
  struct Action {
    std::string text;
    std::string owner;
    Day due;
    // What the workbook holds besides: cost, state, day of the next check.
    std::array<CellValue, 3> notes = {};
    std::optional<int> row = {}; ///< in its list
  };
  /// A factor in the table of pairs, or something of the user's that is no factor.
  struct Paired {
    std::optional<Place> place;
    bool isOther = false;
  };

  std::string company;
  std::string scope;
  Day date;
  std::string currency;
  std::array<std::array<Factor, perBox>, 4> boxes;

  std::vector<Pair> pairs;              ///< the strongest, for which actions are asked
  std::array<Action, pairsAsked> asked; ///< theirs
  std::map<Pair, Action> actions;       ///< of the pairs that are not among them
  std::map<Pair, CellValue> fits;       ///< how well pairs go together; nothing known counts as well
  std::array<std::array<Paired, pairedOfEachSide>, 2> paired; ///< inside, outside: as the workbook has them

  // What the user has in the lists of the workbook that no page shows: it stays.
  std::set<int> otherFactorRows;
  std::set<int> otherActionRows;
  int factorRows = 20; ///< of the list in the workbook
  int actionRows = 14;
};

/// The factors of a box weighed by their importance, on the scale of the ratings; nothing for an empty box.
Number scoreOf(const SwotAnalysis& analysis, SwotAnalysis::Box box);

/// "SO", "ST", "WO" or "WT"; empty while a box is.
std::string postureOf(const SwotAnalysis& analysis);

/// The pairs of a factor inside with one outside that weigh most, the heaviest first.
std::vector<SwotAnalysis::Pair> strongestPairs(const SwotAnalysis& analysis);

Form swotAnalysis(SwotAnalysis& analysis, const Setting& setting);

} // namespace wizards
