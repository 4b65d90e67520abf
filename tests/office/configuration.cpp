// SPDX-License-Identifier: MPL-2.0

#include "configuration.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>

namespace uno = com::sun::star::uno;
using Node = uno::Reference<com::sun::star::container::XHierarchicalNameAccess>;

Node configuration(const harness::Office& office, std::string_view path) {
  uno::Sequence<uno::Any> arguments(1);
  arguments[0] <<= com::sun::star::beans::PropertyValue("nodepath", -1, uno::Any(harness::unoString(path)),
                                                        com::sun::star::beans::PropertyState_DIRECT_VALUE);
  return {com::sun::star::configuration::theDefaultProvider::get(office.context())
              ->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", arguments),
          uno::UNO_QUERY_THROW};
}

std::vector<std::string> namesIn(const Node& set) {
  std::vector<std::string> names;
  for (const auto& name :
       uno::Reference<com::sun::star::container::XNameAccess>(set, uno::UNO_QUERY_THROW)->getElementNames()) {
    names.push_back(harness::utf8(name));
  }
  return names;
}

std::string textIn(const Node& node, std::string_view path) {
  rtl::OUString text;
  node->getByHierarchicalName(harness::unoString(path)) >>= text;
  return harness::utf8(text);
}
