// SPDX-License-Identifier: MPL-2.0
//
// The page Tools > Options > Sales Planner (extension/dialogs/options.xdl): shows the settings and stores them.

#pragma once

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>

namespace wizards {

class OptionsPage : public cppu::WeakImplHelper2<com::sun::star::awt::XContainerWindowEventHandler,
                                                 com::sun::star::lang::XServiceInfo> {
public:
  explicit OptionsPage(com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context)
      : context_(std::move(context)) {}

  /// "external_event" with "initialize" and "back" fills the controls, with "ok" stores them.
  sal_Bool SAL_CALL callHandlerMethod(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& window,
                                      const com::sun::star::uno::Any& event, const rtl::OUString& method) override;
  com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override;

  rtl::OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
  com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
  com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
};

} // namespace wizards
