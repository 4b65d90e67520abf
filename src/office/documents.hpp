// SPDX-License-Identifier: MPL-2.0
//
// Documents of the office: that of a window, and hidden ones.

#pragma once

#include <utility>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>
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
              const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, const char* command,
              const std::vector<com::sun::star::beans::PropertyValue>& arguments = {});

/// An argument of loading or storing.
com::sun::star::beans::PropertyValue property(const char* name, const com::sun::star::uno::Any& value);

/// Opens a copy of a document where nobody sees it, without its macros.
com::sun::star::uno::Reference<com::sun::star::frame::XModel>
openHidden(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const rtl::OUString& url);

/// A document that is open hidden, closed with this object.
class HiddenDocument {
public:
  explicit HiddenDocument(com::sun::star::uno::Reference<com::sun::star::frame::XModel> model)
      : model_(std::move(model)) {}
  HiddenDocument(const HiddenDocument&) = delete;
  HiddenDocument& operator=(const HiddenDocument&) = delete;
  ~HiddenDocument();

  const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model() const { return model_; }

private:
  com::sun::star::uno::Reference<com::sun::star::frame::XModel> model_;
};

} // namespace office
