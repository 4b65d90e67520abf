// SPDX-License-Identifier: MPL-2.0
//
// A real office, started for tests and used through UNO.

#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "harness/process.hpp"
#include "harness/profile.hpp"
#include "harness/strings.hpp"
#include "harness/watch.hpp"

namespace harness {

struct OfficeOptions {
  /// Without it windows and modal dialogs work (drawn in memory, no display is needed).
  bool headless = true;
  /// Added to the environment of the office.
  Variables variables = {};
  std::chrono::seconds patience = usualPatience();
  /// The name of an environment variable with a program, and arguments, to run the office in: valgrind.
  const char* wrapper = "SALESPLANNER_OFFICE_WRAPPER";
};

/// A running office in a profile; it ends with this object.
class Office {
public:
  explicit Office(const Profile& profile, const OfficeOptions& options = {});
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;
  ~Office();

  pid_t id() const { return running_->process.id(); }
  const Profile& profile() const { return profile_; }
  bool alive() const;
  /// The files of the sockets at which the office listens; they are removed with this object.
  const std::vector<std::filesystem::path>& sockets() const { return running_->sockets; }
  /// Asks the office to end, as a user would, and waits for it.  Returns its exit status.
  int end();
  /// For a test that does several long things: it does not hang yet.
  void beat() { running_->watch.beat(); }
  /// How long a test may take from now on before the office is ended.
  void setPatience(std::chrono::seconds patience) { running_->watch.setPatience(patience); }

  const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context() const { return context_; }
  const com::sun::star::uno::Reference<com::sun::star::frame::XDesktop2>& desktop() const { return desktop_; }

  /// An instance of a service of the office, by its interface.
  template <class Interface>
  com::sun::star::uno::Reference<Interface> create(std::string_view service) const {
    return {context_->getServiceManager()->createInstanceWithContext(unoString(service), context_),
            com::sun::star::uno::UNO_QUERY_THROW};
  }

  /// The processor time that the office has used since it started: unlike the time on the clock it hardly depends on
  /// what else the machine does.
  std::chrono::nanoseconds processorTime() const;
  /// The memory that the office holds of its own (libraries and files aside), in bytes.
  std::size_t memory() const;

  /// Whether the office has a library loaded.
  bool hasLoaded(std::string_view library) const;

private:
  struct Running {
    Running(const Profile& profile, const std::vector<std::string>& command, const OfficeOptions& options);
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running();
    Process process;
    Watch watch;
    /// In the folder of temporary files of the system, whatever TMPDIR says; an office that is killed leaves them
    /// there.
    std::vector<std::filesystem::path> sockets;
  };

  void start(const OfficeOptions& options);

  const Profile& profile_;
  std::unique_ptr<Running> running_;
  com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
  com::sun::star::uno::Reference<com::sun::star::frame::XDesktop2> desktop_;
};

} // namespace harness
