// SPDX-License-Identifier: MPL-2.0
//
// What the office's configuration says.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/container/XHierarchicalNameAccess.hpp>

#include "harness/office.hpp"

/// A node of the configuration, read-only, by its path ("/org.openoffice.Office.Addons/AddonUI").
com::sun::star::uno::Reference<com::sun::star::container::XHierarchicalNameAccess>
configuration(const harness::Office& office, std::string_view path);

/// The names of the nodes in a set, in the order in which the office shows them.
std::vector<std::string>
namesIn(const com::sun::star::uno::Reference<com::sun::star::container::XHierarchicalNameAccess>& set);

/// The text of a property; empty where there is none.
std::string textIn(const com::sun::star::uno::Reference<com::sun::star::container::XHierarchicalNameAccess>& node,
                   std::string_view path);
