// SPDX-License-Identifier: MPL-2.0
//
// A part of the office's configuration, to be read or changed.

#pragma once

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "office/documents.hpp"
#include "office/sequence.hpp"

namespace office {

inline constexpr const char* readingConfiguration = "com.sun.star.configuration.ConfigurationAccess";
inline constexpr const char* changingConfiguration = "com.sun.star.configuration.ConfigurationUpdateAccess";

template <class Access>
com::sun::star::uno::Reference<Access>
configuration(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const char* node,
              const char* service = readingConfiguration) {
  using namespace com::sun::star;
  const auto arguments = sequence({uno::Any(property("nodepath", uno::Any(rtl::OUString::createFromAscii(node))))});
  return {configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
              rtl::OUString::createFromAscii(service), arguments),
          uno::UNO_QUERY_THROW};
}

} // namespace office
