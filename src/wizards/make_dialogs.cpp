// SPDX-License-Identifier: MPL-2.0
//
// Writes the dialogs of the wizards, as the office's dialog provider reads them: make-dialogs FOLDER

#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

#include <pugixml.hpp>

#include "wizards/layout.hpp"
#include "wizards/wizards.hpp"

namespace {

using wizards::Control;

const char* elementOf(Control::Type type) {
  using enum Control::Type;
  switch (type) {
  case label:
    return "dlg:text";
  case edit:
  case longEdit:
    return "dlg:textfield";
  case list:
  case lines:
    return "dlg:menulist";
  case combo:
    return "dlg:combobox";
  case tick:
    return "dlg:checkbox";
  case button:
    return "dlg:button";
  case bar:
    return "dlg:progressmeter";
  case line:
    return "dlg:fixedline";
  }
  return nullptr;
}

bool isReached(Control::Type type) {
  using enum Control::Type;
  return type != label && type != bar && type != line;
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(value.c_str());
}

void set(pugi::xml_node node, const char* name, int value) {
  node.append_attribute(name).set_value(value);
}

void addChoices(pugi::xml_node node, const Control& control) {
  set(node, "dlg:spin", "true");
  set(node, "dlg:linecount", static_cast<int>(std::min<std::size_t>(12, control.choices.size())));
  if (control.choices.empty()) {
    return;
  }
  auto popup = node.append_child("dlg:menupopup");
  for (const auto& choice : control.choices) {
    set(popup.append_child("dlg:menuitem"), "dlg:value", choice);
  }
}

/// With the letters of the first page and of the buttons: no letter stands twice in a dialog, so the window
/// marks those of the page that it shows.
std::string textOf(const Control& control) {
  return wizards::withLetter(control.text, control.page <= 1 ? control.letter : '\0');
}

void addControl(pugi::xml_node board, const std::string& dialog, const Control& control, int tabIndex) {
  auto node = board.append_child(elementOf(control.type));
  set(node, "dlg:id", control.id);
  set(node, "dlg:tab-index", tabIndex);
  set(node, "dlg:left", control.left);
  set(node, "dlg:top", control.top);
  set(node, "dlg:width", control.width);
  set(node, "dlg:height", control.height);
  set(node, "dlg:help-url", "HID:org.salesplanner." + dialog + "." + control.id);
  if (control.page > 0) {
    set(node, "dlg:page", control.page);
  }
  if (control.bold) {
    set(node, "dlg:style-id", "bold");
  }
  if (isReached(control.type)) {
    set(node, "dlg:tabstop", "true");
  }
  using enum Control::Type;
  switch (control.type) {
  case label:
    set(node, "dlg:value", textOf(control));
    set(node, "dlg:multiline", "true");
    if (control.id.ends_with("_label") || control.id.ends_with("_hint")) {
      set(node, "dlg:valign", "center");
    }
    break;
  case edit:
    if (control.right) {
      set(node, "dlg:align", "right");
    }
    break;
  case longEdit:
    set(node, "dlg:multiline", "true");
    set(node, "dlg:vscroll", "true");
    break;
  case list:
  case combo:
    addChoices(node, control);
    break;
  case tick:
    set(node, "dlg:value", textOf(control));
    set(node, "dlg:valign", "center");
    break;
  case button:
    set(node, "dlg:value", textOf(control));
    if (control.isDefault) {
      set(node, "dlg:default", "true");
    }
    if (control.id == "cancel") {
      set(node, "dlg:button-type", "cancel");
    }
    break;
  case bar:
    set(node, "dlg:value-min", 0);
    set(node, "dlg:value-max", 1000);
    break;
  case line:
  case lines:
    break;
  }
}

void write(const wizards::Form& form, const std::filesystem::path& folder) {
  pugi::xml_document document;
  auto declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  document.append_child(pugi::node_doctype)
      .set_value("dlg:window PUBLIC \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"dialog.dtd\"");
  auto window = document.append_child("dlg:window");
  set(window, "xmlns:dlg", "http://openoffice.org/2000/dialog");
  set(window, "xmlns:script", "http://openoffice.org/2000/script");
  set(window, "dlg:id", form.name);
  set(window, "dlg:left", 60);
  set(window, "dlg:top", 40);
  set(window, "dlg:width", wizards::dialogSize.width);
  set(window, "dlg:height", wizards::dialogSize.height);
  set(window, "dlg:page", 1);
  set(window, "dlg:help-url", "HID:org.salesplanner." + form.name);
  set(window, "dlg:closeable", "true");
  set(window, "dlg:moveable", "true");
  set(window, "dlg:title", form.title);
  auto bold = window.append_child("dlg:styles").append_child("dlg:style");
  set(bold, "dlg:style-id", "bold");
  set(bold, "dlg:font-weight", 150);
  set(bold, "dlg:font-height", 12);
  auto board = window.append_child("dlg:bulletinboard");
  int tabIndex = 1; // the roadmap is the first
  for (const auto& control : wizards::layOut(form)) {
    addControl(board, form.name, control, tabIndex++);
  }
  const auto file = folder / (form.name + ".xdl");
  if (!document.save_file(file.c_str(), " ", pugi::format_default, pugi::encoding_utf8)) {
    throw std::runtime_error("cannot write " + file.string());
  }
}

} // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 2) {
      throw std::runtime_error("usage: make-dialogs FOLDER");
    }
    std::filesystem::create_directories(argv[1]);
    wizards::forEachForm([&](const wizards::Form& form) { write(form, argv[1]); });
    return 0;
  } catch (const std::exception& exception) {
    std::fprintf(stderr, "make-dialogs: %s\n", exception.what());
    return 1;
  }
}
