// SPDX-License-Identifier: MPL-2.0
//
// Takes pictures of dialogs in a real window, for the documentation: dialog_pictures FOLDER STEPS.  The display, the
// theme and the scale are those of the environment; docs/make-pictures.sh runs it.  STEPS is a file with a step a line:
//
//   open docs/example.ods              another workbook, in front of which the dialogs come
//   command org.salesplanner:About     carries out a command, as the menu does
//   dialog CommissionPlan              waits for a dialog; the steps below are for its controls
//   text planName Field sales          writes into a field; \n begins another line
//   choose period Quarterly            chooses an entry of a list
//   tick accelerator                   ticks a box or chooses a radio button
//   press next                         presses a button
//   focus planName                     lets a control have the focus
//   answer OK                          presses a button of a message
//   closed                             waits until the dialog is gone
//   picture commission-plan-1          writes FOLDER/commission-plan-1.png: the whole screen
//   window commission-plan-1           the same of the window in front, with its frame
//   pages commission-plan              from here on a step for a control of a later page presses Next until that page
//                                      is shown; each page that is left so is written as commission-plan-1, -2, …
//   last                               the same until the last page, which is written as well
//
// A line that starts with # says something to the reader.

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include <com/sun/star/awt/XTopWindow2.hpp>
#include <com/sun/star/uno/Exception.hpp>

#include "harness/dialog.hpp"
#include "product.hpp"

namespace {

using namespace harness;
namespace fs = std::filesystem;

std::pair<std::string, std::string> firstWord(const std::string& line) {
  const auto space = line.find(' ');
  return space == std::string::npos ? std::pair(line, std::string())
                                    : std::pair(line.substr(0, space), line.substr(space + 1));
}

std::string withLines(std::string text) {
  for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) {
    text.replace(at, 2, "\n");
  }
  return text;
}

/// Neither a tip of the day nor a note of what is new comes in front, and the icons are those that people see.
std::vector<Setting> calm() {
  return {{"/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false"},
          {"/org.openoffice.Office.Common/Misc", "SymbolStyle", "colibre"},
          {"/org.openoffice.Setup/Product", "LastTimeDonateShown", "4000000000"},
          {"/org.openoffice.Setup/Product", "LastTimeGetInvolvedShown", "4000000000"}};
}

class Photographer {
public:
  explicit Photographer(fs::path folder) : folder_(std::move(folder)) {
    profile_.install(product::extension());
    const auto own = ownVariables();
    const auto display = own.find("DISPLAY");
    if (display == own.end()) {
      throw std::runtime_error("there is no display");
    }
    office_ = std::make_unique<Office>(
        profile_,
        OfficeOptions{.headless = false, .variables = {{"SAL_USE_VCLPLUGIN", "gtk3"}, {"DISPLAY", display->second}}});
    show([this] { return std::make_unique<Document>(*office_, Document::View::shown); });
  }

  void carryOut(const std::string& line) {
    office_->beat();
    const auto [step, rest] = firstWord(line);
    const auto found = steps_.find(step);
    if (found == steps_.end()) {
      throw std::runtime_error("no such step");
    }
    found->second(rest);
  }

private:
  /// On the main thread: under a desktop, windows are opened and closed there alone.
  void show(const std::function<std::unique_ptr<Document>()>& open) {
    onMainThread(*office_, "a workbook is opened", [this, open] {
      document_ = open();
      const com::sun::star::uno::Reference<com::sun::star::awt::XTopWindow2> window(
          document_->frame()->getContainerWindow(), com::sun::star::uno::UNO_QUERY_THROW);
      window->setIsMaximized(true);
    });
  }

  const Dialog& dialog() const {
    if (!dialog_) {
      throw std::runtime_error("no dialog yet");
    }
    return *dialog_;
  }

  void take(const char* which, const std::string& name) const {
    constexpr std::chrono::milliseconds painting{1500};
    settle(*office_);
    std::this_thread::sleep_for(painting);
    const auto file = folder_ / (name + ".png");
    Process import("/bin/sh", {"-c", std::string("import ") + which + " \"$1\"", "sh", file.string()}, ownVariables(),
                   profile_.log());
    if (import.waitFor(shortPatience()) != 0 || !fs::exists(file)) {
      throw std::runtime_error("no picture was taken");
    }
  }

  void takeWindow(const std::string& name) const { take("-frame -window \"$(xdotool getactivewindow)\"", name); }

  void leavePage() {
    office_->beat();
    takeWindow(pages_ + "-" + std::to_string(++page_));
    dialog().press("next");
  }

  /// The dialog, on the page with the control.
  const Dialog& dialogAt(const std::string& id) {
    while (!pages_.empty() && !dialog().shows(id) && dialog().enabled("next")) {
      leavePage();
    }
    return dialog();
  }

  fs::path folder_;
  Profile profile_{calm()};
  std::unique_ptr<Office> office_;
  std::unique_ptr<Document> document_;
  std::unique_ptr<Dialog> dialog_;
  std::string pages_; ///< what the pictures of the pages are called
  int page_ = 0;      ///< how many there are
  using Act = std::function<void(const std::string&)>;
  /// A step for one control, and what is to be said of it.
  static Act forControl(const std::function<void(const std::string&, const std::string&)>& act) {
    return [act](const std::string& rest) {
      const auto [id, value] = firstWord(rest);
      act(id, value);
    };
  }
  const std::map<std::string, Act> steps_{
      {"open",
       [this](const std::string& file) {
         show([=, this] { return std::make_unique<Document>(*office_, profile_.copyOf(file), Document::View::shown); });
       }},
      {"command", [this](const std::string& command) { dispatch(*office_, *document_, command); }},
      {"dialog", [this](const std::string& name) { dialog_ = std::make_unique<Dialog>(*office_, name); }},
      {"text", forControl([this](const auto& id, const auto& text) { dialogAt(id).setText(id, withLines(text)); })},
      {"choose", forControl([this](const auto& id, const auto& entry) { dialogAt(id).choose(id, entry); })},
      {"tick", [this](const std::string& id) { dialogAt(id).tick(id); }},
      {"press", [this](const std::string& id) { dialogAt(id).press(id); }},
      {"focus", [this](const std::string& id) { dialogAt(id).focus(id); }},
      {"answer", [this](const std::string& button) { Message(*office_).press(button); }},
      {"closed", [this](const std::string&) { dialog().awaitClosed(); }},
      {"picture", [this](const std::string& name) { take("-window root", name); }},
      {"window", [this](const std::string& name) { takeWindow(name); }},
      {"pages",
       [this](const std::string& name) {
         pages_ = name;
         page_ = 0;
       }},
      {"last",
       [this](const std::string&) {
         while (dialog().enabled("next")) {
           leavePage();
         }
         takeWindow(pages_ + "-" + std::to_string(++page_));
       }},
  };
};

int takePictures(const fs::path& folder, const fs::path& steps) {
  Photographer photographer(folder);
  std::ifstream lines(steps);
  if (!lines) {
    throw std::runtime_error("no steps: " + steps.string());
  }
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.empty() || line.starts_with('#')) {
      continue;
    }
    const auto failed = [&](const std::string& why) {
      std::cerr << steps.string() << ":" << number << ": " << line << ": " << why << '\n';
      return EXIT_FAILURE;
    };
    try {
      photographer.carryOut(line);
    } catch (const com::sun::star::uno::Exception& error) {
      return failed(utf8(error.Message));
    } catch (const std::exception& error) {
      return failed(error.what());
    }
  }
  return EXIT_SUCCESS;
}

} // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: dialog_pictures FOLDER STEPS\n";
    return EXIT_FAILURE;
  }
  try {
    return takePictures(arguments[1], arguments[2]);
  } catch (const com::sun::star::uno::Exception& error) {
    std::cerr << utf8(error.Message) << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
  }
  return EXIT_FAILURE;
}
