// SPDX-License-Identifier: MPL-2.0

#include "wizards/layout.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace wizards {

namespace {

constexpr int bodyLeft = 112;
constexpr int bodyWidth = dialogSize.width - bodyLeft - 8;
constexpr int bodyTop = 47;
constexpr int bodyBottom = 212;
constexpr int footTop = 214;
constexpr int labelWidth = 100;
constexpr int controlLeft = bodyLeft + labelWidth + 4;
constexpr int controlHeight = 14; // GTK makes 18 of them, which the distance between rows leaves room for
constexpr int tickWidth = 12;     // of the box, with what is between it and its text
constexpr int fieldPitch = 20;
constexpr int rowPitch = 18; // rows of a matrix may touch
constexpr int lineHeight = 9;
constexpr int gap = 5;

/// The width of a text on the screen, for the longest of languages: a character takes 3.6 units on average.
int roomFor(const std::string& text) {
  return static_cast<int>(static_cast<double>(text.size()) * 3.6 * 1.4) + 1;
}

/// A text of several lines needs a part of each line for the break.
bool fits(const std::string& text, int width, int lines) {
  return roomFor(text) <= (lines == 1 ? width : width * lines * 9 / 10);
}

bool isLetter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

class Layout {
public:
  explicit Layout(const Form& form) : form_(form) {}

  std::vector<Control> controls() {
    for (page_ = 1; page_ <= static_cast<int>(form_.pages.size()); ++page_) {
      layOutPage(form_.pages[static_cast<std::size_t>(page_ - 1)]);
    }
    page_ = 0;
    addButtons();
    giveLetters();
    return std::move(controls_);
  }

private:
  Control& add(std::string id, Control::Type type, int left, int top, int width, int height, std::string text = {}) {
    return controls_.emplace_back(Control{.id = std::move(id),
                                          .type = type,
                                          .page = page_,
                                          .left = left,
                                          .top = top,
                                          .width = width,
                                          .height = height,
                                          .text = std::move(text)});
  }

  [[noreturn]] void refuse(const std::string& what) const {
    throw DoesNotFit(form_.name + ", page " + std::to_string(page_) + ": " + what);
  }

  /// A text that must be readable in longer languages as well.
  Control& addText(const std::string& id, int left, int top, int width, int lines, const std::string& text) {
    if (!fits(text, width, lines)) {
      refuse("too long for its place: " + text);
    }
    return add(id, Control::Type::label, left, top, width, lines * lineHeight, text);
  }

  Control& addTitle(const std::string& id, int left, int top, int width) {
    auto& title = add(id, Control::Type::label, left, top, width, 13);
    title.bold = true;
    return title;
  }

  std::string onPage(const char* what) const { return what + std::to_string(page_); }

  void layOutPage(const Page& page) {
    addTitle(onPage("title"), bodyLeft, 8, bodyWidth).text = page.title;
    addText(onPage("why"), bodyLeft, 23, bodyWidth, 2, page.why);
    top_ = bodyTop;
    for (const auto& element : page.elements) {
      std::visit([&](const auto& part) { place(part); }, element);
    }
    if (top_ - gap > bodyBottom) {
      refuse("too much by " + std::to_string(top_ - gap - bodyBottom) + " units");
    }
    for (int i = 0; page.preview && i < page.figures; ++i) {
      const auto n = std::to_string(page_) + "_" + std::to_string(i + 1);
      const int left = bodyLeft + i * bodyWidth / headlines;
      const int width = i + 1 == page.figures ? bodyLeft + bodyWidth - left : bodyWidth / headlines - 4;
      add("headline" + n, Control::Type::label, left, footTop, width, lineHeight);
      addTitle("figure" + n, left, footTop + 9, width);
    }
    add(onPage("advice"), Control::Type::label, bodyLeft, footTop + 25, bodyWidth, 2 * lineHeight);
  }

  void place(const Field& field) {
    if (field.kind == Kind::tick) {
      control(field, bodyLeft, top_, bodyWidth);
      top_ += 15;
      return;
    }
    const bool isLong = field.kind == Kind::longText;
    addText(field.id + "_label", bodyLeft, isLong ? top_ : top_ - 1, isLong ? bodyWidth : labelWidth, isLong ? 1 : 2,
            field.label);
    if (isLong) {
      const int height = std::max(3, static_cast<int>(field.characters / 70)) * lineHeight + 6;
      control(field, bodyLeft, top_ + 11, bodyWidth).height = height;
      addText(field.id + "_hint", bodyLeft, top_ + height + 13, bodyWidth, 1, field.hint);
      top_ += height + 25;
      return;
    }
    int width = widthOf(field);
    control(field, controlLeft, top_, width);
    if (field.pointed) {
      constexpr int pointWidth = 18;
      add(field.id + "_point", Control::Type::button, controlLeft + width + 2, top_, pointWidth, controlHeight, "…")
          .name = pointingName(field.label);
      width += pointWidth + 2;
    }
    const int hintLeft = controlLeft + width + gap;
    if (bodyLeft + bodyWidth - hintLeft >= 30) {
      addText(field.id + "_hint", hintLeft, top_ - 1, bodyLeft + bodyWidth - hintLeft, 2, field.hint);
    }
    top_ += fieldPitch;
  }

  static int widthOf(const Field& field) {
    switch (field.kind) {
    case Kind::text:
    case Kind::offer:
    case Kind::choice:
      return field.characters == 0 ? 110 : static_cast<int>(field.characters) * 4;
    default:
      return 62;
    }
  }

  Control& control(const Field& field, int left, int top, int width) {
    using enum Control::Type;
    const auto type = field.kind == Kind::tick       ? tick
                      : field.kind == Kind::choice   ? list
                      : field.kind == Kind::offer    ? combo
                      : field.kind == Kind::longText ? longEdit
                                                     : edit;
    auto& added = add(field.id, type, left, top, width, type == tick ? 12 : controlHeight);
    added.choices = field.choices;
    added.right = field.kind != Kind::text && type == edit;
    if (type == tick) {
      added.text = field.label;
    }
    return added;
  }

  void place(const Matrix& matrix) {
    const int headingTop = top_;
    const int headingHeight = linesOfHeadings(matrix) * lineHeight;
    top_ += headingHeight + 1;
    addCaptions(matrix);
    const int right = addHeadings(matrix, headingTop, headingHeight);
    for (const auto& row : matrix.rows) {
      placeRow(matrix, row);
    }
    placeAside(matrix, right, headingTop);
    addText(matrix.id + "_hint", bodyLeft, top_, bodyWidth, 1, matrix.hint);
    top_ += lineHeight + 2;
  }

  static int linesOfHeadings(const Matrix& matrix) {
    const bool inOneLine = std::ranges::all_of(
        matrix.columns, [](const Matrix::Column& column) { return fits(column.title, column.width, 1); });
    return inOneLine ? 1 : 2;
  }

  static int pitchOf(const Matrix& matrix) { return matrix.caption ? 2 * lineHeight + 2 : rowPitch; }

  /// Before the headings: the office takes the text before a field for its label.
  void addCaptions(const Matrix& matrix) {
    for (std::size_t row = 0; matrix.caption && row < matrix.rows.size(); ++row) {
      add(matrix.id + "_row" + std::to_string(row + 1), Control::Type::label, bodyLeft,
          top_ + static_cast<int>(row) * pitchOf(matrix), matrix.columns.front().width, 2 * lineHeight);
    }
  }

  /// From right to left: the heading of the first column of fields stands before them, and leads to them.
  int addHeadings(const Matrix& matrix, int top, int height) {
    std::vector<int> lefts{bodyLeft};
    for (const auto& column : matrix.columns) {
      lefts.push_back(lefts.back() + column.width + 3);
    }
    const int right = lefts.back();
    if (right - 3 > bodyLeft + bodyWidth) {
      refuse("the columns of " + matrix.id + " are too wide by " + std::to_string(right - 3 - bodyLeft - bodyWidth));
    }
    const std::size_t firstOfFields = matrix.caption ? 1 : 0;
    const auto addHeading = [&](std::size_t column, const std::string& id) {
      const auto& [title, width] = matrix.columns[column];
      addText(id, lefts[column], top, width, height / lineHeight, title);
    };
    for (auto column = matrix.columns.size(); column-- > 0;) {
      if (column != firstOfFields) {
        addHeading(column, matrix.id + "_column" + std::to_string(column + 1));
      }
    }
    addHeading(firstOfFields, matrix.id + "_heading");
    return right;
  }

  void placeRow(const Matrix& matrix, const std::vector<Field>& row) {
    int left = bodyLeft;
    auto column = matrix.columns.begin();
    if (matrix.caption) {
      left += column++->width + 3;
    }
    for (const auto& field : row) {
      auto& cell = control(field, left, top_, column->width);
      // The headings are labels for the eye; a label of its own would show in every cell.
      if (!column->title.empty()) {
        cell.name = field.label;
        cell.text.clear();
      } else if (!fits(cell.text, column->width - tickWidth, 1)) {
        refuse("too long for its place: " + cell.text);
      }
      left += column++->width + 3;
    }
    top_ += pitchOf(matrix);
  }

  /// Beside the rows, from the headings on.
  void placeAside(const Matrix& matrix, int left, int top) {
    if (matrix.aside.empty()) {
      return;
    }
    left += gap;
    const int width = bodyLeft + bodyWidth - left;
    std::string text;
    int lines = 0;
    for (const auto& paragraph : matrix.aside) {
      const int room = width * 9 / 10; // a part of each line goes into the break
      lines += (roomFor(paragraph) + room - 1) / room + (text.empty() ? 0 : 1);
      text += (text.empty() ? "" : "\n\n") + paragraph;
    }
    if (lines * lineHeight > top_ - top) {
      refuse("too long beside " + matrix.id + ", by lines: " + std::to_string(lines - (top_ - top) / lineHeight));
    }
    add(matrix.id + "_aside", Control::Type::label, left, top, width, top_ - top, std::move(text));
  }

  void place(const Note& note) {
    add(note.id, Control::Type::label, bodyLeft, top_, bodyWidth, note.lines * lineHeight);
    top_ += note.lines * lineHeight + 3;
  }

  void place(const Bars& bars) {
    for (std::size_t i = 0; i < bars.count; ++i) {
      const auto n = std::to_string(i + 1);
      add(bars.id + "_label" + n, Control::Type::label, bodyLeft, top_, labelWidth, lineHeight);
      add(bars.id + n, Control::Type::bar, controlLeft, top_, 130, 8);
      add(bars.id + "_figure" + n, Control::Type::label, controlLeft + 134, top_, bodyWidth - labelWidth - 138,
          lineHeight);
      top_ += 11;
    }
    top_ += 2;
  }

  void place(const List& list) {
    addText(list.id + "_label", bodyLeft, top_, bodyWidth, 1, list.label);
    add(list.id, Control::Type::lines, bodyLeft, top_ + 11, bodyWidth, list.height);
    top_ += 11 + list.height + gap;
  }

  void place(const Button& button) {
    addButton(button, bodyLeft);
    top_ += controlHeight + gap;
  }

  int addButton(const Button& button, int left) {
    const int width = std::max(50, roomFor(button.label) + 12);
    add(button.id, Control::Type::button, left, top_, width, controlHeight, button.label);
    return width;
  }

  void place(const Together& together) {
    int left = bodyLeft;
    for (const auto& part : together.parts) {
      const auto* const button = std::get_if<Button>(&part);
      const auto* const field = std::get_if<Field>(&part);
      const int width = button != nullptr ? std::max(50, roomFor(button->label) + 12) : widthOfTick(*field);
      if (left + width > bodyLeft + bodyWidth) {
        left = bodyLeft;
        top_ += 16;
      }
      if (button != nullptr) {
        addButton(*button, left);
      } else {
        control(*field, left, top_, width);
      }
      left += width + gap;
    }
    top_ += 18;
  }

  static int widthOfTick(const Field& field) {
    return tickWidth + (field.characters == 0 ? roomFor(field.label) : static_cast<int>(field.characters) * 4);
  }

  void addButtons() {
    constexpr int width = 54, height = 15;
    constexpr int top = dialogSize.height - height - 7;
    add("line", Control::Type::line, 0, top - 8, dialogSize.width, 3);
    int left = dialogSize.width - 8 - 4 * width - 16;
    const auto button = [&](const char* id, const char* text) {
      add(id, Control::Type::button, left, top, width, height, text);
      left += width + 4;
    };
    button("back", "< ~Back");
    button("next", "~Next >");
    controls_.back().isDefault = true;
    button("finish", form_.insertion ? "~Insert" : "~Finish");
    left += 4;
    button("cancel", "~Cancel");
    left = 8;
    button("help", "~Help");
  }

  /// Alt and a letter lead to everything with a label.  No two letters on a page are the same, and none is that of a
  /// button below.
  void giveLetters() {
    std::set<char> ofButtons;
    for (auto& control : controls_) {
      takeMarked(control);
      if (control.page == 0 && control.letter != '\0') {
        ofButtons.insert(lower(control.letter));
      }
    }
    for (int page = 1; page <= static_cast<int>(form_.pages.size()); ++page) {
      auto taken = ofButtons;
      for (const auto& control : controls_) {
        if (control.page == page && control.letter != '\0') {
          taken.insert(lower(control.letter));
        }
      }
      for (auto& control : controls_) {
        if (control.page == page && control.letter == '\0' && leads(control)) {
          control.letter = freeLetter(control.text, taken);
        }
      }
    }
  }

  /// The letter that a label names itself, with "~" before it.
  static void takeMarked(Control& control) {
    if (const auto at = control.text.find('~'); at != std::string::npos && at + 1 < control.text.size()) {
      control.letter = control.text[at + 1];
      control.text.erase(at, 1);
    }
  }

  static bool leads(const Control& control) {
    return control.type == Control::Type::tick || control.type == Control::Type::button ||
           (control.type == Control::Type::label &&
            (control.id.ends_with("_label") || control.id.ends_with("_heading")));
  }

  /// One that begins a word is found sooner by the eye.
  static char freeLetter(const std::string& text, std::set<char>& taken) {
    for (const bool begins : {true, false}) {
      for (std::size_t i = 0; i < text.size(); ++i) {
        if (isLetter(text[i]) && (i == 0 || !isLetter(text[i - 1])) == begins && taken.insert(lower(text[i])).second) {
          return text[i];
        }
      }
    }
    return '\0';
  }

  const Form& form_;
  std::vector<Control> controls_;
  int page_ = 0;
  int top_ = 0;
};

} // namespace

std::string withLetter(const std::string& text, char letter) {
  std::string marked;
  bool isMarked = letter == '\0' || text.empty();
  for (const char c : text) {
    if (!isMarked && lower(c) == lower(letter)) {
      marked += '~';
      isMarked = true;
    }
    marked += c;
    if (c == '~') {
      marked += c; // one that the user wrote
    }
  }
  return isMarked ? marked : marked + " (~" + letter + ")";
}

std::string pointingName(const std::string& label) {
  std::string name = "Point at the cells of " + label;
  std::erase(name, '~');
  return name;
}

std::vector<Control> layOut(const Form& form) {
  return Layout(form).controls();
}

} // namespace wizards
