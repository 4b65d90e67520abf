// SPDX-License-Identifier: MPL-2.0

#include "wizards/locale_texts.hpp"

#include <cmath>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/util/NotNumericException.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/NumberFormatsSupplier.hpp>
#include <com/sun/star/util/NumberFormatter.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "office/strings.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using namespace std::chrono_literals;

/// The day 0 of the formats.
constexpr std::chrono::sys_days dayZero{1899y / 12 / 30};

double rounded(double value, double unit) {
  const double scaled = value / unit;
  return std::abs(scaled) < 1e15 ? std::round(scaled) * unit : value;
}

} // namespace

LocaleTexts::LocaleTexts(const css::uno::Reference<css::uno::XComponentContext>& context)
    : formatter_(css::util::NumberFormatter::create(context), css::uno::UNO_QUERY_THROW) {
  // Without a locale it is that of the office.
  const css::uno::Reference<css::util::XNumberFormatsSupplier> supplier(
      context->getServiceManager()->createInstanceWithContext("com.sun.star.util.NumberFormatsSupplier", context),
      css::uno::UNO_QUERY_THROW);
  formatter_->attachNumberFormatsSupplier(supplier);
  formats_ = supplier->getNumberFormats();
  // Numbers without a format of their own would be rounded to two decimals.
  supplier->getNumberFormatSettings()->setPropertyValue("StandardDecimals", css::uno::Any(sal_Int16(6)));
}

std::optional<LocaleTexts::Detected> LocaleTexts::detect(const std::string& text) const {
  try {
    const auto typed = office::ustring(text).trim();
    const auto key = formatter_->detectNumberFormat(0, typed);
    sal_Int16 type = 0;
    formats_->getByKey(key)->getPropertyValue("Type") >>= type;
    return Detected{formatter_->convertStringToNumber(key, typed), type};
  } catch (const css::util::NotNumericException&) {
    return std::nullopt;
  }
}

std::optional<Texts::Read> LocaleTexts::number(const std::string& text) const {
  using namespace css::util::NumberFormat;
  const auto detected = detect(text);
  if (!detected || (detected->type & (DATE | TIME | LOGICAL | TEXT)) != 0) {
    return std::nullopt;
  }
  return Read{detected->value, (detected->type & PERCENT) != 0};
}

std::optional<std::chrono::sys_days> LocaleTexts::day(const std::string& text) const {
  const auto detected = detect(text);
  // From 1583 to 9956, as far as sheets go.
  if (!detected || (detected->type & css::util::NumberFormat::DATE) == 0 || std::abs(detected->value) > 2.9e6) {
    return std::nullopt;
  }
  return dayZero + std::chrono::days(static_cast<int>(std::floor(detected->value)));
}

std::string LocaleTexts::write(sal_Int16 format, double value) const {
  const css::uno::Reference<css::util::XNumberFormatTypes> types(formats_, css::uno::UNO_QUERY_THROW);
  return office::utf8(formatter_->convertNumberToString(types->getFormatIndex(format, {}), value));
}

std::string LocaleTexts::amount(double value) const {
  using namespace css::i18n::NumberFormatIndex;
  const double shown = rounded(value, 0.01);
  return write(shown == std::floor(shown) ? NUMBER_1000INT : NUMBER_1000DEC2, shown);
}

std::string LocaleTexts::number(double value) const {
  return write(css::i18n::NumberFormatIndex::NUMBER_STANDARD, rounded(value, 1e-6));
}

std::string LocaleTexts::percent(double value) const {
  return number(rounded(value * 100, 1e-4)) + "%";
}

std::string LocaleTexts::day(std::chrono::sys_days day) const {
  return write(css::i18n::NumberFormatIndex::DATE_SYS_DDMMYYYY, static_cast<double>((day - dayZero).count()));
}

} // namespace wizards
