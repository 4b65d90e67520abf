// SPDX-License-Identifier: MPL-2.0

#include "engine/start_page.hpp"

namespace templates {

StartPage::StartPage(Workbook& book, Content title, Content summary, Content prepared) : sheet_(book.sheet("Start")) {
  sheet_.columns({4, 44.5, 44.5, 44.5, 44.5}).onePage();
  sheet_.heading(std::move(title), std::move(summary));
  sheet_.put("B4", "Subtitle", std::move(prepared));
  // Without the volatile term the office would keep the answer of the last one that had the extension.
  sheet_.put(
      "B5", "Warning",
      "=IF(ISERROR(ACV(1)+0*NOW());_\"Install the extension Sales Planner, then open this file again: without it "
      "the figures show #NAME?\";\"\")");
}

void StartPage::section(const Content& title) {
  sheet_.rowHeight(row_, 4);
  ++row_;
  sheet_.section(at('B', row_) + ":" + at('E', row_), title);
  ++row_;
}

StartPage& StartPage::fields(Content title, const std::vector<Field>& fields) {
  section(title);
  for (const auto& field : fields) {
    sheet_.field(at('B', row_), field.label, field.role, field.value, field.name, field.hint);
    if (field.rule) {
      sheet_.allow(at('C', row_), *field.rule);
    }
    if (!cursorSet_) {
      sheet_.cursor(at('C', row_));
      cursorSet_ = true;
    }
    ++row_;
  }
  return *this;
}

StartPage& StartPage::tiles(Content title, const std::vector<Tile>& tiles) {
  section(title);
  sheet_.rowHeight(row_, 2);
  ++row_;
  char column = 'B';
  for (const auto& tile : tiles) {
    sheet_.put(at(column, row_), "Headline Label", tile.label);
    sheet_.put(at(column, row_ + 1), tile.role, Content(tile.formula));
    sheet_.put(at(column, row_ + 2), "Headline Note", tile.note);
    if (!tile.name.empty()) {
      sheet_.name(at(column, row_ + 1), tile.name);
    }
    ++column;
  }
  sheet_.rowHeight(row_, 6.4);
  sheet_.rowHeight(row_ + 2, 6.4);
  row_ += 3;
  return *this;
}

StartPage& StartPage::steps(Content title, const std::vector<Step>& steps) {
  section(title);
  for (const auto& step : steps) {
    sheet_.link(at('B', row_), "Link", step.title, step.target);
    sheet_.merge(at('C', row_) + ":" + at('D', row_), "Label Wrapped", step.text);
    sheet_.put(at('E', row_), "Status", Content("=IF(" + step.done + ";_\"√ done\";_\"○ to do\")"));
    sheet_.rowHeight(row_, 9.6);
    ++row_;
  }
  states_ = at('E', row_ - static_cast<int>(steps.size())) + ":" + at('E', row_ - 1);
  sheet_.status(states_);
  return *this;
}

StartPage& StartPage::progress(Content label) {
  const auto done = "COUNTIF(" + states_ + ";_\"√ done\")";
  sheet_.put(at('B', row_), "Total", std::move(label));
  sheet_.merge(at('C', row_) + ":" + at('D', row_), "Total Percent", Content("=" + done + "/ROWS(" + states_ + ")"));
  sheet_.bar(at('C', row_)).put(at('E', row_), "Total", Content("=" + done + "&_\" of \"&ROWS(" + states_ + ")"));
  ++row_;
  return *this;
}

StartPage& StartPage::checks(Content title, const std::vector<Check>& checks) {
  section(title);
  for (const auto& check : checks) {
    sheet_.merge(at('B', row_) + ":" + at('C', row_), "Label", check.text);
    sheet_.put(
        at('D', row_), "Status",
        Content("=IF((" + check.problems + ")=0;_\"√ OK\";_\"! CHECK: \"&(" + check.problems + ")&_\" to fix\")"));
    sheet_.put(at('E', row_), "Label", check.where);
    ++row_;
  }
  sheet_.status(at('D', row_ - static_cast<int>(checks.size())) + ":" + at('D', row_ - 1));
  return *this;
}

StartPage& StartPage::key() {
  section("Kinds of cells");
  sheet_.rowHeight(row_, 2);
  ++row_;
  const auto kind = [&](const char* role, Content sample, Content text) {
    sheet_.put(at('B', row_), role, std::move(sample));
    sheet_.put(at('C', row_), "Hint", std::move(text));
    ++row_;
  };
  // A sample of an input, not one: it has the look and is locked.
  kind("Key Input", "Type here", "Boxed and tinted: yours to fill in. Tab goes to the next one.");
  kind("Calc Amount", 1234, "Plain: calculated, and locked against slips (Tools > Protect Sheet; no password).");
  kind("Total", "Total", "Ruled: totals and results. A status always says in words what its colour says.");
  return *this;
}

Sheet& addLists(Workbook& book) {
  auto& lists = book.sheet("Lists");
  lists.columns({4, 40, 40, 40, 40, 40, 40, 40}).hide();
  lists.heading("Words", "What the labels of the functions are shown as. Translate or change the right column.");
  lists.row("B5", "Header", {"Label", "Shown as"});
  lists.column("B6", "Text", {Verbatim{"Green"}, Verbatim{"Amber"}, Verbatim{"Red"}});
  lists.column("C6", "Text", {"▲ On track", "● Close", "▼ Behind"});
  lists.name("B6:C8", "status_words");
  return lists;
}

std::string statusOf(const std::string& call) {
  return "VLOOKUP(" + call + ";status_words;2;0)";
}

} // namespace templates
