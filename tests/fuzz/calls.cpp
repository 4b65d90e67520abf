// SPDX-License-Identifier: MPL-2.0

#include "calls.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include <com/sun/star/beans/UnknownPropertyException.hpp>
#include <com/sun/star/util/Date.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ustring.hxx>

#include "addin/bridge.hpp"
#include "office/strings.hpp"

namespace fuzz {

namespace {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using rtl::OUString;

/// Hands out the bytes one by one, and zeros when they have all been taken: every input is a whole call.
class Bytes {
public:
  explicit Bytes(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

  std::uint8_t byte() {
    if (rest_.empty()) {
      return 0;
    }
    const std::uint8_t first = rest_.front();
    rest_ = rest_.subspan(1);
    return first;
  }
  /// A number from 0 to `end` - 1.
  std::size_t below(std::size_t end) { return byte() % end; }
  std::uint16_t word() { return static_cast<std::uint16_t>(byte() << 8 | byte()); }
  double bits() {
    std::array<std::uint8_t, sizeof(double)> bytes{};
    std::ranges::generate(bytes, [this] { return byte(); });
    return std::bit_cast<double>(bytes);
  }

private:
  std::span<const std::uint8_t> rest_;
};

/// FNV-1a, folded to 16 bits.
std::uint16_t hashOf(std::string_view name) {
  std::uint32_t hash = 2166136261;
  for (const char c : name) {
    hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619;
  }
  return static_cast<std::uint16_t>(hash >> 16 ^ hash);
}

/// The function whose hash comes next: a function that joins the catalogue takes over a few inputs of one other, and
/// all the other inputs keep their meaning.
const addin::Entry& entryAt(std::uint16_t place) {
  const auto distance = [place](const addin::Entry* entry) {
    return static_cast<std::uint16_t>(hashOf(entry->name) - place);
  };
  return **std::ranges::min_element(addin::allEntries(), {}, distance);
}

constexpr std::array numbers{0.0,
                             1.0,
                             -1.0,
                             0.5,
                             0.05,
                             0.999,
                             2.0,
                             12.0,
                             100.0,
                             1e-9,
                             -0.25,
                             46023.0,
                             46113.5,
                             1e6,
                             1e9,
                             1e15,
                             1e16,
                             1e300,
                             -1e300,
                             5e-324,
                             -0.0,
                             2147483648.0,
                             9007199254740993.0,
                             std::numeric_limits<double>::max()};

constexpr std::array texts{"",       "Won",    "Lost",         "x",          "yes",   "no",    "-",
                           "Tier 1", "Global", "new",          "300",        " 1.5 ", "1.234", "1e3",
                           "inf",    "nan",    "\xE2\x9C\x93", "2026-01-15", "mape",  "abc"};

constexpr std::array errors{502, 503, 504, 519, 523, 524, 525, 532, 32767, 0, -1};

double codedNan(int code) {
  return std::bit_cast<double>(0x7FF8'0000'0000'0000U | static_cast<std::uint32_t>(code));
}

OUString textFrom(Bytes& bytes) {
  std::array<sal_Unicode, 24> units{}; // any of them: also halves of pairs and the zero
  const std::size_t length = bytes.below(units.size());
  std::generate_n(units.begin(), length, [&] {
    const std::uint8_t first = bytes.byte();
    return static_cast<sal_Unicode>(first < 0x80 ? first : first << 8 | bytes.byte());
  });
  return {units.data(), static_cast<sal_Int32>(length)};
}

double numberFrom(Bytes& bytes) {
  switch (bytes.below(4)) {
  case 0:
    return numbers[bytes.below(numbers.size())];
  case 1:
    return static_cast<std::int8_t>(bytes.byte());
  case 2:
    return bytes.byte() / 256.0;
  default:
    return bytes.bits();
  }
}

/// A cell of a range, or an argument that is one value.
Any cellFrom(Bytes& bytes) {
  switch (bytes.below(12)) {
  case 0:
    return Any(OUString());
  case 1:
    return Any(office::ustring(texts[bytes.below(texts.size())]));
  case 2:
    return Any(textFrom(bytes));
  case 3:
    return Any(codedNan(errors[bytes.below(errors.size())]));
  case 4:
    return {};
  case 5:
    return Any(bytes.below(2) == 1);
  case 6:
    return Any(static_cast<sal_Int64>(bytes.word()));
  default:
    return Any(numberFrom(bytes));
  }
}

template <class T>
T elementFrom(Bytes& bytes);
template <>
Any elementFrom(Bytes& bytes) {
  return cellFrom(bytes);
}
template <>
double elementFrom(Bytes& bytes) {
  return numberFrom(bytes);
}
template <>
OUString elementFrom(Bytes& bytes) {
  return bytes.below(2) == 0 ? office::ustring(texts[bytes.below(texts.size())]) : textFrom(bytes);
}

/// A table: its first rows from the bytes, which are then repeated; rows may differ in length.
template <class T>
Any tableFrom(Bytes& bytes) {
  constexpr std::size_t mostColumns = 8;
  constexpr std::size_t mostRows = 12;
  const std::uint8_t form = bytes.byte();
  const std::size_t columns = (form & 1U) != 0 ? 1 : bytes.below(mostColumns);
  const std::size_t rows = bytes.below(mostRows + 1);
  const bool ragged = (form & 6U) == 6;
  const std::size_t repeated = (form & 0x18U) == 0x18 ? 1 + bytes.below(32) : 1;
  Sequence<Sequence<T>> table(static_cast<sal_Int32>(rows * repeated));
  Sequence<T>* const into = table.getArray();
  for (std::size_t r = 0; r < rows; ++r) {
    Sequence<T> row(static_cast<sal_Int32>(ragged ? bytes.below(mostColumns) : columns));
    for (T& element : std::span(row.getArray(), static_cast<std::size_t>(row.getLength()))) {
      element = elementFrom<T>(bytes);
    }
    into[r] = row;
  }
  for (std::size_t r = rows; r < rows * repeated; ++r) {
    into[r] = into[r - rows];
  }
  return Any(table);
}

/// A whole column of the sheet, of which the first cells are used.
Any wholeColumnFrom(Bytes& bytes) {
  constexpr std::size_t used = 6;
  constexpr std::int32_t rows = 4096; // as many as it takes for an answer to be cut short
  const Any empty{OUString()};
  const Sequence<Any> blank(&empty, 1);
  Sequence<Sequence<Any>> table(rows);
  std::fill_n(table.getArray(), rows, blank);
  for (std::size_t r = 0; r < used; ++r) {
    const Any cell = cellFrom(bytes);
    table.getArray()[r] = Sequence<Any>(&cell, 1);
  }
  return Any(table);
}

Any argumentFrom(Bytes& bytes) {
  switch (bytes.below(16)) {
  case 0:
    return {};
  case 1:
  case 2:
  case 3:
    return tableFrom<Any>(bytes);
  case 4:
  case 5:
    return tableFrom<double>(bytes);
  case 6:
    return tableFrom<OUString>(bytes);
  case 7:
    return wholeColumnFrom(bytes);
  case 8:
    return Any(Sequence<double>(3)); // nothing that the office hands over
  default:
    return cellFrom(bytes);
  }
}

/// A document that knows its null date, or something else in its place.
class Document final : public cppu::WeakImplHelper1<css::beans::XPropertySet> {
public:
  explicit Document(Any nullDate) : nullDate_(std::move(nullDate)) {}

  Any SAL_CALL getPropertyValue(const OUString& name) override {
    if (!nullDate_.hasValue()) {
      throw css::beans::UnknownPropertyException(name, {});
    }
    return nullDate_;
  }
  Reference<css::beans::XPropertySetInfo> SAL_CALL getPropertySetInfo() override { return {}; }
  void SAL_CALL setPropertyValue(const OUString& /*name*/, const Any& /*value*/) override {}
  void SAL_CALL addPropertyChangeListener(const OUString& /*name*/,
                                          const Reference<css::beans::XPropertyChangeListener>& /*one*/) override {}
  void SAL_CALL removePropertyChangeListener(const OUString& /*name*/,
                                             const Reference<css::beans::XPropertyChangeListener>& /*one*/) override {}
  void SAL_CALL addVetoableChangeListener(const OUString& /*name*/,
                                          const Reference<css::beans::XVetoableChangeListener>& /*one*/) override {}
  void SAL_CALL removeVetoableChangeListener(const OUString& /*name*/,
                                             const Reference<css::beans::XVetoableChangeListener>& /*one*/) override {}

private:
  Any nullDate_;
};

Reference<css::beans::XPropertySet> documentFrom(Bytes& bytes) {
  switch (bytes.below(8)) {
  case 0:
    return new Document(Any(css::util::Date(1, 1, 1904)));
  case 1:
    return new Document(Any(css::util::Date(bytes.byte(), bytes.byte(), static_cast<sal_Int16>(bytes.word()))));
  case 2:
    return new Document(Any(1.0));
  case 3:
    return new Document({});
  case 4:
    return {};
  default:
    return new Document(Any(css::util::Date(30, 12, 1899)));
  }
}

// --- The result ---------------------------------------------------------------------------------------------------

std::string faultOf(double value) {
  if (std::isfinite(value)) {
    return {};
  }
  const auto code = static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(value));
  constexpr std::uint32_t greatest = 32767; // #N/A
  return std::isnan(value) && code > 0 && code <= greatest ? "" : "an infinite or uncoded number";
}

std::string faultOf(const OUString& text) {
  constexpr sal_Int32 longest = 4096;
  return text.getLength() <= longest ? "" : "a text that is too long";
}

std::string faultOf(const Any& value) {
  if (value.getValueTypeClass() == css::uno::TypeClass_DOUBLE) {
    return faultOf(value.get<double>());
  }
  return value.getValueTypeClass() == css::uno::TypeClass_STRING ? faultOf(value.get<OUString>())
                                                                 : "neither number nor text";
}

template <class T>
std::string faultOfRows(const Any& value) {
  const auto rows = value.get<Sequence<Sequence<T>>>();
  if (!rows.hasElements() || !rows[0].hasElements()) {
    return "a table without cells";
  }
  for (const auto& row : rows) {
    if (row.getLength() != rows[0].getLength()) {
      return "rows of different lengths";
    }
    for (const T& element : row) {
      if (const auto fault = faultOf(element); !fault.empty()) {
        return "in a table: " + fault;
      }
    }
  }
  return {};
}

std::string faultOfResult(const Any& value) {
  if (value.getValueType() == cppu::UnoType<Sequence<Sequence<double>>>::get()) {
    return faultOfRows<double>(value);
  }
  if (value.getValueType() == cppu::UnoType<Sequence<Sequence<OUString>>>::get()) {
    return faultOfRows<OUString>(value);
  }
  if (value.getValueType() == cppu::UnoType<Sequence<Sequence<Any>>>::get()) {
    return faultOfRows<Any>(value);
  }
  return faultOf(value);
}

/// Whether both are the same cells.  A NaN is no number and equals nothing: its bits are compared.
bool same(const Any& a, const Any& b) {
  if (a.getValueType() != b.getValueType()) {
    return false;
  }
  if (a.getValueTypeClass() == css::uno::TypeClass_DOUBLE) {
    return std::bit_cast<std::uint64_t>(a.get<double>()) == std::bit_cast<std::uint64_t>(b.get<double>());
  }
  if (a.getValueTypeClass() != css::uno::TypeClass_SEQUENCE) {
    return a == b;
  }
  const auto cellsOf = [](const Any& value) { return addin::argumentOf(value).takeCells(); };
  return cellsOf(a) == cellsOf(b);
}

Any compute(const addin::Entry& entry, const Reference<css::beans::XPropertySet>& document,
            const std::vector<Any>& values) {
  office::Log log({});
  addin::FitCache fits;
  std::vector<const Any*> arguments;
  for (const Any& value : values) {
    arguments.push_back(&value);
  }
  return addin::answer(log, fits, entry, document, arguments);
}

} // namespace

std::string_view functionOf(std::span<const std::uint8_t> bytes) {
  return entryAt(Bytes(bytes).word()).name;
}

std::string faultOf(std::span<const std::uint8_t> input) {
  Bytes bytes(input);
  const addin::Entry& entry = entryAt(bytes.word());
  const bool twice = bytes.below(4) == 0;
  const auto document = documentFrom(bytes);
  std::vector<Any> values;
  for (std::size_t i = 0; i < entry.parameters.size(); ++i) {
    values.push_back(argumentFrom(bytes));
  }
  const Any result = compute(entry, document, values);
  auto fault = faultOfResult(result);
  if (fault.empty() && twice && !same(result, compute(entry, document, values))) {
    fault = "another result the second time";
  }
  return fault.empty() ? fault : std::string(entry.name) + ": " + fault;
}

} // namespace fuzz
