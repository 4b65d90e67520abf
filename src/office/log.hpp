// SPDX-License-Identifier: MPL-2.0
//
// The log of the extension: a facade that never throws.  It holds what went wrong in our code and nothing of the
// user's: no cell contents, no texts, no names or paths of documents.

#pragma once

#include <memory>
#include <mutex>
#include <string_view>

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

/// The URL of the file of the log, whether it is there or not.
rtl::OUString logFile(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// In the order of spdlog's levels.
enum class Level { trace, debug, info, warn, error, critical };

/// A rotating file in the user profile, made when the first message is logged.  The level comes from the settings of
/// the extension (Logging/Level) or, before them, from the environment variable SALESPLANNER_LOG_LEVEL.
class Log {
public:
  explicit Log(com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context) noexcept;
  ~Log();
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  /// Logs what happened where.  A message that repeats is written the first, tenth, hundredth ... time.
  void write(Level level, std::string_view where, std::string_view what) noexcept;

private:
  struct Sink;
  std::mutex mutex_;
  com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
  std::unique_ptr<Sink> sink_;
};

} // namespace office
