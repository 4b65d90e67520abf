// SPDX-License-Identifier: MPL-2.0

#include "wizards/commands.hpp"

#include <algorithm>

#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include "office/documents.hpp"
#include "office/messages.hpp"
#include "office/package.hpp"
#include "wizards/example_data.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using Frame = css::uno::Reference<css::frame::XFrame>;
using Context = css::uno::Reference<css::uno::XComponentContext>;

struct Entry {
  std::string_view path;
  Command command;
};

constexpr std::array entries{Entry{"Templates", Command::templates},
                             Entry{"ClearExampleData", Command::clearExampleData},
                             Entry{"FunctionReference", Command::functionReference}, Entry{"About", Command::about}};

void showTemplates(const Context& context, const Frame& frame) {
  // The office's own window of templates, in which ours are a category.
  office::dispatch(context, frame, ".uno:NewDoc");
}

void clearExamples(const Context& context, const Frame& frame) {
  const auto document = office::documentOf(frame);
  const auto examples = exampleData(context, document);
  if (examples.empty()) {
    office::tell(context, frame, "There is no example data in this workbook any more.");
    return;
  }
  const auto count = rtl::OUString::number(static_cast<sal_Int64>(examples.size()));
  if (office::ask(context, frame,
                  "Empty the " + count +
                      " cells that still hold example data? What you have entered yourself stays. "
                      "Edit > Undo brings the examples back.")) {
    clear(document, examples);
  }
}

void showReference(const Context& context) {
  css::system::SystemShellExecute::create(context)->execute(office::packageLocation(context) + "/help/functions.html",
                                                            {}, css::system::SystemShellExecuteFlags::URIS_ONLY);
}

void showAbout(const Context& context, const Frame& frame) {
  office::tell(context, frame,
               "Sales Planner " + office::packageVersion(context) +
                   "\n\nSales figures, planning templates and formulas for LibreOffice Calc.\n"
                   "Everything is calculated on this computer; nothing is sent anywhere.\n\n"
                   "Mozilla Public License 2.0");
}

} // namespace

std::optional<Command> commandNamed(std::string_view path) {
  const auto* const found = std::ranges::find(entries, path, &Entry::path);
  return found == entries.end() ? std::nullopt : std::optional(found->command);
}

bool isEnabled(Command command, const Frame& frame) {
  if (command != Command::clearExampleData) {
    return true;
  }
  const auto document = office::documentOf(frame);
  return !workbookOf(document).isEmpty() && !office::isReadOnly(document);
}

void run(Command command, const Context& context, const Frame& frame) noexcept {
  office::guarded(context, frame, [&] {
    switch (command) {
    case Command::templates:
      return showTemplates(context, frame);
    case Command::clearExampleData:
      return clearExamples(context, frame);
    case Command::functionReference:
      return showReference(context);
    case Command::about:
      return showAbout(context, frame);
    }
  });
}

} // namespace wizards
