// SPDX-License-Identifier: MPL-2.0
//
// Account tiering: how well an account fits the ideal profile, and the tier that follows.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Alignment of an account with the ideal profile: the share of the factor boxes ticked, weighted and graded where
/// asked.
///   score = sum(weight * factor) / (sum(weight) * maxPoints)
/// Shapes: a row or a column of factors is one account; a block of several rows and columns is one account a row,
/// with one weight for each column, and gives one score for each row.
/// Factors: a number of points in [0, maxPoints]; a tick word ("x", "yes" ...) is maxPoints, a no word and an empty
/// cell are 0.  Weights: omitted means equal; one value stands for every factor; an empty weight is 0.
/// Returns fractions in [0, 1].
/// Errors, of each account: text for other text; domain for points outside [0, maxPoints], a negative weight,
/// maxPoints <= 0 or another number of weights than factors; division for weights that are all 0.
Result<Scores> tierScore(const Range& factors, const Range& weights, double maxPoints);

/// Tier of an account by its score: "Tier 1" from tier1From on, "Tier 2" above tier2Above, "Tier 3" above tier3Above,
/// "Tier 4" above 0, else "No fit"; "Global" for an account of global size whatever its score.  Scores within 1e-9 of
/// a limit count as the limit.
/// Errors: domain for a score outside [0, 1] or limits that are not in descending order.
Result<Label> tier(double score, bool isGlobal, double tier1From, double tier2Above, double tier3Above);

/// What TIERFOCUS and FOCUSALLOC take of the range of a tier: 0 the shares that sum to 1, 1 the low end, 2 the high
/// end, 3 the middle.
using FocusMode = Choice<4>;

/// Share of the selling effort that a tier should get: Tier 1 60-70%, Tier 2 10-20%, Tier 3 5-10%, Tier 4 none, Global
/// 20-25%.
///   balanced: low + level * (high - low) with level = (1 - sum of lows) / (sum of highs - sum of lows)
/// The level is 1/6 with Global accounts and 1 without (70/20/10/0).  The shares of tiers that happen to be empty stay
/// as they are: focusAlloc hands those on.
/// Tier: "Tier 1" to "Tier 4", "1" to "4", "Global", or "No fit" (share 0), in any case.
/// Returns a fraction; 0 for "Global" with noGlobal.
/// Errors: domain for another label.
/// Source: "Account Management Strategy 101".
Result<double> tierFocus(const Text& tier, FocusMode mode, bool noGlobal);

/// Splits a capacity (hours or visits) over the tiers that have accounts, by their shares as `tierFocus` has them.
/// Balanced shares sum to 1 over these tiers: where their high ends sum to less than 1, they are stretched in
/// proportion.
/// Counts: five cells, the accounts in Tier 1, 2, 3, 4 and Global; an empty cell is 0.
/// Returns five rows: the capacity of the tier, and of each of its accounts (0 for a tier without accounts).
/// Errors: text for text in counts; domain for a capacity or count < 0 or counts that are not five cells; unavailable
/// where no tier that gets selling time has accounts.
Result<Table> focusAlloc(double capacity, const Column& counts, FocusMode mode);

/// Contacts still to find until every account has the minimum.
///   gap = sum(max(0, minimum - names))
/// Names: contacts known, one cell for each account; an empty cell is an account without a name, also at the end.
/// Errors: text for text; domain for a number of names or a minimum < 0.
Result<double> nameGap(const Range& names, double minimum);

/// Share of wallet: what a customer buys from us of all that they spend in the category.
///   share = ourSales / categorySpend, both money of the same period
/// Errors: domain for negative money; division for categorySpend = 0; domain for ourSales > categorySpend.
Result<double> shareOfWallet(double ourSales, double categorySpend);

/// Wallet Allocation Rule: the share of wallet that follows from the rank that a customer gives us among the suppliers
/// that they use.
///   share = (1 - rank / (suppliers + 1)) * (2 / suppliers)
/// Rank 1 is the preferred one; suppliers that tie share the mean of their ranks, so it need not be whole.
/// Errors: domain for rank < 1 or suppliers < 0; division for suppliers = 0; domain for rank > suppliers.
/// Source: Keiningham and others, "The Wallet Allocation Rule", appendix A.
Result<double> walletRule(double rank, double suppliers);

} // namespace sales
