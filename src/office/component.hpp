// SPDX-License-Identifier: MPL-2.0
//
// What the office creates of ours.

#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/weak.hxx>

namespace office {

/// For the constructors that are named in salesplanner.components.  The caller owns the reference that is returned.
template <class Service>
com::sun::star::uno::XInterface* newService(com::sun::star::uno::XComponentContext* context) noexcept {
  try {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new Service(context)));
  } catch (...) {
    return nullptr;
  }
}

} // namespace office
