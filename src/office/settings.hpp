// SPDX-License-Identifier: MPL-2.0
//
// The settings of the extension, Tools > Options > Sales Planner: of the user, never of a document.

#pragma once

#include <array>
#include <chrono>
#include <string>
#include <string_view>

#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

/// The least severe messages that are logged.
enum class LogLevel { off, error, warn, info, debug, trace };

/// As the settings and spdlog call them, in the order of LogLevel.
inline constexpr std::array<std::string_view, 6> logLevelNames{"off", "error", "warn", "info", "debug", "trace"};

constexpr std::string_view nameOf(LogLevel level) {
  return logLevelNames.at(static_cast<std::size_t>(level));
}

struct Settings {
  std::string currency = {};    ///< the label that new workbooks start with; empty for none
  unsigned fiscalYearStart = 1; ///< the month, 1 to 12
  LogLevel logLevel = LogLevel::warn;

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// What is set; a default for each value that is missing or makes no sense.
Settings readSettings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context) noexcept;

/// The first day of the plan year that a day lies in.
std::chrono::sys_days planYearStart(const Settings& settings, std::chrono::sys_days day);

void writeSettings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const Settings& settings);

} // namespace office
