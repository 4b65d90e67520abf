// SPDX-License-Identifier: MPL-2.0
//
// What the office loads: the constructor of the component, and what the component says of itself.

#include "component.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "office/component.hpp"
#include "office/sequence.hpp"

namespace addin {

rtl::OUString Functions::getImplementationName() {
  return "org.salesplanner.comp.Functions";
}

sal_Bool Functions::supportsService(const rtl::OUString& name) {
  return cppu::supportsService(this, name);
}

css::uno::Sequence<rtl::OUString> Functions::getSupportedServiceNames() {
  return office::sequence<rtl::OUString>({"org.salesplanner.Functions"});
}

} // namespace addin

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* salesplanner_Functions_get_implementation(
    com::sun::star::uno::XComponentContext* context,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) noexcept {
  return office::newService<addin::Functions>(context);
}
