// SPDX-License-Identifier: MPL-2.0
//
// A small wizard of two pages on which the tests prove what drives dialogs.  The office shows it; what it tells comes
// to the test.

#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDialogEventHandler.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "harness/document.hpp"
#include "harness/office.hpp"

/// The wizard over the window of a document.  It is shown by this object, and gone with it.
class Proof {
public:
  Proof(harness::Office& office, const harness::Document& document);
  Proof(const Proof&) = delete;
  Proof& operator=(const Proof&) = delete;
  ~Proof();

  /// How often the wizard was told this: "changed", "next", "back", "help".  The office tells some changes twice.
  int told(const std::string& what) const { return wizard_->told(what); }
  /// What the wizard knows of a control, whatever its window shows: a property of its model.
  com::sun::star::uno::Any known(const char* control, const char* property) const;
  std::string knownText(const char* control) const;

private:
  /// Turns the pages, as the events ask for it.
  class Wizard : public cppu::WeakImplHelper1<com::sun::star::awt::XDialogEventHandler> {
  public:
    int told(const std::string& what) const;

    sal_Bool SAL_CALL callHandlerMethod(const com::sun::star::uno::Reference<com::sun::star::awt::XDialog>& dialog,
                                        const com::sun::star::uno::Any& event, const rtl::OUString& method) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override;

  private:
    mutable std::mutex mutex_;
    std::map<std::string, int> told_;
  };

  harness::Office& office_;
  rtl::Reference<Wizard> wizard_ = new Wizard;
  std::shared_ptr<std::atomic<bool>> ended_ = std::make_shared<std::atomic<bool>>(false);
  com::sun::star::uno::Reference<com::sun::star::awt::XControl> dialog_;
};
