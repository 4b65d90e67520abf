// SPDX-License-Identifier: MPL-2.0
//
// Words to the user, in small windows.

#pragma once

#include <functional>
#include <stdexcept>

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace office {

/// Shows a text until it is read.
void tell(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
          const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, const rtl::OUString& text);

/// The same over a window of ours.
void tell(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
          const com::sun::star::uno::Reference<com::sun::star::awt::XWindowPeer>& parent, const rtl::OUString& text);

/// Asks a question; true for yes.
bool ask(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
         const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, const rtl::OUString& question);

/// Why something cannot be done, in words for people (UTF-8).
class Failure : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// Runs an action and says so where it fails, in the words of a Failure if it is one; no exception gets out.
void guarded(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame,
             const std::function<void()>& action) noexcept;

} // namespace office
