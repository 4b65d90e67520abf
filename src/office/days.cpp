// SPDX-License-Identifier: MPL-2.0

#include "office/days.hpp"

#include <com/sun/star/util/Date.hpp>
#include <osl/time.h>

namespace css = com::sun::star;

namespace office {

std::chrono::sys_days today() {
  TimeValue system{};
  TimeValue local{};
  oslDateTime date{};
  osl_getSystemTime(&system);
  osl_getLocalTimeFromSystemTime(&system, &local);
  osl_getDateTimeFromTimeValue(&local, &date);
  return std::chrono::year(date.Year) / date.Month / date.Day;
}

std::chrono::sys_days nullDateOf(const Document& document) {
  css::util::Date zero;
  css::uno::Reference<css::beans::XPropertySet>(document, css::uno::UNO_QUERY_THROW)->getPropertyValue("NullDate") >>=
      zero;
  return std::chrono::year(zero.Year) / zero.Month / zero.Day;
}

} // namespace office
