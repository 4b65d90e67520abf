// SPDX-License-Identifier: MPL-2.0
//
// The boundary to the office: UNO values in, UNO values out, and nothing thrown across it.

#pragma once

#include <initializer_list>
#include <span>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>

#include "addin/call.hpp"
#include "addin/fit_cache.hpp"
#include "office/log.hpp"

namespace addin {

namespace css = com::sun::star;

/// What the office hands over as one argument.
Argument argumentOf(const css::uno::Any& value);

/// What a call gives back, as the office takes it: a number, a text, double[][], string[][] or any[][].
css::uno::Any anyOf(const Value& value);

/// Computes one call of a cell.  `document` is needed for its null date only and is empty for functions without dates.
/// Whatever fails unexpectedly is logged and shows as an error in the cell.
css::uno::Any answer(office::Log& log, FitCache& fits, const Entry& entry,
                     const css::uno::Reference<css::beans::XPropertySet>& document,
                     std::span<const css::uno::Any* const> arguments) noexcept;

inline css::uno::Any answer(office::Log& log, FitCache& fits, const Entry& entry,
                            const css::uno::Reference<css::beans::XPropertySet>& document,
                            std::initializer_list<const css::uno::Any*> arguments) noexcept {
  return answer(log, fits, entry, document, std::span(arguments.begin(), arguments.size()));
}

} // namespace addin
