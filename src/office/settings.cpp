// SPDX-License-Identifier: MPL-2.0

#include "office/settings.hpp"

#include <algorithm>

#include <com/sun/star/beans/XHierarchicalPropertySet.hpp>
#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/container/XHierarchicalNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include "office/configuration.hpp"
#include "office/strings.hpp"

namespace css = com::sun::star;

namespace office {

namespace {

using Context = css::uno::Reference<css::uno::XComponentContext>;

constexpr const char* currency = "Defaults/Currency";
constexpr const char* fiscalYearStart = "Defaults/FiscalYearStart";
constexpr const char* logLevel = "Logging/Level";

/// The settings by their paths in the schema, extension/registry/org/salesplanner/SalesPlanner.xcs.
constexpr const char* ourSettings = "/org.salesplanner.SalesPlanner";

using Names = css::uno::Reference<css::container::XHierarchicalNameAccess>;

template <class Value>
Value valueOf(const Names& names, const char* path) {
  Value value{};
  names->getByHierarchicalName(rtl::OUString::createFromAscii(path)) >>= value;
  return value;
}

unsigned month(sal_Int32 number) {
  return number >= 1 && number <= 12 ? static_cast<unsigned>(number) : Settings{}.fiscalYearStart;
}

LogLevel levelNamed(std::string_view name) {
  const auto* const found = std::ranges::find(logLevelNames, name);
  return found == logLevelNames.end() ? Settings{}.logLevel : static_cast<LogLevel>(found - logLevelNames.begin());
}

} // namespace

Settings readSettings(const Context& context) noexcept {
  try {
    const auto names = configuration<css::container::XHierarchicalNameAccess>(context, ourSettings);
    Settings settings;
    settings.currency = utf8(valueOf<rtl::OUString>(names, currency));
    settings.fiscalYearStart = month(valueOf<sal_Int32>(names, fiscalYearStart));
    settings.logLevel = levelNamed(utf8(valueOf<rtl::OUString>(names, logLevel)));
    return settings;
  } catch (...) { // not installed
    return {};
  }
}

std::chrono::sys_days planYearStart(const Settings& settings, std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  const std::chrono::month first(settings.fiscalYearStart);
  return (date.month() < first ? date.year() - std::chrono::years(1) : date.year()) / first / 1;
}

void writeSettings(const Context& context, const Settings& settings) {
  const auto names =
      configuration<css::container::XHierarchicalNameReplace>(context, ourSettings, changingConfiguration);
  const auto set = [&](const char* path, const css::uno::Any& value) {
    names->replaceByHierarchicalName(rtl::OUString::createFromAscii(path), value);
  };
  set(currency, css::uno::Any(ustring(settings.currency)));
  set(fiscalYearStart, css::uno::Any(static_cast<sal_Int32>(settings.fiscalYearStart)));
  set(logLevel, css::uno::Any(ustring(nameOf(settings.logLevel))));
  css::uno::Reference<css::util::XChangesBatch>(names, css::uno::UNO_QUERY_THROW)->commitChanges();
}

} // namespace office
