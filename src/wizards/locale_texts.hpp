// SPDX-License-Identifier: MPL-2.0
//
// Numbers and days as the office's language writes them.

#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatter.hpp>

#include "wizards/texts.hpp"

namespace wizards {

class LocaleTexts : public Texts {
public:
  explicit LocaleTexts(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

  std::optional<Read> number(const std::string& text) const override;
  std::optional<std::chrono::sys_days> day(const std::string& text) const override;
  std::string amount(double value) const override;
  std::string number(double value) const override;
  std::string percent(double value) const override;
  std::string day(std::chrono::sys_days day) const override;

private:
  struct Detected {
    double value = 0;
    sal_Int16 type = 0; ///< com.sun.star.util.NumberFormat
  };
  std::optional<Detected> detect(const std::string& text) const;
  std::string write(sal_Int16 format, double value) const;

  com::sun::star::uno::Reference<com::sun::star::util::XNumberFormatter> formatter_;
  com::sun::star::uno::Reference<com::sun::star::util::XNumberFormats> formats_;
};

} // namespace wizards
