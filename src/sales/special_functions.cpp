// SPDX-License-Identifier: MPL-2.0

#include "sales/special_functions.hpp"

#include <numbers>

#include <boost/math/policies/policy.hpp>
#include <boost/math/special_functions/erf.hpp>

namespace sales {

namespace {

namespace policies = boost::math::policies;

/// Nothing is thrown and no global error state is set: what has no value is NaN or infinite.
using Quiet =
    policies::policy<policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
                     policies::overflow_error<policies::ignore_error>,
                     policies::underflow_error<policies::ignore_error>, policies::denorm_error<policies::ignore_error>,
                     policies::evaluation_error<policies::ignore_error>,
                     policies::rounding_error<policies::ignore_error>,
                     policies::indeterminate_result_error<policies::ignore_error>, policies::promote_double<false>>;

} // namespace

double normalQuantile(double probability) {
  return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * probability, Quiet());
}

} // namespace sales
