// SPDX-License-Identifier: MPL-2.0
//
// Documents of the office: that of a window, and hidden ones.

#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

/// The document that a window shows now: the office may exchange the controller of a window, so it is never kept.
com::sun::star::uno::Reference<com::sun::star::frame::XModel>
documentOf(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

bool isReadOnly(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

/// Runs a command of the office in a window.
void dispatch(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
              const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, const char* command);

/// A document that nobody sees, opened as a copy without macros and closed with this object.
class HiddenDocument {
public:
  HiddenDocument(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const rtl::OUString& url);
  HiddenDocument(const HiddenDocument&) = delete;
  HiddenDocument& operator=(const HiddenDocument&) = delete;
  ~HiddenDocument();

  const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model() const { return model_; }

private:
  com::sun::star::uno::Reference<com::sun::star::frame::XModel> model_;
};

} // namespace office
