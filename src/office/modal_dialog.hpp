// SPDX-License-Identifier: MPL-2.0
//
// The modal dialogs of the package.

#pragma once

#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

/// A dialog that is described in dialogs/<name>.xdl of the package.  It lies over the middle of a window.
class ModalDialog {
public:
  ModalDialog(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
              const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, const rtl::OUString& name);
  ModalDialog(const ModalDialog&) = delete;
  ModalDialog& operator=(const ModalDialog&) = delete;
  ~ModalDialog();

  const com::sun::star::uno::Reference<com::sun::star::awt::XDialog2>& get() const { return dialog_; }
  com::sun::star::awt::XDialog2* operator->() const { return dialog_.get(); }
  const com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>& model() const { return model_; }
  com::sun::star::uno::Reference<com::sun::star::awt::XWindow> window() const;
  void moveTo(sal_Int32 x, sal_Int32 y) const;

private:
  com::sun::star::uno::Reference<com::sun::star::awt::XDialog2> dialog_;
  com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> model_;
};

} // namespace office
