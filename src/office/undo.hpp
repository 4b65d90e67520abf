// SPDX-License-Identifier: MPL-2.0
//
// Changes of a document that the user takes back in one step, and changes that are no step at all.

#pragma once

#include <string_view>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/util/NotLockedException.hpp>

#include "office/strings.hpp"

namespace office {

inline com::sun::star::uno::Reference<com::sun::star::document::XUndoManager>
undoManagerOf(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document) {
  using namespace com::sun::star;
  return uno::Reference<document::XUndoManagerSupplier>(document, uno::UNO_QUERY_THROW)->getUndoManager();
}

/// While it lives, everything that is done to the document is one step of undo, and its windows wait.  Never hold one
/// under a dialog.
class UndoStep {
public:
  UndoStep(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document, std::string_view title)
      : document_(document), undo_(undoManagerOf(document)) {
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

/// While it lives, no steps of undo are recorded.  A step recorded while another one is undone or redone would end the
/// latter's life.
class Unrecorded {
public:
  explicit Unrecorded(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document)
      : undo_(undoManagerOf(document)) {
    try {
      for (;; ++locks_) {
        undo_->unlock();
      }
    } catch (const com::sun::star::util::NotLockedException&) { // nobody else's is left
    }
    undo_->lock();
  }
  Unrecorded(const Unrecorded&) = delete;
  Unrecorded& operator=(const Unrecorded&) = delete;
  ~Unrecorded() {
    try {
      undo_->unlock();
      for (; locks_ > 0; --locks_) {
        undo_->lock();
      }
    } catch (...) { // the document is gone
    }
  }

  /// To be called after every single change: the view switches recording on whenever it paints or turns to another
  /// sheet (ScDocShell::UpdatePendingRowHeights and ScTabView::SetTabNo of LibreOffice 7.4), though never before the
  /// change could have been recorded.
  void stillUnrecorded() const {
    undo_->unlock();
    undo_->lock();
  }

private:
  com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> undo_;
  /// Of those who do not want any undo: with them, ours would switch nothing off again.
  int locks_ = 0;
};

} // namespace office
