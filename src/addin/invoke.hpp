// SPDX-License-Identifier: MPL-2.0
//
// Calls a function of the domain with the arguments of a cell: fills each parameter as its C++ type asks for, repeats
// the call over ranges (a column in, a column out; a row against a column gives a table), and orders errors.  The
// types of the parameters decide:
//
//   double, bool, Date, Text, Choice           broadcast; so do std::optional<double>, <Date> and <Text>, which are
//                                              empty where the argument is left out (or 0, where that means so)
//   Numbers, Aligned<N>, Column, Range         take ranges, read once for all elements; so does a type of the domain
//                                              that is made of several ranges (see MadeOfRanges)
//
// and the type of the result decides the block that one call fills: a value or label one cell, a Row<N> a row,
// Scores a column, Elements the shape of the range, a Table, Grid or Labels as many cells as they have.

#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "addin/argument.hpp"
#include "addin/signature.hpp"
#include "sales/range.hpp"

namespace addin {

/// Why a call cannot be made.  Of several reasons the lowest rank counts, among equals the first argument's.
struct Failure {
  enum class Rank { handedIn, text, domain };
  sales::Error error;
  Rank rank;
};

namespace detail {

using Rank = Failure::Rank;

inline std::optional<Failure> worse(const std::optional<Failure>& first, const std::optional<Failure>& second) {
  return !first || (second && second->rank < first->rank) ? second : first;
}

inline Failure failureOf(sales::Error error, bool handedIn) {
  if (handedIn) {
    return {error, Rank::handedIn};
  }
  return {error, error == sales::Error::text ? Rank::text : Rank::domain};
}

// --- Broadcast parameters -----------------------------------------------------------------------------------------

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
struct IsChoice : std::false_type {};
template <int Count>
struct IsChoice<sales::Choice<Count>> : std::true_type {
  static constexpr int count = Count;
};

template <class T>
sales::Result<T> converted(const sales::Cell& cell, const Parameter& parameter, sales::Epoch epoch);

template <>
inline sales::Result<double> converted(const sales::Cell& cell, const Parameter& parameter, sales::Epoch) {
  const auto value = sales::number(cell);
  return value && parameter.zeroMeansDefault && *value == 0 ? parameter.defaultNumber : value;
}

template <>
inline sales::Result<bool> converted(const sales::Cell& cell, const Parameter&, sales::Epoch) {
  return sales::flag(cell);
}

template <>
inline sales::Result<sales::Date> converted(const sales::Cell& cell, const Parameter&, sales::Epoch epoch) {
  return sales::date(cell, epoch);
}

/// An empty single cell arrives as 0: for a text that means no text.
inline bool meansNoText(const sales::Cell& cell) {
  const auto* value = std::get_if<double>(&cell);
  return value != nullptr ? *value == 0 : sales::isEmpty(cell);
}

template <>
inline sales::Result<sales::Text> converted(const sales::Cell& cell, const Parameter& parameter, sales::Epoch) {
  return meansNoText(cell) ? sales::Text(parameter.defaultText) : sales::text(cell);
}

inline sales::Result<int> listed(const sales::Cell& cell, int first, int end) {
  const auto value = sales::number(cell);
  if (!value) {
    return value.error();
  }
  if (*value != std::floor(*value) || *value < first || *value >= end) {
    return sales::Error::domain;
  }
  return static_cast<int>(*value);
}

/// The cells of one broadcast argument and the value at the element that is being computed.
template <class T>
class BroadcastSlot {
public:
  static constexpr std::size_t arity = 1;
  static constexpr bool broadcasts = true;

  void take(std::span<Argument> arguments, std::span<const Parameter> parameters, sales::Epoch epoch) {
    argument_ = arguments.data();
    parameter_ = parameters.data();
    epoch_ = epoch;
    if (argument_->omitted() || argument_->single()) {
      load(argument_->omitted() || argument_->cells().empty() ? nullptr : argument_->cells().data());
    }
  }

  std::size_t rows() const { return std::max<std::size_t>(argument_->rows(), 1); }
  std::size_t columns() const { return std::max<std::size_t>(argument_->columns(), 1); }
  /// From this row on every cell is empty.
  std::size_t usedRows() const { return rows() == 1 ? 0 : (argument_->cells().size() + columns() - 1) / columns(); }

  void move(std::size_t row, std::size_t column) {
    if (rows() == 1 && columns() == 1) {
      return; // one value for all elements, loaded once
    }
    static const sales::Cell empty{};
    const std::size_t index = (rows() == 1 ? 0 : row) * columns() + (columns() == 1 ? 0 : column);
    load(index < argument_->cells().size() ? &argument_->cells()[index] : &empty);
  }

  const T& value() const { return value_; }
  const std::optional<Failure>& failure() const { return failure_; }

private:
  void load(const sales::Cell* cell) {
    failure_.reset();
    if (argument_->omitted()) {
      loadDefault();
      return;
    }
    static const sales::Cell empty{};
    if (cell == nullptr) {
      cell = &empty;
    }
    const auto value = read(*cell);
    if (value) {
      value_ = *value;
    } else {
      failure_ = failureOf(value.error(), std::holds_alternative<sales::Error>(*cell));
    }
  }

  void loadDefault() {
    if (!parameter_->optional) {
      failure_ = Failure{sales::Error::domain, Rank::domain};
      return;
    }
    if constexpr (IsOptional<T>::value) {
      value_.reset();
    } else if constexpr (std::same_as<T, sales::Text>) {
      value_ = sales::Text(parameter_->defaultText);
    } else if constexpr (std::same_as<T, bool>) {
      value_ = parameter_->defaultNumber != 0;
    } else if constexpr (IsChoice<T>::value) {
      value_.value = static_cast<int>(parameter_->defaultNumber);
    } else if constexpr (std::same_as<T, double>) {
      value_ = parameter_->defaultNumber;
    } else {
      static_assert(std::same_as<T, sales::Date>);
    }
  }

  sales::Result<T> read(const sales::Cell& cell) const {
    if constexpr (IsOptional<T>::value) {
      using Inner = typename T::value_type;
      if constexpr (std::same_as<Inner, sales::Text>) {
        if (meansNoText(cell)) {
          return T{};
        }
      } else if (parameter_->zeroMeansDefault) {
        const auto serial = sales::number(cell);
        if (serial && *serial == 0) {
          return T{};
        }
      }
      const auto value = converted<Inner>(cell, *parameter_, epoch_);
      if (!value) {
        return value.error();
      }
      return T{*value};
    } else if constexpr (IsChoice<T>::value) {
      const auto value = listed(cell, 0, IsChoice<T>::count);
      if (!value) {
        return value.error();
      }
      return T{*value};
    } else {
      return converted<T>(cell, *parameter_, epoch_);
    }
  }

  const Argument* argument_ = nullptr;
  const Parameter* parameter_ = nullptr;
  sales::Epoch epoch_;
  T value_{};
  std::optional<Failure> failure_;
};

// --- Range parameters ---------------------------------------------------------------------------------------------

inline sales::Range rangeOf(Argument& argument, const Parameter& parameter, sales::Epoch epoch) {
  if (argument.omitted()) {
    if (std::isnan(parameter.defaultNumber)) {
      return {};
    }
    return {1, 1, {parameter.defaultNumber}};
  }
  const auto kind = parameter.kind == Kind::dates ? sales::Range::Kind::dates : sales::Range::Kind::numbers;
  if (kind == sales::Range::Kind::dates && argument.single() && argument.cells() == std::vector{sales::Cell(0.0)}) {
    return {1, 1, {}, kind, epoch}; // an empty single cell arrives as 0: no day
  }
  const std::size_t rows = argument.rows();
  const std::size_t columns = argument.columns();
  return {rows, columns, argument.takeCells(), kind, epoch};
}

inline std::optional<Failure> missing(const sales::Range& range, const Parameter& parameter) {
  if (range.omitted() && !parameter.optional) {
    return Failure{sales::Error::domain, Rank::domain};
  }
  return std::nullopt;
}

template <class T>
class RangeSlot {
public:
  static constexpr bool broadcasts = false;
  std::size_t rows() const { return 1; }
  std::size_t columns() const { return 1; }
  std::size_t usedRows() const { return 0; }
  void move(std::size_t /*row*/, std::size_t /*column*/) {}
  const T& value() const { return value_; }
  const std::optional<Failure>& failure() const { return failure_; }

protected:
  void settle(sales::Result<T> result, const sales::Range& range) {
    if (result) {
      value_ = std::move(*result);
    } else {
      failure_ = failureOf(result.error(), !range.check());
    }
  }

  T value_{};
  std::optional<Failure> failure_;
};

template <class T>
class Slot : public BroadcastSlot<T> {};

template <>
class Slot<sales::Numbers> : public RangeSlot<sales::Numbers> {
public:
  static constexpr std::size_t arity = 1;
  void take(std::span<Argument> arguments, std::span<const Parameter> parameters, sales::Epoch epoch) {
    const sales::Range range = rangeOf(arguments[0], parameters[0], epoch);
    failure_ = missing(range, parameters[0]);
    if (!failure_) {
      settle(sales::Numbers::of(range), range);
    }
  }
};

template <>
class Slot<sales::Range> : public RangeSlot<sales::Range> {
public:
  static constexpr std::size_t arity = 1;
  void take(std::span<Argument> arguments, std::span<const Parameter> parameters, sales::Epoch epoch) {
    value_ = rangeOf(arguments[0], parameters[0], epoch);
    failure_ = missing(value_, parameters[0]);
  }
  std::size_t blockRows() const { return std::max<std::size_t>(value_.rows(), 1); }
  std::size_t blockColumns() const { return std::max<std::size_t>(value_.columns(), 1); }
};

template <>
class Slot<sales::Column> : public RangeSlot<sales::Column> {
public:
  static constexpr std::size_t arity = 1;
  void take(std::span<Argument> arguments, std::span<const Parameter> parameters, sales::Epoch epoch) {
    if (arguments[0].rows() * arguments[0].columns() > maxElements) {
      failure_ = Failure{sales::Error::domain, Rank::domain};
      return;
    }
    const sales::Range range = rangeOf(arguments[0], parameters[0], epoch);
    failure_ = missing(range, parameters[0]);
    value_ = sales::Column(range);
  }
  std::size_t blockRows() const { return std::max<std::size_t>(value_.rows(), 1); }
  std::size_t blockColumns() const { return std::max<std::size_t>(value_.columns(), 1); }
};

/// A type that is made of several ranges together: Aligned, or what a family computes of them once for all elements.
template <class T>
concept MadeOfRanges = requires(const std::array<const sales::Range*, T::arity>& ranges) {
  { T::of(ranges) } -> std::same_as<sales::Result<T>>;
};

template <MadeOfRanges T>
class Slot<T> : public RangeSlot<T> {
public:
  static constexpr std::size_t arity = T::arity;
  void take(std::span<Argument> arguments, std::span<const Parameter> parameters, sales::Epoch epoch) {
    std::array<sales::Range, arity> ranges;
    std::array<const sales::Range*, arity> pointers;
    for (std::size_t i = 0; i < arity; ++i) {
      ranges[i] = rangeOf(arguments[i], parameters[i], epoch);
      pointers[i] = &ranges[i];
      if (ranges[i].omitted()) {
        this->failure_ = Failure{sales::Error::domain, Rank::domain};
      }
    }
    if (this->failure_) {
      return;
    }
    auto made = T::of(pointers);
    if (made) {
      this->value_ = std::move(*made);
      return;
    }
    const bool handedIn = std::ranges::any_of(ranges, [](const auto& range) { return !range.check(); });
    this->failure_ = failureOf(made.error(), handedIn);
  }
};

// --- The function of the domain -----------------------------------------------------------------------------------

template <class F>
struct Function;

template <class R, class... P>
struct Function<R (*)(P...)> {
  using Returned = R;
  using Slots = std::tuple<Slot<std::remove_cvref_t<P>>...>;
  static constexpr std::size_t count = sizeof...(P);
  static constexpr std::size_t arguments = (std::size_t{0} + ... + Slot<std::remove_cvref_t<P>>::arity);

  template <auto Core>
  static R call(const Slots& slots) {
    return std::apply([](const auto&... slot) { return Core(slot.value()...); }, slots);
  }
};

template <class R, class... P>
struct Function<R (*)(P...) noexcept> : Function<R (*)(P...)> {};

template <class R>
struct Unwrapped {
  using Type = R;
};
template <class T>
struct Unwrapped<sales::Result<T>> {
  using Type = T;
};

template <class T>
struct RowLength : std::integral_constant<std::size_t, 1> {};
template <std::size_t N>
struct RowLength<sales::Row<N>> : std::integral_constant<std::size_t, N> {};

/// The kinds of catalogue argument that a C++ parameter may take.
template <class T>
constexpr bool accepts(const Parameter& parameter) {
  const bool defaulted = !parameter.optional || !std::isnan(parameter.defaultNumber);
  if constexpr (std::same_as<T, double>) {
    return parameter.kind == Kind::number && defaulted;
  } else if constexpr (std::same_as<T, std::optional<double>>) {
    return parameter.kind == Kind::number && parameter.optional;
  } else if constexpr (std::same_as<T, bool>) {
    return parameter.kind == Kind::flag && defaulted;
  } else if constexpr (std::same_as<T, sales::Date>) {
    return parameter.kind == Kind::date && !parameter.optional;
  } else if constexpr (std::same_as<T, std::optional<sales::Date>>) {
    return parameter.kind == Kind::date && parameter.optional;
  } else if constexpr (std::same_as<T, sales::Text>) {
    return parameter.kind == Kind::text;
  } else if constexpr (std::same_as<T, std::optional<sales::Text>>) {
    return parameter.kind == Kind::text && parameter.optional;
  } else if constexpr (IsChoice<T>::value) {
    return parameter.kind == Kind::choice && parameter.count == IsChoice<T>::count && defaulted;
  } else {
    return parameter.kind == Kind::range || parameter.kind == Kind::dates;
  }
}

template <class F>
struct Fit;

/// Whether the parameters of the C++ function are those that the catalogue lists.
template <class R, class... P>
struct Fit<R (*)(P...)> {
  static constexpr bool of(std::span<const Parameter> parameters) {
    std::size_t next = 0;
    bool fits = true;
    const auto take = [&]<class T>(std::type_identity<T>) {
      if (next < parameters.size() && parameters[next].kind == Kind::select) {
        ++next;
      }
      for (std::size_t i = 0; i < Slot<T>::arity; ++i, ++next) {
        fits = fits && next < parameters.size() && accepts<T>(parameters[next]);
      }
    };
    (take(std::type_identity<std::remove_cvref_t<P>>{}), ...);
    if (next < parameters.size() && parameters[next].kind == Kind::select) {
      fits = fits && parameters[next].count == static_cast<int>(RowLength<typename Unwrapped<R>::Type>::value);
      ++next;
    }
    return fits && next == parameters.size();
  }
};

template <class R, class... P>
struct Fit<R (*)(P...) noexcept> : Fit<R (*)(P...)> {};

// --- Results ------------------------------------------------------------------------------------------------------

inline double settled(const sales::Result<double>& value) {
  if (!value) {
    return codedError(value.error());
  }
  return std::isfinite(*value) ? *value : codedError(sales::Error::number);
}

inline Value settledTable(const sales::Table& table) {
  NumberTable numbers{table.rows, table.columns, {}};
  numbers.values.reserve(table.values.size());
  for (const auto& value : table.values) {
    numbers.values.push_back(settled(value));
  }
  return numbers;
}

inline Value settledGrid(sales::Grid grid, sales::Epoch epoch) {
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    auto* value = std::get_if<double>(&grid.cells[i]);
    if (value == nullptr) {
      continue;
    }
    if (!std::isfinite(*value)) {
      grid.cells[i] = sales::Error::number;
    } else if (std::ranges::count(grid.dateColumns, i % grid.columns) != 0) {
      *value -= epoch.offset;
    }
  }
  return grid;
}

struct Shape {
  std::size_t rows = 1;
  std::size_t columns = 1;
};

/// The rows and columns over which the call is repeated; nothing when the shapes do not fit.
template <class... S>
std::optional<Shape> broadcastShape(const S&... slots) {
  Shape shape;
  bool fits = true;
  const auto join = [&](std::size_t& all, std::size_t own) {
    fits = fits && (own == 1 || all == 1 || own == all);
    all = std::max(all, own);
  };
  ((join(shape.rows, slots.rows()), join(shape.columns, slots.columns())), ...);
  return fits ? std::optional(shape) : std::nullopt;
}

/// Which value of a row to return; 0 for the whole row.
class SelectSlot {
public:
  void take(Argument& argument, int count) {
    argument_ = &argument;
    count_ = count;
  }
  std::size_t rows() const { return argument_ == nullptr ? 1 : std::max<std::size_t>(argument_->rows(), 1); }
  std::size_t columns() const { return argument_ == nullptr ? 1 : std::max<std::size_t>(argument_->columns(), 1); }
  std::size_t usedRows() const { return rows() == 1 ? 0 : (argument_->cells().size() + columns() - 1) / columns(); }

  /// Whether the whole row is asked for.  In an array every element must choose a value.
  bool wholeRow() const {
    if (argument_ == nullptr || argument_->omitted()) {
      return true;
    }
    return argument_->single() && selected(0).has_value() && *selected(0) == 0;
  }

  void move(std::size_t row, std::size_t column) {
    failure_.reset();
    if (wholeRow()) {
      return;
    }
    const std::size_t index = (rows() == 1 ? 0 : row) * columns() + (columns() == 1 ? 0 : column);
    const auto value = selected(index);
    if (!value) {
      const bool handedIn =
          index < argument_->cells().size() && std::holds_alternative<sales::Error>(argument_->cells()[index]);
      failure_ = failureOf(value.error(), handedIn);
    } else {
      value_ = *value;
    }
  }

  /// Whether an array of choices also asks for a whole row, which has no place in it.
  bool mixed() const {
    if (argument_ == nullptr || argument_->omitted() || argument_->single()) {
      return false;
    }
    for (std::size_t i = 0; i < rows() * columns(); ++i) {
      const auto value = selected(i);
      if (value && *value == 0) {
        return true;
      }
    }
    return false;
  }

  int value() const { return value_; }
  const std::optional<Failure>& failure() const { return failure_; }

private:
  sales::Result<int> selected(std::size_t index) const {
    static const sales::Cell empty{};
    return listed(index < argument_->cells().size() ? argument_->cells()[index] : empty, 0, count_ + 1);
  }

  const Argument* argument_ = nullptr;
  int count_ = 0;
  int value_ = 0;
  std::optional<Failure> failure_;
};

template <class Slots>
std::optional<Failure> failureOfAll(const Slots& slots, const SelectSlot& select) {
  std::optional<Failure> failure;
  std::apply([&](const auto&... slot) { ((failure = worse(failure, slot.failure())), ...); }, slots);
  return worse(failure, select.failure());
}

/// The shape of the first range parameter that has one.
template <class Slots>
Shape rangeShape(const Slots& slots) {
  std::optional<Shape> shape;
  const auto look = [&](const auto& slot) {
    if constexpr (requires { slot.blockRows(); }) {
      if (!shape) {
        shape = Shape{slot.blockRows(), slot.blockColumns()};
      }
    }
  };
  std::apply([&](const auto&... slot) { (look(slot), ...); }, slots);
  return shape.value_or(Shape{});
}

template <class T>
constexpr bool isWhole = std::same_as<T, sales::Table> || std::same_as<T, sales::Grid> ||
                         std::same_as<T, std::variant<sales::Table, sales::Labels>>;

template <class T, class Slots>
Shape blockShape(const Slots& slots, const SelectSlot& select) {
  if constexpr (std::same_as<T, sales::Elements>) {
    return rangeShape(slots);
  } else if constexpr (std::same_as<T, sales::Scores>) {
    const Shape shape = rangeShape(slots);
    return {shape.rows > 1 && shape.columns > 1 ? shape.rows : 1, 1};
  } else {
    return {1, select.wholeRow() ? RowLength<T>::value : 1};
  }
}

template <class T>
sales::Result<double> elementOf(const T& result, std::size_t index, const SelectSlot& select) {
  if constexpr (std::same_as<T, sales::Elements> || std::same_as<T, sales::Scores>) {
    return index < result.values.size() ? result.values[index] : sales::Error::unavailable;
  } else if constexpr (RowLength<T>::value > 1) {
    return select.wholeRow() ? result[index] : result[static_cast<std::size_t>(select.value()) - 1];
  } else {
    return static_cast<double>(result);
  }
}

/// One call from a cell: the parameters of `Core` filled from the arguments, and the result of every element.
template <auto Core>
class Call {
  using Wrapped = Function<decltype(Core)>;
  using T = typename Unwrapped<typename Wrapped::Returned>::Type;

public:
  Call(std::span<Argument> arguments, std::span<const Parameter> parameters, sales::Epoch epoch) : epoch_(epoch) {
    std::size_t next = 0;
    const auto takeSelect = [&] {
      if (next < parameters.size() && parameters[next].kind == Kind::select) {
        select_.take(arguments[next], parameters[next].count);
        ++next;
      }
    };
    const auto take = [&](auto& slot) {
      takeSelect();
      constexpr std::size_t arity = std::remove_reference_t<decltype(slot)>::arity;
      slot.take(arguments.subspan(next, arity), parameters.subspan(next, arity), epoch);
      next += arity;
    };
    std::apply([&](auto&... slot) { (take(slot), ...); }, slots_);
    takeSelect();
  }

  Value value() {
    const auto shape = std::apply(
        [&](const auto&... slot) { return broadcastShape(slot..., static_cast<const SelectSlot&>(select_)); }, slots_);
    if (!shape || select_.mixed()) {
      return sales::Cell(sales::Error::domain);
    }
    if constexpr (isWhole<T>) {
      return shape->rows * shape->columns == 1 ? whole() : sales::Cell(sales::Error::domain);
    } else {
      const Shape block = blockShape<T>(slots_, select_);
      const std::size_t rows = shape->rows * block.rows;
      const std::size_t columns = shape->columns * block.columns;
      const bool fits = (block.rows == 1 || shape->rows == 1) && (block.columns == 1 || shape->columns == 1) &&
                        (block.rows == 1 || block.columns == 1 || shape->rows * shape->columns == 1);
      constexpr std::size_t most = std::same_as<T, sales::Label> ? maxLabels : maxElements;
      if (!fits || rows > most || columns > most || rows * columns > most) {
        return sales::Cell(sales::Error::domain);
      }
      if constexpr (std::same_as<T, sales::Label>) {
        return labels(*shape);
      } else {
        return numbers(*shape, block);
      }
    }
  }

private:
  /// The result of one element: what the function gives, or why it cannot be called.
  sales::Result<T> element(std::size_t row, std::size_t column) {
    std::apply([&](auto&... slot) { (slot.move(row, column), ...); }, slots_);
    select_.move(row, column);
    if (const auto failure = failureOfAll(slots_, select_)) {
      return failure->error;
    }
    return Wrapped::template call<Core>(slots_);
  }

  /// Where every broadcast cell is empty from some row on (a whole column), the rows after that row are equal to it.
  std::size_t lastDifferentRow() const {
    std::size_t last = select_.usedRows();
    std::apply([&](const auto&... slot) { ((last = std::max(last, slot.usedRows())), ...); }, slots_);
    return last;
  }

  Value whole() {
    auto result = element(0, 0);
    if (!result) {
      return sales::Cell(result.error());
    }
    if constexpr (std::same_as<T, sales::Table>) {
      return settledTable(*result);
    } else if constexpr (std::same_as<T, sales::Grid>) {
      return settledGrid(std::move(*result), epoch_);
    } else {
      if (auto* texts = std::get_if<sales::Labels>(&*result)) {
        return texts->values.size() > maxLabels ? Value(sales::Cell(sales::Error::domain)) : Value(std::move(*texts));
      }
      return settledTable(std::get<sales::Table>(*result));
    }
  }

  Value labels(Shape shape) {
    if (shape.rows * shape.columns == 1) {
      const auto result = element(0, 0);
      return result ? sales::Cell(std::string(*result)) : sales::Cell(result.error());
    }
    sales::Labels table{shape.rows, shape.columns, {}};
    table.values.reserve(shape.rows * shape.columns);
    const std::size_t last = lastDifferentRow();
    for (std::size_t row = 0; row < shape.rows; ++row) {
      for (std::size_t column = 0; column < shape.columns; ++column) {
        if (row > last) {
          table.values.push_back(table.values[table.values.size() - shape.columns]);
          continue;
        }
        const auto result = element(row, column);
        table.values.push_back(result ? std::string(*result) : errorName(result.error()));
      }
    }
    return table;
  }

  Value numbers(Shape shape, Shape block) {
    NumberTable table{shape.rows * block.rows, shape.columns * block.columns, {}};
    table.values.resize(table.rows * table.columns);
    const std::size_t last = lastDifferentRow();
    for (std::size_t row = 0; row < shape.rows; ++row) {
      if (row > last && block.rows == 1) {
        const auto above = table.values.begin() + static_cast<std::ptrdiff_t>((row - 1) * table.columns);
        std::copy_n(above, table.columns, above + static_cast<std::ptrdiff_t>(table.columns));
        continue;
      }
      for (std::size_t column = 0; column < shape.columns; ++column) {
        const auto result = element(row, column);
        for (std::size_t i = 0; i < block.rows * block.columns; ++i) {
          const std::size_t r = row * block.rows + i / block.columns;
          const std::size_t c = column * block.columns + i % block.columns;
          table.values[r * table.columns + c] =
              settled(result ? elementOf(*result, i, select_) : sales::Result<double>(result.error()));
        }
      }
    }
    if (table.values.size() == 1) {
      const auto only = decoded(table.values.front());
      return only ? sales::Cell(*only) : sales::Cell(only.error());
    }
    return table;
  }

  typename Wrapped::Slots slots_;
  SelectSlot select_;
  sales::Epoch epoch_;
};

} // namespace detail

/// Calls `Core` with the arguments of a cell.  `parameters` says what the catalogue lists; the two are compared when
/// the generated code is compiled.
template <auto Core>
Value invoke(std::span<Argument> arguments, std::span<const Parameter> parameters, sales::Epoch epoch) {
  return detail::Call<Core>(arguments, parameters, epoch).value();
}

/// Whether the parameters of `Core` are those that the catalogue lists; the generated code asserts it.
template <auto Core>
constexpr bool fitsCatalogue(std::span<const Parameter> parameters) {
  return detail::Fit<decltype(Core)>::of(parameters);
}

} // namespace addin
