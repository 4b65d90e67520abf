// SPDX-License-Identifier: MPL-2.0

#include "sales/recurring_revenue.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <optional>

namespace sales {

namespace {

enum class Movement : std::uint8_t { fresh, reactivation, expansion, contraction, churn, net };

std::optional<Movement> movementOf(const Text& name) {
  constexpr std::array<std::string_view, 6> names{"new", "reactivation", "expansion", "contraction", "churn", "net"};
  const auto* const found = std::ranges::find_if(names, [&](std::string_view known) { return sameLabel(name, known); });
  if (found == names.end()) {
    return std::nullopt;
  }
  return static_cast<Movement>(std::distance(names.begin(), found));
}

Movement kindOf(double before, double now, bool paidBefore) {
  if (before == 0) {
    return paidBefore ? Movement::reactivation : Movement::fresh;
  }
  if (now == 0) {
    return Movement::churn;
  }
  return now > before ? Movement::expansion : Movement::contraction;
}

/// What one customer adds to the movement.
double moved(Movement wanted, double before, double now, bool paidBefore) {
  if (wanted == Movement::net) {
    return now - before;
  }
  return wanted == kindOf(before, now, paidBefore) ? std::abs(now - before) : 0;
}

/// Whether the ranges that are more than one value have the same size.
bool sameSize(std::span<const Range* const> ranges) {
  std::size_t size = 1;
  for (const Range* range : ranges) {
    if (!range->single() && size != 1 && size != range->size()) {
      return false;
    }
    size = std::max(size, range->size());
  }
  return true;
}

} // namespace

Result<double> acv(double mrr, double oneTime) {
  if (mrr < 0) {
    return Error::domain;
  }
  return 12 * mrr + oneTime;
}

Result<double> tcv(double mrr, double months, double oneTime) {
  if (mrr < 0 || months < 0) {
    return Error::domain;
  }
  return mrr * months + oneTime;
}

Result<double> tcvToAcv(double tcv, double months, double oneTime, bool includeOneTime) {
  if (months < 0) {
    return Error::domain;
  }
  if (months == 0) {
    return Error::division;
  }
  return (tcv - oneTime) / months * 12 + (includeOneTime ? oneTime : 0);
}

Result<double> mrr(double amount, double months) {
  if (months < 0) {
    return Error::domain;
  }
  if (months == 0) {
    return Error::division;
  }
  return amount / months;
}

Result<double> arr(double mrr) {
  return 12 * mrr;
}

Result<double> mrrBridge(double start, double newMrr, double expansion, double contraction, double churn,
                         double reactivation) {
  if (start < 0 || newMrr < 0 || expansion < 0 || contraction < 0 || churn < 0 || reactivation < 0) {
    return Error::domain;
  }
  return start + newMrr + expansion + reactivation - contraction - churn;
}

Result<double> mrrMove(const Range& previous, const Range& current, const Text& movement, const Range& everActive) {
  std::vector<const Range*> ranges{&previous, &current};
  if (!everActive.omitted()) {
    ranges.push_back(&everActive);
  }
  std::size_t rows = 1;
  for (const Range* range : ranges) {
    if (const auto checked = range->check(); !checked) {
      return checked.error();
    }
    rows = std::max(rows, range->used());
  }
  const auto wanted = movementOf(movement);
  bool valid = wanted.has_value() && sameSize(ranges);
  double sum = 0;
  for (std::size_t i = hasHeader(ranges) ? 1 : 0; i < rows; ++i) {
    const auto row = [i](const Range& range) { return range.single() ? 0 : i; };
    const auto before = previous.number(row(previous));
    const auto now = current.number(row(current));
    const auto paidBefore = flag(everActive[row(everActive)]);
    if (!before || !now || !paidBefore) {
      return Error::text;
    }
    valid = valid && *before >= 0 && *now >= 0;
    sum += valid ? moved(*wanted, *before, *now, *paidBefore) : 0;
  }
  if (!valid) {
    return Error::domain;
  }
  return sum;
}

Result<double> mrrQuickRatio(double newMrr, double expansion, double contraction, double churn, double reactivation) {
  if (newMrr < 0 || expansion < 0 || contraction < 0 || churn < 0 || reactivation < 0) {
    return Error::domain;
  }
  if (contraction + churn == 0) {
    return Error::division;
  }
  return (newMrr + expansion + reactivation) / (contraction + churn);
}

Result<double> magicNumber(double revenueNow, double revenuePrev, double smCostPrev, double periodsPerYear) {
  if (smCostPrev < 0 || periodsPerYear <= 0) {
    return Error::domain;
  }
  if (smCostPrev == 0) {
    return Error::division;
  }
  return (revenueNow - revenuePrev) * periodsPerYear / smCostPrev;
}

} // namespace sales
