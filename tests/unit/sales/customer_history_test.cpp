// SPDX-License-Identifier: MPL-2.0

#include "sales/customer_history.hpp"

#include "sales/support.hpp"

namespace {

using sales::Customer;
using sales::CustomerBase;
using sales::Predictions;

/// So many customers, no two of them equal; the n-th has placed n repeat orders.
CustomerBase differentCustomers(std::size_t count) {
  std::array<std::vector<double>, 3> columns;
  for (std::size_t i = 0; i < count; ++i) {
    const auto n = static_cast<double>(i);
    columns[0].push_back(n);
    columns[1].push_back(n);
    columns[2].push_back(n + 1);
  }
  return *CustomerBase::of(sales::Aligned<3>(columns));
}

TEST(PredictAlike, AllowsAMillionthOfTheChanceAndOfTheOrders) {
  const CustomerBase base = differentCustomers(10);
  const auto alike = [&](const Predictions& predictions) {
    return predictAlike(base, [&](const Customer&) { return predictions; });
  };
  EXPECT_TRUE(alike({0.5, 0.5, 3, 3}));
  EXPECT_TRUE(alike({0.5, 0.5 + 0.9e-6, 3, 3 + 2.9e-6}));
  EXPECT_FALSE(alike({0.5, 0.5 + 1.1e-6, 3, 3}));
  EXPECT_FALSE(alike({0.5, 0.5 - 1.1e-6, 3, 3}));
  EXPECT_FALSE(alike({0.5, 0.5, 3, 3 + 3.1e-6}));
  EXPECT_TRUE(alike({0.5, 0.5, 0.01, 0.01 + 0.9e-6})); // of few orders the millionth of an order
  EXPECT_FALSE(alike({0.5, 0.5, 0.01, 0.01 + 1.1e-6}));
  EXPECT_FALSE(alike({0.5, std::nan(""), 3, 3}));
  EXPECT_FALSE(alike({0.5, 0.5, std::nan(""), 3}));
}

TEST(PredictAlike, AsksForTwoThousandCustomersAtMost) {
  const CustomerBase base = differentCustomers(10'000);
  std::vector<double> asked;
  const bool alike = predictAlike(base, [&](const Customer& customer) {
    asked.push_back(customer.repeats);
    return Predictions{1, 1, 0, 0};
  });
  EXPECT_TRUE(alike);
  EXPECT_LE(asked.size(), 2000U);
  EXPECT_GE(asked.size(), 1000U);
  EXPECT_EQ(asked.front(), 0);
  EXPECT_GE(asked.back(), 9990); // spread over all of them
  EXPECT_FALSE(predictAlike(base, [](const Customer& customer) {
    return Predictions{1, customer.repeats < 9000 ? 1.0 : 0.5, 0, 0};
  }));
}

} // namespace
