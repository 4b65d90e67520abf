// SPDX-License-Identifier: MPL-2.0
//
// The workbooks of wizards, for tests: a job whose arguments are those of the functions in wizards/workbook.hpp. Values
// travel as void, double, string, and days as com.sun.star.util.Date.

#include <future>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/util/Date.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include "office/messages.hpp"
#include "office/sheet_copy.hpp"
#include "office/strings.hpp"
#include "wizards/example_data.hpp"
#include "wizards/workbook.hpp"

namespace css = com::sun::star;

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using office::ustring;
using office::utf8;
using Arguments = Sequence<css::beans::NamedValue>;

template <class Value>
Value argument(const Arguments& arguments, const char* name) {
  Value value{};
  for (const auto& one : arguments) {
    if (one.Name.equalsAscii(name)) {
      one.Value >>= value;
    }
  }
  return value;
}

wizards::CellValue cellValue(const Any& value) {
  if (css::util::Date date; value >>= date) {
    return std::chrono::sys_days(std::chrono::year_month_day(
        std::chrono::year(date.Year), std::chrono::month(date.Month), std::chrono::day(date.Day)));
  }
  if (rtl::OUString text; value >>= text) {
    return utf8(text);
  }
  if (double number = 0; value >>= number) {
    return number;
  }
  return {};
}

Any unoValue(const wizards::CellValue& value) {
  if (const auto* const number = std::get_if<double>(&value)) {
    return Any(*number);
  }
  if (const auto* const text = std::get_if<std::string>(&value)) {
    return Any(ustring(*text));
  }
  if (const auto* const day = std::get_if<std::chrono::sys_days>(&value)) {
    const std::chrono::year_month_day date(*day);
    return Any(css::util::Date(static_cast<sal_uInt16>(static_cast<unsigned>(date.day())),
                               static_cast<sal_uInt16>(static_cast<unsigned>(date.month())),
                               static_cast<sal_Int16>(static_cast<int>(date.year()))));
  }
  return {};
}

/// Each entry is a sequence: name, row, column, value.
std::vector<wizards::Entry> entriesIn(const Arguments& arguments) {
  std::vector<wizards::Entry> entries;
  for (const auto& one : argument<Sequence<Sequence<Any>>>(arguments, "Entries")) {
    entries.push_back(
        {utf8(one[0].get<rtl::OUString>()), one[1].get<sal_Int32>(), one[2].get<sal_Int32>(), cellValue(one[3])});
  }
  return entries;
}

Any described(const wizards::Workbook& workbook) {
  return Any(ustring(workbook.name + workbook.suffix));
}

/// Runs an action in the main thread, as commands do: the office paints and computes there.
class InMainThread : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
  explicit InMainThread(std::packaged_task<Any()> task) : task_(std::move(task)) {}
  void SAL_CALL notify(const Any& /*data*/) override { task_(); }

private:
  std::packaged_task<Any()> task_;
};

class WorkbookJob : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
public:
  explicit WorkbookJob(Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

  Any SAL_CALL execute(const Arguments& arguments) override {
    std::packaged_task<Any()> task([this, arguments] { return answer(arguments); });
    auto result = task.get_future();
    css::awt::AsyncCallback::create(context_)->addCallback(new InMainThread(std::move(task)), Any());
    return result.get();
  }

  rtl::OUString SAL_CALL getImplementationName() override { return "org.salesplanner.test.Workbook"; }
  sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override { return cppu::supportsService(this, name); }
  Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
    Sequence<rtl::OUString> names(1);
    names.getArray()[0] = "org.salesplanner.test.Workbook";
    return names;
  }

private:
  Any answer(const Arguments& arguments) const {
    try {
      return run(arguments);
    } catch (const office::Failure& failure) {
      return Any(css::beans::NamedValue("Failure", Any(ustring(failure.what()))));
    } catch (const css::uno::Exception& error) {
      return Any(css::beans::NamedValue("Exception", Any(error.Message)));
    }
  }

  Any run(const Arguments& arguments) const {
    const auto command = argument<rtl::OUString>(arguments, "Command");
    const auto document = argument<Reference<css::frame::XModel>>(arguments, "Document");
    const auto name = utf8(argument<rtl::OUString>(arguments, "Template"));
    const auto suffix = utf8(argument<rtl::OUString>(arguments, "Suffix"));
    const auto title = utf8(argument<rtl::OUString>(arguments, "Title"));
    const auto entries = entriesIn(arguments);
    if (command == "new") {
      return Any(newWorkbook(context_, name, entries));
    }
    if (command == "add") {
      return described(addWorkbook(context_, document, name, entries, title));
    }
    if (command == "revise") {
      reviseWorkbook(document, {name, suffix}, entries, title);
      return {};
    }
    if (command == "fail") {
      office::addSheets(
          context_, document, [&] { return failing(name); }, title);
      return {};
    }
    if (command == "clear examples") {
      const auto examples = wizards::exampleData(context_, document);
      wizards::clear(document, examples);
      return Any(static_cast<sal_Int32>(examples.size()));
    }
    if (command == "list") {
      std::vector<Any> workbooks;
      for (const auto& workbook : wizards::workbooksIn(document)) {
        workbooks.push_back(described(workbook));
      }
      return Any(Sequence<Any>(workbooks.data(), static_cast<sal_Int32>(workbooks.size())));
    }
    return read(wizards::WorkbookReader(document, {name, suffix}), entries);
  }

  /// Sheets whose very last step fails: there is a property of that name.
  office::SheetsToAdd failing(const std::string& name) const {
    return {wizards::openTemplate(context_, name), {"Taken", "x"}};
  }

  /// The values at the places of the entries.
  static Any read(const wizards::WorkbookReader& reader, const std::vector<wizards::Entry>& places) {
    std::vector<Any> values;
    for (const auto& place : places) {
      values.push_back(unoValue(reader.at(place.name, place.row, place.column)));
    }
    return Any(Sequence<Any>(values.data(), static_cast<sal_Int32>(values.size())));
  }

  Reference<css::uno::XComponentContext> context_;
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
salesplanner_test_Workbook(css::uno::XComponentContext* context, const Sequence<Any>& /*arguments*/) noexcept {
  try {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new WorkbookJob(context)));
  } catch (...) {
    return nullptr;
  }
}
