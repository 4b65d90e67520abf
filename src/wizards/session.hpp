// SPDX-License-Identifier: MPL-2.0
//
// A wizard on its way from the first page to Finish: what was typed, what is wrong with it, and where one can go.  The
// dialog shows a session; tests drive one without any window.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "wizards/form.hpp"
#include "wizards/texts.hpp"

namespace wizards {

class Session {
public:
  /// Both outlive the session.
  Session(const Form& form, const Texts& texts);

  const Form& form() const { return form_; }
  std::size_t page() const { return page_; }
  /// The field of that name; there is one.
  const Field& field(const std::string& id) const { return *fields_.at(id); }
  /// What the user knows a field by; empty for anything else that a problem may be told at.
  std::string label(const std::string& id) const;
  /// The fields of a page, in their order.
  const std::vector<const Field*>& fieldsOf(std::size_t page) const { return pages_[page]; }

  /// What the user typed, chose or ticked.  The answers follow where it means something.
  void type(const std::string& id, const std::string& text);
  void choose(const std::string& id, std::size_t choice);
  void tick(const std::string& id, bool ticked);
  /// The user has come to the field.
  void enter(const std::string& id);
  /// The user has left the field: what is missing there is a mistake from now on.
  void leave(const std::string& id);

  /// The answer as the field shows it: what was typed as long as it means nothing, else as the language writes it.
  std::string text(const std::string& id) const;
  std::size_t choice(const std::string& id) const;
  bool ticked(const std::string& id) const;
  bool applies(const std::string& id) const;

  /// What is to be put right on a page, in the order of its elements.
  std::vector<Problem> problems(std::size_t page) const;
  /// Of these, what the user is told at the fields already.
  std::vector<Problem> mistakes(std::size_t page) const;
  bool isComplete(std::size_t page) const { return problems(page).empty(); }

  /// Whether a page is asked at all.
  bool isAsked(std::size_t page) const;
  /// Pages can be opened in their order, up to the first that is not complete.
  bool canGoTo(std::size_t page) const;
  bool canFinish() const;
  void goTo(std::size_t page);
  /// The page after and before this one that is asked; itself at the end.
  std::size_t next() const;
  std::size_t previous() const;

private:
  std::size_t reachable() const;
  std::vector<Problem> problemsOf(const Field& field) const;

  const Form& form_;
  const Texts& texts_;
  std::vector<std::vector<const Field*>> pages_;
  std::map<std::string, const Field*> fields_;
  std::map<std::string, std::string> unclear_; ///< typed, and no number or day
  std::set<std::string> visited_;
  std::size_t page_ = 0;
};

/// A number that was typed into a field of percents: "5%" and "5" are 0.05, and so is "0.05".
double asShare(const Texts::Read& read);

} // namespace wizards
