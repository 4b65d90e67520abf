// SPDX-License-Identifier: MPL-2.0
//
// Special functions of mathematics.  None of them throws; outside its domain each is NaN or infinite.

#pragma once

namespace sales {

/// The value below which a share `probability` of the standard normal distribution lies, for probabilities in (0, 1).
double normalQuantile(double probability);

} // namespace sales
