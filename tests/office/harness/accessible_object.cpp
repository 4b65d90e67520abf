// SPDX-License-Identifier: MPL-2.0

#include "harness/accessible_object.hpp"

#include <utility>

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>

#include "harness/strings.hpp"

namespace harness {

namespace accessibility = com::sun::star::accessibility;
namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

Any invoke(const Reference<css::script::XInvocation>& functions, const char* function, const Sequence<Any>& arguments) {
  Sequence<sal_Int16> places;
  Sequence<Any> results;
  return functions->invoke(rtl::OUString::createFromAscii(function), arguments, places, results);
}

using Factory = Reference<css::lang::XSingleServiceFactory>;

Reference<css::script::XInvocation> functionsOf(const Factory& factory, const Reference<css::uno::XInterface>& object) {
  const Any argument(object);
  return {factory->createInstanceWithArguments({&argument, 1}), UNO_QUERY_THROW};
}

std::string text(const Any& value) {
  rtl::OUString result;
  value >>= result;
  return utf8(result);
}

} // namespace

AccessibleObject::AccessibleObject(const Office& office, const Peer& peer)
    : AccessibleObject(office.create<css::lang::XSingleServiceFactory>("com.sun.star.script.Invocation"), peer) {}

AccessibleObject::AccessibleObject(Factory factory, const Peer& peer) : factory_(std::move(factory)) {
  context_ = Reference<accessibility::XAccessible>(peer, UNO_QUERY_THROW)->getAccessibleContext();
}

Any AccessibleObject::call(const char* function, const Sequence<Any>& arguments) const {
  if (!functions_.is()) {
    functions_ = functionsOf(factory_, context_);
  }
  return invoke(functions_, function, arguments);
}

int AccessibleObject::childCount() const {
  sal_Int64 count = 0;
  call("getAccessibleChildCount") >>= count; // takes the shorter number too
  return static_cast<int>(count);
}

AccessibleObject::Peer AccessibleObject::childPeer(int place) const {
  const Any argument(static_cast<sal_Int32>(place));
  return {call("getAccessibleChild", {&argument, 1}), UNO_QUERY};
}

AccessibleObject AccessibleObject::child(int place) const {
  const auto peer = childPeer(place);
  return peer.is() ? AccessibleObject(factory_, peer) : AccessibleObject();
}

std::int16_t AccessibleObject::role() const {
  sal_Int16 role = -1;
  call("getAccessibleRole") >>= role;
  return role;
}

std::string AccessibleObject::name() const {
  return text(call("getAccessibleName"));
}

std::string AccessibleObject::description() const {
  return text(call("getAccessibleDescription"));
}

bool AccessibleObject::has(State state) const {
  const auto place = static_cast<std::int16_t>(state);
  const auto states = call("getAccessibleStateSet");
  sal_Int64 bits = 0;
  if (states >>= bits) {
    return (bits & (sal_Int64(1) << (place - 1))) != 0;
  }
  const Reference<css::uno::XInterface> set(states, UNO_QUERY);
  if (!set.is()) {
    return false;
  }
  const Any argument(place);
  bool contained = false;
  invoke(functionsOf(factory_, set), "contains", {&argument, 1}) >>= contained;
  return contained;
}

void AccessibleObject::act() const {
  Reference<accessibility::XAccessibleAction>(context_, UNO_QUERY_THROW)->doAccessibleAction(0);
}

} // namespace harness
