// SPDX-License-Identifier: MPL-2.0

#include "sales/commission.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>

namespace sales {

namespace {

/// Attainments are quotients: 0.7 + 0.1 must meet a threshold of 0.8.
constexpr double attainmentTolerance = 1e-9;

/// Thresholds in money may be products: 110000 must meet 1.1 * 100000.
constexpr double amountTolerance = 1e-12;

bool ascendFromZero(std::span<const double> thresholds) {
  return !thresholds.empty() && thresholds.front() == 0 &&
         std::ranges::adjacent_find(thresholds, std::ranges::greater_equal{}) == thresholds.end();
}

/// What one unit of a threshold is worth: thresholds are money, or multiples of the quota where there is one.
double unitOf(double quota) {
  return quota > 0 ? quota : 1;
}

} // namespace

Result<double> commission(double sales, double rate, double quota, std::optional<double> overRate, Choice<2> method,
                          bool strict) {
  if (quota < 0) {
    return Error::domain;
  }
  const bool met = quota > 0 && (strict ? sales > quota : sales >= quota);
  if (!met) {
    return sales * rate;
  }
  const double higher = overRate.value_or(rate);
  return method == 0 ? sales * higher : quota * rate + (sales - quota) * higher;
}

Result<double> commTiered(double sales, const Aligned<2>& tiers, double quota, double prior) {
  const auto thresholds = tiers[0];
  const auto rates = tiers[1];
  if (!ascendFromZero(thresholds) || quota < 0 || prior < 0) {
    return Error::domain;
  }
  if (sales < 0) {
    return sales * rates.front();
  }
  const double unit = unitOf(quota);
  double earned = 0;
  double counted = 0; // of these sales; measured from `prior`, so that small deals on large sales stay exact
  for (std::size_t tier = 0; tier < rates.size(); ++tier) {
    const bool last = tier + 1 == rates.size();
    const double end = last ? sales : std::min(sales, thresholds[tier + 1] * unit - prior);
    if (end > counted) {
      earned += rates[tier] * (end - counted);
      counted = end;
    }
  }
  return earned;
}

Result<double> commRetro(double sales, const Aligned<2>& tiers, double quota) {
  const auto thresholds = tiers[0];
  const auto rates = tiers[1];
  if (!ascendFromZero(thresholds) || quota < 0) {
    return Error::domain;
  }
  const double reached = sales / unitOf(quota) * (1 + amountTolerance);
  const auto later = thresholds.subspan(1);
  const auto tier = std::ranges::upper_bound(later, reached) - later.begin();
  return sales * rates[static_cast<std::size_t>(tier)];
}

Result<double> commAccel(double sales, double quota, double rate, double accelerator, double decelerator,
                         double below) {
  if (quota <= 0 || below < 0 || below > 1) {
    return Error::domain;
  }
  const double start = below * quota;
  return std::min(sales, start) * rate * decelerator + std::max(0.0, std::min(sales, quota) - start) * rate +
         std::max(0.0, sales - quota) * rate * accelerator;
}

Result<double> commLimits(double commission, double floor, double cap) {
  const bool capped = cap != 0;
  if (capped && cap < floor) {
    return Error::domain;
  }
  const double raised = std::max(commission, floor);
  return capped ? std::min(raised, cap) : raised;
}

Result<double> payout(double attainment, double bonus, Choice<2> mode, double threshold, double cap) {
  if (attainment < 0 || threshold < 0 || cap < 0) {
    return Error::domain;
  }
  const auto reaches = [&](double limit) { return attainment >= limit - attainmentTolerance; };
  if (mode == 1) {
    return reaches(1) ? bonus : 0.0;
  }
  if (!reaches(threshold)) {
    return 0.0;
  }
  return bonus * (cap > 0 ? std::min(attainment, cap) : attainment);
}

Result<Row<2>> commDraw(double earned, double draw, double balance, bool nonrecoverable) {
  if (earned < 0 || draw < 0 || balance < 0) {
    return Error::domain;
  }
  if (earned < draw) {
    return Row<2>{draw, nonrecoverable ? balance : balance + (draw - earned)};
  }
  const double repaid = nonrecoverable ? 0 : std::min(earned - draw, balance);
  return Row<2>{earned - repaid, balance - repaid};
}

Result<double> ote(double base, double variable) {
  return base + variable;
}

Result<double> payMix(double base, double variable) {
  if (base < 0 || variable < 0) {
    return Error::domain;
  }
  if (base + variable == 0) {
    return Error::division;
  }
  return base / (base + variable);
}

Result<double> commRate(double variable, double quota) {
  if (variable < 0 || quota < 0) {
    return Error::domain;
  }
  if (quota == 0) {
    return Error::division;
  }
  return variable / quota;
}

Result<double> commClawback(double commission, double monthsKept, double clawbackMonths) {
  if (monthsKept < 0 || clawbackMonths <= 0) {
    return Error::domain;
  }
  return commission * std::max(0.0, 1 - monthsKept / clawbackMonths);
}

} // namespace sales
