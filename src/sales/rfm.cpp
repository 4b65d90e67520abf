// SPDX-License-Identifier: MPL-2.0

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>
#include <vector>

#include "sales/customer_base.hpp"

namespace sales {

namespace {

struct Order {
  std::size_t customer = 0; ///< in order of first appearance
  double day = 0;
  double amount = 0;
};

struct OrderLog {
  std::vector<Order> orders;
  /// The id of each customer as it first appears.
  std::vector<Cell> ids;
  /// Whether all ids are numbers.
  bool numbered = true;
};

/// The orders that count, up to the day `end`.
Result<OrderLog> orderLog(const std::array<const Range*, 3>& ranges, double end) {
  const auto [ids, dates, amounts] = ranges;
  const auto at = [](const Range* range, std::size_t row) { return range->single() ? 0 : row; };
  std::size_t rows = 1;
  for (const Range* range : ranges) {
    rows = range->single() ? rows : std::max(rows, range->used());
  }
  OrderLog log;
  std::unordered_map<std::string, std::size_t> known;
  for (std::size_t row = hasHeader(ranges) ? 1 : 0; row < rows; ++row) {
    const Cell& id = (*ids)[at(ids, row)];
    if (isEmpty(id) || isEmpty((*dates)[at(dates, row)]) || isEmpty((*amounts)[at(amounts, row)])) {
      continue;
    }
    const auto day = dates->number(at(dates, row));
    const auto amount = amounts->number(at(amounts, row));
    if (!day || !amount) {
      return Error::text;
    }
    if (*amount <= 0 || std::floor(*day) > end) {
      continue;
    }
    const auto [entry, isNew] = known.try_emplace(labelKey(*text(id)), log.ids.size());
    if (isNew) {
      log.ids.push_back(id);
      log.numbered = log.numbered && std::holds_alternative<double>(id);
    }
    log.orders.push_back({entry->second, std::floor(*day), *amount});
  }
  return log;
}

/// x, t_x, T and m of the customer whose orders these are, sorted by day; times in days.
Row<4> summary(std::span<const Order> orders, double end) {
  const double first = orders.front().day;
  double days = 0;
  double spent = 0;
  double last = first;
  for (const Order& order : orders) {
    days += order.day > last ? 1 : 0;
    last = order.day;
    spent += order.day > first ? order.amount : 0;
  }
  return {days, last - first, end - first, days > 0 ? spent / days : 0};
}

} // namespace

Result<std::variant<Table, Labels>> rfmTable(const Range& ids, const Range& dates, const Range& amounts, Date asOf,
                                             double unitDays, Choice<2> what) {
  const std::array<const Range*, 3> ranges{&ids, &dates, &amounts};
  for (const Range* range : ranges) {
    if (const auto checked = range->check(); !checked) {
      return checked.error();
    }
  }
  const double end = std::floor(asOf.days);
  auto log = orderLog(ranges, end);
  if (!log) {
    return log.error();
  }
  std::size_t size = 1;
  bool sameSize = true;
  for (const Range* range : ranges) {
    sameSize = sameSize && (range->single() || size == 1 || range->size() == size);
    size = std::max(size, range->size());
  }
  constexpr std::size_t mostCustomers = 400'000;
  if (unitDays <= 0 || !sameSize || log->ids.size() > mostCustomers) {
    return Error::domain;
  }
  if (log->orders.empty()) {
    return Error::unavailable;
  }

  const std::size_t customers = log->ids.size();
  if (what == 1 && !log->numbered) {
    Labels labels{customers, 1, {}};
    for (const Cell& id : log->ids) {
      labels.values.emplace_back(trimmed(*text(id)));
    }
    return std::variant<Table, Labels>(std::move(labels));
  }
  const auto byCustomer = [](const Order& order) { return std::pair(order.customer, order.day); };
  std::ranges::stable_sort(log->orders, {}, byCustomer);
  Table table{customers, what == 1 ? std::size_t{1} : std::size_t{5}, {}};
  table.values.reserve(table.rows * table.columns);
  for (auto begin = log->orders.begin(); begin != log->orders.end();) {
    const auto next =
        std::find_if(begin, log->orders.end(), [&](const Order& order) { return order.customer != begin->customer; });
    const std::size_t customer = begin->customer;
    table.values.emplace_back(log->numbered ? std::get<double>(log->ids[customer]) : static_cast<double>(customer + 1));
    if (what == 0) {
      const auto [repeats, recency, age, spend] = summary({begin, next}, end);
      table.values.insert(table.values.end(), {repeats, recency / unitDays, age / unitDays, spend});
    }
    begin = next;
  }
  return std::variant<Table, Labels>(std::move(table));
}

} // namespace sales
