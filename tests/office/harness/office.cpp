// SPDX-License-Identifier: MPL-2.0

#include "harness/office.hpp"

#include <atomic>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>

#include <unistd.h>

namespace harness {

using com::sun::star::uno::Reference;
using com::sun::star::uno::XComponentContext;

namespace {

const Reference<XComponentContext>& ownContext() {
  static const Reference<XComponentContext> context = [] {
    // Without the types of the office's API the first call on one of them crashes this program.
    rtl::Bootstrap::set("URE_MORE_TYPES", fileUrl(programFolder() / "types" / "offapi.rdb"));
    return cppu::defaultBootstrap_InitialComponentContext();
  }();
  return context;
}

std::string newPipeName() {
  static std::atomic<int> number = 0;
  return "salesplanner-test-" + std::to_string(::getpid()) + "-" + std::to_string(++number);
}

std::vector<std::string> officeArguments(const Profile& profile, const std::string& pipe, bool headless) {
  std::vector<std::string> arguments{"--norestore",          "--nologo",      "--nodefault",
                                     "--nofirststartwizard", "--nolockcheck", "--accept=pipe,name=" + pipe + ";urp;",
                                     profile.argument()};
  if (headless) {
    arguments.insert(arguments.begin(), {"--headless", "--invisible"});
  }
  return arguments;
}

Variables officeVariables(const Profile& profile, const OfficeOptions& options) {
  Variables variables = options.variables;
  if (const char* const preload = std::getenv("SALESPLANNER_OFFICE_PRELOAD"); preload != nullptr && *preload != 0) {
    variables.emplace("LD_PRELOAD", preload);
    // Programs that the office starts inherit it, and gpgconf, asked for signatures when a document is stored, then
    // hangs: it is not found.
    variables.emplace("PATH", programFolder().string());
  }
  variables.merge(profile.variables());
  return variables;
}

/// The command that starts the office.
std::vector<std::string> officeCommand(const char* variable, const std::vector<std::string>& arguments) {
  std::vector<std::string> command;
  if (const char* const wrapper = std::getenv(variable); wrapper != nullptr) {
    std::istringstream words(wrapper);
    command.assign(std::istream_iterator<std::string>(words), {});
  }
  command.push_back((programFolder() / "soffice.bin").string());
  command.insert(command.end(), arguments.begin(), arguments.end());
  return command;
}

} // namespace

Office::Running::Running(const Profile& profile, const std::vector<std::string>& command, const OfficeOptions& options)
    : process(command.front(), {command.begin() + 1, command.end()}, officeVariables(profile, options), profile.log()),
      watch(process, profile.log(), options.patience) {}

Office::Running::~Running() {
  process.kill();
  for (const auto& socket : sockets) {
    std::error_code gone;
    std::filesystem::remove(socket, gone);
  }
}

Office::Office(const Profile& profile, const OfficeOptions& options) : profile_(profile) {
  start(options);
}

Office::~Office() {
  try {
    end();
  } catch (const com::sun::star::uno::Exception&) { // it is gone already
  }
}

void Office::start(const OfficeOptions& options) {
  constexpr std::chrono::milliseconds betweenAttempts{20};
  constexpr int askedToRestart = 81; // by a fresh profile, and after extensions have changed
  int restarts = 2;
  const auto pipe = newPipeName();
  const auto command = officeCommand(options.wrapper, officeArguments(profile_, pipe, options.headless));
  const auto url = unoString("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext");
  const auto resolver = com::sun::star::bridge::UnoUrlResolver::create(ownContext());

  running_ = std::make_unique<Running>(profile_, command, options);
  while (true) {
    try {
      context_.set(resolver->resolve(url), com::sun::star::uno::UNO_QUERY_THROW);
      break;
    } catch (const com::sun::star::connection::NoConnectException&) { // it does not listen yet
    }
    const auto status = running_->process.waitFor(betweenAttempts);
    if (status == askedToRestart && restarts > 0) {
      --restarts;
      running_.reset();
      running_ = std::make_unique<Running>(profile_, command, options);
    } else if (status) {
      throw std::runtime_error("the office ended with status " + std::to_string(*status) + " before it listened");
    }
  }
  desktop_ = com::sun::star::frame::Desktop::create(context_);
  running_->sockets = running_->process.sockets();
}

bool Office::alive() const {
  return !running_->process.waitFor(std::chrono::milliseconds(0));
}

int Office::end() {
  if (desktop_.is()) {
    try {
      desktop_->terminate();
    } catch (const com::sun::star::lang::DisposedException&) { // the connection may end before the answer comes
    }
    desktop_.clear();
    context_.clear();
  }
  // No patience of its own: the watch ends an office that does not.
  return running_->process.waitFor(std::chrono::hours(1)).value();
}

std::chrono::nanoseconds Office::processorTime() const {
  clockid_t clock{};
  timespec used{};
  if (::clock_getcpuclockid(id(), &clock) != 0 || ::clock_gettime(clock, &used) != 0) {
    throw std::runtime_error("the processor time of the office cannot be seen");
  }
  return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

std::size_t Office::memory() const {
  constexpr std::size_t unit = 1024;
  std::ifstream figures("/proc/" + std::to_string(id()) + "/smaps_rollup");
  std::size_t sum = 0;
  bool found = false;
  for (std::string line; std::getline(figures, line);) {
    std::istringstream fields(line);
    std::string name;
    std::size_t amount = 0;
    if (fields >> name >> amount; name == "Anonymous:" || name == "Swap:") {
      sum += amount * unit;
      found = true;
    }
  }
  if (!found) {
    throw std::runtime_error("the memory of the office cannot be seen on this system");
  }
  return sum;
}

bool Office::hasLoaded(std::string_view library) const {
  std::ifstream maps("/proc/" + std::to_string(id()) + "/maps");
  if (!maps) {
    throw std::runtime_error("the libraries of the office cannot be seen on this system");
  }
  for (std::string line; std::getline(maps, line);) {
    if (std::filesystem::path(line).filename() == library) {
      return true;
    }
  }
  return false;
}

} // namespace harness
