// SPDX-License-Identifier: MPL-2.0
//
// How far something is that takes its time: at the foot of a window, or in a window of its own where it can be stopped.

#pragma once

#include <functional>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

/// The line at the foot of the window, while something takes its time.  Whenever it is shown anew, whatever the user
/// does meanwhile may happen.
class Progress {
public:
  Progress(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, const char* text);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

private:
  com::sun::star::uno::Reference<com::sun::star::task::XStatusIndicator> indicator_;
};

/// Told how far it is, from 0 to 100; false when it is to stop.
using Report = std::function<bool(int percent)>;

/// Does something under a window that shows how far it is.  Its button Stop, Escape and the button that closes it stop
/// the work, which hears of it at its next report; nothing else of the office can be reached meanwhile.  What the work
/// throws is thrown.
void workStoppably(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame,
                   const rtl::OUString& title, const rtl::OUString& text,
                   const std::function<void(const Report&)>& work);

} // namespace office
