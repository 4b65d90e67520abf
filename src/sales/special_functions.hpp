// SPDX-License-Identifier: MPL-2.0
//
// Special functions of mathematics.  None of them throws; outside its domain each is NaN or infinite.

#pragma once

namespace sales {

/// The value below which a share `probability` of the standard normal distribution lies, for probabilities in (0, 1).
double normalQuantile(double probability);

/// The logarithm of the gamma function, for values above 0.
double logGamma(double value);

/// The second derivative of the logarithm of the gamma function, for values above 0.
double trigamma(double value);

/// ln(Gamma(base + step) / Gamma(base)), the logarithm of a rising factorial, and its first and second derivatives by
/// the base, psi(base + step) - psi(base) and psi'(base + step) - psi'(base).
struct GammaRatio {
  double log = 0;
  double slope = 0;
  double curvature = 0;
};

/// For base > 0 and step >= 0.  Keeps its digits where both gamma functions are huge and nearly equal.
GammaRatio gammaRatio(double base, double step);

/// gammaRatio for one base and steps that grow: each is computed from the one before.
class RisingFactorial {
public:
  explicit RisingFactorial(double base) : base_(base) {}

  /// For a step that is not below the last one.
  const GammaRatio& to(double step) {
    if (step == step_) {
      return ratio_;
    }
    const GammaRatio more = gammaRatio(base_ + step_, step - step_);
    ratio_.log += more.log;
    ratio_.slope += more.slope;
    ratio_.curvature += more.curvature;
    step_ = step;
    return ratio_;
  }

private:
  double base_;
  double step_ = 0;
  GammaRatio ratio_;
};

/// ln(Gamma(a) Gamma(b) / Gamma(a + b)), for values above 0.
double logBeta(double a, double b);

/// exp(z) E_s(z) = integral of exp(-z t) (1 + t)^-s over t from 0 on, the generalised exponential integral without its
/// exponential decay, for s and z above 0.
double scaledExponentialIntegral(double s, double z);

} // namespace sales
