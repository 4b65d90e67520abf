// SPDX-License-Identifier: MPL-2.0
//
// Changes of a document that the user takes back in one step.

#pragma once

#include <string_view>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "office/strings.hpp"

namespace office {

/// While it lives, everything that is done to the document is one step of undo, and its windows wait.  Never hold one
/// under a dialog.
class UndoStep {
public:
  UndoStep(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document, std::string_view title)
      : document_(document) {
    using namespace com::sun::star;
    const uno::Reference<document::XUndoManagerSupplier> supplier(document, uno::UNO_QUERY_THROW);
    undo_ = supplier->getUndoManager();
    undo_->enterUndoContext(ustring(title));
    document_->lockControllers();
  }
  UndoStep(const UndoStep&) = delete;
  UndoStep& operator=(const UndoStep&) = delete;
  ~UndoStep() {
    try {
      document_->unlockControllers();
      undo_->leaveUndoContext();
    } catch (...) { // a document that was closed meanwhile has nothing to undo
    }
  }

private:
  com::sun::star::uno::Reference<com::sun::star::frame::XModel> document_;
  com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> undo_;
};

} // namespace office
