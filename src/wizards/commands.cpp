// SPDX-License-Identifier: MPL-2.0

#include "wizards/commands.hpp"

#include <algorithm>

#include "office/documents.hpp"
#include "office/file_picker.hpp"
#include "office/help.hpp"
#include "office/messages.hpp"
#include "office/package.hpp"
#include "office/progress.hpp"
#include "office/strings.hpp"
#include "wizards/example_data.hpp"
#include "wizards/save_copy.hpp"
#include "wizards/wizard_dialog.hpp"
#include "wizards/workbook.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using Frame = css::uno::Reference<css::frame::XFrame>;
using Context = css::uno::Reference<css::uno::XComponentContext>;

/// As OptionsDialog.xcu names it.
constexpr const char* optionsPage = "vnd.sun.star.extension://org.salesplanner.SalesPlanner/dialogs/options.xdl";

struct MenuEntry {
  std::string_view path;
  Command command;
};

constexpr std::array entries{MenuEntry{"SalesPlan", Command::salesPlan},
                             MenuEntry{"Swot", Command::swot},
                             MenuEntry{"AccountTiering", Command::accountTiering},
                             MenuEntry{"CommissionPlan", Command::commissionPlan},
                             MenuEntry{"InsertMetric", Command::insertMetric},
                             MenuEntry{"Templates", Command::templates},
                             MenuEntry{"SaveCopy", Command::saveCopy},
                             MenuEntry{"ClearExampleData", Command::clearExampleData},
                             MenuEntry{"FunctionReference", Command::functionReference},
                             MenuEntry{"Guides", Command::guides},
                             MenuEntry{"Options", Command::options},
                             MenuEntry{"About", Command::about}};

void showTemplates(const Context& context, const Frame& frame) {
  // The office's own window of templates, in which ours are a category.
  office::dispatch(context, frame, ".uno:NewDoc");
}

CopyResult writeCopy(const Context& context, const Frame& frame, const CopyRequest& request) {
  CopyResult result;
  office::workStoppably(context, frame, "Save a Copy for Others", "Writing the copy",
                        [&](const office::Report& report) {
                          CopyRequest watched = request;
                          watched.progress = report;
                          result = saveCopy(context, watched);
                        });
  return result;
}

void saveCopyFor(const Context& context, const Frame& frame) {
  CopyRequest request{office::documentOf(frame), {}};
  const auto target = office::chooseTarget(context, "copy-for-others",
                                           {{"ODF Spreadsheet (.ods)", "*.ods"}, {"Excel (.xlsx)", "*.xlsx"}});
  if (!target) {
    return;
  }
  request.url = *target;
  auto result = writeCopy(context, frame, request);
  if (result.outcome == CopyResult::Outcome::needsPassword) {
    const auto password = office::chooseNewPassword(context, frame, *target);
    if (!password) {
      return;
    }
    request.password = *password;
    result = writeCopy(context, frame, request);
  }
  office::tell(context, frame, office::ustring(summary(result)));
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

/// The office's own window of options, at our page.
void showOptions(const Context& context, const Frame& frame) {
  office::dispatch(context, frame, ".uno:OptionsTreeDialog",
                   {office::property("OptionsPageURL", css::uno::Any(rtl::OUString::createFromAscii(optionsPage)))});
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
  const auto* const found = std::ranges::find(entries, path, &MenuEntry::path);
  return found == entries.end() ? std::nullopt : std::optional(found->command);
}

bool isEnabled(Command command, const Frame& frame) {
  if (command != Command::clearExampleData && command != Command::insertMetric) {
    return true;
  }
  const auto document = office::documentOf(frame);
  return !office::isReadOnly(document) && (command == Command::insertMetric || !workbooksIn(document).empty());
}

void run(Command command, const Context& context, const Frame& frame) noexcept {
  office::guarded(context, frame, [&] {
    switch (command) {
    case Command::salesPlan:
      return openWizard(context, frame, "sales-plan");
    case Command::swot:
      return openWizard(context, frame, "swot");
    case Command::accountTiering:
      return openWizard(context, frame, "account-tiering");
    case Command::commissionPlan:
      return openWizard(context, frame, "commission-plan");
    case Command::insertMetric:
      return openWizard(context, frame, "insert-metric");
    case Command::templates:
      return showTemplates(context, frame);
    case Command::saveCopy:
      return saveCopyFor(context, frame);
    case Command::clearExampleData:
      return clearExamples(context, frame);
    case Command::functionReference:
      return office::openReference(context);
    case Command::guides:
      return office::openHelp(context, "index");
    case Command::options:
      return showOptions(context, frame);
    case Command::about:
      return showAbout(context, frame);
    }
  });
}

} // namespace wizards
