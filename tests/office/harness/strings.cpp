// SPDX-License-Identifier: MPL-2.0

#include "harness/strings.hpp"

#include <stdexcept>

#include <osl/file.hxx>

namespace harness {

rtl::OUString unoString(std::string_view utf8) {
  return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

std::string utf8(const rtl::OUString& string) {
  const rtl::OString bytes = rtl::OUStringToOString(string, RTL_TEXTENCODING_UTF8);
  return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

rtl::OUString fileUrl(const std::filesystem::path& path) {
  rtl::OUString url;
  const auto absolute = unoString(std::filesystem::absolute(path).string());
  if (osl::FileBase::getFileURLFromSystemPath(absolute, url) != osl::FileBase::E_None) {
    throw std::invalid_argument("no URL for " + path.string());
  }
  return url;
}

std::filesystem::path filePath(const rtl::OUString& url) {
  rtl::OUString path;
  if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) {
    throw std::invalid_argument("no file: " + utf8(url));
  }
  return utf8(path);
}

} // namespace harness
