// SPDX-License-Identifier: MPL-2.0

#include "sales/customer_history.hpp"

#include <algorithm>
#include <cmath>

namespace sales {

bool isPossible(const Customer& customer) {
  return customer.repeats >= 0 && customer.repeats == std::floor(customer.repeats) && customer.recency >= 0 &&
         customer.recency <= customer.age && (customer.repeats > 0 || customer.recency == 0);
}

Result<CustomerBase> CustomerBase::of(const Aligned<3>& columns) {
  CustomerBase base;
  base.rows.reserve(columns.rows());
  for (std::size_t i = 0; i < columns.rows(); ++i) {
    const Customer customer{columns[0][i], columns[1][i], columns[2][i]};
    if (!isPossible(customer)) {
      return Error::domain;
    }
    base.rows.push_back({customer, 1});
    base.repeats += customer.repeats;
    base.ages += customer.age;
    base.oldest = std::max(base.oldest, customer.age);
  }
  constexpr std::size_t fewest = 10;
  if (base.rows.size() < fewest || base.repeats == 0 || base.ages == 0) {
    return Error::unavailable;
  }
  base.customers = static_cast<double>(base.rows.size());

  // In place: a million customers shall not be copied once more.
  // Those without repeat orders, the most as a rule, differ in their age alone.
  const auto again = std::partition(base.rows.begin(), base.rows.end(),
                                    [](const CustomerCount& row) { return row.customer.repeats == 0; });
  std::ranges::sort(base.rows.begin(), again, {}, [](const CustomerCount& row) { return row.customer.age; });
  std::ranges::sort(again, base.rows.end(), {}, &CustomerCount::customer);
  std::size_t last = 0;
  for (std::size_t i = 1; i < base.rows.size(); ++i) {
    if (base.rows[i].customer == base.rows[last].customer) {
      base.rows[last].count += 1;
    } else {
      base.rows[++last] = base.rows[i];
    }
  }
  base.rows.resize(last + 1);
  return base;
}

CustomerBase CustomerBase::sample(double enough) const {
  CustomerBase part;
  part.rows = evenly(rows, customers, enough);
  for (const CustomerCount& row : part.rows) {
    part.customers += row.count;
  }
  return part;
}

namespace detail {

Result<void> readParameters(const Range& cells, double* values, std::size_t count) {
  bool words = false;
  bool valid = cells.size() >= count && !cells.block();
  for (std::size_t i = 0; i < std::min(count, cells.size()); ++i) {
    const auto value = cells.number(i);
    if (!value && std::holds_alternative<Error>(cells[i])) {
      return value.error();
    }
    words = words || !value;
    valid = valid && value && *value > 0;
    values[i] = value ? *value : 0;
  }
  if (words) {
    return Error::text;
  }
  return valid ? Result<void>() : Error::domain;
}

} // namespace detail

} // namespace sales
