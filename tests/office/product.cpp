// SPDX-License-Identifier: MPL-2.0

#include "product.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace product {

namespace {

std::filesystem::path built(const char* variable, const char* usual) {
  const char* const chosen = std::getenv(variable);
  const std::filesystem::path file = chosen != nullptr ? chosen : usual;
  if (!std::filesystem::is_regular_file(file)) {
    throw std::runtime_error(file.string() + " is missing: build it, or set " + variable);
  }
  return file;
}

} // namespace

std::filesystem::path extension() {
  return built("SALESPLANNER_OXT", SALESPLANNER_OXT);
}
std::filesystem::path examples() {
  return built("SALESPLANNER_EXAMPLES", SALESPLANNER_EXAMPLES);
}
std::filesystem::path data() {
  return SALESPLANNER_DATA;
}
std::filesystem::path templates() {
  return SALESPLANNER_TEMPLATES;
}
std::filesystem::path selfCheck() {
  return built("SALESPLANNER_SELF_CHECK", SALESPLANNER_SELF_CHECK);
}

} // namespace product
