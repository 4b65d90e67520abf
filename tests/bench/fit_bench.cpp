// SPDX-License-Identifier: MPL-2.0
//
// What the fits of the customer models cost.
//   fit_bench          100,000 and 1,000,000 customers who are drawn by the models: the times, how they grow, and the
//                      memory taken besides the input.  No two customers are alike: nothing can be merged.
//   fit_bench FILE     the BG/NBD model for the customers of a file (x, t_x and T as columns 2 to 4): seconds and
//                      log-likelihood, for fit_with_scipy.py

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <new>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <malloc.h>

#include "sales/customer_base.hpp"

namespace {

std::size_t taken = 0;
std::size_t mostTaken = 0;

} // namespace

// Every allocation is counted, so that the figure of the memory is exact.
void* operator new(std::size_t size) {
  void* memory = std::malloc(size);
  if (memory == nullptr) {
    throw std::bad_alloc();
  }
  taken += malloc_usable_size(memory);
  mostTaken = std::max(mostTaken, taken);
  return memory;
}
void operator delete(void* memory) noexcept {
  taken -= memory == nullptr ? 0 : malloc_usable_size(memory);
  std::free(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
  operator delete(memory);
}

namespace {

using Columns = std::vector<std::vector<double>>;
using Random = std::mt19937_64;

double uniform(Random& random) {
  return std::uniform_real_distribution<double>(0, 1)(random);
}
double gamma(Random& random, double shape, double rate) {
  return std::gamma_distribution<double>(shape, 1 / rate)(random);
}
double exponential(Random& random, double rate) {
  return std::exponential_distribution<double>(rate)(random);
}

/// Repeat orders, recency and age of customers with about the parameters of CDNOW, observed for 26 to 40 weeks;
/// `chanceToLeave` and `lifetime` are drawn for each.
Columns customers(std::size_t count, const std::function<double(Random&)>& chanceToLeave,
                  const std::function<double(Random&)>& lifetime) {
  Random random(count);
  Columns columns(3);
  for (std::size_t i = 0; i < count; ++i) {
    const double rate = gamma(random, 0.5, 8);
    const double leave = chanceToLeave(random);
    const double age = 26 + 14 * uniform(random);
    const double end = std::min(age, lifetime(random));
    double repeats = 0;
    double recency = 0;
    for (double now = exponential(random, rate); now < end; now += exponential(random, rate)) {
      ++repeats;
      recency = now;
      if (uniform(random) < leave) {
        break;
      }
    }
    columns[0].push_back(repeats);
    columns[1].push_back(recency);
    columns[2].push_back(age);
  }
  return columns;
}

Columns leavingAfterOrders(std::size_t count) {
  return customers(
      count,
      [](Random& random) {
        const double a = gamma(random, 0.8, 1);
        return a / (a + gamma(random, 2.5, 1));
      },
      [](Random& /*random*/) { return HUGE_VAL; });
}

Columns leavingAtAnyTime(std::size_t count) {
  return customers(
      count, [](Random& /*random*/) { return 0; },
      [](Random& random) { return exponential(random, gamma(random, 0.6, 12)); });
}

/// Repeat orders and mean spend of customers.
Columns spenders(std::size_t count) {
  Random random(count);
  Columns columns(2);
  for (std::size_t i = 0; i < count; ++i) {
    const double repeats = 1 + std::floor(8 * uniform(random) * uniform(random));
    columns[0].push_back(repeats);
    columns[1].push_back(gamma(random, 6 * repeats, gamma(random, 4, 15) * repeats));
  }
  return columns;
}

/// The processor's time: what else runs on the machine counts little.
double now() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Cost {
  double seconds = 0;
  double memory = 0; ///< as a multiple of the input
};

template <std::size_t N, class Fit>
Cost costOf(const Fit& fit, Columns columns) {
  const std::size_t input = N * columns[0].size() * sizeof(double);
  std::array<std::vector<double>, N> moved;
  std::ranges::move(columns, moved.begin());
  const sales::Aligned<N> data(std::move(moved));
  Cost cost{1e300, 0};
  for (int run = 0; run < 5; ++run) {
    const std::size_t before = taken;
    mostTaken = taken;
    const double start = now();
    const auto result = fit(data);
    const double elapsed = now() - start;
    if (!result) {
      std::puts("  no fit");
      std::exit(EXIT_FAILURE);
    }
    cost.seconds = std::min(cost.seconds, elapsed);
    cost.memory = static_cast<double>(mostTaken - before) / static_cast<double>(input);
  }
  return cost;
}

template <std::size_t N, class Fit, class Draw>
void report(const char* name, const Fit& fit, const Draw& draw) {
  const Cost small = costOf<N>(fit, draw(100'000));
  const Cost large = costOf<N>(fit, draw(1'000'000));
  std::printf("%-12s %8.3f s %8.3f s   %5.1f times   %.2f times the input\n", name, small.seconds, large.seconds,
              large.seconds / small.seconds, std::max(small.memory, large.memory));
}

/// Columns 2 to 4 of a file of comma-separated values with a header.
Columns read(const char* name) {
  Columns columns(3);
  std::ifstream file(name);
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    std::string field;
    std::getline(fields, field, ',');
    for (auto& column : columns) {
      std::getline(fields, field, ',');
      column.push_back(std::stod(field));
    }
  }
  return columns;
}

} // namespace

int main(int count, char** arguments) {
  if (count > 1) {
    Columns columns = read(arguments[1]);
    const sales::Aligned<3> data({columns[0], columns[1], columns[2]});
    double best = 1e300;
    double logLikelihood = 0;
    for (int run = 0; run < 200; ++run) {
      const double start = now();
      logLikelihood = (*sales::bgNbdFit(data))[4];
      best = std::min(best, now() - start);
    }
    std::printf("%.9g %.9f\n", best, logLikelihood);
    return 0;
  }
  std::puts("Fits of         100,000    1,000,000 customers        memory");
  report<3>("BG/NBD", &sales::bgNbdFit, &leavingAfterOrders);
  report<3>("Pareto/NBD", &sales::pNbdFit, &leavingAtAnyTime);
  report<2>("gamma-gamma", &sales::ggFit, &spenders);
}
