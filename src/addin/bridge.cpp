// SPDX-License-Identifier: MPL-2.0

#include "addin/bridge.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <exception>
#include <new>
#include <typeinfo>
#include <utility>

#include <com/sun/star/uno/Exception.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/util/Date.hpp>
#include <rtl/ustring.hxx>

#include "office/strings.hpp"

namespace addin {

namespace {

using css::uno::Any;
using css::uno::Sequence;
using office::ustring;
using office::utf8;
using rtl::OUString;

constexpr std::size_t maxArguments = 16;

sales::Cell cellOf(double value) {
  const auto number = decoded(value);
  return number ? sales::Cell(*number) : sales::Cell(number.error());
}

sales::Cell cellOf(const OUString& text) {
  return text.isEmpty() ? sales::Cell() : sales::Cell(utf8(text));
}

/// A single value; what is neither number nor text counts as empty.
sales::Cell cellOf(const Any& value) {
  switch (value.getValueTypeClass()) {
  case css::uno::TypeClass_DOUBLE:
    return cellOf(*static_cast<const double*>(value.getValue()));
  case css::uno::TypeClass_STRING:
    return cellOf(*static_cast<const OUString*>(value.getValue()));
  case css::uno::TypeClass_BOOLEAN:
    return *static_cast<const sal_Bool*>(value.getValue()) ? 1.0 : 0.0;
  default: {
    double number = 0;
    return (value >>= number) ? sales::Cell(number) : sales::Cell();
  }
  }
}

bool isBlank(const Any& value) {
  return value.getValueTypeClass() == css::uno::TypeClass_VOID ||
         (value.getValueTypeClass() == css::uno::TypeClass_STRING &&
          static_cast<const OUString*>(value.getValue())->isEmpty());
}

bool isBlank(const OUString& value) {
  return value.isEmpty();
}

template <class T>
bool isBlank(const T& /*number*/) {
  return false;
}

/// The cells of a range.  The empty ones at its end are left out before anything is allocated: a whole column hands
/// over a million cells.
template <class T>
Argument argumentOfRows(const Sequence<Sequence<T>>& rows) {
  const auto count = static_cast<std::size_t>(rows.getLength());
  std::size_t columns = 0;
  std::size_t used = 0;
  for (std::size_t r = 0; r < count; ++r) {
    columns = std::max(columns, static_cast<std::size_t>(rows[static_cast<sal_Int32>(r)].getLength()));
  }
  for (std::size_t r = count; r-- > 0 && used == 0;) {
    const auto& row = rows[static_cast<sal_Int32>(r)];
    for (sal_Int32 c = row.getLength(); c-- > 0 && used == 0;) {
      used = isBlank(row[c]) ? 0 : r * columns + static_cast<std::size_t>(c) + 1;
    }
  }
  std::vector<sales::Cell> cells;
  cells.reserve(used);
  for (std::size_t r = 0; r < count && cells.size() < used; ++r) {
    const auto& row = rows[static_cast<sal_Int32>(r)];
    const T* elements = row.getConstArray();
    const auto length = static_cast<std::size_t>(row.getLength());
    for (std::size_t c = 0; c < columns && cells.size() < used; ++c) {
      cells.push_back(c < length ? cellOf(elements[c]) : sales::Cell());
    }
  }
  return {count, columns, std::move(cells)};
}

template <class T, class Element>
Any rowsOf(std::size_t rows, std::size_t columns, Element element) {
  Sequence<Sequence<T>> table(static_cast<sal_Int32>(rows));
  Sequence<T>* row = table.getArray();
  for (std::size_t r = 0; r < rows; ++r) {
    row[r].realloc(static_cast<sal_Int32>(columns));
    T* cells = row[r].getArray();
    for (std::size_t c = 0; c < columns; ++c) {
      cells[c] = element(r * columns + c);
    }
  }
  return Any(table);
}

Any anyOfCell(const sales::Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) {
    return Any(*number);
  }
  if (const auto* error = std::get_if<sales::Error>(&cell)) {
    return Any(codedError(*error));
  }
  const auto* words = std::get_if<std::string>(&cell);
  return Any(words != nullptr ? ustring(*words) : OUString());
}

/// The day that the document counts as 0; the default where it does not say.
sales::Epoch epochOf(const css::uno::Reference<css::beans::XPropertySet>& document) {
  namespace chrono = std::chrono;
  css::util::Date day;
  if (!document.is() || !(document->getPropertyValue("NullDate") >>= day)) {
    return {};
  }
  const chrono::sys_days null = chrono::year{day.Year} / chrono::month{day.Month} / chrono::day{day.Day};
  constexpr chrono::sys_days origin = chrono::year{1899} / chrono::December / 30;
  return {static_cast<double>((null - origin).count())};
}

Any failed(office::Log& log, const Entry& entry, std::string_view reason, sales::Error error) noexcept {
  log.write(office::Level::error, entry.name, reason);
  // No allocation: memory may be what is missing.
  const double value = codedError(error);
  return Any(value);
}

} // namespace

Argument argumentOf(const Any& value) {
  switch (value.getValueTypeClass()) {
  case css::uno::TypeClass_VOID:
    return {};
  case css::uno::TypeClass_SEQUENCE: {
    const css::uno::Type& type = value.getValueType();
    if (type == cppu::UnoType<Sequence<Sequence<Any>>>::get()) {
      return argumentOfRows(*static_cast<const Sequence<Sequence<Any>>*>(value.getValue()));
    }
    if (type == cppu::UnoType<Sequence<Sequence<double>>>::get()) {
      return argumentOfRows(*static_cast<const Sequence<Sequence<double>>*>(value.getValue()));
    }
    if (type == cppu::UnoType<Sequence<Sequence<OUString>>>::get()) {
      return argumentOfRows(*static_cast<const Sequence<Sequence<OUString>>*>(value.getValue()));
    }
    return Argument(sales::Cell(sales::Error::text));
  }
  default:
    return Argument(cellOf(value));
  }
}

Any anyOf(const Value& value) {
  if (const auto* numbers = std::get_if<NumberTable>(&value)) {
    return rowsOf<double>(numbers->rows, numbers->columns, [&](std::size_t i) { return numbers->values[i]; });
  }
  if (const auto* labels = std::get_if<sales::Labels>(&value)) {
    return rowsOf<OUString>(labels->rows, labels->columns, [&](std::size_t i) { return ustring(labels->values[i]); });
  }
  if (const auto* grid = std::get_if<sales::Grid>(&value)) {
    return rowsOf<Any>(grid->rows, grid->columns, [&](std::size_t i) { return anyOfCell(grid->cells[i]); });
  }
  return anyOfCell(std::get<sales::Cell>(value));
}

Any answer(office::Log& log, FitCache& fits, const Entry& entry,
           const css::uno::Reference<css::beans::XPropertySet>& document,
           std::span<const Any* const> arguments) noexcept {
  try {
    std::array<Argument, maxArguments> converted;
    std::size_t count = 0;
    for (const Any* argument : arguments) {
      converted.at(count++) = argumentOf(*argument);
    }
    const auto given = std::span(converted).first(count);
    const auto compute = [&] { return entry.call(given, epochOf(document)); };
    return anyOf(entry.remembered ? fits.get(entry.name, given, compute) : compute());
  } catch (const std::bad_alloc&) {
    return failed(log, entry, "out of memory", sales::Error::number);
  } catch (const std::exception& error) {
    return failed(log, entry, typeid(error).name(), sales::Error::text);
  } catch (const css::uno::Exception&) {
    return failed(log, entry, "UNO exception", sales::Error::text);
  } catch (...) {
    return failed(log, entry, "unknown exception", sales::Error::text);
  }
}

} // namespace addin
