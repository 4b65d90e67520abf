// SPDX-License-Identifier: MPL-2.0
//
// What assistive software sees of a window or of a part of it.
//
// LibreOffice 7.5 changed the types of XAccessibleContext, which is not published: numbers of children became longer,
// and the set of states became a number.  A program that was built with one of the two crashes with an office that has
// the other, so here the office itself calls its functions, by their names.

#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XInterface.hpp>

#include "harness/office.hpp"

namespace harness {

/// The parts of a window are asked on the main thread of the office only.
class AccessibleObject {
public:
  using Peer = com::sun::star::uno::Reference<com::sun::star::accessibility::XAccessible>;

  /// What one is in, by the places of the states in the set of them, which all versions share.
  class States {
  public:
    enum class State : std::int16_t { focusable = 10, focused = 11, showing = 25 };

    explicit States(std::uint64_t bits) : bits_(bits) {}
    bool contain(State state) const { return (bits_ & bit(static_cast<std::int16_t>(state))) != 0; }
    static constexpr std::uint64_t bit(std::int16_t place) { return std::uint64_t(1) << (place - 1); }

  private:
    std::uint64_t bits_;
  };
  using State = States::State;

  /// Whether there is anything to be seen.
  explicit operator bool() const { return context_.is(); }

  int childCount() const;
  /// The window of a part, where it has one, or whatever stands for it.
  Peer childPeer(int place) const;
  AccessibleObject child(int place) const { return {functions_, childPeer(place)}; }

  std::int16_t role() const;
  std::string name() const;
  std::string description() const;
  States states() const;
  /// Presses, ticks, opens: what a click would do.
  void act() const;

private:
  friend class Accessibility;
  struct Functions;
  using SharedFunctions = std::shared_ptr<const Functions>;
  /// Of nothing, where the peer is nothing.
  AccessibleObject(SharedFunctions functions, const Peer& peer);

  SharedFunctions functions_;
  com::sun::star::uno::Reference<com::sun::star::uno::XInterface> context_;
};

/// The way to the accessible objects of an office: its functions are looked up once.
class Accessibility {
public:
  explicit Accessibility(const Office& office);
  /// Throws where the window is not accessible at all.
  AccessibleObject of(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& window) const {
    return {functions_, AccessibleObject::Peer(window, com::sun::star::uno::UNO_QUERY_THROW)};
  }

private:
  AccessibleObject::SharedFunctions functions_;
};

} // namespace harness
