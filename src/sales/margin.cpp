// SPDX-License-Identifier: MPL-2.0

#include "sales/margin.hpp"

#include <algorithm>
#include <cmath>

#include "sales/share.hpp"

namespace sales {

namespace {

/// Margins and discounts are quotients and differences: 1 - 0.7 must meet a floor of 0.3.
constexpr double tolerance = 1e-12;

bool exceeds(double value, double limit) {
  return value - limit > tolerance * std::max(1.0, std::abs(limit));
}

} // namespace

Result<double> grossMargin(double revenue, double costOfSales) {
  if (revenue < 0) {
    return Error::domain;
  }
  if (revenue == 0) {
    return Error::division;
  }
  return (revenue - costOfSales) / revenue;
}

Result<double> dealMargin(double listPrice, double cost, double discount, double commissionRate) {
  if (listPrice < 0 || !isFraction(discount) || !isFraction(commissionRate)) {
    return Error::domain;
  }
  const double net = listPrice * (1 - discount);
  if (net == 0) {
    return Error::division;
  }
  return (net - cost - net * commissionRate) / net;
}

Result<double> priceForMargin(double cost, double margin) {
  if (cost < 0 || margin > 1) {
    return Error::domain;
  }
  if (margin == 1) {
    return Error::division;
  }
  return cost / (1 - margin);
}

Result<double> discountVolume(double margin, double discount) {
  if (margin > 1 || !isFraction(discount)) {
    return Error::domain;
  }
  if (exceeds(discount, margin)) {
    return Error::unavailable;
  }
  if (!exceeds(margin, discount)) {
    return Error::division;
  }
  return discount / (margin - discount);
}

Result<Label> dealRoute(double margin, double marginFloor, double discount, double maxDiscount, double value,
                        double valueLimit, bool nonstandardTerms) {
  if (margin > 1 || marginFloor > 1 || !isFraction(discount) || !isFraction(maxDiscount) || value < 0 ||
      valueLimit < 0) {
    return Error::domain;
  }
  int broken = 0;
  broken += exceeds(marginFloor, margin) ? 1 : 0;
  broken += exceeds(discount, maxDiscount) ? 1 : 0;
  broken += valueLimit > 0 && exceeds(value, valueLimit) ? 1 : 0;
  broken += nonstandardTerms ? 1 : 0;
  if (broken == 0) {
    return Label("Standard");
  }
  return Label(broken == 1 ? "Manager" : "Deal desk");
}

} // namespace sales
