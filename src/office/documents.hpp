// SPDX-License-Identifier: MPL-2.0
//
// Documents of the office: that of a window, and hidden ones.

#pragma once

#include <utility>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/XActionLockable.hpp>
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

/// Shows the window of a document that was opened hidden, and brings it to the front.
void show(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

/// While it lives, nothing of a document is painted anew: every change of a cell otherwise is, and takes far longer.
class Unpainted {
public:
  explicit Unpainted(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);
  Unpainted(const Unpainted&) = delete;
  Unpainted& operator=(const Unpainted&) = delete;
  ~Unpainted();

private:
  com::sun::star::uno::Reference<com::sun::star::document::XActionLockable> document_;
};

/// A document that is open hidden, closed with this object unless it is released.
class HiddenDocument {
public:
  explicit HiddenDocument(com::sun::star::uno::Reference<com::sun::star::frame::XModel> model)
      : model_(std::move(model)) {}
  HiddenDocument(const HiddenDocument&) = delete;
  HiddenDocument& operator=(const HiddenDocument&) = delete;
  ~HiddenDocument();

  const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model() const { return model_; }
  /// It stays open.
  com::sun::star::uno::Reference<com::sun::star::frame::XModel> release() {
    const auto model = model_;
    model_.clear(); // a Reference is not moved from outside the office's own code
    return model;
  }

private:
  com::sun::star::uno::Reference<com::sun::star::frame::XModel> model_;
};

} // namespace office
