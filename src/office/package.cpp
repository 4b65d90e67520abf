// SPDX-License-Identifier: MPL-2.0

#include "office/package.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>

namespace css = com::sun::star;

namespace office {

namespace {

constexpr const char* identifier = "org.salesplanner.SalesPlanner";

} // namespace

rtl::OUString packageLocation(const css::uno::Reference<css::uno::XComponentContext>& context) {
  return css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
      rtl::OUString::createFromAscii(identifier));
}

rtl::OUString packageVersion(const css::uno::Reference<css::uno::XComponentContext>& context) {
  for (const auto& extension : css::deployment::PackageInformationProvider::get(context)->getExtensionList()) {
    if (extension.getLength() > 1 && extension[0].equalsAscii(identifier)) {
      return extension[1];
    }
  }
  return {};
}

} // namespace office
