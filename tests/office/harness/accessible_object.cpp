// SPDX-License-Identifier: MPL-2.0

#include "harness/accessible_object.hpp"

#include <utility>

#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/reflection/XIdlClass.hpp>
#include <com/sun/star/reflection/XIdlMethod.hpp>
#include <com/sun/star/reflection/XIdlReflection.hpp>

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

using Function = Reference<css::reflection::XIdlMethod>;

/// Each call goes to the office and back, as does every question for another interface of an object: there are
/// hundreds of objects in a window, so nothing is asked for in vain.
Any call(const Function& function, const Reference<css::uno::XInterface>& object, Sequence<Any> arguments = {}) {
  return function->invoke(Any(object), arguments);
}

std::string text(const Any& value) {
  rtl::OUString result;
  value >>= result;
  return utf8(result);
}

} // namespace

/// Those of XAccessibleContext, as the office itself knows them.
struct AccessibleObject::Functions {
  Function childCount;
  Function child;
  Function role;
  Function name;
  Function description;
  Function stateSet;
  Function states; ///< of the object that stateSet returns before 7.5
};

Accessibility::Accessibility(const Office& office) {
  const auto reflection = office.create<css::reflection::XIdlReflection>("com.sun.star.reflection.CoreReflection");
  const auto function = [&](const char* type, const char* name) {
    const auto known = reflection->forName(rtl::OUString::createFromAscii(type));
    return known.is() ? known->getMethod(rtl::OUString::createFromAscii(name)) : Function();
  };
  constexpr const char* context = "com.sun.star.accessibility.XAccessibleContext";
  functions_ = std::make_shared<AccessibleObject::Functions>(AccessibleObject::Functions{
      function(context, "getAccessibleChildCount"), function(context, "getAccessibleChild"),
      function(context, "getAccessibleRole"), function(context, "getAccessibleName"),
      function(context, "getAccessibleDescription"), function(context, "getAccessibleStateSet"),
      function("com.sun.star.accessibility.XAccessibleStateSet", "getStates")});
}

AccessibleObject::AccessibleObject(SharedFunctions functions, const Peer& peer) : functions_(std::move(functions)) {
  if (peer.is()) {
    context_ = peer->getAccessibleContext();
  }
}

int AccessibleObject::childCount() const {
  sal_Int64 count = 0;
  call(functions_->childCount, context_) >>= count; // takes the shorter number too
  return static_cast<int>(count);
}

AccessibleObject::Peer AccessibleObject::childPeer(int place) const {
  const Any argument(static_cast<sal_Int32>(place));
  Peer child;
  call(functions_->child, context_, {&argument, 1}) >>= child;
  return child;
}

std::int16_t AccessibleObject::role() const {
  sal_Int16 role = -1;
  call(functions_->role, context_) >>= role;
  return role;
}

std::string AccessibleObject::name() const {
  return text(call(functions_->name, context_));
}

std::string AccessibleObject::description() const {
  return text(call(functions_->description, context_));
}

AccessibleObject::States AccessibleObject::states() const {
  const auto set = call(functions_->stateSet, context_);
  sal_Int64 number = 0;
  if (set >>= number) {
    return States(static_cast<std::uint64_t>(number));
  }
  std::uint64_t bits = 0;
  if (Reference<css::uno::XInterface> old; set >>= old) {
    Sequence<sal_Int16> places;
    call(functions_->states, old) >>= places;
    for (const auto place : std::as_const(places)) {
      bits |= States::bit(place);
    }
  }
  return States(bits);
}

void AccessibleObject::act() const {
  Reference<accessibility::XAccessibleAction>(context_, UNO_QUERY_THROW)->doAccessibleAction(0);
}

} // namespace harness
