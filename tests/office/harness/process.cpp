// SPDX-License-Identifier: MPL-2.0

#include "harness/process.hpp"

#include <cerrno>
#include <csignal>
#include <fstream>
#include <set>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace harness {

namespace {

std::vector<char*> pointersTo(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  pointers.reserve(strings.size() + 1);
  for (auto& string : strings) {
    pointers.push_back(string.data());
  }
  pointers.push_back(nullptr);
  return pointers;
}

// Between fork and exec only async-signal-safe calls are allowed: the program has threads.
[[noreturn]] void becomeProgram(pid_t parent, int output, char* const* arguments, char* const* variables) {
  ::setpgid(0, 0);
#ifdef __linux__
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) { // it died before the line above
    ::_exit(127);
  }
#else
  (void)parent;
#endif
  const int input = ::open("/dev/null", O_RDONLY);
  if (input < 0 || ::dup2(input, STDIN_FILENO) < 0 || ::dup2(output, STDOUT_FILENO) < 0 ||
      ::dup2(output, STDERR_FILENO) < 0) {
    ::_exit(127);
  }
  ::execve(arguments[0], arguments, variables);
  ::_exit(127);
}

} // namespace

Variables ownVariables() {
  Variables variables;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    if (const auto equals = text.find('='); equals != std::string::npos) {
      variables.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
  }
  return variables;
}

Process::Process(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                 const Variables& variables, const std::filesystem::path& log) {
  std::vector<std::string> line{program.string()};
  line.insert(line.end(), arguments.begin(), arguments.end());
  std::vector<std::string> settings;
  for (const auto& [name, value] : variables) {
    settings.push_back(name + "=" + value);
  }
  const auto linePointers = pointersTo(line);
  const auto settingPointers = pointersTo(settings);

  const int output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (output < 0) {
    throw std::system_error(errno, std::generic_category(), log.string());
  }
  const pid_t parent = ::getpid();
  id_ = ::fork();
  if (id_ == 0) {
    becomeProgram(parent, output, linePointers.data(), settingPointers.data());
  }
  const int error = errno;
  ::close(output);
  if (id_ < 0) {
    throw std::system_error(error, std::generic_category(), "fork");
  }
  ::setpgid(id_, id_); // whichever of the two processes comes first
  waiter_ = std::thread([this] { awaitEnd(); });
}

Process::~Process() {
  kill();
  waiter_.join();
  ::waitpid(id_, nullptr, 0);
}

void Process::awaitEnd() {
  siginfo_t info{};
  // The dead process is left unreaped until the destructor, so that its number cannot pass to another one meanwhile.
  while (::waitid(P_PID, static_cast<id_t>(id_), &info, WEXITED | WNOWAIT) != 0 && errno == EINTR) {
  }
  const std::lock_guard lock(mutex_);
  status_ = info.si_code == CLD_EXITED ? info.si_status : 128 + info.si_status;
  ended_.notify_all();
}

std::optional<int> Process::waitFor(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  ended_.wait_for(lock, patience, [this] { return status_.has_value(); });
  return status_;
}

std::vector<std::filesystem::path> Process::sockets() const {
  const auto folder = std::filesystem::path("/proc") / std::to_string(id_);
  std::set<std::string> own; // "socket:[12345]", by the number of the inode
  std::error_code ended;
  for (const auto& file : std::filesystem::directory_iterator(folder / "fd", ended)) {
    own.insert(std::filesystem::read_symlink(file, ended).string());
  }
  std::vector<std::filesystem::path> paths;
  std::ifstream list(folder / "net" / "unix");
  for (std::string line; std::getline(list, line);) {
    std::istringstream fields(line);
    std::string field;
    std::string inode;
    std::string path;
    constexpr int before = 6; // address, references, protocol, flags, type, state
    for (int i = 0; i < before; ++i) {
      fields >> field;
    }
    if (fields >> inode >> path && path.starts_with('/') && own.contains("socket:[" + inode + "]")) {
      paths.emplace_back(path);
    }
  }
  return paths;
}

void Process::kill() noexcept {
  ::kill(-id_, SIGKILL);
}

} // namespace harness
