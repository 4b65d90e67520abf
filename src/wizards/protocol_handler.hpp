// SPDX-License-Identifier: MPL-2.0
//
// Connects the entries of menu and toolbar with the commands: the handler of URLs "org.salesplanner:...".

#pragma once

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase3.hxx>

namespace wizards {

/// One for each window of the office.
class ProtocolHandler
    : public cppu::WeakImplHelper3<com::sun::star::frame::XDispatchProvider, com::sun::star::lang::XInitialization,
                                   com::sun::star::lang::XServiceInfo> {
public:
  explicit ProtocolHandler(com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context)
      : context_(std::move(context)) {}

  void SAL_CALL initialize(const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& arguments) override;

  /// Nothing for what is no command of ours, and for a document that is no spreadsheet.
  com::sun::star::uno::Reference<com::sun::star::frame::XDispatch> SAL_CALL
  queryDispatch(const com::sun::star::util::URL& url, const rtl::OUString& target, sal_Int32 flags) override;
  com::sun::star::uno::Sequence<com::sun::star::uno::Reference<com::sun::star::frame::XDispatch>> SAL_CALL
  queryDispatches(const com::sun::star::uno::Sequence<com::sun::star::frame::DispatchDescriptor>& requests) override;

  rtl::OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
  com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
  com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
  com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame_;
};

} // namespace wizards
