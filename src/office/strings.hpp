// SPDX-License-Identifier: MPL-2.0
//
// Texts of the office and of the standard library.

#pragma once

#include <string>
#include <string_view>

#include <rtl/ustring.hxx>

namespace office {

/// Most texts are plain ASCII, which takes no converter.
inline std::string utf8(const rtl::OUString& text) {
  std::string result;
  result.reserve(static_cast<std::size_t>(text.getLength()));
  const sal_Unicode* begin = text.getStr();
  const sal_Int32 length = text.getLength();
  for (sal_Int32 i = 0; i < length; ++i) {
    if (begin[i] >= 0x80) {
      const rtl::OString converted = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
      return {converted.getStr(), static_cast<std::size_t>(converted.getLength())};
    }
    result += static_cast<char>(begin[i]);
  }
  return result;
}

inline rtl::OUString ustring(std::string_view utf8) {
  return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

} // namespace office
