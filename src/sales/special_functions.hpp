// SPDX-License-Identifier: MPL-2.0
//
// Special functions of mathematics.  None of them throws; outside its domain each is NaN or infinite.

#pragma once

namespace sales {

/// The value below which a share `probability` of the standard normal distribution lies, for probabilities in (0, 1).
double normalQuantile(double probability);

/// The logarithm of the gamma function, for values above 0.
double logGamma(double value);

/// ln(Gamma(base + step) / Gamma(base)), the logarithm of a rising factorial, and its derivative by the base,
/// psi(base + step) - psi(base).
struct GammaRatio {
  double log;
  double slope;
};

/// For base > 0 and step >= 0.  Keeps its digits where both gamma functions are huge and nearly equal.
GammaRatio gammaRatio(double base, double step);

/// ln(Gamma(a) Gamma(b) / Gamma(a + b)), for values above 0.
double logBeta(double a, double b);

/// exp(z) E_s(z) = integral of exp(-z t) (1 + t)^-s over t from 0 on, the generalised exponential integral without its
/// exponential decay, for s and z above 0.
double scaledExponentialIntegral(double s, double z);

} // namespace sales
