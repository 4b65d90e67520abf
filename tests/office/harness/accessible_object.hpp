// SPDX-License-Identifier: MPL-2.0
//
// What assistive software sees of a window or of a part of it.
//
// LibreOffice 7.5 changed the types of XAccessibleContext, which is not published: numbers of children became longer,
// and the set of states became a number.  A program that was built with one of the two crashes with an office that has
// the other, so here the office itself calls its functions, by their names.

#pragma once

#include <cstdint>
#include <string>

#include <com/sun/star/lang/XSingleServiceFactory.hpp>
#include <com/sun/star/script/XInvocation.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XInterface.hpp>

#include "harness/office.hpp"

namespace harness {

/// The parts of a window are asked on the main thread of the office only.
class AccessibleObject {
public:
  using Peer = com::sun::star::uno::Reference<com::sun::star::uno::XInterface>;
  /// States by their places in the set of states, which all versions share.
  enum class State : std::int16_t { focusable = 10, focused = 11, showing = 25 };

  /// Of nothing.
  AccessibleObject() = default;
  /// Throws where the peer is not accessible at all.
  AccessibleObject(const Office& office, const Peer& peer);

  /// Whether there is anything to be seen.
  explicit operator bool() const { return context_.is(); }

  int childCount() const;
  /// The window of a part, where it has one, or whatever stands for it.
  Peer childPeer(int place) const;
  AccessibleObject child(int place) const;

  std::int16_t role() const;
  std::string name() const;
  std::string description() const;
  bool has(State state) const;
  /// Presses, ticks, opens: what a click would do.
  void act() const;

private:
  using Factory = com::sun::star::uno::Reference<com::sun::star::lang::XSingleServiceFactory>;
  AccessibleObject(Factory factory, const Peer& peer);
  com::sun::star::uno::Any call(const char* function,
                                const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& arguments = {}) const;

  Factory factory_;
  Peer context_;
  mutable com::sun::star::uno::Reference<com::sun::star::script::XInvocation> functions_; ///< made when first called
};

} // namespace harness
