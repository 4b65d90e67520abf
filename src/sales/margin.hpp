// SPDX-License-Identifier: MPL-2.0
//
// Margins, and the approvals that the deal desk asks for.

#pragma once

#include "sales/range.hpp"

namespace sales {

/// Gross margin.
///   margin = (revenue - costOfSales) / revenue
/// Returns a fraction, negative for a loss.
/// Errors: domain for revenue < 0; division for revenue = 0.
Result<double> grossMargin(double revenue, double costOfSales);

/// Margin of one deal after discount and commission.
///   net = listPrice * (1 - discount);  margin = (net - cost - net * commissionRate) / net
/// Units: listPrice and cost in money; discount a fraction of the list price, commissionRate of the net price.
/// Errors: domain for listPrice < 0 or a discount or commissionRate outside [0, 1]; division for a net price of 0.
Result<double> dealMargin(double listPrice, double cost, double discount, double commissionRate);

/// Price at which a cost leaves a margin.
///   price = cost / (1 - margin)
/// Errors: domain for cost < 0 or margin > 1; division for margin = 1.
Result<double> priceForMargin(double cost, double margin);

/// Extra volume that earns the same gross profit after a discount.
///   increase = discount / (margin - discount)
/// Margin: before the discount, a fraction of the price, as the discount is.  Returns a fraction (0.33 = a third more).
/// Errors: domain for margin > 1 or a discount outside [0, 1]; division for discount = margin (within 1e-12);
/// unavailable for discount > margin: no volume makes up for it.
Result<double> discountVolume(double margin, double discount);

/// Who approves a deal, by the number of limits that it breaks: 0 "Standard", 1 "Manager", 2 or more "Deal desk".
///   margin < marginFloor;  discount > maxDiscount;  value > valueLimit (0 = none);  terms that are not standard
/// A limit that is met exactly (within 1e-12 of it) is not broken.
/// Units: margins and discounts are fractions, value and its limit money.
/// Errors: domain for a margin or marginFloor above 1, a discount or maxDiscount outside [0, 1], or a negative value or
/// valueLimit.
/// Source: sales glossary, "Deal Desk".
Result<Label> dealRoute(double margin, double marginFloor, double discount, double maxDiscount, double value,
                        double valueLimit, bool nonstandardTerms);

} // namespace sales
