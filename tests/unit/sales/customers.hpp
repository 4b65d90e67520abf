// SPDX-License-Identifier: MPL-2.0
//
// Customers for the tests of the models: those of the public CDNOW sample, and others drawn by the models themselves;
// and what every fit of a model to them has to be.

#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sales/range.hpp"

namespace customers {

/// Repeat orders, recency and age of a customer.
using Customer = std::array<double, 3>;

/// Some of every kind: new ones, with and without repeat orders, seen just now or long ago, with very many orders; some
/// of them alike.
inline std::vector<Customer> ofEveryKind() {
  return {{0, 0, 0},    {0, 0, 5},    {0, 0, 5},     {0, 0, 30},   {1, 0, 10},       {1, 4, 4},
          {1, 4, 20},   {1, 4, 20},   {2, 15, 39},   {2, 3, 39},   {5, 20, 21},      {5, 20, 21},
          {13, 30, 38}, {26, 30, 31}, {300, 50, 60}, {300, 5, 60}, {2000, 400, 1000}};
}

/// Parameters of a model of orders: ordinary ones, and each of them and all at the bounds of the search.
inline constexpr auto parametersEverywhere = std::to_array<std::array<double, 4>>({{0.25, 4, 0.8, 2.5},
                                                                                   {3, 3, 3, 3},
                                                                                   {20, 40, 2, 40},
                                                                                   {5, 60, 0.5, 12},
                                                                                   {1e-6, 1, 1, 1},
                                                                                   {1e6, 1e6, 1, 1},
                                                                                   {1, 1e-6, 1, 1},
                                                                                   {1, 1e6, 1, 1},
                                                                                   {1, 1, 1e-6, 1},
                                                                                   {1, 1, 1e6, 1},
                                                                                   {1, 1, 1, 1e-6},
                                                                                   {1, 1, 1, 1e6},
                                                                                   {1e-6, 1e-6, 1e-6, 1e-6},
                                                                                   {1e6, 1e6, 1e6, 1e6}});

inline sales::Aligned<3> columns(const std::vector<Customer>& customers) {
  std::array<std::vector<double>, 3> result;
  for (const Customer& customer : customers) {
    for (std::size_t i = 0; i < result.size(); ++i) {
      result[i].push_back(customer[i]);
    }
  }
  return sales::Aligned<3>(result);
}

/// The same customers, `times` times over.
inline std::vector<Customer> repeated(const std::vector<Customer>& customers, int times) {
  std::vector<Customer> result;
  for (int i = 0; i < times; ++i) {
    result.insert(result.end(), customers.begin(), customers.end());
  }
  return result;
}

/// The same customers with all times multiplied.
inline std::vector<Customer> inUnits(std::vector<Customer> customers, double unit) {
  for (auto& [repeats, recency, age] : customers) {
    recency *= unit;
    age *= unit;
  }
  return customers;
}

struct Cdnow {
  std::vector<Customer> customers;
  std::vector<double> repeats;
  std::vector<double> spend;
};

/// 2,357 customers, in weeks; see tests/data/PROVENANCE.md.
inline const Cdnow& cdnow() {
  static const Cdnow read = [] {
    Cdnow data;
    std::ifstream file(DATA "/cdnow_rfm_weeks_derived.csv");
    std::string line;
    std::getline(file, line); // id,x,t_x,T,m,holdout_x
    while (std::getline(file, line)) {
      std::array<double, 6> values{};
      std::istringstream fields(line);
      for (double& value : values) {
        std::string field;
        std::getline(fields, field, ',');
        value = std::stod(field);
      }
      data.customers.push_back({values[1], values[2], values[3]});
      data.repeats.push_back(values[1]);
      data.spend.push_back(values[4]);
    }
    return data;
  }();
  return read;
}

/// The same numbers on every platform.
class Chance {
public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  /// Between 0 and 1, both excluded.
  double uniform() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (static_cast<double>(state_ >> 11U) + 0.5) / 9007199254740992.0;
  }

  double exponential(double rate) { return -std::log(uniform()) / rate; }

  /// Gamma distributed with a whole shape.
  double gamma(int shape, double rate) {
    double sum = 0;
    for (int i = 0; i < shape; ++i) {
      sum += exponential(rate);
    }
    return sum;
  }

private:
  std::uint64_t state_;
};

/// How a customer leaves: at a time, or with a probability after each order.
struct Leaves {
  double at = std::numeric_limits<double>::infinity();
  double afterOrder = 0;
};

/// Customers who order at random at rates that are gamma(shape, 5 shape) distributed, observed for 20 to 40 periods.
template <class Life>
std::vector<Customer> drawn(std::size_t count, std::uint64_t seed, int shape, const Life& life) {
  Chance chance(seed);
  std::vector<Customer> result;
  for (std::size_t i = 0; i < count; ++i) {
    const double rate = chance.gamma(shape, 5.0 * shape);
    const Leaves leaves = life(chance);
    Customer customer{0, 0, 20 + 20 * chance.uniform()};
    const double end = std::min(customer[2], leaves.at);
    for (double now = chance.exponential(rate); now < end; now += chance.exponential(rate)) {
      customer[0] += 1;
      customer[1] = now;
      if (chance.uniform() < leaves.afterOrder) {
        break;
      }
    }
    result.push_back(customer);
  }
  return result;
}

/// The parameters of a fit, or zeros where there is none, after these checks: it says its own likelihood, no step away
/// from it is better, and at most one parameter stands at a bound of the search.
/// `logLikelihood` gives that of all customers for the parameters, independently of the product.
template <std::size_t N, class LogLikelihood>
sales::Row<N> checked(const sales::Result<sales::Row<N>>& fit, const LogLikelihood& logLikelihood) {
  EXPECT_TRUE(fit);
  if (!fit) {
    return {};
  }
  constexpr std::size_t parameters = N - 1;
  const double best = logLikelihood(*fit);
  EXPECT_NEAR((*fit)[parameters], best, 1e-9 * std::abs(best));
  int atBounds = 0;
  for (std::size_t i = 0; i < parameters; ++i) {
    for (const double factor : {0.99, 1.01}) {
      auto other = *fit;
      other[i] *= factor;
      if (other[i] >= 1e-6 && other[i] <= 1e6) {
        EXPECT_LE(logLikelihood(other), best + 1e-9 * std::abs(best)) << "parameter " << i;
      } else {
        atBounds += (*fit)[i] < 1.001e-6 || (*fit)[i] > 0.999e6 ? 1 : 0;
      }
    }
  }
  EXPECT_LE(atBounds, 1);
  return *fit;
}

} // namespace customers
