// SPDX-License-Identifier: MPL-2.0

#include "sales/operations_planning.hpp"

#include <algorithm>
#include <cmath>

#include "sales/rounding.hpp"
#include "sales/special_functions.hpp"

namespace sales {

Result<Elements> sopBalance(double opening, const Column& supply, const Column& demand) {
  if (supply.size() != demand.size()) {
    bool words = false;
    for (const Column* column : {&supply, &demand}) {
      const auto checked = column->check();
      if (!checked && checked.error() != Error::text) {
        return checked.error();
      }
      words = words || !checked;
    }
    return words ? Error::text : Error::domain;
  }
  Elements stocks;
  stocks.values.reserve(supply.size());
  Result<double> stock = opening;
  for (std::size_t t = 0; t < supply.size(); ++t) {
    if (stock && !supply[t]) {
      stock = supply[t];
    } else if (stock && !demand[t]) {
      stock = demand[t];
    } else if (stock) {
      stock = *stock + *supply[t] - *demand[t];
    }
    stocks.values.push_back(stock);
  }
  return stocks;
}

Result<Elements> sopRequired(double opening, const Column& demand, double safety, double lot) {
  const bool valid = safety >= 0 && lot >= 0;
  Elements needs;
  needs.values.reserve(demand.size());
  Result<double> stock = opening;
  for (const auto& demanded : demand) {
    stock = stock && !demanded ? demanded : stock;
    if (!stock) {
      needs.values.push_back(stock);
      continue;
    }
    if (!valid) {
      needs.values.emplace_back(Error::domain);
      continue;
    }
    const double need = std::max(0.0, *demanded + safety - *stock);
    const double required = lot > 0 ? roundedUp(need / lot) * lot : need;
    stock = *stock + required - *demanded;
    needs.values.emplace_back(required);
  }
  return needs;
}

Result<double> safetyStock(double demandSd, double leadTime, double serviceLevel) {
  if (demandSd < 0 || leadTime < 0 || serviceLevel <= 0 || serviceLevel >= 1) {
    return Error::domain;
  }
  return normalQuantile(serviceLevel) * demandSd * std::sqrt(leadTime);
}

} // namespace sales
