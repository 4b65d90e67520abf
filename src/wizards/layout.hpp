// SPDX-License-Identifier: MPL-2.0
//
// Where everything of a wizard stands in its dialog, in dialog units (a quarter of a character wide, an eighth high).
// The roadmap is on the left; each page has a title, why it is asked, its elements, figures at the foot; the buttons
// are below.

#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "wizards/form.hpp"

namespace wizards {

/// A control of the dialog.
struct Control {
  enum class Type { label, edit, longEdit, list, combo, lines, tick, button, bar, line };
  std::string id;
  Type type = Type::label;
  int page = 0; ///< from 1; 0 stands on every page
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  std::string text = {};
  char letter = '\0'; ///< of the text, that leads to it with Alt while its page is shown
  std::vector<std::string> choices = {};
  bool bold = false;  ///< and larger: a title, a figure
  bool right = false; ///< aligned
  bool isDefault = false;
  std::string name = {}; ///< for those who do not see it, where no label stands before it
};

struct Size {
  int width = 0;
  int height = 0;
};

/// What does not fit: where, and by how much.
class DoesNotFit : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// The controls, in the order of the Tab key.  Throws DoesNotFit for a page with too much on it, or a label that a
/// language 40% longer than English would cut off.
std::vector<Control> layOut(const Form& form);

/// A text with "~" before the letter, which is added where the text has none: "Market size (~W)".  Without a letter
/// nothing is marked.
std::string withLetter(const std::string& text, char letter);
/// The name of the button beside a field, for those who do not see it.
std::string pointingName(const std::string& label);

inline constexpr Size dialogSize{430, 292};
/// Of the roadmap, which the dialog adds itself.
inline constexpr Size roadmapSize{100, 262};

/// How many headlines a page shows.
inline constexpr int headlines = 3;

} // namespace wizards
