// SPDX-License-Identifier: MPL-2.0

#include "office/help.hpp"

#include <string>

#include "office/desktop.hpp"
#include "office/package.hpp"
#include "office/strings.hpp"

namespace css = com::sun::star;

namespace office {

namespace {

using Context = css::uno::Reference<css::uno::XComponentContext>;

void open(const Context& context, const std::string& page, std::string_view place) {
  auto url = packageLocation(context) + "/help/" + ustring(page) + ".html";
  if (!place.empty()) {
    url += "#" + ustring(place);
  }
  openWithDesktop(context, url);
}

} // namespace

void openReference(const Context& context, std::string_view function) {
  open(context, "functions", function);
}

void openHelp(const Context& context, std::string_view guide, std::string_view heading) {
  open(context, "guides/" + std::string(guide), heading);
}

} // namespace office
