// SPDX-License-Identifier: MPL-2.0

#include "wizards/save_copy.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/io/XActiveDataSink.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "office/documents.hpp"
#include "office/sequence.hpp"
#include "office/spreadsheet.hpp"
#include "office/strings.hpp"
#include "wizards/copy_markup.hpp"

namespace css = com::sun::star;

namespace wizards {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using office::HiddenDocument;
using office::property;
using office::sequence;
using office::utf8;

constexpr const char* odsFilter = "calc8";
constexpr const char* xlsxFilter = "Calc MS Excel 2007 XML";

/// A message for people, thrown inside this file only.
struct Failure {
  std::string message;
};
struct Stopped {};

// --- How far it is ------------------------------------------------------------------------------------------------

/// A part of the work, from one percentage to another.
class Part {
public:
  Part(const std::function<bool(int)>& progress, int from, int to) : progress_(progress), from_(from), to_(to) {}

  /// From 0 to 1 of the part.  Throws where the user stops it.
  void report(double share) const {
    if (progress_ && !progress_(from_ + static_cast<int>((to_ - from_) * std::clamp(share, 0.0, 1.0)))) {
      throw Stopped{};
    }
  }

private:
  const std::function<bool(int)>& progress_;
  int from_;
  int to_;
};

/// What the office tells while it loads or stores a document.
class Told : public cppu::WeakImplHelper1<css::task::XStatusIndicator> {
public:
  explicit Told(const Part& part) : part_(part) {}
  /// The document may keep this object.
  void forget() { part_.reset(); }
  /// Whether the user has stopped it, which the office then gives up with an error.
  bool isStopped() const { return stopped_; }

  void SAL_CALL start(const rtl::OUString& /*text*/, sal_Int32 range) override {
    range_ = std::max(range, sal_Int32(1));
  }
  void SAL_CALL setValue(sal_Int32 value) override {
    try {
      if (part_) {
        part_->report(static_cast<double>(value) / range_);
      }
    } catch (...) {
      stopped_ = true;
      throw css::uno::RuntimeException("stopped", *this);
    }
  }
  void SAL_CALL end() override {}
  void SAL_CALL setText(const rtl::OUString& /*text*/) override {}
  void SAL_CALL reset() override {}

private:
  std::optional<Part> part_;
  sal_Int32 range_ = 1000000;
  bool stopped_ = false;
};

/// Loads or stores a document with these arguments, and one more by which it tells how far it is.
template <class Action>
void watched(std::vector<css::beans::PropertyValue> arguments, const Part& part, const Action& action) {
  const rtl::Reference<Told> told(new Told(part));
  arguments.push_back(property("StatusIndicator", Any(Reference<css::task::XStatusIndicator>(told.get()))));
  try {
    action(sequence(arguments));
  } catch (...) {
    told->forget();
    if (!told->isStopped()) {
      throw;
    }
  }
  told->forget();
  if (told->isStopped()) {
    throw Stopped{};
  }
  part.report(1);
}

void store(const Reference<css::frame::XModel>& document, const rtl::OUString& url,
           const std::vector<css::beans::PropertyValue>& arguments, const Part& part) {
  const Reference<css::frame::XStorable> storable(document, UNO_QUERY_THROW);
  watched(arguments, part, [&](const auto& all) { storable->storeToURL(url, all); });
}

// --- The file -----------------------------------------------------------------------------------------------------

/// A document written to a temporary file, and the parts of it that hold formulas.  The file is in clear also where the
/// document has a password, as are the parts that the office itself puts beside it while it stores such a document: in
/// a folder that none but the user can read.  It goes with this object.
class StoredDocument {
public:
  StoredDocument(const Reference<css::uno::XComponentContext>& context, const Reference<css::frame::XModel>& document,
                 const char* filter, const Part& part)
      : context_(context), file_(css::io::TempFile::create(context), UNO_QUERY_THROW) {
    store(document, "private:stream",
          {property("FilterName", Any(rtl::OUString::createFromAscii(filter))),
           property("OutputStream", Any(file_->getOutputStream()))},
          part);
  }

  std::string read(const char* name) const {
    const auto stream = part(archive(), name)->getInputStream();
    constexpr sal_Int32 chunk = 1 << 20;
    std::string text;
    Sequence<sal_Int8> bytes;
    while (const auto count = stream->readBytes(bytes, chunk)) {
      const auto* const start = bytes.getConstArray();
      text.append(start, start + count);
    }
    return text;
  }

  void write(const std::vector<std::pair<const char*, std::string>>& parts) {
    const auto opened = archive();
    for (const auto& [name, text] : parts) {
      Sequence<sal_Int8> bytes(static_cast<sal_Int32>(text.size()));
      std::ranges::copy(text, bytes.getArray());
      part(opened, name)
          ->setInputStream(Reference<css::io::XInputStream>(
              css::io::SequenceInputStream::createStreamFromSequence(context_, bytes), UNO_QUERY_THROW));
    }
    Reference<css::util::XChangesBatch>(opened, UNO_QUERY_THROW)->commitChanges();
  }

  /// Opened where nobody sees it, and without running or updating anything.
  Reference<css::frame::XModel> open(const char* filter, const Part& part) const {
    const Reference<css::io::XSeekable> position(file_, UNO_QUERY_THROW);
    position->seek(0);
    const std::vector arguments{
        property("FilterName", Any(rtl::OUString::createFromAscii(filter))),
        property("InputStream", Any(file_->getInputStream())),
        property("Hidden", Any(true)),
        property("MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE)),
        property("UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE)),
    };
    const auto desktop = css::frame::Desktop::create(context_);
    Reference<css::frame::XModel> model;
    try {
      watched(arguments, part, [&](const auto& all) {
        model.set(desktop->loadComponentFromURL("private:stream", "_blank", 0, all), css::uno::UNO_QUERY);
      });
    } catch (const Stopped&) {
      const HiddenDocument halfLoaded(model);
      throw;
    }
    if (!model.is()) {
      throw Failure{"The office could not open the copy to compare it."};
    }
    return model;
  }

private:
  Reference<css::container::XHierarchicalNameAccess> archive() const {
    return {context_->getServiceManager()->createInstanceWithArgumentsAndContext("com.sun.star.packages.Package",
                                                                                 sequence({Any(file_)}), context_),
            UNO_QUERY_THROW};
  }
  static Reference<css::io::XActiveDataSink> part(const Reference<css::container::XHierarchicalNameAccess>& archive,
                                                  const char* name) {
    return {archive->getByHierarchicalName(rtl::OUString::createFromAscii(name)), UNO_QUERY_THROW};
  }

  Reference<css::uno::XComponentContext> context_;
  Reference<css::io::XStream> file_;
};

/// A file that is written under another name and gets its own when it is finished; else nothing stays of it.
class Unfinished {
public:
  Unfinished(const Reference<css::uno::XComponentContext>& context, rtl::OUString target)
      : files_(css::ucb::SimpleFileAccess::create(context)), target_(std::move(target)) {
    for (sal_Int32 number = 1; url_.isEmpty() || files_->exists(url_); ++number) {
      url_ = target_ + ".part" + rtl::OUString::number(number);
    }
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  ~Unfinished() {
    try {
      if (files_->exists(url_)) {
        files_->kill(url_);
      }
    } catch (...) { // the folder went meanwhile
    }
  }

  const rtl::OUString& url() const { return url_; }
  void finish() const { files_->move(url_, target_); }

private:
  Reference<css::ucb::XSimpleFileAccess3> files_;
  rtl::OUString target_;
  rtl::OUString url_;
};

// --- Cells --------------------------------------------------------------------------------------------------------

/// The cells of a document, by their places.
class Cells {
public:
  explicit Cells(const Reference<css::frame::XModel>& document) : sheets_(office::allSheets(document)) {}

  bool has(const CellPlace& place) const {
    return place.sheet >= 0 && static_cast<std::size_t>(place.sheet) < sheets_.size();
  }
  Reference<css::table::XCell> at(const CellPlace& place) const {
    return sheets_.at(static_cast<std::size_t>(place.sheet))->getCellByPosition(place.column, place.row);
  }
  int errorAt(const CellPlace& place) const { return has(place) ? at(place)->getError() : 0; }

  /// "Plan.C7"
  std::string nameOf(const CellPlace& place) const {
    const auto& sheet = sheets_.at(static_cast<std::size_t>(place.sheet));
    return utf8(office::nameOf(sheet)) + "." + office::cellName(place.column, place.row);
  }

private:
  std::vector<office::Sheet> sheets_;
};

/// The errors for numbers that cannot be computed are of one kind: which of them appears depends on the function.
int kindOfError(int code) {
  constexpr int argument = 502;
  constexpr int number = 503;
  constexpr int convergence = 523;
  return code == number || code == convergence ? argument : code;
}

bool agree(double a, double b) {
  constexpr double tolerance = 1e-9;
  constexpr double smallest = 1e-3; // below it what is left of a difference counts as 0
  return a == b || std::abs(a - b) <= tolerance * std::max({std::abs(a), std::abs(b), smallest});
}

bool showTheSame(const Reference<css::table::XCell>& a, const Reference<css::table::XCell>& b) {
  const int error = a->getError();
  if (error != 0 || b->getError() != 0) {
    return kindOfError(error) == kindOfError(b->getError());
  }
  const double number = a->getValue();
  const double other = b->getValue();
  if (number != 0 || other != 0) {
    return agree(number, other);
  }
  // A text counts as 0.
  return Reference<css::text::XTextRange>(a, UNO_QUERY_THROW)->getString() ==
         Reference<css::text::XTextRange>(b, UNO_QUERY_THROW)->getString();
}

bool showTheSame(const Cells& a, const Cells& b, const CopiedCell& cell) {
  for (int row = 0; row < cell.rows; ++row) {
    for (int column = 0; column < cell.columns; ++column) {
      const CellPlace place{cell.place.sheet, cell.place.row + row, cell.place.column + column};
      if (a.has(place) && b.has(place) && !showTheSame(a.at(place), b.at(place))) {
        return false;
      }
    }
  }
  return true;
}

// --- The command --------------------------------------------------------------------------------------------------

std::string noteFor(const Reason& reason) {
  return "Sales Planner: this cell holds a value instead of its formula. " + sentence(reason);
}

bool hasPassword(const Reference<css::frame::XModel>& document) {
  const auto arguments = document->getArgs();
  return std::any_of(arguments.begin(), arguments.end(), [](const css::beans::PropertyValue& argument) {
    return argument.Name == "EncryptionData" || argument.Name == "Password";
  });
}

const char* filterFor(const rtl::OUString& url) {
  const auto small = url.toAsciiLowerCase();
  if (small.endsWith(".ods")) {
    return odsFilter;
  }
  if (small.endsWith(".xlsx")) {
    return xlsxFilter;
  }
  throw Failure{"A copy for others is an .ods or an .xlsx file. Please choose a name that ends so."};
}

class Copying {
public:
  Copying(const Reference<css::uno::XComponentContext>& context, const CopyRequest& request)
      : context_(context), request_(request), filter_(filterFor(request.url)), original_(request.document) {
    choices_.errorOf = [this](const CellPlace& place) { return original_.errorAt(place); };
    choices_.note = noteFor;
  }

  CopyResult run() {
    checkTarget();
    part(0, 0).report(0);
    StoredDocument stored(context_, request_.document, odsFilter, part(0, 10));
    const std::string content = stored.read("content.xml");
    const std::string styles = stored.read("styles.xml");
    const auto names = namesIn(content);
    // What differs keeps its value, which others compute with: the copy that is saved was compared as a whole.
    for (int round = 0;; ++round) {
      const auto cells = withoutOurFunctions(content, names, choices_);
      const auto rest = withoutOurFunctions(styles, names, choices_);
      if (cells.cells.empty() && cells.elsewhere.empty() && rest.elsewhere.empty()) {
        result_.outcome = CopyResult::Outcome::noneOfOurs;
        return result_;
      }
      if (request_.password.isEmpty() && hasPassword(request_.document)) {
        result_.outcome = CopyResult::Outcome::needsPassword;
        return result_;
      }
      stored.write({{"content.xml", cells.text}, {"styles.xml", rest.text}});
      const HiddenDocument copy(stored.open(odsFilter, round == 0 ? part(20, 40) : part(40, 40)));
      if (!differs(copy.model(), cells)) {
        count(cells, rest);
        save(copy.model());
        result_.outcome = CopyResult::Outcome::saved;
        return result_;
      }
    }
  }

private:
  Part part(int from, int to) const { return {request_.progress, from, to}; }

  void checkTarget() const {
    const auto files = css::ucb::SimpleFileAccess::create(context_);
    const auto folder = request_.url.copy(0, std::max<sal_Int32>(request_.url.lastIndexOf('/'), 0));
    if (request_.url == request_.document->getURL()) {
      throw Failure{"This is the name of the document itself. Please choose another name for the copy."};
    }
    if (folder.isEmpty() || !files->isFolder(folder)) {
      throw Failure{"The folder for the copy does not exist."};
    }
    if (files->exists(request_.url) && (files->isFolder(request_.url) || files->isReadOnly(request_.url))) {
      throw Failure{"The file is there already and cannot be replaced."};
    }
  }

  /// Notes the cells that show something else than in the original; whether there are any.
  bool differs(const Reference<css::frame::XModel>& copy, const CopiedMarkup& said) {
    if (compare(copy, said, part(40, 45))) {
      return true;
    }
    if (filter_ == odsFilter) {
      return false;
    }
    // What the other format cannot hold would be lost unseen.
    const StoredDocument exported(context_, copy, filter_, part(45, 60));
    const HiddenDocument reopened(exported.open(filter_, part(60, 75)));
    return compare(reopened.model(), said, part(75, 80));
  }

  bool compare(const Reference<css::frame::XModel>& copy, const CopiedMarkup& said, const Part& part) {
    Reference<css::sheet::XCalculatable>(copy, UNO_QUERY_THROW)->calculateAll();
    const Cells computed(copy);
    const std::size_t before = choices_.keepValue.size();
    constexpr std::size_t now = 1000;
    for (std::size_t i = 0; i < said.cells.size(); ++i) {
      if (i % now == 0) {
        part.report(static_cast<double>(i) / static_cast<double>(said.cells.size()));
      }
      const auto& cell = said.cells[i];
      if (!cell.reason && !showTheSame(original_, computed, cell)) {
        choices_.keepValue.insert(cell.place);
      }
    }
    return choices_.keepValue.size() > before;
  }

  void count(const CopiedMarkup& cells, const CopiedMarkup& rest) {
    for (const auto& cell : cells.cells) {
      if (cell.reason) {
        ++result_.byValue;
        result_.kept.push_back({original_.nameOf(cell.place), cell.reason});
      } else {
        result_.byFormula += cell.ours ? 1 : 0;
      }
    }
    for (const auto* const markup : {&cells, &rest}) {
      for (const auto& there : markup->elsewhere) {
        if (there.reason) {
          ++result_.left;
          result_.stayed.push_back({there.what, there.reason});
        } else {
          ++result_.byFormula;
        }
      }
    }
  }

  /// The exporter of .xlsx files does not know the plain property, and would write the copy in clear.
  css::beans::PropertyValue passwordProperty() const {
    if (filter_ == odsFilter) {
      return property("Password", Any(request_.password));
    }
    return property("EncryptionData",
                    Any(sequence({css::beans::NamedValue("CryptoType", Any(rtl::OUString("Standard"))),
                                  css::beans::NamedValue("OOXPassword", Any(request_.password))})));
  }

  void save(const Reference<css::frame::XModel>& copy) {
    std::vector properties{property("FilterName", Any(rtl::OUString::createFromAscii(filter_))),
                           property("Overwrite", Any(true))};
    if (!request_.password.isEmpty()) {
      properties.push_back(passwordProperty());
    }
    // Beside the file, which is replaced when all of the copy is there.
    const Unfinished unfinished(context_, request_.url);
    try {
      store(copy, unfinished.url(), properties, part(80, 100));
      unfinished.finish();
    } catch (const css::io::IOException&) {
      throw Failure{"The copy could not be written. Is the folder read-only, or the disk full?"};
    }
  }

  const Reference<css::uno::XComponentContext>& context_;
  const CopyRequest& request_;
  const char* filter_;
  Cells original_;
  CopyChoices choices_;
  CopyResult result_;
};

} // namespace

CopyResult saveCopy(const Reference<css::uno::XComponentContext>& context, const CopyRequest& request) noexcept {
  try {
    return Copying(context, request).run();
  } catch (const Failure& failure) {
    return {.message = failure.message};
  } catch (const Stopped&) {
    return {.outcome = CopyResult::Outcome::stopped};
  } catch (const css::lang::DisposedException&) {
    return {.message = "The document was closed before the copy was made."};
  } catch (const css::io::IOException&) {
    return {.message = "A temporary file could not be written. Is the disk full?"};
  } catch (...) {
    return {.message = "The copy could not be made."};
  }
}

std::string summary(const CopyResult& result) {
  switch (result.outcome) {
  case CopyResult::Outcome::saved: {
    std::string text = std::to_string(result.byFormula) + " formulas were said in built-in functions.";
    if (result.byValue > 0) {
      text += "\n" + std::to_string(result.byValue) + " cells keep their value; a note at each says why.";
    }
    if (result.left > 0) {
      text += "\n" + std::to_string(result.left) +
              " formulas outside cells need Sales Planner still: names, conditional formats or validations.";
    }
    return text;
  }
  case CopyResult::Outcome::noneOfOurs:
    return "This document uses none of the functions of Sales Planner: everybody can open it as it is.";
  case CopyResult::Outcome::needsPassword:
    return "This document has a password. Please choose one for the copy.";
  case CopyResult::Outcome::stopped:
    return "Saving was stopped; no copy was written.";
  case CopyResult::Outcome::failed:
    return result.message;
  }
  return {};
}

} // namespace wizards
