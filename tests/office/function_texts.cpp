// SPDX-License-Identifier: MPL-2.0

#include "function_texts.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>

using com::sun::star::beans::PropertyValue;
using com::sun::star::sheet::FunctionArgument;
using com::sun::star::uno::Sequence;
using harness::utf8;

namespace {

/// `value` holds nothing for a function without arguments.
std::vector<ArgumentText> argumentsOf(const com::sun::star::uno::Any& value) {
  Sequence<FunctionArgument> arguments;
  value >>= arguments;
  std::vector<ArgumentText> texts;
  for (const auto& argument : arguments) {
    texts.push_back({utf8(argument.Name), utf8(argument.Description), argument.IsOptional != sal_False});
  }
  return texts;
}

} // namespace

std::map<std::string, FunctionText> functionTexts(const harness::Office& office) {
  const auto list = office.create<com::sun::star::container::XIndexAccess>("com.sun.star.sheet.FunctionDescriptions");
  std::map<std::string, FunctionText> texts;
  const sal_Int32 count = list->getCount();
  for (sal_Int32 i = 0; i < count; ++i) {
    std::string name;
    FunctionText text;
    for (const auto& property : list->getByIndex(i).get<Sequence<PropertyValue>>()) {
      if (property.Name == "Name") {
        name = utf8(property.Value.get<rtl::OUString>());
      } else if (property.Name == "Description") {
        text.description = utf8(property.Value.get<rtl::OUString>());
      } else if (property.Name == "Category") {
        property.Value >>= text.category;
      } else if (property.Name == "Arguments") {
        text.arguments = argumentsOf(property.Value);
      }
    }
    texts.emplace(name, std::move(text));
  }
  return texts;
}
