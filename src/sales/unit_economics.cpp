// SPDX-License-Identifier: MPL-2.0

#include "sales/unit_economics.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sales {

Result<double> cac(const Numbers& costs, double newCustomers) {
  const double total = std::accumulate(costs.begin(), costs.end(), 0.0);
  if (total < 0 || newCustomers < 0) {
    return Error::domain;
  }
  if (newCustomers == 0) {
    return Error::division;
  }
  return total / newCustomers;
}

Result<double> ltv(double arpa, double churn, double grossMargin, double maxPeriods) {
  if (churn < 0 || churn > 1 || grossMargin > 1 || maxPeriods < 0) {
    return Error::domain;
  }
  if (churn == 0 && maxPeriods == 0) {
    return Error::division;
  }
  const double expected = 1 / churn;
  const double periods = maxPeriods > 0 ? std::min(expected, maxPeriods) : expected;
  return arpa * grossMargin * periods;
}

Result<double> cacPayback(double cac, double arpa, double grossMargin, double monthlyChurn) {
  if (cac < 0 || grossMargin > 1 || monthlyChurn < 0 || monthlyChurn > 1) {
    return Error::domain;
  }
  const double margin = arpa * grossMargin;
  if (margin <= 0) {
    return margin == 0 ? Error::division : Error::unavailable;
  }
  const double months = cac / margin;
  if (months * monthlyChurn >= 1) {
    return Error::unavailable;
  }
  return monthlyChurn == 0 ? months : std::log1p(-months * monthlyChurn) / std::log1p(-monthlyChurn);
}

Result<double> ltvDcf(double margin, double churn, double discount, double periods, Choice<2> timing) {
  if (churn < 0 || churn > 1 || discount <= -1 || periods < 0) {
    return Error::domain;
  }
  const double gap = churn + discount; // (1 - q) * (1 + discount), without cancellation
  const bool forEver = periods == 0;
  if (forEver && gap <= 0) {
    return gap == 0 ? Error::division : Error::domain;
  }
  if (gap == 0) {
    return margin * periods; // q = 1: every payment counts in full
  }
  const double first = timing == 0 ? (1 - churn) / (1 + discount) : 1;
  const double part = forEver ? 1 : -std::expm1(periods * std::log1p(-gap / (1 + discount))); // 1 - q^periods
  return margin * first * part * (1 + discount) / gap;
}

Result<double> ltvOrders(double orderValue, double ordersPerPeriod, double periods, double margin,
                         double acquisitionCost) {
  if (orderValue < 0 || ordersPerPeriod < 0 || periods < 0 || margin < 0 || margin > 1 || acquisitionCost < 0) {
    return Error::domain;
  }
  return orderValue * ordersPerPeriod * periods * margin - acquisitionCost;
}

Result<double> ltvCac(double ltv, double cac) {
  if (cac < 0) {
    return Error::domain;
  }
  if (cac == 0) {
    return Error::division;
  }
  return ltv / cac;
}

Result<double> arpa(double mrr, double customers) {
  if (customers < 0) {
    return Error::domain;
  }
  if (customers == 0) {
    return Error::division;
  }
  return mrr / customers;
}

Result<double> custLife(double churn) {
  if (churn < 0 || churn > 1) {
    return Error::domain;
  }
  if (churn == 0) {
    return Error::division;
  }
  return 1 / churn;
}

Result<double> breakEven(double fixedCost, double price, double unitCost) {
  if (fixedCost < 0 || price < 0 || unitCost < 0) {
    return Error::domain;
  }
  if (price <= unitCost) {
    return price == unitCost ? Error::division : Error::unavailable;
  }
  return fixedCost / (price - unitCost);
}

Result<double> romi(double revenue, double margin, double cost) {
  if (margin > 1 || cost < 0) {
    return Error::domain;
  }
  if (cost == 0) {
    return Error::division;
  }
  return (revenue * margin - cost) / cost;
}

} // namespace sales
