// SPDX-License-Identifier: MPL-2.0
//
// The one way in which the domain says that a quantity has no value.

#pragma once

#include <cstdint>

#include <boost/system/result.hpp>

namespace sales {

/// Why there is no value.  The numbers are the codes that spreadsheets give these errors, so that an error which
/// arrives inside an array (any code, not only those named here) passes through unchanged.
enum class Error : std::uint16_t {
  domain = 502,        ///< an argument outside its domain, an unknown keyword, ranges of different size
  number = 503,        ///< the result is too large to be a number
  text = 519,          ///< text where a number is needed
  convergence = 523,   ///< an optimiser found no answer
  division = 532,      ///< a zero denominator, also a mean, share or rate of no rows
  unavailable = 32767, ///< a question without answer: never pays back, target already passed, too little data
};

/// A value, or the reason why there is none.
template <class T>
using Result = boost::system::result<T, Error>;

} // namespace sales
