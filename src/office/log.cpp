// SPDX-License-Identifier: MPL-2.0

#include "office/log.hpp"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include <com/sun/star/uno/RuntimeException.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <osl/file.hxx>
#include <rtl/ustring.hxx>
#include <spdlog/details/log_msg.h>
#include <spdlog/sinks/base_sink.h>

#include "office/settings.hpp"

namespace office {

namespace css = com::sun::star;
using css::uno::Reference;
using rtl::OUString;

namespace {

constexpr std::uintmax_t maxFileSize = 1024 * 1024;
constexpr int maxFiles = 3;
/// So many different messages are told apart; beyond them a message is not written.
constexpr std::size_t maxMessages = 256;

std::filesystem::path systemPath(const OUString& url) {
  OUString path;
  if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) {
    throw css::uno::RuntimeException();
  }
  return std::filesystem::path(std::u16string(path.getStr(), path.getStr() + path.getLength()));
}

spdlog::level::level_enum configuredLevel(const Reference<css::uno::XComponentContext>& context) {
  const char* const fromEnvironment = std::getenv("SALESPLANNER_LOG_LEVEL");
  return spdlog::level::from_str(fromEnvironment != nullptr ? fromEnvironment
                                                            : std::string(nameOf(readSettings(context).logLevel)));
}

/// A file that is renamed when it is full: the newest is the plain name, the others end in .1 and .2.
/// It is made with the first message that is severe enough.
/// spdlog's own rotating sink asks for the size of its file in a way that needs a newer C library than the office does.
class RotatingFile final : public spdlog::sinks::base_sink<std::mutex> {
public:
  explicit RotatingFile(std::filesystem::path path) : path_(std::move(path)) {}

protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    if (!file_.is_open()) {
      open();
    }
    if (size_ + line.size() > maxFileSize) {
      rotate();
    }
    file_.write(line.data(), static_cast<std::streamsize>(line.size()));
    size_ += line.size();
  }

  void flush_() override { file_.flush(); }

private:
  void open() {
    std::error_code missing;
    size_ = std::filesystem::file_size(path_, missing);
    size_ = missing ? 0 : size_;
    file_.open(path_, std::ios::binary | std::ios::app);
  }

  std::filesystem::path numbered(int number) const {
    std::filesystem::path path = path_;
    return number == 0 ? path : path += "." + std::to_string(number);
  }

  void rotate() {
    file_.close();
    for (int number = maxFiles - 1; number > 0; --number) {
      std::error_code missing; // the older files need not be there yet
      std::filesystem::rename(numbered(number - 1), numbered(number), missing);
    }
    open();
  }

  std::filesystem::path path_;
  std::ofstream file_;
  std::uintmax_t size_ = 0;
};

bool isPowerOfTen(std::size_t count) {
  while (count % 10 == 0) {
    count /= 10;
  }
  return count == 1;
}

} // namespace

struct Log::Sink {
  /// Empty for ever where the profile cannot be found.
  std::unique_ptr<RotatingFile> file;
  bool opened = false;
  std::map<std::string, std::size_t, std::less<>> counts;

  void open(const Reference<css::uno::XComponentContext>& context) {
    opened = true;
    // Not through spdlog's registry, which every library in the office would share.
    file = std::make_unique<RotatingFile>(systemPath(logFile(context)));
    file->set_level(configuredLevel(context));
  }
};

OUString logFile(const Reference<css::uno::XComponentContext>& context) {
  return css::util::PathSubstitution::create(context)->substituteVariables("$(user)/sales-planner.log", true);
}

Log::Log(Reference<css::uno::XComponentContext> context) noexcept : context_(std::move(context)) {}

Log::~Log() = default;

void Log::write(Level level, std::string_view where, std::string_view what) noexcept {
  try {
    const std::lock_guard guard(mutex_);
    if (!context_.is()) {
      return; // nowhere to ask for the profile
    }
    if (!sink_) {
      sink_ = std::make_unique<Sink>();
    }
    if (!sink_->opened) {
      sink_->open(context_);
    }
    const auto severity = static_cast<spdlog::level::level_enum>(level);
    if (!sink_->file || !sink_->file->should_log(severity)) {
      return;
    }
    const std::string message = std::string(where) + ": " + std::string(what);
    if (!sink_->counts.contains(message) && sink_->counts.size() >= maxMessages) {
      return;
    }
    const std::size_t count = ++sink_->counts[message];
    if (isPowerOfTen(count)) {
      const std::string line = message + " (" + std::to_string(count) + ")";
      sink_->file->log(spdlog::details::log_msg("sales-planner", severity, line));
      sink_->file->flush();
    }
  } catch (...) {
    // A log that cannot be written must not disturb the office.
  }
}

} // namespace office
