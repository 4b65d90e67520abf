// SPDX-License-Identifier: MPL-2.0
//
// What follows from the factors of a SWOT analysis and the actions for its pairs: for its pages and for what they
// write.

#pragma once

#include "wizards/swot_analysis.hpp"

namespace wizards {

inline constexpr std::array insideBoxes{SwotAnalysis::strengths, SwotAnalysis::weaknesses};
inline constexpr std::array outsideBoxes{SwotAnalysis::opportunities, SwotAnalysis::threats};

/// Whether a factor counts: it has a name and both figures.
bool isComplete(const SwotAnalysis::Factor& factor);

const SwotAnalysis::Factor& factorAt(const SwotAnalysis& analysis, const SwotAnalysis::Place& place);

/// The factors that count of two boxes, the heaviest first.
std::vector<SwotAnalysis::Place> ranked(const SwotAnalysis& analysis, const std::array<SwotAnalysis::Box, 2>& boxes);

/// The posture of these scores of the four boxes, in their order; empty while one is not known.
std::string postureOf(const std::array<Number, 4>& scores);

/// Whether both factors of a pair count.
bool isThere(const SwotAnalysis& analysis, const SwotAnalysis::Pair& pair);

/// Puts what was typed for the pairs that were asked for to the others, and asks for the pairs that are strongest now.
void rankPairs(SwotAnalysis& analysis);

bool isEmpty(const SwotAnalysis::Action& action);

/// The actions that are written: of every pair whose factors are there still, the strongest first.
std::vector<std::pair<SwotAnalysis::Pair, const SwotAnalysis::Action*>> actionsOf(const SwotAnalysis& analysis);

} // namespace wizards
