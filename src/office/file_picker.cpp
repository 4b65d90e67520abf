// SPDX-License-Identifier: MPL-2.0

#include "office/file_picker.hpp"

#include <com/sun/star/task/DocumentPasswordRequest2.hpp>
#include <com/sun/star/task/InteractionHandler.hpp>
#include <com/sun/star/task/XInteractionAbort.hpp>
#include <com/sun/star/task/XInteractionPassword.hpp>
#include <com/sun/star/task/XInteractionRequest.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/ExtendedFilePickerElementIds.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePickerControlAccess.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "office/sequence.hpp"

namespace css = com::sun::star;

namespace office {

namespace {

class Abort : public cppu::WeakImplHelper1<css::task::XInteractionAbort> {
public:
  void SAL_CALL select() override {}
};

class Password : public cppu::WeakImplHelper1<css::task::XInteractionPassword> {
public:
  void SAL_CALL select() override { chosen_ = true; }
  void SAL_CALL setPassword(const rtl::OUString& password) override { password_ = password; }
  rtl::OUString SAL_CALL getPassword() override { return password_; }
  bool isChosen() const { return chosen_; }

private:
  rtl::OUString password_;
  bool chosen_ = false;
};

class Request : public cppu::WeakImplHelper1<css::task::XInteractionRequest> {
public:
  Request(css::uno::Any request, css::uno::Sequence<css::uno::Reference<css::task::XInteractionContinuation>> answers)
      : request_(std::move(request)), answers_(std::move(answers)) {}
  css::uno::Any SAL_CALL getRequest() override { return request_; }
  css::uno::Sequence<css::uno::Reference<css::task::XInteractionContinuation>> SAL_CALL getContinuations() override {
    return answers_;
  }

private:
  css::uno::Any request_;
  css::uno::Sequence<css::uno::Reference<css::task::XInteractionContinuation>> answers_;
};

} // namespace

std::optional<rtl::OUString> chooseTarget(const css::uno::Reference<css::uno::XComponentContext>& context,
                                          const rtl::OUString& suggestedName, const std::vector<FileType>& types) {
  namespace dialogs = css::ui::dialogs;
  const auto picker =
      dialogs::FilePicker::createWithMode(context, dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
  for (const auto& type : types) {
    picker->appendFilter(rtl::OUString::createFromAscii(type.title), rtl::OUString::createFromAscii(type.pattern));
  }
  picker->setDefaultName(suggestedName);
  const css::uno::Reference<dialogs::XFilePickerControlAccess> controls(picker, css::uno::UNO_QUERY_THROW);
  controls->setValue(dialogs::ExtendedFilePickerElementIds::CHECKBOX_AUTOEXTENSION, 0, css::uno::Any(true));
  if (picker->execute() != dialogs::ExecutableDialogResults::OK || picker->getSelectedFiles().getLength() == 0) {
    return std::nullopt;
  }
  return picker->getSelectedFiles()[0];
}

std::optional<rtl::OUString> chooseNewPassword(const css::uno::Reference<css::uno::XComponentContext>& context,
                                               const css::uno::Reference<css::frame::XFrame>& frame,
                                               const rtl::OUString& fileName) {
  css::task::DocumentPasswordRequest2 request;
  request.Mode = css::task::PasswordRequestMode_PASSWORD_CREATE;
  request.Name = fileName;
  request.IsRequestPasswordToModify = false;
  const rtl::Reference<Password> password(new Password);
  const auto answers = sequence<css::uno::Reference<css::task::XInteractionContinuation>>({new Abort, password.get()});
  const auto handler = css::task::InteractionHandler::createWithParent(
      context, css::uno::Reference<css::awt::XWindow>(frame->getContainerWindow(), css::uno::UNO_QUERY_THROW));
  handler->handle(new Request(css::uno::Any(request), answers));
  return password->isChosen() ? std::optional(password->getPassword()) : std::nullopt;
}

} // namespace office
