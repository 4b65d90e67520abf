// SPDX-License-Identifier: MPL-2.0
//
// What happens to a document that was made from one of our templates.  It forgets where the template was installed: the
// office keeps that path in every copy that is saved, and would ask about changes of the template after each update of
// the extension.  Its pages, A4 in the template, become Letter where that is the paper of the office.  And it starts
// with the currency and the plan year of the settings, where the template leaves them open.

#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>

namespace office {

/// The job that the office runs for every spreadsheet that it has read
/// (extension/registry/org/openoffice/Office/Jobs.xcu).
class NewDocument : public cppu::WeakImplHelper2<com::sun::star::task::XJob, com::sun::star::lang::XServiceInfo> {
public:
  explicit NewDocument(com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context)
      : context_(std::move(context)) {}

  com::sun::star::uno::Any SAL_CALL
  execute(const com::sun::star::uno::Sequence<com::sun::star::beans::NamedValue>& arguments) override;

  rtl::OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
  com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
  com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
};

} // namespace office
