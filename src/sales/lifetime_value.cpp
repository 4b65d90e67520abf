// SPDX-License-Identifier: MPL-2.0

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "sales/bg_nbd.hpp"
#include "sales/customer_base.hpp"
#include "sales/gamma_gamma.hpp"

namespace sales {

Result<double> ltvModel(const Range& bgParameters, const Range& ggParameters, double repeats, double recency,
                        double age, double spend, double periods, double discount, double margin, double step) {
  const auto bg = parametersOf<4>(bgParameters);
  const auto gg = parametersOf<3>(ggParameters);
  // An error that was handed in counts before text, and text before the domain, in either range.
  const auto rank = [](Error error) { return error == Error::domain ? 2 : error == Error::text ? 1 : 0; };
  if (!bg && (gg || rank(bg.error()) <= rank(gg.error()))) {
    return bg.error();
  }
  if (!gg) {
    return gg.error();
  }
  constexpr double mostPeriods = 10'000;
  const Customer customer{repeats, recency, age};
  if (!isPossible(customer) || !(periods >= 0 && periods <= mostPeriods) || periods != std::floor(periods) ||
      discount <= -1 || margin > 1 || step < 0) {
    return Error::domain;
  }
  const auto value = GammaGamma{(*gg)[0], (*gg)[1], (*gg)[2]}.expectedSpend(repeats, spend);
  if (!value) {
    return value.error();
  }
  const BgNbd model{(*bg)[0], (*bg)[1], (*bg)[2], (*bg)[3]};
  OrdersOfActive ordersOfActive(model, customer);
  constexpr std::size_t lanes = OrdersOfActive::lanes;
  const double perPeriod = 1 / (1 + discount);
  double factor = 1;
  double before = 0;
  double orders = 0;
  for (std::size_t passed = 0; passed < static_cast<std::size_t>(periods); passed += lanes) {
    OrdersOfActive::Lanes times{};
    for (std::size_t i = 0; i < lanes; ++i) {
      times[i] = std::min(static_cast<double>(passed + i + 1), periods) * step;
    }
    // Periods after the last one bring no further orders.
    for (const double until : ordersOfActive.within(times)) {
      factor *= perPeriod;
      orders += (until - before) * factor;
      before = until;
    }
  }
  return margin * *value * orders * model.alive(customer);
}

} // namespace sales
