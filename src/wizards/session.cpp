// SPDX-License-Identifier: MPL-2.0

#include "wizards/session.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "wizards/words.hpp"

namespace wizards {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

template <class T>
T& bound(const Field& field) {
  return *std::get<T*>(field.value);
}

bool isNumber(Kind kind) {
  return kind == Kind::number || kind == Kind::amount || kind == Kind::count || kind == Kind::percent;
}

bool isEmpty(const Field& field) {
  return std::visit(Overloaded{[](const std::string* text) { return isBlank(*text); },
                               [](const Number* number) { return !*number; }, [](const Day* day) { return !*day; },
                               [](const std::size_t*) { return false; }, [](const bool*) { return false; }},
                    field.value);
}

std::string shown(const Texts& texts, Kind kind, double value) {
  switch (kind) {
  case Kind::amount:
  case Kind::count:
    return texts.amount(value);
  case Kind::percent:
    return texts.percent(value);
  default:
    return texts.number(value);
  }
}

std::string whatToEnter(const Texts& texts, const Field& field) {
  switch (field.kind) {
  case Kind::percent:
    return "Enter a share: " + texts.percent(0.05) + " or " + texts.number(0.05) + ".";
  case Kind::count:
    return "Enter a whole number.";
  case Kind::day:
    return "Enter a day: " + texts.day(std::chrono::sys_days{std::chrono::year{2027} / 1 / 31}) + ".";
  default:
    return "Enter a number.";
  }
}

/// "Enter 1 to 5.", "Enter 0 or more."
std::string limits(const Texts& texts, const Field& field) {
  const auto value = [&](double limit) { return shown(texts, field.kind, limit); };
  if (field.least && field.most) {
    return "Enter " + value(*field.least) + " to " + value(*field.most) + ".";
  }
  return field.least ? "Enter " + value(*field.least) + " or more." : "Enter " + value(*field.most) + " or less.";
}

void collect(const Element& element, std::vector<const Field*>& fields) {
  std::visit(Overloaded{[&](const Field& field) { fields.push_back(&field); },
                        [&](const Matrix& matrix) {
                          for (const auto& row : matrix.rows) {
                            for (const auto& field : row) {
                              fields.push_back(&field);
                            }
                          }
                        },
                        [&](const Together& together) {
                          for (const auto& part : together.parts) {
                            if (const auto* field = std::get_if<Field>(&part)) {
                              fields.push_back(field);
                            }
                          }
                        },
                        [](const auto&) {}},
             element);
}

void tellOfChange(const Field& field) {
  if (field.changed) {
    field.changed();
  }
}

} // namespace

double asShare(const Texts::Read& read) {
  return !read.percent && std::abs(read.value) >= 1 ? read.value / 100 : read.value;
}

Session::Session(const Form& form, const Texts& texts) : form_(form), texts_(texts) {
  for (const auto& page : form.pages) {
    auto& fields = pages_.emplace_back();
    for (const auto& element : page.elements) {
      collect(element, fields);
    }
    for (const auto* const field : fields) {
      fields_.emplace(field->id, field);
    }
  }
}

std::string Session::label(const std::string& id) const {
  const auto found = fields_.find(id);
  if (found == fields_.end()) {
    return {};
  }
  const auto& of = *found->second;
  auto label = of.called ? of.called() : of.label;
  std::erase(label, '~');
  return label;
}

void Session::type(const std::string& id, const std::string& text) {
  const auto& entered = field(id);
  unclear_.erase(id);
  const bool blank = isBlank(text);
  if (auto* const* answer = std::get_if<std::string*>(&entered.value)) {
    **answer = text;
  } else if (auto* const* number = std::get_if<Number*>(&entered.value)) {
    const auto read = blank ? std::nullopt : texts_.number(text);
    **number = read ? Number(entered.kind == Kind::percent ? asShare(*read) : read->value) : std::nullopt;
    if (!blank && !read) {
      unclear_[id] = text;
    }
  } else if (auto* const* day = std::get_if<Day*>(&entered.value)) {
    **day = blank ? std::nullopt : texts_.day(text);
    if (!blank && !**day) {
      unclear_[id] = text;
    }
  }
  tellOfChange(entered);
}

void Session::enter(const std::string& id) {
  if (const auto& entered = field(id).entered) {
    entered();
  }
}

void Session::leave(const std::string& id) {
  visited_.insert(id);
  if (const auto& left = field(id).left) {
    left();
  }
}

void Session::choose(const std::string& id, std::size_t choice) {
  const auto& chosen = field(id);
  if (choice < chosen.options().size()) {
    bound<std::size_t>(chosen) = choice;
    tellOfChange(chosen);
  }
}

void Session::tick(const std::string& id, bool ticked) {
  bound<bool>(field(id)) = ticked;
  tellOfChange(field(id));
}

std::string Session::text(const std::string& id) const {
  if (const auto typed = unclear_.find(id); typed != unclear_.end()) {
    return typed->second;
  }
  const auto& of = field(id);
  return std::visit(
      Overloaded{[](const std::string* text) { return *text; },
                 [&](const Number* number) { return *number ? shown(texts_, of.kind, **number) : std::string(); },
                 [&](const Day* day) { return *day ? texts_.day(**day) : std::string(); },
                 [&](const std::size_t* choice) {
                   const auto options = of.options();
                   return *choice < options.size() ? options[*choice] : std::string();
                 },
                 [](const bool*) { return std::string(); }},
      of.value);
}

std::size_t Session::choice(const std::string& id) const {
  return bound<std::size_t>(field(id));
}

bool Session::ticked(const std::string& id) const {
  return bound<bool>(field(id));
}

bool Session::applies(const std::string& id) const {
  const auto& of = field(id);
  return !of.applies || of.applies();
}

std::vector<Problem> Session::problemsOf(const Field& field) const {
  if (!applies(field.id)) {
    return {};
  }
  if (unclear_.contains(field.id)) {
    return {{field.id, whatToEnter(texts_, field)}};
  }
  if (isEmpty(field)) {
    return field.required ? std::vector<Problem>{{field.id, "Still needed.", true}} : std::vector<Problem>{};
  }
  if (!isNumber(field.kind)) {
    return {};
  }
  const double value = *bound<Number>(field);
  if (!std::isfinite(value) || (field.kind == Kind::count && value != std::floor(value))) {
    return {{field.id, whatToEnter(texts_, field)}};
  }
  if ((field.least && value < *field.least) || (field.most && value > *field.most)) {
    return {{field.id, limits(texts_, field)}};
  }
  return {};
}

std::vector<Problem> Session::problems(std::size_t page) const {
  if (!isAsked(page)) {
    return {};
  }
  std::vector<Problem> found;
  for (const auto* const field : pages_[page]) {
    std::ranges::move(problemsOf(*field), std::back_inserter(found));
  }
  // The page compares answers; where one of them means nothing there is nothing to compare.
  if (found.empty() && form_.pages[page].check) {
    found = form_.pages[page].check();
  }
  return found;
}

std::vector<Problem> Session::mistakes(std::size_t page) const {
  auto found = problems(page);
  std::erase_if(found, [&](const Problem& problem) { return problem.missing && !visited_.contains(problem.id); });
  return found;
}

std::size_t Session::reachable() const {
  std::size_t page = 0;
  while (page + 1 < form_.pages.size() && isComplete(page)) {
    ++page;
  }
  return page;
}

bool Session::isAsked(std::size_t page) const {
  return !form_.pages[page].applies || form_.pages[page].applies();
}

bool Session::canGoTo(std::size_t page) const {
  return page < form_.pages.size() && isAsked(page) && page <= reachable();
}

bool Session::canFinish() const {
  return reachable() + 1 == form_.pages.size() && isComplete(form_.pages.size() - 1);
}

void Session::goTo(std::size_t page) {
  if (canGoTo(page)) {
    page_ = page;
  }
}

std::size_t Session::next() const {
  for (auto page = page_ + 1; page < form_.pages.size(); ++page) {
    if (isAsked(page)) {
      return page;
    }
  }
  return page_;
}

std::size_t Session::previous() const {
  for (auto page = page_; page-- > 0;) {
    if (isAsked(page)) {
      return page;
    }
  }
  return page_;
}

} // namespace wizards
