// SPDX-License-Identifier: MPL-2.0
//
// Sequences, which the SDK of LibreOffice 7.4 cannot make of a list.

#pragma once

#include <initializer_list>
#include <vector>

#include <com/sun/star/uno/Sequence.hxx>

namespace office {

template <class Element>
com::sun::star::uno::Sequence<Element> sequence(std::initializer_list<Element> elements) {
  return {elements.begin(), static_cast<sal_Int32>(elements.size())};
}

template <class Element>
com::sun::star::uno::Sequence<Element> sequence(const std::vector<Element>& elements) {
  return {elements.data(), static_cast<sal_Int32>(elements.size())};
}

} // namespace office
