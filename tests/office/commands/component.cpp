// SPDX-License-Identifier: MPL-2.0
//
// Runs commands of ours inside the office, for tests: a job whose arguments are those of the command.  It goes into an
// extension of its own, never into the package.

#include <chrono>

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include "wizards/save_copy.hpp"

namespace css = com::sun::star;

namespace {

using css::uno::Any;

rtl::OUString unoText(const std::string& utf8) {
  return rtl::OUString::fromUtf8(rtl::OString(utf8.data(), static_cast<sal_Int32>(utf8.size())));
}

css::uno::Sequence<rtl::OUString> lines(const std::vector<wizards::NotSaid>& list) {
  std::vector<rtl::OUString> result;
  for (const auto& [where, reason] : list) {
    result.push_back(unoText(where + ": " + sentence(reason)));
  }
  return {result.data(), static_cast<sal_Int32>(result.size())};
}

class SaveCopyJob : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
public:
  explicit SaveCopyJob(css::uno::Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

  Any SAL_CALL execute(const css::uno::Sequence<css::beans::NamedValue>& arguments) override {
    wizards::CopyRequest request;
    sal_Int32 stopAt = -1;
    for (const auto& argument : arguments) {
      if (argument.Name == "Document") {
        request.document.set(argument.Value, css::uno::UNO_QUERY);
      } else if (argument.Name == "URL") {
        argument.Value >>= request.url;
      } else if (argument.Name == "Password") {
        argument.Value >>= request.password;
      } else if (argument.Name == "StopAt") {
        argument.Value >>= stopAt;
      }
    }
    request.progress = [&](int percent) { return stopAt < 0 || percent < stopAt; };
    const auto start = std::chrono::steady_clock::now();
    const auto result = saveCopy(context_, request);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    const std::vector<css::beans::NamedValue> values{
        {"Outcome", Any(static_cast<sal_Int32>(result.outcome))},
        {"ByFormula", Any(static_cast<sal_Int32>(result.byFormula))},
        {"ByValue", Any(static_cast<sal_Int32>(result.byValue))},
        {"Left", Any(static_cast<sal_Int32>(result.left))},
        {"Kept", Any(lines(result.kept))},
        {"Stayed", Any(lines(result.stayed))},
        {"Summary", Any(unoText(summary(result)))},
        {"Seconds", Any(seconds.count())},
    };
    return Any(css::uno::Sequence<css::beans::NamedValue>(values.data(), static_cast<sal_Int32>(values.size())));
  }

  rtl::OUString SAL_CALL getImplementationName() override { return "org.salesplanner.test.SaveCopy"; }
  sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override { return cppu::supportsService(this, name); }
  css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
    css::uno::Sequence<rtl::OUString> names(1);
    names.getArray()[0] = "org.salesplanner.test.SaveCopy";
    return names;
  }

private:
  css::uno::Reference<css::uno::XComponentContext> context_;
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
salesplanner_test_SaveCopy(css::uno::XComponentContext* context,
                           const css::uno::Sequence<Any>& /*arguments*/) noexcept {
  try {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new SaveCopyJob(context)));
  } catch (...) {
    return nullptr;
  }
}
